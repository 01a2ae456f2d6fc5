"""The registry of jobs and the process's own command line, without any library."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

MAIN = Path("smartcity_planner", "analysis", "__main__.py")


@pytest.fixture
def main(plugin_folder: Path) -> Path:
    return plugin_folder.parent / MAIN


def start(main: Path, folder: Path, job: object) -> tuple[int, dict[str, object], str, str]:
    (folder / "job.json").write_text(json.dumps(job), encoding="utf-8")
    command = [sys.executable, "-I", "-B", str(main), "job.json", "result.json"]
    ended = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    result = folder / "result.json"
    answer = json.loads(result.read_text(encoding="utf-8")) if result.exists() else {}
    return ended.returncode, answer, ended.stdout, ended.stderr


def test_every_job_has_its_module(plugin_folder: Path) -> None:
    from smartcity_planner.analysis.jobs import JOBS

    assert "zonal" in JOBS
    for module in JOBS.values():
        _, *parts = module.split(".")
        source = plugin_folder.joinpath(*parts).with_suffix(".py")
        assert "\ndef run(" in source.read_text(encoding="utf-8"), module


@pytest.mark.parametrize(
    "job",
    [
        {},
        [],
        {"job": "none", "arguments": {}},
        {"job": ["zonal"], "arguments": {}},
        {"job": "zonal"},
    ],
)
def test_a_job_that_is_none(main: Path, tmp_path: Path, job: object) -> None:
    code, answer, _, _ = start(main, tmp_path, job)
    assert code == 2
    assert answer == {"ok": False, "error": {"code": "wrong_call", "values": {}}}


def test_a_library_that_is_missing_is_named(main: Path, tmp_path: Path) -> None:
    """Under QGIS's own Python: a code and a name in the answer, the traceback on stderr only."""
    code, answer, output, said = start(main, tmp_path, {"job": "zonal", "arguments": {}})
    assert code == 3
    assert answer["error"] == {"code": "library_missing", "values": {"name": "exactextract"}}
    assert output == ""
    assert "Traceback" in said


def test_a_result_that_cannot_be_written(main: Path, tmp_path: Path) -> None:
    (tmp_path / "result.json").mkdir()
    (tmp_path / "job.json").write_text("{}", encoding="utf-8")
    command = [sys.executable, "-I", "-B", str(main), "job.json", "result.json"]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).returncode == 6


def test_called_wrongly(main: Path) -> None:
    ended = subprocess.run([sys.executable, str(main)], capture_output=True, text=True, check=False)
    assert ended.returncode == 2
    assert ended.stderr.startswith("usage:")


def test_started_as_a_module(plugin_folder: Path, tmp_path: Path) -> None:
    """`python -m smartcity_planner.analysis` does the same as the file's path."""
    (tmp_path / "job.json").write_text("{}", encoding="utf-8")
    command = [sys.executable, "-B", "-m", "smartcity_planner.analysis"]
    ended = subprocess.run(
        [*command, str(tmp_path / "job.json"), str(tmp_path / "result.json")],
        cwd=plugin_folder.parent, capture_output=True, check=False,
    )  # fmt: skip
    assert ended.returncode == 2
    assert (tmp_path / "result.json").exists()
