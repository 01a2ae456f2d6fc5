"""Steps through the intake's windows, as a planner takes them."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QProgressDialog, QPushButton, QWizard


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def click(button: QAbstractButton) -> None:
    assert button.isEnabled(), f"{button.text()}: {button.toolTip()}"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()


def open_wizard(dock):
    click(dock.actions_box.import_button)
    assert dock.intake.wizard is not None and dock.intake.wizard.isVisible()
    return dock.intake.wizard


def go(wizard, which: str) -> None:
    """Press Next, Back, Commit, Finish or Cancel."""
    click(wizard.button(getattr(QWizard.WizardButton, f"{which}Button")))


def name_file(wizard, source: Path | str, target: str = "parcel", kind: str | None = None) -> None:
    page = wizard.file_page
    assert page.target.choose(target)
    if kind:
        assert page.kind.choose(kind)
    page.path.setFocus()
    page.path.selectAll()
    QTest.keyClicks(page.path, str(source))
    settle()


def to_look(dock, source, target: str = "parcel", kind: str | None = None):
    wizard = open_wizard(dock)
    name_file(wizard, source, target, kind)
    go(wizard, "Next")
    assert wizard.currentPage() is wizard.look_page
    return wizard


def to_check(dock, source, target: str = "parcel", kind: str | None = None):
    wizard = to_look(dock, source, target, kind)
    go(wizard, "Next")
    assert wizard.currentPage() is wizard.fields_page, wizard.look_page.notice.text
    go(wizard, "Next")
    assert wizard.currentPage() is wizard.check_page, wizard.fields_page.notice.text
    return wizard


def imported(dock, source, target: str = "parcel", kind: str | None = None):
    wizard = to_check(dock, source, target, kind)
    go(wizard, "Commit")
    assert wizard.currentPage() is wizard.done_page, wizard.check_page.notice.text
    return wizard


def press_notice(notice, place: int = 0) -> None:
    click(notice.buttons()[place])


def rows_of(path: Path, sql: str, *parameters: object) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql, parameters).fetchall()


def digest(path: Path) -> dict[str, str]:
    """The bytes of the plan's file and of its journal."""
    files = (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-journal"))
    return {
        file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files if file.is_file()
    }


class Canceller:
    """Presses Cancel in the progress box as soon as the box can be seen."""

    def __init__(self) -> None:
        self.pressed = 0
        self._timer = QTimer()
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._look)

    def __enter__(self) -> Canceller:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.stop()

    def _look(self) -> None:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QProgressDialog) and widget.isVisible():
                button = widget.findChild(QPushButton)
                if button is not None and not widget.wasCanceled():
                    self.pressed += 1
                    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
