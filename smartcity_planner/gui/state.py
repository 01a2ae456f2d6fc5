"""What is open, chosen and selected: the state that the dock shows. It changes no row."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from qgis.core import Qgis, QgsFeatureRequest, QgsProject
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from smartcity_planner.domain.errors import PlanError
from smartcity_planner.gui.connections import Connections
from smartcity_planner.gui.plan_layers import NEEDED, OpenPlan, open_plan_of
from smartcity_planner.i18n import explain
from smartcity_planner.planning import edit_save
from smartcity_planner.planning.edit_buffers import PhaseMoney, selected_pnus
from smartcity_planner.planning.edit_history import EditHistory
from smartcity_planner.planning.totals import PhaseParcels, Totals
from smartcity_planner.store import history


class PlanState(QObject):
    """Follows the QGIS project and the plan's layers, and tells the widgets when to look again:
    once per edit, not once per row.
    """

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
        #: Totals of the open plan, unsaved edits included; None without a plan.
        self.totals: Totals | None = None
        self._money: PhaseMoney | None = None
        self._seen: list[tuple[int, int]] = []
        #: The plan's last change when editing began; None while nothing is being edited.
        self._since: int | None = None
        self._before_commit: int | None = None
        self._in_edit = False
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
    def selected(self) -> list[str]:
        """Numbers of the parcels selected on the map."""
        return selected_pnus(self.plan.layers) if self.plan else []

    @property
    def money(self) -> PhaseMoney | None:
        """The ledger of the phase, unsaved edits included; read once per change."""
        if self._money is None and self.totals and self.phase_id:
            with suppress(PlanError):  # the file is gone or locked: `why_not_editable` says so
                self._money = self.totals.phase(self.phase_id)
        return self._money

    def parcels_of(self, phase_id: str) -> PhaseParcels:
        """Return the parcels of a phase, unsaved edits included; none where the plan is gone."""
        if self.totals is not None:
            with suppress(PlanError):
                return self.totals.parcels(phase_id)
        return PhaseParcels(0, 0.0)

    @property
    def unsaved(self) -> bool:
        """Whether the plan's tables have unsaved edits."""
        return bool(self.plan and edit_save.modified(self.plan.tables.values()))

    def look_again(self) -> None:
        """Show the plan anew where something else, e.g. a tool, has written to its file."""
        if self.plan is None or self._state_of_file() == self._seen:
            return
        self._seen = self._state_of_file()
        parcels = self.plan.tables["parcel"]
        selected = parcels.selectedFeatureIds()
        if not self.unsaved:
            if self._since is not None:
                self._note_last_change()
            for layer in self.plan.tables.values():
                layer.dataProvider().reloadData()
        self._redraw()
        self._money = None
        if self.totals is not None:
            self.totals.forget()
        self.plan_changed.emit()
        if selected and not parcels.selectedFeatureCount():
            # QGIS forgets a selection with what it has read; the planner had chosen these.
            there = QgsFeatureRequest(selected).setNoAttributes()
            there.setFlags(QgsFeatureRequest.Flag.NoGeometry)
            parcels.selectByIds([feature.id() for feature in parcels.getFeatures(there)])

    def meta(self) -> dict[str, str]:
        """Return the plan's own data; empty, and the planner is told, where it cannot be read."""
        if self.plan is None:
            return {}
        try:
            return self.plan.store.meta()
        except PlanError as error:
            self.tell(error)
            return {}

    # Telling

    def say(self, text: str, level: Qgis.MessageLevel = Qgis.MessageLevel.Info) -> None:
        """Tell the planner something."""
        self.said.emit(text, int(level))

    def tell(self, error: PlanError) -> None:
        """Tell the planner what went wrong and what to do."""
        self.say(explain(error), Qgis.MessageLevel.Warning)

    # Within

    def _rows_changed(self) -> None:
        self._look_at_rows.stop()
        if self._in_edit:  # an edit lets the window live while it runs; it tells at its end
            return
        self._money = None
        self.content_changed.emit()

    def _rows_may_change(self, *_: object) -> None:
        self._look_at_rows.start()

    def _editing_begins(self, *_: object) -> None:
        if self._since is None:
            self._note_last_change()
        self._look_at_rows.start()

    def _note_last_change(self) -> None:
        """From here on, what others write may meet the planner's own edits."""
        try:
            self._since = history.last(self.plan.store) if self.plan else None
        except PlanError:  # the file is gone or locked; saving will tell
            self._since = None

    def _qgis_will_save(self, *_: object) -> None:
        """QGIS's own "Save layer edits": the log cannot know the person, the desk does."""
        with suppress(PlanError):
            self._before_commit = history.last(self.plan.store)

    def _qgis_has_saved(self, table: str) -> None:
        since, self._before_commit = self._before_commit, None
        if since is not None and self.plan is not None:
            with suppress(PlanError):  # unsigned changes are shown as such
                history.sign(self.plan.store, since, table, "save_layer")

    def _rows_stored(self, *_: object) -> None:
        """A layer was saved or its edits were thrown away: what is stored counts anew."""
        if self.totals is not None:
            self.totals.forget()
        if self.plan and not any(layer.isEditable() for layer in self.plan.tables.values()):
            self._since = None
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
        self._since = None
        self.totals = Totals(plan.store, plan.tables, self.history) if plan is not None else None
        if plan is not None:
            for name, layer in plan.tables.items():
                self._of_layers.add(layer.beforeCommitChanges, self._qgis_will_save)
                self._of_layers.add(
                    layer.afterCommitChanges, lambda table=name: self._qgis_has_saved(table)
                )
                self._of_layers.add(layer.undoStack().indexChanged, self._rows_may_change)
                self._of_layers.add(layer.editingStarted, self._editing_begins)
                self._of_layers.add(layer.editingStopped, self._rows_stored)
                self._of_layers.add(layer.afterCommitChanges, self._rows_stored)
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
