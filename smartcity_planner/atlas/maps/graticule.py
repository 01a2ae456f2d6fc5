"""Coordinates around a map and crosses within it, in EPSG:5186."""

from __future__ import annotations

import math

from qgis.core import (
    QgsGeometry,
    QgsLayoutItemMap,
    QgsLayoutItemMapGrid,
    QgsLineString,
    QgsLineSymbol,
    QgsMultiLineString,
    QgsPoint,
    QgsVectorLayer,
)

from smartcity_planner.atlas.maps import frame
from smartcity_planner.atlas.maps.scene import memory_layer
from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.atlas.sheets.canvas import Canvas
from smartcity_planner.atlas.sheets.paper import CAPTION

#: The grid that is the book's own; one that a planner drew has another name.
_NAME = "EPSG:5186"
#: An arm of a cross on A3, mm.
_ARM = 1.5
#: Coordinates near a corner would leave the neat line, so they are left out.
_COORDINATE = """CASE
WHEN @grid_axis = 'x' AND @grid_number BETWEEN {west} AND {east}
THEN format_number(@grid_number, 0) || ' E'
WHEN @grid_axis = 'y' AND @grid_number BETWEEN {south} AND {north}
THEN format_number(@grid_number, 0) || ' N'
ELSE '' END"""


def add(canvas: Canvas, item: QgsLayoutItemMap, scale: int) -> None:
    """Add ticks inwards, and coordinates between map and neat line."""
    paper = canvas.paper
    step = frame.round_step(item.extent().width(), 5)
    grid = QgsLayoutItemMapGrid(_NAME, item)
    grid.setIntervalX(step)
    grid.setIntervalY(step)
    grid.setStyle(QgsLayoutItemMapGrid.GridStyle.FrameAnnotationsOnly)
    grid.setFrameStyle(QgsLayoutItemMapGrid.FrameStyle.InteriorTicks)
    grid.setFrameWidth(paper.mm(1.6))
    grid.setFramePenSize(paper.mm(0.18))
    grid.setAnnotationEnabled(True)
    grid.setAnnotationTextFormat(
        fonts.text_format(paper.size(CAPTION), colour="#3c444d", family=canvas.family)
    )
    grid.setAnnotationFormat(QgsLayoutItemMapGrid.AnnotationFormat.CustomFormat)
    inner = item.extent()
    inner.grow(-paper.mm(8) * scale / 1000)
    grid.setAnnotationExpression(
        _COORDINATE.format(
            west=inner.xMinimum(),
            east=inner.xMaximum(),
            south=inner.yMinimum(),
            north=inner.yMaximum(),
        )
    )
    grid.setAnnotationFrameDistance(paper.mm(0.7))
    for side in (QgsLayoutItemMapGrid.BorderSide.Left, QgsLayoutItemMapGrid.BorderSide.Right):
        grid.setAnnotationDirection(QgsLayoutItemMapGrid.AnnotationDirection.Vertical, side)
    item.grids().addGrid(grid)


def crosses(canvas: Canvas, item: QgsLayoutItemMap) -> QgsVectorLayer | None:
    """Return a layer of small crosses where the grid's lines meet; None where it is not ours.

    QGIS draws a grid over everything, also over names. A layer lies under all of them.
    """
    grids = item.grids().asList()
    if len(grids) != 1 or grids[0].name() != _NAME:
        return None
    step, box = grids[0].intervalX(), item.visibleExtentPolygon().boundingRect()
    arm = canvas.paper.mm(_ARM) * item.scale() / 1000
    found = QgsMultiLineString()
    for x in _lines(box.left(), box.right(), step):
        for y in _lines(box.top(), box.bottom(), step):
            for dx, dy in ((arm, 0), (0, arm)):
                ends = [QgsPoint(x - dx, y - dy), QgsPoint(x + dx, y + dy)]
                found.addGeometry(QgsLineString(ends))
    width = str(canvas.paper.mm(0.12))
    symbol = QgsLineSymbol.createSimple({"line_color": "#8a929c", "line_width": width})
    return memory_layer("MultiLineString", "", QgsGeometry(found), symbol)


def _lines(low: float, high: float, step: float) -> list[float]:
    """Return the multiples of `step` between two coordinates."""
    return [step * number for number in range(math.ceil(low / step), math.floor(high / step) + 1)]
