"""The page's buttons: the book, what changed, the sheets; and those of the definition."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from smartcity_planner.gui import look
from smartcity_planner.gui.widgets import ElidedLabel
from smartcity_planner.i18n import translate


class BookBar(QWidget):
    """What can be made of the chosen book, and how many pages it has."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.book_button = _button(self, "atlas", translate("Gui", "Council book"))
        self.changed_button = _button(self, "packages", translate("Gui", "Only what changed"))
        self.templates_button = _button(self, "schedule", translate("Gui", "Templates…"))
        self._tooltips = {
            self.book_button: translate("Gui", "Write the chosen book as one checked PDF"),
            self.changed_button: translate(
                "Gui", "Write only the pages that differ from an older book"
            ),
            self.templates_button: translate("Gui", "The sheets of the book, to be drawn anew"),
        }
        self.status = ElidedLabel(self)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        for button in self._tooltips:
            line.addWidget(button)
        line.addSpacing(8)
        line.addWidget(self.status, 1)

    def allow(self, why_not: str) -> None:
        """Enable the buttons, or say why they cannot be pressed."""
        for button, tooltip in self._tooltips.items():
            button.setEnabled(not why_not)
            button.setToolTip(why_not or tooltip)

    def say(self, text: str) -> None:
        """Show one line."""
        self.status.show_text(text)


class KeepBar(QWidget):
    """Keeping the definition in the plan, or taking the edits back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keep_button = QPushButton(look.icon("save"), translate("Gui", "Keep in the plan"))
        self.revert_button = QPushButton(translate("Gui", "Revert"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.keep_button, 1)
        line.addWidget(self.revert_button)

    def allow(self, why_not_keep: str, why_not_revert: str) -> None:
        """Enable the buttons, or say why they cannot be pressed."""
        for button, why, tooltip in (
            (
                self.keep_button,
                why_not_keep,
                translate("Gui", "Keep this definition with the plan, for the next book"),
            ),
            (self.revert_button, why_not_revert, translate("Gui", "Take these edits back")),
        ):
            button.setEnabled(not why)
            button.setToolTip(why or tooltip)


def _button(parent: QWidget, picture: str, text: str) -> QToolButton:
    button = QToolButton(parent)
    button.setIcon(look.icon(picture))
    button.setText(text)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return button
