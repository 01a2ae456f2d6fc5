"""What the intake's windows share: a message line, long work, an empty state in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from smartcity_planner.domain.progress import Progress
from smartcity_planner.gui.desk import PlanDesk
from smartcity_planner.gui.intake.labour import labour
from smartcity_planner.gui.notice import Notice
from smartcity_planner.i18n import translate

Result = TypeVar("Result")


class Window(QDialog):
    """A window beside QGIS's own, not modal; Escape closes it."""

    def __init__(
        self, desk: PlanDesk, name: str, title: str, size: QSize, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, True)
        self.desk = desk
        self.store = desk.plan.store
        self.busy = False
        self.notice = Notice(self)
        self.column = QVBoxLayout(self)
        self.column.addWidget(self.notice)
        room = parent.screen().availableSize() if parent is not None else size
        self.resize(size.boundedTo(room - QSize(40, 60)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, and no other (a dialog would choose one)."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            button = self.focusWidget()
            if isinstance(button, QPushButton):
                button.click()
            return
        super().keyPressEvent(event)

    def refresh(self) -> None:
        """Read the plan again and show it."""

    def work(self, label: str, action: Callable[[Progress], Result]) -> Result | None:
        """Run `action` under the progress box; what goes wrong is said in the window."""
        return labour(self, label, action)

    def change(self, label: str, action: Callable[[Progress], Result]) -> Result | None:
        """Run work that writes to the plan, unless unsaved edits would be in its way."""
        if self.desk.unsaved:
            self.notice.ask(
                translate(
                    "Gui",
                    "The plan has unsaved edits. Save them first, then try again: this writes to "
                    "the plan's file.",
                ),
                [
                    (translate("Gui", "Save the edits"), self.desk.save),
                    (translate("Gui", "Leave it"), None),
                ],
            )
            return None
        done = self.work(label, action)
        self.desk.look_again()
        return done

    def tell(self, text: str) -> None:
        """Say one thing in the window."""
        self.notice.ask(text, [(translate("Gui", "Close the message"), self.notice.close_notice)])

    def release(self) -> None:
        """Let go of what outlives the window."""
