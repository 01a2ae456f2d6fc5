"""The table of contents: every part, chapter and page with its number, each line a link."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsLayoutItemPolyline, QgsLineSymbol
from qgis.PyQt.QtCore import QPointF
from qgis.PyQt.QtGui import QPolygonF

from smartcity_planner.atlas.blocks.header import header
from smartcity_planner.atlas.blocks.text_table import link
from smartcity_planner.atlas.blocks.title_block import title_block
from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.outline.kept import kept
from smartcity_planner.atlas.outline.listed import CHAPTER, FOLLOWING, PAGE, PART, Listed, listed
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.atlas.sheets.body import body_of, text_body
from smartcity_planner.atlas.sheets.canvas import ACCENT
from smartcity_planner.atlas.sheets.paper import BODY, Paper, Rect
from smartcity_planner.atlas.sheets.sheet import Sheet

_COLUMNS = 2
_GAP = 16.0
#: A list of no more than twice so many lines stands in one column.
_FEW = 6
#: Sizes on A3 and heights in lines, by level.
_SIZES = {PART: BODY + 4, CHAPTER: BODY + 2, PAGE: BODY + 1, FOLLOWING: BODY}
_HEIGHTS = {PART: 2.1, CHAPTER: 1.5, PAGE: 1.12, FOLLOWING: 1.0}
_INDENTS = {PART: 0.0, CHAPTER: 2.0, PAGE: 6.0, FOLLOWING: 11.0}


@dataclass(frozen=True)
class ContentsFacts:
    """The lines of this page, column by column."""

    columns: tuple[tuple[Listed, ...], ...]


class ContentsPage:
    """A page of the table of contents."""

    template = "text"

    def facts(self, edition: Edition, page: Page) -> ContentsFacts:
        """Return this page's lines; the edition's pages are known by now."""
        columns = kept(edition, "contents columns", lambda: _columns(edition, _lines(edition)))
        first = (page.piece - 1) * _COLUMNS
        return ContentsFacts(tuple(columns[first : first + _COLUMNS]))

    def layers(self, edition: Edition, page: Page) -> dict[str, str | None]:
        """No map."""
        return {}

    def draw(self, edition: Edition, page: Page, facts: ContentsFacts, sheet: Sheet) -> None:
        """Draw the lines in two columns."""
        header(sheet, page, edition)
        body = body_of(sheet)
        gap = sheet.paper.mm(_GAP)
        wide = (body.w - gap * (_COLUMNS - 1)) / _COLUMNS
        longest = max(sum(_height(sheet.paper, line) for line in own) for own in facts.columns)
        for number, lines in enumerate(facts.columns):
            x = body.x + number * (wide + gap)
            if number:
                sheet.rule(x - gap / 2, body.y, longest, vertical=True)
            y = body.y
            for position, line in enumerate(lines):
                high = _height(sheet.paper, line)
                where = Rect(x, y, wide, high)
                _line(sheet, where, line, first=position == 0)
                link(edition, where, line.page_id)
                y += high
        title_block(sheet, edition, page, ["–"], ["–"])


def pieces(edition: Edition, pages: Sequence[Page]) -> int:
    """Return how many pages the contents take."""
    return -(-len(_columns(edition, listed(pages))) // _COLUMNS)


def _lines(edition: Edition) -> list[Listed]:
    """Return the lines of all pages but the first ones, which stand before the list."""
    return listed([page for page in edition.pages if page.kind not in ("cover", "contents")])


def _columns(edition: Edition, lines: Sequence[Listed]) -> list[tuple[Listed, ...]]:
    """Share the lines among columns; a heading does not stand at the foot of one.

    What is left for the last page is shared evenly among its columns.
    """
    paper, room = edition.paper, text_body(edition).h
    columns: list[tuple[Listed, ...]] = []
    rest = list(lines)
    while rest:
        here = _filling(paper, rest, room)
        if len(columns) % _COLUMNS == 0 and here < len(rest):
            if here + _filling(paper, rest[here:], room) >= len(rest):
                here = min(here, _middle(paper, rest))
        elif len(columns) % _COLUMNS == 0 and len(rest) > 2 * _FEW:
            here = _middle(paper, rest)
        columns.append(tuple(rest[:here]))
        rest = rest[here:]
    return columns or [()]


def _filling(paper: Paper, lines: Sequence[Listed], room: float) -> int:
    """Return how many lines fill a column; at least one."""
    used, count = 0.0, 0
    for line in lines:
        used += _height(paper, line)
        if used > room and count:
            break
        count += 1
    while 1 < count < len(lines) and lines[count - 1].level in (PART, CHAPTER):
        count -= 1
    return count


def _middle(paper: Paper, lines: Sequence[Listed]) -> int:
    """Return where to break lines for two columns: at a heading near the middle, if there is."""
    heights = [_height(paper, line) for line in lines]
    total = sum(heights)

    def off(count: int) -> float:
        first = sum(heights[:count])
        away = abs(first - total / 2)
        if lines[count].level == FOLLOWING or lines[count - 1].level in (PART, CHAPTER):
            return away + total
        return away - total * 0.12 * (lines[count].level in (PART, CHAPTER))

    return min(range(1, len(lines)), key=off)


def _height(paper: Paper, line: Listed) -> float:
    return fonts.line_mm(paper.size(_SIZES[PAGE])) * _HEIGHTS[line.level]


def _line(sheet: Sheet, where: Rect, line: Listed, first: bool) -> None:
    """Add text, leader and number; a part has a rule above it."""
    paper, bold = sheet.paper, line.level in (PART, CHAPTER)
    size, indent = _SIZES[line.level], paper.mm(_INDENTS[line.level])
    colour = ACCENT if bold else fonts.INK
    high = fonts.line_mm(paper.size(size))
    row = Rect(where.x + indent, where.bottom - high - paper.mm(0.3), where.w - indent, high)
    if line.level == PART and not first:
        sheet.rule(where.x, where.y + (where.h - high) * 0.55, where.w)
    number_wide = fonts.width_mm(line.numbers, paper.size(size), bold) + paper.mm(1)
    room = row.w - number_wide - paper.mm(6)
    sheet.line_of_text(
        Rect(row.x, row.y, room, row.h), line.text, size, bold=bold, shrink=False, colour=colour
    )
    taken = min(fonts.width_mm(line.text, paper.size(size), bold), room) + paper.mm(2)
    right = Rect(row.right - number_wide, row.y, number_wide, row.h)
    sheet.text(right, line.numbers, size, bold=bold, colour=colour, h="right")
    if line.level != PART:
        y = row.y + row.h * 0.68
        _leader(sheet, row.x + taken, right.x - paper.mm(1), y)


def _leader(sheet: Sheet, start: float, end: float, y: float) -> None:
    """Add a dotted line: drawn, so that the page's text stays free of dots."""
    if end - start < sheet.paper.mm(4):
        return
    item = QgsLayoutItemPolyline(QPolygonF([QPointF(start, y), QPointF(end, y)]), sheet.layout)
    dots = {
        "line_color": "#9aa1a9",
        "line_width": str(sheet.paper.mm(0.22)),
        "capstyle": "round",
        "use_custom_dash": "1",
        "customdash": f"0.01;{sheet.paper.mm(1.5)}",
        "customdash_unit": "MM",
    }
    item.setSymbol(QgsLineSymbol.createSimple(dots))
    sheet.layout.addLayoutItem(item)
