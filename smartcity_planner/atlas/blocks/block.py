"""A block stands in a column of a sheet: it knows how much room it wants, and draws itself."""

from __future__ import annotations

from collections.abc import Sequence

from smartcity_planner.atlas.sheets.paper import Rect
from smartcity_planner.atlas.sheets.sheet import Sheet


class Block:
    """A table, chart, legend, … with its facts. Heights are in mm on the sheet's paper.

    A block with nothing to say has `least` 0.0 and is left out with its rule.
    """

    #: How templates name it ("blocks: legend, money").
    name = ""

    def least(self, sheet: Sheet, width: float) -> float:
        """Return the height without which it cannot be drawn; 0.0 leaves it out."""
        raise NotImplementedError

    def most(self, sheet: Sheet, width: float) -> float:
        """Return the height beyond which it gains nothing."""
        return self.least(sheet, width)

    def draw(self, sheet: Sheet, where: Rect) -> float:
        """Draw into `where`, from its top; return the height taken."""
        raise NotImplementedError


def fill_column(sheet: Sheet, where: Rect, blocks: Sequence[Block]) -> list[Block]:
    """Draw blocks one below the other; return those for which there is no room.

    Room that is left goes to the blocks that can use it, in their order.
    """
    gap = sheet.paper.mm(4)
    wanted = [(block, block.least(sheet, where.w)) for block in blocks]
    shown: list[tuple[Block, float]] = []
    left_out: list[Block] = []
    room = where.h
    for block, least in wanted:
        if least <= 0:
            continue
        need = least + (gap if shown else 0)
        if need > room + 0.01:
            left_out.append(block)
            continue
        room -= need
        shown.append((block, least))
    y = where.y
    for position, (block, least) in enumerate(shown):
        if position:
            sheet.rule(where.x, y + gap / 2, where.w)
            y += gap
        extra = max(0.0, min(block.most(sheet, where.w) - least, room))
        taken = block.draw(sheet, Rect(where.x, y, where.w, least + extra))
        room -= max(0.0, taken - least)
        y += taken
    return left_out
