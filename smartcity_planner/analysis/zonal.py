"""Figures of a raster per place, by exact coverage: a cell counts by the share that lies inside.

arguments  raster (path), band (from 1), nodata (list of values as stored that are no data, beside
           what the file declares), places ([[id, WKB in hexadecimal digits], …] in the raster's
           system: polygons)
result     figures: [[id, {statistic: number or null}], …] in the order of the places
errors     raster_unreadable(path, reason), band_missing(band, bands), raster_rotated(path),
           shape_unusable(place)

The raster is read window by window; none larger than `CELLS` is in memory at once.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np
from exactextract import exact_extract
from exactextract.feature import Feature, FeatureSource
from exactextract.raster import RasterSource

from smartcity_planner.analysis.jobs import JobError, Report

if TYPE_CHECKING:
    from rasterio.io import DatasetReader

#: What exactextract computes; `nodata_share` is added from the place's area.
_OPERATIONS = ("mean", "min", "max", "sum", "count", "stdev", "median")
CELLS = 5_000_000
CACHE_MB = 64
#: Larger places get no median: it would need all their values in memory at once.
MEDIAN_CELLS = 10_000_000


def run(arguments: dict[str, Any], report: Report) -> dict[str, Any]:
    """Return the figures of all places."""
    import rasterio

    path, band = str(arguments["raster"]), int(arguments["band"])
    report(0, "open")
    try:
        with rasterio.Env(GDAL_CACHEMAX=CACHE_MB), rasterio.open(path) as dataset:
            _check(dataset, path, band)
            grid = Grid(dataset, band, [float(value) for value in arguments["nodata"]])
            cells = _cells(arguments["places"], math.prod(grid.res()))
            found = _extract(grid, arguments["places"], cells, report)
    except rasterio.errors.RasterioError as error:
        raise JobError("raster_unreadable", path=path, reason=str(error)) from error
    report(100, "zones")
    return {"figures": [[p, _figures(found[p], cells[p])] for p, _ in arguments["places"]]}


def _cells(places: list[list[str]], cell: float) -> dict[str, float]:
    """Return the size of each place in cells, also of what lies outside the raster."""
    import shapely

    found: dict[str, float] = {}
    for place, wkb in places:
        try:
            shape = shapely.from_wkb(bytes.fromhex(wkb))
            usable = shape is not None and shape.is_valid and shape.area > 0
        except (ValueError, shapely.errors.ShapelyError):
            usable = False
        if not usable:
            raise JobError("shape_unusable", place=place)
        found[place] = shape.area / cell
    return found


def _extract(
    grid: Grid, places: list[list[str]], cells: dict[str, float], report: Report
) -> dict[str, dict[str, Any]]:
    """Return what exactextract finds per place. A median needs all values of a place at once."""
    found: dict[str, dict[str, Any]] = {}
    large = {place for place, count in cells.items() if count > MEDIAN_CELLS}
    for names, operations in (
        (cells.keys() - large, _OPERATIONS),
        (large, [name for name in _OPERATIONS if name != "median"]),
    ):
        chosen = [place for place in places if place[0] in names]
        if chosen:
            rows = exact_extract(
                grid,
                _Places(chosen, len(found), len(places), report),
                list(operations),
                include_cols=["place"],
                max_cells_in_memory=CELLS,
                output="geojson",
            )
            found |= {row["properties"]["place"]: row["properties"] for row in rows}
    return found


def _check(dataset: DatasetReader, path: str, band: int) -> None:
    if not 1 <= band <= dataset.count:
        raise JobError("band_missing", band=band, bands=dataset.count)
    if dataset.transform.b or dataset.transform.d:
        raise JobError("raster_rotated", path=path)


def _figures(row: dict[str, Any], cells: float) -> dict[str, float | None]:
    """Return plain numbers; `cells` is the place's area in cells, also outside the raster."""
    result: dict[str, float | None] = {}
    for name in _OPERATIONS:
        value = row.get(name)
        result[name] = None if value is None or not math.isfinite(value) else float(value)
    count = result["count"] or 0.0
    if not count:
        result["sum"] = None  # no cell is no zero
    # Coverages add up to the area but for rounding in the last digits.
    share = 1 - count / cells if cells else 1.0
    result["nodata_share"] = 0.0 if share < 1e-6 else min(1.0, share)
    return result


class Grid(RasterSource):
    """One band, north up and read in windows; marks of no data are masked before any scaling."""

    def __init__(self, dataset: DatasetReader, band: int, nodata: list[float]) -> None:
        super().__init__()
        self._dataset = dataset
        self._band = band
        # As the band would store them: 3.4e38 of a Float32 is not that of a Float64.
        kind = np.dtype(dataset.dtypes[band - 1])
        self._nodata = [kept for value in nodata if (kept := _stored(value, kind)) is not None]
        self._scale, self._offset = dataset.scales[band - 1], dataset.offsets[band - 1]
        self._flipped = (dataset.transform.e > 0, dataset.transform.a < 0)

    def res(self) -> tuple[float, float]:
        """Return the cell's width and height."""
        return abs(self._dataset.transform.a), abs(self._dataset.transform.e)

    def extent(self) -> tuple[float, float, float, float]:
        """Return x_min, y_min, x_max, y_max."""
        left, bottom, right, top = self._dataset.bounds
        return min(left, right), min(bottom, top), max(left, right), max(bottom, top)

    def nodata_value(self) -> None:
        """Return None: what is no data comes masked."""

    def srs_wkt(self) -> None:
        """Return None: places come in the raster's own system."""

    def read_window(self, x0: int, y0: int, nx: int, ny: int) -> np.ma.MaskedArray:
        """Return the cells of a window, counted from the north-west corner."""
        from rasterio.windows import Window

        upside_down, mirrored = self._flipped
        row = self._dataset.height - y0 - ny if upside_down else y0
        column = self._dataset.width - x0 - nx if mirrored else x0
        cells = self._dataset.read(self._band, window=Window(column, row, nx, ny), masked=True)
        cells = cells[:: -1 if upside_down else 1, :: -1 if mirrored else 1]
        mask = np.ma.getmaskarray(cells).copy()
        for value in self._nodata:
            mask |= cells.data == value
        if cells.dtype.kind == "f":
            mask |= ~np.isfinite(cells.data)
        values = cells.data.astype(np.float64)
        if (self._scale, self._offset) != (1.0, 0.0):
            values = values * self._scale + self._offset
        values[mask] = 0
        return np.ma.masked_array(values, mask)


def _stored(value: float, kind: np.dtype) -> Any:
    """Return `value` as the band stores it, None where it cannot hold it."""
    if kind.kind in "iu":
        limits = np.iinfo(kind)
        fits = limits.min <= value <= limits.max and value == int(value)
        return kind.type(int(value)) if fits else None
    with np.errstate(over="ignore"):
        return kind.type(value)


class _Places(FeatureSource):
    """The places as exactextract reads them, one after the other; reading them is the progress."""

    def __init__(self, places: list[list[str]], done: int, of: int, report: Report) -> None:
        super().__init__()
        self._places = places
        self._done, self._of = done, of
        self._report = report

    def count(self) -> int:
        return len(self._places)

    def srs_wkt(self) -> None:
        return None

    def __iter__(self) -> Iterator[_Place]:
        step = max(1, self._of // 100)
        for number, (place, wkb) in enumerate(self._places, self._done):
            if number % step == 0:
                self._report(100 * number / self._of, "zones")
            yield _Place(place, bytes.fromhex(wkb))


class _Place(Feature):
    def __init__(self, place: str, wkb: bytes) -> None:
        super().__init__()
        self._place, self._wkb = place, wkb

    def geometry(self) -> bytes:
        return self._wkb

    def get(self, name: str) -> str:
        return self._place

    def fields(self) -> list[str]:
        return ["place"]
