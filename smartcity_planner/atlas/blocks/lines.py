"""A table of words under its heading, as a block: lines that were measured before."""

from __future__ import annotations

from collections.abc import Sequence

from smartcity_planner.atlas.blocks.block import Block
from smartcity_planner.atlas.blocks.text_cells import Layout, Line
from smartcity_planner.atlas.blocks.text_table import table_height, text_table
from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.atlas.sheets.canvas import QUIET
from smartcity_planner.atlas.sheets.paper import BODY, SMALL, Paper, Rect
from smartcity_planner.atlas.sheets.sheet import Sheet


def lines_height(
    paper: Paper, layout: Layout, lines: Sequence[Line], notes: Sequence[str]
) -> float:
    """Return the height of heading, table and notes in mm."""
    head = fonts.line_mm(paper.size(BODY)) + paper.mm(0.8)
    foot = fonts.line_mm(paper.size(SMALL)) * len(notes) + (paper.mm(1) if notes else 0)
    return head + table_height(layout, lines) + foot


class Lines(Block):
    """Lines that are set, under a heading, with notes below."""

    def __init__(
        self, name: str, heading: str, layout: Layout, lines: Sequence[Line], notes: Sequence[str]
    ) -> None:
        self.name = name
        self._heading, self._layout, self._lines, self._notes = heading, layout, lines, notes

    def least(self, sheet: Sheet, width: float) -> float:
        """Return the height of all of it; 0 without lines and notes."""
        if not self._lines and not self._notes:
            return 0.0
        return lines_height(sheet.paper, self._layout, self._lines, self._notes)

    def draw(self, sheet: Sheet, where: Rect) -> float:
        """Add heading, table and notes."""
        paper = sheet.paper
        below = sheet.heading(where, self._heading)
        text_table(sheet, below, self._layout, self._lines)
        y = below.y + table_height(self._layout, self._lines) + paper.mm(0.6)
        line = fonts.line_mm(paper.size(SMALL))
        for note in self._notes:
            sheet.line_of_text(Rect(where.x, y, where.w, line), note, SMALL, colour=QUIET)
            y += line
        return y + (paper.mm(0.4) if self._notes else -paper.mm(0.6)) - where.y
