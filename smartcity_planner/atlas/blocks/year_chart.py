"""A small chart: investment by year, stacked by source. Plain layout items, so it is vector."""

from __future__ import annotations

from smartcity_planner.atlas.blocks.block import Block
from smartcity_planner.atlas.facts.money import unit_for
from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.atlas.sheets.canvas import LINE, QUIET, Canvas
from smartcity_planner.atlas.sheets.paper import SMALL, Rect
from smartcity_planner.atlas.sheets.sheet import Sheet
from smartcity_planner.domain import codes
from smartcity_planner.domain.units import format_won
from smartcity_planner.project.palette import source_colour
from smartcity_planner.store.ledger import FundingTable

#: Least and most height, mm on A3.
_LEAST, _MOST = 34.0, 70.0
#: A bar is never wider than this, mm on A3.
_WIDEST = 12.0


class YearChart(Block):
    """Investment by year and source; nothing where there is no money."""

    name = "year chart"

    def __init__(self, funding: FundingTable) -> None:
        self._funding = funding

    def least(self, sheet: Sheet, width: float) -> float:
        """Return the height below which bars cannot be told apart."""
        return sheet.paper.mm(_LEAST) if self._funding.total else 0.0

    def most(self, sheet: Sheet, width: float) -> float:
        """Return the height above which a chart only grows."""
        return sheet.paper.mm(_MOST) if self._funding.total else 0.0

    def draw(self, sheet: Sheet, where: Rect) -> float:
        """Add the chart."""
        year_chart(sheet, where, self._funding)
        return where.h


def year_chart(canvas: Canvas, where: Rect, funding: FundingTable) -> None:
    """Add bars by year into `where`; nothing where there is no money."""
    if not funding.total:
        return
    paper, texts = canvas.paper, canvas.texts
    unit = unit_for(funding.total)
    body = canvas.heading(where, texts("chart"), texts("unit", unit=unit.label(texts.language)))
    line = fonts.line_mm(paper.size(SMALL))
    key = _key(canvas, Rect(body.x, body.y, body.w, line), funding)
    years = list(range(min(funding.years), max(funding.years) + 1))
    plot = Rect(body.x, body.y + key + line, body.w, body.h - key - 2 * line - paper.mm(0.6))
    highest = max(funding.of_year(year) for year in years)
    step = plot.w / len(years)
    bar = min(step * 0.62, paper.mm(_WIDEST))
    for number, year in enumerate(years):
        x = plot.x + step * number + (step - bar) / 2
        top = _stack(canvas, Rect(x, plot.y, bar, plot.h), funding, year, highest)
        label = Rect(plot.x + step * number, top - line, step, line)
        won = funding.of_year(year)
        canvas.line_of_text(label, format_won(won, unit) if won else "–", SMALL, h="centre")
        canvas.line_of_text(
            Rect(label.x, plot.bottom + paper.mm(0.5), step, line),
            str(year),
            SMALL,
            h="centre",
            colour=QUIET,
        )
    canvas.box(Rect(plot.x, plot.bottom, plot.w, paper.mm(0.2)), fill=LINE, stroke=None)


def _stack(canvas: Canvas, where: Rect, funding: FundingTable, year: int, highest: int) -> float:
    """Draw one bar from below; return its upper edge."""
    y = where.bottom
    for source in codes.SOURCE.values:
        won = funding.cells.get((source, year), 0)
        if won:
            high = where.h * won / highest
            y -= high
            canvas.box(
                Rect(where.x, y, where.w, high),
                fill=source_colour(source),
                stroke="#ffffff",
                width=0.15,
            )
    return y


def _key(canvas: Canvas, where: Rect, funding: FundingTable) -> float:
    """Name the colours in one line; return its height."""
    paper = canvas.paper
    x = where.x
    square = paper.mm(2.2)
    for source in funding.sources:
        label = codes.SOURCE.label(source, canvas.texts.language)
        wide = fonts.width_mm(label, paper.size(SMALL)) + paper.mm(1)
        if x + square + wide > where.right:
            break
        canvas.box(
            Rect(x, where.y + (where.h - square) / 2, square, square),
            fill=source_colour(source),
            stroke=None,
        )
        canvas.text(Rect(x + square + paper.mm(1), where.y, wide, where.h), label, SMALL)
        x += square + wide + paper.mm(4)
    return where.h
