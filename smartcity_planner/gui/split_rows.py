"""The split of a total over the sources of money, in per cent."""

from __future__ import annotations

from decimal import Decimal

from qgis.PyQt.QtCore import QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from smartcity_planner.domain import codes
from smartcity_planner.domain.apportion import apportion
from smartcity_planner.gui import look
from smartcity_planner.gui.units import UnitChoice
from smartcity_planner.gui.widgets import ElidedLabel, Folding, PercentSpin, SumLine, Swatch, plain
from smartcity_planner.i18n import translate, ui_language
from smartcity_planner.project.palette import source_colour


class SplitRows(QWidget):
    """One percentage per source; the three main ones first, the others behind an arrow."""

    changed = pyqtSignal()

    def __init__(self, units: UnitChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._units = units
        self.spins: dict[str, PercentSpin] = {}
        self._amounts: dict[str, ElidedLabel] = {}
        main, others = QWidget(self), QWidget(self)
        self._fill(main, codes.MAIN_SOURCES)
        self._fill(others, [s for s in codes.SOURCE.values if s not in codes.MAIN_SOURCES])
        self._folding = Folding(translate("Gui", "Other sources"), others, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        self._head = SumLine(translate("Gui", "Sources"), self)
        layout.addWidget(self._head)
        layout.addWidget(main)
        layout.addWidget(self._folding)

    def split(self) -> dict[str, Decimal]:
        """Return {source: percent} without the zeros."""
        return {name: spin.percent() for name, spin in self.spins.items() if spin.percent()}

    def set_split(self, split: dict[str, Decimal]) -> None:
        """Show a split; sources that it does not name get 0."""
        for name, spin in self.spins.items():
            with QSignalBlocker(spin):
                spin.set_percent(split.get(name, Decimal(0)))
        if any(name not in codes.MAIN_SOURCES for name in split):
            self._folding.open()
        self.changed.emit()

    @property
    def total(self) -> Decimal:
        """The sum of the percentages."""
        return sum(self.split().values(), Decimal(0))

    @property
    def problem(self) -> str:
        """Why the split cannot be used; empty where it can."""
        if self.total == 100:
            return ""
        return translate(
            "Gui", "The sources add up to {total} %, not 100 %. Change them until they do."
        ).format(total=plain(self.total))

    def show_won(self, total: int | None) -> None:
        """Write beside each percentage what it is of `total` won."""
        split = self.split()
        self._head.show_sum(self.total)
        parts: dict[str, int] = {}
        if total is not None and self.total == 100:
            parts = apportion(total, {name: int(part * 100) for name, part in split.items()})
        for name, label in self._amounts.items():
            label.show_text(self._units.show(parts[name]) if name in parts else "–")

    def _fill(self, box: QWidget, sources: object) -> None:
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(3, 2)
        short = look.short_sources()
        for line, source in enumerate(sources):
            name = ElidedLabel(box)
            label = codes.SOURCE.label(source, ui_language())
            name.show_text(short.get(source, label), label)
            spin = PercentSpin(box)
            spin.setAccessibleName(label)
            spin.valueChanged.connect(self.changed)
            amount = ElidedLabel(box)
            amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(Swatch(source_colour(source), box), line, 0)
            grid.addWidget(name, line, 1)
            grid.addWidget(spin, line, 2)
            grid.addWidget(amount, line, 3)
            self.spins[source] = spin
            self._amounts[source] = amount
