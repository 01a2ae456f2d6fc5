"""Rows into a plan's table: a new one is added, one that is there changed in its place."""

from __future__ import annotations

from osgeo import ogr

from smartcity_planner.intake.targets.base import Draft
from smartcity_planner.store import vector
from smartcity_planner.store.bulk import Writer

NEW, CHANGED, UNCHANGED = "new", "changed", "unchanged"


class PlaceTable:
    """Hubs, zones or infrastructure inside an open transaction, or on trial."""

    def __init__(self, writer: Writer, table: str, source_id: str, trial: bool) -> None:
        self._layer = writer.layer(table)
        self._definition = self._layer.GetLayerDefn()
        self._place = {
            self._definition.GetFieldDefn(number).GetName(): number
            for number in range(self._definition.GetFieldCount())
        }
        self.fids = writer.fids(table, "id")
        self._source_id = source_id
        self._trial = trial

    def put(self, draft: Draft, shape: ogr.Geometry) -> str:
        """Write one row; return NEW, CHANGED or UNCHANGED.

        `shape` is in EPSG:5186 and of the table's type, handed over by the caller. What the
        draft does not give stays as it is.
        """
        fid = self.fids.get(draft.id)
        if fid is None:
            if not self._trial:
                self._add(draft, shape)
            return NEW
        feature = self._layer.GetFeature(fid)
        if not self._differs(feature, draft, shape):
            return UNCHANGED
        if not self._trial:
            self._set(feature, {**draft.given, "source_id": self._source_id})
            feature.SetGeometryDirectly(shape)
            vector.check(self._layer.SetFeature(feature))
        return CHANGED

    def _add(self, draft: Draft, shape: ogr.Geometry) -> None:
        feature = ogr.Feature(self._definition)
        self._set(feature, {**draft.first, **draft.given})
        feature.SetFieldString(self._place["id"], draft.id)
        feature.SetFieldString(self._place["source_id"], self._source_id)
        feature.SetGeometryDirectly(shape)
        vector.check(self._layer.CreateFeature(feature))

    def _set(self, feature: ogr.Feature, values: dict[str, object]) -> None:
        for name, value in values.items():
            if isinstance(value, str):
                feature.SetFieldString(self._place[name], value)
            else:
                feature.SetField(self._place[name], value)

    def _differs(self, feature: ogr.Feature, draft: Draft, shape: ogr.Geometry) -> bool:
        for name, value in draft.given.items():
            place = self._place[name]
            if isinstance(value, str):
                there = feature.GetFieldAsString(place).replace("/", "-")
                if there != value.replace("/", "-"):  # OGR writes dates with strokes
                    return True
            elif not feature.IsFieldSetAndNotNull(place) or feature.GetFieldAsDouble(
                place
            ) != float(value):
                return True
        present = feature.GetGeometryRef()
        return present is None or present.ExportToWkb() != shape.ExportToWkb()
