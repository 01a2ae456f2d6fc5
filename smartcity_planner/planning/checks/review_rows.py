"""The plan's rows of reviews, by project."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from smartcity_planner.planning.checks.context import Plan

#: Results of a review that forbid budgeting.
FORBIDDING = ("reconsider", "improper")


@dataclass(frozen=True)
class Review:
    """A row of the reviews: what was asked of whom, and what came of it."""

    state: str
    body: str | None
    result: str | None
    requested_on: str | None
    decided_on: str | None
    reviewed_won: int | None


class Reviews:
    """A project's reviews of one kind, the latest last."""

    def __init__(self, rows: list[Review]) -> None:
        self.rows = rows
        self.exempt = any(row.state == "exempt" for row in rows)
        self.under_way = [row for row in rows if row.state == "requested"]
        decided = [row for row in rows if row.state == "decided"]
        self.last = decided[-1] if decided else None

    @property
    def settled(self) -> bool:
        """Whether it was passed, or need not be made."""
        return self.exempt or (self.last is not None and self.last.result not in FORBIDDING)


def reviews_of(plan: Plan, kind: str) -> dict[str, Reviews]:
    """Return project → its reviews of a kind."""
    found: dict[str, list[Review]] = {}
    for row in plan.store.query(
        "SELECT * FROM review WHERE kind = ? ORDER BY COALESCE(decided_on, requested_on, ''), fid",
        [kind],
    ):
        found.setdefault(row["project_id"], []).append(_review(row))
    return {project: Reviews(rows) for project, rows in found.items()}


def _review(row: sqlite3.Row) -> Review:
    return Review(*(row[name] for name in Review.__dataclass_fields__))
