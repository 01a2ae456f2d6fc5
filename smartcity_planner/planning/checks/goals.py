"""Can success be measured: targets of phases, indicators with baseline, target and goal?"""

from __future__ import annotations

from collections.abc import Iterator

from smartcity_planner.i18n import translate
from smartcity_planner.planning.checks.context import Plan
from smartcity_planner.planning.checks.finding import INFO, WARNING, Finding


def without_target(plan: Plan) -> Iterator[Finding]:
    """Phases that do not say what must be reached, neither in words nor as targets."""
    measured = {
        row["phase_id"] for row in plan.store.query("SELECT DISTINCT phase_id FROM phase_target")
    }
    for phase in plan.phases.values():
        if phase.id in measured or (phase.target or "").strip():
            continue
        yield phase.finding(
            "no_target",
            WARNING,
            translate("Planning", "{phase} has no target.").format(phase=phase.name),
            translate("Planning", "Each phase ends with a target that can be checked."),
            translate("Planning", "Enter what must be reached at the end of the phase."),
        )


def overdue_targets(plan: Plan) -> Iterator[Finding]:
    """Targets whose day has passed and of which nobody has said whether they were reached."""
    for row in plan.store.query(
        "SELECT * FROM phase_target WHERE state = 'open' AND due_on < ? ORDER BY due_on, fid",
        [plan.on.isoformat()],
    ):
        phase = plan.phases.get(row["phase_id"])
        if phase is not None:
            yield phase.finding(
                "target_overdue",
                INFO,
                translate(
                    "Planning", "{phase}: the target “{target}” was due on {day} and is still open."
                ).format(phase=phase.name, target=plan.name_of(row), day=row["due_on"]),
                translate("Planning", "Each phase ends with a target that can be checked."),
                translate("Planning", "Enter whether the target was reached, or move its day."),
            )


def indicators(plan: Plan) -> Iterator[Finding]:
    """Indicators without baseline, target or goal; projects without any where others have some."""
    rows = plan.store.query(
        "SELECT i.*, (SELECT COUNT(*) FROM indicator_target t WHERE t.indicator_id = i.id) "
        "AS targets FROM indicator i ORDER BY i.fid"
    )
    for row in rows:
        project = plan.projects.get(row["project_id"])
        if project is None or not project.live:
            continue
        lacks = []
        if row["baseline"] is None:
            lacks.append(translate("Planning", "baseline"))
        if not row["targets"]:
            lacks.append(translate("Planning", "target per phase"))
        if row["goal_id"] is None:
            lacks.append(translate("Planning", "goal of the 2040 Seoul Plan"))
        if lacks:
            yield Finding(
                "indicator_incomplete",
                INFO if row["targets"] else WARNING,
                translate(
                    "Planning", "{project}: the indicator “{indicator}” lacks: {what}."
                ).format(project=project.name, indicator=plan.name_of(row), what=", ".join(lacks)),
                "indicator",
                row["id"],
                translate(
                    "Planning",
                    "Success is measured from a baseline to a target, for a goal of the city.",
                ),
                translate("Planning", "Enter what is missing in the indicator's form."),
                project.id,
            )
    measured = {row["project_id"] for row in rows}
    for project in plan.projects.values() if measured else ():
        if project.live and project.id not in measured:
            yield project.finding(
                "no_indicator",
                INFO,
                translate("Planning", "{project} has no indicator.").format(project=project.name),
                translate(
                    "Planning",
                    "Success is measured from a baseline to a target, for a goal of the city.",
                ),
                translate("Planning", "Choose indicators that fit this kind of project."),
            )
