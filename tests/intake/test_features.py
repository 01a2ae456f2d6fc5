"""Hubs, zones and infrastructure from small files: every row in the plan or set aside."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from osgeo import ogr, osr

from smartcity_planner.domain import schema
from smartcity_planner.domain.errors import BadInput, Cancelled
from smartcity_planner.domain.progress import Progress
from smartcity_planner.intake.features import import_layer
from smartcity_planner.store.plan import PlanStore

CITY_HALL = (198056.0, 551885.0)


def square(x: float, y: float, size: float = 20.0) -> str:
    return f"POLYGON (({x} {y},{x + size} {y},{x + size} {y + size},{x} {y + size},{x} {y}))"


def at(dx: float = 0, dy: float = 0) -> tuple[float, float]:
    return CITY_HALL[0] + dx, CITY_HALL[1] + dy


@pytest.fixture
def geojson(tmp_path: Path):
    """Write rows (properties, WKT in EPSG:5186) as a GeoPackage or what the name says."""

    def write(rows: list[tuple[dict[str, Any], str | None]], name: str = "자료.gpkg") -> str:
        path = tmp_path / name
        driver = {".gpkg": "GPKG", ".shp": "ESRI Shapefile"}[path.suffix]
        dataset = ogr.GetDriverByName(driver).CreateDataSource(str(path))
        system = osr.SpatialReference()
        system.ImportFromEPSG(5186)
        layer = dataset.CreateLayer(path.stem, system, ogr.wkbUnknown)
        for column in dict.fromkeys(name for values, _ in rows for name in values):
            layer.CreateField(ogr.FieldDefn(column, ogr.OFTString))
        for values, wkt in rows:
            feature = ogr.Feature(layer.GetLayerDefn())
            for column, value in values.items():
                if value is not None:
                    feature.SetField(column, value)
            if wkt is not None:
                feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
            layer.CreateFeature(feature)
        feature = layer = dataset = None
        return str(path)

    return write


IMPORTED = "source_id LIKE 'import:%'"


def rows_of(store: PlanStore, table: str, columns: str = "*", where: str = "") -> list[tuple]:
    """The rows of a table; of places only those that imports made, in their order."""
    is_place = table.startswith(("infrastructure", "regeneration"))
    where = where or (IMPORTED if is_place else "1")
    return [tuple(row) for row in store.query(f"SELECT {columns} FROM {table} WHERE {where}")]


def place(kind: str, **values: Any) -> tuple[dict[str, Any], str]:
    x, y = at(values.pop("dx", 0), values.pop("dy", 0))
    return {"name": values.pop("name", "곳"), "종류": kind, **values}, f"POINT ({x} {y})"


# Infrastructure


def test_kinds_by_code_and_label_and_unknown_ones_keep_their_words(store, geojson):
    source = geojson(
        [
            place("transit", name="가"),
            place("자전거", name="나", dx=1),
            place("Water", name="다", dx=2),
            place(" 데이터 센터 ", name="라", dx=3),
            place("급수탑", name="마", dx=4),
        ]
    )
    result = import_layer(store, "infrastructure_point", source, field_map={"kind": "종류"})
    assert (result.read, result.imported, result.quarantined) == (5, 5, 0)
    assert rows_of(store, "infrastructure_point", "name_ko, kind, subkind, position_status") == [
        ("가", "transit", None, "published"),
        ("나", "cycling", None, "published"),
        ("다", "water", None, "published"),
        ("라", "data_centre", None, "published"),
        ("마", "other", "급수탑", "published"),
    ]
    assert result.notes["kind_unknown"] == 1 and result.examples["kind_unknown"] == ["마"]


def test_a_kind_for_all_rows_and_the_files_words_beside_it(store, geojson):
    source = geojson([place("노외 주차장")])
    for kind in ("parking", "주차", "Parking"):
        import_layer(store, "infrastructure_point", source, kind=kind)
    by_map = import_layer(store, "infrastructure_point", source, field_map={"kind": "=주차"})
    assert (by_map.unchanged, by_map.new) == (1, 0)
    assert rows_of(store, "infrastructure_point", "kind, subkind") == [("parking", "노외 주차장")]
    run = rows_of(store, "import_run", "field_map, layer, encoding, crs, rows_new, rows_unchanged")
    assert json.loads(run[0][0])["kind"] == "=parking" == json.loads(run[3][0])["kind"]
    assert run[0][1:] == ("자료", "UTF-8", "EPSG:5186", 1, 0) and run[3][4:] == (0, 1)


def test_what_cannot_be_a_point_in_the_city_is_set_aside_with_its_row(store, geojson):
    x, y = at()
    source = geojson(
        [
            ({"name": "점"}, f"POINT ({x} {y})"),
            ({"name": "면"}, square(x, y)),
            ({"name": "선"}, f"LINESTRING ({x} {y}, {x + 9} {y})"),
            ({"name": "여럿"}, f"MULTIPOINT ({x} {y}, {x + 9} {y})"),
            ({"name": "하나"}, f"MULTIPOINT Z ({x + 5} {y} 3)"),
            ({"name": "영"}, "POINT (0 0)"),
            ({"name": "영도"}, f"POINT ({x} 0)"),
            ({"name": "수원"}, "POINT (200000 520000)"),
            ({"name": "없음"}, None),
            ({"name": "빈"}, "POINT EMPTY"),
            ({"name": "점"}, f"POINT ({x} {y})"),
        ]
    )
    result = import_layer(store, "infrastructure_point", source, kind="other")
    assert (result.read, result.imported, result.quarantined) == (11, 2, 9)
    assert dict(result.reasons) == {
        "wrong_geometry": 3,
        "position_zero": 2,
        "outside_city": 1,
        "no_geometry": 2,
        "duplicate_feature": 1,
    }
    assert result.repairs == {"single_part": 1, "height_dropped": 1} and result.repaired == 1
    kept = rows_of(store, "quarantine", "target, reason_code, reason, raw, state")
    assert len(kept) == 9 and {row[0] for row in kept} == {"infrastructure_point"}
    by_name = {json.loads(raw)["values"]["name"]: (code, why) for _, code, why, raw, _ in kept}
    assert by_name["면"] == (
        "wrong_geometry",
        "The shape is a POLYGON; a single point is wanted.",
    )
    assert by_name["점"][1].startswith("Row 1 has the same shape")
    suwon = json.loads(next(raw for *_, raw, _ in kept if "수원" in raw))
    assert suwon["crs"] == "EPSG:5186" and suwon["wkt"] == "POINT (200000 520000)"
    assert suwon["row"] == 8
    codes = {(one.code, one.row) for one in result.places}
    assert ("outside_city", 8) in codes and ("wrong_geometry", 2) in codes


def test_lines_and_areas_take_only_their_own(store, geojson):
    x, y = at()
    mixed = geojson(
        [
            ({"name": "선"}, f"LINESTRING Z ({x} {y} 1, {x + 9} {y} 2)"),
            ({"name": "여러 선"}, f"MULTILINESTRING (({x} {y},{x + 1} {y}),({x} {y},{x} {y + 2}))"),
            (
                {"name": "모음"},
                f"GEOMETRYCOLLECTION (POINT ({x} {y}), LINESTRING ({x} {y}, {x + 9} {y}))",
            ),
            ({"name": "곡선"}, f"CIRCULARSTRING ({x} {y}, {x + 5} {y + 5}, {x + 10} {y})"),
            ({"name": "길이 없음"}, f"LINESTRING ({x} {y}, {x} {y})"),
            ({"name": "면"}, square(x, y)),
            (
                {"name": "꼬인 면"},
                f"POLYGON (({x} {y},{x + 9} {y + 9},{x + 9} {y},{x} {y + 9},{x} {y}))",
            ),
        ]
    )
    lines = import_layer(store, "infrastructure_line", mixed, kind="road")
    assert (lines.imported, dict(lines.reasons)) == (
        4,
        {"geometry_beyond_repair": 1, "wrong_geometry": 2},
    )
    assert lines.repairs == {"height_dropped": 1, "parts_dropped": 1, "curves_straightened": 1}
    areas = import_layer(store, "infrastructure_area", mixed, kind="road")
    assert areas.imported == 2 and areas.repairs == {"geometry_made_valid": 1}
    assert dict(areas.reasons) == {"wrong_geometry": 5}
    dataset = ogr.Open(str(store.path))
    for table, wanted in (("line", ogr.wkbMultiLineString), ("area", ogr.wkbMultiPolygon)):
        layer = dataset.GetLayerByName(f"infrastructure_{table}")
        layer.SetAttributeFilter("kind = 'road'")
        found = [feature.GetGeometryRef().GetGeometryType() for feature in layer]
        assert set(found) == {wanted}


def test_names_come_from_the_file_or_are_told(store, geojson):
    x, y = at()
    source = geojson(
        [
            ({"시설명": "이름", "주소": "길 1", "관리번호": "7"}, f"POINT ({x} {y})"),
            ({"시설명": None, "주소": "길 2", "관리번호": "8"}, f"POINT ({x + 1} {y})"),
            ({"시설명": " ", "주소": None, "관리번호": "9"}, f"POINT ({x + 2} {y})"),
        ]
    )
    result = import_layer(store, "infrastructure_point", source, kind="culture")
    assert rows_of(store, "infrastructure_point", "id, name_ko, address") == [
        ("관리번호:7", "이름", "길 1"),
        ("관리번호:8", "길 2", "길 2"),
        ("관리번호:9", "문화시설 9", None),
    ]
    assert result.notes == {"name_from_address": 1, "name_missing": 1}


def test_the_same_file_again_changes_nothing_and_a_newer_one_updates(store, geojson):
    x, y = at()
    before = geojson(
        [
            ({"시설명": "가", "관리번호": "1"}, f"POINT ({x} {y})"),
            ({"시설명": "나", "관리번호": "2"}, f"POINT ({x + 1} {y})"),
            ({"시설명": "다", "관리번호": None}, f"POINT ({x + 2} {y})"),
        ],
        "시설.gpkg",
    )
    first = import_layer(store, "infrastructure_point", before, kind="safety")
    assert (first.new, first.changed, first.unchanged) == (3, 0, 0)
    again = import_layer(store, "infrastructure_point", before, kind="safety")
    assert (again.new, again.changed, again.unchanged, again.gone) == (0, 0, 3, 0)
    with_note = "UPDATE infrastructure_point SET note_ko = '현장 확인', hub_id = 'magok'"
    from smartcity_planner.store import bulk

    with bulk.writing(store) as writer:
        writer.execute(with_note)
    Path(before).unlink()
    newer = geojson(
        [
            ({"시설명": "가 (이전)", "관리번호": "1"}, f"POINT ({x + 50} {y})"),
            ({"시설명": "라", "관리번호": "4"}, f"POINT ({x + 9} {y})"),
        ],
        "시설.gpkg",
    )
    result = import_layer(store, "infrastructure_point", newer, kind="safety")
    assert (result.new, result.changed, result.unchanged, result.gone) == (1, 1, 0, 2)
    assert sorted(result.stale) == ["나", "다"]
    found = rows_of(store, "infrastructure_point", "id, name_ko, note_ko, hub_id")
    assert ("관리번호:1", "가 (이전)", "현장 확인", "magok") in found  # a planner's words stay
    assert len(found) == 4


def test_a_repeated_number_is_kept_apart(store, geojson):
    x, y = at()
    rows = [
        (
            {"시설명": f"곳 {n}", "관리번호": "5" if n > 250 else str(1000 + n)},
            f"POINT ({x + n} {y})",
        )
        for n in range(253)
    ]  # repeated only after the rows by which columns are recognised
    source = geojson(rows)
    result = import_layer(store, "infrastructure_point", source, kind="other")
    assert (result.imported, result.new, result.notes["id_repeated"]) == (253, 253, 1)
    ids = [key for (key,) in rows_of(store, "infrastructure_point", "id")]
    assert ids.count("관리번호:5") == 1 and len(set(ids)) == 253
    again = import_layer(store, "infrastructure_point", source, kind="other")
    assert (again.unchanged, again.new) == (253, 0)


def test_numbers_of_other_files_do_not_meet(store, geojson):
    x, y = at()
    one = geojson([({"관리번호": "1", "name": "가"}, f"POINT ({x} {y})")], "a.gpkg")
    two = geojson([({"정류소번호": "1", "name": "나"}, f"POINT ({x} {y})")], "b.gpkg")
    counter = geojson([({"연번": "1", "name": "다"}, f"POINT ({x} {y})")], "c.gpkg")
    other = geojson([({"연번": "1", "name": "라"}, f"POINT ({x} {y})")], "d.gpkg")
    for source in (one, two, counter, other):
        assert import_layer(store, "infrastructure_point", source, kind="other").new == 1
    assert len(rows_of(store, "infrastructure_point")) == 4


def test_a_row_outside_the_district_it_names_is_marked_and_kept(store, geojson):
    x, y = at()
    source = geojson(
        [
            ({"name": "가", "자치구": "중구"}, f"POINT ({x} {y})"),
            ({"name": "나", "자치구": "강남구"}, f"POINT ({x + 1} {y})"),
            ({"name": "다", "자치구": "서울시"}, f"POINT ({x + 2} {y})"),
            *(({"name": f"라{n}", "자치구": "중구"}, f"POINT ({x + n} {y})") for n in range(3, 20)),
        ]
    )
    result = import_layer(store, "infrastructure_point", source, kind="other")
    assert result.imported == 20
    assert result.notes == {"outside_district": 1, "district_is_city": 1}
    assert [(one.code, one.row, one.text) for one in result.places] == [
        ("outside_district", 2, "나")
    ]
    assert rows_of(store, "import_repair", "row, code") == [(2, "outside_district")]


# Zones


def test_only_certain_types_are_assigned_and_no_day_is_invented(store, geojson):
    x, y = at()
    values = [
        ("경제기반형", "2019.10.08"),
        ("도시재생혁신지구", "20191008"),
        ("주택정비형 재개발", "2017.06"),
        ("economic_base", "2017.11"),
        ("", "2017년 2월 16일"),
        ("중심시가지형", "2019-02-30"),
        ("일반근린형", "미정"),
    ]
    source = geojson(
        [
            ({"구역명": f"구역 {n}", "유형": kind, "지정일": day}, square(x + 40 * n, y))
            for n, (kind, day) in enumerate(values)
        ]
    )
    result = import_layer(store, "regeneration_zone", source)
    assert result.imported == 7
    found = rows_of(
        store, "regeneration_zone", "zone_type, type_published, designated_on, note_ko",
        f"{IMPORTED} ORDER BY fid",
    )  # fmt: skip
    assert found == [
        ("economic_base", "경제기반형", "2019-10-08", None),
        ("innovation_district", "도시재생혁신지구", "2019-10-08", None),
        ("unspecified", "주택정비형 재개발", None, "공표 시기 2017.06"),
        ("economic_base", "economic_base", None, "공표 시기 2017.11"),
        ("unspecified", None, "2017-02-16", None),
        ("neighbourhood_centre", "중심시가지형", None, "공표 시기 2019-02-30"),
        ("neighbourhood_general", "일반근린형", None, "공표 시기 미정"),
    ]
    assert result.notes == {"type_uncertain": 1, "month_only": 2, "date_unreadable": 2}
    status = rows_of(store, "regeneration_zone", "geometry_status")
    assert set(status) == {("published",)}


def test_duplicates_same_shapes_and_overlaps_of_zones(store, geojson):
    x, y = at()
    source = geojson(
        [
            ({"구역명": "가"}, square(x, y)),
            ({"구역명": "가"}, square(x, y)),  # the same again
            ({"구역명": "나"}, square(x, y)),  # same shape, another zone
            ({"구역명": "다"}, square(x + 15, y)),  # a quarter in common with both
            ({"구역명": "라"}, square(x + 35, y)),  # touches only
            ({"구역명": "마"}, square(x + 500, y)),
        ]
    )
    result = import_layer(store, "regeneration_zone", source)
    assert dict(result.reasons) == {"duplicate_feature": 1}
    assert result.notes["same_shape"] == 1 and result.notes["overlapping"] == 3
    pairs = [(one.label, one.other_label, one.area, one.share) for one in result.overlaps]
    assert pairs == [("가", "나", 400, 1), ("가", "다", 100, 0.25), ("나", "다", 100, 0.25)]
    listed = dict(rows_of(store, "import_repair", "key, detail", "code = 'overlapping'"))
    assert listed["다"] == "가: 100 m² (25.0 %) · 나: 100 m² (25.0 %)"
    page = rows_of(store, "import_run", "report")[0][0]
    assert "3 pairs of zones overlap" in page and "Import of regeneration zones" in page


def test_a_zone_of_the_plan_sent_back_is_updated_by_its_identifier(store, geojson):
    from smartcity_planner.store import bulk

    wkb = ogr.ForceToMultiPolygon(ogr.CreateGeometryFromWkt(square(*at()))).ExportToWkb()
    row = {"id": "jeong", "name_ko": "정동", "zone_type": "unspecified", "status": "lifted"}
    with bulk.writing(store) as writer:
        writer.add("regeneration_zone", {**row, "geometry_status": "unknown"}, bytes(wkb))
    source = geojson([({"id": "jeong", "구역명": "정동", "유형": "경제기반형"}, square(*at(5)))])
    result = import_layer(store, "regeneration_zone", source, official=True)
    assert (result.new, result.changed) == (0, 1)
    assert rows_of(store, "regeneration_zone", "id, zone_type, status, geometry_status") == [
        ("jeong", "economic_base", "lifted", "official")
    ]


# All targets


class StopsAt(Progress):
    """Cancels when so much is done."""

    def __init__(self, value: float) -> None:
        self.at, self.done = value, 0.0

    def percent(self, value: float) -> None:
        self.done = value

    def is_cancelled(self) -> bool:
        return self.done >= self.at


@pytest.mark.parametrize("value", [1, 3, 50, 86, 95, 99])
def test_a_cancel_at_any_point_leaves_plan_and_report_as_they_were(
    store, geojson, foreign, tmp_path: Path, value: float
):
    source = geojson(
        [({"구역명": f"{n}"}, square(*at(10 * (n % 20), 10 * (n // 20)))) for n in range(400)]
    )
    report = tmp_path / "report.html"
    report.write_text("before")
    before = foreign.dump(store)
    stop = StopsAt(value)
    with pytest.raises(Cancelled):
        import_layer(store, "regeneration_zone", source, progress=stop, report=report)
        stop.go_on()  # the last look at cancel is before the commit
    if value < 99:
        assert foreign.dump(store) == before
        assert report.read_text() == "before"


def test_a_dry_run_gives_the_same_counts_and_writes_nothing(store, geojson, foreign):
    x, y = at()
    rows = [
        ({"구역명": "가"}, square(x, y)),
        ({"구역명": "가"}, square(x, y)),
        ({"구역명": "나"}, square(x + 5, y)),
        ({"구역명": "점"}, f"POINT ({x} {y})"),
    ]
    source = geojson(rows)
    before = foreign.dump(store)
    store.path.chmod(0o444)
    tried = import_layer(store, "regeneration_zone", source, dry_run=True)
    store.path.chmod(0o644)
    assert foreign.dump(store) == before
    done = import_layer(store, "regeneration_zone", source)
    for name in ("read", "imported", "new", "quarantined", "reasons", "notes", "repairs"):
        assert getattr(tried, name) == getattr(done, name), name
    assert tried.overlaps == done.overlaps and tried.places == done.places
    assert tried.dry_run and not done.dry_run and done.overlaps


@pytest.mark.parametrize(
    ("target", "given", "words"),
    [
        ("parcel", {}, "cannot be imported into"),
        ("infrastructure_point", {"kind": "급수탑"}, "not a kind of infrastructure.*water"),
        ("hub", {"kind": "transit"}, "Only infrastructure has a kind"),
        ("hub", {"field_map": {"kind": "=transit"}}, "names kind, which"),
        ("infrastructure_point", {"field_map": {"name": "갑"}}, "“갑”, which the file"),
        ("infrastructure_point", {"crs": "EPSG:5181"}, "Import again with CRS=|In none"),
        ("infrastructure_point", {"crs": "klingon"}, "not a coordinate system"),
    ],
)
def test_what_cannot_be_asked_is_told_and_nothing_written(
    store, geojson, foreign, target, given, words
):
    x, y = at()
    source = geojson(
        [({"name": "가", "자치구": "중구"}, f"POINT ({x + n} {y})") for n in range(30)]
    )
    before = foreign.dump(store)
    with pytest.raises(BadInput, match=words):
        import_layer(store, target, source, **given)
    assert foreign.dump(store) == before


def test_the_plan_itself_and_an_empty_file_are_refused(store, geojson):
    with pytest.raises(BadInput, match="the plan itself"):
        import_layer(store, "hub", f"{store.path}|layername=hub")
    with pytest.raises(BadInput, match="no rows"):
        import_layer(store, "infrastructure_point", geojson([]), kind="other")


def test_every_source_and_record_names_the_file(store, geojson):
    x, y = at()
    result = import_layer(
        store, "infrastructure_point", geojson([({"name": "가"}, f"POINT ({x} {y})")]), kind="other"
    )
    assert rows_of(store, "source", "title, confidence", f"id = 'import:{result.run_id}'") == [
        ("자료.gpkg", "BG")
    ]
    [run] = rows_of(store, "import_run", "target, input, rows_read, rows_imported, report")
    assert run[:4] == ("infrastructure_point", "자료.gpkg", 1, 1)
    assert run[4].startswith("<!DOCTYPE html>") and "Import of infrastructure (points)" in run[4]
    assert schema.EPSG == 5186
