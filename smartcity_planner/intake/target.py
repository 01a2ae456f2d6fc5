"""Parcels into the plan: a new row is added, one that is there is changed in its place.

Changing in place keeps what hangs on a parcel (phases, money): no row is ever dropped.
"""

from __future__ import annotations

from osgeo import ogr

from smartcity_planner.intake.rows import Draft
from smartcity_planner.store import vector
from smartcity_planner.store.bulk import Writer

#: Column of the plan → the role in the file that must be there to change it.
_OPTIONAL = {"jibun": "jibun", "land_category": "land_category", "price_per_m2": "price_per_m2"}


class ParcelTable:
    """The plan's parcels inside an open transaction.

    `roles` are the roles that the file has columns for: a file without prices leaves the
    prices of parcels that are there already.
    """

    def __init__(self, writer: Writer, source_id: str, roles: set[str]) -> None:
        self._layer = writer.layer("parcel")
        self._definition = self._layer.GetLayerDefn()
        self._places = {
            self._definition.GetFieldDefn(place).GetName(): place
            for place in range(self._definition.GetFieldCount())
        }
        self._before = writer.fids("parcel", "pnu")
        self._source_id = source_id
        given = roles | ({"land_category"} if "jibun" in roles else set())
        self._kept = {column for column, role in _OPTIONAL.items() if role not in given}

    def put(self, row: Draft, area: float, shape: ogr.Geometry) -> bool:
        """Write one parcel; return whether it was in the plan before.

        `area` in m²; `shape` is a multipolygon in EPSG:5186, handed over by the caller.
        """
        fid = self._before.get(row.pnu.text)
        feature = ogr.Feature(self._definition) if fid is None else self._layer.GetFeature(fid)
        texts = {
            "pnu": row.pnu.text,
            "jibun": row.jibun,
            "land_category": row.land_category,
            "district_code": row.pnu.district_code,
            "legal_dong_code": row.pnu.legal_dong_code,
            "source_id": self._source_id,
        }
        for column, text in texts.items():
            if fid is None or column not in self._kept:
                if text is not None:
                    feature.SetFieldString(self._places[column], text)
                elif fid is not None:
                    feature.SetFieldNull(self._places[column])
        feature.SetField(self._places["area_m2"], area)
        if row.price is not None:
            feature.SetFieldInteger64(self._places["price_per_m2"], row.price)
        elif fid is not None and "price_per_m2" not in self._kept:
            feature.SetFieldNull(self._places["price_per_m2"])
        feature.SetGeometryDirectly(shape)
        if fid is None:
            vector.check(self._layer.CreateFeature(feature))
            return False
        vector.check(self._layer.SetFeature(feature))
        return True
