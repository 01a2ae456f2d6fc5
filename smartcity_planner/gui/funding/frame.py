"""How the funding table is laid out: tools above, the table, what is behind it beside it."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from smartcity_planner.gui import look
from smartcity_planner.gui.desk import PlanDesk
from smartcity_planner.gui.funding.bar import GridBar
from smartcity_planner.gui.funding.drill import DrillPane
from smartcity_planner.gui.funding.model import GridModel
from smartcity_planner.gui.funding.names import Names
from smartcity_planner.gui.funding.scopes import ScopeChooser
from smartcity_planner.gui.funding.view import GridView
from smartcity_planner.gui.units import UnitChoice

#: From this width on, the tools stand in one row and the parts beside the table (pixels).
_WIDE = 980


class FundingFrame(QWidget):
    """The page's widgets in their places; it does nothing by itself."""

    def __init__(self, desk: PlanDesk, units: UnitChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._units = desk, units
        self._wide: bool | None = None
        self._told = False
        self.names = Names(desk)
        self.chooser = ScopeChooser(desk, self.names, self)
        self.bar = GridBar(units, self)
        self.model = GridModel(units, look.is_dark(self), self)
        self.view = GridView(self)
        self.view.setModel(self.model)
        self.drill = DrillPane(desk, units, self.names, self)
        self.drill.hide()
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        self.note.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lay_out()

    def minimumSizeHint(self) -> QSize:
        """Fit beside the docks of a small laptop: the tools then take two rows."""
        return QSize(560, 180)

    def sizeHint(self) -> QSize:
        """Show all lines of the main sources, their total and target."""
        return QSize(1100, 300)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the tools into one row or two, and the parts away where there is no room."""
        super().resizeEvent(event)
        wide = event.size().width() >= _WIDE
        if wide != self._wide:
            self._wide = wide
            self._head.setDirection(
                QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
            )
            self.bar.parts.setChecked(wide)

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.setSpacing(4)
        self._head.addWidget(self.chooser, 1)
        self._head.addWidget(self.bar)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view, 1)
        column.addWidget(self.note)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(left)
        split.addWidget(self.drill)
        split.setStretchFactor(0, 4)
        split.setStretchFactor(1, 1)
        split.setSizes([1000, 300])
        split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._head)
        layout.addWidget(split, 1)

    def _say(self, text: str, warn: bool = False) -> None:
        """Write the line below the table; it stays until the money shown is other money."""
        self._told = True
        self.note.setText(text)
        colour = look.warning_colour(self) if warn else look.quiet_colour(self)
        self.note.setStyleSheet(f"color: {colour}")
