"""The check, run beside QGIS's window: it reads the plan's file and touches no layer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsTask

from smartcity_planner.domain.errors import Cancelled, PlanError
from smartcity_planner.domain.progress import Progress
from smartcity_planner.i18n import translate
from smartcity_planner.planning.check import check_plan
from smartcity_planner.planning.checks.finding import Finding
from smartcity_planner.store.plan import PlanStore

#: Size and time of the plan's file and of its log: another state, another check.
FileState = tuple[tuple[int, int], ...]


def file_state(path: Path) -> FileState:
    """Return the state of the plan's file; the log of SQLite beside it holds what is newest."""
    files = (path, path.with_name(f"{path.name}-wal"))
    found = []
    for file in files:
        try:
            stat = file.stat()
        except OSError:
            continue
        if stat.st_size:
            found.append((stat.st_mtime_ns, stat.st_size))
    return tuple(found)


class _TaskProgress(Progress):
    """Hands progress and cancel through to QGIS's task."""

    def __init__(self, task: QgsTask) -> None:
        self._task = task

    def percent(self, value: float) -> None:
        """Show how much is done, 0 to 100."""
        self._task.setProgress(value)

    def is_cancelled(self) -> bool:
        """Whether the planner (or the program's end) asked to stop."""
        return self._task.isCanceled()


class CheckTask(QgsTask):
    """One check of one state of the plan. `ended` is called in the window's thread, once."""

    def __init__(self, store: PlanStore, ended: Callable[[CheckTask], None]) -> None:
        super().__init__(translate("Gui", "Checking the plan"), QgsTask.Flag.CanCancel)
        self.store = store
        self.state = file_state(store.path)
        self.findings: list[Finding] = []
        #: What went wrong; None where the check came to its end.
        self.error: Exception | None = None
        self._ended: Callable[[CheckTask], None] | None = ended

    def run(self) -> bool:
        """Check; in a thread of its own."""
        try:
            self.findings = check_plan(self.store, _TaskProgress(self))
        except Exception as error:  # it must reach the window's thread, whatever it is
            self.error = error
            return False
        return True

    def finished(self, _done: bool) -> None:
        """Tell that the check ended; QGIS calls this in the window's thread."""
        ended, self._ended = self._ended, None
        if ended is not None:
            ended(self)
        elif self.error is not None and not isinstance(self.error, (PlanError, Cancelled)):
            raise self.error

    def forget(self) -> None:
        """Stop, and tell nobody."""
        self._ended = None
        self.cancel()
