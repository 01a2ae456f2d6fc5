"""Tabs of forms, and choices that depend on another column."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from forms_help import broken, new, shown, widget
from qgis.core import (
    Qgis,
    QgsAttributeEditorContainer,
    QgsAttributeEditorElement,
    QgsExpression,
    QgsFeature,
    QgsProject,
    QgsValueRelationFieldFormatter,
    QgsVectorLayer,
)
from qgis.gui import QgsRelationEditorWidget

from smartcity_planner.domain import schema
from smartcity_planner.domain.codes import PHASE_STEP, STEPS_OF_SCHEME
from smartcity_planner.project import layers
from smartcity_planner.project.form_layout import KEPT_IN_FORM, TABS
from smartcity_planner.project.relations import RELATIONS, relation_id


def _elements(tabs: list[QgsAttributeEditorElement]) -> Iterator[QgsAttributeEditorElement]:
    for tab in tabs:
        if isinstance(tab, QgsAttributeEditorContainer):
            yield from tab.children()
        else:
            yield tab


@pytest.mark.parametrize("name", TABS)
def test_tabs_hold_every_shown_column_once_and_the_children(
    built: tuple[QgsProject, str], name: str
) -> None:
    project, _ = built
    layer = layers.find(project, name)
    config = layer.editFormConfig()
    assert config.layout() == Qgis.AttributeFormLayout.DragAndDrop
    kinds = Qgis.AttributeEditorType
    if len(TABS[name]) > 1:
        tab_kind = Qgis.AttributeEditorContainerType.Tab
        assert all(tab.type() == tab_kind for tab in config.tabs())
    fields, relations = [], []
    for element in _elements(config.tabs()):
        if element.type() == kinds.Relation:
            relations.append(element.name())
        else:
            fields.append(element.name())
            assert element.idx() == layer.fields().indexOf(element.name())
    shown = [
        column.name
        for column in schema.table(name).fields
        if widget(layer, column.name)[0] != "Hidden"
    ]
    assert sorted(fields) == sorted([*shown, *KEPT_IN_FORM.get(name, ())])
    children = [child for _, _, tables in TABS[name] for child in tables]
    assert relations == [relation_id(name, child) for child in children]


def test_each_relation_has_a_tab() -> None:
    shown = {
        (name, child) for name, tabs in TABS.items() for _, _, tables in tabs for child in tables
    }
    assert shown >= {(parent, child) for parent, child, _ in RELATIONS}


def test_no_button_ends_in_a_refusal(built: tuple[QgsProject, str]) -> None:
    project, _ = built
    flags = QgsRelationEditorWidget.staticMetaObject.enumerator(0)
    known = {flags.key(place) for place in range(flags.keyCount())}
    assert "AddChildFeature" in known
    for name, tabs in TABS.items():
        config = layers.find(project, name).editFormConfig()
        found = {
            element.name(): element.relationEditorConfiguration()["buttons"]
            for element in _elements(config.tabs())
            if element.type() == Qgis.AttributeEditorType.Relation
        }
        for child in (child for _, _, tables in tabs for child in tables):
            buttons = found[relation_id(name, child)].split("|")
            assert set(buttons) <= known
            (column,) = [c for p, t, c in RELATIONS if (p, t) == (name, child)] or [None]
            optional = column and not schema.table(child).field(column).required
            assert ("Unlink" in buttons) is bool(optional), (name, child)


def _offered(layer: QgsVectorLayer, column: str, row: QgsFeature) -> list[str]:
    _, config = widget(layer, column)
    found = QgsValueRelationFieldFormatter.createCache(config, row)
    return [item.value for item in found]


def test_steps_are_those_of_the_scheme(on_screen: tuple[QgsProject, str]) -> None:
    project, language = on_screen
    phase = layers.find(project, "phase")
    for scheme, steps in STEPS_OF_SCHEME.items():
        offered = _offered(phase, "scheme_step", new(phase, {"scheme": scheme}))
        words = [PHASE_STEP.label(step, language) for step in steps]
        assert [text.split(". ")[-1] for text in offered] == words
    good = {"scheme": "horizon", "scheme_step": "short_term"}
    assert "scheme_step" not in broken(phase, new(phase, good))
    index = phase.fields().indexOf("scheme_step")
    rule = QgsExpression(phase.constraintExpression(index))
    context = phase.createExpressionContext()
    for scheme, right in (("horizon", True), ("stage", False), (None, False)):
        context.setFeature(new(phase, {**good, "scheme": scheme}))
        assert bool(rule.evaluate(context)) is right, scheme


def test_a_target_of_money_names_what_it_is_for(on_screen: tuple[QgsProject, str]) -> None:
    project, language = on_screen
    target = layers.find(project, "funding_target")
    for scope in ("project", "phase", "hub", "district", "department"):
        offered = _offered(target, "scope_key", new(target, {"scope": scope}))
        assert len(offered) == layers.find(project, scope).featureCount() > 0
    hub = next(layers.find(project, "hub").getFeatures())
    assert shown(target, "scope_key", hub["id"]) == hub[f"name_{language}"]
    row = {"scope": "hub", "amount_won": 1, "basis": "planned"}
    assert list(broken(target, new(target, row))) == ["scope_key"]
    assert broken(target, new(target, {**row, "scope_key": hub["id"]})) == {}
    whole = {**row, "scope": "plan", "scope_key": hub["id"]}
    assert list(broken(target, new(target, whole))) == ["scope_key"]


def test_a_new_phase_goes_after_the_last(on_screen: tuple[QgsProject, str]) -> None:
    project, _ = on_screen
    phase = layers.find(project, "phase")
    for parent in layers.find(project, "project").getFeatures():
        key = parent["id"]
        last = max(row["seq"] for row in phase.getFeatures(f"\"project_id\" = '{key}'"))
        assert new(phase, {"project_id": key})["seq"] == last + 1
