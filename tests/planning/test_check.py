"""Checking a plan: each fault is found, with its reason, and a sound plan has none."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from smartcity_planner import paths
from smartcity_planner.domain import schema
from smartcity_planner.domain.errors import Cancelled, CannotWrite
from smartcity_planner.domain.progress import Progress
from smartcity_planner.planning import report
from smartcity_planner.planning.check import check_plan, count
from smartcity_planner.planning.checks.finding import SEVERITIES

EAST, WEST = "11380", "11440"
TODAY = date(2026, 11, 22)


def sound(small):
    """A project with one phase, one parcel and money in its years: nothing to find."""
    small.project()
    small.phase("one")
    pnu = small.parcel()
    small.attach("one", pnu)
    small.money("one", pnu, 1_000)
    return pnu


def found(small, code=None):
    return [f for f in check_plan(small.store, on=TODAY) if code in (None, f.code)]


def only(small, code):
    """The one finding; there must be no other."""
    findings = found(small)
    assert [f.code for f in findings] == [code]
    return findings[0]


def forced(small, *statements):
    """What a program does that switches the plan's rules off."""
    with closing(sqlite3.connect(small.store.path)) as connection, connection:
        for name, table in connection.execute(
            "SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall():
            if table in ("parcel", "funding", "phase_parcel"):
                connection.execute(f"DROP TRIGGER {name}")
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for statement in statements:
            connection.execute(statement)


def test_a_sound_plan_has_no_findings(small):
    sound(small)
    assert found(small) == []


def test_money_on_parcels_of_other_phases(small):
    sound(small)
    stray = [small.parcel(), small.parcel()]
    for number, pnu in enumerate(stray):
        small.money("one", pnu, 10**12 + number)
    finding = only(small, "money_not_attached")
    assert finding.severity == "error"
    assert (finding.where_table, finding.where_key) == ("phase", "one")
    assert "2,000,000,000,001 won" in finding.text and "2 parcels" in finding.text
    assert stray[0] in finding.text and "Project p › Phase one" in finding.text
    small.attach("one", *stray)
    assert found(small) == []


def test_a_row_with_a_strangers_id(small):
    pnu = sound(small)
    small.money("one", pnu, 5, fiscal_year=2027, id="made-by-hand")
    finding = only(small, "ledger_id")
    assert (finding.severity, finding.where_key) == ("error", "one")
    assert "1 ledger rows" in finding.text


@pytest.mark.parametrize(
    ("year", "codes"),
    [
        (2025, ["money_outside_phase", "money_outside_plan"]),
        (2028, ["money_outside_phase"]),
        (2031, ["money_outside_phase", "money_outside_plan"]),
        (2027, []),
    ],
)
def test_money_in_years_when_its_phase_does_not_run(small, year, codes):
    pnu = sound(small)
    small.money("one", pnu, 7, fiscal_year=year)
    assert [f.code for f in found(small)] == codes
    assert all(str(year) in f.text and f.where_key == "one" for f in found(small))


def test_money_outside_a_project_whose_phase_has_no_dates(small):
    small.project(start_year=2027, end_year=2028)
    small.phase("one", starts_on=None, ends_on=None)
    small.money("one", None, 7, fiscal_year=2026)
    assert [f.code for f in found(small)] == ["money_outside_project", "not_placed"]


def test_a_row_of_zero_won_is_no_money_anywhere(small):
    pnu = sound(small)
    small.money("one", pnu, 0, fiscal_year=2040)
    assert found(small) == []


def test_a_phase_with_parcels_but_no_money(small):
    sound(small)
    small.phase("two", 2, starts_on="2028-01-01", ends_on="2029-12-31")
    small.attach("two", small.parcel())
    finding = only(small, "no_money")
    assert (finding.severity, finding.where_key) == ("info", "two")


def test_money_without_a_place_is_a_note(small):
    sound(small)
    small.money("one", None, 123_456)
    finding = only(small, "not_placed")
    assert finding.severity == "info" and "123,456 won" in finding.text


def test_district_money_on_a_city_project(small):
    small.project(run_by="city")
    small.phase("one")
    pnu = small.parcel()
    small.attach("one", pnu)
    small.money("one", pnu, 5, source="district")
    finding = only(small, "district_money_on_city_project")
    assert (finding.severity, finding.where_table, finding.where_key) == ("info", "project", "p")


@pytest.mark.parametrize(
    ("dates", "wrong"),
    [
        ((("2026-01-01", "2026-12-31"), ("2027-01-01", "2027-12-31")), []),
        ((("2026-01-01", "2027-01-01"), ("2027-01-01", "2027-12-31")), []),
        ((("2027-01-01", "2027-12-31"), ("2026-01-01", "2028-12-31")), ["b"]),
        ((("2026-01-01", "2028-12-31"), ("2027-01-01", "2027-12-31")), ["b"]),
        ((("2027-01-01", None), (None, None), ("2026-01-01", None)), ["c"]),
        ((("2026-01-01", "2026-12-31"), (None, "2026-06-30"), (None, "2027-01-31")), ["b"]),
    ],
)
def test_dates_out_of_order(small, dates, wrong):
    small.project()
    for number, (key, (start, end)) in enumerate(zip("abc", dates, strict=False), 1):
        small.phase(key, number, starts_on=start, ends_on=end)
    assert [f.where_key for f in found(small, "dates_out_of_order")] == wrong


def test_dates_are_compared_within_a_project_only(small):
    small.project("p")
    small.project("q")
    small.phase("a", 1, "p", starts_on="2028-01-01", ends_on="2028-12-31")
    small.phase("b", 2, "q", starts_on="2026-01-01", ends_on="2026-12-31")
    assert found(small) == []


@pytest.mark.parametrize("target", [None, "", " \n"])
def test_a_phase_without_a_target(small, target):
    small.project()
    small.phase("one", target=target)
    finding = only(small, "no_target")
    assert (finding.severity, finding.where_key) == ("warning", "one")


@pytest.mark.parametrize(
    ("start", "end", "wrong"),
    [
        ("2025-12-31", "2027-01-01", True),
        ("2026-01-01", "2031-01-01", True),
        ("2026-01-01", "2030-12-31", False),
        (None, None, False),
    ],
)
def test_a_phase_outside_the_years_of_its_project(small, start, end, wrong):
    small.project()
    small.phase("one", starts_on=start, ends_on=end)
    assert [f.code for f in found(small)] == ["phase_outside_project"] * wrong


def test_a_district_code_that_is_not_the_numbers(small):
    pnu = sound(small)
    forced(small, f"UPDATE parcel SET district_code = '{WEST}' WHERE pnu = '{pnu}'")
    findings = found(small)
    assert [(f.code, f.severity) for f in findings] == [
        ("district_not_of_pnu", "error"),
        ("parcel_outside_district", "warning"),
    ]
    assert {f.where_key for f in findings} == {pnu}


def test_a_parcel_that_lies_in_another_district(small):
    sound(small)
    strays = [small.parcel(x=201_051.0), small.parcel(x=201_300.0)]
    finding = only(small, "parcel_outside_district")
    assert (finding.severity, finding.where_key) == ("warning", strays[0])
    assert "2 parcels" in finding.text and "Eunpyeong-gu" in finding.text


@pytest.mark.parametrize("x", [200_995.0, 200_990.5, 201_000.0, 201_049.0])
def test_a_parcel_on_the_border_is_in_its_district(small, x):
    """Outlines of districts are for orientation: only what lies clearly outside counts."""
    small.parcel(x=x)
    assert found(small) == []


def test_shares_over_one_at_the_same_time(small):
    small.project()
    small.project("q")
    small.phase("one", 1, "p", starts_on="2026-01-01", ends_on="2027-12-31")
    small.phase("two", 1, "q", starts_on="2027-06-01", ends_on="2028-12-31")
    both = [small.parcel() for _ in range(3)]
    small.attach("one", *both, share=0.7)
    small.attach("two", *both[:2], share=0.4)
    small.attach("two", both[2], share=0.3)
    findings = found(small, "shares_over_one")
    assert [(f.severity, f.where_table, f.where_key) for f in findings] == [
        ("error", "parcel", both[0])
    ]
    assert "2 parcels" in findings[0].text
    assert "Phase one" in findings[0].text and "Phase two" in findings[0].text


def test_phases_without_dates_are_not_taken_for_simultaneous(small):
    """When they run is not known: a note says so, and no error."""
    small.project()
    small.phase("one", 1)
    small.phase("two", 2, starts_on=None, ends_on=None)
    pnu, other = small.parcel(), small.parcel()
    small.attach("one", pnu, share=0.6)
    small.attach("two", pnu, share=0.4)
    assert found(small, "shares_over_one_undated") == []
    small.attach("one", other)
    small.attach("two", other)
    [finding] = found(small, "shares_over_one_undated")
    assert (finding.severity, finding.where_key) == ("info", other)
    assert found(small, "shares_over_one") == []


@pytest.mark.parametrize(
    ("start", "end"),
    [("2028-01-01", "2028-12-31"), ("2027-12-31", "2028-12-31"), (None, "2027-01-01")],
)
def test_one_after_the_other_is_not_at_the_same_time(small, start, end):
    small.project()
    small.phase("one", 1)
    small.phase("two", 2, starts_on=start, ends_on=end)
    pnu = small.parcel()
    small.attach("one", pnu)
    small.attach("two", pnu)
    assert found(small, "shares_over_one") == []


def test_tenths_add_up_to_exactly_one(small):
    """0.1 + 0.2 + 0.7 is more than one in floating point, and one for a planner."""
    for key in "abc":
        small.project(key)
        small.phase(key, 1, key)
    pnu = small.parcel()
    for key, share in (("a", 0.1), ("b", 0.2), ("c", 0.7)):
        small.attach(key, pnu, share=share)
    assert found(small, "shares_over_one") == []


# Rules of law


def rule(small, key, **values):
    row = {
        "id": key,
        "topic": "investment_review",
        "applies_to": "city",
        "name_ko": f"규칙 {key}",
        "name_en": f"Rule {key}",
        "minimum": 4_000,
        "maximum": 30_000,
        "unit": "won",
        "valid_from": "2025-01-07",
        "verified": 1,
        "source_id": "law",
    }
    small.rows("rule", {**row, **values})


def costing(small, won, source="central", **values):
    small.project(**{"run_by": "city", **values})
    small.phase("one", starts_on=None, ends_on=None)
    small.money("one", None, won, source=source, fiscal_year=2027)


@pytest.mark.parametrize(
    ("won", "name"),
    [(3_999, None), (4_000, "self"), (29_999, "self"), (30_000, "ministry"), (10**13, "ministry")],
)
def test_the_review_depends_on_the_cost(small, won, name):
    rule(small, "self")
    rule(small, "ministry", minimum=30_000, maximum=None)
    costing(small, won, start_year=2027)
    findings = found(small, "investment_review")
    assert [f.severity for f in findings] == ["warning"] * bool(name)
    if name:
        assert f"Rule {name}" in findings[0].text and f"{won:,} won" in findings[0].text
        assert "Act" in findings[0].why and "2025-01-07" in findings[0].why
        assert (findings[0].where_table, findings[0].where_key) == ("project", "p")


@pytest.mark.parametrize(
    "change",
    [
        {"verified": 0},
        {"valid_from": "2026-01-02"},
        {"valid_to": "2025-12-31"},
        {"applies_to": "district"},
        {"unit": "million won"},
        {"topic": "zone_area_guide"},
    ],
)
def test_a_rule_that_does_not_count(small, change):
    rule(small, "self", **change)
    costing(small, 10_000, start_year=2026)
    assert found(small, "investment_review") == []


def test_a_project_decided_before_the_rule_is_left_alone(small):
    rule(small, "self")
    costing(small, 10_000, start_year=2025)
    assert found(small, "investment_review") == []


def test_a_future_project_is_judged_by_the_rules_of_today(small):
    rule(small, "old", valid_to="2026-11-22")
    rule(small, "new", valid_from="2026-11-23")
    costing(small, 10_000, start_year=2029)
    assert [f.text.count("Rule old") for f in found(small, "investment_review")] == [1]


@pytest.mark.parametrize(
    ("run_by", "source", "needed"),
    [
        ("city", "city", False),
        ("district", "city", True),
        ("district", "central", True),
        ("district", "district", False),
        ("joint", "central", False),
        (None, "central", False),
    ],
)
def test_reviews_are_for_projects_with_transfers(small, run_by, source, needed):
    rule(small, "self", applies_to=run_by or "city")
    costing(small, 10_000, source=source, run_by=run_by, start_year=2027)
    assert bool(found(small, "investment_review")) is needed


@pytest.mark.parametrize(("status", "needed"), [("planned", 1), ("proposed", 1), ("ongoing", 0)])
def test_new_dear_projects_need_a_feasibility_study(small, status, needed):
    rule(small, "study", topic="feasibility_study", minimum=50_000, maximum=None)
    costing(small, 50_000, status=status, start_year=2027)
    assert len(found(small, "feasibility_study")) == needed


@pytest.mark.parametrize(("end", "needed"), [(2030, 0), (2031, 1), (None, 0)])
def test_projects_longer_than_continuing_expenditure(small, end, needed):
    rule(
        small,
        "five",
        topic="continuing_expenditure",
        unit="years",
        minimum=None,
        maximum=5,
        valid_from=None,
    )
    small.project(start_year=2026, end_year=end)
    findings = found(small, "continuing_expenditure")
    assert [f.severity for f in findings] == ["info"] * needed
    assert all("6 years" in f.text and "None" not in f.why for f in findings)


def test_no_threshold_stands_in_the_code(small):
    """The same plan without its rules has no finding about rules."""
    costing(small, 10**12, status="planned", start_year=2027, end_year=2040)
    assert {f.code for f in found(small)} == {"not_placed"}


def test_the_rules_that_ship_are_understood(small):
    shipped = json.loads((paths.layers() / "rules.json").read_text(encoding="utf-8"))
    wanted = {"investment_review", "feasibility_study", "continuing_expenditure"}
    for row in shipped:
        if row["topic"] in wanted:
            rule(small, row["id"], **{**row, "source_id": "law"})
    costing(small, 62_500_000_000, status="planned", start_year=2027, end_year=2032)
    texts = [f.text for f in found(small) if f.code in wanted]
    assert len(texts) == 3
    assert "Ministry of the Interior and Safety" in texts[0]


# The whole


def test_the_sample_plan_has_no_errors_and_is_not_changed(tmp_path: Path, qgis_app):
    from smartcity_planner.planning.create import create_plan

    store = create_plan(tmp_path / "plan.gpkg", "예시 계획", 2020, 2030, with_sample=True)
    before = store.path.read_bytes()
    findings = check_plan(store, on=TODAY)
    assert count(findings, "error") == 0
    assert store.path.read_bytes() == before
    assert [SEVERITIES.index(f.severity) for f in findings] == sorted(
        SEVERITIES.index(f.severity) for f in findings
    )
    for finding in findings:
        table = schema.table(finding.where_table)
        assert store.query(
            f"SELECT 1 FROM {table.name} WHERE {table.key[0]} = ?", [finding.where_key]
        ), finding
        assert finding.text and finding.why and finding.mend
        assert not re.search(r"[{}]", finding.text + finding.why + finding.mend)


def test_cancel_stops_the_check(small):
    class Impatient(Progress):
        def is_cancelled(self) -> bool:
            return True

    with pytest.raises(Cancelled):
        check_plan(small.store, Impatient())


def test_a_check_of_a_read_only_plan_works(small):
    sound(small)
    small.store.path.chmod(0o444)
    assert found(small) == []


# The report


def test_the_report_stands_alone_and_says_everything(small, tmp_path: Path):
    pnu = sound(small)
    small.rows("project", {**_nasty(), "id": "x"})
    small.phase("<b>", 1, "x", target=None)
    small.money("one", pnu, 5, fiscal_year=2027, id="by hand")
    findings = found(small)
    report.write_report(small.store, findings, tmp_path / "check.html", TODAY)
    page = (tmp_path / "check.html").read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>") and 'lang="en"' in page
    assert "2026-11-22" in page and "작은 계획" in page
    assert not re.search(r"https?://|<script|<link|src=", page)
    assert "<b>&" not in page and "&lt;b&gt; &amp; Söhne" in page
    assert page.count("<tr data-code=") == len(findings) == 2
    for finding in findings:
        assert f'data-code="{finding.code}"' in page
    assert sorted(p.name for p in tmp_path.iterdir()) == ["check.html", "small.gpkg"]


def _nasty() -> dict[str, object]:
    return {
        "name_ko": "<b> & 아들",
        "name_en": "<b> & Söhne",
        "field": "transport",
        "kind": "data",
        "status": "planned",
    }


def test_the_report_of_a_sound_plan_says_so(small, tmp_path: Path):
    sound(small)
    report.write_report(small.store, found(small), tmp_path / "check.html")
    assert "The plan is in order" in (tmp_path / "check.html").read_text(encoding="utf-8")


def test_a_report_that_cannot_be_written_says_so(small, tmp_path: Path):
    target = tmp_path / "taken.html"
    target.mkdir()
    (target / "keep.txt").write_text("x")
    with pytest.raises(CannotWrite):
        report.write_report(small.store, [], target)
    assert (target / "keep.txt").read_text() == "x"
