"""The standard investment table, cell by cell: rows of sources, columns of years, sums as formulas.

A cell holds the amount in the unit of the table, exactly (62,500,000 won are 62.5 of a million);
its format hides the decimals. So what a planner types into a table is taken in the unit that the
table names, and the sums stay exact to the won.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from smartcity_planner.domain import codes
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.domain.schema import FIRST_YEAR, LAST_YEAR
from smartcity_planner.domain.units import WON, Unit, is_exact
from smartcity_planner.tables.money import Group, Ledger
from smartcity_planner.tables.sheet import Cell, Sheet, address
from smartcity_planner.tables.texts import Texts

#: Years with a column of their own.
WINDOW = 5
#: Up to here a sum of doubles is exact to the won: of quotients, whose last digits are rounded with
#: every addition, and of whole won.
LARGEST_SUM, LARGEST_SUM_OF_WON = 10**14, 2**53 - 1
#: First column of figures: total cost; then before, years, later.
WHOLE = 2
_FIRST_YEAR_COLUMN = WHOLE + 1


@dataclass(frozen=True)
class Frame:
    """What all tables of a workbook share."""

    texts: Texts
    unit: Unit
    first_year: int
    other_sources: tuple[str, ...]
    group_by: str
    #: Lines below the title: plan, authority, scenario, date.
    lines: tuple[str, ...]

    @property
    def years(self) -> list[range]:
        """The years of each column: before, five single ones, later."""
        first, after = self.first_year, self.first_year + WINDOW
        single = [range(year, year + 1) for year in range(first, after)]
        return [range(FIRST_YEAR, first), *single, range(after, LAST_YEAR + 1)]

    @property
    def last_column(self) -> int:
        """The column of later years."""
        return WHOLE + len(self.years)

    def label(self, source: str) -> str:
        """The name of a source."""
        return codes.SOURCE.label(source, self.texts.language)

    def amount(self, won: int) -> int | float:
        """The amount in the table's unit: whole where it is, else the exact quotient."""
        return won // self.unit.won if is_exact(won, self.unit) else won / self.unit.won


def first_year(years: Sequence[int], this_year: int) -> int:
    """Return the year of the first of five columns: this one, as far as there is money then."""
    if not years or years[0] <= this_year <= years[-1]:
        return this_year
    if this_year < years[0]:
        return years[0]
    return max(years[0], years[-1] - WINDOW + 1)


def require_exact(total: int, unit: Unit) -> None:
    """Raise BadInput where a workbook could not hold the sum to the won."""
    largest = LARGEST_SUM_OF_WON if unit == WON else LARGEST_SUM
    if total > largest:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Tables",
                "The plan's money comes to {won} won; in this unit a workbook counts exactly only "
                "up to {largest} won. Check the amounts, choose won as the unit, or write CSV "
                "files, which hold any amount.",
            ),
            "Tables",
            won=f"{total:,}",
            largest=f"{largest:,}",
        )


def table_sheet(
    name: str, title: str, groups: Sequence[Group], frame: Frame, with_total: bool
) -> tuple[Sheet, str]:
    """Return a sheet with one block of rows per group, and the address of its overall total.

    `with_total` puts a block before them that adds the groups up.
    """
    texts = frame.texts
    sheet = Sheet(name, (24, 18, 18, *[13] * len(frame.years)), frozen_columns=WHOLE)
    example = any(group.has_example for group in groups)
    sheet.put(0, 0, Cell(title, "title"))
    sheet.heights[0] = 28
    row = 1
    for line in frame.lines:
        sheet.put(row, 0, Cell(line, "line"))
        row += 1
    if example:
        sheet.put(row, 0, Cell(texts("example"), "mark"))
        sheet.put(row, 1, Cell(texts("example_remark"), "example_line"))
    unit = texts("unit", unit=frame.unit.label(texts.language))
    sheet.put(row, frame.last_column, Cell(unit, "unit"))
    _header(sheet, row + 1, frame)
    top = row + 2
    row = top
    if with_total:
        first_block = row + _height(frame)
        last = first_block + _height(frame) * len(groups) - 1
        _sum_block(sheet, row, frame, first_block, last, groups)
        row = first_block
    for group in groups:
        _block(sheet, row, group.name, frame, _leaves(group, frame))
        row += _height(frame)
    total = address(top, WHOLE)
    won = sum(group.total for group in groups)
    sheet.put(row, 0, Cell(texts("exact"), "exact_label"))
    sheet.put(row, 1, Cell("", "exact_label"))
    sheet.put(row, WHOLE, Cell(won, "exact", _in_won(total, frame.unit)))
    row += 2
    for remark in _remarks(groups, frame):
        sheet.put(row, 0, Cell(f"※ {remark}", "remark"))
        row += 1
    return sheet, total


def _in_won(cell: str, unit: Unit) -> str:
    return f"={cell}" if unit == WON else f"=ROUND({cell}*{unit.won},0)"


def _height(frame: Frame) -> int:
    """Rows of a block: total, the three main sources, the others and each of them."""
    return 1 + len(codes.MAIN_SOURCES) + 1 + len(frame.other_sources)


def _header(sheet: Sheet, row: int, frame: Frame) -> None:
    texts = frame.texts
    first, after = frame.first_year, frame.first_year + WINDOW
    labels = [texts(frame.group_by), texts("source"), texts("whole")]
    labels.append(f"{texts('before')}\n({texts('until', year=first - 1)})")
    labels += [str(year) for year in range(first, after)]
    labels.append(f"{texts('after')}\n({texts('from', year=after)})")
    for column, label in enumerate(labels):
        sheet.put(row, column, Cell(label, "header"))
    sheet.header = row
    sheet.heights[row] = 32


#: (row within the block, column of years) → won and whether examples are in it.
_Leaves = Mapping[tuple[int, int], tuple[int, bool]]


def _leaves(group: Group, frame: Frame) -> _Leaves:
    """Return the figures that are no sums."""
    found = {}
    for line, source in _leaf_lines(frame).items():
        for place, years in enumerate(frame.years):
            found[(line, place)] = (group.won(source, years), group.is_example(source, years))
    return found


def _leaf_lines(frame: Frame) -> dict[int, str]:
    """Return which line of a block holds which source's own figures."""
    lines = dict(enumerate(codes.MAIN_SOURCES, start=1))
    return lines | dict(enumerate(frame.other_sources, start=2 + len(codes.MAIN_SOURCES)))


def _block(
    sheet: Sheet,
    row: int,
    name: str,
    frame: Frame,
    leaves: _Leaves,
    summed: tuple[int, int] | None = None,
) -> None:
    """Put the rows of one group; with `summed`, its leaves add up these rows of the sheet."""
    main, kind = len(codes.MAIN_SOURCES), "all" if summed else "group"
    others = main + 1
    last = _height(frame) - 1
    sheet.put(row, 0, Cell(name, f"{kind}_name", down=last))
    sources = _leaf_lines(frame)
    for line in range(last + 1):
        label = frame.label(sources[line]) if line in sources else ""
        if line == 0:
            label, style = frame.texts("total"), f"{kind}_total"
        elif line == others:
            label, style = frame.texts("others"), "source"
        else:
            style = "source" if line < others else "detail"
        at = row + line
        sheet.put(at, 1, Cell(label, f"{style}_label"))
        line_won = 0
        for place in range(len(frame.years)):
            column = _FIRST_YEAR_COLUMN + place
            won, example = _won(leaves, line, place, others, last)
            line_won += won
            formula = ""
            if line == 0:
                formula = _sum(address(row + 1, column), address(row + others, column))
            elif line == others:
                if last > others:
                    formula = _sum(address(at + 1, column), address(row + last, column))
            elif summed:
                start, end = summed
                formula = (
                    f"=SUMIF({address(start, 1, True, True)}:{address(end, 1, True, True)},"
                    f"{address(at, 1, False, True)},"
                    f"{address(start, column, True)}:{address(end, column, True)})"
                )
            marked = f"{style}_example" if example and line else style
            sheet.put(at, column, Cell(frame.amount(won), marked, formula))
        whole = _sum(address(at, _FIRST_YEAR_COLUMN), address(at, frame.last_column))
        sheet.put(at, WHOLE, Cell(frame.amount(line_won), f"{style}_whole", whole))


def _won(leaves: _Leaves, line: int, place: int, others: int, last: int) -> tuple[int, bool]:
    """Return the figure of a line: its own, or that of the lines that it adds up."""
    if line == 0:
        lines = [at for at in range(1, last + 1) if at != others]
    elif line == others:
        lines = list(range(others + 1, last + 1))
    else:
        lines = [line]
    parts = [leaves[(at, place)] for at in lines]
    return sum(won for won, _ in parts), any(example for _, example in parts)


def _sum_block(
    sheet: Sheet, row: int, frame: Frame, start: int, end: int, groups: Sequence[Group]
) -> None:
    parts = [_leaves(group, frame) for group in groups]
    lines = _leaf_lines(frame)
    leaves = {
        (line, place): (
            sum(part[(line, place)][0] for part in parts),
            any(part[(line, place)][1] for part in parts),
        )
        for line in lines
        for place in range(len(frame.years))
    }
    _block(sheet, row, frame.texts("plan_total"), frame, leaves, (start, max(start, end)))


def _sum(first: str, last: str) -> str:
    return f"=SUM({first}:{last})"


def _remarks(groups: Sequence[Group], frame: Frame) -> list[str]:
    found = []
    if frame.group_by == "district" and any(group.key is None for group in groups):
        found.append(frame.texts("unplaced_remark"))
    amounts = (won for group in groups for won in group.entries.values())
    if not all(is_exact(won, frame.unit) for won in amounts):
        found.append(frame.texts("rounded_remark"))
    return found


def title(frame: Frame, name: str = "") -> str:
    """Return the heading of a sheet: of one group, or of all."""
    of = name or frame.texts(f"by_{frame.group_by}")
    return f"{frame.texts('title')} – {of}"


def frame_of(ledger: Ledger, texts: Texts, unit: Unit, year: int, lines: tuple[str, ...]) -> Frame:
    """Return the frame of a ledger's tables."""
    return Frame(texts, unit, year, tuple(ledger.other_sources), ledger.group_by, lines)
