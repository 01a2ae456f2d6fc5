"""From a total and a split to ledger rows."""

from __future__ import annotations

import contextlib
import itertools
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity_planner.domain import funding
from smartcity_planner.domain.errors import BadInput


def percentages(keys):
    """Maps of percentages with two decimals that add up to exactly 100."""

    @st.composite
    def build(draw):
        names = draw(st.lists(keys, min_size=1, max_size=6, unique=True))
        cuts = sorted(
            draw(st.lists(st.integers(0, 10_000), min_size=len(names) - 1, max_size=len(names) - 1))
        )
        edges = [0, *cuts, 10_000]
        parts = [Decimal(b - a) / 100 for a, b in itertools.pairwise(edges)]
        return dict(zip(names, parts, strict=True))

    return build()


SOURCES = st.sampled_from(["central", "city", "district", "private", "fund", "loan"])
PNUS = st.integers(1, 9999).map(lambda n: f"11380108001{n:04d}0000")


@given(
    st.integers(0, 5 * 10**12),
    percentages(SOURCES),
    percentages(st.integers(2020, 2040)),
    st.dictionaries(PNUS, st.integers(0, 10**9), max_size=30),
)
def test_every_margin_is_exact(total, split, years, weights):
    from smartcity_planner.domain.apportion import apportion

    rows = funding.spread("p", total, split, years, weights)
    assert sum(row.amount_won for row in rows) == total
    exact_sources = apportion(total, {k: int(v * 10**6) for k, v in split.items()})
    exact_years = apportion(total, {k: int(v * 10**6) for k, v in years.items()})
    for source, won in exact_sources.items():
        assert sum(row.amount_won for row in rows if row.source == source) == won
    for year, won in exact_years.items():
        assert sum(row.amount_won for row in rows if row.fiscal_year == year) == won
    assert all(row.amount_won > 0 for row in rows)
    assert len({row.id for row in rows}) == len(rows)
    if not weights:
        assert {row.pnu for row in rows} <= {None}


@given(st.integers(0, 10**9), st.dictionaries(PNUS, st.integers(0, 100), max_size=9), st.randoms())
def test_the_order_of_parcels_does_not_matter(total, weights, random):
    shuffled = list(weights.items())
    random.shuffle(shuffled)
    split, years = {"city": Decimal(100)}, {2026: Decimal(100)}
    assert funding.spread("p", total, split, years, dict(shuffled)) == funding.spread(
        "p", total, split, years, weights
    )


def test_a_ledger_id_is_made_of_its_cell():
    one = funding.ledger_id("p", None, 2026, "city")
    assert one == funding.ledger_id("p", "", 2026, "city")
    assert one != funding.ledger_id("p", None, 2027, "city")
    # Fixed for good: packages of other offices hold ids made by this rule.
    assert one == "f125c437-1ee8-5888-8b26-33ed37ceefe7"


@pytest.mark.parametrize("text", ["12", " 1,234 ", 5, "1e3", "7.0"])
def test_whole_won_takes_whole_numbers(text):
    assert funding.whole_won(text) == int(float(str(text).replace(",", "")))


@pytest.mark.parametrize("text", ["-1", "1.5", "", "백만", "NaN", "Infinity", None, str(2**63)])
def test_whole_won_refuses_the_rest(text):
    with pytest.raises(BadInput):
        funding.whole_won(text)


@given(st.text())
def test_no_text_makes_the_parsers_fall_over(text):
    for parse in (funding.parse_split, funding.parse_years, funding.whole_won):
        with contextlib.suppress(BadInput):
            parse(text)


def test_the_contract_examples_parse():
    assert funding.parse_split("central=40,city=42,district=18") == {
        "central": 40,
        "city": 42,
        "district": 18,
    }
    assert funding.parse_years(" 2026 = 40 % , 2027=60") == {2026: 40, 2027: 60}


@pytest.mark.parametrize(
    "text", ["city=99", "city=60,city=40", "uncle=100", "city", "=100", "city=-10,central=110", ""]
)
def test_bad_splits_are_refused(text):
    with pytest.raises(BadInput):
        funding.parse_split(text)


@pytest.mark.parametrize("text", ["26=100", "1989=100", "2101=100", "year=100", "2026=99.9"])
def test_bad_years_are_refused(text):
    with pytest.raises(BadInput):
        funding.parse_years(text)
