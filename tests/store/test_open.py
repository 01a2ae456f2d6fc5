"""Opening what is a plan, and what is not."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from osgeo import ogr

from smartcity_planner.domain import schema
from smartcity_planner.domain.errors import CannotWrite, NewerPlan, NotAPlan, OlderPlan
from smartcity_planner.store import plan as plan_module
from smartcity_planner.store.plan import PlanStore, insert_rows


def set_meta(path: Path, key: str, value: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE meta SET value = ? WHERE key = ?", (value, key))


def not_there(place: Path) -> Path:
    return place / "absent.gpkg"


def folder(place: Path) -> Path:
    return place


def text(place: Path) -> Path:
    (place / "notes.gpkg").write_text("이것은 계획이 아닙니다. " * 100, encoding="utf-8")
    return place / "notes.gpkg"


def nothing(place: Path) -> Path:
    (place / "empty.gpkg").write_bytes(b"")
    return place / "empty.gpkg"


def other_geopackage(place: Path) -> Path:
    path = place / "other.gpkg"
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    dataset.CreateLayer("roads", None, ogr.wkbLineString)
    del dataset
    return path


def sqlite_without_meta(place: Path) -> Path:
    path = place / "other.sqlite"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE funding (id TEXT)")
    return path


def _meta(place: Path, columns: str, *rows: tuple[str, ...]) -> Path:
    path = place / "meta.sqlite"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"CREATE TABLE meta ({columns})")
        marks = ", ".join("?" * len(columns.split(",")))
        connection.executemany(f"INSERT INTO meta VALUES ({marks})", rows)
    return path


def meta_of_another_program(place: Path) -> Path:
    return _meta(place, "key, value", ("application", "other"), ("schema_version", "1"))


def meta_of_another_shape(place: Path) -> Path:
    return _meta(place, "name", ("application",))


def version_that_is_no_number(place: Path) -> Path:
    ours = ("application", "smartcity_planner")
    return _meta(place, "key, value", ours, ("schema_version", "²"))


@pytest.mark.parametrize(
    "make",
    [
        not_there,
        folder,
        text,
        nothing,
        other_geopackage,
        sqlite_without_meta,
        meta_of_another_program,
        meta_of_another_shape,
        version_that_is_no_number,
    ],
)
def test_what_is_no_plan_is_told_so_and_not_touched(make, tmp_path: Path):
    path = make(tmp_path)
    before = sorted(os.listdir(tmp_path))
    with pytest.raises(NotAPlan) as caught:
        PlanStore.open(path)
    assert str(path) in str(caught.value)
    assert sorted(os.listdir(tmp_path)) == before


@pytest.mark.parametrize(
    "uri", ["postgresql://office/plan", "service=plan", "dbname='plan' host=office"]
)
def test_a_server_is_told_to_be_none_yet(uri: str):
    with pytest.raises(NotAPlan, match="PostgreSQL"):
        PlanStore.open(uri)


def test_a_newer_plan_names_both_versions(plan_path: Path):
    set_meta(plan_path, "schema_version", str(schema.SCHEMA_VERSION + 6))
    with pytest.raises(NewerPlan) as caught:
        PlanStore.open(plan_path)
    assert f"version {schema.SCHEMA_VERSION + 6}" in str(caught.value)
    assert "Update the plugin" in str(caught.value)


def test_an_older_plan_is_not_upgraded_unasked(plan_path: Path):
    set_meta(plan_path, "schema_version", "0")
    before = hashlib.sha256(plan_path.read_bytes()).hexdigest()
    with pytest.raises(OlderPlan, match="Make a copy"):
        PlanStore.open(plan_path)
    assert hashlib.sha256(plan_path.read_bytes()).hexdigest() == before
    assert os.listdir(plan_path.parent) == [plan_path.name]


def test_opening_and_reading_changes_no_byte(plan_path: Path):
    before = plan_path.read_bytes()
    plan = PlanStore.open(str(plan_path))
    assert plan.meta()["title"] == "계획"
    assert plan.query("SELECT SUM(amount_won) AS won FROM funding")[0]["won"] == 1007
    with plan.reading() as connection, pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.execute("DELETE FROM funding")
    assert plan_path.read_bytes() == before
    assert os.listdir(plan_path.parent) == [plan_path.name]


def test_any_name_a_planner_gives_opens(plan_path: Path, tmp_path: Path):
    path = plan_path.rename(tmp_path / "서울 계획 #1 (50%)?mode=rw&x.gpkg")
    plan = PlanStore.open(path)
    plan.set_meta(title="새 이름")
    assert plan.meta()["title"] == "새 이름"
    assert os.listdir(tmp_path) == [path.name]


def test_a_plan_that_goes_away_or_breaks_is_told_so(plan: PlanStore):
    content = plan.path.read_bytes()
    plan.path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    with pytest.raises(NotAPlan, match="damaged"):
        plan.query("SELECT * FROM funding")
    plan.path.unlink()
    with pytest.raises(NotAPlan, match="no file"):
        plan.meta()


def test_a_plan_in_the_middle_of_anothers_write_is_not_read_by_halves(
    plan: PlanStore, foreign, monkeypatch
):
    monkeypatch.setattr(plan_module, "_BUSY_SECONDS", 0.2)
    with closing(foreign(plan.path)) as other:
        other.execute("BEGIN EXCLUSIVE")
        other.execute("DELETE FROM funding")
        with pytest.raises(CannotWrite, match="edited elsewhere"):
            plan.query("SELECT * FROM funding")
        with pytest.raises(CannotWrite, match="edited elsewhere"):
            PlanStore.open(plan.path)
        other.execute("ROLLBACK")
    assert len(plan.query("SELECT * FROM funding")) == 2


def test_queries_take_values_by_place_and_by_name(plan: PlanStore):
    by_place = plan.query("SELECT id FROM funding WHERE amount_won > ?", [500])
    by_name = plan.query("SELECT id FROM funding WHERE amount_won > :won", {"won": 500})
    assert [row["id"] for row in by_place] == [row["id"] for row in by_name] == ["f1"]


def test_a_misspelt_column_is_an_error_not_a_loss(plan: PlanStore):
    with pytest.raises(KeyError, match="tittle"), plan.transaction() as connection:
        insert_rows(connection, "source", [{"id": "x", "tittle": "t", "confidence": "S"}])
    assert len(plan.query("SELECT * FROM source")) == 1


def test_a_transaction_is_undone_by_any_error(plan: PlanStore, dump):
    before = dump(plan.path)
    with pytest.raises(ZeroDivisionError), plan.transaction() as connection:
        connection.execute("DELETE FROM funding")
        raise ZeroDivisionError
    assert dump(plan.path) == before


def test_a_plan_that_was_moved_away_is_said_to_be_gone_and_not_made_anew(plan: PlanStore):
    plan.path.rename(plan.path.with_name("moved.gpkg"))
    with pytest.raises(NotAPlan, match="no file"), plan.transaction():
        pass
    assert not plan.path.exists()


def test_a_plan_left_with_a_write_ahead_log_is_brought_back_to_one_piece(tmp_path: Path) -> None:
    from smartcity_planner.store.create import create_empty

    path = tmp_path / "plan.gpkg"
    create_empty(path, "x", 2026, 2030)
    other = sqlite3.connect(path)
    other.execute("PRAGMA journal_mode = WAL")
    other.execute("INSERT INTO meta (key, value) VALUES ('a', 'b')")
    other.commit()
    store = PlanStore(path)
    store.settle()  # in use: nothing happens, nothing is lost
    assert path.read_bytes()[18] == 2
    other.close()
    store.settle()
    assert path.read_bytes()[18] == 1
    assert store.meta()["a"] == "b"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["plan.gpkg"]
