"""Forms: nothing raw is shown, choices are the code lists, relations lead the way."""

from __future__ import annotations

import pytest
from forms_help import broken, new, shown, widget
from qgis.core import (
    QgsExpression,
    QgsProject,
    QgsRelation,
    QgsValueMapFieldFormatter,
)

from smartcity_planner.domain.model import Role
from smartcity_planner.project import layers, tree
from smartcity_planner.project.relations import RELATIONS, relation_id
from smartcity_planner.project.widgets import CHOICES
from smartcity_planner.store.plan import PlanStore

LAYERS = pytest.mark.parametrize("name", tree.LISTED)


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
        assert widget(layer, column)[0] == "Hidden", column
        assert hidden[column], column
    for column in table.fields:
        if column.name.endswith("_id") and column.name not in raw:
            kind = widget(layer, column.name)[0]
            assert kind in ("ValueRelation", "RelationReference", "Hidden"), column.name


@LAYERS
def test_choices_are_the_code_lists(built: tuple[QgsProject, str], name: str) -> None:
    project, language = built
    layer = layers.find(project, name)
    for column in layers.declaration(name).fields:
        if column.codes is None:
            continue
        kind, config = widget(layer, column.name)
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


def test_a_new_row_gets_an_id_that_travels(built: tuple[QgsProject, str]) -> None:
    project, _ = built
    for name in ("project", "phase", "funding", "hub"):
        layer = layers.find(project, name)
        made = {new(layer, {})["id"] for _ in range(3)}
        assert len(made) == 3 and all(len(value) == 36 for value in made)


def test_constraints_tell_before_the_plan_refuses(built: tuple[QgsProject, str]) -> None:
    project, language = built
    phase = layers.find(project, "phase")
    parent = next(layers.find(project, "project").getFeatures())["id"]
    good = {"project_id": parent, "seq": 9, "name_ko": "새 단계"}
    assert broken(phase, new(phase, good)) == {}
    wrong = broken(phase, new(phase, {**good, "name_ko": ""}))
    assert list(wrong) == ["name_ko"]
    assert ("반드시" if language == "ko" else "required") in " ".join(wrong["name_ko"])
    backwards = {**good, "starts_on": "2027-01-01", "ends_on": "2026-01-01"}
    assert "ends_on" in broken(phase, new(phase, backwards))
    parcel = layers.find(project, "parcel")
    lot = {
        "pnu": "26" + "1" * 17,
        "area_m2": 10.0,
        "district_code": "11650",
        "legal_dong_code": "1",
    }
    assert "pnu" in broken(parcel, new(parcel, lot))
    link = layers.find(project, "phase_parcel")
    assert "share" in broken(link, new(link, {"share": 1.5}))
    assert "share" not in broken(link, new(link, {"share": 0.5}))


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
    assert shown(funding, "fiscal_year", 2026) == "2026"
    assert shown(funding, "amount_won", 62_500_000_000) == "62,500,000,000"


def test_a_phase_is_named_with_its_project(
    on_screen: tuple[QgsProject, str], sample: PlanStore
) -> None:
    project, language = on_screen
    funding = layers.find(project, "funding")
    row = next(funding.getFeatures())
    words = shown(funding, "phase_id", row["phase_id"])
    names = sample.query(
        "SELECT pr.name_ko AS p_ko, pr.name_en AS p_en, ph.name_ko, ph.name_en FROM phase ph "
        "JOIN project pr ON pr.id = ph.project_id WHERE ph.id = ?",
        (row["phase_id"],),
    )[0]
    assert words.startswith(names[f"p_{language}"] + " · ")
    assert words.endswith(names[f"name_{language}"])
    assert row["phase_id"] not in words


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
        assert shown(view, "layer", row["layer"]) != row["layer"]
        assert row[f"name_{language}"]
        if row["area_m2"]:
            assert 0 <= row["percent"] <= 100
