"""Who answers for a project, what is still reviewed, and which districts take part."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime

import pytest

from smartcity_planner.atlas.book import edition_of
from smartcity_planner.atlas.definition import Book
from smartcity_planner.atlas.facts.status import status_of
from smartcity_planner.atlas.pages.facts_stream import stream_of
from smartcity_planner.store.plan import PlanStore, insert_rows

NOW = datetime(2026, 11, 23, tzinfo=UTC)


@pytest.fixture
def make():
    """Return a maker of editions; they are closed whatever happens."""
    made = []

    def new(store, **how):
        made.append(edition_of(store, Book(**how).checked(), NOW))
        return made[-1]

    yield new
    for each in made:
        each.close()


@pytest.fixture
def own(sample, tmp_path):
    """A copy of the sample plan that may be changed."""
    path = tmp_path / "own.gpkg"
    shutil.copyfile(sample.path, path)
    return PlanStore.open(path)


def _who(edition, key):
    return {each.project: each for each in status_of(edition, key).organised}


def test_every_department_of_the_plan_is_named(sample, make) -> None:
    edition = make(sample)
    said = {
        row["id"]: status_of(edition, f"project:{row['id']}").organised[0]
        for row in sample.query("SELECT id FROM project")
    }
    rows = sample.query(
        "SELECT pd.project_id, pd.role, d.name_ko FROM project_department pd "
        "JOIN department d ON d.id = pd.department_id"
    )
    assert len(rows) > 20
    for row in rows:
        own = said[row["project_id"]]
        assert row["name_ko"] in (own.lead if row["role"] == "lead" else own.partners)


def test_the_lead_is_named_once_and_dates_say_who_is_no_longer_there(own, make) -> None:
    with own.transaction() as connection:
        connection.execute(
            "UPDATE department SET valid_to = '2026-06-30', successor_id = 'economy' "
            "WHERE id = 'climate_environment'"
        )
        connection.execute("UPDATE department SET valid_to = '2026-12-31' WHERE id = 'economy'")
        connection.execute("DELETE FROM project_department WHERE project_id = 'magok-smart-energy'")
        insert_rows(
            connection,
            "project_department",
            [
                {"project_id": "magok-smart-energy", "department_id": name, **more}
                for name, more in {
                    "climate_environment": {"role": "lead"},
                    "transport": {"role": "partner", "valid_to": "2025-12-31"},
                    "housing": {"role": "partner", "valid_from": "2027-01-01"},
                    "economy": {"role": "operator"},
                }.items()
            ],
        )
    said = _who(make(own), "project:magok-smart-energy")["마곡 스마트에너지시티 시범사업"]
    assert said.lead == "기후환경본부 (~2026-06-30 → 경제실)"
    assert said.partners == "교통실 (~2025-12-31), 주택실 (2027-01-01~), 경제실 (운영 기관)"


def test_a_project_without_anybody_says_so_with_dashes(own, make) -> None:
    with own.transaction() as connection:
        connection.execute("DELETE FROM project_department WHERE project_id = 'smart-crossings'")
        connection.execute(
            "UPDATE project SET lead_department_id = NULL, run_by = NULL "
            "WHERE id = 'smart-crossings'"
        )
    (said,) = status_of(make(own), "project:smart-crossings").organised
    assert (said.lead, said.partners, said.run_by, said.status) == ("–", "–", "–", "계획")


def test_reviews_say_how_they_ended(own, make) -> None:
    with own.transaction() as connection:
        connection.execute(
            "UPDATE review SET state = 'decided', result = 'conditional', "
            "requested_on = '2026-03-02', decided_on = '2026-05-07' "
            "WHERE id = 'sangam-autonomous-investment_review'"
        )
    money, technology = status_of(make(own, language="en"), "hub:sangam").reviews
    assert money.kind == "Investment review"
    assert money.body == "Review by the Ministry of the Interior and Safety"
    assert (money.state, money.day, money.basis) == (
        "Decided: Conditional",
        "2026-05-07",
        "Example",
    )
    assert technology.kind == "Look at the technology"
    assert (technology.state, technology.day) == ("Adapt", "2024-06-30")
    assert "2026-06-30" in technology.note


def test_a_ratio_that_nobody_confirmed_says_so(sample, make) -> None:
    found = status_of(make(sample), "project:district-programme").programmes
    assert [each.district for each in found] == ["마포구", "성북구", "강남구"]
    assert {each.share for each in found} == {"50%"}
    assert {each.state for each in found} == {"협약", "제안"}
    assert {each.basis for each in found} == {"예시"}
    assert all(each.rule.endswith("(미확인)") for each in found)


def test_rows_of_several_projects_stand_under_their_names(sample, make) -> None:
    tables = stream_of(make(sample), "hub:gvalley").tables
    lines = tables["targets"].lines
    names = [line.cells[0] for line in lines if line.style == "group"]
    assert names == ["G밸리 3단지 혁신거점", "스마트 교차로 실증(예시)"]
    assert sum(line.style == "plain" for line in lines) == 5
    assert tables["organisation"].layout.columns[0].label == "사업"
    alone = stream_of(make(sample), "project:smart-crossings").tables
    assert all(line.style == "plain" for line in alone["targets"].lines)
    assert alone["organisation"].layout.columns[0].label == "주관 부서"


def test_a_table_that_goes_on_names_the_project_again(sample, make) -> None:
    table = stream_of(make(sample), "hub:gvalley").tables["targets"]
    assert [line.style for line in table.lines_of(0, 2)] == ["group", "plain"]
    again = table.lines_of(2, 4)
    assert [line.style for line in again] == ["group", "plain", "plain"]
    assert again[0] == table.lines[0]
    assert [line.style for line in table.lines_of(4, 6)] == ["group", "plain"]
