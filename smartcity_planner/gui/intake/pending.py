"""What waits for the planner after imports: rows set aside, moved parcels."""

from __future__ import annotations

from smartcity_planner.domain.errors import PlanError
from smartcity_planner.store.plan import PlanStore


def set_aside(store: PlanStore) -> int:
    """Return how many rows set aside are still open; 0 where the plan cannot be read."""
    return _count(store, "SELECT COUNT(*) FROM quarantine WHERE COALESCE(state, '') = ''")


def moved(store: PlanStore) -> int:
    """Return how many moved parcels are still open; 0 where the plan cannot be read."""
    return _count(store, "SELECT COUNT(*) FROM moved_parcel WHERE state = 'open'")


def _count(store: PlanStore, sql: str) -> int:
    try:
        return int(store.query(sql)[0][0])
    except PlanError:
        return 0
