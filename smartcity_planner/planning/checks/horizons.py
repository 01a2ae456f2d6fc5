"""Limits of years: continuing expenditure, the plan's horizon, the mid-term fiscal plan."""

from __future__ import annotations

from collections.abc import Iterator

from smartcity_planner.domain.units import format_won
from smartcity_planner.i18n import translate
from smartcity_planner.planning.checks.context import Plan, won
from smartcity_planner.planning.checks.finding import INFO, Finding
from smartcity_planner.planning.checks.rule import cannot_judge, decided_on, rules, verified


def continuing_expenditure(plan: Plan) -> Iterator[Finding]:
    """Projects that run longer than continuing expenditure may."""
    known = rules(plan, "continuing_expenditure", "years")
    for project in plan.projects.values():
        if project.start_year is None or project.end_year is None or not project.live:
            continue
        years = project.end_year - project.start_year + 1
        for rule in known:
            limit = rule.maximum
            if limit is None or years <= limit or not rule.in_force(decided_on(plan, project)):
                continue
            if not rule.verified:
                yield cannot_judge(project, rule)
                continue
            yield project.finding(
                "continuing_expenditure",
                INFO,
                translate(
                    "Planning",
                    "{project} runs for {years} years; continuing expenditure may last {limit}.",
                ).format(project=project.name, years=years, limit=limit),
                rule.why,
                translate(
                    "Planning",
                    "Budget it year by year, divide the project, or have the period extended.",
                ),
            )


def plan_horizon(plan: Plan) -> Iterator[Finding]:
    """A plan that spans more years than the law's horizon."""
    meta = plan.store.meta()
    first, last = int(meta["start_year"]), int(meta["end_year"])
    for rule in verified(rules(plan, "plan_horizon", "years")):
        if rule.maximum is None or last - first + 1 <= rule.maximum or not rule.in_force(plan.on):
            continue
        yield Finding(
            "plan_horizon",
            INFO,
            translate(
                "Planning",
                "The plan spans {years} years ({first} to {last}); a plan under the law has a "
                "horizon of {limit} years.",
            ).format(years=last - first + 1, first=first, last=last, limit=rule.maximum),
            "meta",
            "end_year",
            rule.why,
            translate(
                "Planning",
                "Nothing, if the plan also shows what was done before; else choose the years of "
                "the law's horizon.",
            ),
        )


def beyond_mid_term(plan: Plan) -> Iterator[Finding]:
    """Money after the last year of today's mid-term fiscal plan."""
    for rule in verified(rules(plan, "mid_term_plan", "years")):
        if rule.maximum is None or not rule.in_force(plan.on):
            continue
        last = plan.on.year + rule.maximum - 1
        for project, money in plan.by_project():
            late = [part for part in money if part.year > last and part.won]
            if late and project.live:
                yield project.finding(
                    "beyond_mid_term_plan",
                    INFO,
                    translate(
                        "Planning",
                        "{project}: {won} won are planned after {year}, the last year of the "
                        "mid-term fiscal plan.",
                    ).format(project=project.name, won=format_won(won(late)), year=last),
                    rule.why,
                    translate(
                        "Planning",
                        "Show the money as later, and take it into the mid-term fiscal plan when "
                        "its years come.",
                    ),
                )
