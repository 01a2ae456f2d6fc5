"""Writing a book: what must be asked first, the file, the work, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from smartcity_planner.atlas.definition import Book
from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.domain.errors import Cancelled, PlanError
from smartcity_planner.gui.board.board import Surroundings
from smartcity_planner.gui.book import words
from smartcity_planner.gui.book.remaining import Remaining
from smartcity_planner.gui.busy import working
from smartcity_planner.gui.charts.saving import file_name
from smartcity_planner.gui.messages import Messages
from smartcity_planner.gui.notice import Notice
from smartcity_planner.i18n import explain, translate

if TYPE_CHECKING:
    from smartcity_planner.atlas.book import BookResult


class BookExport(QObject):
    """Asks in the page's notice and in file dialogs that hold nothing up."""

    #: A book is being written (True) or no longer (False).
    running = pyqtSignal(bool)
    #: The planner chose another font, because the book's is not installed.
    font_chosen = pyqtSignal(str)

    def __init__(self, around: Surroundings, notice: Notice, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = around.desk
        self._messages = Messages(around.iface)
        self._window, self._notice = parent, notice
        self.dialog: QFileDialog | None = None
        self._busy = False

    def close(self) -> None:
        """Close the dialog that is open."""
        if self.dialog is not None and not sip.isdeleted(self.dialog):
            self.dialog.close()

    def ask(self, book: Book, only_changed: bool = False) -> None:
        """Begin: unsaved edits, the font, the older book if wanted, the file."""
        self._notice.close_notice()
        if not self._desk.unsaved:
            self._look_at_font(book, only_changed)
            return
        self._notice.ask(
            translate(
                "Gui",
                "Unsaved edits would be missing: whatever leaves the plan is made from what is "
                "saved.",
            ),
            [
                (
                    translate("Gui", "Save first"),
                    lambda: self._desk.save() and self._look_at_font(book, only_changed),
                ),
                (
                    translate("Gui", "Go on without"),
                    lambda: self._look_at_font(book, only_changed),
                ),
                (translate("Gui", "Cancel"), None),
            ],
        )

    def write(self, book: Book, target: Path, older: Path | None = None) -> BookResult | None:
        """Write the book, whole or not at all, and say what came of it."""
        from smartcity_planner.atlas.book import export_book

        plan = self._desk.plan
        if plan is None or self._busy:
            return None
        if target.suffix.lower() != ".pdf":
            target = target.with_name(f"{target.name}.pdf")
        report = target.with_name(f"{target.stem}_{translate('Gui', 'check')}.html")
        label = translate("Gui", "Making “{name}”…").format(name=words.book_name(book))
        before = _written(report)
        self._busy = True
        self.running.emit(True)
        try:
            with working(label) as box:
                result = export_book(
                    plan.store,
                    target,
                    book,
                    Remaining(box, label),
                    changed_since=older,
                    report=report,
                )
        except Cancelled:
            self._desk.say(
                translate("Gui", "Cancelled. A book that was there before stayed as it was.")
            )
            return None
        except PlanError as error:
            found = report if _written(report) not in (None, before) else None
            self._messages.failed(error, found and (translate("Gui", "Check report"), found))
            return None
        finally:
            self._busy = False
            self.running.emit(False)
        self._messages.made(_said(result), result.path, _report(result))
        return result

    # Within

    def _look_at_font(self, book: Book, only_changed: bool) -> None:
        """A font that is missing is told before anything is drawn, with one that is there."""
        try:
            fonts.require(book.font or fonts.FAMILY)
        except PlanError as error:
            other = str(error.values.get("other", ""))
            answers: list[tuple[str, Callable[[], object] | None]] = []
            if other:
                answers.append(
                    (
                        translate("Gui", "Use “{font}”").format(font=other),
                        lambda: self._with_font(book, other, only_changed),
                    )
                )
            self._notice.ask(explain(error), [*answers, (translate("Gui", "Cancel"), None)])
            return
        if only_changed:
            self._ask_older(book)
        else:
            self._ask_target(book, None)

    def _with_font(self, book: Book, font: str, only_changed: bool) -> None:
        self.font_chosen.emit(font)
        self._look_at_font(replace(book, font=font), only_changed)

    def _ask_older(self, book: Book) -> None:
        dialog = self._dialog(translate("Gui", "The older book to compare with"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self._ask_target(book, Path(path)))
        dialog.open()

    def _ask_target(self, book: Book, older: Path | None) -> None:
        title = translate("Gui", "Save the council book")
        name = words.book_name(book)
        if older is not None:
            title = translate("Gui", "Save the changed pages")
            name = f"{name} {translate('Gui', 'changes')}"
        dialog = self._dialog(title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"{file_name(name)}.pdf")
        dialog.fileSelected.connect(lambda path: self.write(book, Path(path), older))
        dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        self.close()
        dialog = QFileDialog(self._window, title)
        dialog.setNameFilter(translate("Gui", "PDF files (*.pdf)"))
        dialog.setDirectory(str(self._desk.plan.store.path.parent))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        return dialog


def _said(result: BookResult) -> str:
    return translate(
        "Gui",
        "The council book is ready: {pages} pages, {drawn} of them drawn anew, {checked} figures "
        "checked.",
    ).format(pages=f"{result.pages:,}", drawn=f"{result.rendered:,}", checked=f"{result.checked:,}")


def _report(result: BookResult) -> tuple[str, Path] | None:
    if result.report is None:
        return None
    return translate("Gui", "Check report"), result.report


def _written(file: Path) -> int | None:
    """Return when a file was written; None where there is none."""
    try:
        return file.stat().st_mtime_ns
    except OSError:
        return None
