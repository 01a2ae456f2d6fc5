"""What can be done with a line of the chart: its menu, and the edits behind it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QDate, QObject, Qt
from qgis.PyQt.QtWidgets import QDialog, QMenu, QWidget

from smartcity_planner.domain import codes
from smartcity_planner.domain.schedule import Dependency
from smartcity_planner.gui.desk import PlanDesk
from smartcity_planner.gui.schedule import tips
from smartcity_planner.gui.schedule.forms import DependencyForm, TargetForm
from smartcity_planner.gui.schedule.reading import Line, Schedule
from smartcity_planner.i18n import translate, ui_language
from smartcity_planner.planning import phase_targets, phases
from smartcity_planner.planning.phase_targets import PhaseTarget


class LineMenu(QObject):
    """Builds the menu of a line. Every edit goes through the desk, so it is undoable."""

    def __init__(self, desk: PlanDesk, window: QWidget, play: Callable[[], object]) -> None:
        super().__init__(window)
        self._desk, self._window, self._play = desk, window, play
        self.dialog: QDialog | None = None

    def close(self) -> None:
        """Close the window that is open."""
        if self.dialog is not None and not sip.isdeleted(self.dialog):
            self.dialog.close()
        self.dialog = None

    def build(self, line: Line | None, schedule: Schedule) -> QMenu:
        """Return the menu of a line; of none: of the chart."""
        menu = QMenu(self._window)
        menu.setToolTipsVisible(True)
        if line is not None and line.phase_id:
            menu.addAction(
                translate("Gui", "Add dependency…"), partial(self.ask_dependency, line, schedule)
            )
            self._offer_removal(menu, line, schedule)
            menu.addAction(translate("Gui", "Add target…"), partial(self.ask_target, line))
            for target in line.targets:
                shown = menu.addMenu(_short(menu, tips.target(target)))
                shown.addAction(translate("Gui", "Change…"), partial(self.ask_target, line, target))
                shown.addAction(translate("Gui", "Remove"), partial(self.remove_target, target))
            menu.addSeparator()
        if line is not None:
            scheme = menu.addMenu(translate("Gui", "Add phases of a scheme"))
            for code in codes.PHASE_SCHEME.codes:
                scheme.addAction(
                    code.label(ui_language()),
                    partial(self.create_phases, line.project_id, code.value),
                )
            menu.addSeparator()
        menu.addAction(translate("Gui", "Play on the map"), self._play)
        if self._desk.why_read_only:
            for action in menu.actions()[:-1]:
                action.setEnabled(False)
                action.setToolTip(self._desk.why_read_only)
        return menu

    def _offer_removal(self, menu: QMenu, line: Line, schedule: Schedule) -> None:
        tables = self._desk.plan.tables if self._desk.plan else {}
        own = [need for need in phases.dependencies(tables) if need.phase_id == line.phase_id]
        if not own:
            return
        names = {one.phase_id: one.name for one in schedule.lines if one.phase_id}
        removal = menu.addMenu(translate("Gui", "Remove dependency"))
        for need in own:
            text = names.get(need.needs_phase_id) or translate("Gui", "A phase that is not shown")
            kind = codes.DEPENDENCY_KIND.label(need.kind, ui_language())
            removal.addAction(f"{text} · {kind}", partial(self.remove_dependency, need))

    # Asking

    def ask_dependency(self, line: Line, schedule: Schedule) -> DependencyForm:
        """Ask which phase comes first; those of the same project stand at the front."""
        titles = {one.project_id: one.name for one in schedule.lines if not one.phase_id}
        others = sorted(
            (one for one in schedule.lines if one.phase_id and one.phase_id != line.phase_id),
            key=lambda one: one.project_id != line.project_id,
        )
        offered = {
            one.phase_id or "": one.name
            if one.project_id == line.project_id
            else f"{titles.get(one.project_id, '')} – {one.name}"
            for one in others
        }
        form = DependencyForm(
            line.phase_id or "", line.name, offered, self.add_dependency, self._window
        )
        self._open(form)
        return form

    def ask_target(self, line: Line, target: PhaseTarget | None = None) -> TargetForm:
        """Ask for a target of a phase."""
        due = phases.qdate(line.dates.ends_on) or QDate.currentDate()
        new = target or PhaseTarget(line.phase_id or "", "")
        form = TargetForm(new, line.name, due, self.set_target, self._window)
        self._open(form)
        return form

    def _open(self, form: QDialog) -> None:
        self.close()
        self.dialog = form
        form.open()

    # Edits

    def set_dates(self, phase_id: str, start: object, end: object) -> None:
        """Give a phase other dates."""
        desk = self._desk
        desk.edit(
            translate("Gui", "Changing the dates…"),
            lambda progress: phases.set_dates(
                desk.history, desk.plan.tables, {phase_id: (start, end)}, progress
            ),
        )

    def add_dependency(self, need: Dependency) -> None:
        """Let a phase wait for another."""
        desk = self._desk
        desk.edit(
            translate("Gui", "Adding the dependency…"),
            lambda progress: phases.add_dependency(desk.history, desk.plan.tables, need, progress),
        )

    def remove_dependency(self, need: Dependency) -> None:
        """Let a phase no longer wait for another."""
        desk = self._desk
        desk.edit(
            translate("Gui", "Removing the dependency…"),
            lambda progress: phases.remove_dependency(
                desk.history, desk.plan.tables, need, progress
            ),
        )

    def set_target(self, target: PhaseTarget) -> None:
        """Add or change a target."""
        desk = self._desk
        desk.edit(
            translate("Gui", "Setting the target…"),
            lambda progress: phase_targets.set_target(
                desk.history, desk.plan.tables, target, progress
            ),
        )

    def remove_target(self, target: PhaseTarget) -> None:
        """Take a target away."""
        desk = self._desk
        desk.edit(
            translate("Gui", "Removing the target…"),
            lambda progress: phase_targets.remove_target(
                desk.history, desk.plan.tables, target.id, progress
            ),
        )

    def create_phases(self, project_id: str, scheme: str) -> None:
        """Add the phases of a scheme to a project."""
        desk = self._desk
        done = desk.edit(
            translate("Gui", "Adding phases…"),
            lambda progress: phases.create_phases(
                desk.history, desk.plan.tables, project_id, scheme, True, progress
            ),
        )
        if done is not None and done.added:
            desk.say(
                translate("Gui", "{count} phases added. Not saved yet.").format(count=done.added)
            )


def _short(menu: QMenu, text: str) -> str:
    """Return a text that a menu has room for (the chart's tooltip has all of it)."""
    room = 36 * menu.fontMetrics().averageCharWidth()
    return menu.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
