"""The outline of a layer of areas: where it is a layer of districts or dongs, it is the city's.

Points need a name beside them to be tested; administrative areas test themselves, since their
outer border is a border of the plan's districts, and that to within some metres.
"""

from __future__ import annotations

from collections.abc import Sequence

from osgeo import ogr

#: A layer of more areas than this is none of districts or dongs.
MOST_AREAS = 600
_MOST_BYTES = 16 << 20  # of all their corners; joining more would take long
_MOST_POINTS = 400
_LEAST_POINTS = 20
#: Administrative areas fill their common rectangle at least so far; rivers and zones do not.
_LEAST_FILLED = 0.25

Point = tuple[float, float]


def points(areas: Sequence[ogr.Geometry]) -> list[Point]:
    """Return corners of the outer border of all `areas` together, as read, spread evenly.

    Empty where there are no areas, too many for administrative ones, or hardly any corners.
    """
    if not 0 < len(areas) <= MOST_AREAS or sum(one.WkbSize() for one in areas) > _MOST_BYTES:
        return []
    parts = ogr.Geometry(ogr.wkbMultiPolygon)
    for area in areas:
        _add_polygons(area, parts)
    joined = parts.UnionCascaded() if _fills(parts) else None
    if joined is None:
        return []
    corners: list[Point] = []
    for polygon in [joined] if joined.GetGeometryName() == "POLYGON" else joined:
        corners += [point[:2] for point in polygon.GetGeometryRef(0).GetPoints()[1:]]
    if len(corners) < _LEAST_POINTS:
        return []
    return corners[:: -(-len(corners) // _MOST_POINTS)]


def _fills(parts: ogr.Geometry) -> bool:
    if not parts.GetGeometryCount():
        return False
    x0, x1, y0, y1 = parts.GetEnvelope()
    return bool(parts.GetArea() >= _LEAST_FILLED * (x1 - x0) * (y1 - y0))


def _add_polygons(shape: ogr.Geometry, parts: ogr.Geometry) -> None:
    if shape.IsEmpty():
        return
    if shape.GetGeometryName() == "POLYGON":
        whole = shape if shape.IsValid() else shape.Buffer(0)
        if whole is not None and whole.GetGeometryName() == "POLYGON":
            if not whole.IsEmpty():
                parts.AddGeometry(whole)
            return
        shape = whole
    for part in shape or ():
        if part.GetGeometryName() in ("POLYGON", "MULTIPOLYGON"):
            _add_polygons(part, parts)
