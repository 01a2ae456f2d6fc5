"""Two plans side by side: money by source, year, district and project; parcels; phases."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field

from smartcity_planner.domain import codes, schema
from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.i18n import translate, ui_language
from smartcity_planner.planning import scenario_diff
from smartcity_planner.planning.history_words import Names, share_text, value_text
from smartcity_planner.store.plan import PlanStore

#: Along what money can be compared.
AXES = ("source", "fiscal_year", "district", "project")
_CELLS = (
    "SELECT pr.id AS project, t.district_code AS district, t.fiscal_year, t.source, "
    "SUM(t.amount_won) FROM {schema}.funding_total t JOIN {schema}.phase ph ON ph.id = t.phase_id "
    "JOIN {schema}.project pr ON pr.id = ph.project_id GROUP BY 1, 2, 3, 4"
)


@dataclass(frozen=True)
class Cell:
    """Won of one project, district ('' for none), year and source in both plans."""

    project: str
    district: str
    fiscal_year: int
    source: str
    a_won: int
    b_won: int


@dataclass(frozen=True)
class Line:
    """One line of a table of comparison."""

    key: str
    label: str
    a_won: int
    b_won: int

    @property
    def difference(self) -> int:
        """Won that the second plan has more."""
        return self.b_won - self.a_won


@dataclass(frozen=True)
class ParcelDifference:
    """A parcel that belongs to other phases, or carries other money. Phases are names."""

    pnu: str
    jibun: str
    district: str
    a_phases: str
    b_phases: str
    a_won: int
    b_won: int

    @property
    def moved(self) -> bool:
        """Whether its phases or shares differ, not only its money."""
        return self.a_phases != self.b_phases

    @property
    def kind(self) -> str:
        """What differs: "attached", "detached", "moved" (phases or shares) or "money"."""
        if not self.moved:
            return "money"
        if not self.a_phases:
            return "attached"
        return "moved" if self.b_phases else "detached"


@dataclass(frozen=True)
class PhaseDifference:
    """A phase that only one plan has ("new", "gone"), or whose values differ ("changed")."""

    phase: str
    kind: str
    changes: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True)
class Comparison:
    """What differs between two plans. Names are in the language of the interface."""

    a_name: str
    b_name: str
    cells: tuple[Cell, ...]
    parcels: tuple[ParcelDifference, ...]
    phases: tuple[PhaseDifference, ...]
    names: dict[str, dict[str, str]] = field(default_factory=dict)

    @property
    def a_won(self) -> int:
        """All money of the first plan."""
        return sum(cell.a_won for cell in self.cells)

    @property
    def b_won(self) -> int:
        """All money of the second plan."""
        return sum(cell.b_won for cell in self.cells)

    @property
    def different_cells(self) -> int:
        """How many cells of money differ."""
        return sum(cell.a_won != cell.b_won for cell in self.cells)

    def by(self, axis: str) -> list[Line]:
        """Return both plans' money along an axis (see AXES), in the order of the axis."""
        totals: dict[str, list[int]] = {}
        for cell in self.cells:
            pair = totals.setdefault(str(getattr(cell, axis)), [0, 0])
            pair[0] += cell.a_won
            pair[1] += cell.b_won
        order = list(codes.SOURCE.values)
        keys = sorted(totals, key=lambda key: (key == "", key))
        if axis == "source":
            keys.sort(key=order.index)
        if axis == "project":
            keys.sort(key=lambda key: self._label(axis, key))
        return [Line(key, self._label(axis, key), *totals[key]) for key in keys]

    def _label(self, axis: str, key: str) -> str:
        if axis == "source":
            return codes.SOURCE.label(key, ui_language())
        if not key:
            return translate("Planning", "Not placed on parcels")
        return self.names.get(axis, {}).get(key, key)


def plan_name(store: PlanStore) -> str:
    """Return how a plan is called beside another: a scenario by its name, else "the plan"."""
    return store.meta().get("scenario_name") or translate("Planning", "The plan")


def compare(a: PlanStore, b: PlanStore, progress: Progress = SILENT) -> Comparison:
    """Compare two plans of one origin: the plan with a scenario, or two scenarios.

    Changes neither. Raises NotAPlan or CannotWrite where one cannot be read, Cancelled.
    """
    a_name, b_name = plan_name(a), plan_name(b)
    with a.reading() as connection, scenario_diff.attached(connection, b):
        progress.go_on(5)
        for number, name in enumerate(("phase", "phase_parcel", "funding")):
            scenario_diff.find(connection, name, progress)
            progress.go_on(20 + 20 * number)
        names = Names(connection, ("other", "main"))
        return Comparison(
            a_name,
            b_name,
            _cells(connection),
            _parcels(connection, names),
            _phases(connection, names),
            {
                "district": names.all_of("district"),
                "project": names.all_of("project"),
            },
        )


def _cells(connection: sqlite3.Connection) -> tuple[Cell, ...]:
    sides: tuple[dict[tuple[str, str, int, str], int], ...] = ({}, {})
    for side, where in zip(sides, ("main", "other"), strict=True):
        for *key, won in connection.execute(_CELLS.format(schema=where)):
            side[tuple(key)] = won
    keys = sorted(set(sides[0]) | set(sides[1]))
    return tuple(Cell(*key, sides[0].get(key, 0), sides[1].get(key, 0)) for key in keys)


def _parcels(connection: sqlite3.Connection, names: Names) -> tuple[ParcelDifference, ...]:
    connection.execute(
        "CREATE TEMP TABLE differing AS "
        "SELECT pnu FROM temp.new_phase_parcel UNION SELECT pnu FROM temp.gone_phase_parcel "
        "UNION SELECT pnu FROM temp.changed_phase_parcel WHERE share IS NOT new_share "
        "UNION SELECT pnu FROM temp.new_funding WHERE pnu IS NOT NULL "
        "UNION SELECT pnu FROM temp.gone_funding WHERE pnu IS NOT NULL "
        "UNION SELECT pnu FROM temp.changed_funding "
        "WHERE pnu IS NOT NULL AND amount_won IS NOT new_amount_won"
    )
    phases: list[dict[str, list[str]]] = [{}, {}]
    won: list[dict[str, int]] = [{}, {}]
    for side, where in enumerate(("main", "other")):
        # The names are the schema's own.
        for pnu, phase, share in connection.execute(
            f"SELECT d.pnu, pp.phase_id, pp.share FROM temp.differing d "  # nosec B608
            f"CROSS JOIN {where}.phase_parcel pp ON pp.pnu = d.pnu ORDER BY d.pnu, pp.phase_id"
        ):
            text = names.one("phase", phase)
            part = f"{text} ({share_text(share)})" if share < 1 else text
            phases[side].setdefault(pnu, []).append(part)
        won[side] = dict(
            connection.execute(
                f"SELECT d.pnu, SUM(f.amount_won) FROM temp.differing d "  # nosec B608
                f"CROSS JOIN {where}.funding f ON f.pnu = d.pnu GROUP BY d.pnu"
            )
        )
    lots = dict(
        connection.execute(
            "SELECT d.pnu, COALESCE(a.jibun, b.jibun) FROM temp.differing d "
            "LEFT JOIN main.parcel a ON a.pnu = d.pnu LEFT JOIN other.parcel b ON b.pnu = d.pnu"
        )
    )
    districts = names.all_of("district")
    return tuple(
        ParcelDifference(
            pnu,
            lots[pnu] or pnu,
            districts.get(pnu[:5], pnu[:5]),
            ", ".join(phases[0].get(pnu, [])),
            ", ".join(phases[1].get(pnu, [])),
            won[0].get(pnu, 0),
            won[1].get(pnu, 0),
        )
        for pnu in sorted(lots)
    )


def _phases(connection: sqlite3.Connection, names: Names) -> tuple[PhaseDifference, ...]:
    table = schema.table("phase")
    language = ui_language()
    found = []
    for kind, query in (
        ("new", "SELECT id FROM temp.new_phase ORDER BY project_id, seq"),
        ("gone", "SELECT id FROM temp.gone_phase ORDER BY project_id, seq"),
    ):
        for (phase,) in connection.execute(query).fetchall():
            found.append(PhaseDifference(names.one("phase", phase), kind))
    cursor = connection.execute("SELECT * FROM temp.changed_phase ORDER BY project_id, seq")
    columns = [part[0] for part in cursor.description]
    for row in cursor.fetchall():
        values = dict(zip(columns, row, strict=True))
        changes = tuple(
            (
                table.field(column).label(language),
                value_text(table.field(column), values[column], names),
                value_text(table.field(column), values[f"new_{column}"], names),
            )
            for column in scenario_diff.value_of(table)
            if values[column] != values[f"new_{column}"]
        )
        found.append(PhaseDifference(names.one("phase", str(values["id"])), "changed", changes))
    return tuple(found)
