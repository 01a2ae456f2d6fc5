"""What a page's funding table says, cell by cell: text only, no layout.

Standard investment table: rows total and sources, columns total, spent before, years, later.
Up to seven years each has its column; more are gathered into 기투자 (before) and 향후 (later)
around a window of five.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.texts import Texts
from smartcity_planner.domain import codes, units
from smartcity_planner.domain.units import Unit, format_won, is_exact
from smartcity_planner.store.ledger import FundingTable
from smartcity_planner.store.plan import PlanStore

DASH = "–"
ALL_YEARS = 7
WINDOW = 5
#: From here on 백만원 would need eight digits; the table then shows 억원.
_LARGE = 10_000_000 * units.MILLION.won


@dataclass(frozen=True)
class Row:
    """One row: its label, the funding source it stands for (for the colour), its cells."""

    label: str
    source: str | None
    cells: tuple[str, ...]
    bold: bool = False


@dataclass(frozen=True)
class MoneyTable:
    """A table ready to be set: header, rows, its unit and the remarks below it."""

    corner: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    unit: Unit
    notes: tuple[str, ...]
    exact: str


@dataclass(frozen=True)
class Column:
    """A column of years, both included; None is open."""

    label: str
    first: int | None
    last: int | None

    def holds(self, year: int) -> bool:
        """Whether the year is counted in this column."""
        return (self.first is None or year >= self.first) and (
            self.last is None or year <= self.last
        )


def unit_for(amount_won: int) -> Unit:
    """Return 백만원, or 억원 where the figures would get too long."""
    return units.MILLION if amount_won < _LARGE else units.HUNDRED_MILLION


def year_columns(years: Sequence[int], this_year: int, texts: Texts) -> list[Column]:
    """Return the columns of years; `years` may be empty or have gaps."""
    if not years:
        years = range(this_year, this_year + WINDOW)
    first, last = min(years), max(years)
    if last - first < ALL_YEARS:
        return [Column(str(year), year, year) for year in range(first, last + 1)]
    start = (
        this_year if first <= this_year <= last else min(max(this_year, first), last - WINDOW + 1)
    )
    columns = [Column(str(year), year, year) for year in range(start, start + WINDOW)]
    before = Column(f"{texts('before')}\n{texts('until', year=start - 1)}", None, start - 1)
    after = Column(f"{texts('after')}\n{texts('from', year=start + WINDOW)}", start + WINDOW, None)
    return [before, *columns, after]


def by_source_and_year(page: Page, this_year: int, texts: Texts) -> MoneyTable:
    """Return the table of a hub, district, project or phase."""
    funding = page.funding
    unit = unit_for(funding.total)
    columns = year_columns(funding.years, this_year, texts)
    rows = [_row(texts("total"), None, funding, funding.cells, columns, unit, bold=True)]
    for source in _sources(funding):
        cells = {cell: won for cell, won in funding.cells.items() if cell[0] == source}
        label = codes.SOURCE.label(source, texts.language)
        rows.append(_row(label, source, funding, cells, columns, unit))
    return MoneyTable(
        texts("source"),
        (texts("total"), *(column.label for column in columns)),
        tuple(rows),
        unit,
        _notes(page, unit, texts),
        exact_sum(funding, texts),
    )


def by_district_and_source(store: PlanStore, page: Page, texts: Texts) -> MoneyTable:
    """Return the overview's table: districts, money without a place, and the plan's total."""
    money: dict[str | None, dict[str, int]] = {}
    # The page's key is "" for all of the plan, else the department whose projects it sums up.
    for row in store.query(
        "SELECT NULLIF(t.district_code, '') AS district_code, t.source, "
        "SUM(t.amount_won) AS won FROM funding_total t JOIN phase ph ON ph.id = t.phase_id "
        "JOIN project pr ON pr.id = ph.project_id "
        "WHERE :key = '' OR pr.lead_department_id = :key GROUP BY 1, 2",
        {"key": page.key},
    ):
        money.setdefault(row["district_code"], {})[row["source"]] = int(row["won"])
    names = {
        row["code"]: texts.name(row["name_ko"], row["name_en"])
        for row in store.query("SELECT code, name_ko, name_en FROM district")
    }
    groups = _groups(page.funding, texts)
    unit = unit_for(page.funding.total)

    def cells(won: dict[str, int]) -> tuple[str, ...]:
        amounts = [sum(won.values())]
        amounts += [sum(won.get(source, 0) for source in group) for _, group in groups]
        return tuple(figure(amount, unit) for amount in amounts)

    rows = [
        Row(texts("total"), None, cells(_sums(page.funding)), bold=True),
        *(
            Row(names.get(code, code), None, cells(money[code]))
            for code in sorted(code for code in money if code is not None)
        ),
        Row(texts("unplaced"), None, cells(money.get(None, {}))),
    ]
    return MoneyTable(
        texts("district"),
        (texts("total"), *(label for label, _ in groups)),
        tuple(rows),
        unit,
        _notes(page, unit, texts, [won for own in money.values() for won in own.values()]),
        exact_sum(page.funding, texts),
    )


def exact_sum(funding: FundingTable, texts: Texts) -> str:
    """Return the line with the exact total in whole won, which a script can read back."""
    return texts("sum", won=f"{funding.total:,}") if funding.total else texts("no_money")


def basis_remark(funding: FundingTable, texts: Texts) -> str:
    """Return what must be said about figures that are examples; "" where none is."""
    example, spread = "example" in funding.bases, "published_total" in funding.bases
    if not (example or spread):
        return ""
    if len(funding.bases) == 1:
        return texts("example_all" if example else "example_spread")
    return texts("example_mixed" if spread else "example_some")


def _notes(
    page: Page, unit: Unit, texts: Texts, shown: Iterable[int] | None = None
) -> tuple[str, ...]:
    """Return the remarks below a table; `shown` are its amounts, if not those by year."""
    notes = [basis_remark(page.funding, texts)]
    if page.unplaced_won and page.kind == "district":
        notes.append(texts("without_unplaced", won=f"{page.unplaced_won:,}"))
    elif page.unplaced_won:
        notes.append(texts("with_unplaced", won=f"{page.unplaced_won:,}"))
    amounts = page.funding.cells.values() if shown is None else shown
    if not all(is_exact(won, unit) for won in amounts):
        notes.append(texts("rounded"))
    return tuple(filter(None, notes))


def _sources(funding: FundingTable) -> list[str]:
    """The three main sources always, the others where they have money."""
    used = set(funding.sources) | set(codes.MAIN_SOURCES)
    return [source for source in codes.SOURCE.values if source in used]


def _groups(funding: FundingTable, texts: Texts) -> list[tuple[str, tuple[str, ...]]]:
    groups = [
        (codes.SOURCE.label(source, texts.language), (source,)) for source in codes.MAIN_SOURCES
    ]
    others = tuple(source for source in codes.SOURCE.values if source not in codes.MAIN_SOURCES)
    if set(others) & set(funding.sources):
        groups.append((texts("others"), others))
    return groups


def _sums(funding: FundingTable) -> dict[str, int]:
    return {source: funding.of_source(source) for source in funding.sources}


def _row(
    label: str,
    source: str | None,
    funding: FundingTable,
    cells: dict[tuple[str, int], int],
    columns: Sequence[Column],
    unit: Unit,
    bold: bool = False,
) -> Row:
    amounts = [sum(cells.values())]
    amounts += [
        sum(won for (_, year), won in cells.items() if column.holds(year)) for column in columns
    ]
    return Row(label, source, tuple(figure(won, unit) for won in amounts), bold)


def figure(won: int, unit: Unit) -> str:
    """Return an amount in `unit`; a dash where there is none."""
    if not won:
        return DASH
    text = format_won(won, unit)
    return text if text != "0" else "<1"
