"""The figures of an import, side by side."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from smartcity_planner.gui import look
from smartcity_planner.gui.intake import words
from smartcity_planner.i18n import translate
from smartcity_planner.intake.result import ImportResult


class Figures(QWidget):
    """Read, new, changed, unchanged, repaired, set aside: a number each, with its name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._numbers: dict[str, QLabel] = {}
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(26)
        for name, text in (
            ("read", translate("Gui", "Read")),
            ("new", translate("Gui", "New")),
            ("changed", translate("Gui", "Changed")),
            ("unchanged", translate("Gui", "Unchanged")),
            ("gone", translate("Gui", "Gone")),
            ("repaired", translate("Gui", "Repaired")),
            ("quarantined", translate("Gui", "Set aside")),
        ):
            number, label = QLabel("–", self), QLabel(text, self)
            font = number.font()
            font.setBold(True)
            font.setPointSizeF(font.pointSizeF() * 1.3)
            number.setFont(font)
            label.setStyleSheet(f"color: {look.quiet_colour(self)}")
            number.setAccessibleName(text)
            column = QVBoxLayout()
            column.setSpacing(0)
            for widget in (number, label):
                widget.setAlignment(Qt.AlignmentFlag.AlignRight)
                column.addWidget(widget)
            line.addLayout(column)
            self._numbers[name] = number
        line.addStretch(1)

    def show_result(self, result: ImportResult) -> None:
        """Show the figures of `result`."""
        for name, label in self._numbers.items():
            label.setText(words.count(getattr(result, name)))
        aside = self._numbers["quarantined"]
        colour = look.warning_colour(self) if result.quarantined else ""
        aside.setStyleSheet(f"color: {colour}" if colour else "")

    def clear(self) -> None:
        """Show that there is no result."""
        for label in self._numbers.values():
            label.setText("–")

    def texts(self) -> dict[str, str]:
        """Return the figures as shown."""
        return {name: label.text() for name, label in self._numbers.items()}
