"""The board's page "schedule": the Gantt chart, its filters, zoom, time player and export."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPoint, QSize, Qt
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from smartcity_planner.domain.errors import PlanError
from smartcity_planner.gui import look
from smartcity_planner.gui.board.board import Surroundings
from smartcity_planner.gui.connections import Connections
from smartcity_planner.gui.messages import Messages
from smartcity_planner.gui.schedule import going, reading, saving
from smartcity_planner.gui.schedule.filters import Filters
from smartcity_planner.gui.schedule.menu import LineMenu
from smartcity_planner.gui.schedule.playing import QUARTERLY, YEARLY, PlanPlayer
from smartcity_planner.gui.schedule.reading import Line, Schedule
from smartcity_planner.gui.schedule.view import GanttView
from smartcity_planner.gui.widgets import ElidedCombo, ElidedLabel
from smartcity_planner.i18n import translate


class SchedulePage(QWidget):
    """Reads only while it is seen; unsaved edits count."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._iface = around.desk, around.iface
        self._stale = True
        self.view = GanttView(self)
        self.filters = Filters(self)
        self.told = ElidedLabel(self)
        self.menu = LineMenu(self._desk, self, self.toggle_play)
        self.player = PlanPlayer(self._iface, self)
        self.dialog: QFileDialog | None = None
        self._make_tools()
        self._lay_out()
        self._of_desk = Connections()
        self._of_desk.add(self._desk.plan_changed, self._look_again)
        self._of_desk.add(self._desk.content_changed, self._look_again)
        self.filters.changed.connect(self.refresh)
        self.view.phase_clicked.connect(self.choose)
        self.view.phase_opened.connect(self.zoom_to)
        self.view.dates_dragged.connect(self.menu.set_dates)
        self.view.menu_asked.connect(self._show_menu)
        self.player.moved.connect(self.view.show_cursor)
        self.player.playing_changed.connect(self._show_playing)

    def release(self) -> None:
        """Let go of the desk, the time controller and open windows."""
        self._of_desk.close()
        self.player.close()
        self.menu.close()
        if self.dialog is not None and not sip.isdeleted(self.dialog):
            self.dialog.close()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while nobody looked."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def refresh(self) -> None:
        """Read the schedule anew and show it."""
        self._stale = False
        plan = self._desk.plan
        tables = plan.tables if plan else {}
        self.filters.offer(tables)
        shown = reading.read(tables, self.filters.wanted) if plan else Schedule()
        self.view.editable = not self._desk.why_read_only
        self.view.show_schedule(shown)
        self.view.choose(self._desk.phase_id, reveal=self.view.chosen != self._desk.phase_id)
        for tool in self._tools:
            tool.setEnabled(plan is not None)
        self.filters.setEnabled(plan is not None)
        self._say(shown)

    def choose(self, phase_id: str) -> None:
        """Work on a phase, and select its parcels on the map."""
        plan = self._desk.plan
        if plan is None:
            return
        try:
            going.select_parcels(plan, phase_id)
        except PlanError as error:
            self._desk.tell(error)
        if self._desk.phase_id != phase_id:
            self._desk.choose_phase(phase_id)

    def zoom_to(self, phase_id: str) -> None:
        """Show the parcels of a phase on the map."""
        self.choose(phase_id)
        if self._desk.plan is not None:
            if not self._desk.plan.layers.parcel.selectedFeatureCount():
                self._desk.say(translate("Gui", "The phase has no parcels yet."))
            going.zoom_to_parcels(self._desk.plan, self._iface)

    # Time

    def toggle_play(self) -> None:
        """Play the plan on the map, or pause."""
        if self.player.is_playing:
            self.player.pause()
            return
        days = self.view.schedule.days()
        if self._desk.plan is None or days is None:
            self._desk.say(translate("Gui", "No phase has dates yet, so there is no time to play."))
            return
        first, last = (day.year for day in days)
        self.player.play(date(first, 1, 1), date(last, 12, 31), self.step.currentData())

    def _show_playing(self, playing: bool) -> None:
        name = "pause" if playing else "play"
        self.play_button.setIcon(look.icon(name))
        self.play_button.setToolTip(
            translate("Gui", "Pause") if playing else translate("Gui", "Play the plan on the map")
        )

    # Export

    def ask_file(self, kind: str) -> None:
        """Ask where to and write the whole chart."""
        if self._desk.plan is None:
            return
        dialog = QFileDialog(self, translate("Gui", "Save schedule"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(kind)
        dialog.setNameFilter(f"{kind.upper()} (*.{kind})")
        dialog.setDirectory(str(self._desk.plan.store.path.parent))
        dialog.selectFile(f"{translate('Gui', 'Schedule')}.{kind}")
        dialog.fileSelected.connect(lambda path: self.save(Path(path), kind))
        self.dialog = dialog
        dialog.open()

    def save(self, target: Path, kind: str) -> None:
        """Write the whole chart as `kind` and say where it is."""
        try:
            saving.save(self.view.sketch(), self.view.font(), target, kind)
        except PlanError as error:
            self._desk.tell(error)
            return
        Messages(self._iface).made(translate("Gui", "The schedule is saved:"), target)

    # Within

    def _look_again(self) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def _show_menu(self, line: Line | None, where: QPoint) -> None:
        menu = self.menu.build(line, self.view.schedule)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)

    def _say(self, shown: Schedule) -> None:
        if self._desk.plan is None:
            self.told.show_text(translate("Gui", "No plan is open. Create a plan or open one."))
            return
        troubles = sum(bool(line.troubles) for line in shown.lines)
        locks = sum(bool(line.locks) for line in shown.lines)
        parts = [
            translate("Gui", "{count} phases").format(count=f"{len(shown.places):,}"),
        ]
        if troubles:
            parts.append(translate("Gui", "{count} out of order").format(count=f"{troubles:,}"))
        if locks:
            parts.append(translate("Gui", "{count} blocked by law").format(count=f"{locks:,}"))
        self.told.show_text(
            " · ".join(parts),
            translate(
                "Gui",
                "Hatched red: out of order. Lock: a law is not in force yet. Diamond: a target, "
                "filled when reached.",
            ),
        )

    def _make_tools(self) -> None:
        self.play_button = self._tool("play", translate("Gui", "Play the plan on the map"))
        self.play_button.clicked.connect(self.toggle_play)
        self.stop_button = self._tool("stop", translate("Gui", "Stop and show all times"))
        self.stop_button.clicked.connect(self.player.stop)
        self.out_button = self._tool("zoom_out", translate("Gui", "Longer time (Ctrl + wheel)"))
        self.out_button.clicked.connect(lambda: self.view.zoom(-1))
        self.in_button = self._tool("zoom_in", translate("Gui", "Shorter time (Ctrl + wheel)"))
        self.in_button.clicked.connect(lambda: self.view.zoom(1))
        self.fit_button = self._tool("zoom_all", translate("Gui", "Whole time"))
        self.fit_button.clicked.connect(self.view.fit)
        self.export_button = self._tool("export", translate("Gui", "Save the chart as a file"))
        menu = QMenu(self.export_button)
        for kind, title in (
            ("png", translate("Gui", "Picture (PNG)…")),
            ("svg", translate("Gui", "Drawing (SVG)…")),
            ("pdf", translate("Gui", "Document (PDF)…")),
        ):
            menu.addAction(title, lambda kind=kind: self.ask_file(kind))
        self.export_button.setMenu(menu)
        self.export_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.step = self._combo(
            translate("Gui", "Step of the time"),
            translate("Gui", "Play: {choice}"),
            [(translate("Gui", "Years"), YEARLY), (translate("Gui", "Quarters"), QUARTERLY)],
        )
        self.snap = self._combo(
            translate("Gui", "Dragged dates snap to this"),
            translate("Gui", "Snap: {choice}"),
            [(translate("Gui", "Months"), True), (translate("Gui", "Days"), False)],
        )
        self.snap.currentIndexChanged.connect(self._snap_chosen)

    def _snap_chosen(self) -> None:
        self.view.by_months = bool(self.snap.currentData())

    def _combo(self, tip: str, says: str, entries: list[tuple[str, object]]) -> ElidedCombo:
        combo = ElidedCombo(self)
        combo.say_what(says)
        for text, key in entries:
            combo.add(text, key)
        combo.currentTextChanged.disconnect(combo.setToolTip)
        combo.setToolTip(tip)
        combo.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        return combo

    def _tool(self, icon: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(look.icon(icon))
        button.setIconSize(QSize(16, 16))
        button.setAutoRaise(True)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        return button

    def _lay_out(self) -> None:
        self._tools = (
            self.play_button,
            self.stop_button,
            self.step,
            self.out_button,
            self.in_button,
            self.fit_button,
            self.snap,
            self.export_button,
        )
        bar = QHBoxLayout()
        bar.setSpacing(4)
        bar.addWidget(self.filters, 2)
        for tool in self._tools:
            bar.addWidget(tool)
        bar.addWidget(self.told, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(bar)
        layout.addWidget(self.view, 1)
