"""Bulk writing through OGR in one transaction: for tables with geometry, and for copies.

OGR's connection has the functions that the spatial-index triggers need; Python's has not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from osgeo import ogr

from smartcity_planner.domain import schema
from smartcity_planner.domain.errors import PlanError
from smartcity_planner.store import ddl, files, refusal, vector
from smartcity_planner.store.plan import PlanStore


class Writer:
    """Adds rows to a plan inside the transaction that `writing` opened."""

    def __init__(self, dataset: ogr.DataSource) -> None:
        self._dataset = dataset
        self._layers: dict[str, ogr.Layer] = {}

    def add(self, table: str, row: Mapping[str, object], wkb: bytes | None = None) -> None:
        """Add one row; `wkb` is its geometry in EPSG:5186 (multi type where the table asks).

        KeyError where the table lacks a column, OgrError where `wkb` is no geometry.
        """
        layer = self._layer(table)
        feature = ogr.Feature(layer.GetLayerDefn())
        for name, value in row.items():
            if feature.GetFieldIndex(name) < 0:  # OGR would leave the value out and go on
                raise KeyError(f"{table}.{name}")
            if value is not None:
                feature.SetField(name, value)
        if wkb is not None:
            geometry = ogr.CreateGeometryFromWkb(wkb)
            if geometry is None:  # OGR would write the row without its geometry
                raise vector.OgrError(f"{table}: not a geometry")
            feature.SetGeometryDirectly(geometry)
        vector.check(layer.CreateFeature(feature))

    def layer(self, table: str) -> ogr.Layer:
        """Return a table as OGR's layer, for work that `add` is too plain for."""
        return self._layer(table)

    def fids(self, table: str, column: str) -> dict[str, int]:
        """Return value of `column` → fid for all rows of a table, as this transaction sees it."""
        result = self._dataset.ExecuteSQL(f"SELECT fid, {column} FROM {table}")  # nosec B608
        try:
            return {row.GetField(column): row.GetFID() for row in result}
        finally:
            self._dataset.ReleaseResultSet(result)

    @contextmanager
    def index_at_end(self, table: str) -> Iterator[None]:
        """Write many shapes without keeping the spatial index, and build it anew at the end.

        Both are part of the transaction: where the body raises, undoing it brings the index
        back as it was.
        """
        execute(self._dataset, f"SELECT DisableSpatialIndex('{table}', 'geom')")
        yield
        execute(self._dataset, f"SELECT CreateSpatialIndex('{table}', 'geom')")

    def execute(self, sql: str) -> None:
        """Run one SQL statement that returns nothing."""
        execute(self._dataset, sql)

    def close(self) -> None:
        """Let go of the file, also where the caller keeps the writer."""
        self._layers.clear()
        self._dataset = None

    def _layer(self, table: str) -> ogr.Layer:
        if table not in self._layers:
            self._layers[table] = self._dataset.GetLayerByName(table)
        return self._layers[table]


def execute(dataset: ogr.DataSource, sql: str) -> None:
    """Run one SQL statement; raises OgrError where it fails."""
    vector.gdal.ErrorReset()
    result = dataset.ExecuteSQL(sql)
    if result is not None:
        dataset.ReleaseResultSet(result)
    if vector.gdal.GetLastErrorType() >= vector.gdal.CE_Failure:
        raise vector.OgrError(vector.gdal.GetLastErrorMsg())


@contextmanager
def writing(store: PlanStore) -> Iterator[Writer]:
    """Yield a Writer in one transaction: committed at the end, or undone on any error.

    Raises CannotWrite or BadInput like `PlanStore.transaction`.
    """
    store.require_writable()
    with _messages(store.path), vector.opened(store.path, update=True) as dataset:
        vector.check(dataset.StartTransaction())
        writer = Writer(dataset)
        try:
            yield writer
            vector.check(dataset.CommitTransaction())
        except BaseException:
            dataset.RollbackTransaction()
            raise
        finally:
            writer.close()


def copy_rows(
    source: Path,
    target: Path,
    conditions: Mapping[str, str],
    step: Callable[[str], None] | None = None,
) -> dict[str, int]:
    """Copy rows of the tables in `conditions` from one GeoPackage to a plan, in one transaction.

    `conditions` maps a table to an SQL condition on the source ("1" for all rows); tables come
    in the order of the mapping, so parents first. Columns are matched by name; keys stay.
    `step` is called before each table and may raise to cancel. Returns rows copied per table.
    """
    copied: dict[str, int] = {}
    with _messages(target), vector.opened(target, update=True) as dataset:
        execute(dataset, f"ATTACH DATABASE {ddl.quoted(str(source))} AS copied_from")
        vector.check(dataset.StartTransaction())
        try:
            for table, condition in conditions.items():
                if step:
                    step(table)
                columns = ", ".join(_common_columns(dataset, table))
                execute(
                    dataset,
                    f"INSERT INTO main.{table} ({columns}) "  # nosec B608 - names are the schema's
                    f"SELECT {columns} FROM copied_from.{table} WHERE {condition}",
                )
                copied[table] = _number(dataset, "SELECT changes()")
            vector.check(dataset.CommitTransaction())
        except BaseException:
            dataset.RollbackTransaction()
            raise
        finally:
            with vector.quiet():
                dataset.ExecuteSQL("DETACH DATABASE copied_from")
    return copied


def _common_columns(dataset: ogr.DataSource, table: str) -> list[str]:
    here = schema.table(table)
    wanted = [*here.columns, *(["geom"] if here.geometry else [])]
    # The name is the schema's own, not input.
    query = f"SELECT name FROM pragma_table_info('{table}', 'copied_from')"  # nosec B608
    result = dataset.ExecuteSQL(query)
    there = {feature.GetField(0) for feature in result}
    dataset.ReleaseResultSet(result)
    return [column for column in wanted if column in there]


def _number(dataset: ogr.DataSource, sql: str) -> int:
    result = dataset.ExecuteSQL(sql)
    value = int(result.GetNextFeature().GetField(0))
    dataset.ReleaseResultSet(result)
    return value


@contextmanager
def _messages(path: Path) -> Iterator[None]:
    try:
        yield
    except PlanError:
        raise
    except vector.OgrError as error:
        words = str(error).lower()
        if any(rule in words for rule in ("constraint", "no such", "still used")):
            raise refusal.rule_broken(error) from error
        raise files.cannot_write(path, error) from error
