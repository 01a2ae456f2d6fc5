"""Are parcels shared out more than whole at one time?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from smartcity_planner.domain import schedule
from smartcity_planner.i18n import translate
from smartcity_planner.planning.checks.context import Plan, day
from smartcity_planner.planning.checks.finding import ERROR, INFO, Finding


class _Held(NamedTuple):
    """A parcel in a phase."""

    pnu: str
    share: float
    start: date | None
    end: date | None
    phase: str

    @property
    def dated(self) -> bool:
        return self.start is not None and self.end is not None


def over_shared(plan: Plan) -> Iterator[Finding]:
    """Parcels whose shares in phases of the same time add up to more than one.

    Where that is so only if phases without dates run at that time too, it is a note: when they
    run is not known. One finding per set of phases.
    """
    found: dict[tuple[bool, tuple[str, ...]], list[str]] = {}
    rows = plan.store.query(
        "SELECT pp.pnu, pp.phase_id, pp.share, ph.starts_on, ph.ends_on FROM phase_parcel pp "
        "JOIN phase ph ON ph.id = pp.phase_id WHERE pp.pnu IN "
        "(SELECT pnu FROM phase_parcel GROUP BY pnu HAVING COUNT(*) > 1 AND SUM(share) > 1) "
        "ORDER BY pp.pnu, pp.phase_id"
    )
    for pnu, group in groupby(rows, key=lambda row: row["pnu"]):
        held = [
            _Held(pnu, row["share"], day(row["starts_on"]), day(row["ends_on"]), row["phase_id"])
            for row in group
        ]
        dated = [one for one in held if one.dated]
        phases, sure = _too_much(dated), True
        if not phases and len(dated) < len(held):
            phases, sure = _too_much(held), False
        if phases:
            found.setdefault((sure, phases), []).append(pnu)
    for (sure, phases), pnus in sorted(found.items()):
        yield _finding(plan, sure, phases, pnus)


def _too_much(held: Sequence[_Held]) -> tuple[str, ...]:
    """Return the phases that run when the shares first exceed one, or none."""
    spans = schedule.over_shared((one.pnu, one.share, one.start, one.end) for one in held)
    if not spans:
        return ()
    first = spans[0].start or date.min
    return tuple(
        one.phase for one in held if (one.start or date.min) <= first < (one.end or date.max)
    )


def _finding(plan: Plan, sure: bool, phases: tuple[str, ...], pnus: list[str]) -> Finding:
    text = (
        translate(
            "Planning",
            "{count} parcels are shared out to more than 100 % at the same time, the first "
            "is {first}: {phases}.",
        )
        if sure
        else translate(
            "Planning",
            "{count} parcels are shared out to more than 100 % if the phases without dates run at "
            "the same time, the first is {first}: {phases}.",
        )
    )
    there = [plan.phases[key] for key in phases if key in plan.phases]
    return Finding(
        "shares_over_one" if sure else "shares_over_one_undated",
        ERROR if sure else INFO,
        text.format(
            count=f"{len(pnus):,}", first=pnus[0], phases=", ".join(phase.name for phase in there)
        ),
        "parcel",
        pnus[0],
        translate("Planning", "A parcel can be in several phases at a time, in parts."),
        translate("Planning", "Lower the shares, detach the parcels, or correct the phases' dates.")
        if sure
        else translate("Planning", "Give the phases their dates, or lower the shares."),
        there[0].project.id if there else "",
        there[0].id if there else "",
    )
