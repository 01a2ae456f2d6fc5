"""The map tool: which parcels a click, a drag or a lasso meets. It changes no row."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsRubberBand
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent, QKeySequence

ATTACH, DETACH = QColor("#1f8a3b"), QColor("#c4241c")
#: A press that moves less than this (pixels) is a click.
_CLICK = 3


class PaintTool(QgsMapTool):
    """Click or drag paints the parcels that the pointer touches; with Shift, or in lasso mode,
    a drag goes round them. With Ctrl the stroke detaches.
    """

    #: The parcels met so far have changed.
    met_changed = pyqtSignal()
    #: A stroke has ended; `met` holds its parcels.
    stroke_done = pyqtSignal()
    undo_asked = pyqtSignal()
    redo_asked = pyqtSignal()
    #: The planner has had enough (right click, Esc without a stroke).
    end_asked = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._layer: QgsVectorLayer | None = None
        self._transform = QgsCoordinateTransform()
        self._begun: QPoint | None = None
        self._path: list[QgsPointXY] = []  # in the layer's system
        self.met: dict[str, QgsFeature] = {}
        self.pointer = QPoint()
        self.detaching = False
        self.lasso = False
        self._stroke_detaches = False
        self._stroke_lasso = False
        self._band = QgsRubberBand(canvas, Qgis.GeometryType.Polygon)
        self._line = QgsRubberBand(canvas, Qgis.GeometryType.Polygon)
        for band in (self._band, self._line):
            band.setWidth(2)

    def release(self) -> None:
        """Take the marks off the canvas."""
        for band in (self._band, self._line):
            if not sip.isdeleted(band) and self.canvas().scene() is not None:
                self.canvas().scene().removeItem(band)

    def paint_on(self, layer: QgsVectorLayer | None) -> None:
        """Meet the parcels of `layer` from now on."""
        self.cancel()
        self._layer = layer

    @property
    def painting(self) -> bool:
        """Whether a stroke is under way."""
        return self._begun is not None

    @property
    def attaches(self) -> bool:
        """Whether the stroke (or the next one) attaches."""
        return not (self._stroke_detaches if self.painting else self.detaching)

    def cancel(self) -> None:
        """Forget the stroke."""
        self._begun = None
        self._path, self.met = [], {}
        for band in (self._band, self._line):
            if not sip.isdeleted(band):
                band.reset(Qgis.GeometryType.Polygon)
        self.met_changed.emit()

    # QGIS's events

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        """Begin a stroke."""
        if event.button() != Qt.MouseButton.LeftButton or self._layer is None:
            return
        keys = event.modifiers()
        self._stroke_detaches = self.detaching ^ bool(keys & Qt.KeyboardModifier.ControlModifier)
        self._stroke_lasso = self.lasso ^ bool(keys & Qt.KeyboardModifier.ShiftModifier)
        self._begun = event.pos()
        self.pointer = event.pos()
        self._transform = QgsCoordinateTransform(
            self.canvas().mapSettings().destinationCrs(),
            self._layer.crs(),
            QgsProject.instance(),
        )
        colour = QColor(ATTACH if self.attaches else DETACH)
        for band in (self._band, self._line):
            band.setStrokeColor(colour)
        colour.setAlpha(70)
        self._band.setFillColor(colour)
        colour.setAlpha(25)
        self._line.setFillColor(colour)
        self._path = [self._at(event)]
        if not self._stroke_lasso:
            self._touch(QgsGeometry.fromPointXY(self._path[0]))

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Go on with the stroke."""
        if not self.painting:
            return
        self.pointer = event.pos()
        here = self._at(event)
        last = self._path[-1]
        self._path.append(here)
        if self._stroke_lasso:
            self._line.setToGeometry(QgsGeometry.fromPolygonXY([self._path]), self._layer)
            self.met_changed.emit()
        else:
            self._touch(QgsGeometry.fromPolylineXY([last, here]))

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """End the stroke."""
        if event.button() == Qt.MouseButton.RightButton:
            if self.painting:
                self.cancel()
            else:
                self.end_asked.emit()
            return
        if not self.painting or event.button() != Qt.MouseButton.LeftButton:
            return
        moved = (event.pos() - self._begun).manhattanLength()
        if self._stroke_lasso and (moved > _CLICK or len(self._path) > 3):
            self._round(QgsGeometry.fromPolygonXY([[*self._path, self._path[0]]]))
        elif self._stroke_lasso:
            self._touch(QgsGeometry.fromPointXY(self._path[0]))
        if self.met:
            self.stroke_done.emit()
        self.cancel()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc ends painting (a stroke's Esc never comes here); undo and redo take whole strokes."""
        if event.key() == Qt.Key.Key_Escape:
            self.end_asked.emit()
            event.ignore()  # which tells QGIS that it was dealt with
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo_asked.emit()
        else:
            super().keyPressEvent(event)

    # Within

    def _at(self, event: QgsMapMouseEvent) -> QgsPointXY:
        return self._transform.transform(self.toMapCoordinates(event.pos()))

    def _touch(self, shape: QgsGeometry) -> None:
        """Meet the parcels that a point or a piece of the path touches."""
        engine = QgsGeometry.createGeometryEngine(shape.constGet())
        engine.prepareGeometry()
        new = []
        for feature in self._near(shape):
            ground = feature.geometry()  # kept: the engine looks at what it holds
            if engine.intersects(ground.constGet()):
                new.append(feature)
        self._meet(new)

    def _round(self, area: QgsGeometry) -> None:
        """Meet the parcels whose middle lies within the lasso."""
        area = area if area.isGeosValid() else area.makeValid()
        engine = QgsGeometry.createGeometryEngine(area.constGet())
        engine.prepareGeometry()
        inside = []
        for feature in self._near(area):
            middle = feature.geometry().pointOnSurface()
            if engine.contains(middle.constGet()):
                inside.append(feature)
        self._meet(inside)

    def _near(self, shape: QgsGeometry) -> list[QgsFeature]:
        box = shape.boundingBox()
        box.grow(0.01)  # a point's box is empty, and would find nothing
        request = QgsFeatureRequest().setFilterRect(box)
        request.setSubsetOfAttributes(["pnu", "area_m2"], self._layer.fields())
        return list(self._layer.getFeatures(request))

    def _meet(self, features: list[QgsFeature]) -> None:
        fresh = [one for one in features if one["pnu"] not in self.met]
        for one in fresh:
            self.met[one["pnu"]] = one
            if not self._stroke_lasso:
                self._band.addGeometry(one.geometry(), self._layer, False)
        if fresh:
            self._band.updatePosition()
            self._band.update()
            self.met_changed.emit()
