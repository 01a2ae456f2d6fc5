"""The reference every foreign parcel is held against: the plan's legal dongs, EPSG:5186."""

from __future__ import annotations

from dataclasses import dataclass

from osgeo import ogr

from smartcity_planner.store import files, vector
from smartcity_planner.store.plan import PlanStore


@dataclass(frozen=True)
class LegalDongs:
    """The legal dongs by their eight-digit code. Shapes are in EPSG:5186, lengths in metres."""

    shapes: dict[str, ogr.Geometry]
    _prepared: dict[str, ogr.PreparedGeometry]

    @classmethod
    def of(cls, store: PlanStore) -> LegalDongs:
        """Read the legal dongs of the plan; CannotWrite where another program locks it."""
        shapes: dict[str, ogr.Geometry] = {}
        try:
            with vector.opened(store.path) as dataset:
                for feature in dataset.GetLayerByName("legal_dong"):
                    shape = feature.GetGeometryRef()
                    if shape is not None:
                        shapes[feature.GetField("code")] = shape.Clone()
        except vector.OgrError as error:
            raise files.cannot_write(store.path, error) from error
        return cls(shapes, {code: shape.CreatePreparedGeometry() for code, shape in shapes.items()})

    def __contains__(self, code: object) -> bool:
        return code in self.shapes

    def distance(self, code: str, shape: ogr.Geometry) -> float:
        """Return how far `shape` lies from the dong `code`; 0 where they touch."""
        if self._prepared[code].Intersects(shape):
            return 0.0
        return float(self.shapes[code].Distance(shape))
