"""Functions for QGIS's expressions: what lies on a parcel, in filters, labels and calculations.

They read the plan that the layer or the project shows, once per change of its file, so that
they are quick on many features and can be asked by the threads that draw maps.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionFunction,
    QgsProject,
    QgsProviderRegistry,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QThread

from smartcity_planner.domain import codes
from smartcity_planner.domain.errors import PlanError
from smartcity_planner.i18n import explain, translate, ui_language
from smartcity_planner.overlay import lookup
from smartcity_planner.project import layers

#: How long the plan of a layer or project is believed to be the same, s.
_BELIEVED = 1.0


class _OnParcel(QgsExpressionFunction):
    """A function of a parcel number (and of what else `parameters` names)."""

    def __init__(self, name: str, parameters: Sequence[str], help_text: str) -> None:
        self.parameters_named = tuple(parameters)
        super().__init__(
            name,
            [QgsExpressionFunction.Parameter(parameter) for parameter in parameters],
            translate("Project", "Smart city plan"),
            help_text,
        )

    def func(
        self,
        values: Sequence[Any],
        context: QgsExpressionContext | None,
        parent: QgsExpression,
        node: object,
    ) -> Any:
        """Return the value for one feature; an error is told in words."""
        try:
            path, language = _plan_of(context)
            if path is None:
                parent.setEvalErrorString(
                    translate("Project", "No plan is open. Open the project of a plan first.")
                )
                return None
            return self.value(lookup.of_plan(path), values, language)
        except PlanError as error:
            parent.setEvalErrorString(explain(error))
        except ValueError as error:
            parent.setEvalErrorString(str(error))
        return None

    def value(self, found: lookup.Lookup, values: Sequence[Any], language: str) -> Any:
        """Return the value. To be implemented."""
        raise NotImplementedError


class _Largest(_OnParcel):
    def value(self, found: lookup.Lookup, values: Sequence[Any], language: str) -> Any:
        """Return the name of the hub with the largest share, or NULL."""
        hubs = found.on(str(values[0]), "hub")
        return hubs[0][0].name(language) if hubs else None


class _Names(_OnParcel):
    def __init__(self, name: str, chosen: Sequence[str], help_text: str) -> None:
        self._chosen = frozenset(chosen)
        super().__init__(name, ["pnu"], help_text)

    def value(self, found: lookup.Lookup, values: Sequence[Any], language: str) -> Any:
        """Return the names of all places of these layers, the largest share first."""
        on = found.on(str(values[0]))
        return [place.name(language) for place, _ in on if place.layer in self._chosen]


class _Share(_OnParcel):
    def value(self, found: lookup.Lookup, values: Sequence[Any], language: str) -> Any:
        """Return the share (0 … 1) of the parcel that lies in a place."""
        pnu, layer, place = (str(value) for value in values)
        if layer not in codes.OVERLAY_LAYER.values:
            text = translate("Project", "“{layer}” is none of: {known}.")
            known = ", ".join(codes.OVERLAY_LAYER.values)
            raise ValueError(text.format(layer=layer, known=known))
        shares = [
            share for on, share in found.on(pnu, layer) if place in (on.id, on.name_ko, on.name_en)
        ]
        return max(shares, default=0.0)


_registered: list[QgsExpressionFunction] = []


def register() -> None:
    """Add the functions to QGIS's expressions; their help is in the window's language."""
    if _registered:
        return
    for function in _functions():
        if QgsExpression.registerFunction(function):
            _registered.append(function)


def unregister() -> None:
    """Take the functions away again."""
    while _registered:
        # Popped only afterwards: QGIS's list must not hold a function that Python has freed.
        QgsExpression.unregisterFunction(_registered[-1].name())
        _registered.pop()
    _plans.clear()
    lookup.forget()


def _functions() -> list[QgsExpressionFunction]:
    infrastructure = [value for value in codes.OVERLAY_LAYER.values if value.startswith("infra")]
    return [
        _Largest(
            "parcel_hub",
            ["pnu"],
            _help(
                "parcel_hub",
                translate(
                    "Project",
                    "The hub in which the largest share of the parcel lies, or "
                    "NULL. A parcel can lie in several hubs: see parcel_hubs.",
                ),
                'parcel_hub("pnu")',
            ),
        ),
        _Names(
            "parcel_hubs",
            ["hub"],
            _help(
                "parcel_hubs",
                translate(
                    "Project",
                    "A list of all hubs in which the parcel lies, the largest share first.",
                ),
                'array_to_string(parcel_hubs("pnu"))',
            ),
        ),
        _Names(
            "parcel_zones",
            ["regeneration_zone"],
            _help(
                "parcel_zones",
                translate(
                    "Project",
                    "A list of all regeneration zones in which the parcel lies, "
                    "the largest share first. Zones may overlap; each of them is listed.",
                ),
                'array_length(parcel_zones("pnu")) > 1',
            ),
        ),
        _Names(
            "parcel_infrastructure",
            infrastructure,
            _help(
                "parcel_infrastructure",
                translate(
                    "Project", "A list of all infrastructure (points, lines, areas) on the parcel."
                ),
                'array_length(parcel_infrastructure("pnu")) > 0',
            ),
        ),
        _Share(
            "parcel_share",
            ["pnu", "layer", "place"],
            _help(
                "parcel_share",
                translate(
                    "Project",
                    "The share of the parcel's area (0 to 1) that lies in a "
                    "place, named by its name or identifier; 0 where it does not. Layers: "
                    "hub, regeneration_zone, infrastructure_area.",
                ),
                "parcel_share(\"pnu\", 'hub', '양재') >= 0.5",
            ),
        ),
    ]


def _help(name: str, text: str, example: str) -> str:
    return f"<h3>{name}</h3><p>{text}</p><p><code>{example}</code></p>"


_plans: dict[tuple[object, object], tuple[float, Path | None, str]] = {}


def _plan_of(context: QgsExpressionContext | None) -> tuple[Path | None, str]:
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
    found = (path, _language(context))
    _plans[key] = (now, *found)
    return found


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


def _language(context: QgsExpressionContext | None) -> str:
    """Return the language of the project; without one, that of the window."""
    language = context.variable(layers.LANGUAGE_VARIABLE) if context is not None else None
    return str(language) if language in ("ko", "en") else ui_language()
