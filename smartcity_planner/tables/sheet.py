"""A worksheet as plain data: cells with their style, and how it is printed. No library, no QGIS."""

from __future__ import annotations

from dataclasses import dataclass, field

Value = str | int | float


@dataclass(frozen=True)
class Cell:
    """A cell: its value and the name of its style; with a formula, the value is its result.

    `down` more rows are merged into it.
    """

    value: Value
    style: str
    formula: str = ""
    down: int = 0


@dataclass
class Sheet:
    """A worksheet. Rows and columns count from 0; widths are in characters."""

    name: str
    widths: tuple[float, ...]
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    heights: dict[int, float] = field(default_factory=dict)
    #: Row of the column headings: frozen with what is above it, repeated on each printed page.
    header: int | None = None
    #: Columns that stay in sight.
    frozen_columns: int = 0

    @property
    def last_row(self) -> int:
        """The last row that has a cell."""
        return max((row + cell.down for (row, _), cell in self.cells.items()), default=0)

    def put(self, row: int, column: int, cell: Cell) -> None:
        """Set a cell."""
        self.cells[(row, column)] = cell


def address(row: int, column: int, row_fixed: bool = False, column_fixed: bool = False) -> str:
    """Return the name of a cell in a formula, e.g. C5, $B6, D$12 (columns up to Z)."""
    letter = chr(ord("A") + column)
    return f"{'$' if column_fixed else ''}{letter}{'$' if row_fixed else ''}{row + 1}"


def quoted(sheet: str) -> str:
    """Return a sheet's name as it stands in a formula."""
    escaped = sheet.replace("'", "''")
    return f"'{escaped}'"


class SheetNames:
    """Makes names that Excel takes: at most 31 characters, none of []:*?/\\, none twice."""

    _LONGEST = 31

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def name(self, wanted: str) -> str:
        """Return `wanted`, changed as little as needed."""
        clean = "".join("·" if sign in "[]:*?/\\" or ord(sign) < 32 else sign for sign in wanted)
        clean = clean.strip(" '") or "–"
        found, number = _cut(clean, self._LONGEST), 1
        while found.casefold() in self._taken or found.casefold() == "history":
            number += 1
            found = f"{_cut(clean, self._LONGEST - 4)} {number}"
        self._taken.add(found.casefold())
        return found


def _cut(text: str, longest: int) -> str:
    """Cut a text; Excel counts characters outside the basic plane twice."""
    while len(text.encode("utf-16-le")) // 2 > longest:
        text = text[:-1]
    return text.strip(" '")
