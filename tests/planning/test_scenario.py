"""Scenarios: made, compared, adopted; and what can be wrong with their files."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from smartcity_planner.domain.errors import (
    BadInput,
    Cancelled,
    CannotWrite,
    NewerPlan,
    NotAPlan,
    PlanError,
)
from smartcity_planner.domain.progress import Progress
from smartcity_planner.planning import scenario as scenarios
from smartcity_planner.planning.scenario_adopt import PlanMovedOn, adopt, moved_since
from smartcity_planner.planning.scenario_compare import compare
from smartcity_planner.planning.scenario_diff import COVERED
from smartcity_planner.store.plan import PlanStore


def rows(store: PlanStore, table: str) -> set[tuple]:
    """Rows without what merely numbers them."""
    with store.reading() as connection:
        cursor = connection.execute(f"SELECT * FROM {table}")
        names = [part[0] for part in cursor.description]
        skip = {"fid", *(["id"] if table == "funding" else [])}
        return {
            tuple(v for n, v in zip(names, row, strict=True) if n not in skip) for row in cursor
        }


def sums(store: PlanStore) -> list[tuple]:
    """The ledger's totals, read from the rows and from what the triggers keep."""
    with store.reading() as connection:
        kept = connection.execute(
            "SELECT phase_id, district_code, fiscal_year, source, SUM(amount_won), SUM(row_count) "
            "FROM funding_total GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4"
        ).fetchall()
        added = connection.execute(
            "SELECT phase_id, COALESCE(substr(pnu, 1, 5), ''), fiscal_year, source, "
            "SUM(amount_won), COUNT(*) FROM funding GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4"
        ).fetchall()
    assert kept == added
    return kept


def alter(store: PlanStore, *statements: str) -> None:
    """An edit by another program."""
    with closing(sqlite3.connect(store.path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


@pytest.fixture
def plan(small: Any) -> PlanStore:
    """A project of two phases, three parcels in two districts, money placed and not placed."""
    small.project()
    small.phase("p1", 1)
    small.phase("p2", 2, starts_on="2028-01-01", ends_on="2029-12-31")
    east, east2, west = small.parcel(), small.parcel(), small.parcel("11440")
    small.attach("p1", east, east2)
    small.attach("p2", west)
    small.money("p1", east, 100)
    small.money("p1", east2, 200, source="central")
    small.money("p2", west, 300, fiscal_year=2028)
    small.money("p1", None, 50, source="private")
    small.lots = (east, east2, west)
    return small.store


@pytest.fixture
def made(plan: PlanStore) -> tuple[PlanStore, scenarios.Scenario, PlanStore]:
    path = scenarios.create(plan, "늦은 착공", "Later start", "why")
    return plan, scenarios.listed(plan)[0], PlanStore.open(path)


def change(copy: PlanStore, lots: tuple[str, str, str]) -> None:
    """Edit a scenario in every way: rows new, changed, gone; phases that change places."""
    east, east2, west = lots
    alter(
        copy,
        f"UPDATE funding SET amount_won = 150 WHERE pnu = '{east}'",
        f"DELETE FROM funding WHERE pnu = '{east2}'",
        f"DELETE FROM phase_parcel WHERE pnu = '{east2}'",
        f"INSERT INTO phase_parcel (phase_id, pnu, share) VALUES ('p2', '{east2}', 0.5)",
        f"UPDATE funding SET fiscal_year = 2029 WHERE pnu = '{west}'",
        "INSERT INTO funding (id, phase_id, fiscal_year, source, amount_won, basis) "
        "VALUES ('x', 'p2', 2027, 'fund', 7, 'planned')",
        "UPDATE phase SET seq = 3 WHERE id = 'p1'",
        "UPDATE phase SET seq = 1 WHERE id = 'p2'",
        "UPDATE phase SET seq = 2, starts_on = '2027-01-01' WHERE id = 'p1'",
        "INSERT INTO phase (id, project_id, seq, name_ko) VALUES ('p3', 'p', 3, '새 단계')",
        "INSERT INTO phase_dependency (phase_id, needs_phase_id, kind, lag_days) "
        "SELECT 'p3', 'p2', 'finish_start', 0",
    )


def test_a_scenario_is_a_plan_of_its_own(made, small):
    plan, scenario, copy = made
    assert scenario.path == plan.path.with_name("small.scenarios") / "늦은 착공.gpkg"
    assert (scenario.state, scenario.note, scenario.name_en) == ("open", "why", "Later start")
    for table in COVERED:
        assert rows(copy, table) == rows(plan, table)
    meta = copy.meta()
    assert meta["scenario_of"] == plan.meta()["plan_id"] != meta["plan_id"]
    assert meta["scenario_name"] == "늦은 착공" and meta["title"] == "작은 계획 – 늦은 착공"
    assert int(meta["scenario_base"]) == scenario.log_seq > 0
    assert scenarios.home_of(copy).path == plan.path and scenarios.home_of(plan) is plan
    assert scenarios.listed(copy) == []
    assert sums(copy) == sums(plan)
    [(who, step)] = {
        (row["who"], row["step"])
        for row in plan.query("SELECT who, step FROM change_log WHERE table_name = 'scenario'")
    }
    assert who and step == "scenario"


def test_names_and_files(plan: PlanStore):
    first = scenarios.create(plan, 'a/b: "c"?')
    assert first.name == "a_b_ _c_.gpkg"
    with pytest.raises(BadInput, match="already has a scenario"):
        scenarios.create(plan, 'a/b: "c"?')
    second = scenarios.create(plan, "a|b< \tc>")
    assert second.is_file() and second != first
    with pytest.raises(BadInput, match="name"):
        scenarios.create(plan, "  ")
    with pytest.raises(BadInput, match="is the scenario"):
        scenarios.create(PlanStore.open(first), "of a scenario")
    scenario = scenarios.named(plan, 'a/b: "c"?')
    scenarios.rename(plan, scenario, "새 이름")
    assert PlanStore.open(first).meta()["scenario_name"] == "새 이름"
    assert scenarios.named(plan, "새 이름").id == scenario.id
    with pytest.raises(BadInput, match=r"no scenario “x”.*새 이름"):
        scenarios.named(plan, "x")
    scenarios.drop(plan, scenarios.named(plan, "새 이름"))
    assert first.is_file() and scenarios.listed(plan)[-1].state == "dropped"
    scenarios.drop(plan, scenarios.named(plan, "새 이름"), with_file=True)
    assert not first.exists()


def test_comparing_names_what_differs(made, small):
    plan, _scenario, copy = made
    same = compare(plan, copy)
    assert (same.different_cells, same.parcels, same.phases) == (0, (), ())
    assert same.a_won == same.b_won == 650
    change(copy, small.lots)
    before = (plan.path.read_bytes(), copy.path.read_bytes())
    found = compare(plan, copy)
    assert (plan.path.read_bytes(), copy.path.read_bytes()) == before
    assert (found.a_won, found.b_won) == (650, 507)
    by_source = {line.key: (line.a_won, line.b_won, line.difference) for line in found.by("source")}
    assert by_source == {
        "central": (200, 0, -200),
        "city": (400, 450, 50),
        "private": (50, 50, 0),
        "fund": (0, 7, 7),
    }
    assert {line.key: line.difference for line in found.by("fiscal_year")} == {
        "2026": -150,
        "2027": 7,
        "2028": -300,
        "2029": 300,
    }
    assert [line.label for line in found.by("district")][-1] == "Not placed on parcels"
    assert [line.label for line in found.by("project")] == ["Project p"]
    for axis in ("source", "fiscal_year", "district", "project"):
        assert sum(line.b_won for line in found.by(axis)) == found.b_won
    east, east2, west = small.lots
    parcels = {p.pnu: p for p in found.parcels}
    assert set(parcels) == {east, east2, west}
    assert (parcels[east2].a_phases, parcels[east2].b_phases) == (
        "Project p · Phase p1",
        "Project p · Phase p2 (50 %)",
    )
    assert parcels[east2].moved and not parcels[east].moved
    assert (parcels[east].a_won, parcels[east].b_won) == (100, 150)
    kinds = {(p.phase, p.kind) for p in found.phases}
    assert ("Project p · 새 단계", "new") in kinds and len(kinds) == 3
    [first] = [p for p in found.phases if p.phase == "Project p · Phase p1"]
    assert ("Starts on", "2026-01-01", "2027-01-01") in first.changes


def test_adopting_makes_the_plan_equal_and_signs_it(made, small):
    plan, scenario, copy = made
    change(copy, small.lots)
    mark = plan.query("SELECT MAX(fid) AS m FROM change_log")[0]["m"]
    done = adopt(plan, scenario)
    for table in COVERED:
        assert rows(plan, table) == rows(copy, table), table
    assert sums(plan) == sums(copy)
    assert scenarios.listed(plan)[0].state == "adopted"
    assert (done.by_table["funding"], done.by_table["phase"]) == ((2, 1, 2), (1, 2, 0))
    signed = plan.query("SELECT DISTINCT who, step FROM change_log WHERE fid > ?", [mark])
    assert [(bool(r["who"]), r["step"]) for r in signed] == [(True, "adopt")]
    logged = plan.query(
        "SELECT COUNT(*) AS n FROM change_log WHERE fid > ? AND table_name <> 'scenario'", [mark]
    )[0]["n"]
    not_logged = sum(done.by_table["allocation"])
    assert logged == done.new + done.changed + done.gone - not_logged
    # The rules of the file are all back.
    for statement in (
        "UPDATE phase SET seq = 1",
        "INSERT INTO funding (id, phase_id, fiscal_year, source, amount_won, basis) "
        "VALUES ('y', 'nowhere', 2027, 'fund', 7, 'planned')",
    ):
        with pytest.raises(sqlite3.IntegrityError):
            alter(plan, statement)


def test_a_phase_that_the_scenario_lost_goes_with_its_rows(made, small):
    plan, scenario, copy = made
    alter(
        copy,
        "DELETE FROM funding WHERE phase_id = 'p2'",
        "DELETE FROM phase_parcel WHERE phase_id = 'p2'",
        "DELETE FROM phase WHERE id = 'p2'",
        "INSERT INTO phase (id, project_id, seq, name_ko) VALUES ('other', 'p', 2, '다른 단계')",
        "UPDATE funding SET phase_id = 'other' WHERE pnu IS NULL",
    )
    adopt(plan, scenario)
    assert {row["id"] for row in plan.query("SELECT id FROM phase")} == {"p1", "other"}
    assert sums(plan) == sums(copy)


def test_a_plan_that_moved_on_is_not_overwritten_unasked(made, small):
    plan, scenario, copy = made
    change(copy, small.lots)
    alter(plan, "UPDATE funding SET amount_won = 999 WHERE pnu IS NULL")
    with plan.transaction("save") as connection:
        connection.execute("UPDATE phase SET target = 'new'")
    before = {table: rows(plan, table) for table in COVERED}
    assert {(m.table, m.rows) for m in moved_since(plan, scenario)} == {
        ("funding", 1),
        ("phase", 2),
    }
    with pytest.raises(PlanMovedOn, match=r"Phases, 2 rows.*unsigned\): Funding ledger, 1 rows"):
        adopt(plan, scenario)
    assert {table: rows(plan, table) for table in COVERED} == before
    adopt(plan, scenario, over=True)
    assert rows(plan, "funding") == rows(copy, "funding")


def test_other_changes_of_the_plan_are_none_of_the_scenarios_business(made, small):
    plan, scenario, _copy = made
    small.project("q")
    with plan.transaction("save") as connection:
        connection.execute("UPDATE project SET status = 'completed' WHERE id = 'p'")
    assert moved_since(plan, scenario) == []
    adopt(plan, scenario)
    assert len(plan.query("SELECT 1 FROM project")) == 2


def test_what_the_plan_lacks_is_named_and_nothing_changes(made, small):
    plan, scenario, copy = made
    with copy.transaction() as connection:
        connection.execute(
            "INSERT INTO project (id, name_ko, field, kind, status) "
            "SELECT 'new', '새 사업', field, kind, status FROM project"
        )
        connection.execute(
            "INSERT INTO phase (id, project_id, seq, name_ko) VALUES ('n1', 'new', 1, '1단계')"
        )
    before = small.dump()
    with pytest.raises(BadInput, match=r"1 rows of “Projects”.*새 사업"):
        adopt(plan, scenario)
    assert small.dump() == before


class Stop(Progress):
    """Cancels at a given step."""

    def __init__(self, after: int) -> None:
        self.left = after

    def is_cancelled(self) -> bool:
        self.left -= 1
        return self.left < 0


@pytest.mark.parametrize("after", [0, 1, 5, 20, 30])
def test_cancelled_or_refused_leaves_everything_as_it_was(made, small, after):
    plan, scenario, copy = made
    change(copy, small.lots)
    before = small.dump()
    with pytest.raises(Cancelled):
        adopt(plan, scenario, Stop(after))
    assert small.dump() == before
    if after < 2:
        files = sorted(plan.path.parent.rglob("*"))
        with pytest.raises(Cancelled):
            scenarios.create(plan, "x", progress=Stop(after))
        assert sorted(plan.path.parent.rglob("*")) == files and small.dump() == before


def test_wrong_files_are_told_apart(made, tmp_path: Path):
    plan, scenario, _copy = made
    moved = tmp_path / "elsewhere.gpkg"
    shutil.move(scenario.path, moved)
    with pytest.raises(NotAPlan, match="is not at"):
        adopt(plan, scenario)
    with pytest.raises(NotAPlan, match="is not at"):
        scenarios.home_of(PlanStore.open(shutil.copy(moved, tmp_path / "deep.gpkg")))
    shutil.copy(plan.path, scenario.path)
    with pytest.raises(NotAPlan, match="is not the scenario"):
        adopt(plan, scenario)
    with pytest.raises(NotAPlan, match="is not the scenario"):
        scenarios.drop(plan, scenario, with_file=True)
    assert scenario.path.is_file()
    shutil.copy(moved, scenario.path)
    with closing(sqlite3.connect(scenario.path)) as connection, connection:
        connection.execute("UPDATE meta SET value = '99' WHERE key = 'schema_version'")
    with pytest.raises(NewerPlan, match="99"):
        adopt(plan, scenario)
    scenario.path.write_bytes(b"no plan")
    with pytest.raises(PlanError, match="damaged"):
        compare(plan, PlanStore(scenario.path))


def test_a_locked_or_lost_plan_is_said(made, small):
    plan, scenario, _copy = made
    with closing(sqlite3.connect(plan.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(CannotWrite, match="edited elsewhere"):
            adopt(plan, scenario)
    gone = PlanStore(plan.path.with_name("gone.gpkg"))
    with pytest.raises(NotAPlan):
        scenarios.create(gone, "x")
    assert not gone.path.with_name("gone.scenarios").exists()
