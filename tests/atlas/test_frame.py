"""Scales and extents."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from qgis.core import QgsRectangle

from smartcity_planner.atlas.maps.frame import SCALES, extent_at, fitting_scale, round_step
from smartcity_planner.atlas.sheets.paper import PAPERS, SMALLEST, grid

lengths = st.floats(1, 100_000)


@given(lengths, lengths, st.sampled_from([(264, 214), (180, 140), (530, 440)]))
def test_the_scale_is_the_smallest_round_one_that_fits(wide, high, size) -> None:
    subject = QgsRectangle(200_000, 550_000, 200_000 + wide, 550_000 + high)
    scale = fitting_scale(subject, *size)
    assert extent_at(subject, scale, *size).contains(subject)
    position = SCALES.index(scale)
    if position:
        tighter = extent_at(subject, SCALES[position - 1], *size)
        assert subject.width() > tighter.width() * 0.9 or subject.height() > tighter.height() * 0.9


@given(lengths, st.integers(2, 6))
def test_steps_are_round_and_as_many_as_asked_for_at_least(length, parts) -> None:
    step = round_step(length, parts)
    assert f"{step:e}"[0] in "125" and step * parts <= length * (1 + 1e-9)
    assert step * parts * 2.5 >= length * (1 - 1e-9)


def test_blocks_stand_on_one_grid_with_equal_margins() -> None:
    for sheet in PAPERS.values():
        lay = grid(sheet)
        margin = lay.header.x
        assert abs(lay.strip.right - (sheet.width - margin)) < 0.01
        assert abs(lay.strip.bottom - (sheet.height - margin)) < 0.01
        assert abs(lay.header.y - margin) < 0.01
        assert abs(lay.side.right - lay.strip.right) < 0.01
        assert abs(lay.side.bottom - lay.map_frame.bottom) < 0.01
        assert lay.map_frame.right < lay.side.x
        assert sheet.size(0) == SMALLEST
