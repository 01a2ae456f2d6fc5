"""Draws the chart: the same hand for the window, pictures and documents."""

from __future__ import annotations

from datetime import date

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPalette,
    QPen,
    QPolygonF,
)

from smartcity_planner.domain.schedule import FINISH_FINISH, START_START
from smartcity_planner.gui.schedule import axis
from smartcity_planner.gui.schedule.reading import Arrow
from smartcity_planner.gui.schedule.sketch import Sketch, ink
from smartcity_planner.i18n import translate

RED, AMBER = QColor("#c62828"), QColor("#b26a00")
_PAD = 6


def draw(painter: QPainter, sketch: Sketch, width: float, height: float) -> None:
    """Draw what can be seen in `width` × `height`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, width, height), sketch.palette.color(QPalette.ColorRole.Base))
    lines = sketch.schedule.lines
    first = max(0, int(sketch.top // sketch.row))
    last = min(len(lines), int((sketch.top + height - sketch.head) // sketch.row) + 1)
    painter.save()
    painter.setClipRect(QRectF(0, sketch.head, width, height - sketch.head))
    for place in range(first, last):
        _background(painter, sketch, place, width)
    axis.draw_grid(painter, sketch, width, height)
    painter.restore()
    painter.save()
    painter.setClipRect(QRectF(sketch.names, sketch.head, width, height - sketch.head))
    for arrow in sketch.schedule.arrows:
        _arrow(painter, sketch, arrow, first, last)
    for place in range(first, last):
        (_phase if lines[place].phase_id else _project)(painter, sketch, place)
    painter.restore()
    painter.save()
    painter.setClipRect(QRectF(0, sketch.head, width, height - sketch.head))
    for place in range(first, last):
        _name(painter, sketch, place)
    painter.restore()
    axis.draw_head(painter, sketch, width)
    axis.draw_times(painter, sketch, width, height)


def _background(painter: QPainter, sketch: Sketch, place: int, width: float) -> None:
    line = sketch.schedule.lines[place]
    area = QRectF(0, sketch.y(place), width, sketch.row)
    if line.phase_id and line.phase_id == sketch.chosen:
        colour = QColor(sketch.palette.color(QPalette.ColorRole.Highlight))
        colour.setAlpha(60)
        painter.fillRect(area, colour)
    elif line.phase_id is None:
        painter.fillRect(area, sketch.palette.color(QPalette.ColorRole.AlternateBase))


def _project(painter: QPainter, sketch: Sketch, place: int) -> None:
    bar = sketch.bar(place)
    if bar is None:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink(sketch, 150))
    y, low = bar.center().y() - 2, bar.center().y() + 5
    painter.drawRect(QRectF(bar.left(), y, bar.width(), 4))
    for x, inner in ((bar.left(), bar.left() + 6), (bar.right(), bar.right() - 6)):
        painter.drawPolygon(QPolygonF([QPointF(x, y), QPointF(inner, y), QPointF(x, low)]))


def _phase(painter: QPainter, sketch: Sketch, place: int) -> None:
    line, bar = sketch.schedule.lines[place], sketch.bar(place)
    if bar is None:
        painter.setPen(ink(sketch, 150))
        area = QRectF(sketch.names + _PAD, sketch.y(place), 400, sketch.row)
        text = translate("Gui", "no dates yet – drag here to set them")
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), text)
    else:
        start, end = sketch.span(line)
        open_end = start is None or end is None
        style = Qt.PenStyle.DashLine if open_end else Qt.PenStyle.SolidLine
        chosen = line.phase_id == sketch.chosen
        painter.setBrush(QColor(line.colour))
        painter.setPen(QPen(ink(sketch, 200), 2 if chosen else 0.8, style))
        painter.drawRoundedRect(bar, 2, 2)
        if line.troubles:
            painter.setBrush(QBrush(RED, Qt.BrushStyle.BDiagPattern))
            painter.setPen(QPen(RED, 2))
            painter.drawRoundedRect(bar, 2, 2)
    for target in line.targets:
        if target.due_on and target.state != "dropped":
            _diamond(painter, sketch, place, target.due_on, target.state)
    spot = sketch.lock(place) if line.locks else None
    if spot is not None:
        _lock(painter, spot)


def _diamond(painter: QPainter, sketch: Sketch, place: int, due: date, state: str) -> None:
    colour = RED if state == "missed" else ink(sketch)
    painter.setPen(QPen(colour, 1.4))
    reached = state == "reached"
    painter.setBrush(colour if reached else sketch.palette.color(QPalette.ColorRole.Base))
    painter.drawPolygon(sketch.mark(place, due))


def _lock(painter: QPainter, spot: QRectF) -> None:
    body = QRectF(spot.left() + 1, spot.center().y() - 1, spot.width() - 2, spot.height() / 2 + 1)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(AMBER, 1.8))
    ring = QRectF(spot.left() + 3, spot.top(), spot.width() - 6, spot.height() - 2)
    painter.drawArc(ring, 0, 180 * 16)
    painter.setPen(QPen(QColor("white"), 0.8))
    painter.setBrush(AMBER)
    painter.drawRoundedRect(body, 1.5, 1.5)


def _arrow(painter: QPainter, sketch: Sketch, arrow: Arrow, first: int, last: int) -> None:
    places = sketch.schedule.places
    to, of = places[arrow.need.phase_id], places[arrow.need.needs_phase_id]
    if max(to, of) < first or min(to, of) >= last:
        return
    a, b = sketch.bar(of), sketch.bar(to)
    if a is None or b is None:
        return
    start = QPointF(a.left() if arrow.need.kind == START_START else a.right(), a.center().y())
    at_end = arrow.need.kind == FINISH_FINISH
    end = QPointF(b.right() if at_end else b.left(), b.center().y())
    out = -7 if arrow.need.kind == START_START else 7
    toward = 7 if at_end else -7
    bend = max(start.x() + out, end.x() + toward) if at_end else start.x() + out
    path = QPainterPath(start)
    if not at_end and arrow.need.kind != START_START and bend > end.x() + toward:
        middle = start.y() + (sketch.row / 2 if end.y() > start.y() else -sketch.row / 2)
        for x, y in ((bend, start.y()), (bend, middle), (end.x() + toward, middle)):
            path.lineTo(x, y)
        path.lineTo(end.x() + toward, end.y())
    else:
        bend = min(bend, end.x() + toward) if arrow.need.kind == START_START else bend
        path.lineTo(bend, start.y())
        path.lineTo(bend, end.y())
    path.lineTo(end)
    colour = RED if arrow.trouble else ink(sketch, 170)
    painter.setPen(QPen(colour, 1.6 if arrow.trouble else 1.1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    painter.setBrush(colour)
    back = 5 if at_end else -5
    head = (end, QPointF(end.x() + back, end.y() - 3.2), QPointF(end.x() + back, end.y() + 3.2))
    painter.drawPolygon(QPolygonF(list(head)))


def _name(painter: QPainter, sketch: Sketch, place: int) -> None:
    line = sketch.schedule.lines[place]
    area = QRectF(0, sketch.y(place), sketch.names, sketch.row)
    font = painter.font()
    painter.save()
    font.setBold(line.phase_id is None)
    painter.setFont(font)
    indent = _PAD + (14 if line.phase_id else 0)
    if line.phase_id:
        painter.fillRect(QRectF(indent, area.center().y() - 4, 8, 8), QBrush(QColor(line.colour)))
        indent += 13
    painter.setPen(RED if line.troubles else ink(sketch))
    room = area.adjusted(indent, 0, -_PAD, 0)
    text = QFontMetricsF(font).elidedText(line.name, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
    painter.restore()
