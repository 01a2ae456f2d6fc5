"""Units of display."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from smartcity_planner.domain import units


def test_amounts_as_they_stand_in_tables():
    assert units.format_won(62_500_000_000, units.MILLION) == "62,500"
    assert units.format_won(62_500_000_000, units.HUNDRED_MILLION) == "625"
    assert units.format_won(62_550_000_000, units.HUNDRED_MILLION, 1) == "625.5"
    assert units.format_won(0) == "0"
    assert units.format_won(-1_499_999, units.MILLION) == "-1"
    assert units.format_won(500_000, units.MILLION) == "1"


@given(st.integers(-(10**16), 10**16), st.sampled_from(units.UNITS), st.integers(0, 3))
def test_rounding_is_never_off_by_more_than_half(won, unit, decimals):
    shown = units.format_won(won, unit, decimals).replace(",", "")
    scaled = int(shown.replace(".", "")) if shown.replace(".", "") not in ("-", "") else 0
    assert abs(scaled * unit.won - won * 10**decimals) * 2 <= unit.won


@given(st.integers(0, 10**16))
def test_won_are_shown_exactly(won):
    assert int(units.format_won(won).replace(",", "")) == won
    assert units.is_exact(won, units.WON)
