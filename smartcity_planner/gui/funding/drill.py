"""Where a total comes from: its parts by phase, district, project … down to the parcels."""

from __future__ import annotations

from qgis.core import QgsCoordinateTransform, QgsExpression, QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QBrush, QColor
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from smartcity_planner.domain import codes
from smartcity_planner.domain.errors import PlanError
from smartcity_planner.gui import look
from smartcity_planner.gui.busy import working
from smartcity_planner.gui.desk import PlanDesk
from smartcity_planner.gui.funding import words
from smartcity_planner.gui.funding.names import Names
from smartcity_planner.gui.leftover import HoldersWindow
from smartcity_planner.gui.units import UnitChoice
from smartcity_planner.gui.widgets import ElidedCombo, ElidedLabel, hint
from smartcity_planner.i18n import explain, translate
from smartcity_planner.planning.drill import parcels_behind
from smartcity_planner.planning.grid import Column, Line
from smartcity_planner.planning.totals import Scope
from smartcity_planner.store.ledger import FundingTable

#: So many parcels are listed, the ones with the most money.
LIMIT = 200
_PLACE = Qt.ItemDataRole.UserRole


class DrillPane(QWidget):
    """The parts of the chosen cell. A double click goes there."""

    #: A part was chosen: its Scope.
    scope_asked = pyqtSignal(object)
    #: A parcel was chosen: its number.
    parcel_asked = pyqtSignal(str)

    def __init__(
        self, desk: PlanDesk, units: UnitChoice, names: Names, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._units, self._names = desk, units, names
        self._asked: tuple[Scope, Line, Column] | None = None
        self.title = ElidedLabel(self)
        self.axes = ElidedCombo(self)
        for axis, text in {
            "phase": translate("Gui", "by phase"),
            "project": translate("Gui", "by project"),
            "district": translate("Gui", "by district"),
            "hub": translate("Gui", "by hub"),
            "department": translate("Gui", "by department"),
            "basis": translate("Gui", "by basis"),
            "parcel": translate("Gui", "by parcel"),
        }.items():
            self.axes.add(text, axis)
        self.axes.choose("district")
        self.tree = QTreeWidget(self)
        self.tree.setColumnCount(2)
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setMinimumHeight(3 * self.fontMetrics().height() + 20)
        self.note = hint(self)
        self.holders = QPushButton(translate("Gui", "Who holds which won…"), self)
        self._window: HoldersWindow | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(200)
        self._soon.timeout.connect(self.refresh)
        head = QHBoxLayout()
        head.addWidget(QLabel(translate("Gui", "Where it comes from"), self))
        head.addWidget(self.axes, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(head)
        column.addWidget(self.title)
        column.addWidget(self.tree, 1)
        column.addWidget(self.note)
        column.addWidget(self.holders)
        self.holders.clicked.connect(self.show_holders)
        self.axes.currentIndexChanged.connect(self.refresh)
        self.tree.itemActivated.connect(self._go)

    def show_cell(self, scope: Scope | None, line: Line | None, column: Column | None) -> None:
        """Show the parts of another cell."""
        if scope is None or line is None or column is None or line.kind in ("target", "balance"):
            self._asked = None
        else:
            self._asked = (scope, line, column)
        if self.axes.currentData() == "parcel":
            self._soon.start()  # the ledger's rows are read: not at every step of an arrow key
        else:
            self.refresh()

    def show_holders(self) -> None:
        """Open the window that tells who holds each won of the cell."""
        cell = self._one_cell()
        if cell is not None:
            self._window = self._window or HoldersWindow(self._desk, self._names, self)
            self._window.show_cell(*cell)

    def _one_cell(self) -> tuple[str, str, int] | None:
        """Return phase, source and year where the chosen cell is just that."""
        if self._asked is None:
            return None
        scope, line, column = self._asked
        if scope.kind != "phase" or not scope.key or not line.source or len(column.years) != 1:
            return None
        return scope.key, line.source, next(iter(column.years))

    def refresh(self) -> None:
        """Take the cell apart anew."""
        self._soon.stop()
        self.holders.setEnabled(self._one_cell() is not None)
        self.holders.setToolTip(
            translate("Gui", "The won of each parcel, why it has them, and amounts fixed by hand")
            if self.holders.isEnabled()
            else translate("Gui", "Choose a phase, then an amount of one source in one year.")
        )
        self.tree.clear()
        self.note.clear()
        self.title.show_text("")
        totals, plan = self._desk.totals, self._desk.plan
        if self._asked is None or totals is None or plan is None:
            self.note.setText(translate("Gui", "Choose an amount to see where it comes from."))
            return
        scope, line, column = self._asked
        money = Line("source", line.source) if line.source else Line("total")
        self.title.show_text(words.cell_name(money, column))
        self.tree.setHeaderLabels(
            [
                self.axes.currentText(),
                translate("Gui", "Amount ({unit})").format(unit=self._units.label),
            ]
        )
        try:
            if self.axes.currentData() == "parcel":
                self._show_parcels(scope, line, column)
            else:
                self._show_parts(scope, line, column, self.axes.currentData())
        except PlanError as error:
            self.note.setText(explain(error))

    def _show_parts(self, scope: Scope, line: Line, column: Column, axis: str) -> None:
        parts = self._desk.totals.by(scope, axis)
        won = {key: _sum(table, line, column) for key, table in parts.items()}
        listed = sorted(
            ((w, self._names.name(axis, key), key) for key, w in won.items() if w),
            key=lambda one: (-one[0], one[1]),
        )
        for amount, name, key in listed:
            target = None if axis == "basis" else Scope(axis, key)
            if key is None:
                target = Scope("unplaced") if axis == "district" else None
            self._add(name, amount, target, name)
        self._say(len(listed), len(listed), sum(w for w, _, _ in listed))

    def _show_parcels(self, scope: Scope, line: Line, column: Column) -> None:
        sources = (line.source,) if line.source else codes.SOURCE.values
        plan = self._desk.plan
        with working(translate("Gui", "Looking for the parcels…")):
            found = parcels_behind(
                plan.store, self._desk.totals, scope, sources, column.years, LIMIT
            )
        names = self._names.parcels({one.pnu for one in found.largest if one.pnu})
        for one in found.largest:
            phase = self._names.name("phase", one.phase_id)
            name = names.get(one.pnu or "", translate("Gui", "Not placed on parcels"))
            if one.pnu is None and scope.kind != "phase":
                name = f"{name} · {phase}"
            self._add(name, one.won, one.pnu, f"{name}\n{phase}")
        self._say(len(found.largest), found.count, found.won)

    def _add(self, name: str, won: int, place: object, note: str) -> None:
        item = QTreeWidgetItem([name, self._units.show(won)])
        item.setTextAlignment(1, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
        item.setData(0, _PLACE, place)
        exact = translate("Gui", "{won} won").format(won=f"{won:,}")
        item.setToolTip(0, note)
        item.setToolTip(1, exact)
        if place is None:
            item.setForeground(0, QBrush(QColor(look.quiet_colour(self))))
        self.tree.addTopLevelItem(item)

    def _say(self, shown: int, count: int, won: int) -> None:
        if not count:
            self.note.setText(translate("Gui", "There is no money here."))
            return
        total = translate("Gui", "{won} won").format(won=f"{won:,}")
        if shown < count:
            text = translate("Gui", "The {shown} largest of {count} · in all {total}")
            self.note.setText(text.format(shown=f"{shown:,}", count=f"{count:,}", total=total))
        else:
            text = translate("Gui", "{count} parts · in all {total}")
            self.note.setText(text.format(count=f"{count:,}", total=total))

    def _go(self, item: QTreeWidgetItem, *_: object) -> None:
        place = item.data(0, _PLACE)
        if isinstance(place, Scope):
            self.scope_asked.emit(place)
        elif isinstance(place, str):
            self.parcel_asked.emit(place)


def show_parcel(desk: PlanDesk, canvas: QgsMapCanvas, pnu: str) -> None:
    """Select a parcel and bring it into sight on the map."""
    if desk.plan is None:
        return
    layer = desk.plan.layers.parcel
    layer.selectByExpression(QgsExpression.createFieldEqualityExpression("pnu", pnu))
    extent = layer.boundingBoxOfSelected()
    if extent.isEmpty():
        return
    transform = QgsCoordinateTransform(
        layer.crs(), canvas.mapSettings().destinationCrs(), QgsProject.instance()
    )
    extent = transform.transformBoundingBox(extent)
    extent.scale(6)
    canvas.setExtent(extent)
    canvas.refresh()


def _sum(table: FundingTable, line: Line, column: Column) -> int:
    return sum(
        won
        for (source, year), won in table.cells.items()
        if year in column.years and line.source in (None, source)
    )
