"""The findings page: checks the plan as it is stored, in the background; a click goes there."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingUtils,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QSplitter, QVBoxLayout, QWidget

from smartcity_planner.domain.errors import Cancelled, PlanError
from smartcity_planner.gui.board.board import Surroundings
from smartcity_planner.gui.board.title import show_badge
from smartcity_planner.gui.busy import working
from smartcity_planner.gui.checks.bar import FilterBar, RunBar
from smartcity_planner.gui.checks.detail import FindingDetail
from smartcity_planner.gui.checks.going import show_box
from smartcity_planner.gui.checks.task import CheckTask, FileState, file_state
from smartcity_planner.gui.checks.tree import FindingTree
from smartcity_planner.gui.connections import Connections
from smartcity_planner.gui.messages import Messages
from smartcity_planner.i18n import explain, translate, ui_language
from smartcity_planner.planning import repair
from smartcity_planner.planning.checks import place
from smartcity_planner.planning.checks.finding import INFO, Finding
from smartcity_planner.planning.report import write_report

#: A save writes several tables: the check waits until the file has been quiet for this long.
_QUIET_MS = 400


class FindingsPage(QWidget):
    """Runs again after each save and on demand; click a finding to go there."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._iface = around.desk, around.iface
        self._task: CheckTask | None = None
        self._done: FileState | None = None
        self.findings: list[Finding] = []
        self._box = QgsRectangle()
        self.run_bar, self.filter_bar = RunBar(self), FilterBar(self)
        self.tree, self.detail = FindingTree(self), FindingDetail(self)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self.tree)
        split.addWidget(self.detail)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setSizes([640, 420])
        split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.run_bar)
        layout.addWidget(self.filter_bar)
        layout.addWidget(split, 1)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_QUIET_MS)
        self._wait.timeout.connect(self.check)
        self.run_bar.run_asked.connect(self.check)
        self.run_bar.cancel_asked.connect(self.cancel)
        self.run_bar.report_asked.connect(self.write_report)
        self.filter_bar.changed.connect(self._show)
        self.tree.chosen.connect(self._chosen)
        self.tree.itemClicked.connect(lambda *_: self._go_there())
        self.tree.itemActivated.connect(lambda *_: self._go_there())
        self.detail.zoom_asked.connect(self._zoom)
        self.detail.repair_asked.connect(self.repair_totals)
        self._connections = Connections()
        self._connections.add(self._desk.plan_changed, self._plan_changed)
        self._connections.add(self._desk.content_changed, self._content_changed)
        self._plan_changed()

    def release(self) -> None:
        """Stop the check and let the desk go."""
        self._wait.stop()
        self._stop()
        self._connections.close()

    # Checking

    def check(self) -> None:
        """Check the plan as it is stored; a check that runs is stopped."""
        self._wait.stop()
        self._stop()
        if self._desk.plan is None:
            return
        self._task = CheckTask(self._desk.plan.store, self._ended)
        self._task.progressChanged.connect(self._progress)
        self.run_bar.show_running(True)
        self._say()
        QgsApplication.taskManager().addTask(self._task)

    def cancel(self) -> None:
        """Stop the check that runs; the findings of the last one stay."""
        if self._task is not None:
            self._task.cancel()

    def _stop(self) -> None:
        if self._task is not None:
            self._task.forget()
            self._task = None
            self.run_bar.show_running(False)

    def _progress(self, percent: float) -> None:
        if self._task is not None:
            self.run_bar.bar.setValue(int(percent))

    def _ended(self, task: CheckTask) -> None:
        self._task = None
        self.run_bar.show_running(False)
        if task.error is None:
            self.findings, self._done = task.findings, task.state
            self.filter_bar.offer(self.findings, self._projects())
            self._show()
        elif isinstance(task.error, Cancelled):
            self._say(translate("Gui", "The check was cancelled."))
            return
        elif isinstance(task.error, PlanError):
            self._say(explain(task.error))
            return
        else:
            raise task.error
        self._say()

    def _plan_changed(self) -> None:
        plan = self._desk.plan
        self.run_bar.setEnabled(plan is not None)
        if plan is None:
            self._stop()
            self.findings, self._done = [], None
            self.filter_bar.offer([], {})
            self._show()
            self._say()
            return
        self._check_if_changed()

    def _content_changed(self) -> None:
        self._say()
        self._check_if_changed()

    def _check_if_changed(self) -> None:
        plan = self._desk.plan
        if plan is None:
            return
        seen = self._task.state if self._task is not None else self._done
        if seen is None or (
            self.run_bar.after_save.isChecked() and file_state(plan.store.path) != seen
        ):
            self._wait.start()

    def _projects(self) -> dict[str, str]:
        plan = self._desk.plan
        korean = ui_language() == "ko"
        if plan is None:
            return {}
        return {
            row["id"]: (None if korean else row["name_en"]) or row["name_ko"]
            for row in plan.store.query("SELECT id, name_ko, name_en FROM project")
        }

    # Showing

    def _show(self) -> None:
        shown = self.tree.show_findings(self.findings, self.filter_bar.wanted)
        self.filter_bar.show_count(shown, len(self.findings))
        self.detail.show_finding(self.tree.finding())
        self.run_bar.report_button.setEnabled(self._done is not None)
        urgent = sum(finding.severity != INFO for finding in self.findings)
        show_badge(self, urgent)

    def _say(self, text: str = "") -> None:
        """Say which state of the plan was checked, and what that leaves out."""
        plan = self._desk.plan
        parts = [text] if text else []
        if plan is None:
            parts.append(translate("Gui", "No plan is open. Create a plan or open one."))
        elif self._task is not None:
            parts.append(translate("Gui", "Checking the plan…"))
        elif self._done is not None:
            parts.append(translate("Gui", "As saved at {time}").format(time=_saved_at(self._done)))
            if not self.findings:
                parts.append(translate("Gui", "nothing was found, the plan is in order"))
            if file_state(plan.store.path) != self._done:
                parts.append(translate("Gui", "saved again since: check anew"))
        if plan is not None:
            unsaved = sum(_unsaved(layer) for layer in plan.tables.values())
            if unsaved:
                parts.append(
                    translate("Gui", "{count} unsaved edits are not included").format(
                        count=f"{unsaved:,}"
                    )
                )
        self.run_bar.status.show_text(" · ".join(parts))

    def _chosen(self, finding: Finding | None) -> None:
        self.detail.show_finding(finding)
        plan = self._desk.plan
        self._box = QgsRectangle()
        if finding is not None and plan is not None:
            try:
                self._box = place.extent(plan.store, finding)
            except PlanError as error:
                self._desk.tell(error)
        self.detail.say_place(not self._box.isNull())

    def _go_there(self) -> None:
        """Show the chosen finding on the map and its phase in the desk."""
        finding, plan = self.tree.finding(), self._desk.plan
        if finding is None or plan is None:
            return
        phase = finding.phase_id or self._first_phase(finding.project_id)
        if phase and phase != self._desk.phase_id:
            self._desk.choose_phase(phase)
        self._zoom()

    def _first_phase(self, project: str) -> str:
        if not project or self._desk.plan is None:
            return ""
        rows = self._desk.plan.store.query(
            "SELECT id FROM phase WHERE project_id = ? ORDER BY seq", [project]
        )
        own = [row["id"] for row in rows]
        if self._desk.phase_id in own:
            return ""
        return own[0] if own else ""

    def _zoom(self) -> None:
        plan = self._desk.plan
        if plan is not None and not self._box.isNull():
            show_box(self._iface.mapCanvas(), self._box, plan.layers.parcel.crs())

    # What can be done about it

    def repair_totals(self) -> None:
        """Add the plan's totals up anew, then check again."""
        plan = self._desk.plan
        if plan is None:
            return
        try:
            with working(translate("Gui", "Adding up the totals…")) as progress:
                repair.add_totals_up(plan.store, progress)
        except PlanError as error:
            self._desk.tell(error)
            return
        self._desk.look_again()
        self._desk.say(
            translate("Gui", "The totals are added up anew from the ledger."),
            Qgis.MessageLevel.Success,
        )
        self.check()

    def write_report(self) -> None:
        """Write the findings as one HTML page and show a link to it."""
        plan = self._desk.plan
        if plan is None:
            return
        path = Path(QgsProcessingUtils.generateTempFilename("check.html"))
        try:
            write_report(plan.store, self.findings, path, date.today())
        except PlanError as error:
            self._desk.tell(error)
            return
        Messages(self._iface).made(translate("Gui", "The plan is checked. The findings:"), path)


def _saved_at(state: FileState) -> str:
    """Return when the file was last written: the time, with its day where that is not today."""
    moment = datetime.fromtimestamp(max((time for time, _ in state), default=0) / 1e9)
    today = moment.date() == date.today()
    return moment.strftime("%H:%M" if today else "%Y-%m-%d %H:%M")


def _unsaved(layer: QgsVectorLayer) -> int:
    """Return how many rows of a layer have unsaved edits."""
    buffer = layer.editBuffer() if layer.isModified() else None
    if buffer is None:
        return 0
    return len(buffer.allAddedOrEditedFeatures()) + len(buffer.deletedFeatureIds())
