"""Order, overlaps and dependencies of phases; the dated zones of the real file."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from smartcity_planner.planning.check import check_plan

TODAY = date(2026, 11, 22)
#: The sequence that the file's own description names.
SEQUENCE = ("committee", "union", "impl_approval", "mgmt_disposal", "construction", "completed")


def found(small, code):
    return [f for f in check_plan(small.store, on=TODAY) if f.code == code]


def test_the_dated_zones_of_the_real_file_give_exactly_32(small, shared_data: Path):
    file = shared_data / "zones" / "zone_phase_dates.json"
    zones = json.loads(file.read_text(encoding="utf-8"))
    assert len(zones) == 249
    projects, phases = [], []
    expected = set()
    for key, zone in zones.items():
        projects.append(
            {
                "id": key,
                "name_ko": zone["siteName"] or key,
                "field": "regeneration",
                "kind": "spatial",
                "status": "ongoing",
            }
        )
        dates = [(seq, name, zone["dates"].get(name)) for seq, name in enumerate(SEQUENCE, 1)]
        dated = [(seq, name, entry["date"]) for seq, name, entry in dates if entry]
        days = [day for _, _, day in dated if day]
        if days != sorted(days):
            expected.add(key)
        phases += [
            {
                "id": f"{key}-{seq}",
                "project_id": key,
                "seq": seq,
                "name_ko": name,
                "starts_on": day,
                "ends_on": day,
                "target": "날짜",
            }
            for seq, name, day in dated
        ]
    small.rows("project", *projects)
    small.rows("phase", *phases)
    findings = found(small, "dates_out_of_order")
    assert {f.project_id for f in findings} == expected
    assert len(expected) == 32
    assert all(f.severity == "warning" and f.phase_id for f in findings)


@pytest.mark.parametrize(
    ("start", "overlaps"), [("2027-12-31", 0), ("2027-12-30", 1), ("2026-01-01", 1), (None, 0)]
)
def test_overlapping_phases_are_a_note(small, start, overlaps):
    small.project()
    small.phase("one", 1)
    small.phase("two", 2, starts_on=start, ends_on="2028-12-31")
    findings = found(small, "phases_overlap")
    assert [(f.severity, f.phase_id) for f in findings] == [("info", "two")] * overlaps
    assert all("Phase one" in f.text for f in findings)


@pytest.mark.parametrize(
    ("kind", "lag", "start", "end", "broken"),
    [
        ("finish_start", 0, "2027-12-31", "2028-12-31", False),
        ("finish_start", 0, "2027-12-30", "2028-12-31", True),
        ("finish_start", 30, "2028-01-29", "2028-12-31", True),
        ("finish_start", 30, "2028-01-30", "2028-12-31", False),
        ("start_start", None, "2026-01-01", "2028-12-31", False),
        ("start_start", None, "2025-12-31", "2028-12-31", True),
        ("finish_finish", 0, "2026-01-01", "2027-12-31", False),
        ("finish_finish", 0, "2026-01-01", "2027-12-30", True),
        ("finish_start", 0, None, "2028-12-31", False),
    ],
)
def test_dependencies(small, kind, lag, start, end, broken):
    small.project()
    small.project("q", start_year=None, end_year=None)
    small.phase("one", 1)
    small.phase("two", 1, "q", starts_on=start, ends_on=end)
    small.rows(
        "phase_dependency",
        {"phase_id": "two", "needs_phase_id": "one", "kind": kind, "lag_days": lag},
    )
    findings = found(small, "dependency_broken")
    assert [(f.severity, f.phase_id) for f in findings] == [("warning", "two")] * broken
    assert all("Phase one" in f.text and f.why and "None" not in f.text for f in findings)


def test_phases_that_wait_for_each_other(small):
    small.project()
    for number, key in enumerate("abc", 1):
        small.phase(key, number, starts_on=None, ends_on=None)
    pairs = [("a", "b"), ("b", "c"), ("c", "a")]
    for phase, needs in pairs[:2]:
        small.rows(
            "phase_dependency",
            {"phase_id": phase, "needs_phase_id": needs, "kind": "finish_start"},
        )
    assert found(small, "dependency_cycle") == []
    small.rows("phase_dependency", {"phase_id": "c", "needs_phase_id": "a", "kind": "start_start"})
    [finding] = found(small, "dependency_cycle")
    assert finding.severity == "error"
    assert "Phase a → Project p › Phase b → Project p › Phase c" in finding.text
