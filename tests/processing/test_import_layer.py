"""smartcity:importlayer as Processing runs it."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)

from smartcity_planner.intake import field_map, targets
from smartcity_planner.planning.create import create_plan
from smartcity_planner.processing.import_layer import TARGETS, ImportLayer
from smartcity_planner.store.plan import PlanStore

MAP = {"name": "쉼터", "kind": "=energy"}


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return create_plan(tmp_path / "plan.gpkg", "검증", 2026, 2030).path


@pytest.fixture
def facilities(tmp_path: Path) -> Path:
    """A CP949 CSV: two places in 중구, one at zero."""
    file = tmp_path / "시설.csv"
    file.write_text(
        "쉼터,자치구,경도,위도\n가,중구,126.978,37.5665\n나,중구,126.979,37.5665\n다,중구,0,0\n",
        encoding="cp949",
    )
    return file


def run(**parameters: object) -> tuple[dict[str, object], str]:
    feedback = QgsProcessingFeedback(False)
    algorithm = ImportLayer().create()
    context = QgsProcessingContext()
    valid, why = algorithm.checkParameterValues(parameters, context)
    assert valid, why
    results, ok = algorithm.run(parameters, context, feedback, catchExceptions=False)
    assert ok
    return results, feedback.textLog()


def places(plan: Path) -> list[tuple]:
    with closing(sqlite3.connect(plan)) as connection:
        return connection.execute(
            "SELECT name_ko, kind FROM infrastructure_point "
            "WHERE source_id LIKE 'import:%' ORDER BY fid"
        ).fetchall()


def given(plan: Path, file: Path, **more: object) -> dict[str, object]:
    return {"PLAN": str(plan), "INPUT": str(file), "TARGET": "infrastructure_point", **more}


def test_counts_report_and_log(plan: Path, facilities: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.html"
    results, log = run(**given(plan, facilities, KIND="에너지", REPORT=str(report)))
    assert results == {
        "READ": 3,
        "IMPORTED": 2,
        "REPAIRED": 0,
        "QUARANTINED": 1,
        "REPORT": str(report),
    }
    page = report.read_text(encoding="utf-8")
    assert "Import of infrastructure (points)" in page and "Coordinates are zero" in page
    assert "CP949" in log and "3 rows read: 2 imported" in log
    assert [kind for _, kind in places(plan)] == ["energy", "energy"]


@pytest.mark.parametrize("how", ["json", "file", "name"])
def test_a_field_map_in_three_ways(plan: Path, facilities: Path, tmp_path: Path, how: str) -> None:
    text = json.dumps(MAP, ensure_ascii=False)
    file = tmp_path / "map.json"
    file.write_text(text, encoding="utf-8")
    field_map.save(PlanStore.open(plan), "쉼터 대장", "infrastructure_point", MAP)
    value = {"json": text, "file": str(file), "name": "쉼터 대장"}[how]
    run(**given(plan, facilities, FIELD_MAP=value))
    assert places(plan) == [("가", "energy"), ("나", "energy")]


def test_a_dry_run_counts_and_changes_nothing(plan: Path, facilities: Path) -> None:
    results, _ = run(**given(plan, facilities, FIELD_MAP=json.dumps(MAP), DRY_RUN=True))
    assert (results["READ"], results["IMPORTED"], results["QUARANTINED"]) == (3, 2, 1)
    with closing(sqlite3.connect(plan)) as connection:
        for table in ("import_run", "quarantine"):
            assert connection.execute(f"SELECT COUNT(*) FROM {table}").fetchone() == (0,)
    assert places(plan) == []


@pytest.mark.parametrize(("official", "status"), [(True, "official"), (False, "published")])
def test_a_hub_is_official_where_the_planner_says_so(
    plan: Path, tmp_path: Path, official: bool, status: str
) -> None:
    file = tmp_path / "마곡.csv"
    file.write_text(
        'name,wkt\n마곡,"POLYGON ((184500 552000,185500 552000,185500 553000,184500 552000))"\n',
        encoding="utf-8",
    )
    crs = QgsCoordinateReferenceSystem("EPSG:5186")
    results, _ = run(**given(plan, file, TARGET="hub", CRS=crs, OFFICIAL=official))
    assert results["IMPORTED"] == 1
    with closing(sqlite3.connect(plan)) as connection:
        found = connection.execute("SELECT geometry_status FROM hub WHERE id = 'magok'")
        assert found.fetchone() == (status,)


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"INPUT": "/nowhere/a.gpkg"}, "There is no file"),
        ({"KIND": "급수탑"}, "is not a kind of infrastructure"),
        ({"FIELD_MAP": "없는 이름"}, "keeps no field map"),
        ({"FIELD_MAP": '{"name": "갑"}'}, "Its columns are: 쉼터, 자치구, 경도, 위도"),
        ({"FIELD_MAP": '{"colour": "갑"}'}, "names colour, which"),
        ({"ENCODING": "klingon"}, "is not an encoding"),
        ({"TARGET": "hub", "KIND": "transit"}, "Only infrastructure has a kind"),
    ],
)
def test_errors_in_plain_words(
    plan: Path, facilities: Path, parameters: dict[str, str], words: str
) -> None:
    before = plan.read_bytes()
    with pytest.raises(QgsProcessingException, match=words):
        run(**given(plan, facilities, **parameters))
    assert plan.read_bytes() == before


def test_in_korean(plan: Path, facilities: Path, ko: str, tmp_path: Path) -> None:
    report = tmp_path / "보고서.html"
    run(**given(plan, facilities, KIND="에너지", REPORT=str(report)))
    page = report.read_text(encoding="utf-8")
    assert '<html lang="ko">' in page


def test_the_contract() -> None:
    algorithm = ImportLayer().create()
    assert TARGETS == targets.NAMES
    names = [one.name() for one in algorithm.parameterDefinitions()]
    assert names == [
        "PLAN",
        "TARGET",
        "INPUT",
        "KIND",
        "FIELD_MAP",
        "ENCODING",
        "CRS",
        "OFFICIAL",
        "DRY_RUN",
        "REPORT",
    ]
    assert {one.name() for one in algorithm.outputDefinitions()} == {
        "READ",
        "IMPORTED",
        "REPAIRED",
        "QUARANTINED",
        "REPORT",
    }
