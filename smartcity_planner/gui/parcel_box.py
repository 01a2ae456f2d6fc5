"""Attaching the parcels selected on the map to the phase, and detaching them."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from smartcity_planner.gui import look
from smartcity_planner.gui.desk import PlanDesk
from smartcity_planner.gui.notice import Notice
from smartcity_planner.gui.widgets import ElidedLabel, PercentSpin
from smartcity_planner.i18n import translate


class ParcelBox(QWidget):
    """How many parcels are selected; Attach, Detach, share, zoom."""

    select_asked = pyqtSignal()
    zoom_asked = pyqtSignal()
    #: Begin or end painting on the map.
    paint_asked = pyqtSignal(bool)

    def __init__(self, desk: PlanDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._count = ElidedLabel(self)
        self.select_button = self._small(
            "select", translate("Gui", "Select parcels on the map (QGIS's own selection tool)")
        )
        self.select_button.clicked.connect(self.select_asked)
        self.zoom_button = self._small("zoom", translate("Gui", "Show the phase's parcels"))
        self.zoom_button.clicked.connect(self.zoom_asked)
        self.paint_button = self._small("paint", "")
        self.paint_button.setCheckable(True)
        self.paint_button.clicked.connect(self.paint_asked)
        self.share = PercentSpin(self)
        self.share.setRange(0.01, 100)
        self.share.setValue(100)
        self.share.setToolTip(
            translate("Gui", "The part of each parcel that belongs to this phase")
        )
        self.attach_button = QPushButton(look.icon("attach"), translate("Gui", "Attach"), self)
        self.attach_button.clicked.connect(self._attach)
        self.detach_button = QPushButton(look.icon("detach"), translate("Gui", "Detach"), self)
        self.detach_button.clicked.connect(self._detach)
        self.notice = Notice(self)

        above = QHBoxLayout()
        above.addWidget(self._count, 1)
        above.addWidget(self.paint_button)
        above.addWidget(self.select_button)
        above.addWidget(self.zoom_button)
        below = QHBoxLayout()
        below.setSpacing(4)
        below.addWidget(QLabel(translate("Gui", "Share"), self))
        below.addWidget(self.share)
        below.addStretch(1)
        below.addWidget(self.attach_button)
        below.addWidget(self.detach_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(above)
        layout.addLayout(below)
        layout.addWidget(self.notice)
        desk.plan_changed.connect(self.refresh)
        desk.content_changed.connect(self.refresh)
        desk.selection_changed.connect(self._selection_changed)
        self.refresh()

    def refresh(self) -> None:
        """Show the selection and what can be done with it."""
        plan = self._desk.plan
        count = plan.tables["parcel"].selectedFeatureCount() if plan else 0
        if count:
            text = translate("Gui", "{count} parcels selected on the map")
        else:
            text = translate("Gui", "No parcel is selected on the map")
        self._count.show_text(text.format(count=f"{count:,}"))
        reason = self._desk.why_not_editable
        if not reason and not count:
            reason = translate("Gui", "Select parcels on the map first.")
        for button, tooltip in (
            (self.attach_button, translate("Gui", "Attach the selected parcels to the phase")),
            (self.detach_button, translate("Gui", "Detach the selected parcels from the phase")),
        ):
            button.setEnabled(not reason)
            button.setToolTip(reason or tooltip)
        self.paint_button.setEnabled(not self._desk.why_not_editable)
        self.paint_button.setToolTip(
            self._desk.why_not_editable
            or translate(
                "Gui", "Paint on the map: attach or detach parcels by click, drag or lasso"
            )
        )
        self.select_button.setEnabled(plan is not None)
        self.zoom_button.setEnabled(plan is not None and self._desk.phase_id is not None)

    def _selection_changed(self) -> None:
        self.notice.close_notice()
        self.refresh()

    def _attach(self) -> None:
        self.notice.close_notice()
        self._desk.attach(float(self.share.percent() / 100))

    def _detach(self) -> None:
        self.notice.close_notice()
        money = self._desk.carried()
        if not money.parcels:
            self._desk.detach()
            return
        self.notice.ask(
            translate(
                "Gui",
                "{count} of the selected parcels carry {won} won in this phase. "
                "Detach them and remove this money too?",
            ).format(count=f"{money.parcels:,}", won=f"{money.won:,}"),
            [
                (translate("Gui", "Detach with the money"), lambda: self._desk.detach(True)),
                (translate("Gui", "Leave them"), None),
            ],
        )

    def _small(self, picture: str, tooltip: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(look.icon(picture))
        button.setToolTip(tooltip)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        return button
