"""Shapes made fit for a target: points, lines or areas; or a reason why not."""

from __future__ import annotations

import math
from collections.abc import Iterator

from osgeo import ogr

from smartcity_planner.intake import reasons_places, repair
from smartcity_planner.intake.rows import Fault, fault

#: No coordinate of Korea in EPSG:5186 is as large (m).
_FARTHEST = 1e7

Made = tuple[ogr.Geometry, list[str]] | Fault


def fit(shape: ogr.Geometry, wanted: str) -> Made:
    """Return `shape` (in metres, may be changed) as point, multi-line or multi-area, and repairs.

    `wanted` is "point", "line" or "area".
    """
    if wanted == "area":
        made = repair.repair(shape)
        if isinstance(made, Fault) and made.code == "not_polygon":
            return _wrong(shape, wanted)
        return made
    repairs: list[str] = []
    if shape.Is3D() or shape.IsMeasured():
        shape.FlattenTo2D()
        repairs.append("height_dropped")
    return _point(shape, repairs) if wanted == "point" else _line(shape, repairs)


def _point(shape: ogr.Geometry, repairs: list[str]) -> Made:
    if shape.GetGeometryType() != ogr.wkbPoint:
        parts = list(_parts(shape))
        if len(parts) != 1 or parts[0].GetGeometryType() != ogr.wkbPoint:
            return _wrong(shape, "point")
        shape = parts[0].Clone()
        repairs.append("single_part")
    if not (abs(shape.GetX()) < _FARTHEST and abs(shape.GetY()) < _FARTHEST):
        return fault("geometry_beyond_repair")
    return shape, repairs


def _line(shape: ogr.Geometry, repairs: list[str]) -> Made:
    if shape.HasCurveGeometry(False):
        shape = shape.GetLinearGeometry()
        repairs.append("curves_straightened")
    found = ogr.Geometry(ogr.wkbMultiLineString)
    dropped = False
    for part in _parts(shape):
        if part.GetGeometryType() != ogr.wkbLineString:
            dropped = True
        elif part.Length() > 0:
            found.AddGeometry(part)
    if found.IsEmpty():
        return _wrong(shape, "line") if dropped else fault("geometry_beyond_repair")
    if not all(math.isfinite(edge) and abs(edge) < _FARTHEST for edge in found.GetEnvelope()):
        return fault("geometry_beyond_repair")
    if dropped:
        repairs.append("parts_dropped")
    return found, repairs


def _parts(shape: ogr.Geometry) -> Iterator[ogr.Geometry]:
    """Yield the single shapes in `shape`, at whatever depth."""
    if ogr.GT_IsSubClassOf(shape.GetGeometryType(), ogr.wkbGeometryCollection):
        for place in range(shape.GetGeometryCount()):
            yield from _parts(shape.GetGeometryRef(place))
    else:
        yield shape


def _wrong(shape: ogr.Geometry, wanted: str) -> Fault:
    text = reasons_places.WRONG_GEOMETRY[wanted]
    return Fault("wrong_geometry", text, {"value": shape.GetGeometryName()})
