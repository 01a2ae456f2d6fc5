"""A foreign table as SQL can reach it: a GeoPackage beside the plan, in the plan's system.

A GeoPackage in EPSG:5186 is taken as it is; anything else is first copied by GDAL into a
temporary one, brought into EPSG:5186 on the way. The copy serves only for judging rows quickly:
where it cannot be made, rows are judged one by one from the file itself, so nothing depends on it.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from osgeo import gdal, osr

from smartcity_planner.domain import schema
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, Cancelled
from smartcity_planner.domain.progress import Progress
from smartcity_planner.intake import crs as crs_test
from smartcity_planner.intake.source import Source
from smartcity_planner.store import vector
from smartcity_planner.store.plan import connect_read_only

_TABLE, _FID, _GEOM = "given", "smartcity_row", "smartcity_geom"
_WRITE_AHEAD = "wal"
_LOOK_AT = 50


@dataclass(frozen=True)
class Staged:
    """Where SQL finds the rows: file, table, and the names of its key and geometry columns.

    `is_copy` tells a temporary copy from the file itself; `rows` counts what is there.
    """

    path: Path
    table: str
    fid: str
    geom: str
    rows: int
    is_copy: bool


@contextmanager
def staged(
    source: Source, system: osr.SpatialReference | None, progress: Progress
) -> Iterator[Staged | None]:
    """Yield the table as a GeoPackage in the plan's system, or None where that fails.

    `system` is that of the file's coordinates, as tested. Raises Cancelled.
    """
    as_it_is = _as_it_is(source, system)
    if as_it_is is not None:
        yield as_it_is
        return
    with tempfile.TemporaryDirectory(prefix="smartcity-") as folder:
        yield _copied(source, system, Path(folder) / "staged.gpkg", progress)


def _as_it_is(source: Source, system: osr.SpatialReference | None) -> Staged | None:
    """Return the file itself where SQL can read it like a copy of ours."""
    if source.driver != "GPKG" or system is None or crs_test.transformation(system) is not None:
        return None
    path, layer = source.path, source.layer
    fid, geom, table = layer.GetFIDColumn(), layer.GetGeometryColumn(), layer.GetName()
    if not (path.is_file() and fid and geom):
        return None
    with suppress(sqlite3.Error), closing(connect_read_only(path)) as connection:
        (mode,) = connection.execute("PRAGMA journal_mode").fetchone()
        kind = connection.execute(
            "SELECT type FROM sqlite_master WHERE name = ?", (table,)
        ).fetchone()
        heads = connection.execute(
            f"SELECT substr({name(geom)}, 1, 4) FROM {name(table)} "  # nosec B608 - quoted
            f"WHERE {name(geom)} IS NOT NULL LIMIT {_LOOK_AT}"
        ).fetchall()
        with_boxes = sum(head == b"GP\0\x03" for (head,) in heads)
        if mode != _WRITE_AHEAD and kind == ("table",) and with_boxes * 2 > len(heads):
            return Staged(path, table, fid, geom, source.count, is_copy=False)
    return None


def _copied(
    source: Source, system: osr.SpatialReference | None, target: Path, progress: Progress
) -> Staged | None:
    cancelled = False

    def step(share: float, _message: str, _data: object) -> int:
        nonlocal cancelled
        cancelled = progress.is_cancelled()
        return 0 if cancelled else 1

    wanted = osr.SpatialReference()
    wanted.ImportFromEPSG(schema.EPSG)
    moved = system is not None and crs_test.transformation(system) is not None
    options = gdal.VectorTranslateOptions(
        format="GPKG",
        layers=[source.layer.GetName()],
        layerName=_TABLE,
        srcSRS=system.ExportToWkt() if system is not None else None,
        dstSRS=wanted.ExportToWkt() if system is not None else None,
        reproject=moved,
        datasetCreationOptions=["VERSION=1.2"],
        layerCreationOptions=["SPATIAL_INDEX=NO", f"FID={_FID}", f"GEOMETRY_NAME={_GEOM}"],
        options=["-preserve_fid"],
        callback=step,
    )
    with vector.quiet():
        copy = gdal.VectorTranslate(str(target), source.reopened(), options=options)
        whole = copy is not None
        copy = None
    if cancelled:
        raise Cancelled(QT_TRANSLATE_NOOP("Domain", "Cancelled. Nothing was changed."))
    if not whole:
        return None
    with closing(sqlite3.connect(target)) as connection:
        (rows,) = connection.execute(f"SELECT count(*) FROM {_TABLE}").fetchone()  # nosec B608
    return Staged(target, _TABLE, _FID, _GEOM, rows, is_copy=True)


def name(text: str) -> str:
    """Return a name as SQL writes it."""
    return '"' + text.replace('"', '""') + '"'
