"""What the log holds since the plan was last put before the council, by sets, for the whole plan.

Money then is the totals now less what the rows changed since have now, plus what they had: the
ledger itself is never read through.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.texts import Texts
from smartcity_planner.domain import as_of, schema


@dataclass(frozen=True)
class Meeting:
    """The council meeting: the plan as put before it is the plan after change `log_seq`."""

    name: str
    held_on: str
    as_of: str
    log_seq: int


@dataclass(frozen=True)
class Phase:
    """A phase then or now; its name in the language of the book, dates "" where there are none."""

    id: str
    project: str
    seq: int
    name: str
    dates: tuple[str, str]


_COLUMNS = ("id", "project_id", "seq", "name_ko", "name_en", "starts_on", "ends_on")
_PROJECT = ("id", "hub_id", "name_ko", "name_en")
#: A cell of a phase's money: source, year, basis.
Cell = tuple[str, int, str]


class Since:
    """What the log holds since the meeting, for the whole plan."""

    def __init__(self, connection: sqlite3.Connection, meeting: Meeting, texts: Texts) -> None:
        self.meeting = meeting
        mark = str(int(meeting.log_seq))
        self.phases = [
            {row[0]: _phase(row, texts) for row in connection.execute(query)}
            for query in (_rows_then("phase", _COLUMNS, mark), _rows_now("phase", _COLUMNS))
        ]
        self.projects = [
            {row[0]: tuple(row[1:]) for row in connection.execute(query)}
            for query in (_rows_then("project", _PROJECT, mark), _rows_now("project", _PROJECT))
        ]
        #: By phase: won now less won then.
        self.money: dict[str, dict[Cell, int]] = defaultdict(lambda: defaultdict(int))
        for phase, source, year, basis, won in connection.execute(_money(mark)):
            self.money[phase][source, year, basis] += won
        #: By phase: parcels attached and detached since.
        self.parcels: dict[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
        for phase, pnu, was, is_now in connection.execute(_parcels(mark)):
            if was != is_now:
                self.parcels[phase][was].add(pnu)

    def of(self, scope: str, key: str) -> tuple[set[str], set[str]]:
        """Return the phases of a hub or project then and now."""
        found = []
        for phases, projects in zip(self.phases, self.projects, strict=True):
            own = {key} if scope == "project" else {p for p in projects if projects[p][0] == key}
            found.append({phase.id for phase in phases.values() if phase.project in own})
        return found[0], found[1]

    def differs(self, phase: str) -> bool:
        """Whether anything of a phase differs."""
        return (
            self.phases[0].get(phase) != self.phases[1].get(phase)
            or any(self.parcels.get(phase, ()))
            or self.money_differs(phase)
        )

    def money_differs(self, phase: str) -> bool:
        """Whether a phase has other money in any year from any source."""
        won: dict[tuple[str, int], int] = defaultdict(int)
        for (source, year, _), more in self.money.get(phase, {}).items():
            won[source, year] += more
        return any(won.values())


def since_council(edition: Edition) -> Since | None:
    """Return what has changed since the last meeting, read once; None without a meeting."""
    if "since council" not in edition.keep:
        rows = edition.store.query(
            "SELECT * FROM council_meeting ORDER BY held_on DESC, fid DESC LIMIT 1"
        )
        found = None
        for row in rows:
            name = edition.texts.name(row["name_ko"], row["name_en"])
            meeting = Meeting(name, row["held_on"], row["as_of"], row["log_seq"])
            with edition.store.reading() as connection:
                found = Since(connection, meeting, edition.texts)
        edition.keep["since council"] = found
    return edition.keep["since council"]


# --- the log, in SQL: names are the schema's own, the mark is a number -------------------------


def _phase(row: tuple[Any, ...], texts: Texts) -> Phase:
    key, project, seq, korean, english, first, last = row
    return Phase(key, project, seq, texts.name(korean, english), (first or "", last or ""))


def _rows_then(name: str, columns: tuple[str, ...], mark: str) -> str:
    return as_of.rows_at(schema.table(name), columns, mark)


def _rows_now(name: str, columns: tuple[str, ...]) -> str:
    return f"SELECT {', '.join(columns)} FROM {name}"  # nosec B608


def _ends(name: str, mark: str) -> str:
    """Return the WITH of each changed row's first and last entry after `mark`.

    They say what the row was then, and what it is now. Grouped once, by numbers only.
    """
    return (
        "WITH ends AS MATERIALIZED (SELECT MIN(fid) AS first, MAX(fid) AS last "  # nosec B608
        f"FROM change_log WHERE table_name = '{name}' AND fid > {mark} GROUP BY row_key) "
    )


def _money(mark: str) -> str:
    """Return the SELECT of the won that changed rows have now, less those that they had."""
    table = schema.table("funding")
    parts = []
    for sign, end, values, gone in (
        ("", "last", "after", "delete"),
        ("-", "first", "before", "insert"),
    ):
        phase, source, year, basis, won = (
            as_of.logged(table, column, "e", values)
            for column in ("phase_id", "source", "fiscal_year", "basis", "amount_won")
        )
        parts.append(
            f"SELECT {phase}, {source}, {year}, {basis}, {sign}SUM({won}) "  # nosec B608
            f"FROM ends CROSS JOIN change_log e ON e.fid = ends.{end} "
            f"WHERE e.action <> '{gone}' GROUP BY 1, 2, 3, 4"
        )
    return _ends("funding", mark) + " UNION ALL ".join(parts)


def _parcels(mark: str) -> str:
    """Return the SELECT of phase, parcel, whether it was attached then, and whether it is now."""
    table = schema.table("phase_parcel")
    phase, pnu = (as_of.logged(table, column, "f") for column in ("phase_id", "pnu"))
    return (
        f"{_ends('phase_parcel', mark)}SELECT {phase}, {pnu}, "  # nosec B608
        "f.action <> 'insert', l.action <> 'delete' FROM ends "
        "CROSS JOIN change_log f ON f.fid = ends.first CROSS JOIN change_log l ON l.fid = ends.last"
    )
