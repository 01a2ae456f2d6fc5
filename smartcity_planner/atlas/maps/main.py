"""The page's main map with its neat line, coordinates, scale bar and north arrow."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsLayoutItemMap,
    QgsLayoutItemMapOverview,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutMeasurement,
    QgsMapLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from smartcity_planner import paths
from smartcity_planner.atlas.maps import frame, graticule
from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.atlas.sheets.built_in import MAP_BACKGROUND
from smartcity_planner.atlas.sheets.canvas import LINE, Canvas
from smartcity_planner.atlas.sheets.paper import BODY, SMALL, Rect
from smartcity_planner.atlas.sheets.sheet import MAIN_MAP, Sheet, rect_of
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput


def main_map(sheet: Sheet, layers: list[QgsMapLayer], subject: QgsRectangle) -> QgsLayoutItemMap:
    """Set the template's main map to the subject at a round scale, with what a map must carry.

    Raises BadInput where the template has no main map.
    """
    item = sheet.maps.get(MAIN_MAP)
    if item is None:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Atlas",
                "The layout template of this sheet has no map called “{name}”. Open it in the "
                "layout designer, add a map and enter this name as its item ID, or use the "
                "plugin's own template.",
            ),
            "Atlas",
            name=MAIN_MAP,
        )
    where = rect_of(item)
    fill_map(item, layers)
    scale = frame.fitting_scale(subject, where.w, where.h)
    item.setExtent(frame.extent_at(subject, scale, where.w, where.h))
    if not len(item.grids().asList()):
        graticule.add(sheet, item, scale)
    corner = sheet.slot("scale")
    if corner is not None:
        _compass(sheet, corner, item, scale)
    return item


def fill_map(item: QgsLayoutItemMap, layers: list[QgsMapLayer]) -> None:
    """Give a map its layers, which stay as they are whatever the project does."""
    item.setCrs(item.layout().project().crs())
    item.setFollowVisibilityPreset(False)
    item.setKeepLayerSet(True)
    item.setLayers(layers)


def map_item(canvas: Canvas, rect: Rect, layers: list[QgsMapLayer]) -> QgsLayoutItemMap:
    """Add a map of fixed layers; its extent is still to be set."""
    item = QgsLayoutItemMap(canvas.layout)
    canvas.place(item, rect)
    fill_map(item, layers)
    item.setBackgroundColor(QColor(MAP_BACKGROUND))
    return item


def neat_line(
    item: QgsLayoutItemMap, canvas: Canvas, width: float, colour: str | None = LINE
) -> None:
    """Frame a map; `width` is that on A3 in mm. Without a colour the frame is black."""
    item.setFrameEnabled(True)
    if colour is not None:
        item.setFrameStrokeColor(QColor(colour))
    item.setFrameStrokeWidth(QgsLayoutMeasurement(canvas.paper.mm(width)))
    item.setFrameJoinStyle(Qt.PenJoinStyle.MiterJoin)


def _compass(canvas: Canvas, panel: Rect, item: QgsLayoutItemMap, scale: int) -> None:
    """Scale, bar and north arrow on a panel that covers `panel`."""
    paper, texts = canvas.paper, canvas.texts
    wide, high = panel.w, panel.h
    box = canvas.box(panel, fill="255,255,255,225", stroke=LINE, width=0.25)
    item.addLabelBlockingItem(box)
    arrow = canvas.picture(
        panel.part(paper.mm(2), paper.mm(1.5), paper.mm(9), high - paper.mm(3)),
        str(paths.resources() / "layouts" / "north.svg"),
    )
    arrow.setLinkedMap(item)
    arrow.setNorthMode(QgsLayoutItemPicture.NorthMode.GridNorth)
    line = fonts.line_mm(paper.size(BODY))
    left = paper.mm(14)
    canvas.text(
        panel.part(left, paper.mm(1.2), wide - left - paper.mm(2), line),
        f"{texts('scale')} 1:{scale:,}",
        BODY,
        bold=True,
        name="numeric scale",
    )
    bar = QgsLayoutItemScaleBar(canvas.layout)
    bar.setStyle("Single Box")
    bar.setLinkedMap(item)
    longest = scale * paper.mm(46) / 1000
    length = frame.round_step(longest, 2)  # metres of one part
    in_km = length >= 500
    bar.setUnits(Qgis.DistanceUnit.Kilometers if in_km else Qgis.DistanceUnit.Meters)
    bar.setUnitLabel("km" if in_km else "m")
    bar.setMapUnitsPerScaleBarUnit(1)
    bar.setUnitsPerSegment(length / 1000 if in_km else length)
    bar.setNumberOfSegments(int(longest // length))
    bar.setNumberOfSegmentsLeft(0)
    bar.setHeight(paper.mm(1.5))
    bar.setLabelBarSpace(paper.mm(0.8))
    bar.setBoxContentSpace(0)
    bar.setTextFormat(fonts.text_format(paper.size(SMALL), family=canvas.family))
    symbol = bar.lineSymbol().clone()
    symbol.setWidth(paper.mm(0.15))
    bar.setLineSymbol(symbol)
    canvas.place(bar, panel.part(left - paper.mm(0.5), paper.mm(1.6) + line, wide - left, high / 2))
    bar.update()


def detail_map(
    canvas: Canvas,
    where: Rect,
    layers: list[QgsMapLayer],
    parcels: QgsRectangle,
    main: QgsLayoutItemMap,
    styles: dict[str, str],
) -> int | None:
    """Add a map of the parcels and mark its frame on the main map; return its scale.

    `styles` are those in which it draws its layers, by layer id.

    Returns None, and adds nothing, where it would not be larger than the main map.
    """
    scale = frame.fitting_scale(parcels, where.w, where.h)
    if scale * 1.9 > main.scale():
        return None
    item = map_item(canvas, where, layers)
    item.setExtent(frame.extent_at(parcels, scale, where.w, where.h))
    neat_line(item, canvas, 0.3, None)
    item.setId("detail map")
    item.setKeepLayerStyles(True)
    item.setLayerStyleOverrides(styles)
    mark = QgsLayoutItemMapOverview("detail", main)
    mark.setLinkedMap(item)
    mark.setFrameSymbol(
        QgsFillSymbol.createSimple(
            {
                "style": "no",
                "outline_color": "#c0392b",
                "outline_width": str(canvas.paper.mm(0.4)),
                "joinstyle": "miter",
            }
        )
    )
    main.overviews().addOverview(mark)
    return scale


def locator(
    canvas: Canvas, where: Rect, layers: list[QgsMapLayer], city: QgsRectangle
) -> QgsLayoutItemMap:
    """Add the small map of the whole city."""
    item = map_item(canvas, where, layers)
    item.setBackgroundColor(QColor("#ffffff"))
    scale = 1000 * max(city.width() / where.w, city.height() / where.h) * 1.06
    item.setExtent(frame.extent_at(city, scale, where.w, where.h))
    neat_line(item, canvas, 0.2)
    item.setId("locator")
    return item
