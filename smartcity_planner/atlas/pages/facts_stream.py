"""What stands on which sheet of a hub's or project's facts.

Each column of the template is a stream of blocks in the template's order: rows of schedule and
tables are cut where the sheet ends and go on in the same column of the next one, charts stand
whole. Nothing that the template asks for is left out for want of room.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from smartcity_planner.atlas.blocks.block import Block
from smartcity_planner.atlas.blocks.gantt import gantt_height
from smartcity_planner.atlas.blocks.lines import lines_height
from smartcity_planner.atlas.blocks.money_table import Money
from smartcity_planner.atlas.blocks.source_chart import SourceChart
from smartcity_planner.atlas.blocks.text_cells import Line
from smartcity_planner.atlas.blocks.year_chart import YearChart
from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.facts import money
from smartcity_planner.atlas.facts.schedule import Bar
from smartcity_planner.atlas.facts.status import status_of
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.pages.facts_tables import Table, tables
from smartcity_planner.atlas.sheets.body import blank, columns_of
from smartcity_planner.atlas.sheets.paper import Rect
from smartcity_planner.store.ledger import funding_table

#: Blocks about money, which are never cut.
CHARTS = ("money", "source chart", "year chart")
#: How high the schedule's rows may be, of their usual height: as high as they can be where the
#: lower ones save no sheet. A sheet for a last line alone is one too many.
_TIGHT = (1.0, 0.8, 0.65)
_TABLES = ("organisation", "targets", "indicators", "laws", "reviews", "programmes", "centre")


@dataclass(frozen=True)
class Section:
    """Rows of one block that stand on one sheet; a chart has one row."""

    name: str
    start: int
    end: int


#: What stands on one sheet, column by column.
Cut = tuple[tuple[Section, ...], ...]


class Stream:
    """The blocks of one hub or project and how high their rows are."""

    def __init__(self, edition: Edition, key: str) -> None:
        self._edition, self.status = edition, status_of(edition, key)
        self._columns = columns_of(edition, "facts")
        self._widths = dict.fromkeys(_TABLES, edition.paper.width)
        self._widths.update({name: where.w for where, names in self._columns for name in names})
        self.tables: dict[str, Table] = tables(edition, self.status, self._widths)
        self._charts = self._chart_heights(key)
        #: The part of their usual height that the schedule's rows have.
        self.tight = 1.0
        self.sheets: tuple[Cut, ...] = self._fewest()

    def bars(self, start: int, end: int) -> tuple[Bar, ...]:
        """Return rows of the schedule; the project that goes on is named again."""
        bars = self.status.bars[start:end]
        if start and bars and not bars[0].is_project:
            above = [bar for bar in self.status.bars[:start] if bar.is_project]
            if above:
                name = self._edition.texts("facts_continued", name=above[-1].name)
                return (replace(above[-1], name=name), *bars)
        return bars

    def lines(self, name: str, start: int, end: int) -> tuple[Line, ...]:
        """Return lines of a table; the project that goes on is named again."""
        return self.tables[name].lines_of(start, end)

    def notes(self, name: str, start: int, end: int) -> tuple[str, ...]:
        """Return the notes below some lines of a table."""
        return self.tables[name].notes_of(start, end, self._widths[name])

    def _chart_heights(self, key: str) -> Mapping[str, float]:
        """Return the least heights of what is about money."""
        scope, _, ident = key.partition(":")
        funding = funding_table(self._edition.store, scope, ident)
        # Whatever has to be said below the table has room.
        page = Page(scope, ident, "", funding=funding, unplaced_won=1)
        texts, year = self._edition.texts, self._edition.made.year
        table = money.by_source_and_year(page, year, texts)
        blocks: dict[str, Block] = {
            "money": Money(table, texts("funding")),
            "source chart": SourceChart(funding),
            "year chart": YearChart(funding),
        }
        sheet = blank(self._edition, "facts")
        return {
            name: block.least(sheet, self._widths.get(name, sheet.paper.width))
            for name, block in blocks.items()
        }

    def _total(self, name: str) -> int:
        if name in CHARTS:
            return 1 if self._charts[name] > 0 else 0
        if name == "gantt":
            return len(self.status.bars)
        return len(self.tables[name].lines) if name in self.tables else 0

    def _height(self, name: str, start: int, end: int) -> float:
        if name in CHARTS:
            return self._charts[name]
        paper = self._edition.paper
        if name == "gantt":
            return gantt_height(paper, len(self.bars(start, end)), self.tight)
        table = self.tables[name]
        notes = self.notes(name, start, end)
        return lines_height(paper, table.layout, table.lines_of(start, end), notes)

    def _fewest(self) -> tuple[Cut, ...]:
        """Return the fewest sheets, and set how high their schedule's rows are."""
        found: tuple[Cut, ...] = ()
        for tight in _TIGHT:
            before, self.tight = self.tight, tight
            sheets = self._cut()
            if found and len(sheets) >= len(found):
                self.tight = before
            else:
                found = sheets
        return found

    def _cut(self) -> tuple[Cut, ...]:
        columns = [self._column(where, names) for where, names in self._columns]
        count = max((len(sheets) for sheets in columns), default=0)
        return tuple(
            tuple(sheets[n] if n < len(sheets) else () for sheets in columns)
            for n in range(max(count, 1))
        )

    def _column(self, where: Rect, names: Sequence[str]) -> list[tuple[Section, ...]]:
        """Return the sections of one column, sheet by sheet."""
        gap = self._edition.paper.mm(4)
        sheets: list[tuple[Section, ...]] = []
        current: list[Section] = []
        room = where.h
        for name in names:
            start, total = 0, self._total(name)
            while start < total:
                space = room - (gap if current else 0)
                end = start + self._fitting(name, start, total, space)
                if end == start and not current:
                    end = start + 1  # higher than a sheet: drawn as far as there is room
                if end > start:
                    current.append(Section(name, start, end))
                    room = space - self._height(name, start, end)
                    start = end
                if start < total:
                    sheets.append(tuple(current))
                    current, room = [], where.h
        if current:
            sheets.append(tuple(current))
        return sheets

    def _fitting(self, name: str, start: int, total: int, space: float) -> int:
        """Return how many rows from `start` fit; a project's line is not left alone at the end."""
        count = 0
        while start + count < total:
            if self._height(name, start, start + count + 1) > space:
                break
            count += 1
        if start + count < total:
            while count and self._names_a_project(name, start + count - 1):
                count -= 1
        return count

    def _names_a_project(self, name: str, row: int) -> bool:
        if name == "gantt":
            return self.status.bars[row].is_project
        return name in self.tables and self.tables[name].lines[row].style == "group"


def stream_of(edition: Edition, key: str) -> Stream:
    """Return the stream of "hub:ID" or "project:ID", measured once per edition."""
    known = edition.keep.setdefault("facts streams", {})
    if key not in known:
        known[key] = Stream(edition, key)
    return known[key]
