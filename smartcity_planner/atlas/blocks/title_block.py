"""The strip at the foot of a sheet: the marginal notes that a plan drawing must carry."""

from __future__ import annotations

from dataclasses import dataclass

from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.atlas.sheets.canvas import LINE, QUIET, Canvas
from smartcity_planner.atlas.sheets.paper import CAPTION, SMALL, Rect


@dataclass(frozen=True)
class Imprint:
    """What is the same on every sheet of a book."""

    plan_title: str
    authority: str
    author: str
    date: str
    boundaries_as_of: str
    security: str  # public, restricted, closed


def title_block(
    canvas: Canvas,
    where: Rect,
    imprint: Imprint,
    *,
    sheet_title: str,
    sheet_number: str,
    page_number: int,
    page_count: int,
    sources: list[str],
    licences: list[str],
) -> None:
    """Add the strip into `where`."""
    texts, paper = canvas.texts, canvas.paper
    canvas.box(where, fill="#ffffff", stroke=LINE, width=0.25)
    upper = where.h * 0.44
    cells = (
        (texts("plan"), imprint.plan_title),
        (texts("sheet_title"), sheet_title),
        (texts("authority"), imprint.authority),
        (texts("notice"), texts("no_notice")),
        (texts("author"), imprint.author),
        (texts("date"), imprint.date),
        (texts("data_date"), imprint.boundaries_as_of),
        (texts("crs"), texts("crs_value")),
        (texts("sheet_number"), sheet_number),
        (texts("page"), f"{page_number} / {page_count}"),
    )
    x = where.x
    for number, ((caption, value), wide) in enumerate(
        zip(cells, _widths(canvas, where.w, cells), strict=True)
    ):
        if number:
            canvas.rule(x, where.y, upper, vertical=True)
        _cell(canvas, Rect(x, where.y, wide, upper), caption, value)
        x += wide
    canvas.rule(where.x, where.y + upper, where.w)
    lower = Rect(where.x, where.y + upper, where.w, where.h - upper)
    split = lower.w * 0.62
    canvas.rule(lower.x + split, lower.y, lower.h, vertical=True)
    pad = paper.mm(1.6)
    _paragraph(
        canvas,
        Rect(lower.x + pad, lower.y, split - 2 * pad, lower.h),
        texts("sources"),
        sources,
        "; ",
    )
    _paragraph(
        canvas,
        Rect(lower.x + split + pad, lower.y, lower.w - split - 2 * pad, lower.h),
        texts("copyright"),
        licences or ["–"],
        " ",
    )


def _widths(canvas: Canvas, width: float, cells: tuple[tuple[str, str], ...]) -> list[float]:
    """Give each cell what it needs; the two titles, which come first, share the rest."""
    paper = canvas.paper
    pad = paper.mm(3.2) + 0.5
    needed = [
        max(
            fonts.width_mm(caption, paper.size(CAPTION)),
            fonts.width_mm(value or "–", paper.size(SMALL), bold=True),
        )
        + pad
        for caption, value in cells[2:]
    ]
    spare = max(0.0, width * 0.75 - sum(needed)) / len(needed)
    needed = [wide + min(spare, paper.mm(4)) for wide in needed]
    titles = width - sum(needed)
    return [titles * 0.54, titles * 0.46, *needed]


def _cell(canvas: Canvas, where: Rect, caption: str, value: str) -> None:
    paper = canvas.paper
    pad = paper.mm(1.6)
    line = fonts.line_mm(paper.size(SMALL))
    inner = Rect(where.x + pad, where.y, where.w - 2 * pad, where.h)
    top = (where.h - 2 * line) / 2
    canvas.line_of_text(inner.part(0, top, inner.w, line), caption, CAPTION, colour=QUIET)
    canvas.line_of_text(inner.part(0, top + line, inner.w, line), value or "–", SMALL, bold=True)


def _paragraph(canvas: Canvas, where: Rect, caption: str, parts: list[str], joint: str) -> None:
    """Set `parts` as one paragraph; those that do not fit are counted instead."""
    size = canvas.paper.size(CAPTION)
    room = int((where.h - canvas.paper.mm(1)) // (fonts.line_mm(size)))
    shown = list(parts)
    while True:
        left_out = len(parts) - len(shown)
        more = [canvas.texts("and_more", n=left_out)] if left_out else []
        text = f"{caption}  {joint.join([*shown, *more])}"
        if fonts.lines_needed(text, size, where.w * 0.98) <= max(room, 1) or len(shown) <= 1:
            break
        shown.pop()
    words = text.split(" ")
    while len(words) > 1 and fonts.lines_needed(text, size, where.w * 0.98) > max(room, 1):
        words.pop()
        text = f"{' '.join(words)} …"
    canvas.text(where, text, CAPTION, colour="#3c444d")
