"""The log of changes as a whole: where it stands, and where it begins.

Its rows are written by triggers in the plan's file (`store.kept`) and signed by `store.signing`.
"""

from __future__ import annotations

from smartcity_planner.store import person
from smartcity_planner.store.plan import PlanStore


def last(store: PlanStore) -> int:
    """Return the number of the newest change; 0 where there is none."""
    return int(store.query("SELECT COALESCE(MAX(fid), 0) AS last FROM change_log")[0]["last"])


def begin(store: PlanStore) -> None:
    """Empty the log of a plan that was just made: its first content is no change."""
    with store.transaction() as connection:
        connection.execute("DELETE FROM change_log")


def sign(store: PlanStore, since: int, table: str, step: str) -> int:
    """Sign the unsigned changes of a table after number `since`; return how many.

    For what QGIS itself has just saved, outside the plugin's transactions.
    """
    with store.transaction() as connection:
        return connection.execute(
            "UPDATE change_log SET who = ?, step = ? "
            "WHERE fid > ? AND table_name = ? AND who IS NULL",
            (person.name(), step, since, table),
        ).rowcount
