"""Plain parcels that may reach too far: found all at once, to be judged one by one.

`vertices.drop_stray` looks at one ring; here the same question (one vertex far from the box of
all others) is put to all larger parcels together, with numpy. Who is named here is not mended
here: `single` looks at the shape, the register and the dong.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from typing import TYPE_CHECKING

from smartcity_planner.intake import plain, vertices
from smartcity_planner.intake.reference import LegalDongs
from smartcity_planner.store.bulk import Writer

if TYPE_CHECKING:
    import numpy as np

#: Where the numbers of rings and points and the first point stand in the WKB of one polygon
#: in a multipolygon, and how long a GeoPackage's head before it is.
_RINGS, _POINTS, _FIRST, _HEAD = 14, 18, 22, 40


def suspects(writer: Writer, judge: plain.Judge, dongs: LegalDongs) -> list[int]:
    """Return the parcel numbers of `taken` that may reach too far.

    Those with a vertex far from all others in its ring, and those whose box reaches far beyond
    the box of their legal dong.
    """
    frames = {int(code): shape.GetEnvelope() for code, shape in dongs.shapes.items()}
    result = writer.dataset.ExecuteSQL(
        f"SELECT t.number * 1 AS number, {judge.blob} AS shape FROM temp.taken t "  # nosec B608
        f"JOIN {judge.rows} ON {judge.row} = t.row "
        f"WHERE t.state <> {plain.UNCHANGED} AND {judge.may_reach_far}"
    )
    found: list[int] = []
    try:
        for batch in result.GetArrowStreamAsNumPy(options=["INCLUDE_FID=NO"]):
            found += _suspects(batch["number"], batch["shape"].tolist(), frames)
    finally:
        writer.dataset.ReleaseResultSet(result)
    return found


def _suspects(
    numbers: np.ndarray,
    shapes: list[bytes],
    frames: Mapping[int, tuple[float, float, float, float]],
) -> list[int]:
    import numpy as np

    several, simple, rings = [], [], []
    for number, shape in zip(numbers.tolist(), map(bytes, shapes), strict=True):
        if shape[:2] == b"GP":  # GDAL takes a column for a shape, or leaves it as it is stored
            shape = shape[_HEAD:]
        if struct.unpack_from("<I", shape, _RINGS) != (1,):
            several.append(number)  # with holes: few, and each ring has to be looked at
            continue
        (count,) = struct.unpack_from("<I", shape, _POINTS)
        if count < 5:  # a triangle, closed
            continue
        # Without the last point, which closes the ring.
        rings.append(np.frombuffer(shape, "<f8", 2 * (count - 1), _FIRST).reshape(-1, 2))
        simple.append(number)
    if not simple:
        return several
    points = np.concatenate(rings)
    starts = np.concatenate(([0], np.cumsum([len(ring) for ring in rings])[:-1]))
    frame = np.array([frames[number // 10**11] for number in simple])
    low = np.minimum.reduceat(points, starts)
    high = np.maximum.reduceat(points, starts)
    beyond = np.maximum(frame[:, [0, 2]] - low, high - frame[:, [1, 3]]).max(axis=1)
    chosen = (beyond > vertices.ABSURD) | _has_far_vertex(points, starts)
    return several + np.array(simple)[chosen].tolist()


def _has_far_vertex(points: np.ndarray, starts: np.ndarray) -> np.ndarray:
    """Return per ring whether an extreme vertex lies far from the box of all its others."""
    import numpy as np

    lengths = np.diff(np.append(starts, len(points)))
    ring_of = np.repeat(np.arange(len(starts)), lengths)
    far = np.zeros(len(starts), bool)
    for axis in (0, 1):
        for pick in (np.minimum, np.maximum):
            extreme = pick.reduceat(points[:, axis], starts)
            at = np.flatnonzero(points[:, axis] == extreme[ring_of])
            place = at[np.unique(ring_of[at], return_index=True)[1]]  # the first of each ring
            others_low, others_high = points.copy(), points.copy()
            others_low[place], others_high[place] = np.inf, -np.inf
            low = np.minimum.reduceat(others_low, starts)
            high = np.maximum.reduceat(others_high, starts)
            away = np.maximum(np.maximum(low - points[place], points[place] - high), 0)
            size = np.hypot(*(high - low).T)
            far |= np.hypot(*away.T) > np.maximum(vertices.FAR, vertices.TIMES * size)
    return far
