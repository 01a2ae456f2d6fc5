"""An empty plan: tables, layers, types, indexes, views, as other programs see them."""

from __future__ import annotations

import sqlite3
import uuid
from contextlib import closing
from pathlib import Path

import pytest
from osgeo import gdal, ogr

from smartcity_planner.domain import schema, views
from smartcity_planner.domain.model import FieldType
from smartcity_planner.store import create

SUMS = {
    "funding_by_phase": ["amount_won"],
    "funding_by_district": ["amount_won"],
    "funding_by_hub": ["amount_won"],
    "parcel_funding": ["central_won", "city_won", "district_won", "other_won", "total_won"],
}
OGR_TYPES = {
    FieldType.TEXT: {ogr.OFTString},
    FieldType.INTEGER: {ogr.OFTInteger64, ogr.OFTInteger},
    FieldType.REAL: {ogr.OFTReal},
    FieldType.DATE: {ogr.OFTDate},
    FieldType.BOOLEAN: {ogr.OFTInteger},
}


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    path = tmp_path / "empty.gpkg"
    create.create_empty(path, "빈 계획", 2026, 2030, note="x")
    return path


@pytest.fixture
def warnings():
    """What GDAL says while the test runs."""
    said: list[str] = []
    gdal.PushErrorHandler(lambda level, number, text: said.append(text))
    yield said
    gdal.PopErrorHandler()


def query(path: Path, sql: str):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def test_every_table_and_view_is_registered_with_its_geometry_type(empty: Path):
    contents = {
        name: (kind, srs, description)
        for name, kind, srs, description in query(
            empty, "SELECT table_name, data_type, srs_id, description FROM gpkg_contents"
        )
    }
    assert set(contents) == {item.name for item in (*schema.TABLES, *views.VIEWS)}
    geometry = {
        name: rest
        for name, *rest in query(
            empty, "SELECT table_name, geometry_type_name, srs_id FROM gpkg_geometry_columns"
        )
    }
    for item in (*schema.TABLES, *views.VIEWS):
        kind = "features" if item.geometry else "attributes"
        srs = schema.EPSG if item.geometry else 0
        assert contents[item.name] == (kind, srs, f"{item.ko} / {item.en}")
        expected = [item.geometry.value, schema.EPSG] if item.geometry else None
        assert geometry.get(item.name) == expected


def test_columns_are_the_declared_ones_and_nothing_of_the_frame_is_left(empty: Path):
    for table in schema.TABLES:
        columns = [row[1] for row in query(empty, f"PRAGMA table_info({table.name})")]
        assert columns == ["fid", *(["geom"] if table.geometry else []), *table.columns]
    assert query(empty, "SELECT name FROM sqlite_master WHERE name LIKE '%frame%'") == []


def test_every_layer_has_a_spatial_index_that_is_kept(plan_path: Path):
    indexed = dict(query(plan_path, "SELECT table_name, extension_name FROM gpkg_extensions"))
    for table in schema.TABLES:
        if table.geometry:
            assert indexed[table.name] == "gpkg_rtree_index"
    assert query(plan_path, "SELECT COUNT(*) FROM rtree_parcel_geom") == [(2,)]
    assert query(plan_path, "SELECT COUNT(*) FROM rtree_district_geom") == [(1,)]


def test_it_is_a_geopackage_of_the_version_that_old_gdal_reads(empty: Path):
    assert query(empty, "PRAGMA application_id") == [(int.from_bytes(b"GPKG", "big"),)]
    assert query(empty, "PRAGMA user_version") == [(10200,)]
    assert query(empty, "PRAGMA integrity_check") == [("ok",)]
    assert query(
        empty, "SELECT organization, organization_coordsys_id FROM gpkg_spatial_ref_sys "
        f"WHERE srs_id = {schema.EPSG}"
    ) == [("EPSG", schema.EPSG)]  # fmt: skip


def test_meta_tells_what_the_file_is(empty: Path):
    meta = dict(query(empty, "SELECT key, value FROM meta"))
    assert uuid.UUID(meta.pop("plan_id")).version == 4
    assert meta.pop("created_at").endswith("+00:00")
    assert meta == {
        "application": "smartcity_planner",
        "schema_version": str(schema.SCHEMA_VERSION),
        "title": "빈 계획",
        "start_year": "2026",
        "end_year": "2030",
        "note": "x",
    }


@pytest.mark.parametrize("filled", [False, True], ids=["empty", "filled"])
def test_ogr_reads_every_table_and_view_without_a_word(
    filled: bool, empty: Path, plan_path: Path, warnings: list[str]
):
    dataset = gdal.OpenEx(str(plan_path if filled else empty), gdal.OF_VECTOR)
    for item in (*schema.TABLES, *views.VIEWS):
        layer = dataset.GetLayerByName(item.name)
        assert layer is not None, item.name
        definition = layer.GetLayerDefn()
        for field in item.fields:
            index = definition.GetFieldIndex(field.name)
            assert index >= 0, (item.name, field.name)
            found = definition.GetFieldDefn(index).GetType()
            assert found in OGR_TYPES[field.type], (item.name, field.name, found)
        for column in SUMS.get(item.name, []):
            index = definition.GetFieldIndex(column)
            assert definition.GetFieldDefn(index).GetType() == ogr.OFTInteger64, column
        if item.geometry:
            assert layer.GetGeometryColumn() == "geom"
            assert layer.GetSpatialRef().GetAuthorityCode(None) == str(schema.EPSG)
            kind = ogr.GeometryTypeToName(layer.GetGeomType()).replace(" ", "").upper()
            assert kind == item.geometry.value
        else:
            assert layer.GetGeomType() == ogr.wkbNone
        assert len([feature.ExportToJson() for feature in layer]) == layer.GetFeatureCount()
    del dataset
    assert warnings == []


def test_ogr_reads_sums_as_numbers_and_the_money_without_a_place(plan_path: Path):
    dataset = gdal.OpenEx(str(plan_path), gdal.OF_VECTOR)
    sums = {}
    for name in SUMS:
        layer = dataset.GetLayerByName(name)
        column = "total_won" if name == "parcel_funding" else "amount_won"
        sums[name] = sum(feature.GetField(column) for feature in layer)
    assert sums == {
        "funding_by_phase": 1007,
        "funding_by_district": 1007,
        "funding_by_hub": 1007,
        "parcel_funding": 1000,
    }
    by_district = dataset.GetLayerByName("funding_by_district")
    assert {f.GetField("district_code"): f.GetField("amount_won") for f in by_district} == {
        "11650": 1000,
        None: 7,
    }


def test_a_sum_beyond_32_bits_stays_whole(plan_path: Path):
    big = 9_007_199_254_740_993  # 2**53 + 1: a float would lose the last won
    with closing(sqlite3.connect(plan_path)) as connection, connection:
        connection.execute("UPDATE funding SET amount_won = ? WHERE id = 'f1'", (big,))
    dataset = gdal.OpenEx(str(plan_path), gdal.OF_VECTOR)
    layer = dataset.GetLayerByName("parcel_funding")
    feature = layer.GetNextFeature()
    assert feature.GetField("total_won") == big


def test_qgis_reads_the_spatial_views_with_ids_and_an_extent(plan_path: Path):
    from qgis.core import QgsVectorLayer

    for name in ("parcel_phase", "parcel_funding"):
        layer = QgsVectorLayer(f"{plan_path}|layername={name}", name, "ogr")
        assert layer.isValid()
        ids = [feature.id() for feature in layer.getFeatures()]
        assert len(ids) == 1 and layer.getFeature(ids[0]).hasGeometry()
        assert layer.extent().width() >= 10  # GDAL takes the whole parcel layer for a view
        assert [layer.getFeature(number)["OGC_FID"] for number in ids] == ids


def test_two_plans_are_two_plans(tmp_path: Path):
    ids = []
    for name in ("a", "b"):
        create.create_empty(tmp_path / f"{name}.gpkg", "x", 2026, 2027)
        sql = "SELECT value FROM meta WHERE key = 'plan_id'"
        ids.append(query(tmp_path / f"{name}.gpkg", sql))
    assert ids[0] != ids[1]
