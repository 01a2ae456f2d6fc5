"""Money for a phase: every won arrives, bad input changes nothing."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smartcity_planner.domain.errors import BadInput, Cancelled
from smartcity_planner.domain.funding import ledger_id
from smartcity_planner.domain.progress import Progress
from smartcity_planner.planning.allocate import Allocation, Money, allocate

SPLIT = {"central": Decimal(40), "city": Decimal(42), "district": Decimal(18)}
YEARS = {2026: Decimal(40), 2027: Decimal(60)}
MONEY = Money(1_000_003, SPLIT, YEARS)


class CancelAfter(Progress):
    def __init__(self, calls: int) -> None:
        self.left = calls

    def is_cancelled(self) -> bool:
        self.left -= 1
        return self.left < 0


@pytest.fixture
def plan(small):
    small.project()
    for seq, phase in enumerate(("ph", "other", "bare"), start=1):
        small.phase(phase, seq=seq)
    small.pnus = [small.parcel(area_m2=area) for area in (100.0, 33.3, 0.7)]
    small.attach("ph", *small.pnus)
    small.attach("other", small.pnus[0])
    small.money("other", small.pnus[0], 77)
    return small


def money(plan, what: str = "1", where: str = "phase_id = 'ph'") -> dict:
    sql = f"SELECT {what} AS k, SUM(amount_won) AS won FROM funding WHERE {where} GROUP BY 1"
    return {row["k"]: row["won"] for row in plan.store.query(sql)}


def test_total_sources_and_years_are_exact(plan):
    done = allocate(plan.store, "ph", MONEY)
    rows = plan.store.query("SELECT * FROM funding WHERE phase_id = 'ph'")
    assert done == Allocation(len(rows), 1_000_003, 0, 0)
    assert money(plan) == {1: 1_000_003}
    assert money(plan, "source") == {"central": 400_001, "city": 420_001, "district": 180_001}
    assert money(plan, "fiscal_year") == {2026: 400_001, 2027: 600_002}
    by_parcel = money(plan, "pnu")
    assert list(by_parcel) == plan.pnus
    for pnu, area in zip(plan.pnus, (100.0, 33.3, 0.7), strict=True):
        assert abs(by_parcel[pnu] - 1_000_003 * area / 134) < 6  # six cells, less than a won each


def test_rows_say_where_they_come_from(plan):
    evidence = replace(MONEY, basis="published", evidence_id="law")
    allocate(plan.store, "ph", evidence)
    for row in plan.store.query("SELECT * FROM funding WHERE phase_id = 'ph'"):
        assert (row["basis"], row["evidence_id"]) == ("published", "law")
        assert row["id"] == ledger_id("ph", row["pnu"], row["fiscal_year"], row["source"])


def test_money_without_a_place(plan):
    done = allocate(plan.store, "bare", MONEY, placed=False)
    assert done.allocated_won == 1_000_003
    assert done.rows == 6
    assert money(plan, "pnu", "phase_id = 'bare'") == {None: 1_000_003}


def test_again_replaces_these_years_only_and_counts_what_stood_there(plan):
    allocate(plan.store, "ph", MONEY)
    kept = money(plan, where="fiscal_year = 2027")[1]
    stood = money(plan, where="phase_id = 'ph' AND fiscal_year = 2026")[1]
    count = "SELECT COUNT(*) FROM funding WHERE phase_id = 'ph' AND fiscal_year = 2026"
    stood_rows = plan.store.query(count)[0][0]
    done = allocate(plan.store, "ph", Money(10, {"city": Decimal(100)}, {2026: Decimal(100)}))
    assert (done.replaced_rows, done.replaced_won) == (stood_rows, stood)
    assert done.allocated_won == 10
    assert money(plan, where="fiscal_year = 2027") == {1: kept}
    assert money(plan, where="phase_id = 'ph'") == {1: kept + 10}
    assert money(plan, where="phase_id = 'other'") == {1: 77}


def test_nothing_can_be_given_which_empties_the_years(plan):
    allocate(plan.store, "ph", MONEY)
    done = allocate(plan.store, "ph", replace(MONEY, total_won=0))
    assert (done.rows, done.allocated_won, done.replaced_won) == (0, 0, 1_000_003)
    assert money(plan) == {}


def test_the_largest_amounts_can_still_be_summed(plan):
    most = Money(10**16, {"city": Decimal(100)}, {2026: Decimal(100)})
    for phase in ("ph", "other"):
        allocate(plan.store, phase, most)
    rows = plan.store.query("SELECT SUM(amount_won) FROM funding_by_district")
    assert rows[0][0] == 2 * 10**16


def test_the_same_input_gives_the_same_won_in_any_order(plan):
    allocate(plan.store, "ph", MONEY)
    first = sorted(tuple(row)[1:] for row in plan.store.query("SELECT * FROM funding"))
    turned = Money(MONEY.total_won, dict(reversed(SPLIT.items())), dict(reversed(YEARS.items())))
    allocate(plan.store, "ph", turned)
    assert sorted(tuple(row)[1:] for row in plan.store.query("SELECT * FROM funding")) == first


@pytest.mark.parametrize("weight", ["area", "equal", "price"])
def test_shares_count(plan, weight: str):
    plan.rows("phase_parcel", {"phase_id": "bare", "pnu": plan.pnus[0], "share": 0.75})
    plan.rows("phase_parcel", {"phase_id": "bare", "pnu": plan.pnus[1], "share": 0.25})
    one = Money(1_000_000, {"city": Decimal(100)}, {2026: Decimal(100)}, weight)
    allocate(plan.store, "bare", one)
    first = money(plan, "pnu", "phase_id = 'bare'")[plan.pnus[0]]
    area = 1.0 if weight == "equal" else 100.0 / 33.3  # all prices are equal here
    assert abs(first - 1_000_000 * 3 * area / (3 * area + 1)) < 1


def split(**parts: object) -> dict[str, Decimal]:
    return {name: Decimal(str(part)) for name, part in parts.items()}


def years(*pairs: tuple[int, object]) -> dict[int, Decimal]:
    return {year: Decimal(str(part)) for year, part in pairs}


@pytest.mark.parametrize(
    ("phase", "change", "says"),
    [
        ("none", {}, "no phase “none”"),
        ("bare", {}, "has no parcels"),
        ("ph", {"total_won": -1}, "negative"),
        ("ph", {"total_won": 10.5}, "whole won"),
        ("ph", {"total_won": Decimal("0.1")}, "whole won"),
        ("ph", {"total_won": "much"}, "not an amount"),
        ("ph", {"total_won": float("nan")}, "whole won"),
        ("ph", {"total_won": 10**16 + 1}, "larger than a plan can hold"),
        ("ph", {"split": split(central=40, city=42, district=17)}, "99 %"),
        ("ph", {"split": split(central=40, city=42, district="18.000001")}, "100.000001 %"),
        ("ph", {"split": {}}, "0 %"),
        ("ph", {"split": split(central=150, city=-50)}, "negative"),
        ("ph", {"split": split(rich_uncle=100)}, "Funding source"),
        ("ph", {"split": split(city="33.3333333", central="66.6666667")}, "six decimals"),
        ("ph", {"years": years((2026, 50))}, "50 %"),
        ("ph", {"years": {}}, "0 %"),
        ("ph", {"years": years((1989, 100))}, "Fiscal year"),
        ("ph", {"years": years((2101, 100))}, "Fiscal year"),
        ("ph", {"weight": "beauty"}, "beauty"),
        ("ph", {"weight": ""}, "not a way to spread"),
        ("ph", {"basis": "hearsay"}, "Basis"),
        ("ph", {"evidence_id": "none"}, "Sources"),
    ],
    ids=str,
)
def test_bad_input_is_refused_and_changes_nothing(plan, phase, change, says, en):
    allocate(plan.store, "ph", MONEY)
    before = plan.dump()
    with pytest.raises(BadInput, match=says):
        allocate(plan.store, phase, replace(MONEY, **{"total_won": 5_000_000, **change}))
    assert plan.dump() == before


def test_missing_prices_are_told(plan):
    bare = plan.parcel(price_per_m2=None)
    plan.attach("ph", bare)
    before = plan.dump()
    with pytest.raises(BadInput, match=f"1 parcels have no official price, the first is {bare}"):
        allocate(plan.store, "ph", replace(MONEY, weight="price"))
    assert plan.dump() == before


@pytest.mark.parametrize("calls", [0, 1, 2])
def test_cancelled_at_any_point_nothing_is_changed(plan, calls: int):
    allocate(plan.store, "ph", MONEY)
    before = plan.dump()
    with pytest.raises(Cancelled):
        allocate(plan.store, "ph", replace(MONEY, total_won=9), progress=CancelAfter(calls))
    assert plan.dump() == before


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    total=st.integers(0, 10**15),
    central=st.integers(0, 100),
    first_year=st.integers(0, 100),
    weight=st.sampled_from(["area", "equal", "price"]),
)
def test_every_won_arrives_in_the_store_and_in_the_views(plan, total, central, first_year, weight):
    wanted = Money(
        total,
        split(central=central, city=100 - central),
        years((2026, first_year), (2027, 100 - first_year)),
        weight,
    )
    allocate(plan.store, "ph", wanted)
    for view in ("funding", "funding_by_phase", "funding_by_district", "funding_by_hub"):
        sql = f"SELECT SUM(amount_won) FROM {view}"
        assert plan.store.query(sql)[0][0] == total + 77
