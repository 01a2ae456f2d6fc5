"""What becomes of the phases and the money of moved parcels: arithmetic only, nothing is read.

Money is spread over the successors by largest remainder, per phase × year × source, so every
total is the same to the won before and after. A phase keeps its ground: its share of a successor
is the part of the successor that comes from ground of the phase.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from smartcity_planner.domain.apportion import apportion

#: From the strongest to the weakest. Where figures of several kinds are added up, the sum is of
#: the weakest: a figure with an example in it must be marked as one.
STRENGTH = ("published", "planned", "published_total", "example")
_SMALLEST_SHARE = 1e-6

#: Phase, parcel, fiscal year, source.
Cell = tuple[str, str, int, str]


@dataclass(frozen=True)
class Money:
    """One ledger row on a parcel, in whole won."""

    phase_id: str
    pnu: str
    fiscal_year: int
    source: str
    won: int
    basis: str
    evidence_id: str | None = None

    @property
    def cell(self) -> Cell:
        """Where it stands in the ledger."""
        return self.phase_id, self.pnu, self.fiscal_year, self.source


@dataclass(frozen=True)
class Case:
    """One moved parcel: its successors, its phases and its money.

    `weights` (non-negative, not all zero) spread the money. `parts` tells which part of each
    successor is ground of this parcel, 0 to 1; for a parcel among its own successors it is 1.
    """

    pnu: str
    weights: Mapping[str, int]
    parts: Mapping[str, float]
    phases: Mapping[str, float]
    money: tuple[Money, ...]

    @property
    def heirs(self) -> list[str]:
        """Successors that receive anything, ascending."""
        return sorted(pnu for pnu, weight in self.weights.items() if weight)


def spread_money(cases: Iterable[Case], there: Iterable[Money]) -> tuple[list[Money], list[Cell]]:
    """Return the ledger rows to write on the successors, and the cells of mixed origin.

    `there` are rows that the successors have already (and keep): a cell is the sum of what was
    there and of what comes. Rows come in ascending order of cell.
    """
    coming: dict[Cell, list[Money]] = {}
    for case in cases:
        for row in case.money:
            parts = apportion(row.won, {heir: case.weights[heir] for heir in case.heirs})
            if not row.won:  # a zero that was entered stays entered, once
                heaviest = min(parts, key=lambda heir: (-case.weights[heir], heir))
                parts = {heaviest: 0}
            for heir, won in parts.items():
                if won or not row.won:
                    piece = replace(row, pnu=heir, won=won)
                    coming.setdefault(piece.cell, []).append(piece)
    for row in there:
        if row.cell in coming:
            coming[row.cell].append(row)
    rows, mixed = [], []
    for cell, pieces in sorted(coming.items()):
        rows.append(_sum(pieces))
        if len({(piece.basis, piece.evidence_id) for piece in pieces}) > 1:
            mixed.append(cell)
    return rows, mixed


def _sum(pieces: list[Money]) -> Money:
    """Add up one cell: the weakest basis, with the evidence of its largest part."""
    basis = max((piece.basis for piece in pieces), key=STRENGTH.index)
    largest = min(
        (piece for piece in pieces if piece.basis == basis),
        key=lambda piece: (-piece.won, piece.evidence_id or ""),
    )
    return replace(largest, won=sum(piece.won for piece in pieces))


def spread_phases(
    cases: Iterable[Case], there: Mapping[tuple[str, str], float], own: Mapping[str, float]
) -> dict[tuple[str, str], float]:
    """Return (phase, successor) → share, for the rows that are new or become different.

    `there` are the shares that successors have already. `own` tells which part of a successor
    was its own ground before: what it had counts for that part only; where it is not given,
    what it had counts in full. No share exceeds one.
    """
    came: dict[tuple[str, str], float] = {}
    for case in cases:
        for phase, share in case.phases.items():
            for heir in case.heirs:
                key = phase, heir
                came[key] = came.get(key, 0.0) + share * case.parts[heir]
    receiving = {heir for _, heir in came}
    for (phase, heir), share in there.items():
        if heir in receiving:
            key = phase, heir
            came[key] = came.get(key, 0.0) + share * own.get(heir, 1.0)
    result = {key: max(_SMALLEST_SHARE, min(1.0, round(share, 6))) for key, share in came.items()}
    return {key: share for key, share in sorted(result.items()) if there.get(key) != share}
