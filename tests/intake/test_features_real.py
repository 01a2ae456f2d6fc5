"""Real files of zones and infrastructure: all their known faults are found, every row counts."""

from __future__ import annotations

import json
import time
from collections import Counter
from pathlib import Path

import pytest
from osgeo import ogr

from smartcity_planner.domain.errors import BadInput
from smartcity_planner.intake.features import import_layer
from smartcity_planner.store.plan import PlanStore

pytestmark = pytest.mark.real_data
ZONES = "zones/seoul_project_zones.geojson"
IMPORTED = "source_id LIKE 'import:%'"


@pytest.fixture
def take(store: PlanStore, shared_data: Path):
    """Import a real file; every row must be accounted for."""

    def call(target: str, file: str, **given):
        result = import_layer(store, target, str(shared_data / file), **given)
        assert result.read == result.imported + result.quarantined
        assert result.imported == result.new + result.changed + result.unchanged
        assert sum(result.reasons.values()) == result.quarantined
        if not result.dry_run:
            [kept] = store.query(
                "SELECT COUNT(*) FROM quarantine WHERE run_id = ?", (result.run_id,)
            )
            assert kept[0] == result.quarantined
        return result

    return call


def count(store: PlanStore, table: str) -> int:
    return int(store.query(f"SELECT COUNT(*) FROM {table} WHERE {IMPORTED}")[0][0])


def test_the_2970_zones(store, take, shared_data: Path):
    features = json.loads((shared_data / ZONES).read_text(encoding="utf-8"))["features"]
    content = Counter(json.dumps(one, ensure_ascii=False, sort_keys=True) for one in features)
    repeated = sum(number - 1 for number in content.values())
    result = take("regeneration_zone", ZONES)
    assert (result.read, repeated) == (2970, 826)
    assert dict(result.reasons) == {"duplicate_feature": repeated}
    assert count(store, "regeneration_zone") == result.imported == 2970 - repeated
    # 862 duplicate geometries: 826 of whole rows, 36 of zones that differ otherwise.
    assert result.notes["same_shape"] == 862 - repeated
    assert result.repairs["geometry_made_valid"] >= 9
    # No type, no day is invented: what the file says stands beside.
    assert result.notes["type_uncertain"] == result.imported
    named = Counter(json.loads(text)["properties"]["sub"] for text in content)
    kept = store.query(
        f"SELECT type_published, COUNT(*) FROM regeneration_zone WHERE {IMPORTED} GROUP BY 1"
    )
    assert {row[0]: row[1] for row in kept} == dict(named)
    months = sum(bool(json.loads(text)["properties"]["nd"]) for text in content)
    [dated] = store.query(
        f"SELECT COUNT(designated_on), COUNT(note_ko) FROM regeneration_zone WHERE {IMPORTED}"
    )
    assert tuple(dated) == (0, months) and result.notes["month_only"] == months
    cities = sum(json.loads(text)["properties"]["gu"] == "서울시" for text in content)
    assert result.notes["district_is_city"] == cities
    assert result.crs.name == "EPSG:4326"


def test_overlapping_zones_are_those_that_a_plain_comparison_finds(store, take):
    result = take("regeneration_zone", ZONES, dry_run=True)
    take("regeneration_zone", ZONES)
    dataset = ogr.Open(str(store.path))
    layer = dataset.GetLayerByName("regeneration_zone")
    layer.SetAttributeFilter(IMPORTED)
    shapes = [feature.GetGeometryRef().Clone() for feature in layer]
    boxes = [shape.GetEnvelope() for shape in shapes]
    found = 0
    for number, (one, box) in enumerate(zip(shapes, boxes, strict=True)):
        for other, its_box in zip(shapes[number + 1 :], boxes[number + 1 :], strict=True):
            apart = (
                its_box[0] > box[1]
                or box[0] > its_box[1]
                or its_box[2] > box[3]
                or box[2] > its_box[3]
            )
            found += not apart and one.Intersection(other).GetArea() > 1
    assert len(result.overlaps) == found > 2000
    in_pairs = {row for pair in result.overlaps for row in (pair.row, pair.other_row)}
    assert result.notes["overlapping"] == len(in_pairs)
    [listed] = store.query("SELECT COUNT(*) FROM import_repair WHERE code = 'overlapping'")
    assert listed[0] == len(in_pairs)


def test_the_zones_once_more_change_nothing(store, take):
    take("regeneration_zone", ZONES)
    before = store.query("SELECT * FROM regeneration_zone ORDER BY fid")
    again = take("regeneration_zone", ZONES)
    assert (again.new, again.changed, again.unchanged, again.gone) == (0, 0, 2144, 0)
    after = store.query("SELECT * FROM regeneration_zone ORDER BY fid")
    assert [tuple(row) for row in after] == [tuple(row) for row in before]


def test_cctv_by_the_ten_thousand(store, take):
    layer = "infrastructure/public_facilities.gpkg|layername=seoulCCTV"
    started = time.process_time()
    result = take("infrastructure_point", layer, kind="safety")
    assert time.process_time() - started < 20  # some 6 s where nothing else runs
    assert result.read == 83_734 and set(result.reasons) <= {"outside_city"}
    assert count(store, "infrastructure_point") == result.imported > 83_600
    assert result.notes["name_from_address"] == result.imported
    [indexed] = store.query("SELECT COUNT(*) FROM rtree_infrastructure_point_geom")
    [rows] = store.query("SELECT COUNT(*) FROM infrastructure_point WHERE geom IS NOT NULL")
    assert indexed[0] == rows[0]
    dataset = ogr.Open(str(store.path))
    points = dataset.GetLayerByName("infrastructure_point")
    points.SetSpatialFilterRect(197_000, 551_000, 199_000, 553_000)
    near = points.GetFeatureCount()
    [by_boxes] = store.query(
        "SELECT COUNT(*) FROM rtree_infrastructure_point_geom WHERE minx BETWEEN 197000 AND 199000 "
        "AND miny BETWEEN 551000 AND 553000"
    )
    assert near == pytest.approx(by_boxes[0], abs=2) and near > 500


def test_car_parks_at_zero_and_off_the_earth_are_set_aside(store, take):
    layer = "infrastructure/public_facilities.gpkg|layername=seoulCarpark"
    result = take("infrastructure_point", layer, kind="주차")
    assert dict(result.reasons) == {"no_place": 4, "duplicate_feature": 1, "position_zero": 1}
    assert result.imported == 17_506
    kinds = store.query(
        f"SELECT DISTINCT kind, subkind FROM infrastructure_point WHERE {IMPORTED} ORDER BY 2"
    )
    assert {row[0] for row in kinds} == {"parking"} and "노외 주차장" in {row[1] for row in kinds}


def test_a_file_with_several_layers_names_them(take):
    with pytest.raises(BadInput, match="several layers: seoulCCTV, bike, seoulCarpark"):
        take("infrastructure_point", "infrastructure/public_facilities.gpkg", kind="safety")


def test_a_field_map_for_one_layer_of_several(store, take):
    layer = "infrastructure/public_facilities.gpkg|layername=seoulLibrary"
    given = {"name": "도서관명", "subkind": "", "kind": "=교육", "address": "주소"}
    result = take("infrastructure_point", layer, field_map=given)
    assert result.imported == 202
    rows = store.query(f"SELECT DISTINCT kind, subkind FROM infrastructure_point WHERE {IMPORTED}")
    assert [tuple(row) for row in rows] == [("education", None)]


def test_bus_stops_in_cp949_with_coordinates_as_text(store, take):
    result = take("infrastructure_point", "infrastructure/bus_stops_cp949.csv", kind="transit")
    assert result.encoding.name == "CP949" and result.read == 11_315
    assert dict(result.reasons) == {"outside_city": 9}
    [stop] = store.query("SELECT name_ko FROM infrastructure_point WHERE id = 'ARS-ID:01001'")
    assert stop[0] == "종로2가사거리"


def test_bike_roads_are_lines_and_no_areas(store, take):
    roads = "infrastructure/bike_roads.shp"
    result = take("infrastructure_line", roads, kind="cycling")
    assert result.read == 12_631 and set(result.reasons) == {"outside_city"}
    assert result.imported == count(store, "infrastructure_line") > 12_500
    wrong = take("infrastructure_area", roads, kind="cycling", dry_run=True)
    assert dict(wrong.reasons) == {"wrong_geometry": 12_631}


def test_rivers_and_subway_lines(store, take):
    rivers = take("infrastructure_area", "infrastructure/rivers.gpkg", kind="water")
    assert rivers.read == 575 and set(rivers.reasons) == {"outside_city"}
    assert rivers.imported == 240  # the others flow beyond the city
    lines = take("infrastructure_line", "infrastructure/subway-lines.geojson", kind="transit")
    assert lines.imported == 8
    names = store.query(f"SELECT name_ko FROM infrastructure_line WHERE {IMPORTED} ORDER BY 1")
    assert [row[0] for row in names] == [f"{number}호선" for number in range(1, 9)]


def test_flood_traces_in_three_kinds_of_systems(store, take, shared_data: Path):
    found: dict[str, tuple[str, int]] = {}
    for path in sorted((shared_data / "infrastructure/flood_traces").glob("*.shp")):
        if path.stat().st_size == 0:
            with pytest.raises(BadInput, match=r"is empty \(0 bytes\)"):
                take("infrastructure_area", f"infrastructure/flood_traces/{path.name}")
            continue
        result = take(
            "infrastructure_area", f"infrastructure/flood_traces/{path.name}", kind="water"
        )
        found[path.name] = (result.crs.name, result.read)
        assert result.quarantined == 0, path.name
    assert len(found) == 9
    assert {name for name, _ in found.values()} == {"EPSG:5179", "EPSG:5186"}
    assert count(store, "infrastructure_area") == sum(number for _, number in found.values())
