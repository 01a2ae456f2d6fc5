"""Writing very many ledger rows by sets: the same rules, totals and log as row by row, quicker.

Row by row, each ledger row asks three references, looks for its double, is counted and logged: some
15 µs. For a hundred thousand rows the triggers are taken off inside the transaction, all of that is
done once for the whole set, and the triggers come back: undone or killed, the plan has them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from smartcity_planner.domain import schema
from smartcity_planner.store import ddl, kept

TABLE = schema.table("funding")
COLUMNS = TABLE.columns
#: What can be changed by sets: all that does not name the cell.
VALUES = ("amount_won", "basis", "evidence_id", "fixed")
#: From so many rows on, sets are quicker.
WORTH_IT = 1_000
_NAMES = ", ".join(COLUMNS)
_KEY = ", ".join(kept.TOTAL_KEY)


def write(
    connection: sqlite3.Connection,
    added: Iterable[Sequence[Any]] = (),
    deleted: Iterable[int] = (),
    changed: Iterable[Sequence[Any]] = (),
) -> int:
    """Delete, change and add ledger rows in the open transaction; return how many were not there.

    `added` are rows in the order of COLUMNS, `deleted` are fids, `changed` rows are a fid and the
    new VALUES. Raises sqlite3.IntegrityError like the plan's own rules where one is broken; the
    caller's transaction is to be undone then.
    """
    gone, other = [(fid,) for fid in deleted], list(changed)
    # Parcel by parcel: two of the three indexes then grow in one place after the other.
    new = sorted(added, key=lambda row: row[2] or "")
    _prepare(connection, gone, other)
    absent = sum(_absent(connection, name) for name in ("ledger_gone", "ledger_changed"))
    with _without_rules(connection):
        if gone:
            _note(connection, _GONE, "delete")
            connection.execute("DELETE FROM funding WHERE fid IN (SELECT fid FROM ledger_gone)")
        if other:
            _note_changed(connection)
            sets = ", ".join(f"{name} = c.{name}" for name in VALUES)
            connection.execute(
                f"UPDATE funding SET {sets} FROM temp.ledger_changed c "  # nosec B608 - own names
                "WHERE funding.fid = c.fid"
            )
        if new:
            last = connection.execute("SELECT COALESCE(MAX(fid), 0) FROM funding").fetchone()[0]
            marks = ", ".join("?" * len(COLUMNS))
            connection.executemany(
                f"INSERT INTO funding ({_NAMES}) VALUES ({marks})",  # nosec B608 - own names
                new,
            )
            _require_rules(connection, f"funding f NOT INDEXED WHERE f.fid > {last}", COLUMNS)
            _note(connection, f"funding f NOT INDEXED WHERE f.fid > {last}", "insert")
        _add_up(connection)
    for name in ("ledger_gone", "ledger_changed", "ledger_delta"):
        connection.execute(f"DROP TABLE temp.{name}")
    return absent


#: CROSS JOIN keeps the order: the few rows look up the ledger, not the other way round.
_GONE = "temp.ledger_gone g CROSS JOIN funding f ON f.fid = g.fid WHERE true"
_CHANGED = "temp.ledger_changed c CROSS JOIN funding f ON f.fid = c.fid WHERE true"


def _prepare(
    connection: sqlite3.Connection,
    gone: Sequence[tuple[int]],
    changed: Sequence[Sequence[Any]],
) -> None:
    connection.execute("PRAGMA cache_size = -400000")
    connection.execute("CREATE TEMP TABLE ledger_gone (fid INTEGER PRIMARY KEY)")
    connection.execute(
        f"CREATE TEMP TABLE ledger_changed (fid INTEGER PRIMARY KEY, {', '.join(VALUES)})"
    )
    connection.execute(f"CREATE TEMP TABLE ledger_delta ({_KEY}, won INTEGER, rows INTEGER)")
    connection.executemany("INSERT INTO temp.ledger_gone VALUES (?)", gone)
    marks = ", ".join("?" * (1 + len(VALUES)))
    connection.executemany(
        f"INSERT INTO temp.ledger_changed VALUES ({marks})",  # nosec B608 - only marks
        changed,
    )


def _absent(connection: sqlite3.Connection, table: str) -> int:
    query = (
        f"SELECT COUNT(*) FROM temp.{table} n "  # nosec B608 - own names
        "WHERE NOT EXISTS (SELECT 1 FROM funding f WHERE f.fid = n.fid)"
    )
    return int(connection.execute(query).fetchone()[0])


def _require_rules(connection: sqlite3.Connection, rows: str, columns: Iterable[str]) -> None:
    """Raise what CHECKs and the triggers of references would raise for rows `f`."""
    for name in columns:
        field = TABLE.field(name)
        # The database asks a CHECK of each row alone, which took longer than writing it.
        for condition in ddl.conditions(field):
            broken = f"f.{name} IS NOT NULL AND NOT ({ddl.of_row(condition, name, 'f')})"
            if connection.execute(f"SELECT 1 FROM {rows} AND {broken} LIMIT 1").fetchone():  # nosec B608
                raise sqlite3.IntegrityError(f"CHECK constraint failed: funding.{name}")
        parent = field.references
        if (
            parent is not None
            and connection.execute(
                f"SELECT 1 FROM (SELECT DISTINCT f.{name} AS key FROM {rows}) "  # nosec B608
                f"WHERE key IS NOT NULL AND NOT EXISTS (SELECT 1 FROM {parent.table} "
                f"WHERE {parent.column} = key) LIMIT 1"
            ).fetchone()
        ):
            raise sqlite3.IntegrityError(f"funding.{name}: no such {parent.table}")


@contextmanager
def _without_rules(connection: sqlite3.Connection) -> Iterator[None]:
    """Take the ledger's own triggers and CHECKs off, and put them back as they were."""
    triggers = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'funding'"
    ).fetchall()
    for name, _ in triggers:
        connection.execute(f'DROP TRIGGER "{name}"')
    connection.execute("PRAGMA ignore_check_constraints = 1")
    try:
        yield
    finally:
        connection.execute("PRAGMA ignore_check_constraints = 0")
    for _, sql in triggers:
        connection.execute(sql)


def _note(connection: sqlite3.Connection, rows: str, action: str) -> None:
    """Note rows that come or go: in the log, and for the totals."""
    values = kept.log_values(TABLE, "f")
    before, after = (values, "NULL") if action == "delete" else ("NULL", values)
    _log(connection, action, before, after, rows)
    _count(connection, _total_key("f"), "f.amount_won", 1 if action == "insert" else -1, rows)


def _note_changed(connection: sqlite3.Connection) -> None:
    """Note rows that take other values; before they do, after their new values are judged."""
    names = ", ".join(f"c.{name}" for name in VALUES)
    judged = f"(SELECT {names} FROM temp.ledger_changed c)"  # nosec B608 - own names
    _require_rules(connection, f"{judged} f WHERE true", VALUES)
    after = ", ".join(f"'{name}', c.{name}" for name in VALUES)
    differ = " OR ".join(f"f.{name} IS NOT c.{name}" for name in VALUES)
    before = kept.log_values(TABLE, "f")
    _log(connection, "update", before, f"json_object({after})", f"{_CHANGED} AND ({differ})")
    new = {**kept.TOTAL_KEY, "basis": "c.basis", "evidence_id": "COALESCE(c.evidence_id, '')"}
    later = ", ".join(part.format(row="f") for part in new.values())
    _count(connection, _total_key("f"), "f.amount_won", -1, _CHANGED)
    _count(connection, later, "c.amount_won", 1, _CHANGED)


def _log(connection: sqlite3.Connection, action: str, before: str, after: str, rows: str) -> None:
    # One moment for all; asked of SQLite once, not once per row.
    now = connection.execute(f"SELECT {kept.NOW}").fetchone()[0]  # nosec B608 - own expression
    connection.execute(
        "INSERT INTO change_log (at, table_name, row_key, action, before, after) "  # nosec B608
        f"SELECT ?, 'funding', {kept.log_key(TABLE, 'f')}, ?, {before}, {after} FROM {rows}",
        (now, action),
    )


def _count(connection: sqlite3.Connection, key: str, won: str, sign: int, rows: str) -> None:
    connection.execute(
        f"INSERT INTO temp.ledger_delta SELECT {key}, {sign} * SUM({won}), "  # nosec B608
        f"{sign} * COUNT(*) FROM {rows} GROUP BY 1, 2, 3, 4, 5, 6"
    )


def _total_key(row: str) -> str:
    return ", ".join(part.format(row=row) for part in kept.TOTAL_KEY.values())


def _add_up(connection: sqlite3.Connection) -> None:
    """Bring the ledger's totals up to date."""
    same = " AND ".join(f"t.{name} = d.{name}" for name in kept.TOTAL_KEY)
    connection.execute(
        f"INSERT INTO funding_total ({_KEY}, amount_won, row_count) "  # nosec B608 - own names
        f"SELECT DISTINCT {_KEY}, 0, 0 FROM temp.ledger_delta d "
        f"WHERE NOT EXISTS (SELECT 1 FROM funding_total t WHERE {same})"
    )
    connection.execute(
        "UPDATE funding_total AS t SET amount_won = t.amount_won + d.won, "  # nosec B608
        f"row_count = t.row_count + d.rows FROM (SELECT {_KEY}, SUM(won) AS won, "
        f"SUM(rows) AS rows FROM temp.ledger_delta GROUP BY {_KEY}) d WHERE {same}"
    )
    connection.execute("DELETE FROM funding_total WHERE row_count = 0")
