"""Every algorithm that writes, where the system says no: a read-only place, a full disk."""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

#: Root may write everywhere, so this becomes nobody once QGIS runs; no file may grow beyond
#: `limit` bytes. It speaks Korean, as the planners' QGIS does.
CHILD = """
import json, os, resource, signal, sys
job = json.loads(sys.argv[1])
sys.path.insert(0, job["stage"])
from qgis.core import (QgsApplication, QgsProcessingContext, QgsProcessingException,
                       QgsProcessingFeedback, QgsSettings)
application = QgsApplication([], False)
application.initQgis()
settings = QgsSettings()
settings.setValue("locale/overrideFlag", True)
settings.setValue("locale/userLocale", "ko")
from smartcity_planner.i18n import install_translator
translator = install_translator("ko")
from smartcity_planner.processing.provider import SmartCityProvider
provider = SmartCityProvider()
QgsApplication.processingRegistry().addProvider(provider)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
if job["nobody"] and os.getuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
said = {}
for name, given in job["runs"].items():
    algorithm = provider.algorithm(name).create()
    if job["limit"]:
        resource.setrlimit(resource.RLIMIT_FSIZE, (job["limit"], resource.RLIM_INFINITY))
    try:
        algorithm.run(given, QgsProcessingContext(), QgsProcessingFeedback(False), {}, False)
        said[name] = None
    except QgsProcessingException as error:
        said[name] = str(error)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
print(json.dumps(said), flush=True)
os._exit(0)  # QGIS's own end would write its settings, which is not what is tested
"""
CHANGES = ("importparcels", "assignparcels", "allocatefunding")


def dump(plan: Path) -> list[str]:
    """All rows of a plan, as text."""
    with closing(sqlite3.connect(plan)) as connection:
        names = [n for (n,) in connection.execute("SELECT table_name FROM gpkg_contents")]
        return [
            repr(row)
            for name in sorted(names)
            for row in connection.execute(f"SELECT * FROM {name}")
        ]


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder that other users may enter (pytest's own are closed to them)."""
    place = Path(tempfile.mkdtemp(prefix="smartcity-"))
    place.chmod(0o755)
    yield place
    for folder, _folders, _files in os.walk(place):
        os.chmod(folder, 0o777)
    shutil.rmtree(place)


@pytest.fixture
def plan(sample_plan_once: Path, place: Path) -> Path:
    """A plan with a phase that has parcels but no money, and a file of lots beside it."""
    from osgeo import ogr

    share = place / "share"
    share.mkdir()
    plan = Path(shutil.copy(sample_plan_once, share / "plan.gpkg"))
    with closing(sqlite3.connect(plan)) as connection, connection:
        project = connection.execute("SELECT id FROM project ORDER BY id").fetchone()[0]
        for number, phase in ((90, "empty"), (91, "full")):
            connection.execute(
                "INSERT INTO phase (id, project_id, seq, name_ko) VALUES (?, ?, ?, '시험')",
                (phase, project, number),
            )
        connection.execute(
            "INSERT INTO phase_parcel (phase_id, pnu, share) SELECT 'full', pnu, 1 FROM parcel"
        )
    dataset = ogr.Open(str(plan))
    layer = dataset.GetLayerByName("legal_dong")
    layer.SetAttributeFilter("code = '11380107'")
    dong = layer.GetNextFeature()  # must outlive its geometry
    lot = dong.GetGeometryRef().PointOnSurface().Buffer(5).ExportToWkt()
    lines = [f'11380107001{n:04d}0000,{n}대,"{lot}"' for n in range(1, 1000)]
    (share / "lots.csv").write_text("pnu,지번,wkt\n" + "\n".join(lines) + "\n", encoding="utf-8")
    return plan


def runs(plan: Path, out: Path) -> dict[str, dict[str, Any]]:
    """All algorithms that write, with what they need; files go to `out`."""
    store = {"PLAN": str(plan)}
    money = {"TOTAL_WON": "1000000007", "YEARS": "2026=40,2027=60", "WEIGHT": "area"}
    return {
        "createplan": {
            "TITLE": "새 계획",
            "START_YEAR": 2026,
            "END_YEAR": 2030,
            "OUTPUT": str(out / "new.gpkg"),
        },
        "importparcels": {**store, "INPUT": str(plan.with_name("lots.csv")), "CRS": "EPSG:5186"},
        "assignparcels": {**store, "PHASE": "empty", "EXPRESSION": "true"},
        "allocatefunding": {
            **store,
            "PHASE": "full",
            "SPLIT": "central=40,city=42,district=18",
            **money,
        },
        "checkplan": {**store, "REPORT": str(out / "check.html")},
        "buildproject": {**store, "INSIDE": False},
        "exportatlas": {**store, "COVERAGE": ["hub"], "OUTPUT": str(out / "atlas.pdf")},
        "investmenttable": {**store, "OUTPUT": str(out / "table.xlsx")},
        "packagedistricts": {**store, "DISTRICTS": "11650", "OUTPUT": str(out / "packages")},
    }


def run_all(
    plugin_folder: Path,
    asked: dict[str, dict[str, Any]],
    profile: Path,
    nobody: bool = False,
    limit: int = 0,
) -> dict[str, str | None]:
    profile.mkdir()
    profile.chmod(0o777)
    job = {
        "stage": str(plugin_folder.parent),
        "runs": asked,
        "nobody": nobody,
        "limit": limit,
    }
    done = subprocess.run(
        [sys.executable, "-c", CHILD, json.dumps(job)],
        capture_output=True,
        text=True,
        timeout=300,
        env={
            **os.environ,
            "QGIS_CUSTOM_CONFIG_PATH": str(profile),
            "HOME": str(profile),
            "XDG_RUNTIME_DIR": str(profile),
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONDONTWRITEBYTECODE": "1",
        },
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout.splitlines()[-1])


def is_korean(text: str) -> bool:
    """Whether a message has Korean words and no English ones, apart from its paths."""
    text = re.sub(r"/\S+", " ", text)
    return bool(re.search("[가-힣]{2}", text)) and not re.search("[A-Za-z]{3}", text)


def test_a_read_only_folder_is_told_by_every_algorithm_that_writes(
    plugin_folder: Path, plan: Path, place: Path
):
    share, before, files = plan.parent, dump(plan), sorted(os.listdir(plan.parent))
    share.chmod(0o555)
    said = run_all(plugin_folder, runs(plan, share), place / "profile", nobody=True)
    assert {name for name, text in said.items() if text is None} == set()
    for name, text in said.items():
        assert is_korean(text) and "읽기 전용" in text, (name, text)
        assert str(share) in text, (name, text)
    share.chmod(0o755)
    assert dump(plan) == before
    assert sorted(os.listdir(share)) == files


@pytest.mark.slow
@pytest.mark.parametrize("limit", [1_000, None])
def test_a_full_disk_leaves_the_plan_as_it_was(
    plugin_folder: Path, plan: Path, place: Path, limit: int | None
):
    """The disk is full before the first byte, or when the plan has to grow."""
    share, before, files = plan.parent, dump(plan), sorted(os.listdir(plan.parent))
    asked = runs(plan, share)
    if limit is None:  # what needs less room than the plan has is none of this test
        asked = {name: asked[name] for name in CHANGES}
    said = run_all(plugin_folder, asked, place / "profile", limit=limit or plan.stat().st_size)
    assert {name for name, text in said.items() if text is None} == set()
    for name, text in said.items():
        assert is_korean(text) and ("공간" in text or "가득" in text), (name, text)
    assert dump(plan) == before
    assert sorted(os.listdir(share)) == files
    with closing(sqlite3.connect(plan)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
