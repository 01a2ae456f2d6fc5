"""The intake's windows: opened from the dock, one of each, and closed with it.

Each is imported when it is first opened: the dock itself needs none of what they need.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import Qgis
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QWidget

from smartcity_planner.gui.desk import PlanDesk
from smartcity_planner.i18n import translate

if TYPE_CHECKING:
    from smartcity_planner.gui.intake.history import HistoryWindow
    from smartcity_planner.gui.intake.moved import MovedWindow
    from smartcity_planner.gui.intake.set_aside import SetAsideWindow
    from smartcity_planner.gui.intake.wizard import ImportWizard


class IntakeWindows(QObject):
    """Keeps at most one window of each kind, for the plan that is open."""

    def __init__(self, iface: QgisInterface, desk: PlanDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._iface, self._desk = iface, desk
        self.wizard: ImportWizard | None = None
        self.history: HistoryWindow | None = None
        self.set_aside: SetAsideWindow | None = None
        self.moved: MovedWindow | None = None
        desk.plan_changed.connect(self._plan_changed)

    def open_wizard(self, source: str = "") -> None:
        """Open the wizard (with a file, if one was dropped)."""
        from smartcity_planner.gui.intake.wizard import ImportWizard

        if not self._may_write():
            return
        if self.wizard is not None and self.wizard.isVisible():
            if source and not self.wizard.working and self.wizard.job.done is None:
                self.wizard.show_file(source)
        else:
            self._close("wizard")
            self.wizard = ImportWizard(self._desk, self._window, source)
            self.wizard.set_aside_asked.connect(self.open_set_aside)
            self.wizard.moved_asked.connect(self.open_moved)
            self.wizard.finished.connect(self._imported)
        _show(self.wizard)

    def open_history(self) -> None:
        """Open the list of imports."""
        from smartcity_planner.gui.intake.history import HistoryWindow

        if self._desk.plan is None:
            return
        if self.history is None:
            self.history = HistoryWindow(self._desk, self._window)
            self.history.set_aside_asked.connect(self.open_set_aside)
        else:
            self.history.refresh()
        _show(self.history)

    def open_set_aside(self, run_id: str = "") -> None:
        """Open the rows set aside, those of one import if it is named."""
        from smartcity_planner.gui.intake.set_aside import SetAsideWindow

        if self._desk.plan is None:
            return
        if self.set_aside is None:
            canvas = self._iface.mapCanvas()
            self.set_aside = SetAsideWindow(self._desk, canvas, self._window, run_id)
        else:
            self.set_aside.refresh()
            self.set_aside.show_run(run_id)
        _show(self.set_aside)

    def open_moved(self) -> None:
        """Open the moved parcels."""
        from smartcity_planner.gui.intake.moved import MovedWindow

        if self._desk.plan is None:
            return
        if self.moved is None:
            self.moved = MovedWindow(self._desk, self._iface.mapCanvas(), self._window)
        else:
            self.moved.refresh()
        _show(self.moved)

    def close(self) -> None:
        """Close all windows, and stop listening."""
        self._desk.plan_changed.disconnect(self._plan_changed)
        self._close_all()

    @property
    def _window(self) -> QWidget:
        return self._iface.mainWindow()

    def _may_write(self) -> bool:
        plan = self._desk.plan
        if plan is None:
            reason = translate("Gui", "No plan is open. Create a plan or open one.")
        elif not plan.store.path.is_file():
            reason = translate(
                "Gui", "The plan's file was moved or removed. Open the plan where it is now."
            )
        elif not plan.store.writable:
            reason = translate(
                "Gui",
                "The plan is read-only: its file or folder cannot be written. "
                "Copy it to a folder of your own to edit it.",
            )
        else:
            return True
        self._desk.say(reason, Qgis.MessageLevel.Warning)
        return False

    def _imported(self, _result: int) -> None:
        """Show what the import brought, in whatever else is open."""
        for window in (self.history, self.set_aside, self.moved):
            if window is not None and window.isVisible():
                window.refresh()

    def _plan_changed(self) -> None:
        """Another plan: these windows belong to the last one. (The same, changed: they stay.)"""
        plan = self._desk.plan
        for name in _NAMES:
            window = getattr(self, name)
            if window is None:
                continue
            store = window.job.store if name == "wizard" else window.store
            if plan is None or plan.store.path != store.path:
                self._close(name)

    def _close_all(self) -> None:
        for name in _NAMES:
            self._close(name)

    def _close(self, name: str) -> None:
        window = getattr(self, name)
        if window is not None:
            setattr(self, name, None)
            window.release()
            window.close()
            window.deleteLater()


_NAMES = ("wizard", "history", "set_aside", "moved")


def _show(window: QWidget) -> None:
    window.show()
    window.raise_()
    window.activateWindow()
