"""Moved parcels: those with phases or money that a newer cadastre no longer has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qgis.core import QgsGeometry
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QWidget

from smartcity_planner.gui import look
from smartcity_planner.gui.desk import PlanDesk
from smartcity_planner.gui.intake import tables, words
from smartcity_planner.gui.intake.map_view import from_blob
from smartcity_planner.gui.intake.marks import Mark
from smartcity_planner.gui.intake.successors import SuccessorPanel
from smartcity_planner.gui.intake.window import Window
from smartcity_planner.gui.widgets import hint
from smartcity_planner.i18n import translate

if TYPE_CHECKING:
    from smartcity_planner.planning.carry import Move


class MovedWindow(Window):
    """The list above, the successors of the selected parcel with their won below."""

    def __init__(self, desk: PlanDesk, canvas: QgsMapCanvas, parent: QWidget | None = None) -> None:
        super().__init__(
            desk,
            "smartcity_moved_parcels",
            translate("Gui", "Moved parcels"),
            QSize(860, 600),
            parent,
        )
        self._mark = Mark(canvas)
        self._moves: list[Move] = []
        self.about = hint(self)
        self.rows = tables.Rows(
            [
                translate("Gui", "Parcel"),
                translate("Gui", "Lot number"),
                translate("Gui", "What happened"),
                translate("Gui", "Phases"),
                translate("Gui", "Won"),
                translate("Gui", "Successors"),
            ],
            self,
            right=(3, 4, 5),
        )
        self.view = tables.table(self.rows, translate("Gui", "Moved parcels"), self, several=True)
        self.panel = SuccessorPanel(self)
        self.map_button = QPushButton(look.icon("zoom"), translate("Gui", "Show on the map"), self)
        self.carry_button = QPushButton(translate("Gui", "Carry the selected over"), self)
        self.keep_button = QPushButton(translate("Gui", "Keep the selected as they are"), self)
        self._lay_out()
        self.view.selectionModel().selectionChanged.connect(self._show_move)
        self.map_button.clicked.connect(self._show_place)
        self.carry_button.clicked.connect(self._ask_carry)
        self.keep_button.clicked.connect(self._ask_keep)
        self.refresh()

    def chosen(self) -> list[Move]:
        """Return the moved parcels that are selected."""
        return [self._moves[row] for row in tables.chosen(self.view)]

    def refresh(self) -> None:
        """Read the moved parcels again."""
        from smartcity_planner.planning import carry

        found = self.work(
            translate("Gui", "Reading the moved parcels…"),
            lambda _progress: carry.moves(self.store),
        )
        self._moves = list(found or ())
        self.rows.fill(
            [
                (
                    move.pnu,
                    move.jibun or "–",
                    words.change_label(move.kind),
                    words.count(len(move.phases)),
                    words.count(move.won),
                    words.count(len(move.successors)),
                )
                for move in self._moves
            ]
        )
        tables.fit(self.view, stretch=2)
        self.about.setText(
            translate(
                "Gui",
                "These parcels carry phases or money, and the newer cadastre no longer has them. "
                "Nothing was dropped: carry their phases and money over to the parcels where "
                "their ground lies now, in proportion to its area and to the won, or keep them.",
            )
            if self._moves
            else translate(
                "Gui",
                "No parcel is waiting. After an import of a newer cadastre, parcels with phases "
                "or money that it no longer has are listed here.",
            )
        )
        self._split.setVisible(bool(self._moves))
        if self._moves:
            self.view.selectRow(0)
        self._show_move()

    def release(self) -> None:
        """Take the outline off QGIS's map."""
        self._mark.clear()

    def done(self, result: int) -> None:
        """Closed by the planner: nothing stays marked on the map."""
        self._mark.clear()
        super().done(result)

    def _show_move(self, *_: object) -> None:
        chosen = self.chosen()
        move = chosen[0] if len(chosen) == 1 else None
        can_carry = bool(chosen) and all(one.successors for one in chosen)
        self.carry_button.setEnabled(can_carry)
        self.keep_button.setEnabled(bool(chosen))
        self.map_button.setEnabled(move is not None)
        nothing = translate("Gui", "Select parcels in the list first.")
        self.keep_button.setToolTip("" if chosen else nothing)
        self.map_button.setToolTip(
            "" if move is not None else translate("Gui", "Select one parcel in the list.")
        )
        self.carry_button.setToolTip(
            ""
            if can_carry
            else translate("Gui", "A selected parcel has no successor.")
            if chosen
            else nothing
        )
        if move is None:
            self.panel.show_none(
                translate("Gui", "{count} parcels with {won} won are selected.").format(
                    count=words.count(len(chosen)), won=words.count(sum(m.won for m in chosen))
                )
                if chosen
                else ""
            )
            return
        rows = self.work(
            translate("Gui", "Reading the ledger…"),
            lambda _progress: self.store.query(
                "SELECT amount_won FROM funding WHERE pnu = ?", [move.pnu]
            ),
        )
        self.panel.show_move(move, [row[0] for row in rows or ()])

    def _show_place(self) -> None:
        move = self.chosen()[0]
        rows = self.work(
            translate("Gui", "Looking for the place…"),
            lambda _progress: self.store.query("SELECT geom FROM parcel WHERE pnu = ?", [move.pnu]),
        )
        geometry = from_blob(rows[0]["geom"]) if rows else None
        if not self._mark.show(geometry or QgsGeometry()) and not self.notice.text:
            self.tell(translate("Gui", "This parcel has no shape that can be shown."))

    def _ask_carry(self) -> None:
        chosen = self.chosen()
        self.notice.ask(
            translate(
                "Gui",
                "Carry {won} won and the phases of {count} parcels over to their successors? "
                "This changes the ledger.",
            ).format(
                won=words.count(sum(move.won for move in chosen)), count=words.count(len(chosen))
            ),
            [
                (translate("Gui", "Carry over"), lambda: self._carry(chosen)),
                (translate("Gui", "Not now"), None),
            ],
        )

    def _carry(self, moves: Sequence[Move]) -> None:
        from smartcity_planner.planning import carry

        done = self.change(
            translate("Gui", "Carrying phases and money over…"),
            lambda progress: carry.carry_over(
                self.store, [move.pnu for move in moves], progress=progress
            ),
        )
        if done is None:
            return
        self._mark.clear()
        self.refresh()
        said = translate(
            "Gui",
            "{parcels} parcels carried over: {won} won in {rows} ledger rows, {phases} phase rows.",
        ).format(
            parcels=words.count(done.parcels),
            won=words.count(done.won),
            rows=words.count(done.funding_rows),
            phases=words.count(done.phase_rows),
        )
        self.tell("\n".join([said, *done.notes]))

    def _ask_keep(self) -> None:
        chosen = self.chosen()
        self.notice.ask(
            translate(
                "Gui",
                "Keep {count} parcels with their phases and money, although the newer cadastre "
                "has them no more?",
            ).format(count=words.count(len(chosen))),
            [
                (translate("Gui", "Keep them"), lambda: self._keep(chosen)),
                (translate("Gui", "Not now"), None),
            ],
        )

    def _keep(self, moves: Sequence[Move]) -> None:
        from smartcity_planner.planning import carry

        count = self.change(
            translate("Gui", "Keeping parcels…"),
            lambda _progress: carry.keep(self.store, [move.pnu for move in moves]),
        )
        if count is not None:
            self._mark.clear()
            self.refresh()
            self.tell(
                translate("Gui", "{count} parcels are kept.").format(count=words.count(count))
            )

    def _lay_out(self) -> None:
        self._split = split = QSplitter(Qt.Orientation.Vertical, self)
        split.addWidget(self.view)
        split.addWidget(self.panel)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setChildrenCollapsible(False)
        buttons = QHBoxLayout()
        close = QPushButton(translate("Gui", "Close"), self)
        close.clicked.connect(self.close)
        for button in (self.map_button, self.carry_button, self.keep_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        self.column.addWidget(self.about)
        self.column.addWidget(split, 1)
        self.column.addStretch(0)
        self.column.addLayout(buttons)
