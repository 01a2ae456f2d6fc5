"""The phase's ledger, added up: fiscal year × source, with totals, unsaved edits included."""

from __future__ import annotations

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QFont
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from smartcity_planner.domain import codes
from smartcity_planner.gui import look
from smartcity_planner.gui.desk import PlanDesk
from smartcity_planner.gui.money_box import MoneyBox
from smartcity_planner.gui.units import UnitChoice
from smartcity_planner.gui.widgets import hint
from smartcity_planner.i18n import translate, ui_language
from smartcity_planner.project.palette import source_colour
from smartcity_planner.store.ledger import FundingTable

_OTHER = "other"
_TOTAL = "total"


def _heads() -> dict[str, str]:
    """Short names for the heads of narrow columns."""
    return {
        **look.short_sources(),
        _OTHER: translate("Gui", "Other"),
        _TOTAL: translate("Gui", "Total"),
    }


class LedgerModel(QAbstractTableModel):
    """Rows: fiscal years and their total. Columns: the main sources, the others, the total."""

    def __init__(self, units: UnitChoice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._units = units
        self._table = FundingTable({}, frozenset())
        self._columns: list[str] = []
        self._heads = _heads()

    def show(self, table: FundingTable) -> None:
        """Show another table (whole won)."""
        self.beginResetModel()
        self._table = table
        others = [s for s in table.sources if s not in codes.MAIN_SOURCES]
        self._columns = [*codes.MAIN_SOURCES, *([_OTHER] if others else []), _TOTAL]
        self.endResetModel()

    def won(self, row: int, column: int) -> int:
        """Return the exact won of one cell."""
        years = self._table.years
        if row < len(years):
            chosen = {s: w for (s, y), w in self._table.cells.items() if y == years[row]}
        else:
            chosen = {s: self._table.of_source(s) for s in self._table.sources}
        name = self._columns[column]
        if name == _TOTAL:
            return sum(chosen.values())
        if name == _OTHER:
            return sum(won for s, won in chosen.items() if s not in codes.MAIN_SOURCES)
        return chosen.get(name, 0)

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        """Years and one row of totals; nothing for an empty ledger."""
        years = len(self._table.years)
        return 0 if parent.isValid() or not years else years + 1

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        """Sources and the total."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int) -> object:
        """Name sources and years."""
        across = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.DisplayRole:
            if across:
                return self._heads[self._columns[section]]
            years = self._table.years
            return str(years[section]) if section < len(years) else self._heads[_TOTAL]
        if role == Qt.ItemDataRole.TextAlignmentRole and across:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.ToolTipRole and across:
            name = self._columns[section]
            if name in codes.SOURCE.values:
                return codes.SOURCE.label(name, ui_language())
            if name == _OTHER:
                others = [s for s in self._table.sources if s not in codes.MAIN_SOURCES]
                return ", ".join(codes.SOURCE.label(s, ui_language()) for s in others)
        if role == Qt.ItemDataRole.DecorationRole and across:
            name = self._columns[section]
            return None if name == _TOTAL else QColor(source_colour(name))
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Show won in the unit, exactly in the tooltip; totals are bold."""
        if role == Qt.ItemDataRole.DisplayRole:
            won = self.won(index.row(), index.column())
            return self._units.show(won) if won else "–"
        if role == Qt.ItemDataRole.ToolTipRole:
            won = self.won(index.row(), index.column())
            return translate("Gui", "{won} won").format(won=f"{won:,}")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.FontRole and (
            index.row() == len(self._table.years) or index.column() == len(self._columns) - 1
        ):
            font = QFont()
            font.setBold(True)
            return font
        return None


class LedgerBox(QWidget):
    """The table, its sum in won, and how it compares with the total entered above."""

    #: The planner wants the wide table, where amounts can be typed.
    table_asked = pyqtSignal()

    def __init__(
        self, desk: PlanDesk, money: MoneyBox, units: UnitChoice, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._entry, self._units = desk, money, units
        self.model = LedgerModel(units, self)
        self.table = QTableView(self)
        self.table.setModel(self.model)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.table.setWordWrap(False)
        self.table.setAlternatingRowColors(True)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setMinimumSectionSize(30)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.open_table = QToolButton(self)
        self.open_table.setIcon(look.icon("table"))
        self.open_table.setText(translate("Gui", "Open the funding table"))
        self.open_table.setToolTip(
            translate("Gui", "All years and sources, to type and paste amounts and see targets")
        )
        self.open_table.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.open_table.setAutoRaise(True)
        self.open_table.clicked.connect(self.table_asked)
        self._unit = hint(self)
        self._unit.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._sum = QLabel(self)
        self._sum.setWordWrap(True)
        self._note = QLabel(self)
        self._note.setWordWrap(True)
        self._note.setStyleSheet(f"color: {look.warning_colour(self)}")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        head = QHBoxLayout()
        head.addWidget(self.open_table)
        head.addWidget(self._unit, 1)
        layout.addLayout(head)
        layout.addWidget(self.table)
        layout.addWidget(self._sum)
        layout.addWidget(self._note)
        desk.plan_changed.connect(self.refresh)
        desk.content_changed.connect(self.refresh)
        units.changed.connect(self.refresh)
        money.total.amount_changed.connect(self._show_note)
        self.refresh()

    def refresh(self) -> None:
        """Read the ledger of the phase anew."""
        money = self._desk.money
        table = money.table if money else FundingTable({}, frozenset())
        self.model.show(table)
        filled = self.model.rowCount() > 0
        self.table.setVisible(filled)
        self._unit.setVisible(filled)
        self._unit.setText(translate("Gui", "Unit: {unit}").format(unit=self._units.label))
        if filled:
            self._fit()
            self._sum.setText(
                translate("Gui", "Total {won} won in {count} ledger rows").format(
                    won=f"{table.total:,}", count=f"{money.rows:,}"
                )
            )
        else:
            self._sum.setText(translate("Gui", "This phase has no money yet."))
        self._sum.setVisible(self._desk.phase_id is not None)
        self._show_note()

    def notes(self) -> list[str]:
        """What the planner should notice about this ledger."""
        money, plan = self._desk.money, self._desk.plan
        if money is None or plan is None or not money.rows:
            return []
        found = []
        entered = self._entry.total.won
        if entered is not None and entered != money.table.total:
            found.append(
                translate("Gui", "The ledger differs by {won} won from the total entered.").format(
                    won=f"{abs(entered - money.table.total):,}"
                )
            )
        if money.unplaced_won:
            found.append(
                translate("Gui", "{won} won are not placed on parcels.").format(
                    won=f"{money.unplaced_won:,}"
                )
            )
        attached = self._desk.parcels_of(self._desk.phase_id).count
        if money.funded_parcels and attached > money.funded_parcels:
            found.append(
                translate("Gui", "{count} parcels of the phase carry no money.").format(
                    count=f"{attached - money.funded_parcels:,}"
                )
            )
        if money.table.has_example:
            found.append(translate("Gui", "Contains example figures."))
        return found

    def _show_note(self) -> None:
        notes = self.notes()
        self._note.setText("\n".join(notes))
        self._note.setVisible(bool(notes))

    def _fit(self) -> None:
        """Make the table as high as its rows, so that only the dock itself scrolls."""
        height = self.table.horizontalHeader().sizeHint().height() + 2 * self.table.frameWidth()
        height += sum(self.table.rowHeight(row) for row in range(self.model.rowCount()))
        self.table.setFixedHeight(height)
