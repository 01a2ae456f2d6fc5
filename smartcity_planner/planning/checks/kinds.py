"""The kinds of findings in words: no code stands on the screen."""

from __future__ import annotations

from smartcity_planner.i18n import translate
from smartcity_planner.planning.checks.finding import ERROR, INFO, WARNING


def severities() -> dict[str, str]:
    """Return the severities, the worst first, in words."""
    return {
        ERROR: translate("Planning", "Errors"),
        WARNING: translate("Planning", "Warnings"),
        INFO: translate("Planning", "Notes"),
    }


def kinds() -> dict[str, str]:
    """Return code → what such a finding is about, in the order in which they are offered."""
    money = translate("Planning", "Ledger and parcels")
    years = translate("Planning", "Money and years")
    limits = translate("Planning", "Targets and limits")
    districts = translate("Planning", "District money and shares")
    reviews = translate("Planning", "Reviews and mid-term plan")
    horizons = translate("Planning", "Five-year limits")
    schedule = translate("Planning", "Schedule and order")
    laws = translate("Planning", "Laws and exceptions")
    goals = translate("Planning", "Targets and indicators")
    organisation = translate("Planning", "Departments and centres")
    cadastre = translate("Planning", "Cadastre")
    return {
        "totals_off": money,
        "ledger_id": money,
        "money_not_attached": money,
        "belongs_to_nothing": money,
        "no_money": money,
        "not_placed": money,
        "shares_over_one": money,
        "shares_over_one_undated": money,
        "money_outside_phase": years,
        "money_outside_project": years,
        "money_outside_plan": years,
        "limit_exceeded": limits,
        "target_of_money_missed": limits,
        "phase_limit_exceeded": limits,
        "district_money_not_placed": districts,
        "district_money_on_city_project": districts,
        "district_does_not_take_part": districts,
        "district_not_agreed": districts,
        "district_outside_its_years": districts,
        "own_share_not_first": districts,
        "support_outside_range": districts,
        "programme_ratio_missed": districts,
        "agreed_part_missed": districts,
        "central_share_missed": districts,
        "rule_not_verified": districts,
        "budgeted_against_review": reviews,
        "investment_review": reviews,
        "review_by_wrong_body": reviews,
        "review_under_way": reviews,
        "cost_above_review": reviews,
        "feasibility_study": reviews,
        "not_in_mid_term_plan": reviews,
        "continuing_expenditure": horizons,
        "beyond_mid_term_plan": horizons,
        "plan_horizon": horizons,
        "dates_out_of_order": schedule,
        "phases_overlap": schedule,
        "dependency_broken": schedule,
        "dependency_cycle": schedule,
        "phase_outside_project": schedule,
        "before_law": laws,
        "exception_expires": laws,
        "law_blocks": laws,
        "no_target": goals,
        "target_overdue": goals,
        "indicator_incomplete": goals,
        "no_indicator": goals,
        "department_ended": organisation,
        "department_not_yet": organisation,
        "no_support_centre": organisation,
        "support_function_missing": organisation,
        "district_not_of_pnu": cadastre,
        "parcel_outside_district": cadastre,
        "moved_parcels_open": cadastre,
        "parcel_gone": cadastre,
    }
