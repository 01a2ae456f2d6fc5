"""What is where on the chart, in pixels."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from qgis.PyQt.QtCore import QPointF, QRectF
from qgis.PyQt.QtGui import QColor, QPalette, QPolygonF

from smartcity_planner.gui.schedule.reading import Line, Schedule
from smartcity_planner.gui.schedule.scale import Scale


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


def ink(sketch: Sketch, alpha: int = 255) -> QColor:
    """Return the colour of text in the chart's theme."""
    colour = QColor(sketch.palette.color(QPalette.ColorRole.Text))
    colour.setAlpha(alpha)
    return colour
