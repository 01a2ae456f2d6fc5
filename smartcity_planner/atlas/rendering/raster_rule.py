"""Which layers of a page's maps go into the PDF as pictures, and at which resolution.

The rule (book.rastering = "rule"): a layer of parcels of which a map shows more than
`MANY` parcels is drawn as a picture. Everything else (outlines, names, grids, other layers)
stays lines and text. "never" and "always" leave no or every layer of parcels to pictures.

Resolution: the book's dpi, at most 300, and less where a map's picture would have more than
`MOST_PIXELS` pixels (A1): lots that are a millimetre wide are no sharper at more.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from qgis.core import QgsFeatureRequest, QgsLayoutItemMap, QgsPrintLayout, QgsVectorLayer

from smartcity_planner.atlas.edition import Edition

#: Layers that can hold tens of thousands of shapes.
PARCELS = ("parcel", "parcel_phase", "parcel_funding")
MANY = 4_000
DPI = 300
LEAST_DPI = 150
MOST_PIXELS = 24_000_000
_TABLE = "smartcity/table"


@dataclass
class Pictures:
    """What is drawn as pictures: tables, the page's dpi, visible parcels by table."""

    dpi: int
    tables: list[str] = field(default_factory=list)
    features: dict[str, int] = field(default_factory=dict)


@contextmanager
def applied(edition: Edition, layout: QgsPrintLayout) -> Iterator[Pictures]:
    """Set the layers of the layout's maps to the rule; they are as before afterwards."""
    made = Pictures(edition.book.dpi)
    changed: list[QgsVectorLayer] = []
    for item in layout.items():
        if not isinstance(item, QgsLayoutItemMap):
            continue
        rastered = False
        for layer in item.layers():
            table = layer.customProperty(_TABLE, "")
            if table not in PARCELS or layer.renderer() is None:
                continue
            count = _visible(layer, item)
            made.features[table] = max(count, made.features.get(table, 0))
            if _as_picture(edition.book.rastering, count):
                if not layer.renderer().forceRasterRender():
                    layer.renderer().setForceRasterRender(True)
                    changed.append(layer)
                if table not in made.tables:
                    made.tables.append(table)
                rastered = True
        if rastered:
            made.dpi = min(made.dpi, dpi_of(item.rect().width(), item.rect().height(), made.dpi))
    try:
        yield made
    finally:
        for layer in changed:
            layer.renderer().setForceRasterRender(False)


def dpi_of(width_mm: float, height_mm: float, wanted: int) -> int:
    """Return the resolution of a picture of this size."""
    most = (MOST_PIXELS / (width_mm * height_mm)) ** 0.5 * 25.4
    return int(max(LEAST_DPI, min(wanted, DPI, most)))


def _as_picture(rastering: str, count: int) -> bool:
    if rastering == "rule":
        return count > MANY
    return rastering == "always" and count > 0


def _visible(layer: QgsVectorLayer, item: QgsLayoutItemMap) -> int:
    """Return how many features of the layer lie in the map's frame, counted up to `MANY` + 1.

    A layer that is not drawn at the map's scale has none.
    """
    if not layer.isInScaleRange(item.scale()):
        return 0
    request = QgsFeatureRequest().setFilterRect(item.extent())
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setNoAttributes()
    request.setLimit(MANY + 1)
    return sum(1 for _ in layer.getFeatures(request))
