"""The plan desk's dock: from choosing a plan to saving its money, top to bottom."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis, QgsProject
from qgis.gui import QgisInterface, QgsCollapsibleGroupBox, QgsDockWidget
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from qgis.PyQt.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from smartcity_planner.gui import places, undo_keys
from smartcity_planner.gui.actions_box import CHECK, PACKAGES, TABLE, ActionsBox
from smartcity_planner.gui.algorithms import AlgorithmDialogs, output_path
from smartcity_planner.gui.board.board import PlanBoard, Surroundings
from smartcity_planner.gui.desk import PlanDesk
from smartcity_planner.gui.highlight import PhaseHighlight
from smartcity_planner.gui.intake.dropping import dropped_file
from smartcity_planner.gui.intake.windows import IntakeWindows
from smartcity_planner.gui.ledger_box import LedgerBox
from smartcity_planner.gui.messages import Messages
from smartcity_planner.gui.money_box import MoneyBox
from smartcity_planner.gui.opening import PlanOpener
from smartcity_planner.gui.overlay_box import OverlayBox
from smartcity_planner.gui.paint.painter import Painter
from smartcity_planner.gui.parcel_box import ParcelBox
from smartcity_planner.gui.phase_box import PhaseBox
from smartcity_planner.gui.plan_box import PlanBox
from smartcity_planner.gui.units import UnitChoice
from smartcity_planner.gui.vworld import service
from smartcity_planner.i18n import translate


class PlanDock(QgsDockWidget):
    """Assembles the boxes; `release` undoes everything before the dock is deleted."""

    def __init__(self, iface: QgisInterface, parent: QWidget | None = None) -> None:
        super().__init__(translate("Gui", "Plan desk"), parent)
        self.setObjectName("smartcity_plan_desk")
        self._iface = iface
        self.desk = PlanDesk(QgsProject.instance(), self)
        self.messages = Messages(iface)
        self.units = UnitChoice(self)
        self.opener = PlanOpener(iface, self.desk, self.messages, self)
        self.dialogs = AlgorithmDialogs()
        self.intake = IntakeWindows(iface, self.desk, self)
        self.board: PlanBoard | None = None
        self.highlight = PhaseHighlight(iface.mapCanvas(), self.desk)
        self.painter = Painter(iface.mapCanvas(), self.desk, self)
        self.plan_box = PlanBox(self.desk, self)
        self.phase_box = PhaseBox(self.desk, self)
        self.parcel_box = ParcelBox(self.desk, self)
        self.overlay_box = OverlayBox(self.desk, self)
        self.money_box = MoneyBox(self.desk, self.phase_box, self.units, self)
        self.ledger_box = LedgerBox(self.desk, self.money_box, self.units, self)
        self.actions_box = ActionsBox(self.desk, self)
        self._lay_out()
        self.desk.said.connect(self.messages.say)
        self.desk.plan_changed.connect(self._show_what_applies)
        self.plan_box.open_asked.connect(self.opener.ask)
        self.plan_box.new_asked.connect(self._new_plan)
        self.parcel_box.select_asked.connect(self._select_parcels)
        self.parcel_box.zoom_asked.connect(self.highlight.zoom)
        self.parcel_box.paint_asked.connect(self._paint)
        self.painter.active_changed.connect(self.parcel_box.paint_button.setChecked)
        self.actions_box.algorithm_asked.connect(self._run)
        self.actions_box.intake_asked.connect(self._open_intake)
        self.ledger_box.table_asked.connect(lambda: self.open_board("funding"))
        self.actions_box.board_asked.connect(self.open_board)
        self.visibilityChanged.connect(self.highlight.set_active)
        self.desk.find_plan()

    def release(self) -> None:
        """Let go of project, layers, canvas and dialogs."""
        self.visibilityChanged.disconnect(self.highlight.set_active)
        self.phase_box.new_work.close()
        self.painter.release()
        self.highlight.close()
        self.dialogs.close()
        self.intake.close()
        if self.board is not None:
            self.board.release()
            self._iface.removeDockWidget(self.board)
            self.board.deleteLater()
            self.board = None
        self.desk.close()

    def open_board(self, page: str = "") -> PlanBoard:
        """Show the plan board under the map, made when it is first asked for."""
        if self.board is None:
            around = Surroundings(self.desk, self.units, self._iface)
            self.board = PlanBoard(around, self._iface.mainWindow())
            self._iface.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.board)
        self.board.setUserVisible(True)
        if page:
            self.board.show_page(page)
        return self.board

    def event(self, event: QEvent) -> bool:
        """Claim Ctrl+Z inside the dock."""
        return undo_keys.claim(event) or super().event(event)

    def enterEvent(self, event: QEvent) -> None:
        """Coming back to the dock, the planner sees what tools have written meanwhile."""
        super().enterEvent(event)
        self.desk.look_again()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file dropped on the dock of an open plan is to be imported."""
        if self.desk.plan is not None and dropped_file(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the wizard with the file."""
        source = dropped_file(event.mimeData())
        event.acceptProposedAction()
        self.actions_box.ask_intake("wizard", source)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo planning edits by keyboard."""
        if not undo_keys.follow(self.desk, event):
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._sections = [
            _section("parcels", translate("Gui", "Parcels"), self.parcel_box),
            _section("overlay", translate("Gui", "What lies on them"), self.overlay_box),
            _section("money", translate("Gui", "Money"), self.money_box),
            _section("ledger", translate("Gui", "Ledger of the phase"), self.ledger_box),
        ]
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(6)
        for section in self._sections:
            column.addWidget(section)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(middle)
        whole = QWidget(self)
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(6)
        layout.addWidget(self.plan_box)
        layout.addWidget(self.phase_box)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.actions_box)
        self._scroll = scroll
        self.setWidget(whole)
        self.setAcceptDrops(True)
        self.setMinimumWidth(340)
        self._show_what_applies()

    def _show_what_applies(self) -> None:
        """Without a plan, the dock shows only how to get one."""
        there = self.desk.plan is not None
        self.phase_box.setVisible(there)
        self.actions_box.setVisible(there)
        for section in self._sections:
            section.setVisible(there)

    def _paint(self, on: bool) -> None:
        """Begin painting with the parcels in sight, or end it."""
        if not on:
            self.painter.stop()
            return
        self._show_parcels()
        self.painter.share = float(self.parcel_box.share.percent() / 100)
        self.painter.start()

    def _new_plan(self) -> None:
        self._show_dialog("createplan", {"OUTPUT": str(places.of_new_plan())}, self._plan_created)

    def _plan_created(self, done: bool, results: dict[str, Any]) -> None:
        path = output_path(results)
        if done and path is not None:
            self.opener.open(path)
            if places.is_temporary(path):
                self.desk.say(
                    translate(
                        "Gui",
                        "This plan lies in a temporary folder that QGIS empties when it closes: "
                        "{path}. Copy the file to a folder of your own and open it there.",
                    ).format(path=path),
                    Qgis.MessageLevel.Warning,
                )

    def _run(self, name: str) -> None:
        if self.desk.plan is None:
            return
        said = {
            CHECK: translate("Gui", "The plan is checked. The findings:"),
            PACKAGES: translate("Gui", "The district packages are ready:"),
            TABLE: translate("Gui", "The investment table is ready:"),
        }[name]

        def finished(done: bool, results: dict[str, Any]) -> None:
            path = output_path(results)
            if done and path is not None:
                self.messages.made(said, path)

        plan = self.desk.plan.store.path
        self._show_dialog(name, {"PLAN": str(plan), **places.beside(plan, name)}, finished)

    def _open_intake(self, window: str, source: str) -> None:
        if window == "wizard":
            self.intake.open_wizard(source)
        elif window == "catalogue":
            self._open_catalogue()
        elif window == "base_map":
            service.ask(self._iface)
        else:
            {
                "set_aside": self.intake.open_set_aside,
                "moved": self.intake.open_moved,
                "history": self.intake.open_history,
            }[window]()

    def _open_catalogue(self) -> None:
        """Open the catalogue; its dialog shows each source's publisher and licence beforehand."""
        if self.desk.plan is None:
            return

        def finished(done: bool, results: dict[str, Any]) -> None:
            path = output_path(results)
            if done and path is not None:
                self.messages.made(translate("Gui", "Taken from the catalogue. The report:"), path)

        parameters = {"PLAN": str(self.desk.plan.store.path)}
        self._show_dialog("fetchinfrastructure", parameters, finished)

    def _show_dialog(self, name: str, parameters: dict[str, Any], finished: Any) -> None:
        if not self.dialogs.show(name, parameters, finished):
            self.desk.say(
                translate(
                    "Gui",
                    "This tool is not there. Switch the Processing plugin on, then try again.",
                )
            )

    def _select_parcels(self) -> None:
        """Hand over to QGIS's own selection tool, on the parcels, which must be in sight."""
        self._show_parcels()
        if self.desk.plan is not None:
            self._iface.actionSelectRectangle().trigger()

    def _show_parcels(self) -> None:
        """Bring the parcels into sight and make them QGIS's active layer."""
        plan = self.desk.plan
        if plan is not None:
            node = QgsProject.instance().layerTreeRoot().findLayer(plan.layers.parcel)
            if node is not None:
                node.setItemVisibilityCheckedParentRecursive(True)
            self._iface.setActiveLayer(plan.layers.parcel)


def _section(name: str, title: str, content: QWidget) -> QgsCollapsibleGroupBox:
    box = QgsCollapsibleGroupBox(title)
    box.setObjectName(name)
    box.setSettingGroup("smartcity_planner")
    layout = QVBoxLayout(box)
    layout.setContentsMargins(8, 4, 8, 8)
    layout.addWidget(content)
    return box
