"""What a stroke makes of a phase, and which limits it exceeds: pure figures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity_planner.planning.limits import Exceeded, Limits, Lot, exceeded, outlook
from smartcity_planner.planning.totals import PhaseParcels

NUMBERS = st.integers(0, 40).map(lambda n: f"11{500 + n % 3}10500100{n:06}0")
LOTS = st.lists(NUMBERS.map(lambda pnu: Lot(pnu, 10.0 + int(pnu[-4:]))), max_size=30)


@given(lots=LOTS, inside=st.sets(NUMBERS), attach=st.booleans())
def test_only_what_changes_counts_and_each_parcel_once(lots, inside, attach):
    phase = PhaseParcels(len(inside), 1_000_000.0)
    seen = outlook(lots, attach, dict.fromkeys(inside), phase, 500, Limits(), removed_won=20)
    met = {lot.pnu: lot.area_m2 for lot in lots if (lot.pnu in inside) is not attach}
    sign = 1 if attach else -1
    assert seen.changed == len(met)
    assert seen.count == len(inside) + sign * len(met)
    assert seen.area_m2 == pytest.approx(1_000_000 + sign * sum(met.values()))
    assert sum(seen.by_district.values()) == sign * len(met)
    assert seen.won == (500 if attach else 480)
    assert not seen.exceeded


@pytest.mark.parametrize(
    ("count", "area", "won", "kinds"),
    [
        (10, 100.0, 1000, []),
        (11, 100.0, 1000, ["parcels"]),
        (10, 100.5, 1000, ["area"]),
        (10, 100.0, 1001, ["money"]),
        (11, 101.0, 1001, ["parcels", "area", "money"]),
    ],
)
def test_a_limit_may_be_reached_and_not_passed(count, area, won, kinds):
    found = exceeded(count, area, won, Limits(10, 100.0, 1000))
    assert [one.kind for one in found] == kinds


def test_what_has_no_limit_is_never_exceeded():
    assert exceeded(10**6, 10.0**9, 10**15, Limits()) == ()
    assert exceeded(1, 1.0, 1, Limits(parcels=0)) == (Exceeded("parcels", 0, 1),)
