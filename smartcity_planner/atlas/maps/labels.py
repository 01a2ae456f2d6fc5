"""The map's own labels, as a page of the book needs them."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import (
    Qgis,
    QgsAbstractVectorLayerLabeling,
    QgsExpression,
    QgsGeometry,
    QgsPalLayerSettings,
    QgsProject,
    QgsRuleBasedLabeling,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QFont

from smartcity_planner.atlas.sheets import fonts


def changed(
    labeling: QgsAbstractVectorLayerLabeling,
    change: Callable[[QgsPalLayerSettings], None],
) -> QgsAbstractVectorLayerLabeling:
    """Return a copy of a labeling with `change` done to each of its settings."""
    copy = labeling.clone()
    if isinstance(copy, QgsRuleBasedLabeling):
        for rule in copy.rootRule().descendants():
            if rule.settings() is not None:
                settings = QgsPalLayerSettings(rule.settings())
                change(settings)
                rule.setSettings(settings)
    else:
        settings = QgsPalLayerSettings(copy.settings())
        change(settings)
        copy.setSettings(settings)
    return copy


def make_searchable(project: QgsProject) -> None:
    """Let the labels of all layers be found in the PDF (see fonts.py)."""

    def plain(settings: QgsPalLayerSettings) -> None:
        text_format = settings.format()
        font = text_format.font()
        font.setStyleStrategy(fonts.SEARCHABLE)
        # Spaced letters are read back as single letters with spaces between.
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0)
        text_format.setFont(font)
        settings.setFormat(text_format)

    for layer in project.mapLayers().values():
        if isinstance(layer, QgsVectorLayer) and layer.labeling() is not None:
            layer.setLabeling(changed(layer.labeling(), plain))


def only_inside(
    labeling: QgsAbstractVectorLayerLabeling, subject: QgsGeometry | None
) -> QgsAbstractVectorLayerLabeling:
    """Return a labeling that names polygons where they lie inside the subject, not under the veil.

    Without a subject it is a plain copy.
    """
    if subject is None:
        return labeling.clone()
    # Simplified for speed; where it then crosses itself, QGIS would name nothing.
    rough = subject.simplify(20).snappedToGrid(1, 1)
    outline = rough.makeValid(Qgis.MakeValidMethod.Structure).asWkt(3)

    def inside(settings: QgsPalLayerSettings) -> None:
        settings.geometryGenerator = f"intersection($geometry, geom_from_wkt('{outline}'))"
        settings.geometryGeneratorEnabled = True
        settings.geometryGeneratorType = Qgis.GeometryType.Polygon

    return changed(labeling, inside)


def always_named(labeling: QgsAbstractVectorLayerLabeling) -> QgsAbstractVectorLayerLabeling:
    """Return a labeling that leaves no name out: beside others where it can, over them if not."""

    def shown(settings: QgsPalLayerSettings) -> None:
        placement = settings.placementSettings()
        placement.setOverlapHandling(Qgis.LabelOverlapHandling.AllowOverlapIfRequired)
        settings.setPlacementSettings(placement)
        settings.priority = 10

    return changed(labeling, shown)


def also_far_where_they_fit(
    labeling: QgsAbstractVectorLayerLabeling,
) -> QgsAbstractVectorLayerLabeling:
    """Return a labeling that beyond its smallest scale names those polygons that hold their name.

    One without a scale, or of several rules, is a plain copy.
    """
    near = None if isinstance(labeling, QgsRuleBasedLabeling) else labeling.settings()
    if near is None or not near.scaleVisibility:
        return labeling.clone()
    farthest, near = near.minimumScale, QgsPalLayerSettings(near)
    near.scaleVisibility = False
    far = QgsPalLayerSettings(near)
    far.fitInPolygonOnly = True
    root = QgsRuleBasedLabeling.Rule(None)
    root.appendChild(QgsRuleBasedLabeling.Rule(near, 0, farthest))
    root.appendChild(QgsRuleBasedLabeling.Rule(far, farthest, 0))
    return QgsRuleBasedLabeling(root)


def all_but(
    labeling: QgsAbstractVectorLayerLabeling, column: str, key: str
) -> QgsAbstractVectorLayerLabeling:
    """Return a labeling that leaves one feature without a name."""
    condition = f"{QgsExpression.quotedColumnRef(column)} = {QgsExpression.quotedValue(key)}"

    def others(settings: QgsPalLayerSettings) -> None:
        own = settings.fieldName
        own = own if settings.isExpression else QgsExpression.quotedColumnRef(own)
        settings.fieldName, settings.isExpression = f"if({condition}, '', {own})", True

    return changed(labeling, others)
