"""Small windows of the chart: what a phase waits for, what it should reach."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtWidgets import (
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from smartcity_planner.domain import codes
from smartcity_planner.domain.schedule import Dependency
from smartcity_planner.gui.widgets import ElidedCombo
from smartcity_planner.i18n import translate, ui_language
from smartcity_planner.planning.phase_targets import PhaseTarget
from smartcity_planner.planning.phases import as_date, qdate


class _Form(QDialog):
    """A form with OK and Cancel; `done_with` gets its result. Opened, never executed."""

    def __init__(self, title: str, phase: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.form = QFormLayout()
        name = QLabel(phase, self)
        name.setWordWrap(True)
        self.form.addRow(translate("Gui", "Phase"), name)
        roles = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(roles.Ok | roles.Cancel, self)
        self.buttons.button(roles.Ok).setText(translate("Gui", "Apply"))
        self.buttons.button(roles.Cancel).setText(translate("Gui", "Cancel"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(self.form)
        column.addStretch(1)
        column.addWidget(self.buttons)
        self.setMinimumWidth(420)


class DependencyForm(_Form):
    """Which phase comes first, and how the two depend on each other."""

    def __init__(
        self,
        phase_id: str,
        phase: str,
        others: Mapping[str, str],
        apply: Callable[[Dependency], object],
        parent: QWidget,
    ) -> None:
        super().__init__(translate("Gui", "Add dependency"), phase, parent)
        self.needs = ElidedCombo(self)
        for key, name in others.items():
            self.needs.add(name, key)
        self.kind = ElidedCombo(self)
        for code in codes.DEPENDENCY_KIND.codes:
            self.kind.add(code.label(ui_language()), code.value)
        self.lag = QSpinBox(self)
        self.lag.setRange(-3650, 3650)
        self.lag.setSuffix(" " + translate("Gui", "days"))
        self.form.addRow(translate("Gui", "Waits for"), self.needs)
        self.form.addRow(translate("Gui", "How"), self.kind)
        self.form.addRow(translate("Gui", "Days between"), self.lag)
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(others))
        self.accepted.connect(
            lambda: apply(
                Dependency(
                    phase_id,
                    self.needs.currentData(),
                    self.kind.currentData(),
                    self.lag.value(),
                )
            )
        )


class TargetForm(_Form):
    """A checkable target: what, how much, until when."""

    def __init__(
        self,
        target: PhaseTarget,
        phase: str,
        due: QDate,
        apply: Callable[[PhaseTarget], object],
        parent: QWidget,
    ) -> None:
        super().__init__(translate("Gui", "Target of the phase"), phase, parent)
        self._target = target
        self.name_ko = QLineEdit(target.name_ko, self)
        self.name_en = QLineEdit(target.name_en, self)
        self.quantity = QLineEdit(
            "" if target.quantity is None else f"{target.quantity:.15g}", self
        )
        self.unit = QLineEdit(target.unit, self)
        self.due = QDateEdit(qdate(target.due_on) or due, self)
        self.due.setCalendarPopup(True)
        self.due.setDisplayFormat("yyyy.MM.dd." if ui_language() == "ko" else "yyyy-MM-dd")
        self.state = ElidedCombo(self)
        for code in codes.TARGET_STATE.codes:
            self.state.add(code.label(ui_language()), code.value)
        self.state.choose(target.state)
        self.form.addRow(translate("Gui", "Target (Korean)"), self.name_ko)
        self.form.addRow(translate("Gui", "Target (English)"), self.name_en)
        self.form.addRow(translate("Gui", "Figure"), self.quantity)
        self.form.addRow(translate("Gui", "Unit of the figure"), self.unit)
        self.form.addRow(translate("Gui", "Due on"), self.due)
        self.form.addRow(translate("Gui", "State"), self.state)
        for field in (self.name_ko, self.name_en):
            field.setCursorPosition(0)  # a long name is read from its beginning
        for field in (self.name_ko, self.quantity):
            field.textChanged.connect(self._look)
        self._look()
        self.accepted.connect(lambda: apply(self.target()))

    def target(self) -> PhaseTarget:
        """Return the target as it is filled in."""
        return replace(
            self._target,
            name_ko=self.name_ko.text(),
            name_en=self.name_en.text(),
            quantity=_number(self.quantity.text()),
            unit=self.unit.text(),
            due_on=as_date(self.due.date()),
            state=self.state.currentData(),
        )

    def _look(self) -> None:
        """Only what can be kept can be applied; why not stands in the button's tooltip."""
        why = ""
        if not self.name_ko.text().strip():
            why = translate("Gui", "Say what is to be reached.")
        elif self.quantity.text().strip() and _number(self.quantity.text()) is None:
            why = translate("Gui", "The figure is no number.")
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(not why)
        ok.setToolTip(why)


def _number(text: str) -> float | None:
    try:
        number = float(text.strip().replace(",", ""))
    except ValueError:
        return None
    return number if abs(number) < 1e15 else None
