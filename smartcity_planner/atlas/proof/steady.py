"""A plan read through one connection: the proof asks it hundreds of small questions."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from smartcity_planner.store.plan import PlanStore, connect_read_only


class _Steady(PlanStore):
    """A plan whose connection stays open; an edition's plan is a copy that nobody writes."""

    _connection: sqlite3.Connection

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        super().__init__(path)
        object.__setattr__(self, "_connection", connection)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Yield the one connection."""
        yield self._connection


@contextmanager
def steady(store: PlanStore) -> Iterator[PlanStore]:
    """Yield `store` with a connection of its own that is closed at the end."""
    with closing(connect_read_only(store.path)) as connection:
        yield _Steady(store.path, connection)
