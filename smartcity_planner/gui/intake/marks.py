"""One place marked on QGIS's own map: zoomed to, and outlined."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsProject,
)
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt import sip
from qgis.PyQt.QtGui import QColor

from smartcity_planner.domain import schema
from smartcity_planner.gui.intake.map_view import SET_ASIDE

_NEAR = 100.0


class Mark:
    """Owns a rubber band on the canvas; `close` takes it off."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._band: QgsRubberBand | None = None

    def show(self, geometry: QgsGeometry) -> bool:
        """Zoom to a geometry (EPSG:5186) and outline it; return whether there was one."""
        self.clear()
        if geometry.isNull() or geometry.isEmpty():
            return False
        self._band = QgsRubberBand(self._canvas, geometry.type())
        colour = QColor(SET_ASIDE)
        self._band.setStrokeColor(colour)
        self._band.setWidth(3)
        self._band.setIconSize(12)
        colour.setAlpha(50)
        self._band.setFillColor(colour)
        plan = QgsCoordinateReferenceSystem(f"EPSG:{schema.EPSG}")
        self._band.setToGeometry(geometry, plan)
        extent = geometry.boundingBox()
        if max(extent.width(), extent.height()) < _NEAR:
            extent = extent.buffered(_NEAR)
        change = QgsCoordinateTransform(
            plan, self._canvas.mapSettings().destinationCrs(), QgsProject.instance()
        )
        extent = change.transformBoundingBox(extent)
        extent.scale(1.3)
        self._canvas.setExtent(extent)
        self._canvas.refresh()
        return True

    def clear(self) -> None:
        """Take the outline away."""
        if self._band is not None and not sip.isdeleted(self._band):
            scene = self._canvas.scene()
            if scene is not None:
                scene.removeItem(self._band)
        self._band = None
