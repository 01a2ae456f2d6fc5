"""What tests of forms ask again and again."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsFeature, QgsVectorLayer, QgsVectorLayerUtils


def widget(layer: QgsVectorLayer, column: str) -> tuple[str, dict]:
    setup = layer.editorWidgetSetup(layer.fields().indexOf(column))
    return setup.type(), setup.config()


def shown(layer: QgsVectorLayer, column: str, value: object) -> str:
    """What the attribute table shows for a value."""
    kind, config = widget(layer, column)
    formatter = QgsApplication.fieldFormatterRegistry().fieldFormatter(kind)
    index = layer.fields().indexOf(column)
    return formatter.representValue(layer, index, config, None, value)


def new(layer: QgsVectorLayer, values: dict[str, object]) -> QgsFeature:
    fields = layer.fields()
    return QgsVectorLayerUtils.createFeature(
        layer, attributes={fields.indexOf(name): value for name, value in values.items()}
    )


def broken(layer: QgsVectorLayer, feature: QgsFeature) -> dict[str, list[str]]:
    found = {}
    for index, column in enumerate(layer.fields()):
        good, errors = QgsVectorLayerUtils.validateAttribute(layer, feature, index)
        if not good:
            found[column.name()] = errors
    return found
