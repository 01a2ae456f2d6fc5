"""Tables of plain rows: one model and one look for all lists of the intake's windows."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

_NONE = QModelIndex()
#: A heading over figures that is longer is shortened, px; its tooltip has all of it.
_HEADING = 130


class Rows(QAbstractTableModel):
    """Rows of texts. `right` columns hold numbers; `editable` ones may be typed into."""

    #: Row and column of a cell that the planner changed.
    typed = pyqtSignal(int, int)

    def __init__(
        self,
        heads: Sequence[str],
        parent: QObject | None = None,
        right: Sequence[int] = (),
        editable: Sequence[int] = (),
    ) -> None:
        super().__init__(parent)
        self._heads = list(heads)
        self._rows: list[list[str]] = []
        self._right, self._editable = set(right), set(editable)
        self._marked: set[int] = set()

    def fill(
        self,
        rows: Sequence[Sequence[object]],
        heads: Sequence[str] | None = None,
        marked: Sequence[int] = (),
    ) -> None:
        """Show other rows; those in `marked` are bold."""
        self.beginResetModel()
        if heads is not None:
            self._heads = list(heads)
        self._rows = [["" if value is None else str(value) for value in row] for row in rows]
        self._marked = set(marked)
        self.endResetModel()

    def align_right(self, columns: Sequence[int]) -> None:
        """Say which columns hold numbers from the next filling on."""
        self._right = set(columns)

    def text(self, row: int, column: int) -> str:
        """Return one cell."""
        return self._rows[row][column]

    def put(self, row: int, column: int, text: str) -> None:
        """Show another text in one cell."""
        self._rows[row][column] = text
        index = self.index(row, column)
        self.dataChanged.emit(index, index)

    def rowCount(self, parent: QModelIndex = _NONE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = _NONE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int) -> object:
        """Name the columns; count the rows from 1."""
        across = orientation == Qt.Orientation.Horizontal
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._heads[section] if across else section + 1
        if role == Qt.ItemDataRole.TextAlignmentRole and across:
            return self._aligned(section)
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Show a cell; its tooltip has all of it."""
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.EditRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._aligned(index.column())
        if role == Qt.ItemDataRole.FontRole and index.row() in self._marked:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def setData(self, index: QModelIndex, value: object, role: int) -> bool:
        """Take what was typed."""
        if role != Qt.ItemDataRole.EditRole or index.column() not in self._editable:
            return False
        self._rows[index.row()][index.column()] = str(value)
        self.dataChanged.emit(index, index)
        self.typed.emit(index.row(), index.column())
        return True

    def flags(self, index: QModelIndex) -> Qt.ItemFlags:
        """Let the editable columns be edited."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() in self._editable else flags

    def _aligned(self, column: int) -> int:
        side = Qt.AlignmentFlag.AlignRight if column in self._right else Qt.AlignmentFlag.AlignLeft
        return int(side | Qt.AlignmentFlag.AlignVCenter)


def table(model: Rows, name: str, parent: QWidget, several: bool = False) -> QTableView:
    """Return a view of whole rows, called `name` for screen readers."""
    view = QTableView(parent)
    view.setModel(model)
    view.setAccessibleName(name)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    mode = QAbstractItemView.SelectionMode
    view.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
    view.setAlternatingRowColors(True)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.setTextElideMode(Qt.TextElideMode.ElideRight)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(view.fontMetrics().height() + 8)
    view.horizontalHeader().setHighlightSections(False)
    view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    view.setCornerButtonEnabled(False)
    return view


def fit(view: QTableView, stretch: int | None = None, most: int = 320) -> None:
    """Give each column the room it needs; `stretch` takes the rest, but never less than it can
    be read in.

    Texts and headings get at most `most` pixels and are shortened; figures are never cut.
    """
    head, model = view.horizontalHeader(), view.model()
    head.setTextElideMode(Qt.TextElideMode.ElideRight)
    for column in range(model.columnCount()):
        head.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        needed, heading = view.sizeHintForColumn(column) + 8, head.sectionSizeHint(column) + 8
        if _is_figure(model.index(0, column)):
            heading = min(heading, _HEADING)
        else:
            needed, heading = min(needed, most), min(heading, most)
        head.resizeSection(column, max(needed, heading))
    filler = view.findChild(_Filler) or _Filler(view)
    filler.fill(stretch)


def _is_figure(index: QModelIndex) -> bool:
    alignment = index.data(Qt.ItemDataRole.TextAlignmentRole)
    return alignment is not None and bool(int(alignment) & int(Qt.AlignmentFlag.AlignRight))


class _Filler(QObject):
    """Lets one column of a table take what the others leave, also when the table is resized."""

    #: What a stretched column has at least, px: a short name. Qt's own stretching leaves nothing.
    LEAST = 110

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view, self._column = view, -1
        view.viewport().installEventFilter(self)

    def fill(self, column: int | None) -> None:
        """Stretch this column from now on; None for none."""
        self._column = -1 if column is None else column
        if self._column < 0:
            return
        head = self._view.horizontalHeader()
        others = sum(head.sectionSize(c) for c in range(head.count()) if c != self._column)
        left = self._view.viewport().width() - others
        head.resizeSection(self._column, max(self.LEAST, left))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again when the table has another width."""
        if event.type() == QEvent.Type.Resize:
            self.fill(self._column if self._column >= 0 else None)
        return super().eventFilter(watched, event)


def chosen(view: QTableView) -> list[int]:
    """Return the numbers of the selected rows, in their order."""
    return sorted(index.row() for index in view.selectionModel().selectedRows())
