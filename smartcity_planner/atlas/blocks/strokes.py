"""Lines and pointed shapes on a sheet, as plain layout items: they stay vector."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsFillSymbol, QgsLayoutItemPolygon, QgsLayoutItemPolyline, QgsLineSymbol
from qgis.PyQt.QtCore import QPointF
from qgis.PyQt.QtGui import QPolygonF

from smartcity_planner.atlas.sheets.canvas import Canvas

Points = Sequence[tuple[float, float]]


def line(canvas: Canvas, points: Points, colour: str, width: float) -> None:
    """Add a line through points (mm); `width` is in mm on A3."""
    item = QgsLayoutItemPolyline(_polygon(points), canvas.layout)
    item.setSymbol(
        QgsLineSymbol.createSimple(
            {
                "line_color": colour,
                "line_width": str(canvas.paper.mm(width)),
                "joinstyle": "miter",
                "capstyle": "flat",
            }
        )
    )
    canvas.layout.addLayoutItem(item)


def shape(canvas: Canvas, points: Points, fill: str, stroke: str, width: float) -> None:
    """Add a filled shape with these corners (mm); `width` is in mm on A3."""
    item = QgsLayoutItemPolygon(_polygon(points), canvas.layout)
    item.setSymbol(
        QgsFillSymbol.createSimple(
            {
                "color": fill,
                "outline_color": stroke,
                "outline_width": str(canvas.paper.mm(width)),
                "joinstyle": "miter",
            }
        )
    )
    canvas.layout.addLayoutItem(item)


def diamond(
    canvas: Canvas, x: float, y: float, radius: float, fill: str, stroke: str, width: float = 0.3
) -> None:
    """Add a diamond around a point."""
    corners = ((x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y))
    shape(canvas, corners, fill, stroke, width)


def arrow(canvas: Canvas, points: Points, colour: str, width: float, head: float) -> None:
    """Add a line that ends in an arrow; its last part is level or upright."""
    (x0, y0), (x1, y1) = points[-2], points[-1]
    if abs(x1 - x0) > abs(y1 - y0):
        back = x1 - head if x1 > x0 else x1 + head
        corners = ((x1, y1), (back, y1 - head * 0.55), (back, y1 + head * 0.55))
        end = (back, y1)
    else:
        back = y1 - head if y1 > y0 else y1 + head
        corners = ((x1, y1), (x1 - head * 0.55, back), (x1 + head * 0.55, back))
        end = (x1, back)
    line(canvas, [*points[:-1], end], colour, width)
    shape(canvas, corners, colour, colour, 0.05)


def _polygon(points: Points) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])
