"""Sources and dates: what the book is made of, how old it is, who may use it for what."""

from __future__ import annotations

from dataclasses import dataclass

from smartcity_planner.atlas.blocks.header import header
from smartcity_planner.atlas.blocks.text_cells import Column, Layout, Line, cut_into_pages, measured
from smartcity_planner.atlas.blocks.text_table import table_height, text_table
from smartcity_planner.atlas.blocks.title_block import title_block
from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.facts.data_dates import data_dates
from smartcity_planner.atlas.outline.kept import kept
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.atlas.sheets.body import body_of, text_body
from smartcity_planner.atlas.sheets.canvas import QUIET
from smartcity_planner.atlas.sheets.paper import BODY, SMALL, Rect
from smartcity_planner.atlas.sheets.sheet import Sheet

_HEADING = BODY + 2


@dataclass(frozen=True)
class SourcesFacts:
    """The tables of one page; the data stand on the first."""

    data: tuple[Line, ...]
    data_layout: Layout
    sources: tuple[Line, ...]
    sources_layout: Layout


class SourcesPage:
    """Data and their dates, then the list of sources."""

    template = "text"

    def facts(self, edition: Edition, page: Page) -> SourcesFacts:
        """Return this page's part of both tables."""
        tables = _tables(edition)
        data, sources = tables.pages[page.piece - 1]
        return SourcesFacts(
            tuple(tables.data[slice(*data)]),
            tables.data_layout,
            tuple(tables.sources[slice(*sources)]),
            tables.sources_layout,
        )

    def layers(self, edition: Edition, page: Page) -> dict[str, str | None]:
        """No map."""
        return {}

    def draw(self, edition: Edition, page: Page, facts: SourcesFacts, sheet: Sheet) -> None:
        """Draw the tables one below the other."""
        header(sheet, page, edition)
        body, paper, texts = body_of(sheet), sheet.paper, sheet.texts
        y = body.y
        if facts.data:
            where = Rect(body.x, y, body.w, body.h)
            below = sheet.heading(where, texts("data_table"), size=_HEADING)
            y = text_table(sheet, below, facts.data_layout, facts.data)[-1].bottom + paper.mm(6)
        if facts.sources:
            first = facts.sources[0].cells[0] == "1"
            where = Rect(body.x, y, body.w, body.bottom - y)
            heading = texts("sources_table" if first else "sources_more")
            below = sheet.heading(where, heading, size=_HEADING)
            y = text_table(sheet, below, facts.sources_layout, facts.sources)[-1].bottom
        small = fonts.line_mm(paper.size(SMALL))
        where = Rect(body.x, y + paper.mm(1.2), body.w, small)
        sheet.line_of_text(where, f"※ {texts('sources_note')}", SMALL, colour=QUIET)
        title_block(sheet, edition, page, ["–"], ["–"])


def pieces(edition: Edition) -> int:
    """Return how many pages the sources take."""
    return len(_tables(edition).pages)


def _tables(edition: Edition) -> _Tables:
    return kept(edition, "sources tables", lambda: _Tables(edition))


class _Tables:
    """Both tables, measured and cut: `pages` are the ranges of each on every page."""

    def __init__(self, edition: Edition) -> None:
        found, texts = data_dates(edition), edition.texts
        body, paper, family = text_body(edition), edition.paper, edition.family
        rows = [Line((d.name, f"{d.rows:,}", d.dates, d.sources)) for d in found.data]
        columns = (
            Column(texts("data_name")),
            Column(texts("data_rows"), "right"),
            Column(texts("data_dates"), "centre"),
            Column(texts("data_sources"), share=1, most=2),
        )
        self.data_layout = measured(columns, rows, paper, family, body.w)
        self.data = [self.data_layout.set(line) for line in rows]
        rows = [
            Line((str(s.number), s.title, s.publisher, s.as_of, s.licence, s.confidence))
            for s in found.sources
        ]
        columns = (
            Column(texts("source_number"), "right"),
            Column(texts("source_title"), share=4, most=2),
            Column(texts("source_publisher"), share=1.6, most=2),
            Column(texts("source_as_of"), "centre"),
            Column(texts("source_licence"), share=2.4, most=4),
            Column(texts("source_confidence")),
        )
        self.sources_layout = measured(columns, rows, paper, family, body.w)
        self.sources = [self.sources_layout.set(line) for line in rows]
        heading = fonts.line_mm(paper.size(_HEADING)) + paper.mm(0.8)
        note = fonts.line_mm(paper.size(SMALL)) + paper.mm(2.0)
        room = body.h - heading - note
        self.pages: list[tuple[tuple[int, int], tuple[int, int]]] = []
        data = self.data_layout.room(room)
        for start, end in cut_into_pages(self.data_layout, self.data, data, data):
            self.pages.append(((start, end), (0, 0)))
        start, end = self.pages[-1][0]
        used = table_height(self.data_layout, self.data[start:end]) + heading + paper.mm(6)
        rest = self.sources_layout.room(room)
        ranges = cut_into_pages(self.sources_layout, self.sources, rest - used, rest)
        least = self.sources_layout.height(self.sources[0]) if self.sources else 0.0
        if rest - used < least:  # no room below the data: the list begins on a page of its own
            ranges = cut_into_pages(self.sources_layout, self.sources, rest, rest)
        else:
            self.pages[-1] = ((start, end), ranges.pop(0))
        self.pages += [((0, 0), each) for each in ranges if each[0] < each[1]]
