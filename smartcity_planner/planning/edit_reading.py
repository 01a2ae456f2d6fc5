"""Reading features of the plan's layers, also where a connection has come to its end.

QGIS ends an iteration quietly where the file below it cannot be read any further: a phase without
parcels and a phase whose parcels could not be read look the same, and money would be spread over
what is left. It happens, rarely: QGIS reads a GeoPackage through connections without locks, and one
that was opened before an edit switched the file to SQLite's write-ahead log can read no more
("unable to open database file"). GDAL knows of the failure, and a connection opened anew can read.
"""

from __future__ import annotations

from osgeo import gdal
from qgis.core import QgsFeature, QgsFeatureRequest, QgsVectorLayer

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, PlanError

#: The second time with connections opened anew.
_TRIES = 2


def features_of(layer: QgsVectorLayer, request: QgsFeatureRequest) -> list[QgsFeature]:
    """Return the features that a request finds, unsaved edits included.

    Where the file cannot be read, those that could be (what is shown stays as it is then);
    edits ask `require_readable` first.
    """
    return _read(layer, request)[0]


def require_readable(layer: QgsVectorLayer) -> None:
    """Open connections anew where they read no more. Raises PlanError where that does not help."""
    request = QgsFeatureRequest().setNoAttributes().setLimit(1)
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    _, reason = _read(layer, request)
    if reason:
        raise PlanError(
            QT_TRANSLATE_NOOP(
                "Planning",
                "“{layer}” could not be read ({reason}). Nothing was changed. Try again; if it "
                "comes back, save your edits and open the project anew.",
            ),
            "Planning",
            layer=layer.name(),
            reason=reason,
        )


def _read(layer: QgsVectorLayer, request: QgsFeatureRequest) -> tuple[list[QgsFeature], str]:
    """Return what was found, and why it may not be all."""
    found: list[QgsFeature] = []
    for attempt in range(_TRIES):
        if attempt:
            layer.dataProvider().reloadData()
        gdal.ErrorReset()
        found = list(layer.getFeatures(request))
        if gdal.GetLastErrorType() < gdal.CE_Failure:
            return found, ""
    return found, gdal.GetLastErrorMsg() or "–"
