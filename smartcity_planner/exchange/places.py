"""Which hubs, zones and infrastructure reach into a district."""

from __future__ import annotations

from pathlib import Path

from osgeo import ogr

from smartcity_planner.exchange.selection import PLACES
from smartcity_planner.store import ddl, vector

#: Overlaps below this (m² of areas, m of lines) are noise of shared boundaries, not a place
#: that reaches into the district.
_NOISE = 1.0


def reaching_into(plan: Path, code: str) -> dict[str, list[int]]:
    """Return {table: fids} of the places of `plan` whose inside overlaps the district's.

    A shared boundary alone does not count; a point on the boundary belongs to both sides.
    """
    with vector.opened(plan) as dataset:
        districts = dataset.GetLayerByName("district")
        districts.SetAttributeFilter(f"code = {ddl.quoted(code)}")
        district = districts.GetNextFeature()  # kept, as its geometry lives no longer than it
        shape = _valid(district.GetGeometryRef().Clone())
        return {name: _reaching(dataset.GetLayerByName(name), shape) for name in PLACES}


def _reaching(layer: ogr.Layer, shape: ogr.Geometry) -> list[int]:
    layer.SetSpatialFilter(shape)
    found = [
        feature.GetFID() for feature in layer if _overlap(feature.GetGeometryRef(), shape) > _NOISE
    ]
    layer.SetSpatialFilter(None)
    return sorted(found)


def _overlap(geometry: ogr.Geometry | None, shape: ogr.Geometry) -> float:
    """Return how much of `geometry` lies in `shape`: m², m, or infinity for a point in it."""
    if geometry is None or geometry.IsEmpty():
        return 0.0
    if geometry.GetDimension() == 0:
        return float("inf") if geometry.Intersects(shape) else 0.0
    shared = _valid(geometry).Intersection(shape)
    if shared is None:
        return 0.0
    return float(shared.Area() if geometry.GetDimension() == 2 else shared.Length())


def _valid(geometry: ogr.Geometry) -> ogr.Geometry:
    return geometry if geometry.IsValid() else geometry.MakeValid()
