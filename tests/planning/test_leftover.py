"""Every leftover won of a phase's money is told: who holds it, and why."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from decimal import Decimal
from typing import Any

import pytest
from qgis.core import QgsProject, QgsVectorLayer

from smartcity_planner.planning import edit, edit_save
from smartcity_planner.planning.allocate import Money, allocate
from smartcity_planner.planning.edit_buffers import PlanLayers
from smartcity_planner.planning.edit_history import EditHistory
from smartcity_planner.planning.leftover import Leftover, explained, share_text

ALL = Decimal(100)


@pytest.fixture
def plan(small: Any) -> Any:
    small.project()
    small.phase("a")
    small.lots = [small.parcel(area_m2=area) for area in (300.0, 100.0, 100.0, 0.0)]
    small.attach("a", *small.lots)
    return small


@pytest.fixture
def layers(plan: Any, qgis_new_project: Any) -> Any:
    project = QgsProject.instance()
    found = {}
    for name in ("phase", "parcel", "phase_parcel", "funding"):
        found[name] = QgsVectorLayer(f"{plan.store.path}|layername={name}", name, "ogr")
        assert project.addMapLayer(found[name])
    yield PlanLayers(**found)
    edit_save.discard(project, found.values())
    project.clear()


def money(won: int, weight: str = "area") -> Money:
    return Money(won, {"city": ALL}, {2026: ALL}, weight)


def found(leftover: Leftover) -> list[tuple[str | None, int, str, bool]]:
    return [(row.pnu, row.won, row.share, row.extra) for row in leftover.rows]


def test_shares_remainders_and_reasons(plan):
    allocate(plan.store, "a", money(7))
    told = explained(plan.store, "a", "city", 2026)
    big, small, other, none = plan.lots
    # Exact shares 4.2, 1.4, 1.4 and 0: one won is left, and two have an equal claim to it.
    assert found(told) == [
        (big, 4, "4.2", False),
        (small, 2, "1.4", True),
        (other, 1, "1.4", False),
        (none, 0, "0", False),
    ]
    assert (told.total, told.leftover, told.weight) == (7, 1, "area")
    assert told.note == "Spread over 4 parcels by: Area."
    why = {row.pnu: row.reason for row in told.rows}
    assert "its parcel number comes first (number 1 of 1)" in why[small]
    assert "other parcel numbers come first (number 2, there are 1)" in why[other]
    assert "its remainder is number 3, there are 1" in why[big]


def test_the_larger_weight_breaks_a_tie(plan):
    with closing(sqlite3.connect(plan.store.path)) as connection, connection:
        for pnu, weight in zip(plan.lots, (1, 3, 0, 0), strict=True):
            connection.execute("UPDATE phase_parcel SET weight = ? WHERE pnu = ?", (weight, pnu))
    allocate(plan.store, "a", money(2, "hand"))  # 0.5 and 1.5
    told = explained(plan.store, "a", "city", 2026)
    assert told.weight == "hand"
    first, second, *_ = told.rows
    assert (first.won, second.won) == (0, 2)
    assert "it weighs more" in second.reason and "others weigh more" in first.reason


def test_no_leftover_needs_no_reason(plan):
    allocate(plan.store, "a", money(50))
    told = explained(plan.store, "a", "city", 2026)
    assert told.leftover == 0
    assert {row.reason for row in told.rows} == {""}


def test_fixed_amounts_say_so_and_the_rest_is_told_around_them(plan):
    big, *_ = plan.lots
    plan.money("a", big, 100, fixed=1)
    allocate(plan.store, "a", money(103))  # 1.5, 1.5 and 0 around 100
    told = explained(plan.store, "a", "city", 2026)
    assert [(row.won, row.fixed, row.share) for row in told.rows] == [
        (100, True, ""),
        (2, False, "1.5"),
        (1, False, "1.5"),
        (0, False, "0"),
    ]
    assert told.rows[0].reason == "Fixed by hand."
    assert (told.total, told.leftover) == (103, 1)


def test_amounts_changed_since_are_not_told_as_if_they_had_been_spread(plan):
    allocate(plan.store, "a", money(7))
    with closing(sqlite3.connect(plan.store.path)) as connection, connection:
        connection.execute(
            "UPDATE funding SET amount_won = amount_won + 1 WHERE pnu = ?", [plan.lots[2]]
        )
    told = explained(plan.store, "a", "city", 2026)
    assert told.weight is None and "not recorded" in told.note
    assert [(row.won, row.share, row.reason) for row in told.rows] == [
        (4, "", ""),
        (2, "", ""),
        (2, "", ""),
    ]


def test_unsaved_money_is_told_from_the_layers(plan, layers):
    allocate(plan.store, "a", money(7))
    edit.allocate(EditHistory(), layers, "a", money(5, "equal"))
    told = explained(layers, "a", "city", 2026)
    assert (told.total, told.leftover, told.weight) == (5, 1, "equal")
    assert [row.won for row in told.rows] == [2, 1, 1, 1]
    assert "terms of the spread are not recorded" in told.note
    assert explained(plan.store, "a", "city", 2026).total == 7  # as it is stored


def test_money_without_a_place_and_no_money(plan):
    allocate(plan.store, "a", money(7), placed=False)
    told = explained(plan.store, "a", "city", 2026)
    assert found(told) == [(None, 7, "", False)] and "no place" in told.note
    told = explained(plan.store, "a", "loan", 2026)
    assert told.rows == () and "no money" in told.note
    plan.money("a", None, 7, source="loan", fixed=1)
    assert "fixed by hand" in explained(plan.store, "a", "loan", 2026).note


@pytest.mark.parametrize(
    ("numerator", "denominator", "text"),
    [
        (0, 3, "0"),
        (6, 3, "2"),
        (1, 3, "0.333333…"),
        (2, 3, "0.666666…"),
        (4_000_000_000_001, 4, "1,000,000,000,000.25"),
        (999_999_999, 1_000_000_000, "0.999999…"),
        (1, 10**6, "0.000001"),
        (1, 10**7, "0.000000…"),
    ],
)
def test_an_exact_share_is_never_rounded_up(numerator, denominator, text):
    assert share_text(numerator, denominator) == text
