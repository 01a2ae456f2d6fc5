"""Texts of a tree on two lines at most: how they begin and how they end."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, QSize, Qt
from qgis.PyQt.QtGui import QFont, QFontMetrics, QTextLayout
from qgis.PyQt.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

#: What a cell leaves free beside its text and, in all, above and below it.
_AIR = 8
#: Begins a line within a text, where a line feed would begin a paragraph.
_NEW_LINE = "\u2028"


def two_lines(text: str, font: QFont, room: int) -> str:
    """Return a text on one or two lines; the second is cut in its middle if it has to be."""
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(text) <= room:
        return text
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(room)
    first = line.textLength()
    layout.endLayout()
    rest = metrics.elidedText(text[first:].strip(), Qt.TextElideMode.ElideMiddle, room)
    return text[:first].rstrip() + _NEW_LINE + rest


class TwoLines(QStyledItemDelegate):
    """Draws the first column of a tree's rows; the rows without a parent stay as they are.

    Qt wraps too, but cuts the last line where it ends, and gives no row more than one line.
    """

    def __init__(self, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Break the text for the width of the cell."""
        super().initStyleOption(option, index)
        room = option.rect.width() - _AIR
        if index.parent().isValid() and room > 0:
            option.text = two_lines(option.text, option.font, room)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """Make a row two lines high where its text is wider than the column."""
        if not index.parent().isValid():
            return super().sizeHint(option, index)
        room = self._tree.columnWidth(0) - 2 * self._tree.indentation() - _AIR
        metrics = option.fontMetrics
        lines = 2 if metrics.horizontalAdvance(str(index.data())) > room else 1
        return QSize(room, lines * metrics.lineSpacing() + _AIR)
