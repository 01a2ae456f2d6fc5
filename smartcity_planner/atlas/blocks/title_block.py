"""The strip at the foot of a sheet: the marginal notes that a plan drawing must carry."""

from __future__ import annotations

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.atlas.sheets.canvas import LINE, QUIET, Canvas
from smartcity_planner.atlas.sheets.paper import CAPTION, SMALL, Rect
from smartcity_planner.atlas.sheets.sheet import Sheet

#: The room that a page's number is given.
_LONGEST_NUMBER = "8888 / 8888"
#: How much of the width sources may take beside the licences, the best last: it stays if none fits.
_SHARES = (0.62, 0.56, 0.5, 0.44, 0.38, 0.62)


def title_block(
    canvas: Sheet, edition: Edition, page: Page, sources: list[str], licences: list[str]
) -> None:
    """Fill the slot "title block"; nothing where the template has none.

    The page's number and date are left free and noted in the page's record: binding stamps
    them, so that a page is the same wherever and whenever it is bound.
    """
    where = canvas.slot("title block")
    if where is None:
        return
    imprint = edition.imprint
    texts, paper = canvas.texts, canvas.paper
    canvas.box(where, fill="#ffffff", stroke=LINE, width=0.25)
    # A small sheet needs its room below, where sources and licences have four lines.
    upper = where.h * (0.44 if paper.k >= 1 else 0.33)
    cells = (
        (texts("plan"), imprint.plan_title),
        (texts("sheet_title"), page.title),
        (texts("authority"), imprint.authority),
        (texts("notice"), texts("no_notice")),
        (texts("author"), imprint.author),
        (texts("date"), imprint.date),
        (texts("data_date"), imprint.boundaries_as_of),
        (texts("crs"), texts("crs_value")),
        (texts("sheet_number"), page.sheet),
        (texts("page"), _LONGEST_NUMBER),
    )
    x = where.x
    for number, ((caption, value), wide) in enumerate(
        zip(cells, _widths(canvas, where.w, cells), strict=True)
    ):
        if number:
            canvas.rule(x, where.y, upper, vertical=True)
        cell = Rect(x, where.y, wide, upper)
        if caption in (texts("page"), texts("date")):
            name = "number" if value == _LONGEST_NUMBER else "date"
            _stamped(canvas, edition, cell, caption, name)
        else:
            _cell(canvas, cell, caption, value or "–")
        x += wide
    canvas.rule(where.x, where.y + upper, where.w)
    lower = Rect(where.x, where.y + upper, where.w, where.h - upper)
    _grounds(canvas, lower, sources, licences or ["–"])


def _grounds(canvas: Canvas, where: Rect, sources: list[str], licences: list[str]) -> None:
    """Set sources and licences side by side, divided where neither loses a word, if that can be."""
    texts, pad = canvas.texts, canvas.paper.mm(1.6)
    for share in _SHARES:
        wide = where.w * share
        left = Rect(where.x + pad, where.y, wide - 2 * pad, where.h)
        right = Rect(where.x + wide + pad, where.y, where.w - wide - 2 * pad, where.h)
        paragraphs = [
            (cell, *_paragraph(canvas, cell, caption, parts, joint))
            for cell, caption, parts, joint in (
                (left, texts("sources"), sources, "; "),
                (right, texts("copyright"), licences, " "),
            )
        ]
        if all(whole for _, _, whole in paragraphs):
            break
    canvas.rule(where.x + wide, where.y, where.h, vertical=True)
    for cell, text, _ in paragraphs:
        canvas.text(cell, text, CAPTION, colour="#3c444d")


def _stamped(canvas: Canvas, edition: Edition, where: Rect, caption: str, name: str) -> None:
    """Add a cell whose value binding stamps; note where and how large."""
    box = _cell(canvas, where, caption, "")
    record = edition.keep.setdefault("record", {})
    record[f"{name}_box"] = [round(part, 3) for part in (box.x, box.y, box.w, box.h)]
    record[f"{name}_size"] = canvas.paper.size(SMALL)


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


def _cell(canvas: Canvas, where: Rect, caption: str, value: str) -> Rect:
    """Add caption and value; return where the value stands."""
    paper = canvas.paper
    pad = paper.mm(1.6)
    line = fonts.line_mm(paper.size(SMALL))
    inner = Rect(where.x + pad, where.y, where.w - 2 * pad, where.h)
    top = (where.h - 2 * line) / 2
    canvas.line_of_text(inner.part(0, top, inner.w, line), caption, CAPTION, colour=QUIET)
    box = inner.part(0, top + line, inner.w, line)
    if value:
        canvas.line_of_text(box, value, SMALL, bold=True)
    return box


def _paragraph(
    canvas: Canvas, where: Rect, caption: str, parts: list[str], joint: str
) -> tuple[str, bool]:
    """Return `parts` as one paragraph, and whether it is whole; what has no room is counted."""
    size = canvas.paper.size(CAPTION)
    room = max(1, int((where.h - canvas.paper.mm(1)) // (fonts.line_mm(size))))
    shown = list(parts)
    while True:
        left_out = len(parts) - len(shown)
        more = [canvas.texts("and_more", n=left_out)] if left_out else []
        text = f"{caption}  {joint.join([*shown, *more])}"
        fits = fonts.lines_needed(text, size, where.w * 0.98) <= room
        if fits or len(shown) <= 1:
            break
        shown.pop()
    whole = fits and not left_out
    words = text.split(" ")
    while len(words) > 1 and fonts.lines_needed(text, size, where.w * 0.98) > room:
        words.pop()
        text = f"{' '.join(words)} …"
    return text, whole
