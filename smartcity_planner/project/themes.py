"""Map themes: one per subject, over the same quiet boundaries."""

from __future__ import annotations

from types import MappingProxyType

from qgis.core import QgsMapThemeCollection, QgsProject, QgsVectorLayer

from smartcity_planner.project import layers
from smartcity_planner.project.context import outline_style
from smartcity_planner.project.texts import text
from smartcity_planner.project.tree import STYLED

_BOUNDARIES = ("legal_dong", "district")
_INFRASTRUCTURE = ("infrastructure_point", "infrastructure_line", "infrastructure_area")
#: What each theme shows; the order of the tree decides what lies on top.
THEMES = MappingProxyType(
    {
        "overview": (*_INFRASTRUCTURE, "regeneration_zone", "hub", *_BOUNDARIES),
        "hubs": ("hub", *_BOUNDARIES),
        "zones": ("regeneration_zone", *_BOUNDARIES),
        "infrastructure": (*_INFRASTRUCTURE, "hub", *_BOUNDARIES),
        "phases": ("parcel_phase", "parcel", "hub", *_BOUNDARIES),
        "funding": ("parcel_funding", "parcel", "hub", *_BOUNDARIES),
    }
)
FIRST = "overview"
#: Where hubs are context only: outline and name.
_HUB_OUTLINES = frozenset({"infrastructure", "phases", "funding"})


def theme_name(key: str, language: str) -> str:
    """Return the name of a theme (overview, hubs, zones, infrastructure, phases, funding)."""
    return text(f"theme.{key}", language)


def add_themes(project: QgsProject, language: str) -> None:
    """Add all themes and show the first."""
    collection = project.mapThemeCollection()
    for key, names in THEMES.items():
        for other in ("ko", "en"):  # of an earlier call
            collection.removeMapTheme(theme_name(key, other))
        record = QgsMapThemeCollection.MapThemeRecord()
        for name in STYLED:
            if name in names:
                layer = layers.find(project, name)
                outline = name == "hub" and key in _HUB_OUTLINES
                style = outline_style(language) if outline else layer.styleManager().currentStyle()
                record.addLayerRecord(_layer_record(layer, style))
        collection.insert(theme_name(key, language), record)
    show(project, FIRST)


def show(project: QgsProject, key: str) -> None:
    """Check the layers of a theme in the layer tree and uncheck our others."""
    root = project.layerTreeRoot()
    for name in STYLED:
        layer = layers.find(project, name)
        node = root.findLayer(layer.id()) if layer is not None else None
        if node is not None:
            node.setItemVisibilityChecked(name in THEMES[key])


def _layer_record(layer: QgsVectorLayer, style: str) -> QgsMapThemeCollection.MapThemeLayerRecord:
    record = QgsMapThemeCollection.MapThemeLayerRecord(layer)
    record.isVisible = True
    record.usingCurrentStyle = True
    record.currentStyle = style
    record.expandedLayerNode = True
    return record
