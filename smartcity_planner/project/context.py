"""Hubs as context: a second style, outline and name only, for maps of something else."""

from __future__ import annotations

import re

from qgis.core import QgsMapLayerStyle, QgsProject, QgsRuleBasedRenderer

from smartcity_planner.project import layers, styles
from smartcity_planner.project.texts import text

#: Where a layer of a relation lies, as QGIS writes it into a style.
_PLACE = re.compile(r'(?<=\s)dataSource="[^"]*"')


def outline_style(language: str) -> str:
    """Return the name of the hubs' second style."""
    return text("style.outline", language)


def add_outline_style(project: QgsProject, language: str) -> None:
    """Give the hub layer its second style; the full style stays the current one.

    Called last: a style of QGIS holds the layer's forms and labels too.
    """
    layer = layers.find(project, "hub")
    if layer is None or not isinstance(layer.renderer(), QgsRuleBasedRenderer):
        return
    manager = layer.styleManager()
    full, name = manager.currentStyle(), outline_style(language)
    if name not in manager.styles():
        manager.addStyleFromLayer(name)
    manager.setCurrentStyle(name)
    renderer = layer.renderer().clone()
    root = renderer.rootRule()
    for rule in root.children():
        if rule.ruleKey().startswith(styles.CLASS):
            root.removeChild(rule)
    layer.setRenderer(renderer)
    manager.setCurrentStyle(full)
    # QGIS (3.44) keeps a style that is not the current one with the whole path of each layer
    # that refers to this one; by their ids it finds them without.
    stored = _PLACE.sub("", manager.style(name).xmlData())
    manager.removeStyle(name)
    manager.addStyle(name, QgsMapLayerStyle(stored))
