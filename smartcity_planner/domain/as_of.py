"""The rows of a table as they were after a numbered change, in SQL: from the log, by sets.

The first entry of a row after that change says what stood there before it. A row without such an
entry is as it was; one whose first entry is an insert was not there yet.
"""

from __future__ import annotations

from smartcity_planner.domain.model import FieldType, Table

_SQL_TYPES = {
    FieldType.TEXT: "TEXT",
    FieldType.DATE: "TEXT",
    FieldType.INTEGER: "INTEGER",
    FieldType.BOOLEAN: "INTEGER",
    FieldType.REAL: "REAL",
}


def key_columns(table: Table) -> tuple[str, ...]:
    """Return the columns that name a row of `table` in the log."""
    return table.log_key or table.key


def row_key(table: Table, row: str) -> str:
    """Return the SQL of what names `row` (an alias) in the log."""
    return f"json_array({', '.join(f'{row}.{name}' for name in key_columns(table))})"


def logged(table: Table, column: str, entry: str = "e", values: str = "before") -> str:
    """Return the SQL of a column's value in an entry of the log (its alias)."""
    kind = _SQL_TYPES[table.field(column).type]
    keys = key_columns(table)
    if column in keys:
        return f"CAST(json_extract({entry}.row_key, '$[{keys.index(column)}]') AS {kind})"
    return f"CAST(json_extract({entry}.{values}, '$.{column}') AS {kind})"


def first_entries(table: Table, mark: str) -> str:
    """Return the SELECT of each row's first entry after `mark`: row_key, action, before."""
    # SQLite takes the other columns from the row that has the smallest number. Names are ours.
    return (
        "SELECT row_key, action, before, MIN(fid) AS fid FROM change_log "  # nosec B608
        f"WHERE table_name = '{table.name}' AND fid > {mark} GROUP BY row_key"
    )


def rows_at(table: Table, columns: tuple[str, ...], mark: str, when: str = "1") -> str:
    """Return the SELECT of `columns` of all rows of `table` as they were after change `mark`.

    `mark` is SQL for a number of the log; `when` is a condition under which there are rows at all.
    """
    now = ", ".join(f"t.{name} AS {name}" for name in columns)
    then = ", ".join(f"{logged(table, name)} AS {name}" for name in columns)
    changed = f"SELECT row_key FROM change_log WHERE table_name = '{table.name}' AND fid > {mark}"  # nosec B608
    return (
        f"SELECT {now} FROM {table.name} t\n"  # nosec B608 - the names are the schema's own
        f"WHERE {when} AND {row_key(table, 't')} NOT IN ({changed})\n"
        f"UNION ALL\nSELECT {then} FROM ({first_entries(table, mark)}) e\n"
        f"WHERE {when} AND e.action <> 'insert'"
    )
