"""The edit buffers of all plan tables, written into the plan in one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping

from qgis.core import QgsGeometry, QgsVectorLayer, QgsWkbTypes
from qgis.PyQt.QtCore import QByteArray, QDate, QDateTime, Qt

from smartcity_planner.domain import schema
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, CannotWrite
from smartcity_planner.domain.progress import Progress
from smartcity_planner.planning.edit_buffers import bare
from smartcity_planner.store import blob, ledger_write
from smartcity_planner.store.plan import PlanStore

_USED = "is still used by"


def write(
    connection: sqlite3.Connection,
    store: PlanStore,
    tables: Mapping[str, QgsVectorLayer],
    progress: Progress,
) -> None:
    """Write the unsaved edits of `tables` (table name → layer) in the open transaction.

    What is removed goes first, children before their parents; then come new rows, parents first;
    then changed ones. A parent whose last child only moves away goes at the end. Raises
    sqlite3.IntegrityError where a rule of the plan refuses a row, CannotWrite where rows are gone.
    """
    blob.add_functions(connection)
    order = [table.name for table in schema.TABLES if table.name in tables]
    steps = 3.0 * len(order)
    done = 0
    late: list[str] = []
    for name in reversed(order):
        progress.go_on(5 + 85 * (done := done + 1) / steps)
        if _by_sets(name, tables[name]):
            _write_ledger(connection, store, tables[name])
        elif not _delete(connection, store, name, tables[name], may_wait=True):
            late.append(name)
    for name in order:
        progress.go_on(5 + 85 * (done := done + 1) / steps)
        if not _by_sets(name, tables[name]):
            _add(connection, name, tables[name])
    for name in order:
        progress.go_on(5 + 85 * (done := done + 1) / steps)
        if not _by_sets(name, tables[name]):
            _change(connection, store, name, tables[name])
            _reshape(connection, store, name, tables[name])
    for name in late:
        _delete(connection, store, name, tables[name], may_wait=False)


def _delete(
    connection: sqlite3.Connection,
    store: PlanStore,
    table: str,
    layer: QgsVectorLayer,
    may_wait: bool,
) -> bool:
    """Delete rows; False where they must wait until their children point elsewhere."""
    fids = layer.editBuffer().deletedFeatureIds()
    if not fids:
        return True
    connection.execute("SAVEPOINT removal")
    try:
        cursor = connection.executemany(
            f"DELETE FROM {table} WHERE fid = ?",  # nosec B608 - the name is the schema's
            ((fid,) for fid in fids),
        )
    except sqlite3.IntegrityError as error:
        if not may_wait or _USED not in str(error):
            raise
        connection.execute("ROLLBACK TO removal")
        connection.execute("RELEASE removal")
        return False
    connection.execute("RELEASE removal")
    require_there(store, len(fids) - cursor.rowcount)
    return True


def _add(connection: sqlite3.Connection, table: str, layer: QgsVectorLayer) -> None:
    # Not the layer's own: it may have computed fields, e.g. a phase's name with its project's.
    names = [name for name in schema.table(table).columns if layer.fields().indexOf(name) >= 0]
    places = [layer.fields().indexOf(name) for name in names]
    shaped = schema.table(table).geometry is not None
    columns = [*names, *(["geom"] if shaped else [])]
    marks = ", ".join("?" * len(columns))
    connection.executemany(
        f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})",  # nosec B608
        (
            [
                *(plain(values[place]) for place in places),
                *([_shape(feature.geometry(), layer)] if shaped else []),
            ]
            for feature, values in (
                (f, f.attributes()) for f in layer.editBuffer().addedFeatures().values()
            )
        ),
    )


def _change(
    connection: sqlite3.Connection, store: PlanStore, table: str, layer: QgsVectorLayer
) -> None:
    absent = 0
    names = [field.name() for field in layer.fields()]
    stored = set(schema.table(table).columns)
    for fid, values in _changed(layer):
        own = {names[place]: value for place, value in values.items() if names[place] in stored}
        if not own:
            continue
        columns = ", ".join(f"{name} = ?" for name in own)
        cursor = connection.execute(
            f"UPDATE {table} SET {columns} WHERE fid = ?",  # nosec B608
            [*map(plain, own.values()), fid],
        )
        absent += cursor.rowcount == 0
    require_there(store, absent)


def _reshape(
    connection: sqlite3.Connection, store: PlanStore, table: str, layer: QgsVectorLayer
) -> None:
    deleted = set(layer.editBuffer().deletedFeatureIds())
    absent = 0
    for fid, geometry in layer.editBuffer().changedGeometries().items():
        if fid >= 0 and fid not in deleted:
            cursor = connection.execute(
                f"UPDATE {table} SET geom = ? WHERE fid = ?",  # nosec B608 - the schema's name
                (_shape(geometry, layer), fid),
            )
            absent += cursor.rowcount == 0
    require_there(store, absent)


def _changed(layer: QgsVectorLayer) -> Iterator[tuple[int, dict[int, object]]]:
    """Yield fid and new values of stored rows; QGIS keeps those of deleted ones too, for undo."""
    deleted = set(layer.editBuffer().deletedFeatureIds())
    for fid, values in layer.editBuffer().changedAttributeValues().items():
        if fid >= 0 and fid not in deleted:
            yield fid, values


# Very many ledger rows at once


def _by_sets(table: str, layer: QgsVectorLayer) -> bool:
    """Whether the ledger's edits are many, and none moves a row to another cell."""
    buffer = layer.editBuffer()
    if table != "funding":
        return False
    many = len(buffer.addedFeatures()) + len(buffer.deletedFeatureIds())
    changed = list(_changed(layer))
    if many + len(changed) < ledger_write.WORTH_IT:
        return False
    free = {layer.fields().indexOf(name) for name in ledger_write.VALUES}
    return all(free.issuperset(values) for _, values in changed)


def _write_ledger(connection: sqlite3.Connection, store: PlanStore, layer: QgsVectorLayer) -> None:
    fields = layer.fields()
    places = [fields.indexOf(name) for name in ledger_write.COLUMNS]
    values_at = [fields.indexOf(name) for name in ledger_write.VALUES]
    buffer = layer.editBuffer()
    added = [
        [plain(values[place]) for place in places]
        for values in (one.attributes() for one in buffer.addedFeatures().values())
    ]
    changed = []
    for fid, values in _changed(layer):
        row = connection.execute(
            f"SELECT {', '.join(ledger_write.VALUES)} FROM funding WHERE fid = ?",  # nosec B608
            (fid,),
        ).fetchone()
        require_there(store, int(row is None))
        new = (
            plain(values[place]) if place in values else old
            for place, old in zip(values_at, row, strict=True)
        )
        changed.append((fid, *new))
    require_there(store, ledger_write.write(connection, added, buffer.deletedFeatureIds(), changed))


# Values


def _shape(geometry: QgsGeometry, layer: QgsVectorLayer) -> bytes | None:
    if geometry.isNull():
        return None
    if QgsWkbTypes.isMultiType(layer.wkbType()):
        geometry = QgsGeometry(geometry)
        geometry.convertToMultiType()
    return blob.encode(bytes(geometry.asWkb()))


def plain(value: object) -> object:
    """Return a QGIS value as SQLite keeps it."""
    if isinstance(value, (str, int, float)) or value is None:
        return value
    value = bare(value)
    if isinstance(value, QDate):
        return value.toString(Qt.DateFormat.ISODate)
    if isinstance(value, QDateTime):
        return value.toString(Qt.DateFormat.ISODateWithMs)
    if isinstance(value, QByteArray):
        return bytes(value)
    return value


def require_there(store: PlanStore, absent: int) -> None:
    """Refuse edits of rows that are gone: a tool or another person has removed them since."""
    if absent:
        raise CannotWrite(
            QT_TRANSLATE_NOOP(
                "Planning",
                "{count} rows that you changed or removed are no longer in {path}: a tool or "
                "another program has changed the plan since. Nothing was saved. Discard your "
                "edits and repeat them on the plan as it is now.",
            ),
            "Planning",
            count=f"{absent:,}",
            path=store.path,
        )
