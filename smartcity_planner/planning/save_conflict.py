"""Two people on one plan: the second is told, and nothing of the first is overwritten.

The log of changes says what was written since the edits began. Rows that both touch are a
conflict. The ledger and the parcels of phases are compared by phase: a phase's money is spread over
its parcels as a whole, so that two halves of two spreads would add up to nobody's total.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from qgis.core import QgsVectorLayer

from smartcity_planner.domain import schema
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, CannotWrite
from smartcity_planner.i18n import translate, ui_language
from smartcity_planner.planning.edit_buffers import bare
from smartcity_planner.store import kept
from smartcity_planner.store.plan import PlanStore

_BY_PHASE = ("phase_parcel", "funding")


def require_unchanged(
    connection: sqlite3.Connection,
    store: PlanStore,
    tables: Mapping[str, QgsVectorLayer],
    since: int,
) -> None:
    """Raise CannotWrite where a change after number `since` of the log meets an unsaved edit."""
    newest = connection.execute("SELECT COALESCE(MAX(fid), 0) FROM change_log").fetchone()[0]
    if newest <= since:
        return
    met = [*_met_phases(connection, tables, since), *_met_rows(connection, tables, since)]
    if not met:
        return
    table, who, at = max(met, key=lambda found: found[2])
    raise CannotWrite(
        QT_TRANSLATE_NOOP(
            "Planning",
            "{who} changed “{table}” in {path} at {time}, after you began to edit the same. "
            "Nothing was saved, and nothing of theirs was overwritten. Look at the changes on the "
            "plan board, then discard your edits and repeat them on the plan as it is now.",
        ),
        "Planning",
        who=who or translate("Planning", "Another program"),
        table=schema.table(table).label(ui_language()),
        path=store.path,
        time=_local(at),
    )


def _met_phases(
    connection: sqlite3.Connection, tables: Mapping[str, QgsVectorLayer], since: int
) -> Iterator[tuple[str, str | None, str]]:
    theirs = connection.execute(
        "SELECT json_extract(row_key, '$[0]'), table_name, MAX(who), MAX(at) FROM change_log "
        "WHERE fid > ? AND table_name IN (?, ?) GROUP BY 1, 2",
        (since, *_BY_PHASE),
    ).fetchall()
    if not theirs:
        return
    ours: set[str] = set()
    for name in _BY_PHASE:
        if name in tables:
            ours |= _phases(connection, name, tables[name], {phase for phase, *_ in theirs})
    for phase, table, who, at in theirs:
        if phase in ours:
            yield table, who, at


def _phases(
    connection: sqlite3.Connection, table: str, layer: QgsVectorLayer, asked: set[str]
) -> set[str]:
    """Return which of the phases `asked` the edits of a layer touch."""
    buffer = layer.editBuffer()
    place = layer.fields().indexOf("phase_id")
    found = {bare(one.attribute(place)) for one in buffer.addedFeatures().values()}
    for fid in _stored(layer):
        if asked <= found:
            break
        row = connection.execute(
            f"SELECT phase_id FROM {table} WHERE fid = ?",  # nosec B608 - one of two names
            (fid,),
        ).fetchone()
        # A row that is gone was removed by them: it counts as theirs, whichever phase it had.
        found |= {row[0]} if row else asked
    return found & asked


def _met_rows(
    connection: sqlite3.Connection, tables: Mapping[str, QgsVectorLayer], since: int
) -> Iterator[tuple[str, str | None, str]]:
    for name, layer in tables.items():
        declared = schema.table(name)
        if name in _BY_PHASE or not declared.logged:
            continue
        theirs = {
            key: (who, at)
            for key, who, at in connection.execute(
                "SELECT row_key, who, at FROM change_log WHERE fid > ? AND table_name = ?",
                (since, name),
            )
        }
        for key in _keys(connection, name, _stored(layer)) if theirs else ():
            if key in theirs:
                yield (name, *theirs[key])


def _keys(connection: sqlite3.Connection, table: str, fids: Iterable[int]) -> Iterator[str]:
    key = kept.log_key(schema.table(table), "t")
    for fid in fids:
        row = connection.execute(
            f"SELECT {key} FROM {table} t WHERE t.fid = ?",  # nosec B608 - the schema's names
            (fid,),
        ).fetchone()
        if row:
            yield row[0]


def _stored(layer: QgsVectorLayer) -> set[int]:
    """Return the fids of the stored rows that a layer's edits change or remove."""
    buffer = layer.editBuffer()
    changed = {fid for fid in buffer.changedAttributeValues() if fid >= 0}
    reshaped = {fid for fid in buffer.changedGeometries() if fid >= 0}
    return changed | reshaped | set(buffer.deletedFeatureIds())


def _local(at: str) -> str:
    """Return the log's time (UTC) as the clock on the wall says it."""
    moment = datetime.fromisoformat(at.replace("Z", "+00:00"))
    return moment.astimezone().strftime("%Y-%m-%d %H:%M")
