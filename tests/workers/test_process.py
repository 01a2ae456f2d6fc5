"""A process that goes wrong becomes a message; cancel ends it; QGIS goes on."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from qgis.core import QgsSettings

from smartcity_planner.domain.errors import Cancelled, CannotWrite
from smartcity_planner.domain.progress import Progress
from smartcity_planner.i18n import explain
from smartcity_planner.workers import environment
from smartcity_planner.workers import run as workers
from smartcity_planner.workers.errors import WorkerFailed, WorkerMissing

pytestmark = [
    pytest.mark.usefixtures("qgis_app"),
    pytest.mark.skipif(os.name != "posix", reason="the stand-ins are shell scripts"),
]
OK = '\'{"ok": true, "result": {"n": 1}}\' > "$8"'


class Listener(Progress):
    """Notes what it hears and in which thread; cancels once `until` is heard."""

    def __init__(self, until: float = 101) -> None:
        self.percents: list[float] = []
        self.said: list[str] = []
        self.threads: set[int] = set()
        self._until = until

    def percent(self, value: float) -> None:
        self.percents.append(value)
        self.threads.add(threading.get_ident())

    def say(self, text: str) -> None:
        self.said.append(text)

    def is_cancelled(self) -> bool:
        return any(value >= self._until for value in self.percents)


def call(program: str, progress: Progress | None = None, **options: object) -> dict[str, object]:
    return workers.run("zonal", {}, progress or Progress(), program, **options)


def test_progress_garbage_and_result(pretender: Callable[[str], str]) -> None:
    """Progress comes in the caller's thread; what is no progress is passed over."""
    heard = Listener()
    program = pretender(
        'echo "Hello from a library"; echo \'{"percent": 25, "step": "a"}\'\n'
        "echo '{\"percent\": \"no\"}'; echo '[1]'; echo '{\"percent\": 1e9}'; printf '\\377\\n'\n"
        'echo \'{"percent": 75, "step": "b"}\'\n'
        f"echo {OK}"
    )
    assert call(program, heard, steps={"a": "Reading", "b": "Computing"}) == {"n": 1}
    assert heard.percents == [25, 75]
    assert heard.said == ["Reading", "Computing"]
    assert heard.threads == {threading.get_ident()}


def test_from_a_background_thread(pretender: Callable[[str], str]) -> None:
    """As Processing calls it: the main thread waits and serves its events."""
    heard, results = Listener(), []
    program = pretender(f"echo '{{\"percent\": 50}}'; echo {OK}")
    thread = threading.Thread(target=lambda: results.append(call(program, heard)))
    thread.start()
    thread.join(30)
    assert results == [{"n": 1}]
    assert heard.threads == {thread.ident}


def test_endless_garbage_does_not_fill_the_memory(pretender: Callable[[str], str]) -> None:
    program = pretender(f"head -c 20000000 /dev/zero; head -c 2000000 /dev/zero >&2; echo {OK}")
    assert call(program) == {"n": 1}


@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGABRT, signal.SIGTERM])
def test_a_crash_is_a_message(pretender: Callable[[str], str], number: int) -> None:
    program = pretender(f"echo 'last words' >&2; kill -{int(number)} $$")
    with pytest.raises(WorkerFailed, match=f"crashed .signal {int(number)}") as caught:
        call(program)
    assert "last words" in Path(caught.value.log).read_text(encoding="utf-8")


def test_killed_for_memory(pretender: Callable[[str], str]) -> None:
    with pytest.raises(WorkerFailed, match="more memory than there is"):
        call(pretender("kill -9 $$"))


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("exit 0", r"gave no result \(exit code 0\)"),
        ("echo garbage > $8", "gave no result"),
        ("echo '{}' > $8", "gave no result"),
        ("echo '[]' > $8", "gave no result"),
        ("echo '{\"ok\": true}' > $8", "gave no result"),
        ("printf '\\377\\376' > $8", "gave no result"),
        (f"echo {OK}; exit 5", "gave no result .exit code 5"),
        ("exit 6", "no room left"),
        ('echo \'{"ok": false, "error": {"code": "odd", "values": {}}}\' > $8', "odd"),
        ('echo \'{"ok": false, "error": {"code": "disk_full"}}\' > $8; exit 6', "no room left"),
        ('echo \'{"ok": false, "error": {"code": "no_memory"}}\' > $8; exit 4', "more memory"),
        (
            'echo \'{"ok": false, "error": {"code": "defect", "values": {"reason": "Xy"}}}\' > $8',
            r"could not be finished \(Xy\)",
        ),
    ],
)
def test_no_sensible_answer(pretender: Callable[[str], str], script: str, words: str) -> None:
    with pytest.raises(WorkerFailed, match=words):
        call(pretender(script))


def test_the_jobs_own_errors_in_the_callers_words(pretender: Callable[[str], str]) -> None:
    answer = '{"ok": false, "error": {"code": "band_missing", "values": {"band": 9, "bands": 1}}}'
    program = pretender(f"echo '{answer}' > $8; exit 4")
    with pytest.raises(WorkerFailed) as caught:
        call(program, words={"band_missing": "No band {band} of {bands}."}, context="Intake")
    assert explain(caught.value) == "No band 9 of 1."
    assert caught.value.code == "band_missing"
    assert caught.value.details == {"band": 9, "bands": 1}


def test_cancel_ends_the_process(pretender: Callable[[str], str], tmp_path: Path) -> None:
    """The child is gone when `run` returns, and so are its files."""
    mark = tmp_path / "pid"
    program = pretender(f"echo $$ > {mark}; echo '{{\"percent\": 10}}'; exec sleep 60")
    before = set(Path(tempdir()).glob("smartcity-analysis-*"))
    started = time.monotonic()
    with pytest.raises(Cancelled):
        call(program, Listener(until=10))
    assert time.monotonic() - started < 10
    with pytest.raises(ProcessLookupError):
        os.kill(int(mark.read_text()), 0)
    assert set(Path(tempdir()).glob("smartcity-analysis-*")) <= before


def test_cancel_at_once(pretender: Callable[[str], str]) -> None:
    """Also where it comes before the process has started."""
    program = pretender("exec sleep 60")

    class Hasty(Progress):
        asked = 0

        def is_cancelled(self) -> bool:
            self.asked += 1
            return self.asked > 1

    started = time.monotonic()
    for _ in range(10):
        with pytest.raises(Cancelled):
            call(program, Hasty())
    assert time.monotonic() - started < 20


def tempdir() -> str:
    import tempfile

    return tempfile.gettempdir()


def test_a_defect_in_the_caller_ends_the_process(
    pretender: Callable[[str], str], tmp_path: Path
) -> None:
    mark = tmp_path / "pid"
    program = pretender(f"echo $$ > {mark}; echo '{{\"percent\": 10}}'; exec sleep 60")

    class Broken(Progress):
        def percent(self, value: float) -> None:
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        call(program, Broken())
    with pytest.raises(ProcessLookupError):
        os.kill(int(mark.read_text()), 0)


def test_no_room_for_the_job(monkeypatch: pytest.MonkeyPatch, pretender) -> None:
    program = pretender(f"echo {OK}")
    monkeypatch.setattr("tempfile.tempdir", "/dev/null/nowhere")
    with pytest.raises(CannotWrite):
        call(program)


def test_no_python_set_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(environment.VARIABLE, raising=False)
    monkeypatch.setattr(environment, "_of_checkout", lambda: None)
    with pytest.raises(WorkerMissing, match=r"pip install exactextract.*Everything else works"):
        workers.run("zonal", {})


def test_where_the_python_is_looked_for(
    monkeypatch: pytest.MonkeyPatch, pretender: Callable[[str], str], tmp_path: Path
) -> None:
    """The environment variable comes before the setting; what is named wrongly is told."""
    program = pretender(f"echo {OK}")
    monkeypatch.setenv(environment.VARIABLE, program)
    assert environment.analysis_python() == Path(program)
    monkeypatch.setenv(environment.VARIABLE, str(tmp_path / "gone"))
    with pytest.raises(WorkerMissing, match=environment.VARIABLE):
        environment.analysis_python()
    monkeypatch.delenv(environment.VARIABLE)
    settings = QgsSettings()
    settings.setValue(environment.SETTING, program)
    try:
        assert environment.analysis_python() == Path(program)
        settings.setValue(environment.SETTING, str(tmp_path))
        with pytest.raises(WorkerMissing, match=r"smartcity/analysis_python names"):
            environment.analysis_python()
    finally:
        settings.remove(environment.SETTING)


def test_no_program_at_all(tmp_path: Path) -> None:
    """A file that can be run by its rights, but is no program."""
    program = tmp_path / "python"
    program.write_text("#!/nowhere/at/all\n", encoding="utf-8")
    program.chmod(0o755)
    with pytest.raises(WorkerMissing, match="could not be started"):
        call(str(program))


def test_a_python_without_the_libraries() -> None:
    """QGIS's own Python has no exactextract: it says which library, and how to install it."""
    with pytest.raises(WorkerMissing, match=r"lacks the library “exactextract”.*pip install"):
        call(f"{sys.base_prefix}/bin/python3")


def test_qgis_variables_do_not_leak_in(
    analysis_python: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With QGIS's PYTHONHOME, GDAL_DATA and PROJ_LIB in its way, the process still works."""
    for name in ("PYTHONHOME", "PYTHONPATH", "GDAL_DATA", "PROJ_LIB", "GDAL_DRIVER_PATH"):
        monkeypatch.setenv(name, "/nowhere")
    monkeypatch.setenv("LD_LIBRARY_PATH", "/nowhere")
    with pytest.raises(WorkerFailed) as caught:
        workers.run(
            "zonal",
            {"raster": "/nowhere.tif", "band": 1, "nodata": [], "places": []},
            python=analysis_python,
            words={"raster_unreadable": "{path}: {reason}"},
        )
    assert caught.value.code == "raster_unreadable"


def test_the_plugin_is_importable_without_qgis(analysis_python: str, plugin_folder: Path) -> None:
    """The package's own `__init__` and the jobs' registry pull nothing of QGIS in."""
    code = (
        f"import sys; sys.path.append({str(plugin_folder.parent)!r})\n"
        "import smartcity_planner.analysis.jobs, smartcity_planner.analysis.zonal\n"
        "print(sorted(n for n in sys.modules if n.split('.')[0] in ('qgis', 'PyQt5', 'osgeo')))"
    )
    said = subprocess.run(
        [analysis_python, "-I", "-B", "-c", code], capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == "[]"
