"""What a long table is made of, measured before it is drawn: columns, lines, their heights.

A table that is longer than a page must be cut into pages before any of them exists, so widths,
wrapping and heights come from the font alone. All lengths are mm on the sheet's paper.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.atlas.sheets.paper import SMALL, Paper

#: Free space left and right in a cell, above and below its text together, mm on A3.
PAD, AIR = 1.5, 1.5
#: QGIS adds the line between rows to their height, mm on A3.
GRID = 0.12


@dataclass(frozen=True)
class Column:
    """One column. `share` is its part of the room that is left; 0 is as wide as it needs.

    A cell of more than `most` lines is cut with an ellipsis. A column that is `free` takes its
    whole share even where its cells need less.
    """

    label: str
    align: str = "left"
    share: float = 0.0
    most: int = 1
    free: bool = False


@dataclass(frozen=True)
class Line:
    """One line of a table. `style`: plain, head, total, group, part, note.

    `level` indents the first cell, `span` joins the first cells to one. A line that `keeps` is
    never the last on a page; `page_id` is linked.
    """

    cells: tuple[str, ...]
    style: str = "plain"
    level: int = 0
    span: int = 1
    keeps: bool = False
    page_id: str = ""


#: What indents a cell by one level: hard spaces, which stay at the beginning of a line.
INDENT = "\u00a0" * 4
#: Styles whose text is bold.
BOLD = ("head", "total", "group", "part")


@lru_cache(maxsize=50_000)
def wide(text: str, points: float, bold: bool, family: str) -> float:
    """Return the width of one line of text."""
    return fonts.width_mm(text, points, bold, family)


def wrapped(text: str, points: float, width: float, most: int, bold: bool, family: str) -> str:
    """Return the text in at most `most` lines of `width`, the last one cut where it must be.

    Breaks at spaces; a word that is longer than a line breaks inside.
    """
    width *= 0.985  # a hair less than the room, or QGIS would cut the last letter
    lines: list[str] = []
    rest = text
    while rest:
        if wide(rest, points, bold, family) <= width:
            lines.append(rest)
            break
        if len(lines) == most - 1:
            lines.append(_cut(rest, points, width, bold, family))
            break
        count = _fitting(rest, points, width, bold, family)
        space = rest.rfind(" ", 0, count + 1)
        if space > count * 0.45:
            count = space
        lines.append(rest[:count].rstrip())
        rest = rest[count:].lstrip()
    return "\n".join(lines)


def _fitting(text: str, points: float, width: float, bold: bool, family: str) -> int:
    """Return how many letters fit into a line, at least one."""
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if wide(text[:middle], points, bold, family) <= width:
            low = middle
        else:
            high = middle - 1
    return low


def _cut(text: str, points: float, width: float, bold: bool, family: str) -> str:
    room = width - wide("…", points, bold, family)
    return text[: _fitting(text, points, room, bold, family)].rstrip() + "…"


@dataclass(frozen=True)
class Layout:
    """A table measured for one paper, font and width."""

    columns: tuple[Column, ...]
    widths: tuple[float, ...]
    points: float
    pad: float
    air: float
    family: str
    level: float
    grid: float

    def set(self, line: Line) -> Line:
        """Return the line with its cells wrapped."""
        bold = line.style in BOLD
        cells = []
        for number, text in enumerate(line.cells):
            room = self.widths[number]
            if number == 0:
                room = sum(self.widths[: line.span]) - line.level * self.level
            elif number < line.span:
                cells.append("")
                continue
            most = max(self.columns[number].most, 1)
            room -= 2 * self.pad
            cells.append(wrapped(text, self.points, room, most, bold, self.family))
        return replace(line, cells=tuple(cells))

    def height(self, line: Line) -> float:
        """Return the height of a line that is set."""
        rows = max((text.count("\n") + 1 for text in line.cells), default=1)
        return fonts.line_mm(self.points) * rows + self.air

    def room(self, height: float) -> float:
        """Return what a table of this height leaves for its lines."""
        return height - self.height(self.head()) - 2 * self.grid

    def head(self) -> Line:
        """Return the line of the columns' labels; a label may have several lines."""
        return Line(tuple(column.label for column in self.columns), "head")


def measured(
    columns: Sequence[Column],
    lines: Sequence[Line],
    paper: Paper,
    family: str,
    width: float,
    size: float = SMALL,
) -> Layout:
    """Return the table's layout: columns as wide as they need, the rest shared."""
    points, pad, grid = paper.size(size), paper.mm(PAD), paper.mm(GRID)
    level = wide(INDENT, points, True, family)

    def needed(number: int, words: bool = False) -> float:
        labels = columns[number].label.split() if words else columns[number].label.split("\n")
        most = max((wide(part, points, True, family) for part in labels), default=0.0)
        for line in lines:
            if number < len(line.cells) and line.span == 1:
                cell = line.cells[number]
                for part in cell.split() if words else [cell]:
                    most = max(most, wide(part, points, line.style in BOLD, family))
        return most * 1.02 + 2 * pad

    wanted = [needed(n) for n in range(len(columns))]
    fixed = sum(wanted[n] for n, column in enumerate(columns) if not column.share)
    room = max(width - fixed, width * 0.15)
    shares = sum(column.share for column in columns)
    widths = [
        wanted[n] if not column.share else room * column.share / shares
        for n, column in enumerate(columns)
    ]
    # What a column does not need goes first to those that wrap, then to all alike.
    spare = 0.0
    for n, column in enumerate(columns):
        if column.share and not column.free and widths[n] > wanted[n]:
            spare += widths[n] - wanted[n]
            widths[n] = wanted[n]
    if not shares:
        spare = width - sum(widths)
    for n, column in enumerate(columns):
        if column.share and widths[n] < wanted[n] and spare > 0:
            more = min(spare, wanted[n] - widths[n])
            widths[n] += more
            spare -= more
    widths = [each + spare / len(widths) for each in widths]
    widths = _whole_words(widths, [needed(n, words=True) for n in range(len(columns))], columns)
    rounded = tuple(round(each, 2) for each in widths)
    return Layout(tuple(columns), rounded, points, pad, paper.mm(AIR), family, level, grid)


def _whole_words(widths: list[float], least: list[float], columns: Sequence[Column]) -> list[float]:
    """Return the widths with room for the longest word of each column that wraps.

    What it takes comes from the other columns that wrap, as far as they have more than they
    need for their own words; where that is not enough, words still break.
    """
    short = [
        max(least[n] - widths[n], 0.0) if column.share else 0.0 for n, column in enumerate(columns)
    ]
    over = [
        max(widths[n] - least[n], 0.0) if column.share else 0.0 for n, column in enumerate(columns)
    ]
    given = min(sum(short), sum(over))
    if given <= 0:
        return widths
    return [
        each + given * (short[n] / sum(short) - over[n] / sum(over))
        for n, each in enumerate(widths)
    ]


def cut_into_pages(
    layout: Layout, lines: Sequence[Line], first: float, other: float
) -> list[tuple[int, int]]:
    """Return the range of lines on each page; the room excludes header and carried lines.

    No page ends with a line that keeps, unless nothing else would be on it.
    """
    pages: list[tuple[int, int]] = []
    start, used, room = 0, 0.0, first
    for number, line in enumerate(lines):
        high = layout.height(line) + layout.grid
        if used + high > room and number > start:
            end = number
            while end - 1 > start and lines[end - 1].keeps:
                end -= 1
            if end - 1 == start and lines[start].keeps:
                end = number
            pages.append((start, end))
            start, room = end, other
            used = sum(layout.height(each) + layout.grid for each in lines[start:number])
        used += high
    pages.append((start, len(lines)))
    return pages
