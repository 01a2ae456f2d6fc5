"""The head of a sheet: where it stands in the book, what it is about, how far it may travel."""

from __future__ import annotations

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.atlas.sheets.canvas import ACCENT, QUIET, WARN
from smartcity_planner.atlas.sheets.paper import BODY, TITLE, Rect
from smartcity_planner.atlas.sheets.sheet import Sheet
from smartcity_planner.domain import codes


def header(sheet: Sheet, page: Page, edition: Edition) -> None:
    """Fill the slot "header"; nothing where the template has none."""
    where = sheet.slot("header")
    if where is None:
        return
    paper, texts = sheet.paper, sheet.texts
    middle = where.y + paper.mm(8.5)
    security = codes.SECURITY.label(edition.imprint.security, texts.language)
    left = sheet.badge(where.right, middle, security, ACCENT)
    if page.funding.has_example:
        left = sheet.badge(left - paper.mm(2.5), middle, texts("example"), WARN)
    line = paper.mm(5)
    over = Rect(where.x, where.y - paper.mm(1), left - where.x - paper.mm(4), line)
    headings = "  ›  ".join(filter(None, (page.part, page.chapter)))
    sheet.line_of_text(over, headings, BODY, colour=QUIET)
    title = page.title
    if page.pieces > 1:
        title = f"{title} ({page.piece}/{page.pieces})"
    remarks = [page.subtitle] if page.subtitle else []
    if page.is_reference:
        remarks.append(texts("reference"))
    room = left - where.x - paper.mm(4)
    wide = min(
        fonts.width_mm(title, paper.size(TITLE), bold=True) + paper.mm(1),
        room * (0.75 if remarks else 1),
    )
    box = Rect(where.x, where.y + line - paper.mm(1.2), wide, paper.mm(9.5))
    sheet.line_of_text(box, title, TITLE, bold=True, name="page title")
    if remarks:
        rest = Rect(box.right + paper.mm(3), box.y + paper.mm(0.9), room - wide, box.h)
        sheet.line_of_text(rest, "  |  ".join(remarks), BODY, colour=QUIET)
