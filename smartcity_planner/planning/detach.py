"""Detaching parcels from a phase, with or without their money."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.planning.assign import chosen_pnus, require_phase
from smartcity_planner.store.plan import PlanStore

_CHOSEN = "phase_id = ? AND pnu IN (SELECT pnu FROM wanted)"


@dataclass(frozen=True)
class Detached:
    """How many parcels were detached, and the won that went with them."""

    detached: int
    removed_won: int


def detach_parcels(
    store: PlanStore,
    phase_id: str,
    pnus: Iterable[str],
    with_money: bool = False,
    progress: Progress = SILENT,
) -> Detached:
    """Detach parcels from a phase; those that are not attached are passed over.

    Raises BadInput for an unknown phase, a malformed or foreign number, where none of the
    parcels is attached, and where one carries money in the phase and `with_money` is False;
    then nothing is changed. With it, their ledger rows of the phase go in the same transaction.
    """
    require_phase(store, phase_id)
    wanted = chosen_pnus(pnus)
    with store.transaction("detach") as connection:
        connection.execute("CREATE TEMP TABLE wanted (pnu TEXT PRIMARY KEY)")
        connection.executemany(
            "INSERT INTO wanted SELECT pnu FROM phase_parcel WHERE phase_id = ? AND pnu = ?",
            ((phase_id, pnu) for pnu in wanted),
        )
        [detached] = connection.execute("SELECT COUNT(*) FROM wanted").fetchone()
        if not detached:
            raise none_attached()
        funded, won = connection.execute(
            "SELECT COUNT(DISTINCT pnu), COALESCE(SUM(amount_won), 0) FROM funding "  # nosec B608
            f"WHERE {_CHOSEN}",
            (phase_id,),
        ).fetchone()
        if funded and not with_money:
            raise money_in_the_way(funded, won)
        progress.go_on(40)
        connection.execute(f"DELETE FROM funding WHERE {_CHOSEN}", (phase_id,))  # nosec B608
        progress.go_on(80)
        connection.execute(f"DELETE FROM phase_parcel WHERE {_CHOSEN}", (phase_id,))  # nosec B608
        progress.go_on(95)
    return Detached(detached, won)


def none_attached() -> BadInput:
    """Return the error where there is nothing to detach."""
    return BadInput(
        QT_TRANSLATE_NOOP("Planning", "None of these parcels is attached to the phase."),
        "Planning",
    )


def money_in_the_way(parcels: int, won: int) -> BadInput:
    """Return the error where parcels carry money that nobody said should go."""
    return BadInput(
        QT_TRANSLATE_NOOP(
            "Planning",
            "{count} of the parcels carry {won} won in this phase. Remove their money too, "
            "or leave them attached.",
        ),
        "Planning",
        count=parcels,
        won=f"{won:,}",
    )
