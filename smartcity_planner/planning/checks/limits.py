"""Limits and goals that the planner has set: of money per scope, of parcels and area per phase."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from smartcity_planner.domain import codes
from smartcity_planner.domain.units import format_won
from smartcity_planner.i18n import translate
from smartcity_planner.planning.checks.context import EXAMPLE, Money, Plan
from smartcity_planner.planning.checks.finding import ERROR, INFO, WARNING, Finding

#: Where a scope's row stands.
_TABLE = {
    "project": "project",
    "phase": "phase",
    "hub": "hub",
    "district": "district",
    "department": "department",
}


def money_limits(plan: Plan) -> Iterator[Finding]:
    """Money over a limit (an error, unless the limit is an example) or beside its target."""
    for row in plan.store.query(
        "SELECT t.*, s.title, s.title_en FROM funding_target t "
        "LEFT JOIN source s ON s.id = t.evidence_id "
        "ORDER BY t.scope, t.scope_key, t.source, t.fiscal_year"
    ):
        amount = sum(part.won for part in plan.money if _counts(plan, row, part))
        over = amount - row["amount_won"]
        if row["is_limit"] and over > 0:
            severity = WARNING if row["basis"] == EXAMPLE else ERROR
            text = translate(
                "Planning",
                "{what}: {won} won are planned, {over} won more than the limit of {limit} won.",
            )
            code, mend = (
                "limit_exceeded",
                translate("Planning", "Lower the money, or have the limit raised."),
            )
        elif not row["is_limit"] and over != 0:
            severity = INFO
            text = (
                translate(
                    "Planning",
                    "{what}: {won} won are planned, {over} won more than the target of {limit} "
                    "won.",
                )
                if over > 0
                else translate(
                    "Planning",
                    "{what}: {won} won are planned, {over} won less than the target of {limit} "
                    "won.",
                )
            )
            code, mend = (
                "target_of_money_missed",
                translate("Planning", "Bring the money to its target, or correct the target."),
            )
        else:
            continue
        told = text.format(
            what=_what(plan, row),
            won=format_won(amount),
            over=format_won(abs(over)),
            limit=format_won(row["amount_won"]),
        )
        yield _finding(plan, row, code, severity, told, mend)


def _counts(plan: Plan, row: sqlite3.Row, part: Money) -> bool:
    if row["source"] not in (None, part.source) or row["fiscal_year"] not in (None, part.year):
        return False
    project = plan.phases[part.phase_id].project
    own = {
        "plan": None,
        "project": project.id,
        "phase": part.phase_id,
        "hub": project.hub_id,
        "district": part.district,
        "department": project.lead_department_id,
    }
    return row["scope"] == "plan" or own.get(row["scope"]) == row["scope_key"]


def _what(plan: Plan, row: sqlite3.Row) -> str:
    """Return what a target is for, in words."""
    scope, key = row["scope"], row["scope_key"]
    if scope == "plan":
        name = plan.label(codes.TARGET_SCOPE, "plan")
    elif scope == "phase":
        name = plan.phases[key].name if key in plan.phases else "–"
    else:
        column = "code" if scope == "district" else "id"
        name = plan.names(_TABLE[scope], column).get(key, "–")
    parts = [name]
    if row["source"]:
        parts.append(plan.label(codes.SOURCE, row["source"]))
    if row["fiscal_year"]:
        parts.append(str(row["fiscal_year"]))
    return " · ".join(parts)


def _finding(
    plan: Plan, row: sqlite3.Row, code: str, severity: str, text: str, mend: str
) -> Finding:
    basis = plan.label(codes.BASIS, row["basis"])
    title = (row["title_en"] if plan.language == "en" else None) or row["title"]
    why = (
        translate("Planning", "Set in the plan as: {basis} ({source}).").format(
            basis=basis, source=title
        )
        if title
        else translate("Planning", "Set in the plan as: {basis}.").format(basis=basis)
    )
    scope, key = row["scope"], row["scope_key"]
    if scope == "phase" and key in plan.phases:
        return plan.phases[key].finding(code, severity, text, why, mend)
    if scope == "project" and key in plan.projects:
        return plan.projects[key].finding(code, severity, text, why, mend)
    if scope in ("hub", "district", "department"):
        return Finding(code, severity, text, _TABLE[scope], key, why, mend)
    return Finding(code, severity, text, "funding_target", row["id"], why, mend)


def phase_limits(plan: Plan) -> Iterator[Finding]:
    """Phases with more parcels, or a larger area, than their limits allow."""
    for phase in plan.phases.values():
        if phase.limit_parcels is None and phase.limit_area_m2 is None:
            continue
        [row] = plan.store.query(
            "SELECT COUNT(*) AS parcels, COALESCE(SUM(p.area_m2), 0) AS area "
            "FROM phase_parcel pp JOIN parcel p ON p.pnu = pp.pnu WHERE pp.phase_id = ?",
            [phase.id],
        )
        texts = []
        if phase.limit_parcels is not None and row["parcels"] > phase.limit_parcels:
            texts.append(
                translate(
                    "Planning", "{phase} has {count} parcels; its limit is {limit} parcels."
                ).format(
                    phase=phase.name,
                    count=f"{row['parcels']:,}",
                    limit=f"{phase.limit_parcels:,}",
                )
            )
        if phase.limit_area_m2 is not None and row["area"] > phase.limit_area_m2 * 1.000001:
            texts.append(
                translate("Planning", "{phase} covers {area} m²; its limit is {limit} m².").format(
                    phase=phase.name,
                    area=f"{row['area']:,.0f}",
                    limit=f"{phase.limit_area_m2:,.0f}",
                )
            )
        for text in texts:
            yield phase.finding(
                "phase_limit_exceeded",
                WARNING,
                text,
                translate("Planning", "The plan sets this limit for the phase."),
                translate("Planning", "Detach parcels, or raise the limit of the phase."),
            )
