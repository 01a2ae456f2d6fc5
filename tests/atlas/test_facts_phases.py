"""Phases by name and number, and how their maps share a sheet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qgis.core import QgsRectangle

from smartcity_planner.atlas.facts.phases import numbered
from smartcity_planner.atlas.maps import frame
from smartcity_planner.atlas.pages.phases_page import _division
from smartcity_planner.atlas.sheets.paper import Rect


@pytest.mark.parametrize(
    ("seq", "name", "said"),
    [
        (1, "1단계 실증", "1단계 실증"),
        (2, "제2단계", "제2단계"),
        (2, "Phase 2: extension", "Phase 2: extension"),
        (3, "stage 3", "stage 3"),
        (1, "기본구상·계획", "1. 기본구상·계획"),
        (2, "2026년 시범", "2. 2026년 시범"),
        (1, "Phase 12", "1. Phase 12"),
        (1, "2단계", "1. 2단계"),
        (4, "", "4. "),
    ],
)
def test_a_name_that_tells_its_number_is_not_numbered_twice(seq, name, said) -> None:
    assert numbered(seq, name) == said


@given(st.integers(1, 99), st.text(max_size=12))
def test_the_name_is_always_there_whole_and_its_number_too(seq, name) -> None:
    said = numbered(seq, name)
    assert said.endswith(name)
    assert str(seq) in said
    assert said in (name, f"{seq}. {name}")


@given(st.integers(1, 6), st.floats(50, 20_000), st.floats(50, 20_000))
def test_maps_share_a_sheet_so_that_no_other_division_shows_more(count, wide, high) -> None:
    room, gap, head = Rect(0, 0, 290, 250), 5.0, 5.0
    extent = QgsRectangle(0, 0, wide, high)
    columns, rows = _division(count, extent, room, gap, head)
    assert count <= columns * rows <= count + 1

    def scale(n: int) -> int:
        m = -(-count // n)
        return frame.fitting_scale(
            extent, (room.w - gap * (n - 1)) / n, (room.h - gap * (m - 1)) / m - head
        )

    full = [n for n in (1, 2, 3) if 0 <= n * -(-count // n) - count <= 1 and n <= count]
    assert scale(columns) == min(scale(n) for n in full)


def test_a_long_project_has_long_maps() -> None:
    room = Rect(0, 0, 290, 250)
    assert _division(2, QgsRectangle(0, 0, 9_000, 900), room, 5, 5) == (1, 2)
    assert _division(2, QgsRectangle(0, 0, 900, 9_000), room, 5, 5) == (2, 1)
