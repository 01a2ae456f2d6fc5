"""A copy of the plan at one moment: the planner goes on editing, the copy stays."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing, contextmanager
from unicodedata import normalize

import pytest

from smartcity_planner.atlas.rendering.snapshot import snapshot
from smartcity_planner.domain.errors import CannotWrite, NotAPlan
from smartcity_planner.store import vector
from smartcity_planner.store.plan import PlanStore

VIEW = "SELECT * FROM parcel_funding ORDER BY OGC_FID"


@pytest.fixture
def plan(sample, tmp_path) -> PlanStore:
    """A plan of this test's own."""
    return PlanStore(shutil.copy(sample.path, tmp_path / "plan.gpkg"))


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    """The folder for what is temporary, empty."""
    place = tmp_path / "tmp"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    return place


@contextmanager
def largest_file(size: int):
    """Let no file grow beyond `size` bytes: to a program, the same as a full disk."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_edits_during_the_export_do_not_reach_the_copy(plan, temporary) -> None:
    before = plan.query("SELECT COUNT(*) AS n, SUM(amount_won) AS won FROM funding")[0]
    with snapshot(plan) as copy:
        with plan.transaction() as connection:  # the planner may save meanwhile
            connection.execute("UPDATE funding SET amount_won = amount_won + 1")
            connection.execute("DELETE FROM phase_parcel")
        after = copy.query("SELECT COUNT(*) AS n, SUM(amount_won) AS won FROM funding")[0]
        assert tuple(after) == tuple(before)
        assert copy.query("SELECT COUNT(*) AS n FROM phase_parcel")[0]["n"] > 0
        assert plan.query("SELECT SUM(amount_won) AS won FROM funding")[0]["won"] > before["won"]
        path = copy.path
    assert not path.exists() and not list(temporary.iterdir())


def test_changes_in_a_write_ahead_log_are_in_the_copy(plan, temporary) -> None:
    with closing(sqlite3.connect(plan.path, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("PRAGMA wal_autocheckpoint = 0")
        other.execute("UPDATE meta SET value = 'in the log' WHERE key = 'title'")
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE meta SET value = 'not saved' WHERE key = 'title'")
        with snapshot(plan) as copy:
            assert copy.meta()["title"] == "in the log"
        other.execute("ROLLBACK")


def test_parcels_and_their_money_are_those_of_the_view(plan, temporary) -> None:
    expected = [tuple(row) for row in plan.query(VIEW)]
    assert len(expected) > 100
    with snapshot(plan) as copy:
        assert [tuple(row) for row in copy.query(VIEW)] == expected
        kinds = {}
        for store in (plan, copy):
            with vector.opened(store.path) as dataset:
                layer = dataset.GetLayerByName("parcel_funding")
                kinds[store] = (
                    [
                        (field.GetName(), field.GetType(), field.GetSubType())
                        for field in layer.schema
                    ],
                    layer.GetGeomType(),
                    layer.GetFeatureCount(),
                )
        assert kinds[plan] == kinds[copy]


def test_a_planner_who_holds_the_file_keeps_his_lock(plan, temporary) -> None:
    """Copying must not close the file in this process: Unix would let go of all its locks."""
    with closing(sqlite3.connect(plan.path, isolation_level=None)) as planner:
        planner.execute("BEGIN IMMEDIATE")
        planner.execute("UPDATE meta SET value = 'mine' WHERE key = 'title'")
        with snapshot(plan) as copy:
            assert copy.meta()["title"] == "예시 계획"
        code = (
            "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], 0); c.execute('BEGIN IMMEDIATE')"
        )
        other = subprocess.run(
            [sys.executable, "-c", code, str(plan.path)], capture_output=True, text=True
        )
        assert "database is locked" in other.stderr
        planner.execute("COMMIT")
    assert plan.meta()["title"] == "mine"


def test_full_disk_is_said_and_nothing_stays(plan, temporary) -> None:
    with pytest.raises(CannotWrite) as caught, largest_file(200_000), snapshot(plan):
        pytest.fail("there was room")
    assert str(temporary) in str(caught.value)
    assert not list(temporary.iterdir())


def test_plan_that_is_gone_is_said(plan, temporary) -> None:
    plan.path.unlink()
    with pytest.raises(NotAPlan), snapshot(plan):
        pytest.fail("there was a plan")
    assert not list(temporary.iterdir())


def test_hangul_in_parts_is_whole_in_the_copy_alone(plan) -> None:
    """Names from a Mac (NFD); keys and what refers to them stay as they are."""
    parts = normalize("NFD", "홍릉 바이오")
    with plan.transaction() as connection:
        connection.execute("UPDATE project SET name_ko = ?, name_en = 'It''s'", [parts])
        connection.execute("UPDATE meta SET value = ? WHERE key = 'title'", [parts])
    logged = plan.query("SELECT COUNT(*) FROM change_log")[0][0]
    with snapshot(plan) as copy:
        names = {tuple(row) for row in copy.query("SELECT name_ko, name_en FROM project")}
        assert names == {("홍릉 바이오", "It's")}
        assert copy.meta()["title"] == "홍릉 바이오"
        assert copy.query("SELECT COUNT(*) FROM change_log")[0][0] == logged
        for table in ("project", "phase", "hub"):
            keys = f"SELECT id FROM {table} ORDER BY id"
            assert [tuple(row) for row in copy.query(keys)] == [
                tuple(row) for row in plan.query(keys)
            ]
    assert {row[0] for row in plan.query("SELECT name_ko FROM project")} == {parts}
