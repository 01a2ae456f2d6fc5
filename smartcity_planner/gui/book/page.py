"""The board's page of the council book: the books, the chosen one's pages, its definition."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import Qgis
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QHideEvent, QShowEvent
from qgis.PyQt.QtWidgets import QSplitter, QVBoxLayout, QWidget

from smartcity_planner.atlas import kept_books
from smartcity_planner.atlas.definition import Book
from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.domain.errors import PlanError
from smartcity_planner.gui.board.board import Surroundings
from smartcity_planner.gui.book import words
from smartcity_planner.gui.book.bar import BookBar, KeepBar
from smartcity_planner.gui.book.book_list import BookList
from smartcity_planner.gui.book.export import BookExport
from smartcity_planner.gui.book.form import BookForm
from smartcity_planner.gui.book.gallery import Gallery
from smartcity_planner.gui.book.preview import BookPreview
from smartcity_planner.gui.checks.task import FileState, file_state
from smartcity_planner.gui.connections import Connections
from smartcity_planner.gui.notice import Notice
from smartcity_planner.i18n import explain, translate, ui_language

#: So long after the last edit of a definition its pages are listed anew (ms).
_PATIENCE_MS = 350


class BookPage(QWidget):
    """Left the books, in the middle the pages, right the definition; works only while seen."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around, self._desk = around, around.desk
        self.notice = Notice(self)
        self.bar = BookBar(self)
        self.books = BookList(self)
        self.preview = BookPreview(self)
        self.form = BookForm(self)
        self.keep_bar = KeepBar(self)
        self.export = BookExport(around, self.notice, self)
        self.gallery: Gallery | None = None
        self._known: dict[str, Book] = {}
        self._kept: frozenset[str] = frozenset()
        #: Definitions that were edited and not kept, by the book's id.
        self._drafts: dict[str, Book] = {}
        self._stale = True
        self._seen: FileState = ()
        self._fonts: list[str] | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PATIENCE_MS)
        self._soon.timeout.connect(self._show_pages)
        self._lay_out()
        self._connect()

    def release(self) -> None:
        """Let go of the desk, the dialogs and the layers of the pictures."""
        self._of_desk.close()
        self._soon.stop()
        self.export.close()
        if self.gallery is not None:
            self.gallery.close()
        self.preview.release()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while nobody looked."""
        super().showEvent(event)
        self.preview.pictures.hold(False)
        if self._stale:
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Draw nothing that nobody sees."""
        super().hideEvent(event)
        self.preview.pictures.hold(True)

    @property
    def book(self) -> Book | None:
        """The definition of the chosen book as it is in the form; None where there is none."""
        key = self.books.current
        return self._drafts.get(key) or self._known.get(key)

    def refresh(self) -> None:
        """Read the plan's books again."""
        self._stale = False
        plan = self._desk.plan
        self._known, self._kept = {}, frozenset()
        kept: list[Book] = []
        standard: list[Book] = []
        if plan is not None:
            self._seen = file_state(plan.store.path)
            try:
                kept, broken = kept_books.read(plan.store)
                standard = kept_books.standard_books(plan.store, ui_language())
            except PlanError as error:
                broken = [error]
            for error in broken:
                self._desk.tell(error)
        self._kept = frozenset(book.id for book in kept)
        self._known = {book.id: book for book in (*standard, *kept)}
        self._drafts = {key: book for key, book in self._drafts.items() if key in self._known}
        self.books.blockSignals(True)
        self.books.fill(kept, standard)
        self.books.blockSignals(False)
        for key in self._drafts:
            self.books.mark(key, True)
        self._show_book()

    def keep(self) -> None:
        """Write the definition into the plan."""
        book, plan = self.book, self._desk.plan
        if book is None or plan is None:
            return
        made = self._write(lambda: kept_books.keep(plan.store, book))
        if made is not None:
            self._drafts.pop(book.id, None)
            self._desk.say(
                translate("Gui", "The book “{name}” is kept in the plan.").format(
                    name=words.book_name(made)
                ),
                Qgis.MessageLevel.Success,
            )
            self.refresh()

    def copy(self) -> None:
        """Keep a copy of the book under another name, and choose it."""
        book, plan = self.book, self._desk.plan
        if book is None or plan is None:
            return
        copied = replace(
            book,
            id="",
            name_ko=f"{book.name_ko} (사본)",
            name_en=f"{book.name_en} (copy)" if book.name_en else "",
        )
        made = self._write(lambda: kept_books.keep(plan.store, copied))
        if made is not None:
            self.refresh()
            self.books.choose(made.id)

    def revert(self) -> None:
        """Take the definition back to how it was kept."""
        self._drafts.pop(self.books.current, None)
        self.books.mark(self.books.current, False)
        self._show_book()

    def open_gallery(self) -> Gallery:
        """Open the templates gallery for the chosen book."""
        if self.gallery is None:
            self.gallery = Gallery(self._desk, self._around.iface, self)
            self.gallery.used.connect(self._use_template)
            self.gallery.kept_changed.connect(self._templates_changed)
        if self.book is not None:
            self.gallery.show_for(self.book)
        self.gallery.show()
        self.gallery.raise_()
        return self.gallery

    # Within

    def _connect(self) -> None:
        self.bar.book_button.clicked.connect(lambda: self._export(False))
        self.bar.changed_button.clicked.connect(lambda: self._export(True))
        self.bar.templates_button.clicked.connect(self.open_gallery)
        self.books.chosen.connect(lambda _key: self._show_book())
        self.books.copy_button.clicked.connect(self.copy)
        self.books.remove_button.clicked.connect(self._ask_remove)
        self.form.changed.connect(self._edited)
        self.keep_bar.keep_button.clicked.connect(self.keep)
        self.keep_bar.revert_button.clicked.connect(self.revert)
        self.export.running.connect(self.preview.pictures.hold)
        self.export.font_chosen.connect(self._use_font)
        self._of_desk = Connections()
        self._of_desk.add(self._desk.plan_changed, self._plan_changed)
        self._of_desk.add(self._desk.content_changed, self._content_changed)

    def _plan_changed(self) -> None:
        self._drafts = {}
        self.notice.close_notice()
        self.export.close()
        if self.gallery is not None:
            self.gallery.close()
        self._look_again()

    def _content_changed(self) -> None:
        """A book is made from what is saved: unsaved edits change no page."""
        plan = self._desk.plan
        if plan is not None and file_state(plan.store.path) != self._seen:
            self._look_again()

    def _look_again(self) -> None:
        self._stale = True
        if self._desk.plan is None:
            self.preview.clear("")
        if self.isVisible():
            self.refresh()

    def _show_book(self) -> None:
        book, plan = self.book, self._desk.plan
        if self._fonts is None:
            self._fonts = fonts.installed_korean()
        if book is not None and plan is not None:
            self.form.show_book(book, self._fonts, kept_books.templates(plan.store))
        self._show_what_applies()
        self._show_pages()

    def _show_pages(self) -> None:
        """List the pages of the book as it is in the form."""
        book, plan = self.book, self._desk.plan
        if plan is None:
            self.preview.clear(translate("Gui", "No plan is open. Create a plan or open one."))
        elif book is not None:
            self.preview.show_book(plan.store, book)
        self.bar.say(self.preview.told)

    def _show_what_applies(self) -> None:
        plan, book, key = self._desk.plan, self.book, self.books.current
        none = translate("Gui", "No plan is open. Create a plan or open one.")
        self.bar.allow("" if plan is not None else none)
        self.form.setEnabled(book is not None)
        why = self._desk.why_read_only
        kept = translate("Gui", "The book is kept as it is.")
        changed = key in self._drafts
        self.keep_bar.allow(why or ("" if changed else kept), "" if changed else kept)
        self.books.copy_button.setEnabled(not why and book is not None)
        own = translate("Gui", "Every plan has this book; only books kept in the plan can go.")
        removable = why or ("" if key in self._kept else own)
        self.books.remove_button.setEnabled(not removable)
        self.books.remove_button.setToolTip(
            removable or translate("Gui", "Remove the book from the plan")
        )

    def _edited(self) -> None:
        key, book = self.books.current, self.form.book
        if not key:
            return
        if book == self._known.get(key):
            self._drafts.pop(key, None)
        else:
            self._drafts[key] = book
        self.books.mark(key, key in self._drafts)
        self._show_what_applies()
        self._soon.start()

    def _export(self, only_changed: bool) -> None:
        if self.book is not None:
            self.export.ask(self.book, only_changed)

    def _use_font(self, font: str) -> None:
        self.form.font_choice.choose(font)

    def _use_template(self, kind: str, key: str) -> None:
        book = self.book
        if book is None:
            return
        chosen = {**book.templates, kind: key}
        self._drafts[book.id] = replace(
            book, templates={name: one for name, one in chosen.items() if one}
        )
        if self._drafts[book.id] == self._known.get(book.id):
            self._drafts.pop(book.id)
        self.books.mark(book.id, book.id in self._drafts)
        self._show_book()
        if self.gallery is not None:
            self.gallery.show_for(self.book)

    def _templates_changed(self) -> None:
        plan, book = self._desk.plan, self.book
        if plan is not None and book is not None:
            self.form.offer_templates(book.templates, kept_books.templates(plan.store))
            self._seen = file_state(plan.store.path)

    def _ask_remove(self) -> None:
        book = self.book
        if book is None:
            return
        self.notice.ask(
            translate("Gui", "Remove the book “{name}” from the plan?").format(
                name=words.book_name(book)
            ),
            [
                (translate("Gui", "Remove"), lambda: self._remove(book.id)),
                (translate("Gui", "Cancel"), None),
            ],
        )

    def _remove(self, key: str) -> None:
        plan = self._desk.plan
        if plan is not None and self._write(lambda: kept_books.remove(plan.store, key) or True):
            self._drafts.pop(key, None)
            self.refresh()

    def _write(self, action):
        try:
            done = action()
        except PlanError as error:
            self.notice.ask(explain(error), [(translate("Gui", "Close"), None)])
            return None
        self._desk.look_again()
        return done

    def _lay_out(self) -> None:
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.form, 1)
        column.addWidget(self.keep_bar)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        for widget, share in ((self.books, 2), (self.preview, 6), (right, 3)):
            split.addWidget(widget)
            split.setStretchFactor(split.count() - 1, share)
        split.setSizes([190, 560, 290])
        split.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addWidget(self.bar)
        whole.addWidget(self.notice)
        whole.addWidget(split, 1)
