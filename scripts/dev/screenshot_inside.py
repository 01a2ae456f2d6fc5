"""What screenshot.py has QGIS do: open the plan, make an edit, look, leave."""

from __future__ import annotations

import faulthandler
import json
import os
import sys
import traceback
from pathlib import Path

from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QDockWidget
from qgis.utils import iface, plugins

#: Whatever hangs (a dialog nobody answers) is shown, and ends.
faulthandler.dump_traceback_later(100, exit=True)

ORDER = json.loads(os.environ["SMARTCITY_SHOT"])


def prepare() -> None:
    from decimal import Decimal

    from smartcity_planner.planning.create import create_plan

    window = iface.mainWindow()
    window.setGeometry(0, 0, *ORDER["size"])
    for dock in window.findChildren(QDockWidget):
        if dock.objectName() not in ("Layers",):
            dock.hide()
    plugin = plugins["smartcity_planner"]
    plugin._action.setChecked(True)
    dock = plugin._dock
    window.resizeDocks([dock], [380], Qt.Orientation.Horizontal)
    layers = window.findChild(QDockWidget, "Layers")
    if layers is not None:
        window.resizeDocks([layers], [270], Qt.Orientation.Horizontal)
    if ORDER["empty"]:
        return
    plan = Path(ORDER["plan"])
    if not plan.is_file():
        korean = ORDER["language"] == "ko"
        title = "서울 스마트시티 계획(예시)" if korean else "Seoul smart city plan (example)"
        create_plan(plan, title, 2020, 2030, with_sample=True)
    if not dock.opener.open(plan):
        raise RuntimeError("the plan did not open")
    phase = dock.phase_box._phases[ORDER["phase"]]
    dock.phase_box.projects.choose(phase["project_id"])
    dock.phase_box.phases.choose(ORDER["phase"])
    dock.highlight.refresh()
    dock.highlight.zoom()
    money = dock.money_box
    money.total.set_won(36_000_000_000)
    money.split.set_split({"central": Decimal(40), "city": Decimal(42), "district": Decimal(18)})
    money.years.fill_evenly(dock.phase_box.years())
    money.basis.choose("example")
    money._apply()
    # Saved, since QGIS marks every corner of what is selected while it can be edited.
    dock.desk.save()
    select_neighbours(dock)
    if ORDER["board"]:
        board = dock.open_board(ORDER["board"])
        window.resizeDocks([board], [ORDER["size"][1] * 2 // 5], Qt.Orientation.Vertical)


def look(tries: int = 40) -> None:
    if iface.mapCanvas().isDrawing() and tries:
        QTimer.singleShot(500, lambda: guarded(lambda: look(tries - 1)))
        return
    window = iface.mainWindow()
    plugins["smartcity_planner"]._dock._scroll.verticalScrollBar().setValue(ORDER["scroll"])
    widget = plugins["smartcity_planner"]._dock if ORDER["dock_only"] else window
    widget.grab().save(ORDER["output"])
    leave()


def leave() -> None:
    """End at once: QGIS would ask about unsaved edits, and nobody answers."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


def guarded(action: object) -> None:
    try:
        action()
    except Exception:
        traceback.print_exc()
        leave()


def start() -> None:
    prepare()
    QTimer.singleShot(1500, lambda: guarded(show))


def select_neighbours(dock: object, count: int = 24) -> None:
    """Select parcels of the phase's first legal dong that are not in the phase yet."""
    layers = dock.desk.plan.layers
    own = {f["pnu"] for f in layers.phase_parcel.getFeatures() if f["phase_id"] == ORDER["phase"]}
    dong = min(own)[:8]
    free = sorted({f["pnu"] for f in layers.parcel.getFeatures()} - own)
    chosen = [pnu for pnu in free if pnu.startswith(dong)][:count]
    dock._select_parcels()
    layers.parcel.selectByExpression(f"pnu IN ({', '.join(map(repr, chosen))})")


def show() -> None:
    """Go to the phase's parcels, once QGIS has done what it does after opening."""
    if not ORDER["empty"]:
        plugins["smartcity_planner"]._dock.highlight.zoom()
    iface.messageBar().clearWidgets()
    iface.mapCanvas().refresh()
    QTimer.singleShot(4000, lambda: guarded(look))


def failed(kind: object, error: BaseException, trace: object) -> None:
    """Print what QGIS would show in a dialog, and end."""
    traceback.print_exception(error)
    leave()


sys.excepthook = failed
QTimer.singleShot(1500, lambda: guarded(start))
