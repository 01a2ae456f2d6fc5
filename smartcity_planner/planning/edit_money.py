"""Spreading a phase's money on the edit buffers, around what is fixed by hand."""

from __future__ import annotations

from collections.abc import Iterable
from operator import itemgetter

from smartcity_planner.domain import funding
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.i18n import translate
from smartcity_planner.planning.allocate import Money, allocation_row
from smartcity_planner.planning.collector import collector_paused
from smartcity_planner.planning.edit_buffers import (
    PlanLayers,
    bare,
    equals,
    new_features,
    new_rows,
    rows,
)
from smartcity_planner.planning.edit_common import Edited, require_phase, weights_of_phase
from smartcity_planner.planning.edit_history import Change, EditHistory
from smartcity_planner.planning.edit_ledger import MoneyRow, Wanted, money_rows
from smartcity_planner.planning.unsaved import COLUMNS

#: The columns of a new ledger row, in the order of a spread row and what its money says.
NEW_COLUMNS = (
    *("id", "phase_id", "pnu", "fiscal_year", "source", "amount_won"),
    *("basis", "evidence_id"),
)
#: From the order of NEW_COLUMNS to that of `planning.unsaved.COLUMNS`.
_AS_COUNTED = itemgetter(*(NEW_COLUMNS.index(name) for name in COLUMNS))


@collector_paused()
def allocate(
    history: EditHistory,
    layers: PlanLayers,
    phase_id: str,
    money: Money,
    placed: bool = True,
    keep_other_years: bool = True,
    progress: Progress = SILENT,
) -> Edited:
    """Set the money of a phase in the years of `money`, spread over the phase's parcels.

    Rows fixed by hand stay untouched, and the rest is spread around them. A cell that stays
    keeps its row, with the new amount; cells that are no longer there lose theirs. Other years
    stay, or go with `keep_other_years` False. With `placed` False the money has no parcel.
    Raises BadInput like `planning.allocate.allocate`, and where other years that should go hold
    fixed money; nothing changes then.
    """
    require_phase(layers, phase_id)
    total = funding.whole_won(money.total_won)
    weights = weights_of_phase(layers, phase_id, money.weight) if placed else {}
    progress.go_on()
    change = Change(layers.funding)
    there, doubled = _there(layers, phase_id, money, keep_other_years)
    removed = sum(row.won for row in doubled)
    change.deleted = [row.fid for row in doubled]
    fixed = {cell: row.won for cell, row in there.items() if row.fixed}
    progress.go_on()
    wanted = funding.spread_rows(phase_id, total, money.split, money.years, weights, fixed)
    progress.go_on()
    given = (money.basis, money.evidence_id)
    fields = layers.funding.fields()
    won_place, *given_places = (fields.indexOf(name) for name in NEW_COLUMNS[-3:])
    added = []
    for new in wanted:
        old = there.pop(new[2:5], None)
        if old is None:
            added.append(new + given)
        elif old.fixed:
            continue
        elif old.id != new[0]:
            # A row that another program gave a foreign id goes; its cell gets a row of its own.
            change.deleted.append(old.fid)
            removed += old.won
            added.append(new + given)
        else:
            before = {} if old.stored_won == new[5] else {won_place: old.stored_won}
            after = {won_place: new[5]} if before else {}
            for place, was, now in zip(given_places, old[7:9], given, strict=True):
                if was != now:
                    before[place], after[place] = was, now
            if after:
                change.values[old.fid], change.before[old.fid] = after, before
    for old in there.values():
        change.deleted.append(old.fid)
        removed += old.won
    change.added = new_rows(layers.funding, NEW_COLUMNS, added)
    change.came = list(map(_AS_COUNTED, added))
    progress.go_on()
    terms = _terms(layers, phase_id, money, placed) if change else []
    history.run(translate("Planning", "Spread money"), [change, *terms], progress)
    return Edited(len(change.added), len(change.values), len(change.deleted), total, removed)


def other_years(layers: PlanLayers, phase_id: str, years: Iterable[int]) -> dict[int, int]:
    """Return {fiscal year: won} of the phase's money outside `years`, ascending."""
    known = set(years)
    found: dict[int, int] = {}
    for row in money_rows(layers.funding, Wanted(frozenset({phase_id}))):
        if row.year is not None and row.year not in known:
            found[row.year] = found.get(row.year, 0) + row.won
    return dict(sorted(found.items()))


def _there(
    layers: PlanLayers, phase_id: str, money: Money, keep_other_years: bool
) -> tuple[dict[funding.Cell, MoneyRow], list[MoneyRow]]:
    """Return the rows that the spread replaces by cell, and what stands in a cell once too often.

    Rows entered by hand and not yet saved may stand in one cell; only saving would refuse them.
    """
    years = frozenset(money.years) if keep_other_years else None
    found = money_rows(layers.funding, Wanted(frozenset({phase_id}), years))
    _refuse_fixed_elsewhere(found, money)
    there: dict[funding.Cell, MoneyRow] = {}
    doubled = []
    for row in found:
        first = there.setdefault((row.pnu, row.year, row.source), row)
        if first is not row:
            if row.fixed and not first.fixed:
                there[row.pnu, row.year, row.source], row = row, first
            doubled.append(row)
    return there, doubled


def _refuse_fixed_elsewhere(found: Iterable[MoneyRow], money: Money) -> None:
    fixed = [row for row in found if row.fixed and row.year not in money.years]
    if fixed:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Planning",
                "{won} won are fixed by hand in other years ({years}). Keep the money of other "
                "years, or free these amounts first.",
            ),
            "Planning",
            won=f"{sum(row.won for row in fixed):,}",
            years=", ".join(map(str, sorted({row.year for row in fixed if row.year}))),
        )


def _terms(layers: PlanLayers, phase_id: str, money: Money, placed: bool) -> list[Change]:
    """Return what writes down the terms of the spread, where the plan's layer for it is open."""
    layer = layers.allocation
    if layer is None:
        return []
    change = Change(layer)
    row = allocation_row(phase_id, money, placed)
    names = tuple(name for name in row if name not in ("id", "phase_id"))
    old = rows(layer, names, equals("id", row["id"]))
    if not old:
        change.added = new_features(layer, [row])
        return [change]
    fields = layer.fields()
    change.values[old[0].fid] = {fields.indexOf(name): row[name] for name in names}
    change.before[old[0].fid] = {fields.indexOf(name): bare(old[0][name]) for name in names}
    return [change]
