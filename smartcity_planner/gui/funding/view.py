"""The funding table's keys: type, Enter, Tab, arrows, Delete, copy and paste, undo."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QModelIndex, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

_KEYS = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
#: Keys that end typing, and where they go: (lines down, cells on).
_ENDS = {
    Qt.Key.Key_Return: (1, 0),
    Qt.Key.Key_Enter: (1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Tab: (0, 1),
    Qt.Key.Key_Backtab: (0, -1),
}


class AmountDelegate(QStyledItemDelegate):
    """Types amounts in a right-aligned line; Enter goes down, Tab goes on."""

    #: Typing ended with a key: lines down, cells on.
    moved = pyqtSignal(int, int)

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: QModelIndex
    ) -> QWidget:
        """Return a plain line for the text."""
        line = QLineEdit(parent)
        line.setFrame(False)
        line.setAlignment(Qt.AlignmentFlag.AlignRight)
        return line

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Take the keys that end typing and go to another cell."""
        if event.type() == QEvent.Type.KeyPress and event.key() in _ENDS:
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
            self.moved.emit(*_ENDS[event.key()])
            return True
        return super().eventFilter(editor, event)


class GridView(QTableView):
    """A table that is worked with from the keyboard."""

    copy_asked = pyqtSignal()
    paste_asked = pyqtSignal()
    clear_asked = pyqtSignal()
    undo_asked = pyqtSignal()
    redo_asked = pyqtSignal()
    #: Another cell is the current one.
    moved = pyqtSignal()
    #: Somebody types into a cell that cannot be typed into.
    refused = pyqtSignal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = AmountDelegate(self)
        self._delegate.moved.connect(self.go)
        self.setItemDelegate(self._delegate)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.AnyKeyPressed | trigger.DoubleClicked | trigger.EditKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setWordWrap(False)
        self.setTabKeyNavigation(True)
        self.setCornerButtonEnabled(True)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setMinimumSectionSize(64)
        across.setHighlightSections(True)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(self.fontMetrics().height() + 7)

    def event(self, event: QEvent) -> bool:
        """Claim keys that QGIS's own actions would take otherwise."""
        if event.type() == QEvent.Type.ShortcutOverride and (
            any(event.matches(key) for key in _KEYS) or event.key() == Qt.Key.Key_Delete
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the keys mean in a spreadsheet."""
        asked = (self.copy_asked, self.paste_asked, self.undo_asked, self.redo_asked)
        for key, signal in zip(_KEYS, asked, strict=True):
            if event.matches(key):
                signal.emit()
                return
        here = self.currentIndex()
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear_asked.emit()
        elif event.key() in _ENTER:
            if self._can_type(here):
                self.edit(here)
            else:
                self.go(1, 0)
        elif event.text().strip() and here.isValid() and not self._can_type(here):
            if event.text().isprintable():
                self.refused.emit(here)
        else:
            super().keyPressEvent(event)

    def go(self, down: int, on: int) -> None:
        """Make another cell the current one: lines down, or cells on that can be typed into."""
        here, model = self.currentIndex(), self.model()
        row, column = here.row(), here.column()
        if on:
            cells = model.rowCount() * model.columnCount()
            place = row * model.columnCount() + column
            for _ in range(cells):
                place = (place + on) % cells
                row, column = divmod(place, model.columnCount())
                if self._can_type(model.index(row, column)):
                    break
        else:
            row = min(max(row + down, 0), model.rowCount() - 1)
        self.setCurrentIndex(model.index(row, column))
        self.setFocus()

    def block(self) -> tuple[range, range]:
        """Return the lines and columns that are selected (the current cell at least)."""
        found = self.selectionModel().selectedIndexes() or [self.currentIndex()]
        found = [index for index in found if index.isValid()]
        if not found:
            return range(0), range(0)
        lines, columns = [i.row() for i in found], [i.column() for i in found]
        return range(min(lines), max(lines) + 1), range(min(columns), max(columns) + 1)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Tell that another cell is looked at."""
        super().currentChanged(current, previous)
        self.moved.emit()

    def _can_type(self, index: QModelIndex) -> bool:
        return bool(index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable)
