"""Fixing one parcel's amount by hand: the rest of its year and source goes around it."""

from __future__ import annotations

from smartcity_planner.domain import funding
from smartcity_planner.domain.apportion import apportion_around
from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.i18n import translate
from smartcity_planner.planning.collector import collector_paused
from smartcity_planner.planning.edit_buffers import PlanLayers, new_rows
from smartcity_planner.planning.edit_common import Edited, require_phase, weights_of_phase
from smartcity_planner.planning.edit_history import Change, EditHistory
from smartcity_planner.planning.edit_ledger import MoneyRow, Wanted, money_rows
from smartcity_planner.planning.edit_money import NEW_COLUMNS
from smartcity_planner.planning.leftover import explained

_PUBLISHED = ("published", "published_total")


@collector_paused()
def hold(
    history: EditHistory,
    layers: PlanLayers,
    phase_id: str,
    source: str,
    fiscal_year: int,
    pnu: str | None,
    won: object,
    progress: Progress = SILENT,
) -> Edited:
    """Fix the won of one parcel (None: money without a place); the others share the rest anew.

    The phase's total of that source and year stays. The rest is spread by the way to weigh that
    explains the rows, or else in proportion to what they have. Raises BadInput where the amount
    is none, or more than there is beside what else is fixed; then nothing is changed.
    """
    require_phase(layers, phase_id)
    amount = funding.whole_won(won)
    told = explained(layers, phase_id, source, fiscal_year)
    progress.go_on()
    fixed = {row.pnu or "": row.won for row in told.rows if row.fixed} | {pnu or "": amount}
    if told.weight is not None:
        weights = weights_of_phase(layers, phase_id, told.weight)
    else:
        weights = {row.pnu or "": row.won for row in told.rows}
    parts = apportion_around(told.total, weights, fixed)
    asked = Wanted(frozenset({phase_id}), frozenset({fiscal_year}), frozenset({source}))
    there = {row.pnu or "": row for row in money_rows(layers.funding, asked)}
    change = Change(layers.funding)
    bases = {row.basis for row in there.values()}
    basis = bases.pop() if len(bases) == 1 and not bases & set(_PUBLISHED) else "planned"
    added: list[tuple[object, ...]] = []
    for key, part in parts.items():
        held = key == (pnu or "")
        row = there.get(key)
        if row is not None:
            _change_row(change, row, part, held)
        elif part or held:
            cell = (phase_id, key or None, fiscal_year, source)
            row_id = funding.ledger_id(*cell)
            added.append((row_id, *cell, part, basis, None, True if held else None))
    change.added = new_rows(layers.funding, (*NEW_COLUMNS, "fixed"), added)
    history.run(translate("Planning", "Fix an amount"), [change], progress)
    return Edited(len(change.added), len(change.values), len(change.deleted), amount)


def _change_row(change: Change, row: MoneyRow, won: int, held: bool) -> None:
    if not (won or held or row.fixed):
        change.deleted.append(row.fid)
        return
    values: dict[str, tuple[object, object]] = {}
    if row.stored_won != won:
        values["amount_won"] = (row.stored_won, won)
        if row.basis in _PUBLISHED:  # a published figure is not that once somebody changes it
            values["basis"] = (row.basis, "planned")
            values["evidence_id"] = (row.evidence, None)
    if held and not row.fixed:
        values["fixed"] = (row.fixed, True)
    if values:
        place = change.layer.fields().indexOf
        change.before[row.fid] = {place(name): old for name, (old, _new) in values.items()}
        change.values[row.fid] = {place(name): new for name, (_old, new) in values.items()}
