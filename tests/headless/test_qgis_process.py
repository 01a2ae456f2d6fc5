"""Every algorithm in qgis_process, from the staged plugin, as a colleague would script it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.skipif(
    shutil.which("qgis_process") is None, reason="qgis_process is not installed"
)


class Shell:
    """Runs qgis_process with a profile of its own."""

    def __init__(self, stage: Path, profile: Path) -> None:
        self.environment = {
            **os.environ,
            "QGIS_PLUGINPATH": str(stage),
            "QGIS_CUSTOM_CONFIG_PATH": str(profile),
            "QT_QPA_PLATFORM": "offscreen",
            "LC_ALL": "C.UTF-8",
        }

    def call(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["qgis_process", *arguments],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=600,
        )

    def run(self, algorithm: str, **inputs: Any) -> dict[str, Any]:
        given = [f"{name}={value}" for name, value in inputs.items()]
        done = self.call("--json", "run", f"smartcity:{algorithm}", "--", *given)
        assert done.returncode == 0, done.stdout + done.stderr
        return json.loads(done.stdout)["results"]


@pytest.fixture(scope="module")
def shell(plugin_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Shell:
    shell = Shell(plugin_folder.parent, tmp_path_factory.mktemp("profile"))
    done = shell.call("plugins", "enable", "smartcity_planner")
    assert done.returncode == 0, done.stdout + done.stderr
    return shell


@pytest.fixture(scope="module")
def plan(shell: Shell, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("plan") / "plan.gpkg"
    shell.run(
        "createplan", TITLE="예시", START_YEAR=2020, END_YEAR=2030, SAMPLE="true", OUTPUT=target
    )
    return target


def test_the_provider_lists_all_algorithms(shell: Shell):
    listed = json.loads(shell.call("--json", "list").stdout)
    found = set(listed["providers"]["smartcity"]["algorithms"])
    assert found == {
        f"smartcity:{name}"
        for name in (
            "createplan",
            "createscenario",
            "comparescenarios",
            "adoptscenario",
            "recordcouncil",
            "exporthistory",
            "buildproject",
            "importlayer",
            "importparcels",
            "assignparcels",
            "carryparcels",
            "allocatefunding",
            "checkplan",
            "detachparcels",
            "exportatlas",
            "fetchinfrastructure",
            "investmenttable",
            "packagedistricts",
            "refreshoverlay",
            "retryquarantine",
            "zonalfigures",
        )
    }


def test_the_whole_chain(shell: Shell, plan: Path, tmp_path: Path):
    import sqlite3

    def one(sql: str) -> Any:
        connection = sqlite3.connect(plan)
        try:
            return connection.execute(sql).fetchone()[0]
        finally:
            connection.close()

    phase = one("SELECT phase_id FROM phase_parcel ORDER BY phase_id LIMIT 1")
    pnus = "1165010200190010001"
    assert one(f"SELECT COUNT(*) FROM parcel WHERE pnu = '{pnus}'") == 1
    assert shell.run("assignparcels", PLAN=plan, PHASE=phase, PNUS=pnus)["ASSIGNED"] == 1
    given = shell.run(
        "allocatefunding",
        PLAN=plan,
        PHASE=phase,
        TOTAL_WON=1_000_000_007,
        YEARS="2029=50,2030=50",
        SPLIT="central=40,city=42,district=18",
        WEIGHT="area",
    )
    assert given["ALLOCATED_WON"] == 1_000_000_007
    total = one("SELECT SUM(amount_won) FROM funding")
    project = shell.run("buildproject", PLAN=plan, LANGUAGE="en")["OUTPUT"]
    assert Path(project) == plan.with_suffix(".qgz") and Path(project).exists()
    checked = shell.run("checkplan", PLAN=plan, REPORT=tmp_path / "check.html")
    assert checked["ERRORS"] == 0
    assert (tmp_path / "check.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    packed = shell.run(
        "packagedistricts", PLAN=plan, DISTRICTS="11440,11650", OUTPUT=tmp_path / "packages"
    )
    manifest = json.loads((tmp_path / "packages" / "manifest.json").read_text(encoding="utf-8"))
    assert packed["PACKAGES"] == len(manifest["packages"]) == 2
    assert manifest["plan_total_won"] == total
    table = shell.run(
        "investmenttable",
        PLAN=plan,
        GROUP_BY="district",
        UNIT="hundred_million",
        LANGUAGE="ko",
        OUTPUT=tmp_path / "table.xlsx",
    )
    assert table["TOTAL_WON"] == total
    assert (tmp_path / "table.xlsx").read_bytes().startswith(b"PK")
    book = shell.run(
        "exportatlas",
        PLAN=plan,
        SCOPE="hub",
        SCOPE_KEY="sangam",
        COVERAGE="hub",
        LANGUAGE="ko",
        OUTPUT=tmp_path / "atlas.pdf",
    )
    assert book["PAGES"] >= 3 and book["CHECKED"] > 0 and book["ERRORS"] == 0
    assert (tmp_path / "atlas.pdf").read_bytes().startswith(b"%PDF")


def square_in(plan: Path, legal_dong: str) -> str:
    """WKT (EPSG:5186) of a 20 m square inside a legal dong."""
    from osgeo import ogr

    dataset = ogr.Open(str(plan))
    layer = dataset.GetLayerByName("legal_dong")
    layer.SetAttributeFilter(f"code = '{legal_dong}'")
    feature = layer.GetNextFeature()  # kept: its geometry dies with it
    point = feature.GetGeometryRef().PointOnSurface()
    x, y = point.GetX(), point.GetY()
    corners = ((0, 0), (20, 0), (20, 20), (0, 20), (0, 0))
    return "POLYGON((" + ", ".join(f"{x + dx:.2f} {y + dy:.2f}" for dx, dy in corners) + "))"


def test_import_in_a_shell_counts_every_row(shell: Shell, plan: Path, tmp_path: Path):
    source = tmp_path / "parcels.csv"
    square = square_in(plan, "11650102")
    source.write_text(
        f'PNU,JIBUN,WKT\n1165010200100010001,1-1 대,"{square}"\n2611010100100010001,1,"{square}"\n',
        encoding="utf-8",
    )
    done = shell.run(
        "importparcels", PLAN=plan, INPUT=source, CRS="EPSG:5186", REPORT=tmp_path / "r.html"
    )
    assert (done["READ"], done["IMPORTED"], done["QUARANTINED"]) == (2, 1, 1)


def test_an_error_is_one_plain_sentence_and_a_failing_status(shell: Shell, tmp_path: Path):
    foreign = tmp_path / "notes.txt"
    foreign.write_text("not a plan")
    done = shell.call("run", "smartcity:checkplan", "--", f"PLAN={foreign}")
    assert done.returncode != 0
    assert "is not a plan of this plugin" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
