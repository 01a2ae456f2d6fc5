"""What was typed into the money form and not applied, kept for each phase while QGIS is open."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smartcity_planner.gui.money_box import MoneyBox


@dataclass(frozen=True)
class MoneyDraft:
    """The fields of the form, as they stand in it: text, percentages, codes."""

    total: str
    split: dict[str, Decimal]
    years: dict[int, Decimal]
    weight: object
    basis: object
    evidence: object

    @classmethod
    def of(cls, box: MoneyBox) -> MoneyDraft | None:
        """Return what stands in the form; None where nothing was entered."""
        if not box.total.text() and not box.split.split():
            return None
        return cls(
            box.total.text(),
            box.split.split(),
            box.years.years(),
            box.weight.currentData(),
            box.basis.currentData(),
            box.evidence.currentData(),
        )

    def put_back(self, box: MoneyBox) -> None:
        """Let it stand in the form again."""
        box.split.set_split(self.split)
        box.years.set_years(self.years)
        box.weight.choose(self.weight)
        box.basis.choose(self.basis)
        box.evidence.choose(self.evidence)
        box.total.setText(self.total)
