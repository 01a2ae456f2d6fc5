"""Going to a box on the map."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgsMapCanvas

#: A parcel is shown with what is around it (m).
_LEAST_SIDE = 300.0


def show_box(canvas: QgsMapCanvas, box: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> None:
    """Show a box (in `crs`, metres) with some room around it, and let it flash."""
    wide = max(0.0, _LEAST_SIDE - box.width()) / 2
    high = max(0.0, _LEAST_SIDE - box.height()) / 2
    room = QgsRectangle(
        box.xMinimum() - wide, box.yMinimum() - high, box.xMaximum() + wide, box.yMaximum() + high
    )
    to_canvas = QgsCoordinateTransform(
        crs, canvas.mapSettings().destinationCrs(), QgsProject.instance()
    )
    shown = to_canvas.transformBoundingBox(room)
    shown.scale(1.15)
    canvas.setExtent(shown)
    canvas.refresh()
    canvas.flashGeometries([QgsGeometry.fromRect(box)], crs)
