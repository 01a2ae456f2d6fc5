"""The page “History”: the log of changes, and the plan as it was put before the council."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from smartcity_planner.gui.board.board import Surroundings
from smartcity_planner.gui.history.council_view import CouncilView
from smartcity_planner.gui.history.log_view import LogView
from smartcity_planner.gui.messages import Messages
from smartcity_planner.i18n import translate


class HistoryPage(QWidget):
    """Two tabs: the log; then and now."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.log = LogView(around.desk, Messages(around.iface), self)
        self.council = CouncilView(around.desk, around.units, self)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.log, translate("Gui", "Log of changes"))
        self.tabs.addTab(self.council, translate("Gui", "Council: then and now"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)

    def release(self) -> None:
        """Let the desk go."""
        self.log.release()
        self.council.release()
