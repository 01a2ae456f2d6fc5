"""The few lines in which a new scenario gets its name."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from smartcity_planner.i18n import translate


class ScenarioForm(QWidget):
    """Name, English name and note; hidden until it is asked for."""

    accepted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.name_en, self.note = (QLineEdit(self) for _ in range(3))
        self.name.setPlaceholderText(translate("Gui", "e.g. Later start of the second phase"))
        self.create_button = QPushButton(translate("Gui", "Make the scenario"), self)
        self.cancel_button = QPushButton(translate("Gui", "Cancel"), self)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(translate("Gui", "Name"), self.name)
        form.addRow(translate("Gui", "English name"), self.name_en)
        form.addRow(translate("Gui", "Note"), self.note)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.create_button)
        buttons.addWidget(self.cancel_button)
        form.addRow(buttons)
        self.create_button.clicked.connect(self.accepted)
        self.name.returnPressed.connect(self.accepted)
        self.cancel_button.clicked.connect(self.hide)
        self.name.textChanged.connect(self._look)
        self._look()
        self.hide()

    def begin(self) -> None:
        """Show empty lines."""
        for line in (self.name, self.name_en, self.note):
            line.clear()
        self.show()
        self.name.setFocus()

    def _look(self) -> None:
        there = bool(self.name.text().strip())
        self.create_button.setEnabled(there)
        self.create_button.setToolTip(
            "" if there else translate("Gui", "Give the scenario a name first.")
        )
