"""Files appear whole or not at all; a refusal of the system becomes a clear message."""

from __future__ import annotations

import errno
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from smartcity_planner.domain.errors import CannotWrite
from smartcity_planner.store.files import cannot_write, replacing
from smartcity_planner.store.plan import connect_read_only


def names(folder: Path) -> list[str]:
    return sorted(os.listdir(folder))


def test_a_file_appears_at_the_end_and_nothing_else_stays(tmp_path: Path):
    target = tmp_path / "new" / "deep" / "a.txt"
    with replacing(target) as part:
        part.write_text("whole")
        assert not target.exists()
        assert part.parent.parent == target.parent  # one file system, so the move is atomic
        assert part.name == target.name
    assert target.read_text() == "whole"
    assert names(target.parent) == ["a.txt"]


@pytest.mark.parametrize(
    "error", [ValueError("mine"), KeyboardInterrupt(), OSError(errno.ENOSPC, "x")]
)
def test_an_error_leaves_the_old_file_and_no_trace(tmp_path: Path, error: BaseException):
    target = tmp_path / "a.txt"
    target.write_text("old")
    expected = CannotWrite if isinstance(error, OSError) else type(error)
    with pytest.raises(expected), replacing(target) as part:
        part.write_text("half")
        raise error
    assert target.read_text() == "old"
    assert names(tmp_path) == ["a.txt"]


def test_a_body_that_writes_nothing_is_an_error(tmp_path: Path):
    with pytest.raises(CannotWrite), replacing(tmp_path / "a.txt"):
        pass
    assert names(tmp_path) == []


def test_side_files_of_the_replaced_database_do_not_haunt_the_new_one(tmp_path: Path):
    target = tmp_path / "plan.gpkg"
    for suffix in ("", "-wal", "-shm", "-journal"):
        Path(f"{target}{suffix}").write_text("old")
    with replacing(target) as part:
        part.write_text("new")
    assert names(tmp_path) == ["plan.gpkg"]


def test_a_folder_is_replaced_whole(tmp_path: Path):
    target = tmp_path / "packages.v2"
    for text in ("first", "second"):
        with replacing(target, folder=True) as part:
            part.mkdir()
            (part / f"{text}.txt").write_text(text)
    assert names(target) == ["second.txt"]
    assert names(tmp_path) == ["packages.v2"]


def test_an_error_keeps_the_old_folder(tmp_path: Path):
    target = tmp_path / "packages"
    target.mkdir()
    (target / "old.txt").write_text("old")
    with pytest.raises(ValueError), replacing(target, folder=True) as part:
        part.mkdir()
        raise ValueError
    assert names(target) == ["old.txt"]
    assert names(tmp_path) == ["packages"]


@pytest.mark.parametrize("name", ["plan.gpkg", "plan"])
def test_a_folder_in_the_place_of_a_file_is_refused_before_any_work(tmp_path: Path, name: str):
    (tmp_path / name).mkdir()
    with pytest.raises(CannotWrite, match="is a folder"), replacing(tmp_path / name):
        pytest.fail("work was begun")
    assert names(tmp_path) == [name]


def test_a_parent_that_is_a_file_is_refused(tmp_path: Path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(CannotWrite), replacing(tmp_path / "file" / "a.txt"):
        pytest.fail("work was begun")


def test_a_refusal_met_inside_names_the_target(tmp_path: Path):
    with pytest.raises(CannotWrite) as caught, replacing(tmp_path / "a.gpkg") as part:
        raise cannot_write(part, OSError(errno.ENOSPC, "x"))
    assert str(caught.value).count(str(tmp_path / "a.gpkg")) == 1
    elsewhere = cannot_write(Path("/other/b.gpkg"), OSError(errno.ENOSPC, "x"))
    with pytest.raises(CannotWrite, match=r"/other/b\.gpkg"), replacing(tmp_path / "a.gpkg"):
        raise elsewhere


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (OSError(errno.ENOSPC, "x"), "no room left"),
        (OSError(errno.EDQUOT, "x"), "no room left"),
        (OSError(errno.EFBIG, "x"), "no room left"),
        (sqlite3.OperationalError("database or disk is full"), "no room left"),
        (sqlite3.OperationalError("database is locked"), "edited elsewhere"),
        (sqlite3.OperationalError("attempt to write a readonly database"), "read-only"),
        (PermissionError(errno.EACCES, "x"), "read-only"),
        (OSError(errno.EROFS, "x"), "read-only"),
        (OSError(errno.EIO, "the disk died"), "the disk died"),
    ],
)
def test_each_refusal_says_what_to_do(tmp_path: Path, error: Exception, says: str):
    message = str(cannot_write(tmp_path / "a.gpkg", error))
    assert says in message
    assert "a.gpkg" in message


def test_a_file_held_open_by_another_program_is_named_as_that(tmp_path: Path):
    """Windows refuses to replace an open file although it could be written."""
    target = tmp_path / "atlas.pdf"
    target.write_text("open in a viewer")
    assert "open in another program" in str(cannot_write(target, PermissionError(13, "x")))


NO_ROOM = """
import resource, signal, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from smartcity_planner.domain.errors import CannotWrite
from smartcity_planner.planning.create import create_plan

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), int(sys.argv[3])))
try:
    create_plan(Path(sys.argv[2]), "x", 2026, 2030, with_sample=True)
except CannotWrite as error:
    print(f"refused: {error}")
"""


@pytest.mark.parametrize("limit", [0, 20_000, 200_000, 1_000_000, 4_000_000])
def test_a_full_disk_while_a_plan_is_made(tmp_path: Path, plugin_folder: Path, limit: int):
    """The disk runs full at several moments; the old plan stays and nothing else does."""
    target = tmp_path / "plan.gpkg"
    target.write_text("the plan that was there")
    done = subprocess.run(
        [sys.executable, "-c", NO_ROOM, str(plugin_folder.parent), str(target), str(limit)],
        capture_output=True,
        text=True,
        timeout=120,
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stdout.startswith("refused: "), done.stdout
    assert "no room left" in done.stdout or "disk or your quota is full" in done.stdout
    assert f" {target} " in done.stdout  # not the place where it was being made
    assert target.read_text() == "the plan that was there"
    assert names(tmp_path) == ["plan.gpkg"]


def test_a_file_that_is_no_database_is_let_go(tmp_path: Path):
    """Else Windows could not delete or replace it."""
    damaged = tmp_path / "damaged.gpkg"
    damaged.write_bytes(b"no database at all")
    with pytest.raises(sqlite3.DatabaseError):
        connect_read_only(damaged)
    held = {os.path.realpath(f"/proc/self/fd/{number}") for number in os.listdir("/proc/self/fd")}
    assert str(damaged) not in held
