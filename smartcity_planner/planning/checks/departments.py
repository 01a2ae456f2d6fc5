"""Do the departments of a project exist in its time?"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from smartcity_planner.i18n import translate
from smartcity_planner.planning.checks.context import Phase, Plan, Project
from smartcity_planner.planning.checks.finding import INFO, WARNING, Finding


def in_their_time(plan: Plan) -> Iterator[Finding]:
    """Departments that end, or take part only until, before a phase of their project ends.

    What begins later than the first phases is one note for the project: departments are often
    founded or renamed while a project runs.
    """
    early: dict[str, list[tuple[str, str]]] = {}
    for row in plan.store.query(
        "SELECT t.project_id, t.department_id, t.valid_from AS part_from, t.valid_to AS part_to, "
        "d.name_ko, d.name_en, d.valid_from, d.valid_to, s.name_ko AS next_ko, "
        "s.name_en AS next_en, q.title, q.title_en FROM ("
        "SELECT id AS project_id, lead_department_id AS department_id, NULL AS valid_from, "
        "NULL AS valid_to FROM project WHERE lead_department_id IS NOT NULL UNION "
        "SELECT project_id, department_id, valid_from, valid_to FROM project_department) t "
        "JOIN department d ON d.id = t.department_id "
        "LEFT JOIN department s ON s.id = d.successor_id "
        "LEFT JOIN source q ON q.id = d.source_id ORDER BY t.project_id, t.department_id"
    ):
        project = plan.projects.get(row["project_id"])
        if project is None or not project.live:
            continue
        first = max(filter(None, (row["valid_from"], row["part_from"])), default=None)
        last = min(filter(None, (row["valid_to"], row["part_to"])), default=None)
        phases = plan.phases_of(project)
        late = [phase for phase in phases if last and (phase.ends_on or "") > last]
        if late and last is not None:
            yield _ended(plan, project, row, late, last)
        if first and any("" < (phase.starts_on or "") < first for phase in phases):
            entry = (plan.name_of(row), first)
            if entry not in early.setdefault(project.id, []):
                early[project.id].append(entry)
    for project_id, departments in early.items():
        yield _not_yet(plan.projects[project_id], departments)


def _why() -> str:
    return translate(
        "Planning", "Departments have dates from which and until which they exist or take part."
    )


def _ended(
    plan: Plan, project: Project, row: sqlite3.Row, phases: list[Phase], last: str
) -> Finding:
    title = (row["title_en"] if plan.language == "en" else None) or row["title"]
    mend = (
        translate("Planning", "Enter its successor, {successor}.").format(
            successor=plan.name_of(row, "next")
        )
        if row["next_ko"]
        else translate("Planning", "Enter the department that takes over.")
    )
    return project.finding(
        "department_ended",
        WARNING,
        translate(
            "Planning",
            "{project}: {department} is there until {day}; these phases last longer: {phases}.",
        ).format(
            project=project.name,
            department=plan.name_of(row),
            day=last,
            phases=", ".join(phase.own_name for phase in phases),
        ),
        f"{_why()} ({title})" if title else _why(),
        mend,
        phases[0].id,
    )


def _not_yet(project: Project, departments: list[tuple[str, str]]) -> Finding:
    return project.finding(
        "department_not_yet",
        INFO,
        translate(
            "Planning", "{project}: its first phases begin before these departments: {departments}."
        ).format(
            project=project.name,
            departments=", ".join(
                translate("Planning", "{department} (from {day})").format(department=name, day=day)
                for name, day in departments
            ),
        ),
        _why(),
        translate("Planning", "Enter who led these phases before, with dates."),
    )
