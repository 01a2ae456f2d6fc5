"""Symbols and labels follow the paper; the strictest class of what is shown is the book's."""

from __future__ import annotations

import shutil

import pytest
from qgis.core import QgsRenderContext


def _project(sample, name: str):
    from smartcity_planner.atlas.maps.project import book_project
    from smartcity_planner.atlas.sheets.paper import PAPERS

    return book_project(sample, "ko", PAPERS[name])


def _sizes(project, table: str) -> tuple[float, float]:
    """Width of the first stroke and size of the label."""
    from smartcity_planner.project.layers import find

    layer = find(project, table)
    symbol = layer.renderer().symbols(QgsRenderContext())[0]
    return symbol.symbolLayer(0).strokeWidth(), layer.labeling().settings().format().size()


@pytest.mark.parametrize(("name", "factor"), [("A1", 2.0), ("A4", (1 + 210 / 297) / 2)])
def test_strokes_and_labels_follow_the_paper(sample, name, factor) -> None:
    projects = _project(sample, "A3"), _project(sample, name)
    (stroke, label), (fitted_stroke, fitted_label) = (_sizes(p, "district") for p in projects)
    assert fitted_stroke == pytest.approx(stroke * factor)
    assert fitted_label == pytest.approx(max(7.0, label * factor))


def test_small_lettering_inside_a_label_follows_too(sample) -> None:
    from smartcity_planner.project.layers import find

    for name, words in (("A1", "font-size:14pt"), ("A4", "font-size:7pt")):
        project = _project(sample, name)
        assert words in find(project, "hub").labeling().settings().fieldName


def test_the_strictest_class_of_what_is_shown_is_the_book_s(sample, tmp_path) -> None:
    from smartcity_planner.atlas.facts.security import security_class
    from smartcity_planner.store.plan import PlanStore

    assert security_class(sample) == "public"
    copy = tmp_path / "plan.gpkg"
    shutil.copy(sample.path, copy)
    store = PlanStore.open(copy)
    used = store.query("SELECT source_id AS id FROM hub WHERE source_id IS NOT NULL")[0]["id"]
    with store.transaction() as connection:
        connection.execute("UPDATE source SET security = 'restricted' WHERE id = ?", [used])
    assert security_class(store) == "restricted"
    with store.transaction() as connection:
        connection.execute("UPDATE meta SET value = 'closed' WHERE key = 'security_class'")
        connection.execute(
            "INSERT INTO meta (key, value) SELECT 'security_class', 'closed' "
            "WHERE NOT EXISTS (SELECT 1 FROM meta WHERE key = 'security_class')"
        )
    assert security_class(store) == "closed"
