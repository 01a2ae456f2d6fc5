"""Which plan an expression asks, and in which language it answers."""

from __future__ import annotations

import time
from pathlib import Path

from qgis.core import (
    QgsExpressionContext,
    QgsProject,
    QgsProviderRegistry,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QThread

from smartcity_planner.i18n import ui_language
from smartcity_planner.project import layers

#: How long the plan of a layer or project is believed to be the same, s.
_BELIEVED = 1.0
_plans: dict[tuple[object, object], tuple[float, Path | None, str]] = {}


def plan_of(context: QgsExpressionContext | None) -> tuple[Path | None, str]:
    """Return the plan of the layer that is evaluated, else of the project, and its language."""
    key: tuple[object, object] = (None, None)
    if context is not None:
        key = (context.variable("project_path"), context.variable("layer_id"))
    now = time.monotonic()
    kept = _plans.get(key)
    if kept is not None and now - kept[0] < _BELIEVED:
        return kept[1:]
    if QThread.currentThread() == QCoreApplication.instance().thread():
        path = _of_layer(context) or layers.plan_path(QgsProject.instance())
    else:  # layers and projects belong to the main thread
        path = _of_variables(context) or (kept[1] if kept is not None else _last())
    if len(_plans) > 100:
        _plans.clear()
    found = (path, language_of(context))
    _plans[key] = (now, *found)
    return found


def language_of(context: QgsExpressionContext | None) -> str:
    """Return the language of the project; without one, that of the window."""
    language = context.variable(layers.LANGUAGE_VARIABLE) if context is not None else None
    return str(language) if language in ("ko", "en") else ui_language()


def forget() -> None:
    """Let go of what was found."""
    _plans.clear()


def _of_layer(context: QgsExpressionContext | None) -> Path | None:
    layer = context.variable("layer") if context is not None else None
    if not isinstance(layer, QgsVectorLayer) or layer.providerType() != "ogr":
        return None
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    table, path = parts.get("layerName"), parts.get("path")
    if not path or not (layers.is_ours(layer) or table == "parcel"):
        return None
    return Path(str(path))


def _of_variables(context: QgsExpressionContext | None) -> Path | None:
    name = context.variable(layers.PLAN_VARIABLE) if context is not None else None
    if not name:
        return None
    path = Path(str(context.variable("project_folder") or "")) / str(name)
    return path if path.is_file() else None


def _last() -> Path | None:
    return max(list(_plans.values()), default=(0.0, None), key=lambda kept: kept[0])[1]
