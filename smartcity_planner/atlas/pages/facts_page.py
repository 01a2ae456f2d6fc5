"""The facts sheet of a hub or project: schedule, indicators, laws, support centre, money.

What does not fit on one sheet goes on the next: the left column is one stream of rows, cut where
the sheet ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from smartcity_planner.atlas.blocks.block import Block, fill_column
from smartcity_planner.atlas.blocks.gantt import ROW, Gantt, gantt_height, years_of
from smartcity_planner.atlas.blocks.header import header
from smartcity_planner.atlas.blocks.lines import Lines, lines_height
from smartcity_planner.atlas.blocks.money_table import Money
from smartcity_planner.atlas.blocks.text_cells import Column, Layout, Line, measured
from smartcity_planner.atlas.blocks.title_block import title_block
from smartcity_planner.atlas.blocks.year_chart import YearChart
from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.facts import money
from smartcity_planner.atlas.facts.status import Bar, Status, status_of
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.sheets.body import columns_of
from smartcity_planner.atlas.sheets.paper import BODY, Rect
from smartcity_planner.atlas.sheets.sheet import Sheet
from smartcity_planner.atlas.texts import Texts

#: The order in which the stream of the left column runs.
STREAM = ("gantt", "targets", "indicators", "laws")


@dataclass(frozen=True)
class Section:
    """A part of the stream: rows of one block that stand on one sheet."""

    name: str
    start: int
    end: int


@dataclass(frozen=True)
class StatusFacts:
    """What one sheet of the stream says, and what stands beside it on the first."""

    sections: tuple[Section, ...]
    bars: tuple[Bar, ...]
    years: tuple[int, int]
    today: str
    tables: tuple[tuple[str, Layout, tuple[Line, ...]], ...]
    centre: tuple[Line, ...]
    centre_notes: tuple[str, ...]
    table: money.MoneyTable
    sources: tuple[str, ...]
    licences: tuple[str, ...]


class FactsPage:
    """Schedule, indicators and laws in the wide column; centre and money in the other."""

    template = "facts"

    def facts(self, edition: Edition, page: Page) -> StatusFacts:
        """Read the status; of the stream, this sheet's part."""
        status = status_of(edition, page.key)
        sections = _cut(edition, page.key)[page.piece - 1]
        tables = _tables(edition, page.key)
        centre, notes = _centre(edition, status)
        marks_today = any(section.name == "gantt" for section in sections)
        return StatusFacts(
            sections,
            status.bars,
            years_of(status.bars, edition.made.year),
            # To the month: the line moves by less than its width within one.
            edition.made.date().isoformat()[:7] if marks_today else "",
            tuple((name, layout, tuple(lines)) for name, (layout, lines) in tables.items()),
            centre,
            notes,
            money.by_source_and_year(page, edition.made.year, edition.texts),
            status.sources,
            status.licences,
        )

    def layers(self, edition: Edition, page: Page) -> dict[str, str | None]:
        """No map."""
        return {}

    def draw(self, edition: Edition, page: Page, facts: StatusFacts, sheet: Sheet) -> None:
        """Fill the template's columns."""
        header(sheet, page, edition)
        texts = sheet.texts
        tables = {name: (layout, lines) for name, layout, lines in facts.tables}
        offered: dict[str, Block] = {}
        for section in facts.sections:
            if section.name == "gantt":
                bars = facts.bars[section.start : section.end]
                day = edition.made.date().replace(day=15)
                offered["gantt"] = Gantt(bars, facts.years, day)
            else:
                layout, lines = tables[section.name]
                notes = _notes(section.name, texts)
                part = lines[section.start : section.end]
                heading = texts(section.name)
                offered[section.name] = Lines(section.name, heading, layout, part, notes)
        if page.piece == 1:
            mark = texts("example") if page.funding.has_example else ""
            offered["money"] = Money(facts.table, texts("funding"), mark)
            offered["source chart"] = YearChart(page.funding)
            if facts.centre or facts.centre_notes:
                layout = _centre_layout(edition, facts.centre)
                offered["centre"] = Lines(
                    "centre", texts("centre"), layout, facts.centre, facts.centre_notes
                )
        for where, names in sheet.columns:
            fill_column(sheet, where, [offered[name] for name in names if name in offered])
        title_block(sheet, edition, page, list(facts.sources), list(facts.licences))
        if page.piece == 1:
            edition.keep.setdefault("record", {}).setdefault("sums", []).append(page.funding.total)


def has_facts(edition: Edition, key: str) -> bool:
    """Whether there is anything to say about "hub:ID" or "project:ID"."""
    return not status_of(edition, key).is_empty


def facts_pieces(edition: Edition, key: str) -> int:
    """Return how many sheets the facts take; 0 where there are none."""
    return len(_cut(edition, key)) if has_facts(edition, key) else 0


def _cut(edition: Edition, key: str) -> list[tuple[Section, ...]]:
    """Return which rows of the stream stand on each sheet."""
    known = edition.keep.setdefault("facts cut", {})
    if key in known:
        return known[key]
    status, paper = status_of(edition, key), edition.paper
    left = _column(edition, "gantt")
    gap = paper.mm(4)
    tables = _tables(edition, key)
    sheets: list[tuple[Section, ...]] = []
    current: list[Section] = []
    room = left.h
    for name in STREAM:
        total = len(status.bars) if name == "gantt" else len(tables[name][1])
        start = 0
        while start < total:
            space = room - (gap if current else 0)
            end = start + _fitting(edition, name, status, tables, start, space)
            if end > start:
                current.append(Section(name, start, end))
                used = _height(edition, name, status, tables, start, end)
                room = space - used
                start = end
            if start < total:
                if not current:  # a row that is higher than a sheet: cut rather than repeated
                    current, start = [Section(name, start, start + 1)], start + 1
                sheets.append(tuple(current))
                current, room = [], left.h
    if current or not sheets:
        sheets.append(tuple(current))
    known[key] = sheets
    return sheets


def _fitting(
    edition: Edition,
    name: str,
    status: Status,
    tables: dict[str, tuple[Layout, list[Line]]],
    start: int,
    space: float,
) -> int:
    """Return how many rows from `start` fit; a project's line is not left alone at the end."""
    total = len(status.bars) if name == "gantt" else len(tables[name][1])
    count = 0
    while start + count < total:
        if _height(edition, name, status, tables, start, start + count + 1) > space:
            break
        count += 1
    if name == "gantt":
        while count and start + count < total and status.bars[start + count - 1].is_project:
            count -= 1
    return count


def _height(
    edition: Edition,
    name: str,
    status: Status,
    tables: dict[str, tuple[Layout, list[Line]]],
    start: int,
    end: int,
) -> float:
    if name == "gantt":
        return gantt_height(edition.paper, end - start)
    layout, lines = tables[name]
    return lines_height(edition.paper, layout, lines[start:end], _notes(name, edition.texts))


def _tables(edition: Edition, key: str) -> dict[str, tuple[Layout, list[Line]]]:
    """Return the tables of the stream, set for the width of the column."""
    known = edition.keep.setdefault("facts tables", {})
    if key not in known:
        status, texts = status_of(edition, key), edition.texts
        indicators = [
            Line((each.name, each.unit, each.baseline, each.targets, each.actual, each.basis))
            for each in status.indicators
        ]
        laws = [
            Line(
                (
                    f"{texts('law_blocks')} {law.name}" if law.blocks else law.name,
                    law.concerns,
                    law.state,
                    law.promulgated_on,
                    law.in_force_on,
                    law.claim,
                )
            )
            for law in status.laws
        ]
        targets = [
            Line((each.phase, each.name, each.figure, each.due_on, each.state, each.basis))
            for each in status.targets
        ]
        known[key] = {
            "targets": _set(edition, "targets", _target_columns(texts), targets),
            "indicators": _set(edition, "indicators", _indicator_columns(texts), indicators),
            "laws": _set(edition, "laws", _law_columns(texts), laws),
        }
    return known[key]


def _set(
    edition: Edition, name: str, columns: Sequence[Column], lines: list[Line]
) -> tuple[Layout, list[Line]]:
    width = _column(edition, name).w
    layout = measured(columns, lines, edition.paper, edition.family, width, BODY)
    return layout, [layout.set(line) for line in lines]


def _target_columns(texts: Texts) -> tuple[Column, ...]:
    return (
        Column(texts("target_phase"), share=2, most=2),
        Column(texts("target_name"), share=4, most=2),
        Column(texts("target_figure"), "right"),
        Column(texts("target_due")),
        Column(texts("target_state")),
        Column(texts("target_basis")),
    )


def _indicator_columns(texts: Texts) -> tuple[Column, ...]:
    return (
        Column(texts("indicator_name"), share=3, most=2),
        Column(texts("indicator_unit")),
        Column(texts("indicator_baseline"), "right"),
        Column(texts("indicator_targets"), share=3, most=3),
        Column(texts("indicator_actual"), "right"),
        Column(texts("indicator_basis")),
    )


def _law_columns(texts: Texts) -> tuple[Column, ...]:
    return (
        Column(texts("law_name"), share=3, most=2),
        Column(texts("law_concerns"), share=2, most=2),
        Column(texts("law_state")),
        Column(texts("law_promulgated")),
        Column(texts("law_in_force")),
        Column(texts("law_claim"), share=2, most=2),
    )


def _notes(name: str, texts: Texts) -> tuple[str, ...]:
    return (texts("law_note"),) if name == "laws" else ()


def _centre(edition: Edition, status: Status) -> tuple[tuple[Line, ...], tuple[str, ...]]:
    """Return the centres' lines, set, and what is known about the gap."""
    texts = edition.texts
    lines = [
        Line((centre.name, centre.state, centre.opened_on, centre.floor_area))
        for centre in status.centres
    ]
    notes = [
        texts(
            "gap_line",
            year=gap.year,
            department=texts(f"gap_{gap.has_department}"),
            body=texts(f"gap_{gap.has_local_body}"),
        )
        for gap in status.gaps
    ]
    layout = _centre_layout(edition, lines)
    return tuple(layout.set(line) for line in lines), tuple(notes)


def _centre_layout(edition: Edition, lines: Sequence[Line]) -> Layout:
    texts = edition.texts
    columns = (
        Column(texts("centre_name"), share=1, most=2),
        Column(texts("centre_state")),
        Column(texts("centre_opened")),
        Column(texts("centre_area"), "right"),
    )
    width = _column(edition, "centre").w
    return measured(columns, lines, edition.paper, edition.family, width, BODY)


def _column(edition: Edition, block: str) -> Rect:
    """Return the column of the template that holds a block; a place off the sheet for none."""
    for where, names in columns_of(edition, "facts"):
        if block in names:
            return where
    return Rect(0, 0, edition.paper.width, edition.paper.mm(ROW) * 1000)
