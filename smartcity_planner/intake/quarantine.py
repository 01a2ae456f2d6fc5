"""Rows set aside: listed, shown, mended by the planner and tried again, or left out for good.

A row is never lost: one that is taken keeps its place with what became of it, one that still
cannot be taken keeps the planner's changes beside the values as read, and its new reason.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from osgeo import ogr

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.i18n import ui_language
from smartcity_planner.intake import kept, plain, retrial, retrial_layers
from smartcity_planner.intake.kept import Entry
from smartcity_planner.store import bulk, ddl, vector
from smartcity_planner.store.bulk import Writer
from smartcity_planner.store.plan import PlanStore

OPEN, MENDED, DISMISSED = "open", "mended", "dismissed"
_COLUMNS = "id, run_id, target, reason_code, reason, raw, state, mended_as"
_AT_ONCE = 500


@dataclass
class RetryResult:
    """What became of the rows: how many were taken, and entry id → reason of the others."""

    imported: int = 0
    still: dict[str, str] = field(default_factory=dict)
    taken: dict[str, str] = field(default_factory=dict)
    """Entry id → parcel number or identifier."""


def listed(
    store: PlanStore,
    run_id: str | None = None,
    target: str | None = None,
    state: str | None = OPEN,
) -> list[Entry]:
    """Return the rows that were set aside, of the newest import first, in the file's order.

    `state` is "open", a code of QUARANTINE_STATE, or None for all.
    """
    conditions, values = ["1"], []
    for column, value in (("run_id", run_id), ("target", target)):
        if value is not None:
            conditions.append(f"q.{column} = ?")
            values.append(value)
    if state is not None:
        conditions.append("coalesce(q.state, '') = ?")
        values.append("" if state == OPEN else state)
    columns = ", ".join(f"q.{column}" for column in _COLUMNS.split(", "))
    found = [
        Entry.of(dict(row))
        for row in store.query(
            f"SELECT {columns} FROM quarantine q LEFT JOIN import_run r ON r.id = q.run_id "  # nosec B608
            f"WHERE {' AND '.join(conditions)} ORDER BY r.started_at DESC, q.run_id",
            values,
        )
    ]
    order = {run: place for place, run in enumerate(dict.fromkeys(entry.run_id for entry in found))}
    return sorted(found, key=lambda entry: (order[entry.run_id], entry.row, entry.id))


def shape(entry: Entry) -> ogr.Geometry | None:
    """Return the entry's shape in EPSG:5186, or None where it has none or its place is unknown."""
    return kept.shape(entry)


def retry(
    store: PlanStore,
    changes: Mapping[str, Mapping[str, str]],
    progress: Progress = SILENT,
) -> RetryResult:
    """Judge rows again, with the planner's new values, and take those that are fit now.

    `changes` maps an entry's id to header → new value; an entry without changes is given with
    an empty mapping. All in one transaction; each earlier import gets a run of its own. Raises
    BadInput for an entry that is not open or a header that its row lacks, CannotWrite,
    Cancelled; then nothing is changed.
    """
    store.require_writable()
    if not changes:
        return RetryResult()
    entries = _open(store, changes)
    rivals = _rivals(store, entries)
    result = RetryResult()
    by_run: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        by_run.setdefault((entry.run_id, entry.target), []).append(entry)
    records = {str(row["id"]): dict(row) for row in store.query("SELECT * FROM import_run")}
    judges: list[retrial.ParcelRetrial | retrial_layers.LayerRetrial] = []
    for (run, target), group in by_run.items():
        record = records.get(run, {})
        if target == retrial.PARCEL:
            judges.append(retrial.ParcelRetrial(store, record, group, rivals.get(run, [])))
        else:
            judges.append(retrial_layers.LayerRetrial(store, target, record, group))
    done = 0
    language = ui_language()
    with vector.quiet(), bulk.writing(store) as writer:
        plain.prepare(writer)
        for judge, group in zip(judges, by_run.values(), strict=True):
            judge.begin(writer, language, changes)
            for entry in group:
                progress.go_on(100 * done / len(entries))
                done += 1
                judge.take(entry, changes[entry.id])
            judge.end(progress)
            for entry in group:
                _note(writer, entry, changes[entry.id], judge, result)
        progress.go_on(99)
    return result


def dismiss(store: PlanStore, ids: Iterable[str]) -> int:
    """Leave open rows out for good; return how many. They stay listed as left out."""
    wanted = list(dict.fromkeys(ids))
    count = 0
    with store.transaction() as connection:
        for start in range(0, len(wanted), _AT_ONCE):
            part = wanted[start : start + _AT_ONCE]
            marks = ", ".join("?" * len(part))
            count += connection.execute(
                f"UPDATE quarantine SET state = '{DISMISSED}' "  # nosec B608 - own word and marks
                f"WHERE coalesce(state, '') = '' AND id IN ({marks})",
                part,
            ).rowcount
    return count


def _open(store: PlanStore, changes: Mapping[str, Mapping[str, str]]) -> list[Entry]:
    """Return the open entries with these ids, or raise BadInput for what is none."""
    there = {entry.id: entry for entry in listed(store) if entry.id in changes}
    for key, changed in changes.items():
        if key not in there:
            raise BadInput(
                QT_TRANSLATE_NOOP(
                    "Intake",
                    "The row {id} is not among the rows set aside any more. List them again.",
                ),
                "Intake",
                id=key,
            )
        for header in changed:
            if header not in there[key].values:
                raise BadInput(
                    QT_TRANSLATE_NOOP(
                        "Intake", "Row {row} has no column “{column}”. Its columns are: {columns}."
                    ),
                    "Intake",
                    row=there[key].row,
                    column=header,
                    columns=", ".join(there[key].values) or "–",
                )
    return list(there.values())


def _rivals(store: PlanStore, entries: list[Entry]) -> dict[str, list[Entry]]:
    """Return run → open entries that claim a number which others claim too."""
    found: dict[str, list[Entry]] = {}
    if any(entry.reason_code == retrial.CLAIMED for entry in entries):
        for entry in listed(store):
            if entry.reason_code == retrial.CLAIMED:
                found.setdefault(entry.run_id, []).append(entry)
    return found


def _note(
    writer: Writer,
    entry: Entry,
    changed: Mapping[str, str],
    judge: retrial.ParcelRetrial | retrial_layers.LayerRetrial,
    result: RetryResult,
) -> None:
    """Write what became of one entry."""
    if entry.id in judge.taken:
        result.imported += 1
        result.taken[entry.id] = judge.taken[entry.id]
        _set(writer, entry, {"state": MENDED, "mended_as": judge.taken[entry.id]})
    else:
        code, reason = judge.refused[entry.id]
        result.still[entry.id] = reason
        _set(writer, entry, {"reason_code": code, "reason": reason})
    if changed:
        raw = json.dumps(entry.changed(changed), ensure_ascii=False)
        _set(writer, entry, {"raw": raw})


def _set(writer: Writer, entry: Entry, values: Mapping[str, str]) -> None:
    pairs = ", ".join(f"{column} = {ddl.quoted(value)}" for column, value in values.items())
    writer.execute(
        f"UPDATE quarantine SET {pairs} WHERE id = {ddl.quoted(entry.id)}"  # nosec B608 - quoted
    )
