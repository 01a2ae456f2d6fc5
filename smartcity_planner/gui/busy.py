"""Long work in the dock: the waiting cursor, and a box with progress and cancel once it lasts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QCursor
from qgis.PyQt.QtWidgets import QApplication, QProgressDialog

from smartcity_planner.domain.progress import Progress
from smartcity_planner.i18n import translate

#: Shorter work shows no box: nothing flashes up at each click.
_PATIENCE_MS = 800


class BoxProgress(Progress):
    """Shows progress in a box over the window; while it is open, nothing else can be clicked."""

    def __init__(self, box: QProgressDialog) -> None:
        self._box = box

    def percent(self, value: float) -> None:
        """Show how much is done, 0 to 100."""
        self._box.setValue(min(99, int(value)))

    def label(self, text: str) -> None:
        """Call what is being done anew."""
        self._box.setLabelText(text)

    def is_cancelled(self) -> bool:
        """Whether the planner pressed cancel."""
        return self._box.wasCanceled()


@contextmanager
def working(label: str) -> Iterator[BoxProgress]:
    """Show the waiting cursor and, if it lasts, a box named `label`; yield its progress."""
    box = QProgressDialog(label, translate("Gui", "Cancel"), 0, 100, QApplication.activeWindow())
    box.setWindowTitle(translate("Gui", "Plan desk"))
    box.setWindowModality(Qt.WindowModality.WindowModal)
    box.setMinimumDuration(_PATIENCE_MS)
    box.setAutoClose(False)
    box.setAutoReset(False)
    QApplication.setOverrideCursor(QCursor(Qt.CursorShape.WaitCursor))
    try:
        box.setValue(0)
        yield BoxProgress(box)
    finally:
        QApplication.restoreOverrideCursor()
        box.close()
        box.deleteLater()
