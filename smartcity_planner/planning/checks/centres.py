"""The gap that the brief names: hubs without a local support centre, or without its functions."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from smartcity_planner.domain import codes
from smartcity_planner.i18n import translate
from smartcity_planner.planning.checks.context import Plan
from smartcity_planner.planning.checks.finding import INFO, WARNING, Finding


def support(plan: Plan) -> Iterator[Finding]:
    """Hubs with projects that have no operating support centre, or one that lacks functions."""
    hubs = {project.hub_id for project in plan.projects.values() if project.hub_id}
    functions: dict[str, set[str]] = {}
    for row in plan.store.query(
        "SELECT c.hub_id, f.function FROM support_centre c "
        "LEFT JOIN support_centre_function f ON f.centre_id = c.id WHERE c.state = 'operating'"
    ):
        functions.setdefault(row["hub_id"], set()).add(row["function"])
    names, gaps = plan.names("hub"), _gaps(plan)
    for hub_id in sorted(hubs & names.keys()):
        there = functions.get(hub_id)
        why = _why(plan, gaps.get(hub_id))
        if there is None:
            yield Finding(
                "no_support_centre",
                WARNING,
                translate("Planning", "{hub} has no support centre that operates.").format(
                    hub=names[hub_id]
                ),
                "hub",
                hub_id,
                why,
                translate(
                    "Planning", "Plan a centre with its functions, or enter the one there is."
                ),
            )
            continue
        lacking = [name for name in codes.CENTRE_FUNCTION.values if name not in there]
        if lacking:
            yield Finding(
                "support_function_missing",
                INFO,
                translate("Planning", "{hub}: no operating centre offers: {functions}.").format(
                    hub=names[hub_id],
                    functions=", ".join(plan.label(codes.CENTRE_FUNCTION, n) for n in lacking),
                ),
                "hub",
                hub_id,
                why,
                translate(
                    "Planning", "Agree the missing functions with the operator, or enter them."
                ),
            )


def _gaps(plan: Plan) -> dict[str, sqlite3.Row]:
    """Return hub → the latest statement of a source about its gap."""
    return {
        row["hub_id"]: row
        for row in plan.store.query(
            "SELECT g.*, s.title, s.title_en FROM support_gap g "
            "JOIN source s ON s.id = g.source_id ORDER BY g.as_of_year"
        )
    }


def _why(plan: Plan, gap: sqlite3.Row | None) -> str:
    need = translate("Planning", "Each hub needs a local centre that supports innovation.")
    if gap is None or gap["has_local_body"] != 0:
        return need
    title = (gap["title_en"] if plan.language == "en" else None) or gap["title"]
    return translate("Planning", "{need} In {year} the hub had no local body ({source}).").format(
        need=need, year=gap["as_of_year"], source=title
    )
