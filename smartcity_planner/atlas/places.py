"""Geometries of a plan that the book frames, and which rows lie inside them. EPSG:5186."""

from __future__ import annotations

from collections.abc import Iterable

from osgeo import ogr
from qgis.core import QgsGeometry, QgsRectangle

from smartcity_planner.domain import schema
from smartcity_planner.store import vector
from smartcity_planner.store.plan import PlanStore

#: Neighbours that only touch along their common edge overlap by less than this (m²).
_TOUCH_M2 = 50.0


class Places:
    """Looks up geometries of one plan; reads each table once."""

    def __init__(self, store: PlanStore) -> None:
        self._store = store
        self._read: dict[str, dict[str, QgsGeometry]] = {}

    def of(self, table: str, key: str | None) -> QgsGeometry | None:
        """Return the geometry of one row, or None where there is none."""
        return self.all(table).get(key or "")

    def all(self, table: str) -> dict[str, QgsGeometry]:
        """Return all geometries of a small table by its key (not for parcels)."""
        if table not in self._read:
            key = schema.table(table).key[0]
            with vector.opened(self._store.path) as dataset:
                layer = dataset.GetLayerByName(table)
                self._read[table] = {
                    feature.GetField(key): _geometry(feature)
                    for feature in layer
                    if feature.GetGeometryRef() is not None
                }
        return self._read[table]

    def city(self) -> QgsGeometry:
        """Return the union of the districts."""
        if "city" not in self._read:
            self._read["city"] = {"": QgsGeometry.unaryUnion(list(self.all("district").values()))}
        return self._read["city"][""]

    def inside(self, table: str, subject: QgsGeometry) -> list[str]:
        """Return the keys of the rows that share area (points: lie) with the subject."""
        return sorted(
            key for key, geometry in self.all(table).items() if _shares(geometry, subject)
        )

    def parcels(self, condition: str, values: Iterable[object]) -> QgsGeometry | None:
        """Return the extent of the parcels `pc` of phases `ph` under an SQL condition."""
        rows = self._store.query(
            "SELECT pc.fid FROM phase_parcel pp JOIN phase ph ON ph.id = pp.phase_id "
            f"JOIN parcel pc ON pc.pnu = pp.pnu WHERE {condition}",  # nosec B608
            list(values),
        )
        wanted = {row["fid"] for row in rows}
        if not wanted:
            return None
        box = None
        with vector.opened(self._store.path) as dataset:
            layer = dataset.GetLayerByName("parcel")
            for fid in wanted:
                geometry = _geometry(layer.GetFeature(fid)).boundingBox()
                if box is None:
                    box = geometry
                else:
                    box.combineExtentWith(geometry)
        return QgsGeometry.fromRect(box)

    def densest(self, view: str, condition: str) -> tuple[str, QgsRectangle] | None:
        """Return the legal dong with most parcels under a condition on a view, and their extent."""
        counts: dict[str, int] = {}
        extents: dict[str, QgsRectangle] = {}
        with vector.opened(self._store.path) as dataset:
            layer = dataset.GetLayerByName(view)
            layer.SetAttributeFilter(condition)
            for feature in layer:
                dong = feature.GetField("pnu")[:8]
                west, east, south, north = feature.GetGeometryRef().GetEnvelope()
                box = QgsRectangle(west, south, east, north)
                counts[dong] = counts.get(dong, 0) + 1
                extents.setdefault(dong, box).combineExtentWith(box)
            layer = None
        if not counts:
            return None
        most = min(counts, key=lambda dong: (-counts[dong], dong))
        return most, extents[most]


def _geometry(feature: ogr.Feature) -> QgsGeometry:
    geometry = QgsGeometry()
    geometry.fromWkb(bytes(feature.GetGeometryRef().ExportToWkb()))
    return geometry


def _shares(geometry: QgsGeometry, subject: QgsGeometry) -> bool:
    if not geometry.boundingBox().intersects(subject.boundingBox()):
        return False
    shared = geometry.intersection(subject)
    if shared.isEmpty():
        return False
    if geometry.type().value == 0:  # a point
        return True
    if geometry.type().value == 1:
        return shared.length() > 1.0
    return shared.area() > _TOUCH_M2
