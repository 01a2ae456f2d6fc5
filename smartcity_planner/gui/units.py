"""The unit in which the dock shows and takes money. What is stored is always whole won."""

from __future__ import annotations

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QObject, pyqtSignal

from smartcity_planner.domain.units import MILLION, UNITS, Unit, format_won
from smartcity_planner.i18n import ui_language

_SETTING = "smartcity_planner/unit_won"


class UnitChoice(QObject):
    """The chosen unit, kept in the user's settings."""

    changed = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        kept = QgsSettings().value(_SETTING, MILLION.won, type=int)
        self.unit: Unit = next((unit for unit in UNITS if unit.won == kept), MILLION)

    def choose(self, unit: Unit) -> None:
        """Use another unit from now on."""
        if unit is not self.unit:
            self.unit = unit
            QgsSettings().setValue(_SETTING, unit.won)
            self.changed.emit()

    @property
    def label(self) -> str:
        """The unit's name in the user's language."""
        return self.unit.label(ui_language())

    def show(self, won: int) -> str:
        """Return the amount in the unit, rounded, with thousands separators."""
        return format_won(won, self.unit)
