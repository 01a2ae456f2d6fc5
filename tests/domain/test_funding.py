"""From a total and a split to ledger rows."""

from __future__ import annotations

import contextlib
import itertools
import uuid
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


PHASE = "6d1f6c5e-9a55-5c0e-8f0c-1f4b5a2f6e11"


@given(
    st.text(min_size=1),
    st.dictionaries(PNUS, st.integers(0, 9), max_size=9),
    st.integers(1, 10**6),
)
def test_ids_made_in_bulk_are_name_based_uuids(phase, weights, total):
    rows = funding.spread_rows(phase, total, {"city": Decimal(100)}, {2026: Decimal(100)}, weights)
    assert rows
    for row_id, *cell, _won in rows:
        phase_id, pnu, year, source = cell
        name = f"{phase_id}|{pnu or ''}|{year}|{source}"
        assert row_id == str(uuid.uuid5(funding.LEDGER_NAMESPACE, name))
        assert row_id == funding.ledger_id(*cell)


def margins(rows):
    """({year: won}, {source: won}) of ledger rows, without zeros."""
    of_year, of_source = {}, {}
    for _id, _phase, _pnu, year, source, won in rows:
        of_year[year] = of_year.get(year, 0) + won
        of_source[source] = of_source.get(source, 0) + won
    return (
        {year: won for year, won in of_year.items() if won},
        {source: won for source, won in of_source.items() if won},
    )


def moved(cells, data):
    """Another filling of the same table: won moved around in squares, so the margins stay."""
    cells = dict(cells)
    for _ in range(data.draw(st.integers(0, 6))):
        a, b = data.draw(st.sampled_from(sorted(cells))), data.draw(st.sampled_from(sorted(cells)))
        if a[1] == b[1] or a[2] == b[2]:
            continue
        room = min(cells[a], cells[b])
        won = data.draw(st.integers(0, room))
        for cell, change in (
            (a, -won),
            (b, -won),
            ((a[0], a[1], b[2]), won),
            ((b[0], b[1], a[2]), won),
        ):
            cells[cell] = cells.get(cell, 0) + change
    return cells


@given(
    st.integers(0, 5 * 10**12),
    percentages(SOURCES),
    percentages(st.integers(2020, 2040)),
    st.dictionaries(PNUS, st.integers(0, 10**9), max_size=6),
    st.data(),
)
def test_around_fixed_cells_every_margin_stays_exact(total, split, years, weights, data):
    """Any part of any table with the right margins can be fixed, up to all of it."""
    plain = funding.spread_rows(PHASE, total, split, years, weights)
    cells = moved({row[2:5]: row[5] for row in plain}, data) if plain else {}
    chosen = data.draw(st.sets(st.sampled_from(sorted(cells, key=str)))) if cells else set()
    fixed = {cell: cells[cell] for cell in chosen}
    rows = funding.spread_rows(PHASE, total, split, years, weights, fixed)
    assert margins(rows) == margins(plain)
    assert sum(row[5] for row in rows) == total
    assert {row[2:5]: row[5] for row in rows if row[2:5] in fixed} == fixed
    assert all(row[5] > 0 or row[2:5] in fixed for row in rows)
    assert len({row[0] for row in rows}) == len(rows)
    assert [row[3:5] for row in rows] == sorted(row[3:5] for row in rows)
    if not fixed:
        assert rows == plain


@given(
    st.integers(0, 10**6),
    percentages(SOURCES),
    percentages(st.integers(2020, 2023)),
    st.dictionaries(PNUS, st.integers(0, 9), max_size=3),
    st.dictionaries(
        st.tuples(st.one_of(st.none(), PNUS), st.integers(2020, 2024), SOURCES),
        st.integers(0, 10**6),
        max_size=6,
    ),
)
def test_fixed_cells_either_fit_or_are_refused_in_words(total, split, years, weights, fixed):
    try:
        rows = funding.spread_rows(PHASE, total, split, years, weights, fixed)
    except BadInput as error:
        assert "fixed" in str(error)
        return
    assert margins(rows) == margins(funding.spread_rows(PHASE, total, split, years, weights))
    assert {row[2:5]: row[5] for row in rows if row[2:5] in fixed} == fixed


PARCELS = {"11380108001000100000": 1, "11380108001000200000": 3}
HALVES = {"central": Decimal(50), "city": Decimal(50)}
TWO_YEARS = {2026: Decimal(50), 2027: Decimal(50)}


def test_a_fixed_parcel_is_made_good_in_its_own_year_and_source():
    first, second = PARCELS
    rows = funding.spread_rows(
        PHASE, 400, HALVES, TWO_YEARS, PARCELS, {(first, 2026, "central"): 90}
    )
    won = {row[2:5]: row[5] for row in rows}
    assert (won[first, 2026, "central"], won[second, 2026, "central"]) == (90, 10)
    assert (won[first, 2026, "city"], won[second, 2026, "city"]) == (25, 75)


def test_what_does_not_fit_a_year_and_source_is_made_good_in_the_others():
    first, _second = PARCELS
    rows = funding.spread_rows(
        PHASE, 400, HALVES, TWO_YEARS, PARCELS, {(first, 2026, "central"): 150}
    )
    cells = {}
    for row in rows:
        cells[row[3:5]] = cells.get(row[3:5], 0) + row[5]
    assert cells[2026, "central"] >= 150
    assert cells[2026, "central"] + cells[2026, "city"] == 200
    assert cells[2026, "central"] + cells[2027, "central"] == 200


@pytest.mark.parametrize(
    ("fixed", "message"),
    [
        ({(None, 2026, "central"): 201}, "201 won of “Central government” are fixed .* only 200"),
        ({(None, 2026, "fund"): 1}, "1 won of “Fund” are fixed .* only 0"),
        (
            {(None, 2026, "central"): 101, (None, 2026, "city"): 100},
            "201 won of 2026 are fixed by hand, but of this total only 200 won",
        ),
        ({(None, 2030, "central"): 5}, "5 won of 2030 are fixed .* only 0"),
        ({(None, 2026, "central"): -5}, "negative"),
        (
            {(pnu, 2026, name): 10 for pnu in PARCELS for name in ("central", "city")},
            "160 won find no place .* Central government in 2026",
        ),
    ],
)
def test_too_much_fixed_money_is_named(fixed, message):
    with pytest.raises(BadInput, match=message):
        funding.spread_rows(PHASE, 400, HALVES, TWO_YEARS, PARCELS, fixed)
