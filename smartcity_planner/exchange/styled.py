"""A package that looks finished: its project and its layers' styles are inside the file."""

from __future__ import annotations

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, CannotWrite
from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.project.build import build_project
from smartcity_planner.project.layers import TABLE_PROPERTY
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


def make_ready(package: PlanStore, language: str, progress: Progress = SILENT) -> None:
    """Save the styled project and each layer's default style inside the package.

    The project opens in any QGIS; the styles serve whoever adds a single layer. Raises
    CannotWrite where QGIS refuses.
    """
    project = build_project(package, language, progress)
    try:
        for layer in project.mapLayers().values():
            if isinstance(layer, QgsVectorLayer) and layer.isSpatial():
                _save_style(layer, package)
        save_inside(project, package)
    finally:
        _close(project)


def _save_style(layer: QgsVectorLayer, package: PlanStore) -> None:
    table = layer.customProperty(TABLE_PROPERTY, "")
    if not table or not layer.source().startswith(str(package.path)):
        return
    problem = layer.saveStyleToDatabase(str(table), layer.name(), True, "", _CATEGORIES)
    if problem:
        raise CannotWrite(
            QT_TRANSLATE_NOOP("Exchange", "The style of {layer} cannot be saved ({reason})."),
            "Exchange",
            layer=layer.name(),
            reason=problem,
        )


def _close(project: QgsProject) -> None:
    """Let go of the file: its layers hold it open, and an open file keeps a side file."""
    project.clear()
