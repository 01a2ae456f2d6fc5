"""Setting a money table on the sheet: right-aligned figures, hairlines, the exact sum below."""

from __future__ import annotations

from qgis.core import (
    QgsLayoutFrame,
    QgsLayoutItemManualTable,
    QgsLayoutTable,
    QgsTableCell,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from smartcity_planner.atlas.blocks.block import Block
from smartcity_planner.atlas.facts.money import MoneyTable, Row
from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.atlas.sheets.canvas import LINE, QUIET, SOFT, WARN, Canvas, scene_rect
from smartcity_planner.atlas.sheets.paper import BODY, SMALL, Rect
from smartcity_planner.atlas.sheets.sheet import Sheet
from smartcity_planner.project.palette import source_colour

_RIGHT = Qt.AlignmentFlag.AlignRight
_LEFT = Qt.AlignmentFlag.AlignLeft
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
#: Free space left and right in a cell, mm on A3.
_PAD = 0.8
#: More rows than this are set tightly.
_MANY = 16
#: A frame that is short by a rounding error would drop the last row, mm.
_SLACK = 0.3


class Money(Block):
    """A money table under its heading, with the exact sum and remarks."""

    name = "money"

    def __init__(self, table: MoneyTable, heading: str, mark: str = "") -> None:
        self._table, self._heading, self._mark = table, heading, mark

    def least(self, sheet: Sheet, width: float) -> float:
        """Return the height of the whole table."""
        return table_height(sheet, self._table)

    def draw(self, sheet: Sheet, where: Rect) -> float:
        """Add the table."""
        return money_table(sheet, where, self._table, self._heading, self._mark)


def table_height(canvas: Canvas, table: MoneyTable) -> float:
    """Return the height of heading, table, sum and remarks."""
    small = fonts.line_mm(canvas.paper.size(SMALL))
    heading = fonts.line_mm(canvas.paper.size(BODY)) + canvas.paper.mm(0.8)
    rows = _row_height(canvas, table) * len(table.rows) + _header_height(canvas, table)
    notes = small * len(table.notes)
    total = fonts.line_mm(canvas.paper.size(BODY)) + canvas.paper.mm(1.6)
    return heading + rows + total + notes


def money_table(
    canvas: Canvas, where: Rect, table: MoneyTable, heading: str, mark: str = ""
) -> float:
    """Add the table at the top of `where`; return the height that it takes."""
    paper, texts = canvas.paper, canvas.texts
    unit = texts("unit", unit=table.unit.label(texts.language))
    below = canvas.heading(where, heading, unit)
    if mark:
        left = below.x + fonts.width_mm(heading, paper.size(BODY), bold=True) + paper.mm(2)
        wide = fonts.width_mm(mark, paper.size(SMALL), bold=True) + paper.mm(2.4)
        high = below.y - where.y - paper.mm(1)
        tag = Rect(left, where.y + paper.mm(0.3), wide, high)
        canvas.box(tag, fill=WARN, stroke=None)
        canvas.text(tag, mark, SMALL, bold=True, colour="#ffffff", h="centre")
    high = _set(canvas, below, table)
    line = fonts.line_mm(paper.size(BODY))
    y = below.y + high + paper.mm(1.2)
    canvas.text(
        Rect(where.x, y, where.w, line), table.exact, BODY, bold=True, h="right", name="exact sum"
    )
    y += line + paper.mm(0.4)
    small = fonts.line_mm(paper.size(SMALL))
    for number, note in enumerate(table.notes):
        colour = WARN if mark and number == 0 else QUIET
        canvas.line_of_text(
            Rect(where.x, y, where.w, small), f"※ {note}", SMALL, colour=colour, h="right"
        )
        y += small
    return y - where.y


def _set(canvas: Canvas, where: Rect, table: MoneyTable) -> float:
    """Add the cells; return their height."""
    paper = canvas.paper
    item = QgsLayoutItemManualTable.create(canvas.layout)
    canvas.layout.addMultiFrame(item)
    size = paper.size(SMALL)
    plain = fonts.text_format(size, family=canvas.family)
    bold = fonts.text_format(size, bold=True, family=canvas.family)
    item.setContentTextFormat(plain)
    item.setHeaderMode(QgsLayoutTable.HeaderMode.NoHeaders)
    item.setIncludeTableHeader(False)
    item.setCellMargin(paper.mm(_PAD))
    item.setShowGrid(True)
    item.setVerticalGrid(False)
    item.setHorizontalGrid(True)
    item.setGridStrokeWidth(paper.mm(0.12))
    item.setGridColor(QColor(LINE))

    header = [_cell("", bold, _LEFT, SOFT), _cell(table.corner, bold, _LEFT, SOFT)]
    header += [_cell(label, bold, _RIGHT, SOFT) for label in table.columns]
    contents = [header]
    for row in table.rows:
        contents.append(_cells(row, bold if row.bold else plain))
    item.setTableContents(contents)
    heights = [_header_height(canvas, table)] + [_row_height(canvas, table)] * len(table.rows)
    pad = 2 * paper.mm(_PAD)  # QGIS adds the margin to heights and widths
    item.setRowHeights([max(high - pad, 0.1) for high in heights])
    item.setColumnWidths([wide - pad for wide in _widths(canvas, where.w, table)])
    high = sum(heights) + paper.mm(0.12) * (len(heights) + 1)
    frame = QgsLayoutFrame(canvas.layout, item)
    frame.attemptSetSceneRect(scene_rect(Rect(where.x, where.y, where.w, high + _SLACK)))
    frame.setId("funding table")
    item.addFrame(frame)
    item.refresh()
    return high


def _cells(row: Row, text_format: object) -> list[QgsTableCell]:
    fill = "#fafbfc" if row.bold else None
    swatch = _cell("", text_format, _LEFT, source_colour(row.source) if row.source else fill)
    return [
        swatch,
        _cell(row.label, text_format, _LEFT, fill),
        *(_cell(text, text_format, _RIGHT, fill) for text in row.cells),
    ]


def _cell(
    text: str, text_format: object, align: Qt.AlignmentFlag, fill: str | None
) -> QgsTableCell:
    cell = QgsTableCell(text)
    cell.setTextFormat(text_format)
    cell.setHorizontalAlignment(align)
    cell.setVerticalAlignment(_MIDDLE)
    if fill:
        cell.setBackgroundColor(QColor(fill))
    return cell


def _row_height(canvas: Canvas, table: MoneyTable) -> float:
    """A table of many rows is set tighter, so that the legend keeps its room."""
    line = fonts.line_mm(canvas.paper.size(SMALL))
    if len(table.rows) > _MANY:
        return line * 0.93
    return line + canvas.paper.mm(1.1)


def _header_height(canvas: Canvas, table: MoneyTable) -> float:
    lines = max(label.count("\n") + 1 for label in table.columns)
    return fonts.line_mm(canvas.paper.size(SMALL)) * lines + canvas.paper.mm(1.1)


def _widths(canvas: Canvas, width: float, table: MoneyTable) -> list[float]:
    """Return a swatch, the labels as wide as they need, and the rest shared by the figures."""
    paper = canvas.paper
    size = paper.size(SMALL)
    swatch = paper.mm(2.4)
    pad = 2 * paper.mm(_PAD)
    labels = [table.corner, *(row.label for row in table.rows)]
    label = max(fonts.width_mm(text, size, bold=True) for text in labels) + pad
    needed = [
        max(
            fonts.width_mm(text, size, bold=True)
            for text in (*table.columns[n].split("\n"), *(row.cells[n] for row in table.rows))
        )
        + pad
        for n in range(len(table.columns))
    ]
    label = min(label, max(width - swatch - sum(needed), width * 0.18))
    room = width - swatch - label
    if max(needed) * len(needed) <= room:  # columns of one width, where that can be
        return [swatch, label, *([room / len(needed)] * len(needed))]
    spare = room - sum(needed)
    return [swatch, label, *(wide + spare / len(needed) for wide in needed)]
