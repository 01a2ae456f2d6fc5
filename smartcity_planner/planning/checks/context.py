"""What all checks know of the plan: its projects and phases, its totals, the day of the check."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from smartcity_planner.domain.codes import CodeList
from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.planning.checks.finding import Finding
from smartcity_planner.store.plan import PlanStore

#: Money that is an example: its amount decides nothing officially.
EXAMPLE = "example"


@dataclass(frozen=True)
class Project:
    """A project as the checks need it."""

    id: str
    name: str
    field: str
    run_by: str | None
    status: str
    start_year: int | None
    end_year: int | None
    hub_id: str | None
    zone_id: str | None
    lead_department_id: str | None

    @property
    def live(self) -> bool:
        """Whether something can still be decided about it."""
        return self.status not in ("completed", "stopped")

    def finding(
        self, code: str, severity: str, text: str, why: str, mend: str, phase_id: str = ""
    ) -> Finding:
        """Return a finding about this project."""
        return Finding(code, severity, text, "project", self.id, why, mend, self.id, phase_id)


@dataclass(frozen=True)
class Phase:
    """A phase as the checks need it; dates are ISO 8601 text. `name` includes the project's."""

    id: str
    project: Project
    seq: int
    name: str
    starts_on: str | None
    ends_on: str | None
    target: str | None
    limit_parcels: int | None
    limit_area_m2: float | None

    @property
    def own_name(self) -> str:
        """The phase's name without its project's."""
        return self.name.removeprefix(f"{self.project.name} › ")

    def finding(self, code: str, severity: str, text: str, why: str, mend: str) -> Finding:
        """Return a finding about this phase."""
        return Finding(code, severity, text, "phase", self.id, why, mend, self.project.id, self.id)


class Money(NamedTuple):
    """A part of the ledger's totals, in whole won; `district` is '' where it has no place."""

    phase_id: str
    district: str
    year: int
    source: str
    basis: str
    won: int


@dataclass
class Plan:
    """The plan under check, its names in `language`, and the day of the check."""

    store: PlanStore
    language: str
    on: date
    progress: Progress = SILENT
    projects: dict[str, Project] = field(default_factory=dict)
    phases: dict[str, Phase] = field(default_factory=dict)
    money: list[Money] = field(default_factory=list)
    #: Phases whose project is gone: another program can leave such behind.
    stray_phases: list[str] = field(default_factory=list)
    _names: dict[str, dict[str, str]] = field(default_factory=dict)
    _read: dict[str, list[sqlite3.Row]] = field(default_factory=dict)

    @classmethod
    def read(cls, store: PlanStore, language: str, on: date, progress: Progress = SILENT) -> Plan:
        """Return the plan with all its projects, phases and totals."""
        plan = cls(store, language, on, progress)
        for row in store.query("SELECT * FROM project ORDER BY id"):
            plan.projects[row["id"]] = Project(
                row["id"],
                plan.name_of(row),
                row["field"],
                row["run_by"],
                row["status"],
                row["start_year"],
                row["end_year"],
                row["hub_id"],
                row["zone_id"],
                row["lead_department_id"],
            )
        for row in store.query("SELECT * FROM phase ORDER BY project_id, seq"):
            plan._take(row)
        plan.money = [
            Money(*row)
            for row in store.query(
                "SELECT phase_id, district_code, fiscal_year, source, basis, SUM(amount_won) "
                "FROM funding_total GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 3, 4, 2, 5"
            )
            if row[0] in plan.phases
        ]
        return plan

    def _take(self, row: sqlite3.Row) -> None:
        project = self.projects.get(row["project_id"])
        if project is None:
            self.stray_phases.append(row["id"])
            return
        self.phases[row["id"]] = Phase(
            row["id"],
            project,
            row["seq"],
            f"{project.name} › {self.name_of(row)}",
            row["starts_on"],
            row["ends_on"],
            row["target"],
            row["limit_parcels"],
            row["limit_area_m2"],
        )

    def name_of(self, row: sqlite3.Row, name: str = "name") -> str:
        """Return the name of a row with name_ko and name_en in the plan's language."""
        english = row[f"{name}_en"]
        return str(english if self.language == "en" and english else row[f"{name}_ko"])

    def names(self, table: str, key: str = "id") -> dict[str, str]:
        """Return key → name of a whole (small) table, read once."""
        if table not in self._names:
            self._names[table] = {
                row[key]: self.name_of(row)
                for row in self.store.query(f"SELECT {key}, name_ko, name_en FROM {table}")  # nosec B608
            }
        return self._names[table]

    def once(self, sql: str) -> list[sqlite3.Row]:
        """Return the rows of a SELECT over a small table; asked again, it is not read again."""
        if sql not in self._read:
            self._read[sql] = self.store.query(sql)
        return self._read[sql]

    def district(self, code: str) -> str:
        """Return the name of a district, or its code where the plan does not have it."""
        return self.names("district", "code").get(code, code)

    def label(self, codes: CodeList, value: str | None) -> str:
        """Return the words for a code."""
        return codes.label(value, self.language)

    def phases_of(self, project: Project) -> list[Phase]:
        """Return the project's phases in their order."""
        return [phase for phase in self.phases.values() if phase.project is project]

    def by_project(self) -> Iterator[tuple[Project, list[Money]]]:
        """Yield each project that has money in the ledger, with it."""
        found: dict[str, list[Money]] = {}
        for money in self.money:
            found.setdefault(self.phases[money.phase_id].project.id, []).append(money)
        for project in self.projects.values():
            if won(found.get(project.id, ())):
                yield project, found[project.id]


def won(money: Iterable[Money]) -> int:
    """Return the sum in whole won."""
    return sum(part.won for part in money)


def day(text: str | None) -> date | None:
    """Return an ISO date as a date; None where there is none or it cannot be read."""
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None
