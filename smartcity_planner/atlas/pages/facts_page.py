"""The facts sheet of a hub or project: who answers for it, schedule, indicators, laws, reviews,
programmes with the districts, support centre, money.

What does not fit on one sheet goes on the next (`facts_stream`).
"""

from __future__ import annotations

from dataclasses import dataclass

from smartcity_planner.atlas.blocks.block import Block, fill_column
from smartcity_planner.atlas.blocks.gantt import Gantt, years_of
from smartcity_planner.atlas.blocks.header import header
from smartcity_planner.atlas.blocks.lines import Lines
from smartcity_planner.atlas.blocks.money_table import Money
from smartcity_planner.atlas.blocks.source_chart import SourceChart
from smartcity_planner.atlas.blocks.text_cells import Layout, Line
from smartcity_planner.atlas.blocks.title_block import title_block
from smartcity_planner.atlas.blocks.year_chart import YearChart
from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.facts import money
from smartcity_planner.atlas.facts.schedule import Bar
from smartcity_planner.atlas.facts.status import status_of
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.pages.facts_stream import CHARTS, Cut, Section, stream_of
from smartcity_planner.atlas.sheets.sheet import Sheet


@dataclass(frozen=True)
class Part:
    """The part of a table that stands on this sheet."""

    layout: Layout
    lines: tuple[Line, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class StatusFacts:
    """What one sheet says; `sections` by the template's columns, `parts` by name of the table."""

    sections: Cut
    tight: float
    bars: tuple[Bar, ...]
    years: tuple[int, int]
    today: str
    parts: tuple[tuple[str, Part], ...]
    table: money.MoneyTable | None
    sources: tuple[str, ...]
    licences: tuple[str, ...]


class FactsPage:
    """Schedule, indicators and laws in the wide column; centre and money in the other."""

    template = "facts"

    def facts(self, edition: Edition, page: Page) -> StatusFacts:
        """Read the status; of it, this sheet's part."""
        stream = stream_of(edition, page.key)
        cut = stream.sheets[page.piece - 1]
        sections = {section.name: section for column in cut for section in column}
        gantt = sections.get("gantt")
        parts = []
        for name, section in sections.items():
            if name in stream.tables:
                start, end = section.start, section.end
                lines, notes = stream.lines(name, start, end), stream.notes(name, start, end)
                part = Part(stream.tables[name].layout, lines, notes)
                parts.append((name, part))
        table: money.MoneyTable | None = None
        if "money" in sections:
            table = money.by_source_and_year(page, edition.made.year, edition.texts)
        return StatusFacts(
            cut,
            stream.tight,
            stream.bars(gantt.start, gantt.end) if gantt else (),
            years_of(stream.status.bars, edition.made.year),
            # To the month: the line moves by less than its width within one.
            edition.made.date().isoformat()[:7] if gantt else "",
            tuple(parts),
            table,
            stream.status.sources,
            stream.status.licences,
        )

    def layers(self, edition: Edition, page: Page) -> dict[str, str | None]:
        """No map."""
        return {}

    def draw(self, edition: Edition, page: Page, facts: StatusFacts, sheet: Sheet) -> None:
        """Fill the template's columns."""
        header(sheet, page, edition)
        for (where, _), sections in zip(sheet.columns, facts.sections, strict=True):
            blocks = [self._block(edition, page, facts, section, sheet) for section in sections]
            fill_column(sheet, where, blocks)
        title_block(sheet, edition, page, list(facts.sources), list(facts.licences))
        if facts.table is not None:
            edition.keep.setdefault("record", {}).setdefault("sums", []).append(page.funding.total)

    def _block(
        self, edition: Edition, page: Page, facts: StatusFacts, section: Section, sheet: Sheet
    ) -> Block:
        texts, name = sheet.texts, section.name
        if name == "gantt":
            day = edition.made.date().replace(day=15)
            return Gantt(facts.bars, facts.years, day, section.start > 0, facts.tight)
        if name in CHARTS:
            if name == "money" and facts.table is not None:
                mark = texts("example") if page.funding.has_example else ""
                return Money(facts.table, texts("funding"), mark)
            return {"source chart": SourceChart, "year chart": YearChart}[name](page.funding)
        part = dict(facts.parts)[name]
        heading = texts(name)
        if section.start:
            heading = texts("facts_continued", name=heading)
        return Lines(name, heading, part.layout, part.lines, part.notes)


def has_facts(edition: Edition, key: str) -> bool:
    """Whether there is anything to say about "hub:ID" or "project:ID"."""
    return not status_of(edition, key).is_empty


def facts_pieces(edition: Edition, key: str) -> int:
    """Return how many sheets the facts take; 0 where there are none."""
    return len(stream_of(edition, key).sheets) if has_facts(edition, key) else 0
