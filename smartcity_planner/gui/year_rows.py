"""The spread of a total over fiscal years, in per cent."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from smartcity_planner.domain import schema
from smartcity_planner.domain.apportion import apportion
from smartcity_planner.gui import look
from smartcity_planner.gui.units import UnitChoice
from smartcity_planner.gui.widgets import ElidedLabel, PercentSpin, SumLine, plain
from smartcity_planner.i18n import translate


@dataclass(frozen=True)
class _Line:
    year: QSpinBox
    percent: PercentSpin
    amount: ElidedLabel
    remove: QToolButton

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        return self.year, self.percent, self.amount, self.remove


class YearRows(QWidget):
    """One line per fiscal year: year, percentage, amount; lines are added and removed."""

    changed = pyqtSignal()
    even_asked = pyqtSignal()

    def __init__(self, units: UnitChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._units = units
        self._lines: list[_Line] = []
        self.next_year = schema.FIRST_YEAR
        self.add_button = QPushButton(look.icon("add"), translate("Gui", "Add year"), self)
        self.add_button.clicked.connect(self._add_next)
        self.even_button = QPushButton(translate("Gui", "Fill evenly"), self)
        self.even_button.clicked.connect(self.even_asked)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(2, 2)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.even_button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self._head = SumLine(translate("Gui", "Years"), self)
        layout.addWidget(self._head)
        layout.addLayout(self._grid)
        layout.addLayout(buttons)

    def years(self) -> dict[int, Decimal]:
        """Return {fiscal year: percent} without the zeros."""
        return {
            line.year.value(): line.percent.percent()
            for line in self._lines
            if line.percent.percent()
        }

    def set_years(self, years: dict[int, Decimal]) -> None:
        """Show other years."""
        self._clear()
        for year, percent in sorted(years.items()):
            self._add(year, percent)
        self.changed.emit()

    def fill_evenly(self, years: list[int]) -> None:
        """Give each of `years` the same part; the hundredths left over go to the first."""
        parts = apportion(10_000, dict.fromkeys(years, 1))
        self.set_years({year: Decimal(part) / 100 for year, part in parts.items()})

    @property
    def problem(self) -> str:
        """Why the years cannot be used; empty where they can."""
        if not self._lines:
            return translate("Gui", "Add at least one fiscal year.")
        given = [line.year.value() for line in self._lines]
        double = next((year for year in given if given.count(year) > 1), None)
        if double is not None:
            return translate("Gui", "The year {year} is given twice.").format(year=double)
        total = sum(self.years().values(), Decimal(0))
        if total == 100:
            return ""
        return translate(
            "Gui", "The years add up to {total} %, not 100 %. Change them until they do."
        ).format(total=plain(total))

    def show_won(self, total: int | None) -> None:
        """Write beside each year what it is of `total` won."""
        self._head.show_sum(sum(self.years().values(), Decimal(0)))
        parts: dict[int, int] = {}
        if total is not None and not self.problem:
            parts = apportion(total, {year: int(part * 100) for year, part in self.years().items()})
        for line in self._lines:
            won = parts.get(line.year.value())
            line.amount.show_text("–" if won is None else self._units.show(won))

    def _add_next(self) -> None:
        given = [line.year.value() for line in self._lines]
        self._add(max(given) + 1 if given else self.next_year, Decimal(0 if given else 100))
        self.changed.emit()

    def _add(self, year: int, percent: Decimal) -> None:
        box = QSpinBox(self)
        box.setRange(schema.FIRST_YEAR, schema.LAST_YEAR)
        box.setValue(year)
        box.setAccessibleName(translate("Gui", "Fiscal year"))
        spin = PercentSpin(self)
        spin.set_percent(percent)
        amount = ElidedLabel(self)
        amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        remove = QToolButton(self)
        remove.setIcon(look.icon("remove"))
        remove.setAutoRaise(True)
        remove.setToolTip(translate("Gui", "Remove this year"))
        line = _Line(box, spin, amount, remove)
        box.valueChanged.connect(self.changed)
        spin.valueChanged.connect(self.changed)
        remove.clicked.connect(lambda _checked=False: self._remove(line))
        place = self._grid.rowCount()
        for column, widget in enumerate(line.widgets):
            self._grid.addWidget(widget, place, column)
        self._lines.append(line)

    def _remove(self, line: _Line) -> None:
        self._lines.remove(line)
        self._drop(line)
        self.changed.emit()

    def _clear(self) -> None:
        for line in self._lines:
            self._drop(line)
        self._lines = []

    def _drop(self, line: _Line) -> None:
        for widget in line.widgets:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
