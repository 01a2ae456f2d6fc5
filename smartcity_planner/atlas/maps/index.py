"""The map of the index: the districts, every sheet's frame and its page number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qgis.core import (
    QgsFillSymbol,
    QgsGeometry,
    QgsLayoutItemShape,
    QgsMapLayer,
    QgsRectangle,
)

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.facts.index import Frame
from smartcity_planner.atlas.maps import frame as frames
from smartcity_planner.atlas.maps import main, scene
from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.atlas.sheets.canvas import ACCENT, WARN
from smartcity_planner.atlas.sheets.paper import SMALL, Rect
from smartcity_planner.atlas.sheets.placing import first_free
from smartcity_planner.atlas.sheets.sheet import Sheet

_NAME = "#6b737c"
#: Where a district's name may stand: from its middle, in parts of its width and height.
_SHIFTS = sorted(
    ((along / 4, down / 2) for along in range(-3, 4) for down in range(-5, 6)),
    key=lambda shift: abs(shift[0]) * 2 + abs(shift[1]),
)


@dataclass(frozen=True)
class Look:
    """How the frames of one kind are drawn: colour, line and its width in mm on A3."""

    colour: str
    style: str
    width: float
    filled: bool


LOOKS = {
    "hub": Look(ACCENT, "solid", 0.6, True),
    "project": Look(WARN, "solid", 0.35, True),
    "phase": Look(WARN, "dot", 0.3, False),
    "district": Look("#5b6470", "dash", 0.2, False),
}


def index_map(
    sheet: Sheet, where: Rect, shown: Sequence[Frame], extent: QgsRectangle, edition: Edition
) -> list[tuple[Rect, str]]:
    """Draw the map with its frames; return the places of the labels and where they lead."""
    layers = _layers(edition)
    edition.keep.setdefault("layers", []).extend(layers)
    item = main.map_item(sheet, where, layers)
    scale = 1000 * max(extent.width() / where.w, extent.height() / where.h) * 1.04
    item.setExtent(frames.extent_at(extent, scale, where.w, where.h))
    main.neat_line(item, sheet, 0.3, None)
    item.setId("index map")
    onto = _Onto(where, item.extent())
    clipped = [(each, onto.rect(each.box)) for each in shown]
    order = ("district", "phase", "project", "hub")
    clipped.sort(key=lambda pair: (order.index(pair[0].kind), -pair[1].w * pair[1].h))
    for each, box in clipped:
        frame_sample(sheet, box, LOOKS[each.kind])
    taken: list[Rect] = []
    links = []
    for each, box in reversed(clipped):
        label = _label(sheet, each, box, where, taken)
        if label is not None:
            taken.append(label)
            links.append((label, each.page_id))
    _names(sheet, edition, onto, where, taken, [box for _, box in clipped])
    return links


class _Onto:
    """Turns metres into mm on the sheet."""

    def __init__(self, where: Rect, extent: QgsRectangle) -> None:
        self._where, self._extent = where, extent
        self._k = where.w / extent.width()

    def point(self, x: float, y: float) -> tuple[float, float]:
        return (
            self._where.x + (x - self._extent.xMinimum()) * self._k,
            self._where.y + (self._extent.yMaximum() - y) * self._k,
        )

    def rect(self, box: tuple[int, int, int, int]) -> Rect:
        """Return a frame on the sheet, cut at the map's edge."""
        left, bottom = self.point(box[0], box[1])
        right, top = self.point(box[2], box[3])
        left, top = max(left, self._where.x), max(top, self._where.y)
        right, bottom = min(right, self._where.right), min(bottom, self._where.bottom)
        return Rect(left, top, max(right - left, 0.1), max(bottom - top, 0.1))


def _layers(edition: Edition) -> list[QgsMapLayer]:
    """Hubs over districts, both quiet: the frames are the subject."""
    hubs = list(edition.places.all("hub").values())
    made = []
    if hubs:
        symbol = QgsFillSymbol.createSimple({"color": "#d5dde8", "outline_color": "#9fb0c6"})
        made.append(
            scene.memory_layer("MultiPolygon", "", QgsGeometry.collectGeometry(hubs), symbol)
        )
    symbol = QgsFillSymbol.createSimple(
        {"color": "#ffffff", "outline_color": "#b4bac1", "outline_width": "0.18"}
    )
    districts = QgsGeometry.collectGeometry(list(edition.places.all("district").values()))
    return [*made, scene.memory_layer("MultiPolygon", "", districts, symbol)]


def frame_sample(sheet: Sheet, where: Rect, look: Look) -> None:
    """Draw one frame."""
    shape = QgsLayoutItemShape(sheet.layout)
    shape.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
    shape.setSymbol(
        QgsFillSymbol.createSimple(
            {
                "style": "no",
                "outline_color": look.colour,
                "outline_style": look.style,
                "outline_width": str(sheet.paper.mm(look.width)),
                "joinstyle": "miter",
            }
        )
    )
    sheet.place(shape, where)


def _label(sheet: Sheet, each: Frame, box: Rect, where: Rect, taken: Sequence[Rect]) -> Rect | None:
    """Add a frame's page number where it covers no other; None where there is no such place."""
    paper, look = sheet.paper, LOOKS[each.kind]
    text = each.label(sheet.texts)
    size = paper.size(SMALL)
    wide = fonts.width_mm(text, size, bold=True) + paper.mm(1.8)
    high = fonts.line_mm(size) + paper.mm(0.2)
    spots = (Rect(x, y, wide, high) for x, y in _places(box, wide, high))
    spot = first_free(spots, where, taken)
    if spot is not None:
        fill = look.colour if look.filled else "#ffffff"
        sheet.box(spot, fill=fill, stroke=look.colour, width=0.15)
        ink = "#ffffff" if look.filled else look.colour
        sheet.text(spot, text, SMALL, bold=True, colour=ink, h="centre")
    return spot


def _places(box: Rect, wide: float, high: float) -> Iterator[tuple[float, float]]:
    """Yield where a label may stand: in the corners of its frame, along its edges, inside."""
    right, low = box.right - wide, box.bottom - high
    yield from ((box.x, box.y), (right, box.y), (box.x, low), (right, low))
    for step in range(1, 12):
        part = step / 12
        x, y = box.x + (right - box.x) * part, box.y + (low - box.y) * part
        yield from ((x, box.y), (box.x, y), (x, low), (right, y))
    yield from ((box.x, box.y - high), (box.x, box.bottom), (box.right, box.y))
    for down in range(1, 6):
        for along in range(1, 6):
            yield box.x + (right - box.x) * along / 6, box.y + (low - box.y) * down / 6


def _names(
    sheet: Sheet,
    edition: Edition,
    onto: _Onto,
    where: Rect,
    taken: Sequence[Rect],
    outlines: Sequence[Rect],
) -> None:
    """Name the districts where there is room beside labels and the lines of frames."""
    size = sheet.paper.size(SMALL)
    high = fonts.line_mm(size)
    rows = edition.store.query("SELECT code, name_ko, name_en FROM district ORDER BY code")
    names = {row["code"]: sheet.texts.name(row["name_ko"], row["name_en"]) for row in rows}
    shown = [*taken, *(edge for box in outlines for edge in _edges(box, sheet.paper.mm(0.5)))]
    for code, shape in edition.places.all("district").items():
        inner = shape.poleOfInaccessibility(100.0)
        centre = (inner[0] if isinstance(inner, tuple) else inner).asPoint()
        x, y = onto.point(centre.x(), centre.y())
        wide = fonts.width_mm(names[code], size) + 0.5
        spots = [
            Rect(x + (along - 0.5) * wide, y + (down - 0.5) * high, wide, high)
            for along, down in _SHIFTS
        ]
        spot = first_free(spots, where, shown)
        if spot is not None:
            sheet.text(spot, names[code], SMALL, colour=_NAME, h="centre")
            shown.append(spot)


def _edges(box: Rect, thick: float) -> list[Rect]:
    """Return the four lines of a frame as thin rectangles."""
    half = thick / 2
    return [
        Rect(box.x - half, box.y - half, box.w + thick, thick),
        Rect(box.x - half, box.bottom - half, box.w + thick, thick),
        Rect(box.x - half, box.y, thick, box.h),
        Rect(box.right - half, box.y, thick, box.h),
    ]
