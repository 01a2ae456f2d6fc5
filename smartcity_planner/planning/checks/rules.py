"""Dated rules of law: which reviews a project needs. Every figure comes from the plan's rules.

A rule counts only where it is verified and was in force when the project was decided: on the
day of the check, or on the first day of the project's first year if that is earlier.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from smartcity_planner.domain.units import format_won
from smartcity_planner.i18n import translate
from smartcity_planner.planning.checks.finding import INFO, WARNING, Finding, Plan, Project

#: Money that a runner receives from above: only with it do the review rules apply.
_TRANSFERS = {"city": ("central",), "district": ("central", "city")}
_NEW = ("proposed", "planned")


@dataclass(frozen=True)
class Rule:
    """One verified rule; `minimum` counts as inside, `maximum` is as its topic says."""

    topic: str
    applies_to: str
    name: str
    minimum: int | None
    maximum: int | None
    unit: str
    valid_from: str | None
    valid_to: str | None
    source: str

    def in_force(self, day: date) -> bool:
        """Whether the rule was in force on `day`; an open end means no limit."""
        text = day.isoformat()
        return (self.valid_from or "") <= text <= (self.valid_to or "9999-12-31")

    def holds(self, cost: int) -> bool:
        """Whether a cost is at or above the minimum and below the maximum."""
        return (self.minimum or 0) <= cost and (self.maximum is None or cost < self.maximum)

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


def _rules(plan: Plan, topic: str, unit: str) -> list[Rule]:
    return [
        Rule(
            row["topic"],
            row["applies_to"] or "",
            plan.name_of(row),
            row["minimum"],
            row["maximum"],
            row["unit"],
            row["valid_from"],
            row["valid_to"],
            (row["title_en"] if plan.language == "en" else None) or row["title"],
        )
        for row in plan.store.query(
            "SELECT r.*, s.title, s.title_en FROM rule r JOIN source s ON s.id = r.source_id "
            "WHERE r.verified = 1 AND r.topic = ? AND r.unit = ? ORDER BY r.id",
            (topic, unit),
        )
    ]


def _decided_on(plan: Plan, project: Project) -> date:
    if project.start_year is None:
        return plan.on
    return min(plan.on, date(project.start_year, 1, 1))


def _costs(plan: Plan) -> dict[str, dict[str, int]]:
    """Return {project: {source: won}}."""
    costs: dict[str, dict[str, int]] = {}
    for row in plan.store.query(
        "SELECT ph.project_id, f.source, SUM(f.amount_won) AS won FROM funding f "
        "JOIN phase ph ON ph.id = f.phase_id GROUP BY ph.project_id, f.source"
    ):
        costs.setdefault(row["project_id"], {})[row["source"]] = row["won"]
    return costs


def investment_review(plan: Plan) -> Iterator[Finding]:
    """Projects with transfers whose cost asks for an investment review."""
    rules = _rules(plan, "investment_review", "won")
    for project_id, cost in sorted(_costs(plan).items()):
        project = plan.projects[project_id]
        if not any(cost.get(source) for source in _TRANSFERS.get(project.run_by or "", ())):
            continue
        total = sum(cost.values())
        for rule in rules:
            if (
                rule.applies_to == project.run_by
                and rule.in_force(_decided_on(plan, project))
                and rule.holds(total)
            ):
                yield Finding(
                    "investment_review",
                    WARNING,
                    translate(
                        "Planning",
                        "{project} costs {won} won in all and needs an investment review: {rule}.",
                    ).format(project=project.name, won=format_won(total), rule=rule.name),
                    "project",
                    project.id,
                    rule.why,
                    translate(
                        "Planning",
                        "Have the project reviewed before it is budgeted; it must stand in the "
                        "mid-term fiscal plan first.",
                    ),
                )


def feasibility_study(plan: Plan) -> Iterator[Finding]:
    """New projects whose cost asks for a feasibility study."""
    rules = _rules(plan, "feasibility_study", "won")
    for project_id, cost in sorted(_costs(plan).items()):
        project = plan.projects[project_id]
        total = sum(cost.values())
        for rule in rules:
            if (
                project.status in _NEW
                and rule.in_force(_decided_on(plan, project))
                and rule.holds(total)
            ):
                yield Finding(
                    "feasibility_study",
                    WARNING,
                    translate(
                        "Planning",
                        "{project} is new, costs {won} won in all and needs a feasibility study "
                        "first.",
                    ).format(project=project.name, won=format_won(total)),
                    "project",
                    project.id,
                    rule.why,
                    translate("Planning", "Have the study made before the investment review."),
                )


def continuing_expenditure(plan: Plan) -> Iterator[Finding]:
    """Projects that run longer than continuing expenditure may."""
    rules = _rules(plan, "continuing_expenditure", "years")
    for project in plan.projects.values():
        if project.start_year is None or project.end_year is None:
            continue
        years = project.end_year - project.start_year + 1
        for rule in rules:
            limit = rule.maximum
            if limit is not None and years > limit and rule.in_force(_decided_on(plan, project)):
                yield Finding(
                    "continuing_expenditure",
                    INFO,
                    translate(
                        "Planning",
                        "{project} runs for {years} years; continuing expenditure may last "
                        "{limit}.",
                    ).format(project=project.name, years=years, limit=limit),
                    "project",
                    project.id,
                    rule.why,
                    translate(
                        "Planning",
                        "Budget it year by year, divide the project, or have the period extended.",
                    ),
                )
