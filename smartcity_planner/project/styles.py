"""Styles: loaded from layers/styles/*.qml and worded in the project's language.

The files are made by scripts/make_styles.py. A class is known by its value (category value,
or rule key `class:VALUE` and `status:VALUE`), so that its label can be put in any language.
"""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsMapLayer,
    QgsPalLayerSettings,
    QgsRuleBasedLabeling,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtXml import QDomDocument

from smartcity_planner import paths
from smartcity_planner.domain import codes
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, PlanError
from smartcity_planner.project import palette, wording
from smartcity_planner.project.texts import text

CATEGORIES = (
    QgsMapLayer.StyleCategory.Symbology
    | QgsMapLayer.StyleCategory.Labeling
    | QgsMapLayer.StyleCategory.Rendering
)
NAMES = (
    "district",
    "legal_dong",
    "hub",
    "regeneration_zone",
    "infrastructure_point",
    "infrastructure_line",
    "infrastructure_area",
    "parcel",
    "parcel_phase",
    "parcel_funding",
)
CLASS, STATUS = "class:", "status:"
#: The value of the class for everything that no other class takes.
UNKNOWN = ""
_LISTS = {
    "hub": codes.INDUSTRY,
    "regeneration_zone": codes.ZONE_TYPE,
    "infrastructure_point": codes.INFRASTRUCTURE,
    "infrastructure_line": codes.INFRASTRUCTURE,
    "infrastructure_area": codes.INFRASTRUCTURE,
}


def apply_style(layer: QgsVectorLayer, name: str, language: str) -> None:
    """Give the layer the style called `name`, with legend and labels in `language`.

    Raises PlanError where the style's file is missing or damaged.
    """
    document = _document(name)
    # Not loadNamedStyle: it would also look for the style in the plan and in QGIS's own folders.
    if document is None or not layer.importNamedStyle(document, CATEGORIES)[0]:
        raise PlanError(
            QT_TRANSLATE_NOOP(
                "Project", "The style {path} cannot be read. Install the plugin again."
            ),
            "Project",
            path=paths.styles() / f"{name}.qml",
        )
    relabel(layer, name, language)


def is_drawn_at(name: str, scale: float) -> bool:
    """Whether the style called `name` draws anything at 1:`scale`; True where it does not say."""
    document = _document(name)
    if document is None:
        return True
    root = document.documentElement()
    if root.attribute("hasScaleBasedVisibilityFlag") != "1":
        return True
    # QGIS calls the smallest scale, the largest number, the minimum.
    smallest, largest = (float(root.attribute(at, "0")) for at in ("minScale", "maxScale"))
    return (not smallest or scale < smallest) and scale >= largest


def _document(name: str) -> QDomDocument | None:
    document = QDomDocument()
    try:
        good = document.setContent((paths.styles() / f"{name}.qml").read_bytes())[0]
    except OSError:
        return None
    return document if good else None


def relabel(layer: QgsVectorLayer, name: str, language: str) -> None:
    """Put the labels of classes and on the map in `language`."""
    renderer = layer.renderer()
    if isinstance(renderer, QgsCategorizedSymbolRenderer):
        for index, category in enumerate(renderer.categories()):
            renderer.updateCategoryLabel(index, class_label(name, category.value(), language))
    elif isinstance(renderer, QgsRuleBasedRenderer):
        for rule in renderer.rootRule().children():
            rule.setLabel(_rule_label(name, rule.ruleKey(), language))
    _reword(layer, name, language)


def class_label(name: str, value: object, language: str) -> str:
    """Return the legend text of one class of a style."""
    if value in (UNKNOWN, None):
        if name == "parcel_phase":
            return text("legend.later_phases", language, seq=len(palette.PHASES) + 1)
        return text("legend.unknown", language)
    if name == "parcel_phase":
        return text("legend.phase", language, seq=value)
    if name == "parcel_funding":
        return text(f"legend.source.{value}", language)
    return _LISTS[name].label(str(value), language)


def class_values(name: str) -> tuple[str, ...]:
    """Return the values that the style has classes for, in their order of display."""
    if name == "parcel_phase":
        return tuple(str(seq + 1) for seq in range(len(palette.PHASES)))
    if name == "parcel_funding":
        return tuple(palette.SOURCES)
    return _LISTS[name].values if name in _LISTS else ()


def classes(layer: QgsVectorLayer) -> Iterator[str]:
    """Yield the class values of the layer's renderer in the order of the legend."""
    renderer = layer.renderer()
    if isinstance(renderer, QgsCategorizedSymbolRenderer):
        for category in renderer.categories():
            yield str(category.value() or "")
    elif isinstance(renderer, QgsRuleBasedRenderer):
        for rule in renderer.rootRule().children():
            if rule.ruleKey().startswith(CLASS):
                yield rule.ruleKey().removeprefix(CLASS)


def _rule_label(name: str, key: str, language: str) -> str:
    if key.startswith(STATUS):
        return codes.GEOMETRY_STATUS.label(key.removeprefix(STATUS), language)
    return class_label(name, key.removeprefix(CLASS), language)


def _reword(layer: QgsVectorLayer, name: str, language: str) -> None:
    expression = wording.label_of(name, language)
    labeling = layer.labeling()
    if expression is None or labeling is None:
        return
    labeling = labeling.clone()
    if isinstance(labeling, QgsRuleBasedLabeling):
        for rule in labeling.rootRule().children():
            if rule.settings().drawLabels:
                rule.setSettings(_reworded(rule.settings(), expression))
    else:
        labeling.setSettings(_reworded(labeling.settings(), expression))
    layer.setLabeling(labeling)


def _reworded(settings: QgsPalLayerSettings, expression: str) -> QgsPalLayerSettings:
    made = QgsPalLayerSettings(settings)
    made.fieldName = expression
    made.isExpression = True
    return made
