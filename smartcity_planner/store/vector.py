"""OGR, opened and closed with care: one way to open, errors as exceptions, nothing on stderr.

GDAL's Python bindings can be told globally to raise; other plugins in the same QGIS may not
expect that, so the return codes are checked here instead and the setting is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from osgeo import gdal, ogr, osr


class OgrError(OSError):
    """OGR refused; the text is its own."""


@contextmanager
def quiet() -> Iterator[None]:
    """Keep GDAL from printing and raising; its last message stays available.

    Where another plugin switched exceptions on, they are on again afterwards.
    """
    raising = [module for module in (gdal, ogr, osr) if module.GetUseExceptions()]
    for module in raising:
        module.DontUseExceptions()
    gdal.ErrorReset()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()
        for module in raising:
            module.UseExceptions()


@contextmanager
def opened(path: Path | str, update: bool = False) -> Iterator[ogr.DataSource]:
    """Yield the dataset at `path`; it is closed, and so flushed, at the end."""
    with quiet():
        flags = gdal.OF_VECTOR | (gdal.OF_UPDATE if update else gdal.OF_READONLY)
        dataset = gdal.OpenEx(str(path), flags)
        if dataset is None:
            raise OgrError(gdal.GetLastErrorMsg() or f"cannot open {path}")
        try:
            yield dataset
        finally:
            dataset = None


def check(code: int | None) -> None:
    """Raise OgrError where an OGR call returned an error code."""
    if code not in (None, 0):
        raise OgrError(gdal.GetLastErrorMsg() or f"OGR error {code}")
