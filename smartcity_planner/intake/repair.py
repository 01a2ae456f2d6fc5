"""Shapes made fit for the plan: flat, straight, valid multipolygons; or a reason why not.

A *sliver* is no land but what is left over where lines were drawn twice: smaller than the least
area that the cadastre registers, or so narrow that its two sides are one line at the precision
of the coordinates. Real parcels are larger: the smallest of 979 in 증산동 has 0.16 m² and the
narrowest is 7 cm wide on average.
"""

from __future__ import annotations

from osgeo import ogr

from smartcity_planner.intake import vertices
from smartcity_planner.intake.rows import Fault, fault

_POLYGONS = (ogr.wkbPolygon, ogr.wkbMultiPolygon)
#: Less than this is no land: 1 cm² in m².
_LEAST_AREA = 1e-4
#: The least area that the cadastre registers (m²): a tenth.
SLIVER_AREA = 0.1
#: Cadastral coordinates are whole centimetres: sides nearer than two of them are one line (m).
SLIVER_WIDTH = 0.02
#: No coordinate of Korea in EPSG:5186 is as large (m).
_FARTHEST = 1e7
#: More than this is no parcel: Seoul has some 6e8 m².
_MOST_AREA = 1e9


def repair(
    shape: ogr.Geometry | None,
    dong: ogr.Geometry | None = None,
    registered: float | None = None,
) -> tuple[ogr.Geometry, list[str]] | Fault:
    """Return a valid 2D multipolygon made of `shape` (in metres) and the repairs it took.

    `shape` may be changed. `dong`, the legal dong of its number, and `registered`, its area in
    m² by the register, tell a vertex that strayed from one that belongs; without them only a
    vertex outside Korea has strayed for sure.
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
    if vertices.drop_stray(shape, dong, registered):
        repairs.append("stray_vertex_dropped")
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
    shape = ogr.ForceToMultiPolygon(shape)
    area = shape.GetArea()
    if _drop_slivers(shape):
        if shape.IsEmpty():
            return fault("sliver", area=f"{area:.4f}")
        repairs.append("slivers_dropped")
    metres = 0.0 if dong is None else vertices.reach(shape, dong)
    if metres > vertices.ABSURD and dong.Intersects(shape):  # else it lies elsewhere as a whole
        return fault("shape_absurd", metres=f"{metres:,.0f}")
    return shape, repairs


def is_sliver(polygon: ogr.Geometry) -> bool:
    """Return whether a polygon is smaller or narrower (by 2 × area / perimeter) than any land."""
    area = polygon.GetArea()
    rings = (polygon.GetGeometryRef(place) for place in range(polygon.GetGeometryCount()))
    length = sum(ring.Length() for ring in rings)
    return area < SLIVER_AREA or 2 * area < SLIVER_WIDTH * length


def _drop_slivers(shape: ogr.Geometry) -> int:
    """Take the slivers out of a multipolygon; return how many parts went."""
    slivers = [
        place for place in range(shape.GetGeometryCount()) if is_sliver(shape.GetGeometryRef(place))
    ]
    for place in reversed(slivers):
        shape.RemoveGeometry(place)
    return len(slivers)


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
