"""Shapes made fit for the plan: flat, straight, valid multipolygons; or a reason why not."""

from __future__ import annotations

from osgeo import ogr

from smartcity_planner.intake.rows import Fault, fault

_POLYGONS = (ogr.wkbPolygon, ogr.wkbMultiPolygon)
#: Less than this is no land: 1 cm² in m².
_LEAST_AREA = 1e-4
#: No coordinate of Korea in EPSG:5186 is as large (m).
_FARTHEST = 1e7
#: More than this is no parcel: Seoul has some 6e8 m².
_MOST_AREA = 1e9


def repair(shape: ogr.Geometry | None) -> tuple[ogr.Geometry, list[str]] | Fault:
    """Return a valid 2D multipolygon made of `shape` (in metres) and the repairs it took.

    `shape` may be changed.
    """
    if shape is None or shape.IsEmpty():
        return fault("no_geometry")
    repairs: list[str] = []
    if shape.Is3D() or shape.IsMeasured():
        shape.FlattenTo2D()
        repairs.append("height_dropped")
    if shape.HasCurveGeometry(False):
        shape = shape.GetLinearGeometry()
        repairs.append("curves_straightened")
    kind = shape.GetGeometryType()
    if kind not in _POLYGONS:
        name = shape.GetGeometryName()
        shape = _polygons_of(shape)
        if shape.IsEmpty():
            return fault("not_polygon", value=name)
        if name not in ("TRIANGLE", "POLYHEDRALSURFACE", "TIN"):
            repairs.append("parts_dropped")
    if not all(abs(edge) < _FARTHEST for edge in shape.GetEnvelope()):  # nor not-a-number
        return fault("geometry_beyond_repair")
    if not shape.IsValid():
        mended = _made_valid(shape)
        if mended is None:
            return fault("geometry_beyond_repair")
        shape = mended
        repairs.append("geometry_made_valid")
    if not _LEAST_AREA <= shape.GetArea() <= _MOST_AREA:
        return fault("geometry_beyond_repair")
    return ogr.ForceToMultiPolygon(shape), repairs


def _made_valid(shape: ogr.Geometry) -> ogr.Geometry | None:
    """Return the areas of an invalid shape as a valid one, or None where that fails."""
    mended = shape.MakeValid(["METHOD=STRUCTURE", "KEEP_COLLAPSED=NO"])
    if mended is None:
        return None
    mended = _polygons_of(mended)
    if not mended.IsValid():  # GEOS may return neighbours that share an edge
        mended = mended.UnionCascaded()
        mended = None if mended is None else _polygons_of(mended)
    return mended if mended is not None and mended.IsValid() else None


def _polygons_of(shape: ogr.Geometry) -> ogr.Geometry:
    """Return the polygons in `shape`, at whatever depth, as one multipolygon."""
    found = ogr.Geometry(ogr.wkbMultiPolygon)
    waiting = [shape]
    while waiting:
        part = waiting.pop()
        kind = part.GetGeometryType()
        if kind == ogr.wkbPolygon:
            found.AddGeometry(part)
        elif ogr.GT_IsSubClassOf(kind, ogr.wkbGeometryCollection) or kind in (
            ogr.wkbPolyhedralSurface,
            ogr.wkbTIN,
        ):
            waiting += [part.GetGeometryRef(n) for n in range(part.GetGeometryCount())]
        elif kind == ogr.wkbTriangle:
            found.AddGeometry(ogr.ForceToPolygon(part))
    return found
