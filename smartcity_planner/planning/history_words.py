"""The log of changes in the planner's words: names instead of keys, labels instead of columns."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from smartcity_planner.domain import as_of, codes, schema
from smartcity_planner.domain.model import Field, FieldType, Role, Table
from smartcity_planner.domain.units import format_won
from smartcity_planner.i18n import translate, ui_language

#: Columns that say where a figure comes from; they name no row.
_SOURCES = frozenset({"source_id", "evidence_id"})
_MOST_PARTS = 4


def who_label(who: str | None) -> str:
    """Return who made a change; another program leaves no name."""
    if who is None:
        return translate("Planning", "Another program (unsigned)")
    return who or translate("Planning", "Somebody without a name")


def step_label(step: str | None) -> str:
    """Return what was done, in words; empty where the log does not know."""
    return codes.LOG_STEP.label(step, ui_language()) if step in codes.LOG_STEP.values else ""


def local_time(at: str) -> datetime:
    """Return a time of the log (UTC) in the planner's own time."""
    moment = datetime.fromisoformat(at.replace("Z", "+00:00"))
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone()


class Names:
    """Names of rows by their keys, read once each; also of rows that are gone (from the log).

    `schemas` are the databases of the connection to look in, one after the other.
    """

    def __init__(self, connection: sqlite3.Connection, schemas: Sequence[str] = ("main",)) -> None:
        self._connection = connection
        self._schemas = schemas
        self._known: dict[tuple[str, str], str] = {}

    def one(self, table: str, key: str) -> str:
        """Return the name of the row of `table` with this key."""
        if (table, key) not in self._known:
            self._known[table, key] = self._look_up(table, key)
        return self._known[table, key]

    def all_of(self, table: str) -> dict[str, str]:
        """Return the names of all rows of `table`."""
        column = schema.table(table).key[0]
        found: dict[str, str] = {}
        for where in self._schemas:
            for (key,) in self._connection.execute(f"SELECT {column} FROM {where}.{table}"):  # nosec B608
                found[key] = self.one(table, key)
        return found

    def _look_up(self, table: str, key: str) -> str:
        of = schema.table(table)
        columns = _naming(of)
        for where in self._schemas:
            # The names are the schema's own.
            row = self._connection.execute(
                f"SELECT {', '.join(columns)} FROM {where}.{table} WHERE {of.key[0]} = ?",  # nosec B608
                [key],
            ).fetchone()
            if row:
                return self._said(of, dict(zip(columns, row, strict=True)), key)
        for where in self._schemas:
            row = self._connection.execute(
                f"SELECT before FROM {where}.change_log WHERE table_name = ? AND row_key = ? "  # nosec B608
                "AND action = 'delete' ORDER BY fid DESC LIMIT 1",
                [table, json.dumps([key], ensure_ascii=False, separators=(",", ":"))],
            ).fetchone()
            if row:
                return self._said(of, json.loads(row[0]), key)
        return translate("Planning", "(no longer in the plan)")

    def _said(self, table: Table, values: Mapping[str, object], key: str) -> str:
        if table.name == "phase":
            return f"{self.one('project', str(values['project_id']))} · {_named(values)}"
        return _named(values) or key


def _naming(table: Table) -> list[str]:
    wanted = {"name_ko", "name_en", "title", "title_en", "jibun", "project_id", "law_ko", "law_en"}
    return [c for c in table.columns if c in wanted] or [table.key[0]]


def _named(values: Mapping[str, object]) -> str:
    english = ("name_en", "title_en", "law_en") if ui_language() == "en" else ()
    for column in (*english, "name_ko", "title", "law_ko", "jibun", "name_en"):
        if values.get(column):
            return str(values[column])
    return ""


def row_text(table: Table, values: Mapping[str, object], names: Names) -> str:
    """Return which row it is: its name, or the names of what its key and columns point to."""
    name = _named(values)
    if table.name == "phase":
        return f"{names.one('project', str(values.get('project_id')))} · {name}"
    if name:
        return name
    parts = []
    if table.name == "funding":
        wanted = [table.field(c) for c in as_of.key_columns(table)]
    else:
        wanted = [
            f
            for f in table.fields
            if (f.references or f.codes or f.role is Role.YEAR) and f.name not in _SOURCES
        ]
    # What tells rows apart comes first; the phase, whose name is long, last.
    for field in sorted(wanted, key=lambda field: field.name == "phase_id"):
        value = values.get(field.name)
        if value is not None and len(parts) < _MOST_PARTS:
            parts.append(value_text(field, value, names))
        elif field.name == "pnu" and value is None:
            parts.append(translate("Planning", "not placed"))
    return " · ".join(parts) or translate("Planning", "(unnamed)")


def value_text(field: Field, value: object, names: Names) -> str:
    """Return a value as the planner knows it from the forms."""
    if value is None or value == "":
        return "–"
    if field.codes:
        known = field.codes.values
        return field.codes.label(str(value), ui_language()) if value in known else str(value)
    if field.references:
        return names.one(field.references.table, str(value))
    if field.role is Role.WON and isinstance(value, int):
        won = translate("Planning", "{won} won")
        return won.format(won=format_won(value)) if field.name.endswith("_won") else f"{value:,}"
    if field.role is Role.SHARE and isinstance(value, (int, float)):
        return share_text(value)
    if field.type is FieldType.BOOLEAN:
        return translate("Planning", "yes") if value else translate("Planning", "no")
    if field.type is FieldType.REAL and isinstance(value, (int, float)):
        return f"{value:,.2f}".rstrip("0").rstrip(".")
    return str(value)


def share_text(share: float) -> str:
    """Return a share as a percentage."""
    return f"{round(share * 100, 2):g} %"
