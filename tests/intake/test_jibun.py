from __future__ import annotations

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
