"""Plans with money, and a reader of workbooks that counts their formulas itself."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

# Steps that several test modules share (tests are imported by their paths, not by packages).
sys.path.append(str(Path(__file__).resolve().parent))

from table_steps import Book


@pytest.fixture(scope="session")
def read_book() -> Callable[[Path], Book]:
    """Return a reader of workbooks."""
    return Book


@pytest.fixture(scope="session")
def sample(sample_file, tmp_path_factory):
    """The sample plan."""
    from smartcity_planner.store.plan import PlanStore

    return PlanStore(Path(shutil.copy(sample_file, tmp_path_factory.mktemp("tables"))))


@pytest.fixture
def odd(qgis_app, tmp_path):
    """A plan whose won divide by nothing, in two projects with awkward names."""
    from smartcity_planner.planning.create import create_plan
    from smartcity_planner.store.plan import insert_rows

    store = create_plan(tmp_path / "odd.gpkg", "홀수 & 계획", 2026, 2036)
    long = "=아주 긴 이름의 사업/제1차 [시범] *특별* 구역: 서울 혁신거점 연계"
    projects = [("a", long), ("b", long), ("empty", "돈 없는 사업")]
    with store.transaction() as connection:
        insert_rows(
            connection,
            "project",
            [
                {"id": i, "name_ko": name, "field": "pilot", "kind": "spatial", "status": "planned"}
                for i, name in projects
            ],
        )
        insert_rows(
            connection,
            "phase",
            [{"id": f"{i}-1", "project_id": i, "seq": 1, "name_ko": "1단계"} for i, _ in projects],
        )
        sources = ("central", "city", "district", "private", "loan")
        insert_rows(
            connection,
            "funding",
            [
                {
                    "id": f"{project}-{source}-{year}",
                    "phase_id": f"{project}-1",
                    "pnu": None,
                    "fiscal_year": year,
                    "source": source,
                    "amount_won": (777_777_777_777 + 1_234_567 * number) * place // 3 + year,
                    "basis": "planned" if place == 1 else "example",
                }
                for place, project in enumerate(("a", "b"), start=1)
                for number, source in enumerate(sources)
                for year in (2024, 2026, 2028, 2030, 2031, 2033)
            ],
        )
    return store
