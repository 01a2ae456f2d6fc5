"""Entering an amount of money in a unit; it is kept in whole won."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QLineEdit, QWidget

from smartcity_planner.domain.errors import PlanError
from smartcity_planner.domain.funding import whole_won
from smartcity_planner.gui.units import UnitChoice
from smartcity_planner.gui.widgets import plain
from smartcity_planner.i18n import explain, translate


class AmountEdit(QLineEdit):
    """A line for an amount in the chosen unit. A change of unit never changes the won."""

    amount_changed = pyqtSignal()

    def __init__(self, units: UnitChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._units = units
        self._won: int | None = None
        self._problem = ""
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setClearButtonEnabled(True)
        self.textEdited.connect(self._read)
        self.editingFinished.connect(self._write)
        units.changed.connect(self._write)
        self.textChanged.connect(self._cleared)

    @property
    def won(self) -> int | None:
        """The amount in whole won, or None where there is none that could be used."""
        return self._won

    @property
    def problem(self) -> str:
        """What is wrong with the text, in the user's language; empty where nothing is."""
        return self._problem

    def set_won(self, won: int | None) -> None:
        """Show an amount."""
        self._won, self._problem = won, ""
        if won is None:
            self.clear()
        self._write()
        self.amount_changed.emit()

    def _cleared(self, text: str) -> None:
        if not text and self._won is not None:
            self._read(text)

    def _read(self, text: str) -> None:
        self._won, self._problem = None, ""
        bare = text.replace(",", "").replace(" ", "")
        if bare:
            try:
                self._won = whole_won(Decimal(bare) * self._units.unit.won)
            except InvalidOperation:
                self._problem = translate(
                    "Gui", "“{text}” is not an amount of money. Enter a number."
                ).format(text=text)
            except PlanError as error:
                self._problem = explain(error)
        self.amount_changed.emit()

    def _write(self) -> None:
        """Write the amount exactly, however many decimals the unit needs."""
        if self._won is not None:
            self.setText(separated(Decimal(self._won) / self._units.unit.won))


def separated(number: Decimal) -> str:
    """Return the number with thousands separators and all its decimals, e.g. `62,500.25`."""
    whole, point, fraction = plain(number).partition(".")
    return f"{int(whole):,}{point}{fraction}"
