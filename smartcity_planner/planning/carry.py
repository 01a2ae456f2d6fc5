"""Moved parcels: what an update of the cadastre left to be decided, and carrying it over.

A parcel that is gone but carries phases or money waits in `moved_parcel` (`intake.succession`).
Carrying over brings its phases and its money to the parcels that lie on its ground now; then it
leaves the plan. Everything happens in one transaction, or nothing does.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.planning import carry_cases
from smartcity_planner.planning.assign import checked_pnus
from smartcity_planner.planning.carry_notes import notes_of
from smartcity_planner.planning.carry_refusals import not_waiting
from smartcity_planner.planning.carry_spread import spread_money, spread_phases
from smartcity_planner.planning.carry_write import write
from smartcity_planner.store import bulk
from smartcity_planner.store.plan import PlanStore


@dataclass(frozen=True)
class Move:
    """A moved parcel: what became of its ground, and what it carries.

    `successors` are numbers with the share of the parcel's ground that lies on them; a parcel
    that was divided and goes on under its number is among them itself. `phases` are ids; `won`
    is all money on it. `kind` and `state` are values of the code lists `parcel_change` and
    `moved_state`.
    """

    pnu: str
    kind: str
    state: str
    run_id: str
    jibun: str | None
    successors: tuple[tuple[str, float], ...]
    phases: tuple[str, ...]
    won: int
    detail: dict[str, Any] = field(default_factory=dict, compare=False)

    @property
    def goes_on(self) -> bool:
        """Whether the parcel still exists, smaller, under its number."""
        return any(pnu == self.pnu for pnu, _ in self.successors)


@dataclass(frozen=True)
class Carried:
    """What was carried over: moved parcels, rows written on successors, and whole won.

    `notes` say in the interface's language what the planner should know: money that came into
    another district, figures of different origin that were added up, parcels left where they
    are.
    """

    parcels: int
    phase_rows: int
    funding_rows: int
    won: int
    notes: tuple[str, ...] = ()


def moves(store: PlanStore, state: str | None = "open") -> list[Move]:
    """Return the moved parcels in one state (all with None), in the order of their numbers."""
    heirs: dict[str, list[tuple[str, float]]] = {}
    for row in store.query(
        "SELECT pnu, successor_pnu, share FROM parcel_successor ORDER BY share DESC, successor_pnu"
    ):
        heirs.setdefault(row["pnu"], []).append((row["successor_pnu"], row["share"]))
    phases: dict[str, list[str]] = {}
    for row in store.query(
        "SELECT pp.pnu, pp.phase_id FROM moved_parcel m JOIN phase_parcel pp ON pp.pnu = m.pnu "
        "ORDER BY pp.phase_id"
    ):
        phases.setdefault(row["pnu"], []).append(row["phase_id"])
    return [
        Move(
            row["pnu"],
            row["kind"],
            row["state"],
            row["run_id"],
            row["jibun"],
            tuple(heirs.get(row["pnu"], ())),
            tuple(phases.get(row["pnu"], ())),
            row["won"],
            json.loads(row["detail"] or "{}"),
        )
        for row in store.query(
            "SELECT m.*, p.jibun, (SELECT COALESCE(SUM(f.amount_won), 0) FROM funding f "
            "WHERE f.pnu = m.pnu) AS won FROM moved_parcel m LEFT JOIN parcel p ON p.pnu = m.pnu "
            "WHERE :state IS NULL OR m.state = :state ORDER BY m.pnu",
            {"state": state},
        )
    ]


def carry_over(
    store: PlanStore,
    pnus: Iterable[str] | None = None,
    shares: Mapping[str, Mapping[str, float]] | None = None,
    progress: Progress = SILENT,
) -> Carried:
    """Bring phases and money of moved parcels to their successors; return what was done.

    Without `pnus` all open ones that have a successor in the plan. Money goes by the share of
    the ground that lies on each successor, or by the weights in `shares` (moved parcel →
    successor → weight; any parcel of the plan may be named); every total per phase, year and
    source stays the same to the won. A successor's share in a phase is the part of it that
    comes from ground of the phase. Raises BadInput for a parcel that does not wait, has no
    successor, or weights that cannot be used, CannotWrite where the plan is read-only or being
    edited, Cancelled; then nothing is changed.
    """
    wanted = None if pnus is None else checked_pnus(pnus)
    with bulk.writing(store, step="carry") as writer:
        found = carry_cases.read(writer, wanted, shares or {}, progress)
        progress.go_on(40)
        money, mixed = spread_money(found.cases, found.money_there)
        phases = spread_phases(found.cases, found.phases_there, found.own)
        progress.go_on(60)
        notes = notes_of(writer, found, money, mixed)
        write(writer, found, money, phases, progress)
        progress.go_on(99)
    for note in notes:
        progress.warn(note)
    won = sum(row.won for case in found.cases for row in case.money)
    return Carried(len(found.cases), len(phases), len(money), won, tuple(notes))


def keep(store: PlanStore, pnus: Iterable[str]) -> int:
    """Leave moved parcels as they are: with phases and money, off the list. Return how many.

    They can be carried over later, if they are named. Raises BadInput for a parcel that does
    not wait; then nothing is changed.
    """
    wanted = checked_pnus(pnus)
    with store.transaction("carry") as connection:
        for pnu in wanted:
            done = connection.execute(
                "UPDATE moved_parcel SET state = 'kept' WHERE pnu = ? AND state <> 'carried'",
                [pnu],
            )
            if not done.rowcount:
                raise not_waiting(pnu)
    return len(wanted)
