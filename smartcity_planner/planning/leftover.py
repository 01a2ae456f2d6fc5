"""Who holds each leftover won of a phase's money, and why: for one year and source at a time.

What stands in the ledger decides: the won of the year and source are spread again by each way
to weigh, and the way that gives these very rows is the one that explains them. So it is never
told of rows that somebody has changed by hand since.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from smartcity_planner.domain import apportion, codes
from smartcity_planner.domain.apportion import Holding
from smartcity_planner.domain.errors import BadInput
from smartcity_planner.i18n import translate, ui_language
from smartcity_planner.planning.edit_buffers import (
    PlanLayers,
    equals,
    parcel_rows,
    parcels_of_phase,
    rows,
)
from smartcity_planner.planning.edit_ledger import Wanted, file_of, money_rows
from smartcity_planner.planning.weights import parcel_weights
from smartcity_planner.store.plan import PlanStore

#: Digits after the point of an exact share: enough to tell close shares apart.
_DIGITS = 6


@dataclass(frozen=True)
class Held:
    """What one parcel holds of a year and source, in whole won.

    `pnu` is None for money without a place, `share` the exact share as a decimal text (empty
    where it is not known), `extra` whether a leftover won is in it, `reason` why, in words.
    """

    pnu: str | None
    won: int
    fixed: bool
    share: str = ""
    extra: bool = False
    reason: str = ""


@dataclass(frozen=True)
class Leftover:
    """The rows of one phase, year and source, with what explains them.

    `weight` is the way to weigh that gives these rows (a code of WEIGHT, None where none
    does), `total` all won, `leftover` how many won the rounded-down shares left over, and
    `note` says in words how it was spread, or why that cannot be told.
    """

    rows: tuple[Held, ...]
    total: int
    leftover: int
    weight: str | None
    note: str


def explained(
    plan: PlanStore | PlanLayers, phase_id: str, source: str, fiscal_year: int
) -> Leftover:
    """Explain the won of a phase in one source and year, by parcel ascending.

    From a plan's file, or from its layers with unsaved edits. No money there: no rows.
    """
    if isinstance(plan, PlanStore):
        money, parcels, recorded = _from_store(plan, phase_id, source, fiscal_year)
    else:
        money, parcels, recorded = _from_layers(plan, phase_id, source, fiscal_year)
    total = sum(won for won, _fixed in money.values())
    rest = {pnu: won for pnu, (won, fixed) in money.items() if not fixed}
    if not rest:
        note = translate("Planning", "All of it is fixed by hand.") if money else _nothing()
        return Leftover(_ordered(_fixed_rows(money)), total, 0, None, note)
    if set(rest) == {""}:
        note = translate("Planning", "This money has no place, so nothing was spread.")
        held = _ordered([Held(None, rest[""], False), *_fixed_rows(money)])
        return Leftover(held, total, 0, None, note)
    for weight in _ways(recorded):
        holdings = _holdings(rest, money, parcels, weight)
        if holdings is not None:
            return _told(holdings, money, total, weight, recorded)
    note = translate(
        "Planning",
        "On what terms this money was spread is not recorded, and no way to weigh gives these "
        "amounts: they were entered or changed by hand, or parcels, areas or prices have changed "
        "since.",
    )
    held = [Held(pnu or None, won, False) for pnu, won in rest.items()]
    return Leftover(_ordered([*held, *_fixed_rows(money)]), total, 0, None, note)


def reason(holding: Holding[str], left: int) -> str:
    """Return in words why a parcel holds a leftover won, or why not."""
    if not left:
        return ""
    if holding.extra:
        templates = {
            "remainder": translate(
                "Planning", "One leftover won: its remainder is number {rank} of {left}."
            ),
            "weight": translate(
                "Planning",
                "One leftover won: equal remainders, and it weighs more (number {rank} of {left}).",
            ),
            "key": translate(
                "Planning",
                "One leftover won: equal remainders and weights, and its parcel number comes "
                "first (number {rank} of {left}).",
            ),
        }
    else:
        templates = {
            "remainder": translate(
                "Planning", "No leftover won: its remainder is number {rank}, there are {left}."
            ),
            "weight": translate(
                "Planning",
                "No leftover won: equal remainders, but others weigh more (number {rank}, there "
                "are {left}).",
            ),
            "key": translate(
                "Planning",
                "No leftover won: equal remainders and weights, but other parcel numbers come "
                "first (number {rank}, there are {left}).",
            ),
        }
    return templates[holding.decided_by].format(rank=f"{holding.rank:,}", left=f"{left:,}")


def share_text(numerator: int, denominator: int) -> str:
    """Return an exact share as a decimal text, cut off (never rounded up to the next won)."""
    whole, remainder = divmod(numerator, denominator)
    if not remainder:
        return f"{whole:,}"
    digits = f"{remainder * 10**_DIGITS // denominator:0{_DIGITS}}"
    exact = remainder * 10**_DIGITS % denominator == 0
    return f"{whole:,}.{digits.rstrip('0')}" if exact else f"{whole:,}.{digits}…"


# Within

_Money = dict[str, tuple[int, bool]]  # PNU, or "" without a place → won, fixed
_Parcel = Mapping[str, object]  # pnu, share, weight, area_m2, price_per_m2


def _ways(recorded: str | None) -> list[str]:
    """Return the ways to weigh, the one that was recorded first."""
    ways = list(codes.WEIGHT.values)
    return sorted(ways, key=lambda way: way != recorded)


def _holdings(
    rest: Mapping[str, int], money: _Money, parcels: Iterable[_Parcel], weight: str
) -> list[Holding[str]] | None:
    """Return who holds what if spread by `weight`; None where the ledger says otherwise."""
    try:
        weights = parcel_weights(parcels, weight)
    except BadInput:  # without prices, or weights by hand, it was not spread so
        return None
    free = {pnu: value for pnu, value in weights.items() if not money.get(pnu, (0, False))[1]}
    if not rest.keys() <= free.keys():
        return None
    holdings = apportion.explain(sum(rest.values()), free)
    if any(holding.won != rest.get(holding.key, 0) for holding in holdings):
        return None
    return holdings


def _told(
    holdings: list[Holding[str]], money: _Money, total: int, weight: str, recorded: str | None
) -> Leftover:
    left = sum(holding.extra for holding in holdings)
    held = [
        Held(
            holding.key,
            holding.won,
            False,
            share_text(holding.numerator, holding.denominator),
            bool(holding.extra),
            reason(holding, left),
        )
        for holding in holdings
    ]
    way = codes.WEIGHT.label(weight, ui_language())
    if weight == recorded:
        note = translate("Planning", "Spread over {count} parcels by: {way}.")
    else:
        note = translate(
            "Planning",
            "The terms of the spread are not recorded; these amounts are those of a spread over "
            "{count} parcels by: {way}.",
        )
    note = note.format(count=f"{len(holdings):,}", way=way)
    return Leftover(_ordered([*held, *_fixed_rows(money)]), total, left, weight, note)


def _fixed_rows(money: _Money) -> list[Held]:
    why = translate("Planning", "Fixed by hand.")
    return [
        Held(pnu or None, won, True, reason=why) for pnu, (won, fixed) in money.items() if fixed
    ]


def _ordered(rows: Iterable[Held]) -> tuple[Held, ...]:
    return tuple(sorted(rows, key=lambda row: row.pnu or ""))


def _nothing() -> str:
    return translate("Planning", "There is no money in this year and source.")


def _from_store(
    store: PlanStore, phase_id: str, source: str, year: int
) -> tuple[_Money, list[sqlite3.Row], str | None]:
    money = store.query(
        "SELECT pnu, amount_won, fixed FROM funding "
        "WHERE phase_id = ? AND source = ? AND fiscal_year = ?",
        [phase_id, source, year],
    )
    parcels = store.query(
        "SELECT pp.pnu, pp.share, pp.weight, pc.area_m2, pc.price_per_m2 FROM phase_parcel pp "
        "JOIN parcel pc ON pc.pnu = pp.pnu WHERE pp.phase_id = ?",
        [phase_id],
    )
    found = {row["pnu"] or "": (row["amount_won"], bool(row["fixed"])) for row in money}
    return found, parcels, _recorded(store, phase_id)


def _recorded(store: PlanStore, phase_id: str) -> str | None:
    terms = store.query("SELECT weight FROM allocation WHERE phase_id = ?", [phase_id])
    return terms[0]["weight"] if terms else None


def _from_layers(
    layers: PlanLayers, phase_id: str, source: str, year: int
) -> tuple[_Money, list[_Parcel], str | None]:
    asked = Wanted(frozenset({phase_id}), frozenset({year}), frozenset({source}))
    money = {row.pnu or "": (row.won, bool(row.fixed)) for row in money_rows(layers.funding, asked)}
    attached = parcels_of_phase(layers, phase_id)
    land = parcel_rows(layers, attached.keys())
    parcels = [
        {**attached[pnu].values, **land[pnu].values, "area_m2": float(land[pnu]["area_m2"] or 0)}
        for pnu in attached
        if pnu in land
    ]
    if layers.allocation is None:  # the plan's file knows the last spread that was not unsaved
        recorded = _recorded(PlanStore(file_of(layers.funding)), phase_id)
    else:
        terms = rows(layers.allocation, ("weight",), equals("phase_id", phase_id))
        recorded = str(terms[0]["weight"]) if terms else None
    return money, parcels, recorded
