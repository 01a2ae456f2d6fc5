"""The dock's way into the intake: one button, and a menu of what waits."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from smartcity_planner.gui import look
from smartcity_planner.gui.desk import PlanDesk
from smartcity_planner.gui.intake import pending, words
from smartcity_planner.i18n import translate


class IntakeButton(QToolButton):
    """Pressed, it opens the wizard; its arrow lists the other windows, with what waits in them."""

    import_asked = pyqtSignal()
    catalogue_asked = pyqtSignal()
    set_aside_asked = pyqtSignal()
    moved_asked = pyqtSignal()
    history_asked = pyqtSignal()
    base_map_asked = pyqtSignal()

    def __init__(self, desk: PlanDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setIcon(look.icon("import"))
        self.setText(translate("Gui", "Import"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        self.import_action = menu.addAction(translate("Gui", "Import a file…"))
        self.catalogue_action = menu.addAction(translate("Gui", "Infrastructure catalogue…"))
        menu.addSeparator()
        self.set_aside_action = menu.addAction("")
        self.moved_action = menu.addAction("")
        self.history_action = menu.addAction(translate("Gui", "Imports and reports…"))
        menu.addSeparator()
        self.base_map_action = menu.addAction(translate("Gui", "V-World base map…"))
        self.setMenu(menu)
        self.clicked.connect(self.import_asked)
        self.import_action.triggered.connect(self.import_asked)
        self.catalogue_action.triggered.connect(self.catalogue_asked)
        self.set_aside_action.triggered.connect(self.set_aside_asked)
        self.moved_action.triggered.connect(self.moved_asked)
        self.history_action.triggered.connect(self.history_asked)
        self.base_map_action.triggered.connect(self.base_map_asked)
        # Counted when the menu is opened: a count per edit would read the plan for nothing.
        menu.aboutToShow.connect(self.refresh)
        desk.plan_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Count what waits."""
        plan = self._desk.plan
        aside = pending.set_aside(plan.store) if plan else 0
        moved = pending.moved(plan.store) if plan else 0
        self.set_aside_action.setText(
            translate("Gui", "Rows set aside ({count})…").format(count=words.count(aside))
        )
        self.moved_action.setText(
            translate("Gui", "Moved parcels ({count})…").format(count=words.count(moved))
        )
        tip = translate(
            "Gui", "Import parcels, hubs, zones or infrastructure; a file can also be dropped here"
        )
        waiting = [
            translate("Gui", "{count} rows are waiting.").format(count=words.count(aside))
            if aside
            else "",
            translate("Gui", "{count} moved parcels are waiting").format(count=words.count(moved))
            if moved
            else "",
        ]
        self.setEnabled(plan is not None)
        self.setToolTip(
            "\n".join(filter(None, [tip, *waiting]))
            if plan
            else translate("Gui", "No plan is open. Create a plan or open one.")
        )
