"""smartcity:createscenario, comparescenarios, adoptscenario, recordcouncil, exporthistory"""

from __future__ import annotations

import csv
import re
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException


def alter(plan: str | Path, *statements: str) -> None:
    with closing(sqlite3.connect(plan)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def one(plan: str | Path, sql: str):
    with closing(sqlite3.connect(plan)) as connection:
        return connection.execute(sql).fetchone()[0]


def test_make_compare_adopt(run, sample_plan: Path, tmp_path: Path):
    plan = str(sample_plan)
    made = run("createscenario", PLAN=plan, NAME="대안 1", NAME_EN="Option 1")["OUTPUT"]
    assert Path(made) == tmp_path / "plan.scenarios" / "대안 1.gpkg"
    total = one(plan, "SELECT SUM(amount_won) FROM funding")
    alter(
        made,
        "UPDATE funding SET amount_won = amount_won + 7 WHERE fid IN "
        "(SELECT fid FROM funding WHERE pnu IS NOT NULL LIMIT 3)",
        "UPDATE phase SET ends_on = '2030-12-31' WHERE fid = 1",
    )
    report = tmp_path / "compare.html"
    done = run("comparescenarios", PLAN=plan, SCENARIO="Option 1", REPORT=str(report))
    assert (done["PHASES"], done["WON_BEFORE"], done["WON_AFTER"]) == (1, total, total + 21)
    assert 1 <= done["PARCELS"] <= 3 and done["CELLS"] >= 1
    page = report.read_text(encoding="utf-8")
    assert page.count("<tr data-pnu=") == done["PARCELS"]
    assert f"{total + 21:,}" in page and "+21" in page and "Option 1" not in page[:80]
    same = run("comparescenarios", PLAN=plan, SCENARIO=made, OTHER="대안 1")
    assert (same["CELLS"], same["PARCELS"], same["PHASES"]) == (0, 0, 0)
    adopted = run("adoptscenario", PLAN=plan, SCENARIO=made)
    assert (adopted["NEW"], adopted["CHANGED"], adopted["REMOVED"]) == (0, 4, 0)
    assert one(plan, "SELECT SUM(amount_won) FROM funding") == total + 21
    with pytest.raises(QgsProcessingException, match=r"was changed since.*Phases, 1 rows"):
        run("adoptscenario", PLAN=plan, SCENARIO=made)
    assert run("adoptscenario", PLAN=plan, SCENARIO=made, OVER=True)["CHANGED"] == 0
    assert sorted(p.name for p in tmp_path.iterdir()) == [
        "compare.html",
        "plan.gpkg",
        "plan.scenarios",
    ]


def test_the_report_in_korean_has_no_english(run, sample_plan: Path, tmp_path: Path, ko):
    made = run("createscenario", PLAN=str(sample_plan), NAME="대안")["OUTPUT"]
    alter(made, "UPDATE funding SET amount_won = 1", "UPDATE phase SET seq = seq + 10")
    report = tmp_path / "compare.html"
    run("comparescenarios", PLAN=str(sample_plan), SCENARIO="대안", REPORT=str(report))
    page = report.read_text(encoding="utf-8")
    body = re.sub(r"<[^>]*>", " ", page[page.index("<body>") :])
    known = {"AI", "DMC", "VR", "AR", "IoT", "ICT", "SH", "LH"}
    assert set(re.findall("[A-Za-z]{2,}", body)) - known == set()


def test_wrong_names_are_said(run, sample_plan: Path):
    plan = str(sample_plan)
    with pytest.raises(QgsProcessingException, match="no scenario “nothing”"):
        run("adoptscenario", PLAN=plan, SCENARIO="nothing")
    run("createscenario", PLAN=plan, NAME="x")
    with pytest.raises(QgsProcessingException, match="already has a scenario"):
        run("createscenario", PLAN=plan, NAME="x")
    (sample_plan.parent / "plan.scenarios" / "x.gpkg").unlink()
    with pytest.raises(QgsProcessingException, match="is not at"):
        run("comparescenarios", PLAN=plan, SCENARIO="x")


def test_council_and_history(run, sample_plan: Path, tmp_path: Path):
    plan, target = str(sample_plan), tmp_path / "log.csv"
    run("recordcouncil", PLAN=plan, NAME="제330회")
    then = one(plan, "SELECT SUM(amount_won) FROM funding_at_council")
    assert then == one(plan, "SELECT SUM(amount_won) FROM funding") > 0
    alter(plan, "UPDATE funding SET amount_won = amount_won + 1 WHERE fid = 1")
    assert one(plan, "SELECT SUM(amount_won) FROM funding_at_council") == then
    assert one(plan, "SELECT held_on FROM council_meeting") == str(date.today())
    done = run("exporthistory", PLAN=plan, OUTPUT=str(target))
    lines = list(csv.reader(target.read_text(encoding="utf-8-sig").splitlines()))
    assert len(lines) == done["LINES"] + 1 and lines[-1][2] == "Another program (unsigned)"
    done = run("exporthistory", PLAN=plan, SINCE="2100-01-01T00:00:00", OUTPUT=str(target))
    assert done["LINES"] == 0
    with pytest.raises(QgsProcessingException, match=r"“23\.11\.2026” is not a day"):
        run("recordcouncil", PLAN=plan, NAME="x", HELD_ON="23.11.2026")
    with pytest.raises(QgsProcessingException, match="was made on"):
        run("recordcouncil", PLAN=plan, NAME="x", HELD_ON="2020-01-01")
