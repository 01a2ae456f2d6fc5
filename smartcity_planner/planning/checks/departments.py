"""Do the departments of a project exist in its time?"""

from __future__ import annotations

from collections.abc import Iterator

from smartcity_planner.i18n import translate
from smartcity_planner.planning.checks.context import Phase, Plan, Project
from smartcity_planner.planning.checks.finding import INFO, WARNING, Finding


def in_their_time(plan: Plan) -> Iterator[Finding]:
    """Departments that end, or take part only until, before a phase of their project ends."""
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
        early = [phase for phase in phases if first and "" < (phase.starts_on or "") < first]
        title = (row["title_en"] if plan.language == "en" else None) or row["title"] or ""
        successor = plan.name_of(row, "next") if row["next_ko"] else ""
        if late and last is not None:
            yield _ended(project, plan.name_of(row), late, last, title, successor)
        if early and first is not None:
            yield _not_yet(project, plan.name_of(row), early, first, title)


def _names(phases: list[Phase]) -> str:
    return ", ".join(phase.name.split(" › ", 1)[-1] for phase in phases)


def _why(source: str, day: str) -> str:
    said = translate("Planning", "Departments have dates from which and until which they exist")
    return f"{said} ({source}; {day})." if source else f"{said} ({day})."


def _ended(
    project: Project, name: str, phases: list[Phase], last: str, source: str, successor: str
) -> Finding:
    mend = (
        translate("Planning", "Enter its successor, {successor}.").format(successor=successor)
        if successor
        else translate("Planning", "Enter the department that takes over.")
    )
    return project.finding(
        "department_ended",
        WARNING,
        translate(
            "Planning",
            "{project}: {department} is there until {day}; these phases last longer: {phases}.",
        ).format(project=project.name, department=name, day=last, phases=_names(phases)),
        _why(source, last),
        mend,
        phases[0].id,
    )


def _not_yet(project: Project, name: str, phases: list[Phase], first: str, source: str) -> Finding:
    return project.finding(
        "department_not_yet",
        INFO,
        translate(
            "Planning",
            "{project}: {department} is there from {day} on; these phases begin earlier: {phases}.",
        ).format(project=project.name, department=name, day=first, phases=_names(phases)),
        _why(source, first),
        translate("Planning", "Enter who led these phases before, with dates."),
        phases[0].id,
    )
