"""How far a book may travel: the strictest class of the plan and of all that is shown."""

from __future__ import annotations

from smartcity_planner.atlas.facts import sources
from smartcity_planner.domain import codes
from smartcity_planner.store.plan import PlanStore


def security_class(store: PlanStore) -> str:
    """Return public, restricted or closed (공개, 공개제한, 비공개)."""
    order = codes.SECURITY.values
    used = set(sources.used_in_plan(store))
    classes = {store.meta().get("security_class") or order[0]}
    classes |= {
        row["security"]
        for row in store.query("SELECT id, security FROM source WHERE security IS NOT NULL")
        if row["id"] in used
    }
    if not classes <= set(order):
        return order[-1]  # a class that nobody knows must not open a book
    return max(classes, key=order.index)
