"""A strip of the schedule: projects and phases over quarters, plain layout items, so vector."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from smartcity_planner.atlas.blocks.block import Block
from smartcity_planner.atlas.facts.status import Bar
from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.atlas.sheets.canvas import QUIET, WARN
from smartcity_planner.atlas.sheets.paper import BODY, CAPTION, SMALL, Paper, Rect
from smartcity_planner.atlas.sheets.sheet import Sheet
from smartcity_planner.project.palette import phase_colour

#: Heights on A3, mm: one row, the heading with the years.
ROW, _YEARS = 8.4, 6.0
#: Part of the width for names.
_NAMES = 0.34
_BAND = "#f5f7f9"
#: Between years: quieter than the lines of the sheet.
_YEAR_LINE = "#d9dee3"


def gantt_height(paper: Paper, rows: int) -> float:
    """Return the height of a strip with this many rows, in mm."""
    return fonts.line_mm(paper.size(BODY)) + paper.mm(0.8 + _YEARS + ROW * rows + 1) + _foot(paper)


def _foot(paper: Paper) -> float:
    return fonts.line_mm(paper.size(SMALL))


class Gantt(Block):
    """Rows of the schedule between two years (both included); `today` is marked."""

    name = "gantt"

    def __init__(self, bars: Sequence[Bar], years: tuple[int, int], today: date) -> None:
        self._bars, self._years, self._today = bars, years, today

    def least(self, sheet: Sheet, width: float) -> float:
        """Return the height of all rows; 0 for none."""
        return gantt_height(sheet.paper, len(self._bars)) if self._bars else 0.0

    def draw(self, sheet: Sheet, where: Rect) -> float:
        """Draw years, rows and the line of today."""
        paper, texts = sheet.paper, sheet.texts
        body = sheet.heading(where, texts("gantt"))
        names = body.w * _NAMES
        plot = Rect(body.x + names, body.y, body.w - names, 0)
        first, last = self._years
        step = plot.w / (last - first + 1)
        top, row = body.y + paper.mm(_YEARS), paper.mm(ROW)
        bottom = top + row * len(self._bars)
        for number, bar in enumerate(self._bars):
            if bar.is_project:
                sheet.box(Rect(body.x, top + row * number, body.w, row), fill=_BAND, stroke=None)
        for year in range(first, last + 1):
            x = plot.x + step * (year - first)
            label = Rect(x, body.y, step, paper.mm(_YEARS))
            sheet.line_of_text(label, str(year), BODY, h="centre", colour=QUIET)
            sheet.box(Rect(x, top, paper.mm(0.12), bottom - top), fill=_YEAR_LINE, stroke=None)
        sheet.rule(body.x, top, body.w)
        for number, bar in enumerate(self._bars):
            self._row(sheet, Rect(body.x, top + row * number, body.w, row), plot, bar)
        sheet.rule(body.x, bottom, body.w)
        self._mark_today(sheet, plot, top, bottom)
        self._note(sheet, Rect(body.x, bottom + paper.mm(0.6), body.w, _foot(paper)))
        return bottom + paper.mm(1) + _foot(paper) - where.y

    def _row(self, sheet: Sheet, where: Rect, plot: Rect, bar: Bar) -> None:
        paper, texts = sheet.paper, sheet.texts
        indent = 0.0 if bar.is_project else paper.mm(2)
        wide = (where.w if bar.is_project else plot.x - where.x) - indent - paper.mm(2)
        name = Rect(where.x + indent, where.y, wide, where.h)
        sheet.line_of_text(name, bar.name, BODY, bold=bar.is_project)
        if bar.is_project:
            return
        start, end = _day(bar.starts_on), _day(bar.ends_on)
        if start is None or end is None:
            words = texts("gantt_undated")
            sheet.line_of_text(Rect(plot.x + paper.mm(1), where.y, plot.w, where.h), words, CAPTION)
            return
        left, right = self._x(plot, start), self._x(plot, end)
        high = where.h * 0.46
        box = Rect(left, where.y + where.h * 0.12, max(right - left, paper.mm(0.8)), high)
        colour = WARN if bar.blocked else "#5b3f78"
        width = 0.45 if bar.blocked else 0.12
        sheet.box(box, fill=phase_colour(bar.seq), stroke=colour, width=width)
        months = f"{bar.starts_on[:7].replace('-', '.')}~{bar.ends_on[:7].replace('-', '.')}"
        self._beside(sheet, plot, box, months, where)

    def _beside(self, sheet: Sheet, plot: Rect, box: Rect, words: str, row: Rect) -> None:
        """Write the months beside the bar: right of it, else left."""
        paper = sheet.paper
        wide = fonts.width_mm(words, paper.size(SMALL)) + paper.mm(1)
        x = box.right + paper.mm(0.8)
        if x + wide > plot.right:
            x = box.x - paper.mm(0.8) - wide
        if x < plot.x:
            x = box.x + paper.mm(0.8)
        sheet.text(Rect(x, row.y, wide, row.h * 0.7), words, SMALL, colour=QUIET)

    def _mark_today(self, sheet: Sheet, plot: Rect, top: float, bottom: float) -> None:
        if self._years[0] <= self._today.year <= self._years[1]:
            x = self._x(plot, self._today)
            sheet.box(Rect(x, top, sheet.paper.mm(0.3), bottom - top), fill=WARN, stroke=None)

    def _note(self, sheet: Sheet, where: Rect) -> None:
        paper, texts = sheet.paper, sheet.texts
        parts = []
        if self._years[0] <= self._today.year <= self._years[1]:
            parts.append(("line", texts("gantt_today")))
        if any(bar.blocked for bar in self._bars):
            parts.append(("box", texts("gantt_blocked")))
        x = where.x
        for mark, words in parts:
            if mark == "line":
                line = Rect(x + paper.mm(1), where.y, paper.mm(0.3), where.h)
                sheet.box(line, fill=WARN, stroke=None)
            else:
                box = Rect(x, where.y + where.h * 0.25, paper.mm(4), where.h * 0.5)
                sheet.box(box, fill="#ffffff", stroke=WARN, width=0.45)
            x += paper.mm(5)
            wide = fonts.width_mm(words, paper.size(SMALL)) + paper.mm(2)
            sheet.text(Rect(x, where.y, wide, where.h), words, SMALL, colour=QUIET)
            x += wide + paper.mm(3)

    def _x(self, plot: Rect, day: date) -> float:
        first, last = self._years
        whole = (date(last + 1, 1, 1) - date(first, 1, 1)).days
        return plot.x + plot.w * (day - date(first, 1, 1)).days / whole


def years_of(bars: Sequence[Bar], this_year: int) -> tuple[int, int]:
    """Return first and last year of all bars; this year where none is dated."""
    years = [int(text[:4]) for bar in bars for text in (bar.starts_on, bar.ends_on) if text]
    return (min(years), max(years)) if years else (this_year, this_year)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
