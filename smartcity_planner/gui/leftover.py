"""Who holds which won of a phase's source and year, and why; amounts are fixed by hand here."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtWidgets import QDialog, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from smartcity_planner.domain import codes
from smartcity_planner.domain.errors import PlanError
from smartcity_planner.gui import look
from smartcity_planner.gui.connections import Connections
from smartcity_planner.gui.desk import PlanDesk
from smartcity_planner.gui.funding.names import Names
from smartcity_planner.gui.widgets import ElidedLabel, hint
from smartcity_planner.i18n import explain, translate, ui_language
from smartcity_planner.planning import edit
from smartcity_planner.planning.leftover import Held, Leftover, explained

PARCEL, SHARE, WON, FIXED, WHY = range(5)
_NONE = Leftover((), 0, 0, None, "")


class HoldersModel(QAbstractTableModel):
    """The rows of one phase, source and year."""

    #: An amount was typed: the row's Held and the text.
    entered = pyqtSignal(object, str)
    #: A row was fixed or freed: the row's Held and which.
    ticked = pyqtSignal(object, bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[Held, ...] = ()
        self.names: dict[str, str] = {}
        self.editable = False

    def show(self, rows: tuple[Held, ...], names: dict[str, str], editable: bool) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows, self.names, self.editable = rows, names, editable
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        """How many parcels there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex | None = None) -> int:
        """Parcel, exact share, amount, fixed, reason."""
        return 0 if parent is not None and parent.isValid() else 5

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the heads of the columns."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (
            translate("Gui", "Parcel"),
            translate("Gui", "Exact share (won)"),
            translate("Gui", "Amount (won)"),
            translate("Gui", "Fixed"),
            translate("Gui", "Why"),
        )[section]

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        """Amounts can be typed, the tick can be set."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.editable and index.column() == WON:
            flags |= Qt.ItemFlag.ItemIsEditable
        if self.editable and index.column() == FIXED:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return text, tick, alignment and weight of type."""
        row, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.EditRole and column == WON:
            return f"{row.won:,}"
        if role == Qt.ItemDataRole.ToolTipRole and column in (PARCEL, WHY):
            return self._text(row, column)
        if role == Qt.ItemDataRole.CheckStateRole and column == FIXED:
            return Qt.CheckState.Checked if row.fixed else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (SHARE, WON):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.FontRole and column == WON and row.extra:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def setData(self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Pass on what was typed or ticked; the plan decides what becomes of it."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.EditRole and index.column() == WON:
            if str(value).strip() != f"{row.won:,}":
                self.entered.emit(row, str(value))
            return False
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == FIXED:
            self.ticked.emit(row, not row.fixed)
        return False

    def _text(self, row: Held, column: int) -> str | None:
        if column == PARCEL:
            if row.pnu is None:
                return translate("Gui", "Not placed on parcels")
            return self.names.get(row.pnu, row.pnu)
        return {SHARE: row.share or "–", WON: f"{row.won:,}", WHY: row.reason}.get(column)


class HoldersWindow(QDialog):
    """One source and year of one phase, parcel by parcel. It stays open beside the table."""

    def __init__(self, desk: PlanDesk, names: Names, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._names = desk, names
        self._asked: tuple[str, str, int] | None = None
        self._listening = Connections()
        self.setWindowTitle(translate("Gui", "Who holds which won"))
        self.title = ElidedLabel(self)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.how = hint(self)
        self.model = HoldersModel(self)
        self.view = QTableView(self)
        self.view.setModel(self.model)
        self.view.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.view.setWordWrap(False)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        self.view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        head = self.view.horizontalHeader()
        for column, width in enumerate((220, 170, 140, 56)):
            head.resizeSection(column, width)
        head.setSectionResizeMode(WHY, QHeaderView.ResizeMode.Stretch)
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        self.rule = hint(self)
        self.rule.setText(
            translate(
                "Gui",
                "Shares are rounded down; the won left over go one by one to the largest "
                "remainders, then to the larger weight, then to the lower parcel number. Type an "
                "amount to fix it: the others share the rest. Untick to free it.",
            )
        )
        column = QVBoxLayout(self)
        for part in (self.title, self.how):
            column.addWidget(part)
        column.addWidget(self.view, 1)
        for part in (self.note, self.rule):
            column.addWidget(part)
        self.resize(1100, 520)
        self.model.entered.connect(self._hold)
        self.model.ticked.connect(self._fix)

    def show_cell(self, phase_id: str, source: str, year: int) -> None:
        """Show a phase's source and year, and listen to the plan from now on."""
        self._asked = (phase_id, source, year)
        self._listening.close()
        self._listening.add(self._desk.content_changed, self.refresh)
        self._listening.add(self._desk.plan_changed, self.close)
        self._listening.add(self._desk.said, self._hear)
        self._say("")
        self.refresh()
        self.show()
        self.raise_()

    def closeEvent(self, event: Any) -> None:
        """Stop listening."""
        self._listening.close()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        """Stop listening when closed with Escape too."""
        self._listening.close()
        super().done(result)

    def refresh(self) -> None:
        """Read the money anew, unsaved edits included."""
        plan = self._desk.plan
        if plan is None or self._asked is None:
            return
        phase_id, source, year = self._asked
        self.title.show_text(
            " · ".join(
                (
                    self._names.name("phase", phase_id),
                    codes.SOURCE.label(source, ui_language()),
                    str(year),
                )
            )
        )
        try:
            told = explained(plan.layers, phase_id, source, year)
        except PlanError as error:
            told = _NONE
            self._say(explain(error), warn=True)
        names = self._names.parcels({row.pnu for row in told.rows if row.pnu})
        self.model.show(told.rows, names, not self._desk.why_read_only)
        counts = translate("Gui", "{won} won in all, {left} of them left over by rounding down.")
        counts = counts.format(won=f"{told.total:,}", left=f"{told.leftover:,}")
        self.how.setText(f"{told.note}\n{counts}" if told.rows else told.note)

    # Within

    def _hold(self, row: Held, text: str) -> None:
        phase_id, source, year = self._asked or ("", "", 0)
        self._say("")
        self._desk.edit(
            translate("Gui", "Fixing the amount…"),
            lambda progress: edit.hold(
                self._desk.history,
                self._desk.plan.layers,
                phase_id,
                source,
                year,
                row.pnu,
                text,
                progress,
            ),
        )

    def _fix(self, row: Held, fixed: bool) -> None:
        phase_id, source, year = self._asked or ("", "", 0)
        self._say("")
        self._desk.edit(
            translate("Gui", "Fixing the amount…"),
            lambda progress: edit.fix_cells(
                self._desk.history,
                self._desk.plan.layers,
                [(phase_id, row.pnu, year, source)],
                fixed,
                progress,
            ),
        )

    def _hear(self, text: str, _level: int) -> None:
        self._say(text, warn=True)

    def _say(self, text: str, warn: bool = False) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))
        colour = look.warning_colour(self) if warn else look.quiet_colour(self)
        self.note.setStyleSheet(f"color: {colour}")
