"""Bulk writing through OGR in one transaction: for tables with geometry, and for copies.

OGR's connection has the functions that the spatial-index triggers need; Python's has not.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from osgeo import ogr

from smartcity_planner.domain import schema
from smartcity_planner.domain.errors import PlanError
from smartcity_planner.store import ddl, files, person, refusal, rtree, vector
from smartcity_planner.store.plan import PlanStore

#: The name of the file in which an index is packed before it moves into the plan.
_SCRATCH = "scratch"


class Writer:
    """Adds rows to a plan inside the transaction that `writing` opened."""

    def __init__(self, dataset: ogr.DataSource, scratch: Path | None = None) -> None:
        self._dataset = dataset
        self._scratch = scratch
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
    def loading(self, table: str) -> Iterator[None]:
        """Write very many rows: indexes are built and references checked once, at the end.

        All of it is part of the transaction: where the body raises, undoing it brings indexes
        and triggers back as they were. Needs `writing(…, many=True)` for the quickest way.
        """
        index = f"rtree_{table}_geom"
        packing = self._scratch is not None and rtree.packable(self._dataset)
        dropped = dict(
            self.rows(
                "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL "  # nosec B608
                f"AND tbl_name = '{table}' AND (type = 'index' OR type = 'trigger' "
                f"AND (name LIKE '{index}%' OR name LIKE '{table}_%_insert'))"
            )
        )
        for name, sql in dropped.items():
            self.execute(f'DROP {"TRIGGER" if "TRIGGER" in sql[:20] else "INDEX"} "{name}"')
        yield
        with ThreadPoolExecutor(1) as beside:  # GDAL lets go of the interpreter meanwhile
            packed = None
            if packing:
                packed = beside.submit(rtree.pack, self._scratch, rtree.boxes(self._dataset, table))
            self._require_parents(table)
            for kind in ("INDEX", "TRIGGER"):
                for sql in dropped.values():
                    if kind in sql[:20]:
                        self.execute(sql)
        if packed is not None and packed.exception() is None:
            self._move_in(index)
        else:
            self.execute(f"SELECT DisableSpatialIndex('{table}', 'geom')")
            self.execute(f"SELECT CreateSpatialIndex('{table}', 'geom')")
        self.note_extent(table)

    def _require_parents(self, table: str) -> None:
        """Raise what the triggers of references would have raised, had they been there."""
        for field in schema.table(table).fields:
            parent = field.references
            if parent and self.value(
                f"SELECT 1 FROM {table} WHERE {field.name} NOT IN "  # nosec B608 - own names
                f"(SELECT {parent.column} FROM {parent.table}) LIMIT 1"
            ):
                raise vector.OgrError(f"{table}.{field.name}: no such {parent.table}")

    def _move_in(self, index: str) -> None:
        """Replace an index by the one that was packed in the scratch file."""
        for part, columns in (("node", "*"), ("rowid", "id, nodeno"), ("parent", "*")):
            self.execute(f"DELETE FROM main.{index}_{part}")  # nosec B608 - own names
            self.execute(
                f"INSERT INTO main.{index}_{part} SELECT {columns} "  # nosec B608 - own names
                f"FROM {_SCRATCH}.{part} ORDER BY 1"
            )

    def note_extent(self, table: str) -> None:
        """Write the table's extent where readers look it up first, after rows came by SQL."""
        self.execute(
            "UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), "  # nosec B608
            "(min_x, max_x, min_y, max_y) = (SELECT min(ST_MinX(geom)), max(ST_MaxX(geom)), "
            f"min(ST_MinY(geom)), max(ST_MaxY(geom)) FROM {table}) WHERE table_name = '{table}'"
        )

    @property
    def dataset(self) -> ogr.DataSource:
        """The open dataset, for readers that need more than `rows`."""
        return self._dataset

    def execute(self, sql: str) -> None:
        """Run one SQL statement that returns nothing."""
        execute(self._dataset, sql)

    def rows(self, sql: str) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a SELECT as tuples, as this transaction sees them.

        A result's geometry column is left out. Ending early is fine; write nothing meanwhile.
        """
        vector.gdal.ErrorReset()
        result = self._dataset.ExecuteSQL(sql)
        if result is None:
            if vector.gdal.GetLastErrorType() >= vector.gdal.CE_Failure:
                raise vector.OgrError(vector.gdal.GetLastErrorMsg())
            return
        try:
            width = range(result.GetLayerDefn().GetFieldCount())
            for feature in result:
                yield tuple(feature.GetField(place) for place in width)
        finally:
            self._dataset.ReleaseResultSet(result)

    def value(self, sql: str) -> Any:
        """Return the first value of a SELECT, or None where it has no row."""
        found = next(iter(list(self.rows(sql))), None)
        return found[0] if found else None

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
def writing(
    store: PlanStore,
    attached: Mapping[str, Path] | None = None,
    many: bool = False,
    step: str = "import",
) -> Iterator[Writer]:
    """Yield a Writer in one transaction: committed at the end, or undone on any error.

    `attached` are further SQLite files by the name under which SQL finds them; with `many`, an
    index can be packed (`Writer.loading`). Changes are signed like those of
    `PlanStore.transaction`. Raises CannotWrite or BadInput like
    `PlanStore.transaction`.
    """
    store.require_writable()
    with (
        _messages(store.path),
        _scratch_file(many) as scratch,
        vector.opened(store.path, update=True) as dataset,
    ):
        files_by_name = {**(attached or {}), **({_SCRATCH: scratch} if scratch else {})}
        for number in range(dataset.GetLayerCount() if scratch else 0):
            # Asked for later, a table's columns would be looked up in all files, and the lock
            # on the scratch file would stay until the end of the transaction.
            dataset.GetLayer(number).GetLayerDefn()
        _attach(dataset, files_by_name)  # SQLite attaches nothing inside a transaction
        vector.check(dataset.StartTransaction())
        writer = Writer(dataset, scratch)
        mark = writer.value("SELECT COALESCE(MAX(fid), 0) FROM change_log")
        try:
            yield writer
            writer.execute(
                f"UPDATE change_log SET who = {ddl.quoted(person.name())}, "  # nosec B608 - quoted
                f"step = {ddl.quoted(step)} WHERE fid > {int(mark)} AND who IS NULL"
            )
            vector.check(dataset.CommitTransaction())
        except BaseException:
            dataset.RollbackTransaction()
            raise
        finally:
            writer.close()


@contextmanager
def _scratch_file(wanted: bool) -> Iterator[Path | None]:
    if not wanted:
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="smartcity-") as folder:
        scratch = Path(folder) / "scratch.sqlite"
        scratch.touch()  # GDAL's connection attaches only what is there
        yield scratch


def _attach(dataset: ogr.DataSource, attached: Mapping[str, Path]) -> None:
    for name, path in attached.items():
        execute(dataset, f"ATTACH DATABASE {ddl.quoted(str(path))} AS {name}")


@contextmanager
def judging(store: PlanStore, attached: Mapping[str, Path] | None = None) -> Iterator[Writer]:
    """Yield a Writer that can read the plan and fill temporary tables, but not change the plan.

    For looking before writing: works on a read-only plan too. Raises CannotWrite where the plan
    is locked.
    """
    with _messages(store.path), vector.opened(store.path) as dataset:
        _attach(dataset, attached or {})
        writer = Writer(dataset)
        try:
            yield writer
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
