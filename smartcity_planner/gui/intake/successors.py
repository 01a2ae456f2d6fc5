"""Where the ground of one moved parcel lies now, and what each successor would get."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QLabel, QVBoxLayout, QWidget

from smartcity_planner.domain.apportion import apportion
from smartcity_planner.gui.intake import tables, words
from smartcity_planner.i18n import translate

if TYPE_CHECKING:
    from smartcity_planner.planning.carry import Move

#: Shares of ground are spread in billionths, as carrying over does.
_BILLIONTHS = 10**9


class SuccessorPanel(QWidget):
    """The successors with their share of the ground and their won."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        self.rows = tables.Rows(
            [
                translate("Gui", "Successor"),
                translate("Gui", "Share of the area"),
                translate("Gui", "Won after carrying over"),
            ],
            self,
            right=(1, 2),
        )
        self.view = tables.table(self.rows, translate("Gui", "Successor parcels"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self.note)
        column.addWidget(self.view, 1)

    def show_none(self, text: str) -> None:
        """Show no parcel; `text` says what is selected."""
        self.rows.fill([])
        self.note.setText(text)

    def show_move(self, move: Move, amounts: Sequence[int]) -> None:
        """Show the successors of `move`, whose ledger rows hold `amounts` (won)."""
        parts = preview(move, amounts) if move.successors else {}
        self.rows.fill(
            [
                (pnu, f"{100 * share:.1f} %", words.count(parts[pnu]))
                for pnu, share in move.successors
            ]
        )
        tables.fit(self.view, stretch=0)
        if move.successors:
            self.note.setText(
                translate(
                    "Gui", "{won} won of {pnu} go to {count} successors; not one is lost."
                ).format(
                    won=words.count(move.won), pnu=move.pnu, count=words.count(len(move.successors))
                )
            )
        else:
            self.note.setText(
                translate(
                    "Gui",
                    "No parcel of the newer file lies on this ground. Keep the parcel, or attach "
                    "others to its phases by hand.",
                )
            )


def preview(move: Move, amounts: Sequence[int]) -> dict[str, int]:
    """Return successor → won as carrying over gives it; `amounts` are the parcel's ledger rows.

    Each row is spread by itself, in whole won, so the parts add up to all of it.
    """
    found = {pnu: 0 for pnu, _ in move.successors}
    weights = {pnu: round(share * _BILLIONTHS) for pnu, share in move.successors}
    for won in amounts:
        for pnu, part in apportion(won, weights).items():
            found[pnu] += part
    return found
