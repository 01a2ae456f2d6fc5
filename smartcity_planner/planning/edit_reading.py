"""Reading features of the plan's layers whole, or not at all.

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

    Raises PlanError where the file could not be read to the end.
    """
    for attempt in range(_TRIES):
        if attempt:
            layer.dataProvider().reloadData()
        gdal.ErrorReset()
        found = list(layer.getFeatures(request))
        if gdal.GetLastErrorType() < gdal.CE_Failure:
            return found
    raise PlanError(
        QT_TRANSLATE_NOOP(
            "Planning",
            "“{layer}” could not be read to its end ({reason}). Nothing was changed. Try again; if "
            "it comes back, save your edits and open the project anew.",
        ),
        "Planning",
        layer=layer.name(),
        reason=gdal.GetLastErrorMsg() or "–",
    )
