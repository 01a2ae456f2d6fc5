"""import_692k, reimport_692k, dry_run_692k: the whole city's parcels into a plan.

The peer is a plain `ogr2ogr` copy of the same GeoPackage, which writes the rows and the spatial
index and does nothing else. Ours recognises, tests the coordinate system, judges every row
(number, lot number, shape, legal dong), writes it, builds all indexes and the report. Each run
has a process of its own; starting Python and QGIS is not counted, nor is making the empty plan.
The re-import brings in the same file with one parcel in a hundred changed (half of them their
shape, half their registered area) and is held against the first import.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import fabric
from figure import Figure
from osgeo import gdal, ogr
from process import STAGE, python

DRY_RUN_SECONDS = 10.0
MOST_MB = 1500.0
#: Of this many runs the quickest counts, for ours and theirs alike.
RUNS = 3

CREATE = """
import sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from qgis.core import QgsApplication
app = QgsApplication([], False)
app.initQgis()
from smartcity_planner.planning.create import create_plan
create_plan(Path(sys.argv[2]), "bench", 2026, 2030)
import os
os._exit(0)
"""
IMPORT = """
import json, resource, sys, time
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from qgis.core import QgsApplication
app = QgsApplication([], False)
app.initQgis()
from smartcity_planner.intake.parcels import import_parcels
from smartcity_planner.store.plan import PlanStore
plan, source, dry = sys.argv[2:]
began = time.perf_counter()
result = import_parcels(
    PlanStore.open(plan), source, report=Path(plan).with_suffix(".html"), dry_run=dry == "dry"
)
took = time.perf_counter() - began
print(json.dumps({
    "seconds": took,
    "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    "read": result.read, "imported": result.imported, "new": result.new,
    "changed": result.changed, "unchanged": result.unchanged,
    "quarantined": result.quarantined,
}), flush=True)
import os
os._exit(0)
"""


def ours(plan: Path, source: Path, dry: bool = False) -> dict[str, float]:
    """One import in a process of its own."""
    done = python("-c", IMPORT, STAGE, plan, source, "dry" if dry else "write")
    return json.loads(done.splitlines()[-1])


def theirs(source: Path, folder: Path) -> float:
    """Seconds of one plain copy by ogr2ogr."""
    target = folder / "copy.gpkg"
    target.unlink(missing_ok=True)
    began = time.perf_counter()
    subprocess.run(["ogr2ogr", "-f", "GPKG", target, source], check=True, stderr=subprocess.DEVNULL)
    took = time.perf_counter() - began
    target.unlink()
    return took


def changed_copy(source: Path, folder: Path) -> Path:
    """The file with one parcel in a hundred changed."""
    target = folder / "newer.gpkg"
    shutil.copy(source, target)
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    dataset = ogr.Open(str(target), update=1)
    layer = dataset.GetLayer(0)
    dataset.StartTransaction()
    for number, fid in enumerate(range(1, layer.GetFeatureCount() + 1, 100)):
        feature = layer.GetFeature(fid)
        if number % 2:
            feature.SetGeometry(ogr.ForceToMultiPolygon(feature.GetGeometryRef().Buffer(-0.2)))
        else:
            feature.SetField("area_m2_register", feature.GetGeometryRef().GetArea() + 1)
        layer.SetFeature(feature)
    dataset.CommitTransaction()
    feature = layer = dataset = None
    gdal.PopErrorHandler()
    return target


def measure() -> list[Figure]:
    reason = fabric.missing()
    if reason:
        print(f"import_692k and its fellows are not measured: {reason}", flush=True)
        return []
    source = fabric.fabric()
    with tempfile.TemporaryDirectory(dir=fabric.PLACE) as name:
        folder = Path(name)
        empty = folder / "empty.gpkg"
        python("-c", CREATE, STAGE, empty)
        plan = folder / "plan.gpkg"
        copies, imports, dry = [], [], []
        for _ in range(RUNS):
            copies.append(theirs(source, folder))
            shutil.copy(empty, plan)
            dry.append(ours(plan, source, dry=True)["seconds"])
            imports.append(ours(plan, source))
        for one in imports:
            if one["read"] != one["imported"] + one["quarantined"] or one["new"] < 690_000:
                raise RuntimeError(f"the import lost rows: {one}")
        newer = changed_copy(source, folder)
        again = []
        for _ in range(2):
            shutil.copy(plan, folder / "again.gpkg")
            again.append(ours(folder / "again.gpkg", newer))
        if not 5_000 < again[0]["changed"] < 8_000:
            raise RuntimeError(f"the re-import did not see what changed: {again[0]}")
    copy, first = min(copies), min(one["seconds"] for one in imports)
    peak = max(one["mb"] for one in [*imports, *again])
    return [
        Figure("import_692k", first, "s", copy, f"ogr2ogr copy {copy:.1f} s"),
        Figure(
            "reimport_692k",
            min(one["seconds"] for one in again),
            "s",
            first,
            f"first import {first:.1f} s",
        ),
        Figure("dry_run_692k", min(dry), "s", DRY_RUN_SECONDS, f"budget {DRY_RUN_SECONDS:.0f} s"),
        Figure("import_692k_memory", peak, "MB", MOST_MB, f"budget {MOST_MB:.0f} MB"),
    ]
