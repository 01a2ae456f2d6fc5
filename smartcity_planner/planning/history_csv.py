"""The log of changes as a table for spreadsheets."""

from __future__ import annotations

import csv
from pathlib import Path

from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.i18n import translate
from smartcity_planner.planning.history import Change, Filter, read
from smartcity_planner.store import files
from smartcity_planner.store.plan import PlanStore


def write_csv(
    store: PlanStore, target: Path, wanted: Filter | None = None, progress: Progress = SILENT
) -> int:
    """Write the log to a CSV file, one line per changed field, oldest first; return its lines.

    With a byte order mark, which spreadsheets need for Hangul. Raises CannotWrite, Cancelled.
    """
    heads = [
        translate("Planning", "Number"),
        translate("Planning", "When"),
        translate("Planning", "Who"),
        translate("Planning", "Step"),
        translate("Planning", "Table"),
        translate("Planning", "Row"),
        translate("Planning", "Change"),
        translate("Planning", "Field"),
        translate("Planning", "Before"),
        translate("Planning", "After"),
    ]
    lines = 0
    with (
        files.replacing(Path(target)) as part,
        store.reading() as connection,
        part.open("w", encoding="utf-8-sig", newline="") as file,
    ):
        writer = csv.writer(file)
        writer.writerow(heads)
        for entry in read(connection, wanted or Filter(), -1, newest_first=False):
            if lines % 1000 == 0:
                progress.go_on()
            texts = (entry.who, entry.step, entry.table_label, entry.row)
            start = [
                entry.number,
                f"{entry.when:%Y-%m-%d %H:%M:%S}",
                *map(_safe, texts),
                entry.action_label,
            ]
            for one in entry.changes or (Change("", "", ""),):
                writer.writerow([*start, *map(_safe, (one.field, one.before, one.after))])
                lines += 1
    return lines


def _safe(text: str) -> str:
    """Keep a spreadsheet from taking a text for a formula."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
