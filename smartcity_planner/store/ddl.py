"""GeoPackage DDL from the declarations of `domain.schema`.

The rules stand in the database itself, so that no other program can store a wrong row:
CHECK for values, UNIQUE for keys and cells, triggers for references (SQLite leaves its
own foreign keys unenforced unless each program asks for them).
"""

from __future__ import annotations

import re

from smartcity_planner.domain.model import Field, FieldType, Reference, Table, View
from smartcity_planner.store import kept

_TYPES = {
    FieldType.TEXT: "TEXT",
    FieldType.INTEGER: "INTEGER",
    FieldType.REAL: "REAL",
    FieldType.DATE: "DATE",
    FieldType.BOOLEAN: "BOOLEAN",
}
_DAY = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"


def quoted(text: str) -> str:
    """Return `text` as an SQL string literal."""
    return "'" + text.replace("'", "''") + "'"


def conditions(field: Field) -> list[str]:
    """Return the SQL conditions on a column's value, where there is one."""
    name = field.name
    found = []
    if field.type is FieldType.INTEGER:
        found.append(f"typeof({name}) = 'integer'")
    elif field.type is FieldType.REAL:
        found.append(f"typeof({name}) IN ('real', 'integer')")
    elif field.type is FieldType.BOOLEAN:
        found.append(f"{name} IN (0, 1)")
    elif field.type is FieldType.DATE:
        # A date moved by no day comes back as it was only where the day exists: 30 February not.
        found.append(f"{name} GLOB '{_DAY}' AND date({name}, '+0 days') IS {name}")
    if field.codes:
        found.append(f"{name} IN ({', '.join(map(quoted, field.codes.values))})")
    if field.pattern:
        found.append(f"{name} GLOB {quoted(field.pattern)}")
    if field.check:
        ready = field.check
        if name not in ready.split():
            ready = f"{name} {ready}"
        found.append(ready)
    return found


def of_row(condition: str, column: str, row: str) -> str:
    """Return a column's condition asked of a row by its alias."""
    return re.sub(rf"\b{column}\b", f"{row}.{column}", condition)


def _column(table: str, field: Field) -> str:
    parts = [field.name, _TYPES[field.type]]
    if field.required:
        parts.append("NOT NULL")
    asked = conditions(field)
    if asked:
        both = " AND ".join(f"({condition})" for condition in asked)
        if not field.required:
            both = f"{field.name} IS NULL OR ({both})"
        # Named, so that a refusal can be told in the planner's words (`store.refusal`).
        parts.append(f'CONSTRAINT "{table}.{field.name}" CHECK ({both})')
    return " ".join(parts)


def create_table(table: Table) -> str:
    """Return the CREATE TABLE statement of `table`."""
    lines = ["fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL"]
    if table.geometry:
        lines.append(f"geom {table.geometry.value}")
    lines += [_column(table.name, field) for field in table.fields]
    if table.key:
        lines.append(f"UNIQUE ({', '.join(table.key)})")
    lines += [f'CONSTRAINT "{table.name}: {check}" CHECK ({check})' for check in table.checks]
    body = ",\n  ".join(lines)
    return f"CREATE TABLE {table.name} (\n  {body}\n)"


def create_indexes(table: Table) -> list[str]:
    """Return the indexes of `table`: its further unique key and one per reference."""
    found = []
    if table.unique:
        found.append(
            f"CREATE UNIQUE INDEX {table.name}_unique ON {table.name} ({', '.join(table.unique)})"
        )
    for field in table.fields:
        if field.references and field.name != table.key[0]:
            covers = table.indexes.get(field.name, f"({field.name})")
            if covers is not None:
                found.append(f"CREATE INDEX {table.name}_{field.name} ON {table.name} {covers}")
    return found


def create_triggers(table: Table) -> list[str]:
    """Return the triggers of `table`: references true on both sides, totals and log kept."""
    found = []
    for field in table.fields:
        if field.references:
            found += _reference_triggers(table.name, field.name, field.references)
    return [*found, *kept.triggers(table)]


def _reference_triggers(child: str, column: str, parent: Reference) -> list[str]:
    missing = f"{child}.{column}: no such {parent.table}"
    still_used = f"{parent.table} is still used by {child}"
    # The names are the schema's own, not input.
    exists = f"SELECT 1 FROM {parent.table} WHERE {parent.column} = NEW.{column}"  # nosec B608
    used = f"SELECT 1 FROM {child} WHERE {column} = OLD.{parent.column}"  # nosec B608
    refuse_missing = f"BEGIN SELECT RAISE(ABORT, {quoted(missing)}); END"
    refuse_used = f"BEGIN SELECT RAISE(ABORT, {quoted(still_used)}); END"
    return [
        f"CREATE TRIGGER {child}_{column}_insert BEFORE INSERT ON {child} "
        f"WHEN NEW.{column} IS NOT NULL AND NOT EXISTS ({exists}) {refuse_missing}",
        f"CREATE TRIGGER {child}_{column}_update BEFORE UPDATE OF {column} ON {child} "
        f"WHEN NEW.{column} IS NOT NULL AND NOT EXISTS ({exists}) {refuse_missing}",
        f"CREATE TRIGGER {child}_{column}_parent_delete BEFORE DELETE ON {parent.table} "
        f"WHEN EXISTS ({used}) {refuse_used}",
        f"CREATE TRIGGER {child}_{column}_parent_update BEFORE UPDATE OF {parent.column} "
        f"ON {parent.table} WHEN NEW.{parent.column} IS NOT OLD.{parent.column} "
        f"AND EXISTS ({used}) {refuse_used}",
    ]


def create_view(view: View) -> str:
    """Return the CREATE VIEW statement of `view`."""
    return f"CREATE VIEW {view.name} AS\n{view.sql}"
