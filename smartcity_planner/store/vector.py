"""OGR, opened and closed with care: one way to open, errors as exceptions, nothing on stderr.

GDAL's Python bindings can be told globally to raise; other plugins in the same QGIS may not
expect that, so the return codes are checked here instead and the setting is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

from osgeo import gdal, ogr, osr


class OgrError(OSError):
    """OGR refused; the text is its own."""


@contextmanager
def quiet() -> Iterator[None]:
    """Keep GDAL from printing and raising; its last message stays available.

    Where another plugin switched exceptions on, they are on again afterwards.
    """
    raising = _stop_raising()
    gdal.ErrorReset()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()
        for module in reversed(raising):
            module.UseExceptions()


def _stop_raising() -> list[ModuleType]:
    """Switch exceptions off where they are on; return the modules in the order it was done.

    GDAL keeps them on a stack and lets only the last one that was switched on be switched
    off, and it does not tell which that is.
    """
    waiting = [module for module in (osr, ogr, gdal) if module.GetUseExceptions()]
    stopped: list[ModuleType] = []
    while waiting:
        for module in waiting:
            try:
                module.DontUseExceptions()
            except RuntimeError:
                continue
            stopped.append(module)
            waiting.remove(module)
            break
        else:
            break
    return stopped


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
