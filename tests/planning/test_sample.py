"""The sample plan: what the file says, the same every time, and marked for what it is."""

from __future__ import annotations

import shutil
from decimal import Decimal
from pathlib import Path

import pytest

from smartcity_planner.domain import codes, schema
from smartcity_planner.planning.create import create_plan
from smartcity_planner.store import base_data
from smartcity_planner.store.plan import PlanStore


@pytest.fixture(scope="module")
def plan(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> PlanStore:
    return PlanStore(Path(shutil.copy(sample_file, tmp_path_factory.mktemp("sample"))))


@pytest.fixture(scope="module")
def content() -> dict:
    return base_data.read_json("sample_plan.json")


@pytest.fixture(scope="module")
def phases(content: dict) -> dict[str, dict]:
    return {p["id"]: p for project in content["projects"] for p in project["phases"]}


def won(plan: PlanStore, what: str) -> dict:
    sql = f"SELECT {what} AS k, SUM(amount_won) AS won FROM funding GROUP BY 1"
    return {row["k"]: row["won"] for row in plan.query(sql)}


def test_projects_phases_and_partners_are_those_of_the_file(plan, content, phases):
    projects = {project["id"]: project for project in content["projects"]}
    stored = {row["id"]: dict(row) for row in plan.query("SELECT * FROM project")}
    assert set(stored) == set(projects)
    for key, project in projects.items():
        for name in set(project) & set(schema.table("project").columns):
            assert stored[key][name] == project[name], (key, name)
    stored_phases = {row["id"]: dict(row) for row in plan.query("SELECT * FROM phase")}
    assert set(stored_phases) == set(phases)
    for key, phase in phases.items():
        assert stored_phases[key]["target"] == phase["target_ko"]
        assert stored_phases[key]["target_en"] == phase["target_en"]
        assert stored_phases[key]["project_id"] == phase["project_id"]
    partners = {
        (p["id"], d) for p in content["projects"] for d in p.get("partner_department_ids", [])
    }
    sql = "SELECT project_id, department_id FROM project_department WHERE role = '{}'"
    assert {tuple(row) for row in plan.query(sql.format("partner"))} == partners
    leads = {(p["id"], p["lead_department_id"]) for p in content["projects"]}
    assert {tuple(row) for row in plan.query(sql.format("lead"))} == leads


def test_what_surrounds_the_projects_is_that_of_the_file(plan, content):
    for table, rows in content["around"].items():
        names = list(rows[0])
        stored = {tuple(row) for row in plan.query(f"SELECT {', '.join(names)} FROM {table}")}
        wanted = {tuple(row[name] for name in names) for row in rows}
        assert wanted <= stored, table
        assert wanted == stored or table == "rule", table


@pytest.mark.parametrize(
    "table", ["phase_target", "indicator", "programme_district", "technology_review"]
)
def test_an_example_says_so_and_what_does_not_has_a_source(plan, table):
    rows = plan.query(
        f"SELECT t.basis, s.confidence FROM {table} t LEFT JOIN source s ON s.id = t.source_id"
    )
    assert rows
    for row in rows:
        assert (row["basis"] == "example") == (row["confidence"] == "S")
        assert row["confidence"] is not None


def test_the_only_published_indicator_is_magoks(plan):
    rows = plan.query(
        "SELECT i.id, i.project_id, t.target, i.source_id FROM indicator i "
        "JOIN indicator_target t ON t.indicator_id = i.id WHERE i.basis = 'published'"
    )
    assert [tuple(row)[1:] for row in rows] == [
        ("magok-smart-energy", 30, "press_2018_magok_energy")
    ]
    actual = "SELECT 1 FROM indicator_actual WHERE indicator_id = ? OR source_id <> 'example'"
    assert plan.query(actual, [rows[0]["id"]]) == []


def test_every_phase_has_a_step_of_its_scheme_in_order(plan):
    order = codes.STEPS_OF_SCHEME
    for row in plan.query("SELECT * FROM project"):
        phases = plan.query("SELECT * FROM phase WHERE project_id = ? ORDER BY seq", [row["id"]])
        assert len({phase["scheme"] for phase in phases}) == 1
        steps = [order[phase["scheme"]].index(phase["scheme_step"]) for phase in phases]
        assert steps == sorted(set(steps)), row["id"]


def test_what_every_plan_starts_with_around_its_projects(plan):
    goals = plan.query("SELECT name_ko, source_id FROM plan_goal ORDER BY seq")
    assert [row["name_ko"] for row in goals] == [
        "보행일상권",
        "수변 중심 공간 재편",
        "기반시설 입체화",
        "중심지 기능 혁신",
        "미래교통 인프라",
        "탄소중립 안전도시",
        "도시계획 대전환",
    ]
    centres = plan.query(
        "SELECT c.opened_on, p.opened_on, c.name_ko, p.name_ko, c.hub_id, p.hub_id "
        "FROM support_centre c JOIN infrastructure_point p ON p.id = c.infrastructure_id"
    )
    assert len(centres) == 6
    assert all(row[0] == row[1] and row[2] == row[3] and row[4] == row[5] for row in centres)
    assert plan.query("SELECT 1 FROM support_centre_function") == []
    gaps = "SELECT hub_id, as_of_year, has_department, has_local_body FROM support_gap ORDER BY 1"
    assert [tuple(row) for row in plan.query(gaps)] == [
        (hub, 2020, 1, 0) for hub in ("gvalley", "magok", "yangjae")
    ]


def test_the_example_programme_has_no_verified_ratio(plan):
    rows = plan.query("SELECT r.verified FROM programme p JOIN rule r ON r.id = p.rule_id")
    assert [row[0] for row in rows] == [0]


def test_every_won_of_the_file_is_in_the_ledger(plan, phases):
    totals = {
        key: sum(block["total_won"] for block in phase.get("money", []))
        for key, phase in phases.items()
    }
    assert won(plan, "phase_id") == {key: total for key, total in totals.items() if total}


def test_every_source_and_year_is_within_a_won_of_its_percentage(plan, phases):
    for key, phase in phases.items():
        blocks = phase.get("money", [])
        if len(blocks) != 1:
            continue
        for part, column in (("split", "source"), ("years", "fiscal_year")):
            sql = f"SELECT {column}, SUM(amount_won) FROM funding WHERE phase_id = ? GROUP BY 1"
            stored = {str(name): amount for name, amount in plan.query(sql, [key])}
            assert set(stored) == set(blocks[0][part])
            for name, percent in blocks[0][part].items():
                exact = blocks[0]["total_won"] * Decimal(str(percent)) / 100
                assert abs(stored[name] - exact) < 1, (key, name)


def test_lots_of_a_phase_lie_where_the_file_says(plan, phases):
    for key, phase in phases.items():
        dongs = {block["legal_dong"] for block in phase.get("lots") or []}
        sql = (
            "SELECT DISTINCT pc.legal_dong_code FROM phase_parcel pp "
            "JOIN parcel pc ON pc.pnu = pp.pnu WHERE pp.phase_id = ?"
        )
        assert {row[0] for row in plan.query(sql, [key])} == dongs, key


def test_no_lot_is_shared_beyond_the_whole(plan):
    over = "SELECT pnu FROM phase_parcel GROUP BY pnu HAVING SUM(share) > 1"
    assert plan.query(over) == []


def test_money_without_lots_is_not_placed_and_all_other_is(plan, phases):
    placed = {key for key, phase in phases.items() if phase.get("lots")}
    for row in plan.query("SELECT DISTINCT phase_id, pnu IS NULL AS nowhere FROM funding"):
        assert bool(row["nowhere"]) == (row["phase_id"] not in placed), row["phase_id"]


def test_what_is_not_published_is_marked_as_an_example_everywhere(plan, phases):
    assert plan.meta()["sample"] == "1"
    bases = {row[0] for row in plan.query("SELECT DISTINCT basis FROM funding")}
    assert bases == {"example", "published_total"}
    for row in plan.query("SELECT DISTINCT phase_id, basis, evidence_id FROM funding"):
        blocks = phases[row["phase_id"]]["money"]
        allowed = {(block["basis"], block.get("evidence_id")) for block in blocks}
        assert (row["basis"], row["evidence_id"]) in allowed
    unsourced = (
        "SELECT f.id FROM funding f LEFT JOIN source s ON s.id = f.evidence_id "
        "WHERE s.id IS NULL OR (f.basis = 'example' AND s.confidence <> 'S')"
    )
    assert plan.query(unsourced) == []
    lots = "SELECT DISTINCT s.confidence FROM parcel p LEFT JOIN source s ON s.id = p.source_id"
    assert [row[0] for row in plan.query(lots)] == ["S"]


def rows_of(plan: PlanStore, table: str) -> list[tuple]:
    """All rows; without the moment at which money was spread, which is the clock's."""
    moments = {("allocation", "made_at")}
    return [
        tuple(row[name] for name in row.keys() if (table, name) not in moments)  # noqa: SIM118
        for row in plan.query(f"SELECT * FROM {table} ORDER BY fid")
    ]


def test_made_again_it_is_the_same(plan, tmp_path: Path):
    again = create_plan(tmp_path / "again.gpkg", "예시 계획", 2020, 2030, with_sample=True)
    for table in schema.TABLES:
        if table.name != "meta":
            assert rows_of(again, table.name) == rows_of(plan, table.name), table.name
    changing = {"plan_id", "created_at", "overlay"}
    first, second = (
        {name: value for name, value in store.meta().items() if name not in changing}
        for store in (plan, again)
    )
    assert first == second
    assert plan.meta()["plan_id"] != again.meta()["plan_id"]
