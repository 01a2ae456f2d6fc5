"""The same money as CSV: UTF-8 with a mark for Excel, whole won, nothing rounded."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

from smartcity_planner.domain import codes
from smartcity_planner.tables.money import Ledger
from smartcity_planner.tables.texts import Texts


def write_long(target: Path, ledger: Ledger, texts: Texts) -> None:
    """Write one row per group, year, source and basis."""
    header = [
        texts("csv_key"), texts(ledger.group_by), texts("csv_year"), texts("source"),
        texts("csv_basis"), texts("amount"),
    ]  # fmt: skip
    order = {source: place for place, source in enumerate(codes.SOURCE.values)}
    rows = (
        [
            group.key or "",
            group.name,
            year,
            codes.SOURCE.label(source, texts.language),
            codes.BASIS.label(basis, texts.language),
            won,
        ]
        for group in ledger.groups
        for (source, year, basis), won in sorted(
            group.entries.items(), key=lambda entry: (entry[0][1], order[entry[0][0]], entry[0][2])
        )
    )
    _write(target, header, rows)


def write_wide(target: Path, ledger: Ledger, texts: Texts) -> None:
    """Write one row per group and source, with a column for the total and for each year."""
    years = ledger.years
    header = [texts("csv_key"), texts(ledger.group_by), texts("source"), texts("whole")]
    rows = []
    for group in ledger.groups:
        used = {source for source, _, _ in group.entries}
        for source in (one for one in codes.SOURCE.values if one in used):
            amounts = [group.won(source, range(year, year + 1)) for year in years]
            label = codes.SOURCE.label(source, texts.language)
            rows.append([group.key or "", group.name, label, sum(amounts), *amounts])
    _write(target, [*header, *years], rows)


def _write(target: Path, header: list[object], rows: Iterable[list[object]]) -> None:
    with target.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows([_harmless(value) for value in row] for row in rows)


def _harmless(value: object) -> object:
    """Keep a spreadsheet from reading a name as a formula."""
    if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return f"'{value}"
    return value
