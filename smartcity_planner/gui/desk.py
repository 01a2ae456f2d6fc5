"""The plan desk: what is open, what is chosen, and the planner's verbs. It owns no widget.

Everything that changes rows goes through `planning.edit`, so it is undoable; the desk tells
the widgets when to look again, once per edit and not once per row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from qgis.core import Qgis, QgsProject
from qgis.PyQt.QtCore import QObject, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QCursor
from qgis.PyQt.QtWidgets import QApplication

from smartcity_planner.domain.errors import PlanError
from smartcity_planner.gui.connections import Connections
from smartcity_planner.gui.plan_layers import NEEDED, OpenPlan, open_plan_of
from smartcity_planner.i18n import explain, translate
from smartcity_planner.planning import edit, edit_save
from smartcity_planner.planning.allocate import Money
from smartcity_planner.planning.edit import Edited
from smartcity_planner.planning.edit_buffers import PhaseMoney, phase_money, selected_pnus
from smartcity_planner.planning.edit_history import EditHistory, Step


@contextmanager
def busy() -> Iterator[None]:
    """Show the waiting cursor."""
    QApplication.setOverrideCursor(QCursor(Qt.CursorShape.WaitCursor))
    try:
        yield
    finally:
        QApplication.restoreOverrideCursor()


class PlanDesk(QObject):
    """The state of the dock: plan, phase, selection, history; and what can be done with them."""

    #: Another plan, or none, is open.
    plan_changed = pyqtSignal()
    #: Rows of the plan changed (edit, undo, save, discard), or another phase was chosen.
    content_changed = pyqtSignal()
    #: Another set of parcels is selected on the map.
    selection_changed = pyqtSignal()
    #: Something to tell the planner: text and Qgis.MessageLevel.
    said = pyqtSignal(str, int)

    def __init__(self, project: QgsProject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self.plan: OpenPlan | None = None
        self.phase_id: str | None = None
        self.history = EditHistory()
        self._money: PhaseMoney | None = None
        self._seen: list[tuple[int, int]] = []
        self._of_project = Connections()
        self._of_layers = Connections()
        self._look_at_project = self._timer(self.find_plan)
        self._look_at_rows = self._timer(self._rows_changed)
        self._of_project.add(project.readProject, self._project_read)
        self._of_project.add(project.cleared, self._project_read)
        # Before they go: afterwards nothing of them may be touched.
        self._of_project.add(project.layersWillBeRemoved, self._layers_going)

    def close(self) -> None:
        """Let go of the project and its layers."""
        self._look_at_project.stop()
        self._look_at_rows.stop()
        self._of_layers.close()
        self._of_project.close()
        self.plan = None

    # What is open

    def find_plan(self) -> None:
        """Look which plan the QGIS project shows and take it up."""
        self._look_at_project.stop()
        try:
            plan = open_plan_of(self._project)
        except PlanError as error:
            plan = None
            self.tell(error)
        self.history.clear()
        self.phase_id = None
        self._take_up(plan)

    def choose_phase(self, phase_id: str | None) -> None:
        """Work on another phase."""
        self.phase_id = phase_id
        self._money = None
        self.content_changed.emit()

    @property
    def why_not_editable(self) -> str:
        """Why the plan cannot be edited now; empty where it can."""
        if self.plan is None:
            return translate("Gui", "No plan is open. Create a plan or open one.")
        if not self.plan.store.writable:
            return translate(
                "Gui",
                "The plan is read-only: its file or folder cannot be written. "
                "Copy it to a folder of your own to edit it.",
            )
        if self.phase_id is None:
            return translate("Gui", "Choose a project and a phase first.")
        return ""

    @property
    def selected(self) -> list[str]:
        """Numbers of the parcels selected on the map."""
        return selected_pnus(self.plan.layers) if self.plan else []

    @property
    def money(self) -> PhaseMoney | None:
        """The ledger of the phase, unsaved edits included; read once per change."""
        if self._money is None and self.plan and self.phase_id:
            self._money = phase_money(self.plan.layers, self.phase_id)
        return self._money

    @property
    def unsaved(self) -> bool:
        """Whether the plan's tables have unsaved edits."""
        return bool(self.plan and edit_save.modified(self.plan.tables.values()))

    # The planner's verbs

    def attach(self, share: float) -> None:
        """Attach the selected parcels to the phase."""
        done = self._edit(
            lambda: edit.attach(self.history, self.plan.layers, self.phase_id, self.selected, share)
        )
        if done is not None and not done.anything:
            self.say(translate("Gui", "These parcels are already attached with this share."))
        elif done is not None and done.added and self.money and self.money.rows:
            self.say(
                translate(
                    "Gui",
                    "{count} parcels attached. They carry no money yet: apply the money again "
                    "to spread it over all parcels.",
                ).format(count=f"{done.added:,}")
            )

    def carried(self) -> edit.Carried:
        """Return the money that the selected parcels carry in the phase."""
        if self.plan is None or self.phase_id is None:
            return edit.Carried(0, 0)
        return edit.carried(self.plan.layers, self.phase_id, self.selected)

    def detach(self, with_money: bool = False) -> None:
        """Detach the selected parcels from the phase."""
        self._edit(
            lambda: edit.detach(
                self.history, self.plan.layers, self.phase_id, self.selected, with_money
            )
        )

    def allocate(self, money: Money, placed: bool, keep_other_years: bool) -> None:
        """Set the phase's money and say what was done."""
        done = self._edit(
            lambda: edit.allocate(
                self.history, self.plan.layers, self.phase_id, money, placed, keep_other_years
            )
        )
        if done is None:
            return
        if not done.anything:
            self.say(translate("Gui", "The ledger already says so. Nothing was changed."))
            return
        self.say(
            translate(
                "Gui",
                "{won} won set: {added} ledger rows new, {changed} changed, {deleted} removed. "
                "Not saved yet.",
            ).format(
                won=f"{done.set_won:,}",
                added=f"{done.added:,}",
                changed=f"{done.changed:,}",
                deleted=f"{done.deleted:,}",
            ),
            Qgis.MessageLevel.Success,
        )

    def undo(self) -> None:
        """Take the last planning edit back."""
        self._step(self.history.undo)

    def redo(self) -> None:
        """Bring the last undone planning edit back."""
        self._step(self.history.redo)

    def save(self) -> bool:
        """Save all unsaved edits of the plan; return whether none is left."""
        if self.plan is None:
            return True
        try:
            with busy():
                changed = edit_save.save(self._project, self.plan.store, self.plan.tables)
        except PlanError as error:
            self.tell(error)
            return False
        if changed:
            self._seen = self._state_of_file()
            self._redraw()
            self.say(translate("Gui", "The plan is saved."), Qgis.MessageLevel.Success)
        return True

    def discard(self) -> None:
        """Throw all unsaved edits of the plan away."""
        if self.plan is not None:
            edit_save.discard(self._project, self.plan.tables.values())
            self.say(translate("Gui", "The unsaved edits are discarded."))

    def look_again(self) -> None:
        """Show the plan anew where something else, e.g. a tool, has written to its file."""
        if self.plan is None or self._state_of_file() == self._seen:
            return
        self._seen = self._state_of_file()
        if not self.unsaved:
            for layer in self.plan.tables.values():
                layer.dataProvider().reloadData()
        self._redraw()
        self._money = None
        self.plan_changed.emit()

    # Telling

    def say(self, text: str, level: Qgis.MessageLevel = Qgis.MessageLevel.Info) -> None:
        """Tell the planner something."""
        self.said.emit(text, int(level))

    def tell(self, error: PlanError) -> None:
        """Tell the planner what went wrong and what to do."""
        self.say(explain(error), Qgis.MessageLevel.Warning)

    # Within

    def _edit(self, action: Callable[[], Edited]) -> Edited | None:
        reason = self.why_not_editable
        if reason:
            self.say(reason, Qgis.MessageLevel.Warning)
            return None
        try:
            with busy():
                done = action()
        except PlanError as error:
            self.tell(error)
            return None
        self._rows_changed()
        return done

    def _step(self, action: Callable[[], Step | None]) -> None:
        try:
            with busy():
                step = action()
        except PlanError as error:
            self.tell(error)
            return
        if step is not None and step.partly:
            self.say(
                translate(
                    "Gui",
                    "A part of “{edit}” had been undone or redone with QGIS's own tools; the rest "
                    "followed now.",
                ).format(edit=step.label)
            )
        self._rows_changed()

    def _rows_changed(self) -> None:
        self._look_at_rows.stop()
        self._money = None
        self.content_changed.emit()

    def _rows_may_change(self, *_: object) -> None:
        self._look_at_rows.start()

    def _state_of_file(self) -> list[tuple[int, int]]:
        """Return size and time of the plan's file and its journal."""
        if self.plan is None:
            return []
        path = self.plan.store.path
        files = [path, path.with_name(f"{path.name}-wal")]
        return [(f.stat().st_mtime_ns, f.stat().st_size) for f in files if f.is_file()]

    def _redraw(self) -> None:
        """Have the maps made from the plan's views drawn anew."""
        for layer in self._project.mapLayers().values():
            if layer.customProperty("smartcity/table"):
                layer.triggerRepaint()

    def _selection_changed(self, *_: object) -> None:
        self.selection_changed.emit()

    def _project_read(self, *_: object) -> None:
        self._look_at_project.start()

    def _layers_going(self, ids: list[str]) -> None:
        if self.plan is None:
            return
        going = {name for name, layer in self.plan.tables.items() if layer.id() in ids}
        if going & set(NEEDED):
            self.history.clear()
            self.phase_id = None
            self._take_up(None)
        elif going:
            left = {n: layer for n, layer in self.plan.tables.items() if n not in going}
            self._take_up(OpenPlan(self.plan.store, left))

    def _take_up(self, plan: OpenPlan | None) -> None:
        """Listen to the layers of `plan` from now on, and no more to those of the last one."""
        self._of_layers.close()
        self.plan = plan
        self._money = None
        if plan is not None:
            for layer in plan.tables.values():
                self._of_layers.add(layer.undoStack().indexChanged, self._rows_may_change)
                self._of_layers.add(layer.editingStarted, self._rows_may_change)
                self._of_layers.add(layer.editingStopped, self._rows_may_change)
                self._of_layers.add(layer.afterCommitChanges, self._rows_may_change)
            self._of_layers.add(plan.tables["parcel"].selectionChanged, self._selection_changed)
        self._seen = self._state_of_file()
        self.plan_changed.emit()
        self.selection_changed.emit()

    def _timer(self, action: Callable[[], None]) -> QTimer:
        """Return a timer that lets a burst of signals end before `action` runs, once."""
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(0)
        timer.timeout.connect(action)
        return timer
