"""Do phases follow each other, wait for what they depend on, keep to their project's years?"""

from __future__ import annotations

from collections.abc import Iterator

from smartcity_planner.domain import codes, schedule
from smartcity_planner.i18n import translate
from smartcity_planner.planning.checks.context import Plan, day
from smartcity_planner.planning.checks.finding import ERROR, INFO, WARNING, Finding


def out_of_order(plan: Plan) -> Iterator[Finding]:
    """Phases that begin or end before an earlier phase of the same project does."""
    for broken in schedule.broken_order(_dates(plan)):
        phase, other = plan.phases[broken.phase.id], plan.phases[broken.earlier.id]
        text = (
            translate(
                "Planning",
                "{phase} begins on {day}, before the earlier phase {other} begins ({other_day}).",
            )
            if broken.begins
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
                day=phase.starts_on if broken.begins else phase.ends_on,
                other=other.own_name,
                other_day=other.starts_on if broken.begins else other.ends_on,
            ),
            translate("Planning", "Phases follow each other in the order of their numbers."),
            translate("Planning", "Correct the dates, or the order of the phases."),
        )


def _dates(plan: Plan) -> list[schedule.PhaseDates]:
    return [
        schedule.PhaseDates(
            phase.id, phase.project.id, phase.seq, day(phase.starts_on), day(phase.ends_on)
        )
        for phase in plan.phases.values()
    ]


def overlapping(plan: Plan) -> Iterator[Finding]:
    """Phases that begin while an earlier phase of the same project still runs."""
    dates = _dates(plan)
    early = {broken.phase.id for broken in schedule.broken_order(dates) if broken.begins}
    together: dict[str, list[str]] = {}
    for overlap in schedule.overlaps(dates):
        if overlap.phase.id in early:
            continue  # that it begins too early says it already
        together.setdefault(overlap.phase.id, []).append(overlap.earlier.id)
    for key, earlier in together.items():
        phase = plan.phases[key]
        others = ", ".join(
            f"{plan.phases[other].own_name} (–{plan.phases[other].ends_on})" for other in earlier
        )
        yield phase.finding(
            "phases_overlap",
            INFO,
            translate(
                "Planning", "{phase} begins on {day}, while earlier phases still run: {others}."
            ).format(phase=phase.name, day=phase.starts_on, others=others),
            translate("Planning", "Phases follow each other in the order of their numbers."),
            translate("Planning", "Nothing, if they are meant to overlap; else correct a date."),
        )


def dependencies(plan: Plan) -> Iterator[Finding]:
    """Phases that do not wait for what they depend on, and phases that wait for each other."""
    needs = [
        schedule.Dependency(
            row["phase_id"], row["needs_phase_id"], row["kind"], row["lag_days"] or 0
        )
        for row in plan.store.query("SELECT * FROM phase_dependency ORDER BY fid")
    ]
    for broken in schedule.broken_dependencies(_dates(plan), needs):
        phase, other = plan.phases[broken.phase.id], plan.phases[broken.needs.id]
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
            broken.dependency.kind,
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
                first=broken.earliest,
                other=other.name,
                other_start=other.starts_on,
                other_end=other.ends_on,
            ),
            translate("Planning", "The plan says how the two depend on each other: {kind}.").format(
                kind=plan.label(codes.DEPENDENCY_KIND, broken.dependency.kind)
            ),
            translate("Planning", "Move one of the phases, or correct the dependency."),
        )
    for circle in schedule.cycles(needs):
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
