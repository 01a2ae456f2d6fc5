"""Who changed which row when, from what to what: the plan's log, read for people.

The log is kept by triggers in the plan's file, so edits by any program stand in it. Those of other
programs bear no name: the file cannot know who sat before it.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from smartcity_planner.domain import as_of, codes, schema
from smartcity_planner.i18n import ui_language
from smartcity_planner.planning.history_words import (
    Names,
    local_time,
    row_text,
    step_label,
    value_text,
    who_label,
)
from smartcity_planner.store.plan import PlanStore

#: Asked for as `who`: changes that nobody signed.
UNSIGNED = object()


@dataclass(frozen=True)
class Filter:
    """Which changes are asked for; what is None asks for all. Times are aware of their zone."""

    since: datetime | None = None
    until: datetime | None = None
    table: str | None = None
    who: str | object | None = None
    project: str | None = None
    phase: str | None = None
    step: str | None = None
    first: int | None = None  # numbers of the log, both included
    last: int | None = None


@dataclass(frozen=True)
class Change:
    """One field's change in words."""

    field: str
    before: str
    after: str


@dataclass(frozen=True)
class LogEntry:
    """One change of one row. `when` is local time; all texts are the planner's."""

    number: int
    when: datetime
    who: str
    signed: bool
    step: str
    table: str
    table_label: str
    row: str
    action: str
    action_label: str
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class Group:
    """Changes of one person in one minute, of one kind in one table."""

    when: datetime
    who: str
    step: str
    table_label: str
    action_label: str
    rows: int
    filter: Filter


def changes(
    store: PlanStore,
    since: datetime | None = None,
    until: datetime | None = None,
    table: str | None = None,
    who: str | object | None = None,
    project: str | None = None,
    phase: str | None = None,
    limit: int = 500,
) -> list[LogEntry]:
    """Return the changes that are asked for, the newest first, at most `limit`."""
    return entries(store, Filter(since, until, table, who, project, phase), limit)


def entries(store: PlanStore, wanted: Filter, limit: int = 500) -> list[LogEntry]:
    """Return the changes that a filter lets through, the newest first, at most `limit`."""
    with store.reading() as connection:
        return list(read(connection, wanted, limit))


def groups(store: PlanStore, wanted: Filter, limit: int = 300) -> list[Group]:
    """Return the changes gathered by minute, person, step and table, the newest first."""
    with store.reading() as connection:
        where, values = _condition(connection, wanted)
        found = connection.execute(
            "SELECT MAX(at), who, step, table_name, action, COUNT(*), MIN(fid), MAX(fid) "  # nosec B608
            f"FROM change_log WHERE {where} "
            "GROUP BY substr(at, 1, 16), who, step, table_name, action "
            "ORDER BY MAX(fid) DESC LIMIT ?",
            [*values, limit],
        ).fetchall()
    return [
        Group(
            local_time(at),
            who_label(who),
            step_label(step),
            schema.table(table).label(ui_language()),
            codes.LOG_ACTION.label(action, ui_language()),
            rows,
            replace(
                wanted,
                table=table,
                who=UNSIGNED if who is None else who,
                step=step or "",
                first=first,
                last=last,
            ),
        )
        for at, who, step, table, action, rows, first, last in found
    ]


def people(store: PlanStore) -> list[str | None]:
    """Return who stands in the log; None for unsigned changes."""
    rows = store.query("SELECT DISTINCT who FROM change_log ORDER BY who IS NULL, who")
    return [row["who"] for row in rows]


def changed_tables(store: PlanStore) -> list[str]:
    """Return the tables that stand in the log, in the order of the plan's tables."""
    found = {row[0] for row in store.query("SELECT DISTINCT table_name FROM change_log")}
    return [table.name for table in schema.TABLES if table.name in found]


def read(
    connection: sqlite3.Connection, wanted: Filter, limit: int, newest_first: bool = True
) -> Iterable[LogEntry]:
    """Yield the changes from an open connection; a negative `limit` is none."""
    where, values = _condition(connection, wanted)
    names = Names(connection)
    rows = connection.execute(
        "SELECT fid, at, who, step, table_name, row_key, action, before, after "  # nosec B608
        f"FROM change_log WHERE {where} ORDER BY fid {'DESC' if newest_first else 'ASC'} LIMIT ?",
        [*values, limit],
    )
    for row in rows:
        yield _entry(row, names)


def _entry(row: tuple[object, ...], names: Names) -> LogEntry:
    number, at, who, step, table_name, row_key, action, before, after = row
    table, language = schema.table(str(table_name)), ui_language()
    old, new = (json.loads(str(text)) if text else {} for text in (before, after))
    key = dict(zip(as_of.key_columns(table), json.loads(str(row_key)), strict=True))
    shown = [
        field
        for field in table.fields
        if field.name in {**old, **new} and old.get(field.name) != new.get(field.name)
    ]
    return LogEntry(
        int(str(number)),
        local_time(str(at)),
        who_label(None if who is None else str(who)),
        who is not None,
        step_label(None if step is None else str(step)),
        table.name,
        table.label(language),
        row_text(table, {**key, **(new or old)}, names),
        str(action),
        codes.LOG_ACTION.label(str(action), language),
        tuple(
            Change(
                field.label(language),
                value_text(field, old.get(field.name), names) if old else "",
                value_text(field, new.get(field.name), names) if new else "",
            )
            for field in shown
        ),
    )


def _condition(connection: sqlite3.Connection, wanted: Filter) -> tuple[str, list[object]]:
    parts, values = ["1"], []
    for sql, value in (
        ("at >= ?", wanted.since and log_time(wanted.since)),
        ("at <= ?", wanted.until and log_time(wanted.until)),
        ("table_name = ?", wanted.table),
        ("COALESCE(step, '') = ?", wanted.step),
        ("fid >= ?", wanted.first),
        ("fid <= ?", wanted.last),
    ):
        if value is not None:
            parts.append(sql)
            values.append(value)
    if wanted.who is UNSIGNED:
        parts.append("who IS NULL")
    elif wanted.who is not None:
        parts.append("who = ?")
        values.append(wanted.who)
    if wanted.project is not None or wanted.phase is not None:
        sql, more = _of_phases(connection, wanted)
        parts.append(sql)
        values += more
    return " AND ".join(parts), values


def _of_phases(connection: sqlite3.Connection, wanted: Filter) -> tuple[str, list[object]]:
    """Return the condition for changes of a phase, or of a project with all its phases."""
    chosen: list[object] = [wanted.phase] if wanted.phase is not None else []
    sql = "0"
    values: list[object] = []
    if wanted.phase is None:
        chosen = [
            key
            for (key,) in connection.execute(
                "SELECT id FROM phase WHERE project_id = :p UNION "
                "SELECT json_extract(row_key, '$[0]') FROM change_log WHERE table_name = 'phase' "
                "AND json_extract(COALESCE(before, after), '$.project_id') = :p",
                {"p": wanted.project},
            )
        ]
        sql = (
            "(table_name = 'project' AND json_extract(row_key, '$[0]') = ?) "
            "OR json_extract(COALESCE(after, before), '$.project_id') = ?"
        )
        values = [wanted.project, wanted.project]
    marks = ", ".join("?" * len(chosen))
    in_key = [t.name for t in schema.TABLES if t.logged and as_of.key_columns(t)[0] == "phase_id"]
    tables = ", ".join(f"'{name}'" for name in ("phase", *in_key))
    return (
        f"({sql} OR table_name IN ({tables}) AND json_extract(row_key, '$[0]') IN ({marks}) "
        f"OR json_extract(COALESCE(after, before), '$.phase_id') IN ({marks}))"
    ), [*values, *chosen, *chosen]


def log_time(moment: datetime) -> str:
    """Return a moment as the log writes it (UTC); one without a zone is local time."""
    utc = moment.astimezone(UTC)
    return f"{utc:%Y-%m-%dT%H:%M:%S}.{utc.microsecond // 1000:03}Z"
