"""The planner's edits on QGIS's edit buffers: undoable, shown at once, stored when saved.

The same verbs as `planning.assign` and `planning.allocate`, which write to the store in one
transaction. Nothing here knows windows: a service over layers.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from smartcity_planner.domain import funding
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.i18n import translate
from smartcity_planner.planning.allocate import Money, ledger_row
from smartcity_planner.planning.assign import check_share, chosen_pnus, refuse_absent
from smartcity_planner.planning.edit_buffers import (
    PlanLayers,
    Row,
    equals,
    money_rows,
    new_features,
    parcel_rows,
    parcels_of_phase,
    rows,
)
from smartcity_planner.planning.edit_history import Change, EditHistory
from smartcity_planner.planning.weights import check_weight, parcel_weights

_MONEY_COLUMNS = ("amount_won", "basis", "evidence_id")


@dataclass(frozen=True)
class Edited:
    """What an edit did: rows added, changed and deleted, over all layers, and won set, removed."""

    added: int = 0
    changed: int = 0
    deleted: int = 0
    set_won: int = 0
    removed_won: int = 0

    @property
    def anything(self) -> bool:
        """Whether the plan is now different."""
        return bool(self.added or self.changed or self.deleted)


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
    _require_phase(layers, phase_id)
    check_share(share)
    wanted = chosen_pnus(pnus)
    absent = sorted(set(wanted) - parcel_rows(layers, wanted).keys())
    refuse_absent(absent)
    attached = parcels_of_phase(layers, phase_id)
    place = layers.phase_parcel.fields().indexOf("share")
    change = Change(layers.phase_parcel)
    added: list[dict[str, object]] = []
    for pnu in sorted(wanted):
        row = attached.get(pnu)
        if row is None:
            added.append({"phase_id": phase_id, "pnu": pnu, "share": float(share)})
        elif row["share"] != share:
            change.values[row.fid] = {place: float(share)}
            change.before[row.fid] = {place: row["share"]}
    change.added = new_features(layers.phase_parcel, added)
    history.run(translate("Planning", "Attach parcels"), [change], progress)
    return Edited(len(change.added), len(change.values))


def carried(layers: PlanLayers, phase_id: str, pnus: Iterable[str]) -> Carried:
    """Return how much money these parcels carry in the phase, and how many of them do."""
    wanted = set(pnus)
    found = [row for row in money_rows(layers, phase_id) if row["pnu"] in wanted]
    return Carried(len({row["pnu"] for row in found}), sum(_won(row) for row in found))


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
    _require_phase(layers, phase_id)
    attached = parcels_of_phase(layers, phase_id)
    going = {pnu for pnu in chosen_pnus(pnus) if pnu in attached}
    if not going:
        raise BadInput(
            QT_TRANSLATE_NOOP("Planning", "None of these parcels is attached to the phase."),
            "Planning",
        )
    money = [row for row in money_rows(layers, phase_id) if row["pnu"] in going]
    won = sum(_won(row) for row in money)
    if money and not with_money:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Planning",
                "{count} of the parcels carry {won} won in this phase. Remove their money too, "
                "or leave them attached.",
            ),
            "Planning",
            count=len({row["pnu"] for row in money}),
            won=f"{won:,}",
        )
    parcels = Change(layers.phase_parcel, deleted=[attached[pnu].fid for pnu in sorted(going)])
    ledger = Change(layers.funding, deleted=[row.fid for row in money])
    history.run(translate("Planning", "Detach parcels"), [ledger, parcels], progress)
    return Edited(deleted=len(parcels.deleted) + len(ledger.deleted), removed_won=won)


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

    A cell that stays keeps its row, with the new amount; cells that are no longer there lose
    theirs. Other years stay, or go with `keep_other_years` False. With `placed` False the
    money has no parcel. Raises BadInput like `planning.allocate.allocate`; nothing changes then.
    """
    _require_phase(layers, phase_id)
    total = funding.whole_won(money.total_won)
    weights = _weights(layers, phase_id, money.weight) if placed else {}
    progress.go_on()
    cells = {
        (row.pnu, row.fiscal_year, row.source): row
        for row in funding.spread(phase_id, total, money.split, money.years, weights)
    }
    progress.go_on()
    place = {name: layers.funding.fields().indexOf(name) for name in _MONEY_COLUMNS}
    change = Change(layers.funding)
    removed = 0
    for old in money_rows(layers, phase_id):
        if keep_other_years and old["fiscal_year"] not in money.years:
            continue
        cell = (old["pnu"], old["fiscal_year"], old["source"])
        new = cells.get(cell)
        # A row that another program gave a foreign id goes too; its cell gets a row of its own.
        if new is None or old["id"] != new.id:
            change.deleted.append(old.fid)
            removed += _won(old)
            continue
        del cells[cell]
        values = ledger_row(new, money)
        differ = [name for name in _MONEY_COLUMNS if values[name] != old[name]]
        if differ:
            change.values[old.fid] = {place[name]: values[name] for name in differ}
            change.before[old.fid] = {place[name]: old[name] for name in differ}
    change.added = new_features(layers.funding, (ledger_row(row, money) for row in cells.values()))
    history.run(translate("Planning", "Spread money"), [change], progress)
    return Edited(len(change.added), len(change.values), len(change.deleted), total, removed)


def other_years(layers: PlanLayers, phase_id: str, years: Iterable[int]) -> dict[int, int]:
    """Return {fiscal year: won} of the phase's money outside `years`, ascending."""
    known = set(years)
    found: dict[int, int] = {}
    for row in money_rows(layers, phase_id):
        if row["fiscal_year"] is not None and row["fiscal_year"] not in known:
            found[row["fiscal_year"]] = found.get(row["fiscal_year"], 0) + _won(row)
    return dict(sorted(found.items()))


def _won(row: Row) -> int:
    return int(row["amount_won"] or 0)


def _require_phase(layers: PlanLayers, phase_id: str) -> None:
    for layer in (layers.phase, layers.parcel, *layers.edited):
        if layer.subsetString():  # money would be spread over, or taken from, what is seen only
            raise BadInput(
                QT_TRANSLATE_NOOP(
                    "Planning",
                    "“{layer}” has a filter, so that a part of the plan is out of sight. Remove "
                    "the filter of the layer, then try again.",
                ),
                "Planning",
                layer=layer.name(),
            )
    if not rows(layers.phase, ("id",), equals("id", phase_id)):
        raise BadInput(
            QT_TRANSLATE_NOOP("Planning", "The phase is no longer in the plan. Choose another."),
            "Planning",
        )


def _weights(layers: PlanLayers, phase_id: str, weight: str) -> dict[str, int]:
    check_weight(weight)
    attached = parcels_of_phase(layers, phase_id)
    if not attached:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Planning",
                "The phase has no parcels. Attach parcels first, or record the money as not "
                "placed.",
            ),
            "Planning",
        )
    known = parcel_rows(layers, attached.keys())
    return parcel_weights(
        (
            {"pnu": pnu, "share": float(attached[pnu]["share"]), **_land(known[pnu])}
            for pnu in sorted(attached)
            if pnu in known
        ),
        weight,
    )


def _land(row: Row) -> dict[str, object]:
    return {"area_m2": float(row["area_m2"] or 0), "price_per_m2": row["price_per_m2"]}
