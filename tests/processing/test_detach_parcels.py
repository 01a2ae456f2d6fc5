"""detachparcels; allocatefunding by hand-set weights and around fixed amounts."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProcessingException

PHASE = "yangjae-gaepo-ai-2"


def rows(plan: Path, sql: str, *values: object) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(plan)) as connection:
        return connection.execute(sql, values).fetchall()


def state(plan: Path) -> list[tuple[Any, ...]]:
    return rows(plan, "SELECT * FROM funding ORDER BY fid") + rows(
        plan, "SELECT * FROM phase_parcel ORDER BY fid"
    )


def attached(plan: Path) -> list[str]:
    sql = "SELECT pnu FROM phase_parcel WHERE phase_id = ? ORDER BY pnu"
    return [pnu for (pnu,) in rows(plan, sql, PHASE)]


def won(plan: Path) -> int:
    return rows(plan, "SELECT SUM(amount_won) FROM funding")[0][0]


def test_parcels_and_their_money_go_together_and_are_counted(run, sample_plan: Path):
    before = attached(sample_plan)
    going, total = before[:3], won(sample_plan)
    [(carried,)] = rows(
        sample_plan,
        "SELECT SUM(amount_won) FROM funding WHERE phase_id = ? AND pnu IN (?, ?, ?)",
        PHASE,
        *going,
    )
    done = run(
        "detachparcels",
        PLAN=str(sample_plan),
        PHASE=PHASE,
        PNUS="\n".join([*going, "1165010200100010001"]),
        WITH_MONEY=True,
    )
    assert done == {"DETACHED": 3, "REMOVED_WON": carried}
    assert carried > 0
    assert attached(sample_plan) == before[3:]
    assert won(sample_plan) == total - carried
    [(by_phase,)] = rows(sample_plan, "SELECT SUM(amount_won) FROM funding_by_phase")
    assert by_phase == total - carried
    steps = rows(sample_plan, "SELECT DISTINCT step FROM change_log WHERE action = 'delete'")
    assert ("detach",) in steps


def test_by_expression(run, sample_plan: Path):
    pnu = attached(sample_plan)[0]
    given = {"PLAN": str(sample_plan), "PHASE": PHASE, "EXPRESSION": f"\"pnu\" = '{pnu}'"}
    assert run("detachparcels", **given, WITH_MONEY=True)["DETACHED"] == 1
    assert pnu not in attached(sample_plan)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({}, "won in this phase"),  # with money, which nobody said should go
        ({"PNUS": "1165010200100010001", "WITH_MONEY": True}, "None of these parcels"),
        ({"PHASE": "nothing"}, "no phase"),
        ({"PNUS": ""}, "either an expression or parcel numbers"),
        ({"PNUS": "12"}, "19 digits"),
    ],
)
def test_refusals_change_nothing(run, sample_plan: Path, given, message):
    before = state(sample_plan)
    usual = {"PLAN": str(sample_plan), "PHASE": PHASE, "PNUS": attached(sample_plan)[0]}
    with pytest.raises(QgsProcessingException, match=message):
        run("detachparcels", **{**usual, **given})
    assert state(sample_plan) == before


MONEY = {
    "PHASE": PHASE,
    "TOTAL_WON": "1000000007",
    "YEARS": "2026=40,2027=60",
    "SPLIT": "central=40,city=42,district=18",
}


def test_money_goes_by_weights_set_by_hand(run, sample_plan: Path):
    with pytest.raises(QgsProcessingException, match="no weight set by hand"):
        run("allocatefunding", PLAN=str(sample_plan), WEIGHT="hand", **MONEY)
    first = attached(sample_plan)[0]
    with closing(sqlite3.connect(sample_plan)) as connection, connection:
        connection.execute(
            "UPDATE phase_parcel SET weight = CASE pnu WHEN ? THEN 3 ELSE 0 END WHERE phase_id = ?",
            (first, PHASE),
        )
    done = run("allocatefunding", PLAN=str(sample_plan), WEIGHT="hand", **MONEY)
    assert done["ALLOCATED_WON"] == 1_000_000_007
    sql = "SELECT pnu, SUM(amount_won) FROM funding WHERE phase_id = ? AND fiscal_year IN (2026, 2027) GROUP BY 1"  # noqa: E501
    assert rows(sample_plan, sql, PHASE) == [(first, 1_000_000_007)]


@pytest.mark.parametrize("id_", ["as it should be", "of another program"])
def test_fixed_amounts_stay_and_the_rest_goes_around_them(run, sample_plan: Path, id_):
    run("allocatefunding", PLAN=str(sample_plan), WEIGHT="area", **MONEY)
    fixed = "phase_id = ? AND fiscal_year = 2026 AND source = 'city' AND pnu = ?"
    first = attached(sample_plan)[0]
    with closing(sqlite3.connect(sample_plan)) as connection, connection:
        connection.execute(
            f"UPDATE funding SET fixed = 1, amount_won = 777, basis = 'published' WHERE {fixed}",
            (PHASE, first),
        )
        if id_ == "of another program":
            connection.execute(f"UPDATE funding SET id = 'theirs' WHERE {fixed}", (PHASE, first))
    kept = rows(sample_plan, f"SELECT * FROM funding WHERE {fixed}", PHASE, first)
    done = run("allocatefunding", PLAN=str(sample_plan), WEIGHT="equal", **MONEY)
    assert done["ALLOCATED_WON"] == 1_000_000_007
    assert rows(sample_plan, f"SELECT * FROM funding WHERE {fixed}", PHASE, first) == kept
    sql = "SELECT SUM(amount_won) FROM funding WHERE phase_id = ? AND fiscal_year IN (2026, 2027)"
    assert rows(sample_plan, sql, PHASE) == [(1_000_000_007,)]
    sql = "SELECT SUM(amount_won) FROM funding WHERE phase_id = ? AND fiscal_year = 2026"
    assert rows(sample_plan, sql, PHASE) == [(400_000_003,)]

    before = state(sample_plan)
    with pytest.raises(QgsProcessingException, match="fixed by hand"):
        small = {**MONEY, "TOTAL_WON": "700"}
        run("allocatefunding", PLAN=str(sample_plan), WEIGHT="equal", **small)
    assert state(sample_plan) == before
