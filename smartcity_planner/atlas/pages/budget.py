"""The budget annex: every project and phase by year and source, over as many pages as it takes.

Each page repeats the header; the sum of the phases so far is carried from page to page, in
whole won, so that every page can be added up by itself.
"""

from __future__ import annotations

from dataclasses import dataclass

from smartcity_planner.atlas.blocks.header import header
from smartcity_planner.atlas.blocks.text_cells import Column, Layout, Line, cut_into_pages, measured
from smartcity_planner.atlas.blocks.text_table import link_lines, text_table
from smartcity_planner.atlas.blocks.title_block import title_block
from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.facts import budget as facts_of
from smartcity_planner.atlas.facts.budget import Budget, BudgetRow, Won
from smartcity_planner.atlas.facts.money import exact_sum, figure, unit_for
from smartcity_planner.atlas.facts.page_sources import cited_sources
from smartcity_planner.atlas.outline.kept import kept
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.atlas.sheets.body import body_of, text_body
from smartcity_planner.atlas.sheets.canvas import LINE, QUIET, Canvas
from smartcity_planner.atlas.sheets.paper import BODY, SMALL, Rect
from smartcity_planner.atlas.sheets.sheet import Sheet
from smartcity_planner.domain.units import Unit, is_exact

_STYLES = ("part", "group", "plain")


@dataclass(frozen=True)
class BudgetFacts:
    """The table of one page. `sums` are the won that it states, `exact` the line below it."""

    layout: Layout
    lines: tuple[Line, ...]
    dividers: tuple[int, ...]
    unit: str
    exact: str
    notes: tuple[str, ...]
    sums: tuple[int, ...]
    sources: tuple[str, ...]
    licences: tuple[str, ...]


class BudgetPage:
    """One page of the budget."""

    template = "text"

    def facts(self, edition: Edition, page: Page) -> BudgetFacts:
        """Return this page's part of the table, with what is carried to it and from it."""
        texts = edition.texts
        table = _table(edition)
        lines, sums = table.page(page.piece)
        last = page.piece == page.pieces
        total = table.budget.total[0]
        exact = exact_sum(page.funding, texts) if last else ""
        notes = [texts("budget_note")] if page.pieces > 1 else []
        if table.budget.has_example:
            notes.append(texts("budget_example"))
        if not all(is_exact(won, table.unit) for row in table.budget.rows for won in row.won):
            notes.append(texts("rounded"))
        cited, licences = cited_sources(edition, "budget")
        years = len(table.budget.columns.years)
        return BudgetFacts(
            table.layout,
            lines,
            (1, 2, 2 + years, 2 + years + len(table.budget.columns.sources)),
            table.unit.label(texts.language),
            exact,
            tuple(notes),
            (*sums, total) if last else sums,
            cited,
            licences,
        )

    def layers(self, edition: Edition, page: Page) -> dict[str, str | None]:
        """No map."""
        return {}

    def draw(self, edition: Edition, page: Page, facts: BudgetFacts, sheet: Sheet) -> None:
        """Draw the table, the exact total on the last page, and the notes."""
        header(sheet, page, edition)
        body, paper, texts = body_of(sheet), sheet.paper, sheet.texts
        line = fonts.line_mm(paper.size(BODY))
        unit = texts("unit", unit=facts.unit)
        below = sheet.heading(body, texts("budget_heading"), unit)
        places = text_table(sheet, below, facts.layout, facts.lines)
        link_lines(edition, places, facts.lines)
        bottom = places[-1].bottom if places else below.y
        _dividers(sheet, below, bottom, facts)
        y = bottom + paper.mm(1.2)
        if facts.exact:
            where = Rect(body.x, y, body.w, line)
            sheet.text(where, facts.exact, BODY, bold=True, h="right", name="exact sum")
        small = fonts.line_mm(paper.size(SMALL))
        text = "   ".join(f"※ {note}" for note in facts.notes)
        sheet.line_of_text(Rect(body.x, y, body.w * 0.72, small), text, SMALL, colour=QUIET)
        title_block(sheet, edition, page, list(facts.sources), list(facts.licences))
        record = edition.keep.setdefault("record", {})
        record.setdefault("sums", []).extend(facts.sums)


def pieces(edition: Edition) -> int:
    """Return how many pages the budget takes."""
    return len(_table(edition).ranges)


def _table(edition: Edition) -> _Table:
    return kept(edition, "budget table", lambda: _Table(edition))


class _Table:
    """The whole table, measured, and cut into pages."""

    def __init__(self, edition: Edition) -> None:
        self.budget: Budget = facts_of.budget(edition)
        self._texts = texts = edition.texts
        self.unit: Unit = unit_for(self.budget.total[0])
        self._ids = {page.id for page in edition.pages}
        labels = self.budget.columns.labels(texts)
        columns = [
            Column(texts("budget_name"), share=1, most=2),
            *(Column(label, "right") for label in labels),
            Column(texts("budget_exact"), "right"),
        ]
        plain = [self._line(row) for row in self.budget.rows]
        body = text_body(edition)
        carried = self._sum(texts("budget_out"), self.budget.total, "note")
        measure = [*plain, carried, self._sum(texts("budget_all"), self.budget.total, "total")]
        self.layout = measured(columns, measure, edition.paper, edition.family, body.w)
        self.lines = [self.layout.set(line) for line in plain]
        one = self.layout.height(carried) + self.layout.grid
        heading = fonts.line_mm(edition.paper.size(BODY)) + edition.paper.mm(0.8)
        foot = fonts.line_mm(edition.paper.size(BODY)) + edition.paper.mm(2)
        # Every page keeps room for what is carried in and out and for the name of a project
        # that goes on; the first one for the grand total instead, the last one at its foot.
        room = self.layout.room(body.h - heading - foot) - 3 * one
        self.ranges = cut_into_pages(self.layout, self.lines, room, room)

    def page(self, piece: int) -> tuple[tuple[Line, ...], tuple[int, ...]]:
        """Return the lines of one page, and all whole won in them."""
        texts, rows = self._texts, self.budget.rows
        start, end = self.ranges[piece - 1]
        lines = list(self.lines[start:end])
        sums = [row.won[0] for row in rows[start:end]]
        zero = tuple(0 for _ in self.budget.total)
        if piece == 1:
            lines.insert(0, self._sum(texts("budget_all"), self.budget.total, "total"))
            sums.append(self.budget.total[0])
        else:
            if start < end and rows[start].level == 2:
                name = next(r.label for r in reversed(rows[:start]) if r.level == 1)
                more = Line((texts("budget_more", name=name),), "group", 1, len(zero) + 2)
                lines.insert(0, self.layout.set(more))
            before = _phases(rows[:start]) or zero
            lines.insert(0, self._sum(texts("budget_in"), before, "note"))
            sums.append(before[0])
        if piece < len(self.ranges):
            until = _phases(rows[:end]) or zero
            lines.append(self._sum(texts("budget_out"), until, "note"))
            sums.append(until[0])
        elif piece > 1:
            lines.append(self._sum(texts("budget_all"), self.budget.total, "total"))
            sums.append(self.budget.total[0])
        return tuple(lines), tuple(sums)

    def _line(self, row: BudgetRow) -> Line:
        label = f"{row.label}\u00a0*" if row.has_example and row.level == 2 else row.label
        name = f"{('', 'project', 'phase')[row.level]}:{row.key}"
        return Line(
            (label, *self._amounts(row.won), f"{row.won[0]:,}" if row.won[0] else "–"),
            _STYLES[row.level],
            row.level,
            keeps=row.level < 2,
            page_id=name if name in self._ids else "",
        )

    def _sum(self, label: str, won: Won, style: str) -> Line:
        return Line((label, *self._amounts(won), f"{won[0]:,}" if won[0] else "–"), style)

    def _amounts(self, won: Won) -> tuple[str, ...]:
        return tuple(figure(each, self.unit) for each in won)


def _phases(rows: tuple[BudgetRow, ...]) -> Won:
    """Return the sum of the phases among the rows: fields and projects would count twice."""
    return facts_of.add(row.won for row in rows if row.level == 2)


def _dividers(canvas: Canvas, where: Rect, bottom: float, facts: BudgetFacts) -> None:
    """Set total, years and sources apart by thin upright lines."""
    thin = canvas.paper.mm(0.18)
    for column in facts.dividers:
        x = where.x + sum(facts.layout.widths[:column])
        canvas.box(Rect(x - thin / 2, where.y, thin, bottom - where.y), fill=LINE, stroke=None)
