"""Importing parcels: every row ends in the plan or, with the reason, in quarantine.

Plain rows go by SQL (`plain`), the others one by one (`single`). One transaction holds the
parcels, the rows set aside, the repairs, what changed, the record of the run with its report,
and the source; the report's file takes its place just before the commit. So a cancel or an
error leaves the plan as it was, and the report with it. A trial does the same judging and
writes nothing.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from datetime import UTC, datetime
from pathlib import Path

from osgeo import ogr, osr

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.i18n import ui_language
from smartcity_planner.intake import evidence as evidence_texts
from smartcity_planner.intake import (
    ground,
    inputs,
    plain,
    reading,
    sampling,
    staging,
    succession,
    validity,
)
from smartcity_planner.intake.overlapping import note as note_overlaps
from smartcity_planner.intake.reference import LegalDongs
from smartcity_planner.intake.report import render, summary
from smartcity_planner.intake.report_file import taken_back, taking_place
from smartcity_planner.intake.result import ImportResult
from smartcity_planner.intake.single import TARGET, Rows
from smartcity_planner.intake.staging import Staged
from smartcity_planner.store import bulk, ddl
from smartcity_planner.store.bulk import Writer
from smartcity_planner.store.plan import PlanStore

_EVERY = 200  # rows between two looks at progress and cancel
#: From so many rows on, SQL judges what is plain; fewer are done before a copy were made.
PLAIN_FROM = 2_000
#: A file that does not tell how many rows it has is as large from so many bytes on.
LARGE_FILE = 1 << 20
#: From so many rows on, building the indexes anew is quicker than keeping them.
INDEX_AT_END = 5_000


def import_parcels(
    store: PlanStore,
    source: str,
    encoding: str | None = None,
    crs: str | None = None,
    progress: Progress = SILENT,
    report: Path | None = None,
    *,
    field_map: Mapping[str, str] | None = None,
    dry_run: bool = False,
) -> ImportResult:
    """Bring the parcels of a file into the plan and return what was done with each row.

    `source` is a path of any vector file or `path|layername=name`; `encoding` and `crs`
    override what the file says, if the test does not disprove them; `field_map` (role → column)
    what is recognised. `report` names an HTML file to write, in the interface's language. With
    `dry_run` nothing of the plan is written (a plan may be read-only then). Raises BadInput for
    a file that cannot be used, CannotWrite for a plan or report that cannot be written,
    Cancelled; then the plan is unchanged and no report is left.
    """
    if not dry_run:
        store.require_writable()
    described = inputs.inspect(source, encoding or None)
    if described.path.resolve() == store.path.resolve():
        raise BadInput(
            QT_TRANSLATE_NOOP("Intake", "The file to import is the plan itself."), "Intake"
        )
    with reading.opened(described, TARGET, field_map) as table:
        dongs = LegalDongs.of(store)
        progress.go_on(1)
        # Where no number is left whole, what the rows name, or the city, has to tell the system.
        system, evidence = sampling.decide(table, store, TARGET, crs or None, dongs=dongs)
        result = ImportResult(
            run_id=str(uuid.uuid4()),
            started_at=datetime.now(UTC).isoformat(timespec="seconds"),
            input=str(described.shown),
            layer=table.layer.GetName(),
            driver=table.driver,
            encoding=described.encoding,
            crs=evidence,
            columns=table.columns,
            all_columns=table.names,
            dry_run=dry_run,
        )
        language = ui_language()
        for line in evidence_texts.lines(result, language, described.notes):
            progress.say(line)
        progress.go_on(3)
        wanted = _is_large(table)
        with staging.staged(table, system, progress) if wanted else nullcontext() as staged:
            attached = {"given": staged.path} if staged else {}
            opening = (
                bulk.judging(store, attached)
                if dry_run
                else bulk.writing(store, attached, many=wanted)
            )
            # The report takes its place before the commit, so that one that cannot be replaced
            # (it is open elsewhere) undoes the import; a failing commit takes the report back.
            with taken_back(report), opening as writer, taking_place(report) as part:
                run = _Run(table, staged, system, dongs, result, writer, language, progress)
                run.take_all()
                page = render(result, language)
                if not dry_run:
                    run.keep(page)
                if part is not None:
                    part.write_text(page, encoding="utf-8")
                progress.go_on(99)
    progress.say(summary(result, language))
    return result


def _is_large(table: reading.Source) -> bool:
    if table.count:
        return table.count >= PLAIN_FROM
    return table.path.is_file() and table.path.stat().st_size >= LARGE_FILE


class _Run:
    """One import under way inside its transaction (or its trial)."""

    def __init__(
        self,
        table: reading.Source,
        staged: Staged | None,
        system: osr.SpatialReference | None,
        dongs: LegalDongs,
        result: ImportResult,
        writer: Writer,
        language: str,
        progress: Progress,
    ) -> None:
        self._table = table
        self._dongs = dongs
        self._result = result
        self._writer = writer
        self._progress = progress
        self._source_id = f"import:{result.run_id}"
        plain.prepare(writer)
        self._had_parcels = bool(writer.value("SELECT 1 FROM main.parcel LIMIT 1"))
        self._judge = self._judge_of(staged)
        self._rest: list[int] = []  # rows that SQL did not take
        self._single = Rows(
            table, system, dongs, result, writer, language, self._source_id, result.dry_run, staged
        )

    def _judge_of(self, staged: Staged | None) -> plain.Judge | None:
        """Return the expressions over the staged table; None where it lacks a column."""
        if staged is None:
            return None
        there = {
            column
            for (column,) in self._writer.rows(
                f"SELECT name FROM pragma_table_info({ddl.quoted(staged.table)}, 'given')"  # nosec B608
            )
        }
        headers = {
            role: column.header
            for role, column in self._table.columns.items()
            if role in plain.ROLES
        }
        return plain.Judge(staged, headers) if set(headers.values()) <= there else None

    def take_all(self) -> None:
        """Take every row or set it aside; then say what a newer cadastre changed."""
        writing = not self._result.dry_run
        to_write = self._judge_plain()
        if writing:
            self._name_source()
        existing = self._writer.value("SELECT count(*) FROM main.parcel") if to_write else 0
        many = writing and to_write > INDEX_AT_END and to_write * 4 > existing
        with self._writer.loading("parcel") if many else nullcontext():
            if writing and to_write:
                for share in plain.write(
                    self._writer, self._judge, self._source_id, self._had_parcels
                ):
                    self._progress.go_on(35 + 35 * share)
            self._take_others()
        if self._result.read == 0:
            raise BadInput(
                QT_TRANSLATE_NOOP("Intake", "{path} has no rows. Nothing was imported."),
                "Intake",
                path=self._table.input.path,
            )
        self._progress.go_on(90)
        if writing:
            self._compare()
            note_overlaps(self._writer, self._result, self._progress)

    def _judge_plain(self) -> int:
        """Let SQL find the plain rows; return how many of them are to be written."""
        if self._judge is None:
            return 0
        with validity.beside(self._judge.staged) as invalid:
            for share in plain.judge(self._writer, self._judge, self._had_parcels, self._rest):
                self._progress.go_on(5 + 25 * share)
            self._rest += ground.leave_out_strays(
                self._writer, self._judge, self._dongs, invalid.result()
            )
        self._rest.sort()
        self._progress.go_on(33)
        return plain.count(self._writer, self._result)

    def _take_others(self) -> None:
        """Take the rows that are not plain, one by one."""
        for number, (feature, _row) in enumerate(self._others()):
            self._single.claim(feature)
            if number % _EVERY == 0:
                self._progress.go_on()
        total = max(self._table.count - self._result.read, 1)
        for number, (feature, row) in enumerate(self._others()):
            self._single.take(feature, row)
            if number % _EVERY == 0:
                self._progress.go_on(70 + 20 * min(number / total, 1.0))

    def _others(self) -> Iterator[tuple[ogr.Feature, int]]:
        """Yield the rows that SQL did not take, with their number in the file."""
        if self._judge is None:
            for number, feature in enumerate(self._table.rows(), start=1):
                yield feature, number
            return
        offset = 1 if self._table.driver in _FROM_ZERO else 0
        if self._judge.staged.rows == self._table.count and (
            not self._rest or self._table.driver in reading.RANDOM_ACCESS
        ):
            for row in self._rest:
                yield self._table.layer.GetFeature(row), row + offset
            return
        taken = plain.taken_rows(self._writer)
        for feature in self._table.rows():
            if feature.GetFID() not in taken:
                yield feature, feature.GetFID() + offset

    def _compare(self) -> None:
        counts = succession.record(self._writer, self._result.run_id, self._progress)
        self._result.changes = {
            kind: number for kind, number in vars(counts).items() if isinstance(number, int)
        }
        self._result.gone = counts.gone

    def _name_source(self) -> None:
        """Write the source that the parcels name."""
        row = {
            "id": self._source_id,
            "title": Path(self._result.input).name,
            "url": None,
            "licence": "미확인 / unknown",
            "confidence": "BG",
        }
        self._writer.add("source", row)

    def keep(self, page: str) -> None:
        """Write the record of the run with its report; a source that no parcel names goes."""
        result = self._result
        if not (result.new or result.changed):
            self._writer.execute(
                f"DELETE FROM source WHERE id = {ddl.quoted(self._source_id)}"  # nosec B608
            )
        plain.list_repairs(self._writer, result.run_id)
        used = {role: column.header for role, column in result.columns.items()}
        row = {
            "id": result.run_id,
            "started_at": result.started_at,
            "target": TARGET,
            "input": Path(result.input).name,
            "rows_read": result.read,
            "rows_imported": result.imported,
            "rows_repaired": result.repaired,
            "rows_quarantined": result.quarantined,
            "rows_new": result.new,
            "rows_changed": result.changed,
            "rows_unchanged": result.unchanged,
            "rows_gone": result.gone,
            "layer": result.layer,
            "encoding": result.encoding.name,
            "crs": result.crs.name,
            "field_map": json.dumps(used, ensure_ascii=False),
            "report": page,
        }
        self._writer.add("import_run", row)


_FROM_ZERO = ("ESRI Shapefile",)  # drivers whose first row has the number 0
