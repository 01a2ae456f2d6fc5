"""Do phases follow each other, have a target, and keep to the years of their project?"""

from __future__ import annotations

from collections.abc import Iterator

from smartcity_planner.i18n import translate
from smartcity_planner.planning.checks.context import Plan
from smartcity_planner.planning.checks.finding import WARNING, Finding


def out_of_order(plan: Plan) -> Iterator[Finding]:
    """Phases that begin or end before an earlier phase of the same project does."""
    for project in plan.projects.values():
        begun = ended = None
        for phase in plan.phases_of(project):
            before = None
            if begun and phase.starts_on and phase.starts_on < begun.starts_on:
                before = begun
                text = translate(
                    "Planning",
                    "{phase} begins on {day}, before the earlier phase {other} begins "
                    "({other_day}).",
                )
                days = phase.starts_on, before.starts_on
            elif ended and phase.ends_on and phase.ends_on < ended.ends_on:
                before = ended
                text = translate(
                    "Planning",
                    "{phase} ends on {day}, before the earlier phase {other} ends ({other_day}).",
                )
                days = phase.ends_on, before.ends_on
            if before:
                yield Finding(
                    "dates_out_of_order",
                    WARNING,
                    text.format(
                        phase=phase.name, day=days[0], other=before.name, other_day=days[1]
                    ),
                    "phase",
                    phase.id,
                    translate(
                        "Planning", "Phases follow each other in the order of their numbers."
                    ),
                    translate("Planning", "Correct the dates, or the order of the phases."),
                )
            if phase.starts_on and (begun is None or phase.starts_on > begun.starts_on):
                begun = phase
            if phase.ends_on and (ended is None or phase.ends_on > ended.ends_on):
                ended = phase


def outside_project(plan: Plan) -> Iterator[Finding]:
    """Phases that run before or after their project."""
    for phase in plan.phases.values():
        first, last = phase.project.start_year, phase.project.end_year
        early = first is not None and phase.starts_on and int(phase.starts_on[:4]) < first
        late = last is not None and phase.ends_on and int(phase.ends_on[:4]) > last
        if early or late:
            yield Finding(
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
                "phase",
                phase.id,
                translate("Planning", "A project's years span all its phases."),
                translate("Planning", "Correct the phase's dates or the project's years."),
            )
