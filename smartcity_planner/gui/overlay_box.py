"""What lies on the parcels selected on the map: hubs, zones and infrastructure, all of them."""

from __future__ import annotations

from qgis.core import Qgis
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from smartcity_planner.domain import codes
from smartcity_planner.domain.errors import PlanError
from smartcity_planner.gui.busy import working
from smartcity_planner.gui.desk import PlanDesk
from smartcity_planner.gui.notice import Notice
from smartcity_planner.gui.widgets import ElidedLabel
from smartcity_planner.i18n import translate, ui_language
from smartcity_planner.overlay import lookup, state
from smartcity_planner.overlay.lookup import Total

_LEAST_ROWS, _MOST_ROWS = 3, 9
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class OverlayBox(QWidget):
    """A tree: layers, and under each the places that the selected parcels lie in.

    It looks only while it is seen, and says where the plan's overlay is out of date.
    """

    def __init__(self, desk: PlanDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stale = False
        self._late = True
        self.summary = ElidedLabel(self)
        self.tree = QTreeWidget(self)
        self.tree.setColumnCount(3)
        self.tree.setHeaderLabels(
            [
                translate("Gui", "Place"),
                translate("Gui", "On them"),
                translate("Gui", "Of their area"),
            ]
        )
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.tree.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.tree.headerItem().setTextAlignment(1, _RIGHT)
        self.tree.headerItem().setTextAlignment(2, _RIGHT)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.setAccessibleName(translate("Gui", "What lies on the selected parcels"))
        self.notice = Notice(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.notice)
        layout.addWidget(self.summary)
        layout.addWidget(self.tree)
        desk.plan_changed.connect(self._plan_changed)
        desk.selection_changed.connect(self._selection_changed)

    def refresh(self) -> None:
        """Look what lies on the selected parcels and show it."""
        self._late = False
        self.tree.clear()
        plan, pnus = self._desk.plan, self._desk.selected
        found: list[Total] = []
        if plan is not None and pnus:
            try:
                found = lookup.totals(plan.store, pnus)
            except PlanError as error:
                self._desk.tell(error)
        if plan is None or not pnus:
            text = translate("Gui", "Select parcels on the map to see what lies on them.")
        elif not found:
            text = translate("Gui", "No hub, zone or infrastructure lies on these parcels.")
        else:
            text = translate(
                "Gui", "{places} places on {parcels} parcels; shares of their whole area"
            ).format(places=f"{len(found):,}", parcels=f"{len(pnus):,}")
        self.summary.show_text(text)
        self._fill(found, len(pnus))
        self.tree.setVisible(bool(found))

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while the box was out of sight."""
        super().showEvent(event)
        if self._late:
            self._plan_changed()

    def _fill(self, found: list[Total], parcels: int) -> None:
        language = ui_language()
        group, layer = None, ""
        for total in found:
            if total.place.layer != layer:
                layer = total.place.layer
                title = codes.OVERLAY_LAYER.label(layer, language)
                group = QTreeWidgetItem(self.tree, [title])
                group.setFirstColumnSpanned(True)
                font = group.font(0)
                font.setBold(True)
                group.setFont(0, font)
                group.setExpanded(True)
            row = QTreeWidgetItem(
                group, [total.place.name(language), _amount(total), _percent(total)]
            )
            row.setTextAlignment(1, _RIGHT)
            row.setTextAlignment(2, _RIGHT)
            row.setToolTip(
                0,
                translate("Gui", "{name}: on {count} of the {all} selected parcels").format(
                    name=total.place.name(language), count=f"{total.parcels:,}", all=f"{parcels:,}"
                ),
            )
        self.tree.expandAll()
        lines = len(found) + self.tree.topLevelItemCount()
        height = max(1, self.tree.sizeHintForRow(0)) * min(max(lines, _LEAST_ROWS), _MOST_ROWS)
        self.tree.setFixedHeight(height + self.tree.header().sizeHint().height() + 4)

    def _plan_changed(self) -> None:
        if not self.isVisible():
            self._late = True
            return
        plan = self._desk.plan
        try:
            self._stale = plan is not None and state.is_stale(plan.store)
        except PlanError:  # the desk has told it already
            self._stale = False
        if self._stale and plan is not None and plan.store.writable:
            self.notice.ask(
                translate(
                    "Gui",
                    "Parcels or boundaries have changed since it was computed what lies on the "
                    "parcels.",
                ),
                [(translate("Gui", "Compute it anew"), self._compute)],
            )
        else:
            self.notice.close_notice()
        self.refresh()

    def _selection_changed(self) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._late = True

    def _compute(self) -> None:
        from smartcity_planner.overlay.refresh import refresh

        plan = self._desk.plan
        if plan is None:
            return
        try:
            with working(translate("Gui", "Computing what lies on the parcels…")) as progress:
                done = refresh(plan.store, progress=progress)
        except PlanError as error:
            self._desk.tell(error)
        else:
            self._desk.say(
                translate("Gui", "{rows} overlaps with {places} places found.").format(
                    rows=f"{done.rows:,}", places=f"{done.places:,}"
                ),
                Qgis.MessageLevel.Success,
            )
        self._plan_changed()


def _amount(total: Total) -> str:
    """Word what of the place lies on the parcels: an area, a length, or how many parcels."""
    if total.area_m2 is not None:
        return f"{total.area_m2:,.0f} m²"
    if total.length_m is not None:
        return f"{total.length_m:,.0f} m"
    return ""


def _percent(total: Total) -> str:
    if total.area_m2 is None:
        return ""
    percent = total.share * 100
    return f"{percent:.1f} %" if percent >= 0.05 else "< 0.1 %"
