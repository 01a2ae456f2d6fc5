"""The plugin's own templates, drawn once per paper and shipped as .qpt (scripts/make_layouts.py).

They hold what a planner may move, restyle or take away in the layout designer: the maps, and
rectangles that say what the book draws there (see sheet.py for their names).
"""

from __future__ import annotations

from qgis.core import (
    QgsFillSymbol,
    QgsLayoutItem,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemShape,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from smartcity_planner.atlas.sheets.canvas import LINE
from smartcity_planner.atlas.sheets.paper import Paper, Rect, grid
from smartcity_planner.atlas.sheets.sheet import BLOCKS, MAIN_MAP, SLOT

#: What lies outside the city is paper-grey, so that the city stands out.
MAP_BACKGROUND = "#f4f4f2"
#: The columns of a map sheet and of a facts sheet.
SIDE = ("locator", "legend", "money", "year chart")
FACTS_LEFT = ("gantt", "targets", "indicators", "laws", "reviews")
FACTS_RIGHT = ("money", "source chart", "organisation", "centre", "programmes")


def build(project: QgsProject, kind: str, paper: Paper) -> QgsPrintLayout:
    """Return the layout of one kind of sheet (`definition.TEMPLATES`) on this paper."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    page: QgsLayoutItemPage = layout.pageCollection().page(0)
    page.setPageSize(QgsLayoutSize(paper.width, paper.height))
    layout.setName(f"{kind}_{paper.name}")
    {"cover": _cover, "map": _map, "facts": _facts, "maps": _maps, "text": _text}[kind](
        layout, paper
    )
    return layout


def _cover(layout: QgsPrintLayout, paper: Paper) -> None:
    _slot(layout, f"{SLOT} body", Rect(0, 0, paper.width, paper.height))


def _map(layout: QgsPrintLayout, paper: Paper) -> None:
    lay = grid(paper)
    _margins(layout, paper)
    neat_line = QgsLayoutItemShape(layout)
    neat_line.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
    neat_line.setSymbol(
        QgsFillSymbol.createSimple(
            {
                "color": "#ffffff",
                "outline_color": LINE,
                "outline_width": str(paper.mm(0.25)),
                "joinstyle": "miter",
            }
        )
    )
    _place(layout, neat_line, lay.map_frame, "neat line")
    item = QgsLayoutItemMap(layout)
    item.setBackgroundColor(QColor(MAP_BACKGROUND))
    item.setFrameEnabled(True)
    item.setFrameStrokeWidth(QgsLayoutMeasurement(paper.mm(0.35)))
    item.setFrameJoinStyle(Qt.PenJoinStyle.MiterJoin)
    _place(layout, item, lay.map, MAIN_MAP)
    wide, high, inset = paper.mm(74), paper.mm(16), paper.mm(2.5)
    corner = Rect(lay.map.right - wide - inset, lay.map.bottom - high - inset, wide, high)
    _slot(layout, f"{SLOT} scale", corner)
    _slot(layout, _blocks(*SIDE), lay.side)


def _facts(layout: QgsPrintLayout, paper: Paper) -> None:
    _margins(layout, paper)
    body = _body(paper)
    gap = paper.mm(8)
    left = (body.w - gap) * 0.6
    _slot(layout, _blocks(*FACTS_LEFT), body.part(0, 0, left, body.h))
    right = body.part(left + gap, 0, body.w - gap - left, body.h)
    _slot(layout, _blocks(*FACTS_RIGHT), right)


def _maps(layout: QgsPrintLayout, paper: Paper) -> None:
    _margins(layout, paper)
    body = _body(paper)
    gap = paper.mm(6)
    _slot(layout, f"{SLOT} maps", body.part(0, 0, body.w - paper.side - gap, body.h))
    _slot(layout, f"{SLOT} side", body.part(body.w - paper.side, 0, paper.side, body.h))


def _text(layout: QgsPrintLayout, paper: Paper) -> None:
    _margins(layout, paper)
    _slot(layout, f"{SLOT} body", _body(paper))


def _margins(layout: QgsPrintLayout, paper: Paper) -> None:
    """Header and title block, which all sheets but the cover have."""
    lay = grid(paper)
    wide = lay.header.w if layout.name().startswith("map_") else lay.strip.w
    header = Rect(lay.header.x, lay.header.y, wide, lay.header.h)
    _slot(layout, f"{SLOT} header", header)
    _slot(layout, f"{SLOT} title block", lay.strip)


def _body(paper: Paper) -> Rect:
    """Return what lies between header and title block."""
    lay = grid(paper)
    top = lay.header.bottom + paper.mm(1)
    return Rect(lay.strip.x, top, lay.strip.w, lay.strip.y - lay.gap - top)


def _blocks(*names: str) -> str:
    return f"{BLOCKS} {', '.join(names)}"


def _slot(layout: QgsPrintLayout, name: str, where: Rect) -> None:
    """Add a rectangle for the designer only: the book takes it away and draws there."""
    shape = QgsLayoutItemShape(layout)
    shape.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
    shape.setSymbol(
        QgsFillSymbol.createSimple(
            {
                "color": "31,58,95,18",
                "outline_color": "#1f3a5f",
                "outline_style": "dash",
                "outline_width": "0.2",
                "joinstyle": "miter",
            }
        )
    )
    _place(layout, shape, where, name)


def _place(layout: QgsPrintLayout, item: QgsLayoutItem, where: Rect, name: str) -> None:
    layout.addLayoutItem(item)
    item.attemptMove(QgsLayoutPoint(where.x, where.y))
    item.attemptResize(QgsLayoutSize(where.w, where.h))
    item.setId(name)
