"""plugin_import: what the plugin adds to QGIS's start.

Measured in a fresh process in which QGIS is up and its own Python (qgis.core, qgis.gui,
qgis.utils, processing) is imported, as it is when QGIS loads plugins: the time for importing
the package, classFactory and initGui, which is all that a start waits for. The median of
several processes counts; one before them compiles the bytecode, as the first start after an
installation does, and is left out.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from pathlib import Path

from figure import Figure

STAGE = Path(__file__).resolve().parents[2] / "build" / "stage"
BUDGET_MS = 150.0
RUNS = 5

PROBE = """
import sys, time
sys.path.insert(0, sys.argv[1])
from qgis.core import QgsApplication
import qgis.gui, qgis.utils
app = QgsApplication([], True)
app.initQgis()
sys.path.append(app.pkgDataPath() + "/python/plugins")
import processing
from processing.core.Processing import Processing
Processing.initialize()
from unittest import mock
from qgis.PyQt.QtWidgets import QMainWindow
window = QMainWindow()
canvas = qgis.gui.QgsMapCanvas(window)
iface = mock.MagicMock()
iface.mainWindow.return_value = window
iface.mapCanvas.return_value = canvas
iface.addDockWidget.side_effect = window.addDockWidget
iface.removeDockWidget.side_effect = window.removeDockWidget
qgis.utils.iface = iface
began = time.perf_counter()
import smartcity_planner
plugin = smartcity_planner.classFactory(iface)
plugin.initGui()
took = time.perf_counter() - began
assert smartcity_planner.__file__.startswith(sys.argv[1])
print("took", took * 1000, flush=True)
import os
os._exit(0)
"""


def once(profile: Path) -> float:
    """Milliseconds in one fresh process."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_CUSTOM_CONFIG_PATH": str(profile),
    }
    result = subprocess.run(
        [sys.executable, "-c", PROBE, str(STAGE)], env=environment, capture_output=True, text=True
    )
    lines = [line for line in result.stdout.splitlines() if line.startswith("took ")]
    if not lines:
        raise RuntimeError(f"the plugin could not be imported:\n{result.stderr[-2000:]}")
    return float(lines[-1].split()[1])


def measure() -> list[Figure]:
    profile = STAGE.parent / "bench-profile"
    once(profile)
    median = statistics.median(once(profile) for _ in range(RUNS))
    return [Figure("plugin_import", median, "ms", BUDGET_MS, f"budget {BUDGET_MS:.0f} ms")]
