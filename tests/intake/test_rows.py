from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity_planner.intake import rows
from smartcity_planner.intake.reasons import NOTES, REASONS, REPAIRS
from smartcity_planner.intake.rows import Draft, Fault

DONGS = {"11380107"}
GOOD = "1138010700106030013"
VALUES = st.one_of(st.none(), st.integers(), st.floats(), st.text(max_size=25), st.just(GOOD))


def good(**values: object) -> Draft:
    found = rows.draft({"pnu": GOOD, **values}, DONGS)
    assert isinstance(found, Draft), found
    return found


@given(
    st.dictionaries(st.sampled_from(["jibun", "land_category", "area_m2", "price_per_m2"]), VALUES),
    VALUES,
)
def test_any_values_give_a_draft_or_a_reason(values: dict[str, object], pnu: object) -> None:
    found = rows.draft({"pnu": pnu, **values}, DONGS)
    if isinstance(found, Fault):
        assert found.code in REASONS
        assert found.text.format(**found.values)
    else:
        assert set(found.repairs) <= set(REPAIRS)
        assert set(found.notes) <= set(NOTES)
        assert found.price is None or found.price >= 0
        assert found.jibun


@pytest.mark.parametrize(
    ("pnu", "code", "words"),
    [
        (None, "pnu_missing", "no parcel number"),
        ("", "pnu_missing", "no parcel number"),
        ("   ", "pnu_missing", "no parcel number"),
        (math.nan, "pnu_missing", "no parcel number"),
        ("1.11701E+18", "pnu_malformed", "spreadsheet"),
        ("1.1170E+18", "pnu_malformed", "spreadsheet"),
        ("1e18", "pnu_malformed", "spreadsheet"),
        (1.13801070010603e18, "pnu_malformed", "spreadsheet"),
        ("113801070010603001", "pnu_malformed", "19 digits"),
        ("1138010700306030013", "pnu_malformed", "19 digits"),
        ("2611010100100010000", "pnu_other_city", "not in Seoul"),
        ("1138019900106030013", "pnu_unknown_dong", "11380199"),
    ],
)
def test_numbers_that_cannot_be_taken(pnu: object, code: str, words: str) -> None:
    found = rows.draft({"pnu": pnu}, DONGS)
    assert isinstance(found, Fault)
    assert found.code == code
    assert words in found.text.format(**found.values)


def test_a_number_rounded_in_its_last_digits_is_found_by_the_lot_number() -> None:
    found = rows.draft({"pnu": "1138010700106030000", "jibun": "603-13대"}, DONGS)
    assert isinstance(found, Fault)
    assert found.code == "pnu_malformed"
    assert "603-13" in found.text.format(**found.values)


@pytest.mark.parametrize("lot", ["420-3", "604", "산604-1대"])
def test_a_number_ending_in_zeros_is_not_believed_against_another_main_number(lot: str) -> None:
    found = rows.draft({"pnu": "1138010700106030000", "jibun": lot}, DONGS)
    assert isinstance(found, Fault)
    assert found.code == "pnu_malformed"
    assert "contradict" in found.text.format(**found.values)
    kept = rows.draft({"pnu": "1138010700106030000", "jibun": "산603"}, DONGS)
    assert isinstance(kept, Draft)
    assert kept.notes == ["jibun_differs"]


def test_a_whole_number_is_the_number_itself() -> None:
    found = rows.draft({"pnu": int(GOOD)}, DONGS)
    assert isinstance(found, Draft)
    assert (found.pnu.text, found.repairs) == (GOOD, [])


def test_blanks_in_the_number_are_a_repair() -> None:
    found = rows.draft({"pnu": " 11380-10700-1-0603-0013 "}, DONGS)
    assert isinstance(found, Draft)
    assert (found.pnu.text, found.repairs) == (GOOD, ["pnu_cleaned"])


@pytest.mark.parametrize(
    ("values", "jibun", "category", "repairs", "notes"),
    [
        ({}, "603-13", None, [], []),
        ({"jibun": "603-13"}, "603-13", None, [], []),
        ({"jibun": None}, "603-13", None, [], ["jibun_from_pnu"]),
        ({"jibun": "603-13대"}, "603-13", "대", ["category_from_jibun"], []),
        ({"jibun": "증산동 603-13"}, "603-13", None, ["jibun_cleaned"], []),
        ({"jibun": "603-14"}, "603-14", None, [], ["jibun_differs"]),
        ({"jibun": "B1 블록"}, "B1 블록", None, [], ["jibun_differs"]),
        ({"land_category": "도로"}, "603-13", "도", [], []),
        ({"land_category": "14"}, "603-13", "도", [], []),
        ({"land_category": 14}, "603-13", "도", [], []),
        ({"land_category": "뭐"}, "603-13", None, [], ["category_unknown"]),
        ({"jibun": "603-13대", "land_category": "도"}, "603-13", "도", ["category_from_jibun"], []),
    ],
)
def test_lot_number_and_land_category(
    values: dict[str, object],
    jibun: str,
    category: str | None,
    repairs: list[str],
    notes: list[str],
) -> None:
    row = good(**values)
    assert (row.jibun, row.land_category, row.repairs, row.notes) == (
        jibun,
        category,
        repairs,
        notes,
    )


@pytest.mark.parametrize(
    ("value", "price", "notes"),
    [
        (7487000.0, 7487000, []),
        ("7,487,000", 7487000, []),
        (0, 0, []),
        (None, None, ["price_missing"]),
        (" ", None, ["price_missing"]),
        (1000.5, None, ["price_unreadable"]),
        ("n/a", None, ["price_unreadable"]),
        (-1, None, ["price_unreadable"]),
        (math.inf, None, ["price_unreadable"]),
        (1e300, None, ["price_unreadable"]),
    ],
)
def test_prices_are_whole_won_or_nothing(
    value: object, price: int | None, notes: list[str]
) -> None:
    row = good(price_per_m2=value)
    assert (row.price, row.notes) == (price, notes)


def test_a_negative_area_is_set_aside() -> None:
    found = rows.draft({"pnu": GOOD, "area_m2": "-1.5"}, DONGS)
    assert isinstance(found, Fault)
    assert found.code == "negative_area"


@pytest.mark.parametrize(
    ("registered", "area", "notes"),
    [
        ("1,050.5 ㎡", 1050.5, []),
        (1199.0, 1199.0, []),
        (1250.0, 1000.0, ["area_differs"]),
        (0, 1000.0, ["area_missing"]),
        (None, 1000.0, ["area_missing"]),
    ],
)
def test_the_registered_area_is_believed_where_the_shape_agrees(
    registered: object, area: float, notes: list[str]
) -> None:
    row = good(area_m2=registered)
    assert rows.chosen_area(row, 1000.0, True) == area
    assert row.notes == notes


def test_a_file_without_registered_areas_is_no_fault() -> None:
    row = good()
    assert rows.chosen_area(row, 1000.004, False) == 1000.0
    assert row.notes == []
