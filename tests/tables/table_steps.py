"""Reading workbooks back, and the ledger beside them."""

from __future__ import annotations

import csv
import math
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)

_CELL = r"\$?([A-Z])\$?(\d+)"


class Book:
    """A workbook, read with openpyxl; formulas are counted here, with doubles as Excel does."""

    def __init__(self, path: Path) -> None:
        from openpyxl import load_workbook

        self.formulas = load_workbook(path)
        self.kept = load_workbook(path, data_only=True)
        self.names: list[str] = self.formulas.sheetnames

    def value(self, sheet: str, cell: str) -> Any:
        """What the cell holds; where it is a formula, its result, counted anew."""
        held = self.formulas[sheet][cell.replace("$", "")]
        return self._count(sheet, held.value[1:]) if held.data_type == "f" else held.value

    def checked(self) -> int:
        """Compare every formula's result with the one that the file keeps; return how many."""
        count = 0
        for sheet in self.formulas:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.data_type == "f":
                        kept = self.kept[sheet.title][cell.coordinate].value
                        counted = self.value(sheet.title, cell.coordinate)
                        assert math.isclose(counted, kept, rel_tol=1e-12, abs_tol=1e-9), (
                            sheet.title, cell.coordinate, cell.value, counted, kept,
                        )  # fmt: skip
                        count += 1
        return count

    def row(self, sheet: str, label: str, start: int = 1) -> int:
        """The first row from `start` whose column B says `label`."""
        page = self.kept[sheet]
        for number in range(start, page.max_row + 1):
            if page.cell(number, 2).value == label:
                return number
        raise AssertionError(f"{sheet} has no row {label}")

    def texts(self, sheet: str) -> list[str]:
        """All texts of a sheet."""
        rows = self.kept[sheet].iter_rows(values_only=True)
        return [value for row in rows for value in row if isinstance(value, str)]

    def _range(self, sheet: str, first: str, last: str) -> list[Any]:
        (column, top), (end_column, bottom) = (
            re.fullmatch(_CELL, c).groups() for c in (first, last)
        )
        return [
            self.value(sheet, f"{chr(letter)}{row}")
            for row in range(int(top), int(bottom) + 1)
            for letter in range(ord(column), ord(end_column) + 1)
        ]

    def _count(self, sheet: str, formula: str) -> float:
        if found := re.fullmatch(r"SUM\(([^:]+):([^)]+)\)", formula):
            return sum(self._range(sheet, *found.groups()))
        if found := re.fullmatch(r"SUMIF\((.+?):(.+?),(.+?),(.+?):(.+?)\)", formula):
            first, last, wanted, start, end = found.groups()
            keys = self._range(sheet, first, last)
            label = self.value(sheet, wanted)
            figures = self._range(sheet, start, end)
            return sum(f for key, f in zip(keys, figures, strict=True) if key == label)
        if found := re.fullmatch(r"ROUND\((.+)\*(\d+),0\)", formula):
            return round(self._count(sheet, found[1].strip("()")) * int(found[2]))
        if "+" in formula:
            return sum(self._count(sheet, part) for part in formula.split("+"))
        if found := re.fullmatch(rf"ABS\({_CELL}-{_CELL}\)", formula):
            first, last = found[1] + found[2], found[3] + found[4]
            return abs(self.value(sheet, first) - self.value(sheet, last))
        if found := re.fullmatch(r"'(.+)'!(.+)", formula):
            return self.value(found[1].replace("''", "'"), found[2])
        return self.value(sheet, formula)


def csv_rows(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file, by column."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def ledger(store, key: str = "1") -> dict[Any, int]:
    """Won straight from the ledger's rows, by an expression over f, ph, pr, pc."""
    return {
        row[0]: row[1]
        for row in store.query(
            f"SELECT {key}, SUM(f.amount_won) FROM funding f JOIN phase ph ON ph.id = f.phase_id "
            "JOIN project pr ON pr.id = ph.project_id LEFT JOIN parcel pc ON pc.pnu = f.pnu "
            "GROUP BY 1"
        )
    }
