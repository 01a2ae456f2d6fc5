"""Signing the log of changes: inside one transaction, what is new and unsigned is the writer's."""

from __future__ import annotations

import sqlite3

from smartcity_planner.store import person


def mark(connection: sqlite3.Connection) -> int:
    """Return the number of the newest change, to be called when a transaction begins."""
    return int(connection.execute("SELECT COALESCE(MAX(fid), 0) FROM change_log").fetchone()[0])


def sign(connection: sqlite3.Connection, since: int, step: str) -> None:
    """Sign the changes after number `since` that nobody has signed, at a transaction's end."""
    connection.execute(
        "UPDATE change_log SET who = ?, step = ? WHERE fid > ? AND who IS NULL",
        (person.name(), step or None, since),
    )
