"""How much each parcel of a phase weighs when money is spread over them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from smartcity_planner.domain import codes
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput

#: Areas are weighed to the square centimetre, shares to a millionth.
_AREA_UNIT = Decimal(10_000)
_SHARE_UNIT = Decimal(1_000_000)


def check_weight(weight: str) -> None:
    """Raise BadInput where `weight` is not a code of the list of weights."""
    if weight not in codes.WEIGHT.values:
        raise BadInput(
            QT_TRANSLATE_NOOP("Planning", "“{weight}” is not a way to spread. Choose: {known}."),
            "Planning",
            weight=weight,
            known=", ".join(codes.WEIGHT.values),
        )


def parcel_weights(
    rows: Iterable[sqlite3.Row] | Iterable[Mapping[str, Any]], weight: str
) -> dict[str, int]:
    """Return {pnu: weight} for rows with pnu, share, area_m2, price_per_m2 and weight.

    `weight` is "area" (m² × share), "price" (land value = price × area × share), "equal"
    (share) or "hand" (the number entered for the parcel in its phase, whatever its share).
    Columns that the way does not need may be absent. Raises BadInput where prices or weights
    are missing.
    """
    found: dict[str, int | None] = {}
    known: dict[float, int] = {}  # nearly all shares are alike
    for row in rows:
        if weight == "hand":
            found[row["pnu"]] = row["weight"]
            continue
        share = known.get(row["share"])
        if share is None:
            share = known[row["share"]] = int(Decimal(repr(row["share"])) * _SHARE_UNIT)
        if weight == "equal":
            found[row["pnu"]] = share
            continue
        area = share * int(Decimal(repr(row["area_m2"])) * _AREA_UNIT)
        if weight == "area":
            found[row["pnu"]] = area
        else:
            price = row["price_per_m2"]
            found[row["pnu"]] = None if price is None else area * price
    weights = {pnu: int(value) for pnu, value in found.items() if value is not None}
    if len(weights) < len(found):
        raise _missing(weight, [pnu for pnu, value in found.items() if value is None])
    return weights


def _missing(weight: str, pnus: list[str]) -> BadInput:
    template = (
        QT_TRANSLATE_NOOP(
            "Planning",
            "{count} parcels of the phase have no weight set by hand, the first is {first}. "
            "Enter their weights in the table of the phase's parcels, or spread by area.",
        )
        if weight == "hand"
        else QT_TRANSLATE_NOOP(
            "Planning",
            "{count} parcels have no official price, the first is {first}. Spread by area, "
            "or enter the prices first.",
        )
    )
    return BadInput(template, "Planning", count=len(pnus), first=min(pnus))
