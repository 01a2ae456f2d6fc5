"""A raster file through GDAL: opened with care, and read in windows, never whole if it is big."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

from osgeo import gdal

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.domain.progress import Progress
from smartcity_planner.intake.nodata import Window

#: Up to so many cells are looked at: all of a smaller raster, windows of a larger one.
CELLS = 4_000_000
_WINDOWS, _SIDE = 8, 250  # windows along each axis, cells along a window's side

Extent = tuple[float, float, float, float]


def opened(path: str) -> gdal.Dataset:
    """Return the open raster; BadInput where it is none, or several."""
    # GDAL's own names of parts of a file (NETCDF:"a.nc":height) have a colon after the drive's.
    is_plain = not path.startswith("/vsi") and ":" not in path[2:]
    if is_plain and not Path(path).exists():
        text = QT_TRANSLATE_NOOP("Intake", "There is no file {path}. Choose an existing file.")
        raise BadInput(text, "Intake", path=path)
    dataset = gdal.OpenEx(path, gdal.OF_RASTER | gdal.OF_READONLY)
    if dataset is None:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake",
                "{path} cannot be read as a raster ({reason}). Choose a GeoTIFF or another grid "
                "that QGIS can show.",
            ),
            "Intake",
            path=path,
            reason=gdal.GetLastErrorMsg() or "?",
        )
    if not dataset.RasterCount:
        parts = [name for name, _ in dataset.GetSubDatasets()]
        raise BadInput(
            QT_TRANSLATE_NOOP("Intake", "{path} holds several rasters. Give one of them: {names}."),
            "Intake",
            path=path,
            names=", ".join(parts) or "–",
        )
    return dataset


def band_of(dataset: gdal.Dataset, path: str, number: int) -> gdal.Band:
    """Return a band of plain numbers; BadInput where it is missing or holds others."""
    if not 1 <= number <= dataset.RasterCount:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake", "{path} has no band {band}; it has {bands}. Choose one of them."
            ),
            "Intake",
            path=path,
            band=number,
            bands=dataset.RasterCount,
        )
    band = dataset.GetRasterBand(number)
    if gdal.DataTypeIsComplex(band.DataType):
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake",
                "Band {band} of {path} holds complex numbers (radar). Make a raster of plain "
                "numbers of it first.",
            ),
            "Intake",
            path=path,
            band=number,
        )
    return band


def extent_of(dataset: gdal.Dataset, path: str) -> Extent:
    """Return the extent as the file says; raises BadInput where it says none, or turned."""
    place = dataset.GetGeoTransform(can_return_null=True)
    if place is None or place == (0, 1, 0, 0, 0, 1):
        if dataset.GetGCPCount():
            text = QT_TRANSLATE_NOOP(
                "Intake",
                "{path} is placed by control points only. Rectify it first (Raster, "
                "Georeferencer, or Warp).",
            )
        else:
            text = QT_TRANSLATE_NOOP(
                "Intake",
                "{path} does not say where it lies: it is a plain picture without a world file. "
                "Ask for a georeferenced file, or place it with QGIS's Georeferencer.",
            )
        raise BadInput(text, "Intake", path=path)
    x, width, turned_x, y, turned_y, height = place
    if turned_x or turned_y or not width or not height:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake", "{path} is rotated. Make it north-up first (Raster, Projections, Warp)."
            ),
            "Intake",
            path=path,
        )
    xs = sorted((x, x + width * dataset.RasterXSize))
    ys = sorted((y, y + height * dataset.RasterYSize))
    return xs[0], ys[0], xs[1], ys[1]


def windows(band: gdal.Band, given: float | None, progress: Progress) -> Iterator[Window]:
    """Yield the cells to look at, without those that the file, or `given`, marks as missing."""
    for place in _places(band.XSize, band.YSize):
        progress.go_on()
        yield _read(band, place, given)


def corners(band: gdal.Band) -> list[float]:
    """Return the values of the four corner cells, as stored."""
    far_x, far_y = band.XSize - 1, band.YSize - 1
    return [float(band.ReadAsArray(x, y, 1, 1)[0, 0]) for x in (0, far_x) for y in (0, far_y)]


def _places(width: int, height: int) -> Iterator[tuple[int, int, int, int]]:
    """Yield the windows to look at as column, row, width, height."""
    if width * height <= CELLS:
        yield 0, 0, width, height
        return
    wide, high = min(_SIDE, width), min(_SIDE, height)
    # A raster can be one cell high and very long: then its windows are, too.
    wide, high = (
        min(width, max(wide, _SIDE * _SIDE // high)),
        min(height, max(high, _SIDE * _SIDE // wide)),
    )
    columns = sorted({round((width - wide) * n / (_WINDOWS - 1)) for n in range(_WINDOWS)})
    rows = sorted({round((height - high) * n / (_WINDOWS - 1)) for n in range(_WINDOWS)})
    for row in rows:
        for column in columns:
            yield column, row, wide, high


def _read(band: gdal.Band, place: tuple[int, int, int, int], given: float | None) -> Window:
    """Return the values of a window that are not marked as missing, by the file or the planner."""
    import numpy as np

    column, row, width, height = place
    values = band.ReadAsArray(column, row, width, height)
    mask = band.GetMaskBand().ReadAsArray(column, row, width, height)
    if values is None or mask is None:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake", "The raster is damaged and cannot be read to its end ({reason})."
            ),
            "Intake",
            reason=gdal.GetLastErrorMsg() or "?",
        )
    edge = np.zeros(values.shape, dtype=bool)
    edge[0, :] |= row == 0
    edge[-1, :] |= row + height == band.YSize
    edge[:, 0] |= column == 0
    edge[:, -1] |= column + width == band.XSize
    kept = mask != 0
    if values.dtype.kind == "f":
        kept &= np.isfinite(values)
    values = values.astype(np.float64)
    if given is not None:
        kept &= values != (given if math.isnan(given) else _stored(given, band))
    return Window(values[kept], edge[kept])


def _stored(value: float, band: gdal.Band) -> float:
    """Return `value` as the band would store it: 3.4e38 is another number in a Float32."""
    import numpy as np

    if band.DataType == gdal.GDT_Float32:
        with np.errstate(over="ignore"):
            return float(np.float32(value))
    return value
