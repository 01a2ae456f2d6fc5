from __future__ import annotations

import re
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity_planner.domain.codes import LAND_CATEGORY
from smartcity_planner.intake import jibun


@pytest.mark.parametrize(
    ("text", "number", "category"),
    [
        ("10-1도", "10-1", "도"),
        ("704-1 도", "704-1", "도"),
        ("603-13대", "603-13", "대"),
        ("203", "203", None),
        ("산10-1", "산10-1", None),
        ("산 10-1임", "산10-1", "임"),
        ("산10-0", "산10", None),
        ("후암동 10-1도", "10-1", "도"),
        ("청파동1가 26-2도", "26-2", "도"),
        ("서울시 은평구 증산동 12-3", "12-3", None),
        ("서울특별시 은평구 증산동 산 12-3", "산12-3", None),
        ("10 - 1", "10-1", None),
        ("１０-１대", "10-1", "대"),
        ("12-3번지", "12-3", None),
    ],
)
def test_lot_numbers_as_offices_write_them(text: str, number: str, category: str | None) -> None:
    lot = jibun.parse(text)
    assert lot is not None
    assert (lot.text, lot.category, lot.clean) == (number, category, text == number)


@pytest.mark.parametrize(
    "text", ["", "도", "가-1", "블록 3", "예시 9001-1", "1-2-3", "10-1가", "12345", None, 10, 1.5]
)
def test_what_is_no_lot_number(text: object) -> None:
    assert jibun.parse(text) is None


@given(st.text())
def test_any_text_gives_an_answer(text: str) -> None:
    lot = jibun.parse(text)
    assert lot is None or jibun.parse(lot.text) is not None


@given(
    st.booleans(),
    st.integers(1, 9999),
    st.integers(0, 9999),
    st.sampled_from([*LAND_CATEGORY.values, None]),
    st.sampled_from(["", " ", "  "]),
)
def test_what_is_written_is_read(
    forest: bool, main: int, sub: int, category: str | None, blank: str
) -> None:
    number = ("산" if forest else "") + str(main) + (f"-{sub}" if sub else "")
    lot = jibun.parse(number + blank + (category or ""))
    assert lot is not None
    assert (lot.text, lot.category) == (number, category)


#: What lot numbers are made of, in any order.
_DIGITS_AND_SIGNS = "산|10|1|0|9999|12345|-|–|－| |\u3000|\n|번지|외 3필지|１０|㉠|²|(|)|,"
_WORDS = "대|도|임|가|동|증산동|서울시|청파동1가"
PIECES = st.lists(st.sampled_from(f"{_DIGITS_AND_SIGNS}|{_WORDS}".split("|")), max_size=9).map(
    "".join
)


@given(PIECES)
def test_what_is_read_stands_in_the_text(text: str) -> None:
    """Never a number that is not there, and a lot number is read from its own clean text."""
    lot = jibun.parse(text)
    if lot is None:
        return
    digits = [int(found) for found in re.findall(r"[0-9]+", unicodedata.normalize("NFKC", text))]
    assert lot.main in digits
    assert not lot.sub or digits[-2:] == [lot.main, lot.sub]
    assert lot.category is None or lot.category in text
    assert lot.forest <= ("산" in text)
    again = jibun.parse(lot.text)
    assert (again.forest, again.main, again.sub, again.clean) == (
        lot.forest,
        lot.main,
        lot.sub,
        True,
    )
    assert (lot.category, lot.place) == (None, "") or not lot.clean


@pytest.mark.parametrize(
    "text", ["가동 " * 3000 + "x", "서울시 " * 3000, "산" * 9000, "1-" * 5000, " " * 9000 + "1"]
)
def test_a_hostile_text_is_read_quickly(text: str) -> None:
    start = time.perf_counter()
    jibun.parse(text)
    assert time.perf_counter() - start < 1


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("후암동 10-1도", "후암동"),
        ("서울시 은평구 증산동 12", "서울시 은평구 증산동"),
        ("산10", ""),
    ],
)
def test_the_place_before_a_lot_number_is_kept(text: str, place: str) -> None:
    assert jibun.parse(text).place == place
