"""smartcity:retryquarantine as Processing runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from smartcity_planner.intake import quarantine
from smartcity_planner.intake.parcels import import_parcels
from smartcity_planner.planning.create import create_plan
from smartcity_planner.processing.retry_quarantine import RetryQuarantine
from smartcity_planner.store.plan import PlanStore

DONG = "11380107"
NUMBER = f"{DONG}00100010000"


@pytest.fixture
def store(tmp_path: Path) -> PlanStore:
    """A plan with one parcel, and two rows set aside whose numbers contradict their place."""
    from osgeo import ogr

    store = create_plan(tmp_path / "plan.gpkg", "검증", 2026, 2030)
    dataset = ogr.Open(str(store.path))
    layer = dataset.GetLayerByName("legal_dong")
    layer.SetAttributeFilter(f"code = '{DONG}'")
    dong = layer.GetNextFeature()  # must outlive its geometry
    point = dong.GetGeometryRef().PointOnSurface()
    x, y = point.GetX(), point.GetY()
    dong = layer = dataset = None  # an open cursor would lock the plan
    lines = ["pnu,지번,wkt"]
    for place, number in enumerate((NUMBER, "1.11701E+18", "1.11702E+18")):
        square = ogr.CreateGeometryFromWkt(f"POINT ({x + 12 * place} {y})").Buffer(5)
        lines.append(f'{number},{place + 1},"{square.ExportToWkt()}"')
    file = tmp_path / "lots.csv"
    file.write_text("\n".join(lines), encoding="utf-8")
    result = import_parcels(store, str(file), crs="EPSG:5186")
    assert (result.imported, result.quarantined) == (1, 2)
    return store


def run(store: PlanStore, **parameters: object) -> tuple[dict[str, object], str]:
    feedback = QgsProcessingFeedback(False)
    algorithm = RetryQuarantine().create()
    results, ok = algorithm.run(
        {"PLAN": str(store.path), **parameters},
        QgsProcessingContext(),
        feedback,
        catchExceptions=False,
    )
    assert ok
    return results, feedback.textLog()


def test_all_open_rows_are_tried_and_those_that_fail_are_named(store: PlanStore) -> None:
    results, log = run(store)
    assert results == {"IMPORTED": 0, "STILL": 2}
    for entry in quarantine.listed(store):
        assert f"{entry.id}: {entry.reason}" in log


def test_a_changed_value_brings_a_row_in(store: PlanStore) -> None:
    first, second = quarantine.listed(store)
    mended = f"{DONG}00100020000"
    results, _ = run(store, CHANGES=json.dumps({first.id: {"pnu": mended}}))
    assert results == {"IMPORTED": 1, "STILL": 0}
    assert [row["pnu"] for row in store.query("SELECT pnu FROM parcel ORDER BY pnu")] == [
        NUMBER,
        mended,
    ]
    assert [entry.id for entry in quarantine.listed(store)] == [second.id]
    results, _ = run(store, IDS=second.id, CHANGES=json.dumps({second.id: {"pnu": ""}}))
    assert results == {"IMPORTED": 1, "STILL": 0}


def test_rows_of_one_import_or_by_their_identifiers(store: PlanStore) -> None:
    first, second = quarantine.listed(store)
    assert run(store, RUN=first.run_id)[0] == {"IMPORTED": 0, "STILL": 2}
    assert run(store, IDS=f"{first.id}, {second.id}")[0] == {"IMPORTED": 0, "STILL": 2}
    assert run(store, IDS=second.id)[0] == {"IMPORTED": 0, "STILL": 1}


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"RUN": "nowhere"}, "nowhere"),
        ({"IDS": "nobody"}, "List them again"),
        ({"CHANGES": "{"}, "JSON"),
        ({"CHANGES": "[1]"}, "JSON"),
        ({"CHANGES": '{"a": 1}'}, "JSON"),
        ({"CHANGES": "[" * 100_000}, "JSON"),
    ],
)
def test_what_cannot_be_asked_is_told(store: PlanStore, asked: dict[str, str], words: str) -> None:
    before = [tuple(row) for row in store.query("SELECT * FROM quarantine")]
    with pytest.raises(QgsProcessingException, match=words):
        run(store, **asked)
    assert [tuple(row) for row in store.query("SELECT * FROM quarantine")] == before


def test_the_provider_has_it() -> None:
    from smartcity_planner.processing.provider import ALGORITHMS

    assert ("retry_quarantine", "RetryQuarantine") in ALGORITHMS
    algorithm = RetryQuarantine().create()
    assert algorithm.name() == "retryquarantine"
    assert algorithm.shortHelpString()
    assert [one.name() for one in algorithm.parameterDefinitions()] == [
        "PLAN",
        "RUN",
        "IDS",
        "CHANGES",
    ]
