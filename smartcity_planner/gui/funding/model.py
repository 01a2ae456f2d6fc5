"""The funding table as Qt shows it. It changes nothing itself: it says what was typed."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QBrush, QColor, QFont, QPixmap

from smartcity_planner.gui.funding import words
from smartcity_planner.gui.units import UnitChoice
from smartcity_planner.i18n import translate
from smartcity_planner.planning import grid_edit
from smartcity_planner.planning.grid import Cell, Column, Grid, Line
from smartcity_planner.project.palette import source_colour

_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_EMPTY = Grid({}, {}, 2020, (2020, 2024))


class GridModel(QAbstractTableModel):
    """Shows a Grid in the chosen unit. `dark` chooses colours for a dark theme."""

    #: A text was entered into a cell: Line, Column, text.
    entered = pyqtSignal(object, object, str)

    def __init__(self, units: UnitChoice, dark: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._units = units
        self.grid = _EMPTY
        self._examples: Mapping[Cell, int] = {}
        self._writable = False
        self._changed = QBrush(QColor("#7cc0ff" if dark else "#0a4f9e"))
        self._over = QBrush(QColor("#ff8f8f" if dark else "#b3001b"))
        self._quiet = QBrush(QColor("#b4b4b4" if dark else "#5c5c5c"))
        self._band = QBrush(QColor("#383838" if dark else "#f0f2f4"))

    def show(self, grid: Grid, examples: Mapping[Cell, int], writable: bool) -> None:
        """Show another grid; `examples` are won of the cells that are only an example."""
        old = (self.grid.lines, self.grid.columns)
        same = old == (grid.lines, grid.columns)
        if not same:
            self.beginResetModel()
        self.grid, self._examples, self._writable = grid, examples, writable
        if not same:
            self.endResetModel()
            return
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, self.rowCount() - 1)

    def place(self, index: QModelIndex) -> tuple[Line, Column]:
        """Return what stands at an index."""
        return self.grid.lines[index.row()], self.grid.columns[index.column()]

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        """Lines."""
        return 0 if parent.isValid() else len(self.grid.lines)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        """Columns."""
        return 0 if parent.isValid() else len(self.grid.columns)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        """Cells of one year can be typed into."""
        flags = super().flags(index)
        if self._writable and index.isValid() and self.grid.editable(*self.place(index)):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(
        self, index: QModelIndex, value: object, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Say what was typed; whoever listens changes the plan and shows the grid anew."""
        if role != Qt.ItemDataRole.EditRole or not self.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        self.entered.emit(*self.place(index), str(value))
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int) -> object:
        """Name columns and lines."""
        if orientation == Qt.Orientation.Horizontal:
            if section >= len(self.grid.columns):
                return None
            column = self.grid.columns[section]
            if role == Qt.ItemDataRole.DisplayRole:
                return words.column_name(column)
            return words.column_note(column) if role == Qt.ItemDataRole.ToolTipRole else None
        if section >= len(self.grid.lines):
            return None
        line = self.grid.lines[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return words.line_name(line) + self._example_mark(line)
        if role == Qt.ItemDataRole.DecorationRole and line.kind == "source":
            return _swatch(source_colour(line.source or ""))
        if role == Qt.ItemDataRole.FontRole:
            return self._font(line, bold=line.kind == "total")
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Show the rounded amount; what changed is bold, coloured and marked with a star."""
        line, column = self.place(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(line, column)
        if role == Qt.ItemDataRole.EditRole:
            return grid_edit.written(self.grid, line, column, self._units.unit)
        if role == Qt.ItemDataRole.ToolTipRole:
            example = any(self._is_example(line.source, year) for year in column.years)
            return words.cell_note(self.grid, line, column, example)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT
        if role == Qt.ItemDataRole.FontRole:
            total = line.kind == "total" or column.kind in ("whole", "sum")
            bold = total or self.grid.changed(line, column) or self._exceeded(line, column)
            return self._font(line, bold and line.kind != "share")
        if role == Qt.ItemDataRole.ForegroundRole:
            if self._exceeded(line, column):
                return self._over
            if self.grid.changed(line, column):
                return self._changed
            return self._quiet if line.kind == "share" else None
        if role == Qt.ItemDataRole.BackgroundRole and not self.grid.editable(line, column):
            return self._band
        return None

    def _text(self, line: Line, column: Column) -> str:
        text = grid_edit.shown(self.grid, line, column, self._units.unit).replace("-", "−")
        if line.kind == "share":
            return text if text == "–" else f"{text} %"
        if line.kind == "balance" and self.grid.exceeded(line, column):
            return translate("Gui", "{amount} (exceeded)").format(amount=text)
        target = self.grid.target(line, column) if line.kind == "target" else None
        if target is not None and target.is_limit:
            return f"≤ {text}"
        return f"* {text}" if self.grid.changed(line, column) else text

    def _exceeded(self, line: Line, column: Column) -> bool:
        if line.kind == "balance":
            return self.grid.exceeded(line, column)
        return bool(self.grid.over(line, column))

    def _is_example(self, source: str | None, year: int) -> bool:
        if source is not None:
            return bool(self._examples.get((source, year)))
        return any(won for (_, y), won in self._examples.items() if y == year)

    def _example_mark(self, line: Line) -> str:
        """Say so where a line's money is an example, or some of it."""
        if line.kind == "target":
            of_line = [t for (s, _), t in (self.grid.targets or {}).items() if s == line.source]
            parts = [target.example for target in of_line]
        elif line.kind in ("source", "total"):
            parts = [
                self._examples.get(cell, 0) == won
                for cell, won in self.grid.cells.items()
                if won and line.source in (None, cell[0])
            ]
            some = any(
                self._examples.get(c) for c in self.grid.cells if line.source in (None, c[0])
            )
            if some and not all(parts):
                return " " + translate("Gui", "(partly example)")
        else:
            return ""
        if not any(parts):
            return ""
        return " " + (
            translate("Gui", "(example)") if all(parts) else translate("Gui", "(partly example)")
        )

    def _font(self, line: Line, bold: bool) -> QFont:
        font = QFont()
        font.setBold(bold)
        font.setItalic(line.kind == "share")
        return font


def _swatch(colour: str) -> QPixmap:
    """Return a small square in a source's colour (heads draw pictures, not colours)."""
    picture = QPixmap(10, 10)
    picture.fill(QColor(colour))
    return picture
