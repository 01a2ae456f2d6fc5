"""A finding, and what all checks know of the plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from smartcity_planner.store.plan import PlanStore

ERROR = "error"
WARNING = "warning"
INFO = "info"
SEVERITIES = (ERROR, WARNING, INFO)


@dataclass(frozen=True)
class Finding:
    """Something the planner should look at; all texts are in the language of the interface.

    `where_table` and `where_key` name the row it is about, by the table's natural key; `why`
    names the rule, `mend` says what to do. One finding may stand for many rows of one phase;
    its text then says how many.
    """

    code: str
    severity: str
    text: str
    where_table: str
    where_key: str
    why: str
    mend: str


@dataclass(frozen=True)
class Project:
    """A project as the checks need it."""

    id: str
    name: str
    run_by: str | None
    status: str
    start_year: int | None
    end_year: int | None


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


@dataclass(frozen=True)
class Plan:
    """The plan under check, its names in `language`, and the day of the check."""

    store: PlanStore
    language: str
    on: date
    projects: dict[str, Project] = field(default_factory=dict)
    phases: dict[str, Phase] = field(default_factory=dict)

    @classmethod
    def read(cls, store: PlanStore, language: str, on: date) -> Plan:
        """Return the plan with all its projects and phases, in the order of their ids."""
        plan = cls(store, language, on)
        for row in store.query("SELECT * FROM project ORDER BY id"):
            plan.projects[row["id"]] = Project(
                row["id"],
                plan.name_of(row),
                row["run_by"],
                row["status"],
                row["start_year"],
                row["end_year"],
            )
        for row in store.query("SELECT * FROM phase ORDER BY project_id, seq"):
            project = plan.projects[row["project_id"]]
            plan.phases[row["id"]] = Phase(
                row["id"],
                project,
                row["seq"],
                f"{project.name} › {plan.name_of(row)}",
                row["starts_on"],
                row["ends_on"],
                row["target"],
            )
        return plan

    def name_of(self, row: object) -> str:
        """Return the name of a row with name_ko and name_en in the plan's language."""
        names = dict(row)  # type: ignore[call-overload]
        english = names.get("name_en")
        return english if self.language == "en" and english else names["name_ko"]

    def phases_of(self, project: Project) -> Iterator[Phase]:
        """Yield the project's phases in their order."""
        return (phase for phase in self.phases.values() if phase.project is project)
