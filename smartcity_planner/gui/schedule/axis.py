"""Time on the chart: years, quarters, today, the time that is played."""

from __future__ import annotations

from datetime import date

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFontMetricsF, QPainter, QPalette, QPen

from smartcity_planner.gui.schedule.sketch import Sketch, ink
from smartcity_planner.i18n import translate

TODAY, CURSOR = QColor("#d0126c"), QColor("#1565c0")


def draw_grid(painter: QPainter, sketch: Sketch, width: float, height: float) -> None:
    """Draw where years and quarters begin."""
    for year in sketch.scale.years():
        for quarter in range(4 if sketch.scale.shows_quarters else 1):
            x = sketch.x(date(year, 3 * quarter + 1, 1))
            if sketch.names <= x <= width:
                painter.setPen(QPen(ink(sketch, 25 if quarter else 60), 1))
                painter.drawLine(QPointF(x, sketch.head), QPointF(x, height))


def draw_head(painter: QPainter, sketch: Sketch, width: float) -> None:
    """Draw the years, and the quarters below where they fit."""
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
        painter.setPen(QPen(ink(sketch, 90), 1))
        painter.drawLine(QPointF(left, 0), QPointF(left, sketch.head))
        painter.setPen(ink(sketch))
        if year % step == 0:
            wide = QRectF(left, 0, max(right - left, 40), sketch.row)
            painter.drawText(wide, centre, str(year))
        for quarter in range(4 if scale.shows_quarters else 0):
            a = sketch.x(date(year, 3 * quarter + 1, 1))
            b = right if quarter == 3 else sketch.x(date(year, 3 * quarter + 4, 1))
            text = translate("Gui", "Q{number}").format(number=quarter + 1)
            if QFontMetricsF(painter.font()).horizontalAdvance(text) > b - a - 4:
                text = str(quarter + 1)
            painter.drawText(QRectF(a, sketch.row, b - a, sketch.row), centre, text)
    painter.restore()
    painter.setPen(QPen(ink(sketch, 90), 1))
    painter.drawLine(QPointF(0, sketch.head), QPointF(width, sketch.head))


def draw_times(painter: QPainter, sketch: Sketch, width: float, height: float) -> None:
    """Draw today, and the time that the map shows."""
    painter.setPen(QPen(ink(sketch, 90), 1))
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
        label = QRectF(x - wide / 2, sketch.head + 1, wide, sketch.row - 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(TODAY)
        painter.drawRoundedRect(label, 3, 3)
        painter.setPen(QColor("white"))
        painter.drawText(label, int(Qt.AlignmentFlag.AlignCenter), text)
    painter.restore()
