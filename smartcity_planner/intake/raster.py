"""A raster from an office: what it is, where it lies and which cells hold no data.

Nothing is written and nothing is believed: the coordinate system is tested against the city,
undeclared marks of missing data are found and shown. Only samples of a big raster are read.
"""

from __future__ import annotations

from dataclasses import dataclass

from osgeo import gdal, osr

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput, PlanError
from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.intake import crs as systems
from smartcity_planner.intake import nodata, raster_file
from smartcity_planner.intake.crs import CrsEvidence
from smartcity_planner.intake.raster_file import Extent
from smartcity_planner.intake.reference import City
from smartcity_planner.store import vector
from smartcity_planner.store.plan import PlanStore


@dataclass(frozen=True)
class RasterLook:
    """What a raster is. `extent` (x_min, y_min, x_max, y_max) is in its own `system`."""

    path: str
    driver: str
    width: int
    height: int
    bands: int
    band: int
    kind: str
    """How values are stored: Float32, Int16, …"""
    cell: tuple[float, float]
    extent: Extent
    system: osr.SpatialReference
    crs: CrsEvidence
    declared: float | None
    """The value that the file itself declares as no data."""
    marks: nodata.Marks
    given: float | None = None
    """The value that the planner named as no data."""

    @property
    def missing(self) -> list[float]:
        """Values to be left out beside what the file declares."""
        given = [] if self.given is None else [self.given]
        return given + [mark.value for mark in self.marks.found]

    @property
    def cells(self) -> int:
        """Number of cells."""
        return self.width * self.height

    @property
    def is_sampled(self) -> bool:
        """Whether only a part of the cells was looked at."""
        return self.cells > raster_file.CELLS


def look(
    store: PlanStore,
    path: str,
    *,
    band: int = 1,
    given: str | None = None,
    crs: str | None = None,
    progress: Progress = SILENT,
) -> RasterLook:
    """Return what the raster at `path` is.

    `given` is the planner's word on missing data: a number, "none" (every value counts) or
    nothing (recognise it). Raises BadInput where it is no raster that can be placed in the city
    (CrsProblem with the better system where its system is wrong), Cancelled.
    """
    number, recognise = _given(given)
    with vector.quiet():
        dataset = raster_file.opened(path)
        try:
            return _described(store, dataset, path, band, number, recognise, crs, progress)
        except PlanError as error:
            # Whoever keeps the error must not keep the file open through its traceback.
            error.__context__ = None
            raise error.with_traceback(None) from None
        finally:
            dataset = None


def _described(
    store: PlanStore,
    dataset: gdal.Dataset,
    path: str,
    band: int,
    given: float | None,
    recognise: bool,
    crs: str | None,
    progress: Progress,
) -> RasterLook:
    values = raster_file.band_of(dataset, path, band)
    extent = raster_file.extent_of(dataset, path)
    system, evidence = _system(store, extent, dataset.GetSpatialRef(), crs)
    return RasterLook(
        path=path,
        driver=dataset.GetDriver().ShortName,
        width=dataset.RasterXSize,
        height=dataset.RasterYSize,
        bands=dataset.RasterCount,
        band=band,
        kind=gdal.GetDataTypeName(values.DataType),
        cell=(
            (extent[2] - extent[0]) / dataset.RasterXSize,
            (extent[3] - extent[1]) / dataset.RasterYSize,
        ),
        extent=extent,
        system=system,
        crs=evidence,
        declared=values.GetNoDataValue(),
        marks=_marks(values, given, recognise, path, progress),
        given=given,
    )


def _given(text: str | None) -> tuple[float | None, bool]:
    """Return the value that the planner named, and whether marks are to be recognised."""
    text = (text or "").strip()
    if not text:
        return None, True
    if text.lower() == "none":
        return None, False
    try:
        return float(text), False
    except ValueError:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake",
                "“{value}” is no value for missing data. Give a number such as -9999, “none” if "
                "every value counts, or nothing to have it recognised.",
            ),
            "Intake",
            value=text,
        ) from None


def _system(
    store: PlanStore, extent: Extent, declared: osr.SpatialReference | None, given: str | None
) -> tuple[osr.SpatialReference, CrsEvidence]:
    city = City.of(store)
    try:
        return systems.decide_extent(extent, city, declared, given)
    except systems.CrsProblem as problem:
        if problem.offer is None and _fits_swapped(extent, city, declared, given):
            raise BadInput(
                QT_TRANSLATE_NOOP(
                    "Intake",
                    "The raster lies in the city only if x and y are exchanged. Whoever made it "
                    "mixed up the axes; ask for it anew, or correct its world file.",
                ),
                "Intake",
            ) from problem
        raise


def _fits_swapped(
    extent: Extent, city: City, declared: osr.SpatialReference | None, given: str | None
) -> bool:
    x0, y0, x1, y1 = extent
    for reference in dict.fromkeys((declared, None)):
        try:
            systems.decide_extent((y0, x0, y1, x1), city, reference, given)
            return True
        except systems.CrsProblem as problem:
            if problem.offer is not None or problem.values.get("names"):
                return True
    return False


def _marks(
    band: gdal.Band, given: float | None, recognise: bool, path: str, progress: Progress
) -> nodata.Marks:
    windows = list(raster_file.windows(band, given, progress))
    if not any(window.values.size for window in windows):
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake",
                "{path} holds no values: every cell that was looked at is marked as missing.",
            ),
            "Intake",
            path=path,
        )
    marks = nodata.look(windows, raster_file.corners(band))
    if recognise or not (marks.found or marks.doubtful):
        return marks
    # The planner has spoken: nothing more is left out, but what looks like a mark is told.
    every = nodata.reach(windows)
    return nodata.Marks((), (*marks.found, *marks.doubtful), *every, marks.cells)
