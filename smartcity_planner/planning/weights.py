"""How much each parcel of a phase weighs when money is spread over them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from decimal import Decimal

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


def parcel_weights(rows: Iterable[sqlite3.Row], weight: str) -> dict[str, int]:
    """Return {pnu: weight} for rows with pnu, share, area_m2, price_per_m2.

    `weight` is "area" (m² × share), "price" (land value = price × area × share) or "equal"
    (share). Raises BadInput where land values are asked for and prices are missing.
    """
    found: dict[str, int] = {}
    unpriced = []
    for row in rows:
        share = int(Decimal(repr(row["share"])) * _SHARE_UNIT)
        area = int(Decimal(repr(row["area_m2"])) * _AREA_UNIT)
        if weight == "equal":
            found[row["pnu"]] = share
        elif weight == "area":
            found[row["pnu"]] = share * area
        elif row["price_per_m2"] is None:
            unpriced.append(row["pnu"])
        else:
            found[row["pnu"]] = share * area * row["price_per_m2"]
    if unpriced:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Planning",
                "{count} parcels have no official price, the first is {first}. Spread by area, "
                "or enter the prices first.",
            ),
            "Planning",
            count=len(unpriced),
            first=min(unpriced),
        )
    return found
