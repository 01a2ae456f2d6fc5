"""The plan defends itself against what ogr2ogr and QGIS write: layers with geometry."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from osgeo import gdal

from smartcity_planner.domain import schema
from smartcity_planner.domain.errors import BadInput
from smartcity_planner.store import bulk

NEW = "1165010200100030000"


@pytest.mark.parametrize(
    ("change", "column"),
    [
        ({"pnu": "2611010100100010001"}, "pnu"),
        ({"pnu": "11650102001000"}, "pnu"),
        ({"pnu": "1165010200300030000"}, "pnu"),
        ({"pnu": None}, "pnu"),
        ({"district_code": "11680"}, None),
        ({"legal_dong_code": "11650103"}, None),
        ({"area_m2": -1.0}, "area_m2"),
        ({"area_m2": None}, "area_m2"),
        ({"price_per_m2": -1}, "price_per_m2"),
        ({"land_category": "밭"}, "land_category"),
    ],
    ids=str,
)
@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_wrong_parcel_is_refused_and_named(
    change, column, language, request, plan, dump, shape, parcel_row
):
    request.getfixturevalue(language)
    before = dump(plan.path)
    if "district_code" in change:  # the district is there, but the number says another
        with bulk.writing(plan) as writer:
            names = {"code": "11680", "name_ko": "강남구", "name_en": "Gangnam-gu"}
            writer.add("district", names, shape(200, 0))
        before = dump(plan.path)
    with pytest.raises(BadInput) as caught, bulk.writing(plan) as writer:
        writer.add("parcel", {**parcel_row(NEW), **change}, shape(40, 0))
    told = caught.value
    assert dump(plan.path) == before
    assert told.values["table"] == schema.table("parcel").label(language)
    if column:
        assert told.values["column"] == schema.table("parcel").field(column).label(language)
    else:
        assert "contradict" in told.template


def test_a_parcel_of_a_district_that_the_plan_lacks_is_refused(plan, dump, shape, parcel_row, en):
    before = dump(plan.path)
    with (
        pytest.raises(BadInput, match="“Parcels” names a “Districts”"),
        bulk.writing(plan) as writer,
    ):
        writer.add("parcel", parcel_row("1168010200100010000"), shape(40, 0))
    assert dump(plan.path) == before


def test_the_same_parcel_twice_is_refused(plan, dump, shape, parcel_row, en):
    before = dump(plan.path)
    with (
        pytest.raises(BadInput, match="“Parcels” already has this row"),
        bulk.writing(plan) as writer,
    ):
        writer.add("parcel", parcel_row(NEW), shape(40, 0))
        writer.add("parcel", parcel_row(NEW), shape(60, 0))
    assert dump(plan.path) == before


@pytest.mark.parametrize(
    ("sql", "parent"),
    [
        ("DELETE FROM parcel WHERE pnu = '1165010200100010001'", "Parcels"),
        ("UPDATE parcel SET pnu = '1165010200100090000'", "Parcels"),
        ("DELETE FROM district", "Districts"),
    ],
)
def test_a_parcel_or_district_in_use_stays(sql: str, parent: str, plan, dump, en):
    before = dump(plan.path)
    with (
        pytest.raises(BadInput, match=f"“{parent}” is still used"),
        bulk.writing(plan) as writer,
    ):
        writer.execute(sql)
    assert dump(plan.path) == before


def ogr2ogr(plan: Path, source: Path, table: str, *more: str) -> subprocess.CompletedProcess[str]:
    command = [shutil.which("ogr2ogr"), "-f", "GPKG", "-append", "-update", "-nln", table]
    return subprocess.run(
        [*command, *more, str(plan), str(source)], capture_output=True, text=True, timeout=60
    )


needs_ogr2ogr = pytest.mark.skipif(not shutil.which("ogr2ogr"), reason="ogr2ogr is not installed")


def write_lots(path: Path, *rows: dict[str, object]) -> Path:
    """GeoJSON, as another office may have it."""
    ring = [[[40, 0], [50, 0], [50, 10], [40, 10], [40, 0]]]
    features = [
        {
            "type": "Feature",
            "properties": row,
            "geometry": {"type": "MultiPolygon", "coordinates": [ring]},
        }
        for row in rows
    ]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::5186"}}
    collection = {"type": "FeatureCollection", "crs": crs, "features": features}
    path.write_text(json.dumps(collection), encoding="utf-8")
    return path


@needs_ogr2ogr
def test_ogr2ogr_can_add_what_is_right(plan, tmp_path: Path, parcel_row):
    lots = write_lots(tmp_path / "lots.geojson", parcel_row(NEW))
    done = ogr2ogr(plan.path, lots, "parcel")
    assert done.returncode == 0, done.stderr
    assert [row["pnu"] for row in plan.query("SELECT pnu FROM parcel ORDER BY fid")][-1] == NEW
    assert plan.query("SELECT COUNT(*) FROM rtree_parcel_geom")[0][0] == 3


@needs_ogr2ogr
@pytest.mark.parametrize(
    "wrong", [{"pnu": "1168010200100010000"}, {"area_m2": -5.0}, {"land_category": "x"}], ids=str
)
def test_ogr2ogr_cannot_add_what_is_wrong(wrong, plan, tmp_path: Path, parcel_row, dump):
    before = dump(plan.path)
    good, bad = parcel_row(NEW), {**parcel_row("1165010200100040000"), **wrong}
    lots = write_lots(tmp_path / "lots.geojson", good, bad)
    done = ogr2ogr(plan.path, lots, "parcel")
    assert done.returncode != 0
    assert "constraint" in done.stderr
    assert dump(plan.path) == before


@needs_ogr2ogr
@pytest.mark.parametrize(
    "row",
    [
        "x,ph,2027,city,-5,planned",
        "x,ph,2027,rich_uncle,5,planned",
        "x,ph,1500,city,5,planned",
        "x,none,2027,city,5,planned",
        "x,ph,2026,city,5,planned",
    ],
)
def test_ogr2ogr_cannot_add_wrong_money(row: str, plan, tmp_path: Path, dump):
    before = dump(plan.path)
    table = tmp_path / "money.csv"
    table.write_text(f"id,phase_id,fiscal_year,source,amount_won,basis\n{row}\n", encoding="utf-8")
    done = ogr2ogr(plan.path, table, "funding", "-oo", "AUTODETECT_TYPE=YES")
    assert done.returncode != 0
    assert dump(plan.path) == before


def test_qgis_itself_is_refused_and_told_the_rule(plan, dump, qgis_app):
    from qgis.core import QgsFeature, QgsVectorLayer

    before = dump(plan.path)
    layer = QgsVectorLayer(f"{plan.path}|layername=funding", "funding", "ogr")
    assert layer.startEditing()
    feature = QgsFeature(layer.fields())
    cell = {"id": "x", "phase_id": "ph", "fiscal_year": 2027, "source": "city", "basis": "planned"}
    for name, value in {**cell, "amount_won": -5}.items():
        feature[name] = value
    assert layer.addFeature(feature)
    assert not layer.commitChanges()
    assert "funding.amount_won" in "\n".join(layer.commitErrors())
    layer.rollBack()
    assert dump(plan.path) == before


def test_refusals_are_the_same_where_another_plugin_made_gdal_raise(plan, dump, en):
    before = dump(plan.path)
    gdal.UseExceptions()
    try:
        with pytest.raises(BadInput, match="Amount"), bulk.writing(plan) as writer:
            writer.execute("UPDATE funding SET amount_won = -1")
        assert gdal.GetUseExceptions()
    finally:
        gdal.DontUseExceptions()
    assert dump(plan.path) == before
