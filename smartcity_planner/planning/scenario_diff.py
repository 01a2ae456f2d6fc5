"""Which rows of two plans differ, by sets: what comparing and adopting a scenario rest on.

A scenario began as a copy, so most rows have the same number and the same values in both files.
Only what is left is compared by key: 1.5 million ledger rows take a second or two.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from smartcity_planner.domain import schema
from smartcity_planner.domain.model import Table
from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.store.files import cannot_write
from smartcity_planner.store.plan import PlanStore

#: What a scenario covers, parents first: the phases and the money, with how it was spread.
COVERED = (
    "phase",
    "phase_parcel",
    "funding",
    "phase_target",
    "phase_dependency",
    "allocation",
    "funding_target",
)
#: Columns that name a row for people's purposes: a ledger row is its cell, whatever its id.
_KEYS = {"funding": ("phase_id", "pnu", "fiscal_year", "source")}


def key_of(table: Table) -> tuple[str, ...]:
    """Return the columns by which rows of both plans are the same row."""
    return _KEYS.get(table.name, table.key)


def value_of(table: Table) -> tuple[str, ...]:
    """Return the other columns, whose values may differ."""
    derived = {"id"} if table.name in _KEYS else set()
    return tuple(c for c in table.columns if c not in {*key_of(table), *derived})


@contextmanager
def attached(connection: sqlite3.Connection, other: PlanStore) -> Iterator[None]:
    """Have another plan beside the open one, read-only, under the name `other`."""
    with other.reading():
        pass  # finishes an interrupted write, and says in words what cannot be read
    uri = other.path.resolve().as_uri()
    try:
        connection.execute("ATTACH DATABASE ? AS other", (f"{uri}?mode=ro",))
        try:
            connection.execute("SELECT 1 FROM other.meta").fetchone()
        except sqlite3.OperationalError:  # a write-ahead log in a read-only folder
            connection.execute("DETACH DATABASE other")
            connection.execute("ATTACH DATABASE ? AS other", (f"{uri}?immutable=1",))
    except sqlite3.OperationalError as error:
        raise cannot_write(other.path, error) from error
    yield
    # Not detached: inside a transaction it cannot be; it goes with the connection.


def find(connection: sqlite3.Connection, name: str, progress: Progress = SILENT) -> None:
    """Fill temporary tables with the rows of a table that differ between `main` and `other`.

    `gone_<table>`: only in main (fid, columns). `new_<table>`: only in other (columns).
    `changed_<table>`: in both with other values (fid and values of main; values of other as
    `new_<column>`).
    """
    table = schema.table(name)
    columns = ", ".join(table.columns)
    compared = (*key_of(table), *value_of(table))
    progress.go_on()
    for here, there, into in (("main", "other", "left"), ("other", "main", "right")):
        differ = " OR ".join(f"a.{c} IS NOT b.{c}" for c in compared)
        mine = ", ".join(f"a.{c}" for c in table.columns)
        connection.execute(f"DROP TABLE IF EXISTS temp.{into}_{name}")
        # The names are the schema's own in all of these.
        connection.execute(
            f"CREATE TEMP TABLE {into}_{name} AS SELECT a.fid AS fid, {mine} "  # nosec B608
            f"FROM {here}.{name} a LEFT JOIN {there}.{name} b ON b.fid = a.fid "
            f"WHERE b.fid IS NULL OR {differ}"
        )
        progress.go_on()
    keys = ", ".join(f"COALESCE({c}, '')" for c in key_of(table))
    for into in ("left", "right"):
        connection.execute(f"CREATE INDEX temp.{into}_{name}_key ON {into}_{name} ({keys})")
    same = " AND ".join(f"COALESCE(a.{c}, '') = COALESCE(b.{c}, '')" for c in key_of(table))
    new_values = "".join(f", b.{c} AS new_{c}" for c in value_of(table))
    changed = " OR ".join(f"a.{c} IS NOT b.{c}" for c in value_of(table)) or "0"
    for into in ("gone", "new", "changed"):
        connection.execute(f"DROP TABLE IF EXISTS temp.{into}_{name}")
    connection.execute(
        f"CREATE TEMP TABLE gone_{name} AS SELECT a.fid, "  # nosec B608
        f"{', '.join(f'a.{c}' for c in table.columns)} FROM left_{name} a "
        f"WHERE NOT EXISTS (SELECT 1 FROM right_{name} b WHERE {same})"
    )
    connection.execute(
        f"CREATE TEMP TABLE new_{name} AS SELECT {columns} FROM right_{name} a "  # nosec B608
        f"WHERE NOT EXISTS (SELECT 1 FROM left_{name} b WHERE {same})"
    )
    connection.execute(
        f"CREATE TEMP TABLE changed_{name} AS SELECT a.*{new_values} "  # nosec B608
        f"FROM left_{name} a JOIN right_{name} b ON {same} WHERE {changed}"
    )
    progress.go_on()


def counts(connection: sqlite3.Connection, name: str) -> tuple[int, int, int]:
    """Return how many rows are new, changed and gone in the other plan."""
    found = [
        int(connection.execute(f"SELECT COUNT(*) FROM temp.{kind}_{name}").fetchone()[0])  # nosec B608
        for kind in ("new", "changed", "gone")
    ]
    return found[0], found[1], found[2]
