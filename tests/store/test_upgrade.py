"""A plan of version 1, upgraded: the same plan as a new one, with every row it had."""

from __future__ import annotations

import hashlib
import re
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from smartcity_planner.domain import schema
from smartcity_planner.domain.errors import BadInput, OlderPlan
from smartcity_planner.store import bulk, create, migrations, vector
from smartcity_planner.store.plan import PlanStore, insert_rows

OLD = Path(__file__).with_name("version_1.sql")
_CONSTRAINT = re.compile(r'CONSTRAINT ("[^"]+") CHECK ')


@pytest.fixture(scope="module")
def old_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("old") / "plan.gpkg"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(OLD.read_text(encoding="utf-8"))
    return path


@pytest.fixture(scope="module")
def upgraded(qgis_app, old_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("upgraded") / "plan.gpkg"
    return migrations.upgraded_copy(old_path, target).path


@pytest.fixture(scope="module")
def fresh(qgis_app, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("fresh") / "plan.gpkg"
    create.create_empty(path, "새 계획", 2026, 2030)
    return path


def ask(path: Path, sql: str, values: Sequence[object] = ()) -> list[tuple]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql, values).fetchall()


def declared(path: Path) -> dict[tuple[str, str], str]:
    """(type, name) → SQL of everything but the tables, whose columns may stand elsewhere."""
    found = ask(path, "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {(kind, name): " ".join(sql.split()) for kind, name, sql in found if kind != "table"}


def constraints(path: Path, table: str) -> dict[str, str]:
    """Name → condition of the CHECKs of a table."""
    [(sql,)] = ask(path, f"SELECT sql FROM sqlite_master WHERE type='table' AND name='{table}'")
    found = {}
    for match in _CONSTRAINT.finditer(sql):
        depth, end = 0, match.end()
        while True:
            depth += {"(": 1, ")": -1}.get(sql[end], 0)
            end += 1
            if depth == 0:
                break
        found[match[1]] = " ".join(sql[match.end() : end].split())
    return found


def test_the_old_plan_is_one_and_is_not_opened_as_it_is(qgis_app, old_path: Path):
    with pytest.raises(OlderPlan, match="version 1"):
        PlanStore.open(old_path)
    filled = [table for (table,) in ask(old_path, "SELECT table_name FROM gpkg_contents")]
    views = {name for (name,) in ask(old_path, "SELECT name FROM sqlite_master WHERE type='view'")}
    for table in set(filled) - views:
        assert ask(old_path, f"SELECT COUNT(*) FROM {table}")[0][0] > 0, table


@pytest.mark.parametrize("table", [table.name for table in schema.TABLES])
def test_columns_and_checks_are_those_of_a_new_plan(table: str, upgraded: Path, fresh: Path):
    columns = f"SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_info('{table}')"
    assert sorted(ask(upgraded, columns)) == sorted(ask(fresh, columns))
    assert constraints(upgraded, table) == constraints(fresh, table)
    # The unique keys, whatever SQLite calls their indexes.
    keys = (
        f"SELECT i.origin, x.name FROM pragma_index_list('{table}') i, "
        'pragma_index_info(i.name) x WHERE i."unique" ORDER BY 1, 2'
    )
    assert ask(upgraded, keys) == ask(fresh, keys)


def test_the_comparison_of_checks_sees_something(fresh: Path):
    """Guards the test above: all of a table's rules are found, to the last bracket."""
    found = constraints(fresh, "parcel")
    assert '"parcel.price_per_m2"' in found and '"parcel: district_code = ' in " ".join(found)
    assert all(text.startswith("(") and text.endswith(")") for text in found.values())


def test_views_indexes_and_triggers_are_those_of_a_new_plan(upgraded: Path, fresh: Path):
    assert declared(upgraded) == declared(fresh)


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT table_name, data_type, identifier, description, srs_id FROM gpkg_contents",
        "SELECT * FROM gpkg_geometry_columns",
        "SELECT table_name, column_name, extension_name FROM gpkg_extensions",
    ],
    ids=["contents", "geometry columns", "extensions"],
)
def test_the_geopackage_lists_what_a_new_plan_lists(sql: str, upgraded: Path, fresh: Path):
    assert sorted(ask(upgraded, sql), key=repr) == sorted(ask(fresh, sql), key=repr)


def test_every_row_and_every_value_is_kept(old_path: Path, upgraded: Path):
    tables = [
        name
        for (name,) in ask(
            old_path,
            "SELECT c.table_name FROM gpkg_contents c JOIN sqlite_master m "
            "ON m.name = c.table_name AND m.type = 'table'",
        )
    ]
    assert len(tables) == 19
    for table in tables:
        names = [row[1] for row in ask(old_path, f"PRAGMA table_info({table})")]
        rows = f"SELECT {', '.join(names)} FROM {table} ORDER BY fid"
        before, after = ask(old_path, rows), ask(upgraded, rows)
        if table == "meta":
            before, after = [
                [row for row in found if "schema_version" not in row] for found in (before, after)
            ]
        if table == "source":  # the goals of the 2040 Seoul Plan come with theirs
            after = after[: len(before)]
        assert after == before and before, table
    assert ask(upgraded, "SELECT value FROM meta WHERE key = 'schema_version'") == [
        (str(schema.SCHEMA_VERSION),)
    ]
    index = "SELECT id, minx, maxx, miny, maxy FROM rtree_parcel_geom ORDER BY id"
    assert ask(upgraded, index) == ask(old_path, index) and len(ask(old_path, index)) == 2


def test_the_file_is_sound(upgraded: Path):
    assert ask(upgraded, "PRAGMA integrity_check") == [("ok",)]
    assert ask(upgraded, "PRAGMA quick_check") == [("ok",)]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE infrastructure_point SET kind = 'nonsense'",
        "UPDATE infrastructure_area SET position_status = 'nonsense'",
        "UPDATE quarantine SET state = 'open'",
        "UPDATE import_run SET rows_new = 'many'",
        "INSERT INTO parcel_overlay (pnu, layer, place_id, share) VALUES ('x', 'hub', 'h', 1.5)",
        "INSERT INTO parcel_overlay (pnu, layer, place_id, share) VALUES ('x', 'lake', 'h', 1)",
        "INSERT INTO moved_parcel (pnu, run_id, kind, state) VALUES ('1', 'r', 'gone', 'open')",
        "INSERT INTO field_map (id, title, target, mapping) VALUES ('i', '', 'hub', '{}')",
        "INSERT INTO import_repair (run_id, row, code) VALUES ('r', 'first', 'c')",
        "UPDATE funding SET amount_won = -1",
    ],
)
def test_what_the_rules_forbid_is_refused(statement: str, upgraded: Path, tmp_path: Path):
    copy = tmp_path / "plan.gpkg"
    copy.write_bytes(upgraded.read_bytes())
    # Through OGR, whose connection has the functions that the triggers of shapes ask for.
    with (
        vector.opened(copy, update=True) as dataset,
        pytest.raises(vector.OgrError, match="CHECK constraint failed"),
    ):
        bulk.execute(dataset, statement)


def test_the_new_values_are_taken_and_ogr_can_write(upgraded: Path, tmp_path: Path, shape):
    copy = tmp_path / "plan.gpkg"
    copy.write_bytes(upgraded.read_bytes())
    store = PlanStore.open(copy)
    place = {"name_ko": "하천", "position_status": "published", "subkind": "국가하천"}
    with bulk.writing(store) as writer:
        writer.add("infrastructure_area", {"id": "w", "kind": "water", **place}, shape(0, 0))
        writer.add("import_repair", {"run_id": "run", "row": 1, "code": "c", "key": "k"})
    assert ask(copy, "SELECT kind, subkind FROM infrastructure_area WHERE id = 'w'") == [
        ("water", "국가하천")
    ]
    assert ask(copy, "SELECT COUNT(*) FROM rtree_infrastructure_area_geom") == [(2,)]
    assert ask(copy, "SELECT fid FROM infrastructure_area WHERE id = 'w'") == [(2,)]


@pytest.mark.parametrize("table", [table.name for table in schema.TABLES if table.listed])
def test_qgis_opens_every_table(table: str, qgis_app, upgraded: Path, old_path: Path):
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(f"{upgraded}|layername={table}", table, "ogr")
    assert layer.isValid()
    assert {field.name() for field in layer.fields()} == {"fid", *schema.table(table).columns}
    features = list(layer.getFeatures())
    assert len(features) == ask(upgraded, f"SELECT COUNT(*) FROM {table}")[0][0]
    if schema.table(table).geometry:
        assert layer.crs().authid() == "EPSG:5186"
        assert all(not one.geometry().isEmpty() for one in features) and features


def test_the_goals_of_the_2040_plan_come_with_the_upgrade(upgraded: Path):
    goals = ask(upgraded, "SELECT g.seq, s.id FROM plan_goal g JOIN source s ON s.id = g.source_id")
    assert sorted(seq for seq, _ in goals) == list(range(1, 8))


def test_the_ledger_of_an_upgraded_plan_is_added_up(upgraded: Path):
    assert ask(upgraded, "SELECT SUM(amount_won), SUM(row_count) FROM funding_total") == ask(
        upgraded, "SELECT SUM(amount_won), COUNT(*) FROM funding"
    )


#: SHA-256 of each migration that came with a released version.
LANDED = {
    "0001_to_0002.sql": "d614795a4778d2980f5331e0f79cd3102bb87bc0ee48dfc9d03432576fc422e7",
    "0002_to_0003.sql": "2ea59e1d05b1129e48c0e3ea3b95e643d2270442c955b4c045a99bbbc7c6539c",
}


@pytest.mark.parametrize("name", LANDED)
def test_a_migration_that_has_landed_stays_as_it_was(name: str):
    """Plans were upgraded by it: another one would make plans that only look the same."""
    text = (migrations.FOLDER / name).read_bytes().replace(b"\r\n", b"\n")
    assert hashlib.sha256(text).hexdigest() == LANDED[name]


def test_a_plan_of_version_3_gets_room_for_books_and_keeps_its_rows(old_path: Path, tmp_path: Path):
    third = migrations.upgraded_copy(old_path, tmp_path / "third.gpkg", to_version=3).path
    with closing(sqlite3.connect(third)) as connection, connection:
        connection.execute("UPDATE project SET name_ko = '바뀐 이름' WHERE fid = 1")
    log = ask(third, "SELECT fid, table_name, before, after FROM change_log ORDER BY fid")
    with pytest.raises(OlderPlan, match="version 3"):
        PlanStore.open(third)
    store = migrations.upgraded_copy(third, tmp_path / "fourth.gpkg")
    assert PlanStore.open(store.path) == store
    assert ask(store.path, "SELECT fid, table_name, before, after FROM change_log") == log != []
    assert ask(store.path, "SELECT COUNT(*) FROM book") == [(0,)]
    with store.transaction("book") as connection:
        connection.execute("INSERT INTO book (id, name_ko, definition) VALUES ('b', '책', '{}')")
    assert ask(store.path, "SELECT table_name, step FROM change_log WHERE fid > ?", [len(log)]) == [
        ("book", "book")
    ]


@pytest.mark.parametrize(
    ("table", "values"),
    [
        ("book", {"id": "b", "name_ko": "", "definition": "{}"}),
        ("book", {"id": "b", "name_ko": "책", "definition": ""}),
        ("sheet_template", {"kind": "poster", "paper": "A3"}),
        ("sheet_template", {"kind": "map", "paper": "B4"}),
        ("sheet_template", {"kind": "map", "paper": "A3", "content": ""}),
    ],
)
def test_books_and_sheets_that_cannot_be_are_refused(table, values, upgraded: Path, tmp_path: Path):
    copy = tmp_path / "plan.gpkg"
    copy.write_bytes(upgraded.read_bytes())
    if table == "sheet_template":
        values = {"id": "s", "name_ko": "서식", "content": "<Layout/>", **values}
    with pytest.raises(BadInput, match="not allowed"), PlanStore(copy).transaction() as connection:
        insert_rows(connection, table, [values])
    assert ask(copy, f"SELECT COUNT(*) FROM {table}") == [(0,)]
