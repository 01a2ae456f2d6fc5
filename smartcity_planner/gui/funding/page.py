"""The funding table: sources by years for any part of the plan, typed and pasted like a sheet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from qgis.core import Qgis
from qgis.PyQt.QtCore import QDate, QModelIndex, QSignalBlocker
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QApplication, QWidget

from smartcity_planner.domain.errors import PlanError
from smartcity_planner.gui.board.board import Surroundings
from smartcity_planner.gui.connections import Connections
from smartcity_planner.gui.funding import words
from smartcity_planner.gui.funding.drill import show_parcel
from smartcity_planner.gui.funding.frame import FundingFrame
from smartcity_planner.gui.funding.reading import plan_years, read_grid, target_layer
from smartcity_planner.i18n import explain, translate
from smartcity_planner.planning import grid_edit
from smartcity_planner.planning.grid import Column, Grid, Line, Target, TargetCell, first_year
from smartcity_planner.planning.grid_apply import apply_edits
from smartcity_planner.planning.grid_edit import Edits
from smartcity_planner.planning.targets import set_targets
from smartcity_planner.planning.totals import Scope


class FundingPage(FundingFrame):
    """Table, its tools, and the pane that says where a total comes from."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around.desk, around.units, parent)
        self._iface = around.iface
        self._listening = Connections()
        self._asked: set[str] = set()
        self._heard = ""
        self._was_shown = self._stale = False
        self.scope: Scope | None = None
        self._connect()
        self._choose_window()
        self.refresh()

    def release(self) -> None:
        """Stop listening to the desk."""
        self._listening.close()

    @property
    def grid(self) -> Grid:
        """What is shown."""
        return self.model.grid

    @property
    def why_not(self) -> str:
        """Why nothing can be changed here; empty where it can."""
        if self._desk.why_read_only:
            return self._desk.why_read_only
        if self.scope is None:
            return translate("Gui", "Choose whose money to show first.")
        if self.scope.kind == "parcels" and not self.scope.pnus:
            return translate("Gui", "Select parcels on the map first.")
        return ""

    def refresh(self) -> None:
        """Read the money of the scope anew."""
        before, self.scope = (self.scope, self.grid.cells), self.chooser.scope
        try:
            grid, examples = read_grid(
                self._desk,
                self.scope,
                self.bar.start.value(),
                self.bar.every.isChecked(),
                self.bar.shares.isChecked(),
                self._asked,
            )
        except PlanError as error:
            self._say(explain(error), warn=True)
            return
        self.model.show(grid, examples, not self.why_not)
        for source, action in self.bar.sources.items():
            given = any(s == source for s, _ in grid.targets or ())
            action.setEnabled(grid.targets is not None and not given)
            action.setChecked(given or source in self._asked)
        history = self._desk.history
        self.bar.let_edit(self.why_not, history.undo_label, history.redo_label)
        if not self._told or before != (self.scope, grid.cells):
            self._say(words.changes_text(grid, self._units))
            self._told = False
        if not self.view.currentIndex().isValid():
            start = self.model.index(0, 2)
            self.view.setCurrentIndex(start)
        self._look_behind()

    # What is typed, pasted, copied

    def enter(self, line: Line, column: Column, text: str) -> None:
        """Take a text typed into a cell."""
        self._apply(lambda: grid_edit.typed(self.grid, line, column, text, self._units.unit))

    def paste(self) -> None:
        """Paste the block on the clipboard, from the first selected cell on: all of it or none."""
        lines, columns = self.view.block()
        if not lines or not columns:
            return
        text = QApplication.clipboard().text()
        if not text.strip():
            self._say(
                translate("Gui", "There is nothing to paste. Copy cells in a spreadsheet first.")
            )
            return
        at = (lines[0], columns[0])
        self._apply(lambda: grid_edit.pasted(self.grid, at, text, self._units.unit))

    def clear(self) -> None:
        """Empty the selected cells: zero won, no target."""
        lines, columns = self.view.block()
        places = [(self.grid.lines[ln], self.grid.columns[c]) for ln in lines for c in columns]
        self._apply(lambda: grid_edit.cleared(self.grid, places))

    def copy(self) -> None:
        """Copy the selected cells, exact to the won."""
        lines, columns = self.view.block()
        chosen = [self.grid.lines[ln] for ln in lines]
        across = [self.grid.columns[c] for c in columns]
        text = grid_edit.tsv(self.grid, chosen, across, self._units.unit)
        QApplication.clipboard().setText(text)
        self._say(
            translate("Gui", "{count} cells copied, in {unit}, exact to the won.").format(
                count=f"{len(chosen) * len(across):,}", unit=self._units.label
            )
        )

    def copy_all(self) -> None:
        """Copy the whole table with its heads."""
        grid = self.grid
        head = [self._units.label, *map(words.column_name, grid.columns)]
        found = ["\t".join(head)]
        for line in grid.lines:
            cells = grid_edit.tsv(grid, [line], grid.columns, self._units.unit)
            found.append(f"{words.line_name(line).strip()}\t{cells}")
        QApplication.clipboard().setText("\n".join(found))
        self._say(
            translate("Gui", "The table is copied, in {unit}, exact to the won.").format(
                unit=self._units.label
            )
        )

    def set_limit(self, on: bool) -> None:
        """Make the chosen target a limit, or a mere target."""
        place, target = self._chosen_target()
        layer = target_layer(self._desk)
        if place is not None and target is not None and layer is not None and self.scope:
            scope, wanted = self.scope, {place: replace(target, is_limit=on)}
            self._desk.edit(
                translate("Gui", "Changing targets…"),
                lambda progress: set_targets(self._desk.history, layer, scope, wanted, progress),
            )

    # Within

    def _apply(self, read: Callable[[], Edits]) -> None:
        """Change the plan by what was typed or pasted; what cannot be is said, nothing changed."""
        if self.why_not:
            self._say(self.why_not, warn=True)
            return
        try:
            edits = read()
        except PlanError as error:
            self._say(explain(error), warn=True)
            self._desk.say(explain(error), Qgis.MessageLevel.Warning)
            return
        self._heard = ""
        plan, scope, targets = self._desk.plan, self.scope, dict(self.grid.targets or {})
        done = None
        if edits:
            done = self._desk.edit(
                translate("Gui", "Changing amounts…"),
                lambda progress: apply_edits(
                    self._desk.history,
                    plan.layers,
                    target_layer(self._desk),
                    scope,
                    edits,
                    targets,
                    progress,
                ),
            )
        if edits.kept:
            line, column = edits.kept[0]
            self._say(
                translate(
                    "Gui",
                    "{cell} shows a rounded amount and stays at {won} won. To set the round "
                    "amount exactly, write it with decimals, e.g. {text}.0.",
                ).format(
                    cell=words.cell_name(line, column),
                    won=f"{self.grid.won(line, column):,}",
                    text=grid_edit.shown(self.grid, line, column, self._units.unit),
                )
            )
        elif edits and done is None:
            self._say(self._heard, warn=True)

    def _chosen_target(self) -> tuple[TargetCell | None, Target | None]:
        index = self.view.currentIndex()
        if not index.isValid():
            return None, None
        line, column = self.model.place(index)
        return self.grid.target_cell(line, column), self.grid.target(line, column)

    def _look_behind(self) -> None:
        """Say what is behind the current cell."""
        index = self.view.currentIndex()
        line, column = self.model.place(index) if index.isValid() else (None, None)
        if self.bar.parts.isChecked():
            self.drill.show_cell(self.scope, line, column)
        _, target = self._chosen_target()
        self.bar.let_target(target.is_limit if target else None, self.why_not)

    def _show_parts(self, on: bool) -> None:
        self.drill.setVisible(on)
        self._look_behind()

    def _explain_refusal(self, index: QModelIndex) -> None:
        self._say(self.why_not or words.why_fixed(self.grid, *self.model.place(index)))

    def _ask_target_line(self, source: str, on: bool) -> None:
        (self._asked.add if on else self._asked.discard)(source)
        self.refresh()

    def _hear(self, text: str, _level: int) -> None:
        """Keep what the desk says, for the line below the table."""
        self._heard = text

    def _plan_changed(self) -> None:
        self.names.forget()
        self._asked.clear()
        self._choose_window()
        self._content_changed()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while another page was in front."""
        super().showEvent(event)
        self._was_shown = True
        if self._stale:
            self.names.forget()
            self._content_changed()

    def _content_changed(self) -> None:
        # Once seen, a page behind another one costs edits no time.
        self._stale = self._was_shown and not self.isVisible()
        if self._stale:
            return
        self.chooser.refresh()
        self.refresh()

    def _selection_changed(self) -> None:
        if self.chooser.kinds.currentData() == "parcels":
            self._content_changed()

    def _choose_window(self) -> None:
        years = plan_years(self._desk)
        if years is not None:
            with QSignalBlocker(self.bar.start):
                self.bar.start.setValue(first_year(*years, QDate.currentDate().year()))

    def _connect(self) -> None:
        add = self._listening.add
        add(self._desk.plan_changed, self._plan_changed)
        add(self._desk.content_changed, self._content_changed)
        add(self._desk.selection_changed, self._selection_changed)
        add(self._desk.said, self._hear)
        add(self._units.changed, self.refresh)
        self.chooser.changed.connect(self.refresh)
        self.bar.changed.connect(self.refresh)
        self.bar.target_line_asked.connect(self._ask_target_line)
        self.bar.limit_asked.connect(self.set_limit)
        self.bar.parts.toggled.connect(self._show_parts)
        self.bar.copy.clicked.connect(self.copy_all)
        self.bar.paste.clicked.connect(self.paste)
        self.bar.undo.clicked.connect(self._desk.undo)
        self.bar.redo.clicked.connect(self._desk.redo)
        self.model.entered.connect(self.enter)
        view = self.view
        view.copy_asked.connect(self.copy)
        view.paste_asked.connect(self.paste)
        view.clear_asked.connect(self.clear)
        view.undo_asked.connect(self._desk.undo)
        view.redo_asked.connect(self._desk.redo)
        view.moved.connect(self._look_behind)
        view.refused.connect(self._explain_refusal)
        self.drill.scope_asked.connect(self.chooser.choose)
        self.drill.parcel_asked.connect(
            lambda pnu: show_parcel(self._desk, self._iface.mapCanvas(), pnu)
        )
