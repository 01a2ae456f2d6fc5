"""Geometries of a plan that the book frames, and which rows lie inside them. EPSG:5186."""

from __future__ import annotations

from dataclasses import dataclass

from osgeo import ogr
from qgis.core import QgsFeature, QgsGeometry, QgsGeometryEngine, QgsRectangle, QgsSpatialIndex

from smartcity_planner.domain import schema
from smartcity_planner.store import vector
from smartcity_planner.store.plan import PlanStore

#: Neighbours that only touch along their common edge overlap by less than this (m²).
_TOUCH_M2 = 50.0


@dataclass(frozen=True)
class Cluster:
    """The parcels of one legal dong: its code, their number and extent."""

    dong: str
    parcels: int
    extent: QgsRectangle


class Places:
    """Looks up geometries of one plan; reads each table once."""

    def __init__(self, store: PlanStore) -> None:
        self._store = store
        self._read: dict[str, dict[str, QgsGeometry]] = {}
        self._inside: dict[tuple[str, bytes], list[str]] = {}
        self._indexes: dict[str, tuple[QgsSpatialIndex, list[str]]] = {}

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
        asked = (table, bytes(subject.asWkb()))  # a page's facts and its map ask the same
        if asked not in self._inside:
            index, keys = self._index(table)
            engine = QgsGeometry.createGeometryEngine(subject.constGet())
            engine.prepareGeometry()
            near = [keys[number] for number in index.intersects(subject.boundingBox())]
            rows = self.all(table)
            self._inside[asked] = sorted(key for key in near if _shares(rows[key], subject, engine))
        return self._inside[asked]

    def _index(self, table: str) -> tuple[QgsSpatialIndex, list[str]]:
        """Return the rows of a small table by place: an index of positions in a list of keys."""
        if table not in self._indexes:
            index, keys = QgsSpatialIndex(), list(self.all(table))
            for number, key in enumerate(keys):
                feature = QgsFeature(number)
                feature.setGeometry(self.all(table)[key])
                index.addFeature(feature)
            self._indexes[table] = index, keys
        return self._indexes[table]

    def clusters(self, view: str, condition: str) -> list[Cluster]:
        """Return the parcels of a view under a condition by legal dong, the most first."""
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
        order = sorted(counts, key=lambda dong: (-counts[dong], dong))
        return [Cluster(dong, counts[dong], extents[dong]) for dong in order]

    def has_other_parcels(self, extent: QgsRectangle, view: str, condition: str) -> bool:
        """Whether a parcel in `extent` is not among the view's rows under the condition."""
        return bool(
            self._store.query(
                "SELECT 1 FROM rtree_parcel_geom r JOIN parcel p ON p.fid = r.id "  # nosec B608
                "WHERE r.minx <= ? AND r.maxx >= ? AND r.miny <= ? AND r.maxy >= ? "
                f"AND p.pnu NOT IN (SELECT pnu FROM {view} WHERE {condition}) LIMIT 1",
                [extent.xMaximum(), extent.xMinimum(), extent.yMaximum(), extent.yMinimum()],
            )
        )


def _geometry(feature: ogr.Feature) -> QgsGeometry:
    geometry = QgsGeometry()
    geometry.fromWkb(bytes(feature.GetGeometryRef().ExportToWkb()))
    return geometry


def _shares(geometry: QgsGeometry, subject: QgsGeometry, engine: QgsGeometryEngine) -> bool:
    """Whether a row shares area with the subject, whose prepared `engine` answers most cases."""
    if not engine.intersects(geometry.constGet()):
        return False
    if geometry.type().value == 0:  # a point
        return True
    within = engine.contains(geometry.constGet())
    shared = geometry if within else geometry.intersection(subject)
    if geometry.type().value == 1:
        return shared.length() > 1.0
    return shared.area() > _TOUCH_M2
