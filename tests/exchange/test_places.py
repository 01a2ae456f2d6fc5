"""Which places reach into a district: insides, not shared borders."""

from __future__ import annotations

from pathlib import Path

import pytest
from osgeo import ogr

from smartcity_planner.exchange.places import reaching_into
from smartcity_planner.store import bulk, create
from smartcity_planner.store.plan import PlanStore

WEST, EAST = "11380", "11440"


def wkb(text: str) -> bytes:
    return bytes(ogr.CreateGeometryFromWkt(text).ExportToIsoWkb())


def box(x1: float, y1: float, x2: float, y2: float) -> str:
    return f"((({x1} {y1}, {x2} {y1}, {x2} {y2}, {x1} {y2}, {x1} {y1})))"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """Two districts, side 100 m, that share the border x = 100."""
    path = tmp_path / "plan.gpkg"
    create.create_empty(path, "x", 2026, 2030)
    with bulk.writing(PlanStore(path)) as writer:
        for code, x in ((WEST, 0), (EAST, 100)):
            row = {"code": code, "name_ko": code, "name_en": code}
            writer.add("district", row, wkb("MULTIPOLYGON " + box(x, 0, x + 100, 100)))
    return path


def add(plan: Path, table: str, **shapes: str) -> None:
    extra = {
        "hub": {"name_en": "h", "list_version": "L1", "geometry_status": "synthetic"},
        "infrastructure_area": {"kind": "other", "position_status": "synthetic"},
        "infrastructure_line": {"kind": "other", "position_status": "synthetic"},
        "infrastructure_point": {"kind": "other", "position_status": "synthetic"},
    }[table]
    with bulk.writing(PlanStore(plan)) as writer:
        for key, text in shapes.items():
            geometry = wkb(text) if text else None
            writer.add(table, {"id": key, "name_ko": key, **extra}, geometry)


def reach(plan: Path, table: str, code: str) -> set[str]:
    fids = reaching_into(plan, code)[table]
    rows = PlanStore(plan).query(f"SELECT fid, id FROM {table}")
    names = {row["fid"]: row["id"] for row in rows}
    return {names[fid] for fid in fids}


def test_areas(plan):
    add(
        plan,
        "hub",
        west="MULTIPOLYGON " + box(10, 10, 50, 50),
        east_at_border="MULTIPOLYGON " + box(100, 10, 150, 50),
        both="MULTIPOLYGON " + box(90, 10, 110, 50),
        sliver="MULTIPOLYGON " + box(99.999, 10, 150, 50),
        around="MULTIPOLYGON " + box(-500, -500, 700, 700),
        elsewhere="MULTIPOLYGON " + box(1000, 1000, 1100, 1100),
        nowhere="",
    )
    assert reach(plan, "hub", WEST) == {"west", "both", "around"}
    assert reach(plan, "hub", EAST) == {"east_at_border", "both", "sliver", "around"}


def test_an_area_that_crosses_itself_is_still_found(plan):
    add(plan, "infrastructure_area", bow="MULTIPOLYGON (((10 10, 90 90, 90 10, 10 90, 10 10)))")
    assert reach(plan, "infrastructure_area", WEST) == {"bow"}
    assert reach(plan, "infrastructure_area", EAST) == set()


def test_lines(plan):
    add(
        plan,
        "infrastructure_line",
        across="MULTILINESTRING ((50 50, 150 50))",
        ends_at_border="MULTILINESTRING ((100 50, 150 50))",
        along_border="MULTILINESTRING ((100 0, 100 100))",
    )
    assert reach(plan, "infrastructure_line", WEST) == {"across", "along_border"}
    assert reach(plan, "infrastructure_line", EAST) == {"across", "ends_at_border", "along_border"}


def test_points(plan):
    add(
        plan,
        "infrastructure_point",
        inside="POINT (50 50)",
        on_border="POINT (100 50)",
        outside="POINT (150 50)",
    )
    assert reach(plan, "infrastructure_point", WEST) == {"inside", "on_border"}
    assert reach(plan, "infrastructure_point", EAST) == {"on_border", "outside"}
