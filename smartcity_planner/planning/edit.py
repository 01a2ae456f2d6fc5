"""The planner's edits on QGIS's edit buffers: undoable, shown at once, stored when saved.

The same verbs as `planning.assign` and `planning.allocate`, which write to the store in one
transaction. Nothing here knows windows: a service over layers.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.i18n import translate
from smartcity_planner.planning.assign import check_share, chosen_pnus, refuse_absent
from smartcity_planner.planning.detach import money_in_the_way, none_attached
from smartcity_planner.planning.edit_buffers import (
    PlanLayers,
    new_rows,
    parcel_rows,
    parcels_of_phase,
)
from smartcity_planner.planning.edit_cells import fix_cells, set_cells
from smartcity_planner.planning.edit_common import Edited, require_phase
from smartcity_planner.planning.edit_fixed import hold
from smartcity_planner.planning.edit_history import Change, EditHistory
from smartcity_planner.planning.edit_ledger import Wanted, money_rows
from smartcity_planner.planning.edit_money import allocate, other_years

__all__ = [
    "Carried",
    "Edited",
    "allocate",
    "attach",
    "carried",
    "detach",
    "fix_cells",
    "hold",
    "other_years",
    "set_cells",
]


@dataclass(frozen=True)
class Carried:
    """The money that some parcels carry in a phase."""

    parcels: int
    won: int


def attach(
    history: EditHistory,
    layers: PlanLayers,
    phase_id: str,
    pnus: Iterable[str],
    share: float = 1.0,
    progress: Progress = SILENT,
) -> Edited:
    """Attach parcels to a phase with a share in (0, 1]; those attached get the new share.

    Raises BadInput for an unknown phase, an impossible share, a malformed or foreign number or
    a parcel that the plan does not have; then nothing is changed.
    """
    require_phase(layers, phase_id)
    check_share(share)
    wanted = chosen_pnus(pnus)
    absent = sorted(set(wanted) - parcel_rows(layers, wanted).keys())
    refuse_absent(absent)
    attached = parcels_of_phase(layers, phase_id)
    place = layers.phase_parcel.fields().indexOf("share")
    change = Change(layers.phase_parcel)
    added: list[tuple[object, ...]] = []
    for pnu in sorted(wanted):
        row = attached.get(pnu)
        if row is None:
            added.append((phase_id, pnu, float(share)))
        elif row["share"] != share:
            change.values[row.fid] = {place: float(share)}
            change.before[row.fid] = {place: row["share"]}
    change.added = new_rows(layers.phase_parcel, ("phase_id", "pnu", "share"), added)
    history.run(translate("Planning", "Attach parcels"), [change], progress)
    return Edited(len(change.added), len(change.values))


def carried(layers: PlanLayers, phase_id: str, pnus: Iterable[str]) -> Carried:
    """Return how much money these parcels carry in the phase, and how many of them do."""
    found = money_rows(layers.funding, Wanted(frozenset({phase_id}), pnus=frozenset(pnus)))
    return Carried(len({row.pnu for row in found}), sum(row.won for row in found))


def detach(
    history: EditHistory,
    layers: PlanLayers,
    phase_id: str,
    pnus: Iterable[str],
    with_money: bool = False,
    progress: Progress = SILENT,
) -> Edited:
    """Detach parcels from a phase; those that are not attached are passed over.

    Raises BadInput where one of them carries money in the phase and `with_money` is False.
    With it, their ledger rows of the phase go in the same edit.
    """
    require_phase(layers, phase_id)
    attached = parcels_of_phase(layers, phase_id)
    going = {pnu for pnu in chosen_pnus(pnus) if pnu in attached}
    if not going:
        raise none_attached()
    money = money_rows(layers.funding, Wanted(frozenset({phase_id}), pnus=frozenset(going)))
    won = sum(row.won for row in money)
    if money and not with_money:
        raise money_in_the_way(len({row.pnu for row in money}), won)
    parcels = Change(layers.phase_parcel, deleted=[attached[pnu].fid for pnu in sorted(going)])
    ledger = Change(layers.funding, deleted=[row.fid for row in money])
    history.run(translate("Planning", "Detach parcels"), [ledger, parcels], progress)
    return Edited(deleted=len(parcels.deleted) + len(ledger.deleted), removed_won=won)
