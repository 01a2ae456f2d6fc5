"""One row that was set aside: why, its values to mend, and its place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from smartcity_planner.gui import look
from smartcity_planner.gui.intake import tables
from smartcity_planner.i18n import translate

if TYPE_CHECKING:
    from smartcity_planner.intake.quarantine import Entry


class RowPanel(QWidget):
    """The reason in words, the values by column (the right one can be typed into), the map."""

    #: Column of the file and its new value.
    typed = pyqtSignal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.why = QLabel(self)
        self.why.setWordWrap(True)
        self.why.setTextFormat(Qt.TextFormat.PlainText)
        self.values = tables.Rows(
            [translate("Gui", "Column"), translate("Gui", "Value")], self, editable=(1,)
        )
        self.view = tables.table(self.values, translate("Gui", "Values of the row"), self)
        self.map_button = QPushButton(look.icon("zoom"), translate("Gui", "Show on the map"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 0, 0)
        column.addWidget(self.why)
        column.addWidget(self.view, 1)
        column.addWidget(self.map_button)
        self.values.typed.connect(self._typed)

    def show_entry(self, entry: Entry, changed: Mapping[str, str], why: str) -> None:
        """Show a row with what the planner changed in it so far (bold)."""
        rows = [
            (name, changed.get(name, "" if value is None else value))
            for name, value in entry.values.items()
        ]
        marked = [place for place, (name, _) in enumerate(rows) if name in changed]
        self.values.fill(rows, marked=marked)
        tables.fit(self.view, stretch=1, most=160)
        self.why.setText(why)
        self._offer_map(bool(entry.wkt))

    def show_none(self, text: str) -> None:
        """Show no row, and say why."""
        self.values.fill([])
        self.why.setText(text)
        self._offer_map(False)

    def _offer_map(self, has_place: bool) -> None:
        self.map_button.setEnabled(has_place)
        self.map_button.setToolTip(
            "" if has_place else translate("Gui", "Select one row that has a shape.")
        )

    def _typed(self, row: int, _column: int) -> None:
        self.typed.emit(self.values.text(row, 0), self.values.text(row, 1))
