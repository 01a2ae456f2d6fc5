"""Projects and phases added on edit buffers: one step each, refused in words, saved whole."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from qgis.core import QgsProject, QgsVectorLayer

from smartcity_planner.domain import codes
from smartcity_planner.domain.errors import BadInput
from smartcity_planner.planning import edit_save, projects
from smartcity_planner.planning.edit_history import EditHistory
from smartcity_planner.planning.projects import NewProject

TABLES = ("project", "phase")


@pytest.fixture
def tables(small: Any, qgis_new_project: Any) -> Any:
    small.project("p")
    project = QgsProject.instance()
    found = {}
    for name in TABLES:
        found[name] = QgsVectorLayer(f"{small.store.path}|layername={name}", name, "ogr")
        assert project.addMapLayer(found[name])
    yield found
    edit_save.discard(project, found.values())
    project.clear()


@pytest.fixture
def history() -> EditHistory:
    return EditHistory()


def _rows(tables: Any, name: str) -> list[dict[str, Any]]:
    return [dict(f.attributeMap()) for f in tables[name].getFeatures()]


@pytest.mark.parametrize("scheme", ["", *codes.PHASE_SCHEME.values])
def test_a_project_comes_with_the_phases_of_its_scheme(small, tables, history, scheme) -> None:
    before = {name: len(_rows(tables, name)) for name in TABLES}
    new = NewProject("새 사업", "transport", "data", "New", None, 2027, 2029, scheme)
    key, done = projects.create_project(history, tables, new)
    [row] = [row for row in _rows(tables, "project") if row["id"] == key]
    assert (row["name_ko"], row["status"], row["start_year"]) == ("새 사업", "proposed", 2027)
    own = [row for row in _rows(tables, "phase") if row["project_id"] == key]
    steps = codes.STEPS_OF_SCHEME.get(scheme, ())
    assert [row["scheme_step"] for row in sorted(own, key=lambda row: row["seq"])] == list(steps)
    assert done.added == 1 + len(steps)
    # Saved whole, also where a phase points to a project that is as new.
    edit_save.save(QgsProject.instance(), small.store, tables)
    stored = small.store.query("SELECT COUNT(*) AS n FROM phase WHERE project_id = ?", [key])
    assert stored[0]["n"] == len(steps)
    assert len(_rows(tables, "project")) == before["project"] + 1


def test_undo_takes_project_and_phases_away(tables, history) -> None:
    before = {name: len(_rows(tables, name)) for name in TABLES}
    projects.create_project(history, tables, NewProject("새 사업", "pilot", "data", scheme="stage"))
    history.undo()
    assert {name: len(_rows(tables, name)) for name in TABLES} == before
    history.redo()
    assert len(_rows(tables, "phase")) == before["phase"] + 3
    assert all(not row["starts_on"] for row in _rows(tables, "phase"))  # no years, no dates


@pytest.mark.parametrize(
    ("new", "words"),
    [
        (NewProject("  ", "pilot", "data"), "name"),
        (NewProject("a", "pilot", "data", start_year=2030, end_year=2029), "2030"),
        (NewProject("a", "pilot", "data", start_year=12), "12"),
    ],
)
def test_projects_that_cannot_be(tables, history, new, words) -> None:
    with pytest.raises(BadInput, match=words):
        projects.create_project(history, tables, new)
    assert not tables["project"].isEditable()


def test_two_projects_of_one_name(tables, history) -> None:
    projects.create_project(history, tables, NewProject("같은 이름", "pilot", "data"))
    with pytest.raises(BadInput, match="같은 이름"):
        projects.create_project(history, tables, NewProject(" 같은 이름 ", "pilot", "data"))


def test_a_phase_stands_behind_the_others(tables, history) -> None:
    key, _ = projects.create_project(
        history, tables, NewProject("새 사업", "pilot", "data", scheme="stage")
    )
    span = date(2027, 3, 1), date(2028, 2, 29)
    phase, done = projects.create_phase(history, tables, key, "보완", "More", span)
    [row] = [row for row in _rows(tables, "phase") if row["id"] == phase]
    assert (row["seq"], row["dates_basis"], done.added) == (4, "planned", 1)
    assert row["ends_on"].toString("yyyy-MM-dd") == "2028-02-29"
    with pytest.raises(BadInput, match="2027-03-01"):
        projects.create_phase(history, tables, key, "x", span=(span[0], date(2027, 1, 1)))
    with pytest.raises(BadInput, match="no longer"):
        projects.create_phase(history, tables, "gone", "x")
    with pytest.raises(BadInput, match="name"):
        projects.create_phase(history, tables, key, " ")
