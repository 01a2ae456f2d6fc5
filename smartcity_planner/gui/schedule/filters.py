"""Which projects the chart shows: a project, a hub, a department."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QSignalBlocker, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QWidget

from smartcity_planner.gui.schedule.reading import Wanted, names
from smartcity_planner.gui.widgets import ElidedCombo
from smartcity_planner.i18n import translate
from smartcity_planner.planning.edit_buffers import rows


class Filters(QWidget):
    """Three choices; each has only what some project has."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.project, self.hub, self.department = (ElidedCombo(self) for _ in range(3))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for combo in (self.project, self.hub, self.department):
            combo.setMaximumWidth(200)
            combo.setMinimumContentsLength(5)
            combo.currentIndexChanged.connect(self.changed)
            layout.addWidget(combo, 1)
        self.setMaximumWidth(3 * 200 + 8)
        self.offer({})

    @property
    def wanted(self) -> Wanted:
        """What is chosen."""
        return Wanted(
            self.project.currentData(), self.hub.currentData(), self.department.currentData()
        )

    def offer(self, tables: Mapping[str, QgsVectorLayer]) -> None:
        """Offer what the plan has; what was chosen stays where it is still there."""
        layer = tables.get("project")
        columns = ("hub_id", "lead_department_id")
        used = rows(layer, columns) if layer is not None else []
        hubs, departments = ({str(row[column]) for row in used} for column in columns)
        self._fill(self.project, translate("Gui", "All projects"), names(tables, "project"))
        for combo, title, table, keys in (
            (self.hub, translate("Gui", "All hubs"), "hub", hubs),
            (
                self.department,
                translate("Gui", "All departments"),
                "department",
                departments,
            ),
        ):
            there = names(tables, table)
            self._fill(combo, title, {key: there[key] for key in there if key in keys})

    def _fill(self, combo: ElidedCombo, title: str, entries: Mapping[str, str]) -> None:
        known = [combo.itemText(n) for n in range(combo.count())]
        if known == [title, *entries.values()]:
            return
        chosen = combo.currentData()
        with QSignalBlocker(combo):
            combo.clear()
            combo.add(title, None)
            for key, name in entries.items():
                combo.add(name, key)
            if not combo.choose(chosen):
                combo.setCurrentIndex(0)
        combo.setToolTip(combo.currentText())
