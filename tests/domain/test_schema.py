"""The declarations themselves: the contract's columns, labels, references."""

from __future__ import annotations

import re

import pytest

from smartcity_planner.domain import codes, schema, views
from smartcity_planner.domain.codes import CodeList

CONTRACT = {
    "meta": "key value",
    "source": "id title publisher url as_of licence confidence",
    "district": "code name_ko name_en",
    "legal_dong": "code name_ko district_code",
    "hub": "id name_ko name_en industry_ko industry_en list_version geometry_status source_id",
    "regeneration_zone": "id name_ko zone_type programme batch designated_on status "
    "geometry_status source_id",
    "infrastructure_point": "id kind name_ko source_id",
    "infrastructure_line": "id kind name_ko source_id",
    "infrastructure_area": "id kind name_ko source_id",
    "department": "id name_ko valid_from valid_to successor_id",
    "project": "id name_ko name_en field kind lead_department_id hub_id zone_id run_by "
    "start_year end_year status",
    "phase": "id project_id seq name_ko name_en starts_on ends_on target",
    "parcel": "pnu jibun land_category area_m2 district_code legal_dong_code source_id",
    "phase_parcel": "phase_id pnu share",
    "funding": "id phase_id pnu fiscal_year source amount_won",
    "quarantine": "id run_id target reason_code reason raw",
}
HANGUL = re.compile(r"[가-힣]")
LISTS = [value for value in vars(codes).values() if isinstance(value, CodeList)]


@pytest.mark.parametrize("name", CONTRACT)
def test_the_contract_columns_are_there(name):
    assert set(CONTRACT[name].split()) <= set(schema.table(name).columns)


def test_the_contract_views_are_there():
    by_name = {view.name: {field.name for field in view.fields} for view in views.VIEWS}
    for name in ("funding_by_phase", "funding_by_district", "funding_by_hub"):
        assert {"fiscal_year", "source", "amount_won"} <= by_name[name]


def test_everything_has_a_korean_and_an_english_label():
    named = [*schema.TABLES, *views.VIEWS]
    named += [field for table in schema.TABLES for field in table.fields]
    named += [field for view in views.VIEWS for field in view.fields]
    for item in named:
        assert item.label("ko") and item.label("en")
        assert not HANGUL.search(item.label("en")), item.label("en")
    for code_list in LISTS:
        for code in code_list.codes:
            assert code.ko and code.en and not HANGUL.search(code.en), code


def test_references_point_to_keys_declared_before_or_in_the_same_table():
    seen = set()
    for table in schema.TABLES:
        seen.add(table.name)
        for field in table.fields:
            if field.references:
                target = schema.table(field.references.table)
                assert target.name in seen, (table.name, field.name)
                assert target.key == (field.references.column,)
                for shown in (field.references.display_ko, field.references.display_en):
                    assert shown in target.columns


def test_codes_are_unique_and_unknown_values_show_as_they_are():
    for code_list in LISTS:
        assert len(set(code_list.values)) == len(code_list.values), code_list.name
    assert codes.SOURCE.label("central", "ko") == "국비"
    assert codes.SOURCE.label("made_up", "en") == "made_up"
    assert codes.SOURCE.label(None, "en") == ""
    assert len(codes.LAND_CATEGORY.codes) == 28
