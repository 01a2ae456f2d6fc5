"""Drawing a part of a long table: its repeated header, its lines, the links of its lines."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsLayoutFrame, QgsLayoutItemManualTable, QgsLayoutTable, QgsTableCell
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from smartcity_planner.atlas.blocks.text_cells import BOLD, INDENT, Layout, Line
from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.atlas.sheets.canvas import ACCENT, QUIET, SOFT, Canvas, scene_rect
from smartcity_planner.atlas.sheets.paper import Rect

#: A frame that is short by a rounding error would drop the last line, mm.
_SLACK = 0.3
_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "centre": Qt.AlignmentFlag.AlignHCenter,
}
#: Fill and ink of the styles that are not plain.
_FILLS = {
    "head": "#dfe4ea",
    "total": "#dfe4ea",
    "part": "#e9edf2",
    "group": "#f5f7f9",
    "note": SOFT,
}
#: Between lines: quieter than the lines of the sheet.
_GRID = "#c3c9d0"
_INKS = {"note": QUIET, "group": ACCENT, "head": ACCENT}


def text_table(canvas: Canvas, where: Rect, layout: Layout, lines: Sequence[Line]) -> list[Rect]:
    """Add header and lines (which are set) at the top of `where`; return the lines' places."""
    item = QgsLayoutItemManualTable.create(canvas.layout)
    canvas.layout.addMultiFrame(item)
    grid = layout.grid
    item.setContentTextFormat(fonts.text_format(layout.points, family=layout.family))
    item.setHeaderMode(QgsLayoutTable.HeaderMode.NoHeaders)
    item.setIncludeTableHeader(False)
    item.setCellMargin(layout.pad)
    item.setShowGrid(True)
    item.setVerticalGrid(False)
    item.setHorizontalGrid(True)
    item.setGridStrokeWidth(grid)
    item.setGridColor(QColor(_GRID))
    shown = [layout.head(), *lines]
    item.setTableContents([_cells(line, layout) for line in shown])
    heights = [layout.height(line) for line in shown]
    margin = 2 * layout.pad  # QGIS adds it to heights and widths
    item.setRowHeights([max(high - margin, 0.1) for high in heights])
    item.setColumnWidths([max(each - margin, 0.1) for each in layout.widths])
    tall = sum(heights) + grid * (len(heights) + 1)
    frame = QgsLayoutFrame(canvas.layout, item)
    frame.attemptSetSceneRect(scene_rect(Rect(where.x, where.y, where.w, tall + _SLACK)))
    frame.setId("table")
    item.addFrame(frame)
    item.refresh()
    places, y = [], where.y
    for high in heights:
        places.append(Rect(where.x, y + grid, sum(layout.widths), high))
        y += high + grid
    return places[1:]


def table_height(layout: Layout, lines: Sequence[Line]) -> float:
    """Return the height of header and lines (which are set)."""
    heights = [layout.height(line) for line in (layout.head(), *lines)]
    return sum(heights) + layout.grid * (len(heights) + 1)


def link(edition: Edition, where: Rect, page_id: str) -> None:
    """Note that this place leads to a page; binding makes it a link."""
    record = edition.keep.setdefault("record", {})
    box = [round(part, 2) for part in (where.x, where.y, where.w, where.h)]
    record.setdefault("links", []).append([*box, page_id])


def link_lines(edition: Edition, places: Sequence[Rect], lines: Sequence[Line]) -> None:
    """Note the links of the lines that have one."""
    for place, line in zip(places, lines, strict=True):
        if line.page_id:
            link(edition, place, line.page_id)


def _cells(line: Line, layout: Layout) -> list[QgsTableCell]:
    bold = line.style in BOLD
    ink = _INKS.get(line.style, fonts.INK)
    text_format = fonts.text_format(layout.points, bold, ink, layout.family)
    made = []
    for number, column in enumerate(layout.columns):
        text = line.cells[number] if number < len(line.cells) else ""
        indent = INDENT * line.level if number == 0 else ""
        cell = QgsTableCell(indent + text.replace("\n", f"\n{indent}"))
        cell.setTextFormat(text_format)
        cell.setHorizontalAlignment(_ALIGN[column.align])
        cell.setVerticalAlignment(Qt.AlignmentFlag.AlignVCenter)
        if line.style in _FILLS:
            cell.setBackgroundColor(QColor(_FILLS[line.style]))
        if number == 0 and line.span > 1:
            cell.setSpan(1, line.span)
        made.append(cell)
    return made
