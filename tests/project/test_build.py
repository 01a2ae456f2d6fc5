"""A project built over a plan: layers, groups, properties, bookmarks."""

from __future__ import annotations

import re

import pytest
from qgis.core import Qgis, QgsAttributeEditorContainer, QgsProject, QgsVectorLayer

from smartcity_planner.domain import schema, views
from smartcity_planner.domain.codes import STEPS_OF_SCHEME
from smartcity_planner.domain.errors import Cancelled, NotAPlan
from smartcity_planner.domain.progress import Progress
from smartcity_planner.project import layers, themes, tree
from smartcity_planner.project.build import build_project, fill_project
from smartcity_planner.store.plan import PlanStore

_HANGUL = re.compile("[가-힣]")
_LATIN_WORD = re.compile("[A-Za-z]{3,}")


def _own_words(project: QgsProject) -> list[str]:
    """All words of the project that are not data."""
    root = project.layerTreeRoot()
    words = [group.name() for group in root.findGroups()]
    words += [layer.name() for layer in project.mapLayers().values()]
    words += project.mapThemeCollection().mapThemes()
    words += [relation.name() for relation in project.relationManager().relations().values()]
    for layer in project.mapLayers().values():
        words += list(layer.attributeAliases().values())
        renderer = layer.renderer()
        if renderer is not None:
            words += [item.label() for item in renderer.legendSymbolItems()]
        words += layer.styleManager().styles()
        if layer.editFormConfig().layout() == Qgis.AttributeFormLayout.DragAndDrop:
            tabs = layer.editFormConfig().tabs()
            words += [tab.name() for tab in tabs if isinstance(tab, QgsAttributeEditorContainer)]
        for index in range(layer.fields().count()):
            words.append(layer.constraintDescription(index))
    return [word for word in words if word and word != "default"]


def test_every_listed_table_and_view_is_there_and_valid(built: tuple[QgsProject, str]) -> None:
    project, language = built
    wanted = {table.name for table in schema.TABLES if table.listed}
    wanted |= {view.name for view in views.VIEWS}
    found = {layer.customProperty(layers.TABLE_PROPERTY) for layer in project.mapLayers().values()}
    assert found == wanted == set(tree.LISTED)
    for name in wanted:
        layer = layers.find(project, name)
        assert layer is not None and layer.isValid()
        assert layer.name() == layers.declaration(name).label(language)
        assert layer.id() == layers.layer_id(name)


def test_words_are_in_one_language(built: tuple[QgsProject, str]) -> None:
    project, language = built
    words = _own_words(project)
    assert len(words) > 150
    if language == "en":
        # Land categories are letters of the cadastre; their English name follows elsewhere.
        wrong = [word for word in words if _HANGUL.search(word)]
    else:
        known = {"PNU", "IoT", "default"}
        wrong = [
            word
            for word in words
            if not _HANGUL.search(word) and set(_LATIN_WORD.findall(word)) - known
        ]
    assert wrong == []


def test_project_properties(built: tuple[QgsProject, str], sample: PlanStore) -> None:
    project, language = built
    assert project.crs().authid() == "EPSG:5186"
    assert project.title() == "예시 계획"
    assert project.filePathStorage() == Qgis.FilePathType.Relative
    assert project.transactionMode() == Qgis.TransactionMode.Disabled
    variables = project.customVariables()
    assert variables["smartcity_plan"] == "plan.gpkg"
    assert variables["smartcity_language"] == language
    assert project.metadata().author() == ""
    assert "예시 계획" in project.metadata().abstract()
    assert layers.plan_store(project) == sample


def test_first_view_is_seoul(built: tuple[QgsProject, str]) -> None:
    project, _ = built
    extent = project.viewSettings().defaultViewExtent()
    assert extent.contains(198056, 551885)  # the City Hall
    assert 30_000 < extent.width() < 50_000


def test_bookmarks_for_the_city_and_each_hub(built: tuple[QgsProject, str]) -> None:
    project, language = built
    found = {mark.id(): mark for mark in project.bookmarkManager().bookmarks()}
    assert len(found) == 7
    assert found["smartcity_hub_magok"].name() == ("마곡" if language == "ko" else "Magok")
    hub = next(layers.find(project, "hub").getFeatures("\"id\" = 'magok'"))
    assert found["smartcity_hub_magok"].extent().contains(hub.geometry().boundingBox())


def test_filling_again_replaces_and_keeps_the_layers_of_others(sample: PlanStore) -> None:
    project = QgsProject()
    own = QgsVectorLayer("Point?crs=EPSG:5186", "mine", "memory")
    project.addMapLayer(own)
    fill_project(project, sample, "ko")
    count = len(project.mapLayers())
    fill_project(project, sample, "en")
    assert len(project.mapLayers()) == count
    assert project.mapLayer(own.id()) is own
    assert [group.name() for group in project.layerTreeRoot().findGroups()] == [
        "Sites and zones",
        "Plan",
        "Hubs and boundaries",
        "Projects and what surrounds them",
        "Tables",
        "Imports",
    ]
    assert not [n for n in project.mapThemeCollection().mapThemes() if _HANGUL.search(n)]
    assert len(project.bookmarkManager().bookmarks()) == 7
    project.clear()


@pytest.mark.parametrize("language", ["ko", "en"])
def test_an_empty_plan_builds(empty: PlanStore, language: str) -> None:
    project = build_project(empty, language)
    assert all(layer.isValid() for layer in project.mapLayers().values())
    rows = {name: len(list(layers.find(project, name).getFeatures())) for name in tree.LISTED}
    steps = sum(map(len, STEPS_OF_SCHEME.values()))
    assert {name: count for name, count in rows.items() if count} == {"choice": steps}
    assert {name: layers.find(project, name).featureCount() for name in tree.LISTED} == rows
    assert len(project.mapThemeCollection().mapThemes()) == len(themes.THEMES)
    project.clear()


def test_a_plan_without_a_table_says_which(empty: PlanStore) -> None:
    import sqlite3

    with sqlite3.connect(empty.path) as connection:
        connection.execute("DROP VIEW parcel_phase")
        connection.execute("DELETE FROM gpkg_contents WHERE table_name = 'parcel_phase'")
        connection.execute("DELETE FROM gpkg_geometry_columns WHERE table_name = 'parcel_phase'")
    with pytest.raises(NotAPlan, match="단계별 필지"):
        build_project(empty, "ko")


def test_cancel_is_heard(sample: PlanStore) -> None:
    class Impatient(Progress):
        def is_cancelled(self) -> bool:
            return True

    with pytest.raises(Cancelled):
        build_project(sample, "ko", Impatient())


def test_a_project_of_others_has_no_plan() -> None:
    project = QgsProject()
    assert layers.plan_store(project) is None
    assert layers.find(project, "parcel") is None
