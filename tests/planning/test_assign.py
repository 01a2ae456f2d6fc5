"""Attaching parcels to a phase: all of them or none."""

from __future__ import annotations

import math

import pytest

from smartcity_planner.domain.errors import BadInput, Cancelled
from smartcity_planner.domain.progress import Progress
from smartcity_planner.planning.assign import assign_parcels, checked_pnus, require_phase


class CancelAfter(Progress):
    def __init__(self, calls: int) -> None:
        self.left = calls

    def is_cancelled(self) -> bool:
        self.left -= 1
        return self.left < 0


@pytest.fixture
def plan(small):
    small.project()
    small.phase("ph")
    small.phase("other", seq=2)
    small.pnus = [small.parcel() for _ in range(4)]
    return small


def attached(plan, phase: str = "ph") -> dict[str, float]:
    sql = "SELECT pnu, share FROM phase_parcel WHERE phase_id = ?"
    return {row["pnu"]: row["share"] for row in plan.store.query(sql, [phase])}


def test_parcels_are_attached_with_their_share(plan):
    assert assign_parcels(plan.store, "ph", plan.pnus[:2], share=0.25) == 2
    assert attached(plan) == dict.fromkeys(plan.pnus[:2], 0.25)
    assert attached(plan, "other") == {}


def test_attaching_again_sets_the_new_share_and_keeps_the_rest(plan):
    assign_parcels(plan.store, "ph", plan.pnus[:3])
    keys = plan.store.query("SELECT fid, pnu FROM phase_parcel ORDER BY fid")
    assert assign_parcels(plan.store, "ph", plan.pnus[2:], share=0.5) == 2
    first, second, third, fourth = plan.pnus
    assert attached(plan) == {first: 1.0, second: 1.0, third: 0.5, fourth: 0.5}
    after = plan.store.query("SELECT fid, pnu FROM phase_parcel ORDER BY fid")
    assert [tuple(row) for row in after[:3]] == [tuple(row) for row in keys]


def test_a_parcel_may_belong_to_several_phases(plan):
    assign_parcels(plan.store, "ph", plan.pnus[:1], 0.4)
    assign_parcels(plan.store, "other", plan.pnus[:1], 0.6)
    assert attached(plan) == {plan.pnus[0]: 0.4}
    assert attached(plan, "other") == {plan.pnus[0]: 0.6}


def test_numbers_may_be_written_with_hyphens_and_named_twice(plan):
    pnu = plan.pnus[0]
    dashed = f" {pnu[:10]}-{pnu[10]}-{pnu[11:15]}-{pnu[15:]} "
    assert assign_parcels(plan.store, "ph", [pnu, dashed, pnu]) == 1
    assert attached(plan) == {pnu: 1.0}
    assert checked_pnus([plan.pnus[1], dashed, pnu]) == [plan.pnus[1], pnu]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"phase_id": "none"}, "no phase “none”. Its phases are: other, ph"),
        ({"phase_id": "x' OR '1'='1"}, "no phase"),
        ({"share": 0}, "share 0"),
        ({"share": -0.1}, "share"),
        ({"share": 1.000001}, "share"),
        ({"share": math.nan}, "share"),
        ({"share": math.inf}, "share"),
        ({"pnus": []}, "No parcel was chosen"),
        ({"more": "1.1380E+18"}, "19 digits"),
        ({"more": "113801080010001000"}, "19 digits"),
        ({"more": "1138010800300010000"}, "19 digits"),
        ({"more": 1138010800100010000}, "19 digits"),
        ({"more": ""}, "19 digits"),
        ({"more": "2611010100100010001"}, "not in Seoul"),
        ({"more": "1138010800199990000"}, "1 of the parcels are not in the plan"),
    ],
    ids=str,
)
def test_what_cannot_be_attached_is_refused_and_nothing_is_attached(plan, change, says):
    assign_parcels(plan.store, "ph", plan.pnus[:1], 0.5)
    before = plan.dump()
    arguments = {"phase_id": "ph", "pnus": plan.pnus, "share": 1.0, **change}
    if "more" in arguments:
        arguments["pnus"] = [*plan.pnus, arguments.pop("more")]
    with pytest.raises(BadInput, match=says):
        assign_parcels(plan.store, **arguments)
    assert plan.dump() == before


def test_all_absent_parcels_are_counted_and_the_first_is_named(plan):
    absent = [f"11380108001{number:04d}0000" for number in range(9000, 9700)]
    with pytest.raises(BadInput, match=f"700 of the parcels.*{absent[0]}"):
        assign_parcels(plan.store, "ph", [*reversed(absent), *plan.pnus])
    assert attached(plan) == {}


def test_a_plan_without_phases_says_so(small):
    with pytest.raises(BadInput, match="Its phases are: –"):
        require_phase(small.store, "ph")


@pytest.mark.parametrize("calls", [0, 1])
def test_cancelled_nothing_is_attached(plan, calls: int):
    assign_parcels(plan.store, "ph", plan.pnus[:1], 0.5)
    before = plan.dump()
    with pytest.raises(Cancelled):
        assign_parcels(plan.store, "ph", plan.pnus, progress=CancelAfter(calls))
    assert plan.dump() == before
