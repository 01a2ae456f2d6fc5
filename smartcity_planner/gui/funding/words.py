"""The funding table's words: heads, and what the tooltips say."""

from __future__ import annotations

from smartcity_planner.domain import codes
from smartcity_planner.gui.units import UnitChoice
from smartcity_planner.i18n import translate, ui_language
from smartcity_planner.planning import grid_edit
from smartcity_planner.planning.grid import Column, Grid, Line, TargetCell


def source_name(source: str | None) -> str:
    """Return the name of a source; of none: all sources."""
    if source is None:
        return translate("Gui", "All sources")
    return codes.SOURCE.label(source, ui_language())


def line_name(line: Line) -> str:
    """Return the head of a line."""
    if line.kind == "source":
        return source_name(line.source)
    word = grid_edit.LINES[line.kind].label(ui_language())
    if line.kind == "share":
        return f"    {word}"
    return f"{word} ({source_name(line.source)})" if line.source else word


def column_name(column: Column) -> str:
    """Return the head of a column."""
    if column.kind == "year":
        return str(column.year)
    return grid_edit.COLUMNS[column.kind].label(ui_language())


def cell_name(line: Line, column: Column) -> str:
    """Return the name of a cell, e.g. “국비 2026”."""
    return grid_edit.name(line, column).label(ui_language())


def column_note(column: Column) -> str:
    """Return what a column holds."""
    if column.kind == "whole":
        return translate(
            "Gui",
            "All money of the ledger, whatever its year. What it should come to stands in the "
            "line of the target.",
        )
    if column.kind == "sum":
        return translate("Gui", "Spent before + the years shown + later. Always the total cost.")
    if column.kind == "year":
        return translate("Gui", "Money of the fiscal year {year}").format(year=column.year)
    if not column.years:
        return translate("Gui", "No year of the plan lies here.")
    span = years_text(column)
    if column.kind == "before":
        return translate("Gui", "Spent before: {years}").format(years=span)
    return translate("Gui", "Later: {years}").format(years=span)


def years_text(column: Column) -> str:
    """Return the fiscal years behind a column, e.g. `2020–2025`."""
    if len(column.years) < 2:
        return "".join(map(str, column.years))
    return f"{column.years[0]}–{column.years[-1]}"


def why_fixed(grid: Grid, line: Line, column: Column) -> str:
    """Return why a cell cannot be typed into; empty where it can."""
    return {
        "": "",
        "total": translate("Gui", "Computed: the sources added up. Change the amounts above it."),
        "balance": translate("Gui", "Computed: the target less the money."),
        "share": translate("Gui", "Shares can be changed year by year. Choose a year's column."),
        "empty": translate("Gui", "No year of the plan lies here, so there is nothing to enter."),
        "several": translate(
            "Gui",
            "{years} lie behind this amount. Move the years of the table, so that each has a "
            "column of its own, and enter it there.",
        ).format(years=years_text(column)),
    }[grid.why_fixed(line, column)]


def cell_note(grid: Grid, line: Line, column: Column, example: bool) -> str:
    """Return the tooltip of a cell: exact won, what was saved, limits, examples, and why not."""
    won = grid.won(line, column)
    found = [cell_name(line, column)]
    if won is not None and line.kind != "balance":
        found.append(translate("Gui", "{won} won").format(won=f"{won:,}"))
    if line.kind == "share":
        found.append(
            translate(
                "Gui", "A new share splits the year's total anew; the other sources share the rest."
            )
        )
    if grid.changed(line, column):
        found.append(change_text(won or 0, grid.saved_won(line, column)))
    found += [limit_text(grid, place) for place in grid.over(line, column)]
    if line.kind in ("target", "balance"):
        found += _target_notes(grid, line, column)
    if example and won:
        found.append(translate("Gui", "Example money, not a decision"))
    found.append(why_fixed(grid, line, column))
    return "\n".join(filter(None, found))


def change_text(now: int, saved: int) -> str:
    """Return how an amount differs from what was saved."""
    if now == saved:
        return translate(
            "Gui", "Amounts behind it changed since the last save; the sum is the same."
        )
    return translate("Gui", "Changed since the last save: it was {won} won ({more} won).").format(
        won=f"{saved:,}", more=f"{now - saved:+,}"
    )


def limit_text(grid: Grid, place: TargetCell) -> str:
    """Return which limit is exceeded."""
    limit = (grid.targets or {})[place].won
    return translate("Gui", "The limit of {won} won is exceeded.").format(won=f"{limit:,}")


def _target_notes(grid: Grid, line: Line, column: Column) -> list[str]:
    found = []
    target, balance = grid.target(line, column), grid.won(Line("balance", line.source), column)
    if target is not None:
        found.append(
            translate("Gui", "A limit: the money must not exceed it.")
            if target.is_limit
            else translate("Gui", "A target: what the money should come to.")
        )
    elif balance is not None and line.kind == "target":
        found.append(translate("Gui", "The yearly targets added up"))
    elif line.kind == "target" and grid.editable(line, column):
        found.append(translate("Gui", "No target yet. Enter one here; emptied, it goes."))
    if balance is None:
        return found
    if balance < 0:
        found.append(translate("Gui", "{won} won above it").format(won=f"{-balance:,}"))
    elif balance:
        found.append(translate("Gui", "{won} won are left").format(won=f"{balance:,}"))
    else:
        found.append(translate("Gui", "Exactly met"))
    return found


def changes_text(grid: Grid, units: UnitChoice) -> str:
    """Return what differs from what was saved, in words; empty where nothing does."""
    changes = grid.changes
    if not changes:
        return ""
    some = [
        f"{source_name(source)} {year} {_signed(now - was, units)}"
        for (source, year), (was, now) in list(changes.items())[:3]
    ]
    if len(changes) > len(some):
        some.append("…")
    total = sum(now - was for was, now in changes.values())
    return translate(
        "Gui", "* Changed since the last save ({count}): {some} · in all {sum}"
    ).format(count=f"{len(changes):,}", some=", ".join(some), sum=_signed(total, units))


def _signed(won: int, units: UnitChoice) -> str:
    sign = "+" if won > 0 else "−" if won < 0 else "±"
    return f"{sign}{units.show(abs(won))} {units.label}"
