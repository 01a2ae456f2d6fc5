"""The moved parcels to carry over, read inside the transaction that writes them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.domain.progress import Progress
from smartcity_planner.planning import carry_refusals as refusals
from smartcity_planner.planning.carry_spread import Case, Money
from smartcity_planner.store.bulk import Writer
from smartcity_planner.store.ddl import quoted

#: Weights of ground are kept in billionths.
_UNIT = 10**9
#: A successor so much of which comes from moved parcels consists of them: the rest is the
#: difference between two surveys.
_WHOLE = 0.98
Shares = Mapping[str, Mapping[str, float]]


@dataclass
class Cases:
    """What is carried over, and what stands on the successors before.

    `details` are those of moved_parcel by number; `going_on` the parcels that keep their number;
    `left` those without a successor, which stay on the list. `own` is for `spread_phases`.
    """

    cases: list[Case] = field(default_factory=list)
    details: dict[str, dict[str, Any]] = field(default_factory=dict)
    going_on: set[str] = field(default_factory=set)
    left: list[str] = field(default_factory=list)
    money_there: list[Money] = field(default_factory=list)
    phases_there: dict[tuple[str, str], float] = field(default_factory=dict)
    own: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class _Moved:
    state: str
    run_id: str
    detail: dict[str, Any]


def read(writer: Writer, wanted: Sequence[str] | None, shares: Shares, progress: Progress) -> Cases:
    """Return the cases of `wanted` (None: all open); BadInput as `carry.carry_over` says."""
    given = {pnu: _integers(pnu, parts) for pnu, parts in shares.items()}
    moved = {
        pnu: _Moved(state, run_id, json.loads(detail or "{}"))
        for pnu, state, run_id, detail in writer.rows(
            "SELECT pnu, state, run_id, detail FROM moved_parcel ORDER BY pnu"
        )
    }
    ground: dict[str, dict[str, float]] = {}
    for pnu, heir, share in writer.rows("SELECT pnu, successor_pnu, share FROM parcel_successor"):
        ground.setdefault(pnu, {})[heir] = share
    chosen = [pnu for pnu in moved if moved[pnu].state == "open"] if wanted is None else wanted
    asked = set(chosen)
    for pnu in (*chosen, *given):
        if pnu not in asked or pnu not in moved or moved[pnu].state == "carried":
            raise refusals.not_waiting(pnu)
    weights = {pnu: given.get(pnu) or _by_ground(ground.get(pnu, {})) for pnu in chosen}
    progress.go_on(10)
    areas = _areas(writer, {*chosen, *(heir for parts in weights.values() for heir in parts)})
    found = Cases()
    for pnu, parts in list(weights.items()):
        absent = sorted({*parts, pnu} - set(areas))
        if (absent or not parts) and wanted is None and pnu not in given:
            found.left.append(pnu)
            del weights[pnu]
        elif absent or not parts:
            raise refusals.no_heir(pnu, absent)
        else:
            _refuse_gone(pnu, parts, moved, ground)
    progress.go_on(20)
    _fill(found, writer, weights, moved, ground, areas)
    return found


def _fill(
    found: Cases,
    writer: Writer,
    weights: dict[str, dict[str, int]],
    moved: dict[str, _Moved],
    ground: dict[str, dict[str, float]],
    areas: dict[str, float],
) -> None:
    """Read phases and money, and work out which part of each successor comes from where."""
    heirs = {heir for parts in weights.values() for heir in parts}
    phases, money = _content(writer, heirs | set(weights))
    before = _Before(writer, weights, moved, ground, areas)
    for pnu, parts in weights.items():
        found.details[pnu] = moved[pnu].detail
        if pnu in ground.get(pnu, {}):
            found.going_on.add(pnu)
        found.cases.append(
            Case(
                pnu,
                parts,
                {heir: before.part(pnu, heir) for heir in parts},
                dict(phases.get(pnu, {})),
                tuple(money.get(pnu, ())),
            )
        )
        if phases.get(pnu):
            for heir in parts:
                own = before.own(pnu, heir)
                if own is not None:
                    found.own[heir] = own
    for heir in sorted(heirs - set(weights)):
        found.money_there += money.get(heir, [])
        for phase, share in phases.get(heir, {}).items():
            found.phases_there[phase, heir] = share


class _Before:
    """Of which ground each successor consists, by the measured areas (m²)."""

    def __init__(
        self,
        writer: Writer,
        weights: dict[str, dict[str, int]],
        moved: dict[str, _Moved],
        ground: dict[str, dict[str, float]],
        areas: dict[str, float],
    ) -> None:
        self._weights, self._moved, self._ground, self._areas = weights, moved, ground, areas
        #: Successor → moved parcels of the same updates as those that are carried over to it now.
        self._origins: dict[str, set[str]] = {}
        runs: dict[str, set[str]] = {}
        for pnu, parts in weights.items():
            for heir in parts:
                runs.setdefault(heir, set()).add(moved[pnu].run_id)
        for pnu, one in moved.items():
            for heir in ground.get(pnu, {}):
                if heir != pnu and one.run_id in runs.get(heir, ()):
                    self._origins.setdefault(heir, set()).add(pnu)
        self._is_new: dict[str, bool] = {}
        for heir, kind in writer.rows(
            "SELECT pnu, kind FROM parcel_change WHERE kind IN ('new', 'changed') "  # nosec B608
            f"AND pnu IN ({_listed(runs)}) ORDER BY fid"
        ):
            self._is_new[heir] = kind == "new"

    def part(self, pnu: str, heir: str) -> float:
        """Return the part of `heir` that is ground of `pnu`, 0 to 1."""
        if heir == pnu:
            return 1.0
        if heir in self._ground.get(pnu, {}):
            whole = self._covered(heir)
            part = self._share(pnu, heir) / (whole if whole >= _WHOLE else 1.0)
        else:  # the planner's own choice: as much ground as goes there
            all_weights = sum(self._weights[pnu].values())
            part = self._area(pnu) * self._weights[pnu][heir] / all_weights
            part /= self._areas[heir] or 1.0
        return min(1.0, part)

    def own(self, pnu: str, heir: str) -> float | None:
        """Return which part of `heir` was its own ground before it took in `pnu`.

        None where that has been counted already, or says nothing.
        """
        if heir == pnu or heir not in self._ground.get(pnu, {}) or self._is_new.get(heir, False):
            return None
        if any(self._moved[origin].state == "carried" for origin in self._origins[heir]):
            return None
        whole = self._covered(heir)
        return 1.0 - whole if whole < _WHOLE else None

    def _covered(self, heir: str) -> float:
        return sum(self._share(origin, heir) for origin in self._origins.get(heir, ()))

    def _share(self, pnu: str, heir: str) -> float:
        return self._ground[pnu][heir] * self._area(pnu) / (self._areas[heir] or 1.0)

    def _area(self, pnu: str) -> float:
        return float(self._moved[pnu].detail.get("ground_m2") or self._areas.get(pnu, 0.0))


def _integers(pnu: str, parts: Mapping[str, float]) -> dict[str, int]:
    """Return weights as integers in the same proportion; zero weights are left out."""
    try:
        exact = {heir: Fraction(str(weight)) for heir, weight in parts.items()}
    except (ValueError, ZeroDivisionError):
        exact = {}
    if not sum(exact.values()) or min(exact.values()) < 0:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Planning",
                "The shares of the successors of {pnu} cannot be used. Give zero or positive "
                "numbers, not all zero.",
            ),
            "Planning",
            pnu=pnu,
        )
    common = 1
    for weight in exact.values():
        common *= weight.denominator
    return {heir: int(weight * common) for heir, weight in sorted(exact.items()) if weight}


def _by_ground(parts: Mapping[str, float]) -> dict[str, int]:
    found = {heir: round(share * _UNIT) for heir, share in sorted(parts.items())}
    return {heir: weight for heir, weight in found.items() if weight}


def _refuse_gone(
    pnu: str,
    parts: Iterable[str],
    moved: Mapping[str, _Moved],
    ground: Mapping[str, Mapping[str, float]],
) -> None:
    for heir in parts:
        waits = heir in moved and moved[heir].state != "carried"
        if waits and heir not in ground.get(heir, {}):
            raise refusals.gone_itself(pnu, heir)


def _areas(writer: Writer, pnus: set[str]) -> dict[str, float]:
    """Return measured areas (m²) of those that the plan has."""
    sql = f"SELECT pnu, ST_Area(geom) AS area FROM parcel WHERE pnu IN ({_listed(pnus)})"  # nosec B608
    return {pnu: area or 0.0 for pnu, area in writer.rows(sql)}


def _content(
    writer: Writer, pnus: set[str]
) -> tuple[dict[str, dict[str, float]], dict[str, list[Money]]]:
    """Return parcel → {phase: share}, and parcel → ledger rows."""
    phases: dict[str, dict[str, float]] = {}
    money: dict[str, list[Money]] = {}
    listed = _listed(pnus)
    sql = f"SELECT pnu, phase_id, share FROM phase_parcel WHERE pnu IN ({listed})"  # nosec B608
    for pnu, phase, share in writer.rows(sql):
        phases.setdefault(pnu, {})[phase] = share
    for row in writer.rows(
        "SELECT phase_id, pnu, fiscal_year, source, amount_won, basis, evidence_id "  # nosec B608
        f"FROM funding WHERE pnu IN ({listed}) ORDER BY pnu, fiscal_year, source, phase_id"
    ):
        money.setdefault(row[1], []).append(Money(*row))
    return phases, money


def _listed(pnus: Iterable[str]) -> str:
    return ", ".join(map(quoted, sorted(pnus)))
