"""Symbols from plain values; sizes in millimetres on paper."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import TypeVar

from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPointPatternFillSymbolLayer,
    QgsProperty,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSvgMarkerSymbolLayer,
    QgsSymbol,
    QgsSymbolLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

S = TypeVar("S", bound=QgsSymbol)

DASH = [4.0, 2.2]
DOTS = [0.8, 1.6]
LONG_DASH = [9.0, 2.0]
#: From this scale on maps show single lots; on smaller maps lots are specks.
_LOTS_FROM = 25_000
#: From this scale on a hub is the ground under its lots, and pales.
_GROUND_FROM = 60_000
_STROKE_COLOUR = QgsSymbolLayer.Property.PropertyStrokeColor
_STROKE_WIDTH = QgsSymbolLayer.Property.PropertyStrokeWidth
_FILL_COLOUR = QgsSymbolLayer.Property.PropertyFillColor
_SIZE = QgsSymbolLayer.Property.PropertySize


def colour(text: str, alpha: float = 1.0) -> QColor:
    """Return a colour; transparency sits in the colour, so PDFs stay vector."""
    made = QColor(text)
    made.setAlphaF(alpha)
    return made


def _symbol(symbol: S, layers: list[QgsSymbolLayer]) -> S:
    """Return the symbol with these layers. One by one: a list handed to the constructor stays
    Python's, and is deleted under the symbol."""
    while symbol.symbolLayerCount():
        symbol.deleteSymbolLayer(0)
    for layer in layers:
        symbol.appendSymbolLayer(layer)
    return symbol


def fill(text: str, alpha: float = 1.0) -> QgsFillSymbol:
    """Return a fill without an outline."""
    layer = QgsSimpleFillSymbolLayer(colour(text, alpha))
    layer.setStrokeStyle(Qt.PenStyle.NoPen)
    return _symbol(QgsFillSymbol(), [layer])


def outline(
    text: str, width: float, dashes: list[float] | None = None, halo: float = 0.0
) -> QgsFillSymbol:
    """Return an outline without a fill, on a white halo of this extra width if wanted."""
    layers: list[QgsSymbolLayer] = []
    if halo:
        under = QgsSimpleLineSymbolLayer(colour("#ffffff", 0.85), width + 2 * halo)
        under.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
        layers.append(under)
    line = QgsSimpleLineSymbolLayer(colour(text), width)
    line.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    line.setPenCapStyle(Qt.PenCapStyle.FlatCap)
    if dashes:
        line.setUseCustomDashPattern(True)
        line.setCustomDashVector([dash * width for dash in dashes])
        line.setCustomDashPatternUnit(Qgis.RenderUnit.Millimeters)
    layers.append(line)
    return _symbol(QgsFillSymbol(), layers)


def open_lot(line_colour: str, width: float) -> QgsFillSymbol:
    """Return a hair outline without a fill; when selected, QGIS fills it with its own colour of
    selection (a line symbol would only turn yellow, which nobody sees)."""
    layer = QgsSimpleFillSymbolLayer(colour("#ffffff"), Qt.BrushStyle.NoBrush)
    layer.setStrokeColor(colour(line_colour))
    layer.setStrokeWidth(width)
    layer.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return _symbol(QgsFillSymbol(), [layer])


def outlined(text: str, alpha: float, line_colour: str, width: float) -> QgsFillSymbol:
    """Return a fill with a solid outline."""
    below = QgsSimpleFillSymbolLayer(colour(text, alpha))
    below.setStrokeStyle(Qt.PenStyle.NoPen)
    above = QgsSimpleLineSymbolLayer(colour(line_colour), width)
    above.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return _symbol(QgsFillSymbol(), [below, above])


def stroke_by(symbol: QgsFillSymbol, expression: str) -> QgsFillSymbol:
    """Let the outline's colour follow an expression; the legend keeps the fixed colour."""
    symbol.symbolLayer(symbol.symbolLayerCount() - 1).setDataDefinedProperty(
        _STROKE_COLOUR, QgsProperty.fromExpression(expression)
    )
    return symbol


def ground(text: str, near: float, far: float) -> QgsFillSymbol:
    """Return a fill that is `far` opaque on small maps and `near` where lots lie on it."""
    symbol = fill(text, far)
    pale, strong = _rgba(text, near), _rgba(text, far)
    symbol.symbolLayer(0).setDataDefinedProperty(
        _FILL_COLOUR,
        QgsProperty.fromExpression(
            f"CASE WHEN @map_scale <= {_GROUND_FROM} THEN '{pale}' ELSE '{strong}' END"
        ),
    )
    return symbol


def _rgba(text: str, alpha: float) -> str:
    made = colour(text, alpha)
    return f"{made.red()},{made.green()},{made.blue()},{made.alpha()}"


def parcel_fill(text: str, line: str) -> QgsFillSymbol:
    """Return a full fill with a hair outline; on small maps the lot swells in its own colour,
    so that it is seen at all."""
    layer = QgsSimpleFillSymbolLayer(colour(text))
    layer.setStrokeColor(colour(line))
    layer.setStrokeWidth(0.1)
    small = f"@map_scale > {_LOTS_FROM}"
    layer.setDataDefinedProperty(
        _STROKE_COLOUR,
        QgsProperty.fromExpression(f"CASE WHEN {small} THEN '{text}' ELSE '{line}' END"),
    )
    layer.setDataDefinedProperty(
        _STROKE_WIDTH,
        QgsProperty.fromExpression(f"CASE WHEN {small} THEN 0.35 ELSE 0.1 END"),
    )
    return _symbol(QgsFillSymbol(), [layer])


def hatch(
    text: str, *angles: float, distance: float, width: float, dashed: bool = False
) -> QgsFillSymbol:
    """Return a hatching with one set of lines per angle."""
    layers = []
    for angle in angles:
        pattern = QgsLinePatternFillSymbolLayer()
        pattern.setLineAngle(angle)
        pattern.setDistance(distance)
        line = QgsSimpleLineSymbolLayer(colour(text), width)
        if dashed:
            line.setUseCustomDashPattern(True)
            line.setCustomDashVector([1.6, 0.9])
        pattern.setSubSymbol(_symbol(QgsLineSymbol(), [line]))
        layers.append(pattern)
    return _symbol(QgsFillSymbol(), layers)


def dots(text: str, distance: float, size: float) -> QgsFillSymbol:
    """Return a fill of dots."""
    pattern = QgsPointPatternFillSymbolLayer()
    pattern.setDistanceX(distance)
    pattern.setDistanceY(distance)
    pattern.setDisplacementX(distance / 2)
    pattern.setSubSymbol(
        QgsMarkerSymbol.createSimple(
            {"name": "circle", "color": text, "outline_style": "no", "size": str(size)}
        )
    )
    return _symbol(QgsFillSymbol(), [pattern])


def line(
    text: str, width: float, dashes: list[float] | None = None, casing: float = 0.35
) -> QgsLineSymbol:
    """Return a line with a white casing; dashes are counted in widths of the line."""
    under = QgsSimpleLineSymbolLayer(colour("#ffffff"), width + 2 * casing)
    over = QgsSimpleLineSymbolLayer(colour(text), width)
    for layer in (under, over):
        layer.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
        layer.setPenCapStyle(Qt.PenCapStyle.RoundCap)
    if dashes:
        over.setPenCapStyle(Qt.PenCapStyle.FlatCap)
        over.setUseCustomDashPattern(True)
        over.setCustomDashVector([dash * width for dash in dashes])
        over.setCustomDashPatternUnit(Qgis.RenderUnit.Millimeters)
    return _symbol(QgsLineSymbol(), [under, over])


def marker(svg: Path, text: str, size: float) -> QgsMarkerSymbol:
    """Return a marker drawn by our own SVG, which travels inside the style."""
    content = base64.b64encode(svg.read_bytes()).decode("ascii")
    layer = QgsSvgMarkerSymbolLayer(f"base64:{content}", size)
    layer.setFillColor(colour(text))
    layer.setStrokeColor(colour("#ffffff"))
    layer.setStrokeWidth(0)
    layer.setDataDefinedProperty(
        _SIZE,
        QgsProperty.fromExpression(
            f"CASE WHEN @map_scale > {_GROUND_FROM} THEN {size * 0.7} ELSE {size} END"
        ),
    )
    return _symbol(QgsMarkerSymbol(), [layer])
