"""The phase's parcels, marked on the map: one rubber band that follows the edits."""

from __future__ import annotations

from qgis.core import Qgis, QgsCoordinateTransform, QgsGeometry, QgsProject, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtGui import QColor

from smartcity_planner.gui.desk import PlanDesk
from smartcity_planner.planning.edit_buffers import parcel_geometries, pnus_of_phase

_REST_MS = 150


class PhaseHighlight:
    """Owns the rubber band; `close` takes it off the canvas."""

    def __init__(self, canvas: QgsMapCanvas, desk: PlanDesk) -> None:
        self._canvas, self._desk = canvas, desk
        self._shown: frozenset[str] = frozenset()
        self._extent = QgsRectangle()
        self._active = True
        self._band = QgsRubberBand(canvas, Qgis.GeometryType.Polygon)
        colour = QColor("#d0126c")
        self._band.setStrokeColor(colour)
        self._band.setWidth(2)
        colour.setAlpha(40)
        self._band.setFillColor(colour)
        # The map and the figures come first: the mark follows when the edits have come to rest.
        self._later = QTimer()
        self._later.setSingleShot(True)
        self._later.setInterval(_REST_MS)
        self._later.timeout.connect(self._follow)
        desk.plan_changed.connect(self._forget)
        desk.content_changed.connect(self._later.start)

    def close(self) -> None:
        """Remove the rubber band and stop listening."""
        self._desk.plan_changed.disconnect(self._forget)
        self._desk.content_changed.disconnect(self._later.start)
        self._later.stop()
        if not sip.isdeleted(self._band):
            scene = self._canvas.scene()
            if scene is not None:
                scene.removeItem(self._band)

    def set_active(self, active: bool) -> None:
        """Show or hide the mark, as the dock is shown or hidden."""
        self._active = active
        self.refresh()
        self._band.setVisible(active)

    def refresh(self) -> None:
        """Draw the parcels of the phase, where they are others than before."""
        plan, phase = self._desk.plan, self._desk.phase_id
        if not self._active:
            return
        pnus = pnus_of_phase(plan.layers, phase) if plan and phase else frozenset()
        if pnus == self._shown:
            return
        self._shown = pnus
        if not pnus:
            self._band.reset(Qgis.GeometryType.Polygon)
            return
        layer = plan.layers.parcel
        whole = QgsGeometry.collectGeometry(parcel_geometries(plan.layers, sorted(pnus)))
        self._extent = whole.boundingBox()
        self._band.setToGeometry(whole, layer)

    def _follow(self) -> None:
        if self._canvas.isDrawing():
            self._later.start()
        else:
            self.refresh()

    def zoom(self) -> None:
        """Show all parcels of the phase on the map."""
        self.refresh()
        plan = self._desk.plan
        if plan is None or not self._shown:
            return
        transform = QgsCoordinateTransform(
            plan.layers.parcel.crs(),
            self._canvas.mapSettings().destinationCrs(),
            QgsProject.instance(),
        )
        extent = transform.transformBoundingBox(self._extent)
        extent.scale(1.2)
        self._canvas.setExtent(extent)
        self._canvas.refresh()

    def _forget(self) -> None:
        self._shown = frozenset()
        self._band.reset(Qgis.GeometryType.Polygon)
        self._later.start()
