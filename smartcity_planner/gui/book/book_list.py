"""The list of books: those kept with the plan, then those that every plan has."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from smartcity_planner.atlas.definition import Book
from smartcity_planner.gui import look
from smartcity_planner.gui.book import words
from smartcity_planner.i18n import translate

_BOOK = Qt.ItemDataRole.UserRole


class BookList(QWidget):
    """Books under headings; `chosen` carries the id of the one that was picked."""

    chosen = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tree = QTreeWidget(self)
        self.tree.setHeaderHidden(True)
        self.tree.setFrameShape(QFrame.Shape.StyledPanel)
        self.tree.setRootIsDecorated(True)
        self.tree.setIndentation(14)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setAccessibleName(translate("Gui", "Books"))
        self.copy_button = self._button(
            "copy",
            translate("Gui", "Copy"),
            translate("Gui", "Keep a copy of this book in the plan, to change it"),
        )
        self.remove_button = self._button(
            "remove", translate("Gui", "Remove"), translate("Gui", "Remove the book from the plan")
        )
        line = QHBoxLayout()
        line.addWidget(self.copy_button)
        line.addWidget(self.remove_button)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.tree, 1)
        column.addLayout(line)
        self._items: dict[str, QTreeWidgetItem] = {}
        self.tree.currentItemChanged.connect(self._picked)

    def fill(self, kept: Iterable[Book], standard: Iterable[Book]) -> None:
        """Show the books; the one that was picked stays so where it is still there."""
        before = self.current
        self.tree.blockSignals(True)
        self.tree.clear()
        self._items = {}
        own = list(kept)
        if own:
            self._heading(translate("Gui", "Kept in the plan"), own, open_it=True)
        others = [book for book in standard if book.id not in self._items]
        for scope, title in words.scopes().items():
            found = [book for book in others if book.scope == scope]
            if scope == "city":
                for book in found:
                    self._add(None, book)
            elif found:
                self._heading(title, found, open_it=False)
        self.tree.blockSignals(False)
        if before not in self._items or not self.choose(before):
            self.choose(next(iter(self._items), ""))

    def choose(self, key: str) -> bool:
        """Pick a book; return whether it is there."""
        item = self._items.get(key)
        if item is not None:
            self.tree.setCurrentItem(item)
        return item is not None

    @property
    def current(self) -> str:
        """The id of the picked book; empty where none is."""
        item = self.tree.currentItem()
        return (item.data(0, _BOOK) or "") if item is not None else ""

    def keys(self) -> list[str]:
        """Return the ids of all books shown, in their order."""
        return list(self._items)

    def mark(self, key: str, changed: bool) -> None:
        """Show that a book has changes which are not kept."""
        item = self._items.get(key)
        if item is not None:
            font = item.font(0)
            font.setItalic(changed)
            item.setFont(0, font)
            name = item.toolTip(0)
            item.setText(0, f"{name} •" if changed else name)

    def _heading(self, title: str, found: list[Book], open_it: bool) -> None:
        heading = QTreeWidgetItem(self.tree, [f"{title} ({len(found)})"])
        heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = heading.font(0)
        font.setBold(True)
        heading.setFont(0, font)
        for book in found:
            self._add(heading, book)
        heading.setExpanded(open_it)

    def _add(self, heading: QTreeWidgetItem | None, book: Book) -> None:
        name = words.book_name(book)
        item = QTreeWidgetItem(heading if heading is not None else self.tree, [name])
        item.setToolTip(0, name)
        item.setData(0, _BOOK, book.id)
        self._items[book.id] = item

    def _picked(self, item: QTreeWidgetItem | None, *_: object) -> None:
        if item is not None and item.data(0, _BOOK):
            self.chosen.emit(item.data(0, _BOOK))

    def _button(self, picture: str, text: str, tooltip: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(look.icon(picture))
        button.setText(text)
        button.setToolTip(tooltip)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button
