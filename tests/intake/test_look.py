"""A look at a file: all of it is seen before anything is written, and nothing is written."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from osgeo import gdal, ogr

from smartcity_planner.domain.errors import BadInput
from smartcity_planner.intake.look import Look, look
from smartcity_planner.intake.parcels import import_parcels
from smartcity_planner.intake.source import Source
from smartcity_planner.store.plan import PlanStore

Lots = Callable[..., list]


def roles(seen: Look) -> dict[str, str]:
    return {role: column.header for role, column in seen.columns.items()}


def lies_in_seoul(seen: Look) -> int:
    """Number of the previewed shapes in the rectangle of the city, EPSG:5186."""
    count = 0
    for wkb in seen.shapes:
        x0, x1, y0, y1 = ogr.CreateGeometryFromWkb(wkb).GetEnvelope()
        count += 178_000 < x0 <= x1 < 218_000 and 535_000 < y0 <= y1 < 569_000
    return count


@pytest.mark.real_data
def test_real_parcels(store: PlanStore, shared_data: Path, foreign: SimpleNamespace) -> None:
    before = foreign.dump(store)
    source = str(shared_data / "parcels" / "jeungsan_parcels.gpkg")
    seen = look(store, source)
    assert (seen.problem, seen.offer, seen.layers) == (None, None, ())
    assert (seen.driver, seen.count, seen.geometry) == ("GPKG", 979, "polygon")
    assert seen.layer == "eunpyeong_jeungsan_parcels_jiga"
    assert (seen.crs.name, seen.crs.how) == ("EPSG:4326", "declared")
    assert roles(seen) == {"pnu": "pnu", "jibun": "jibun", "price_per_m2": "jiga"}
    assert len(seen.samples) == 50
    assert all(len(row) == len(seen.names) for row in seen.samples)
    assert seen.samples[0][seen.names.index("pnu")].isdigit()
    assert 480 <= len(seen.shapes) <= 500
    assert lies_in_seoul(seen) == len(seen.shapes)
    assert foreign.dump(store) == before


@pytest.mark.real_data
@pytest.mark.parametrize(
    ("name", "target", "geometry", "encoding", "header"),
    [
        (
            "infrastructure/bus_stops_cp949.csv",
            "infrastructure_point",
            "lonlat",
            ("CP949", "tested"),
            {"id": "ARS-ID", "name": "정류소명", "lon": "X좌표", "lat": "Y좌표"},
        ),
        (
            "infrastructure/schools.json",
            "infrastructure_point",
            "lonlat",
            ("UTF-8", "tested"),
            {"name": "name", "subkind": "kind", "district": "gu", "lon": "lon", "lat": "lat"},
        ),
        (
            "zones/seoul_project_zones.geojson",
            "regeneration_zone",
            "polygon",
            ("UTF-8", "format"),
            {
                "name": "nm",
                "type": "sub",
                "district": "gu",
                "area_published_m2": "ar",
                "designated_on": "nd",
            },
        ),
        (
            "infrastructure/flood_traces/2025 침수흔적도.shp",
            "infrastructure_area",
            "polygon",
            ("CP949", "declared"),
            {"name": "F_ZONE_NM", "subkind": "TYPE", "dong": "ADM_CD", "address": "피해위치("},
        ),
        (
            "parcels/yongsan_road_parcels_damaged.csv",
            "parcel",
            "wkt",
            ("UTF-8", "declared"),
            {
                "pnu": "PNU",
                "jibun": "JIBUN",
                "land_category": "지목",
                "area_m2": "면적",
                "lon": "경도",
                "lat": "위도",
                "wkt": "부지_WKT",
            },
        ),
    ],
)
def test_real_files(
    store: PlanStore,
    shared_data: Path,
    name: str,
    target: str,
    geometry: str,
    encoding: tuple[str, str],
    header: dict[str, str],
) -> None:
    seen = look(store, str(shared_data / name), target)
    assert seen.problem is None
    assert (seen.geometry, roles(seen)) == (geometry, header)
    assert (seen.encoding.name, seen.encoding.how) == encoding
    assert lies_in_seoul(seen) >= 0.98 * len(seen.shapes) > 100


@pytest.mark.real_data
@pytest.mark.parametrize(
    ("name", "offer"),
    [("seoulmaps_kostat2013_dong.shp", "EPSG:5174"), ("statgarten_seoul_gu.json", "EPSG:5179")],
)
def test_the_traps_are_told_with_the_better_system_and_shown_in_it(
    store: PlanStore, shared_data: Path, name: str, offer: str
) -> None:
    source = str(shared_data / "boundaries" / name)
    seen = look(store, source, "hub")
    assert seen.offer == offer
    assert f"CRS={offer}" in str(seen.problem)
    assert lies_in_seoul(seen) == len(seen.shapes) == seen.count
    again = look(store, source, "hub", crs=offer)
    assert (again.problem, again.offer, again.crs.how) == (None, None, "given")


@pytest.mark.real_data
def test_a_file_with_several_layers_offers_them(store: PlanStore, shared_data: Path) -> None:
    source = str(shared_data / "infrastructure" / "public_facilities.gpkg")
    seen = look(store, source, "infrastructure_point")
    assert [choice.rpartition("=")[2] for choice in seen.layers] == [
        "seoulCCTV",
        "bike",
        "seoulCarpark",
        "seoulCulture",
        "seoulLibrary",
    ]
    assert "has several layers" in str(seen.problem)
    for choice in seen.layers:
        chosen = look(store, choice, "infrastructure_point")
        assert chosen.problem is None
        assert chosen.layer == choice.rpartition("=")[2]
        assert chosen.layers == seen.layers


@pytest.mark.real_data
def test_the_folder_of_flood_traces(store: PlanStore, shared_data: Path) -> None:
    folder = shared_data / "infrastructure" / "flood_traces"
    seen = look(store, str(folder), "infrastructure_area")
    assert (len(seen.layers), seen.shapes, seen.columns) == (10, (), {})
    assert "a folder with several files" in str(seen.problem)
    with pytest.raises(BadInput, match=r"2022 서울시 침수흔적도\.shp is empty \(0 bytes\)"):
        look(store, seen.layers[0], "infrastructure_area")
    assert look(store, seen.layers[1], "infrastructure_area").problem is None


def test_a_zip_of_several_layers(
    store: PlanStore, tmp_path: Path, lots: Lots, foreign: SimpleNamespace
) -> None:
    file = foreign.write_lots(tmp_path / "a.gpkg", lots(30))
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as packed:
        packed.write(file, "가.gpkg")
        packed.write(file, "나.gpkg")
    seen = look(store, str(tmp_path / "a.zip"))
    assert len(seen.layers) == 2
    chosen = look(store, seen.layers[1])
    assert (chosen.problem, chosen.count, len(chosen.shapes)) == (None, 30, 30)


def test_a_file_of_several_layers_in_a_zip_of_several_files(
    store: PlanStore, tmp_path: Path, lots: Lots, foreign: SimpleNamespace
) -> None:
    several = tmp_path / "several.gpkg"
    for name in ("하나", "둘"):
        file = foreign.write_lots(tmp_path / f"{name}.gpkg", lots(9))
        mode = "update" if several.exists() else None
        gdal.VectorTranslate(str(several), str(file), accessMode=mode, layerName=name)
    one = foreign.write_lots(tmp_path / "one.gpkg", lots(5))
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as packed:
        packed.write(one, "가/자료.gpkg")
        packed.write(several, "나/자료.gpkg")
    first = look(store, str(tmp_path / "a.zip"))
    assert len(first.layers) == 2
    second = look(store, first.layers[1])
    assert "several layers" in str(second.problem)
    third = look(store, second.layers[1])
    assert (third.problem, third.layer, third.count) == (None, "둘", 9)
    assert third.layers == second.layers


def test_what_is_missing_is_told_and_the_rest_is_shown(store: PlanStore, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("이름,wkt\n가,POINT (198000 552000)\n", encoding="utf-8")
    seen = look(store, str(file))
    assert "no column with parcel numbers" in str(seen.problem)
    assert (seen.names, seen.samples) == (("이름", "wkt"), (("가", "POINT (198000 552000)"),))
    assert len(seen.shapes) == 1
    file.write_text("pnu,지번\n1138010700106030013,603-13\n", encoding="utf-8")
    seen = look(store, str(file))
    assert "neither shapes nor coordinates" in str(seen.problem)
    assert (seen.geometry, seen.shapes, roles(seen)["pnu"]) == ("none", (), "pnu")


def test_a_field_map_is_followed_and_a_wrong_one_told(
    store: PlanStore, tmp_path: Path, lots: Lots, foreign: SimpleNamespace
) -> None:
    file = foreign.write_lots(tmp_path / "a.gpkg", lots(10), header=("번호", "뭐"))
    seen = look(store, str(file), field_map={"jibun": "뭐"})
    assert (seen.columns["jibun"].by, seen.columns["pnu"].by) == ("given", "values")
    seen = look(store, str(file), field_map={"jibun": "", "pnu": "번호"})
    assert roles(seen) == {"pnu": "번호"}
    seen = look(store, str(file), field_map={"jibun": "없음"})
    assert "“없음”, which the file does not have" in str(seen.problem)
    assert (seen.count, len(seen.samples)) == (10, 10)


def test_a_given_encoding_or_system_that_does_not_fit_is_told(
    store: PlanStore, tmp_path: Path, lots: Lots, foreign: SimpleNamespace
) -> None:
    rows = [foreign.Lot(o.pnu, o.x, o.y, f"{o.jibun}대") for o in lots(60)]
    file = foreign.write_lots(tmp_path / "a.shp", rows, encoding="CP949")
    seen = look(store, str(file), encoding="utf-8")
    assert "encoding CP949" in str(seen.problem)
    assert seen.encoding.name == "CP949"
    seen = look(store, str(file), crs="somewhere")
    assert "not a coordinate system" in str(seen.problem)
    seen = look(store, str(file), crs="EPSG:5181")
    assert seen.offer == "EPSG:5186"
    assert lies_in_seoul(seen) == 60


def test_the_plan_itself(store: PlanStore) -> None:
    assert "is the plan itself" in str(look(store, str(store.path)).problem)


@pytest.mark.parametrize("name", ["nowhere.gpkg", "", "a.gpkg"])
def test_what_cannot_be_opened_at_all_is_raised(
    store: PlanStore, tmp_path: Path, name: str
) -> None:
    (tmp_path / "a.gpkg").write_bytes(b"this is no database" * 100)
    with pytest.raises(BadInput):
        look(store, str(tmp_path / name) if name else "")


def test_a_problem_that_is_kept_holds_no_file(store: PlanStore, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("pnu,지번\n1138010700106030013,603-13\n", encoding="utf-8")
    seen = look(store, str(file))
    assert seen.problem.__traceback__ is None
    assert seen.problem.__context__ is None


def test_a_restored_index_is_told(
    store: PlanStore, tmp_path: Path, lots: Lots, foreign: SimpleNamespace
) -> None:
    file = foreign.write_lots(tmp_path / "a.shp", lots(10))
    file.with_suffix(".shx").unlink()
    seen = look(store, str(file))
    assert (seen.problem, seen.count) == (None, 10)
    assert "made anew" in str(seen.notes[0])
    assert import_parcels(store, seen.source).imported == 10


@pytest.mark.parametrize(
    ("shapes", "geometry"),
    [
        (["POINT (198000 552000)", "LINESTRING (198000 552000,198100 552000)"], "mixed"),
        (["POINT (198000 552000)", None], "point"),
        (["LINESTRING Z (198000 552000 3,198100 552000 3)", None], "line"),
        (["CURVEPOLYGON (CIRCULARSTRING (0 0,1 1,2 0,1 -1,0 0))", None], "polygon"),
        ([None, None], "none"),
    ],
)
def test_kinds_of_shapes(
    store: PlanStore,
    tmp_path: Path,
    foreign: SimpleNamespace,
    shapes: list[str | None],
    geometry: str,
) -> None:
    rows = [foreign.Lot("1138010700106030013", 0, 0)] * 2
    file = foreign.write_lots(tmp_path / "a.gpkg", rows, shapes=shapes)
    assert look(store, str(file), "infrastructure_area").geometry == geometry


def test_a_look_does_not_read_the_whole_file(
    store: PlanStore,
    tmp_path: Path,
    lots: Lots,
    foreign: SimpleNamespace,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = foreign.write_lots(tmp_path / "a.gpkg", lots(300) * 40)
    made = []
    shape = Source.shape
    monkeypatch.setattr(Source, "shape", lambda self, row: made.append(0) or shape(self, row))
    seen = look(store, str(file))
    assert (seen.count, seen.problem, len(seen.shapes)) == (12_000, None, 500)
    assert len(made) < 1_100
