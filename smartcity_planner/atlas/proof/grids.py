"""Tables of money found again on a page: by where the figures stand, not by how they were made."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from smartcity_planner.atlas.proof.reading.words import Run

_FIGURE = re.compile(r"[+-]?[\d,]+(?:\.\d+)?|-|[+-]?<1")
#: A line of text is so many times as high as its letters.
_LINE = 1.45
#: Rows are never farther apart than this many lines.
_FARTHEST = 4.2


@dataclass(frozen=True)
class Column:
    """A column of figures: its heading and its right edge in mm."""

    label: str
    right: float


@dataclass
class Row:
    """A row: its label, how far it is indented, its figures by the place of their column."""

    label: str
    lead: int
    y: float
    cells: dict[int, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Grid:
    """A table: the heading of its labels, its unit as printed above it, columns and rows."""

    corner: str
    unit: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


def grids(found: Sequence[Run], corners: Collection[str], units: Collection[str]) -> list[Grid]:
    """Return the tables that begin with one of `corners` (folded); `units` are folded lines."""
    made = []
    for corner in found:
        if corner.text in corners:
            columns = _columns(found, corner)
            rows = _rows(found, corner, columns) if columns else []
            if rows:
                made.append(
                    Grid(corner.text, _unit(found, corner, units), tuple(columns), tuple(rows))
                )
    return made


def _columns(found: Sequence[Run], corner: Run) -> list[Column]:
    """Return the columns right of the corner; a heading may have two lines."""
    high = corner.size * _LINE
    near = [
        run
        for run in found
        if abs(run.y - corner.y) < 0.8 * high
        and run.x > corner.right
        and 0.8 < run.size / corner.size < 1.25
    ]
    columns: list[tuple[float, list[Run]]] = []
    for run in sorted(near, key=lambda run: run.right):
        if columns and run.right - columns[-1][0] < 0.75 * run.size:
            columns[-1][1].append(run)
        else:
            columns.append((run.right, [run]))
    return [
        Column("".join(run.text for run in sorted(runs, key=lambda run: run.y)), right)
        for right, runs in columns
    ]


def _rows(found: Sequence[Run], corner: Run, columns: Sequence[Column]) -> list[Row]:
    high = corner.size * _LINE
    below = sorted(
        (run for run in found if run.y > corner.y + 0.85 * high and run.x > corner.x - 1.5),
        key=lambda run: run.y,
    )
    cells: list[tuple[Run, int]] = []
    for run in below:
        if _FIGURE.fullmatch(run.text) and run.x > corner.right - corner.size:
            place = _column_of(run, columns)
            if place is not None:
                cells.append((run, place))
    rows: list[Row] = []
    last = corner.y
    for run, place in cells:
        if rows and abs(run.y - rows[-1].y) < 0.3 * high:
            rows[-1].cells.setdefault(place, run.text)
            continue
        if run.y - last > _FARTHEST * high:
            break
        label = [
            other
            for other in below
            if corner.x - 1.5 < other.x < run.x
            and abs(other.y - run.y) < 0.85 * high
            and other.x < columns[0].right - corner.size
            and not (_column_of(other, columns) is not None and _FIGURE.fullmatch(other.text))
            and abs(other.x - corner.x) < _indent(other)
        ]
        if not label:
            break
        label.sort(key=lambda other: (other.y, other.x))
        rows.append(Row("".join(o.text for o in label), label[0].lead, run.y, {place: run.text}))
        last = run.y
    return rows


def _indent(run: Run) -> float:
    """How far from the corner a label may begin: indented ones a few letters."""
    return 1.5 + run.size * (0.35 * run.lead + 0.6)


def _column_of(run: Run, columns: Sequence[Column]) -> int | None:
    """Return the column in which a figure stands: figures end where their heading ends."""
    place = min(range(len(columns)), key=lambda n: abs(columns[n].right - run.right))
    return place if abs(columns[place].right - run.right) < 0.8 * run.size else None


def _unit(found: Sequence[Run], corner: Run, units: Collection[str]) -> str:
    """Return the unit that stands nearest above a table."""
    above = [run for run in found if run.text in units and 0 < corner.y - run.y < corner.size * 8]
    return min(above, key=lambda run: corner.y - run.y).text if above else ""
