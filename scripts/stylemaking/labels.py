"""Labels: one family, halos, no collisions. Sizes in points on paper."""

from __future__ import annotations

from dataclasses import dataclass, replace

from qgis.core import (
    Qgis,
    QgsAbstractVectorLayerLabeling,
    QgsLabelObstacleSettings,
    QgsLabelPlacementSettings,
    QgsPalLayerSettings,
    QgsRuleBasedLabeling,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor, QFont

from smartcity_planner.project import fonts, palette


@dataclass(frozen=True)
class Label:
    """How a layer is labelled. `nearest` and `farthest` are scale denominators."""

    points: float
    colour: str = palette.INK
    bold: bool = False
    priority: int = 5
    html: bool = False
    spacing: float = 0.0
    halo: float = 0.7
    farthest: float = 0.0
    nearest: float = 0.0
    beside_point: bool = False
    whole_inside: bool = False


def labeling(label: Label, expression: str) -> QgsAbstractVectorLayerLabeling:
    """Return QGIS's labelling for this.

    Symbols of points keep other labels away on every map, also where their own labels are out
    of scale: hence a second rule that draws nothing.
    """
    if not label.beside_point:
        return QgsVectorLayerSimpleLabeling(_settings(label, expression))
    root = QgsRuleBasedLabeling.Rule(None)
    near = _settings(replace(label, farthest=0), expression)
    root.appendChild(QgsRuleBasedLabeling.Rule(near, 0, label.farthest))
    mute = QgsPalLayerSettings()
    mute.drawLabels = False
    mute.setObstacleSettings(_obstacles(True))
    root.appendChild(QgsRuleBasedLabeling.Rule(mute, label.farthest, 0))
    return QgsRuleBasedLabeling(root)


def _obstacles(wanted: bool) -> QgsLabelObstacleSettings:
    made = QgsLabelObstacleSettings()
    made.setIsObstacle(wanted)
    made.setFactor(2.0)
    return made


def _settings(label: Label, expression: str) -> QgsPalLayerSettings:
    settings = QgsPalLayerSettings()
    settings.fieldName = expression
    settings.isExpression = True
    settings.setFormat(_format(label))
    settings.priority = label.priority
    settings.multilineAlign = Qgis.LabelMultiLineAlignment.Center
    settings.labelPerPart = False
    placement = QgsLabelPlacementSettings()
    placement.setOverlapHandling(Qgis.LabelOverlapHandling.PreventOverlap)
    settings.setPlacementSettings(placement)
    if label.beside_point:
        settings.placement = Qgis.LabelPlacement.OrderedPositionsAroundPoint
        settings.dist = 0.6
        settings.offsetType = Qgis.LabelOffsetType.FromSymbolBounds
    else:
        settings.placement = Qgis.LabelPlacement.Horizontal
        settings.fitInPolygonOnly = label.whole_inside
        settings.centroidInside = True
    if label.farthest or label.nearest:
        settings.scaleVisibility = True
        settings.minimumScale = label.farthest
        settings.maximumScale = label.nearest
    settings.setObstacleSettings(_obstacles(label.beside_point))
    return settings


def _format(label: Label) -> QgsTextFormat:
    if label.points < fonts.SMALLEST:
        raise ValueError(f"{label.points} pt is too small to read")
    font = QFont(fonts.FAMILY)
    font.setBold(label.bold)
    if label.spacing:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, label.spacing)
    made = QgsTextFormat()
    made.setFont(font)
    made.setNamedStyle("Bold" if label.bold else "Regular")
    made.setSize(label.points)
    made.setSizeUnit(Qgis.RenderUnit.Points)
    made.setColor(QColor(label.colour))
    made.setLineHeight(1.05)
    made.setAllowHtmlFormatting(label.html)
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(label.halo)
    halo.setSizeUnit(Qgis.RenderUnit.Millimeters)
    halo.setColor(QColor(palette.HALO))
    made.setBuffer(halo)
    return made
