"""The plan defends itself: rows that any other program writes with plain SQLite."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from smartcity_planner.domain import schema
from smartcity_planner.domain.errors import BadInput
from smartcity_planner.store import refusal

PNU = "1165010200100010001"
FUNDING = {
    "id": "new",
    "phase_id": "ph",
    "pnu": PNU,
    "fiscal_year": 2027,
    "source": "central",
    "amount_won": 5,
    "basis": "planned",
}
PHASE = {"id": "new", "project_id": "p", "seq": 2, "name_ko": "2단계"}
PHASE_PARCEL = {"phase_id": "ph", "pnu": "1165010200100020000", "share": 0.5}
PROJECT = {"id": "new", "name_ko": "사업", "field": "pilot", "kind": "data", "status": "planned"}
SOURCE = {"id": "new", "title": "출처", "confidence": "H"}
DEPARTMENT = {"id": "new", "name_ko": "부서"}
RULE = {"id": "new", "topic": "central_share", "name_ko": "기준", "verified": 1, "source_id": "s"}
GOOD = {
    "funding": FUNDING,
    "phase": PHASE,
    "phase_parcel": PHASE_PARCEL,
    "project": PROJECT,
    "source": SOURCE,
    "department": DEPARTMENT,
    "rule": RULE,
}
#: table, what is wrong, and the column whose label the planner reads (None: the whole row).
WRONG = [
    ("funding", {"amount_won": -1}, "amount_won"),
    ("funding", {"amount_won": 10.5}, "amount_won"),
    ("funding", {"amount_won": "a lot"}, "amount_won"),
    ("funding", {"amount_won": None}, "amount_won"),
    ("funding", {"amount_won": b"5"}, "amount_won"),
    ("funding", {"amount_won": 1e30}, "amount_won"),
    ("funding", {"amount_won": 10**16 + 1}, "amount_won"),
    ("funding", {"source": "rich_uncle"}, "source"),
    ("funding", {"source": None}, "source"),
    ("funding", {"basis": "guess"}, "basis"),
    ("funding", {"fiscal_year": 1989}, "fiscal_year"),
    ("funding", {"fiscal_year": 2101}, "fiscal_year"),
    ("funding", {"fiscal_year": 2026.5}, "fiscal_year"),
    ("funding", {"id": ""}, "id"),
    ("phase", {"seq": 0}, "seq"),
    ("phase", {"name_ko": ""}, "name_ko"),
    ("phase", {"starts_on": "2026-02-30"}, "starts_on"),
    ("phase", {"starts_on": "2025-02-29"}, "starts_on"),
    ("phase", {"starts_on": "2026-13-01"}, "starts_on"),
    ("phase", {"starts_on": "2026-04-31"}, "starts_on"),
    ("phase", {"starts_on": "2026-1-1"}, "starts_on"),
    ("phase", {"starts_on": "2026/01/01"}, "starts_on"),
    ("phase", {"ends_on": 20260101}, "ends_on"),
    ("phase", {"starts_on": "2026-05-02", "ends_on": "2026-05-01"}, None),
    ("phase", {"dates_basis": "hearsay"}, "dates_basis"),
    ("phase_parcel", {"share": 0}, "share"),
    ("phase_parcel", {"share": 1.0001}, "share"),
    ("phase_parcel", {"share": -0.5}, "share"),
    ("phase_parcel", {"share": "half"}, "share"),
    ("phase_parcel", {"share": None}, "share"),
    ("project", {"field": "culture"}, "field"),
    ("project", {"kind": None}, "kind"),
    ("project", {"start_year": 1800}, None),
    ("project", {"start_year": 2030, "end_year": 2029}, None),
    ("project", {"start_year": "soon"}, "start_year"),
    ("source", {"confidence": "X"}, "confidence"),
    ("source", {"as_of": "today"}, "as_of"),
    ("department", {"valid_from": "2026-01-02", "valid_to": "2026-01-01"}, None),
    ("rule", {"verified": 2}, "verified"),
    ("rule", {"verified": "yes"}, "verified"),
    ("rule", {"minimum": 0.5}, "minimum"),
    ("rule", {"source_id": None}, "source_id"),
]
#: table, what is wrong, and the table that lacks the parent.
ORPHANS = [
    ("funding", {"phase_id": "none"}, "phase"),
    ("funding", {"pnu": "1165010200199990000"}, "parcel"),
    ("funding", {"evidence_id": "none"}, "source"),
    ("phase", {"project_id": "none"}, "project"),
    ("phase_parcel", {"phase_id": "none"}, "phase"),
    ("phase_parcel", {"pnu": "1165010200199990000"}, "parcel"),
    ("project", {"lead_department_id": "none"}, "department"),
    ("project", {"hub_id": "none"}, "hub"),
    ("project", {"zone_id": "none"}, "regeneration_zone"),
    ("department", {"successor_id": "none"}, "department"),
    ("rule", {"source_id": "none"}, "source"),
]
#: A row that is there already, by its key or its cell.
TWICE = [
    ("source", {"id": "s"}),
    ("phase", {"id": "ph"}),
    ("phase", {"seq": 1}),
    ("phase_parcel", {"pnu": PNU}),
    ("funding", {"id": "f1"}),
    ("funding", {"fiscal_year": 2026, "source": "city"}),
    ("funding", {"fiscal_year": 2026, "source": "city", "pnu": None}),
]
USED = [
    ("phase", "id", "ph", "phase_parcel"),
    ("project", "id", "p", "phase"),
    ("source", "id", "s", "rule"),
]


def insert(connection: sqlite3.Connection, table: str, row: dict[str, object]) -> None:
    marks = ", ".join("?" * len(row))
    columns = ", ".join(row)
    connection.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", tuple(row.values()))


@pytest.mark.parametrize("table", GOOD)
def test_a_right_row_is_taken(table: str, plan, foreign):
    with closing(foreign(plan.path)) as other:
        insert(other, table, GOOD[table])
    assert plan.query(f"SELECT 1 FROM {table} WHERE {next(iter(GOOD[table]))} IS NOT NULL")


@pytest.mark.parametrize("day", ["2024-02-29", "2026-12-31", "2000-02-29"])
def test_days_that_exist_are_taken(day: str, plan, foreign):
    with closing(foreign(plan.path)) as other:
        insert(other, "phase", {**PHASE, "starts_on": day, "ends_on": day})
    assert plan.query("SELECT starts_on FROM phase WHERE id = 'new'")[0][0] == day


def refused(plan, foreign, dump, table: str, row: dict[str, object]) -> sqlite3.IntegrityError:
    before = dump(plan.path)
    with closing(foreign(plan.path)) as other, pytest.raises(sqlite3.IntegrityError) as caught:
        insert(other, table, row)
    assert dump(plan.path) == before
    return caught.value


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize(
    ("table", "change", "column"), WRONG, ids=lambda value: str(value).replace("'", "")
)
def test_a_wrong_value_is_refused_and_named(
    table, change, column, language, request, plan, foreign, dump
):
    request.getfixturevalue(language)
    error = refused(plan, foreign, dump, table, {**GOOD[table], **change})
    told = refusal.rule_broken(error)
    assert isinstance(told, BadInput)
    declared = schema.table(table)
    assert told.values["table"] == declared.label(language)
    if column:
        assert told.values["column"] == declared.field(column).label(language)
    else:
        assert "contradict" in told.template


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize(("table", "change", "parent"), ORPHANS)
def test_a_row_without_its_parent_is_refused_and_named(
    table, change, parent, language, request, plan, foreign, dump
):
    request.getfixturevalue(language)
    told = refusal.rule_broken(refused(plan, foreign, dump, table, {**GOOD[table], **change}))
    assert told.values == {
        "table": schema.table(table).label(language),
        "parent": schema.table(parent).label(language),
    }


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize(("table", "change"), TWICE)
def test_a_second_row_for_the_same_cell_is_refused(
    table, change, language, request, plan, foreign, dump
):
    request.getfixturevalue(language)
    told = refusal.rule_broken(refused(plan, foreign, dump, table, {**GOOD[table], **change}))
    assert "already has this row" in told.template
    assert told.values == {"table": schema.table(table).label(language)}


@pytest.mark.parametrize(("parent", "column", "key", "child"), USED)
@pytest.mark.parametrize("verb", ["DELETE", "UPDATE"])
def test_a_parent_in_use_stays(parent, column, key, child, verb, plan, foreign, dump, en):
    if child == "rule":
        with closing(foreign(plan.path)) as other:
            insert(other, "rule", RULE)
    before = dump(plan.path)
    statement = {
        "DELETE": f"DELETE FROM {parent} WHERE {column} = ?",
        "UPDATE": f"UPDATE {parent} SET {column} = 'renamed' WHERE {column} = ?",
    }[verb]
    with closing(foreign(plan.path)) as other, pytest.raises(sqlite3.IntegrityError) as caught:
        other.execute(statement, [key])
    assert dump(plan.path) == before
    told = refusal.rule_broken(caught.value)
    assert "still used" in told.template
    assert told.values["parent"] == schema.table(parent).label("en")


@pytest.mark.parametrize(
    ("sql", "rule"),
    [
        ("UPDATE funding SET amount_won = -amount_won", "funding.amount_won"),
        ("UPDATE funding SET amount_won = amount_won / 3.0", "funding.amount_won"),
        ("UPDATE funding SET phase_id = 'none'", "no such phase"),
        ("UPDATE phase_parcel SET share = share * 2", "phase_parcel.share"),
        ("UPDATE phase SET starts_on = '2026-02-31'", "phase.starts_on"),
        ("INSERT OR IGNORE INTO funding (id, phase_id) VALUES ('x', 'none')", "no such phase"),
    ],
)
def test_changes_obey_the_same_rules(sql: str, rule: str, plan, foreign, dump):
    before = dump(plan.path)
    with closing(foreign(plan.path)) as other, pytest.raises(sqlite3.IntegrityError, match=rule):
        other.execute(sql)
    assert dump(plan.path) == before


def test_an_unused_parent_can_go(plan, foreign):
    with closing(foreign(plan.path)) as other:
        other.execute("DELETE FROM department WHERE id = 'd'")
    assert plan.query("SELECT * FROM department") == []


def test_a_rule_nobody_foresaw_is_still_told(en):
    told = refusal.rule_broken(sqlite3.IntegrityError("FOREIGN KEY constraint failed"))
    assert told.values == {"rule": "FOREIGN KEY constraint failed"}
    assert "Nothing was written" in str(told)
