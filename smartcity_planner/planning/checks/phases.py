"""Do phases follow each other, wait for what they depend on, keep to their project's years?"""

from __future__ import annotations

from collections.abc import Iterator

from smartcity_planner.domain import codes
from smartcity_planner.i18n import translate
from smartcity_planner.planning.checks import order
from smartcity_planner.planning.checks.context import Plan
from smartcity_planner.planning.checks.finding import ERROR, INFO, WARNING, Finding


def out_of_order(plan: Plan) -> Iterator[Finding]:
    """Phases that begin or end before an earlier phase of the same project does."""
    for project in plan.projects.values():
        phases = plan.phases_of(project)
        for place, before, begins in order.out_of_order(phases):
            phase, other = phases[place], phases[before]
            text = (
                translate(
                    "Planning",
                    "{phase} begins on {day}, before the earlier phase {other} begins "
                    "({other_day}).",
                )
                if begins
                else translate(
                    "Planning",
                    "{phase} ends on {day}, before the earlier phase {other} ends ({other_day}).",
                )
            )
            yield phase.finding(
                "dates_out_of_order",
                WARNING,
                text.format(
                    phase=phase.name,
                    day=phase.starts_on if begins else phase.ends_on,
                    other=other.own_name,
                    other_day=other.starts_on if begins else other.ends_on,
                ),
                translate("Planning", "Phases follow each other in the order of their numbers."),
                translate("Planning", "Correct the dates, or the order of the phases."),
            )


def overlapping(plan: Plan) -> Iterator[Finding]:
    """Phases that begin while an earlier phase of the same project still runs."""
    for project in plan.projects.values():
        phases = plan.phases_of(project)
        for place, running in order.overlaps(phases):
            phase = phases[place]
            others = ", ".join(
                f"{phases[number].own_name} (–{phases[number].ends_on})" for number in running
            )
            yield phase.finding(
                "phases_overlap",
                INFO,
                translate(
                    "Planning", "{phase} begins on {day}, while earlier phases still run: {others}."
                ).format(phase=phase.name, day=phase.starts_on, others=others),
                translate("Planning", "Phases follow each other in the order of their numbers."),
                translate(
                    "Planning", "Nothing, if they are meant to overlap; else correct a date."
                ),
            )


def dependencies(plan: Plan) -> Iterator[Finding]:
    """Phases that do not wait for what they depend on, and phases that wait for each other."""
    needs = [
        order.Needs(row["phase_id"], row["needs_phase_id"], row["kind"], row["lag_days"] or 0)
        for row in plan.store.query("SELECT * FROM phase_dependency ORDER BY fid")
    ]
    for need, first in order.broken(needs, plan.phases):
        phase, other = plan.phases[need.phase], plan.phases[need.needs]
        text = {
            "start_start": translate(
                "Planning",
                "{phase} begins on {day}; it may begin on {first} at the earliest, counted from "
                "the start of {other} ({other_start}).",
            ),
            "finish_finish": translate(
                "Planning",
                "{phase} ends on {end}; it may end on {first} at the earliest, counted from the "
                "end of {other} ({other_end}).",
            ),
        }.get(
            need.kind,
            translate(
                "Planning",
                "{phase} begins on {day}; it may begin on {first} at the earliest, counted from "
                "the end of {other} ({other_end}).",
            ),
        )
        yield phase.finding(
            "dependency_broken",
            WARNING,
            text.format(
                phase=phase.name,
                day=phase.starts_on,
                end=phase.ends_on,
                first=first,
                other=other.name,
                other_start=other.starts_on,
                other_end=other.ends_on,
            ),
            translate("Planning", "The plan says how the two depend on each other: {kind}.").format(
                kind=plan.label(codes.DEPENDENCY_KIND, need.kind)
            ),
            translate("Planning", "Move one of the phases, or correct the dependency."),
        )
    for circle in order.cycles(needs):
        there = [plan.phases[key] for key in circle if key in plan.phases]
        if there:
            yield there[0].finding(
                "dependency_cycle",
                ERROR,
                translate("Planning", "These phases wait for each other: {phases}.").format(
                    phases=" → ".join(phase.name for phase in (*there, there[0]))
                ),
                translate("Planning", "In a circle no phase can ever begin."),
                translate("Planning", "Delete one of these dependencies."),
            )


def outside_project(plan: Plan) -> Iterator[Finding]:
    """Phases that run before or after their project."""
    for phase in plan.phases.values():
        first, last = phase.project.start_year, phase.project.end_year
        early = first is not None and phase.starts_on and int(phase.starts_on[:4]) < first
        late = last is not None and phase.ends_on and int(phase.ends_on[:4]) > last
        if early or late:
            yield phase.finding(
                "phase_outside_project",
                WARNING,
                translate(
                    "Planning",
                    "{phase} runs from {start} to {end}, outside the project's years {first} to "
                    "{last}.",
                ).format(
                    phase=phase.name,
                    start=phase.starts_on or "–",
                    end=phase.ends_on or "–",
                    first=first or "–",
                    last=last or "–",
                ),
                translate("Planning", "A project's years span all its phases."),
                translate("Planning", "Correct the phase's dates or the project's years."),
            )
