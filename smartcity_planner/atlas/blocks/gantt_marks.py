"""What stands over the bars of a schedule: today, what phases need, and the key to it all."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from smartcity_planner.atlas.blocks.strokes import arrow, diamond
from smartcity_planner.atlas.facts.schedule import Bar
from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.atlas.sheets.canvas import ACCENT, QUIET, WARN
from smartcity_planner.atlas.sheets.paper import SMALL, Rect
from smartcity_planner.atlas.sheets.sheet import Sheet

#: Width of an arrow's line and length of its head, mm on A3.
_LINE, _HEAD = 0.22, 1.2
#: A day's rounding is no delay, mm on A3.
_NEAR = 0.5
#: How far from a bar an arrow passes that leads back, mm on A3.
_OVER = 1.7


def today(sheet: Sheet, x: float, top: float, bottom: float) -> None:
    """Draw the line of today."""
    sheet.box(Rect(x, top, sheet.paper.mm(0.3), bottom - top), fill=WARN, stroke=None)


def needs(sheet: Sheet, bars: Sequence[Bar], boxes: Mapping[str, Rect]) -> None:
    """Draw an arrow from each phase to those that wait for it; both must be on the sheet.

    An arrow that would lead back in time (the phase begins too early) is drawn in red.
    """
    near = sheet.paper.mm(_NEAR)
    for bar in bars:
        to = boxes.get(bar.phase)
        for need in bar.needs:
            source = boxes.get(need.phase)
            if to is None or source is None or not bar.phase:
                continue
            x = source.x if need.kind == "start_start" else source.right
            goal = to.right if need.kind == "finish_finish" else to.x
            colour = WARN if x > goal + near else QUIET
            down = to.y > source.y
            start = source.bottom if down else source.y
            if abs(goal - x) <= near:
                points = [(x, start), (x, to.y if down else to.bottom)]
            elif x > goal:
                over = to.y - sheet.paper.mm(_OVER) if down else to.bottom + sheet.paper.mm(_OVER)
                edge = to.y if down else to.bottom
                points = [(x, start), (x, over), (goal, over), (goal, edge)]
            else:
                middle = to.y + to.h / 2
                points = [(x, start), (x, middle), (goal, middle)]
            arrow(sheet, points, colour, _LINE, sheet.paper.mm(_HEAD))


def key(sheet: Sheet, where: Rect, bars: Sequence[Bar], has_today: bool) -> None:
    """Name the marks that are drawn, in one line."""
    paper, texts = sheet.paper, sheet.texts
    middle = where.y + where.h / 2
    states = {each.state for bar in bars for each in bar.milestones}
    shown = {bar.phase for bar in bars}
    waits = any(need.phase in shown for bar in bars for need in bar.needs)
    marks: list[tuple[bool, str, Callable[[float], object]]] = [
        (
            has_today,
            "gantt_today",
            lambda x: today(sheet, x + paper.mm(1.5), where.y, where.bottom),
        ),
        (
            bool(states & {"open"}),
            "gantt_due",
            lambda x: diamond(sheet, x + paper.mm(1.5), middle, paper.mm(1.3), "#ffffff", ACCENT),
        ),
        (
            "reached" in states,
            "gantt_reached",
            lambda x: diamond(sheet, x + paper.mm(1.5), middle, paper.mm(1.3), ACCENT, ACCENT),
        ),
        (
            "missed" in states,
            "gantt_missed",
            lambda x: diamond(sheet, x + paper.mm(1.5), middle, paper.mm(1.3), WARN, WARN),
        ),
        (
            waits,
            "gantt_needs",
            lambda x: arrow(
                sheet, [(x, middle), (x + paper.mm(3), middle)], QUIET, _LINE, paper.mm(_HEAD)
            ),
        ),
        (
            any(bar.blocked for bar in bars),
            "gantt_blocked",
            lambda x: sheet.box(
                Rect(x, middle - where.h * 0.22, paper.mm(3), where.h * 0.44),
                fill="#ffffff",
                stroke=WARN,
                width=0.45,
            ),
        ),
    ]
    words = [(texts(word), draw) for there, word, draw in marks if there]
    mark, gap = paper.mm(4.2), paper.mm(3)
    wide = sum(fonts.width_mm(text, paper.size(SMALL)) for text, _ in words)
    room = where.w - len(words) * mark - max(len(words) - 1, 0) * gap
    shrink = min(1.0, room / wide) if wide else 1.0
    x = where.x
    for text, draw in words:
        draw(x)
        own = (fonts.width_mm(text, paper.size(SMALL)) + paper.mm(0.5)) * shrink
        box = Rect(x + mark, where.y, own, where.h)
        sheet.line_of_text(box, text, SMALL, colour=QUIET)
        x += mark + own + gap
