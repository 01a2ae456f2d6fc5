"""Phases on edit buffers: schemes, dates, dependencies, targets; each undone as one step."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qgis.core import QgsProject, QgsVectorLayer

from smartcity_planner.domain import codes
from smartcity_planner.domain.errors import BadInput
from smartcity_planner.domain.schedule import Dependency
from smartcity_planner.planning import edit_save, phase_targets, phases
from smartcity_planner.planning.edit_history import EditHistory
from smartcity_planner.planning.phase_targets import PhaseTarget

TABLES = ("project", "phase", "phase_dependency", "phase_target")


@pytest.fixture
def plan(small: Any) -> Any:
    small.project("p")
    small.project("q")
    small.phase("a")
    small.phase("b", 2)
    small.phase("c", project="q")
    with small.store.transaction() as connection:
        connection.execute("UPDATE project SET start_year = 2024, end_year = 2026")
        connection.execute(
            "UPDATE phase SET starts_on = '2024-01-01', ends_on = '2024-12-31', "
            "dates_basis = 'published' WHERE id = 'a'"
        )
    return small


@pytest.fixture
def tables(plan: Any, qgis_new_project: Any) -> Any:
    project = QgsProject.instance()
    found = {}
    for name in TABLES:
        found[name] = QgsVectorLayer(f"{plan.store.path}|layername={name}", name, "ogr")
        assert project.addMapLayer(found[name])
    yield found
    edit_save.discard(project, found.values())
    project.clear()


@pytest.fixture
def history() -> EditHistory:
    return EditHistory()


def all_rows(tables: Any) -> dict[str, list[Any]]:
    return {
        name: sorted(str(feature.attributes()[1:]) for feature in layer.getFeatures())
        for name, layer in tables.items()
    }


def save(plan: Any, tables: Any) -> None:
    assert edit_save.save(QgsProject.instance(), plan.store, tables)


@pytest.mark.parametrize("scheme", codes.PHASE_SCHEME.values)
def test_a_scheme_makes_its_steps(plan, tables, history, scheme) -> None:
    before = all_rows(tables)
    done = phases.create_phases(history, tables, "p", scheme)
    steps = codes.STEPS_OF_SCHEME[scheme]
    assert done.added == len(steps)
    save(plan, tables)
    rows = plan.store.query("SELECT * FROM phase WHERE scheme = ? ORDER BY seq", [scheme])
    assert [row["scheme_step"] for row in rows] == list(steps)
    assert [row["seq"] for row in rows] == list(range(3, 3 + len(steps)))
    assert [row["name_ko"] for row in rows] == [codes.PHASE_STEP.label(s, "ko") for s in steps]
    assert [row["name_en"] for row in rows] == [codes.PHASE_STEP.label(s, "en") for s in steps]
    assert (rows[0]["starts_on"], rows[-1]["ends_on"]) == ("2024-01-01", "2026-12-31")
    assert len({row["id"] for row in rows} | {"a", "b", "c"}) == len(steps) + 3
    with pytest.raises(BadInput, match="already has phases"):
        phases.create_phases(history, tables, "p", scheme)
    assert before["project"] == all_rows(tables)["project"]


def test_without_years_dates_stay_empty_and_undo_takes_all_away(plan, tables, history) -> None:
    with plan.store.transaction() as connection:
        connection.execute("UPDATE project SET start_year = NULL WHERE id = 'p'")
    before = all_rows(tables)
    phases.create_phases(history, tables, "p", "stage")
    made = [f for f in tables["phase"].getFeatures() if f["scheme"] == "stage"]
    assert [phases.as_date(f["starts_on"]) for f in made] == [None] * 3
    history.undo()
    assert all_rows(tables) == before
    with pytest.raises(BadInput, match="no longer in the plan"):
        phases.create_phases(history, tables, "gone", "stage")


@given(st.integers(1990, 2100), st.integers(0, 30), st.integers(1, 12))
def test_even_spans_leave_no_day_out(first, more, parts) -> None:
    spans = phases.even_spans(first, first + more, parts)
    assert spans[0][0] == date(first, 1, 1) and spans[-1][1] == date(first + more, 12, 31)
    for (_, end), (start, _) in pairwise(spans):
        assert start == end + timedelta(days=1) and start.day == 1
    months = [12 * (end.year - start.year) + end.month - start.month + 1 for start, end in spans]
    assert max(months) - min(months) <= 1


def test_dates_move_and_come_back(plan, tables, history) -> None:
    before = all_rows(tables)
    wanted = {
        "a": (date(2024, 2, 1), date(2024, 12, 31)),
        "b": (date(2025, 1, 1), None),
    }
    assert phases.set_dates(history, tables, wanted).changed == 2
    assert not phases.set_dates(history, tables, wanted).anything
    history.undo()
    assert all_rows(tables) == before
    history.redo()
    save(plan, tables)
    rows = plan.store.query("SELECT id, starts_on, ends_on, dates_basis FROM phase ORDER BY id")
    assert [tuple(row) for row in rows] == [
        ("a", "2024-02-01", "2024-12-31", "planned"),
        ("b", "2025-01-01", None, "planned"),
        ("c", "2026-01-01", "2027-12-31", None),
    ]


def test_dates_that_cannot_be(tables, history) -> None:
    before = all_rows(tables)
    with pytest.raises(BadInput, match="before it begins"):
        phases.set_dates(history, tables, {"a": (date(2025, 1, 1), date(2024, 1, 1))})
    with pytest.raises(BadInput, match="no longer"):
        phases.set_dates(history, tables, {"a": (None, None), "gone": (None, None)})
    assert all_rows(tables) == before
    tables["phase"].setSubsetString("id = 'a'")
    with pytest.raises(BadInput, match="filter"):
        phases.set_dates(history, tables, {"a": (None, None)})


def test_dependencies(plan, tables, history) -> None:
    need = Dependency("b", "a", "finish_start", 30)
    assert phases.add_dependency(history, tables, need).added == 1
    assert phases.dependencies(tables) == [need]
    changed = Dependency("b", "a", "start_start", 0)
    assert phases.add_dependency(history, tables, changed).changed == 1
    assert phases.add_dependency(history, tables, Dependency("c", "b")).added == 1
    for circle in (Dependency("a", "c"), Dependency("a", "a"), Dependency("a", "b")):
        with pytest.raises(BadInput, match="circle"):
            phases.add_dependency(history, tables, circle)
    with pytest.raises(BadInput, match="no longer"):
        phases.add_dependency(history, tables, Dependency("a", "gone"))
    save(plan, tables)
    assert set(phases.dependencies(tables)) == {changed, Dependency("c", "b")}
    assert phases.remove_dependency(history, tables, changed).deleted == 1
    assert phases.dependencies(tables) == [Dependency("c", "b")]
    history.undo()
    assert changed in phases.dependencies(tables)


def test_targets(plan, tables, history) -> None:
    first = PhaseTarget("a", "센서 100대", "100 sensors", 100.0, "대", date(2024, 6, 30))
    assert phase_targets.set_target(history, tables, first).added == 1
    (made,) = phase_targets.targets(tables)
    assert made.id and made == PhaseTarget(**{**first.__dict__, "id": made.id})
    assert not phase_targets.set_target(history, tables, made).anything
    reached = PhaseTarget(**{**made.__dict__, "state": "reached"})
    assert phase_targets.set_target(history, tables, reached).changed == 1
    save(plan, tables)
    row = plan.store.query("SELECT * FROM phase_target")[0]
    assert (row["state"], row["due_on"], row["basis"]) == ("reached", "2024-06-30", "planned")
    with pytest.raises(BadInput, match="no name"):
        phase_targets.set_target(history, tables, PhaseTarget("a", " "))
    assert phase_targets.remove_target(history, tables, made.id).deleted == 1
    assert phase_targets.targets(tables) == []
    history.undo()
    assert phase_targets.targets(tables) == [reached]
