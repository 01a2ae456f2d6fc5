"""Totals: what the ledger module says is what the rows say, in every scope."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from smartcity_planner.domain import codes
from smartcity_planner.store.ledger import funded_keys, funding_table
from smartcity_planner.store.plan import PlanStore


@pytest.fixture(scope="module")
def ledger(sample: PlanStore) -> list[dict]:
    """Every ledger row with all it hangs on, joined here in Python, not by SQL."""

    def table(name: str, key: str) -> dict[str, dict]:
        return {row[key]: dict(row) for row in sample.query(f"SELECT * FROM {name}")}

    phases, projects, parcels = table("phase", "id"), table("project", "id"), table("parcel", "pnu")
    rows = []
    for row in map(dict, sample.query("SELECT * FROM funding")):
        project = projects[phases[row["phase_id"]]["project_id"]]
        parcel = parcels[row["pnu"]] if row["pnu"] else {"district_code": None}
        rows.append(
            {
                **row,
                "phase": row["phase_id"],
                "project": project["id"],
                "hub": project["hub_id"],
                "district": parcel["district_code"],
            }
        )
    return rows


def cells(rows: Iterable[dict]) -> dict[tuple[str, int], int]:
    found: dict[tuple[str, int], int] = {}
    for row in rows:
        cell = row["source"], row["fiscal_year"]
        found[cell] = found.get(cell, 0) + row["amount_won"]
    return found


def test_the_whole_plan(sample: PlanStore, ledger: list[dict]):
    table = funding_table(sample, "plan")
    assert table.cells == cells(ledger)
    assert table.total == sum(row["amount_won"] for row in ledger) > 10**11
    assert all(isinstance(won, int) for won in table.cells.values())
    assert table.years == list(range(2020, 2031))
    order = list(codes.SOURCE.values)
    assert table.sources == sorted(table.sources, key=order.index)
    assert set(table.sources) == {"central", "city", "district", "private"}
    assert sum(table.of_source(source) for source in table.sources) == table.total
    assert sum(table.of_year(year) for year in table.years) == table.total
    assert (table.of_source("loan"), table.of_year(1999)) == (0, 0)


@pytest.mark.parametrize("scope", ["project", "phase", "hub", "district"])
def test_each_of_a_scope(scope: str, sample: PlanStore, ledger: list[dict]):
    keys = sorted({row[scope] for row in ledger if row[scope] is not None})
    assert funded_keys(sample, scope) == keys
    assert len(keys) > 5
    for key in keys:
        mine = [row for row in ledger if row[scope] == key]
        table = funding_table(sample, scope, key)
        assert table.cells == cells(mine), key
        assert table.bases == {row["basis"] for row in mine}
    without = sum(row["amount_won"] for row in ledger if row[scope] is None)
    parts = sum(funding_table(sample, scope, key).total for key in keys)
    assert parts + without == funding_table(sample, "plan").total


def test_money_without_a_place(sample: PlanStore, ledger: list[dict]):
    unplaced = funding_table(sample, "unplaced")
    assert unplaced.cells == cells(row for row in ledger if row["pnu"] is None)
    assert unplaced.total > 0
    districts = sum(
        funding_table(sample, "district", key).total for key in funded_keys(sample, "district")
    )
    assert districts + unplaced.total == funding_table(sample, "plan").total


@pytest.mark.parametrize(
    ("view", "column", "scope"),
    [
        ("funding_by_phase", "phase_id", "phase"),
        ("funding_by_phase", "project_id", "project"),
        ("funding_by_hub", "hub_id", "hub"),
        ("funding_by_district", "district_code", "district"),
    ],
)
def test_the_views_say_the_same(view: str, column: str, scope: str, sample, ledger):
    rows = [dict(row) for row in sample.query(f"SELECT * FROM {view}")]
    assert sum(row["amount_won"] for row in rows) == funding_table(sample, "plan").total
    for key in {row[scope] for row in ledger}:
        assert cells(r for r in rows if r[column] == key) == cells(
            r for r in ledger if r[scope] == key
        )


def test_not_placed_is_a_line_of_its_own_in_the_district_view(sample: PlanStore):
    rows = sample.query("SELECT * FROM funding_by_district WHERE district_code IS NULL")
    assert sum(row["amount_won"] for row in rows) == funding_table(sample, "unplaced").total > 0


def test_money_per_parcel_on_the_map(sample: PlanStore, ledger: list[dict]):
    expected: dict[str, dict[str, int]] = {}
    for row in ledger:
        if row["pnu"]:
            main = row["source"] if row["source"] in codes.MAIN_SOURCES else "other"
            mine = expected.setdefault(row["pnu"], dict.fromkeys((*codes.MAIN_SOURCES, "other"), 0))
            mine[main] += row["amount_won"]
    rows = sample.query("SELECT * FROM parcel_funding")
    assert {row["pnu"] for row in rows} == set(expected)
    for row in rows:
        mine = expected[row["pnu"]]
        assert {name: row[f"{name}_won"] for name in mine} == mine
        assert row["total_won"] == sum(mine.values())
        assert row["main_source"] == max(mine, key=lambda name: mine[name])  # first of equals
        assert row["has_example"] == 1  # nothing in the sample is published per parcel


def test_example_money_is_flagged_wherever_it_counts(plan: PlanStore):
    assert not funding_table(plan, "plan").has_example
    assert plan.query("SELECT has_example FROM parcel_funding")[0][0] == 0
    for basis in ("example", "published_total"):
        with plan.transaction() as connection:
            connection.execute("UPDATE funding SET basis = ? WHERE id = 'f1'", [basis])
        for scope, key in (("plan", None), ("phase", "ph"), ("district", "11650")):
            assert funding_table(plan, scope, key).has_example
        assert not funding_table(plan, "unplaced").has_example
        assert plan.query("SELECT has_example FROM parcel_funding")[0][0] == 1


def test_a_scope_without_money_is_empty(plan: PlanStore):
    table = funding_table(plan, "hub", "nowhere")
    assert (table.cells, table.total, table.sources, table.years) == ({}, 0, [], [])
    assert funded_keys(plan, "hub") == []
    assert not table.has_example


def test_a_key_is_a_value_not_sql(plan: PlanStore):
    assert funding_table(plan, "phase", "x' OR '1'='1").total == 0
