"""Choosing several in the dialogs of our algorithms: boxes with names in the user's language.

Processing's own list shows the values of the contract themselves (“hub, district”).
"""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QListWidget, QListWidgetItem

from smartcity_planner.processing.labelled_widget import LabelledWidget

_VALUE = Qt.ItemDataRole.UserRole


class ChoicesWidget(LabelledWidget):
    """Processing makes it from the parameter's metadata (`PlanAlgorithm.add_choices`)."""

    def createWidget(self, labels: Sequence[str]) -> QListWidget:
        """Return a list of boxes with the labels of the parameter's options, in their order."""
        boxes = QListWidget()
        for value, label in zip(self.parameterDefinition().options(), labels, strict=True):
            item = QListWidgetItem(label, boxes)
            item.setData(_VALUE, value)
            item.setFlags(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled)
            item.setCheckState(Qt.CheckState.Unchecked)
        rows = boxes.sizeHintForRow(0) * boxes.count()
        boxes.setFixedHeight(rows + 2 * boxes.frameWidth() + 2)
        boxes.itemChanged.connect(lambda _item: self.widgetValueHasChanged.emit(self))
        return boxes

    def setValue(self, value: object) -> None:
        """Tick these values and no others."""
        wanted = [value] if isinstance(value, str) else list(value or [])
        for item in self._items():
            ticked = item.data(_VALUE) in wanted
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)

    def value(self) -> list[str]:
        """Return the values that are ticked, in the order of the options."""
        checked = Qt.CheckState.Checked
        return [item.data(_VALUE) for item in self._items() if item.checkState() == checked]

    def _items(self) -> list[QListWidgetItem]:
        return [self.widget.item(row) for row in range(self.widget.count())]
