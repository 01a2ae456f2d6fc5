"""Names on maps are whole letters, also where they come in parts."""

from __future__ import annotations

import unicodedata

from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsFeature,
    QgsPalLayerSettings,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)


def _label(names: list[str]) -> list[str]:
    from smartcity_planner.atlas.maps.labels import make_searchable

    layer = QgsVectorLayer("Point?field=name_ko:string", "hubs", "memory")
    for name in names:
        feature = QgsFeature(layer.fields())
        feature["name_ko"] = name
        layer.dataProvider().addFeatures([feature])
    settings = QgsPalLayerSettings()
    settings.fieldName = "name_ko"
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    project = QgsProject()
    project.addMapLayer(layer)
    make_searchable(project)
    made = layer.labeling().settings()
    text = made.fieldName if made.isExpression else QgsExpression.quotedColumnRef(made.fieldName)
    expression, context = QgsExpression(text), QgsExpressionContext()
    context.setFields(layer.fields())
    shown = []
    for feature in layer.getFeatures():
        context.setFeature(feature)
        shown.append(expression.evaluate(context))
        assert not expression.hasEvalError(), expression.evalErrorString()
    return shown


def test_letters_that_begin_others_are_made_whole_too(qgis_app) -> None:
    names = ["마곡", "마곡동", "가각간", "각가", "It's 여의도 G밸리"]
    parts = [unicodedata.normalize("NFD", name) for name in names]
    assert parts != names
    assert _label([*parts, "상암"]) == [*names, "상암"]
    assert _label(names) == names
