"""A small plan with one of everything, and the sample plan; helpers as fixtures."""

from __future__ import annotations

import shutil
import sqlite3
import struct
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

PNU = "1165010200100010001"
OTHER_PNU = "1165010200100020000"


def square(x: float, y: float, size: float = 10.0) -> bytes:
    """A square as a multipolygon in WKB."""
    corners = [(x, y), (x + size, y), (x + size, y + size), (x, y + size), (x, y)]
    ring = struct.pack("<I", 5) + b"".join(struct.pack("<dd", *corner) for corner in corners)
    polygon = struct.pack("<BII", 1, 3, 1) + ring
    return struct.pack("<BII", 1, 6, 1) + polygon


def parcel(pnu: str, **more: object) -> dict[str, object]:
    return {
        "pnu": pnu,
        "area_m2": 100.0,
        "district_code": pnu[:5],
        "legal_dong_code": pnu[:8],
        **more,
    }


def _fill(plan: Any) -> None:
    from smartcity_planner.store import bulk
    from smartcity_planner.store.plan import insert_rows

    with bulk.writing(plan) as writer:
        writer.add("source", {"id": "s", "title": "출처", "confidence": "S"})
        writer.add(
            "district",
            {"code": "11650", "name_ko": "서초구", "name_en": "Seocho-gu"},
            square(0, 0, 100),
        )
        writer.add("parcel", parcel(PNU), square(0, 0))
        writer.add("parcel", parcel(OTHER_PNU), square(20, 0))
    with plan.transaction() as connection:
        insert_rows(connection, "department", [{"id": "d", "name_ko": "부서"}])
        project = {"name_ko": "사업", "field": "pilot", "kind": "data", "status": "planned"}
        insert_rows(connection, "project", [{"id": "p", **project}])
        insert_rows(
            connection,
            "phase",
            [{"id": "ph", "project_id": "p", "seq": 1, "name_ko": "1단계"}],
        )
        insert_rows(connection, "phase_parcel", [{"phase_id": "ph", "pnu": PNU, "share": 1}])
        cell = {"phase_id": "ph", "fiscal_year": 2026, "source": "city", "basis": "planned"}
        insert_rows(
            connection,
            "funding",
            [
                {"id": "f1", "pnu": PNU, "amount_won": 1000, **cell},
                {"id": "f2", "pnu": None, "amount_won": 7, **cell},
            ],
        )


@pytest.fixture(scope="session")
def _small_once(qgis_app: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    from smartcity_planner.store import create
    from smartcity_planner.store.plan import PlanStore

    path = tmp_path_factory.mktemp("small") / "plan.gpkg"
    create.create_empty(path, "계획", 2026, 2030)
    _fill(PlanStore.open(path))
    return path


@pytest.fixture
def plan_path(_small_once: Path, tmp_path: Path) -> Path:
    """A plan with one project, phase, district and two parcels, of which one has money."""
    return Path(shutil.copy(_small_once, tmp_path / "plan.gpkg"))


@pytest.fixture
def plan(plan_path: Path) -> Any:
    from smartcity_planner.store.plan import PlanStore

    return PlanStore.open(plan_path)


@pytest.fixture(scope="session")
def sample(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The sample plan; only for reading."""
    from smartcity_planner.store.plan import PlanStore

    place = tmp_path_factory.mktemp("sample") / "sample.gpkg"
    return PlanStore(Path(shutil.copy(sample_file, place)))


@pytest.fixture
def dump() -> Callable[[Path], list[str]]:
    """All rows of all of a plan's tables and views, as text."""

    def call(path: Path) -> list[str]:
        with closing(sqlite3.connect(path)) as connection:
            names = [n for (n,) in connection.execute("SELECT table_name FROM gpkg_contents")]
            return [
                f"{name} {row!r}"
                for name in sorted(names)
                for row in connection.execute(f"SELECT * FROM {name}")
            ]

    return call


@pytest.fixture
def foreign() -> Callable[[Path], sqlite3.Connection]:
    """Open a plan as any other program would: plain SQLite, each statement at once."""
    return lambda path: sqlite3.connect(path, isolation_level=None, timeout=0.2)


@pytest.fixture
def shape() -> Callable[..., bytes]:
    return square


@pytest.fixture
def parcel_row() -> Callable[..., dict[str, object]]:
    return parcel
