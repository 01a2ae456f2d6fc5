"""The parcels of a hub or project then and now, as layers of the book's own.

Parcels of then are not those of any view of the plan: the page says by number which went and which
came, and their shapes are the plan's.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from osgeo import ogr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from smartcity_planner.domain import schema
from smartcity_planner.store import vector
from smartcity_planner.store.plan import PlanStore

#: Stays, came, went: apart by lightness and by their lines, also in grey.
KEPT, ATTACHED, DETACHED = "#d3d7dc", "#4f1f78", "#fbe6dc"
ATTACHED_LINE, DETACHED_LINE = "#2a0f45", "#a33a12"
#: Parcels asked for at a time.
_MANY = 400


@dataclass
class Lots:
    """Shapes by what became of them; `boxes` by legal dong."""

    kept: list[QgsGeometry] = field(default_factory=list)
    attached: list[QgsGeometry] = field(default_factory=list)
    detached: list[QgsGeometry] = field(default_factory=list)
    boxes: dict[str, QgsRectangle] = field(default_factory=dict)

    def add(self, kind: list[QgsGeometry], pnu: str, geometry: QgsGeometry) -> None:
        """Take in one parcel."""
        kind.append(geometry)
        dong, box = pnu[:8], geometry.boundingBox()
        self.boxes.setdefault(dong, QgsRectangle(box)).combineExtentWith(box)

    def extent(self) -> QgsRectangle:
        """Return what holds all of them; an empty rectangle where there are none."""
        made = QgsRectangle()
        for box in self.boxes.values():
            made.combineExtentWith(box)
        return made


def lots_of(
    store: PlanStore, condition: str, attached: Collection[str], detached: Collection[str]
) -> Lots:
    """Return the parcels of phases under a condition, and those that were detached."""
    lots, new, seen = Lots(), set(attached), set()
    with vector.opened(store.path) as dataset:
        for pnu, geometry in _shapes(dataset, "parcel_phase", condition):
            if pnu not in seen:
                seen.add(pnu)
                lots.add(lots.attached if pnu in new else lots.kept, pnu, geometry)
        for pnu, geometry in detached_shapes(dataset, detached):
            lots.add(lots.detached, pnu, geometry)
    return lots


def detached_shapes(
    dataset: ogr.DataSource, pnus: Collection[str]
) -> Iterator[tuple[str, QgsGeometry]]:
    """Yield number and shape of parcels; those that the plan no longer has are passed over."""
    wanted = sorted(pnus)
    for start in range(0, len(wanted), _MANY):
        piece = wanted[start : start + _MANY]
        quoted = ", ".join(QgsExpression.quotedValue(pnu) for pnu in piece)
        yield from _shapes(dataset, "parcel", f"pnu IN ({quoted})")


def _shapes(
    dataset: ogr.DataSource, table: str, condition: str
) -> Iterator[tuple[str, QgsGeometry]]:
    layer = dataset.GetLayerByName(table)
    layer.SetAttributeFilter(condition)
    for feature in layer:
        found = feature.GetGeometryRef()
        if found is not None:
            geometry = QgsGeometry()
            geometry.fromWkb(bytes(found.ExportToWkb()))
            yield feature.GetField("pnu"), geometry
    layer.SetAttributeFilter(None)


def layer_of(lots: list[QgsGeometry], fill: str, line: str, width_mm: float) -> QgsVectorLayer:
    """Return a layer of parcels in one look; many of them are drawn like the plan's own."""
    layer = QgsVectorLayer("MultiPolygon?index=yes", "", "memory")
    layer.setCrs(QgsCoordinateReferenceSystem.fromEpsgId(schema.EPSG))
    features = []
    for geometry in lots:
        feature = QgsFeature()
        feature.setGeometry(geometry)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    symbol = QgsFillSymbol.createSimple(
        {
            "color": fill,
            "style": "solid" if fill else "no",
            "outline_color": line,
            "outline_width": str(width_mm),
            "joinstyle": "miter",
        }
    )
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    layer.setCustomProperty("smartcity/table", "parcel_phase")
    return layer
