"""Writing very many ledger rows by sets: the same rules, totals and log as row by row, quicker.

Row by row, each ledger row asks three references, looks for its double, is counted and logged: some
15 µs. For a hundred thousand rows the triggers are taken off inside the transaction, all of that is
done once for the whole set, and the triggers come back: undone or killed, the plan has them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from smartcity_planner.domain import schema
from smartcity_planner.store import kept

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
    added: Iterable[Sequence[object]] = (),
    deleted: Iterable[int] = (),
    changed: Iterable[Sequence[object]] = (),
) -> int:
    """Delete, change and add ledger rows in the open transaction; return how many were not there.

    `added` are rows in the order of COLUMNS, `deleted` are fids, `changed` rows are a fid and the
    new VALUES. Raises sqlite3.IntegrityError like the plan's own triggers where a rule is broken.
    """
    _fill(connection, added, deleted, changed)
    absent = _absent(connection, "ledger_gone") + _absent(connection, "ledger_changed")
    _require_parents(connection)
    with _without_triggers(connection):
        _count_and_log(connection)
        connection.execute("DELETE FROM funding WHERE fid IN (SELECT fid FROM temp.ledger_gone)")
        sets = ", ".join(f"{name} = c.{name}" for name in VALUES)
        connection.execute(
            f"UPDATE funding SET {sets} FROM temp.ledger_changed c "  # nosec B608 - own names
            "WHERE funding.fid = c.fid"
        )
        # In the order of the ids: their index is the one that would be walked at random.
        connection.execute(
            f"INSERT INTO funding ({_NAMES}) SELECT {_NAMES} "  # nosec B608 - own names
            "FROM temp.ledger_new ORDER BY id"
        )
        _add_up(connection)
    for name in ("ledger_new", "ledger_gone", "ledger_changed", "ledger_delta"):
        connection.execute(f"DROP TABLE temp.{name}")
    return absent


def _fill(
    connection: sqlite3.Connection,
    added: Iterable[Sequence[object]],
    deleted: Iterable[int],
    changed: Iterable[Sequence[object]],
) -> None:
    connection.execute("PRAGMA cache_size = -400000")
    connection.execute(f"CREATE TEMP TABLE ledger_new ({_NAMES})")
    connection.execute("CREATE TEMP TABLE ledger_gone (fid INTEGER PRIMARY KEY)")
    connection.execute(
        f"CREATE TEMP TABLE ledger_changed (fid INTEGER PRIMARY KEY, {', '.join(VALUES)})"
    )
    connection.execute(f"CREATE TEMP TABLE ledger_delta ({_KEY}, won INTEGER, rows INTEGER)")
    marks = ", ".join("?" * len(COLUMNS))
    connection.executemany(f"INSERT INTO temp.ledger_new VALUES ({marks})", added)  # nosec B608
    connection.executemany("INSERT INTO temp.ledger_gone VALUES (?)", ((fid,) for fid in deleted))
    marks = ", ".join("?" * (1 + len(VALUES)))
    connection.executemany(
        f"INSERT INTO temp.ledger_changed VALUES ({marks})",  # nosec B608 - only marks
        changed,
    )


def _absent(connection: sqlite3.Connection, table: str) -> int:
    query = f"SELECT COUNT(*) FROM temp.{table} WHERE fid NOT IN (SELECT fid FROM funding)"  # nosec B608
    return int(connection.execute(query).fetchone()[0])


def _require_parents(connection: sqlite3.Connection) -> None:
    """Raise what the triggers of references would raise."""
    for field in TABLE.fields:
        parent = field.references
        if parent is None:
            continue
        tables = ["ledger_new", *(["ledger_changed"] if field.name in VALUES else [])]
        for table in tables:
            missing = connection.execute(
                f"SELECT 1 FROM (SELECT DISTINCT {field.name} AS key FROM temp.{table}) "  # nosec B608
                f"WHERE key IS NOT NULL AND NOT EXISTS (SELECT 1 FROM {parent.table} "
                f"WHERE {parent.column} = key) LIMIT 1"
            ).fetchone()
            if missing:
                raise sqlite3.IntegrityError(f"funding.{field.name}: no such {parent.table}")


@contextmanager
def _without_triggers(connection: sqlite3.Connection) -> Iterator[None]:
    """Take the ledger's own triggers off, and put them back as they were."""
    triggers = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'funding'"
    ).fetchall()
    for name, _ in triggers:
        connection.execute(f'DROP TRIGGER "{name}"')
    yield
    for _, sql in triggers:
        connection.execute(sql)


def _count_and_log(connection: sqlite3.Connection) -> None:
    """Note what goes, changes and comes: for the totals and for the log."""
    gone = "JOIN temp.ledger_gone g ON g.fid = f.fid"
    changed = "JOIN temp.ledger_changed c ON c.fid = f.fid"
    after = ", ".join(f"'{name}', c.{name}" for name in VALUES)
    differ = " OR ".join(f"f.{name} IS NOT c.{name}" for name in VALUES)
    key, values = kept.log_key(TABLE, "f"), kept.log_values(TABLE, "f")
    connection.execute(
        "INSERT INTO change_log (at, table_name, row_key, action, before, after) "  # nosec B608
        f"SELECT {kept.NOW}, 'funding', {key}, 'delete', {values}, NULL FROM funding f {gone} "
        "ORDER BY f.fid"
    )
    connection.execute(
        "INSERT INTO change_log (at, table_name, row_key, action, before, after) "  # nosec B608
        f"SELECT {kept.NOW}, 'funding', {key}, 'update', {values}, json_object({after}) "
        f"FROM funding f {changed} WHERE {differ} ORDER BY f.fid"
    )
    connection.execute(
        "INSERT INTO change_log (at, table_name, row_key, action, before, after) "  # nosec B608
        f"SELECT {kept.NOW}, 'funding', {key}, 'insert', NULL, {values} "
        "FROM temp.ledger_new f ORDER BY f.rowid"
    )
    old = _total_key("f")
    new = {**kept.TOTAL_KEY, "basis": "c.basis", "evidence_id": "COALESCE(c.evidence_id, '')"}
    now = ", ".join(part.format(row="f") for part in new.values())
    for keys, won, sign, rows in (
        (old, "f.amount_won", -1, f"funding f {gone}"),
        (old, "f.amount_won", -1, f"funding f {changed}"),
        (now, "c.amount_won", 1, f"funding f {changed}"),
        (old, "f.amount_won", 1, "temp.ledger_new f"),
    ):
        connection.execute(
            f"INSERT INTO temp.ledger_delta SELECT {keys}, {sign} * SUM({won}), "  # nosec B608
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
