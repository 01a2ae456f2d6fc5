"""One table of a foreign file as the import sees it: roles, values, shapes, rows as read."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from osgeo import gdal, ogr, osr

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.intake import columns
from smartcity_planner.intake.columns import Column
from smartcity_planner.intake.inputs import Input
from smartcity_planner.intake.rows import number_in

_LOOK_AT = 200  # rows read to recognise columns
RANDOM_ACCESS = ("GPKG", "ESRI Shapefile", "OpenFileGDB")
_PLACE_ROLES = ("lon", "lat", "wkt")  # where a row lies; the others say what it is
_INTEGERS = (ogr.OFTInteger, ogr.OFTInteger64)


@dataclass
class Source:
    """One table of a foreign file, ready to be read row by row."""

    input: Input
    layer: ogr.Layer
    driver: str
    names: tuple[str, ...]
    columns: dict[str, Column]
    crs: osr.SpatialReference | None
    path: Path = Path()
    """The file that OGR has open: the planner's own, or a copy in UTF-8."""
    options: tuple[str, ...] = ()
    _getters: dict[str, Callable[[ogr.Feature], object]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        definition = self.layer.GetLayerDefn()
        self._getters = {
            role: _getter(column.index, definition.GetFieldDefn(column.index).GetType())
            for role, column in self.columns.items()
        }
        self._attributes = {
            role: get for role, get in self._getters.items() if role not in _PLACE_ROLES
        }
        self.has_geometry = self.layer.GetGeomType() != ogr.wkbNone

    @property
    def count(self) -> int:
        """Number of rows as far as the file tells quickly, else 0."""
        return max(0, int(self.layer.GetFeatureCount(0)))

    def reopened(self) -> gdal.Dataset | None:
        """Return the file opened once more, with the shapes of a CSV as geometry."""
        options = list(self.options)
        if not self.has_geometry and "wkt" in self.columns:
            options += [
                f"GEOM_POSSIBLE_NAMES={self.columns['wkt'].header}",
                "KEEP_GEOM_COLUMNS=YES",
            ]
        elif not self.has_geometry:
            options += [
                f"X_POSSIBLE_NAMES={self.columns['lon'].header}",
                f"Y_POSSIBLE_NAMES={self.columns['lat'].header}",
                "KEEP_GEOM_COLUMNS=YES",
            ]
        flags = gdal.OF_VECTOR | gdal.OF_READONLY
        return gdal.OpenEx(str(self.path), flags, open_options=options)

    def rows(self) -> Iterator[ogr.Feature]:
        """Yield every row; BadInput where the file cannot be read to its end."""
        self.layer.ResetReading()
        number = 0
        while True:
            gdal.ErrorReset()
            feature = self.layer.GetNextFeature()
            if feature is None:
                if gdal.GetLastErrorType() >= gdal.CE_Failure:
                    raise self._unreadable(number, gdal.GetLastErrorMsg())
                return
            number += 1
            yield feature

    def spread(self, wanted: int) -> Iterator[ogr.Feature]:
        """Yield about `wanted` rows from all over the file, or from its beginning if it must."""
        total = self.count
        step = max(1, total // wanted)
        if step > 1 and self.driver in RANDOM_ACCESS:
            first = next(self.rows(), None)
            start = first.GetFID() if first else 0
            for number in range(start, start + total, step):
                feature = self.layer.GetFeature(number)
                if feature is not None:
                    yield feature
        else:
            yield from islice(self.rows(), 0, None if total else wanted * 20, step)
        self.layer.ResetReading()

    def values(self, feature: ogr.Feature) -> dict[str, object]:
        """Return role → value of the recognised attributes."""
        return {role: get(feature) for role, get in self._attributes.items()}

    def every_value(self, feature: ogr.Feature) -> list[object]:
        """Return the values of all columns, recognised or not."""
        definition = self.layer.GetLayerDefn()
        return [
            plain_text(_getter(index, definition.GetFieldDefn(index).GetType())(feature))
            for index in range(len(self.names))
        ]

    def shape(self, feature: ogr.Feature) -> ogr.Geometry | None:
        """Return the row's shape as read (a copy): its geometry, WKT, or lon/lat."""
        if self.has_geometry:
            shape = feature.GetGeometryRef()
            return None if shape is None else shape.Clone()
        if "wkt" in self._getters:
            return _from_wkt(str(self._getters["wkt"](feature) or ""))
        x, y = (number_in(self._getters[role](feature)) for role in ("lon", "lat"))
        if x is None or y is None:
            return None
        point = ogr.Geometry(ogr.wkbPoint)
        point.AddPoint_2D(float(x), float(y))
        return point

    def raw(self, feature: ogr.Feature, row: int, crs: str) -> str:
        """Return the row as read, as JSON: its number, values by header, shape as WKT, `crs`."""
        definition = self.layer.GetLayerDefn()
        values = {
            name: plain_text(_getter(index, definition.GetFieldDefn(index).GetType())(feature))
            for index, name in enumerate(self.names)
        }
        shape = self.shape(feature)
        content = {
            "row": row,
            "values": values,
            "wkt": None if shape is None else shape.ExportToIsoWkt(),
            "crs": crs or None,
        }
        return json.dumps(content, ensure_ascii=False)

    def _unreadable(self, row: int, reason: str) -> BadInput:
        return BadInput(
            QT_TRANSLATE_NOOP(
                "Intake",
                "{path} cannot be read beyond row {row} ({reason}). Ask the sender for the file "
                "again.",
            ),
            "Intake",
            path=self.input.shown,
            row=row,
            reason=plain_text(reason),
        )


def source_of(
    layer: ogr.Layer,
    dataset: gdal.Dataset,
    described: Input,
    target: str,
    field_map: Mapping[str, str],
) -> Source:
    definition = layer.GetLayerDefn()
    fields = [definition.GetFieldDefn(index) for index in range(definition.GetFieldCount())]
    names = tuple(str(plain_text(one.GetName())) for one in fields)
    getters = [_getter(index, one.GetType()) for index, one in enumerate(fields)]
    samples = [[get(feature) for get in getters] for feature in islice(layer, _LOOK_AT)]
    layer.ResetReading()
    return Source(
        described,
        layer,
        dataset.GetDriver().ShortName,
        names,
        _recognised(names, samples, target, field_map),
        layer.GetSpatialRef(),
    )


def _recognised(
    names: Sequence[str],
    samples: Sequence[Sequence[object]],
    target: str,
    field_map: Mapping[str, str],
) -> dict[str, Column]:
    if target == "parcel" and not field_map:
        return columns.recognise(names, samples)
    return columns.recognise(names, samples, target=target, field_map=field_map)


def _getter(index: int, kind: int) -> Callable[[ogr.Feature], object]:
    """Return a function that reads one column: text, whole number, float, or None."""
    if kind == ogr.OFTString:
        return lambda feature: feature.GetFieldAsString(index) or None
    if kind in _INTEGERS:
        return lambda feature: (
            feature.GetFieldAsInteger64(index) if feature.IsFieldSetAndNotNull(index) else None
        )
    if kind == ogr.OFTReal:
        return lambda feature: (
            feature.GetFieldAsDouble(index) if feature.IsFieldSetAndNotNull(index) else None
        )
    return lambda feature: (
        feature.GetFieldAsString(index) if feature.IsFieldSetAndNotNull(index) else None
    )


def _from_wkt(text: str) -> ogr.Geometry | None:
    return ogr.CreateGeometryFromWkt(text) if text else None


def plain_text(value: object) -> object:
    """Return a value that JSON and UTF-8 can hold."""
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    return value
