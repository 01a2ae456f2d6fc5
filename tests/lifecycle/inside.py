"""Runs inside a real QGIS: load, use, unload, load again; count what is there each time."""

from __future__ import annotations

import faulthandler
import gc
import json
import os
import sys
import traceback

import qgis.utils
from qgis.core import QgsApplication, QgsExpression, QgsProject, QgsSettings
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject, QTimer
from qgis.PyQt.QtWidgets import QAction, QApplication, QDockWidget, QMenu, QToolBar
from qgis.utils import iface

NAME = "smartcity_planner"
RESULT = os.environ["SMARTCITY_LIFECYCLE_RESULT"]
PLAN = os.environ["SMARTCITY_LIFECYCLE_PLAN"]
faulthandler.dump_traceback_later(150, exit=True)

result: dict[str, object] = {"errors": []}
uses: list[int] = []

#: Signals of QGIS's lasting objects that plugins listen to.
SIGNALS = {
    "project": (
        lambda: QgsProject.instance(),
        (
            "readProject",
            "cleared",
            "layersAdded",
            "layersRemoved",
            "layersWillBeRemoved",
            "layerWasAdded",
            "projectSaved",
            "dirtySet",
            "writeProject",
            "crsChanged",
            "customVariablesChanged",
        ),
    ),
    "iface": (
        lambda: iface,
        (
            "currentLayerChanged",
            "projectRead",
            "newProjectCreated",
            "initializationCompleted",
            "layoutDesignerOpened",
        ),
    ),
    "canvas": (
        lambda: iface.mapCanvas(),
        (
            "extentsChanged",
            "selectionChanged",
            "mapToolSet",
            "layersChanged",
            "mapCanvasRefreshed",
            "destinationCrsChanged",
            "xyCoordinates",
        ),
    ),
    "registry": (
        lambda: QgsApplication.processingRegistry(),
        ("providerAdded", "providerRemoved"),
    ),
}


def receivers() -> dict[str, int]:
    found = {}
    for name, (sender, signals) in SIGNALS.items():
        for signal in signals:
            owner: QObject = sender()
            found[f"{name}.{signal}"] = owner.receivers(getattr(owner, signal))
    return found


def count() -> dict[str, object]:
    for _ in range(5):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    window = iface.mainWindow()
    scene = iface.mapCanvas().scene()
    return {
        "docks": sorted(dock.objectName() for dock in window.findChildren(QDockWidget)),
        "actions": len(window.findChildren(QAction)),
        "toolbars": len(window.findChildren(QToolBar)),
        "menus": len(window.findChildren(QMenu)),
        "toolbar_actions": len(iface.pluginToolBar().actions()),
        "plugin_menu": [action.text() for action in iface.pluginMenu().actions()],
        "providers": sorted(p.id() for p in QgsApplication.processingRegistry().providers()),
        "functions": len(QgsExpression.Functions()),
        "rubber_bands": sum(isinstance(item, QgsRubberBand) for item in scene.items()),
        "top_level": sorted(
            type(w).__name__ for w in QApplication.topLevelWidgets() if w.isVisible()
        ),
        "receivers": receivers(),
        "layer_receivers": layer_receivers(),
    }


def layer_receivers() -> dict[str, int]:
    """Listeners to the plan's layers, which outlive the plugin while the project is open."""
    found = {}
    for layer in QgsProject.instance().mapLayers().values():
        table = layer.customProperty("smartcity/table")
        if table in ("parcel", "phase_parcel", "funding"):
            for signal in (
                "selectionChanged",
                "editingStarted",
                "editingStopped",
                "afterCommitChanges",
            ):
                found[f"{table}.{signal}"] = layer.receivers(getattr(layer, signal))
    return found


def load() -> None:
    assert qgis.utils.loadPlugin(NAME), "not loaded"
    assert qgis.utils.startPlugin(NAME), "not started"


def use(dialog: bool = False) -> None:
    """Do with the plugin what leaves traces: a dock on a plan, a phase, an edit.

    The dialog is left to the last time: Processing keeps a listener to the project for each
    dialog it ever opened, whoever asked for it (so it does for native:buffer).
    """
    plugin = qgis.utils.plugins[NAME]
    plugin._action.setChecked(True)
    dock = plugin._dock
    dock.desk.find_plan()
    assert dock.desk.plan is not None, "no plan"
    dock.phase_box.projects.setCurrentIndex(1)
    QApplication.processEvents()
    assert dock.desk.phase_id, "no phase"
    parcel = dock.desk.plan.layers.parcel
    parcel.selectByIds([next(parcel.getFeatures()).id()])
    uses.append(len(uses))
    dock.parcel_box.share.setValue(50 + len(uses))  # another one each time, so it is an edit
    dock.parcel_box.attach_button.click()
    QApplication.processEvents()
    assert dock.desk.unsaved, "no edit"
    if dialog:
        dock.actions_box.check_button.click()
        dock.actions_box.notice.buttons()[0].click()  # save first
        result["dialog"] = [type(d).__name__ for d in dock.dialogs._open]
    else:
        dock.actions_box.save_button.click()
    QApplication.processEvents()
    assert not dock.desk.unsaved, "not saved"
    dock.actions_box.import_button.click()
    for action in dock.actions_box.import_button.menu().actions()[2:]:
        action.trigger()
    QApplication.processEvents()


def unload() -> None:
    """Unload, then edit the plan with QGIS alone: whoever still listens to it would fail."""
    assert qgis.utils.unloadPlugin(NAME), "not unloaded"
    for layer in QgsProject.instance().mapLayers().values():
        if layer.customProperty("smartcity/table") == "funding":
            layer.startEditing()
            layer.deleteFeatures([next(layer.getFeatures()).id()])
            layer.undoStack().undo()
            layer.rollBack()
            QApplication.processEvents()


def steps() -> None:
    assert QgsProject.instance().read(PLAN), "project not read"
    # Once for all: QGIS and Processing themselves set things up when first used.
    load()
    use()
    unload()
    result["before"] = count()
    load()
    result["loaded"] = count()
    use()
    result["used"] = count()
    unload()
    result["unloaded"] = count()
    load()
    use()
    result["used_again"] = count()
    unload()
    result["unloaded_again"] = count()
    # A project may also go while the dock shows it, and dialogs go with the plugin.
    load()
    use(dialog=True)
    QgsProject.instance().clear()
    QApplication.processEvents()
    result["plan_gone"] = qgis.utils.plugins[NAME]._dock.desk.plan is None
    unload()
    result["end"] = count()


def leave() -> None:
    with open(RESULT, "w", encoding="utf-8") as file:
        json.dump(result, file)
    QgsSettings().sync()
    QgsProject.instance().setDirty(False)
    QTimer.singleShot(0, QApplication.instance().quit)
    # QGIS may ask something that nobody answers.
    QTimer.singleShot(5000, lambda: os._exit(0))


def failed(kind: object, error: BaseException, trace: object) -> None:
    """Note what QGIS would show in a dialog."""
    result["errors"].append("".join(traceback.format_exception(error)))


def run() -> None:
    try:
        result["first"] = count()
        steps()
    except BaseException as error:
        failed(None, error, None)
    finally:
        leave()


sys.excepthook = failed
QTimer.singleShot(1500, run)
