"""What a check finds and the program can mend itself: totals that are not the sum of the rows."""

from __future__ import annotations

from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.store import kept
from smartcity_planner.store.plan import PlanStore

#: The word in the log of changes.
STEP = "repair"


def add_totals_up(store: PlanStore, progress: Progress = SILENT) -> int:
    """Add the whole ledger up anew; return how many totals the plan has then.

    One transaction: the totals are the old or the new ones. No ledger row is touched. Raises
    CannotWrite where the plan is read-only or locked, Cancelled before anything is written.
    """
    progress.go_on(0)
    with store.transaction(STEP) as connection:
        for statement in kept.rebuild_totals():
            connection.execute(statement)
        [count] = connection.execute("SELECT COUNT(*) FROM funding_total").fetchone()
    progress.percent(100)
    return int(count)
