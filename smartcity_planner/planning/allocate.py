"""Giving a phase its money: a total, a split over sources and years, spread over parcels."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import NamedTuple

from smartcity_planner.domain import funding
from smartcity_planner.domain.cells import LEDGER_NAMESPACE
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.planning.assign import require_phase
from smartcity_planner.planning.weights import check_weight, parcel_weights
from smartcity_planner.store import ledger_write
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

    Rows of the phase in these years are replaced and counted in the result; other years stay,
    and so do cells fixed by hand: the rest is spread around them. A cell that stays keeps its row.
    With `placed` False the money has no parcel ("not placed"). Raises BadInput for an unknown
    phase, a phase without parcels, a negative or fractional amount or a wrong split; then
    nothing is changed.
    """
    require_phase(store, phase_id)
    total = funding.whole_won(money.total_won)
    check_weight(money.weight)
    with store.transaction("allocate") as connection:
        weights = _weights(connection, phase_id, money.weight) if placed else {}
        progress.go_on(10)
        there = _rows_there(connection, phase_id, money.years)
        fixed = {cell: row.won for cell, row in there.items() if row.fixed}
        wanted = funding.spread_rows(phase_id, total, money.split, money.years, weights, fixed)
        progress.go_on(30)
        allocation = Allocation(
            len(wanted),
            sum(row[-1] for row in wanted),
            len(there),
            sum(row.won for row in there.values()),
        )
        _write(connection, money, wanted, there)
        progress.go_on(90)
        _record(connection, phase_id, money, placed)
    return allocation


class _There(NamedTuple):
    """A ledger row that is there already."""

    fid: int
    id: str
    won: int
    basis: str
    evidence: str | None
    fixed: int | None


def _rows_there(
    connection: sqlite3.Connection, phase_id: str, years: Iterable[int]
) -> dict[funding.Cell, _There]:
    wanted = sorted(years)
    marks = ", ".join("?" * len(wanted))
    return {
        (pnu, year, source): _There(*row)
        for pnu, year, source, *row in connection.execute(
            "SELECT pnu, fiscal_year, source, fid, id, amount_won, basis, evidence_id, fixed "  # nosec B608
            f"FROM funding WHERE phase_id = ? AND fiscal_year IN ({marks})",
            (phase_id, *wanted),
        )
    }


def _write(
    connection: sqlite3.Connection,
    money: Money,
    wanted: Iterable[funding.LedgerRow],
    there: dict[funding.Cell, _There],
) -> None:
    """Make the rows that are there the ones that are wanted, touching only what differs."""
    given = (money.basis, money.evidence_id)
    left = dict(there)
    added: list[tuple[object, ...]] = []
    changed: list[tuple[object, ...]] = []
    for row in wanted:
        row_id, phase_id, pnu, year, source, won = row
        old = left.get((pnu, year, source))
        # A row of another program goes and its cell gets a row of its own, unless it is fixed.
        if old is None or (old.id != row_id and not old.fixed):
            added.append((row_id, phase_id, pnu, year, source, won, *given, None))
            continue
        del left[pnu, year, source]
        if not old.fixed and (old.won, old.basis, old.evidence) != (won, *given):
            changed.append((old.fid, won, *given, old.fixed))
    ledger_write.write(connection, added, (old.fid for old in left.values()), changed)


def _record(connection: sqlite3.Connection, phase_id: str, money: Money, placed: bool) -> None:
    """Keep on what terms the money was spread, so that every leftover won can be explained."""
    connection.execute("DELETE FROM allocation WHERE phase_id = ?", (phase_id,))
    insert_rows(connection, "allocation", [allocation_row(phase_id, money, placed)])


def allocation_row(phase_id: str, money: Money, placed: bool) -> dict[str, object]:
    """Return the row of table `allocation` for a spread; one per phase, the last."""
    return {
        "id": str(uuid.uuid5(LEDGER_NAMESPACE, f"allocation|{phase_id}")),
        "phase_id": phase_id,
        "made_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "total_won": money.total_won,
        "split": ",".join(f"{name}={part}" for name, part in sorted(money.split.items())),
        "years": ",".join(f"{year}={part}" for year, part in sorted(money.years.items())),
        "weight": money.weight,
        "placed": int(placed),
    }


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


def _weights(connection: sqlite3.Connection, phase_id: str, weight: str) -> dict[str, int]:
    names = ("pnu", "share", "area_m2", "price_per_m2", "weight")
    rows = connection.execute(
        "SELECT pp.pnu, pp.share, pc.area_m2, pc.price_per_m2, pp.weight FROM phase_parcel pp "
        "JOIN parcel pc ON pc.pnu = pp.pnu WHERE pp.phase_id = ? ORDER BY pp.pnu",
        [phase_id],
    ).fetchall()
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
    return parcel_weights((dict(zip(names, row, strict=True)) for row in rows), weight)
