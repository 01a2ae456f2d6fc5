"""The investment table of a plan: a workbook and, if wanted, the same money as CSV."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.domain.units import MILLION, Unit
from smartcity_planner.store import files
from smartcity_planner.store.plan import PlanStore
from smartcity_planner.tables import csv_file, layout, money, notes
from smartcity_planner.tables.sheet import Sheet, SheetNames, quoted
from smartcity_planner.tables.texts import Texts
from smartcity_planner.tables.workbook import write

#: More groups than this stand in the overview only: nobody turns that many sheets.
MOST_SHEETS = 60


@dataclass(frozen=True)
class TableResult:
    """What was written: the file, the ledger rows behind it, its won, its sheets by name."""

    path: Path
    rows: int
    won: int
    sheets: tuple[str, ...]


def export_table(
    store: PlanStore,
    target: Path,
    group_by: str = "project",
    unit: Unit = MILLION,
    language: str = "ko",
    progress: Progress = SILENT,
    *,
    first_year: int | None = None,
    csv_long: Path | None = None,
    csv_wide: Path | None = None,
    now: datetime | None = None,
) -> TableResult:
    """Write the investment table to `target` (.xlsx); each file appears whole or not at all.

    `group_by`: see `money.GROUPS`; `first_year`: of the five columns of years (None: this year).
    Raises PlanError, BadInput for sums that a workbook cannot hold, CannotWrite, Cancelled.
    """
    made = now or datetime.now().astimezone()
    texts = Texts(language)
    progress.go_on(0)
    ledger = money.read(store, group_by, texts)
    progress.go_on(15)
    if csv_long is not None:
        with files.replacing(csv_long) as part:
            csv_file.write_long(part, ledger, texts)
    if csv_wide is not None:
        with files.replacing(csv_wide) as part:
            csv_file.write_wide(part, ledger, texts)
    layout.require_exact(ledger.total, unit)
    behind = notes.background(store, texts, ledger.evidence, made.date().isoformat())
    year = first_year or layout.first_year(ledger.years, made.year)
    sheets = workbook_sheets(ledger, texts, unit, year, behind)
    properties = {
        "title": behind.meta.get("title", ""),
        "subject": texts("title"),
        "author": behind.meta.get("author") or behind.meta.get("authority", ""),
    }
    with files.replacing(target) as part:
        write(part, sheets, unit, properties, made, progress)
        progress.go_on(95)
    progress.percent(100)
    return TableResult(target, ledger.rows, ledger.total, tuple(sheet.name for sheet in sheets))


def workbook_sheets(
    ledger: money.Ledger, texts: Texts, unit: Unit, year: int, behind: notes.Background
) -> list[Sheet]:
    """Return the sheets: overview, one per group, notes."""
    frame = layout.frame_of(ledger, texts, unit, year, behind.lines(texts))
    names = SheetNames()
    whole = ledger.group_by == "plan"
    overview, total = layout.table_sheet(
        names.name(texts("overview_sheet")), layout.title(frame), ledger.groups, frame, not whole
    )
    notes_name = names.name(texts("notes_sheet"))
    found, totals = [overview], []
    too_many = len(ledger.groups) if len(ledger.groups) > MOST_SHEETS else 0
    if not whole and not too_many:
        for number, group in enumerate(ledger.groups, start=1):
            name = names.name(f"{number:02d} {group.name}")
            heading = layout.title(frame, group.name)
            sheet, its_total = layout.table_sheet(name, heading, [group], frame, False)
            found.append(sheet)
            totals.append(f"{quoted(name)}!{its_total}")
    overview_total = f"{quoted(overview.name)}!{total}"
    found.append(
        notes.notes_sheet(notes_name, ledger, frame, behind, overview_total, totals, too_many)
    )
    return found
