"""The council book on the whole city: 692,254 lots, 2,970 real zones, the sample plan.

- atlas_25_districts_vs_native: the book of the 25 district pages, nothing on the shelf, two
  workers, from the plan's file to the finished and checked PDF; against QGIS's own
  `native:atlaslayouttopdf` in the same run: the very sheet of a district as the atlas's layout,
  the district layer as its coverage, the same styled layers of the same copy of the plan, the
  same dpi. Starting Python and QGIS is counted for neither, starting our workers is.
- atlas_size_vs_native: the size of the two files.
- atlas_one_changed: the same book once more after the money in one district changed, against the
  first.
- atlas_worker_memory: the most memory that a worker ever held, as the kernel counts it.
- atlas_500_pages, atlas_500_pages_memory: a book with a page per project and phase: seconds per
  page of 500 against 100, and the most memory that any process held.
- atlas_dense_page: the size of a page on which 30,000 lots are drawn.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any

import atlas_plan
from figure import Figure
from process import STAGE

WORKERS = 2
#: Against the native atlas: time, size; the second export against the first; a dense page (MB).
TIME, SIZE, CHANGED, DENSE_MB, WORKER_MB = 0.5, 1 / 3, 0.10, 5.0, 1024.0

BEGIN = """
import json, os, sys, threading, time
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from qgis.core import QgsApplication
app = QgsApplication([], False)
app.initQgis()
from smartcity_planner.atlas.book import edition_of, export_book
from smartcity_planner.atlas.definition import Book
from smartcity_planner.store.plan import PlanStore
plan, target = PlanStore.open(sys.argv[2]), Path(sys.argv[3])
book = Book.from_json(sys.argv[4])
"""
#: The kernel counts the most memory that each process ever held (VmHWM).
OURS = (
    BEGIN
    + """
most = {"workers": 0}
def watch():
    while True:
        for task in Path("/proc/self/task").iterdir():
            try:
                for child in (task / "children").read_text().split():
                    for line in Path(f"/proc/{child}/status").read_text().splitlines():
                        if line.startswith("VmHWM:"):
                            most["workers"] = max(most["workers"], int(line.split()[1]))
            except OSError:
                pass
        time.sleep(0.2)
threading.Thread(target=watch, daemon=True).start()
began = time.perf_counter()
done = export_book(plan, target, book, workers=int(sys.argv[5]))
took = time.perf_counter() - began
import resource
own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print("result", json.dumps({
    "seconds": took, "pages": done.pages, "rendered": done.rendered, "reused": done.reused,
    "bytes": target.stat().st_size, "workers_mb": most["workers"] / 1024, "own_mb": own / 1024,
}), flush=True)
os._exit(0)
"""
)
NATIVE = (
    BEGIN
    + """
sys.path.append(app.pkgDataPath() + "/python/plugins")
import processing
from processing.core.Processing import Processing
Processing.initialize()
from qgis.core import QgsLayoutItemMap, QgsProcessingContext
from smartcity_planner.atlas.maps.project import DRAWN
from smartcity_planner.atlas.pages.registry import KINDS
from smartcity_planner.project.layers import find
from smartcity_planner.atlas.rendering.snapshot import snapshot
from smartcity_planner.atlas.sheets.sheet import MAIN_MAP, Sheet
from smartcity_planner.atlas.sheets.templates import template
with snapshot(plan) as copy:
    edition = edition_of(copy, book)
    page = next(page for page in edition.pages if page.kind == "district")
    kind = KINDS["district"]
    xml = template(copy, book, kind.template)
    sheet = Sheet(edition.project, edition.paper, edition.texts, edition.family, xml)
    kind.draw(edition, page, kind.facts(edition, page), sheet)
    item = sheet.maps[MAIN_MAP]
    # All layers of a district's map from top to bottom, for all districts alike.
    drawn = kind.layers(edition, page)
    layers = [find(edition.project, name) for name in DRAWN if name in drawn]
    for layer in layers:
        layer.setSubsetString("")
    item.setLayers(layers)
    coverage = find(edition.project, "district")
    item.setAtlasDriven(True)
    item.setAtlasScalingMode(QgsLayoutItemMap.AtlasScalingMode.Auto)
    item.setAtlasMargin(0.05)
    sheet.layout.setName("atlas")
    edition.project.layoutManager().addLayout(sheet.layout)
    context = QgsProcessingContext()
    context.setProject(edition.project)
    pages = coverage.featureCount()
    began = time.perf_counter()
    processing.run("native:atlaslayouttopdf", {
        "LAYOUT": "atlas", "COVERAGE_LAYER": coverage, "DPI": book.dpi, "OUTPUT": str(target),
    }, context=context)
    took = time.perf_counter() - began
    print("result", json.dumps({
        "seconds": took, "pages": pages, "bytes": target.stat().st_size,
        "tables": [layer.customProperty("smartcity/table") for layer in layers],
    }), flush=True)
os._exit(0)
"""
)


def book(**given: Any) -> str:
    """The definition of a book of maps alone, as JSON."""
    return json.dumps({"name_ko": "책", "parts": ["projects"], "extras": [], **given})


def run(script: str, plan: Path, target: Path, definition: str, *more: object) -> dict[str, Any]:
    """Run a script in a process of its own, whose caches lie beside `target`."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CACHE_HOME": str(target.parent / "cache"),
        "QGIS_CUSTOM_CONFIG_PATH": str(STAGE.parent / "bench-profile"),
    }
    order = (sys.executable, "-c", script, STAGE, plan, target, definition, *more)
    done = subprocess.run(
        [str(word) for word in order], env=environment, capture_output=True, text=True
    )
    lines = [line for line in done.stdout.splitlines() if line.startswith("result ")]
    if done.returncode or not lines:
        raise RuntimeError(f"a measurement failed:\n{done.stderr[-3000:]}")
    return json.loads(lines[-1].removeprefix("result "))


def change_money(plan: Path) -> None:
    """Give one district a won more on one lot."""
    with closing(sqlite3.connect(plan)) as connection, connection:
        connection.execute(
            "UPDATE funding SET amount_won = amount_won + 1 WHERE fid = "
            "(SELECT MIN(fid) FROM funding WHERE phase_id = 'bench-11680-1')"
        )


def districts(folder: Path) -> list[Figure]:
    """Time, size and memory of the 25 districts; time of one that changed."""
    plan = folder / "plan.gpkg"
    shutil.copy(atlas_plan.city_plan(), plan)
    wanted = book(coverages=["district"])
    native = run(NATIVE, plan, folder / "native.pdf", wanted)
    ours = run(OURS, plan, folder / "ours.pdf", wanted, WORKERS)
    if not ours["pages"] == ours["rendered"] == native["pages"] == 25:
        raise RuntimeError(f"not the same pages: {ours}, {native}")
    change_money(plan)
    again = run(OURS, plan, folder / "ours.pdf", wanted, WORKERS)
    if not 1 <= again["rendered"] <= 2:
        raise RuntimeError(f"{again['rendered']} pages were drawn again for one that changed")
    theirs = f"native:atlaslayouttopdf {native['seconds']:.1f} s"
    megabytes = native["bytes"] / 1e6
    return [
        Figure(
            "atlas_25_districts_vs_native",
            ours["seconds"],
            "s",
            native["seconds"],
            f"{theirs}, budget {TIME} of it",
        ),
        Figure(
            "atlas_size_vs_native",
            ours["bytes"] / 1e6,
            "MB",
            megabytes,
            f"native:atlaslayouttopdf {megabytes:.1f} MB, budget a third of it",
        ),
        Figure(
            "atlas_one_changed",
            again["seconds"],
            "s",
            ours["seconds"] * CHANGED,
            f"budget {CHANGED} of the whole book, {ours['seconds'] * CHANGED:.1f} s",
        ),
        Figure(
            "atlas_worker_memory",
            max(ours["workers_mb"], again["workers_mb"]),
            "MB",
            WORKER_MB,
            f"budget {WORKER_MB:.0f} MB",
        ),
    ]


def dense(folder: Path) -> Figure:
    """The size of a page with very many lots."""
    plan = folder / "dense.gpkg"
    shutil.copy(atlas_plan.city_plan(), plan)
    wanted = book(coverages=["phase"], scope="department", scope_key=lead(plan, "bench-dense"))
    done = run(OURS, plan, folder / "dense.pdf", wanted, 0)
    with closing(sqlite3.connect(plan)) as connection:
        sql = "SELECT COUNT(*) FROM parcel_phase WHERE phase_id = 'bench-dense-1'"
        [lots] = connection.execute(sql).fetchone()
    if done["pages"] != 1 or lots < atlas_plan.DENSE:
        raise RuntimeError(f"no page with {atlas_plan.DENSE} lots: {done}, {lots}")
    size = done["bytes"] / 1e6
    return Figure("atlas_dense_page", size, "MB", DENSE_MB, f"budget {DENSE_MB:.0f} MB")


def long(folder: Path) -> list[Figure]:
    """Time per page and memory of 500 pages against 100."""
    plan = folder / "long.gpkg"
    shutil.copy(atlas_plan.long_plan(), plan)
    done = []
    for number, pages in enumerate(atlas_plan.PAGES):
        first = "bench-000" if not number else "bench-119"
        key = lead(plan, first)
        wanted = book(coverages=["project", "phase"], scope="department", scope_key=key)
        done.append(run(OURS, plan, folder / f"long{pages}.pdf", wanted, WORKERS))
        if done[-1]["pages"] != pages:
            raise RuntimeError(f"{done[-1]['pages']} pages, not {pages}")
    per_page = [one["seconds"] / one["pages"] for one in done]
    memory = [max(one["workers_mb"], one["own_mb"]) for one in done]
    return [
        Figure(
            "atlas_500_pages",
            per_page[1] * 1000,
            "ms/page",
            per_page[0] * 1000,
            f"of 100 pages {per_page[0] * 1000:.0f} ms/page",
        ),
        Figure(
            "atlas_500_pages_memory",
            memory[1],
            "MB",
            memory[0],
            f"of 100 pages {memory[0]:.0f} MB",
        ),
    ]


def lead(plan: Path, project: str) -> str:
    """The department that leads a project."""
    with closing(sqlite3.connect(plan)) as connection:
        sql = "SELECT lead_department_id FROM project WHERE id = ?"
        return connection.execute(sql, [project]).fetchone()[0]


def measure() -> list[Figure]:
    lacks = atlas_plan.missing()
    if lacks:
        print(f"atlas: not measured, {lacks}", file=sys.stderr)
        return []
    with tempfile.TemporaryDirectory(dir=atlas_plan.city_plan().parent) as folder:
        place = Path(folder)
        return [*districts(place), dense(place), *long(place)]
