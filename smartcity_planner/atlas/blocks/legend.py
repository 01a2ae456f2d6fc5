"""The legend: exactly the classes that this page's map draws, in the order of importance.

QGIS's own legend filter works in the background; here the classes are found before the legend is
made (`maps.classes`), so that what is printed does not depend on timing.
"""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    QgsLayerTreeLayer,
    QgsLayerTreeModelLegendNode,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayerLegendUtils,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt

from smartcity_planner.atlas.blocks.block import Block
from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.maps import classes
from smartcity_planner.atlas.maps.scene import Scene
from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.atlas.sheets.canvas import Canvas
from smartcity_planner.atlas.sheets.paper import BODY, SMALL, Rect
from smartcity_planner.atlas.sheets.sheet import Sheet
from smartcity_planner.atlas.texts import Texts

_KEY = QgsLayerTreeModelLegendNode.LegendNodeRoles.RuleKeyRole
#: Most important first; layers not named here come last, in the map's order.
_ORDER = (
    "outline",
    "parcel_funding",
    "parcel_phase",
    "hub",
    "regeneration_zone",
    "infrastructure_point",
    "infrastructure_line",
    "infrastructure_area",
    "district",
    "legal_dong",
    "parcel",
)


@dataclass(frozen=True)
class Attempt:
    """One way to set the legend: columns, and how tight."""

    columns: int
    tight: float
    split: bool = False  # a layer's classes may go on in the next column


_ATTEMPTS = (
    Attempt(1, 1.0),
    Attempt(2, 1.0),
    Attempt(2, 0.75),
    Attempt(2, 0.55, True),
    Attempt(3, 0.55, True),
)


class Legend(Block):
    """The classes of one map. It shrinks, by more columns and less space, before others go."""

    name = "legend"

    def __init__(self, item: QgsLayoutItemMap, scene: Scene, edition: Edition) -> None:
        self._item, self._scene, self._edition = item, scene, edition
        self._made: QgsLayoutItemLegend | None = None
        self._measured: list[tuple[float, float]] = []
        #: Where it stands once it is drawn, as wide as it is.
        self.place: Rect | None = None

    def least(self, sheet: Sheet, width: float) -> float:
        """Return the height of the tightest setting that is not too wide."""
        found = [size for size in self._sizes(sheet) if size[0] <= width + 0.5]
        return _heading(sheet) + min((high for _, high in found), default=0.0) if found else 0.0

    def most(self, sheet: Sheet, width: float) -> float:
        """Return the height of one column, generously set."""
        return max(self.least(sheet, width), _heading(sheet) + self._sizes(sheet)[0][1])

    def draw(self, sheet: Sheet, where: Rect) -> float:
        """Add the legend; note in the page's record which words it holds."""
        below = sheet.heading(where, sheet.texts("legend"))
        made = self._legend(sheet)
        room = where.bottom - below.y + 0.01
        sizes = self._sizes(sheet)
        fits = (n for n, size in enumerate(sizes) if size[1] <= room and size[0] <= where.w + 0.5)
        chosen = next(fits, len(_ATTEMPTS) - 1)
        _dress(made, sheet, _ATTEMPTS[chosen])
        wide, high = sizes[chosen]
        made.attemptMove(QgsLayoutPoint(below.x, below.y - sheet.paper.mm(1.6)))
        made.attemptResize(QgsLayoutSize(wide, high))
        record = self._edition.keep.setdefault("record", {})
        record.setdefault("legend", []).extend(words(made))
        taken = _heading(sheet) + high - sheet.paper.mm(1.6)
        self.place = Rect(where.x, where.y, wide, taken)
        return taken

    def _legend(self, sheet: Sheet) -> QgsLayoutItemLegend:
        if self._made is None:
            made = QgsLayoutItemLegend(sheet.layout)
            made.setAutoUpdateModel(False)
            made.setResizeToContents(True)
            made.setTitle("")
            made.setBackgroundEnabled(False)
            sheet.place(made, Rect(0, 0, 10, 10), "legend")
            _fill(made, self._item, self._scene, sheet.texts, self._edition)
            made.setLinkedMap(self._item)
            self._made = made
        return self._made

    def _sizes(self, sheet: Sheet) -> list[tuple[float, float]]:
        """Return width and height of each attempt, measured once."""
        if not self._measured:
            made = self._legend(sheet)
            for attempt in _ATTEMPTS:
                _dress(made, sheet, attempt)
                # The item takes its size only when it is painted; the renderer knows it now.
                size = QgsLegendRenderer(made.model(), made.legendSettings()).minimumSize()
                self._measured.append((size.width(), size.height()))
        return self._measured


def words(made: QgsLayoutItemLegend) -> list[str]:
    """Return the text of each class that a legend shows."""
    found = []
    for node in made.model().rootGroup().findLayers():
        for legend_node in made.model().layerLegendNodes(node):
            found.append(str(legend_node.data(Qt.ItemDataRole.DisplayRole)))
    return found


def _heading(sheet: Sheet) -> float:
    return fonts.line_mm(sheet.paper.size(BODY)) + sheet.paper.mm(0.8)


def _fill(
    made: QgsLayoutItemLegend,
    item: QgsLayoutItemMap,
    scene: Scene,
    texts: Texts,
    edition: Edition,
) -> None:
    root = made.model().rootGroup()
    root.removeAllChildren()
    seen = classes.on_map(item, scene.layers)
    record = edition.keep.setdefault("record", {})
    drawn = record.setdefault("drawn", {})
    for layer in scene.layers:
        if seen.get(layer.id()) and layer.name():
            table = layer.customProperty("smartcity/table", "") or "outline"
            drawn[table] = sorted(seen[layer.id()])
            record.setdefault("drawn_words", []).extend(_classes(layer, seen[layer.id()], texts))
    for layer in sorted(scene.layers, key=lambda layer: _rank(layer, scene)):
        if not layer.name() or not seen.get(layer.id()):
            continue
        node: QgsLayerTreeLayer = root.addLayer(layer)
        name = texts.layer(layer.customProperty("smartcity/table", ""), layer.name())
        node.setUseLayerName(False)
        node.setName(name)
        keys = [
            legend_node.data(_KEY) for legend_node in made.model().layerOriginalLegendNodes(node)
        ]
        wanted = [
            number for number, key in enumerate(keys) if len(keys) == 1 or key in seen[layer.id()]
        ]
        QgsMapLayerLegendUtils.setLegendNodeOrder(node, wanted)
        made.model().refreshLayerLegend(node)
        if len(keys) == 1:  # the class says it; a heading would repeat it
            QgsLegendRenderer.setNodeLegendStyle(node, QgsLegendStyle.Style.Hidden)
            QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, 0, name)
            made.model().refreshLayerLegend(node)


def _classes(layer: QgsVectorLayer, keys: set[str], texts: Texts) -> list[str]:
    """Return the names of the classes that are drawn, from the renderer: the proof compares them
    with what the legend came to say."""
    items = layer.renderer().legendSymbolItems()
    if len(items) == 1:
        return [texts.layer(layer.customProperty("smartcity/table", ""), layer.name())]
    return [item.label() for item in items if item.ruleKey() in keys and item.label()]


def _dress(made: QgsLayoutItemLegend, canvas: Canvas, attempt: Attempt) -> None:
    """Set fonts and distances for one attempt."""
    paper, tight = canvas.paper, attempt.tight
    small = fonts.text_format(paper.size(SMALL), family=canvas.family)
    heading = fonts.text_format(paper.size(SMALL), bold=True, family=canvas.family)
    style = QgsLegendStyle.Style
    side = QgsLegendStyle.Side
    for part, text_format in (
        (style.Title, heading),
        (style.Group, heading),
        (style.Subgroup, heading),
        (style.SymbolLabel, small),
    ):
        look = made.style(part)
        look.setTextFormat(text_format)
        made.setStyle(part, look)
    made.setStyleMargin(style.Subgroup, side.Top, paper.mm(1.8 * tight))
    made.setStyleMargin(style.Subgroup, side.Bottom, paper.mm(0.4 * tight))
    made.setStyleMargin(style.Symbol, side.Top, paper.mm(1.1 * tight))
    made.setStyleMargin(style.SymbolLabel, side.Left, paper.mm(2.0))
    made.setSymbolWidth(paper.mm(7))
    made.setSymbolHeight(paper.mm(3.4))
    made.setBoxSpace(0)
    made.setColumnSpace(paper.mm(4))
    made.setColumnCount(attempt.columns)
    made.setSplitLayer(attempt.split)
    made.setEqualColumnWidth(False)


def _rank(layer: QgsVectorLayer, scene: Scene) -> int:
    name = "outline" if layer is scene.outline else layer.customProperty("smartcity/table", "")
    return _ORDER.index(name) if name in _ORDER else len(_ORDER)
