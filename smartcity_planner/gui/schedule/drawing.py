"""Draws the chart: the same hand for the window, pictures and documents."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

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
from smartcity_planner.gui.schedule.reading import Arrow, Line, Schedule
from smartcity_planner.gui.schedule.scale import Scale
from smartcity_planner.i18n import translate

RED, AMBER = QColor("#c62828"), QColor("#b26a00")
TODAY, CURSOR = QColor("#d0126c"), QColor("#1565c0")
_PAD = 6


@dataclass
class Sketch:
    """Everything a drawing needs: sizes in pixels, (left, top) is what is scrolled to."""

    schedule: Schedule
    scale: Scale
    palette: QPalette
    row: float
    names: float
    left: float = 0
    top: float = 0
    chosen: str | None = None
    today: date | None = None
    cursor: tuple[date, date] | None = None
    #: Phase id → dates while it is dragged.
    moved: dict[str, tuple[date | None, date | None]] = field(default_factory=dict)

    @property
    def head(self) -> float:
        """Height of the axis: years, and quarters below where they fit."""
        return self.row * (2 if self.scale.shows_quarters else 1)

    def x(self, day: date) -> float:
        """Return where a day begins on the drawing."""
        return self.names + self.scale.x(day) - self.left

    def y(self, place: int) -> float:
        """Return where a line begins on the drawing."""
        return self.head + place * self.row - self.top

    def span(self, line: Line) -> tuple[date | None, date | None]:
        """Return the dates of a line as they are shown."""
        own = line.dates
        return self.moved.get(line.phase_id or "", (own.starts_on, own.ends_on))

    def bar(self, place: int) -> QRectF | None:
        """Return the bar of a line; None where it has no date at all."""
        start, end = self.span(self.schedule.lines[place])
        if start is None and end is None:
            return None
        year = timedelta(days=90)  # a bar with one open end fades out over a quarter
        left = self.x(start) if start else self.x((end or date.min) - year)
        right = self.x(end + timedelta(days=1)) if end else self.x((start or date.max) + year)
        return QRectF(left, self.y(place) + 4, max(3.0, right - left), self.row - 8)

    def mark(self, place: int, day: date) -> QPolygonF:
        """Return the diamond of a target due on a day."""
        half, x, y = (self.row - 10) / 2, self.x(day), self.y(place) + self.row / 2
        corners = ((x, y - half), (x + half, y), (x, y + half), (x - half, y))
        return QPolygonF([QPointF(*corner) for corner in corners])

    def lock(self, place: int) -> QRectF | None:
        """Return where the lock stands: before the bar, or in the bar where there is no room."""
        bar = self.bar(place)
        if bar is None:
            return None
        size = self.row - 9
        left = bar.left() - size - 3
        if left < self.names + 2:
            left = max(bar.left(), self.names) + 3
        return QRectF(left, self.y(place) + 4.5, size, size)


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
    _grid(painter, sketch, width, height)
    painter.restore()
    painter.save()
    painter.setClipRect(QRectF(sketch.names, sketch.head, width, height - sketch.head))
    for place in range(first, last):
        (_phase if lines[place].phase_id else _project)(painter, sketch, place)
    for arrow in sketch.schedule.arrows:
        _arrow(painter, sketch, arrow, first, last)
    painter.restore()
    painter.save()
    painter.setClipRect(QRectF(0, sketch.head, width, height - sketch.head))
    for place in range(first, last):
        _name(painter, sketch, place)
    painter.restore()
    _axis(painter, sketch, width)
    _verticals(painter, sketch, width, height)


def _ink(sketch: Sketch, alpha: int = 255) -> QColor:
    colour = QColor(sketch.palette.color(QPalette.ColorRole.Text))
    colour.setAlpha(alpha)
    return colour


def _background(painter: QPainter, sketch: Sketch, place: int, width: float) -> None:
    line = sketch.schedule.lines[place]
    area = QRectF(0, sketch.y(place), width, sketch.row)
    if line.phase_id and line.phase_id == sketch.chosen:
        colour = QColor(sketch.palette.color(QPalette.ColorRole.Highlight))
        colour.setAlpha(60)
        painter.fillRect(area, colour)
    elif line.phase_id is None:
        painter.fillRect(area, sketch.palette.color(QPalette.ColorRole.AlternateBase))


def _grid(painter: QPainter, sketch: Sketch, width: float, height: float) -> None:
    for year in sketch.scale.years():
        for quarter in range(4 if sketch.scale.shows_quarters else 1):
            x = sketch.x(date(year, 3 * quarter + 1, 1))
            if sketch.names <= x <= width:
                painter.setPen(QPen(_ink(sketch, 25 if quarter else 60), 1))
                painter.drawLine(QPointF(x, sketch.head), QPointF(x, height))


def _project(painter: QPainter, sketch: Sketch, place: int) -> None:
    bar = sketch.bar(place)
    if bar is None:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_ink(sketch, 150))
    y, low = bar.center().y() - 2, bar.center().y() + 5
    painter.drawRect(QRectF(bar.left(), y, bar.width(), 4))
    for x, inner in ((bar.left(), bar.left() + 6), (bar.right(), bar.right() - 6)):
        painter.drawPolygon(QPolygonF([QPointF(x, y), QPointF(inner, y), QPointF(x, low)]))


def _phase(painter: QPainter, sketch: Sketch, place: int) -> None:
    line, bar = sketch.schedule.lines[place], sketch.bar(place)
    if bar is None:
        painter.setPen(_ink(sketch, 150))
        area = QRectF(sketch.names + _PAD, sketch.y(place), 400, sketch.row)
        text = translate("Gui", "no dates yet – drag here to set them")
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), text)
    else:
        start, end = sketch.span(line)
        open_end = start is None or end is None
        style = Qt.PenStyle.DashLine if open_end else Qt.PenStyle.SolidLine
        chosen = line.phase_id == sketch.chosen
        painter.setBrush(QColor(line.colour))
        painter.setPen(QPen(_ink(sketch, 200), 2 if chosen else 0.8, style))
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
    colour = RED if state == "missed" else _ink(sketch)
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
    colour = RED if arrow.trouble else _ink(sketch, 170)
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
    painter.setPen(RED if line.troubles else _ink(sketch))
    room = area.adjusted(indent, 0, -_PAD, 0)
    text = QFontMetricsF(font).elidedText(line.name, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
    painter.restore()


def _axis(painter: QPainter, sketch: Sketch, width: float) -> None:
    back = sketch.palette.color(QPalette.ColorRole.Button)
    painter.save()
    painter.fillRect(QRectF(0, 0, width, sketch.head), back)
    painter.setClipRect(QRectF(sketch.names, 0, width - sketch.names, sketch.head))
    scale = sketch.scale
    step = next(n for n in (1, 2, 5, 10, 50) if scale.per_day * 365 * n > 40 or n == 50)
    centre = int(Qt.AlignmentFlag.AlignCenter)
    for year in scale.years():
        left, right = sketch.x(date(year, 1, 1)), sketch.x(date(year + 1, 1, 1))
        if right < sketch.names or left > width:
            continue
        painter.setPen(QPen(_ink(sketch, 90), 1))
        painter.drawLine(QPointF(left, 0), QPointF(left, sketch.head))
        painter.setPen(_ink(sketch))
        if year % step == 0:
            wide = QRectF(left, 0, max(right - left, 40), sketch.row)
            painter.drawText(wide, centre, str(year))
        for quarter in range(4 if scale.shows_quarters else 0):
            a = sketch.x(date(year, 3 * quarter + 1, 1))
            b = right if quarter == 3 else sketch.x(date(year, 3 * quarter + 4, 1))
            text = translate("Gui", "Q{number}").format(number=quarter + 1)
            painter.drawText(QRectF(a, sketch.row, b - a, sketch.row), centre, text)
    painter.restore()
    painter.setPen(QPen(_ink(sketch, 90), 1))
    painter.drawLine(QPointF(0, sketch.head), QPointF(width, sketch.head))


def _verticals(painter: QPainter, sketch: Sketch, width: float, height: float) -> None:
    painter.setPen(QPen(_ink(sketch, 90), 1))
    painter.drawLine(QPointF(sketch.names, 0), QPointF(sketch.names, height))
    painter.save()
    painter.setClipRect(QRectF(sketch.names, 0, width - sketch.names, height))
    if sketch.cursor is not None:
        left, right = (sketch.x(day) for day in sketch.cursor)
        tint = QColor(CURSOR)
        tint.setAlpha(45)
        painter.fillRect(QRectF(left, 0, max(2.0, right - left), height), tint)
        painter.setPen(QPen(CURSOR, 2))
        painter.drawLine(QPointF(left, 0), QPointF(left, height))
    if sketch.today is not None:
        x = sketch.x(sketch.today)
        painter.setPen(QPen(TODAY, 1.6, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, sketch.head), QPointF(x, height))
        font = painter.font()
        text = translate("Gui", "Today")
        wide = QFontMetricsF(font).horizontalAdvance(text) + 8
        label = QRectF(x - wide / 2, sketch.head - sketch.row + 2, wide, sketch.row - 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(TODAY)
        painter.drawRoundedRect(label, 3, 3)
        painter.setPen(QColor("white"))
        painter.drawText(label, int(Qt.AlignmentFlag.AlignCenter), text)
    painter.restore()
