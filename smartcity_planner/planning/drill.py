"""Which parcels lie behind a total: the largest of them, stored plus unsaved."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from smartcity_planner.planning.totals import Scope, Totals
from smartcity_planner.store.plan import PlanStore

#: Conditions on a ledger row `f` of phase `ph` and project `pr`.
_SCOPES = {
    "plan": "1",
    "parcels": "1",
    "project": "pr.id = :key",
    "phase": "f.phase_id = :key",
    "hub": "pr.hub_id = :key",
    "district": "f.pnu >= :key AND f.pnu < :end",
    "department": "pr.lead_department_id = :key",
    "unplaced": "f.pnu IS NULL",
}


@dataclass(frozen=True)
class ParcelMoney:
    """One parcel of one phase, and its won in the cells asked for. No `pnu`: not placed."""

    phase_id: str
    pnu: str | None
    won: int


@dataclass(frozen=True)
class Parcels:
    """The parcels with the most money, and how many there are and what they come to in all."""

    largest: list[ParcelMoney]
    count: int
    won: int


def parcels_behind(
    store: PlanStore,
    totals: Totals,
    scope: Scope,
    sources: Collection[str],
    years: Collection[int],
    limit: int = 200,
) -> Parcels:
    """Return the parcels whose money makes up the total of some sources and years of a scope."""
    won: dict[tuple[str, str | None], int] = {}
    marks = ", ".join(f":s{n}" for n in range(len(sources)))
    values: dict[str, object] = {f"s{n}": source for n, source in enumerate(sources)}
    values |= {"first": min(years, default=0), "last": max(years, default=-1)}
    if ":key" in _SCOPES[scope.kind]:
        values |= {"key": scope.key, "end": f"{scope.key}~"}
    with store.reading() as connection:
        ledger = "funding f"
        if scope.kind == "parcels":
            connection.execute("CREATE TEMP TABLE chosen (pnu TEXT PRIMARY KEY) WITHOUT ROWID")
            connection.executemany("INSERT INTO chosen VALUES (?)", ((pnu,) for pnu in scope.pnus))
            ledger = "chosen c CROSS JOIN funding f ON f.pnu = c.pnu"
        found = connection.execute(
            f"SELECT f.phase_id, f.pnu, SUM(f.amount_won) FROM {ledger} "  # nosec B608
            "JOIN phase ph ON ph.id = f.phase_id JOIN project pr ON pr.id = ph.project_id "
            f"WHERE ({_SCOPES[scope.kind]}) AND f.source IN ({marks}) "
            "AND f.fiscal_year BETWEEN :first AND :last GROUP BY f.phase_id, f.pnu",
            values,
        )
        for phase_id, pnu, amount in found:
            won[phase_id, pnu] = amount
    for entry, pnu in totals.unsaved_rows(scope):
        if entry.source in sources and entry.year in years:
            place = (entry.phase_id, pnu)
            won[place] = won.get(place, 0) + entry.won
    some = [ParcelMoney(phase, pnu, amount) for (phase, pnu), amount in won.items() if amount]
    some.sort(key=lambda one: (-one.won, one.pnu or "", one.phase_id))
    return Parcels(some[:limit], len(some), sum(one.won for one in some))
