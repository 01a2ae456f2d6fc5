"""Which areas of one file overlap each other, and by how much."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from osgeo import ogr

#: Less common ground than this (m²) is two surveys of one border, not an overlap.
LEAST = 1.0
_EVERY = 200


@dataclass(frozen=True)
class Overlap:
    """Two rows and their common ground: `area` in m², `share` of the smaller of the two."""

    row: int
    other_row: int
    label: str
    other_label: str
    area: float
    share: float


Row = tuple[int, str, ogr.Geometry]
"""Number in the file, label, shape (valid, in metres)."""


def pairs(rows: Sequence[Row], step: Callable[[], None]) -> list[Overlap]:
    """Return all pairs of rows that have more than LEAST in common, the largest share first.

    `step` is called now and then and may raise to cancel.
    """
    found = []
    for number, (one, other) in enumerate(_candidates(rows)):
        if number % _EVERY == 0:
            step()
        common = one[2].Intersection(other[2])
        area = 0.0 if common is None else float(common.GetArea())
        if area > LEAST:
            smaller = min(one[2].GetArea(), other[2].GetArea())
            share = min(area / smaller, 1.0)
            found.append(Overlap(one[0], other[0], one[1], other[1], area, share))
    return sorted(found, key=lambda pair: (-pair.share, -pair.area, pair.row, pair.other_row))


def _candidates(rows: Sequence[Row]) -> Iterator[tuple[Row, Row]]:
    """Yield the pairs whose rectangles overlap: a sweep from west to east."""
    boxed = sorted(((row[2].GetEnvelope(), row) for row in rows), key=lambda one: one[0][0])
    open_rows: list[tuple[tuple[float, float, float, float], Row]] = []
    for box, row in boxed:
        open_rows = [one for one in open_rows if one[0][1] > box[0]]
        for other_box, other in open_rows:
            if other_box[2] < box[3] and box[2] < other_box[3]:
                yield (other, row) if other[0] < row[0] else (row, other)
        open_rows.append((box, row))
