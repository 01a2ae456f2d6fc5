"""The log of changes in words, the plan as it was, council meetings: by whatever program edited."""

from __future__ import annotations

import csv
import re
import sqlite3
import time
from contextlib import closing, suppress
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from osgeo import ogr
from qgis.core import QgsVectorLayer

from smartcity_planner.domain import as_of as then
from smartcity_planner.domain import schema
from smartcity_planner.domain.errors import BadInput
from smartcity_planner.planning import council, history
from smartcity_planner.planning.history_as_of import as_of
from smartcity_planner.planning.history_csv import write_csv
from smartcity_planner.store import history as log
from smartcity_planner.store.plan import PlanStore


def alter(store: PlanStore, *statements: str) -> None:
    """An edit by a program that knows nothing of us."""
    with closing(sqlite3.connect(store.path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def ledger(store: PlanStore) -> list[tuple]:
    """All ledger rows, without what merely numbers them."""
    with store.reading() as connection:
        return connection.execute(
            "SELECT phase_id, pnu, fiscal_year, source, amount_won, basis, evidence_id, fixed "
            "FROM funding ORDER BY 1, 2, 3, 4"
        ).fetchall()


def ledger_at(store: PlanStore, mark: int) -> list[tuple]:
    """The same, as it was after a numbered change."""
    table = schema.table("funding")
    columns = tuple(c for c in table.columns if c != "id")
    with store.reading() as connection:
        rows = connection.execute(then.rows_at(table, columns, str(mark))).fetchall()
    return sorted(rows, key=lambda row: tuple((v is not None, v) for v in row[:4]))


def totals(store: PlanStore) -> dict[tuple, int]:
    """Money by project, district, year and source, added up from the rows."""
    found: dict[tuple, int] = {}
    with store.reading() as connection:
        for *key, won in connection.execute(
            "SELECT ph.project_id, COALESCE(substr(f.pnu, 1, 5), ''), f.fiscal_year, f.source, "
            "f.amount_won FROM funding f JOIN phase ph ON ph.id = f.phase_id"
        ):
            found[tuple(key)] = found.get(tuple(key), 0) + won
    return found


def kept_totals_are_true(store: PlanStore) -> None:
    with store.reading() as connection:
        kept = connection.execute(
            "SELECT phase_id, district_code, fiscal_year, source, basis, evidence_id, amount_won, "
            "row_count FROM funding_total ORDER BY 1, 2, 3, 4, 5, 6"
        ).fetchall()
        added = connection.execute(
            "SELECT phase_id, COALESCE(substr(pnu, 1, 5), ''), fiscal_year, source, basis, "
            "COALESCE(evidence_id, ''), SUM(amount_won), COUNT(*) FROM funding "
            "GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6"
        ).fetchall()
    assert kept == added


@pytest.fixture
def plan(small: Any) -> PlanStore:
    small.project("p", name_ko="마곡 스마트 에너지", name_en="Magok energy")
    small.project("q")
    small.phase("p1", 1)
    small.phase("p2", 2)
    small.phase("q1", 1, project="q")
    small.lots = (small.parcel(jibun="1-1"), small.parcel("11440", jibun="2-2"))
    small.attach("p1", *small.lots)
    small.money("p1", small.lots[0], 100)
    small.money("p1", small.lots[1], 200, source="central")
    small.money("q1", None, 70, source="private")
    log.begin(small.store)
    return small.store


def test_a_signed_change_in_words(plan: PlanStore, small: Any):
    with plan.transaction("save") as connection:
        connection.execute(
            "UPDATE funding SET amount_won = 1234567, basis = 'example' WHERE pnu = ?",
            [small.lots[0]],
        )
    [entry] = history.changes(plan)
    assert entry.signed and entry.who and entry.step == "Edits saved"
    assert (entry.table_label, entry.action_label) == ("Funding ledger", "Changed")
    assert entry.row == "1-1 · 2026 · Seoul (city) · Magok energy · Phase p1"
    assert [(c.field, c.before, c.after) for c in entry.changes] == [
        ("Amount (won)", "100 won", "1,234,567 won"),
        ("Basis", "Planned", "Example"),
    ]
    assert abs(entry.when - datetime.now().astimezone()) < timedelta(minutes=1)
    assert entry.when.utcoffset() == datetime.now().astimezone().utcoffset()


def test_korean_words_have_no_keys_and_no_english(plan: PlanStore, small: Any, ko: str):
    alter(
        plan,
        "UPDATE phase SET starts_on = '2026-03-01', scheme = 'horizon' WHERE id = 'p1'",
        f"DELETE FROM phase_parcel WHERE pnu = '{small.lots[0]}'",
        "UPDATE funding SET fiscal_year = 2027 WHERE pnu IS NULL",
        "UPDATE project SET status = 'completed' WHERE id = 'p'",
        "INSERT INTO phase_dependency (phase_id, needs_phase_id, kind, lag_days) "
        "VALUES ('p2', 'p1', 'finish_start', 0)",
    )
    found = history.changes(plan)
    assert len(found) == 6
    texts = [
        text
        for entry in found
        for text in (
            entry.who,
            entry.step,
            entry.table_label,
            entry.row,
            entry.action_label,
            *(part for c in entry.changes for part in (c.field, c.before, c.after)),
        )
    ]
    for text in texts:
        assert not re.search("[A-Za-z]{2,}|None|11380", text), text
    assert "1-1 · 마곡 스마트 에너지 · 단계 p1" in {entry.row for entry in found}


def test_other_programs_are_logged_unsigned_by_sqlite_ogr_and_qgis(plan: PlanStore, small: Any):
    alter(plan, "UPDATE phase SET target = 'by sqlite' WHERE id = 'p1'")
    dataset = ogr.Open(str(plan.path), 1)
    layer = dataset.GetLayerByName("funding")
    feature = layer.GetNextFeature()
    feature.SetField("amount_won", 111)
    layer.SetFeature(feature)
    new = ogr.Feature(layer.GetLayerDefn())
    for name, value in {
        "id": "by-ogr",
        "phase_id": "p2",
        "fiscal_year": 2029,
        "source": "loan",
        "amount_won": 5,
        "basis": "planned",
    }.items():
        new.SetField(name, value)
    layer.CreateFeature(new)
    layer.DeleteFeature(2)
    layer = dataset = feature = new = None
    table = QgsVectorLayer(f"{plan.path}|layername=phase_parcel", "x", "ogr")
    assert table.startEditing()
    first = next(table.getFeatures())
    table.changeAttributeValue(first.id(), table.fields().indexOf("share"), 0.25)
    assert table.commitChanges(), table.commitErrors()
    projects = QgsVectorLayer(f"{plan.path}|layername=project", "y", "ogr")
    assert projects.startEditing()
    row = next(f for f in projects.getFeatures() if f["id"] == "q")
    projects.changeAttributeValue(row.id(), projects.fields().indexOf("name_ko"), "다른 이름")
    assert projects.commitChanges(), projects.commitErrors()
    del table, projects
    found = history.changes(plan, who=history.UNSIGNED)
    assert [(e.table, e.action) for e in found] == [
        ("project", "update"),
        ("phase_parcel", "update"),
        ("funding", "delete"),
        ("funding", "insert"),
        ("funding", "update"),
        ("phase", "update"),
    ]
    assert {e.who for e in found} == {"Another program (unsigned)"}
    assert not any(e.signed or e.step for e in found)
    [share] = found[1].changes
    assert (share.before, share.after) == ("100 %", "25 %")
    kept_totals_are_true(plan)
    assert as_of(plan, 0).cells == {
        ("p", "11380", 2026, "city"): 100,
        ("p", "11440", 2026, "central"): 200,
        ("q", "", 2026, "private"): 70,
    }


def test_a_row_that_takes_another_key_went_and_came(plan: PlanStore, small: Any):
    alter(plan, "UPDATE funding SET fiscal_year = 2028 WHERE pnu IS NULL")
    alter(plan, "UPDATE phase SET id = 'p9' WHERE id = 'p2'")
    found = [(e.table, e.action, e.row) for e in reversed(history.changes(plan))]
    assert found == [
        ("funding", "delete", "not placed · 2026 · Private · Project q · Phase q1"),
        ("funding", "insert", "not placed · 2028 · Private · Project q · Phase q1"),
        ("phase", "delete", "Magok energy · Phase p2"),
        ("phase", "insert", "Magok energy · Phase p2"),
    ]
    kept_totals_are_true(plan)


def test_filters_and_groups(plan: PlanStore, small: Any):
    with plan.transaction("save") as connection:
        connection.execute("UPDATE funding SET amount_won = amount_won + 1")
        connection.execute("UPDATE phase SET target = 'x'")
    alter(plan, "UPDATE project SET status = 'completed'")
    assert len(history.changes(plan)) == 8
    assert len(history.changes(plan, limit=3)) == 3
    assert {e.table for e in history.changes(plan, table="phase")} == {"phase"}
    assert len(history.changes(plan, phase="q1")) == 2
    assert {e.row for e in history.changes(plan, project="q")} == {
        "Project q",
        "Project q · Phase q1",
        "not placed · 2026 · Private · Project q · Phase q1",
    }
    me = history.people(plan)[0]
    assert history.people(plan) == [me, None] and me
    assert len(history.changes(plan, who=me)) == 6
    later = datetime.now().astimezone() + timedelta(hours=1)
    assert history.changes(plan, since=later) == []
    assert len(history.changes(plan, until=later)) == 8
    assert history.changed_tables(plan) == ["project", "phase", "funding"]
    groups = history.groups(plan, history.Filter())
    assert sum(group.rows for group in groups) == 8
    for group in groups:
        assert len(history.entries(plan, group.filter)) == group.rows
    assert {(g.table_label, g.rows, g.step) for g in groups} >= {("Projects", 2, "")}


def test_what_is_gone_keeps_its_name(plan: PlanStore, small: Any):
    with plan.transaction("save") as connection:
        connection.execute("DELETE FROM funding WHERE phase_id = 'q1'")
        connection.execute("DELETE FROM phase WHERE id = 'q1'")
        connection.execute("DELETE FROM project WHERE id = 'q'")
    assert [e.row for e in history.changes(plan)] == [
        "Project q",
        "Project q · Phase q1",
        "not placed · 2026 · Private · Project q · Phase q1",
    ]
    assert {e.row for e in history.changes(plan, project="q")} == {
        e.row for e in history.changes(plan)
    }


def test_the_csv_says_the_same_and_starts_no_formula(plan: PlanStore, small: Any, tmp_path: Path):
    with plan.transaction("save") as connection:
        connection.execute("UPDATE phase SET target = '=1+1', seq = 7 WHERE id = 'p1'")
    alter(plan, "DELETE FROM funding WHERE pnu IS NULL")
    target = tmp_path / "log.csv"
    lines = write_csv(plan, target)
    raw = target.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    read = list(csv.reader(raw.decode("utf-8-sig").splitlines()))
    assert len(read) == lines + 1 and read[0][0] == "Number"
    assert ["Order", "1", "7"] in [row[7:] for row in read]
    assert ["Target", "측정할 수 있는 목표", "'=1+1"] in [row[7:] for row in read]
    assert any(row[2] == "Another program (unsigned)" for row in read)


def test_the_plan_as_of_a_moment_and_of_a_meeting(plan: PlanStore, small: Any):
    before = totals(plan)
    meeting = council.record_council(plan, "제1차 보고", "First", date.today())
    time.sleep(0.005)
    moment = datetime.now().astimezone()
    time.sleep(0.005)
    alter(
        plan,
        "UPDATE funding SET amount_won = 175 WHERE pnu IS NULL",
        f"DELETE FROM funding WHERE pnu = '{small.lots[0]}'",
        "INSERT INTO phase (id, project_id, seq, name_ko) VALUES ('p3', 'p', 3, '셋째')",
        "UPDATE phase SET ends_on = '2029-12-31' WHERE id = 'p1'",
        "UPDATE phase SET project_id = 'p', seq = 9 WHERE id = 'q1'",
    )
    for asked in (meeting, moment):
        found = as_of(plan, asked)
        assert found.cells == before and found.total == 370
        assert {p.id: (p.project_id, p.ends_on) for p in found.phases} == {
            "p1": ("p", "2027-12-31"),
            "p2": ("p", "2027-12-31"),
            "q1": ("q", "2027-12-31"),
        }
        comparison = found.comparison
        assert (comparison.a_won, comparison.b_won) == (370, 375)
        assert {line.key: line.difference for line in comparison.by("project")} == {
            "p": 75,
            "q": -70,
        }
        assert {(p.phase, p.kind) for p in comparison.phases} == {
            ("Magok energy · 셋째", "new"),
            ("Magok energy · Phase p1", "changed"),
            ("Magok energy · Phase q1", "changed"),
        }
    assert as_of(plan, datetime.now().astimezone()).cells == totals(plan)
    with pytest.raises(BadInput, match="was made on"):
        as_of(plan, moment - timedelta(days=1))
    assert [m.name for m in council.meetings(plan)] == ["First"]
    [entry] = history.changes(plan, table="council_meeting")
    assert (entry.step, entry.action) == ("Council meeting recorded", "insert")


def test_the_views_show_the_last_meeting_to_any_program(plan: PlanStore, small: Any):
    def view(name: str) -> list[tuple]:
        with plan.reading() as connection:
            return sorted(map(repr, connection.execute(f"SELECT * FROM {name}")))

    assert view("funding_at_council") == view("phase_at_council") == []
    council.record_council(plan, "보고", "", date.today())
    money, phases = view("funding_at_council"), view("phase_at_council")
    assert len(money) == len(phases) == 3
    alter(
        plan,
        "UPDATE funding SET amount_won = 9",
        "DELETE FROM funding WHERE pnu IS NULL",
        "UPDATE phase SET starts_on = NULL, seq = seq + 5",
    )
    assert (view("funding_at_council"), view("phase_at_council")) == (money, phases)
    layer = QgsVectorLayer(f"{plan.path}|layername=funding_at_council", "x", "ogr")
    assert sorted(f["amount_won"] for f in layer.getFeatures()) == [70, 100, 200]
    assert layer.fields().field("amount_won").isNumeric()
    council.record_council(plan, "다음", "", date.today())
    assert len(view("funding_at_council")) == 2


def test_meetings_that_cannot_be(plan: PlanStore):
    with pytest.raises(BadInput, match="name"):
        council.record_council(plan, " ", "", date.today())
    with pytest.raises(BadInput, match="was made on"):
        council.record_council(plan, "x", "", date.today() - timedelta(days=2))
    meeting = council.record_council(plan, "x", "", date.today() + timedelta(days=30))
    assert meeting.as_of <= datetime.now().astimezone()
    council.remove_meeting(plan, meeting)
    assert council.meetings(plan) == []


CELLS = st.tuples(
    st.sampled_from(["p1", "p2", "q1"]),
    st.sampled_from([None, 0, 1]),
    st.sampled_from([2026, 2027]),
    st.sampled_from(["city", "central"]),
)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("insert"), CELLS, st.integers(0, 10**16)),
        st.tuples(st.just("amount"), CELLS, st.integers(0, 10**16)),
        st.tuples(st.just("move"), CELLS, CELLS),
        st.tuples(st.just("evidence"), CELLS, st.sampled_from([None, "law"])),
        st.tuples(st.just("delete"), CELLS, st.none()),
        st.tuples(st.just("replace"), CELLS, st.integers(0, 9)),
        st.tuples(st.just("delete_all"), CELLS, st.none()),
    ),
    max_size=12,
)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=STEPS)
def test_whatever_raw_sql_does_totals_and_past_states_are_true(
    plan: PlanStore, small: Any, steps: list[tuple]
):
    def cell(of: tuple) -> tuple:
        return (of[0], None if of[1] is None else small.lots[of[1]], *of[2:])

    where = "phase_id = ? AND pnu IS ? AND fiscal_year = ? AND source = ?"
    states = []
    with closing(sqlite3.connect(plan.path, isolation_level=None)) as connection:
        for number, (kind, of, value) in enumerate(steps):
            mark = connection.execute("SELECT COALESCE(MAX(fid), 0) FROM change_log").fetchone()[0]
            states.append((mark, ledger(plan), totals(plan)))
            at = cell(of)
            with suppress(sqlite3.IntegrityError):  # a refused row changes nothing
                if kind in ("insert", "replace"):
                    connection.execute(
                        f"INSERT{' OR REPLACE' if kind == 'replace' else ''} INTO funding "
                        "(id, phase_id, pnu, fiscal_year, source, amount_won, basis) "
                        "VALUES (?, ?, ?, ?, ?, ?, 'planned')",
                        [f"{time.time_ns()}-{number}", *at, value],
                    )
                elif kind == "amount":
                    connection.execute(
                        f"UPDATE funding SET amount_won = ? WHERE {where}", [value, *at]
                    )
                elif kind == "evidence":
                    connection.execute(
                        f"UPDATE funding SET evidence_id = ? WHERE {where}", [value, *at]
                    )
                elif kind == "move":
                    connection.execute(
                        "UPDATE funding SET phase_id = ?, pnu = ?, fiscal_year = ?, source = ? "
                        f"WHERE {where}",
                        [*cell(value), *at],
                    )
                elif kind == "delete":
                    connection.execute(f"DELETE FROM funding WHERE {where}", at)
                else:
                    connection.execute("DELETE FROM funding WHERE phase_id = ?", at[:1])
    kept_totals_are_true(plan)
    for mark, rows, money in states:
        assert ledger_at(plan, mark) == sorted(
            rows, key=lambda row: tuple((v is not None, v) for v in row[:4])
        )
        found = as_of(plan, mark)
        assert {k: v for k, v in found.cells.items() if v} == {k: v for k, v in money.items() if v}
