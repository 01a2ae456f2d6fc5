"""A choice in the dialogs of our algorithms: names in the user's language, values of the contract.

Processing's own combo box shows the values themselves (“hundred_million”).
"""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtWidgets import QComboBox

from smartcity_planner.processing.labelled_widget import LabelledWidget


class ChoiceWidget(LabelledWidget):
    """Processing makes it from the parameter's metadata (`PlanAlgorithm.add_choice`)."""

    def createWidget(self, labels: Sequence[str]) -> QComboBox:
        """Return a combo box with the labels of the parameter's options, in their order."""
        combo = QComboBox()
        for value, label in zip(self.parameterDefinition().options(), labels, strict=True):
            combo.addItem(label, value)
        combo.currentIndexChanged.connect(lambda _index: self.widgetValueHasChanged.emit(self))
        return combo

    def setValue(self, value: object) -> None:
        """Choose a value; one that is not offered changes nothing."""
        place = self.widget.findData(value)
        if place >= 0:
            self.widget.setCurrentIndex(place)

    def value(self) -> str:
        """Return the value that is chosen."""
        return self.widget.currentData()
