"""The board's page of charts: by source and year, by district, by phase, for a chosen scope."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import Qgis
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QImage, QShowEvent
from qgis.PyQt.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from smartcity_planner.domain.errors import PlanError
from smartcity_planner.gui import look
from smartcity_planner.gui.algorithms import AlgorithmDialogs
from smartcity_planner.gui.board.board import Surroundings
from smartcity_planner.gui.busy import working
from smartcity_planner.gui.charts import build, library, saving, showing
from smartcity_planner.gui.charts.scope_choice import ScopeChoice
from smartcity_planner.gui.charts.series import Chart
from smartcity_planner.gui.connections import Connections
from smartcity_planner.gui.notice import Notice
from smartcity_planner.gui.widgets import ElidedLabel, hint
from smartcity_planner.i18n import explain, translate

if TYPE_CHECKING:
    from smartcity_planner.gui.charts.canvas import ChartCanvas

#: The chart goes first into the clipboard of a letter or a slide.
_CLIPBOARD_DPI = 200
#: Height in pixels: the least, what title and key take, and each lying bar.
_LEAST, _AROUND_BARS, _PER_BAR = 170, 110, 20


class ChartsPage(QWidget):
    """Draws only while it is seen; edits that are not saved count."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._desk = around.desk
        self.dialogs = AlgorithmDialogs()
        self.saver = saving.ChartSaver(around, self)
        self.chart: Chart | None = None
        self.canvas: ChartCanvas | None = None
        self._stale = True
        self.scopes = ScopeChoice(self._desk, self)
        self.kinds = QButtonGroup(self)
        self.message = hint(self)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.told = ElidedLabel(self)
        self.notice = Notice(self)
        self._lay_out()
        self._of_desk = Connections()
        self._of_desk.add(self._desk.plan_changed, self._look_again)
        self._of_desk.add(self._desk.content_changed, self._look_again)
        self._of_desk.add(around.units.changed, self._look_again)
        self.scopes.changed.connect(self._look_again)
        self.kinds.buttonClicked.connect(self._look_again)

    def release(self) -> None:
        """Let go of the desk and the dialogs."""
        self._of_desk.close()
        self.saver.close()
        self.dialogs.close()

    @property
    def kind(self) -> str:
        """Which chart is shown (`build.KINDS`)."""
        return build.KINDS[self.kinds.checkedId()]

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what changed while nobody looked."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def refresh(self) -> None:
        """Draw the chart anew."""
        self._stale = False
        self.scopes.refresh()
        self.chart, why = None, ""
        plan, totals = self._desk.plan, self._desk.totals
        if plan is None or totals is None:
            why = translate("Gui", "No plan is open. Create a plan or open one.")
        else:
            try:
                self._make_canvas()
                scope, unit = self.scopes.scope, self._around.units.unit
                self.chart = build.chart(self.kind, scope, self.scopes.label, plan, totals, unit)
            except PlanError as error:
                why = explain(error)
        if self.chart is not None and not self.chart.total:
            self.chart = None
            why = translate("Gui", "There is no money yet. Enter a phase's money in the plan desk.")
        self._show(why)

    def copy(self) -> None:
        """Put the chart into the clipboard as a picture."""
        from smartcity_planner.gui.charts import drawing

        if self.chart is not None:
            picture = drawing.picture(self.chart, "png", _CLIPBOARD_DPI)
            QApplication.clipboard().setImage(QImage.fromData(picture))
            self._desk.say(translate("Gui", "The chart is in the clipboard."))

    def open_table(self) -> None:
        """Open the dialog of the investment table, set to what the chart shows."""
        self.notice.close_notice()
        if not self._desk.unsaved:
            self._open_table()
            return
        self.notice.ask(
            translate(
                "Gui",
                "Unsaved edits would be missing: whatever leaves the plan is made from what is "
                "saved.",
            ),
            [
                (translate("Gui", "Save first"), lambda: self._desk.save() and self._open_table()),
                (translate("Gui", "Go on without"), self._open_table),
                (translate("Gui", "Cancel"), None),
            ],
        )

    # Within

    def _open_table(self) -> None:
        kind = self.scopes.scope.kind
        groups = {"year": "project" if kind == "plan" else kind}
        parameters = {
            "PLAN": str(self._desk.plan.store.path),
            "GROUP_BY": groups.get(self.kind, self.kind),
            "UNIT": saving.unit_name(self._around.units.unit),
        }
        if not self.dialogs.show("investmenttable", parameters, self.saver.table_made):
            self._desk.say(
                translate(
                    "Gui",
                    "This tool is not there. Switch the Processing plugin on, then try again.",
                )
            )

    def _make_canvas(self) -> None:
        if self.canvas is not None:
            return
        # The first time on a machine, matplotlib looks through all fonts.
        with working(translate("Gui", "Preparing the charts…")):
            self.canvas = library.canvas()(self)
        self.canvas.clicked.connect(self._clicked)
        self._scroll.setWidget(self.canvas)
        if not library.family():
            self._desk.say(
                translate(
                    "Gui",
                    "No font with Korean letters was found: charts may show boxes. Install the "
                    "free font “Noto Sans CJK KR” and start QGIS again.",
                ),
                Qgis.MessageLevel.Warning,
            )

    def _look_again(self, *_: object) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    def _show(self, why: str) -> None:
        there = self.chart is not None
        self.message.setText(why)
        self.message.setVisible(bool(why))
        self.told.show_text(
            translate("Gui", "Click a bar for its exact amount and its place on the map.")
            if there
            else ""
        )
        if self.canvas is not None:
            self._scroll.setVisible(there)
            if there:
                bars = len(self.chart.bars) if self.chart.across else 0
                self.canvas.setMinimumHeight(max(_LEAST, _AROUND_BARS + _PER_BAR * bars))
                self.canvas.show_chart(self.chart)
        reason = "" if there else why
        for button, tooltip in self._of_chart.items():
            button.setEnabled(there)
            button.setToolTip(reason or tooltip)
        self.table_button.setEnabled(self._desk.plan is not None)

    def _clicked(self, bar: int, part: int) -> None:
        self.told.show_text(showing.told(self.chart, bar, part))
        try:
            showing.show_on_map(self._around, self.kind, self.scopes.scope, self.chart.bars[bar])
        except PlanError as error:
            self._desk.tell(error)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self.scopes)
        for number, (name, tooltip) in enumerate(
            (
                (translate("Gui", "By year"), translate("Gui", "Money by source and year")),
                (translate("Gui", "By district"), translate("Gui", "Money by district")),
                (translate("Gui", "By phase"), translate("Gui", "Money by phase")),
            )
        ):
            button = self._button("", name, tooltip)
            button.setCheckable(True)
            button.setChecked(number == 0)
            self.kinds.addButton(button, number)
            line.addWidget(button)
        line.addStretch(1)
        self.save_button = self._button(
            "save", translate("Gui", "Save chart"), translate("Gui", "Save the chart as a file")
        )
        self.save_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.save_button)
        for kind, label in saving.formats():
            action = menu.addAction(label)
            action.triggered.connect(lambda _=False, kind=kind: self.saver.ask(self.chart, kind))
        self.save_button.setMenu(menu)
        self.copy_button = self._button(
            "copy", translate("Gui", "Copy"), translate("Gui", "Copy the chart as a picture")
        )
        self.copy_button.clicked.connect(self.copy)
        self.table_button = self._button(
            "table",
            translate("Gui", "Export table"),
            translate("Gui", "Write the investment table as an Excel workbook"),
        )
        self.table_button.clicked.connect(self.open_table)
        self._of_chart = {
            button: button.toolTip() for button in (self.save_button, self.copy_button)
        }
        for button in (self.save_button, self.copy_button, self.table_button):
            line.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(line)
        self._column.addWidget(self.notice)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.hide()
        self._column.addWidget(self._scroll, 1)
        self._column.addWidget(self.message, 1)
        self._column.addWidget(self.told)

    def _button(self, picture: str, text: str, tooltip: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(tooltip)
        if picture:
            button.setIcon(look.icon(picture))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button
