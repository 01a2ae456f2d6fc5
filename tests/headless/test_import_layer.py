"""smartcity:importlayer in qgis_process, from the staged plugin, on real files."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

pytestmark = [
    pytest.mark.skipif(shutil.which("qgis_process") is None, reason="qgis_process is missing"),
    pytest.mark.real_data,
]


@pytest.fixture(scope="module")
def run(plugin_folder: Path, tmp_path_factory: pytest.TempPathFactory):
    """Run `smartcity:<name>` in a process of its own; return its outputs."""
    environment = {
        **os.environ,
        "QGIS_PLUGINPATH": str(plugin_folder.parent),
        "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path_factory.mktemp("profile")),
        "QT_QPA_PLATFORM": "offscreen",
        "LC_ALL": "C.UTF-8",
    }

    def process(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["qgis_process", *arguments],
            env=environment,
            capture_output=True,
            text=True,
            timeout=600,
        )

    done = process("plugins", "enable", "smartcity_planner")
    assert done.returncode == 0, done.stdout + done.stderr

    def call(name: str, **inputs: Any) -> dict[str, Any]:
        given = [f"{key}={value}" for key, value in inputs.items()]
        done = process("--json", "run", f"smartcity:{name}", "--", *given)
        assert done.returncode == 0, done.stdout + done.stderr
        return json.loads(done.stdout)["results"]

    return call


def test_zones_facilities_and_a_hub(run, shared_data: Path, tmp_path: Path):
    plan = tmp_path / "plan.gpkg"
    run("createplan", TITLE="예시", START_YEAR=2026, END_YEAR=2030, SAMPLE="false", OUTPUT=plan)
    zones = run(
        "importlayer",
        PLAN=plan,
        TARGET="regeneration_zone",
        INPUT=shared_data / "zones" / "seoul_project_zones.geojson",
        REPORT=tmp_path / "zones.html",
    )
    assert (zones["READ"], zones["IMPORTED"], zones["QUARANTINED"]) == (2970, 2144, 826)
    assert "pairs of zones overlap" in (tmp_path / "zones.html").read_text(encoding="utf-8")
    libraries = run(
        "importlayer",
        PLAN=plan,
        TARGET="infrastructure_point",
        INPUT=f"{shared_data / 'infrastructure/public_facilities.gpkg'}|layername=seoulLibrary",
        FIELD_MAP='{"kind": "=education"}',
    )
    assert (libraries["READ"], libraries["IMPORTED"]) == (202, 202)
    boundary = tmp_path / "마곡.csv"
    boundary.write_text(
        'name,wkt\n마곡,"POLYGON ((184500 552000,185500 552000,185500 553000,184500 552000))"\n',
        encoding="utf-8",
    )
    hub = run("importlayer", PLAN=plan, TARGET="hub", INPUT=boundary, CRS="EPSG:5186")
    assert (hub["READ"], hub["IMPORTED"]) == (1, 1)
    with closing(sqlite3.connect(plan)) as connection:
        rows = connection.execute("SELECT target, rows_imported FROM import_run ORDER BY fid")
        assert rows.fetchall() == [
            ("regeneration_zone", 2144),
            ("infrastructure_point", 202),
            ("hub", 1),
        ]
        status = connection.execute("SELECT geometry_status FROM hub WHERE id = 'magok'")
        assert status.fetchone() == ("official",)
