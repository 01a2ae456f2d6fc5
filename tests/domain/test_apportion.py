"""Spreading whole won: every margin exact, whatever the numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity_planner.domain.apportion import apportion, apportion_table
from smartcity_planner.domain.errors import BadInput

won = st.integers(min_value=0, max_value=10**15)
weights = st.dictionaries(st.text("abcdef", min_size=1), st.integers(0, 10**12), min_size=1)


@given(won, weights)
def test_parts_add_up_and_differ_from_their_share_by_less_than_a_won(total, weights):
    parts = apportion(total, weights)
    assert sum(parts.values()) == total
    assert set(parts) == set(weights)
    whole = sum(weights.values())
    for key, part in parts.items():
        weight, all_weights = (weights[key], whole) if whole else (1, len(weights))
        assert abs(part * all_weights - total * weight) < all_weights


@given(won, weights, st.randoms())
def test_the_order_of_rows_does_not_matter(total, weights, random):
    shuffled = list(weights.items())
    random.shuffle(shuffled)
    assert apportion(total, dict(shuffled)) == apportion(total, weights)


def test_ties_go_to_the_larger_remainder_then_weight_then_key():
    assert apportion(1, {"b": 1, "a": 1}) == {"a": 1, "b": 0}
    assert apportion(2, {"a": 1, "b": 1, "c": 1}) == {"a": 1, "b": 1, "c": 0}
    # Exact shares 0.75 and 0.25: the larger remainder wins.
    assert apportion(1, {"a": 1, "b": 3}) == {"a": 0, "b": 1}
    # Exact shares 1.5, 0.5 and 0: equal remainders, so the larger weight wins.
    assert apportion(2, {"a": 1, "b": 3, "c": 0}) == {"a": 0, "b": 2, "c": 0}


def test_zero_weights_share_equally_and_only_when_all_are_zero():
    assert apportion(3, {"a": 0, "b": 0}) == {"a": 2, "b": 1}
    assert apportion(3, {"a": 0, "b": 1}) == {"a": 0, "b": 3}


def test_money_needs_someone_to_hold_it_and_nothing_is_negative():
    assert apportion(0, {}) == {}
    for total, weights in ((1, {}), (-1, {"a": 1}), (1, {"a": -1})):
        with pytest.raises(BadInput):
            apportion(total, weights)


@given(
    won,
    st.dictionaries(st.integers(2020, 2040), st.integers(0, 100), min_size=1, max_size=8),
    st.dictionaries(st.text("abc", min_size=1, max_size=2), st.integers(0, 100), min_size=1),
)
def test_a_table_keeps_both_margins_and_each_cell_near_its_share(total, years, sources):
    rows, columns = apportion(total, years), apportion(total, sources)
    cells = apportion_table(rows, columns)
    for year, amount in rows.items():
        assert sum(cells[year, source] for source in columns) == amount
    for source, amount in columns.items():
        assert sum(cells[year, source] for year in rows) == amount
    for (year, source), cell in cells.items():
        assert cell >= 0
        assert abs(cell * total - rows[year] * columns[source]) < max(total, 1)


def test_a_table_with_different_sums_is_refused():
    with pytest.raises(BadInput):
        apportion_table({1: 5}, {"a": 4})


def test_a_greedy_fill_alone_would_fail_here():
    """All remainders are equal; a careless order leaves a row without a free column."""
    rows = {1: 1, 2: 1, 3: 1}
    cells = apportion_table(rows, {"a": 1, "b": 1, "c": 1})
    assert sorted(cells.values()) == [0] * 6 + [1] * 3
