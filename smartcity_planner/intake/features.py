"""Importing hubs, zones and infrastructure: every row ends in the plan or in quarantine.

As with parcels, one transaction holds the rows, those set aside, the repairs, the record of the
run with its report, and the source. A trial judges the same and writes nothing.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from contextlib import nullcontext
from datetime import UTC, datetime
from pathlib import Path

from osgeo import osr

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.i18n import ui_language
from smartcity_planner.intake import (
    evidence,
    inputs,
    layer_record,
    layer_rows,
    reading,
    report_file,
    sampling,
    targets,
)
from smartcity_planner.intake.layer_result import LayerResult
from smartcity_planner.intake.reference import City
from smartcity_planner.intake.report import render, summary
from smartcity_planner.store import bulk
from smartcity_planner.store.plan import PlanStore

_EVERY = 200  # rows between two looks at progress and cancel
#: From so many rows on, building the indexes anew is quicker than keeping them.
INDEX_AT_END = 5_000


def import_layer(
    store: PlanStore,
    target: str,
    source: str,
    *,
    kind: str | None = None,
    field_map: Mapping[str, str] | None = None,
    encoding: str | None = None,
    crs: str | None = None,
    official: bool | None = None,
    progress: Progress = SILENT,
    report: Path | None = None,
    dry_run: bool = False,
    origin: Mapping[str, object] | None = None,
) -> LayerResult:
    """Bring the rows of a file into the plan's table `target` and return what became of each.

    `target` is one of `targets.NAMES`. `kind` (code or label) is the kind of all rows of
    infrastructure; without it the file's column tells. `field_map` is role → column, or role →
    `=value` for all rows. `official` says that the boundaries are the notified ones (None: yes
    for hubs, no for zones; infrastructure never is). `origin` says where the file comes from, as
    columns of table `source` with at least a title. The rest is as in `import_parcels`: raises
    BadInput for a file, target or kind that cannot be used, CannotWrite, Cancelled; then the
    plan is unchanged and no report is left.
    """
    asked = targets.Asked.of(target, kind, field_map or {}, official)
    if not dry_run:
        store.require_writable()
    described = inputs.inspect(source, encoding or None)
    if described.path.resolve() == store.path.resolve():
        raise BadInput(
            QT_TRANSLATE_NOOP("Intake", "The file to import is the plan itself."), "Intake"
        )
    with reading.opened(described, target, asked.columns) as table:
        progress.go_on(1)
        system, found = sampling.decide(table, store, target, crs or None)
        result = LayerResult(
            run_id=str(uuid.uuid4()),
            started_at=datetime.now(UTC).isoformat(timespec="seconds"),
            input=str(described.shown),
            layer=table.layer.GetName(),
            driver=table.driver,
            encoding=described.encoding,
            crs=found,
            columns=table.columns,
            all_columns=table.names,
            target=target,
            dry_run=dry_run,
        )
        language = ui_language()
        for line in evidence.lines(result, language, described.notes):
            progress.say(line)
        progress.go_on(3)
        _take_all(store, table, system, asked, result, language, progress, report, origin)
    return result


def _take_all(
    store: PlanStore,
    table: reading.Source,
    system: osr.SpatialReference | None,
    asked: targets.Asked,
    result: LayerResult,
    language: str,
    progress: Progress,
    file: Path | None,
    origin: Mapping[str, object] | None,
) -> None:
    total, writing = table.count, not result.dry_run
    city = City.of(store)
    opening = bulk.writing(store, many=total > INDEX_AT_END) if writing else bulk.judging(store)
    with report_file.taken_back(file), opening as writer, report_file.taking_place(file) as part:
        there = writer.value(f"SELECT count(*) FROM {asked.target}") or 0  # nosec B608 - a target
        many = writing and total > INDEX_AT_END and total * 4 > there
        rows = layer_rows.Rows(table, system, city, asked, result, writer, language, origin)
        with writer.loading(asked.target) if many else nullcontext():
            for number, feature in enumerate(table.rows(), start=1):
                rows.take(feature, number)
                if number % _EVERY == 0:
                    progress.go_on(3 + 82 * min(number / total, 1.0) if total else None)
            if result.read == 0:
                raise BadInput(
                    QT_TRANSLATE_NOOP("Intake", "{path} has no rows. Nothing was imported."),
                    "Intake",
                    path=table.input.shown,
                )
            rows.finish(progress)
            layer_record.list_overlaps(rows)
            if asked.target != "hub":
                layer_record.find_stale(rows)
        progress.go_on(95)
        page = render(result, language)
        if writing:
            layer_record.keep(rows, page)
        if part is not None:
            part.write_text(page, encoding="utf-8")
        progress.go_on(99)
    progress.say(summary(result, language))
