"""The funding tables, cell by cell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from smartcity_planner.atlas.facts.money import (
    DASH,
    by_district_and_source,
    by_source_and_year,
    unit_for,
    year_columns,
)
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.texts import Texts
from smartcity_planner.domain import units
from smartcity_planner.store.ledger import FundingTable, funding_table

KO = Texts("ko")


def _page(cells, bases=("planned",), kind="hub", unplaced=0) -> Page:
    money = FundingTable(cells, frozenset(bases))
    key = "" if kind == "overview" else "x"
    return Page(kind, key, "x", funding=money, unplaced_won=unplaced)


def test_up_to_seven_years_each_have_a_column() -> None:
    assert [c.label for c in year_columns([2020, 2026], 2026, KO)] == [
        str(year) for year in range(2020, 2027)
    ]


@pytest.mark.parametrize(
    ("years", "this_year", "window"),
    [
        ([2020, 2030], 2026, range(2026, 2031)),
        ([2020, 2029], 2026, range(2026, 2031)),
        ([2020, 2030], 2040, range(2026, 2031)),
        ([2020, 2030], 2010, range(2020, 2025)),
    ],
)
def test_more_years_are_gathered_before_and_after_a_window(years, this_year, window) -> None:
    columns = year_columns(years, this_year, KO)
    assert [c.label for c in columns[1:-1]] == [str(year) for year in window]
    assert columns[0].label.startswith("기투자") and columns[-1].label.startswith("향후")
    for year in range(min(years), max(years) + 1):
        assert sum(column.holds(year) for column in columns) == 1


def test_without_money_there_are_dashes_only() -> None:
    table = by_source_and_year(_page({}), 2026, KO)
    assert [row.label for row in table.rows] == ["계", "국비", "시비", "구비"]
    assert {text for row in table.rows for text in row.cells} == {DASH}
    assert "–" in table.exact


def test_other_sources_get_a_row_where_they_have_money() -> None:
    table = by_source_and_year(_page({("private", 2026): 2_000_000}), 2026, KO)
    assert [row.label for row in table.rows][-1] == "민간"
    assert table.rows[-1].cells[0] == "2"


def test_an_amount_below_half_a_unit_is_not_shown_as_nothing() -> None:
    table = by_source_and_year(_page({("city", 2026): 400_000}), 2026, KO)
    assert table.rows[0].cells[0] == "<1"
    assert "합계 400,000원" in table.exact


def test_large_sums_are_in_eok() -> None:
    assert unit_for(9_999_999_000_000) is units.MILLION
    assert unit_for(10_000_000_000_000) is units.HUNDRED_MILLION


@pytest.mark.parametrize(
    ("bases", "words"),
    [
        (("planned",), None),
        (("example",), "예시 금액"),
        (("published_total",), "총액 공표, 연차·필지 배분 예시"),
        (("example", "planned"), "예시 금액 포함"),
        (("example", "published_total"), "예시 금액 포함(일부는 총액 공표, 배분 예시)"),
        (("published_total", "published"), "예시 금액 포함(일부는 총액 공표, 배분 예시)"),
    ],
)
def test_the_remark_fits_the_kinds_of_figures(bases, words) -> None:
    notes = by_source_and_year(_page({("city", 2026): 1_000_000}, bases), 2026, KO).notes
    assert notes == ((words,) if words else ())


def test_what_is_not_placed_is_said() -> None:
    cells = {("city", 2026): 1_000_000}
    assert (
        "포함하지 않음"
        in by_source_and_year(_page(cells, kind="district", unplaced=5), 2026, KO).notes[0]
    )
    assert "이 중" in by_source_and_year(_page(cells, unplaced=5), 2026, KO).notes[0]


def test_rows_of_the_overview_add_up_to_the_plan(sample) -> None:
    page = replace(_page({}, kind="overview"), funding=funding_table(sample, "plan"))
    table = by_district_and_source(sample, page, KO)
    assert table.rows[0].label == "계"
    assert table.rows[-1].label == "장소 미지정"
    for column in range(len(table.columns)):
        figures = [
            0 if row.cells[column] == DASH else int(row.cells[column].replace(",", ""))
            for row in table.rows
        ]
        # Each figure is rounded to 백만원, so the sum may be off by half a unit per row.
        assert abs(figures[0] - sum(figures[1:])) <= len(figures) / 2
    assert table.rows[0].cells[0] == f"{page.funding.total // 1_000_000:,}"
    # The years' money is whole in 백만원, that of a district is not.
    assert KO("rounded") in table.notes
