"""Are parcels shared out more than whole at one time?"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from smartcity_planner.i18n import translate
from smartcity_planner.planning.checks.context import Plan
from smartcity_planner.planning.checks.finding import ERROR, Finding


def over_shared(plan: Plan) -> Iterator[Finding]:
    """Parcels whose shares in phases of the same time add up to more than one.

    Phases without both dates are left out: when they run is not known. A phase that ends on
    the day another begins does not overlap it. One finding per set of phases.
    """
    found: dict[tuple[str, ...], list[str]] = {}
    rows = plan.store.query(
        "SELECT pp.pnu, pp.phase_id, pp.share, ph.starts_on, ph.ends_on FROM phase_parcel pp "
        "JOIN phase ph ON ph.id = pp.phase_id "
        "WHERE ph.starts_on < ph.ends_on AND pp.pnu IN "
        "(SELECT pnu FROM phase_parcel GROUP BY pnu HAVING COUNT(*) > 1 AND SUM(share) > 1) "
        "ORDER BY pp.pnu, pp.phase_id"
    )
    for pnu, group in groupby(rows, key=lambda row: row["pnu"]):
        phases = _too_much_at_once(list(group))
        if phases:
            found.setdefault(phases, []).append(pnu)
    for phases, pnus in sorted(found.items()):
        yield Finding(
            "shares_over_one",
            ERROR,
            translate(
                "Planning",
                "{count} parcels are shared out to more than 100 % at the same time, the first "
                "is {first}: {phases}.",
            ).format(
                count=f"{len(pnus):,}",
                first=pnus[0],
                phases=", ".join(plan.phases[phase].name for phase in phases),
            ),
            "parcel",
            pnus[0],
            translate("Planning", "A parcel can be in several phases at a time, in parts."),
            translate(
                "Planning", "Lower the shares, detach the parcels, or correct the phases' dates."
            ),
        )


def _too_much_at_once(rows: list[sqlite3.Row]) -> tuple[str, ...]:
    """Return the phases that run when the shares first exceed one, or none."""
    for start in sorted({row["starts_on"] for row in rows}):
        running = [row for row in rows if row["starts_on"] <= start < row["ends_on"]]
        if sum(Decimal(repr(row["share"])) for row in running) > 1:
            return tuple(row["phase_id"] for row in running)
    return ()
