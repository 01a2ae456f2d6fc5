"""Triggers that keep what is derived true: the ledger's totals and the log of changes.

They stand in the file itself, so that an edit by any program is counted and logged. Work on very
many ledger rows takes them off inside its transaction and does the same by sets
(`store.ledger_write`).
"""

from __future__ import annotations

from smartcity_planner.domain import schema
from smartcity_planner.domain.model import Table

#: Columns of `funding_total` that name a total, and how a ledger row says which is its own.
TOTAL_KEY = {
    "phase_id": "{row}.phase_id",
    "district_code": "COALESCE(substr({row}.pnu, 1, 5), '')",
    "fiscal_year": "{row}.fiscal_year",
    "source": "{row}.source",
    "basis": "{row}.basis",
    "evidence_id": "COALESCE({row}.evidence_id, '')",
}
NOW = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')"


def triggers(table: Table) -> list[str]:
    """Return the triggers of `table` that keep derived tables; none for most tables."""
    found = []
    if table.logged:
        found += [_no_replacing(table), *_log(table)]
    if table.name == "funding":
        found += _totals()
    if table.name == "phase":
        found.append(
            "CREATE TRIGGER phase_allocation_goes AFTER DELETE ON phase "
            "BEGIN DELETE FROM allocation WHERE phase_id = OLD.id; END"
        )
    return found


def log_columns(table: Table) -> tuple[str, ...]:
    """Return the columns that name a row of `table` in the log."""
    return table.log_key or table.key


def log_key(table: Table, row: str) -> str:
    """Return the SQL of what names `row` (an alias) in the log: a JSON array of its key."""
    return f"json_array({', '.join(f'{row}.{name}' for name in log_columns(table))})"


def logged_columns(table: Table) -> list[str]:
    """Return the columns whose values the log keeps: all but those that name the row."""
    derived = {"id"} if table.log_key else set()
    return [c for c in table.columns if c not in {*log_columns(table), *derived}]


def log_values(table: Table, row: str) -> str:
    """Return the SQL of the values of `row` in the log: a JSON object."""
    pairs = ", ".join(f"'{name}', {row}.{name}" for name in logged_columns(table))
    return f"json_object({pairs})"


def _no_replacing(table: Table) -> str:
    """Refuse a row whose key is there already *before* SQLite resolves the conflict.

    `INSERT OR REPLACE` of another program would take the old row away without its triggers: the
    totals would be wrong and the log would not know. The words are those of SQLite itself.
    """
    key = ", ".join(f"{table.name}.{name}" for name in table.key)
    there = " AND ".join(f"{name} = NEW.{name}" for name in table.key)
    again = f"SELECT 1 FROM {table.name} WHERE fid = NEW.fid OR ({there})"  # nosec B608
    if table.unique:
        same = " AND ".join(f"{e} = {_of_new(e, table)}" for e in table.unique)
        again += f" UNION ALL SELECT 1 FROM {table.name} WHERE {same}"  # nosec B608 - own names
    return (
        f"CREATE TRIGGER {table.name}_no_replacing BEFORE INSERT ON {table.name} "
        f"WHEN EXISTS ({again}) "
        f"BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: {key}'); END"
    )


def _of_new(expression: str, table: Table) -> str:
    """Return a unique index's expression, asked of the new row."""
    words = expression
    for name in table.columns:
        words = words.replace(f"({name},", f"(NEW.{name},")
    return words if words != expression else f"NEW.{expression}"


def _log(table: Table) -> list[str]:
    parts = {
        "insert": ("INSERT", "NEW", "NULL", log_values(table, "NEW"), ""),
        "delete": ("DELETE", "OLD", log_values(table, "OLD"), "NULL", ""),
        "update": (
            f"UPDATE OF {', '.join(table.columns)}",
            "OLD",
            log_values(table, "OLD"),
            log_values(table, "NEW"),
            "WHEN " + " OR ".join(f"NEW.{n} IS NOT OLD.{n}" for n in table.columns) + " ",
        ),
    }
    found = []
    for action, (event, row, before, after, when) in parts.items():
        key = log_key(table, row)
        entry = f"SELECT {NOW}, '{table.name}', {key}, '{action}', {before}, {after}"
        if action == "update":  # a row that takes another's name is one that went and one that came
            same = f"{key} = {log_key(table, 'NEW')}"
            entry = (
                f"SELECT {NOW}, '{table.name}', {key}, 'update', {before}, {after} "
                f"WHERE {same} UNION ALL "
                f"SELECT {NOW}, '{table.name}', {key}, 'delete', {before}, NULL "
                f"WHERE NOT {same} UNION ALL "
                f"SELECT {NOW}, '{table.name}', {log_key(table, 'NEW')}, 'insert', NULL, {after} "
                f"WHERE NOT {same}"
            )
        found.append(
            f"CREATE TRIGGER {table.name}_log_{action} AFTER {event} ON {table.name} {when}"
            "BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) "
            f"{entry}; END"
        )
    return found


def _totals() -> list[str]:
    """Return the triggers that add the ledger up. No upsert: an outer OR clause would rule it."""
    changes = "amount_won, " + ", ".join(name for name in TOTAL_KEY if name != "district_code")
    insert, delete = _counted("NEW"), _uncounted("OLD")
    named = "CREATE TRIGGER funding_total"
    return [
        f"{named}_insert AFTER INSERT ON funding BEGIN {insert} END",
        f"{named}_delete AFTER DELETE ON funding BEGIN {delete} END",
        f"{named}_update AFTER UPDATE OF {changes}, pnu ON funding "
        f"BEGIN {_uncounted('OLD')} {_counted('NEW')} END",
    ]


def _same_total(row: str) -> str:
    return " AND ".join(f"{name} = {part.format(row=row)}" for name, part in TOTAL_KEY.items())


def _counted(row: str) -> str:
    names = ", ".join(TOTAL_KEY)
    values = ", ".join(part.format(row=row) for part in TOTAL_KEY.values())
    return (
        f"INSERT INTO funding_total ({names}, amount_won, row_count) SELECT {values}, 0, 0 "  # nosec B608
        f"WHERE NOT EXISTS (SELECT 1 FROM funding_total WHERE {_same_total(row)}); "
        f"UPDATE funding_total SET amount_won = amount_won + {row}.amount_won, "
        f"row_count = row_count + 1 WHERE {_same_total(row)};"
    )


def _uncounted(row: str) -> str:
    return (
        f"UPDATE funding_total SET amount_won = amount_won - {row}.amount_won, "  # nosec B608
        f"row_count = row_count - 1 WHERE {_same_total(row)}; "
        f"DELETE FROM funding_total WHERE row_count = 0 AND {_same_total(row)};"
    )


def rebuild_totals() -> list[str]:
    """Return the statements that add the whole ledger up anew."""
    names = ", ".join(TOTAL_KEY)
    values = ", ".join(part.format(row="f") for part in TOTAL_KEY.values())
    return [
        "DELETE FROM funding_total",
        f"INSERT INTO funding_total ({names}, amount_won, row_count) "  # nosec B608 - own names
        f"SELECT {values}, SUM(f.amount_won), COUNT(*) FROM funding f GROUP BY 1, 2, 3, 4, 5, 6",
    ]


def logged_tables() -> list[Table]:
    """Return the tables whose changes are logged."""
    return [table for table in schema.TABLES if table.logged]
