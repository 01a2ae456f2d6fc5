"""Moved parcels: phases and money go to the successors, to the won, or nothing happens."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity_planner.domain.errors import BadInput, Cancelled, CannotWrite
from smartcity_planner.domain.funding import ledger_id
from smartcity_planner.domain.progress import Progress
from smartcity_planner.planning import carry
from smartcity_planner.planning.carry_spread import (
    STRENGTH,
    Case,
    Money,
    spread_money,
    spread_phases,
)


class Notebook(Progress):
    """Cancels at the n-th question, and keeps what was said."""

    def __init__(self, calls: int = 10**9) -> None:
        self.left = calls
        self.asked = 0
        self.said: list[str] = []

    def is_cancelled(self) -> bool:
        self.asked += 1
        return self.asked > self.left

    def say(self, text: str) -> None:
        self.said.append(text)


@pytest.fixture
def plan(small):
    small.project()
    small.phase("ph")
    small.phase("other", seq=2)
    return small


def move(plan, pnu: str, heirs: dict[str, float], kind: str = "split", run: str = "r", **detail):
    """Put a parcel on the list, as an update does."""
    detail = {"ground_m2": 100.0, **detail}
    plan.rows(
        "moved_parcel",
        {
            "pnu": pnu,
            "run_id": run,
            "kind": kind,
            "state": "open",
            "detail": json.dumps(detail),
        },
    )
    plan.rows(
        "parcel_successor",
        *({"pnu": pnu, "successor_pnu": heir, "share": share} for heir, share in heirs.items()),
    )


def became_new(plan, *pnus: str, run: str = "r") -> None:
    plan.rows("parcel_change", *({"run_id": run, "pnu": pnu, "kind": "new"} for pnu in pnus))


def totals(plan) -> list[tuple]:
    sql = "SELECT phase_id, fiscal_year, source, SUM(amount_won) FROM funding GROUP BY 1, 2, 3"
    return [tuple(row) for row in plan.store.query(sql)]


def ledger(plan) -> dict[tuple, int]:
    return {
        (row["phase_id"], row["pnu"], row["fiscal_year"], row["source"]): row["amount_won"]
        for row in plan.store.query("SELECT * FROM funding")
    }


def shares(plan) -> dict[tuple[str, str], float]:
    sql = "SELECT phase_id, pnu, share FROM phase_parcel"
    return {(row["phase_id"], row["pnu"]): row["share"] for row in plan.store.query(sql)}


def states(plan) -> dict[str, str]:
    return {row["pnu"]: row["state"] for row in plan.store.query("SELECT * FROM moved_parcel")}


def parcels(plan) -> set[str]:
    return {row["pnu"] for row in plan.store.query("SELECT pnu FROM parcel")}


def test_the_list_tells_what_waits_and_what_it_carries(plan):
    old, one, two = (plan.parcel(jibun=f"{n}-1") for n in (10, 11, 12))
    plan.attach("ph", old)
    plan.money("ph", old, 70)
    plan.money("other", old, 7, fiscal_year=2027)
    move(plan, old, {one: 0.25, two: 0.75})
    (found,) = carry.moves(plan.store)
    assert (found.pnu, found.kind, found.state, found.jibun) == (old, "split", "open", "10-1")
    assert found.successors == ((two, 0.75), (one, 0.25))
    assert (found.phases, found.won, found.goes_on) == (("ph",), 77, False)
    assert carry.moves(plan.store, "kept") == []


def test_a_split_goes_over_in_proportion_to_the_won(plan):
    old = plan.parcel()
    one, two, three = (plan.parcel(area_m2=100 / 3) for _ in range(3))
    became_new(plan, one, two, three)
    plan.attach("ph", old, share=0.4)
    plan.money("ph", old, 1_000)
    plan.money("ph", old, 2, source="central", basis="published", evidence_id="law")
    before = totals(plan)
    # The new parcels of this plan are 100 m² each, so each is new ground but for a third.
    move(plan, old, dict.fromkeys((one, two, three), 0.333333))
    done = carry.carry_over(plan.store)
    assert (done.parcels, done.funding_rows, done.won) == (1, 5, 1_002)
    assert totals(plan) == before
    assert ledger(plan) == {
        ("ph", one, 2026, "city"): 334,
        ("ph", two, 2026, "city"): 333,
        ("ph", three, 2026, "city"): 333,
        ("ph", one, 2026, "central"): 1,
        ("ph", two, 2026, "central"): 1,
    }
    for row in plan.store.query("SELECT * FROM funding"):
        cell = row["phase_id"], row["pnu"], row["fiscal_year"], row["source"]
        assert row["id"] == ledger_id(*cell)
        kept = ("published", "law") if row["source"] == "central" else ("planned", None)
        assert (row["basis"], row["evidence_id"]) == kept
    assert old not in parcels(plan) and states(plan) == {old: "carried"}


def test_pieces_of_a_split_keep_the_share_and_the_number_of_phases(plan):
    old = plan.parcel()
    one, two = plan.parcel(), plan.parcel()
    became_new(plan, one, two)
    plan.attach("ph", old, share=0.4)
    plan.attach("other", old)
    move(plan, old, {one: 0.5, two: 0.498}, ground_m2=200.0)  # surveys differ a little
    done = carry.carry_over(plan.store)
    assert done.phase_rows == 4
    assert shares(plan) == {
        ("ph", one): 0.4,
        ("ph", two): 0.4,
        ("other", one): 1.0,
        ("other", two): 1.0,
    }


def test_a_merger_weighs_shares_by_area_in_any_order(plan):
    def build():
        one, two, three, new = (plan.parcel() for _ in range(4))
        became_new(plan, new)
        plan.attach("ph", one, share=1.0)
        plan.attach("ph", two, share=0.5)
        plan.attach("other", three)
        grounds = {one: 50.0, two: 30.0, three: 20.0}
        for pnu, ground in grounds.items():
            move(plan, pnu, {new: 1.0}, "merged", ground_m2=ground)
        return one, two, three, new

    one, two, three, new = build()
    carry.carry_over(plan.store)
    assert shares(plan) == {("ph", new): 0.65, ("other", new): 0.2}
    # The same again, one by one.
    four, five, six, newer = build()
    for pnu in (six, four, five):
        carry.carry_over(plan.store, [pnu])
    assert {key: share for key, share in shares(plan).items() if key[1] == newer} == {
        ("ph", newer): 0.65,
        ("other", newer): 0.2,
    }
    assert not {one, two, three, four, five, six} & parcels(plan)


def test_a_parcel_that_took_in_another_counts_its_own_ground_only(plan):
    kept, gone = plan.parcel(), plan.parcel()
    plan.attach("ph", kept, share=0.5)
    plan.attach("ph", gone)
    plan.attach("other", gone, share=0.5)
    move(plan, gone, {kept: 1.0}, "merged", ground_m2=40.0)  # `kept` now has 100 m²
    carry.carry_over(plan.store)
    assert shares(plan) == {("ph", kept): 0.5 * 0.6 + 0.4, ("other", kept): 0.2}


def test_a_share_never_exceeds_one(plan):
    heir, one, two = plan.parcel(), plan.parcel(), plan.parcel()
    plan.attach("ph", heir, one, two)
    for pnu in (one, two):
        move(plan, pnu, {heir: 1.0}, "merged")
    carry.carry_over(plan.store)
    assert shares(plan) == {("ph", heir): 1.0}


def test_a_parcel_that_goes_on_under_its_number_hands_over_a_part(plan):
    old, piece = plan.parcel(), plan.parcel()
    became_new(plan, piece)
    plan.attach("ph", old)
    plan.money("ph", old, 1_001)
    move(plan, old, {old: 0.6, piece: 0.4}, ground_m2=250.0)
    done = carry.carry_over(plan.store)
    assert (done.parcels, done.won) == (1, 1_001)
    assert ledger(plan) == {("ph", old, 2026, "city"): 601, ("ph", piece, 2026, "city"): 400}
    assert shares(plan) == {("ph", old): 1.0, ("ph", piece): 1.0}
    assert old in parcels(plan) and states(plan) == {old: "carried"}


def test_money_is_added_to_what_is_there_and_the_weakest_basis_stands(plan, en):
    old, heir = plan.parcel(), plan.parcel()
    plan.money("ph", heir, 100, basis="published", evidence_id="law")
    plan.money("ph", old, 11, basis="example")
    plan.money("ph", old, 5, fiscal_year=2027, basis="published", evidence_id="law")
    move(plan, old, {heir: 1.0}, "renumbered")
    told = Notebook()
    done = carry.carry_over(plan.store, progress=told)
    rows = plan.store.query("SELECT * FROM funding ORDER BY fiscal_year")
    assert [(r["pnu"], r["amount_won"], r["basis"], r["evidence_id"]) for r in rows] == [
        (heir, 111, "example", None),
        (heir, 5, "published", "law"),
    ]
    assert len(done.notes) == 1 and "weakest basis" in done.notes[0] and heir in done.notes[0]
    assert list(done.notes) == told.said


def test_a_cell_with_a_foreign_id_is_added_to_in_its_place(plan):
    old, heir = plan.parcel(), plan.parcel()
    plan.money("ph", heir, 100, id="by-hand")
    plan.money("ph", old, 11)
    move(plan, old, {heir: 1.0}, "renumbered")
    carry.carry_over(plan.store)
    (row,) = plan.store.query("SELECT * FROM funding")
    assert (row["id"], row["amount_won"]) == ("by-hand", 111)


def test_money_that_comes_into_another_district_is_told(plan, en):
    old, near, far = plan.parcel(), plan.parcel(), plan.parcel("11440")
    plan.money("ph", old, 101)
    move(plan, old, {near: 0.5, far: 0.5})
    done = carry.carry_over(plan.store)
    assert len(done.notes) == 2
    assert "Eunpyeong-gu has 50 won less" in done.notes[0]
    assert "Mapo-gu has 50 won more" in done.notes[1]


def test_what_a_parcel_had_stays_written(plan):
    old, heir = plan.parcel(jibun="7-1", area_m2=100.0), plan.parcel()
    plan.attach("ph", old, share=0.5)
    plan.money("ph", old, 9, basis="published", evidence_id="law")
    move(plan, old, {heir: 1.0}, "renumbered")
    carry.carry_over(plan.store)
    (row,) = plan.store.query("SELECT * FROM moved_parcel")
    detail = json.loads(row["detail"])
    assert detail["jibun"] == "7-1" and detail["area_m2"] == 100.0
    assert detail["shape"].startswith("MULTIPOLYGON")
    assert detail["carried"]["phases"] == {"ph": 0.5}
    assert detail["carried"]["money"] == [["ph", 2026, "city", 9, "published", "law"]]
    assert list(detail["carried"]["weights"]) == [heir]


def test_a_planner_may_weigh_successors_and_name_others(plan):
    old, one, two, elsewhere = (plan.parcel() for _ in range(4))
    became_new(plan, one, two)
    plan.attach("ph", old)
    plan.money("ph", old, 100)
    move(plan, old, {one: 0.5, two: 0.5}, ground_m2=200.0)
    carry.carry_over(plan.store, [old], {old: {one: 3, two: 0, elsewhere: 0.5}})
    assert ledger(plan) == {
        ("ph", one, 2026, "city"): 86,
        ("ph", elsewhere, 2026, "city"): 14,
    }
    # `one` is all old ground; elsewhere a seventh of the 200 m² arrives on 100 m².
    assert shares(plan) == {("ph", one): 1.0, ("ph", elsewhere): round(200 / 7 / 100, 6)}


def test_kept_parcels_leave_the_list_and_can_be_carried_later(plan):
    old, heir = plan.parcel(), plan.parcel()
    plan.money("ph", old, 9)
    move(plan, old, {heir: 1.0})
    assert carry.keep(plan.store, [old]) == 1
    assert states(plan) == {old: "kept"} and carry.moves(plan.store) == []
    assert carry.carry_over(plan.store).parcels == 0
    assert ledger(plan) == {("ph", old, 2026, "city"): 9}
    assert carry.carry_over(plan.store, [old]).won == 9
    with pytest.raises(BadInput, match="not among the moved parcels"):
        carry.keep(plan.store, [old])


def test_parcels_without_a_successor_are_left_and_told(plan, en):
    lost, old, heir = plan.parcel(), plan.parcel(), plan.parcel()
    plan.money("ph", lost, 5)
    plan.money("ph", old, 6)
    move(plan, lost, {})
    move(plan, old, {heir: 1.0})
    done = carry.carry_over(plan.store)
    assert (done.parcels, done.won) == (1, 6)
    assert "no successor" in done.notes[0] and lost in done.notes[0]
    assert states(plan) == {lost: "open", old: "carried"}
    with pytest.raises(BadInput, match="has no successor"):
        carry.carry_over(plan.store, [lost])
    assert carry.carry_over(plan.store, [lost], {lost: {heir: 1}}).won == 5


def test_what_cannot_be_carried_is_refused_and_nothing_is_changed(plan):
    old, other, heir = plan.parcel(), plan.parcel(), plan.parcel()
    absent = "1138010800199990000"
    plan.attach("ph", old)
    plan.money("ph", old, 5)
    plan.money("ph", other, 5)
    move(plan, old, {heir: 1.0})
    move(plan, other, {heir: 1.0})
    before = plan.dump()
    for pnus, parts, says in (
        ([heir], {}, "not among the moved parcels"),
        (["12345"], {}, "19 digits"),
        ([old], {other: {heir: 1}}, "not among the moved parcels"),
        ([old], {old: {absent: 1}}, f"{absent} is not in the plan"),
        ([old], {old: {other: 1}}, "it is gone itself"),
        ([old], {old: {old: 1}}, "cannot be its own successor"),
        ([old], {old: {heir: 0}}, "not all zero"),
        ([old], {old: {}}, "not all zero"),
        ([old], {old: {heir: -1, other: 2}}, "not all zero"),
        ([old], {old: {heir: float("nan")}}, "not all zero"),
        ([old], {old: {heir: float("inf")}}, "not all zero"),
    ):
        with pytest.raises(BadInput, match=says):
            carry.carry_over(plan.store, pnus, parts)
        assert plan.dump() == before, says


def test_cancelled_at_any_point_everything_is_as_before(plan):
    olds = [plan.parcel() for _ in range(3)]
    heir = plan.parcel()
    plan.attach("ph", *olds)
    for pnu in olds:
        plan.money("ph", pnu, 10)
        move(plan, pnu, {heir: 1.0}, "merged", ground_m2=33.0)
    before = plan.dump()
    points = 0
    while True:
        try:
            carry.carry_over(plan.store, progress=Notebook(points))
        except Cancelled:
            assert plan.dump() == before, points
            points += 1
        else:
            break
    assert points >= 8
    assert totals(plan) == [("ph", 2026, "city", 30)]
    assert set(ledger(plan)) == {("ph", heir, 2026, "city")}


def test_while_the_plan_is_being_edited_it_says_so(plan):
    old, heir = plan.parcel(), plan.parcel()
    plan.money("ph", old, 9)
    move(plan, old, {heir: 1.0})
    before = plan.dump()
    with closing(sqlite3.connect(plan.store.path, isolation_level=None)) as editor:
        editor.execute("BEGIN IMMEDIATE")
        with pytest.raises(CannotWrite, match="being edited elsewhere"):
            carry.carry_over(plan.store)
        editor.execute("ROLLBACK")
    assert plan.dump() == before


def test_an_amount_beyond_what_a_plan_holds_is_refused(plan):
    old, heir = plan.parcel(), plan.parcel()
    plan.money("ph", old, 10**16)
    plan.money("ph", heir, 1)
    move(plan, old, {heir: 1.0})
    before = plan.dump()
    with pytest.raises(BadInput):
        carry.carry_over(plan.store)
    assert plan.dump() == before


# The arithmetic alone, on any plan

_OLD, _HEIRS = ["o1", "o2", "o3"], ["o1", "s1", "s2", "s3"]
_money = st.builds(
    Money,
    st.sampled_from(["p", "q"]),
    st.just(""),
    st.sampled_from([2026, 2027]),
    st.sampled_from(["city", "central"]),
    st.integers(0, 10**16),
    st.sampled_from(STRENGTH),
    st.sampled_from([None, "a", "b"]),
)


def _unique(rows: list[Money], pnu: str) -> tuple[Money, ...]:
    cells = {(r.phase_id, r.fiscal_year, r.source): r for r in rows}
    return tuple(Money(r.phase_id, pnu, *_rest(r)) for r in cells.values())


def _rest(row: Money) -> tuple:
    return row.fiscal_year, row.source, row.won, row.basis, row.evidence_id


@st.composite
def _cases(draw) -> list[Case]:
    found = []
    for pnu in draw(st.lists(st.sampled_from(_OLD), unique=True)):
        weights = draw(
            st.dictionaries(st.sampled_from(_HEIRS), st.integers(0, 10**9), min_size=1).filter(
                lambda parts: any(parts.values())
            )
        )
        parts = {heir: draw(st.floats(0, 1)) for heir in weights}
        phases = draw(st.dictionaries(st.sampled_from(["p", "q"]), st.floats(1e-6, 1)))
        rows = draw(st.lists(_money, max_size=5))
        found.append(Case(pnu, weights, parts, phases, _unique(rows, pnu)))
    return found


@given(_cases(), st.lists(_money, max_size=6))
def test_every_total_is_the_same_to_the_won(cases: list[Case], there: list[Money]):
    existing = [
        row for pnu, part in (("s1", there[::2]), ("s2", there[1::2])) for row in _unique(part, pnu)
    ]
    rows, mixed = spread_money(cases, existing)
    written = {row.cell: row for row in rows}
    assert len(written) == len(rows)
    after = [*rows, *(row for row in existing if row.cell not in written)]
    before = [*existing, *(row for case in cases for row in case.money)]

    def sums(every: list[Money]) -> dict[tuple, int]:
        found: dict[tuple, int] = {}
        for row in every:
            key = row.phase_id, row.fiscal_year, row.source
            found[key] = found.get(key, 0) + row.won
        return found

    assert sums(after) == sums(before)
    assert all(row.won >= 0 for row in rows) and set(mixed) <= set(written)
    # An example stays marked as one: no cell is of a stronger basis than what came into it.
    for row in existing:
        if row.cell in written:
            new = written[row.cell].basis
            assert STRENGTH.index(new) >= STRENGTH.index(row.basis)


@given(_cases())
def test_each_part_is_within_a_won_of_its_exact_share(cases: list[Case]):
    for case in cases:
        rows, _ = spread_money([case], [])
        whole = sum(case.weights.values())
        cells = {row.cell: row.won for row in rows}
        for money in case.money:
            for heir in case.heirs:
                cell = money.phase_id, heir, money.fiscal_year, money.source
                exact = Fraction(money.won * case.weights[heir], whole)
                assert abs(cells.get(cell, 0) - exact) < 1


@given(
    _cases(),
    st.dictionaries(st.tuples(st.sampled_from("pq"), st.sampled_from(_HEIRS)), st.floats(1e-6, 1)),
)
def test_shares_stay_shares(cases: list[Case], there: dict[tuple[str, str], float]):
    found = spread_phases(cases, there, {"s1": 0.25})
    assert all(0 < share <= 1 for share in found.values())
    came = {(phase, heir) for case in cases for phase in case.phases for heir in case.heirs}
    assert {key for key in came if key not in found} <= set(there)


# What the check of the plan says


def findings(plan, code: str):
    from smartcity_planner.planning.check import check_plan

    return [finding for finding in check_plan(plan.store) if finding.code == code]


def test_the_check_names_what_waits_until_it_is_carried_or_kept(plan, en):
    olds, heir = [plan.parcel() for _ in range(2)], plan.parcel()
    for pnu in olds:
        plan.attach("ph", pnu)
        plan.money("ph", pnu, 1_500_000)
        move(plan, pnu, {heir: 1.0}, "merged", ground_m2=50.0)
    (found,) = findings(plan, "moved_parcels_open")
    assert found.severity == "warning"
    assert (found.where_table, found.where_key) == ("moved_parcel", olds[0])
    assert "2 parcels" in found.text and "3,000,000 won" in found.text and olds[0] in found.text
    carry.carry_over(plan.store, olds[:1])
    assert findings(plan, "moved_parcels_open")[0].where_key == olds[1]
    carry.keep(plan.store, olds[1:])
    assert findings(plan, "moved_parcels_open") == []


def test_the_check_finds_rows_whose_parcel_is_gone(plan, en):
    gone, there = plan.parcel(), plan.parcel()
    plan.attach("ph", gone, there)
    plan.money("other", gone, 1_234)
    plan.money("other", None, 5)
    assert findings(plan, "parcel_gone") == []
    with closing(sqlite3.connect(plan.store.path)) as connection, connection:
        names = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'parcel'"
        ).fetchall()
        for (name,) in names:
            connection.execute(f'DROP TRIGGER "{name}"')
        connection.execute("DELETE FROM parcel WHERE pnu = ?", [gone])
    in_phase, money = findings(plan, "parcel_gone")
    assert in_phase.severity == money.severity == "error"
    assert (in_phase.where_table, in_phase.where_key) == ("phase", "ph")
    assert (money.where_table, money.where_key) == ("phase", "other")
    assert "1 parcels" in in_phase.text and gone in in_phase.text
    assert "1,234 won" in money.text and gone in money.text
