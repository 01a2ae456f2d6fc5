"""Forms: nothing raw is shown, choices are the code lists, relations lead the way."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsAttributeEditorContainer,
    QgsAttributeEditorElement,
    QgsExpression,
    QgsFeature,
    QgsProject,
    QgsRelation,
    QgsValueMapFieldFormatter,
    QgsValueRelationFieldFormatter,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)
from qgis.gui import QgsRelationEditorWidget

from smartcity_planner.domain import schema
from smartcity_planner.domain.codes import PHASE_STEP, STEPS_OF_SCHEME
from smartcity_planner.domain.model import Role
from smartcity_planner.project import layers, tree
from smartcity_planner.project.build import fill_project
from smartcity_planner.project.form_layout import KEPT_IN_FORM, TABS
from smartcity_planner.project.relations import RELATIONS, relation_id
from smartcity_planner.project.widgets import CHOICES
from smartcity_planner.store.plan import PlanStore

LAYERS = pytest.mark.parametrize("name", tree.LISTED)


def _widget(layer: QgsVectorLayer, column: str) -> tuple[str, dict]:
    setup = layer.editorWidgetSetup(layer.fields().indexOf(column))
    return setup.type(), setup.config()


def _shown(layer: QgsVectorLayer, column: str, value: object) -> str:
    """What the attribute table shows for a value."""
    kind, config = _widget(layer, column)
    formatter = QgsApplication.fieldFormatterRegistry().fieldFormatter(kind)
    index = layer.fields().indexOf(column)
    return formatter.representValue(layer, index, config, None, value)


@LAYERS
def test_every_shown_column_has_a_label(built: tuple[QgsProject, str], name: str) -> None:
    project, language = built
    layer = layers.find(project, name)
    declared = {column.name: column for column in layers.declaration(name).fields}
    for index, column in enumerate(layer.fields()):
        if layer.editorWidgetSetup(index).type() == "Hidden":
            continue
        assert column.name() in declared, column.name()
        assert column.alias() == declared[column.name()].label(language)
        assert column.alias() != column.name()


@LAYERS
def test_raw_ids_are_hidden_in_forms_and_tables(built: tuple[QgsProject, str], name: str) -> None:
    project, _ = built
    layer = layers.find(project, name)
    hidden = {column.name: column.hidden for column in layer.attributeTableConfig().columns()}
    table = layers.declaration(name)
    raw = {"fid"} & set(layer.fields().names())
    raw |= {column.name for column in table.fields if column.role is Role.KEY}
    for column in raw:
        assert _widget(layer, column)[0] == "Hidden", column
        assert hidden[column], column
    for column in table.fields:
        if column.name.endswith("_id") and column.name not in raw:
            kind = _widget(layer, column.name)[0]
            assert kind in ("ValueRelation", "RelationReference", "Hidden"), column.name


@LAYERS
def test_choices_are_the_code_lists(built: tuple[QgsProject, str], name: str) -> None:
    project, language = built
    layer = layers.find(project, name)
    for column in layers.declaration(name).fields:
        if column.codes is None:
            continue
        kind, config = _widget(layer, column.name)
        if (name, column.name) in CHOICES:
            continue  # tested below: the list depends on another column
        assert kind == "ValueMap"
        pairs = [next(iter(entry.items())) for entry in config["map"]]
        if not column.required:
            assert pairs.pop(0) == ("–", QgsValueMapFieldFormatter.NULL_VALUE)
        assert pairs == [(code.label(language), code.value) for code in column.codes.codes]


def test_value_relations_lead_to_columns_that_exist(built: tuple[QgsProject, str]) -> None:
    project, _ = built
    count = 0
    for name in tree.LISTED:
        layer = layers.find(project, name)
        for index in range(layer.fields().count()):
            setup = layer.editorWidgetSetup(index)
            if setup.type() != "ValueRelation":
                continue
            count += 1
            target = project.mapLayer(setup.config()["Layer"])
            names = target.fields().names()
            assert {setup.config()["Key"], setup.config()["Value"]} <= set(names)
    assert count > 20


def test_relations_are_valid_and_find_children(
    built: tuple[QgsProject, str], sample: object
) -> None:
    project, _ = built
    manager = project.relationManager()
    for parent, child, _column in RELATIONS:
        relation = manager.relation(relation_id(parent, child))
        assert relation.isValid(), (parent, child)
    project_phase: QgsRelation = manager.relation("smartcity_project_phase")
    phases = [
        len(list(project_phase.getRelatedFeatures(feature)))
        for feature in layers.find(project, "project").getFeatures()
    ]
    assert sum(phases) == layers.find(project, "phase").featureCount() == 26
    assert all(phases)


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
        if _widget(layer, column.name)[0] != "Hidden"
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
    _, config = _widget(layer, column)
    found = QgsValueRelationFieldFormatter.createCache(config, row)
    return [item.value for item in found]


def test_steps_are_those_of_the_scheme(on_screen: tuple[QgsProject, str]) -> None:
    project, language = on_screen
    phase = layers.find(project, "phase")
    for scheme, steps in STEPS_OF_SCHEME.items():
        offered = _offered(phase, "scheme_step", _new(phase, {"scheme": scheme}))
        words = [PHASE_STEP.label(step, language) for step in steps]
        assert [text.split(". ")[-1] for text in offered] == words
    good = {"scheme": "horizon", "scheme_step": "short_term"}
    assert "scheme_step" not in _broken(phase, _new(phase, good))
    index = phase.fields().indexOf("scheme_step")
    rule = QgsExpression(phase.constraintExpression(index))
    context = phase.createExpressionContext()
    for scheme, right in (("horizon", True), ("stage", False), (None, False)):
        context.setFeature(_new(phase, {**good, "scheme": scheme}))
        assert bool(rule.evaluate(context)) is right, scheme


def test_a_target_of_money_names_what_it_is_for(on_screen: tuple[QgsProject, str]) -> None:
    project, language = on_screen
    target = layers.find(project, "funding_target")
    for scope in ("project", "phase", "hub", "district", "department"):
        offered = _offered(target, "scope_key", _new(target, {"scope": scope}))
        assert len(offered) == layers.find(project, scope).featureCount() > 0
    hub = next(layers.find(project, "hub").getFeatures())
    assert _shown(target, "scope_key", hub["id"]) == hub[f"name_{language}"]
    row = {"scope": "hub", "amount_won": 1, "basis": "planned"}
    assert list(_broken(target, _new(target, row))) == ["scope_key"]
    assert _broken(target, _new(target, {**row, "scope_key": hub["id"]})) == {}
    whole = {**row, "scope": "plan", "scope_key": hub["id"]}
    assert list(_broken(target, _new(target, whole))) == ["scope_key"]


def test_a_new_phase_goes_after_the_last(on_screen: tuple[QgsProject, str]) -> None:
    project, _ = on_screen
    phase = layers.find(project, "phase")
    for parent in layers.find(project, "project").getFeatures():
        key = parent["id"]
        last = max(row["seq"] for row in phase.getFeatures(f"\"project_id\" = '{key}'"))
        assert _new(phase, {"project_id": key})["seq"] == last + 1


def _new(layer: QgsVectorLayer, values: dict[str, object]) -> QgsFeature:
    fields = layer.fields()
    return QgsVectorLayerUtils.createFeature(
        layer, attributes={fields.indexOf(name): value for name, value in values.items()}
    )


def _broken(layer: QgsVectorLayer, feature: QgsFeature) -> dict[str, list[str]]:
    found = {}
    for index, column in enumerate(layer.fields()):
        good, errors = QgsVectorLayerUtils.validateAttribute(layer, feature, index)
        if not good:
            found[column.name()] = errors
    return found


def test_a_new_row_gets_an_id_that_travels(built: tuple[QgsProject, str]) -> None:
    project, _ = built
    for name in ("project", "phase", "funding", "hub"):
        layer = layers.find(project, name)
        made = {_new(layer, {})["id"] for _ in range(3)}
        assert len(made) == 3 and all(len(value) == 36 for value in made)


def test_constraints_tell_before_the_plan_refuses(built: tuple[QgsProject, str]) -> None:
    project, language = built
    phase = layers.find(project, "phase")
    parent = next(layers.find(project, "project").getFeatures())["id"]
    good = {"project_id": parent, "seq": 9, "name_ko": "새 단계"}
    assert _broken(phase, _new(phase, good)) == {}
    wrong = _broken(phase, _new(phase, {**good, "name_ko": ""}))
    assert list(wrong) == ["name_ko"]
    assert ("반드시" if language == "ko" else "required") in " ".join(wrong["name_ko"])
    backwards = {**good, "starts_on": "2027-01-01", "ends_on": "2026-01-01"}
    assert "ends_on" in _broken(phase, _new(phase, backwards))
    parcel = layers.find(project, "parcel")
    lot = {
        "pnu": "26" + "1" * 17,
        "area_m2": 10.0,
        "district_code": "11650",
        "legal_dong_code": "1",
    }
    assert "pnu" in _broken(parcel, _new(parcel, lot))
    link = layers.find(project, "phase_parcel")
    assert "share" in _broken(link, _new(link, {"share": 1.5}))
    assert "share" not in _broken(link, _new(link, {"share": 0.5}))


def test_existing_rows_break_no_constraint(built: tuple[QgsProject, str]) -> None:
    project, _ = built
    for name in tree.LISTED:
        layer = layers.find(project, name)
        if layer.readOnly():
            continue
        for number, feature in enumerate(layer.getFeatures()):
            if number == 20:
                break
            rules = {}
            for index, column in enumerate(layer.fields()):
                expression = layer.constraintExpression(index)
                if not expression:
                    continue
                context = layer.createExpressionContext()
                context.setFeature(feature)
                parsed = QgsExpression(expression)
                rules[column.name()] = parsed.evaluate(context)
                assert not parsed.hasEvalError(), (name, expression, parsed.evalErrorString())
            assert all(rules.values()), (name, rules)


@pytest.fixture(params=["ko", "en"])
def on_screen(
    qgis_new_project: None, request: pytest.FixtureRequest, sample: PlanStore
) -> Iterator[tuple[QgsProject, str]]:
    """As in the window: some of QGIS looks things up only in the project on screen."""
    project = QgsProject.instance()
    fill_project(project, sample, request.param)
    yield project, request.param
    project.clear()


def test_rows_are_named_in_words(on_screen: tuple[QgsProject, str]) -> None:
    project, _ = on_screen
    for name in tree.LISTED:
        layer = layers.find(project, name)
        feature = next(layer.getFeatures(), None)
        expression = QgsExpression(layer.displayExpression())
        assert not expression.hasParserError(), expression.parserErrorString()
        if feature is None:
            continue
        context = layer.createExpressionContext()
        context.setFeature(feature)
        named = expression.evaluate(context)
        assert not expression.hasEvalError(), expression.evalErrorString()
        assert named and str(named).strip() and not str(named).startswith(" "), name
        tip = QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
        assert "[%" not in tip and "NULL" not in tip, (name, tip)


def test_numbers_are_readable(built: tuple[QgsProject, str]) -> None:
    project, _ = built
    funding = layers.find(project, "funding")
    assert _shown(funding, "fiscal_year", 2026) == "2026"
    assert _shown(funding, "amount_won", 62_500_000_000) == "62,500,000,000"


def test_a_phase_is_named_with_its_project(
    on_screen: tuple[QgsProject, str], sample: PlanStore
) -> None:
    project, language = on_screen
    funding = layers.find(project, "funding")
    row = next(funding.getFeatures())
    shown = _shown(funding, "phase_id", row["phase_id"])
    names = sample.query(
        "SELECT pr.name_ko AS p_ko, pr.name_en AS p_en, ph.name_ko, ph.name_en FROM phase ph "
        "JOIN project pr ON pr.id = ph.project_id WHERE ph.id = ?",
        (row["phase_id"],),
    )[0]
    assert shown.startswith(names[f"p_{language}"] + " · ")
    assert shown.endswith(names[f"name_{language}"])
    assert row["phase_id"] not in shown


def test_what_lies_on_a_parcel_stands_in_its_form(built: tuple[QgsProject, str]) -> None:
    project, language = built
    relation = project.relationManager().relation(relation_id("parcel", "parcel_place"))
    assert relation.isValid(), relation.validationStatus()
    view = layers.find(project, "parcel_place")
    assert view.readOnly()
    busy = next(iter(view.getFeatures()))["pnu"]
    parcel = next(layers.find(project, "parcel").getFeatures(f"\"pnu\" = '{busy}'"))
    rows = list(relation.getRelatedFeatures(parcel))
    assert rows and all(row["pnu"] == busy for row in rows)
    # The row that a form fetches by its number is the row that the list shows.
    for row in rows:
        again = view.getFeature(row.id())
        assert (again["pnu"], again["place_id"]) == (row["pnu"], row["place_id"])
        assert _shown(view, "layer", row["layer"]) != row["layer"]
        assert row[f"name_{language}"]
        if row["area_m2"]:
            assert 0 <= row["percent"] <= 100
