"""What a plan knows, in the dialogs of our algorithms: chosen by name, given by identifier.

An identifier can be typed, too, for a plan that is not there yet.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingParameterDefinition
from qgis.gui import QgsAbstractProcessingParameterWidgetWrapper, QgsGui
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QCompleter

from smartcity_planner.domain.errors import PlanError
from smartcity_planner.i18n import explain, translate, ui_language
from smartcity_planner.processing.labelled_widget import LabelledWidget
from smartcity_planner.store.plan import PlanStore

#: Identifier and label of all there are, by kind; {name} is the column of the user's language.
_OFFERED = {
    "phase": """SELECT ph.id, COALESCE(NULLIF(pr.{name}, ''), pr.name_ko) || ' – ' || ph.seq || '. '
           || COALESCE(NULLIF(ph.{name}, ''), ph.name_ko)
    FROM phase ph JOIN project pr ON pr.id = ph.project_id ORDER BY pr.{name}, pr.id, ph.seq""",
    "district": "SELECT code, COALESCE(NULLIF({name}, ''), name_ko) FROM district ORDER BY code",
    "hub": "SELECT id, COALESCE(NULLIF({name}, ''), name_ko) FROM hub ORDER BY 2",
    "department": "SELECT id, COALESCE(NULLIF({name}, ''), name_ko) FROM department ORDER BY 2",
    "book": "SELECT id, COALESCE(NULLIF({name}, ''), name_ko) FROM book ORDER BY 2",
}
_Wrapper = QgsAbstractProcessingParameterWidgetWrapper


class RecordWidget(LabelledWidget):
    """Processing makes it from the parameter's metadata (`PlanAlgorithm.add_record`)."""

    def __new__(
        cls, parameter: QgsProcessingParameterDefinition, dialog: Any, *place: int, **how: str
    ) -> RecordWidget:
        """Return QGIS's own widget for a model, where the value may come from another step."""
        if type(dialog).__name__ == "ModelerParametersDialog":
            registry = QgsGui.processingGuiRegistry()
            return registry.createModelerParameterWidget(
                dialog.model, dialog.childId, parameter, dialog.context
            )
        return super().__new__(cls, parameter, dialog, *place, **how)

    def createWidget(self, kind: str = "", kind_from: str = "") -> QComboBox:
        """Return a combo box in which one can type: part of a name, or an identifier.

        `kind`: phase, district, hub, department, book; or `kind_from`: the parameter that says.
        """
        self._kind, self._kind_from = kind, kind_from
        self._asked: dict[str, _Wrapper] = {}
        combo = QComboBox()
        combo.setEditable(True)
        combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        policy = QComboBox.SizeAdjustPolicy
        combo.setSizeAdjustPolicy(policy.AdjustToMinimumContentsLengthWithIcon)
        combo.completer().setFilterMode(Qt.MatchFlag.MatchContains)
        combo.completer().setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        combo.currentTextChanged.connect(lambda _text: self.widgetValueHasChanged.emit(self))
        return combo

    def postInitialize(self, wrappers: Sequence[_Wrapper]) -> None:
        """Offer what the plan knows that the dialog names, now and when it names another."""
        for wrapper in wrappers:
            name = wrapper.parameterDefinition().name()
            if name in ("PLAN", self._kind_from):
                self._asked[name] = wrapper
                wrapper.widgetValueHasChanged.connect(self._show)
        self._show()

    def setValue(self, value: object) -> None:
        """Choose by identifier; one that is not offered is written out."""
        place = self.widget.findData(value) if value else -1
        self.widget.setCurrentIndex(place)
        if place < 0:
            self.widget.setEditText("" if value is None else str(value))

    def value(self) -> str:
        """Return the identifier of what is chosen, or what was typed."""
        text = self.widget.currentText().strip()
        place = self.widget.findText(text, Qt.MatchFlag.MatchExactly)
        return self.widget.itemData(place) if place >= 0 else text

    def _show(self, *_changed: _Wrapper) -> None:
        kept, kind = self.value(), self._kind or self._said(self._kind_from)
        found, why = offered(kind, self._said("PLAN"))
        self.widget.blockSignals(True)
        self.widget.clear()
        for key, label in found:
            self.widget.addItem(label, key)
        self.widget.setToolTip(why)
        if found:
            why = translate("Processing", "Choose from the list, or type an identifier")
        self.widget.lineEdit().setPlaceholderText(why)
        self.setValue(kept)
        self.widget.blockSignals(False)
        self.widgetValueHasChanged.emit(self)

    def _said(self, name: str) -> str:
        asked = self._asked.get(name)
        return str(asked.parameterValue() or "") if asked is not None else ""


def offered(kind: str, plan: str) -> tuple[list[tuple[str, str]], str]:
    """Return (identifier, label) of what a plan's file knows of a kind, and why there is none."""
    if kind not in _OFFERED:
        return [], ""
    if not Path(plan).is_file():
        return [], translate("Processing", "Choose a plan first; what it knows is offered then.")
    try:
        store = PlanStore.open(plan)
        rows = store.query(_OFFERED[kind].format(name=f"name_{ui_language()}"))
    except PlanError as error:
        return [], explain(error)
    labels = [label for _, label in rows]
    return [
        (key, f"{label} ({key})" if labels.count(label) > 1 else label) for key, label in rows
    ], ""
