"""Whether plain parcels lie in the legal dong of their number: first coarsely, then exactly.

The dongs are drawn once as a raster of 8 m. A parcel whose first vertex falls on a pixel of its
own dong is no farther from it than half a pixel's diagonal, which is far below what counts as
outside; so only the few others are measured.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from typing import TYPE_CHECKING

from osgeo import gdal, ogr

from smartcity_planner.intake import plain, pointed
from smartcity_planner.intake.reference import LegalDongs
from smartcity_planner.store import vector
from smartcity_planner.store.bulk import Writer

if TYPE_CHECKING:
    import numpy as np

_PIXEL = 8.0
#: A parcel farther than this (m) from the legal dong of its number is set aside. The plan's
#: outlines of dongs are generalised: real parcels lie up to about 29 m outside.
OUTSIDE = 50.0


def leave_out_strays(
    writer: Writer, judge: plain.Judge, dongs: LegalDongs, invalid: list[int]
) -> list[int]:
    """Take from `taken` what is invalid, may lie elsewhere or reach too far; return the rows.

    `invalid` are rows of the file with an invalid shape.

    They are judged one by one then. Rows that are unchanged were looked at when they came in.
    """
    found = set(_strays(writer, judge, dongs, _uncertain(writer, judge, dongs)))
    found.update(pointed.suspects(writer, judge, dongs), _numbers(writer, invalid))
    numbers, rows = sorted(found), []
    for start in range(0, len(numbers), 500):
        chosen = f"number IN ({', '.join(map(str, numbers[start : start + 500]))})"
        found_rows = writer.rows(f"SELECT row * 1 FROM temp.taken WHERE {chosen}")  # nosec B608
        rows += [int(row) for (row,) in found_rows]
        writer.execute(f"DELETE FROM temp.taken WHERE {chosen}")  # nosec B608 - numbers
    return rows


def _numbers(writer: Writer, rows: list[int]) -> list[int]:
    """Return the parcel numbers of those rows of the file that are new or changed."""
    wanted = set(rows)
    if not wanted:
        return []
    query = f"SELECT number * 1, row * 1 FROM temp.taken WHERE state <> {plain.UNCHANGED}"  # nosec B608
    return [int(number) for number, row in writer.rows(query) if int(row) in wanted]


def _uncertain(writer: Writer, judge: plain.Judge, dongs: LegalDongs) -> list[int]:
    """Return the numbers whose first vertex is not on a pixel of their own dong."""
    import numpy as np

    grid, left, top, codes = _drawn(dongs)
    order = np.argsort(codes)
    result = writer.dataset.ExecuteSQL(
        f"SELECT t.number * 1 AS place, t.number / 100000000000 AS dong, "  # nosec B608
        f"{judge.first_vertex} AS vertex FROM temp.taken t "
        f"JOIN {judge.rows} ON {judge.row} = t.row WHERE t.state <> {plain.UNCHANGED}"
    )
    found: list[int] = []
    try:
        for batch in result.GetArrowStreamAsNumPy(options=["INCLUDE_FID=NO"]):
            if not len(batch["place"]):
                continue
            vertex = np.frombuffer(_joined(batch["vertex"]), "<f8").reshape(-1, 2)
            column = np.clip((vertex[:, 0] - left) / _PIXEL, 0, grid.shape[1] - 1).astype("i4")
            line = np.clip((top - vertex[:, 1]) / _PIXEL, 0, grid.shape[0] - 1).astype("i4")
            at = np.searchsorted(codes, batch["dong"], sorter=order)
            own = order[np.clip(at, 0, len(codes) - 1)] + 1
            found += batch["place"][grid[line, column] != own].tolist()
    finally:
        writer.dataset.ReleaseResultSet(result)
    return found


def _joined(values: np.ndarray) -> bytes:
    """Return binary values of equal length as one string: GDAL gives them as either kind."""
    return b"".join(values.tolist()) if values.dtype == object else values.tobytes()


def _drawn(dongs: LegalDongs) -> tuple[np.ndarray, float, float, np.ndarray]:
    """Return the dongs as a raster: 0 for none, n + 1 for the n-th code; left, top, codes."""
    import numpy as np

    codes = sorted(dongs.shapes)
    boxes = np.array([dongs.shapes[code].GetEnvelope() for code in codes])
    left, top = float(boxes[:, 0].min()), float(boxes[:, 3].max())
    width = ceil((float(boxes[:, 1].max()) - left) / _PIXEL) + 1
    height = ceil((top - float(boxes[:, 2].min())) / _PIXEL) + 1
    with vector.quiet():
        raster = gdal.GetDriverByName("MEM").Create("", width, height, 1, gdal.GDT_UInt16)
        raster.SetGeoTransform((left, _PIXEL, 0, top, 0, -_PIXEL))
        driver = ogr.GetDriverByName("Memory") or ogr.GetDriverByName("MEM")
        shapes = driver.CreateDataSource("dongs")
        layer = shapes.CreateLayer("dongs", None, ogr.wkbUnknown)
        layer.CreateField(ogr.FieldDefn("place", ogr.OFTInteger))
        for place, code in enumerate(codes, start=1):
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetField(0, place)
            feature.SetGeometry(dongs.shapes[code])
            layer.CreateFeature(feature)
        gdal.RasterizeLayer(raster, [1], layer, options=["ATTRIBUTE=place"])
        grid = raster.ReadAsArray()
    return grid, left, top, np.array([int(code) for code in codes])


def _strays(
    writer: Writer, judge: plain.Judge, dongs: LegalDongs, uncertain: list[int]
) -> Iterator[int]:
    """Yield those of the numbers that lie outside, measured exactly."""
    for start in range(0, len(uncertain), 500):
        listed = ", ".join(map(str, uncertain[start : start + 500]))
        result = writer.dataset.ExecuteSQL(
            f"SELECT t.number * 1 AS place, t.number / 100000000000 AS dong, "  # nosec B608
            f"{judge.blob} AS shape FROM temp.taken t JOIN {judge.rows} "
            f"ON {judge.row} = t.row WHERE t.number IN ({listed})"
        )
        try:
            for feature in result:
                shape = feature.GetGeometryRef()
                if shape is None:
                    shape = ogr.CreateGeometryFromWkb(bytes(feature.GetFieldAsBinary("shape"))[40:])
                dong = str(feature.GetFieldAsInteger64("dong"))
                if dongs.distance(dong, shape) > OUTSIDE:
                    yield feature.GetFieldAsInteger64("place")
        finally:
            writer.dataset.ReleaseResultSet(result)
