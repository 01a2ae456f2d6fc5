"""The funding table as a grid: lines of sources, totals and targets by columns of years.

Pure: whole won in, whole won out. Nothing here knows Qt or QGIS.

Columns, as in the standard investment table: 총사업비 (`whole`: all won of the ledger), 기투자
(`before`: years before the window), each fiscal year of the window, 향후 (`after`) and 계
(`sum`: 기투자 + the years + 향후, added up from what is shown). `sum` equals `whole` in every
line of money; what a scope *should* cost stands in the target lines, never in 총사업비.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

from smartcity_planner.domain import codes, schema

#: Fiscal years in the window.
WINDOW_YEARS = 5

#: A cell of the ledger's table: (source, fiscal year).
Cell = tuple[str, int]
#: What a target is for: (source or None for all, fiscal year or None for all years).
TargetCell = tuple[str | None, int | None]


@dataclass(frozen=True)
class Column:
    """One column; `years` are the fiscal years that lie behind it."""

    kind: str  # whole, before, year, after, sum
    years: tuple[int, ...] = ()

    @property
    def year(self) -> int | None:
        """The only fiscal year behind the column, or None."""
        return self.years[0] if len(self.years) == 1 else None


@dataclass(frozen=True)
class Line:
    """One line. `source` is None where all sources are meant."""

    kind: str  # source, share, total, target, balance
    source: str | None = None


@dataclass(frozen=True)
class Target:
    """What money should come to; a limit must not be exceeded. `example`: a made-up figure."""

    won: int
    is_limit: bool = False
    example: bool = False


def first_year(start: int, end: int, now: int) -> int:
    """Return where the window begins: this year, or the plan's first where this year is outside.

    Near the plan's end the window is moved back, so that it lies in the plan if it can.
    """
    if not start <= now <= end:
        return start
    return max(start, min(now, end - WINDOW_YEARS + 1))


@dataclass(frozen=True)
class Grid:
    """The table of one scope.

    `cells` are the ledger's won, `saved` those stored, `plan_years` the plan's first and last
    year. `every_source` shows lines of sources without money; `asked` are sources whose target
    lines are shown even without a target; `targets` None where the scope can have none.
    """

    cells: Mapping[Cell, int]
    saved: Mapping[Cell, int]
    start: int
    plan_years: tuple[int, int]
    targets: Mapping[TargetCell, Target] | None = field(default_factory=dict)
    every_source: bool = False
    shares: bool = False
    asked: Collection[str] = ()

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """All columns, left to right."""
        window = range(self.start, self.start + WINDOW_YEARS)
        first, last = self.plan_years
        known = {year for _, year in (*self.cells, *self.saved)} | set(range(first, last + 1))
        known |= {year for _, year in self.targets or () if year is not None}
        every = tuple(sorted(known | set(window)))
        before = tuple(year for year in every if year < window.start)
        after = tuple(year for year in every if year >= window.stop)
        return (
            Column("whole", every),
            Column("before", before),
            *(Column("year", (year,)) for year in window),
            Column("after", after),
            Column("sum", every),
        )

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """Sources with a line: the three main ones, and those with money now or when saved."""
        used = {source for (source, _), won in (*self.cells.items(), *self.saved.items()) if won}
        used |= {source for source, _ in self.targets or () if source is not None}
        used |= set(self.asked) | set(codes.MAIN_SOURCES)
        return tuple(s for s in codes.SOURCE.values if s in used or self.every_source)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """All lines, top to bottom."""
        found: list[Line] = []
        for source in self.sources:
            found.append(Line("source", source))
            if self.shares:
                found.append(Line("share", source))
        found.append(Line("total"))
        if self.targets is None:
            return tuple(found)
        special = {source for source, _ in self.targets if source is not None} | set(self.asked)
        for target in (None, *(s for s in codes.SOURCE.values if s in special)):
            found += [Line("target", target), Line("balance", target)]
        return tuple(found)

    def won(self, line: Line, column: Column) -> int | None:
        """Return the whole won of a cell; None where there is nothing to show (no target)."""
        if line.kind == "target":
            return self.target_won(line, column)
        if line.kind == "balance":
            target = self.target_won(line, column)
            return None if target is None else target - self._sum(line.source, column, self.cells)
        return self._sum(line.source, column, self.cells)

    def saved_won(self, line: Line, column: Column) -> int:
        """Return what a line of money had in a column when it was last saved."""
        return self._sum(line.source, column, self.saved)

    def changed(self, line: Line, column: Column) -> bool:
        """Whether the won of a line of money differ from what was saved, cell by cell.

        Also where changes of several years or sources cancel each other out.
        """
        if line.kind not in ("source", "total"):
            return False
        return any(
            self.cells.get(cell, 0) != self.saved.get(cell, 0)
            for cell in {*self.cells, *self.saved}
            if cell[1] in column.years and line.source in (None, cell[0])
        )

    @cached_property
    def changes(self) -> dict[Cell, tuple[int, int]]:
        """{cell: (saved won, won now)} of all that differs from what was saved."""
        every = sorted({*self.cells, *self.saved}, key=lambda cell: (cell[1], cell[0]))
        pairs = {cell: (self.saved.get(cell, 0), self.cells.get(cell, 0)) for cell in every}
        return {cell: pair for cell, pair in pairs.items() if pair[0] != pair[1]}

    def share(self, line: Line, column: Column) -> Fraction | None:
        """Return a source's part of a column's total (0 to 1); None for a column of no money."""
        whole = self._sum(None, column, self.cells)
        return Fraction(self._sum(line.source, column, self.cells), whole) if whole else None

    def target(self, line: Line, column: Column) -> Target | None:
        """Return the target behind a cell of a target or balance line, where it is one."""
        cell = self.target_cell(line, column)
        return (self.targets or {}).get(cell) if cell is not None else None

    def target_won(self, line: Line, column: Column) -> int | None:
        """Return the target of a column: its own or, of several years, those years' together.

        The yearly targets stand for several years only where no overall one is set.
        """
        targets = self.targets or {}
        if column.kind in ("whole", "sum") and (line.source, None) in targets:
            return targets[line.source, None].won
        found = [targets[line.source, y].won for y in column.years if (line.source, y) in targets]
        return sum(found) if found else None

    def exceeded(self, line: Line, column: Column) -> bool:
        """Whether a limit behind a target or balance cell is exceeded."""
        targets = self.targets or {}
        balance = self.won(Line("balance", line.source), column)
        if line.kind not in ("target", "balance") or balance is None or balance >= 0:
            return False
        if column.kind in ("whole", "sum") and (line.source, None) in targets:
            return targets[line.source, None].is_limit
        return any(
            targets[line.source, y].is_limit for y in column.years if (line.source, y) in targets
        )

    def over(self, line: Line, column: Column) -> list[TargetCell]:
        """Return the limits that a line of money breaks in a column, for its cell to say so."""
        found: list[TargetCell] = []
        for (source, year), target in (self.targets or {}).items():
            here = line.kind in ("source", "total") and source == line.source
            if year is None:
                here = here and column.kind in ("whole", "sum")
            else:
                here = here and column.years == (year,)
            if not here or not target.is_limit:
                continue
            years = column.years if year is None else (year,)
            if self._sum(source, Column("limit", years), self.cells) > target.won:
                found.append((source, year))
        return found

    def cell(self, line: Line, column: Column) -> Cell | None:
        """Return the one ledger cell behind a cell of a source or its share; None for others."""
        if line.kind not in ("source", "share") or line.source is None or column.year is None:
            return None
        if line.kind == "share" and column.kind != "year":
            return None
        return line.source, column.year

    def target_cell(self, line: Line, column: Column) -> TargetCell | None:
        """Return what a cell of a target line sets; None where it sums several targets up."""
        if line.kind not in ("target", "balance"):
            return None
        if column.kind in ("whole", "sum"):
            return line.source, None
        return None if column.year is None else (line.source, column.year)

    def editable(self, line: Line, column: Column) -> bool:
        """Whether a cell can be typed into."""
        if line.kind == "target":
            return self.target_cell(line, column) is not None
        if column.year is not None and not (schema.FIRST_YEAR <= column.year <= schema.LAST_YEAR):
            return False
        return self.cell(line, column) is not None

    def why_fixed(self, line: Line, column: Column) -> str:
        """Return why a cell cannot be typed into, as one of a few words; "" where it can.

        total (a line of sums), balance (computed), share (only of one year), empty (no year
        lies behind the column), several (years lie behind it).
        """
        if self.editable(line, column):
            return ""
        if line.kind in ("total", "balance"):
            return line.kind
        if line.kind == "share":
            return "share"
        return "several" if len(column.years) > 1 else "empty"

    def _sum(self, source: str | None, column: Column, cells: Mapping[Cell, int]) -> int:
        if column.kind == "sum":  # from what is shown beside it, as a reader would add it up
            return sum(self._sum(source, c, cells) for c in self.columns[1:-1])
        names = codes.SOURCE.values if source is None else (source,)
        return sum(cells.get((name, year), 0) for name in names for year in column.years)
