"""smartcity:checkplan"""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)


def spoil(plan: Path) -> None:
    """A fault of each severity that a colleague could make with plain QGIS tools."""
    with closing(sqlite3.connect(plan)) as connection, connection:
        connection.execute("UPDATE phase SET target = NULL WHERE id = 'yangjae-gaepo-ai-1'")
        connection.execute("DELETE FROM phase_target WHERE phase_id = 'yangjae-gaepo-ai-1'")
        connection.execute("DELETE FROM phase_parcel WHERE phase_id = 'yangjae-gaepo-ai-2'")
        connection.execute("UPDATE funding SET id = 'mine' WHERE fid = 1")


def test_counts_and_report_agree(run, sample_plan: Path, tmp_path: Path):
    sound = run("checkplan", PLAN=str(sample_plan))
    spoil(sample_plan)
    before = sample_plan.read_bytes()
    report = tmp_path / "check.html"
    done = run("checkplan", PLAN=str(sample_plan), REPORT=str(report))
    assert done["REPORT"] == str(report)
    assert (done["ERRORS"], done["WARNINGS"]) == (2, sound["WARNINGS"] + 1)
    page = report.read_text(encoding="utf-8")
    assert page.count("<tr data-code=") == done["ERRORS"] + done["WARNINGS"] + done["NOTES"]
    assert 'data-code="money_not_attached" data-table="phase" data-key="yangjae-gaepo-ai-2"' in page
    assert 'data-code="no_target" data-table="phase" data-key="yangjae-gaepo-ai-1"' in page
    assert sample_plan.read_bytes() == before


def test_the_sample_plan_is_sound_and_needs_no_report(run, sample_plan: Path):
    done = run("checkplan", PLAN=str(sample_plan))
    assert done["ERRORS"] == 0
    assert "REPORT" not in done
    assert sorted(p.name for p in sample_plan.parent.iterdir()) == ["plan.gpkg"]


def test_the_report_in_korean_has_no_english(run, sample_plan: Path, tmp_path: Path, ko):
    spoil(sample_plan)
    run("checkplan", PLAN=str(sample_plan), REPORT=str(tmp_path / "check.html"))
    page = (tmp_path / "check.html").read_text(encoding="utf-8")
    body = re.sub(r"<[^>]*>", " ", page[page.index("<body>") :])
    assert "계획 점검" in body and 'lang="ko"' in page
    # What stays Latin: names that are Latin in Korean too.
    words = set(re.findall(r"[A-Za-z]{2,}", body)) - {
        "AI",
        "DMC",
        "VR",
        "AR",
        "IoT",
        "R",
        "D",
        "PNU",
    }
    assert words == set()


def test_the_log_names_every_finding(provider, sample_plan: Path):
    spoil(sample_plan)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("smartcity:checkplan")
    feedback = QgsProcessingFeedback(False)
    _results, ok = algorithm.run({"PLAN": str(sample_plan)}, QgsProcessingContext(), feedback)
    assert ok
    assert "has no target" in feedback.textLog()
    assert "not placed on parcels" in feedback.textLog()


@pytest.mark.parametrize("content", [None, b"no plan", b"SQLite format 3\x00damaged"])
def test_what_is_no_plan_is_refused(run, tmp_path: Path, content):
    path = tmp_path / "x.gpkg"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(QgsProcessingException, match=r"x\.gpkg"):
        run("checkplan", PLAN=str(path), REPORT=str(tmp_path / "check.html"))
    assert not (tmp_path / "check.html").exists()


def test_findings_as_a_layer(run, sample_plan: Path, tmp_path: Path):
    from qgis.core import QgsVectorLayer

    spoil(sample_plan)
    target = tmp_path / "findings.gpkg"
    done = run("checkplan", PLAN=str(sample_plan), FINDINGS=str(target))
    layer = QgsVectorLayer(str(target), "findings", "ogr")
    rows = list(layer.getFeatures())
    assert len(rows) == done["ERRORS"] + done["WARNINGS"] + done["NOTES"]
    assert layer.crs().authid() == "EPSG:5186"
    [row] = [row for row in rows if row["code"] == "money_not_attached"]
    assert row["phase_id"] == "yangjae-gaepo-ai-2" and row["why"] and row["mend"]
    assert row.geometry().area() > 0


def test_totals_are_put_right_where_it_is_asked(run, sample_plan: Path):
    with closing(sqlite3.connect(sample_plan)) as connection, connection:
        connection.execute("UPDATE funding_total SET amount_won = amount_won + 1 WHERE fid = 1")
    before = sample_plan.read_bytes()
    assert run("checkplan", PLAN=str(sample_plan))["ERRORS"] == 1
    assert sample_plan.read_bytes() == before
    assert run("checkplan", PLAN=str(sample_plan), REPAIR=True)["ERRORS"] == 0
    assert run("checkplan", PLAN=str(sample_plan))["ERRORS"] == 0
