"""smartcity:zonalfigures on the sample plan and the real terrain."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal, ogr, osr
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from smartcity_planner.processing.zonal_figures import LAYERS, ZonalFigures

STATISTICS = {"mean", "median", "min", "max", "stdev", "sum", "count", "nodata_share"}
#: What is known of the six hubs' ground: between (m); the mean, and no hill higher than this.
KNOWN = {
    "gvalley": (5, 30, 100),  # the flat of the Anyangcheon
    "hongneung": (20, 80, 150),
    "magok": (3, 25, 80),  # former rice fields at the Han
    "mapo": (10, 60, 110),
    "sangam": (5, 50, 110),  # with the hills of the former landfill, 98 m
    "yangjae": (25, 120, 300),  # with Umyeonsan, 293 m
}


@pytest.fixture
def terrain(shared_data: Path, analysis_python: str) -> str:
    return str(shared_data / "raster" / "seoul_dem_unlabelled.tif")


@pytest.fixture
def slope(tmp_path: Path) -> str:
    """All of Seoul in cells of 100 m: the value is the column, so each place has another mean."""
    path = tmp_path / "slope.tif"
    values = np.tile(np.arange(500, dtype="float32"), (400, 1))
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 500, 400, 1, gdal.GDT_Float32)
    dataset.SetGeoTransform((175_000, 100, 0, 570_000, 0, -100))
    system = osr.SpatialReference()
    system.ImportFromEPSG(5186)
    dataset.SetProjection(system.ExportToWkt())
    dataset.GetRasterBand(1).WriteArray(values)
    dataset.FlushCache()
    return str(path)


def kept(plan: Path, statistic: str, title: str = "표고") -> dict[str, float]:
    with sqlite3.connect(plan) as connection:
        rows = connection.execute(
            "SELECT place_id, value FROM zonal_figure WHERE statistic = ? AND title = ?",
            (statistic, title),
        )
        return dict(rows.fetchall())


def test_the_contract() -> None:
    algorithm = ZonalFigures().create()
    assert [one.name() for one in algorithm.parameterDefinitions()] == [
        "PLAN", "RASTER", "LAYER", "EXPRESSION", "PNUS", "TITLE", "UNIT",
        "BAND", "NODATA", "CRS", "REPORT",
    ]  # fmt: skip
    assert {one.name() for one in algorithm.outputDefinitions()} == {"PLACES", "ROWS", "REPORT"}
    from smartcity_planner.intake import zonal_places

    assert zonal_places.LAYERS == LAYERS


def test_the_six_hubs(
    sample_plan: Path, terrain: str, tmp_path: Path, run: Callable[..., dict[str, Any]]
) -> None:
    """Mean heights as one knows them; figures, source and report are kept together."""
    report = tmp_path / "report.html"
    results = run(
        "zonalfigures", PLAN=str(sample_plan), RASTER=terrain, LAYER="hub", TITLE="표고",
        UNIT="m", REPORT=str(report),
    )  # fmt: skip
    assert results == {"PLACES": 6, "ROWS": 48, "REPORT": str(report)}
    mean, highest = kept(sample_plan, "mean"), kept(sample_plan, "max")
    assert mean.keys() == KNOWN.keys()
    for hub, (low, high, peak) in KNOWN.items():
        assert low < mean[hub] < high, hub
        assert mean[hub] < highest[hub] < peak, hub
    assert set(kept(sample_plan, "nodata_share").values()) == {0}
    page = report.read_text(encoding="utf-8")
    assert f"{mean['sangam']:,.2f}" in page
    assert "770 of 121,660 cells" in page
    assert "EPSG:5186" in page
    with sqlite3.connect(sample_plan) as connection:
        (source,) = connection.execute("SELECT DISTINCT source_id FROM zonal_figure").fetchone()
        row = connection.execute(
            "SELECT title, confidence FROM source WHERE id = ?", [source]
        ).fetchone()
        assert row == ("표고 (seoul_dem_unlabelled.tif)", "BG")
        units = dict(connection.execute("SELECT statistic, unit FROM zonal_figure"))
    assert units.keys() == STATISTICS
    assert {name for name, unit in units.items() if unit is None} == {"count", "nodata_share"}


def test_area_and_cells_agree(sample_plan: Path, terrain: str, run: Callable[..., Any]) -> None:
    """Exact coverage: cells times 8,100 m² are the hub's area, to the square metre."""
    run("zonalfigures", PLAN=str(sample_plan), RASTER=terrain, LAYER="hub", TITLE="표고")
    dataset = ogr.Open(str(sample_plan))
    areas = {row["id"]: row.GetGeometryRef().GetArea() for row in dataset.GetLayerByName("hub")}
    for hub, count in kept(sample_plan, "count").items():
        assert count * 8100 == pytest.approx(areas[hub], abs=1), hub


def test_the_trap_of_undeclared_missing_data(
    sample_plan: Path, terrain: str, run: Callable[..., Any]
) -> None:
    """Taken as heights, the −9999 at the raster's rim drag whole districts below the sea."""
    common = {"PLAN": str(sample_plan), "RASTER": terrain, "LAYER": "district"}
    run("zonalfigures", **common, TITLE="trap", NODATA="none")
    run("zonalfigures", **common, TITLE="표고")
    trap, right = kept(sample_plan, "mean", "trap"), kept(sample_plan, "mean")
    caught = {code for code in right if trap[code] < right[code] - 1}
    assert caught
    assert min(kept(sample_plan, "min", "trap").values()) == -9999
    assert all(10 < value < 200 for value in right.values())
    assert all(0 < value < 750 for value in kept(sample_plan, "min").values())
    shares = kept(sample_plan, "nodata_share")
    assert all(shares[code] > 0 for code in caught)
    # What the trap shows below the sea is the mean of heights and marks by their shares.
    inside = kept(sample_plan, "count", "trap")
    for code in caught:
        covered = kept(sample_plan, "count")[code] / inside[code]
        assert trap[code] == pytest.approx(covered * right[code] - (1 - covered) * 9999)


def test_again_replaces_and_other_titles_stay(
    sample_plan: Path, slope: str, analysis_python: str, run: Callable[..., Any]
) -> None:
    for title in ("a", "b", "a"):
        run("zonalfigures", PLAN=str(sample_plan), RASTER=slope, LAYER="hub", TITLE=title)
    with sqlite3.connect(sample_plan) as connection:
        counts = connection.execute("SELECT title, count(*) FROM zonal_figure GROUP BY title")
        assert counts.fetchall() == [("a", 48), ("b", 48)]
        sources = "SELECT count(*) FROM source WHERE id LIKE 'raster:%'"
        assert connection.execute(sources).fetchone() == (2,)


@pytest.mark.parametrize("layer", ["regeneration_zone", "district", "legal_dong", "phase"])
def test_every_kind_of_place(
    sample_plan: Path, slope: str, analysis_python: str, run: Callable[..., Any], layer: str
) -> None:
    """The value is the column of 100 m, so a place's mean is where its centre lies."""
    results = run("zonalfigures", PLAN=str(sample_plan), RASTER=slope, LAYER=layer, TITLE="x")
    assert results["ROWS"] == 8 * results["PLACES"] > 0
    means = kept(sample_plan, "mean", "x")
    key = {"district": "code", "legal_dong": "code"}.get(layer, "id")
    dataset = ogr.Open(str(sample_plan))
    if layer == "phase":
        with sqlite3.connect(sample_plan) as connection:
            wanted = connection.execute("SELECT DISTINCT phase_id FROM phase_parcel")
            assert means.keys() == {phase for (phase,) in wanted}
        return
    for row in dataset.GetLayerByName(layer):
        shape = row.GetGeometryRef()
        if shape is None:
            assert row[key] not in means
        else:
            column = (shape.Centroid().GetX() - 175_000) / 100 - 0.5
            assert means[row[key]] == pytest.approx(column, abs=0.6), row[key]


def test_parcels_one_by_one_and_together(
    sample_plan: Path, slope: str, analysis_python: str, run: Callable[..., Any], tmp_path: Path
) -> None:
    with sqlite3.connect(sample_plan) as connection:
        rows = connection.execute("SELECT pnu FROM parcel ORDER BY pnu LIMIT 3").fetchall()
    pnus = [pnu for (pnu,) in rows]
    report = tmp_path / "r.html"
    common = {"PLAN": str(sample_plan), "RASTER": slope, "TITLE": "x", "REPORT": str(report)}
    each = run("zonalfigures", **common, LAYER="parcel", PNUS="\n".join(pnus))
    assert each["PLACES"] == 3
    cells, sums = kept(sample_plan, "count", "x"), kept(sample_plan, "sum", "x")
    assert sorted(cells) == pnus
    assert all(count < 1000 for count in cells.values())
    assert pnus[0] in report.read_text(encoding="utf-8")
    run("zonalfigures", **common, LAYER="parcel", EXPRESSION=f"\"pnu\" = '{pnus[0]}'")
    assert sorted(kept(sample_plan, "count", "x")) == pnus  # the others' figures stay
    both = run("zonalfigures", **common, LAYER="parcel_set", PNUS=",".join(pnus))
    assert both["PLACES"] == 1
    assert "3 parcels together" in report.read_text(encoding="utf-8")
    (key,) = kept(sample_plan, "count", "x").keys() - set(pnus)
    # The lots of the sample do not overlap: the whole is the sum of its parts.
    assert kept(sample_plan, "count", "x")[key] == pytest.approx(sum(cells.values()))
    assert kept(sample_plan, "sum", "x")[key] == pytest.approx(sum(sums.values()))


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"RASTER": "/nowhere/a.tif"}, "There is no file"),
        ({"PLAN": "/nowhere/plan.gpkg"}, "There is no file"),
        ({"BAND": 3}, "no band 3; it has 1"),
        ({"NODATA": "klingon"}, "is no value for missing data"),
        ({"CRS": "EPSG:5179"}, "that you gave|In none of the known"),
        ({"LAYER": "parcel"}, "either an expression or parcel numbers"),
        ({"LAYER": "parcel", "PNUS": "12"}, "is not a parcel number"),
        ({"LAYER": "parcel", "PNUS": "1168010100199999999"}, "The plan has no parcel"),
        ({"LAYER": "parcel", "EXPRESSION": "false"}, "No parcel is chosen"),
        ({"LAYER": "parcel_set", "EXPRESSION": '"height" > 1'}, "parcels have no field height"),
        ({"PNUS": "1168010100199999999"}, "only where the places are parcels"),
        ({"REPORT": "/proc/nowhere/r.html"}, "cannot be written"),
    ],
)
def test_errors_in_plain_words(
    sample_plan: Path,
    slope: str,
    analysis_python: str,
    run: Callable[..., Any],
    parameters: dict[str, object],
    words: str,
) -> None:
    before = sample_plan.read_bytes()
    given = {"PLAN": str(sample_plan), "RASTER": slope, "LAYER": "hub", **parameters}
    with pytest.raises(QgsProcessingException, match=words):
        run("zonalfigures", **given)
    with sqlite3.connect(sample_plan) as connection:
        assert connection.execute("SELECT count(*) FROM zonal_figure").fetchone() == (0,)
        sources = "SELECT count(*) FROM source WHERE id LIKE 'raster:%'"
        assert connection.execute(sources).fetchone() == (0,)
    assert len(sample_plan.read_bytes()) == len(before)


def test_without_the_analysis_environment(
    sample_plan: Path, slope: str, run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Everything up to the computing works; then it says what to install."""
    monkeypatch.setenv("SMARTCITY_ANALYSIS_PYTHON", "/nowhere/bin/python")
    with pytest.raises(QgsProcessingException, match=r"/nowhere/bin/python.*Everything else works"):
        run("zonalfigures", PLAN=str(sample_plan), RASTER=slope, LAYER="hub")


def test_cancel_keeps_the_plan_as_it_was(
    sample_plan: Path, slope: str, analysis_python: str, provider: Any
) -> None:
    class Impatient(QgsProcessingFeedback):
        def pushInfo(self, text: str) -> None:  # noqa: N802 - Qt's name
            if "exact coverage" in text:
                self.cancel()

    algorithm = ZonalFigures().create()
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        algorithm.run(
            {"PLAN": str(sample_plan), "RASTER": slope, "LAYER": "legal_dong"},
            QgsProcessingContext(), Impatient(False), {}, False,
        )  # fmt: skip
    assert kept(sample_plan, "mean", "slope") == {}
