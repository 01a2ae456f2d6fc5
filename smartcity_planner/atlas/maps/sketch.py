"""The sketch on the cover: the city with its hubs by name, or with the book's own place."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import QgsFillSymbol, QgsGeometry, QgsMapLayer, QgsRectangle

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.maps import main, scene
from smartcity_planner.atlas.scope import scope_of
from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.atlas.sheets.canvas import ACCENT
from smartcity_planner.atlas.sheets.paper import BODY, Rect
from smartcity_planner.atlas.sheets.placing import first_free
from smartcity_planner.atlas.sheets.sheet import Sheet
from smartcity_planner.project.palette import HUBS

#: More hubs than this are not named: their names would cover the city.
_MANY = 14


def sketch(sheet: Sheet, edition: Edition, where: Rect, hubs: dict[str, tuple[str, str]]) -> None:
    """Draw the sketch. `hubs` maps the id of each hub of the book to its name and industry."""
    places, subject = edition.places, scope_of(edition).subject
    shapes = {key: shape for key in hubs if (shape := places.of("hub", key)) is not None}
    layers: list[QgsMapLayer] = []
    if subject is None:
        for key, shape in shapes.items():
            symbol = {"color": HUBS.get(hubs[key][1], HUBS["other"]), "outline_color": "#ffffff"}
            fill = QgsFillSymbol.createSimple(symbol)
            layers.append(scene.memory_layer("MultiPolygon", "", shape, fill))
        layers += scene.locator_layers(places, None)
    else:
        layers += scene.locator_layers(places, subject)
    edition.keep.setdefault("layers", []).extend(layers)
    item = main.locator(sheet, where, layers, places.city().boundingBox())
    item.setFrameEnabled(False)
    if subject is None and len(shapes) <= _MANY:
        _names(sheet, where, item.extent(), {hubs[k][0]: shape for k, shape in shapes.items()})


def _names(sheet: Sheet, where: Rect, extent: QgsRectangle, shapes: dict[str, QgsGeometry]) -> None:
    """Name each hub above, below or beside its shape."""
    k = where.w / extent.width()
    boxes = {
        name: Rect(
            where.x + (box.xMinimum() - extent.xMinimum()) * k,
            where.y + (extent.yMaximum() - box.yMaximum()) * k,
            box.width() * k,
            box.height() * k,
        )
        for name, box in ((name, shape.boundingBox()) for name, shape in shapes.items())
    }
    taken = list(boxes.values())
    high = fonts.line_mm(sheet.paper.size(BODY + 1))
    for name, box in boxes.items():
        wide = fonts.width_mm(name, sheet.paper.size(BODY + 1), bold=True) + 1
        spot = first_free(_around(box, wide, high), where, taken)
        if spot is not None:
            taken.append(spot)
            sheet.text(spot, name, BODY + 1, bold=True, colour=ACCENT, h="centre")


def _around(box: Rect, wide: float, high: float) -> Iterator[Rect]:
    middle = box.x + (box.w - wide) / 2
    for x in (middle, box.x, box.right - wide):
        yield Rect(x, box.bottom, wide, high)
        yield Rect(x, box.y - high, wide, high)
    for part in (0.5, 0.2, 0.8):
        y = box.y + box.h * part - high / 2
        yield Rect(box.right + 0.5, y, wide, high)
        yield Rect(box.x - wide - 0.5, y, wide, high)
