"""A book's definition: what it takes, what it refuses, and its way through JSON and back."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity_planner.atlas import definition
from smartcity_planner.atlas.definition import Book
from smartcity_planner.domain import codes
from smartcity_planner.domain.errors import BadInput, PlanError

_TEXT = st.text(st.characters(codec="utf-8"), max_size=80)


def _some(names: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(names), unique=True).map(tuple)


@st.composite
def definitions(draw: st.DrawFn) -> Book:
    """Any book that can be, its lists in any order."""
    scope = draw(st.sampled_from(definition.SCOPES))
    return Book(
        id=draw(_TEXT),
        name_ko=draw(_TEXT),
        name_en=draw(_TEXT),
        scope=scope,
        scope_key="" if scope == "city" else draw(_TEXT.filter(bool)),
        paper=draw(st.sampled_from(definition.PAPERS)),
        language=draw(st.sampled_from(definition.LANGUAGES)),
        font=draw(_TEXT),
        parts=draw(_some(definition.PARTS)),
        coverages=draw(_some(definition.COVERAGES)),
        extras=draw(_some(definition.EXTRAS)),
        templates=draw(st.dictionaries(st.sampled_from(definition.TEMPLATES), _TEXT)),
        dpi=draw(st.integers(72, 600)),
        rastering=draw(st.sampled_from(definition.RASTERING)),
        geospatial=draw(st.booleans()),
    )


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | _TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_TEXT, inner, max_size=4),
    max_leaves=8,
)


@given(definitions())
def test_a_definition_comes_back_from_json_as_it_was(book: Book):
    again = Book.from_json(book.to_json())
    assert again == book.checked()
    assert again.to_json() == book.checked().to_json()


@given(definitions())
def test_the_order_in_which_lists_were_given_makes_no_other_book(book: Book):
    turned = replace(
        book, parts=book.parts[::-1], coverages=book.coverages[::-1], extras=book.extras[::-1]
    )
    assert turned.checked().to_json() == book.checked().to_json()
    order = [definition.PARTS.index(part) for part in book.checked().parts]
    assert order == sorted(order)


@given(definitions())
def test_what_a_definition_does_not_name_takes_the_default(book: Book):
    told = {"scope": book.scope, "scope_key": book.scope_key, "paper": book.paper}
    found = Book.from_json(json.dumps({**told, "of_a_later_version": 1}))
    assert found == replace(Book(), **told)


@given(st.dictionaries(st.sampled_from([*Book.__dataclass_fields__, "x"]), _JSON) | _JSON)
def test_any_json_is_a_book_or_refused_in_plain_words(value: object):
    try:
        book = Book.from_json(json.dumps(value))
    except BadInput as error:
        assert str(error)
    else:
        assert isinstance(value, dict)
        assert Book.from_json(book.to_json()) == book
        for name in ("id", "name_ko", "name_en", "font", "scope_key"):
            assert isinstance(getattr(book, name), str)
        assert type(book.dpi) is int and type(book.geospatial) is bool


@pytest.mark.parametrize("text", ["", "no json", "[]", "5", "null", '"book"', "[" * 100_000])
def test_what_is_no_definition_is_refused(text: str):
    with pytest.raises(BadInput, match="not the definition of a book"):
        Book.from_json(text)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"scope": "country"}, "country.*city, district, hub, department"),
        ({"scope": "hub"}, "which one"),
        ({"scope_key": "magok"}, "which one"),
        ({"paper": "B4"}, "B4.*A4, A3, A1"),
        ({"language": "ja"}, "ja.*ko, en"),
        ({"parts": ("cover", "appendix")}, "appendix.*cover, contents"),
        ({"coverages": ("street",)}, "street.*hub, district, project, phase"),
        ({"extras": ("film",)}, "film.*phases, facts, changes"),
        ({"templates": {"poster": "x"}}, "poster.*cover, map, facts, maps, text"),
        ({"rastering": "sometimes"}, "sometimes.*rule, never, always"),
        ({"dpi": 71}, "72 to 600.*71"),
        ({"dpi": 601}, "72 to 600.*601"),
    ],
)
def test_what_a_book_cannot_be_is_named_with_what_it_can(values: dict, words: str):
    with pytest.raises(PlanError, match=words):
        replace(Book(), **values).checked()


@pytest.mark.parametrize(
    "values",
    [
        {"parts": "cover"},
        {"dpi": "300"},
        {"dpi": True},
        {"geospatial": "no"},
        {"name_ko": 5},
        {"templates": ["map"]},
        {"templates": {"map": 5}},
        {"scope_key": None},
    ],
)
def test_values_of_another_type_are_refused_by_name(values: dict):
    [name] = values
    with pytest.raises(BadInput, match=f"not the definition of a book: {name} = "):
        Book.from_json(json.dumps(values))


def test_the_plans_code_lists_know_all_sheets_and_papers():
    assert codes.SHEET_KIND.values == definition.TEMPLATES
    assert codes.PAPER.values == definition.PAPERS
