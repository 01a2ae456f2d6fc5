"""The cover: what this book is, what is in it, and how far its figures can be trusted."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsMapLayer, QgsRectangle

from smartcity_planner.atlas.edition import Imprint
from smartcity_planner.atlas.maps import main as maps
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.atlas.sheets.canvas import ACCENT, QUIET, WARN, Canvas
from smartcity_planner.atlas.sheets.paper import BODY, CAPTION, SMALL, Rect

#: The cover is read from farther away than a sheet.
_TEXT = BODY + 2
_HEADING = BODY + 4


@dataclass(frozen=True)
class CoverNotes:
    """What the cover says beside the title."""

    years: str
    exact_sum: str
    remarks: list[str]
    sources: list[str]
    licences: list[str]
    has_example: bool


def cover(
    canvas: Canvas,
    imprint: Imprint,
    pages: list[Page],
    notes: CoverNotes,
    layers: list[QgsMapLayer],
    city: QgsRectangle,
) -> None:
    """Lay the cover out. `pages` are the map pages; the first of them is page 2.

    `layers` are drawn as a sketch of the city beside the title.
    """
    paper, texts = canvas.paper, canvas.texts
    full = Rect(0, 0, paper.width, paper.height).inset(paper.mm(24), paper.mm(22))
    band = paper.mm(6)
    canvas.box(Rect(0, 0, paper.width, band), fill=ACCENT, stroke=None)
    security = texts(imprint.security)
    middle = full.y + paper.mm(2)
    left = canvas.badge(full.right, middle, security, ACCENT)
    if notes.has_example:
        canvas.badge(left - paper.mm(3), middle, texts("example"), WARN)
    canvas.text(
        Rect(full.x, full.y - paper.mm(2), full.w / 2, paper.mm(8)),
        texts("subject"),
        BODY + 2,
        colour=QUIET,
    )
    title = Rect(full.x, full.y + paper.mm(18), full.w - paper.mm(96), paper.mm(20))
    canvas.line_of_text(title, imprint.plan_title, 36, bold=True, colour=ACCENT, name="title")
    canvas.text(
        Rect(full.x, title.bottom, full.w, paper.mm(9)),
        f"{notes.years}   |   {texts('exported_on', date=imprint.date)}",
        BODY + 4,
    )
    canvas.text(
        Rect(full.x, title.bottom + paper.mm(10), full.w, paper.mm(9)),
        f"{texts('total_of_plan')}: {notes.exact_sum}",
        BODY + 4,
        bold=True,
    )
    sketch = Rect(full.right - paper.mm(88), full.y + paper.mm(6), paper.mm(88), paper.mm(56))
    maps.locator(canvas, sketch, layers, city).setFrameEnabled(False)
    y = title.bottom + paper.mm(28)
    canvas.box(Rect(full.x, y, full.w, paper.mm(0.5)), fill=ACCENT, stroke=None)
    y += paper.mm(6)
    gap = paper.mm(16)
    half = (full.w - gap) / 2
    _contents(canvas, Rect(full.x, y, half, full.bottom - y), pages)
    _notes(canvas, Rect(full.x + half + gap, y, half, full.bottom - y), notes)


def _contents(canvas: Canvas, where: Rect, pages: list[Page]) -> None:
    """List the pages with their numbers, in one or two columns."""
    paper, texts = canvas.paper, canvas.texts
    body = canvas.heading(where, texts("contents"), size=_HEADING)
    line = fonts.line_mm(paper.size(_TEXT)) + paper.mm(0.6)
    lines = _lines(pages)
    per_column = int(body.h // line)
    columns = 1 if len(lines) <= per_column else 2
    size = _TEXT if columns == 1 else BODY
    room = per_column * columns
    if len(lines) > room:
        left_out = sum(1 for _, page_number, _ in lines[room - 1 :] if page_number)
        lines = [*lines[: room - 1], (texts("and_pages", n=left_out), "", False)]
    gap = paper.mm(8)
    wide = (body.w - gap * (columns - 1)) / columns
    for position, (name, page_number, is_chapter) in enumerate(lines):
        column, row = divmod(position, per_column)
        x = body.x + column * (wide + gap)
        slot = Rect(x, body.y + row * line, wide, line)
        indent = 0 if is_chapter else paper.mm(4)
        number_wide = paper.mm(14)
        canvas.line_of_text(
            slot.part(indent, 0, wide - indent - number_wide, line),
            name,
            size,
            bold=is_chapter,
            shrink=columns == 1,
        )
        if page_number:
            canvas.text(
                slot.part(wide - number_wide, 0, number_wide, line), page_number, size, h="right"
            )


def _lines(pages: list[Page]) -> list[tuple[str, str, bool]]:
    """Return the lines of the contents: text, page number, whether it is a chapter.

    Phases are gathered by their project: a plan can have hundreds.
    """
    lines: list[tuple[str, str, bool]] = []
    chapter = None
    for number, page in enumerate(pages, start=2):
        if page.chapter != chapter:
            chapter = page.chapter
            lines.append((chapter, "", True))
        name = page.subtitle if page.kind == "phase" else page.title
        if page.kind == "phase" and lines[-1][0] == name:
            first = lines.pop()[1].split("–")[0]
            lines.append((name, f"{first}–{number}", False))
        else:
            lines.append((name, str(number), False))
    return lines


def _notes(canvas: Canvas, where: Rect, notes: CoverNotes) -> None:
    """Say how to read the figures, and list the sources."""
    paper, texts = canvas.paper, canvas.texts
    body = canvas.heading(where, texts("basis_heading"), size=_HEADING)
    y = body.y
    for remark in notes.remarks:
        y += _bullet(canvas, Rect(where.x, y, where.w, where.bottom - y), remark, _TEXT)
    y += paper.mm(3)
    licence_text = " ".join(notes.licences)
    points = paper.size(CAPTION)
    lines = fonts.lines_needed(licence_text, points, where.w * 0.97)
    licence_high = fonts.line_mm(points) * lines + paper.mm(1)
    heading_high = fonts.line_mm(paper.size(_HEADING)) + paper.mm(3.8)
    lowest = where.bottom - (licence_high + heading_high if licence_text else 0)
    y = _sources(canvas, Rect(where.x, y, where.w, lowest - y), notes.sources)
    if licence_text:
        below = Rect(where.x, y + paper.mm(3), where.w, where.bottom - y)
        body = canvas.heading(below, texts("copyright"), size=_HEADING)
        text = Rect(body.x, body.y, body.w, licence_high)
        canvas.text(text, licence_text, CAPTION, v="top", colour=QUIET)


def _sources(canvas: Canvas, where: Rect, sources: list[str]) -> float:
    """List the sources; those without room are counted. Return the lower edge."""
    paper, texts = canvas.paper, canvas.texts
    y = canvas.heading(where, texts("sources_heading"), size=_HEADING).y
    line = fonts.line_mm(paper.size(SMALL)) + paper.mm(0.2)
    for number, source in enumerate(sources):
        left_out = len(sources) - number
        if y + 2 * line > where.bottom and left_out > 1:
            rest = texts("and_sources", n=left_out)
            canvas.line_of_text(Rect(where.x, y, where.w, line), rest, SMALL)
            return y + line
        canvas.line_of_text(Rect(where.x, y, where.w, line), f"· {source}", SMALL)
        y += line
    return y


def _bullet(canvas: Canvas, where: Rect, text: str, size: float) -> float:
    """Add one paragraph with a bullet; return its height."""
    paper = canvas.paper
    indent = paper.mm(4)
    points = paper.size(size)
    lines = fonts.lines_needed(text, points, (where.w - indent) * 0.97)
    high = fonts.line_mm(points) * lines + paper.mm(1.2)
    canvas.text(Rect(where.x, where.y, indent, fonts.line_mm(points)), "·", size, v="top")
    canvas.text(Rect(where.x + indent, where.y, where.w - indent, high), text, size, v="top")
    return high
