from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity_planner.intake import columns

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
