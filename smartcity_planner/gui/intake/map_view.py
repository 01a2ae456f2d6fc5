"""A small map inside a window: the plan's districts, and shapes or points over them."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsPointXY,
    QgsRectangle,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas, QgsMapToolPan, QgsVertexMarker
from qgis.PyQt import sip
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QWidget

from smartcity_planner.domain import schema
from smartcity_planner.domain.errors import PlanError
from smartcity_planner.i18n import ui_language
from smartcity_planner.store.plan import PlanStore

INK = "#d0126c"
SET_ASIDE, LOOK_AT = "#c62828", "#e39b1f"
#: Bytes of the envelope in a GeoPackage geometry, by its code in the header.
_ENVELOPES = (0, 32, 48, 48, 64)
_NEAR = 150.0
_DISTRICTS = {
    "ko": "SELECT name_ko AS name, geom FROM district",
    "en": "SELECT name_en AS name, geom FROM district",
}


class MapView(QgsMapCanvas):
    """Shows its own layers only; none is added to the QGIS project. Call `release` at the end."""

    def __init__(self, store: PlanStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDestinationCrs(QgsCoordinateReferenceSystem(f"EPSG:{schema.EPSG}"))
        self.setCanvasColor(QColor("white"))
        self.enableAntiAliasing(True)
        self.setMinimumSize(220, 150)
        self._ring = QgsVertexMarker(self)
        self._ring.setIconType(QgsVertexMarker.IconType.ICON_CIRCLE)
        self._ring.setIconSize(18)
        self._ring.setPenWidth(2)
        self._ring.setColor(QColor("#1d2429"))
        self._ring.hide()
        self._pan = QgsMapToolPan(self)
        self.setMapTool(self._pan)
        self._districts: QgsVectorLayer | None = _district_layer(store)
        self._shown: list[QgsVectorLayer] = []
        self._set([])
        self._whole = self._districts.extent()

    def show_shapes(self, shapes: Iterable[bytes]) -> None:
        """Show shapes (WKB, EPSG:5186), whatever mixture they are."""
        sorted_by_kind: dict[str, list[QgsGeometry]] = {}
        for wkb in shapes:
            geometry = QgsGeometry()
            geometry.fromWkb(bytes(wkb))
            if not geometry.isEmpty():
                kind = QgsWkbTypes.geometryDisplayString(geometry.type())
                sorted_by_kind.setdefault(kind, []).append(geometry)
        made = []
        for kind, geometries in sorted_by_kind.items():
            if kind in _SYMBOLS:
                made.append(_layer(kind, [(one, "") for one in geometries]))
                made[-1].setRenderer(QgsSingleSymbolRenderer(_SYMBOLS[kind]()))
        self._set(made)
        self.zoom_all()

    def show_places(self, places: Sequence[tuple[float, float, bool]]) -> None:
        """Show points (x, y, whether the row was set aside) of rows to look at."""
        made = []
        if places:
            points = [
                (QgsGeometry.fromPointXY(QgsPointXY(x, y)), "aside" if aside else "look")
                for x, y, aside in places
            ]
            layer = _layer("Point", points)
            layer.setRenderer(
                QgsCategorizedSymbolRenderer(
                    "code",
                    [
                        QgsRendererCategory("look", _dot(LOOK_AT), ""),
                        QgsRendererCategory("aside", _dot(SET_ASIDE), ""),
                    ],
                )
            )
            made = [layer]
        self._set(made)
        self.zoom_all()

    def zoom_all(self) -> None:
        """Show everything that is there, else the whole city."""
        extent = QgsRectangle()
        for layer in self._shown:
            extent.combineExtentWith(layer.extent())
        if extent.isEmpty() and not self._shown:
            extent = QgsRectangle(self._whole)
        self._go(extent)

    def zoom_to(self, x: float, y: float) -> None:
        """Show the surroundings of a place (EPSG:5186), with a ring around it."""
        self._ring.setCenter(QgsPointXY(x, y))
        self._ring.show()
        self._go(QgsRectangle(x - _NEAR, y - _NEAR, x + _NEAR, y + _NEAR))

    @property
    def shown(self) -> int:
        """How many shapes or points are on the map, besides the districts."""
        return sum(layer.featureCount() for layer in self._shown)

    def release(self) -> None:
        """Stop drawing and let the layers go now: they must not outlive QGIS's own end."""
        self.stopRendering()
        self.setLayers([])
        self.unsetMapTool(self._pan)
        if not sip.isdeleted(self._ring):
            self.scene().removeItem(self._ring)
        self._shown, self._districts, self._pan = [], None, None

    def _go(self, extent: QgsRectangle) -> None:
        if extent.width() < 2 * _NEAR and extent.height() < 2 * _NEAR:
            extent = extent.buffered(_NEAR)
        extent.scale(1.1)
        self.setExtent(extent)
        self.refresh()

    def _set(self, layers: list[QgsVectorLayer]) -> None:
        before = self._shown  # must outlive the drawing that is under way
        self.stopRendering()
        self._ring.hide()
        self._shown = layers
        self.setLayers([*layers, self._districts] if self._districts else layers)
        del before


def _area() -> QgsFillSymbol:
    return QgsFillSymbol.createSimple(
        {"color": "208,18,108,60", "outline_color": INK, "outline_width": "0.3"}
    )


def _line() -> QgsLineSymbol:
    return QgsLineSymbol.createSimple({"color": INK, "width": "0.5"})


def _dot(colour: str = INK) -> QgsMarkerSymbol:
    return QgsMarkerSymbol.createSimple(
        {"color": colour, "outline_color": "white", "outline_width": "0.2", "size": "2.4"}
    )


_SYMBOLS = {"Polygon": _area, "Line": _line, "Point": _dot}
_URIS = {"Polygon": "MultiPolygon", "Line": "MultiLineString", "Point": "MultiPoint"}


def _layer(kind: str, rows: Iterable[tuple[QgsGeometry, str]]) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{_URIS[kind]}?crs=EPSG:{schema.EPSG}&field=code:string", "", "memory")
    features = []
    for geometry, code in rows:
        feature = QgsFeature(layer.fields())
        geometry.convertToMultiType()
        feature.setGeometry(geometry)
        feature.setAttributes([code])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


def _district_layer(store: PlanStore) -> QgsVectorLayer:
    """Return a copy of the plan's districts: the map must not keep the plan's file open."""
    try:
        rows = store.query(_DISTRICTS[ui_language()])
    except PlanError:
        rows = []
    found = []
    for row in rows:
        geometry = from_blob(row["geom"])
        if geometry is not None:
            found.append((geometry, str(row["name"])))
    layer = _layer("Polygon", found)
    layer.setRenderer(
        QgsSingleSymbolRenderer(
            QgsFillSymbol.createSimple(
                {"color": "#f4f4f2", "outline_color": "#9a9a9a", "outline_width": "0.2"}
            )
        )
    )
    settings = QgsPalLayerSettings()
    settings.fieldName = "code"
    text = QgsTextFormat()
    text.setSize(7.5)
    text.setColor(QColor("#5c5c5c"))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.6)
    text.setBuffer(halo)
    settings.setFormat(text)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
    return layer


def from_blob(blob: bytes | None) -> QgsGeometry | None:
    """Return the geometry of a GeoPackage blob, or None where there is none."""
    if not blob or blob[:2] != b"GP":
        return None
    (flags,) = struct.unpack_from("B", blob, 3)
    geometry = QgsGeometry()
    geometry.fromWkb(blob[8 + _ENVELOPES[flags >> 1 & 7] :])
    return None if geometry.isEmpty() else geometry
