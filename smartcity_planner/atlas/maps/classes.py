"""Which classes of its layers a map draws: what its legend has to explain.

QGIS's own test (`QgsMapHitTest`) writes the symbol of every feature as XML to compare it, an
eighth of the time of a page, and looks at all lots of a district. A class that was seen once
needs no second look.
"""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeatureRenderer,
    QgsFeatureRequest,
    QgsLayoutItemMap,
    QgsMapLayer,
    QgsRenderContext,
    QgsVectorLayer,
)

_DPI = 300


def on_map(item: QgsLayoutItemMap, layers: Iterable[QgsMapLayer]) -> dict[str, set[str]]:
    """Return for each layer's id the legend keys of the classes that are drawn inside the map.

    Layers that are not drawn at the map's scale are left out.
    """
    size = item.sizeWithUnits().toQSizeF() * (_DPI / 25.4)
    context = QgsRenderContext.fromMapSettings(item.mapSettings(item.extent(), size, _DPI, False))
    found = {}
    for layer in layers:
        if isinstance(layer, QgsVectorLayer) and layer.isInScaleRange(item.scale()):
            found[layer.id()] = _of_layer(layer, item, context)
    return found


def _of_layer(layer: QgsVectorLayer, item: QgsLayoutItemMap, context: QgsRenderContext) -> set[str]:
    renderer: QgsFeatureRenderer = layer.renderer().clone()
    offered = {entry.ruleKey() for entry in renderer.legendSymbolItems()}
    if not offered:
        return set()
    expressions = QgsExpressionContext(item.createExpressionContext())
    expressions.appendScope(QgsExpressionContextUtils.layerScope(layer))
    context.setExpressionContext(expressions)
    renderer.startRender(context, layer.fields())
    try:
        request = QgsFeatureRequest().setFilterRect(item.extent())
        request.setFlags(QgsFeatureRequest.Flag.ExactIntersect)
        request.setSubsetOfAttributes(renderer.usedAttributes(context), layer.fields())
        seen: set[str] = set()
        for feature in layer.getFeatures(request):
            context.expressionContext().setFeature(feature)
            seen |= renderer.legendKeysForFeature(feature, context)
            if seen >= offered:
                break
        return seen
    finally:
        renderer.stopRender(context)
