"""A vertex that strayed: one corner of a parcel far from all its others, by a slip of the pen.

A long pointed parcel looks the same, so the shape alone proves nothing. What does: a place that
is not in Korea, the area by the register, or the legal dong of the parcel's number.
"""

from __future__ import annotations

import math

from osgeo import ogr

from smartcity_planner.intake.rows import AREA_TOLERANCE

#: All of Korea in EPSG:5186 (m): x from 백령도 to 독도, y from 마라도 to 온성군.
_KOREA = (-100_000.0, 800_000.0, -100_000.0, 1_200_000.0)
#: A stray lies at least this far (m) from the box of the other vertices,
FAR = 50.0
#: and this many times its diagonal.
TIMES = 3.0
#: A vertex farther than this (m) from the parcel's own dong does not belong to it. Outlines of
#: dongs are generalised; the farthest of 3,600 real parcels reaches 67 m beyond its own.
ABSURD = 200.0

_Point = tuple[float, float]


def drop_stray(
    shape: ogr.Geometry, dong: ogr.Geometry | None = None, registered: float | None = None
) -> bool:
    """Take the one stray vertex out of a polygon or multipolygon in place, if there is one.

    Return whether a vertex was dropped. Shapes in EPSG:5186, `registered` in m².
    """
    polygons = (
        [shape]
        if shape.GetGeometryName() == "POLYGON"
        else [shape.GetGeometryRef(place) for place in range(shape.GetGeometryCount())]
    )
    for polygon in polygons:
        for place in range(polygon.GetGeometryCount()):
            ring = polygon.GetGeometryRef(place)
            stray = _stray(ring)
            if stray is None:
                continue
            points = [(x, y) for x, y, *_ in ring.GetPoints()[:-1]]
            kept = points[:stray] + points[stray + 1 :]
            if _proven(shape, ring, points[stray], kept, dong, registered):
                _set(ring, kept)
                return True
    return False


def reach(shape: ogr.Geometry, dong: ogr.Geometry) -> float:
    """Return how far (m) the box of `shape` reaches beyond the box of `dong`; 0 where within."""
    left, right, low, high = shape.GetEnvelope()
    x0, x1, y0, y1 = dong.GetEnvelope()
    return max(x0 - left, right - x1, y0 - low, high - y1, 0.0)


def _stray(ring: ogr.Geometry) -> int | None:
    """Return the vertex that lies far from the box of all others, or None."""
    count = ring.GetPointCount() - 1
    if count < 4:  # three must be left
        return None
    points = [(ring.GetX(place), ring.GetY(place)) for place in range(count)]
    if len(set(points)) < 4:
        return None
    bad = [place for place, point in enumerate(points) if not all(map(math.isfinite, point))]
    if bad:
        return bad[0] if len(bad) == 1 else None
    # The one that strayed is an extreme of x or y.
    for axis in (0, 1):
        for pick in (min, max):
            place = pick(range(count), key=lambda n: points[n][axis])
            others = points[:place] + points[place + 1 :]
            left, right = min(x for x, _ in others), max(x for x, _ in others)
            low, high = min(y for _, y in others), max(y for _, y in others)
            x, y = points[place]
            away = math.hypot(max(left - x, x - right, 0), max(low - y, y - high, 0))
            if away > max(FAR, TIMES * math.hypot(right - left, high - low)):
                return place
    return None


def _proven(
    shape: ogr.Geometry,
    ring: ogr.Geometry,
    stray: _Point,
    kept: list[_Point],
    dong: ogr.Geometry | None,
    registered: float | None,
) -> bool:
    x0, x1, y0, y1 = _KOREA
    if not (x0 <= stray[0] <= x1 and y0 <= stray[1] <= y1) or stray == (0.0, 0.0):
        return True
    if registered:
        before = shape.GetArea()
        after = before - ring.GetArea() + _area(kept)
        if _agrees(before, registered):
            return False
        if _agrees(after, registered):
            return True
    if dong is None:
        return False
    return _distance(dong, [stray]) > ABSURD and _distance(dong, kept) <= ABSURD


def _agrees(measured: float, registered: float) -> bool:
    return abs(measured - registered) <= AREA_TOLERANCE * measured


def _area(points: list[_Point]) -> float:
    ring = ogr.Geometry(ogr.wkbLinearRing)
    _set(ring, points)
    return float(ring.GetArea())


def _distance(dong: ogr.Geometry, points: list[_Point]) -> float:
    """Return the distance (m) of the farthest point from the dong."""
    point, most = ogr.Geometry(ogr.wkbPoint), 0.0
    for x, y in points:
        point.SetPoint_2D(0, x, y)
        most = max(most, float(dong.Distance(point)))
    return most


def _set(ring: ogr.Geometry, points: list[_Point]) -> None:
    ring.Empty()
    for x, y in [*points, points[0]]:
        ring.AddPoint_2D(x, y)
