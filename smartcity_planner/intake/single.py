"""One parcel at a time: every row that is not plain is repaired, taken or set aside here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from osgeo import ogr, osr

from smartcity_planner.intake import crs as crs_test
from smartcity_planner.intake import plain, recovery, repair, rows
from smartcity_planner.intake.claims import Claims, Twins
from smartcity_planner.intake.ground import OUTSIDE
from smartcity_planner.intake.recovery import Recovered
from smartcity_planner.intake.reference import LegalDongs
from smartcity_planner.intake.result import MOST_PLACES, SHOWN, ImportResult, Place, SetAside
from smartcity_planner.intake.rows import Draft, Fault
from smartcity_planner.intake.source import Source
from smartcity_planner.intake.staging import Staged
from smartcity_planner.intake.target import ParcelTable
from smartcity_planner.intake.texts import speaker
from smartcity_planner.store.bulk import Writer

TARGET = "parcel"
#: Faults of a number that place and lot number can put right.
_RECOVERABLE = ("pnu_missing", "pnu_malformed")


@dataclass(slots=True)
class Judged:
    """A row that can be taken: its values, its shape (EPSG:5186) and what was repaired."""

    draft: Draft
    shape: ogr.Geometry
    area: float
    repairs: dict[str, str]
    """Repair code → detail in words ("" where the code says it all)."""


class Rows:
    """Takes rows into an open transaction; with `trial` it only says what would happen."""

    def __init__(
        self,
        table: Source,
        system: osr.SpatialReference | None,
        dongs: LegalDongs,
        result: ImportResult,
        writer: Writer,
        language: str,
        source_id: str,
        trial: bool,
        staged: Staged | None = None,
    ) -> None:
        self.table = table
        self.result = result
        self._dongs = dongs
        self._writer = writer
        self._say = speaker(language)
        self._crs = crs_test.text_of(system)
        self._change = crs_test.transformation(system) if system else None
        self._has_register = "area_m2" in table.columns
        self._claims = Claims()
        self._twins = Twins(writer, staged)
        self._trial = trial
        self._parcels = ParcelTable(writer, source_id, set(table.columns), trial)

    def claim(self, feature: ogr.Feature) -> None:
        """Note which number a row without a good one lays claim to, before any is taken.

        Two different shapes that claim one number contradict each other; neither may win by
        standing first.
        """
        values = self.table.values(feature)
        draft = rows.draft(values, self._dongs)
        if isinstance(draft, Draft):
            self._claims.intact(draft.pnu.text)
        if not _is_recoverable(draft, values):
            return
        made = self._shape(feature)
        if isinstance(made, Fault):
            return
        found = recovery.recover(values, made[0], self._dongs)
        if isinstance(found, Recovered):
            self._claims.rebuilt(found, made[0])

    def take(self, feature: ogr.Feature, row: int) -> None:
        """Take one row or set it aside; `row` is its number in the file."""
        self.result.read += 1
        judged = self.judge(feature)
        if isinstance(judged, Fault):
            self._set_aside(feature, row, judged)
        else:
            self._twins.note(judged.draft.pnu.text, self.table.raw(feature, 0, ""))
            self.put(judged, row)

    def judge(self, feature: ogr.Feature) -> Judged | Fault:
        """Return what a row gives, or what speaks against it."""
        values = self.table.values(feature)
        draft = rows.draft(values, self._dongs)
        details: dict[str, str] = {}
        made: tuple[ogr.Geometry, list[str]] | Fault | None = None
        if _is_recoverable(draft, values):
            made = self._shape(feature)
            draft = draft if isinstance(made, Fault) else self._recovered(values, made[0], details)
        if isinstance(draft, Fault):
            return draft
        if self._parcels.is_taken(draft.pnu.text):
            return self._twins.fault(
                draft.pnu.text, self.table.raw(feature, 0, ""), feature.GetFID()
            )
        made = made or self._shape(feature, draft)
        if isinstance(made, Fault):
            return made
        shape, repairs = made
        metres = self._dongs.distance(draft.pnu.legal_dong_code, shape)
        if metres > OUTSIDE:
            dong = draft.pnu.legal_dong_code
            return rows.fault("outside_legal_dong", metres=f"{metres:,.0f}", dong=dong)
        area = rows.chosen_area(draft, shape.GetArea(), self._has_register)
        found = {**dict.fromkeys([*repairs, *draft.repairs], ""), **details}
        return Judged(draft, shape, area, found)

    def _recovered(
        self, values: dict[str, object], shape: ogr.Geometry, details: dict[str, str]
    ) -> Draft | Fault:
        """Return the draft of a row whose number was destroyed, with the number rebuilt."""
        found = recovery.recover(values, shape, self._dongs)
        if isinstance(found, Fault):
            return found
        number = found.pnu.text
        has_plain = self._parcels.is_taken(number) and number not in self._twins
        against = self._claims.against(found, shape, self._parcels.shape(number), has_plain)
        if against is not None:
            return against
        details["pnu_recovered"] = recovery.detail(found, self._say)
        if found.doubts:
            details["pnu_doubtful"] = recovery.doubt(found, self._say)
        return rows.draft({**values, "pnu": number}, self._dongs)

    def _shape(
        self, feature: ogr.Feature, draft: Draft | None = None
    ) -> tuple[ogr.Geometry, list[str]] | Fault:
        """Return the row's shape in the plan's system, made fit, and the repairs it took."""
        shape = self.table.shape(feature)
        if shape is None or shape.IsEmpty():
            return rows.fault("no_geometry")
        if self._change is not None and shape.Transform(self._change) != 0:
            return rows.fault("geometry_beyond_repair")
        if draft is None:
            return repair.repair(shape)
        dong = self._dongs.shapes[draft.pnu.legal_dong_code]
        return repair.repair(shape, dong, draft.registered_area)

    def put(self, judged: Judged, row: int) -> None:
        """Write a row that can be taken, with its repairs; `row` is its number in the file."""
        result, number = self.result, judged.draft.pnu.text
        state = self._parcels.put(judged.draft, judged.area, judged.shape, row)
        result.imported += 1
        result.new += state == plain.NEW
        result.changed += state == plain.CHANGED
        result.unchanged += state == plain.UNCHANGED
        result.repaired += bool(judged.repairs)
        for code, detail in judged.repairs.items():
            result.repairs[code] += 1
            result.example(code, number)
            self._list_repair(row, code, number, detail)
        if "pnu_doubtful" in judged.repairs:
            self._mark(judged.shape, "pnu_doubtful", row, judged.repairs["pnu_doubtful"])
        for code in judged.draft.notes:
            result.notes[code] += 1
            result.example(code, number)

    def _list_repair(self, row: int, code: str, key: str, detail: str) -> None:
        if not self._trial:
            line = {"run_id": self.result.run_id, "row": row, "code": code, "key": key}
            self._writer.add("import_repair", {**line, "detail": detail or None})

    def _set_aside(self, feature: ogr.Feature, row: int, fault: Fault) -> None:
        result = self.result
        raw = self.table.raw(feature, row, self._crs)
        reason = self._say(fault.text).format(**fault.values)
        if not self._trial:
            line = {
                "id": f"{result.run_id}:{row}",
                "run_id": result.run_id,
                "target": TARGET,
                "reason_code": fault.code,
                "reason": reason,
                "raw": raw,
            }
            self._writer.add("quarantine", line)
        result.quarantined += 1
        result.reasons[fault.code] += 1
        if len(result.set_aside) < SHOWN:
            result.set_aside.append(SetAside(row, fault, raw))
        if len(result.places) < MOST_PLACES:
            shape = self.table.shape(feature)
            if shape is not None and (self._change is None or not shape.Transform(self._change)):
                self._mark(shape, fault.code, row, reason)

    def _mark(self, shape: ogr.Geometry, code: str, row: int, text: str) -> None:
        """Keep where a row lies that the planner should look at."""
        if len(self.result.places) >= MOST_PLACES or shape.IsEmpty():
            return
        x_min, x_max, y_min, y_max = shape.GetEnvelope()
        if all(abs(side) < 1e7 for side in (x_min, x_max, y_min, y_max)):
            middle = ((x_min + x_max) / 2, (y_min + y_max) / 2)
            self.result.places.append(Place(*middle, code, row, text))


def _is_recoverable(draft: Draft | Fault, values: Mapping[str, object]) -> bool:
    """Whether a destroyed number can be looked for: the lot number, at least, must be there."""
    return (
        isinstance(draft, Fault)
        and draft.code in _RECOVERABLE
        and values.get("jibun") not in (None, "")
    )
