"""Ids of the layers: QGIS's lists of layers must let all of them go when a project is closed."""

from __future__ import annotations

from qgis.core import QgsMapLayerModel, QgsProject, QgsVectorLayer

from smartcity_planner.domain import schema, views
from smartcity_planner.project import forms
from smartcity_planner.project.layers import layer_id

NAMES = [part.name for part in (*schema.TABLES, *views.VIEWS)]


def test_no_id_begins_with_another() -> None:
    ids = [layer_id(name) for name in NAMES]
    assert len(set(ids)) == len(ids)
    assert [(a, b) for a in ids for b in ids if a != b and b.startswith(a)] == []


def test_a_list_of_layers_is_empty_after_the_project(qgis_app) -> None:
    """Opening a second plan ended QGIS: a list still held layers that were gone."""
    project = QgsProject()
    model = QgsMapLayerModel(None, project)
    for name in reversed(NAMES):  # the longer name first, as in the tree
        layer = QgsVectorLayer("None", name, "memory")
        layer.setId(layer_id(name))
        project.addMapLayer(layer)
    assert model.rowCount() == len(NAMES)
    project.clear()
    assert model.rowCount() == 0


def test_the_forms_name_layers_by_their_ids() -> None:
    assert layer_id("phase") in forms._NEXT
