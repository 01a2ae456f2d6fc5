"""smartcity:importparcels as Processing runs it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)

from smartcity_planner.planning.create import create_plan
from smartcity_planner.processing.import_parcels import ImportParcels

NUMBER = "1138010700100010000"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return create_plan(tmp_path / "plan.gpkg", "검증", 2026, 2030).path


@pytest.fixture
def lots(plan: Path, tmp_path: Path) -> Path:
    """A CSV with one good and one damaged row, in a place that the plan itself tells."""
    from osgeo import ogr

    dataset = ogr.Open(str(plan))
    layer = dataset.GetLayerByName("legal_dong")
    layer.SetAttributeFilter("code = '11380107'")
    dong = layer.GetNextFeature()  # must outlive its geometry
    point = dong.GetGeometryRef().PointOnSurface()
    lot = point.Buffer(5).ExportToWkt()
    file = tmp_path / "lots.csv"
    file.write_text(
        f'pnu,지번,wkt\n{NUMBER},1대,"{lot}"\n1.1138E+18,2대,"{lot}"\n', encoding="cp949"
    )
    return file


def run(**parameters: object) -> tuple[dict[str, object], str]:
    feedback = QgsProcessingFeedback(False)
    algorithm = ImportParcels().create()
    results, ok = algorithm.run(parameters, QgsProcessingContext(), feedback, catchExceptions=False)
    assert ok
    return results, feedback.textLog()


def test_counts_and_report(plan: Path, lots: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.html"
    results, log = run(PLAN=str(plan), INPUT=str(lots), REPORT=str(report), CRS="EPSG:5186")
    assert results == {
        "READ": 2,
        "IMPORTED": 1,
        "REPAIRED": 1,
        "QUARANTINED": 1,
        "REPORT": str(report),
    }
    assert "lots.csv" in report.read_text(encoding="utf-8")
    assert "2 rows read: 1 imported" in log
    with sqlite3.connect(plan) as connection:
        assert connection.execute("SELECT pnu, land_category FROM parcel").fetchall() == [
            (NUMBER, "대")
        ]
    connection.close()


def test_without_a_report(plan: Path, lots: Path, tmp_path: Path) -> None:
    results, _ = run(PLAN=str(plan), INPUT=str(lots), CRS=QgsCoordinateReferenceSystem("EPSG:5186"))
    assert results["IMPORTED"] == 1
    assert not list(tmp_path.glob("*.html"))


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"INPUT": "/nowhere/a.gpkg"}, "There is no file"),
        ({"CRS": "EPSG:5179"}, "that you gave|In none of the known"),
        ({"ENCODING": "klingon"}, "is not an encoding"),
        ({"PLAN": "/nowhere/plan.gpkg"}, "There is no file"),
    ],
)
def test_errors_in_plain_words(
    plan: Path, lots: Path, parameters: dict[str, str], words: str
) -> None:
    given = {"PLAN": str(plan), "INPUT": str(lots), "CRS": "EPSG:5186", **parameters}
    with pytest.raises(QgsProcessingException, match=words):
        run(**given)


def test_the_contract() -> None:
    algorithm = ImportParcels().create()
    assert [one.name() for one in algorithm.parameterDefinitions()] == [
        "PLAN",
        "INPUT",
        "ENCODING",
        "CRS",
        "FIELD_MAP",
        "DRY_RUN",
        "REPORT",
    ]
    assert {one.name() for one in algorithm.outputDefinitions()} == {
        "READ",
        "IMPORTED",
        "REPAIRED",
        "QUARANTINED",
        "REPORT",
    }
