"""Painting as a whole: tool, panel and desk together. Each stroke is one undoable edit."""

from __future__ import annotations

from qgis.gui import QgsMapCanvas, QgsMapTool
from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence

from smartcity_planner.domain.errors import PlanError
from smartcity_planner.gui.desk import PlanDesk
from smartcity_planner.gui.paint.panel import PaintPanel
from smartcity_planner.gui.paint.tool import PaintTool
from smartcity_planner.gui.paint.words import figures, warnings
from smartcity_planner.i18n import ui_language
from smartcity_planner.planning import edit
from smartcity_planner.planning.edit_buffers import equals, parcels_of_phase, rows
from smartcity_planner.planning.limits import Limits, Lot, Outlook, outlook
from smartcity_planner.planning.targets import targets_of
from smartcity_planner.planning.totals import Scope


class Painter(QObject):
    """Owns tool and panel; `release` gives the canvas back."""

    #: Painting has begun or ended.
    active_changed = pyqtSignal(bool)

    def __init__(self, canvas: QgsMapCanvas, desk: PlanDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas, self._desk = canvas, desk
        self.share = 1.0
        self.tool: PaintTool | None = None
        self.panel: PaintPanel | None = None
        self._before: QgsMapTool | None = None
        self._attached: dict[str, object] = {}
        self._limits = Limits()
        self._districts: dict[str, str] = {}
        desk.plan_changed.connect(self._plan_changed)
        desk.content_changed.connect(self._content_changed)

    @property
    def active(self) -> bool:
        """Whether the map is being painted on."""
        return self.tool is not None and self._canvas.mapTool() is self.tool

    def start(self) -> None:
        """Take the map tool's place; the one before comes back at the end."""
        if self.active or self._desk.why_not_editable or self._desk.plan is None:
            return
        if self.tool is None:
            self._make()
        self._before = self._canvas.mapTool()
        self.tool.paint_on(self._desk.plan.tables["parcel"])
        self._canvas.setMapTool(self.tool)
        self._canvas.installEventFilter(self)
        self._read_districts()
        self._read_phase()
        self._show()
        self.panel.show()
        self.panel.raise_()
        self.active_changed.emit(True)

    def stop(self) -> None:
        """End painting."""
        if self.active:
            self._canvas.unsetMapTool(self.tool)
            if self._before is not None:
                self._canvas.setMapTool(self._before)

    def release(self) -> None:
        """Stop, and take everything off the canvas."""
        self._desk.plan_changed.disconnect(self._plan_changed)
        self._desk.content_changed.disconnect(self._content_changed)
        self.stop()
        if self.tool is not None:
            self.tool.release()
            self.tool.deleteLater()
            self.tool = None
        if self.panel is not None:
            self.panel.deleteLater()
            self.panel = None

    def outlook(self) -> tuple[Outlook, edit.Carried] | None:
        """Return what the stroke under way makes of the phase, and the money it meets."""
        plan, phase, money = self._desk.plan, self._desk.phase_id, self._desk.money
        if plan is None or phase is None or self.tool is None:
            return None
        lots = [Lot(pnu, float(one["area_m2"] or 0)) for pnu, one in self.tool.met.items()]
        carried = edit.Carried(0, 0)
        going = [] if self.tool.attaches else [lot.pnu for lot in lots if lot.pnu in self._attached]
        if going:
            carried = edit.carried(plan.layers, phase, going)
        seen = outlook(
            lots,
            self.tool.attaches,
            self._attached,
            self._desk.parcels_of(phase),
            money.table.total if money else 0,
            self._limits,
            carried.won if self.panel.with_money.isChecked() else 0,
        )
        return seen, carried

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep undo and redo for strokes while the map has the keyboard; Esc forgets a stroke.

        QGIS's map hands no keys on while a mouse button is down.
        """
        if (
            event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
            and self.tool.painting
        ):
            self.tool.cancel()
            return True
        if event.type() == QEvent.Type.ShortcutOverride and (
            event.matches(QKeySequence.StandardKey.Undo)
            or event.matches(QKeySequence.StandardKey.Redo)
        ):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    # Within

    def _make(self) -> None:
        self.tool = PaintTool(self._canvas)
        self.panel = PaintPanel(self._canvas)
        self.panel.hide()
        self.tool.met_changed.connect(self._show)
        self.tool.stroke_done.connect(self._stroke_done)
        self.tool.undo_asked.connect(self._desk.undo)
        self.tool.redo_asked.connect(self._desk.redo)
        self.tool.end_asked.connect(self.stop)
        self.tool.deactivated.connect(self._ended)
        self.panel.mode_changed.connect(self._mode_changed)
        self.panel.closed.connect(self.stop)

    def _mode_changed(self) -> None:
        self.tool.detaching = self.panel.detach.isChecked()
        self.tool.lasso = self.panel.lasso.isChecked()

    def _ended(self) -> None:
        """Another tool has taken the map, or painting was stopped."""
        self._canvas.removeEventFilter(self)
        self.tool.cancel()
        self.panel.hide()
        self.active_changed.emit(False)

    def _stroke_done(self) -> None:
        pnus = list(self.tool.met)
        if self.tool.attaches:
            self._desk.attach(self.share, [pnu for pnu in pnus if pnu not in self._attached])
        else:
            inside = [pnu for pnu in pnus if pnu in self._attached]
            if inside:
                self._desk.detach(self.panel.with_money.isChecked(), inside)

    def _show(self) -> None:
        found = self.outlook()
        if found is not None:
            seen, carried = found
            self.panel.say(figures(seen, carried, self._districts), warnings(seen))

    def _plan_changed(self) -> None:
        self.stop()
        if self.tool is not None:
            self.tool.paint_on(None)

    def _content_changed(self) -> None:
        if not self.active:
            return
        if self._desk.why_not_editable:
            self.stop()
            return
        self._read_phase()
        self._show()

    def _read_phase(self) -> None:
        """Read which parcels the phase has, and its limits."""
        plan, phase = self._desk.plan, self._desk.phase_id
        if plan is None or phase is None:
            return
        try:
            self._attached = parcels_of_phase(plan.layers, phase)
            self._limits = self._read_limits(phase)
        except PlanError as error:
            self._desk.tell(error)
            self.stop()

    def _read_limits(self, phase: str) -> Limits:
        plan = self._desk.plan
        names = ("limit_parcels", "limit_area_m2")
        found = rows(plan.tables["phase"], names, equals("id", phase))
        parcels, area = (found[0][name] for name in names) if found else (None, None)
        won = None
        if "funding_target" in plan.tables:
            target = targets_of(plan.tables["funding_target"], Scope("phase", phase))
            whole = target.get((None, None))
            won = whole.won if whole is not None and whole.is_limit else None
        return Limits(parcels, area, won)

    def _read_districts(self) -> None:
        plan = self._desk.plan
        if plan is not None and "district" in plan.tables:
            name = "name_ko" if ui_language() == "ko" else "name_en"
            found = rows(plan.tables["district"], ("code", name))
            self._districts = {str(row["code"]): str(row[name]) for row in found}
