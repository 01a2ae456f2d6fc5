"""25 districts and 467 legal dongs: complete, nested, without gaps and overlaps."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

import pytest
from osgeo import gdal, ogr

# The project's domain file, section 6.
DISTRICTS = {
    "11110": "종로구",
    "11140": "중구",
    "11170": "용산구",
    "11200": "성동구",
    "11215": "광진구",
    "11230": "동대문구",
    "11260": "중랑구",
    "11290": "성북구",
    "11305": "강북구",
    "11320": "도봉구",
    "11350": "노원구",
    "11380": "은평구",
    "11410": "서대문구",
    "11440": "마포구",
    "11470": "양천구",
    "11500": "강서구",
    "11530": "구로구",
    "11545": "금천구",
    "11560": "영등포구",
    "11590": "동작구",
    "11620": "관악구",
    "11650": "서초구",
    "11680": "강남구",
    "11710": "송파구",
    "11740": "강동구",
}
CITY_HALL = (198056, 551885)


def _edges(geometry: ogr.Geometry) -> Counter[frozenset[tuple[float, float]]]:
    """The edges of all rings without direction, by their exact ends."""
    edges: Counter[frozenset[tuple[float, float]]] = Counter()
    for polygon in geometry:
        for ring in polygon:
            edges.update(frozenset(pair) for pair in pairwise(ring.GetPoints(2)))
    return edges


def _outline(rows) -> set[frozenset[tuple[float, float]]]:
    """The edges that belong to one polygon only: what bounds all rows together."""
    total: Counter[frozenset[tuple[float, float]]] = Counter()
    for row in rows:
        total.update(_edges(row["geom"]))
    assert max(total.values()) == 2, "an edge belongs to more than two areas"
    return {edge for edge, count in total.items() if count == 1}


def _union(rows) -> ogr.Geometry:
    whole = ogr.Geometry(ogr.wkbMultiPolygon)
    for row in rows:
        for polygon in row["geom"]:
            whole.AddGeometry(polygon)
    return whole.UnionCascaded()


def _area(rows) -> float:
    return sum(row["geom"].GetArea() for row in rows)


def test_districts_are_those_of_the_domain(shipped):
    rows = shipped.rows("district")
    assert {row["code"]: row["name_ko"] for row in rows} == DISTRICTS
    assert len(rows) == 25
    assert all(re.fullmatch(r"[A-Z][a-z]+-gu", row["name_en"]) for row in rows)
    assert len({row["name_en"] for row in rows}) == 25


def test_legal_dongs_have_unique_codes_and_normal_names(shipped):
    rows = shipped.rows("legal_dong")
    assert len(rows) == len({row["code"] for row in rows}) == 467
    assert [row["code"] for row in rows] == sorted(row["code"] for row in rows)
    for row in rows:
        assert re.fullmatch(r"11\d{6}", row["code"])
        assert row["district_code"] == row["code"][:5]
        # Composed syllables only: a decomposed name would look right and match nothing.
        assert re.fullmatch(r"[가-힣]+(\d가|\d동|로)?[가-힣]*", row["name_ko"]), row["name_ko"]
    assert len({(row["district_code"], row["name_ko"]) for row in rows}) == 467


@pytest.mark.parametrize("layer", ["district", "legal_dong"])
def test_areas_form_a_coverage(shipped, layer):
    rows = shipped.rows(layer)
    assert all(row["geom"].IsValid() for row in rows)
    whole = _union(rows)
    assert whole.GetGeometryName() == "POLYGON"
    assert whole.GetGeometryCount() == 1, "the city has holes: gaps between neighbours"
    # No overlap: what lies twice would count twice. Gaps at the outline: next test.
    assert _area(rows) == pytest.approx(whole.GetArea(), abs=0.01)
    assert 600e6 < whole.GetArea() < 610e6


def test_dong_and_district_outlines_coincide_edge_by_edge(shipped):
    dongs, districts = shipped.rows("legal_dong"), shipped.rows("district")
    assert _outline(dongs) == _outline(districts)
    for district in districts:
        mine = [row for row in dongs if row["district_code"] == district["code"]]
        assert _outline(mine) == set(_edges(district["geom"])), district["name_ko"]
        assert _area(mine) == pytest.approx(district["geom"].GetArea(), abs=0.01)


def test_coordinates_are_whole_centimetres(shipped):
    for row in shipped.rows("legal_dong"):
        for edge in _edges(row["geom"]):
            assert all(value == round(value, 2) for point in edge for value in point)


def test_city_hall_lies_in_taepyeongno_1_ga(shipped):
    point = ogr.Geometry(ogr.wkbPoint)
    point.AddPoint_2D(*CITY_HALL)
    found = [row for row in shipped.rows("legal_dong") if row["geom"].Contains(point)]
    assert [(row["code"], row["name_ko"]) for row in found] == [("11140103", "태평로1가")]


@pytest.mark.parametrize("file", ["seoul.gpkg", "sample_parcels.gpkg"])
def test_files_open_without_a_warning_and_are_epsg_5186(shipped, file):
    messages: list[str] = []
    gdal.PushErrorHandler(lambda _level, _number, text: messages.append(text))
    try:
        dataset = ogr.Open(str(shipped.folder / file))
        for layer in dataset:
            reference = layer.GetSpatialRef()
            assert reference.GetAuthorityCode(None) == "5186", layer.GetName()
            assert layer.GetGeometryColumn() == "geom"
            assert sum(1 for _ in layer) == layer.GetFeatureCount()
    finally:
        gdal.PopErrorHandler()
    assert messages == []
    assert (shipped.folder / file).stat().st_size < 4_000_000


@pytest.mark.real_data
def test_legal_dong_codes_agree_with_real_parcels(shipped, shared_data):
    """979 real parcels: each lies in the dong that its PNU names."""
    dongs = {row["code"]: row["geom"] for row in shipped.rows("legal_dong")}
    dataset = ogr.Open(str(shared_data / "parcels" / "jeungsan_parcels.gpkg"))
    layer = dataset.GetLayer(0)
    target = next(iter(dongs.values())).GetSpatialReference()
    name = next(f.GetName() for f in layer.schema if f.GetName().lower() == "pnu")
    right = total = 0
    for feature in layer:
        geometry = feature.GetGeometryRef().Centroid()
        geometry.AssignSpatialReference(layer.GetSpatialRef())
        geometry.TransformTo(target)
        total += 1
        right += dongs[feature[name][:8]].Contains(geometry)
    assert total == 979
    # Boundaries are simplified by up to some 20 m, so lots at the edge may fall outside.
    assert right / total > 0.95
