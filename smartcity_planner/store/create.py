"""Making an empty plan store: a GeoPackage with the plan's tables, rules and views."""

from __future__ import annotations

import sqlite3
import uuid
from datetime import UTC, datetime
from pathlib import Path

from osgeo import gdal, ogr, osr

from smartcity_planner.domain import schema, views
from smartcity_planner.domain.model import Geometry, Table, View
from smartcity_planner.store import ddl, vector

#: What GDAL 3.6 (the oldest supported) reads without a warning.
GPKG_VERSION = "1.2"


def create_empty(path: Path, title: str, start_year: int, end_year: int, **meta: str) -> None:
    """Write an empty plan store to `path`, which must not exist.

    `meta` are further rows of the meta table. Raises OSError or sqlite3.Error where the
    place cannot be written; callers wrap this in `files.replacing`.
    """
    _create_geopackage(path)
    connection = sqlite3.connect(path)
    try:
        with connection:
            for table in schema.TABLES:
                _create_table(connection, table)
            for view in views.VIEWS:
                _create_view(connection, view)
            rows = {
                "application": schema.APPLICATION,
                "schema_version": str(schema.SCHEMA_VERSION),
                "plan_id": str(uuid.uuid4()),
                "title": title,
                "start_year": str(start_year),
                "end_year": str(end_year),
                "created_at": datetime.now(UTC).isoformat(timespec="seconds"),
                **meta,
            }
            connection.executemany("INSERT INTO meta (key, value) VALUES (?, ?)", rows.items())
    finally:
        connection.close()
    _create_spatial_indexes(path)


def _create_geopackage(path: Path) -> None:
    """Let GDAL write the GeoPackage frame with the plan's reference system in it."""
    with vector.quiet():
        driver = ogr.GetDriverByName("GPKG")
        dataset = driver.CreateDataSource(str(path), [f"VERSION={GPKG_VERSION}"])
        if dataset is None:
            raise vector.OgrError(gdal.GetLastErrorMsg())
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(schema.EPSG)
        # A table made and dropped is the plain way to have GDAL describe the reference system.
        dataset.CreateLayer("frame", reference, ogr.wkbPoint)
        dataset.DeleteLayer("frame")
        dataset = None


def _create_table(connection: sqlite3.Connection, table: Table) -> None:
    connection.execute(ddl.create_table(table))
    for statement in [*ddl.create_indexes(table), *ddl.create_triggers(table)]:
        connection.execute(statement)
    _register(connection, table.name, table.ko, table.en, table.geometry)


def _create_view(connection: sqlite3.Connection, view: View) -> None:
    connection.execute(ddl.create_view(view))
    _register(connection, view.name, view.ko, view.en, view.geometry)


def _register(
    connection: sqlite3.Connection, name: str, ko: str, en: str, geometry: Geometry | None
) -> None:
    connection.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) "
        "VALUES (?, ?, ?, ?, ?)",
        (
            name,
            "features" if geometry else "attributes",
            name,
            f"{ko} / {en}",
            schema.EPSG if geometry else 0,
        ),
    )
    if geometry:
        connection.execute(
            "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)",
            (name, geometry.value, schema.EPSG),
        )


def _create_spatial_indexes(path: Path) -> None:
    with vector.opened(path, update=True) as dataset:
        for table in schema.TABLES:
            if table.geometry:
                result = dataset.ExecuteSQL(f"SELECT CreateSpatialIndex('{table.name}', 'geom')")
                if result is not None:
                    dataset.ReleaseResultSet(result)
