"""Parcel numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity_planner.domain import pnu


def test_a_real_number_and_its_parts():
    parsed = pnu.parse(" 11380-10800-2-0010-0001 ")
    assert parsed == pnu.Pnu("1138010800200100001")
    assert parsed.district_code == "11380"
    assert parsed.legal_dong_code == "11380108"
    assert parsed.jibun == "산10-1"
    assert parsed.in_seoul
    assert pnu.parse("1138010800102030000").jibun == "203"


@pytest.mark.parametrize(
    "text",
    [
        "1.11701E+18",
        1138010800100100001,
        1.1e18,
        None,
        "",
        "113801080010010000",
        "1138010800300100001",
        "11380108001001000011",
        "１１38010800100100001x",
    ],
)
def test_what_is_no_number_is_refused(text):
    assert pnu.parse(text) is None


def test_another_city_is_well_formed_but_not_seoul():
    assert not pnu.parse("2611010100100010001").in_seoul


@given(st.text())
def test_no_text_makes_it_fall_over(text):
    parsed = pnu.parse(text)
    assert parsed is None or len(parsed.text) == 19


@given(st.integers(1, 9999), st.integers(0, 9999), st.booleans())
def test_jibun_is_read_from_the_number(main, sub, forest):
    text = f"1138010800{2 if forest else 1}{main:04d}{sub:04d}"
    expected = ("산" if forest else "") + str(main) + (f"-{sub}" if sub else "")
    assert pnu.parse(text).jibun == expected
