"""One sheet being laid out: the few kinds of marks that all blocks are made of."""

from __future__ import annotations

import unicodedata

from qgis.core import (
    QgsExpressionContext,
    QgsFillSymbol,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsLayoutItemShape,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
)
from qgis.PyQt.QtCore import QRectF, Qt

from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.atlas.sheets.paper import BODY, CAPTION, SMALL, Paper, Rect
from smartcity_planner.atlas.texts import Texts

LINE = "#8a9099"
SOFT = "#f1f3f5"
QUIET = "#5b6470"
ACCENT = "#1f3a5f"
WARN = "#a33a12"

_H = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "centre": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}
_V = {
    "top": Qt.AlignmentFlag.AlignTop,
    "middle": Qt.AlignmentFlag.AlignVCenter,
    "bottom": Qt.AlignmentFlag.AlignBottom,
}


class SheetLayout(QgsPrintLayout):
    """A layout whose own variables stay as they are, once it is set up.

    Each item asks for them when it is moved, sized and painted, and QGIS reads its settings anew
    each time: for the hundred items of a page that was a tenth of its time.
    """

    def __init__(self, project: QgsProject) -> None:
        super().__init__(project)
        self._known: QgsExpressionContext | None = None

    def settle(self) -> None:
        """Keep the variables as they are now."""
        self._known = super().createExpressionContext()

    def createExpressionContext(self) -> QgsExpressionContext:
        """Return the project's and the layout's variables (called by QGIS)."""
        if self._known is None:
            return super().createExpressionContext()
        return QgsExpressionContext(self._known)


class Canvas:
    """A print layout of one page with the book's paper, language and font."""

    def __init__(self, project: QgsProject, paper: Paper, texts: Texts, family: str) -> None:
        self.paper, self.texts, self.family = paper, texts, family
        self.layout = SheetLayout(project)
        self._set_up()
        self.layout.settle()

    def _set_up(self) -> None:
        self.layout.initializeDefaults()
        page: QgsLayoutItemPage = self.layout.pageCollection().page(0)
        page.setPageSize(QgsLayoutSize(self.paper.width, self.paper.height))
        self.layout.renderContext().setDpi(300)

    def place(self, item: QgsLayoutItem, rect: Rect, name: str = "") -> None:
        """Add an item to the sheet at `rect`."""
        self.layout.addLayoutItem(item)
        item.attemptMove(QgsLayoutPoint(rect.x, rect.y))
        item.attemptResize(QgsLayoutSize(rect.w, rect.h))
        if name:
            item.setId(name)

    def text(
        self,
        rect: Rect,
        text: str,
        size: float,
        *,
        bold: bool = False,
        colour: str = fonts.INK,
        h: str = "left",
        v: str = "middle",
        name: str = "",
    ) -> QgsLayoutItemLabel:
        """Add text; `size` is the size on A3 in points."""
        label = QgsLayoutItemLabel(self.layout)
        label.setMode(QgsLayoutItemLabel.Mode.ModeFont)
        # A label takes [% … %] for an expression; names of projects must never be run.
        label.setText(unicodedata.normalize("NFC", text).replace("[%", "[ %"))
        label.setTextFormat(fonts.text_format(self.paper.size(size), bold, colour, self.family))
        label.setMarginX(0)
        label.setMarginY(0)
        label.setHAlign(_H[h])
        label.setVAlign(_V[v])
        self.place(label, rect, name)
        return label

    def line_of_text(
        self,
        rect: Rect,
        text: str,
        size: float,
        *,
        bold: bool = False,
        shrink: bool = True,
        **rest: str,
    ) -> QgsLayoutItemLabel:
        """Add one line that fits: smaller where it must be, cut with an ellipsis at last."""
        points = self.paper.size(size)
        least = max(self.paper.size(CAPTION), points * 0.72) if shrink else points
        smallest = min(points, least)
        fit = fonts.fitting(text, points, rect.w, smallest, bold)
        shown = fonts.elided(text, fit, rect.w, bold)
        label = self.text(rect, shown, size, bold=bold, **rest)
        if fit < points:
            text_format = label.textFormat()
            text_format.setSize(fit)
            label.setTextFormat(text_format)
        return label

    def box(
        self, rect: Rect, fill: str | None = None, stroke: str | None = LINE, width: float = 0.18
    ) -> QgsLayoutItemShape:
        """Add a rectangle; `width` is the line's in mm on A3."""
        shape = QgsLayoutItemShape(self.layout)
        shape.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
        shape.setSymbol(
            QgsFillSymbol.createSimple(
                {
                    "color": fill or "0,0,0,0",
                    "style": "solid" if fill else "no",
                    "outline_color": stroke or "0,0,0,0",
                    "outline_style": "solid" if stroke else "no",
                    "outline_width": str(self.paper.mm(width)),
                    "joinstyle": "miter",
                }
            )
        )
        self.place(shape, rect)
        return shape

    def rule(self, x: float, y: float, length: float, vertical: bool = False) -> None:
        """Add a thin straight line."""
        thin = self.paper.mm(0.18)
        rect = Rect(x, y, thin, length) if vertical else Rect(x, y, length, thin)
        self.box(rect, fill=LINE, stroke=None)

    def heading(self, rect: Rect, text: str, note: str = "", size: float = BODY) -> Rect:
        """Add a block's heading with a note at its right; return the space below it."""
        high = fonts.line_mm(self.paper.size(size)) + self.paper.mm(0.8)
        note_wide = fonts.width_mm(note, self.paper.size(SMALL)) + 1 if note else 0
        title = Rect(rect.x, rect.y, rect.w - note_wide, high)
        self.line_of_text(title, text, size, bold=True, colour=ACCENT)
        if note:
            where = Rect(rect.right - note_wide, rect.y, note_wide, high)
            self.text(where, note, SMALL, colour=QUIET, h="right")
        return Rect(rect.x, rect.y + high, rect.w, rect.h - high)

    def badge(self, right: float, middle: float, text: str, colour: str) -> float:
        """Add a framed word that ends at `right`; return its left edge."""
        size = self.paper.size(BODY)
        wide = fonts.width_mm(text, size, bold=True) + self.paper.mm(4)
        high = fonts.line_mm(size) + self.paper.mm(1)
        rect = Rect(right - wide, middle - high / 2, wide, high)
        self.box(rect, fill="#ffffff", stroke=colour, width=0.35)
        self.text(rect, text, BODY, bold=True, colour=colour, h="centre")
        return rect.x

    def picture(self, rect: Rect, path: str) -> QgsLayoutItemPicture:
        """Add a picture (SVG stays vector)."""
        item = QgsLayoutItemPicture(self.layout)
        item.setPicturePath(path)
        self.place(item, rect)
        return item


def scene_rect(rect: Rect) -> QRectF:
    """Return a Rect as Qt's."""
    return QRectF(rect.x, rect.y, rect.w, rect.h)
