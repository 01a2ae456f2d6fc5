"""The map's own labels, as a page of the book needs them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from itertools import groupby

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

#: Fields whose words stand on maps.
_NAMES = ("name_ko", "name_en")
#: A letter of Hangul in its parts: consonant, vowel, and a last consonant where it has one.
_PARTS = re.compile("[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?")


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
    """Let the labels of all layers be found in the PDF (see fonts.py), Hangul in whole letters."""

    def plain(settings: QgsPalLayerSettings) -> None:
        text_format = settings.format()
        font = text_format.font()
        font.setStyleStrategy(fonts.SEARCHABLE)
        # Spaced letters are read back as single letters with spaces between.
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0)
        text_format.setFont(font)
        settings.setFormat(text_format)
        if parts:
            name = settings.fieldName
            text = name if settings.isExpression else QgsExpression.quotedColumnRef(name)
            settings.fieldName, settings.isExpression = _composed(text, parts), True

    for layer in project.mapLayers().values():
        if isinstance(layer, QgsVectorLayer) and layer.labeling() is not None:
            parts = _in_parts(layer)
            layer.setLabeling(changed(layer.labeling(), plain))


def _in_parts(layer: QgsVectorLayer) -> list[str]:
    """Return the letters of a layer's names that are Hangul in parts, as names from a Mac are."""
    fields = layer.fields()
    places = [place for name in _NAMES if (place := fields.lookupField(name)) >= 0]
    texts = (text for place in places for text in layer.uniqueValues(place))
    found = {part for text in texts if isinstance(text, str) for part in _PARTS.findall(text)}
    # Letters of three parts go first: those of two are the beginnings of some of them.
    return sorted(found, key=lambda part: (-len(part), part))


def _composed(text: str, parts: list[str]) -> str:
    """Return an expression for `text`, an expression too, with these letters made whole."""
    for _, group in groupby(parts, key=len):
        pairs = ((part, unicodedata.normalize("NFC", part)) for part in group)
        words = ", ".join(QgsExpression.quotedString(word) for pair in pairs for word in pair)
        text = f"replace({text}, map({words}))"
    return text


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
