"""Giving a phase its money: a total, a split over sources and years, spread over parcels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from smartcity_planner.domain import funding
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.planning.assign import require_phase
from smartcity_planner.planning.weights import check_weight, parcel_weights
from smartcity_planner.store.plan import PlanStore, insert_rows


@dataclass(frozen=True)
class Allocation:
    """What an allocation wrote, and what stood in these years before. Whole won."""

    rows: int
    allocated_won: int
    replaced_rows: int
    replaced_won: int


@dataclass(frozen=True)
class Money:
    """A total in whole won with its percentages by source and by fiscal year."""

    total_won: int
    split: Mapping[str, Decimal]
    years: Mapping[int, Decimal]
    weight: str = "area"
    basis: str = "planned"
    evidence_id: str | None = None


def allocate(
    store: PlanStore,
    phase_id: str,
    money: Money,
    placed: bool = True,
    progress: Progress = SILENT,
) -> Allocation:
    """Set the money of a phase in the years of `money`, spread over the phase's parcels.

    Rows of the phase in these years are replaced and counted in the result; other years stay.
    With `placed` False the money has no parcel ("not placed"). Raises BadInput for an unknown
    phase, a phase without parcels, a negative or fractional amount or a wrong split; then
    nothing is changed.
    """
    require_phase(store, phase_id)
    total = funding.whole_won(money.total_won)
    check_weight(money.weight)
    weights = _weights(store, phase_id, money.weight) if placed else {}
    rows = funding.spread(phase_id, total, money.split, money.years, weights)
    progress.go_on(50)
    years = sorted(money.years)
    marks = ", ".join("?" * len(years))
    condition = f"phase_id = ? AND fiscal_year IN ({marks})"
    with store.transaction("allocate") as connection:
        replaced_rows, replaced_won = connection.execute(
            f"SELECT COUNT(*), COALESCE(SUM(amount_won), 0) FROM funding WHERE {condition}",  # nosec B608
            (phase_id, *years),
        ).fetchone()
        connection.execute(
            f"DELETE FROM funding WHERE {condition}",  # nosec B608 - only marks are put in
            (phase_id, *years),
        )
        progress.go_on(60)
        insert_rows(connection, "funding", (ledger_row(row, money) for row in rows))
        progress.go_on(95)
    return Allocation(len(rows), sum(row.amount_won for row in rows), replaced_rows, replaced_won)


def ledger_row(row: funding.FundingRow, money: Money) -> dict[str, object]:
    """Return the row of table `funding` for one cell."""
    return {
        "id": row.id,
        "phase_id": row.phase_id,
        "pnu": row.pnu,
        "fiscal_year": row.fiscal_year,
        "source": row.source,
        "amount_won": row.amount_won,
        "basis": money.basis,
        "evidence_id": money.evidence_id,
    }


def _weights(store: PlanStore, phase_id: str, weight: str) -> dict[str, int]:
    rows = store.query(
        "SELECT pp.pnu, pp.share, pc.area_m2, pc.price_per_m2 FROM phase_parcel pp "
        "JOIN parcel pc ON pc.pnu = pp.pnu WHERE pp.phase_id = ? ORDER BY pp.pnu",
        [phase_id],
    )
    if not rows:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Planning",
                "The phase “{phase}” has no parcels. Attach parcels first, or record the money "
                "as not placed.",
            ),
            "Planning",
            phase=phase_id,
        )
    return parcel_weights(rows, weight)
