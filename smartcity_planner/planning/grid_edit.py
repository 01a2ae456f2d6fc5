"""Typing into and pasting onto the funding table: from texts to whole won, all or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from math import lcm

from smartcity_planner.domain import codes
from smartcity_planner.domain.apportion import apportion
from smartcity_planner.domain.codes import Code
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.domain.units import Unit, format_won
from smartcity_planner.planning import grid_text
from smartcity_planner.planning.grid import Cell, Column, Grid, Line, Target, TargetCell

#: The names of columns, as the standard investment table has them.
COLUMNS = {
    "whole": Code("whole", "총사업비", "Total cost"),
    "before": Code("before", "기투자", "Spent before"),
    "after": Code("after", "향후", "Later"),
    "sum": Code("sum", "계", "Sum"),
}
#: The names of lines that are no source.
LINES = {
    "total": Code("total", "계", "Total"),
    "share": Code("share", "비율(%)", "Share (%)"),
    "target": Code("target", "목표/한도", "Target/limit"),
    "balance": Code("balance", "차액", "Balance"),
}


@dataclass
class Edits:
    """What is to be set: won of ledger cells; won of targets (None: the target goes).

    `kept` are cells left as they are because the text is what they show rounded.
    """

    cells: dict[Cell, int] = field(default_factory=dict)
    targets: dict[TargetCell, int | None] = field(default_factory=dict)
    kept: list[tuple[Line, Column]] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.cells or self.targets)


def name(line: Line, column: Column) -> Code:
    """Return the name of a cell in both languages, e.g. “국비 2026”."""
    found = []
    for language in ("ko", "en"):
        source = codes.SOURCE.label(line.source, language) if line.source else ""
        kind = LINES[line.kind].label(language) if line.kind != "source" else ""
        column_name = COLUMNS.get(column.kind)
        end = column_name.label(language) if column_name else str(column.year)
        found.append(" ".join(filter(None, (source, kind, end))))
    return Code("cell", *found)


def shown(grid: Grid, line: Line, column: Column, unit: Unit) -> str:
    """Return what a cell shows: amounts rounded to the unit, shares with one decimal."""
    if line.kind == "share":
        return grid_text.shown_percent(grid.share(line, column))
    won = grid.won(line, column)
    if won is None or (not won and line.kind != "target"):
        return "–"
    return format_won(won, unit)


def written(grid: Grid, line: Line, column: Column, unit: Unit) -> str:
    """Return what is copied, and what an editor starts with: exact, however many decimals."""
    if line.kind == "share":
        share = grid.share(line, column)
        return "" if share is None else grid_text.shown_percent(share)
    won = grid.won(line, column)
    if won is None:
        return ""
    return f"-{grid_text.exact(-won, unit)}" if won < 0 else grid_text.exact(won, unit)


def tsv(grid: Grid, lines: Iterable[Line], columns: Iterable[Column], unit: Unit) -> str:
    """Return a block of cells for a spreadsheet, exact to the won."""
    across = list(columns)
    return "\n".join("\t".join(written(grid, ln, c, unit) for c in across) for ln in lines)


def cleared(grid: Grid, places: Iterable[tuple[Line, Column]]) -> Edits:
    """Empty cells: money becomes zero won, targets go. Cells of sums and shares are left."""
    found = Edits()
    for line, column in places:
        cell, target = grid.cell(line, column), grid.target_cell(line, column)
        if line.kind == "source" and cell is not None and grid.cells.get(cell):
            found.cells[cell] = 0
        elif line.kind == "target" and target is not None and target in (grid.targets or {}):
            found.targets[target] = None
    return found


def typed(grid: Grid, line: Line, column: Column, text: str, unit: Unit) -> Edits:
    """Return what typing `text` into a cell sets; nothing where the text is as it was.

    An emptied cell of money is zero won, an emptied target goes. Raises BadInput.
    """
    bare = text.strip()
    if _same(grid, line, column, bare, unit):
        return Edits(kept=_kept(grid, line, column, bare, unit))
    if not bare:
        return cleared(grid, [(line, column)])
    return _read(grid, [(line, column, bare)], unit)


def pasted(grid: Grid, at: tuple[int, int], text: str, unit: Unit) -> Edits:
    """Return what pasting a block sets, its upper left cell at (line, column) `at`.

    Blanks leave a cell as it is. Cells that cannot be typed into must be blank or agree with the
    table as it is or will be; so a whole table can be copied, changed and pasted back. Raises
    BadInput, naming the cell, for anything else; then nothing is set.
    """
    rows = grid_text.block(text)
    top, left = at
    width = max(map(len, rows), default=0)
    lines, columns = grid.lines[top : top + len(rows)], grid.columns[left : left + width]
    if len(lines) < len(rows) or len(columns) < width:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Planning",
                "What was copied has {rows} lines and {columns} columns; from the chosen cell on "
                "the table has only {lines} and {across}. Choose the cell that the upper left one "
                "belongs to, or copy fewer. Nothing was changed.",
            ),
            "Planning",
            rows=len(rows),
            columns=width,
            lines=len(lines),
            across=len(columns),
        )
    cells, fixed, kept = [], [], []
    for line, texts in zip(lines, rows, strict=True):
        for column, raw in zip(columns, texts, strict=True):
            bare = raw.strip()
            if not bare or _same(grid, line, column, bare, unit):
                kept += _kept(grid, line, column, bare, unit)
                continue
            (cells if grid.editable(line, column) else fixed).append((line, column, bare))
    edits = _read(grid, cells, unit)
    edits.kept = kept
    after = _after(grid, edits)
    for line, column, bare in fixed:
        if not _same(after, line, column, bare, unit):
            raise BadInput(
                QT_TRANSLATE_NOOP(
                    "Planning",
                    "{cell}: “{text}” cannot be set here, this amount is computed and comes to "
                    "{won}. Leave it blank, or mend what it adds up. Nothing was changed.",
                ),
                "Planning",
                cell=name(line, column),
                text=bare[:40],
                won=shown(after, line, column, unit),
            )
    return edits


def shared(grid: Grid, column: Column, parts: Mapping[str, Fraction]) -> dict[Cell, int]:
    """Give sources these parts of a year's total; the others share the rest as they did.

    The total stays; whole won by largest remainder. Raises BadInput where the parts exceed the
    total, or where nobody could take the rest.
    """
    total = sum(grid.cells.get((source, y), 0) for source in grid.sources for y in column.years)
    where = name(Line("total"), column)
    year = column.years[0]
    if not total:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Planning",
                "{cell}: there is no money to share. Enter amounts first. Nothing was changed.",
            ),
            "Planning",
            cell=where,
        )
    given = sum(parts.values(), Fraction(0))
    if given > 1:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Planning",
                "{cell}: the shares come to {percent} %, more than 100 %. Nothing was changed.",
            ),
            "Planning",
            cell=where,
            percent=grid_text.shown_percent(given),
        )
    others = {s: grid.cells.get((s, year), 0) for s in grid.sources if s not in parts}
    held = sum(others.values())
    if given < 1 and not held:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Planning",
                "{cell}: the shares come to {percent} %, and no other source has money that could "
                "take the rest. Enter an amount for another source first. Nothing was changed.",
            ),
            "Planning",
            cell=where,
            percent=grid_text.shown_percent(given),
        )
    weights = {source: part * max(held, 1) for source, part in parts.items()}
    weights |= {source: (1 - given) * won for source, won in others.items()}
    scale = lcm(*(weight.denominator for weight in weights.values()))
    won_of = apportion(total, {source: int(weight * scale) for source, weight in weights.items()})
    return {
        (source, year): won
        for source, won in won_of.items()
        if won != grid.cells.get((source, year), 0)
    }


def _read(grid: Grid, cells: Iterable[tuple[Line, Column, str]], unit: Unit) -> Edits:
    """Read texts that differ from what is there. Raises BadInput."""
    found = Edits()
    parts: dict[Column, dict[str, Fraction]] = {}
    for line, column, text in cells:
        where = name(line, column)
        cell, target = grid.cell(line, column), grid.target_cell(line, column)
        if line.kind == "share" and line.source is not None:
            part = grid_text.percent(text, where)
            if part is not None:
                parts.setdefault(column, {})[line.source] = part
            continue
        won = grid_text.amount(text, unit, where)
        if won is None:
            continue
        if line.kind == "target" and target is not None:
            found.targets[target] = won
        elif cell is not None and found.cells.setdefault(cell, won) != won:
            raise _twice(where)  # e.g. the year that lies alone behind a sum, and the sum
    for column, given in parts.items():
        if any(year == column.year for _, year in found.cells):
            raise _twice(name(Line("total"), column))
        found.cells |= shared(grid, column, given)
    found.cells = {cell: won for cell, won in found.cells.items() if won != grid.cells.get(cell, 0)}
    return found


def _twice(where: Code) -> BadInput:
    return BadInput(
        QT_TRANSLATE_NOOP(
            "Planning",
            "{cell}: amounts and shares, or two different amounts, are given for the same money. "
            "Change one of them at a time. Nothing was changed.",
        ),
        "Planning",
        cell=where,
    )


def _same(grid: Grid, line: Line, column: Column, text: str, unit: Unit) -> bool:
    """Whether a text is what the cell shows, or says exactly what it holds."""
    bare = _bare(text)
    if bare in {_bare(shown(grid, line, column, unit)), _bare(written(grid, line, column, unit))}:
        return True
    won = grid.won(line, column)
    return bare in _NOTHING and (won is None if bare not in ("0", "0.0") else won == 0)


def _kept(
    grid: Grid, line: Line, column: Column, text: str, unit: Unit
) -> list[tuple[Line, Column]]:
    """Return the cell if the text is the rounded amount it shows, and not the exact one."""
    if line.kind not in ("source", "target") or not grid.editable(line, column) or not text:
        return []
    same = _bare(text) == _bare(written(grid, line, column, unit)) or not grid.won(line, column)
    return [] if same else [(line, column)]


_NOTHING = frozenset(("", "-", "0", "0.0"))


def _bare(text: str) -> str:
    bare = text.replace(",", "").replace("−", "-").replace("–", "-").replace("—", "-")
    return bare.removesuffix("%").strip()


def _after(grid: Grid, edits: Edits) -> Grid:
    targets = None if grid.targets is None else dict(grid.targets)
    if targets is not None:
        for place, won in edits.targets.items():
            if won is None:
                targets.pop(place, None)
            else:
                before = targets.get(place, Target(0))
                targets[place] = replace(before, won=won)
    # The same lines and columns as before, whatever money came or went.
    return replace(
        grid, cells={**grid.cells, **edits.cells}, targets=targets, asked=tuple(grid.sources)
    )
