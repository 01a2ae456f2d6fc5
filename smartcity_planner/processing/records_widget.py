"""Several things that a plan knows, in the dialogs of our algorithms: ticked by name."""

from __future__ import annotations

import re

from qgis.gui import QgsCheckableComboBox
from qgis.PyQt.QtCore import Qt

from smartcity_planner.i18n import translate
from smartcity_planner.processing.record_widget import RecordWidget, offered


class RecordsWidget(RecordWidget):
    """Its value is a text: identifiers with commas between them; "" for none.

    Identifiers that the plan does not know are kept and given as they came, so that running the
    algorithm says what is wrong with them.
    """

    def createWidget(self, kind: str = "", kind_from: str = "") -> QgsCheckableComboBox:
        """Return a combo box with a tick for each; `kind` as in RecordWidget."""
        self._kind, self._kind_from = kind, kind_from
        self._asked = {}
        self._elsewhere: list[str] = []
        combo = QgsCheckableComboBox()
        combo.setSeparator(", ")
        combo.checkedItemsChanged.connect(lambda _items: self.widgetValueHasChanged.emit(self))
        return combo

    def setValue(self, value: object) -> None:
        """Tick those that a text names by their identifiers."""
        keys = list(dict.fromkeys(re.findall(r"[^\s,;]+", str(value or ""))))
        known = [self.widget.itemData(row) for row in range(self.widget.count())]
        self._elsewhere = [key for key in keys if key not in known]
        self.widget.blockSignals(True)
        for row, key in enumerate(known):
            state = Qt.CheckState.Checked if key in keys else Qt.CheckState.Unchecked
            self.widget.setItemCheckState(row, state)
        self.widget.setDefaultText(", ".join(self._elsewhere) or translate("Processing", "All"))
        self.widget.blockSignals(False)
        self.widgetValueHasChanged.emit(self)

    def value(self) -> str:
        """Return the identifiers of what is ticked, and of what is not offered."""
        return ",".join([*self.widget.checkedItemsData(), *self._elsewhere])

    def _show(self, *_changed: object) -> None:
        kept = self.value()
        found, why = offered(self._kind or self._said(self._kind_from), self._said("PLAN"))
        self.widget.blockSignals(True)
        self.widget.clear()
        for key, label in found:
            self.widget.addItemWithCheckState(label, Qt.CheckState.Unchecked, key)
        self.widget.setToolTip(why)
        self.widget.blockSignals(False)
        self.setValue(kept)
