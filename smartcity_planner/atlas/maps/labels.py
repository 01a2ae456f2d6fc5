"""The map's own labels, as a page of the book needs them."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import (
    Qgis,
    QgsAbstractVectorLayerLabeling,
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
    outline = subject.simplify(20).asWkt(0)

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
