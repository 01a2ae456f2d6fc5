"""Checks of reviews, years and shares: each with a plan that triggers it and one that does not."""

from __future__ import annotations

from datetime import date

import pytest

from smartcity_planner.planning.check import check_plan

EAST, WEST = "11380", "11440"
TODAY = date(2026, 11, 22)


def found(small, code):
    return [f for f in check_plan(small.store, on=TODAY) if f.code == code]


def severities(small, code):
    return [f.severity for f in found(small, code)]


def rule(small, key="self", **values):
    row = {
        "id": key,
        "topic": "investment_review",
        "applies_to": "city",
        "name_ko": f"규칙 {key}",
        "name_en": f"Rule {key}",
        "minimum": 4_000,
        "maximum": 30_000,
        "unit": "won",
        "outcome": "self_review",
        "valid_from": "2025-01-07",
        "verified": 1,
        "source_id": "law",
    }
    small.rows("rule", {**row, **values})


def percent_rule(small, key, low, high, **values):
    rule(small, key, minimum=low, maximum=high, unit="percent", outcome=None, **values)


def costing(small, won=10_000, source="central", basis="planned", year=2027, **values):
    small.project(**{"run_by": "city", "start_year": 2026, "status": "ongoing", **values})
    small.phase("one", starts_on=None, ends_on=None)
    small.money("one", None, won, source=source, fiscal_year=year, basis=basis)


def review(small, kind="investment_review", state="decided", **values):
    row = {"id": f"{kind}-{state}-{len(values)}", "project_id": "p", "kind": kind, "state": state}
    small.rows("review", {**row, **values})


# Reviews


@pytest.mark.parametrize(
    ("values", "code", "severity"),
    [
        (None, "investment_review", "warning"),
        ({"state": "needed"}, "investment_review", "warning"),
        ({"state": "requested"}, "review_under_way", "info"),
        ({"result": "proper", "body": "self_review"}, None, None),
        ({"result": "conditional", "body": "ministry_review"}, None, None),
        ({"state": "exempt"}, None, None),
        ({"result": "proper", "reviewed_won": 9_999}, "cost_above_review", "info"),
        ({"result": "proper", "reviewed_won": 10_000}, None, None),
    ],
)
def test_what_became_of_the_review(small, values, code, severity):
    rule(small)
    costing(small)
    if values is not None:
        review(small, **values)
    about = {"investment_review", "review_under_way", "cost_above_review", "review_by_wrong_body"}
    findings = [f for f in check_plan(small.store, on=TODAY) if f.code in about]
    assert [(f.code, f.severity) for f in findings] == ([(code, severity)] if code else [])


def test_a_review_by_the_wrong_body(small):
    rule(small, "ministry", minimum=4_000, maximum=None, outcome="ministry_review")
    costing(small)
    review(small, result="proper", body="self_review")
    [finding] = found(small, "review_by_wrong_body")
    assert finding.severity == "warning" and "Own review" in finding.text
    assert "Rule ministry" in finding.why and "Act" in finding.why


@pytest.mark.parametrize("result", ["reconsider", "improper"])
def test_a_turned_down_project_must_not_be_budgeted(small, result):
    rule(small)
    costing(small, year=2027)
    review(small, result=result, decided_on="2026-05-01")
    [finding] = found(small, "budgeted_against_review")
    assert finding.severity == "error" and "2027" in finding.text and "10,000 won" in finding.text
    assert "Act" in finding.why and "2026-05-01" in finding.why
    review(small, result="proper", decided_on="2026-09-01", note_ko="다시")
    assert found(small, "budgeted_against_review") == []


def test_money_spent_before_the_decision_is_no_budget(small):
    rule(small)
    costing(small, year=2026)
    review(small, result="improper", decided_on="2026-05-01")
    assert found(small, "budgeted_against_review") == []


def test_example_money_is_said_where_it_decides(small):
    rule(small)
    rule(small, "ministry", minimum=30_000, maximum=None, outcome="ministry_review")
    costing(small, 5_000)
    assert "example" not in found(small, "investment_review")[0].text
    small.money("one", None, 25_000, source="city", fiscal_year=2027, basis="example")
    [finding] = found(small, "investment_review")
    assert "Rule ministry" in finding.text
    assert "25,000 won of it are example figures; without them it would be: Rule self" in (
        finding.text
    )


def test_no_review_without_example_money(small):
    rule(small)
    costing(small, 5_000, basis="example")
    [finding] = found(small, "investment_review")
    assert "without them no review would be needed" in finding.text


def test_a_joint_project_meets_the_stricter_rule(small):
    rule(small)
    rule(small, "mayor", applies_to="district", outcome="mayor_review")
    costing(small, run_by="joint")
    [finding] = found(small, "investment_review")
    assert "Rule mayor" in finding.text and "stricter" in finding.text


@pytest.mark.parametrize(
    ("entry", "count"),
    [
        (None, 1),
        ({"decided_on": "2026-06-01"}, 1),
        ({"decided_on": "2026-04-01"}, 0),
        ({"state": "exempt"}, 0),
    ],
)
def test_the_mid_term_plan_comes_before_the_review(small, entry, count):
    costing(small)
    review(small, state="requested", requested_on="2026-05-01")
    if entry is not None:
        review(small, "mid_term_plan", **entry)
    assert severities(small, "not_in_mid_term_plan") == ["warning"] * count


@pytest.mark.parametrize(
    ("values", "severity"),
    [
        (None, "warning"),
        ({"state": "requested"}, "info"),
        ({"result": "proper"}, None),
        ({"result": "improper"}, "warning"),
        ({"state": "exempt"}, None),
    ],
)
def test_what_became_of_the_feasibility_study(small, values, severity):
    rule(small, topic="feasibility_study", minimum=10_000, maximum=None)
    costing(small, status="planned")
    if values is not None:
        review(small, "feasibility_study", **values)
    assert severities(small, "feasibility_study") == ([severity] if severity else [])


# Rules that are not verified pass and fail nothing


@pytest.mark.parametrize("topic", ["investment_review", "feasibility_study"])
def test_an_unverified_threshold_cannot_judge(small, topic):
    rule(small, topic=topic, verified=0)
    costing(small, status="planned")
    assert severities(small, "rule_not_verified") == ["info"]
    assert found(small, topic) == []
    assert "Act" in found(small, "rule_not_verified")[0].why


# Years


def test_money_beyond_the_mid_term_plan(small):
    rule(small, topic="mid_term_plan", minimum=None, maximum=5, unit="years")
    costing(small, year=2030)
    assert found(small, "beyond_mid_term_plan") == []
    small.money("one", None, 7, fiscal_year=2031)
    [finding] = found(small, "beyond_mid_term_plan")
    assert finding.severity == "info" and "7 won" in finding.text and "2030" in finding.text


@pytest.mark.parametrize(("limit", "count"), [(4, 1), (5, 0)])
def test_the_horizon_of_the_plan(small, limit, count):
    rule(small, topic="plan_horizon", minimum=None, maximum=limit, unit="years")
    assert severities(small, "plan_horizon") == ["info"] * count


# District money


def joint(small, *districts, **values):
    """A programme in which `districts` take part with the project."""
    small.rows("programme", {"id": "g", "name_ko": "협력", "name_en": "Together", **values})
    small.rows(
        "programme_district",
        *(
            {
                "programme_id": "g",
                "district_code": code,
                "project_id": "p",
                "state": "agreed",
                "basis": "planned",
            }
            for code in districts
        ),
    )


def shared(small, district, own=400, city=600, year=2026, **values):
    if not small.store.query("SELECT 1 FROM project"):
        small.project(**values)
        small.phase("one")
    pnu = small.parcel(district)
    small.attach("one", pnu)
    for source, won in (("district", own), ("city", city)):
        if won:
            small.money("one", pnu, won, source=source, fiscal_year=year)
    return pnu


def test_money_of_a_district_that_does_not_take_part(small):
    shared(small, EAST)
    joint(small, EAST)
    assert found(small, "district_does_not_take_part") == []
    shared(small, WEST)
    [finding] = found(small, "district_does_not_take_part")
    assert finding.severity == "warning" and "400 won" in finding.text
    assert (finding.where_table, finding.where_key, finding.project_id) == ("district", WEST, "p")
    assert "Mapo-gu" in finding.text and "Eunpyeong-gu" in finding.text


def test_a_part_that_is_only_proposed_or_in_other_years(small):
    shared(small, EAST)
    joint(small, EAST)
    assert found(small, "district_not_agreed") == found(small, "district_outside_its_years") == []
    with small.store.transaction() as connection:
        connection.execute("UPDATE programme_district SET state = 'proposed', start_year = 2027")
    assert severities(small, "district_not_agreed") == ["info"]
    [finding] = found(small, "district_outside_its_years")
    assert finding.severity == "warning" and "2026" in finding.text


def test_district_money_without_a_parcel(small):
    shared(small, EAST)
    assert found(small, "district_money_not_placed") == []
    small.money("one", None, 77, source="district")
    [finding] = found(small, "district_money_not_placed")
    assert finding.severity == "info" and "77 won" in finding.text


@pytest.mark.parametrize(("own", "year", "count"), [(400, 2026, 0), (400, 2027, 1), (0, 2026, 1)])
def test_a_district_budgets_its_own_share_first(small, own, year, count):
    percent_rule(small, "range", 30, 50, topic="district_support_range", applies_to="transport")
    pnu = shared(small, EAST, own=0, city=300, run_by="district")
    if own:
        small.money("one", pnu, own, source="district", fiscal_year=year)
    findings = found(small, "own_share_not_first")
    assert [f.severity for f in findings] == ["warning"] * count
    assert all("Act" in f.why and "2025-01-07" in f.why for f in findings)


@pytest.mark.parametrize(("city", "count"), [(299, 1), (300, 0), (500, 0), (501, 1)])
def test_the_range_of_city_support(small, city, count):
    percent_rule(small, "range", 30, 50, topic="district_support_range", applies_to="transport")
    shared(small, EAST, own=1000 - city, city=city, run_by="district")
    assert severities(small, "support_outside_range") == ["warning"] * count


@pytest.mark.parametrize("verified", [0, 1])
def test_a_programmes_ratio(small, verified):
    percent_rule(small, "ratio", 50, 50, topic="programme_ratio", verified=verified)
    shared(small, EAST)
    joint(small, EAST, rule_id="ratio")
    assert severities(small, "programme_ratio_missed") == ["warning"] * verified
    assert severities(small, "rule_not_verified") == ["info"] * (1 - verified)


@pytest.mark.parametrize(("agreed", "count"), [(60, 0), (50, 1), (None, 0)])
def test_the_agreed_part(small, agreed, count):
    shared(small, EAST)
    joint(small, EAST)
    with small.store.transaction() as connection:
        connection.execute("UPDATE programme_district SET city_percent = ?", (agreed,))
    assert severities(small, "agreed_part_missed") == ["warning"] * count


@pytest.mark.parametrize(
    ("verified", "central", "code"),
    [(1, 400, None), (1, 410, "central_share_missed"), (0, 410, "rule_not_verified")],
)
def test_the_central_share_of_a_programme(small, verified, central, code):
    zone(small)
    percent_rule(
        small, "deal", 40, 40, topic="central_share", applies_to="new_deal", verified=verified
    )
    small.project(zone_id="z")
    small.phase("one")
    small.money("one", None, central, source="central")
    small.money("one", None, 1000 - central, source="city")
    about = ("central_share_missed", "rule_not_verified")
    codes = [f.code for f in check_plan(small.store, on=TODAY) if f.code in about]
    assert codes == ([code] if code else [])


def zone(small):
    from smartcity_planner.store import bulk

    with bulk.writing(small.store) as writer:
        writer.add(
            "regeneration_zone",
            {
                "id": "z",
                "name_ko": "구역",
                "zone_type": "economic_base",
                "programme": "new_deal",
                "status": "designated",
                "geometry_status": "unknown",
            },
            None,
        )
