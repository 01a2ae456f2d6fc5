"""Hubs, zones and infrastructure that were set aside, judged again by the rules of their import."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from smartcity_planner.domain.progress import Progress
from smartcity_planner.intake import crs as crs_test
from smartcity_planner.intake import field_map, layer_record, layer_rows, targets
from smartcity_planner.intake.crs import CrsEvidence
from smartcity_planner.intake.encoding import UTF8, Encoding
from smartcity_planner.intake.kept import Entry, KeptRow, KeptTable, system_of
from smartcity_planner.intake.layer_result import LayerResult
from smartcity_planner.intake.reference import City
from smartcity_planner.intake.report import render
from smartcity_planner.intake.retrial import columns_of, runs_since
from smartcity_planner.intake.rows import Fault, fault
from smartcity_planner.intake.targets.base import Draft
from smartcity_planner.intake.texts import speaker
from smartcity_planner.store import ddl
from smartcity_planner.store.bulk import Writer
from smartcity_planner.store.plan import PlanStore

#: A row that repeats another stays out: the plan has what it says.
_REPEATED = "duplicate_feature"


class _Rows(layer_rows.Rows):
    """Rows of an import whose faults are told instead of being set aside once more."""

    def __init__(self, since: set[str], *arguments: object) -> None:
        super().__init__(*arguments)
        self._since = since
        self.told: dict[int, Fault] = {}
        self.taken: dict[int, str] = {}

    def set_aside(self, _feature: KeptRow | None, row: int, found: Fault) -> None:
        """Tell why a row cannot be taken."""
        self.result.quarantined += 1
        self.told[row] = found

    def put(self, draft: Draft, shape: object, row: int) -> str:
        """Write one row that can be taken, and tell under which identifier.

        What the plan has from the same import or a later one is not replaced.
        """
        source = self.writer.value(
            f"SELECT source_id FROM {self.asked.target} "  # nosec B608 - a target
            f"WHERE id = {ddl.quoted(draft.id)}"
        )
        if source in self._since:
            self.set_aside(None, row, fault("place_taken", value=draft.label))
            return "refused"
        self.taken[row] = draft.id
        return super().put(draft, shape, row)

    def list_repair(self, row: int, code: str, key: str, detail: str) -> None:
        """Keep a line on what was done to a row; a part of a hub is taken with the hub."""
        if code == "hub_parts_joined":
            self.taken.setdefault(row, key)
        super().list_repair(row, code, key, detail)


class LayerRetrial:
    """Tries the rows of one earlier import again, inside a transaction."""

    def __init__(
        self,
        store: PlanStore,
        target: str,
        record: Mapping[str, object],
        entries: Sequence[Entry],
    ) -> None:
        self._city = City.of(store)
        self._entries = entries
        self._record = record
        columns = columns_of(record, entries, target)
        self._table = KeptTable(columns, list(entries[0].values))
        self._system = system_of(entries)
        self._asked = targets.Asked.of(target, None, _constants(record), None)
        self.result = LayerResult(
            run_id=str(uuid.uuid4()),
            started_at=datetime.now(UTC).isoformat(timespec="seconds"),
            input=str(record.get("input") or "–"),
            layer=str(record.get("layer") or ""),
            driver="",
            encoding=Encoding(str(record.get("encoding") or UTF8), "given"),
            crs=CrsEvidence(crs_test.text_of(self._system), "given", 0, ()),
            columns=columns,
            all_columns=self._table.names,
            target=target,
        )
        #: Entry id → identifier, and → code and words of the reason.
        self.taken: dict[str, str] = {}
        self.refused: dict[str, tuple[str, str]] = {}

    def begin(
        self, writer: Writer, language: str, _changes: Mapping[str, Mapping[str, str]]
    ) -> None:
        """Take up the open transaction."""
        self._language = language
        self._rows = _Rows(
            runs_since(writer, self._record),
            self._table,
            self._system,
            self._city,
            self._asked,
            self.result,
            writer,
            language,
        )

    def take(self, entry: Entry, changes: Mapping[str, str]) -> None:
        """Take one row, or refuse it: see `taken` and `refused` after `end`."""
        if entry.reason_code == _REPEATED and not changes:
            self.result.read += 1
            self.result.quarantined += 1
            self.refused[entry.id] = entry.reason_code, entry.reason
        else:
            self._rows.take(KeptRow(entry, changes), entry.row)

    def end(self, progress: Progress) -> None:
        """Write what waited, and the record of the new run."""
        progress.go_on()
        self._rows.finish(Progress())
        layer_record.list_overlaps(self._rows)
        say = speaker(self._language)
        for entry in self._entries:
            if entry.row in self._rows.told:
                found = self._rows.told[entry.row]
                self.refused[entry.id] = found.code, say(found.text).format(**found.values)
            elif entry.id not in self.refused:
                self.taken[entry.id] = self._rows.taken[entry.row]
        layer_record.keep(self._rows, render(self.result, self._language))


def _constants(record: Mapping[str, object]) -> dict[str, str]:
    """Return what the planner said of all rows: role → `=value`."""
    try:
        known = json.loads(str(record.get("field_map") or ""))
    except ValueError:
        return {}
    return {
        role: value
        for role, value in (known.items() if isinstance(known, dict) else ())
        if isinstance(value, str) and value.startswith(field_map.CONSTANT)
    }
