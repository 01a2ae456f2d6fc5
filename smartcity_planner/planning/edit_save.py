"""Saving the planner's edits: all layers or none, and never a row lost without a word.

QGIS commits one layer after the other, and (3.40, buffered groups) reports a save as done, and
forgets the rows, where the database refuses an added row. So the edits are tried on the store
first, in a transaction that is always undone; only what passes is handed to QGIS to save.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from qgis.core import Qgis, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QByteArray, QDate, QDateTime, Qt

from smartcity_planner.domain import schema
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput, CannotWrite
from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.i18n import ui_language
from smartcity_planner.planning.edit_buffers import bare
from smartcity_planner.store import files
from smartcity_planner.store.plan import PlanStore
from smartcity_planner.store.refusal import rule_broken

#: Functions of OGR that the spatial-index triggers call; on trial their result is of no account.
_SPATIAL = ("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY", "ST_IsEmpty")


def modified(layers: Iterable[QgsVectorLayer]) -> list[QgsVectorLayer]:
    """Return the layers with unsaved edits."""
    return [layer for layer in layers if layer.isEditable() and layer.isModified()]


def save(
    project: QgsProject,
    store: PlanStore,
    tables: dict[str, QgsVectorLayer],
    progress: Progress = SILENT,
) -> int:
    """Save the unsaved edits of all plan tables; return how many layers had some.

    `tables` maps table names to their layers. Raises BadInput where a rule of the plan refuses
    a row, CannotWrite where the plan cannot be written; the edits then stay unsaved, all of them.
    It can be cancelled (Cancelled) until the trial is over.
    """
    changed = {name: layer for name, layer in tables.items() if modified([layer])}
    order = _in_order(tables)
    if changed:
        store.require_writable()
        _try(store, changed, progress)
        progress.go_on(60)
    if project.transactionMode() == Qgis.TransactionMode.BufferedGroups:
        _require(project.commitChanges(True), store)
    else:
        for number, layer in enumerate(order):
            if layer.isEditable():
                progress.percent(60 + 40 * number / len(order))
                _require((layer.commitChanges(True), layer.commitErrors()), store)
    return len(changed)


def discard(project: QgsProject, layers: Iterable[QgsVectorLayer]) -> None:
    """Throw the unsaved edits of all plan tables away and leave editing."""
    if project.transactionMode() == Qgis.TransactionMode.BufferedGroups:
        project.rollBack(True)
    for layer in layers:
        if layer.isEditable():
            layer.rollBack(True)


def _require(result: tuple[bool, Sequence[str]], store: PlanStore) -> None:
    done, messages = result
    refused = [text for text in messages if "ERROR" in text]
    if not done or refused:
        raise CannotWrite(
            QT_TRANSLATE_NOOP("Planning", "{path} could not be saved: {reason}"),
            "Planning",
            path=store.path,
            reason=" ".join(refused or messages).strip(),
        )


def _in_order(tables: dict[str, QgsVectorLayer]) -> list[QgsVectorLayer]:
    """Order layers so that references hold at each step, saved one by one.

    First those that only lose rows, children before their parents; then the rest, parents first.
    """
    order = [table.name for table in schema.TABLES]
    names = sorted(tables, key=order.index)
    losing = [name for name in reversed(names) if _only_loses(tables[name])]
    for child in (name for name in names if name not in losing and _loses(tables[name])):
        parents = {f.references.table for f in schema.table(child).fields if f.references}
        for parent in (name for name in names if name in parents and _loses(tables[name])):
            # No order of the two would do: half of the edits would be saved.
            raise BadInput(
                QT_TRANSLATE_NOOP(
                    "Planning",
                    "Rows were removed from “{parent}”, and rows of “{child}” both removed and "
                    "added or changed. Undo the removals, save, then remove and save again. "
                    "Nothing was saved.",
                ),
                "Planning",
                parent=schema.table(parent).label(ui_language()),
                child=schema.table(child).label(ui_language()),
            )
    return [tables[name] for name in (*losing, *(name for name in names if name not in losing))]


def _loses(layer: QgsVectorLayer) -> bool:
    buffer = layer.editBuffer()
    return bool(buffer and buffer.deletedFeatureIds())


def _only_loses(layer: QgsVectorLayer) -> bool:
    buffer = layer.editBuffer()
    return bool(
        buffer
        and buffer.deletedFeatureIds()
        and not buffer.addedFeatures()
        and not buffer.changedAttributeValues()
        and not buffer.changedGeometries()
    )


def _try(store: PlanStore, tables: dict[str, QgsVectorLayer], progress: Progress) -> None:
    """Apply the edits to the store in the order QGIS will, then undo them."""
    order = [table.name for table in schema.TABLES if table.name in tables]
    connection = sqlite3.connect(store.path, timeout=2.0, isolation_level=None)
    # All of it stays in memory: what is undone need not go through the disk.
    connection.execute("PRAGMA cache_size = -500000")
    connection.execute("PRAGMA cache_spill = 0")
    for name in _SPATIAL:
        connection.create_function(name, 1, lambda _geometry: 0)
    try:
        connection.execute("BEGIN IMMEDIATE")
        for name in reversed(order):
            progress.go_on(5)
            _require_there(store, _try_deleted(connection, name, tables[name]))
        for name in order:
            progress.go_on(20)
            _try_added(connection, name, tables[name])
        for name in order:
            progress.go_on(40)
            _require_there(store, _try_changed(connection, name, tables[name]))
    except sqlite3.IntegrityError as error:
        raise rule_broken(error) from error
    except sqlite3.Error as error:
        raise files.cannot_write(store.path, error) from error
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        connection.close()


def _require_there(store: PlanStore, absent: int) -> None:
    """Refuse edits of rows that are gone: a tool has replaced them since, so that saving would
    mix two plans, or (layer by layer) save one half and refuse the other.
    """
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


def _try_deleted(connection: sqlite3.Connection, table: str, layer: QgsVectorLayer) -> int:
    """Try the deletions; return how many of the rows are not there."""
    fids = layer.editBuffer().deletedFeatureIds()
    cursor = connection.executemany(
        f"DELETE FROM {table} WHERE fid = ?",  # nosec B608 - the name is the schema's
        ((fid,) for fid in fids),
    )
    return len(fids) - cursor.rowcount if fids else 0


def _try_added(connection: sqlite3.Connection, table: str, layer: QgsVectorLayer) -> None:
    names = [field.name() for field in layer.fields() if field.name() != "fid"]
    places = [layer.fields().indexOf(name) for name in names]
    marks = ", ".join("?" * len(names))
    connection.executemany(
        f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})",  # nosec B608
        (
            [_sql(values[place]) for place in places]
            for values in (f.attributes() for f in layer.editBuffer().addedFeatures().values())
        ),
    )


def _try_changed(connection: sqlite3.Connection, table: str, layer: QgsVectorLayer) -> int:
    """Try the changes of values; return how many of the rows are not there."""
    absent = 0
    names = [field.name() for field in layer.fields()]
    deleted = set(layer.editBuffer().deletedFeatureIds())  # QGIS keeps their changes, for undo
    for fid, values in layer.editBuffer().changedAttributeValues().items():
        if fid in deleted:
            continue
        columns = ", ".join(f"{names[place]} = ?" for place in values)
        cursor = connection.execute(
            f"UPDATE {table} SET {columns} WHERE fid = ?",  # nosec B608
            [*map(_sql, values.values()), fid],
        )
        absent += cursor.rowcount == 0
    return absent


def _sql(value: object) -> object:
    """Return a QGIS value as SQLite gets it from OGR."""
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
