"""Packaging when the system says no: a read-only place, a disk that runs full on the way."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGING = """
import json, os, resource, signal, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
plan, target, limit, nobody = Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]), sys.argv[5]
from qgis.core import QgsApplication
application = QgsApplication([], False)
application.initQgis()
from smartcity_planner.domain.errors import CannotWrite
from smartcity_planner.exchange import package
from smartcity_planner.store.plan import PlanStore

copy = package.copy_database

def then_full(source, copied):
    copy(source, copied)
    if limit:  # no file may grow beyond this from now on
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

package.copy_database = then_full
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
if nobody == "nobody" and os.getuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
try:
    done = package.package_districts(PlanStore.open(plan), target, ["11650"])
    print(json.dumps(["done", len(done.packages)]))
except CannotWrite as error:
    print(json.dumps(["refused", str(error)]))
sys.stdout.flush()
os._exit(0)  # QGIS's own end would write its settings, which is not what is tested
"""


@pytest.fixture
def open_place() -> Iterator[Path]:
    """A folder that other users may enter (pytest's own are closed to them)."""
    place = Path(tempfile.mkdtemp(prefix="smartcity-"))
    place.chmod(0o777)
    yield place
    for folder, _folders, _files in os.walk(place):
        os.chmod(folder, 0o777)
    shutil.rmtree(place)


def package(
    plugin_folder: Path, plan: Path, target: Path, limit: int = 0, user: str = "same"
) -> list:
    profile = target.parent / f".profile-{os.getpid()}"
    arguments = [str(plugin_folder.parent), str(plan), str(target), str(limit), user]
    done = subprocess.run(
        [sys.executable, "-c", PACKAGING, *arguments],
        capture_output=True,
        text=True,
        timeout=300,
        env={**os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(profile), "XDG_RUNTIME_DIR": "/tmp"},
    )
    shutil.rmtree(profile, ignore_errors=True)
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout.splitlines()[-1])


@pytest.mark.slow
@pytest.mark.parametrize("limit", [1, 100_000, 600_000, 1_500_000, 1_800_000])
def test_a_disk_that_runs_full_leaves_nothing(
    sample, tmp_path: Path, plugin_folder: Path, limit: int
):
    """The limits end the work while rows are copied, styles saved, or the project written."""
    said = package(plugin_folder, sample.path, tmp_path / "out", limit)
    assert said[0] == "refused", said
    assert sorted(os.listdir(tmp_path)) == ["plan"]
    assert os.listdir(sample.path.parent) == ["plan.gpkg"]


def test_a_read_only_place_is_refused(sample, open_place: Path, plugin_folder: Path):
    plan = Path(shutil.copy(sample.path, open_place / "plan.gpkg"))
    closed = open_place / "closed"
    closed.mkdir()
    closed.chmod(0o555)
    said = package(plugin_folder, plan, closed / "out", user="nobody")
    assert said[0] == "refused" and "read-only" in said[1], said
    assert os.listdir(closed) == []


def test_a_plan_on_a_read_only_share_can_be_packaged(sample, open_place: Path, plugin_folder: Path):
    share = open_place / "share"
    share.mkdir()
    plan = Path(shutil.copy(sample.path, share / "plan.gpkg"))
    share.chmod(0o555)
    said = package(plugin_folder, plan, open_place / "out", user="nobody")
    assert said == ["done", 1]
    assert len(os.listdir(open_place / "out")) == 3
    assert os.listdir(share) == ["plan.gpkg"]
