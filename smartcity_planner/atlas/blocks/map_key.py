"""The key of several maps in one line below them: what their colours mean, and their scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.atlas.sheets.canvas import QUIET
from smartcity_planner.atlas.sheets.paper import SMALL, Rect
from smartcity_planner.atlas.sheets.sheet import Sheet


@dataclass(frozen=True)
class Look:
    """How parcels are drawn: fill and line as colours, the line's width in mm on A3."""

    fill: str
    line: str
    width: float = 0.18


@dataclass(frozen=True)
class Entry:
    """One line of a key: one look, or several that mean the same, and its words."""

    looks: tuple[Look, ...]
    words: str


def map_key(
    edition: Edition, sheet: Sheet, where: Rect, entries: Sequence[Entry], scale: int
) -> None:
    """Draw the key; note in the page's record which words it holds."""
    paper, texts = sheet.paper, sheet.texts
    side, x = paper.mm(2.6), where.x
    for entry in entries:
        for look in entry.looks:
            square = Rect(x, where.y + (where.h - side) / 2, side, side)
            sheet.box(square, fill=look.fill, stroke=look.line, width=look.width)
            x += side
        wide = fonts.width_mm(entry.words, paper.size(SMALL)) + paper.mm(2)
        sheet.text(Rect(x + paper.mm(1.2), where.y, wide, where.h), entry.words, SMALL)
        x += wide + paper.mm(5.2)
    sheet.text(where, texts("one_scale", scale=f"{scale:,}"), SMALL, h="right", colour=QUIET)
    record = edition.keep.setdefault("record", {})
    record.setdefault("legend", []).extend(entry.words for entry in entries)


def note_drawn(edition: Edition, words: Sequence[str]) -> None:
    """Note what the maps have come to draw: the proof compares it with what the key says."""
    record = edition.keep.setdefault("record", {})
    record.setdefault("drawn_words", []).extend(words)
