"""A dock on a real plan: sample plan, project saved beside it, copied for each test."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

# Nothing of QGIS or of the plugin is imported up here: pytest reads this file before
# tests/conftest.py has chosen the profile and put the staged plugin in its place.

# Steps that several test modules share (tests are imported by their paths, not by packages).
sys.path.append(str(Path(__file__).resolve().parent))

PHASE = "yangjae-gaepo-ai-2"


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory, qgis_app) -> Path:
    from smartcity_planner.planning.create import create_plan
    from smartcity_planner.project.build import build_project
    from smartcity_planner.project.save import save_beside

    path = tmp_path_factory.mktemp("gui") / "plan.gpkg"
    store = create_plan(path, "Seoul plan", 2020, 2030, with_sample=True)
    save_beside(build_project(store, "en"), store)
    return path


@pytest.fixture
def plan_path(template: Path, tmp_path: Path) -> Path:
    for name in ("plan.gpkg", "plan.qgz"):
        shutil.copy(template.with_name(name), tmp_path / name)
    return tmp_path / "plan.gpkg"


@pytest.fixture
def make_dock(qgis_iface, qgis_new_project) -> Iterator[Callable[[], object]]:
    from qgis.core import QgsProject, QgsSettings
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtWidgets import QMainWindow, QWidget

    from smartcity_planner.gui.dock import PlanDock

    made = []
    window = QMainWindow()
    window.resize(1366, 768)
    window.setCentralWidget(QWidget())
    window.show()

    def make() -> PlanDock:
        dock = PlanDock(qgis_iface, window)
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        window.resizeDocks([dock], [380], Qt.Orientation.Horizontal)
        made.append(dock)
        settle()
        return dock

    QgsSettings().remove("smartcity_planner")
    qgis_iface.messageBar().clear_messages()
    yield make
    for dock in made:
        dock.desk.discard()
        dock.release()
        dock.deleteLater()
    window.deleteLater()
    settle()
    QgsProject.instance().clear()
    QgsSettings().remove("smartcity_planner")


@pytest.fixture
def dock(make_dock, plan_path):
    """A dock with the plan open and a phase chosen."""
    made = make_dock()
    assert made.opener.open(plan_path)
    choose(made, PHASE)
    return made


def choose(dock, phase_id: str) -> None:
    row = dock.phase_box._phases[phase_id]
    assert dock.phase_box.projects.choose(row["project_id"])
    assert dock.phase_box.phases.choose(phase_id)
    settle()


def settle() -> None:
    """Let timers of no length and deferred deletions happen."""
    from qgis.PyQt.QtCore import QCoreApplication, QEvent
    from qgis.PyQt.QtWidgets import QApplication

    for _ in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
