"""Who pays: each source's share of all as one bar, then all sources by year. Vector."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from smartcity_planner.atlas.blocks.block import Block
from smartcity_planner.atlas.blocks.year_chart import YearChart
from smartcity_planner.atlas.facts.money import unit_for
from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.atlas.sheets.paper import BODY, SMALL, Rect
from smartcity_planner.atlas.sheets.sheet import Sheet
from smartcity_planner.domain import codes
from smartcity_planner.domain.units import format_won
from smartcity_planner.project.palette import source_colour
from smartcity_planner.store.ledger import FundingTable

#: Heights on A3, mm: the bar of shares, and the space below the shares.
_BAR, _GAP = 5.0, 3.0


def shares(amounts: Mapping[str, int]) -> dict[str, int]:
    """Return each amount's share in tenths of a percent; together they are 1000 (0 for none).

    The largest remainders are rounded up, so that the shares on a sheet add up.
    """
    total = sum(amounts.values())
    if total <= 0:
        return dict.fromkeys(amounts, 0)
    made = {key: won * 1000 // total for key, won in amounts.items()}
    rest = sorted(amounts, key=lambda key: -(amounts[key] * 1000 % total))
    for key in rest[: 1000 - sum(made.values())]:
        made[key] += 1
    return made


class SourceChart(Block):
    """Shares by source over the investment by year and source; nothing without money."""

    name = "source chart"

    def __init__(self, funding: FundingTable) -> None:
        self._funding, self._years = funding, YearChart(funding)

    def least(self, sheet: Sheet, width: float) -> float:
        """Return the height of the shares and of the lowest chart."""
        if not self._funding.total:
            return 0.0
        return self._shares_height(sheet, width) + self._years.least(sheet, width)

    def most(self, sheet: Sheet, width: float) -> float:
        """Return the height of the shares and of the highest chart."""
        if not self._funding.total:
            return 0.0
        return self._shares_height(sheet, width) + self._years.most(sheet, width)

    def draw(self, sheet: Sheet, where: Rect) -> float:
        """Draw the bar, its shares, and the chart by year."""
        high = self._shares_height(sheet, where.w)
        self._shares(sheet, where)
        rest = Rect(where.x, where.y + high, where.w, where.h - high)
        return high + self._years.draw(sheet, rest)

    def _words(self, sheet: Sheet) -> list[tuple[str, str]]:
        """Return source and words, "city 18,420 (62.2%)", of those that have money."""
        amounts = {source: self._funding.of_source(source) for source in self._funding.sources}
        unit, language = unit_for(self._funding.total), sheet.texts.language
        made = []
        for source, tenths in shares(amounts).items():
            name = codes.SOURCE.label(source, language)
            share = f"{tenths // 10}.{tenths % 10}%" if tenths else "<0.1%"
            made.append((source, f"{name} {format_won(amounts[source], unit)} ({share})"))
        return made

    def _rows(self, sheet: Sheet, width: float) -> list[list[tuple[str, str, float]]]:
        """Return the words in lines: source, words, width with its square."""
        paper = sheet.paper
        rows: list[list[tuple[str, str, float]]] = [[]]
        used = 0.0
        for source, words in self._words(sheet):
            wide = paper.mm(3.4) + fonts.width_mm(words, paper.size(SMALL)) + paper.mm(1)
            if rows[-1] and used + wide > width:
                rows.append([])
                used = 0.0
            rows[-1].append((source, words, wide))
            used += wide + paper.mm(3)
        return rows

    def _shares_height(self, sheet: Sheet, width: float) -> float:
        paper = sheet.paper
        heading = fonts.line_mm(paper.size(BODY)) + paper.mm(0.8)
        lines = len(self._rows(sheet, width)) * fonts.line_mm(paper.size(SMALL))
        return heading + paper.mm(_BAR + 0.8) + lines + paper.mm(_GAP)

    def _shares(self, sheet: Sheet, where: Rect) -> None:
        paper, texts = sheet.paper, sheet.texts
        unit = unit_for(self._funding.total)
        note = texts("unit", unit=unit.label(texts.language))
        body = sheet.heading(where, texts("source_shares"), note)
        total, x = self._funding.total, body.x
        for source in self._funding.sources:
            wide = body.w * self._funding.of_source(source) / total
            bar = Rect(x, body.y, wide, paper.mm(_BAR))
            sheet.box(bar, fill=source_colour(source), stroke="#ffffff", width=0.15)
            x += wide
        y = body.y + paper.mm(_BAR + 0.8)
        line = fonts.line_mm(paper.size(SMALL))
        for row in self._rows(sheet, where.w):
            _line(sheet, Rect(where.x, y, where.w, line), row)
            y += line


def _line(sheet: Sheet, where: Rect, row: Sequence[tuple[str, str, float]]) -> None:
    paper = sheet.paper
    square, x = paper.mm(2.2), where.x
    for source, words, wide in row:
        box = Rect(x, where.y + (where.h - square) / 2, square, square)
        sheet.box(box, fill=source_colour(source), stroke=None)
        text = Rect(x + paper.mm(3.4), where.y, wide - paper.mm(3.4), where.h)
        sheet.text(text, words, SMALL)
        x += wide + paper.mm(3)
