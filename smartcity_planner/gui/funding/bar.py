"""The funding table's tools: unit, years, what to show, targets, copy, paste, undo."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAction,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSpinBox,
    QToolButton,
    QWidget,
)

from smartcity_planner.domain import codes, schema
from smartcity_planner.domain.units import UNITS
from smartcity_planner.gui import look
from smartcity_planner.gui.units import UnitChoice
from smartcity_planner.gui.widgets import ElidedCombo
from smartcity_planner.i18n import translate, ui_language
from smartcity_planner.planning.grid import WINDOW_YEARS


class GridBar(QWidget):
    """One row of tools."""

    #: Years or lines to show are others now.
    changed = pyqtSignal()
    #: Target lines of a source are asked for (or no more): source, on.
    target_line_asked = pyqtSignal(str, bool)
    #: The chosen target is to be a limit (or no more).
    limit_asked = pyqtSignal(bool)

    def __init__(self, units: UnitChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._units = units
        self.unit = ElidedCombo(self)
        self.unit.setMaximumWidth(130)
        for unit in UNITS:
            self.unit.add(unit.label(ui_language()), unit.won)
        self.unit.choose(units.unit.won)
        self.start = QSpinBox(self)
        self.start.setRange(schema.FIRST_YEAR, schema.LAST_YEAR - WINDOW_YEARS + 1)
        self.start.setToolTip(
            translate(
                "Gui", "The first of the {count} years that have a column of their own"
            ).format(count=WINDOW_YEARS)
        )
        self.start.setKeyboardTracking(False)
        self.shares = QCheckBox(translate("Gui", "Shares (%)"), self)
        self.shares.setToolTip(
            translate("Gui", "Show each source's share below its amounts; both can be changed")
        )
        self.every = QCheckBox(translate("Gui", "Show all sources"), self)
        self.every.setToolTip(translate("Gui", "Also sources without money"))
        self.targets = QToolButton(self)
        self.targets.setText(translate("Gui", "Targets"))
        self.targets.setAutoRaise(True)
        self.targets.setToolTip(
            translate("Gui", "Targets and limits of single sources; whether a target is a limit")
        )
        self.targets.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.limit = QAction(translate("Gui", "The chosen target is a limit"), self)
        self.limit.setCheckable(True)
        self.sources: dict[str, QAction] = {}
        self.targets.setMenu(self._menu())
        self.copy = self._button("copy", translate("Gui", "Copy the table for a spreadsheet"))
        self.paste = self._button("paste", translate("Gui", "Paste cells from a spreadsheet"))
        self.undo = self._button("undo", translate("Gui", "Undo"))
        self.redo = self._button("redo", translate("Gui", "Redo"))
        self.parts = self._button("chart", translate("Gui", "Where it comes from"))
        self.parts.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(QLabel(translate("Gui", "Unit"), self))
        row.addWidget(self.unit)
        row.addWidget(QLabel(translate("Gui", "Years from"), self))
        row.addWidget(self.start)
        for tool in (self.shares, self.every, self.targets):
            row.addWidget(tool)
        row.addStretch(1)
        for tool in (self.copy, self.paste, self.undo, self.redo, self.parts):
            row.addWidget(tool)
        self.unit.currentIndexChanged.connect(self._unit_chosen)
        units.changed.connect(self._show_unit)
        self.start.valueChanged.connect(self._tell)
        self.shares.toggled.connect(self._tell)
        self.every.toggled.connect(self._tell)

    def let_target(self, is_limit: bool | None, why_not: str) -> None:
        """Show whether the chosen target is a limit; None where none is chosen."""
        self.limit.setEnabled(is_limit is not None and not why_not)
        self.limit.setChecked(bool(is_limit))

    def let_edit(self, why_not: str, undo: str | None, redo: str | None) -> None:
        """Switch what changes the plan on or off; the tooltips say why, or what it would do."""
        self.paste.setEnabled(not why_not)
        paste = translate("Gui", "Paste cells from a spreadsheet")
        self.paste.setToolTip(why_not or paste)
        nothing = translate("Gui", "There is nothing to undo.")
        for button, label, word in (
            (self.undo, undo, translate("Gui", "Undo: {edit}")),
            (self.redo, redo, translate("Gui", "Redo: {edit}")),
        ):
            button.setEnabled(label is not None)
            button.setToolTip(word.format(edit=label) if label else nothing)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(self.limit)
        self.limit.triggered.connect(self.limit_asked)
        menu.addSection(translate("Gui", "Lines of targets for"))
        for code in codes.SOURCE.codes:
            action = menu.addAction(code.label(ui_language()))
            action.setCheckable(True)
            action.triggered.connect(self._asker(code.value))
            self.sources[code.value] = action
        return menu

    def _asker(self, source: str) -> Callable[[bool], None]:
        return lambda on: self.target_line_asked.emit(source, on)

    def _button(self, picture: str, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(look.icon(picture))
        button.setText(text)
        button.setToolTip(text)
        button.setAutoRaise(True)
        return button

    def _unit_chosen(self) -> None:
        won = self.unit.currentData()
        self._units.choose(next(unit for unit in UNITS if unit.won == won))

    def _show_unit(self) -> None:
        self.unit.choose(self._units.unit.won)

    def _tell(self, *_: object) -> None:
        self.changed.emit()
