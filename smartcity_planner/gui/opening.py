"""Opening a plan in QGIS: its own project beside it, or a new one built over it."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from smartcity_planner.domain.errors import OlderPlan, PlanError
from smartcity_planner.gui.busy import working
from smartcity_planner.gui.desk import PlanDesk
from smartcity_planner.gui.messages import Messages
from smartcity_planner.i18n import explain, translate, ui_language
from smartcity_planner.store.migrations import upgraded_copy
from smartcity_planner.store.plan import PlanStore


class PlanOpener:
    """Asks for files, opens plans, builds maps over them; says what went wrong."""

    def __init__(
        self, iface: QgisInterface, desk: PlanDesk, messages: Messages, parent: QWidget
    ) -> None:
        self._iface, self._desk, self._messages, self._parent = iface, desk, messages, parent

    def ask(self) -> None:
        """Let the planner choose a plan file and open it."""
        path, _ = QFileDialog.getOpenFileName(
            self._parent,
            translate("Gui", "Open a plan"),
            self._folder(),
            translate("Gui", "Plans (*.gpkg)"),
        )
        if path:
            self.open(Path(path))

    def open(self, path: Path) -> bool:
        """Open the plan at `path` with its map; return whether it is open now."""
        try:
            store = PlanStore.open(path)
        except OlderPlan as error:
            self._messages.offer(
                explain(error),
                translate("Gui", "Make a copy and upgrade…"),
                lambda: self._ask_upgrade(path),
            )
            return False
        except PlanError as error:
            self._messages.tell(error)
            return False
        beside = store.path.with_suffix(".qgz")
        if beside.is_file():
            if not self._iface.addProject(str(beside)):
                return False
            self._desk.find_plan()
            if self._desk.plan and self._desk.plan.store.path.resolve() == store.path.resolve():
                return True
            if not self._build(store, keep=True):
                return False
            self._desk.say(
                translate(
                    "Gui", "The project beside the plan shows something else; it was left as it is."
                )
            )
            return True
        return self._build(store, keep=False)

    def _build(self, store: PlanStore, keep: bool) -> bool:
        from smartcity_planner.project.build import fill_project
        from smartcity_planner.project.save import save_beside

        if not self._iface.newProject(True):
            return False
        project = QgsProject.instance()
        try:
            with working(translate("Gui", "Building the map…")) as progress:
                fill_project(project, store, ui_language(), progress)
        except PlanError as error:
            project.clear()  # half a map is none
            self._messages.tell(error)
            self._desk.find_plan()
            return False
        if store.writable and not keep:
            try:
                save_beside(project, store)
            except PlanError as error:
                self._messages.tell(error)
        self._desk.find_plan()
        self._show_whole(project)
        return True

    def _show_whole(self, project: QgsProject) -> None:
        canvas = self._iface.mapCanvas()
        extent = project.viewSettings().defaultViewExtent()
        if extent.isEmpty():
            canvas.zoomToFullExtent()
        else:
            canvas.setReferencedExtent(extent)
        canvas.refresh()

    def _ask_upgrade(self, path: Path) -> None:
        proposed = path.with_name(f"{path.stem}-upgraded.gpkg")
        target, _ = QFileDialog.getSaveFileName(
            self._parent,
            translate("Gui", "Save the upgraded copy"),
            str(proposed),
            translate("Gui", "Plans (*.gpkg)"),
        )
        if not target:
            return
        try:
            with working(translate("Gui", "Copying and upgrading…")):
                store = upgraded_copy(path, Path(target))
        except PlanError as error:
            self._messages.tell(error)
            return
        self._messages.made(translate("Gui", "The upgraded copy is here:"), store.path)
        self.open(store.path)

    def _folder(self) -> str:
        return str(self._desk.plan.store.path.parent) if self._desk.plan else ""
