"""Symbols and labels fitted to the paper: the project's are drawn for A3.

A wall sheet is read from farther away, a desk sheet has less room; so sizes follow the paper as
the text of the sheet does (`Paper.size`), and the legend, which shows the same symbols, with them.
"""

from __future__ import annotations

import re

from qgis.core import (
    Qgis,
    QgsPalLayerSettings,
    QgsProject,
    QgsProperty,
    QgsRenderContext,
    QgsSymbol,
    QgsSymbolLayer,
    QgsVectorLayer,
)

from smartcity_planner.atlas.maps import labels
from smartcity_planner.atlas.sheets.paper import SMALLEST, Paper

_SIZES = (QgsSymbolLayer.Property.Size, QgsSymbolLayer.Property.StrokeWidth)
_HTML_SIZE = re.compile(r"font-size:([\d.]+)pt")


def factor(paper: Paper) -> float:
    """Return by how much symbols and labels are larger than on A3."""
    return paper.k if paper.k >= 1 else (1 + paper.k) / 2


def fit(project: QgsProject, paper: Paper) -> None:
    """Scale symbols and labels of all vector layers for the paper; no label below 7 pt."""
    by = factor(paper)
    if by == 1:
        return

    def larger(settings: QgsPalLayerSettings) -> None:
        text_format = settings.format()
        text_format.setSize(max(SMALLEST, text_format.size() * by))
        buffer = text_format.buffer()
        buffer.setSize(buffer.size() * by)
        text_format.setBuffer(buffer)
        settings.setFormat(text_format)
        settings.dist *= by
        if text_format.allowHtmlFormatting():
            settings.fieldName = _HTML_SIZE.sub(
                lambda found: f"font-size:{max(SMALLEST, float(found[1]) * by):g}pt",
                settings.fieldName,
            )

    for layer in project.mapLayers().values():
        if not isinstance(layer, QgsVectorLayer):
            continue
        renderer = layer.renderer()
        if renderer is not None:
            renderer = renderer.clone()
            for symbol in renderer.symbols(QgsRenderContext()):
                scale_symbol(symbol, by)
            layer.setRenderer(renderer)
        if layer.labeling() is not None:
            layer.setLabeling(labels.changed(layer.labeling(), larger))


def scale_symbol(symbol: QgsSymbol, by: float) -> None:
    """Make a symbol's strokes, marks and hatching `by` times as large."""
    for position in range(symbol.symbolLayerCount()):
        part = symbol.symbolLayer(position)
        _scale_layer(part, by)
        inner = part.subSymbol()
        if inner is not None:
            scale_symbol(inner, by)


def _scale_layer(part: QgsSymbolLayer, by: float) -> None:
    for get, put in (
        ("size", "setSize"),
        ("width", "setWidth"),
        ("strokeWidth", "setStrokeWidth"),
        ("distance", "setDistance"),
        ("interval", "setInterval"),
    ):
        if hasattr(part, get) and hasattr(part, put):
            getattr(part, put)(getattr(part, get)() * by)
    properties = part.dataDefinedProperties()
    for key in _SIZES:
        size = properties.property(key)
        if size.isActive() and size.propertyType() == Qgis.PropertyType.Expression:
            larger = QgsProperty.fromExpression(f"({size.expressionString()}) * {by}")
            part.setDataDefinedProperty(key, larger)
    if hasattr(part, "customDashVector") and part.useCustomDashPattern():
        part.setCustomDashVector([length * by for length in part.customDashVector()])
