"""Templates for planners: rows that a plan takes as they are, with the statutes' own dates."""

from __future__ import annotations

import pytest

from smartcity_planner.domain import codes
from smartcity_planner.domain.errors import BadInput
from smartcity_planner.planning import templates
from smartcity_planner.planning.create import create_plan
from smartcity_planner.store.plan import PlanStore, insert_rows

#: The domain file, section 5: law → promulgated, in force.
DATES = {
    "개인정보 보호법": ("2020-02-04", "2020-08-05"),
    "정보통신망법": ("2020-02-04", "2020-08-05"),
    "신용정보법": ("2020-02-04", "2020-08-05"),
    "자율주행자동차법": ("2019-04-30", "2020-05-01"),
    "자동차손해배상보장법": ("2020-04-07", "2020-10-08"),
    "전기사업법": (None, None),
    "집단에너지사업법": (None, None),
    "신재생에너지법": (None, None),
    "분산에너지법": ("2023-06-13", "2024-06-14"),
    "스마트도시 조성 및 산업진흥 등에 관한 법률": (None, "2017-09-22"),
}


@pytest.fixture(scope="module")
def plan(qgis_app, tmp_path_factory: pytest.TempPathFactory) -> PlanStore:
    path = tmp_path_factory.mktemp("templates") / "plan.gpkg"
    store = create_plan(path, "계획", 2026, 2030)
    with store.transaction() as connection:
        row = {"id": "p", "name_ko": "사업", "field": "transport", "kind": "data"}
        insert_rows(connection, "project", [{**row, "status": "planned"}])
    return store


@pytest.mark.parametrize("kind", codes.KIND.values)
def test_every_kind_has_indicators_that_a_plan_takes(plan: PlanStore, kind: str):
    rows = templates.indicator_rows("p", kind)
    assert len(rows) == len(templates.offer(kind)) >= 2
    again = templates.indicator_rows("p", kind)
    assert not {row["id"] for row in rows} & {row["id"] for row in again}
    with plan.transaction() as connection:
        assert insert_rows(connection, "indicator", rows) == len(rows)
    assert all(row["baseline"] is None and row["basis"] == "planned" for row in rows)


def test_laws_have_the_dates_of_the_statute_and_the_claim_of_the_brief(plan: PlanStore):
    rows = templates.legal_rows("p")
    assert {r["law_ko"]: (r["promulgated_on"], r["in_force_on"]) for r in rows} == DATES
    claims = {r["law_ko"]: r["brief_claim_en"] for r in rows if r["brief_claim_en"]}
    assert set(claims.values()) == {"Says April 2020", "Says 2018"}
    assert all((r["state"] == "in_force") == (r["in_force_on"] is not None) for r in rows)
    with plan.transaction() as connection:
        assert insert_rows(connection, "legal_dependency", rows) == len(DATES)


def test_laws_are_offered_by_field():
    names = {row["id"] for row in templates.laws("transport")}
    assert names == {"autonomous-vehicles", "car-liability", "smart-city"}


def test_only_what_is_chosen_is_taken():
    [row] = templates.legal_rows("p", ["car-liability"], "transport", "phase-1")
    assert (row["law_en"], row["phase_id"]) == ("Automobile Accident Compensation Act", "phase-1")


def test_what_is_not_offered_is_refused():
    for call in (
        lambda: templates.offer("nonsense"),
        lambda: templates.laws("nonsense"),
        lambda: templates.indicator_rows("p", "data", ["startups-supported"]),
    ):
        with pytest.raises(BadInput):
            call()
