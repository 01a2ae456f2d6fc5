"""Making a plan: whole or not at all, whatever stands there already."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from smartcity_planner.domain.errors import BadInput, Cancelled, CannotWrite
from smartcity_planner.domain.progress import Progress
from smartcity_planner.planning.create import create_plan
from smartcity_planner.store import base_data
from smartcity_planner.store.plan import PlanStore


class CancelAfter(Progress):
    """The planner presses cancel once progress was asked for `calls` times."""

    def __init__(self, calls: int) -> None:
        self.left = calls
        self.seen: list[float] = []

    def percent(self, value: float) -> None:
        self.seen.append(value)

    def is_cancelled(self) -> bool:
        self.left -= 1
        return self.left < 0


NEVER = 10**9


@pytest.fixture
def there(tmp_path: Path, qgis_app) -> Path:
    """A plan that is there already, with a title of its own."""
    path = tmp_path / "plan.gpkg"
    create_plan(path, "옛 계획", 2020, 2021)
    return path


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_plan_has_the_base_data_and_its_title(tmp_path: Path):
    plan = create_plan(tmp_path / "new" / "plan.gpkg", "  기본계획 ", 2026, 2030)
    assert PlanStore.open(plan.path) == plan
    meta = plan.meta()
    assert (meta["title"], meta["start_year"], meta["end_year"]) == ("기본계획", "2026", "2030")
    assert "sample" not in meta
    count = {
        name: plan.query(f"SELECT COUNT(*) FROM {name}")[0][0]
        for name in ("district", "legal_dong", "hub", "project", "parcel", "funding")
    }
    assert count == {
        "district": 25, "legal_dong": 467, "hub": 6, "project": 0, "parcel": 0, "funding": 0,
    }  # fmt: skip
    for name in ("source", "department", "rule"):
        shipped = base_data.read_json(f"{name}s.json")
        stored = {row["id"] for row in plan.query(f"SELECT id FROM {name}")}
        assert stored == {row["id"] for row in shipped}
    assert os.listdir(plan.path.parent) == ["plan.gpkg"]


@pytest.mark.parametrize(
    ("title", "start", "end", "says"),
    [
        ("", 2026, 2030, "title"),
        (" \t\n", 2026, 2030, "title"),
        ("x", 2030, 2029, "2030 to 2029"),
        ("x", 1989, 2030, "1990"),
        ("x", 2026, 2101, "2100"),
    ],
)
def test_what_no_plan_can_be_is_refused_before_any_work(title, start, end, says, there: Path):
    before = digest(there)
    with pytest.raises(BadInput, match=says):
        create_plan(there, title, start, end)
    assert digest(there) == before
    assert os.listdir(there.parent) == ["plan.gpkg"]


def test_the_outermost_years_are_possible(tmp_path: Path):
    plan = create_plan(tmp_path / "plan.gpkg", "x", 1990, 2100)
    assert plan.meta()["end_year"] == "2100"
    one_year = create_plan(tmp_path / "one.gpkg", "x", 2026, 2026)
    assert one_year.meta()["start_year"] == "2026"


def test_progress_runs_forwards(tmp_path: Path):
    progress = CancelAfter(NEVER)
    create_plan(tmp_path / "plan.gpkg", "x", 2020, 2030, with_sample=True, progress=progress)
    assert progress.seen == sorted(progress.seen)
    assert progress.seen[0] > 0 and progress.seen[-1] <= 100
    assert len(progress.seen) > 20


@pytest.mark.parametrize("calls", [0, 1, 2, 10, 27])
@pytest.mark.parametrize("old", [False, True], ids=["new", "over an old plan"])
def test_cancelled_at_any_point_leaves_what_was(calls: int, old: bool, tmp_path: Path, request):
    target = request.getfixturevalue("there") if old else tmp_path / "plan.gpkg"
    before = digest(target) if old else None
    with pytest.raises(Cancelled):
        create_plan(target, "새 계획", 2020, 2030, True, CancelAfter(calls))
    assert os.listdir(tmp_path) == (["plan.gpkg"] if old else [])
    assert before is None or digest(target) == before


def test_an_error_in_the_sample_leaves_the_old_plan(there: Path, monkeypatch):
    def broken(name: str) -> object:
        raise ValueError(name)

    monkeypatch.setattr("smartcity_planner.planning.sample.base_data.read_json", broken)
    before = digest(there)
    with pytest.raises(ValueError):
        create_plan(there, "새 계획", 2020, 2030, with_sample=True)
    assert digest(there) == before
    assert os.listdir(there.parent) == ["plan.gpkg"]


def test_folders_that_were_made_for_it_go_with_it(tmp_path: Path):
    (tmp_path / "there").mkdir()
    with pytest.raises(Cancelled):
        target = tmp_path / "there" / "new" / "deep" / "plan.gpkg"
        create_plan(target, "x", 2026, 2030, progress=CancelAfter(0))
    assert os.listdir(tmp_path) == ["there"]
    assert os.listdir(tmp_path / "there") == []


def test_a_plan_takes_the_place_of_an_old_one(there: Path):
    create_plan(there, "새 계획", 2026, 2030)
    assert PlanStore.open(there).meta()["title"] == "새 계획"
    assert os.listdir(there.parent) == ["plan.gpkg"]


def test_a_folder_is_no_place_for_a_plan(tmp_path: Path):
    (tmp_path / "plan.gpkg").mkdir()
    with pytest.raises(CannotWrite, match="is a folder"):
        create_plan(tmp_path / "plan.gpkg", "x", 2026, 2030)
    assert os.listdir(tmp_path) == ["plan.gpkg"] and not os.listdir(tmp_path / "plan.gpkg")


def test_hangul_and_odd_names(tmp_path: Path):
    plan = create_plan(tmp_path / "서울 '계획' #1 50%.gpkg", "계획 “가”", 2026, 2030)
    assert PlanStore.open(plan.path).meta()["title"] == "계획 “가”"
