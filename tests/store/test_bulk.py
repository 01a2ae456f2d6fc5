"""Bulk writing and copying through OGR: all rows or none."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from osgeo import gdal

from smartcity_planner.domain import schema
from smartcity_planner.domain.errors import BadInput, Cancelled, PlanError
from smartcity_planner.domain.progress import Progress
from smartcity_planner.store import bulk, create
from smartcity_planner.store.plan import PlanStore
from smartcity_planner.store.vector import OgrError

PNU = "1165010200100010001"
NEW = "1165010200100030000"
ALL = {t.name: "1" for t in schema.TABLES if t.name != "meta" and not t.derived}


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    path = tmp_path / "empty.gpkg"
    create.create_empty(path, "빈 계획", 2026, 2030)
    return path


def rows(path: Path, table: str) -> list[tuple]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(f"SELECT * FROM {table}").fetchall()


def test_a_copy_has_every_row_with_its_geometry_and_index(plan_path: Path, empty: Path):
    copied = bulk.copy_rows(plan_path, empty, ALL)
    for table in ALL:
        there = rows(plan_path, table)
        assert rows(empty, table) == there, table
        assert copied[table] == len(there)
    assert rows(empty, "rtree_parcel_geom") == rows(plan_path, "rtree_parcel_geom")
    assert PlanStore(empty).meta()["title"] == "빈 계획"


def test_a_condition_chooses_rows_and_the_source_stays_as_it_is(plan_path: Path, empty: Path):
    before = plan_path.read_bytes()
    wanted = {"source": "1", "district": "1", "parcel": f"pnu = '{PNU}'"}
    assert bulk.copy_rows(plan_path, empty, wanted) == {"source": 1, "district": 1, "parcel": 1}
    assert [row["pnu"] for row in PlanStore(empty).query("SELECT pnu FROM parcel")] == [PNU]
    assert plan_path.read_bytes() == before


def test_a_source_with_a_quote_in_its_name(plan_path: Path, empty: Path, tmp_path: Path):
    odd = Path(shutil.copy(plan_path, tmp_path / '오\'늘 "계획".gpkg'))
    assert bulk.copy_rows(odd, empty, {"source": "1"}) == {"source": 1}


def test_columns_are_matched_by_name_where_the_source_has_fewer(empty: Path, tmp_path: Path):
    source = tmp_path / "older.sqlite"
    with closing(sqlite3.connect(source)) as connection, connection:
        connection.execute("CREATE TABLE source (confidence, title, id, extra)")
        connection.execute("INSERT INTO source VALUES ('S', '제목', 'x', 'not ours')")
    assert bulk.copy_rows(source, empty, {"source": "1"}) == {"source": 1}
    row = PlanStore(empty).query("SELECT id, title, confidence, url FROM source")[0]
    assert tuple(row) == ("x", "제목", "S", None)


def test_a_cancel_between_tables_copies_nothing(plan_path: Path, empty: Path, dump):
    before = dump(empty)
    seen = []

    class AfterTwo(Progress):
        def is_cancelled(self) -> bool:
            return len(seen) > 2

    def step(table: str) -> None:
        seen.append(table)
        AfterTwo().go_on()

    with pytest.raises(Cancelled):
        bulk.copy_rows(plan_path, empty, {"source": "1", "district": "1", "parcel": "1"}, step)
    assert seen == ["source", "district", "parcel"]
    assert dump(empty) == before


@pytest.mark.parametrize(
    "conditions",
    [
        {"source": "1", "parcel": "1"},  # parcels before their district
        {"source": "1", "funding": "no_such_column = 1"},
        {"source": "1", "district": "this is no SQL"},
    ],
    ids=str,
)
def test_an_error_in_the_middle_copies_nothing(conditions, plan_path: Path, empty: Path, dump):
    before = dump(empty)
    with pytest.raises(PlanError):
        bulk.copy_rows(plan_path, empty, conditions)
    assert dump(empty) == before


def test_copying_again_is_refused_and_changes_nothing(plan_path: Path, empty: Path, dump, en):
    bulk.copy_rows(plan_path, empty, ALL)
    before = dump(empty)
    with pytest.raises(BadInput, match="“Sources” already has this row"):
        bulk.copy_rows(plan_path, empty, ALL)
    assert dump(empty) == before


def test_a_source_that_lacks_a_table_is_refused(empty: Path, tmp_path: Path, dump):
    source = tmp_path / "bare.sqlite"
    with closing(sqlite3.connect(source)) as connection, connection:
        connection.execute("CREATE TABLE other (id)")
    before = dump(empty)
    with pytest.raises(PlanError):
        bulk.copy_rows(source, empty, {"source": "1"})
    assert dump(empty) == before


def test_the_source_may_be_open_elsewhere_with_a_write_ahead_log(plan_path: Path, empty: Path):
    with closing(sqlite3.connect(plan_path)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("UPDATE source SET title = 'only in the log'")
        other.commit()
        bulk.copy_rows(plan_path, empty, {"source": "1"})
    assert rows(empty, "source")[0][2] == "only in the log"


def test_a_writer_that_fails_undoes_all_of_it(plan: PlanStore, dump, shape, parcel_row):
    before = dump(plan.path)
    with pytest.raises(ZeroDivisionError), bulk.writing(plan) as writer:
        writer.add("parcel", parcel_row(NEW), shape(40, 0))
        writer.execute("UPDATE funding SET amount_won = 0")
        raise ZeroDivisionError
    assert dump(plan.path) == before


@pytest.mark.parametrize("raising", [False, True], ids=["plain", "exceptions on"])
def test_what_ogr_would_leave_out_silently_is_an_error(
    raising: bool, plan: PlanStore, dump, shape, parcel_row
):
    before = dump(plan.path)
    switched = raising and not gdal.GetUseExceptions()
    if switched:
        gdal.UseExceptions()
    try:
        with pytest.raises(KeyError, match="jibum"), bulk.writing(plan) as writer:
            writer.add("parcel", {**parcel_row(NEW), "jibum": "1"}, shape(40, 0))
        with pytest.raises(PlanError), bulk.writing(plan) as writer:
            writer.add("parcel", parcel_row(NEW), b"\x01\x06\x00")
        with pytest.raises(PlanError), bulk.writing(plan) as writer:
            writer.execute("UPDATE nowhere SET x = 1")
    finally:
        if switched:
            gdal.DontUseExceptions()
    assert dump(plan.path) == before


def test_64_bit_won_and_hangul_arrive_whole(plan: PlanStore):
    won = 9_007_199_254_740_993
    cell = {"phase_id": "ph", "fiscal_year": 2030, "source": "fund", "basis": "planned"}
    with bulk.writing(plan) as writer:
        writer.add("funding", {"id": "큰 금액", "amount_won": won, **cell})
    found = plan.query("SELECT amount_won, typeof(amount_won) AS t FROM funding WHERE id='큰 금액'")
    assert tuple(found[0]) == (won, "integer")


def test_a_writer_that_is_kept_holds_the_file_no_longer(plan: PlanStore):
    with bulk.writing(plan) as writer:
        writer.execute("UPDATE funding SET amount_won = 1")
    open_files = {Path(link).resolve() for link in Path("/proc/self/fd").iterdir() if link.exists()}
    assert plan.path.resolve() not in open_files
    with pytest.raises((OgrError, AttributeError, TypeError)):
        writer.execute("UPDATE funding SET amount_won = 2")
    assert plan.query("SELECT SUM(amount_won) FROM funding")[0][0] == 2
