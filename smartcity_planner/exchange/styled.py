"""A package that looks finished: its project and its layers' styles are inside the file."""

from __future__ import annotations

import sqlite3

from qgis.core import (
    QgsExpression,
    QgsFeatureRequest,
    QgsMapLayer,
    QgsProject,
    QgsReferencedRectangle,
    QgsVectorLayer,
)

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, CannotWrite
from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.project.build import build_project
from smartcity_planner.project.layers import TABLE_PROPERTY, find
from smartcity_planner.project.metadata import save_layer_metadata
from smartcity_planner.project.save import save_inside
from smartcity_planner.store.plan import PlanStore

#: What a layer's style in the file says; forms and relations live in the project, whose
#: layers they name.
_CATEGORIES = (
    QgsMapLayer.StyleCategory.Symbology
    | QgsMapLayer.StyleCategory.Labeling
    | QgsMapLayer.StyleCategory.Fields
    | QgsMapLayer.StyleCategory.MapTips
    | QgsMapLayer.StyleCategory.Rendering
)


#: Air around the district in the first view.
_MARGIN = 1.05


def make_ready(
    package: PlanStore, district: str, language: str, progress: Progress = SILENT
) -> None:
    """Save the styled project and each layer's default style inside the package.

    The project opens in any QGIS, on the district with the code `district`; the styles serve
    whoever adds a single layer. Raises CannotWrite where QGIS refuses.
    """
    save_layer_metadata(package, language)
    project = build_project(package, language, progress)
    styled = []
    try:
        _look_at(project, district)  # first: once styles were saved, layers no longer read
        for layer in project.mapLayers().values():
            if isinstance(layer, QgsVectorLayer) and layer.isSpatial():
                styled += _save_style(layer, package)
        save_inside(project, package)
    finally:
        _close(project)
    _require_inside(package, styled)


def _look_at(project: QgsProject, district: str) -> None:
    layer = find(project, "district")
    if layer is None:
        return
    expression = f'"code" = {QgsExpression.quotedValue(district)}'
    for feature in layer.getFeatures(QgsFeatureRequest(QgsExpression(expression))):
        extent = feature.geometry().boundingBox()
        extent.scale(_MARGIN)
        view = QgsReferencedRectangle(extent, layer.crs())
        project.viewSettings().setDefaultViewExtent(view)


def _require_inside(package: PlanStore, styled: list[str]) -> None:
    """Look into the file: QGIS and GDAL tell some failures to the console only."""
    try:
        projects = package.query("SELECT name FROM qgis_projects")
        styles = package.query("SELECT f_table_name FROM layer_styles WHERE useAsDefault")
    except sqlite3.OperationalError:  # no such table
        projects = styles = []
    if not projects or {row["f_table_name"] for row in styles} != set(styled):
        raise CannotWrite(
            QT_TRANSLATE_NOOP(
                "Exchange",
                "QGIS could not store the styled project in {path}. Free some space, or choose "
                "another folder, and try again.",
            ),
            "Exchange",
            path=package.path,
        )


def _save_style(layer: QgsVectorLayer, package: PlanStore) -> list[str]:
    """Save the layer's default style; return its table, or nothing for other layers."""
    table = layer.customProperty(TABLE_PROPERTY, "")
    if not table or not layer.source().startswith(str(package.path)):
        return []
    problem = layer.saveStyleToDatabase(str(table), layer.name(), True, "", _CATEGORIES)
    if problem:
        raise CannotWrite(
            QT_TRANSLATE_NOOP("Exchange", "The style of {layer} cannot be saved ({reason})."),
            "Exchange",
            layer=layer.name(),
            reason=problem,
        )
    return [str(table)]


def _close(project: QgsProject) -> None:
    """Let go of the file: its layers hold it open, and an open file keeps a side file."""
    project.clear()
