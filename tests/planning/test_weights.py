"""What a parcel weighs when money is spread."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity_planner.domain.errors import BadInput
from smartcity_planner.planning.weights import parcel_weights


def row(pnu: str, area: float = 100.0, share: float = 1.0, price: int | None = None) -> dict:
    return {"pnu": pnu, "area_m2": area, "share": share, "price_per_m2": price}


def test_each_way_to_weigh():
    rows = [row("a", 100.0, 1.0, 2_000_000), row("b", 50.0, 0.5, 1_000_000)]

    def ratio(weight: str) -> float:
        found = parcel_weights(rows, weight)
        assert all(isinstance(value, int) for value in found.values())
        return found["a"] / found["b"]

    assert ratio("equal") == 2  # a whole share against half a share
    assert ratio("area") == 4
    assert ratio("price") == 8


def test_areas_are_weighed_as_they_are_written():
    """0.1 + 0.2 must not weigh more than 0.3: the decimal is taken, not the binary fraction."""
    rows = [row("a", 0.1), row("b", 0.2), row("c", 0.3)]
    weights = parcel_weights(rows, "area")
    assert weights["a"] + weights["b"] == weights["c"]


def test_whole_numbers_weigh_like_fractions():
    assert parcel_weights([row("a", 100, 1)], "area") == parcel_weights([row("a")], "area")


def test_missing_prices_are_counted_and_the_first_is_named():
    rows = [row("c"), row("a"), row("b", price=5)]
    with pytest.raises(BadInput, match="2 parcels have no official price, the first is a"):
        parcel_weights(rows, "price")
    assert set(parcel_weights(rows, "area")) == {"a", "b", "c"}


def test_a_price_of_nothing_is_a_price():
    assert parcel_weights([row("a", price=0), row("b", price=1)], "price")["a"] == 0


@given(
    st.lists(st.floats(0, 1e7, allow_nan=False), min_size=1, max_size=8),
    st.floats(0.000001, 1),
)
def test_weights_are_whole_never_negative_and_keep_the_order(areas: list[float], share: float):
    rows = [row(f"{number}", area, share) for number, area in enumerate(areas)]
    weights = parcel_weights(rows, "area")
    for number, area in enumerate(areas):
        mine = weights[f"{number}"]
        assert isinstance(mine, int) and mine >= 0
        for other, another in enumerate(areas):
            if area < another:
                assert mine <= weights[f"{other}"]


@pytest.mark.parametrize("weight", ["area", "price", "equal"])
@given(
    st.lists(
        st.tuples(st.floats(0, 1e7, allow_nan=False), st.floats(1e-7, 1), st.integers(0, 10**8)),
        max_size=8,
    )
)
def test_weights_are_the_decimals_as_written(weight: str, land: list) -> None:
    rows = [row(f"{n}", area, share, price) for n, (area, share, price) in enumerate(land)]
    for one, found in zip(rows, parcel_weights(rows, weight).values(), strict=True):
        share = int(Decimal(repr(one["share"])) * 10**6)
        area = int(Decimal(repr(one["area_m2"])) * 10**4)
        expected = {
            "equal": share,
            "area": share * area,
            "price": share * area * one["price_per_m2"],
        }
        assert found == expected[weight]


def test_weights_set_by_hand():
    rows = [{"pnu": "a", "weight": 3, "share": 0.5}, {"pnu": "b", "weight": 0, "share": 1.0}]
    assert parcel_weights(rows, "hand") == {"a": 3, "b": 0}
    rows += [{"pnu": "d", "weight": None}, {"pnu": "c", "weight": None}]
    with pytest.raises(BadInput, match=r"2 parcels of the phase have no weight .* first is c"):
        parcel_weights(rows, "hand")
