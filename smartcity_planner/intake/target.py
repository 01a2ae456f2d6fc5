"""Parcels into the plan, one by one: a new row is added, one that is there changed in its place.

Changing in place keeps what hangs on a parcel (phases, money): no row is ever dropped.
"""

from __future__ import annotations

from osgeo import ogr

from smartcity_planner.intake import plain
from smartcity_planner.intake.rows import Draft
from smartcity_planner.store import vector
from smartcity_planner.store.bulk import Writer

#: Column of the plan → the role in the file that must be there to change it.
_OPTIONAL = {"jibun": "jibun", "land_category": "land_category", "price_per_m2": "price_per_m2"}


class ParcelTable:
    """The plan's parcels inside an open transaction, or on trial.

    `roles` are the roles that the file has columns for: a file without prices leaves the
    prices of parcels that are there already.
    """

    def __init__(self, writer: Writer, source_id: str, roles: set[str], trial: bool) -> None:
        self._writer = writer
        self._layer = writer.layer("parcel")
        self._definition = self._layer.GetLayerDefn()
        self._source_id = source_id
        given = roles | ({"land_category"} if "jibun" in roles else set())
        self._kept = {column for column, role in _OPTIONAL.items() if role not in given}
        self._trial = trial

    def is_taken(self, pnu: str) -> bool:
        """Whether the file gave this number before (see `plain.prepare`)."""
        return bool(
            self._writer.value(f"SELECT 1 FROM temp.taken WHERE number = {int(pnu)}")  # nosec B608
        )

    def shape(self, pnu: str) -> ogr.Geometry | None:
        """Return the shape that the plan has for a number, or None."""
        fid = self._writer.value(f"SELECT fid * 1 AS n FROM parcel WHERE pnu = '{pnu}'")  # nosec B608
        feature = None if fid is None else self._layer.GetFeature(int(fid))
        shape = None if feature is None else feature.GetGeometryRef()
        return None if shape is None else shape.Clone()

    def put(self, draft: Draft, area: float, shape: ogr.Geometry, row: int) -> int:
        """Write one parcel; return what became of it (`plain.NEW`, CHANGED, UNCHANGED).

        `area` in m²; `shape` is a multipolygon in EPSG:5186. `row` is its number in the file.
        """
        number = draft.pnu.text
        fid = self._writer.value(f"SELECT fid * 1 AS n FROM parcel WHERE pnu = '{number}'")  # nosec B608
        before = None if fid is None else self._layer.GetFeature(int(fid))
        feature = ogr.Feature(self._definition) if before is None else before.Clone()
        self._fill(feature, draft, area, before)
        feature.SetGeometry(shape)
        state = self._state(feature, before)
        if not self._trial and state == plain.NEW:
            vector.check(self._layer.CreateFeature(feature))
        elif not self._trial and state == plain.CHANGED:
            if not feature.GetGeometryRef().Equals(before.GetGeometryRef()):
                self._writer.execute(
                    "INSERT OR IGNORE INTO temp.former SELECT pnu, geom FROM parcel "  # nosec B608
                    f"WHERE pnu = '{number}'"
                )
            feature.SetField("source_id", self._source_id)
            vector.check(self._layer.SetFeature(feature))
        self._writer.execute(
            f"INSERT INTO temp.taken VALUES ({int(number)}, {row}, {state}, 0, NULL)"  # nosec B608
        )
        return state

    def _fill(
        self, feature: ogr.Feature, draft: Draft, area: float, before: ogr.Feature | None
    ) -> None:
        values = {
            "pnu": draft.pnu.text,
            "jibun": draft.jibun,
            "land_category": draft.land_category,
            "price_per_m2": draft.price,
            "area_m2": area,
            "district_code": draft.pnu.district_code,
            "legal_dong_code": draft.pnu.legal_dong_code,
        }
        if before is None:
            values["source_id"] = self._source_id
        for column, value in values.items():
            if before is not None and column in self._kept:
                continue
            if value is None:
                feature.SetFieldNull(column)
            else:
                feature.SetField(column, value)

    @staticmethod
    def _state(feature: ogr.Feature, before: ogr.Feature | None) -> int:
        if before is None:
            return plain.NEW
        return plain.UNCHANGED if feature.Equal(before) else plain.CHANGED
