"""The index of sheets: a map with every sheet's frame and page, and the list of sheets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsRectangle

from smartcity_planner.atlas.blocks.header import header
from smartcity_planner.atlas.blocks.text_cells import Column, Layout, Line, cut_into_pages, measured
from smartcity_planner.atlas.blocks.text_table import link, link_lines, text_table
from smartcity_planner.atlas.blocks.title_block import title_block
from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.facts import index as facts_of
from smartcity_planner.atlas.facts.index import Frame, Sheeted
from smartcity_planner.atlas.facts.page_sources import cited_sources
from smartcity_planner.atlas.maps import index as maps
from smartcity_planner.atlas.outline.kept import kept
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.atlas.sheets.body import body_of, text_body
from smartcity_planner.atlas.sheets.canvas import QUIET
from smartcity_planner.atlas.sheets.paper import BODY, SMALL, Paper, Rect
from smartcity_planner.atlas.sheets.sheet import Sheet

_GAP = 8.0
#: The map's part of the first page.
_MAP = 0.6


@dataclass(frozen=True)
class IndexFacts:
    """The map of the first page, and this page's columns of the list."""

    frames: tuple[Frame, ...]
    left_out: tuple[str, ...]
    extent: tuple[float, float, float, float]
    columns: tuple[tuple[Layout, tuple[Line, ...]], ...]
    sources: tuple[str, ...]
    licences: tuple[str, ...]


class IndexPage:
    """One page of the index; the map stands on the first."""

    template = "text"

    def facts(self, edition: Edition, page: Page) -> IndexFacts:
        """Return frames and list; the edition's pages are known by now."""
        columns = kept(edition, "index columns", lambda: _columns(edition, edition.pages))
        is_first = page.piece == 1
        found = facts_of.frames(edition, edition.pages) if is_first else ()
        frames, left_out = facts_of.mapped(found)
        box = facts_of.extent(edition, frames)
        first = 0 if is_first else 2 * page.piece - 3
        cited, licences = cited_sources(edition, "index")
        return IndexFacts(
            frames,
            left_out,
            (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()),
            tuple(columns[first : first + (1 if is_first else 2)]),
            cited,
            licences,
        )

    def layers(self, edition: Edition, page: Page) -> dict[str, str | None]:
        """Districts and hubs on the first page; no map on the others."""
        return {"district": None, "hub": None} if page.piece == 1 else {}

    def draw(self, edition: Edition, page: Page, facts: IndexFacts, sheet: Sheet) -> None:
        """Draw the map and the list beside it, or two columns of the list."""
        header(sheet, page, edition)
        body, paper, texts = body_of(sheet), sheet.paper, sheet.texts
        places = _halves(body, paper)
        if page.piece == 1:
            mapped, listed = _first(body, paper)
            _map(sheet, mapped, facts, edition)
            places = [listed]
        for number, (where, (layout, lines)) in enumerate(zip(places, facts.columns, strict=False)):
            heading = texts("index_table" if page.piece == 1 else "index_more")
            below = sheet.heading(where, "" if number else heading)
            drawn = text_table(sheet, below, layout, lines)
            link_lines(edition, drawn, lines)
        title_block(sheet, edition, page, list(facts.sources), list(facts.licences))


def pieces(edition: Edition, pages: Sequence[Page]) -> int:
    """Return how many pages map and list take."""
    count = len(_columns(edition, pages))
    return 1 + -(-(count - 1) // 2)


def _columns(edition: Edition, pages: Sequence[Page]) -> list[tuple[Layout, tuple[Line, ...]]]:
    """Return the list of sheets, measured and cut into columns: one beside the map, then two
    on a page."""
    texts, paper, body = edition.texts, edition.paper, text_body(edition)
    columns = (
        Column(texts("index_sheet")),
        Column(texts("index_name"), share=1, most=2),
        Column(texts("index_scale"), "right"),
        Column(texts("index_page"), "right"),
    )
    lines = [_line(each) for each in facts_of.sheets(edition, pages)]
    # The widest number a book can have: the list is cut before its pages are numbered.
    widest = Line(("", "", "1:1,000,000", "8888"))
    made: list[tuple[Layout, tuple[Line, ...]]] = []
    for where in (_first(body, paper)[1], _halves(body, paper)[0]):
        layout = measured(columns, [*lines, widest], paper, edition.family, where.w)
        own = [layout.set(line) for line in lines]
        room = layout.room(where.h - _heading(paper))
        ranges = cut_into_pages(layout, own, room, room)
        if not made:
            del ranges[1:]
        made += [(layout, tuple(own[start:end])) for start, end in ranges if start < end]
        lines = lines[ranges[0][1] :] if len(made) == 1 else []
    return made


def _first(body: Rect, paper: Paper) -> tuple[Rect, Rect]:
    """Return where map and list stand on the first page."""
    wide = body.w * _MAP
    gap = paper.mm(_GAP)
    mapped = Rect(body.x, body.y, wide, body.h)
    return mapped, Rect(body.x + wide + gap, body.y, body.w - wide - gap, body.h)


def _halves(body: Rect, paper: Paper) -> list[Rect]:
    """Return the two columns of the other pages."""
    wide = (body.w - paper.mm(_GAP)) / 2
    return [Rect(body.x + n * (wide + paper.mm(_GAP)), body.y, wide, body.h) for n in (0, 1)]


def _line(each: Sheeted) -> Line:
    title = f"{each.subtitle}: {each.title}" if each.subtitle else each.title
    scale = f"1:{each.scale:,}" if each.scale else "–"
    return Line((each.sheet, title, scale, str(each.page)), page_id=each.page_id)


def _heading(paper: Paper) -> float:
    return fonts.line_mm(paper.size(BODY)) + paper.mm(0.8)


def _map(sheet: Sheet, where: Rect, facts: IndexFacts, edition: Edition) -> None:
    """Draw the map with a key of its frames and what they mean."""
    paper, texts = sheet.paper, sheet.texts
    below = sheet.heading(where, texts("index_map"))
    small = fonts.line_mm(paper.size(SMALL))
    note = texts("index_note")
    if facts.left_out:
        kinds = ", ".join(texts(f"chapter_{kind}") for kind in facts.left_out)
        note = f"{note} {texts('index_left_out', kinds=kinds)}"
    rows = fonts.lines_needed(note, paper.size(SMALL), where.w * 0.98)
    foot = small * (rows + 1) + paper.mm(2.5)
    box = Rect(below.x, below.y, below.w, below.h - foot)
    extent = QgsRectangle(*facts.extent)
    for label, page_id in maps.index_map(sheet, box, facts.frames, extent, edition):
        link(edition, label, page_id)
    y = box.bottom + paper.mm(1)
    _key(sheet, Rect(box.x, y, box.w, small), {each.kind for each in facts.frames})
    text = Rect(box.x, y + small + paper.mm(0.5), box.w, small * rows + paper.mm(0.5))
    sheet.text(text, note, SMALL, colour=QUIET, v="top")


def _key(sheet: Sheet, where: Rect, kinds: set[str]) -> None:
    """Say which frame is of which kind of sheet."""
    paper, x = sheet.paper, where.x
    for kind, look in maps.LOOKS.items():
        if kind not in kinds:
            continue
        maps.frame_sample(sheet, Rect(x, where.y + where.h * 0.2, paper.mm(7), where.h * 0.6), look)
        text = sheet.texts(f"chapter_{kind}")
        wide = fonts.width_mm(text, paper.size(SMALL)) + paper.mm(1)
        sheet.text(Rect(x + paper.mm(8.5), where.y, wide, where.h), text, SMALL)
        x += paper.mm(8.5) + wide + paper.mm(5)
