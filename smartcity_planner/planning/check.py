"""Checking a plan: everything that a planner should look at before it leaves the house."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.i18n import ui_language
from smartcity_planner.planning.checks import money, parcels, phases, rules
from smartcity_planner.planning.checks.finding import SEVERITIES, Finding, Plan
from smartcity_planner.store.plan import PlanStore

CHECKS: tuple[Callable[[Plan], Iterator[Finding]], ...] = (
    money.not_attached,
    money.wrong_ids,
    money.outside_years,
    money.without_money,
    money.not_placed,
    money.district_money,
    phases.out_of_order,
    phases.without_target,
    phases.outside_project,
    parcels.wrong_code,
    parcels.wrong_place,
    parcels.over_shared,
    parcels.moved,
    parcels.orphans,
    rules.investment_review,
    rules.feasibility_study,
    rules.continuing_expenditure,
)


def check_plan(
    store: PlanStore, progress: Progress = SILENT, on: date | None = None
) -> list[Finding]:
    """Return what is to be looked at in a plan: errors first, then warnings, then the rest.

    Texts are in the language of the interface. `on` is the day for which dated rules are
    asked (today if not given). The plan is only read. Raises Cancelled.
    """
    plan = Plan.read(store, ui_language(), on or date.today())
    found: list[Finding] = []
    for number, check in enumerate(CHECKS):
        progress.go_on(100 * number / len(CHECKS))
        found.extend(check(plan))
    progress.percent(100)
    return sorted(found, key=lambda finding: SEVERITIES.index(finding.severity))


def count(findings: list[Finding], severity: str) -> int:
    """Return how many findings have this severity."""
    return sum(finding.severity == severity for finding in findings)
