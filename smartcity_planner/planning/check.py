"""Checking a plan: everything that a planner should look at before it leaves the house."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.i18n import ui_language
from smartcity_planner.planning.checks import (
    centres,
    departments,
    districts,
    goals,
    horizons,
    laws,
    ledger,
    limits,
    money,
    parcels,
    phases,
    ratios,
    remains,
    reviews,
    shares,
)
from smartcity_planner.planning.checks.context import Plan
from smartcity_planner.planning.checks.finding import SEVERITIES, Finding
from smartcity_planner.store.plan import PlanStore

#: Each check with its part of the whole time; two of them read millions of rows.
CHECKS: tuple[tuple[Callable[[Plan], Iterator[Finding]], int], ...] = (
    (ledger.whole_ledger, 40),
    (remains.of_no_phase, 4),
    (remains.orphans, 8),
    (remains.moved, 1),
    (parcels.in_their_district, 20),
    (shares.over_shared, 4),
    (money.outside_years, 1),
    (money.without_money, 1),
    (money.not_placed, 1),
    (districts.district_money, 1),
    (districts.own_share_first, 1),
    (ratios.support_range, 1),
    (ratios.programme_ratio, 1),
    (ratios.central_share, 1),
    (limits.money_limits, 1),
    (limits.phase_limits, 1),
    (phases.out_of_order, 1),
    (phases.overlapping, 1),
    (phases.dependencies, 1),
    (phases.outside_project, 1),
    (laws.before_law, 1),
    (goals.without_target, 1),
    (goals.overdue_targets, 1),
    (goals.indicators, 1),
    (departments.in_their_time, 1),
    (centres.support, 1),
    (reviews.forbidden, 1),
    (reviews.investment_review, 1),
    (reviews.feasibility_study, 1),
    (reviews.before_mid_term_plan, 1),
    (horizons.continuing_expenditure, 1),
    (horizons.beyond_mid_term, 1),
    (horizons.plan_horizon, 1),
)


class _Part(Progress):
    """The progress of one check within the whole."""

    def __init__(self, whole: Progress) -> None:
        self._whole = whole
        self.start, self.end = 0.0, 0.0

    def percent(self, value: float) -> None:
        """Report how much of the check is done."""
        self._whole.percent(self.start + (self.end - self.start) * value / 100)

    def is_cancelled(self) -> bool:
        """Whether the planner asked to stop."""
        return self._whole.is_cancelled()


def check_plan(
    store: PlanStore, progress: Progress = SILENT, on: date | None = None
) -> list[Finding]:
    """Return what is to be looked at in a plan: errors first, then warnings, then the rest.

    Texts are in the language of the interface. `on` is the day for which dated rules are
    asked (today if not given). The plan is only read, as it is stored. Raises Cancelled.
    """
    part = _Part(progress)
    plan = Plan.read(store, ui_language(), on or date.today(), part)
    found: list[Finding] = []
    whole = sum(weight for _, weight in CHECKS)
    for check, weight in CHECKS:
        part.start, part.end = part.end, part.end + 100 * weight / whole
        part.go_on(0)
        found.extend(check(plan))
    progress.percent(100)
    return sorted(found, key=lambda finding: SEVERITIES.index(finding.severity))


def count(findings: list[Finding], severity: str) -> int:
    """Return how many findings have this severity."""
    return sum(finding.severity == severity for finding in findings)
