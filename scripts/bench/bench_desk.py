"""The planner's desk on the whole city's plan (`big_plan`): attach, spread, totals, check, open.

The dock is the real one, in a window of its own without a screen; what is measured is the work
after the click until the dock shows the result.

- assign_10000: attach 10,000 selected parcels to a phase, all totals shown anew.
- totals_after_edit: the totals alone, after such an edit.
- allocate_10000: spread money over 10,000 parcels × 5 years × 3 sources, 150,000 ledger rows.
- any_total: the slowest of any total that the funding table can ask for, with these unsaved rows.
- save_10000: the save of both edits; the peer is QGIS committing the same rows, which is not one
  transaction.
- checkplan_full: all checks on everything.
- style_100000_vs_column: 100,000 parcels drawn in classes of `parcel_won("pnu")`, after its money
  was read once; the peer is the same map in classes of a column.
- open_plan_vs_plain: the project opened to a drawn map, with the plugin's dock open, against the
  same project in a QGIS without the plugin.
"""

from __future__ import annotations

import json
import shutil
import statistics
import tempfile
from pathlib import Path

import big_plan
import fabric
from figure import Figure
from process import STAGE, python

RUNS = 3
BUDGETS = {
    "assign_10000": 0.5,
    "totals_after_edit": 0.1,
    "allocate_10000": 2.0,
    "any_total": 0.05,
    "checkplan_full": 10.0,
}

BEGIN = """
import json, os, sys, time
sys.path.insert(0, sys.argv[1])
from decimal import Decimal
from pathlib import Path
from unittest import mock
from qgis.core import QgsApplication, QgsProject
import qgis.gui, qgis.utils
app = QgsApplication([], True)
app.initQgis()
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt
from qgis.PyQt.QtWidgets import QApplication, QMainWindow
window = QMainWindow()
window.resize(1366, 768)
canvas = qgis.gui.QgsMapCanvas(window)
canvas.setProject(QgsProject.instance())
window.setCentralWidget(canvas)
bridge = qgis.gui.QgsLayerTreeMapCanvasBridge(QgsProject.instance().layerTreeRoot(), canvas)
iface = mock.MagicMock()
iface.mainWindow.return_value = window
iface.mapCanvas.return_value = canvas
iface.addDockWidget.side_effect = window.addDockWidget
iface.removeDockWidget.side_effect = window.removeDockWidget
qgis.utils.iface = iface
window.show()
def settle():
    for _ in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
def timed(action):
    began = time.perf_counter()
    action()
    return time.perf_counter() - began
figures = {}
"""

BUILD = (
    BEGIN
    + """
from smartcity_planner.project.build import build_project
from smartcity_planner.project.save import save_beside
from smartcity_planner.store.plan import PlanStore
store = PlanStore.open(sys.argv[2])
save_beside(build_project(store, "ko"), store)
os._exit(0)
"""
)

DESK = (
    BEGIN
    + """
from smartcity_planner.gui.dock import PlanDock
from smartcity_planner.planning import edit
from smartcity_planner.planning.allocate import Money
from smartcity_planner.planning.totals import AXES, Scope
plan, target = sys.argv[2:4]
canvas.setRenderFlag(False)  # the map draws in the background; here only the desk counts
dock = PlanDock(iface, window)
window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
assert QgsProject.instance().read(str(Path(plan).with_suffix(".qgz")))
settle()
desk = dock.desk
assert desk.plan is not None
row = dock.phase_box._phases[target]
assert dock.phase_box.projects.choose(row["project_id"]) and dock.phase_box.phases.choose(target)
settle()
parcels = desk.plan.tables["parcel"]
parcels.selectByExpression('"fid" % 6 = 1 AND "fid" < 60000')
settle()
assert parcels.selectedFeatureCount() == 10_000, parcels.selectedFeatureCount()
totals = desk.totals
totals.table(Scope("plan"))

def attach():
    desk.attach(1.0)
    settle()
figures["assign_10000"] = timed(attach)
assert totals.parcels(target).count == 10_000
pnus = desk.selected
edit.detach(desk.history, desk.plan.layers, target, pnus[:10])
edit.attach(desk.history, desk.plan.layers, target, pnus[:10])
def shown():
    desk._rows_changed()
    settle()
figures["totals_after_edit"] = timed(shown)

money = Money(
    10**12 + 7,
    {"central": Decimal(40), "city": Decimal(42), "district": Decimal(18)},
    {year: Decimal(20) for year in range(2026, 2031)},
)
before = totals.table(Scope("plan")).total
def allocate():
    desk.allocate(money, True, True)
    settle()
figures["allocate_10000"] = timed(allocate)
assert totals.table(Scope("phase", target)).total == money.total_won
assert totals.table(Scope("plan")).total == before + money.total_won

scopes = [
    Scope("plan"), Scope("unplaced"), Scope("phase", target), Scope("phase", "large"),
    Scope("project", row["project_id"]), Scope("district", "11680"), Scope("hub", "magok"),
    Scope("department", "economy"), Scope("parcels", pnus=frozenset(pnus[:1000])),
]
worst = {}
for scope in scopes:
    worst[scope.kind] = max(
        timed(lambda: totals.table(scope)),
        timed(lambda: totals.saved(scope)),
        *(timed(lambda axis=axis: totals.by(scope, axis)) for axis in AXES),
    )
figures["any_total"] = max(worst.values())
figures["worst"] = worst
figures["save_10000"] = timed(lambda: desk.save())
assert not desk.unsaved
left = desk.plan.store.query(
    "SELECT COUNT(*), SUM(amount_won) FROM funding WHERE phase_id = ?", [target]
)[0]
assert left[0] == 150_000 and left[1] == money.total_won, left[:]
print(json.dumps(figures), flush=True)
os._exit(0)
"""
)

PLAIN_SAVE = (
    BEGIN
    + """
from qgis.core import QgsVectorLayer
from smartcity_planner.planning import edit
from smartcity_planner.planning.allocate import Money
from smartcity_planner.planning.edit_buffers import PlanLayers
from smartcity_planner.planning.edit_history import EditHistory
plan, target = sys.argv[2:4]
layers = []
for name in ("phase", "parcel", "phase_parcel", "funding"):
    layers.append(QgsVectorLayer(f"{plan}|layername={name}|option:NOLOCK=NO", name, "ogr"))
    QgsProject.instance().addMapLayer(layers[-1])
layers = PlanLayers(*layers)
layers.parcel.selectByExpression('"fid" % 6 = 1 AND "fid" < 60000')
pnus = [row["pnu"] for row in layers.parcel.selectedFeatures()]
steps = EditHistory()
edit.attach(steps, layers, target, pnus)
edit.allocate(steps, layers, target, Money(
    10**12 + 7,
    {"central": Decimal(40), "city": Decimal(42), "district": Decimal(18)},
    {year: Decimal(20) for year in range(2026, 2031)},
))
def save():
    assert layers.phase_parcel.commitChanges() and layers.funding.commitChanges()
figures["plain"] = timed(save)
print(json.dumps(figures), flush=True)
os._exit(0)
"""
)

CHECK = (
    BEGIN
    + """
from smartcity_planner.planning.check import check_plan
from smartcity_planner.store.plan import PlanStore
store = PlanStore.open(sys.argv[2])
figures["checkplan_full"] = timed(lambda: figures.update(found=len(check_plan(store))))
print(json.dumps(figures), flush=True)
os._exit(0)
"""
)

STYLE = (
    BEGIN
    + """
from qgis.core import (
    QgsExpressionContext, QgsExpressionContextUtils, QgsFeatureRequest, QgsFillSymbol,
    QgsGraduatedSymbolRenderer, QgsMapRendererParallelJob, QgsMapSettings, QgsRectangle,
    QgsRendererRange, QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from smartcity_planner.project import expressions, layers
plan = sys.argv[2]
expressions.register()
QgsProject.instance().setCustomVariables(
    {layers.PLAN_VARIABLE: plan, layers.LANGUAGE_VARIABLE: "ko"}
)
parcels = QgsVectorLayer(f"{plan}|layername=parcel", "parcel", "ogr")
QgsProject.instance().addMapLayer(parcels)
around = QgsRectangle(195000, 548000, 203000, 556000)
settings = QgsMapSettings()
settings.setLayers([parcels])
settings.setDestinationCrs(parcels.crs())
settings.setExtent(around)
settings.setOutputSize(QSize(1000, 1000))
scopes = QgsExpressionContextUtils.globalProjectLayerScopes(parcels)
settings.setExpressionContext(QgsExpressionContext(scopes))
def drawn(by):
    parcels.setRenderer(QgsGraduatedSymbolRenderer(by, [
        QgsRendererRange(low, high, QgsFillSymbol.createSimple({"color": color}), "")
        for low, high, color in ((-1, 0, "#eee"), (0, 500, "#a00"), (500, 1e15, "#00a"))
    ]))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    assert not job.errors()
request = QgsFeatureRequest(around).setFlags(QgsFeatureRequest.Flag.NoGeometry)
count = sum(1 for _ in parcels.getFeatures(request))
assert 100_000 <= count < 110_000, count
for by in ("area_m2", 'parcel_won("pnu")'):
    drawn(by)
    figures[by[:6]] = min(timed(lambda: drawn(by)) for _ in range(3))
print(json.dumps(figures), flush=True)
os._exit(0)
"""
)

OPEN = (
    BEGIN
    + """
plan, with_plugin = sys.argv[2:4]
if with_plugin == "with":
    import smartcity_planner
    plugin = smartcity_planner.classFactory(iface)
    plugin.initGui()
    plugin._action.setChecked(True)
    settle()
def opened():
    assert QgsProject.instance().read(str(Path(plan).with_suffix(".qgz")))
    settle()
    canvas.refresh()
    while canvas.isDrawing() or not QgsProject.instance().mapLayers():
        QApplication.processEvents()
    canvas.waitWhileRendering()
    settle()
figures["seconds"] = timed(opened)
print(json.dumps(figures), flush=True)
os._exit(0)
"""
)


def run(code: str, *arguments: object) -> dict:
    """Run a part in a QGIS of its own; return its figures."""
    lines = python("-c", code, STAGE, *arguments).strip().splitlines()
    return json.loads(lines[-1]) if lines else {}


def measure() -> list[Figure]:
    reason = fabric.missing()
    if reason:
        print(f"the desk on the whole city is not measured: {reason}", flush=True)
        return []
    source = big_plan.big_plan()
    with tempfile.TemporaryDirectory(dir=fabric.PLACE) as name:
        first = Path(name) / "first" / "plan.gpkg"
        first.parent.mkdir()
        shutil.copy(source, first)
        run(BUILD, first)
        check = run(CHECK, first)
        style = run(STYLE, first)
        with_plugin, without = [], []
        for _ in range(RUNS):
            with_plugin.append(run(OPEN, first, "with")["seconds"])
            without.append(run(OPEN, first, "without")["seconds"])
        plain = Path(name) / "plain.gpkg"
        shutil.copy(first, plain)
        committed = run(PLAIN_SAVE, plain, big_plan.EMPTY)["plain"]
        plain.unlink()
        desk = run(DESK, first, big_plan.EMPTY)
    print("any_total by scope:", desk["worst"], flush=True)
    figures = [
        Figure(what, 1000 * value, "ms", 1000 * budget, f"budget {1000 * budget:,.0f} ms")
        for what, value in {**desk, **check}.items()
        if (budget := BUDGETS.get(what))
    ]
    figures.append(
        Figure(
            "save_10000", desk["save_10000"], "s", committed, "QGIS's own commit, layer by layer"
        )
    )
    figures.append(
        Figure("style_100000_vs_column", style["parcel"], "s", style["area_m"], "by a column")
    )
    opened, bare = statistics.median(with_plugin), statistics.median(without)
    figures.append(
        Figure("open_plan_vs_plain", opened, "s", bare, f"without the plugin {bare:.1f} s")
    )
    return figures


if __name__ == "__main__":
    for figure in measure():
        print(figure.line(), figure.record())
