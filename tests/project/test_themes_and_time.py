"""Map themes show what they should; the time controller plays the plan."""

from __future__ import annotations

import pytest
from qgis.core import (
    Qgis,
    QgsDateTimeRange,
    QgsFeatureRequest,
    QgsProject,
    QgsVectorLayerTemporalContext,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime

from smartcity_planner.project import context, layers, themes, view
from smartcity_planner.project.build import build_project
from smartcity_planner.store.plan import PlanStore


@pytest.mark.parametrize("key", list(themes.THEMES))
def test_theme_shows_its_layers(built: tuple[QgsProject, str], key: str) -> None:
    project, language = built
    collection = project.mapThemeCollection()
    shown = collection.mapThemeVisibleLayers(themes.theme_name(key, language))
    tables = {layer.customProperty(layers.TABLE_PROPERTY) for layer in shown}
    assert tables == set(themes.THEMES[key])
    assert {"district", "legal_dong"} < tables


def test_a_new_project_shows_the_overview(built: tuple[QgsProject, str]) -> None:
    project, _ = built
    root = project.layerTreeRoot()
    checked = {
        node.layer().customProperty(layers.TABLE_PROPERTY)
        for node in root.findLayers()
        if node.isVisible() and node.layer().isSpatial()
    }
    assert checked == set(themes.THEMES["overview"])


def test_hubs_are_outlines_where_they_are_context(built: tuple[QgsProject, str]) -> None:
    project, language = built
    hub = layers.find(project, "hub")
    assert hub.styleManager().currentStyle() == "default"
    full = len(hub.renderer().rootRule().children())
    overrides = project.mapThemeCollection().mapThemeStyleOverrides(
        themes.theme_name("phases", language)
    )
    assert hub.id() in overrides
    hub.styleManager().setOverrideStyle(overrides[hub.id()])
    try:
        keys = [rule.ruleKey() for rule in hub.renderer().rootRule().children()]
        assert len(keys) < full and all(key.startswith("status:") for key in keys)
    finally:
        hub.styleManager().restoreOverrideStyle()
    assert context.outline_style(language) in hub.styleManager().styles()


def test_time_runs_over_all_phases(built: tuple[QgsProject, str], sample: PlanStore) -> None:
    project, _ = built
    row = sample.query("SELECT MIN(starts_on) AS a, MAX(ends_on) AS b FROM phase")[0]
    span = project.timeSettings().temporalRange()
    assert span.begin().date().toString("yyyy-MM-dd") == row["a"]
    assert span.end().date().toString("yyyy-MM-dd") == row["b"]
    assert project.timeSettings().timeStepUnit() == Qgis.TemporalUnit.Years


def _shown(project: QgsProject, first: QDate, last: QDate) -> set[str]:
    layer = layers.find(project, "parcel_phase")
    frame = QgsDateTimeRange(QDateTime(first, QTime(0, 0)), QDateTime(last, QTime(0, 0)))
    temporal = QgsVectorLayerTemporalContext()
    temporal.setLayer(layer)
    condition = layer.temporalProperties().createFilterString(temporal, frame)
    assert condition
    request = QgsFeatureRequest().setFilterExpression(condition)
    return {feature["phase_id"] for feature in layer.getFeatures(request)}


def test_a_year_shows_the_phases_that_run_in_it(own_sample: PlanStore) -> None:
    with own_sample.transaction() as connection:
        undated = connection.execute(
            "SELECT phase_id FROM phase_parcel ORDER BY phase_id LIMIT 1"
        ).fetchone()[0]
        connection.execute(
            "UPDATE phase SET starts_on = NULL, ends_on = NULL WHERE id = ?", (undated,)
        )
    project = build_project(own_sample, "ko")
    rows = own_sample.query(
        "SELECT DISTINCT phase_id FROM parcel_phase WHERE starts_on IS NULL "
        "OR (starts_on <= '2024-12-31' AND ends_on >= '2024-01-01')"
    )
    everything = own_sample.query("SELECT DISTINCT phase_id FROM parcel_phase")
    shown = _shown(project, QDate(2024, 1, 1), QDate(2024, 12, 31))
    assert shown == {row["phase_id"] for row in rows}
    assert undated in shown
    assert len(shown) < len(everything)
    project.clear()


def test_without_dates_the_plan_s_years_count(empty: PlanStore) -> None:
    first, last = view.plan_days(empty)
    assert (first.isoformat(), last.isoformat()) == ("2025-01-01", "2028-12-31")
