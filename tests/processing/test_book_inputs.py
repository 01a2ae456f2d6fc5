"""Which book the inputs of smartcity:exportatlas ask for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from qgis.core import NULL, QgsProcessingContext

from smartcity_planner.atlas import definition, kept_books
from smartcity_planner.atlas.definition import Book
from smartcity_planner.domain.errors import BadInput
from smartcity_planner.i18n import ui_language
from smartcity_planner.store.plan import PlanStore


@pytest.fixture(scope="module")
def store(sample_plan_once) -> PlanStore:
    return PlanStore.open(sample_plan_once)


@pytest.fixture
def own(sample_plan) -> PlanStore:
    """A plan that the test may change."""
    return PlanStore.open(sample_plan)


def asked(store: PlanStore, **parameters) -> Book:
    """The book of these inputs, as the algorithm reads them."""
    from smartcity_planner.processing.export_atlas import ExportAtlas

    algorithm = ExportAtlas().create()
    return algorithm.book(store, parameters, QgsProcessingContext())


def standard(store: PlanStore, kind: str, key: str = "", language: str = "") -> Book:
    return kept_books.standard_book(store, kind, key, language or ui_language())


def test_without_anything_it_is_the_citys_book(store):
    book = asked(store)
    assert book == standard(store, "city")
    assert (book.parts, book.extras) == (definition.PARTS, definition.EXTRAS)
    assert (book.coverages, book.paper, book.dpi) == (("hub", "district"), "A3", 300)


def test_the_contracts_inputs_are_fields_of_the_book(store):
    book = asked(store, COVERAGE=["phase", "hub"], PAPER="A1", LANGUAGE="ko", FONT=" Batang ")
    assert (book.coverages, book.paper, book.language, book.font) == (
        ("hub", "phase"),
        "A1",
        "ko",
        "Batang",
    )
    assert asked(store, COVERAGE="district").coverages == ("district",)


@pytest.mark.parametrize(
    ("kind", "key"), [("district", "11440"), ("hub", "magok"), ("department", "economy")]
)
def test_a_scope_has_the_chapters_that_its_book_has_in_every_plan(store, kind, key):
    book = asked(store, SCOPE=kind, SCOPE_KEY=f" {key} ", LANGUAGE="ko")
    assert book == standard(store, kind, key, "ko")
    assert book.coverages != Book().coverages
    changed = asked(store, SCOPE=kind, SCOPE_KEY=key, LANGUAGE="ko", COVERAGE=["phase"], DPI=150)
    assert changed == replace(book, coverages=("phase",), dpi=150)


def test_a_kept_book_is_as_it_was_kept_but_for_what_is_asked_for_otherwise(own):
    kept = kept_books.keep(
        own,
        Book(
            name_ko="책",
            scope="hub",
            scope_key="magok",
            paper="A4",
            language="ko",
            parts=("cover", "projects"),
            coverages=("phase",),
            extras=(),
            dpi=200,
            geospatial=True,
        ),
    )
    assert asked(own, BOOK=kept.id) == kept
    # What a dialog passes on: every input, at its default.
    defaults = {
        "COVERAGE": ["hub", "district"],
        "PAPER": "A3",
        "LANGUAGE": ui_language(),
        "FONT": "",
        "SCOPE": "city",
        "SCOPE_KEY": "",
        "PARTS": list(definition.PARTS),
        "EXTRAS": list(definition.EXTRAS),
        "GEOSPATIAL": False,
        "DPI": 300,
        "DEFINITION": NULL,
    }
    assert asked(own, BOOK=kept.id, **defaults) == kept
    other = asked(own, BOOK=f" {kept.id} ", **{**defaults, "PAPER": "A1", "SCOPE_KEY": "sangam"})
    assert other == replace(kept, paper="A1", scope_key="sangam")
    assert asked(own, BOOK=kept.id, EXTRAS=[]) == kept
    assert asked(own, EXTRAS=[]).extras == () == asked(own, EXTRAS="").extras
    assert asked(own, BOOK=kept.id, EXTRAS=["facts"]) == replace(kept, extras=("facts",))


def test_a_book_that_every_plan_has_is_in_the_language_that_is_asked_for(store):
    assert asked(store, BOOK="hub:magok", LANGUAGE="en").language == "en"
    assert asked(store, BOOK="hub:magok", LANGUAGE="ko") == standard(store, "hub", "magok", "ko")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_a_definition_in_a_file(store, tmp_path, encoding):
    book = replace(standard(store, "district", "11440", "ko"), paper="A4", templates={})
    file = tmp_path / "책.json"
    file.write_text(book.to_json(), encoding=encoding)
    assert asked(store, DEFINITION=str(file)) == book
    assert asked(store, DEFINITION=str(file), SCOPE_KEY="11680").scope_key == "11680"


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.sampled_from(definition.PARTS), unique=True, min_size=1),
    st.lists(st.sampled_from(definition.COVERAGES), unique=True, min_size=1),
    st.lists(st.sampled_from(definition.EXTRAS), unique=True),
    st.sampled_from(definition.PAPERS),
    st.integers(72, 600),
    st.booleans(),
)
def test_whatever_is_given_comes_to_a_definition_that_gives_the_same_book(
    store, tmp_path_factory, parts, coverages, extras, paper, dpi, geospatial
):
    """The log names the book's definition; as a file it makes the same book again."""
    inputs = {
        "PARTS": parts,
        "COVERAGE": coverages,
        "EXTRAS": extras,
        "PAPER": paper,
        "DPI": dpi,
        "GEOSPATIAL": geospatial,
    }
    book = asked(store, **inputs)
    assert set(book.parts) == set(parts) and set(book.coverages) == set(coverages)
    assert set(book.extras) == set(extras)
    assert (book.paper, book.dpi, book.geospatial) == (paper, dpi, geospatial)
    file = tmp_path_factory.mktemp("definition") / "book.json"
    file.write_text(book.to_json(), encoding="utf-8")
    assert asked(store, DEFINITION=str(file)) == book


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        ({"BOOK": "nothing"}, "no book “nothing”.*city"),
        ({"BOOK": "city", "DEFINITION": "x.json"}, "Give one of them"),
        ({"DEFINITION": "none.json"}, "none.json"),
        ({"SCOPE": "hub"}, "which one"),
        ({"SCOPE_KEY": "magok"}, "which one"),
        ({"SCOPE": "hub", "SCOPE_KEY": "nowhere"}, "no hub “nowhere”.*magok"),
        ({"COVERAGE": []}, "at least one coverage"),
        ({"DPI": 5}, "72 to 600"),
    ],
)
def test_what_cannot_be_is_told_in_plain_words(store, inputs, words):
    with pytest.raises(BadInput, match=words):
        asked(store, **inputs)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SCOPE", "country"),
        ("COVERAGE", ["street"]),
        ("COVERAGE", []),
        ("PARTS", ["poster"]),
        ("PARTS", []),
        ("EXTRAS", ["film"]),
        ("PAPER", "B4"),
        ("FORMATS", ["gif"]),
        ("DPI", 5),
        ("WORKERS", -1),
    ],
)
def test_what_an_input_does_not_know_processing_itself_refuses(store, name, value):
    from smartcity_planner.processing.export_atlas import ExportAtlas

    algorithm = ExportAtlas().create()
    given = {"PLAN": str(store.path), "OUTPUT": "atlas.pdf"}
    assert algorithm.checkParameterValues(given, QgsProcessingContext())[0]
    valid, why = algorithm.checkParameterValues({**given, name: value}, QgsProcessingContext())
    assert not valid and why


@pytest.mark.parametrize("content", [b"no json", b"[]", b"\xff\xfe\x00", b'{"paper": "B4"}'])
def test_a_file_that_is_no_definition_is_named(store, tmp_path, content):
    file = tmp_path / "mine.json"
    file.write_bytes(content)
    with pytest.raises(BadInput, match=r"mine\.json"):
        asked(store, DEFINITION=str(file))


def test_why_a_definition_cannot_be_is_told_in_the_same_language(store, tmp_path, monkeypatch):
    from smartcity_planner import i18n

    file = tmp_path / "mine.json"
    file.write_text('{"paper": "B4"}', encoding="utf-8")
    with pytest.raises(BadInput) as caught:
        asked(store, DEFINITION=str(file))
    korean = {
        "No book can be read from {path}: {reason}": "책을 읽을 수 없습니다({path}): {reason}",
        "A book knows no “{name}” here. Choose one of: {known}.": "“{name}”: {known}.",
    }
    monkeypatch.setattr(i18n, "translate", lambda _context, text: korean[text])
    said = i18n.explain(caught.value)
    assert said == f"책을 읽을 수 없습니다({file}): “B4”: A4, A3, A1."


def test_a_folder_is_no_definition(store, tmp_path):
    with pytest.raises(BadInput, match="no text file"):
        asked(store, DEFINITION=str(tmp_path))


def test_boxes_show_names_and_give_values(qgis_app, qtbot):
    from processing.gui.wrappers import WidgetWrapper  # noqa: F401 - the plugin must be there
    from qgis.PyQt.QtCore import Qt

    from smartcity_planner.processing.choices_widget import ChoicesWidget
    from smartcity_planner.processing.export_atlas import ExportAtlas

    algorithm = ExportAtlas().create()  # owns its parameters
    parameter = algorithm.parameterDefinition("COVERAGE")
    options = parameter.metadata()["widget_wrapper"]
    wrapper = ChoicesWidget(parameter, dialog=None, labels=options["labels"])
    qtbot.addWidget(wrapper.widget)
    wrapper.setValue(parameter.defaultValue())
    assert wrapper.value() == ["hub", "district"]
    shown = [wrapper.widget.item(row).text() for row in range(wrapper.widget.count())]
    assert shown == ["Innovation hubs", "Districts", "Projects", "Phases"]
    wrapper.widget.item(3).setCheckState(Qt.CheckState.Checked)
    wrapper.widget.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert wrapper.value() == ["district", "phase"]
    wrapper.setValue("hub")
    assert wrapper.value() == ["hub"]
    wrapper.setValue(None)
    assert wrapper.value() == []
