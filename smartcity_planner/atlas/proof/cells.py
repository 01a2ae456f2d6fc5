"""Every cell of every money table against the ledger; what is carried from page to page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.proof.amounts import Amount
from smartcity_planner.atlas.proof.findings import Proof
from smartcity_planner.atlas.proof.grids import Grid, Row, grids
from smartcity_planner.atlas.proof.meaning import PHASE_LEAD, Figures, Meaning, numbers, won
from smartcity_planner.atlas.proof.reading.opened import Leaf
from smartcity_planner.domain.units import WON, Unit, format_won


class Cells:
    """Goes through a book page by page; the budget goes on from one to the next."""

    def __init__(self, meaning: Meaning, proof: Proof) -> None:
        self._meaning, self._proof = meaning, proof
        self._project = ""
        self._carried: dict[str, str] | None = None
        self._so_far = 0
        self._entries: list[Amount] | None = []

    def look(self, page: Page, leaf: Leaf) -> int:
        """Check the tables of one page; return how many cells were compared with the ledger."""
        before = self._proof.checked["cells"]
        for grid in grids(leaf.runs, self._meaning.corners, self._meaning.units):
            columns = {
                number: figures
                for number, column in enumerate(grid.columns)
                if (figures := self._meaning.column(column.label)) is not None
            }
            if not columns:
                continue
            unit = self._meaning.units.get(grid.unit)
            if unit is None:
                self._proof.say("cells", leaf.number, "/".join(self._meaning.units), grid.corner)
                continue
            for row in grid.rows:
                self._row(page, leaf.number, grid, row, columns, unit)
            self._adds_up(leaf.number, grid, columns)
        return self._proof.checked["cells"] - before

    def _row(
        self,
        page: Page,
        number: int,
        grid: Grid,
        row: Row,
        columns: Mapping[int, Figures],
        unit: Unit,
    ) -> None:
        is_budget = grid.corner == self._meaning.budget
        if is_budget and row.label in (self._meaning.carried_in, self._meaning.carried_out):
            self._carry(number, grid, row, columns, unit)
            return
        if is_budget:
            found, project = self._meaning.budget_row(page, row.label, row.lead, self._project)
            self._project = project
        else:
            entries = self._meaning.row(page, grid.corner, row.label)
            found = [] if entries is None else [entries]
        best = min(found, key=lambda each: len(self._wrong(each, row, columns, unit)), default=None)
        if is_budget and row.lead > PHASE_LEAD:
            self._so_far += self._exact(grid, row) or 0
            known = self._entries is not None and best is not None
            self._entries = [*(self._entries or ()), *(best or ())] if known else None
        if best is None:
            return
        wrong = self._wrong(best, row, columns, unit)
        self._proof.checked["cells"] += len(set(row.cells) & set(columns))
        for place, expected in wrong:
            where = f"{row.label} · {grid.columns[place].label}"
            self._proof.say("cells", number, f"{where}: {expected}", row.cells[place])

    def _wrong(
        self, entries: Iterable[Amount], row: Row, columns: Mapping[int, Figures], unit: Unit
    ) -> list[tuple[int, str]]:
        """Return the cells that are not the ledger's: place and what must stand there."""
        entries = list(entries)
        wrong = []
        for place, figures in columns.items():
            if place in row.cells:
                expected = shown(won(entries, figures), figures.unit or unit)
                if row.cells[place] != expected:
                    wrong.append((place, expected))
        return wrong

    def _carry(
        self, number: int, grid: Grid, row: Row, columns: Mapping[int, Figures], unit: Unit
    ) -> None:
        """What is carried out is the sum of the phases so far; what comes in is what went out.

        The sum is that of the figures on the pages, and, where every phase is known by its
        name, that of the ledger.
        """
        cells = {grid.columns[place].label: text for place, text in row.cells.items()}
        exact = self._exact(grid, row)
        if exact is not None:
            good = exact == self._so_far
            self._proof.look("carried", number, good, f"{self._so_far:,}", f"{exact:,}")
        if self._entries is not None:
            self._proof.checked["carried"] += len(set(row.cells) & set(columns))
            for place, expected in self._wrong(self._entries, row, columns, unit):
                where = f"{row.label} · {grid.columns[place].label}"
                self._proof.say("carried", number, f"{where}: {expected}", row.cells[place])
        if row.label == self._meaning.carried_in and self._carried is not None:
            for label, text in cells.items():
                expected = self._carried.get(label, "–")
                self._proof.look("carried", number, text == expected, f"{label}: {expected}", text)
        self._carried = cells if row.label == self._meaning.carried_out else None

    def _exact(self, grid: Grid, row: Row) -> int | None:
        """Return a row's total in whole won, where the table has such a column."""
        for place, column in enumerate(grid.columns):
            figures = self._meaning.column(column.label)
            if figures is not None and figures.unit is WON and place in row.cells:
                return numbers([row.cells[place]])[0]
        return None

    def _adds_up(self, number: int, grid: Grid, columns: Mapping[int, Figures]) -> None:
        """Each column's figures add up to its total, each rounded by half a unit at most."""
        total = [row for row in grid.rows if self._meaning.is_total(row.label)]
        parts = [row for row in grid.rows if not self._meaning.is_total(row.label)]
        if grid.corner not in self._meaning.adding_up or len(total) != 1 or len(parts) < 2:
            return
        for place in columns:
            if not all(place in row.cells for row in grid.rows):
                continue
            figures = numbers([row.cells[place] for row in parts])
            (whole,) = numbers([total[0].cells[place]])
            if whole is None or None in figures:
                continue
            added = sum(figure or 0 for figure in figures)
            label = grid.columns[place].label
            self._proof.look(
                "cells",
                number,
                abs(added - whole) <= (len(figures) + 1) / 2,
                f"{label}: {added:,}",
                f"{whole:,}",
                count=0,
            )


def shown(amount: int, unit: Unit) -> str:
    """Return how a table shows an amount, folded: a dash for none, "<1" where it rounds to none."""
    if not amount:
        return "-"
    text = format_won(amount, unit)
    return text if text != "0" else "<1"
