"""smartcity:fetchinfrastructure as Processing runs it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProcessingException

STOPS = (
    '"ARS-ID","정류소명","X좌표","Y좌표"\n'
    '"01001","종로2가사거리","126.9877499","37.56976513"\n'
    '"01002","창경궁","126.996566","37.57918302"\n'
    '"01003","영점","0","0"\n'
)


def test_a_published_csv_comes_in_with_its_terms(
    run: Any, sample_plan: Path, tmp_path: Path
) -> None:
    from smartcity_planner.store.plan import PlanStore

    stops = tmp_path / "정류소.csv"
    stops.write_text(STOPS, encoding="cp949")
    given = {"PLAN": str(sample_plan), "SOURCE": "seoul_bus_stops", "FILE": str(stops)}
    trial = run("fetchinfrastructure", **given, DRY_RUN=True)
    assert trial["IMPORTED"] == 2
    report = tmp_path / "report.html"
    results = run("fetchinfrastructure", **given, REPORT=str(report))
    counts = [results[name] for name in ("READ", "IMPORTED", "QUARANTINED")]
    assert counts == [3, 2, 1]
    assert "정류소.csv" in report.read_text(encoding="utf-8")
    rows = PlanStore.open(sample_plan).query(
        "SELECT p.kind, p.subkind, s.title, s.publisher FROM infrastructure_point p "
        "JOIN source s ON s.id = p.source_id WHERE p.name_ko = '종로2가사거리'"
    )
    wanted = ("transit", "버스정류소", "서울시 버스정류소 위치", "서울특별시")
    assert [tuple(row) for row in rows] == [wanted]
    # The same again: known by its numbers, doubled by nothing.
    run("fetchinfrastructure", **given)
    count = PlanStore.open(sample_plan).query(
        "SELECT count(*) FROM infrastructure_point WHERE subkind = '버스정류소'"
    )[0][0]
    assert count == 2


def test_what_is_missing_is_said(run: Any, sample_plan: Path) -> None:
    with pytest.raises(QgsProcessingException, match="Download it from"):
        run("fetchinfrastructure", PLAN=str(sample_plan), SOURCE="seoul_cctv")


def test_the_terms_stand_in_the_dialog(provider: Any) -> None:
    help_text = provider.algorithm("fetchinfrastructure").shortHelpString()
    assert "ODbL 1.0, © OpenStreetMap contributors" in help_text
    assert "https://data.seoul.go.kr" in help_text
