"""The chart as a widget: scrolls, zooms, takes clicks and drags. It changes no row itself."""

from __future__ import annotations

from datetime import date

from qgis.PyQt.QtCore import QEvent, QPointF, Qt, pyqtSignal
from qgis.PyQt.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from qgis.PyQt.QtWidgets import QAbstractScrollArea, QApplication, QToolTip, QWidget

from smartcity_planner.gui.schedule import scale as scales
from smartcity_planner.gui.schedule import tips
from smartcity_planner.gui.schedule.dragging import END, MOVE, NEW, START, Drag
from smartcity_planner.gui.schedule.drawing import draw
from smartcity_planner.gui.schedule.reading import Line, Schedule
from smartcity_planner.gui.schedule.sketch import Sketch

#: How near to a bar's end the pointer takes its edge.
_EDGE = 6
_STEP = 1.25


class GanttView(QAbstractScrollArea):
    """Own drawing on a scroll area: Qt has no Gantt widget, and QGIS ships none."""

    #: A phase was clicked, and double-clicked.
    phase_clicked = pyqtSignal(str)
    phase_opened = pyqtSignal(str)
    #: A drag ended: phase id, first day, last day (dates or None).
    dates_dragged = pyqtSignal(str, object, object)
    #: Where the menu is asked for: the line under the pointer, or None, and the place.
    menu_asked = pyqtSignal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.schedule = Schedule()
        self.chosen: str | None = None
        self.cursor_days: tuple[date, date] | None = None
        self.by_months = True
        self.editable = True
        self._per_day = 0.3
        self._fitted = False
        self._drag: Drag | None = None
        self._pressed: QPointF | None = None
        self._moved: dict[str, tuple[date | None, date | None]] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.setMinimumHeight(90)

    # What is shown

    def show_schedule(self, schedule: Schedule) -> None:
        """Show other lines; place and zoom stay."""
        self.schedule = schedule
        self._drag, self._moved = None, {}
        self._measure()
        if not self._fitted and schedule.days():
            self.fit()
        self.viewport().update()

    def choose(self, phase_id: str | None, reveal: bool = True) -> None:
        """Mark a phase and bring its line into sight."""
        self.chosen = phase_id
        place = self.schedule.places.get(phase_id or "")
        if place is not None and reveal:
            bar, row = self.verticalScrollBar(), self.row
            room = self.viewport().height() - self.sketch().head - row
            if not bar.value() <= place * row <= bar.value() + room:
                bar.setValue(int(place * row - room / 2))
        self.viewport().update()

    def show_cursor(self, days: tuple[date, date] | None) -> None:
        """Show the time that the map plays."""
        self.cursor_days = days
        if days is not None:
            bar, sketch = self.horizontalScrollBar(), self.sketch()
            if not sketch.names <= sketch.x(days[0]) <= self.viewport().width() - 40:
                bar.setValue(int(sketch.scale.x(days[0]) - 40))
        self.viewport().update()

    @property
    def row(self) -> int:
        """Height of a line."""
        return self.fontMetrics().height() + 9

    @property
    def scale(self) -> scales.Scale:
        """The axis, over whole years."""
        days = self.schedule.days()
        year = date.today().year
        first, last = days or (date(year, 1, 1), date(year + 5, 12, 31))
        return scales.around(first, last, self._per_day)

    def sketch(self) -> Sketch:
        """Return all that is needed to draw or to find what is where."""
        wide = self.viewport().width()
        return Sketch(
            self.schedule,
            self.scale,
            self.palette(),
            self.row,
            min(280, wide * 0.35),
            self.horizontalScrollBar().value(),
            self.verticalScrollBar().value(),
            self.chosen,
            date.today(),
            self.cursor_days,
            self._moved,
        )

    # Zoom

    def fit(self) -> None:
        """Show the whole time."""
        self._fitted = True
        sketch = self.sketch()
        days = max(1, (sketch.scale.last - sketch.scale.first).days)
        self._zoom_to((self.viewport().width() - sketch.names - 8) / days)
        self.horizontalScrollBar().setValue(0)

    def zoom(self, steps: float, at: float | None = None) -> None:
        """Zoom in or out around a place of the viewport, or its middle."""
        sketch = self.sketch()
        wide = self.viewport().width()
        at = (sketch.names + wide) / 2 if at is None else max(at, sketch.names)
        days = (at - sketch.names + sketch.left) / self._per_day
        self._zoom_to(self._per_day * _STEP**steps)
        self.horizontalScrollBar().setValue(int(days * self._per_day - (at - sketch.names)))

    def _zoom_to(self, per_day: float) -> None:
        self._per_day = max(scales.LEAST, min(scales.MOST, per_day))
        self._measure()
        self.viewport().update()

    def _measure(self) -> None:
        sketch, view = self.sketch(), self.viewport()
        wide, high = view.width() - sketch.names, view.height() - sketch.head
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(0, int(sketch.scale.width - wide + 8)))
        across.setPageStep(max(1, int(wide)))
        across.setSingleStep(40)
        down.setRange(0, max(0, int(len(self.schedule.lines) * sketch.row - high)))
        down.setPageStep(max(1, int(high)))
        down.setSingleStep(self.row)

    # What is where

    def line_at(self, spot: QPointF) -> Line | None:
        """Return the line under a place of the viewport."""
        sketch = self.sketch()
        place = int((spot.y() - sketch.head + sketch.top) // sketch.row)
        inside = spot.y() >= sketch.head and 0 <= place < len(self.schedule.lines)
        return self.schedule.lines[place] if inside else None

    def part_at(self, spot: QPointF) -> str | None:
        """Return which part of a phase a drag from here would take; None: nothing."""
        line, sketch = self.line_at(spot), self.sketch()
        if line is None or line.phase_id is None or spot.x() <= sketch.names:
            return None
        bar = sketch.bar(self.schedule.places[line.phase_id])
        if bar is None:
            return NEW
        edge = min(_EDGE, bar.width() / 4)
        if line.dates.starts_on and abs(spot.x() - bar.left()) <= edge:
            return START
        if line.dates.ends_on and abs(spot.x() - bar.right()) <= edge:
            return END
        return MOVE if bar.left() <= spot.x() <= bar.right() else None

    # Events

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what stands under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            spot = QPointF(event.pos())
            text = tips.tip(self.sketch(), self.line_at(spot), spot)
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        return super().viewportEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what can be seen."""
        painter = QPainter(self.viewport())
        painter.setFont(self.font())
        draw(painter, self.sketch(), self.viewport().width(), self.viewport().height())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the scroll bars right."""
        super().resizeEvent(event)
        self._measure()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl; else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(event.angleDelta().y() / 120, event.position().x())
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a phase; a drag may follow."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        spot = QPointF(event.pos())
        line, part = self.line_at(spot), self.part_at(spot)
        self._pressed = spot
        if line is not None and line.phase_id and part and self.editable:
            day = self._day(spot)
            self._drag = Drag(line.phase_id, part, day, line.dates.starts_on, line.dates.ends_on)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the dates that the drag would set."""
        spot = QPointF(event.pos())
        if self._drag is None or self._pressed is None:
            part = self.part_at(spot) if self.editable else None
            shapes = {START: Qt.CursorShape.SizeHorCursor, END: Qt.CursorShape.SizeHorCursor}
            self.viewport().setCursor(shapes.get(part or "", Qt.CursorShape.ArrowCursor))
            return
        far = (spot - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if far or self._moved:
            dates = self._drag.dates(self._day(spot), self.by_months)
            self._moved = {self._drag.phase_id: dates}
            where = self.viewport().mapToGlobal(event.pos())
            QToolTip.showText(where, tips.dates(*dates), self.viewport())
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the drag, or choose the phase."""
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        drag, moved, pressed = self._drag, self._moved, self._pressed
        self._drag, self._moved, self._pressed = None, {}, None
        self.viewport().update()
        if drag is not None and moved:
            start, end = moved[drag.phase_id]
            if (start, end) != (drag.start, drag.end):
                self.dates_dragged.emit(drag.phase_id, start, end)
            return
        line = self.line_at(pressed)
        if line is not None and line.phase_id:
            self.phase_clicked.emit(line.phase_id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go to the phase on the map."""
        line = self.line_at(QPointF(event.pos()))
        if line is not None and line.phase_id:
            self.phase_opened.emit(line.phase_id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the line."""
        self.menu_asked.emit(self.line_at(QPointF(event.pos())), event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes a drag back; up and down go through the phases; + and - zoom."""
        if event.key() == Qt.Key.Key_Escape and self._drag is not None:
            self._drag, self._moved, self._pressed = None, {}, None
            QToolTip.hideText()
            self.viewport().update()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.schedule.places:
            keys = list(self.schedule.places)
            by = 1 if event.key() == Qt.Key.Key_Down else -1
            at = keys.index(self.chosen) + by if self.chosen in self.schedule.places else 0
            self.phase_clicked.emit(keys[max(0, min(len(keys) - 1, at))])
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            self.zoom(1 if event.key() == Qt.Key.Key_Plus else -1)
        else:
            super().keyPressEvent(event)

    def _day(self, spot: QPointF) -> date:
        sketch = self.sketch()
        return sketch.scale.day(spot.x() - sketch.names + sketch.left)
