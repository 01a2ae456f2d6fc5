"""overlay_692k_vs_geopandas, overlay_692k_vs_native: which of 2,970 real zones each of the
city's parcels lies in, with the shared areas.

All three read the same plan, in a process of their own, from the file to the end; starting
Python, QGIS or the libraries is not counted.

- ours: `overlay.refresh`, which also writes every overlap into the plan;
- geopandas: spatial index query and intersection areas, kept in memory;
- native: QGIS's `native:joinattributesbylocation`, one to many, which computes no areas, into
  memory.

The rows found must be the same (overlaps that have an area, against geopandas), or the figure
is not given.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import fabric
from figure import Figure

STAGE = Path(__file__).resolve().parents[2] / "build" / "stage"
#: Of this many runs the quickest counts, for all three alike.
RUNS = 2
NATIVE_BUDGET = 0.8

PREPARE = """
import sys
sys.path.insert(0, sys.argv[1])
plan, given, zones = sys.argv[2:]
from pathlib import Path
from osgeo import gdal, ogr, osr
from qgis.core import QgsApplication
app = QgsApplication([], False)
app.initQgis()
from smartcity_planner.planning.create import create_plan
from smartcity_planner.store import bulk, vector
store = create_plan(Path(plan), "bench", 2026, 2030)
gdal.PushErrorHandler("CPLQuietErrorHandler")
target = osr.SpatialReference()
target.ImportFromEPSG(5186)
source = gdal.OpenEx(zones)
layer = source.GetLayer(0)
lonlat = layer.GetSpatialRef().Clone()
for system in (lonlat, target):
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
change = osr.CoordinateTransformation(lonlat, target)
with bulk.writing(store) as writer:
    writer.execute("DELETE FROM regeneration_zone")
    for number, feature in enumerate(layer):
        shape = feature.GetGeometryRef().Clone()
        shape.Transform(change)
        shape = ogr.ForceToMultiPolygon(shape.MakeValid())
        row = {"id": f"z{number:04d}", "name_ko": feature.GetField("nm") or "?",
               "zone_type": "unspecified", "status": "designated",
               "geometry_status": "published"}
        writer.add("regeneration_zone", row, bytes(shape.ExportToIsoWkb()))
pnu = "11" + "[0-9]" * 8 + "[12]" + "[0-9]" * 8
with vector.opened(plan, update=True) as dataset:
    for sql in (
        f"ATTACH DATABASE '{given}' AS given",
        "BEGIN",
        "SELECT DisableSpatialIndex('parcel', 'geom')",
        "INSERT INTO parcel (pnu, area_m2, district_code, legal_dong_code, geom) "
        "SELECT pnu, round(ST_Area(geom), 2), substr(pnu, 1, 5), substr(pnu, 1, 8), geom "
        f"FROM given.fabric WHERE pnu GLOB '{pnu}'",
        "SELECT CreateSpatialIndex('parcel', 'geom')",
        "COMMIT",
    ):
        bulk.execute(dataset, sql)
import os
os._exit(0)
"""
OURS = """
import sys, time
sys.path.insert(0, sys.argv[1])
from qgis.core import QgsApplication
from smartcity_planner.overlay.refresh import refresh
from smartcity_planner.store.plan import PlanStore
store = PlanStore.open(sys.argv[2])
began = time.perf_counter()
layers = sys.argv[3].split(",") if sys.argv[3] else None
done = refresh(store, layers)
took = time.perf_counter() - began
import resource
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
print("result", took, done.rows, peak)
"""
GEOPANDAS = """
import sys, time
import geopandas, numpy, shapely
began = time.perf_counter()
lots = geopandas.read_file(sys.argv[1], layer="parcel", columns=["pnu"], use_arrow=True)
zones = geopandas.read_file(sys.argv[1], layer="regeneration_zone", columns=["id"], use_arrow=True)
zone, lot = lots.sindex.query(zones.geometry.values, predicate="intersects")
shapes = numpy.asarray(lots.geometry.values)
ground = shapes[lot]
common = shapely.area(shapely.intersection(ground, numpy.asarray(zones.geometry.values)[zone]))
share = common / shapely.area(ground)
took = time.perf_counter() - began
print("result", took, int((common > 1e-6).sum()))
"""
NATIVE = """
import sys, time
from qgis.core import QgsApplication
app = QgsApplication([], False)
app.initQgis()
sys.path.append(app.pkgDataPath() + "/python/plugins")
import processing
from processing.core.Processing import Processing
Processing.initialize()
plan = sys.argv[1]
began = time.perf_counter()
found = processing.run("native:joinattributesbylocation", {
    "INPUT": f"{plan}|layername=parcel", "JOIN": f"{plan}|layername=regeneration_zone",
    "PREDICATE": [0], "JOIN_FIELDS": ["id"], "METHOD": 0, "DISCARD_NONMATCHING": True,
    "OUTPUT": "TEMPORARY_OUTPUT"})
took = time.perf_counter() - began
print("result", took, found["OUTPUT"].featureCount(), flush=True)
import os
os._exit(0)
"""


def run(python: Path | str, script: str, *arguments: object) -> list[float]:
    """Run a script in a process of its own and return the numbers of its result."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [python, "-c", script, *map(str, arguments)],
        env=environment,
        capture_output=True,
        text=True,
    )
    lines = [line for line in done.stdout.splitlines() if line.startswith("result ")]
    if done.returncode or (not lines and "result" in script):
        raise RuntimeError(f"a measurement failed:\n{done.stderr[-2000:]}")
    return [float(number) for number in lines[-1].split()[1:]] if lines else []


def measure() -> list[Figure]:
    lacks = fabric.missing()
    zones = fabric.shared() / "zones" / "seoul_project_zones.geojson"
    if lacks or not zones.is_file():
        print(f"overlay_692k: not measured, {lacks or f'there is no {zones}'}", file=sys.stderr)
        return []
    with tempfile.TemporaryDirectory(dir=fabric.PLACE.parent) as folder:
        plan = Path(folder) / "plan.gpkg"
        run(sys.executable, PREPARE, STAGE, plan, fabric.fabric(), zones)
        took: dict[str, list[list[float]]] = {"ours": [], "geopandas": [], "native": []}
        for _ in range(RUNS):  # in turns, so that what else the machine does meets all three
            took["geopandas"].append(run(fabric.ANALYSIS, GEOPANDAS, plan))
            took["native"].append(run(sys.executable, NATIVE, plan))
            took["ours"].append(run(sys.executable, OURS, STAGE, plan, "regeneration_zone"))
    best = {name: min(results) for name, results in took.items()}
    if best["ours"][1] != best["geopandas"][1]:
        raise RuntimeError(f"not the same overlaps: {json.dumps(took)}")
    seconds, _rows, megabytes = best["ours"]
    return [
        Figure(
            "overlay_692k_vs_geopandas",
            seconds,
            "s",
            best["geopandas"][0],
            f"geopandas {best['geopandas'][0]:.1f} s",
        ),
        Figure(
            "overlay_692k_vs_native",
            seconds,
            "s",
            best["native"][0],
            f"native:joinattributesbylocation {best['native'][0]:.1f} s, "
            f"budget {NATIVE_BUDGET} of it",
        ),
        Figure("overlay_692k_memory", megabytes, "MB", 1500.0, "budget 1500 MB"),
    ]
