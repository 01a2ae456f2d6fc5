"""A strip of the schedule: projects and phases over years and quarters, all of it vector."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from smartcity_planner.atlas.blocks.block import Block
from smartcity_planner.atlas.blocks.gantt_marks import key, needs, today
from smartcity_planner.atlas.blocks.gantt_scale import Scale
from smartcity_planner.atlas.blocks.strokes import diamond
from smartcity_planner.atlas.facts.schedule import Bar
from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.atlas.sheets.canvas import ACCENT, QUIET, WARN
from smartcity_planner.atlas.sheets.paper import BODY, CAPTION, SMALL, Paper, Rect
from smartcity_planner.atlas.sheets.sheet import Sheet
from smartcity_planner.project.palette import phase_colour

#: Heights on A3, mm: one row, the heading with the years, that of the quarters.
ROW, _YEARS, _QUARTERS = 8.4, 5.4, 3.6
#: A quarter has its number from this width on, mm of paper.
_NUMBERED = 2.6
#: Part of the width for names.
_NAMES = 0.34
_BAND = "#f5f7f9"
#: Between years and quarters: quieter than the lines of the sheet.
_YEAR_LINE, _QUARTER_LINE = "#cfd5db", "#e9ecef"
_EDGE = "#5b3f78"
#: Phases up to this one are light enough for dark figures.
_LIGHT = 3
Boxes = Mapping[str, Rect]


def gantt_height(paper: Paper, rows: int, tight: float = 1.0) -> float:
    """Return the height of a strip with this many rows, in mm; see `Gantt` for `tight`."""
    heading = fonts.line_mm(paper.size(BODY)) + paper.mm(0.8)
    scale = paper.mm(_YEARS) + _quarters(paper)
    return heading + scale + paper.mm(ROW * tight * rows + 1.6) + _foot(paper)


def _foot(paper: Paper) -> float:
    return fonts.line_mm(paper.size(SMALL))


def _quarters(paper: Paper) -> float:
    return max(paper.mm(_QUARTERS), fonts.line_mm(paper.size(CAPTION)))


class Gantt(Block):
    """Rows of the schedule between two years (both included); `day` is marked as today.

    `tight` is the part of their usual height that rows have.
    """

    name = "gantt"

    def __init__(
        self,
        bars: Sequence[Bar],
        years: tuple[int, int],
        day: date,
        is_continued: bool = False,
        tight: float = 1.0,
    ) -> None:
        self._bars, self._years, self._today = bars, years, day
        self._is_continued, self._tight = is_continued, tight

    def least(self, sheet: Sheet, width: float) -> float:
        """Return the height of all rows; 0 for none."""
        return gantt_height(sheet.paper, len(self._bars), self._tight) if self._bars else 0.0

    def draw(self, sheet: Sheet, where: Rect) -> float:
        """Draw years, rows, what each phase needs, milestones and the line of today."""
        paper = sheet.paper
        body = self._heading(sheet, where)
        top = body.y + paper.mm(_YEARS) + _quarters(paper)
        row = paper.mm(ROW * self._tight)
        bottom = top + row * len(self._bars)
        scale = Scale(body.x + body.w * _NAMES, body.right, *self._years)
        self._ground(sheet, body, scale, top, bottom)
        rows = [Rect(body.x, top + row * n, body.w, row) for n in range(len(self._bars))]
        boxes = {
            bar.phase: box
            for bar, line in zip(self._bars, rows, strict=True)
            if (box := _box(bar, line, scale, paper)) is not None
        }
        for bar, line in zip(self._bars, rows, strict=True):
            self._name(sheet, bar, line, scale, boxes.get(bar.phase))
        needs(sheet, self._bars, boxes)
        for bar in self._bars:
            if (box := boxes.get(bar.phase)) is not None:
                colour, width = (WARN, 0.45) if bar.blocked else (_EDGE, 0.12)
                sheet.box(box, fill=phase_colour(bar.seq), stroke=colour, width=width)
                self._milestones(sheet, bar, box, scale)
                self._dates(sheet, bar, box, scale, boxes)
        sheet.rule(body.x, bottom, body.w)
        if scale.holds(self._today):
            today(sheet, scale.x(self._today), top, bottom)
        foot = Rect(body.x, bottom + paper.mm(1), body.w, _foot(paper))
        key(sheet, foot, self._bars, scale.holds(self._today))
        return gantt_height(paper, len(self._bars), self._tight)

    def _heading(self, sheet: Sheet, where: Rect) -> Rect:
        """Write the heading, marked where all dates are examples."""
        paper, texts = sheet.paper, sheet.texts
        words = texts("gantt")
        if self._is_continued:
            words = texts("facts_continued", name=words)
        body = sheet.heading(where, words)
        if _all_examples(self._bars):
            mark = texts("gantt_examples")
            left = body.x + fonts.width_mm(words, paper.size(BODY), bold=True) + paper.mm(2)
            wide = fonts.width_mm(mark, paper.size(SMALL), bold=True) + paper.mm(2.4)
            high = body.y - where.y - paper.mm(1)
            tag = Rect(left, where.y + paper.mm(0.3), wide, high)
            sheet.box(tag, fill=WARN, stroke=None)
            sheet.text(tag, mark, SMALL, bold=True, colour="#ffffff", h="centre")
        return body

    def _ground(self, sheet: Sheet, body: Rect, scale: Scale, top: float, bottom: float) -> None:
        paper = sheet.paper
        row = paper.mm(ROW * self._tight)
        for number, bar in enumerate(self._bars):
            if bar.is_project:
                sheet.box(Rect(body.x, top + row * number, body.w, row), fill=_BAND, stroke=None)
        numbered = scale.step / 4 >= _NUMBERED
        middle = top - _quarters(paper)
        for year in range(scale.first, scale.last + 1):
            x = scale.left + scale.step * (year - scale.first)
            label = Rect(x, body.y, scale.step, paper.mm(_YEARS))
            sheet.line_of_text(label, str(year), BODY, h="centre", colour=QUIET)
            for quarter in range(4):
                left = scale.x(date(year, 3 * quarter + 1, 1))
                end = date(year + quarter // 3, (3 * quarter + 3) % 12 + 1, 1)
                if numbered:
                    box = Rect(left, middle, scale.x(end) - left, _quarters(paper))
                    sheet.text(box, str(quarter + 1), CAPTION, h="centre", colour=QUIET)
                if quarter:
                    thin = Rect(left, middle, paper.mm(0.1), bottom - middle)
                    sheet.box(thin, fill=_QUARTER_LINE, stroke=None)
            thin = Rect(x, body.y, paper.mm(0.15), bottom - body.y)
            sheet.box(thin, fill=_YEAR_LINE, stroke=None)
        sheet.rule(body.x, top, body.w)

    def _name(self, sheet: Sheet, bar: Bar, row: Rect, scale: Scale, box: Rect | None) -> None:
        paper, texts = sheet.paper, sheet.texts
        indent = 0.0 if bar.is_project else paper.mm(2)
        wide = (row.w if bar.is_project else scale.left - row.x) - indent - paper.mm(2)
        name = Rect(row.x + indent, row.y, wide, row.h)
        sheet.line_of_text(name, bar.name, BODY, bold=bar.is_project)
        if bar.is_project:
            return
        if box is None:
            words = texts("gantt_undated")
            place = Rect(scale.left + paper.mm(1), row.y, scale.right - scale.left, row.h)
            sheet.line_of_text(place, words, CAPTION, colour=QUIET)

    def _dates(self, sheet: Sheet, bar: Bar, box: Rect, scale: Scale, boxes: Boxes) -> None:
        """Write the months where nothing else is: in the bar, else beside it."""
        paper, texts = sheet.paper, sheet.texts
        words = f"{_month(bar.starts_on)}~{_month(bar.ends_on)}"
        if bar.is_example and not _all_examples(self._bars):
            words = f"{words} {texts('example')}"
        wide = fonts.width_mm(words, paper.size(SMALL)) + paper.mm(0.6)
        near, off = paper.mm(1), paper.mm(2.2)  # beyond a milestone at the bar's end
        inside = [box.x + near, box.right - off - wide] if wide + near + off <= box.w else []
        beside = [box.right + off, box.x - off - wide]
        taken = self._taken(sheet, bar, box, scale, boxes)
        line = fonts.line_mm(paper.size(SMALL))
        middle = box.y + box.h / 2 - line / 2
        raised = middle - line / 2  # over an arrow that leads to the bar
        on_strip = [x for x in (*inside, *beside) if scale.left <= x and x + wide <= scale.right]
        x, y = next(
            (
                (x, middle)
                for x in on_strip
                if not any(x < end and x + wide > start for start, end in taken)
            ),
            (max(scale.left, on_strip[-1] if on_strip else box.x - off - wide), raised),
        )
        within = box.x <= x < box.right and y == middle
        colour = ("#ffffff" if bar.seq > _LIGHT else fonts.INK) if within else QUIET
        sheet.text(Rect(x, y, wide, line), words, SMALL, colour=colour)

    def _taken(
        self, sheet: Sheet, bar: Bar, box: Rect, scale: Scale, boxes: Boxes
    ) -> list[tuple[float, float]]:
        """Return what crosses the row of a bar: today, milestones, the arrow that leads to it."""
        radius = sheet.paper.mm(1.7)
        days = [date.fromisoformat(each.due_on) for each in bar.milestones]
        taken = [(scale.x(day) - radius, scale.x(day) + radius) for day in days]
        if scale.holds(self._today):
            taken.append((scale.x(self._today), scale.x(self._today) + sheet.paper.mm(0.3)))
        for need in bar.needs:
            if need.phase in boxes:
                other = boxes[need.phase]
                start = other.x if need.kind == "start_start" else other.right
                goal = box.right if need.kind == "finish_finish" else box.x
                taken.append((start, goal))  # one that leads back passes over the bar
        return taken

    def _milestones(self, sheet: Sheet, bar: Bar, box: Rect, scale: Scale) -> None:
        for each in bar.milestones:
            day = date.fromisoformat(each.due_on)
            if scale.holds(day):
                fill = {"reached": ACCENT, "missed": WARN}.get(each.state, "#ffffff")
                stroke = WARN if each.state == "missed" else ACCENT
                middle = box.y + box.h / 2
                diamond(sheet, scale.x(day), middle, sheet.paper.mm(1.5), fill, stroke)


def years_of(bars: Sequence[Bar], this_year: int) -> tuple[int, int]:
    """Return first and last year of all bars and milestones; this year where none is dated."""
    days = [day for bar in bars for day in (bar.starts_on, bar.ends_on)]
    days += [each.due_on for bar in bars for each in bar.milestones]
    years = [int(day[:4]) for day in days if day]
    return (min(years), max(years)) if years else (this_year, this_year)


def _all_examples(bars: Sequence[Bar]) -> bool:
    dated = [bar for bar in bars if bar.starts_on or bar.ends_on]
    return bool(dated) and all(bar.is_example for bar in dated)


def _box(bar: Bar, row: Rect, scale: Scale, paper: Paper) -> Rect | None:
    """Return where a phase's bar stands; with one date only it is as short as it can be."""
    first, last = bar.starts_on or bar.ends_on, bar.ends_on or bar.starts_on
    if not first or bar.is_project:
        return None
    left = scale.x(date.fromisoformat(first))
    right = scale.x(date.fromisoformat(last), end=True)
    # In rows that are tight a bar is still as high as the dates in it.
    high = max(row.h * 0.46, min(row.h * 0.72, fonts.line_mm(paper.size(SMALL))))
    return Rect(left, row.y + (row.h - high) / 2, max(right - left, paper.mm(0.8)), high)


def _month(day: str) -> str:
    return day[:7].replace("-", ".")
