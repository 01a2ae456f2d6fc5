"""Checks of what surrounds a project: each with a plan that triggers it and one that does not."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from smartcity_planner.planning.check import check_plan
from smartcity_planner.planning.checks import place
from smartcity_planner.planning.repair import add_totals_up

EAST, WEST = "11380", "11440"
TODAY = date(2026, 11, 22)


def found(small, code):
    return [f for f in check_plan(small.store, on=TODAY) if f.code == code]


def severities(small, code):
    return [f.severity for f in found(small, code)]


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


# Laws


def law(small, state="promulgated", **values):
    small.project(start_year=None, end_year=None)
    small.phase("one", starts_on="2026-01-01", ends_on="2027-12-31")
    row = {
        "id": "l",
        "project_id": "p",
        "law_ko": "분산에너지법",
        "law_en": "Energy Act",
        "state": state,
        "blocks": 0,
        "source_id": "law",
    }
    small.rows("legal_dependency", {**row, **values})


@pytest.mark.parametrize(
    ("values", "code", "severity"),
    [
        ({"in_force_on": "2026-01-01"}, None, None),
        ({"in_force_on": "2026-01-02"}, "before_law", "warning"),
        ({"state": "amendment_pending"}, "before_law", "warning"),
        ({"state": "in_force"}, None, None),
        ({"state": "not_needed"}, None, None),
        ({"state": "exception_granted", "exception_from": "2025-01-01"}, None, None),
        ({"state": "exception_granted", "exception_from": "2026-02-01"}, "before_law", "warning"),
        ({"state": "exception_applied", "exception_from": "2025-01-01"}, "before_law", "warning"),
        ({"state": "exception_granted", "exception_to": "2027-12-31"}, None, None),
        (
            {"state": "exception_granted", "exception_to": "2027-06-30"},
            "exception_expires",
            "warning",
        ),
        ({"state": "expired", "exception_to": "2026-06-30"}, "exception_expires", "warning"),
        (
            {"state": "expired", "exception_to": "2026-06-30", "in_force_on": "2026-06-01"},
            None,
            None,
        ),
        ({"state": "blocked", "blocks": 1}, "law_blocks", "error"),
        ({"state": "blocked"}, "law_blocks", "warning"),
    ],
)
def test_phases_and_their_laws(small, values, code, severity):
    law(small, **values)
    about = ("before_law", "exception_expires", "law_blocks")
    findings = [f for f in check_plan(small.store, on=TODAY) if f.code in about]
    assert [(f.code, f.severity) for f in findings] == ([(code, severity)] if code else [])
    assert all("Energy Act" in f.text and "Act" in f.why and f.phase_id == "one" for f in findings)


def test_a_law_for_one_phase_only(small):
    law(small, phase_id="one")
    small.phase("two", 2, starts_on="2026-01-01")
    assert [f.phase_id for f in found(small, "before_law")] == ["one"]


# Targets, indicators, departments, centres


def test_a_phase_with_a_target_row_has_a_target(small):
    small.project()
    small.phase("one", target=None)
    assert severities(small, "no_target") == ["warning"]
    small.rows(
        "phase_target",
        {
            "id": "t",
            "phase_id": "one",
            "name_ko": "목표",
            "state": "open",
            "due_on": "2026-11-22",
            "basis": "planned",
        },
    )
    assert found(small, "no_target") == found(small, "target_overdue") == []
    with small.store.transaction() as connection:
        connection.execute("UPDATE phase_target SET due_on = '2026-11-21'")
    assert severities(small, "target_overdue") == ["info"]


def test_indicators(small):
    small.project()
    small.project("q")
    small.phase("one")
    assert found(small, "no_indicator") == []
    small.rows("plan_goal", {"id": "g", "seq": 1, "name_ko": "목표"})
    small.rows(
        "indicator",
        {"id": "i", "project_id": "p", "name_ko": "지표", "direction": "up", "basis": "planned"},
    )
    [finding] = found(small, "indicator_incomplete")
    assert finding.severity == "warning"
    assert "baseline, target per phase, goal of the 2040 Seoul Plan" in finding.text
    assert [f.project_id for f in found(small, "no_indicator")] == ["q"]
    small.rows("indicator_target", {"indicator_id": "i", "phase_id": "one", "target": 2.0})
    assert severities(small, "indicator_incomplete") == ["info"]
    with small.store.transaction() as connection:
        connection.execute("UPDATE indicator SET baseline = 1.0, goal_id = 'g'")
    assert found(small, "indicator_incomplete") == []


@pytest.mark.parametrize(
    ("first", "last", "code"),
    [
        (None, None, None),
        ("2026-01-01", "2027-12-31", None),
        ("2026-01-02", None, "department_not_yet"),
        (None, "2027-12-30", "department_ended"),
    ],
)
def test_departments_in_their_time(small, first, last, code):
    small.rows("department", {"id": "new", "name_ko": "새 부서", "name_en": "New Office"})
    small.rows(
        "department",
        {
            "id": "d",
            "name_ko": "부서",
            "name_en": "Office",
            "valid_from": first,
            "valid_to": last,
            "successor_id": "new",
        },
    )
    small.project(lead_department_id="d")
    small.phase("one")
    about = ("department_ended", "department_not_yet")
    findings = [f for f in check_plan(small.store, on=TODAY) if f.code in about]
    assert [f.code for f in findings] == ([code] if code else [])
    if code == "department_ended":
        assert "New Office" in findings[0].mend


def test_a_partner_that_takes_part_too_short(small):
    small.rows("department", {"id": "d", "name_ko": "부서"})
    small.project()
    small.phase("one")
    small.rows(
        "project_department",
        {"project_id": "p", "department_id": "d", "role": "partner", "valid_to": "2026-12-31"},
    )
    assert severities(small, "department_ended") == ["warning"]


def test_hubs_without_a_support_centre(small):
    from smartcity_planner.domain import codes
    from smartcity_planner.store import bulk

    with bulk.writing(small.store) as writer:
        writer.add(
            "hub",
            {
                "id": "h",
                "name_ko": "거점",
                "name_en": "Hub",
                "list_version": "L1",
                "geometry_status": "unknown",
            },
            None,
        )
    small.project()
    assert found(small, "no_support_centre") == []
    small.project("q", hub_id="h")
    small.rows(
        "support_gap",
        {"id": "g", "hub_id": "h", "as_of_year": 2020, "has_local_body": 0, "source_id": "law"},
    )
    [finding] = found(small, "no_support_centre")
    assert finding.severity == "warning" and "2020" in finding.why and "Act" in finding.why
    small.rows(
        "support_centre", {"id": "c", "hub_id": "h", "name_ko": "센터", "state": "operating"}
    )
    assert found(small, "no_support_centre") == []
    [finding] = found(small, "support_function_missing")
    assert "Talent" in finding.text
    small.rows(
        "support_centre_function",
        *(
            {"centre_id": "c", "function": name, "basis": "planned"}
            for name in codes.CENTRE_FUNCTION.values
        ),
    )
    assert found(small, "support_function_missing") == []


# Limits


@pytest.mark.parametrize(
    ("values", "code", "severity"),
    [
        ({"amount_won": 999}, "limit_exceeded", "error"),
        ({"amount_won": 1_000}, None, None),
        ({"amount_won": 999, "basis": "example"}, "limit_exceeded", "warning"),
        ({"amount_won": 999, "source": "central"}, None, None),
        ({"amount_won": 599, "source": "city"}, "limit_exceeded", "error"),
        ({"amount_won": 0, "fiscal_year": 2027}, None, None),
        ({"amount_won": 999, "scope": "plan", "scope_key": None}, "limit_exceeded", "error"),
        ({"amount_won": 999, "scope": "district", "scope_key": EAST}, "limit_exceeded", "error"),
        ({"amount_won": 0, "scope": "district", "scope_key": WEST}, None, None),
        ({"amount_won": 1_001, "is_limit": 0}, "target_of_money_missed", "info"),
        ({"amount_won": 1_000, "is_limit": 0}, None, None),
    ],
)
def test_limits_and_targets_of_money(small, values, code, severity):
    shared(small, EAST)
    row = {"id": "t", "scope": "phase", "scope_key": "one", "is_limit": 1, "basis": "planned"}
    small.rows("funding_target", {**row, **values})
    about = ("limit_exceeded", "target_of_money_missed")
    findings = [f for f in check_plan(small.store, on=TODAY) if f.code in about]
    assert [(f.code, f.severity) for f in findings] == ([(code, severity)] if code else [])


@pytest.mark.parametrize(
    ("values", "count"),
    [
        ({"limit_parcels": 2, "limit_area_m2": 200.0}, 0),
        ({"limit_parcels": 1}, 1),
        ({"limit_area_m2": 199.0}, 1),
    ],
)
def test_limits_of_a_phase(small, values, count):
    small.project()
    small.phase("one", **values)
    small.attach("one", small.parcel(), small.parcel())
    assert severities(small, "phase_limit_exceeded") == ["warning"] * count


# What another program can spoil, and the repair


def forced(small, *statements):
    with closing(sqlite3.connect(small.store.path)) as connection, connection:
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE funding_total SET amount_won = amount_won + 1 WHERE source = 'city'",
        "UPDATE funding_total SET row_count = 7",
        "DELETE FROM funding_total WHERE source = 'city'",
        "INSERT INTO funding_total SELECT 99, phase_id, '11440', fiscal_year, source, basis, "
        "evidence_id, 0, 1 FROM funding_total LIMIT 1",
        "UPDATE funding SET amount_won = amount_won + 5",
    ],
)
def test_totals_that_are_off_are_found_and_put_right(small, statement):
    shared(small, EAST)
    assert found(small, "totals_off") == []
    ledger = small.store.query("SELECT * FROM funding")
    forced(small, statement)
    changed = small.store.query("SELECT * FROM funding")
    [finding] = found(small, "totals_off")
    assert (finding.severity, finding.repair) == ("error", "totals")
    assert add_totals_up(small.store) == 2
    assert found(small, "totals_off") == []
    assert len(changed) == len(ledger)
    assert [tuple(r) for r in small.store.query("SELECT * FROM funding")] == [
        tuple(r) for r in changed
    ]


def test_rows_of_a_phase_that_is_gone(small):
    shared(small, EAST)
    assert found(small, "belongs_to_nothing") == []
    forced(small, "UPDATE phase SET id = 'gone' WHERE id = 'one'")
    findings = found(small, "belongs_to_nothing")
    assert {(f.where_table, f.where_key) for f in findings} == {
        ("phase_parcel", "one"),
        ("funding", "one"),
    }
    assert any("1,000 won" in f.text for f in findings)


def test_a_phase_whose_project_is_gone(small):
    small.project()
    small.phase("one")
    forced(small, "DELETE FROM project")
    assert [f.where_key for f in found(small, "belongs_to_nothing")] == ["one"]


# The map


def test_where_a_finding_is_on_the_map(small):
    shared(small, EAST)
    joint(small, EAST)
    shared(small, WEST)
    [finding] = found(small, "district_does_not_take_part")
    box = place.extent(small.store, finding)
    assert (box.xMinimum(), box.width()) == pytest.approx((201_000.0, 1_000.0))
    small.phase("two", 2, target=None, starts_on=None, ends_on=None)
    [nowhere] = found(small, "no_target")
    both = place.extent(small.store, nowhere)  # its project's parcels, having none of its own
    assert 200_000 < both.xMinimum() < 201_000 < both.xMaximum()
    small.attach("two", small.parcel(EAST))
    assert place.extent(small.store, nowhere).width() == pytest.approx(10.0)
