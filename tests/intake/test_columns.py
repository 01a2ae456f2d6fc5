from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity_planner.domain.errors import BadInput
from smartcity_planner.intake import columns
from smartcity_planner.intake import headers as words

KNOWN = sorted({word for words in columns.HEADERS.values() for word in words})
HEADERS = st.one_of(st.sampled_from(KNOWN), st.text(max_size=12))
VALUES = st.one_of(st.none(), st.integers(), st.floats(), st.text(max_size=25))


@given(st.data())
def test_any_table_gives_each_role_a_column_of_its_own(data: st.DataObject) -> None:
    headers = data.draw(st.lists(HEADERS, max_size=12))
    row = st.lists(VALUES, min_size=len(headers), max_size=len(headers))
    found = columns.recognise(headers, data.draw(st.lists(row, max_size=4)))
    places = [column.index for column in found.values()]
    assert len(set(places)) == len(places)
    assert set(found) <= set(columns.HEADERS)
    assert all(column.header == headers[column.index] for column in found.values())
    assert ("lon" in found) == ("lat" in found)


@given(st.sampled_from(KNOWN), st.sampled_from(["{}", " {} ", "\ufeff{}", "_{}_", "{}."]))
def test_signs_blanks_and_case_do_not_matter(word: str, frame: str) -> None:
    assert columns.bare(frame.format(word.upper())) == columns.bare(word)


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        (["PNU", "JIBUN", "BCHK", "SGG_OID", "COL_ADM_SE"], {"pnu": 0, "jibun": 1}),
        (["fid", "pnu", "jibun", "jiga", "bjd"], {"pnu": 1, "jibun": 2, "price_per_m2": 3}),
        (
            ["\ufeffPNU", "JIBUN", "지목", "면적", "부스가능", "경도", "위도"],
            {"pnu": 0, "jibun": 1, "land_category": 2, "area_m2": 3, "lon": 5, "lat": 6},
        ),
        (["고유번호", "지번", "토지 면적(㎡)"], {"pnu": 0, "jibun": 1}),
        (["필지고유번호", "개별공시지가(원/㎡)"], {"pnu": 0, "price_per_m2": 1}),
        # Cut after ten bytes, in CP949 and in UTF-8
        (["필지고유번", "개별공시지"], {"pnu": 0, "price_per_m2": 1}),
        (["필지고"], {"pnu": 0}),
        (["name", "value"], {}),
    ],
)
def test_headers_of_real_files(headers: list[str], expected: dict[str, int]) -> None:
    found = columns.recognise(headers)
    assert {role: column.index for role, column in found.items()} == expected


INFRASTRUCTURE = "infrastructure_point"


@pytest.mark.parametrize(
    ("target", "headers", "expected"),
    [
        (
            "regeneration_zone",
            ["nm", "cat", "sub", "gu", "ar", "nd"],
            "name=nm type=sub district=gu area_published_m2=ar designated_on=nd",
        ),
        (
            INFRASTRUCTURE,
            ["ARS-ID", "정류소명", "X좌표", "Y좌표"],
            "id=ARS-ID name=정류소명 lon=X좌표 lat=Y좌표",
        ),
        (
            INFRASTRUCTURE,
            ["도서관명", "구(코드)", "구명", "주소", "전화번호", "도서관구분", "위도", "경도"],
            "name=도서관명 district=구명 address=주소 subkind=도서관구분 lat=위도 lon=경도",
        ),
        (
            INFRASTRUCTURE,
            ["편의시설명", "편의시설분류", "경도", "위도", "주소", "우편번호"],
            "name=편의시설명 subkind=편의시설분류 lon=경도 lat=위도 address=주소",
        ),
        (
            INFRASTRUCTURE,
            ["분류", "문화시설명", "주소", "위도", "경도", "전화번호", "개관일자"],
            "subkind=분류 name=문화시설명 address=주소 lat=위도 lon=경도 opened_on=개관일자",
        ),
        (
            "infrastructure_area",
            ["ADM_CD", "F_ZONE_NM", "TYPE", "GU_NAM", "피해위치("],
            "dong=ADM_CD name=F_ZONE_NM subkind=TYPE district=GU_NAM address=피해위치(",
        ),
        ("infrastructure_area", ["UFID", "SCLS", "FMTA"], "id=UFID"),
        ("infrastructure_line", ["LINK_ID", "ROAD_NAME", "LANE"], "id=LINK_ID name=ROAD_NAME"),
        ("hub", ["code", "name", "name_eng", "base_year"], "id=code name=name name_en=name_eng"),
        ("hub", ["거점명", "영문명", "산업분류"], "name=거점명 name_en=영문명 industry=산업분류"),
        ("hub", ["담당자명", "전화번호", "우편번호"], ""),
    ],
)
def test_headers_of_other_targets(target: str, headers: list[str], expected: str) -> None:
    found = columns.recognise(headers, target=target)
    named = {f"{role}={column.header}" for role, column in found.items()}
    assert named == set(expected.split())
    assert all(column.by == "header" for column in found.values())


@given(st.data())
def test_any_table_of_any_target(data: st.DataObject) -> None:
    target = data.draw(st.sampled_from(sorted(columns.ROLES)))
    names = sorted({word for known in words.WORDS[target].values() for word in known})
    headers = data.draw(
        st.lists(st.one_of(st.sampled_from(names), st.text(max_size=9)), max_size=9)
    )
    row = st.lists(VALUES, min_size=len(headers), max_size=len(headers))
    samples = data.draw(st.lists(row, max_size=4))
    field_map = {}
    if headers:
        roles = st.lists(st.sampled_from(columns.ROLES[target]), max_size=3, unique=True)
        used = st.sampled_from([*headers, "", "=one"])
        field_map = {role: data.draw(used) for role in data.draw(roles)}
    found = columns.recognise(headers, samples, target, field_map)
    assert set(found) <= set(columns.ROLES[target])
    assert ("lon" in found) == ("lat" in found)
    for role, header in field_map.items():
        if not header or header.startswith("="):
            assert role not in found
        elif role not in ("lon", "lat"):
            assert (found[role].header, found[role].by) == (header, "given")
    recognised = [column.index for column in found.values() if column.by != "given"]
    assert len(set(recognised)) == len(recognised)


def test_columns_without_a_telling_header_are_known_by_their_values() -> None:
    rows = [
        ["강남구", "2017.06", 127.01, 37.5, "POLYGON Z ((0 0 1,1 0 1,1 1 1,0 0 1))"],
        ["은평구", "2019-11", 126.91, 37.6, "POLYGON ((0 0,1 0,1 1,0 0))"],
    ]
    found = columns.recognise(["a", "b", "c", "d", "e"], rows, "regeneration_zone")
    assert {role: column.header for role, column in found.items()} == {
        "district": "a",
        "designated_on": "b",
        "wkt": "e",
    }
    assert all(column.by == "values" for column in found.values())
    found = columns.recognise(["a", "b", "c", "d"], [row[:4] for row in rows], INFRASTRUCTURE)
    assert {role: column.header for role, column in found.items()} == {
        "district": "a",
        "opened_on": "b",
        "lon": "c",
        "lat": "d",
    }


def test_what_repeats_identifies_nothing() -> None:
    rows = [["1", "A-1"], ["1", "A-2"], ["2", "A-3"]]
    assert columns.recognise(["id", "관리번호"], rows, "hub")["id"].header == "관리번호"
    assert "id" not in columns.recognise(["코드"], [["1"], ["1"]], "hub")


def test_the_plans_own_kinds_are_kinds_and_others_are_subtypes() -> None:
    found = columns.recognise(["kind", "name"], [["transit", "가"]], INFRASTRUCTURE)
    assert found["kind"].header == "kind"
    found = columns.recognise(["kind", "name"], [["중학교", "가"]], INFRASTRUCTURE)
    assert "kind" not in found
    assert found["subkind"].header == "kind"


def test_a_field_map_goes_before_what_is_recognised() -> None:
    headers = ["pnu", "옛번호", "지번"]
    found = columns.recognise(headers, (), "parcel", {"pnu": "옛번호", "jibun": ""})
    assert found == {"pnu": columns.Column(1, "옛번호", "given")}
    with pytest.raises(BadInput, match="“없음”, which the file does not have"):
        columns.recognise(headers, (), "parcel", {"pnu": "없음"})


def test_a_short_word_is_not_taken_for_a_cut_header() -> None:
    assert columns.recognise(["필지", "토지"]) == {}


def test_numbers_are_known_by_their_values_where_the_header_says_nothing() -> None:
    rows = [["a", "1138010700106030013"], ["b", "1138010700106030112"], ["c", None]]
    assert columns.recognise(["a0", "a1"], rows)["pnu"] == columns.Column(1, "a1", "values")


def test_shapes_in_words_are_known_by_their_values_only() -> None:
    found = columns.recognise(
        ["pnu", "geometry", "wkt"], [["1", "x", "POLYGON ((0 0,1 0,1 1,0 0))"]]
    )
    assert found["wkt"].index == 2


def test_one_coordinate_alone_is_none() -> None:
    assert "lon" not in columns.recognise(["pnu", "경도"])
