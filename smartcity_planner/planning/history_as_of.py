"""The plan as it was at a moment or as it was put to the council, computed from the log by sets."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from smartcity_planner.domain import as_of as then
from smartcity_planner.domain import schema
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.i18n import translate, ui_language
from smartcity_planner.planning.council import Meeting, last_by
from smartcity_planner.planning.history_words import Names, local_time
from smartcity_planner.planning.scenario_compare import Cell, Comparison, PhaseDifference
from smartcity_planner.store.plan import PlanStore


@dataclass(frozen=True)
class PhaseThen:
    """A phase as it was."""

    id: str
    project_id: str
    seq: int
    name_ko: str
    name_en: str | None
    starts_on: str | None
    ends_on: str | None


@dataclass(frozen=True)
class AsOf:
    """The plan as it was after change `mark`: money by cell (project, district, year, source),
    phases, and how both compare with now. `begins` is the log's first entry.
    """

    mark: int
    cells: dict[tuple[str, str, int, str], int]
    phases: tuple[PhaseThen, ...]
    comparison: Comparison
    begins: datetime | None

    @property
    def total(self) -> int:
        """All won of the plan as it was."""
        return sum(self.cells.values())


def as_of(store: PlanStore, moment: datetime | Meeting | int) -> AsOf:
    """Return the plan as it was at a moment, at a council meeting, or after a numbered change.

    Raises BadInput for a moment before the plan was made.
    """
    name = moment.name if isinstance(moment, Meeting) else ""
    if isinstance(moment, datetime):
        made = store.meta().get("created_at", "")
        if made and moment.astimezone() < local_time(made):
            raise BadInput(
                QT_TRANSLATE_NOOP("Planning", "The plan was made on {made}. Choose a later time."),
                "Planning",
                made=f"{local_time(made):%Y-%m-%d %H:%M}",
            )
        name = f"{moment.astimezone():%Y-%m-%d %H:%M}"
    with store.reading() as connection:
        connection.execute("BEGIN")  # log and ledger of one moment
        if isinstance(moment, Meeting):
            mark = moment.log_seq
        else:
            mark = moment if isinstance(moment, int) else last_by(connection, moment)
        phases = _phases(connection, mark)
        cells = _cells(connection, mark, {phase.id: phase.project_id for phase in phases})
        first = connection.execute("SELECT MIN(at) FROM change_log").fetchone()[0]
        comparison = _compared(connection, cells, phases, name)
    return AsOf(mark, cells, phases, comparison, local_time(first) if first else None)


def _phases(connection: sqlite3.Connection, mark: int) -> tuple[PhaseThen, ...]:
    columns = ("id", "project_id", "seq", "name_ko", "name_en", "starts_on", "ends_on")
    rows = connection.execute(then.rows_at(schema.table("phase"), columns, str(int(mark))))
    return tuple(sorted((PhaseThen(*row) for row in rows), key=lambda p: (p.project_id, p.seq)))


def _cells(
    connection: sqlite3.Connection, mark: int, projects: dict[str, str]
) -> dict[tuple[str, str, int, str], int]:
    """Return the money then: the totals now, less the changed rows, plus what they were."""
    table = schema.table("funding")
    first = then.first_entries(table, str(int(mark)))
    value = {name: then.logged(table, name) for name in ("phase_id", "pnu", "fiscal_year")}
    value["source"] = then.logged(table, "source")
    same = (
        f"f.phase_id = {value['phase_id']} AND COALESCE(f.pnu, '') = COALESCE({value['pnu']}, '') "
        f"AND f.fiscal_year = {value['fiscal_year']} AND f.source = {value['source']}"
    )
    won: dict[tuple[str, str, int, str], int] = {}
    rows: dict[tuple[str, str, int, str], int] = {}
    # The names are the schema's own, the mark is a number.
    for sign, query in (
        (
            1,
            "SELECT phase_id, district_code, fiscal_year, source, SUM(amount_won), "
            "SUM(row_count) FROM funding_total GROUP BY 1, 2, 3, 4",
        ),
        (
            -1,
            "SELECT f.phase_id, COALESCE(substr(f.pnu, 1, 5), ''), f.fiscal_year, f.source, "  # nosec B608
            f"SUM(f.amount_won), COUNT(*) FROM ({first}) e CROSS JOIN funding f ON {same} "
            "GROUP BY 1, 2, 3, 4",
        ),
        (
            1,
            f"SELECT {value['phase_id']}, COALESCE(substr({value['pnu']}, 1, 5), ''), "  # nosec B608
            f"{value['fiscal_year']}, {value['source']}, "
            f"SUM({then.logged(table, 'amount_won')}), COUNT(*) FROM ({first}) e "
            "WHERE e.action <> 'insert' GROUP BY 1, 2, 3, 4",
        ),
    ):
        for *key, amount, count in connection.execute(query):
            cell = (str(key[0]), str(key[1]), int(key[2]), str(key[3]))
            won[cell] = won.get(cell, 0) + sign * int(amount)
            rows[cell] = rows.get(cell, 0) + sign * int(count)
    found: dict[tuple[str, str, int, str], int] = {}
    for (phase, district, year, source), amount in won.items():
        if rows[phase, district, year, source]:
            key = (projects.get(phase, ""), district, year, source)
            found[key] = found.get(key, 0) + amount
    return found


def _compared(
    connection: sqlite3.Connection,
    cells: dict[tuple[str, str, int, str], int],
    phases: tuple[PhaseThen, ...],
    name: str,
) -> Comparison:
    """Hold the plan then against the plan now."""
    names = Names(connection)
    now_phases = {
        row[0]: PhaseThen(*row)
        for row in connection.execute(
            "SELECT id, project_id, seq, name_ko, name_en, starts_on, ends_on FROM phase"
        )
    }
    now: dict[tuple[str, str, int, str], int] = {}
    for phase, district, year, source, won in connection.execute(
        "SELECT phase_id, district_code, fiscal_year, source, SUM(amount_won) "
        "FROM funding_total GROUP BY 1, 2, 3, 4"
    ):
        key = (now_phases[phase].project_id, district, year, source)
        now[key] = now.get(key, 0) + won
    projects = {key[0] for key in (*cells, *now)}
    table, found = schema.table("phase"), []
    was = {phase.id: phase for phase in phases}
    for phase_id in {**was, **now_phases}:
        old, new = was.get(phase_id), now_phases.get(phase_id)
        if old == new:
            continue
        kind = "new" if old is None else "gone" if new is None else "changed"
        changed = []
        for column in ("seq", "name_ko", "name_en", "starts_on", "ends_on"):
            a, b = (getattr(one, column) if one else None for one in (old, new))
            if kind == "changed" and a != b:
                label = table.field(column).label(ui_language())
                changed.append((label, str(a or "–"), str(b or "–")))
        found.append(PhaseDifference(names.one("phase", phase_id), kind, tuple(changed)))
    return Comparison(
        name or translate("Planning", "Then"),
        translate("Planning", "Now"),
        tuple(Cell(*key, cells.get(key, 0), now.get(key, 0)) for key in sorted({**cells, **now})),
        (),
        tuple(found),
        {
            "district": names.all_of("district"),
            "project": {key: names.one("project", key) for key in projects},
        },
    )
