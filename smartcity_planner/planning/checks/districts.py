"""District money: on the parcels of districts that take part, its own share first, its ratio."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from smartcity_planner.domain.units import format_won
from smartcity_planner.i18n import translate
from smartcity_planner.planning.checks.context import Plan, Project, won
from smartcity_planner.planning.checks.finding import INFO, WARNING, Finding
from smartcity_planner.planning.checks.rule import Rule, decided_on, rules, verified


@dataclass(frozen=True)
class Taking:
    """A district that takes part in a programme, for one project or for any of it."""

    programme_id: str
    programme: str
    project_id: str | None
    district: str
    state: str
    start_year: int | None
    end_year: int | None


def taking_part(plan: Plan, project: Project) -> dict[str, Taking]:
    """Return district → how it takes part in the project or in its programmes."""
    rows = plan.once(
        "SELECT d.*, p.name_ko, p.name_en FROM programme_district d "
        "JOIN programme p ON p.id = d.programme_id ORDER BY d.project_id IS NOT NULL, d.fid"
    )
    own = {row["programme_id"] for row in rows if row["project_id"] == project.id}
    return {
        row["district_code"]: Taking(
            row["programme_id"],
            plan.name_of(row),
            row["project_id"],
            row["district_code"],
            row["state"],
            row["start_year"],
            row["end_year"],
        )
        for row in rows
        if row["project_id"] == project.id
        or (row["project_id"] is None and row["programme_id"] in own)
    }


def district_money(plan: Plan) -> Iterator[Finding]:
    """District money held against the parcel's district and the districts that take part."""
    for project, money in plan.by_project():
        own = [part for part in money if part.source == "district" and part.won > 0]
        if not own:
            continue
        there = taking_part(plan, project)
        placed = [part for part in own if part.district]
        if len(placed) < len(own) and len(there) != 1:
            yield _without_place(
                project, won(part for part in own if not part.district), bool(there)
            )
        if project.run_by == "city" and not there:
            yield _on_city_project(project, won(own))
        for code in sorted({part.district for part in placed}) if there else ():
            parts = [part for part in placed if part.district == code]
            if code not in there:
                yield _stranger(plan, project, code, won(parts), there)
                continue
            taking = there[code]
            if taking.state == "proposed":
                yield _not_agreed(plan, project, taking, won(parts))
            late = [part for part in parts if _outside(taking, part.year)]
            if late:
                years = ", ".join(str(year) for year in sorted({part.year for part in late}))
                yield _not_in_years(plan, project, taking, won(late), years)


def _outside(taking: Taking, year: int) -> bool:
    first, last = taking.start_year, taking.end_year
    return (first is not None and year < first) or (last is not None and year > last)


def _carried() -> str:
    return translate("Planning", "District money is carried by the district the parcel lies in.")


def _without_place(project: Project, amount: int, several: bool) -> Finding:
    text = (
        translate(
            "Planning",
            "{project}: {won} won of district money have no parcel, and several districts take "
            "part: which one pays is open.",
        )
        if several
        else translate(
            "Planning", "{project}: {won} won of district money have no parcel and so no district."
        )
    )
    return project.finding(
        "district_money_not_placed",
        INFO,
        text.format(project=project.name, won=format_won(amount)),
        _carried(),
        translate("Planning", "Spread the district money over parcels of the district that pays."),
    )


def _on_city_project(project: Project, amount: int) -> Finding:
    return project.finding(
        "district_money_on_city_project",
        INFO,
        translate("Planning", "{project}: Seoul runs it, and {won} won are district money.").format(
            project=project.name, won=format_won(amount)
        ),
        translate("Planning", "Districts usually pay for what they run or share in."),
        translate(
            "Planning",
            "Confirm the share with the districts and enter them as taking part, or correct who "
            "runs the project.",
        ),
    )


def _stranger(
    plan: Plan, project: Project, code: str, amount: int, there: dict[str, Taking]
) -> Finding:
    return Finding(
        "district_does_not_take_part",
        WARNING,
        translate(
            "Planning",
            "{project}: {won} won of district money lie on parcels in {district}, which does not "
            "take part ({others} do).",
        ).format(
            project=project.name,
            won=format_won(amount),
            district=plan.district(code),
            others=", ".join(plan.district(name) for name in sorted(there)),
        ),
        "district",
        code,
        _carried(),
        translate(
            "Planning",
            "Give these parcels money of other sources, or enter the district as taking part.",
        ),
        project.id,
    )


def _not_agreed(plan: Plan, project: Project, taking: Taking, amount: int) -> Finding:
    return Finding(
        "district_not_agreed",
        INFO,
        translate(
            "Planning",
            "{project}: {district} is to pay {won} won, but its part in “{programme}” is only "
            "proposed.",
        ).format(
            project=project.name,
            district=plan.district(taking.district),
            won=format_won(amount),
            programme=taking.programme,
        ),
        "district",
        taking.district,
        translate("Planning", "A district pays for what it has agreed to."),
        translate("Planning", "Agree with the district, then enter the state of its part."),
        project.id,
    )


def _not_in_years(plan: Plan, project: Project, taking: Taking, amount: int, years: str) -> Finding:
    return Finding(
        "district_outside_its_years",
        WARNING,
        translate(
            "Planning",
            "{project}: {district} is to pay {won} won in {years}, outside the years of its part "
            "in “{programme}” ({first} to {last}).",
        ).format(
            project=project.name,
            district=plan.district(taking.district),
            won=format_won(amount),
            years=years,
            programme=taking.programme,
            first=taking.start_year or "…",
            last=taking.end_year or "…",
        ),
        "district",
        taking.district,
        translate("Planning", "A district pays in the years in which it takes part."),
        translate("Planning", "Move the money, or correct the years of the district's part."),
        project.id,
    )


def own_share_first(plan: Plan) -> Iterator[Finding]:
    """City money for a district's project in a year before the district budgets its own share."""
    known = verified(rules(plan, "district_support_range", "percent"))
    for project, money in plan.by_project():
        there = taking_part(plan, project)
        if project.run_by != "district" and not there:
            continue
        day = decided_on(plan, project)
        rule = next((rule for rule in known if rule.in_force(day)), None)
        if rule is None or not project.live:
            continue
        supported = {part.district for part in money if part.source == "city" and part.won > 0}
        for code in sorted(supported):
            if project.run_by != "district" and code not in there:
                continue
            first = _first_year(money, code, "city")
            own = _first_year(money, code, "district")
            if first is not None and (own is None or own > first):
                yield _share_late(plan, project, code, first, own, rule)


def _first_year(money: list, code: str, source: str) -> int | None:
    years = [p.year for p in money if p.district == code and p.source == source and p.won > 0]
    return min(years, default=None)


def _share_late(
    plan: Plan, project: Project, code: str, first: int, own: int | None, rule: Rule
) -> Finding:
    text = (
        translate(
            "Planning",
            "{project}: {district} gets city money from {first} on, but has no money of its own "
            "in the project.",
        )
        if own is None
        else translate(
            "Planning",
            "{project}: {district} gets city money from {first} on, but pays its own share only "
            "from {own} on.",
        )
    )
    why = translate(
        "Planning", "A district budgets its own share first ({source}; in force from {day})."
    ).format(source=rule.source, day=rule.valid_from or "–")
    mend = translate("Planning", "Plan the district's share in the first year of city support.")
    name = plan.district(code) if code else translate("Planning", "the district")
    told = text.format(project=project.name, district=name, first=first, own=own)
    if code:
        return Finding(
            "own_share_not_first", WARNING, told, "district", code, why, mend, project.id
        )
    return project.finding("own_share_not_first", WARNING, told, why, mend)
