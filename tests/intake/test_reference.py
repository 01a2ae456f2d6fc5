"""What a row's words say of where it lies: districts and legal dongs by name, code and address."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from osgeo import ogr

from smartcity_planner.intake import inputs, places, reading
from smartcity_planner.intake.reference import City
from smartcity_planner.store.plan import PlanStore

ANY = st.one_of(st.none(), st.integers(), st.floats(), st.text(max_size=20))


@pytest.fixture(scope="module")
def city(empty_plan: Path) -> City:
    return City.of(PlanStore(empty_plan))


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ({"district": "강남구"}, "11680"),
        ({"district": "서울특별시 강남구"}, "11680"),
        ({"district": "11680"}, "11680"),
        ({"district": 11680}, "11680"),
        ({"district": "1168000000"}, "11680"),
        ({"dong": "1168010300"}, "11680103"),
        ({"dong": 1168010300.0}, "11680103"),
        ({"dong": "1168010300106030013"}, "11680103"),
        ({"dong": 1168010300106030013.0}, "11680103"),  # 19 digits in a .dbf lose only the last
        ({"dong": "증산동"}, "11380110"),
        ({"dong": "신사동"}, ""),  # in Gangnam and in Eunpyeong
        ({"district": "은평구", "dong": "신사동"}, "11380109"),
        ({"district": "강남구", "dong": "증산동"}, "11680"),
        ({"address": "서울특별시 강남구 역삼동 736-1"}, "11680101"),
        ({"address": "강남구 테헤란로 1"}, "11680"),
        ({"district": "서울시"}, ""),
        ({"district": "1101053"}, ""),  # the statistics office's number of a dong
        ({"district": "8"}, ""),
        ({}, ""),
    ],
)
def test_keys(city: City, said: dict[str, object], key: str) -> None:
    assert city.key_of(**said) == key


@given(district=ANY, dong=ANY, address=ANY)
def test_any_words_have_a_key_that_the_city_knows(
    city: City, district: object, dong: object, address: object
) -> None:
    assert city.key_of(district, dong, address) in city


def test_distances_are_the_same_from_near_and_far(city: City) -> None:
    inside = ogr.CreateGeometryFromWkt("POINT (198056 551885)")  # City Hall
    assert city.distance("", inside) == city.distance("11140", inside) == 0
    assert city.distance("11680", inside) > 2_000
    x0, _, _, _ = city.outline.GetEnvelope()
    far = ogr.CreateGeometryFromWkt(f"POINT ({x0 - 50_000} 551885)")
    assert 50_000 <= city.distance("", far) <= city.outline.Distance(far)
    off = city.off_borders([(x0 - 50_000, 551885.0), (float("nan"), 0.0), (198056.0, 551885.0)])
    assert off[0] == pytest.approx(50_000)
    assert off[1] == float("inf")
    assert 0 < off[2] < 3_000


def test_codes_of_the_statistics_office_are_not_believed(city: City) -> None:
    # 11110 is Jongno's code in the plan, and Nowon's at the statistics office; 11010 is neither's.
    point = ogr.CreateGeometryFromWkt("POINT (198056 551885)")
    rows = [({"district": code}, point) for code in ("11010", "11020", "11030", "11110", "11140")]
    samples, _ = places.gather(rows, city)
    assert {key for key, _, _ in samples} == {""}
    rows = [({"district": code}, point) for code in ("11110", "11140", "11170")]
    samples, _ = places.gather(rows, city)
    assert {key for key, _, _ in samples} == {"11110", "11140", "11170"}


def test_names_of_administrative_dongs_are_not_taken_for_legal_ones(city: City) -> None:
    point = ogr.CreateGeometryFromWkt("POINT (198056 551885)")
    rows = [({"dong": name}, point) for name in ("사직동", "청운효자동", "역삼1동", "증산동")]
    samples, _ = places.gather(rows, city)
    assert {key for key, _, _ in samples} == {""}


@pytest.mark.real_data
def test_zones_whose_district_is_the_whole_city_count_for_the_city(
    city: City, shared_data: Path
) -> None:
    file = shared_data / "zones" / "seoul_project_zones.geojson"
    given_names = [
        zone["properties"]["gu"] for zone in json.loads(file.read_text("utf-8"))["features"]
    ]
    assert given_names.count("서울시") == 1911
    with reading.opened(inputs.inspect(str(file)), "regeneration_zone") as table:
        rows = [(table.values(one), table.shape(one)) for one in table.rows()]
    samples, _ = places.gather(rows, city)
    assert len(samples) == len(given_names) == 2970
    for name, (key, _, _) in zip(given_names, samples, strict=True):
        assert (key == "") == (name not in city.names)


@pytest.mark.real_data
@pytest.mark.parametrize("year", [2014, 2015])
def test_headers_with_leading_blanks(shared_data: Path, year: int) -> None:
    file = shared_data / "statistics" / f"district_budget_{year}_cp949.csv"
    found = inputs.inspect(str(file))
    assert (found.encoding.name, found.encoding.how) == ("CP949", "tested")
    assert ", 자치단체명," in file.read_bytes()[:200].decode("cp949", "ignore")
    with reading.opened(found, "hub", any_layer=True) as table:
        assert table.columns["district"].header.strip() == "자치단체명"
