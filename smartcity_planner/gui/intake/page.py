"""What the wizard's pages share: a message in the page, and long work under the progress box."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget, QWizardPage

from smartcity_planner.domain.progress import Progress
from smartcity_planner.gui.intake.job import Job
from smartcity_planner.gui.intake.labour import labour
from smartcity_planner.gui.notice import Notice

Result = TypeVar("Result")


class Page(QWizardPage):
    """A page with room for a message above its content."""

    def __init__(self, job: Job, title: str, subtitle: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(title)
        self.setSubTitle(subtitle)
        self.job = job
        self.busy = False
        self.notice = Notice(self)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 8, 0, 0)
        self.column.setSpacing(8)
        self.column.addWidget(self.notice)
        # The page is shown first; then the work begins, under its progress box.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.enter)

    def initializePage(self) -> None:
        """Prepare the page; its work begins once it can be seen."""
        self._soon.start()

    def enter(self) -> None:
        """Do what the page does when it is reached."""

    def work(self, label: str, action: Callable[[Progress], Result]) -> Result | None:
        """Run `action` under the progress box; what goes wrong is said in the page."""
        try:
            return labour(self, label, action)
        finally:
            self.completeChanged.emit()

    def tell(
        self, text: str, answers: Sequence[tuple[str, Callable[[], object] | None]] = ()
    ) -> None:
        """Show a message in the page, with buttons if there is something to do about it."""
        self.notice.ask(text, answers)

    def release(self) -> None:
        """Let go of what outlives the page."""
        self._soon.stop()
