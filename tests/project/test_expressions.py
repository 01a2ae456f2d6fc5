"""parcel_hub and its sisters: names, shares, the right plan, after edits, in threads, quickly."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from osgeo import ogr
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsProject,
)

from smartcity_planner.domain.codes import OVERLAY_LAYER
from smartcity_planner.overlay import lookup
from smartcity_planner.overlay.refresh import refresh
from smartcity_planner.project import expressions, layers
from smartcity_planner.store import bulk, create
from smartcity_planner.store.plan import PlanStore

NAMES = {
    *("parcel_hub", "parcel_hubs", "parcel_zones", "parcel_infrastructure", "parcel_share"),
    *("parcel_won", "phase_won", "project_won", "hub_won", "district_won"),
    *("phase_at", "won_text", "share_text", "ledger_id"),
}
FIRST, SECOND, FAR = (f"11380108001000{n}0000" for n in (1, 2, 3))


def square(x: float, side: float) -> bytes:
    x += 200_000
    ring = f"{x} 550000, {x + side} 550000, {x + side} 550010, {x} 550010, {x} 550000"
    return bytes(ogr.CreateGeometryFromWkt(f"MULTIPOLYGON ((({ring})))").ExportToIsoWkb())


def make(path: Path) -> PlanStore:
    create.create_empty(path, "식", 2026, 2030)
    store = PlanStore(path)
    with bulk.writing(store) as writer:
        writer.add("district", {"code": "11380", "name_ko": "은평구", "name_en": "Eunpyeong"})
        for number, pnu in enumerate((FIRST, SECOND, FAR)):
            row = {"pnu": pnu, "area_m2": 100.0, "district_code": "11380"}
            row["legal_dong_code"] = pnu[:8]
            writer.add("parcel", row, square(10 * number if pnu != FAR else 900, 10))
        for key, side in (("wide", 20), ("narrow", 13)):
            row = {"id": key, "name_ko": f"거점 {key}", "name_en": f"Hub {key}"}
            row |= {"list_version": "1", "geometry_status": "official"}
            writer.add("hub", row, square(0, side))
        for key in ("a", "b"):
            row = {"id": key, "name_ko": f"구역 {key}", "zone_type": "unspecified"}
            row |= {"status": "designated", "geometry_status": "published"}
            writer.add("regeneration_zone", row, square(0, 5 if key == "a" else 8))
    refresh(store)
    return store


@pytest.fixture
def store(tmp_path: Path, qgis_app: Any) -> PlanStore:
    return make(tmp_path / "plan.gpkg")


@pytest.fixture
def registered(qgis_app: Any):
    expressions.register()
    yield
    expressions.unregister()


@pytest.fixture
def layer(store: PlanStore, registered: None):
    found = layers.open_layer(store, "parcel", "en")
    QgsProject.instance().addMapLayer(found)
    QgsProject.instance().setCustomVariables({layers.LANGUAGE_VARIABLE: "ko"})
    yield found
    QgsProject.instance().clear()


def value(text: str, layer: Any, pnu: str = SECOND) -> Any:
    context = QgsExpressionContext(
        QgsExpressionContextUtils.globalProjectLayerScopes(layer) if layer else []
    )
    if layer:
        feature = next(f for f in layer.getFeatures() if f["pnu"] == pnu)
        context.setFeature(feature)
    expression = QgsExpression(text)
    assert not expression.hasParserError(), expression.parserErrorString()
    result = expression.evaluate(context)
    if expression.hasEvalError():
        raise ValueError(expression.evalErrorString())
    return result


def test_registered_with_help_and_taken_away(qgis_app):
    before = len(QgsExpression.Functions())
    expressions.register()
    expressions.register()  # a second plugin load without unload
    try:
        there = {function.name() for function in QgsExpression.Functions()}
        assert there >= NAMES
        assert len(QgsExpression.Functions()) == before + len(NAMES)
        for function in QgsExpression.Functions():
            if function.name() in NAMES:
                assert f"<h3>{function.name()}</h3>" in function.helpText()
    finally:
        expressions.unregister()
    assert len(QgsExpression.Functions()) == before


def test_hubs_zones_and_shares(layer):
    assert value('parcel_hub("pnu")', layer) == "거점 wide"
    assert value('parcel_hubs("pnu")', layer) == ["거점 wide", "거점 narrow"]
    assert value('parcel_zones("pnu")', layer, FIRST) == ["구역 b", "구역 a"]
    assert value('parcel_zones("pnu")', layer) == []
    assert value('parcel_infrastructure("pnu")', layer) == []
    assert value("parcel_share(\"pnu\", 'hub', 'narrow')", layer) == pytest.approx(0.3)
    assert value("parcel_share(\"pnu\", 'hub', '거점 narrow')", layer) == pytest.approx(0.3)
    assert value("parcel_share(\"pnu\", 'hub', 'Hub wide')", layer) == 1.0
    assert value("parcel_share(\"pnu\", 'hub', 'nowhere')", layer) == 0.0


def test_nothing_there_is_null(layer):
    assert value('parcel_hub("pnu")', layer, FAR) is None
    assert value('parcel_hub("pnu") IS NULL', layer, FAR) == 1
    assert value("parcel_hub(NULL) IS NULL", layer) == 1
    assert value("parcel_hub('no parcel') IS NULL", layer) == 1


def test_in_the_language_of_the_project(layer):
    QgsProject.instance().setCustomVariables({layers.LANGUAGE_VARIABLE: "en"})
    expressions.forget()  # what is believed for a second
    assert value('parcel_hub("pnu")', layer) == "Hub wide"


def test_unknown_layers_are_told(layer):
    with pytest.raises(ValueError, match=OVERLAY_LAYER.values[0]):
        value("parcel_share(\"pnu\", 'district', 'x')", layer)


def test_without_a_plan_it_says_so(registered):
    QgsProject.instance().clear()
    expressions.forget()
    with pytest.raises(ValueError, match="plan"):
        value("parcel_hub('1')", None)


def test_what_changes_in_the_plan_is_seen(layer, store, monkeypatch):
    monkeypatch.setattr(lookup, "_BELIEVED", 0.0)
    assert value('parcel_hub("pnu")', layer) == "거점 wide"
    with store.transaction() as connection:
        connection.execute("DELETE FROM parcel_overlay WHERE place_id = 'wide'")
    assert value('parcel_hub("pnu")', layer) == "거점 narrow"
    refresh(store)
    assert value('parcel_hub("pnu")', layer) == "거점 wide"


def test_each_layer_is_asked_of_its_own_plan(layer, tmp_path):
    other = make(tmp_path / "other.gpkg")
    with other.transaction() as connection:
        connection.execute("DELETE FROM parcel_overlay")
    second = layers.open_layer(other, "parcel", "en")
    second.setId("another_plan")
    QgsProject.instance().addMapLayer(second)
    assert value('parcel_hub("pnu")', layer) == "거점 wide"
    assert value('parcel_hub("pnu")', second) is None
    assert value('parcel_hub("pnu")', layer) == "거점 wide"


def test_select_by_expression(layer):
    layer.selectByExpression('array_length(parcel_hubs("pnu")) > 1')
    assert {feature["pnu"] for feature in layer.selectedFeatures()} == {FIRST, SECOND}


def test_a_hundred_thousand_features_in_seconds(layer):
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    feature = QgsFeature(next(layer.getFeatures()))
    context.setFeature(feature)
    expression = QgsExpression('parcel_hub("pnu")')
    assert expression.prepare(context)
    began = time.perf_counter()
    for _ in range(100_000):
        expression.evaluate(context)
    assert time.perf_counter() - began < 10
