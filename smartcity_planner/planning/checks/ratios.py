"""Who bears which part: city support to districts, programmes' ratios, central shares.

A ratio that is not verified passes and fails nothing: where one would be asked, the check says
that it cannot judge.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from smartcity_planner.domain.units import format_won
from smartcity_planner.i18n import translate
from smartcity_planner.planning.checks.context import Money, Plan, Project
from smartcity_planner.planning.checks.finding import INFO, WARNING, Finding
from smartcity_planner.planning.checks.rule import Rule, cannot_judge, decided_on, rules

#: Which of the ordinance's fields a project's field falls under. Big data and pilots have none
#: of their own there: for them nothing is judged.
_SUPPORT_FIELD = {
    "transport": "transport",
    "environment": "environment",
    "regeneration": "housing",
    "hub_jobs": "economy",
}


def support_range(plan: Plan) -> Iterator[Finding]:
    """The city's part in projects that a district runs, held against the ordinance's range."""
    known = rules(plan, "district_support_range", "percent")
    for project, money in plan.by_project():
        field = _SUPPORT_FIELD.get(project.field)
        if project.run_by != "district" or not project.live or field is None:
            continue
        city, district = _of(money, "city"), _of(money, "district")
        if not city:
            continue
        for rule in known:
            if rule.applies_to != field or not rule.in_force(decided_on(plan, project)):
                continue
            if not rule.verified:
                yield cannot_judge(project, rule)
            elif not rule.allows(city, city + district):
                yield project.finding(
                    "support_outside_range",
                    WARNING,
                    translate(
                        "Planning",
                        "{project}: the city bears {percent} % of what city and district pay "
                        "({won} won); allowed are {range}.",
                    ).format(
                        project=project.name,
                        percent=percent(city, city + district),
                        won=format_won(city),
                        range=rule.range,
                    ),
                    rule.why,
                    translate("Planning", "Change the shares of city and district."),
                )


def programme_ratio(plan: Plan) -> Iterator[Finding]:
    """City and district money of a programme against its ratio rule and the agreed part."""
    known = {
        rule.id: rule
        for topic in ("programme_ratio", "district_support_range", "central_share")
        for rule in rules(plan, topic, "percent")
    }
    money = {project.id: parts for project, parts in plan.by_project()}
    unsure: set[tuple[str, str]] = set()
    for row in plan.store.query(
        "SELECT d.*, p.rule_id, p.name_ko, p.name_en FROM programme_district d "
        "JOIN programme p ON p.id = d.programme_id WHERE d.project_id IS NOT NULL ORDER BY d.fid"
    ):
        project = plan.projects.get(row["project_id"])
        parts = [p for p in money.get(row["project_id"], ()) if p.district == row["district_code"]]
        city, district = _of(parts, "city"), _of(parts, "district")
        if project is None or not city + district:
            continue
        rule = known.get(row["rule_id"] or "")
        if rule is not None and not rule.verified:
            if (project.id, rule.id) not in unsure:  # once, however many districts take part
                yield cannot_judge(project, rule)
            unsure.add((project.id, rule.id))
        elif (
            rule is not None
            and rule.topic != "central_share"
            and not rule.allows(city, city + district)
        ):
            yield _beside_rule(plan, project, row, rule, city, district)
        yield from _beside_agreement(plan, project, row, city, district)


def _beside_rule(
    plan: Plan, project: Project, row: sqlite3.Row, rule: Rule, city: int, district: int
) -> Finding:
    return Finding(
        "programme_ratio_missed",
        WARNING,
        translate(
            "Planning",
            "{project}: in {district} the city bears {percent} % of what both pay; “{programme}” "
            "sets {range}.",
        ).format(
            project=project.name,
            district=plan.district(row["district_code"]),
            percent=percent(city, city + district),
            programme=plan.name_of(row),
            range=rule.range,
        ),
        "district",
        row["district_code"],
        rule.why,
        translate("Planning", "Change the shares of city and district."),
        project.id,
    )


def _beside_agreement(
    plan: Plan, project: Project, row: sqlite3.Row, city: int, district: int
) -> Iterator[Finding]:
    agreed = row["city_percent"]
    if agreed is None or abs(100 * city / (city + district) - agreed) < 0.5:
        return
    example = row["basis"] == "example" or row["state"] == "proposed"
    yield Finding(
        "agreed_part_missed",
        INFO if example else WARNING,
        translate(
            "Planning",
            "{project}: in {district} the city bears {percent} % of what both pay; {agreed} % "
            "stand in the agreement.",
        ).format(
            project=project.name,
            district=plan.district(row["district_code"]),
            percent=percent(city, city + district),
            agreed=f"{agreed:g}",
        ),
        "district",
        row["district_code"],
        translate("Planning", "The district's part in “{programme}”.").format(
            programme=plan.name_of(row)
        ),
        translate("Planning", "Bring the shares and the agreement together."),
        project.id,
    )


def central_share(plan: Plan) -> Iterator[Finding]:
    """Central money in regeneration projects against the programme's central share."""
    known = rules(plan, "central_share", "percent")
    programmes = {
        row["id"]: row["programme"]
        for row in plan.store.query("SELECT id, programme FROM regeneration_zone")
    }
    for project, money in plan.by_project():
        programme = programmes.get(project.zone_id or "")
        central, whole = _of(money, "central"), sum(part.won for part in money)
        if not programme or not central or not project.live:
            continue
        for rule in known:
            if rule.applies_to != programme or not rule.in_force(decided_on(plan, project)):
                continue
            if not rule.verified:
                yield cannot_judge(project, rule)
            elif not rule.allows(central, whole):
                yield project.finding(
                    "central_share_missed",
                    WARNING,
                    translate(
                        "Planning",
                        "{project}: central money is {percent} % of the whole; the programme has "
                        "{range}.",
                    ).format(
                        project=project.name, percent=percent(central, whole), range=rule.range
                    ),
                    rule.why,
                    translate("Planning", "Change the share of central money."),
                )


def _of(money: Iterable[Money], source: str) -> int:
    return sum(part.won for part in money if part.source == source)


def percent(part: int, whole: int) -> str:
    """Return a percentage with one decimal, cut off idle zeros; exact integer arithmetic."""
    tenths = (part * 2000 + whole) // (2 * whole) if whole else 0
    return f"{tenths // 10}.{tenths % 10}" if tenths % 10 else str(tenths // 10)
