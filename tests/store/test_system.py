"""The plan when the system says no: read-only places, locks, programs that die."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from smartcity_planner.domain.errors import CannotWrite
from smartcity_planner.store import bulk
from smartcity_planner.store import plan as plan_module
from smartcity_planner.store.files import replacing
from smartcity_planner.store.plan import PlanStore

#: Root may write everywhere, so this becomes nobody once all is imported.
READ_ONLY = """
import json, os, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from smartcity_planner.domain.errors import PlanError
from smartcity_planner.planning.create import create_plan
from smartcity_planner.store import bulk
from smartcity_planner.store.plan import PlanStore
if os.getuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
path = Path(sys.argv[2])
said = {}
def attempt(name, call):
    try:
        said[name] = ["done", call()]
    except PlanError as error:
        said[name] = [type(error).__name__, str(error)]
def write():
    with bulk.writing(PlanStore(path)) as writer:
        writer.execute("DELETE FROM funding")
attempt("open", lambda: str(PlanStore.open(path).path))
attempt("read", lambda: [row[0] for row in PlanStore(path).query(
    "SELECT SUM(amount_won) FROM funding")])
attempt("writable", lambda: PlanStore(path).writable)
attempt("set_meta", lambda: PlanStore(path).set_meta(title="changed"))
attempt("bulk", write)
attempt("create", lambda: str(create_plan(path.parent / "new.gpkg", "x", 2026, 2030).path))
print(json.dumps(said))
"""


@pytest.fixture
def open_place() -> Iterator[Path]:
    """A folder that other users may enter (pytest's own are closed to them)."""
    place = Path(tempfile.mkdtemp(prefix="smartcity-"))
    place.chmod(0o777)
    yield place
    place.chmod(0o777)
    shutil.rmtree(place)


def as_nobody(plugin_folder: Path, plan: Path) -> dict[str, list]:
    done = subprocess.run(
        [sys.executable, "-c", READ_ONLY, str(plugin_folder.parent), str(plan)],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)


@pytest.mark.parametrize("journal", ["delete", "wal"])
def test_a_read_only_folder(journal: str, plan_path: Path, open_place: Path, plugin_folder: Path):
    plan = Path(shutil.copy(plan_path, open_place / "plan.gpkg"))
    with closing(sqlite3.connect(plan)) as connection:
        assert connection.execute(f"PRAGMA journal_mode = {journal}").fetchone() == (journal,)
    plan.chmod(0o666)
    open_place.chmod(0o555)
    before = plan.read_bytes()
    said = as_nobody(plugin_folder, plan)
    assert said["open"] == ["done", str(plan)]
    assert said["read"] == ["done", [1007]]
    assert said["writable"] == ["done", False]
    for name in ("set_meta", "bulk", "create"):
        assert said[name][0] == "CannotWrite" and "read-only" in said[name][1], said
    assert plan.read_bytes() == before
    assert os.listdir(open_place) == ["plan.gpkg"]


def test_a_read_only_file(plan_path: Path, open_place: Path, plugin_folder: Path):
    plan = Path(shutil.copy(plan_path, open_place / "plan.gpkg"))
    plan.chmod(0o444)
    before = plan.read_bytes()
    said = as_nobody(plugin_folder, plan)
    assert said["read"] == ["done", [1007]]
    for name in ("set_meta", "bulk"):
        assert said[name][0] == "CannotWrite" and "read-only" in said[name][1], said
    assert said["create"] == ["done", str(open_place / "new.gpkg")]  # the folder is writable
    assert plan.read_bytes() == before


def test_a_write_that_died_is_not_read_by_halves_from_a_read_only_folder(
    plan_path: Path, open_place: Path, plugin_folder: Path
):
    plan = Path(shutil.copy(plan_path, open_place / "plan.gpkg"))
    die_while_writing(plan)
    for file in open_place.iterdir():
        file.chmod(0o444)
    open_place.chmod(0o555)
    said = as_nobody(plugin_folder, plan)
    assert said["read"][0] == "CannotWrite" and "interrupted" in said["read"][1], said


DIE = """
import os, signal, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN IMMEDIATE")
for number in range(3000):
    connection.execute("INSERT INTO source (id, title, confidence) VALUES (?, 'x', 'S')",
                       (f"half-{number}",))
connection.execute("UPDATE funding SET amount_won = 5")
os.kill(os.getpid(), signal.SIGKILL)
"""


def die_while_writing(plan: Path) -> None:
    """Let another program die when half of its change is in the file."""
    size = plan.stat().st_size
    done = subprocess.run([sys.executable, "-c", DIE, str(plan)], timeout=60)
    assert done.returncode == -signal.SIGKILL
    assert plan.stat().st_size > size and Path(f"{plan}-journal").stat().st_size


def test_a_write_that_died_is_undone_at_the_next_reading(plan: PlanStore, dump):
    before = dump(plan.path)
    die_while_writing(plan.path)
    store = PlanStore.open(plan.path)
    assert store.query("SELECT SUM(amount_won) FROM funding")[0][0] == 1007
    assert store.query("SELECT COUNT(*) FROM source")[0][0] == 1
    assert store.query("PRAGMA integrity_check")[0][0] == "ok"
    assert dump(plan.path) == before


ALLOCATE = """
import sys
from decimal import Decimal
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from smartcity_planner.planning.allocate import Money, allocate
from smartcity_planner.store.plan import PlanStore
store = PlanStore.open(Path(sys.argv[2]))
years = {year: Decimal(10) for year in range(2026, 2036)}
split = {"central": Decimal(40), "city": Decimal(42), "district": Decimal(18)}
print("ready", flush=True)
while True:
    for total in (1_000_000, 2_000_001):
        allocate(store, "ph", Money(total, split, years))
"""


def test_killed_at_any_moment_the_plan_is_the_old_or_the_new_one(
    plan: PlanStore, plugin_folder: Path
):
    seen = set()
    for number in range(5):
        process = subprocess.Popen(
            [sys.executable, "-c", ALLOCATE, str(plugin_folder.parent), str(plan.path)],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert process.stdout.readline() == "ready\n"
        time.sleep(0.02 + 0.017 * number)
        process.kill()
        process.communicate(timeout=30)
        store = PlanStore.open(plan.path)
        assert store.query("PRAGMA integrity_check")[0][0] == "ok"
        seen.add(store.query("SELECT SUM(amount_won) FROM funding")[0][0])
    assert seen <= {1007, 1_000_000, 2_000_001}, seen
    assert seen != {1007}  # else nothing was ever written, and the test shows nothing


@pytest.mark.parametrize(
    ("way", "lock"), [("sql", "IMMEDIATE"), ("sql", "EXCLUSIVE"), ("ogr", "EXCLUSIVE")]
)
def test_a_plan_that_is_being_edited_elsewhere(
    lock: str, way: str, plan: PlanStore, foreign, dump, monkeypatch
):
    monkeypatch.setattr(plan_module, "_BUSY_SECONDS", 0.3)
    before = dump(plan.path)
    with closing(foreign(plan.path)) as other:
        other.execute(f"BEGIN {lock}")
        started = time.monotonic()
        with pytest.raises(CannotWrite, match="being edited elsewhere"):
            if way == "sql":
                plan.set_meta(title="x")
            else:
                with bulk.writing(plan) as writer:
                    writer.execute("DELETE FROM funding")
        assert time.monotonic() - started < 8
        other.execute("ROLLBACK")
    assert dump(plan.path) == before
    plan.set_meta(title="now")  # and nothing of ours holds it
    assert plan.meta()["title"] == "now"


def test_a_plan_that_cannot_be_replaced_keeps_what_stands_beside_it(plan_path: Path, monkeypatch):
    """Windows refuses to replace an open file; its write-ahead log is part of the plan."""
    with closing(sqlite3.connect(plan_path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("UPDATE funding SET amount_won = 2000 WHERE id = 'f1'")
        connection.commit()
        names = sorted(os.listdir(plan_path.parent))
        assert "plan.gpkg-wal" in names
        real = os.replace

        def refuse(source: object, target: object) -> None:
            if Path(str(target)) == plan_path:
                raise PermissionError(13, "in use", str(target))
            real(source, target)

        monkeypatch.setattr("smartcity_planner.store.files.os.replace", refuse)
        said = pytest.raises(CannotWrite, match="open in another program")
        with said, replacing(plan_path) as part:
            part.write_bytes(b"new")
        assert sorted(os.listdir(plan_path.parent)) == names
    assert PlanStore.open(plan_path).query("SELECT SUM(amount_won) FROM funding")[0][0] == 2007
