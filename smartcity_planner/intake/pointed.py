"""Plain parcels that may hold a stray vertex: found all at once, to be judged one by one.

`vertices.drop_stray` looks at one ring; here the same question (one vertex far from the box of
all others) is put to all larger parcels together, with numpy. Who is named here is not mended
here: `single` looks at the shape, the register and the dong.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from smartcity_planner.intake import plain, vertices
from smartcity_planner.store.bulk import Writer

if TYPE_CHECKING:
    import numpy as np

#: Where the numbers of rings and points and the first point stand in the WKB of one polygon
#: in a multipolygon, and how long a GeoPackage's head before it is.
_RINGS, _POINTS, _FIRST, _HEAD = 14, 18, 22, 40


def suspects(writer: Writer, judge: plain.Judge) -> list[int]:
    """Return the parcel numbers of `taken` with a vertex far from all others in its ring."""
    result = writer.dataset.ExecuteSQL(
        f"SELECT t.number * 1 AS number, {judge.blob} AS shape FROM temp.taken t "  # nosec B608
        f"JOIN {judge.rows} ON {judge.row} = t.row "
        f"WHERE t.state <> {plain.UNCHANGED} AND {judge.diagonal} > {vertices.FAR}"
    )
    found: list[int] = []
    try:
        for batch in result.GetArrowStreamAsNumPy(options=["INCLUDE_FID=NO"]):
            found += _suspects(batch["number"], batch["shape"].tolist())
    finally:
        writer.dataset.ReleaseResultSet(result)
    return found


def _suspects(numbers: np.ndarray, shapes: list[bytes]) -> list[int]:
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
    return several + np.array(simple)[_has_far_vertex(rings)].tolist()


def _has_far_vertex(rings: list[np.ndarray]) -> np.ndarray:
    """Return per ring whether an extreme vertex lies far from the box of all its others."""
    import numpy as np

    points = np.concatenate(rings)
    lengths = np.array([len(ring) for ring in rings])
    starts = np.concatenate(([0], lengths.cumsum()[:-1]))
    ring_of = np.repeat(np.arange(len(rings)), lengths)
    far = np.zeros(len(rings), bool)
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
