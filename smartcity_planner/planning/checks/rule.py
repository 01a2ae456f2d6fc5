"""Dated rules of law as the plan holds them: every figure of a check on law comes from here.

A rule counts only where it is verified and was in force when the project was decided: on the
day of the check, or on the first day of the project's first year if that is earlier. Where a
rule that is not verified would have decided, the check says that it cannot judge.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from smartcity_planner.i18n import translate
from smartcity_planner.planning.checks.context import Plan, Project
from smartcity_planner.planning.checks.finding import INFO, Finding


@dataclass(frozen=True)
class Rule:
    """One rule; of won, `minimum` counts as inside and `maximum` as outside."""

    id: str
    topic: str
    applies_to: str
    name: str
    minimum: int | None
    maximum: int | None
    outcome: str
    valid_from: str | None
    valid_to: str | None
    verified: bool
    source: str

    def in_force(self, day: date) -> bool:
        """Whether the rule was in force on `day`; an open end means no limit."""
        text = day.isoformat()
        return (self.valid_from or "") <= text <= (self.valid_to or "9999-12-31")

    def holds(self, cost: int) -> bool:
        """Whether a cost is at or above the minimum and below the maximum."""
        return (self.minimum or 0) <= cost and (self.maximum is None or cost < self.maximum)

    def allows(self, part: int, whole: int) -> bool:
        """Whether a part of a whole lies in the rule's percentages, both ends included."""
        low = self.minimum is None or part * 100 >= self.minimum * whole
        return low and (self.maximum is None or part * 100 <= self.maximum * whole)

    @property
    def range(self) -> str:
        """The rule's percentages in words, e.g. `30–50 %`."""
        ends = sorted(
            {str(end) for end in (self.minimum, self.maximum) if end is not None}, key=int
        )
        return "–".join(ends) + " %"

    @property
    def why(self) -> str:
        """What a finding says about the rule: its name, source and date."""
        if self.valid_from is None:
            return translate("Planning", "{rule} ({source}).").format(
                rule=self.name, source=self.source
            )
        return translate("Planning", "{rule} ({source}; in force from {day}).").format(
            rule=self.name, source=self.source, day=self.valid_from
        )


def rules(plan: Plan, topic: str, unit: str) -> list[Rule]:
    """Return the rules of a topic, verified or not, in the order of their ids."""
    return [
        Rule(
            row["id"],
            row["topic"],
            row["applies_to"] or "",
            plan.name_of(row),
            row["minimum"],
            row["maximum"],
            row["outcome"] or "",
            row["valid_from"],
            row["valid_to"],
            bool(row["verified"]),
            (row["title_en"] if plan.language == "en" else None) or row["title"],
        )
        for row in plan.store.query(
            "SELECT r.*, s.title, s.title_en FROM rule r JOIN source s ON s.id = r.source_id "
            "WHERE r.topic = ? AND r.unit = ? ORDER BY r.id",
            (topic, unit),
        )
    ]


def verified(found: Iterable[Rule]) -> list[Rule]:
    """Return the rules that may pass or fail a plan."""
    return [rule for rule in found if rule.verified]


def decided_on(plan: Plan, project: Project) -> date:
    """Return the day whose rules judge the project."""
    if project.start_year is None:
        return plan.on
    return min(plan.on, date(project.start_year, 1, 1))


def cannot_judge(project: Project, rule: Rule) -> Finding:
    """Return the note that a rule which is not verified would have decided."""
    return project.finding(
        "rule_not_verified",
        INFO,
        translate(
            "Planning",
            "{project}: “{rule}” cannot be judged, because the rule is not verified.",
        ).format(project=project.name, rule=rule.name),
        rule.why,
        translate(
            "Planning", "Have the rule confirmed, then mark it as verified with source and date."
        ),
    )
