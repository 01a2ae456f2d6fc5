"""What can go wrong with a book: a clear message, the old file intact, nothing left behind."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from smartcity_planner.domain.errors import BadInput, Cancelled, CannotWrite, PlanError
from smartcity_planner.domain.progress import Progress

OLD = b"%PDF-1.4 the book of the last council"


@pytest.fixture
def target(tmp_path) -> Path:
    """A book that is there already, alone in its folder."""
    folder = tmp_path / "out"
    folder.mkdir()
    path = folder / "atlas.pdf"
    path.write_bytes(OLD)
    return path


def _untouched(target: Path) -> bool:
    return target.read_bytes() == OLD and os.listdir(target.parent) == [target.name]


def _export(store, target, **how):
    from short import export_atlas

    return export_atlas(store, target, **how)


class CancelAt(Progress):
    """Cancels once so much is done; remembers what was reported."""

    def __init__(self, percent: float) -> None:
        self.at = percent
        self.seen: list[float] = []

    def percent(self, value: float) -> None:
        self.seen.append(value)

    def is_cancelled(self) -> bool:
        return bool(self.seen) and self.seen[-1] >= self.at


def test_cancel_in_the_middle(small, target) -> None:
    progress = CancelAt(30)
    with pytest.raises(Cancelled):
        _export(small, target, progress=progress)
    assert 30 <= max(progress.seen) < 100
    assert _untouched(target)


def test_plan_that_is_gone_is_said(small, target) -> None:
    small.path.unlink()
    with pytest.raises(PlanError, match="plan"):
        _export(small, target)
    with pytest.raises(PlanError, match="plan"):
        _export(small, target.with_name("new.pdf"))
    assert _untouched(target)


def test_workers_that_start_early_draw_a_new_book_and_leave_nothing(
    small, target, monkeypatch, tmp_path
) -> None:
    from smartcity_planner.atlas import book
    from smartcity_planner.atlas.rendering import shelf
    from smartcity_planner.atlas.rendering.crew import Crew

    monkeypatch.setenv(shelf.CACHE, str(tmp_path / "shelf"))  # other tests draw these pages, too
    begun = []

    def start(crew: Crew) -> None:
        start_of_crew(crew)
        begun.append(crew)

    start_of_crew = Crew.begin
    monkeypatch.setattr(Crew, "begin", start)
    monkeypatch.setattr(book, "_LARGE", 0)
    new = target.with_name("new.pdf")
    made = _export(small, new, workers=1)
    assert len(begun) == 1 and made.rendered >= 1 and new.read_bytes().startswith(b"%PDF")
    assert begun[0].figures["workers"] == 1 and not begun[0]._room.exists()
    new.unlink()
    cancelled = CancelAt(2)
    with pytest.raises(Cancelled):
        _export(small, new, workers=1, progress=cancelled)
    assert len(begun) == 2 and not begun[1]._room.exists()
    assert _untouched(target)


def test_progress_is_told_page_by_page(small, target) -> None:
    progress = CancelAt(1000)
    result = _export(small, target, progress=progress)
    assert progress.seen == sorted(progress.seen)
    assert progress.seen[-1] == 100
    assert len(set(progress.seen)) >= result.pages


def test_target_open_in_another_program(small, target, monkeypatch) -> None:
    def refuse(source, destination):  # what Windows does with an open file
        raise PermissionError(13, "used by another process", str(destination))

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(CannotWrite, match="open in another program"):
        _export(small, target)
    assert _untouched(target)


_CHILD = """
import os, resource, sys
from pathlib import Path
plan, target, uid, limit = sys.argv[1:5]
if int(uid):
    os.setgid(int(uid)); os.setuid(int(uid))
from qgis.core import QgsApplication
app = QgsApplication([], False)
app.initQgis()
from smartcity_planner.atlas.book import export_book
from smartcity_planner.atlas.definition import Book
from smartcity_planner.domain.errors import CannotWrite
from smartcity_planner.store.plan import PlanStore
store = PlanStore.open(plan)
if int(limit):
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), int(limit)))
try:
    export_book(store, Path(target), Book())
except CannotWrite as error:
    print("CannotWrite:", error, flush=True)
    os._exit(7)
os._exit(0)
"""


def _in_child(plan: Path, target: Path, uid: int = 0, limit: int = 0):
    import smartcity_planner

    home = Path(tempfile.mkdtemp(prefix="smartcity-child-"))
    home.chmod(0o777)
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "LC_ALL": "C.UTF-8",
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(Path(smartcity_planner.__file__).parents[1]),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    try:
        return subprocess.run(
            [sys.executable, "-c", _CHILD, str(plan), str(target), str(uid), str(limit)],
            capture_output=True,
            text=True,
            env=environment,
            timeout=240,
        )
    finally:
        shutil.rmtree(home, ignore_errors=True)


def test_disk_full(small, target) -> None:
    done = _in_child(small.path, target, limit=60_000)
    assert done.returncode == 7, done.stderr
    assert "the disk or your quota is full" in done.stdout
    assert _untouched(target)


def test_read_only_folder(small) -> None:
    place = Path(tempfile.mkdtemp(prefix="smartcity-readonly-"))
    try:
        plan = place / "plan.gpkg"
        shutil.copyfile(small.path, plan)
        plan.chmod(0o444)
        folder = place / "out"
        folder.mkdir()
        target = folder / "atlas.pdf"
        target.write_bytes(OLD)
        folder.chmod(0o555)
        place.chmod(0o755)
        nobody = 65534 if os.getuid() == 0 else 0
        if nobody and not os.access(sys.executable, os.X_OK):
            pytest.skip("another user cannot run this Python")
        done = _in_child(plan, target, uid=nobody)
        assert done.returncode == 7, done.stderr
        assert "read-only" in done.stdout
        assert _untouched(target)
    finally:
        (place / "out").chmod(0o755)
        shutil.rmtree(place)


def test_missing_font_is_said_before_anything_is_drawn(small, target) -> None:
    with pytest.raises(PlanError, match="Noto Sans CJK") as caught:
        _export(small, target, font="No Such Font")
    assert "No Such Font" in str(caught.value)
    assert _untouched(target)


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ({"paper": "A5"}, "A5"),
        ({"language": "fr"}, "fr"),
        ({"coverages": ("hub", "street")}, "street"),
    ],
)
def test_unknown_choices(small, target, how, words) -> None:
    with pytest.raises(BadInput, match=words):
        _export(small, target, **how)
    assert _untouched(target)


def test_refusals_of_the_exporter_become_messages(tmp_path, qgis_app) -> None:
    from qgis.core import QgsPrintLayout, QgsProject

    from smartcity_planner.atlas.rendering.one_page import write_page

    project = QgsProject()
    no_folder = tmp_path / "file"
    no_folder.write_bytes(b"")

    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    with pytest.raises(PlanError, match="could not be written"):
        write_page(layout, no_folder / "a.pdf", 300, False)


def test_a_file_that_breaks_off_is_noticed(tmp_path) -> None:
    from smartcity_planner.atlas.rendering.one_page import require_whole

    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.4 and then nothing")
    with pytest.raises(OSError, match="breaks off"):
        require_whole(path)
    path.write_bytes(b"%PDF-1.4 \n%%EOF\n")
    require_whole(path)
