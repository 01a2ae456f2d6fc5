"""Parcels that were set aside, judged again: by the same rules as in an import, and two more.

A row that was refused because its number was taken stays refused while the plan has that number;
and a number that the plan has elsewhere is not moved to another place by a mended row.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from smartcity_planner.domain.progress import Progress
from smartcity_planner.intake import columns, rows, succession
from smartcity_planner.intake import crs as crs_test
from smartcity_planner.intake.claims import same_ground
from smartcity_planner.intake.columns import Column
from smartcity_planner.intake.crs import CrsEvidence
from smartcity_planner.intake.encoding import UTF8, Encoding
from smartcity_planner.intake.kept import Entry, KeptRow, KeptTable, system_of
from smartcity_planner.intake.reference import LegalDongs
from smartcity_planner.intake.result import ImportResult
from smartcity_planner.intake.rows import Fault
from smartcity_planner.intake.single import Judged, Rows
from smartcity_planner.intake.target import ParcelTable
from smartcity_planner.intake.texts import speaker
from smartcity_planner.store import ddl
from smartcity_planner.store.bulk import Writer
from smartcity_planner.store.plan import PlanStore

CLAIMED = "pnu_claimed_twice"
_TAKEN = ("duplicate_pnu", "duplicate_row")
PARCEL = "parcel"


def columns_of(
    record: Mapping[str, object], entries: Sequence[Entry], target: str = PARCEL
) -> dict[str, Column]:
    """Return role → column as in the import itself, or as far as headers and values tell."""
    headers = list(dict.fromkeys(name for entry in entries for name in entry.values))
    try:
        known = json.loads(str(record.get("field_map") or ""))
    except ValueError:
        known = None
    if isinstance(known, dict):
        return {
            role: Column(headers.index(header), header, "given")
            for role, header in known.items()
            if header in headers
        }
    samples = [[entry.values.get(name) for name in headers] for entry in entries]
    return columns.recognise(headers, samples, target)


def runs_since(writer: Writer, record: Mapping[str, object]) -> set[str]:
    """Return the sources that an import (its row of `import_run`) and all later ones made."""
    run, started_at = str(record.get("id") or ""), str(record.get("started_at") or "9999")
    return {
        f"import:{found}"
        for (found,) in writer.rows(
            f"SELECT id FROM import_run WHERE id = {ddl.quoted(run)} "  # nosec B608 - quoted
            f"OR started_at > {ddl.quoted(started_at)}"
        )
    }


class ParcelRetrial:
    """Tries the parcels of one earlier import again, inside a transaction."""

    def __init__(
        self,
        store: PlanStore,
        record: Mapping[str, object],
        entries: Sequence[Entry],
        rivals: Sequence[Entry],
    ) -> None:
        self._dongs = LegalDongs.of(store)
        self._record = record
        self._entries = entries
        self._rivals = rivals
        self._table = KeptTable(columns_of(record, [*entries, *rivals]))
        self._system = system_of(entries)
        self.result = ImportResult(
            run_id=str(uuid.uuid4()),
            started_at=datetime.now(UTC).isoformat(timespec="seconds"),
            input=str(record.get("input") or "–"),
            layer=str(record.get("layer") or ""),
            driver="",
            encoding=Encoding(str(record.get("encoding") or UTF8), "given"),
            crs=CrsEvidence(crs_test.text_of(self._system), "given", 0, ()),
            columns=self._table.columns,
            all_columns=tuple(self._table.columns),
        )
        self._source_id = f"import:{self.result.run_id}"
        #: Entry id → parcel number, and → code and words of the reason.
        self.taken: dict[str, str] = {}
        self.refused: dict[str, tuple[str, str]] = {}

    def begin(
        self, writer: Writer, language: str, changes: Mapping[str, Mapping[str, str]]
    ) -> None:
        """Take up the open transaction: the run's source, and who claims which number.

        `plain.prepare` was called in it.
        """
        self._writer = writer
        self._say = speaker(language)
        for table in ("taken", "former"):
            writer.execute(f"DELETE FROM temp.{table}")  # nosec B608 - own names
        writer.add(
            "source",
            {
                "id": self._source_id,
                "title": self.result.input,
                "licence": "미확인 / unknown",
                "confidence": "BG",
            },
        )
        self._plan = ParcelTable(writer, self._source_id, set(self._table.columns), False)
        self._rows = Rows(
            self._table,
            self._system,
            self._dongs,
            self.result,
            writer,
            language,
            self._source_id,
            False,
        )
        given = {entry.id for entry in self._entries}
        for entry in [*self._entries, *(one for one in self._rivals if one.id not in given)]:
            self._rows.claim(KeptRow(entry, changes.get(entry.id, {})))
        # Of parcels that came in with the run or after it, the plan has the right ones already.
        self._since = runs_since(writer, self._record)

    def take(self, entry: Entry, changes: Mapping[str, str]) -> None:
        """Take one row, or refuse it: see `taken` and `refused`."""
        self.result.read += 1
        judged = self._rows.judge(KeptRow(entry, changes))
        fault = judged if isinstance(judged, Fault) else self._against(entry, judged)
        if fault is None:
            self._rows.put(judged, entry.row)
            self.taken[entry.id] = judged.draft.pnu.text
        else:
            self.result.quarantined += 1
            self.refused[entry.id] = fault.code, self._say(fault.text).format(**fault.values)

    def _against(self, entry: Entry, judged: Judged) -> Fault | None:
        """Return what the plan's own parcel of that number speaks against the row."""
        number = judged.draft.pnu.text
        former = self._plan.shape(number)
        if former is None:
            return None
        if not same_ground(judged.shape, former):
            return rows.fault(CLAIMED, value=number)
        source = self._writer.value(
            f"SELECT source_id FROM parcel WHERE pnu = {ddl.quoted(number)}"  # nosec B608 - quoted
        )
        if entry.reason_code in _TAKEN or source in self._since:
            code = entry.reason_code if entry.reason_code in _TAKEN else "duplicate_pnu"
            return rows.fault(code, value=number)
        return None

    def end(self, progress: Progress) -> None:
        """Compare, and write the record of the new run; a source no parcel names goes again."""
        result = self.result
        earlier = [self._record["id"]] if self._record else []
        counts = succession.record(self._writer, result.run_id, progress, earlier)
        result.gone = counts.gone
        if not (result.new or result.changed):
            self._writer.execute(
                f"DELETE FROM source WHERE id = {ddl.quoted(self._source_id)}"  # nosec B608
            )
        used = {role: column.header for role, column in result.columns.items()}
        self._writer.add(
            "import_run",
            {
                "id": result.run_id,
                "started_at": result.started_at,
                "target": PARCEL,
                "input": result.input,
                "rows_read": result.read,
                "rows_imported": result.imported,
                "rows_repaired": result.repaired,
                "rows_quarantined": result.quarantined,
                "rows_new": result.new,
                "rows_changed": result.changed,
                "rows_unchanged": result.unchanged,
                "rows_gone": result.gone,
                "layer": result.layer or None,
                "encoding": result.encoding.name,
                "crs": result.crs.name or None,
                "field_map": json.dumps(used, ensure_ascii=False),
            },
        )
