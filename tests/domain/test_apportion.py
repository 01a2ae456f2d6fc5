"""Spreading whole won: every margin exact, whatever the numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity_planner.domain.apportion import (
    Weighing,
    apportion,
    apportion_around,
    apportion_table,
    explain,
)
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


def plainly(total: int, weights: dict[str, int]) -> dict[str, int]:
    """The rule word for word, without regard to speed."""
    used = weights if any(weights.values()) else dict.fromkeys(weights, 1)
    whole = sum(used.values())
    parts = {key: total * used[key] // whole for key in sorted(used)}
    claims = sorted(used, key=lambda key: (-(total * used[key] % whole), -used[key], key))
    for key in claims[: total - sum(parts.values())]:
        parts[key] += 1
    return parts


@given(st.one_of(won, st.integers(0, 50)), weights, st.integers(1, 10**6))
def test_the_quick_way_gives_the_won_of_the_plain_rule(total, given_weights, factor):
    expected = plainly(total, given_weights)
    assert apportion(total, given_weights) == expected
    assert list(apportion(total, given_weights)) == sorted(given_weights)
    # A common factor of all weights changes nothing.
    assert apportion(total, {k: w * factor for k, w in given_weights.items()}) == expected


@given(st.lists(won, max_size=5), weights)
def test_many_totals_over_the_same_weights_are_each_spread_by_themselves(totals, given_weights):
    weighing = Weighing(given_weights)
    for total in totals:
        assert weighing.parts(total) == list(plainly(total, given_weights).values())


@given(st.one_of(won, st.integers(0, 50)), weights)
def test_every_leftover_won_has_a_holder_and_a_reason(total, given_weights):
    holdings = explain(total, given_weights)
    assert {holding.key: holding.won for holding in holdings} == apportion(total, given_weights)
    queue = sorted(holdings, key=lambda holding: holding.rank)
    assert [holding.rank for holding in queue] == list(range(1, len(queue) + 1))
    left = total - sum(holding.whole for holding in holdings)
    assert [holding.extra for holding in queue] == [1] * left + [0] * (len(queue) - left)
    for holding in holdings:
        assert holding.weight == given_weights[holding.key]
        assert holding.whole * holding.denominator + holding.remainder == holding.numerator
        assert 0 <= holding.remainder < holding.denominator
    if not left:
        assert {holding.decided_by for holding in holdings} == {""}
        return
    last, first_without = queue[left - 1], queue[left]
    for holding in queue:
        other = first_without if holding.extra else last
        if holding.decided_by == "remainder":
            assert (holding.remainder - other.remainder) * (1 if holding.extra else -1) > 0
        elif holding.decided_by == "weight":
            assert holding.remainder == other.remainder
            assert (holding.weight - other.weight) * (1 if holding.extra else -1) > 0
        else:
            assert holding.decided_by == "key"
            assert (holding.remainder, holding.numerator) == (other.remainder, other.numerator)
            assert (holding.key < other.key) is bool(holding.extra)


def test_the_three_reasons():
    reasons = {h.key: (h.extra, h.decided_by) for h in explain(1, {"b": 1, "a": 1})}
    assert reasons == {"a": (1, "key"), "b": (0, "key")}
    reasons = {h.key: (h.extra, h.decided_by) for h in explain(1, {"a": 1, "b": 3})}
    assert reasons == {"a": (0, "remainder"), "b": (1, "remainder")}
    reasons = {h.key: (h.extra, h.decided_by) for h in explain(2, {"a": 1, "b": 3, "c": 0})}
    assert reasons == {"a": (0, "weight"), "b": (1, "weight"), "c": (0, "remainder")}
    assert explain(0, {}) == []


@given(won, weights, st.data())
def test_fixed_won_stay_and_the_rest_is_spread_around_them(total, given_weights, data):
    chosen = data.draw(st.sets(st.sampled_from(sorted(given_weights))))
    room, fixed = total, {}
    for key in sorted(chosen):
        fixed[key] = data.draw(st.integers(0, room))
        room -= fixed[key]
    free = {key: weight for key, weight in given_weights.items() if key not in fixed}
    if not free and room:
        with pytest.raises(BadInput, match=f"{room:,} won are left over"):
            apportion_around(total, given_weights, fixed)
        return
    parts = apportion_around(total, given_weights, fixed)
    assert sum(parts.values()) == total
    assert {key: parts[key] for key in fixed} == fixed
    assert {key: parts[key] for key in free} == apportion(room, free)


def test_more_fixed_than_there_is_cannot_be():
    with pytest.raises(BadInput, match="1,001 won are fixed by hand, but there are only 1,000"):
        apportion_around(1000, {"a": 1}, {"a": 1001})
    with pytest.raises(BadInput, match="negative"):
        apportion_around(1000, {"a": 1}, {"a": -1})
    # Who is fixed need not weigh anything, nor be among the weights.
    assert apportion_around(10, {"a": 1}, {"z": 4}) == {"a": 6, "z": 4}
