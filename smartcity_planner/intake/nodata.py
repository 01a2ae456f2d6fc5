"""Marks of “no data” that a raster does not declare: found by their values, shown with evidence.

A mark is the smallest or largest value, repeated, farther from all others than those are from
each other, and mostly along the edge. What only looks like one is told, never used.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

#: Values that nobody measures: their distance from all others is proof enough.
_HARD = {-9999.0, -99999.0, -999999.0, -32768.0, -2147483648.0, 1e20, -1e20}
#: Values that can be marks or measures: the edge of the raster must speak for them, too.
_SOFT = {0.0, -1.0, 99.0, 127.0, 128.0, 255.0, -99.0, -999.0, 999.0, 9999.0, 32767.0, 65535.0}
_HUGE = 1e30
#: Share of the raster's outermost cells, or number of its corners, that speaks for a mark.
_EDGE, _CORNERS = 0.25, 2
_MOST_MARKS = 4


@dataclass(frozen=True)
class Window:
    """Cells that were looked at: their values, and which of them are the raster's outermost."""

    values: np.ndarray
    edge: np.ndarray
    """Both of one length; `edge` is true for outermost cells."""


@dataclass(frozen=True)
class Mark:
    """One value that marks missing data, or may do so, and what speaks for it."""

    value: float
    count: int
    share: float
    corners: int
    """In how many of the four corners it stands."""
    edge_share: float
    """Share of the outermost cells that have it."""
    nearest: float
    """The nearest other value."""
    low: float
    high: float
    """Range of all other values."""


@dataclass(frozen=True)
class Marks:
    """What was found: `found` are used as no data, `doubtful` only told.

    `low` and `high` are the range of what remains (NaN where nothing does), `cells` how many
    cells with a value were looked at.
    """

    found: tuple[Mark, ...]
    doubtful: tuple[Mark, ...]
    low: float
    high: float
    cells: int


def look(windows: Sequence[Window], corners: Sequence[float]) -> Marks:
    """Return the marks among the values of `windows`; `corners` are the four corner cells.

    Values are as stored, without what the file itself declares as missing.
    """
    import numpy as np

    values = np.concatenate([one.values for one in windows])
    edge = np.concatenate([one.edge for one in windows])
    finite = np.isfinite(values)
    values, edge = values[finite], edge[finite]
    total, edges = int(values.size), int(edge.sum())
    found: list[Mark] = []
    doubtful: dict[float, Mark] = {}
    while values.size and len(found) < _MOST_MARKS:
        marks = [
            one
            for value in (float(values.min()), float(values.max()))
            if (one := _mark(value, values, edge, total, edges, corners)) is not None
        ]
        sure = next((one for one in marks if _is_sure(one)), None)
        doubtful |= {one.value: one for one in marks if one is not sure and _is_doubtful(one)}
        if sure is None:
            break
        found.append(sure)
        kept = values != sure.value
        values, edge = values[kept], edge[kept]
    used = {one.value for one in found}
    return Marks(
        tuple(found),
        tuple(one for value, one in doubtful.items() if value not in used),
        float(values.min()) if values.size else math.nan,
        float(values.max()) if values.size else math.nan,
        total,
    )


def reach(windows: Sequence[Window]) -> tuple[float, float]:
    """Return the smallest and the largest finite value, NaN where there is none."""
    import numpy as np

    values = np.concatenate([one.values for one in windows])
    values = values[np.isfinite(values)]
    return (float(values.min()), float(values.max())) if values.size else (math.nan, math.nan)


def _mark(
    value: float,
    values: np.ndarray,
    edge: np.ndarray,
    total: int,
    edges: int,
    corners: Sequence[float],
) -> Mark | None:
    """Return what speaks for the smallest or largest value; None where there is no other."""
    here = values == value
    rest = values[~here]
    if not rest.size:
        return None
    low, high = float(rest.min()), float(rest.max())
    return Mark(
        value,
        int(here.sum()),
        int(here.sum()) / total,
        sum(corner == value for corner in corners),
        int((here & edge).sum()) / edges if edges else 0.0,
        low if value < low else high,
        low,
        high,
    )


def _is_far(mark: Mark) -> bool:
    return abs(mark.value - mark.nearest) > mark.high - mark.low or abs(mark.value) >= _HUGE


def _is_at_edge(mark: Mark) -> bool:
    return mark.edge_share >= _EDGE or mark.corners >= _CORNERS


def _is_sure(mark: Mark) -> bool:
    if not _is_far(mark):
        return False
    if mark.value in _HARD or abs(mark.value) >= _HUGE:
        return True
    return mark.count > 1 and _is_at_edge(mark)


def _is_doubtful(mark: Mark) -> bool:
    """Whether a planner should look: a usual mark along the edge, or a far value repeated."""
    known = mark.value in _SOFT | _HARD
    return mark.count > 1 and ((known and (_is_at_edge(mark) or _is_far(mark))) or _is_far(mark))
