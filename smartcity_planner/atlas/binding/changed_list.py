"""The sheets that list what changed, drawn like the book's own pages of text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProject

from smartcity_planner.atlas.binding.kept_pages import KeptList
from smartcity_planner.atlas.blocks.header import header
from smartcity_planner.atlas.blocks.text_cells import Column, Layout, Line, cut_into_pages, measured
from smartcity_planner.atlas.blocks.text_table import link_lines, text_table
from smartcity_planner.atlas.blocks.title_block import title_block
from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.rendering.one_page import write_page
from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.atlas.sheets.body import body_of, text_body
from smartcity_planner.atlas.sheets.canvas import QUIET
from smartcity_planner.atlas.sheets.paper import BODY, SMALL, Rect
from smartcity_planner.atlas.sheets.sheet import Sheet
from smartcity_planner.atlas.sheets.templates import template

if TYPE_CHECKING:
    from smartcity_planner.atlas.binding.changed import Changes

#: The kind of the sheets that list what changed.
KIND = "changed"
_DASH = "–"
#: So many pages whose number alone differs are named.
_MOST_MOVED = 40


@dataclass(frozen=True)
class ListSheet:
    """One sheet of the list: its part of the lines, and what stands around them."""

    page: Page
    layout: Layout
    lines: tuple[Line, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def bookmark(self) -> str:
        """What its bookmark says."""
        page = self.page
        return page.title if page.pieces == 1 else f"{page.title} ({page.piece}/{page.pieces})"


def list_pages(edition: Edition, changes: Changes, older: KeptList) -> list[ListSheet]:
    """Return the sheets of the list, at least one."""
    texts, paper, body = edition.texts, edition.paper, text_body(edition)
    rows = [
        Line(
            (
                texts(f"change_{change.kind}"),
                change.sheet or _DASH,
                change.title,
                change.id,
                str(change.old_number) if change.old_number else _DASH,
                str(change.new_number) if change.new_number else _DASH,
            ),
            page_id=change.id if change.new_number else "",
        )
        for change in changes.changes
    ]
    columns = (
        Column(texts("changed_kind")),
        Column(texts("changed_sheet")),
        Column(texts("changed_name"), share=3, most=2),
        Column(texts("changed_id"), share=2, most=2),
        Column(texts("changed_old"), "right"),
        Column(texts("changed_new"), "right"),
    )
    layout = measured(columns, rows, paper, edition.family, body.w)
    lines = [layout.set(row) for row in rows]
    before = (_counts(changes, edition),) if rows else (texts("changed_none"),)
    after = (texts("changed_note"), *_moved(changes, edition)) if rows else ()
    line = fonts.line_mm(paper.size(BODY)) + paper.mm(1)
    room = layout.room(body.h - line * (len(before) + len(after)) - paper.mm(3))
    ranges = cut_into_pages(layout, lines, room, room)
    return [
        ListSheet(
            Page(
                KIND,
                "",
                texts("changed_title"),
                subtitle=texts("changed_subtitle", old=older.made[:10], new=edition.imprint.date),
                piece=piece,
                pieces=len(ranges),
            ),
            layout,
            tuple(lines[start:end]),
            before if piece == 1 else (),
            after if piece == len(ranges) else (),
        )
        for piece, (start, end) in enumerate(ranges, start=1)
    ]


def draw_list(edition: Edition, sheet: ListSheet, target: Path) -> dict[str, Any]:
    """Draw one sheet of the list to a PDF; return its record. Raises as `write_page` does."""
    record: dict[str, Any] = {}
    edition.keep["record"] = record
    project = QgsProject()
    canvas = None
    try:
        xml = template(edition.store, edition.book, "text")
        canvas = Sheet(project, edition.paper, edition.texts, edition.family, xml)
        header(canvas, sheet.page, edition)
        body = body_of(canvas)
        y = _say(canvas, body, body.y, sheet.before)
        if sheet.lines:
            where = Rect(body.x, y, body.w, body.bottom - y)
            places = text_table(canvas, where, sheet.layout, sheet.lines)
            link_lines(edition, places, sheet.lines)
            y = places[-1].bottom + canvas.paper.mm(1)
        _say(canvas, body, y, sheet.after, size=SMALL, colour=QUIET)
        title_block(canvas, edition, sheet.page, [_DASH], [_DASH])
        record["size"] = list(canvas.size())
        write_page(canvas.layout, target, edition.book.dpi, geospatial=False)
        return record
    finally:
        del canvas  # before its project
        edition.keep.pop("record", None)


def _say(
    canvas: Sheet, body: Rect, y: float, texts: Sequence[str], size: float = BODY, **look: str
) -> float:
    """Write lines of text one below the other; return where they end."""
    high = fonts.line_mm(canvas.paper.size(size)) + canvas.paper.mm(1)
    for text in texts:
        canvas.line_of_text(Rect(body.x, y, body.w, high), text, size, **look)
        y += high
    return y


def _counts(changes: Changes, edition: Edition) -> str:
    return edition.texts(
        "changed_counts",
        new=changes.count("new"),
        changed=changes.count("changed"),
        gone=changes.count("gone"),
        same=changes.same,
        moved=len(changes.moved),
    )


def _moved(changes: Changes, edition: Edition) -> tuple[str, ...]:
    if not changes.moved:
        return ()
    shown = [f"{old}→{new}" for old, new in changes.moved[:_MOST_MOVED]]
    if len(changes.moved) > _MOST_MOVED:
        shown.append("…")
    return (edition.texts("changed_moved", pages=", ".join(shown)),)
