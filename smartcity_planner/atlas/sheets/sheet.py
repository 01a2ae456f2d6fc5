"""A sheet made from a template: what stays as it was drawn, and where the book may draw.

A template is an ordinary QGIS layout (.qpt). Its items carry names (item id):

    main map, map 1, …     maps: the book sets their layers and extent, frame and look stay
    slot: NAME             a rectangle that the book replaces ("slot: header", "slot: body")
    blocks: A, B, …        a column that the book fills with these blocks, one below the other

Whatever else a planner drew, moved or left out is respected as it is.
"""

from __future__ import annotations

from qgis.core import (
    QgsLayoutItem,
    QgsLayoutItemMap,
    QgsProject,
    QgsReadWriteContext,
)
from qgis.PyQt.QtXml import QDomDocument

from smartcity_planner.atlas.sheets.canvas import Canvas
from smartcity_planner.atlas.sheets.paper import Paper, Rect
from smartcity_planner.atlas.texts import Texts
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput

MAIN_MAP = "main map"
SLOT, BLOCKS = "slot:", "blocks:"


class Sheet(Canvas):
    """One page being laid out from a template's XML.

    `slots` maps names to their rectangles, `columns` are the rectangles to be filled and the
    names of their blocks, `maps` the template's maps by name. Raises BadInput where the
    template cannot be read.
    """

    def __init__(
        self, project: QgsProject, paper: Paper, texts: Texts, family: str, template: str
    ) -> None:
        self._template = template
        self.slots: dict[str, Rect] = {}
        self.columns: list[tuple[Rect, tuple[str, ...]]] = []
        self.maps: dict[str, QgsLayoutItemMap] = {}
        super().__init__(project, paper, texts, family)

    def _set_up(self) -> None:
        document = QDomDocument()
        read = document.setContent(self._template)
        loaded = bool(read[0] if isinstance(read, tuple) else read)
        if loaded:
            _, loaded = self.layout.loadFromTemplate(document, QgsReadWriteContext(), True)
        if not loaded or self.layout.pageCollection().pageCount() < 1:
            raise BadInput(
                QT_TRANSLATE_NOOP(
                    "Atlas",
                    "The layout template cannot be read. Open it in the layout designer and keep "
                    "it again, or choose another one.",
                ),
                "Atlas",
            )
        self.layout.renderContext().setDpi(300)
        for item in list(self.layout.items()):
            if isinstance(item, QgsLayoutItem):
                self._take(item)
        # QGIS counts from the items that are left: without this, what is drawn first would
        # come to lie under the template's map.
        self.layout.updateZValues(False)

    def _take(self, item: QgsLayoutItem) -> None:
        """Note an item's name; a placeholder goes."""
        name = item.id().strip()
        if isinstance(item, QgsLayoutItemMap):
            self.maps[name] = item
            return
        if name.startswith(SLOT):
            self.slots[name.removeprefix(SLOT).strip()] = rect_of(item)
        elif name.startswith(BLOCKS):
            blocks = name.removeprefix(BLOCKS).split(",")
            self.columns.append((rect_of(item), tuple(block.strip() for block in blocks)))
        else:
            return
        self.layout.removeLayoutItem(item)

    def slot(self, name: str) -> Rect | None:
        """Return the rectangle called `name`; None where the template leaves it out."""
        return self.slots.get(name)

    def size(self) -> tuple[float, float]:
        """Return the page's width and height in mm."""
        page = self.layout.pageCollection().page(0).rect()
        return page.width(), page.height()


def rect_of(item: QgsLayoutItem) -> Rect:
    """Return where an item stands, in mm."""
    where, at = item.rect(), item.pos()
    return Rect(at.x(), at.y(), where.width(), where.height())
