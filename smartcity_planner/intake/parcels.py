"""Importing parcels: every row ends in the plan or, with the reason, in quarantine.

One transaction holds the parcels, the rows set aside, the record of the run and the source;
the report takes its place just before the commit. So a cancel or an error leaves the plan as it
was, and the report with it.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from osgeo import ogr, osr

from smartcity_planner.domain import pnu as pnu_rules
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.i18n import ui_language
from smartcity_planner.intake import crs as crs_test
from smartcity_planner.intake import evidence as evidence_texts
from smartcity_planner.intake import inputs, reading, repair, rows
from smartcity_planner.intake.reference import LegalDongs
from smartcity_planner.intake.report import render, summary
from smartcity_planner.intake.result import SHOWN, ImportResult, SetAside
from smartcity_planner.intake.rows import Fault
from smartcity_planner.intake.target import ParcelTable
from smartcity_planner.intake.texts import speaker
from smartcity_planner.store import bulk, files
from smartcity_planner.store.bulk import Writer
from smartcity_planner.store.plan import PlanStore

TARGET = "parcel"
_SAMPLE = 400  # parcels by which the coordinate system is tested
_EVERY = 200  # rows between two looks at progress and cancel
#: From so many rows on, building the spatial index anew is quicker than keeping it.
INDEX_AT_END = 5_000
#: A parcel farther than this (m) from the legal dong of its number is set aside.
OUTSIDE = 50.0


def import_parcels(
    store: PlanStore,
    source: str,
    encoding: str | None = None,
    crs: str | None = None,
    progress: Progress = SILENT,
    report: Path | None = None,
) -> ImportResult:
    """Bring the parcels of a file into the plan and return what was done with each row.

    `source` is a path of any vector file or `path|layername=name`; `encoding` and `crs`
    override what the file says, if the test does not disprove them. `report` names an HTML
    file to write, in the interface's language. Raises BadInput for a file that cannot be
    used, CannotWrite for a plan or report that cannot be written, Cancelled; then the plan is
    unchanged and no report is left.
    """
    store.require_writable()
    described = inputs.inspect(source, encoding or None)
    if described.path.resolve() == store.path.resolve():
        raise BadInput(
            QT_TRANSLATE_NOOP("Intake", "The file to import is the plan itself."), "Intake"
        )
    with reading.opened(described) as table:
        dongs = LegalDongs.of(store)
        progress.go_on(1)
        declared = table.crs
        system, evidence = crs_test.decide(_samples(table, dongs), dongs, declared, crs or None)
        result = ImportResult(
            run_id=str(uuid.uuid4()),
            started_at=datetime.now(UTC).isoformat(timespec="seconds"),
            input=str(described.path),
            layer=table.layer.GetName(),
            driver=table.driver,
            encoding=described.encoding,
            crs=evidence,
            columns=table.columns,
            all_columns=table.names,
        )
        language = ui_language()
        for line in evidence_texts.lines(result, language):
            progress.say(line)
        progress.go_on(5)
        # The report takes its place before the commit, so that one that cannot be replaced
        # (it is open elsewhere) undoes the import; a failing commit takes the report back.
        with _taken_back(report), bulk.writing(store) as writer, _report_file(report) as part:
            many = table.count > INDEX_AT_END
            with writer.index_at_end("parcel") if many else nullcontext():
                run = _Run(table, system, dongs, result, writer, language)
                _take_all(run, progress)
            if part is not None:
                part.write_text(render(result, language), encoding="utf-8")
            progress.go_on(99)
    progress.say(summary(result, language))
    return result


@contextmanager
def _report_file(report: Path | None) -> Iterator[Path | None]:
    if report is None:
        yield None
    else:
        with files.replacing(report) as part:
            yield part


@contextmanager
def _taken_back(report: Path | None) -> Iterator[None]:
    """Bring the older report back (or none) where the body fails after writing a new one."""
    older = report.read_bytes() if report is not None and report.is_file() else None
    try:
        yield
    except BaseException:
        with suppress(OSError):
            if report is not None and report.is_file() and report.read_bytes() != older:
                report.unlink()
                if older is not None:
                    report.write_bytes(older)
        raise


def _take_all(run: _Run, progress: Progress) -> None:
    total = run.table.count
    for feature in run.table.rows():
        run.take(feature)
        if run.result.read % _EVERY == 0:
            done = run.result.read / total if total else 0.5
            progress.go_on(5 + 90 * min(done, 1.0))
    if run.result.read == 0:
        raise BadInput(
            QT_TRANSLATE_NOOP("Intake", "{path} has no rows. Nothing was imported."),
            "Intake",
            path=run.table.input.path,
        )
    progress.go_on(95)
    run.end()


def _samples(table: reading.Source, dongs: LegalDongs) -> list[crs_test.Sample]:
    """Return points in parcels with a good number: from all over the file, if they are found so.

    None only where no row of the whole file has both a good number and a shape; then no row
    will be imported either.
    """
    found = list(_points(table, table.spread(_SAMPLE), dongs))
    if len(found) < _SAMPLE // 10:
        found = list(islice(_points(table, table.rows(), dongs), _SAMPLE))
    return found


def _points(
    table: reading.Source, features: Iterable[ogr.Feature], dongs: LegalDongs
) -> Iterator[crs_test.Sample]:
    for feature in features:
        value = table.values(feature)["pnu"]
        number = pnu_rules.parse(str(value) if isinstance(value, int) else value)
        if number is None or number.legal_dong_code not in dongs:
            continue
        shape = table.shape(feature)
        point = None if shape is None or shape.IsEmpty() else shape.Centroid()
        if point is not None and not point.IsEmpty():
            yield number.legal_dong_code, point.GetX(), point.GetY()


class _Run:
    """One import under way inside its transaction."""

    def __init__(
        self,
        table: reading.Source,
        system: osr.SpatialReference | None,
        dongs: LegalDongs,
        result: ImportResult,
        writer: Writer,
        language: str,
    ) -> None:
        self.table = table
        self.result = result
        self._dongs = dongs
        self._writer = writer
        self._say = speaker(language)
        self._crs = crs_test.text_of(system)
        self._change = crs_test.transformation(system) if system else None
        self._has_register = "area_m2" in table.columns
        self._seen: set[int] = set()
        self._source_id = f"import:{result.run_id}"
        self._parcels = ParcelTable(writer, self._source_id, set(table.columns))

    def take(self, feature: ogr.Feature) -> None:
        """Import one row or set it aside."""
        self.result.read += 1
        fault = self._import(feature)
        if fault is not None:
            self._set_aside(feature, fault)

    def end(self) -> None:
        """Write the record of the run."""
        result = self.result
        row = {
            "id": result.run_id,
            "started_at": result.started_at,
            "target": TARGET,
            "input": Path(result.input).name,
            "rows_read": result.read,
            "rows_imported": result.imported,
            "rows_repaired": result.repaired,
            "rows_quarantined": result.quarantined,
        }
        self._writer.add("import_run", row)

    def _name_source(self) -> None:
        """Write the source that the parcels name; a run without parcels leaves none."""
        row = {
            "id": self._source_id,
            "title": Path(self.result.input).name,
            "url": None,
            "licence": "미확인 / unknown",
            "confidence": "BG",
        }
        self._writer.add("source", row)

    def _import(self, feature: ogr.Feature) -> Fault | None:
        row = rows.draft(self.table.values(feature), self._dongs)
        if isinstance(row, Fault):
            return row
        key = int(row.pnu.text)
        if key in self._seen:
            return rows.fault("duplicate_pnu", value=row.pnu.text)
        made = self._shape(feature, row.pnu.legal_dong_code)
        if isinstance(made, Fault):
            return made
        shape, repairs = made
        area = rows.chosen_area(row, shape.GetArea(), self._has_register)
        if not self.result.imported:
            self._name_source()
        self.result.updated += self._parcels.put(row, area, shape)
        self._seen.add(key)
        self.result.imported += 1
        repairs += row.repairs
        self.result.repaired += bool(repairs)
        for code in repairs:
            self.result.repairs[code] += 1
            self.result.example(code, row.pnu.text)
        for code in row.notes:
            self.result.notes[code] += 1
            self.result.example(code, row.pnu.text)
        return None

    def _shape(self, feature: ogr.Feature, dong: str) -> tuple[ogr.Geometry, list[str]] | Fault:
        shape = self.table.shape(feature)
        if shape is None or shape.IsEmpty():
            return rows.fault("no_geometry")
        if self._change is not None and shape.Transform(self._change) != 0:
            return rows.fault("geometry_beyond_repair")
        made = repair.repair(shape)
        if isinstance(made, Fault):
            return made
        metres = self._dongs.distance(dong, made[0])
        if metres > OUTSIDE:
            return rows.fault("outside_legal_dong", metres=f"{metres:,.0f}", dong=dong)
        return made

    def _set_aside(self, feature: ogr.Feature, fault: Fault) -> None:
        result = self.result
        raw = self.table.raw(feature, result.read, self._crs)
        row = {
            "id": f"{result.run_id}:{result.read}",
            "run_id": result.run_id,
            "target": TARGET,
            "reason_code": fault.code,
            "reason": self._say(fault.text).format(**fault.values),
            "raw": raw,
        }
        self._writer.add("quarantine", row)
        result.quarantined += 1
        result.reasons[fault.code] += 1
        if len(result.set_aside) < SHOWN:
            result.set_aside.append(SetAside(result.read, fault, raw))
