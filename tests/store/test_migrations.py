"""Upgrading a copy by numbered steps, never the plan itself."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from smartcity_planner.domain import schema
from smartcity_planner.domain.errors import BadInput, NotAPlan, PlanError
from smartcity_planner.store import migrations
from smartcity_planner.store.plan import PlanStore, schema_version

#: Made-up steps begin where the shipped ones end: at the version of the fixture's plan.
NOW = schema.SCHEMA_VERSION
FIRST_STEP = f"{NOW:04d}_to_{NOW + 1:04d}.sql"
SECOND_STEP = f"{NOW + 1:04d}_to_{NOW + 2:04d}.sql"
SECOND = """
ALTER TABLE project ADD COLUMN colour TEXT;
UPDATE project SET colour = 'blue; or green';
"""
THIRD = """
CREATE TABLE note (id TEXT);
INSERT INTO note SELECT id || ' ' || colour FROM project;
"""


@pytest.fixture
def steps(tmp_path: Path) -> Path:
    folder = tmp_path / "steps"
    folder.mkdir()
    (folder / FIRST_STEP).write_text(SECOND, encoding="utf-8")
    (folder / SECOND_STEP).write_text(THIRD, encoding="utf-8")
    (folder / "README.md").write_text("not a step")
    (folder / f"{NOW + 2:04d}_to_{NOW + 4:04d}.sql").write_text("not one step")
    return folder


def names(folder: Path) -> set[str]:
    return set(os.listdir(folder))


def test_the_shipped_steps_lead_to_the_current_version_without_a_gap():
    shipped = migrations.available()
    assert sorted(shipped) == list(range(1, schema.SCHEMA_VERSION))
    for path in shipped.values():
        words = path.read_text(encoding="utf-8").upper().split()
        assert "BEGIN;" not in words and "COMMIT;" not in words, path


def test_only_steps_of_one_version_count(steps: Path):
    assert {n: path.name for n, path in migrations.available(steps).items()} == {
        NOW: FIRST_STEP,
        NOW + 1: SECOND_STEP,
    }


def test_two_steps_on_a_copy(plan_path: Path, tmp_path: Path, steps: Path, dump):
    before = plan_path.read_bytes()
    target = tmp_path / "upgraded.gpkg"
    upgraded = migrations.upgraded_copy(plan_path, target, steps, to_version=NOW + 2)
    assert upgraded.path == target
    assert schema_version(target) == NOW + 2
    assert [row[0] for row in upgraded.query("SELECT id FROM note")] == ["p blue; or green"]
    assert upgraded.query("SELECT SUM(amount_won) FROM funding")[0][0] == 1007
    assert upgraded.query("PRAGMA integrity_check")[0][0] == "ok"
    assert plan_path.read_bytes() == before
    assert names(tmp_path) == {"plan.gpkg", "upgraded.gpkg", "steps"}


def test_one_step_stops_there(plan_path: Path, tmp_path: Path, steps: Path):
    target = tmp_path / "upgraded.gpkg"
    migrations.upgraded_copy(plan_path, target, steps, to_version=NOW + 1)
    assert schema_version(target) == NOW + 1


@pytest.mark.parametrize(
    "broken",
    [
        "CREATE TABLE note (id TEXT);\nSELECT * FROM nowhere;",
        "CREATE TABLE note (id TEXT);\nUPDATE funding SET amount_won = -1;",
        "DROP TABLE funding;\nTHIS IS NO SQL;",
    ],
    ids=["missing table", "broken rule", "no SQL"],
)
def test_a_step_that_fails_leaves_neither_target_nor_change(
    broken: str, plan_path: Path, tmp_path: Path, steps: Path
):
    (steps / SECOND_STEP).write_text(broken, encoding="utf-8")
    before = plan_path.read_bytes()
    with pytest.raises((PlanError, sqlite3.Error)):
        migrations.upgraded_copy(plan_path, tmp_path / "upgraded.gpkg", steps, to_version=NOW + 2)
    assert plan_path.read_bytes() == before
    assert names(tmp_path) == {"plan.gpkg", "steps"}


def test_a_step_that_fails_is_undone_whole(plan_path: Path):
    before = plan_path.read_bytes()
    with pytest.raises(sqlite3.Error):
        migrations._run(
            plan_path, "UPDATE source SET title = 'x';\nSELECT * FROM nowhere;", NOW + 1
        )
    assert plan_path.read_bytes() == before


def test_an_older_target_stays_where_a_step_fails(plan_path: Path, tmp_path: Path, steps: Path):
    (steps / FIRST_STEP).write_text("NO SQL;", encoding="utf-8")
    target = tmp_path / "upgraded.gpkg"
    target.write_text("was here")
    with pytest.raises((PlanError, sqlite3.Error)):
        migrations.upgraded_copy(plan_path, target, steps, to_version=NOW + 1)
    assert target.read_text() == "was here"


def test_a_missing_step_is_told_before_any_work(plan_path: Path, tmp_path: Path, steps: Path):
    (steps / SECOND_STEP).unlink()
    with pytest.raises(NotAPlan, match=f"version {NOW}, which this plugin cannot upgrade"):
        migrations.upgraded_copy(plan_path, tmp_path / "upgraded.gpkg", steps, to_version=NOW + 2)
    assert names(tmp_path) == {"plan.gpkg", "steps"}


def test_a_newer_plan_is_not_downgraded(plan_path: Path, tmp_path: Path, steps: Path):
    with closing(sqlite3.connect(plan_path)) as connection, connection:
        connection.execute("UPDATE meta SET value = '9' WHERE key = 'schema_version'")
    with pytest.raises(NotAPlan, match="version 9"):
        migrations.upgraded_copy(plan_path, tmp_path / "upgraded.gpkg", steps, to_version=NOW + 2)
    assert names(tmp_path) == {"plan.gpkg", "steps"}


def test_what_is_no_plan_is_not_upgraded(tmp_path: Path, steps: Path):
    (tmp_path / "notes.gpkg").write_text("notes")
    with pytest.raises(NotAPlan):
        migrations.upgraded_copy(tmp_path / "notes.gpkg", tmp_path / "up.gpkg", steps, NOW + 2)
    assert names(tmp_path) == {"notes.gpkg", "steps"}


def test_the_plan_itself_cannot_be_the_target(plan_path: Path, steps: Path):
    before = plan_path.read_bytes()
    same = plan_path.parent / "steps" / ".." / plan_path.name
    with pytest.raises(BadInput, match="name of its own"):
        migrations.upgraded_copy(plan_path, same, steps, to_version=NOW + 2)
    assert plan_path.read_bytes() == before


def test_a_copy_of_a_plan_that_is_open_elsewhere_takes_everything(plan_path: Path, tmp_path: Path):
    with closing(sqlite3.connect(plan_path)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("UPDATE funding SET amount_won = 5000 WHERE id = 'f1'")
        other.commit()
        assert Path(f"{plan_path}-wal").stat().st_size
        other.execute("UPDATE funding SET amount_won = 6000 WHERE id = 'f1'")  # not committed
        target = tmp_path / "copy.gpkg"
        migrations.copy_database(plan_path, target)
        other.rollback()
    copy = PlanStore.open(target)
    assert copy.query("SELECT SUM(amount_won) FROM funding")[0][0] == 5007
    assert copy.query("PRAGMA journal_mode")[0][0] == "delete"
    assert not [name for name in names(tmp_path) if name.startswith("copy.gpkg-")]
