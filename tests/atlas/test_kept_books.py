"""Books and sheet templates that are kept with a plan."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from smartcity_planner import paths
from smartcity_planner.atlas import kept_books
from smartcity_planner.atlas.definition import PAPERS, TEMPLATES, Book
from smartcity_planner.atlas.kept_books import SheetTemplate
from smartcity_planner.domain.errors import BadInput, CannotWrite

HUB = Book(
    name_ko="마곡 보고서",
    name_en="Magok book",
    scope="hub",
    scope_key="magok",
    paper="A4",
    parts=("cover", "projects"),
    coverages=("hub", "phase"),
    extras=(),
    geospatial=True,
)


def own(kind: str, paper: str) -> str:
    return (paths.resources() / "layouts" / f"{kind}_{paper}.qpt").read_text(encoding="utf-8")


def steps(store) -> list[tuple]:
    sql = "SELECT action, step FROM change_log WHERE table_name = 'book' ORDER BY fid"
    return [tuple(row) for row in store.query(sql)]


def test_a_kept_book_is_read_back_changed_and_removed(small):
    assert kept_books.books(small) == []
    first = kept_books.keep(small, HUB)
    second = kept_books.keep(small, Book(id="own", name_ko="  전체  "))
    assert first == replace(HUB, id=first.id) and first.id
    assert second.name_ko == "전체"
    assert kept_books.books(small) == [first, second]
    changed = kept_books.keep(small, replace(first, name_ko="마곡", dpi=150))
    assert kept_books.books(small) == [changed, second]
    assert kept_books.book(small, first.id) == changed
    kept_books.remove(small, first.id)
    assert kept_books.books(small) == [second]
    assert steps(small) == [(a, "book") for a in ("insert", "insert", "update", "delete")]


@pytest.mark.parametrize(
    ("book", "words"),
    [
        (replace(HUB, name_ko=" "), "no Korean name"),
        (replace(HUB, scope_key="nowhere"), "no hub “nowhere”.*magok"),
        (replace(HUB, scope_key=""), "which one"),
        (replace(HUB, paper="B4"), "B4"),
        (replace(HUB, templates={"map": "mine"}), "no template “mine”.*map, A4"),
    ],
)
def test_a_book_that_cannot_be_made_is_not_kept(small, book, words):
    with pytest.raises(BadInput, match=words):
        kept_books.keep(small, book)
    assert kept_books.books(small) == [] and steps(small) == []


def test_the_rows_columns_name_a_book_whatever_its_definition_says(small):
    kept = kept_books.keep(small, HUB)
    with small.transaction() as connection:
        connection.execute("UPDATE book SET name_ko = '다른 이름', name_en = NULL")
    assert kept_books.books(small) == [replace(kept, name_ko="다른 이름", name_en="")]


@pytest.mark.parametrize("definition", ["no json", "[]", '{"paper": "B4"}', '{"scope": "hub"}'])
def test_a_broken_row_is_named_and_keeps_nothing_else_from_being_read(small, definition):
    good = kept_books.keep(small, HUB)
    with small.transaction() as connection:
        connection.execute(
            "INSERT INTO book (id, name_ko, definition) VALUES ('b', '부서진 책', ?)", [definition]
        )
    with pytest.raises(BadInput, match=r"“부서진 책” \(b\) cannot be read: .+Remove it"):
        kept_books.books(small)
    with pytest.raises(BadInput, match="부서진 책"):
        kept_books.book(small, "b")
    found, [error] = kept_books.read(small)
    assert found == [good] and error.values["id"] == "b"
    kept_books.remove(small, error.values["id"])
    assert kept_books.books(small) == [good]


def test_every_plan_has_books_of_the_city_its_districts_hubs_and_departments(sample):
    made = kept_books.standard_books(sample, "en")
    kinds = [book.scope for book in made]
    assert [kinds.count(k) for k in ("city", "district", "hub", "department")] == [1, 25, 6, 5]
    assert len({book.id for book in made}) == len(made)
    by_id = {book.id: book for book in made}
    assert (by_id["hub:magok"].name_ko, by_id["hub:magok"].name_en) == (
        "마곡 도면집",
        "Council book: Magok",
    )
    assert by_id["district:11680"].scope_key == "11680"
    assert {book.language for book in made} == {"en"}
    assert kept_books.books(sample) == []  # made, not kept
    assert kept_books.book(sample, "hub:magok") == replace(by_id["hub:magok"], language="ko")
    with pytest.raises(BadInput, match=r"no book “city:1”.*city, district:11110"):
        kept_books.book(sample, "city:1")


def test_a_standard_book_that_is_kept_takes_the_place_of_the_standard_one(small):
    [city] = [book for book in kept_books.standard_books(small, "ko") if book.scope == "city"]
    kept = kept_books.keep(small, replace(city, paper="A1"))
    assert kept_books.book(small, "city") == kept


def test_a_plan_that_cannot_be_written_says_so(small):
    with closing(sqlite3.connect(small.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(CannotWrite):
            kept_books.remove(small, "x")


@pytest.mark.parametrize("kind", TEMPLATES)
@pytest.mark.parametrize("paper", PAPERS)
def test_the_plugins_own_sheets_can_be_kept_as_they_are(small, kind, paper):
    kept = kept_books.keep_template(small, SheetTemplate(kind, paper, "서식", own(kind, paper)))
    assert kept_books.templates(small) == [kept]
    assert kept_books.templates(small, kind, paper) == [kept]
    assert kept_books.templates(small, kind="poster") == []
    book = kept_books.keep(small, Book(name_ko="책", paper=paper, templates={kind: kept.id}))
    assert kept_books.books(small)[0].templates == {kind: kept.id} == book.templates


def test_a_template_is_changed_in_its_place_and_removed(small):
    first = kept_books.keep_template(small, SheetTemplate("map", "A3", "가", own("map", "A3")))
    content = own("map", "A3").replace("main map", " main map ")
    second = kept_books.keep_template(
        small, replace(first, name_ko=" 나 ", name_en="B", content=content)
    )
    assert kept_books.templates(small) == [second]
    assert (second.id, second.name_ko, second.content) == (first.id, "나", content)
    kept_books.remove_template(small, first.id)
    assert kept_books.templates(small) == []


def test_a_template_serves_only_its_kind_of_sheet_and_paper(small):
    kept = kept_books.keep_template(small, SheetTemplate("map", "A3", "가", own("map", "A3")))
    for book in (
        Book(name_ko="책", templates={"cover": kept.id}),
        Book(name_ko="책", paper="A4", templates={"map": kept.id}),
    ):
        with pytest.raises(BadInput, match="templates gallery"):
            kept_books.keep(small, book)


A3 = own("map", "A3")


@pytest.mark.parametrize(
    ("template", "words"),
    [
        (SheetTemplate("poster", "A3", "가", A3), "no.*sheet|No.*poster.*cover, map"),
        (SheetTemplate("map", "B4", "가", A3), "B4.*A4, A3, A1"),
        (SheetTemplate("map", "A3", " ", A3), "no Korean name"),
        (SheetTemplate("map", "A3", "가", ""), "no layout template"),
        (SheetTemplate("map", "A3", "가", "<qgis/>"), "no layout template"),
        (SheetTemplate("map", "A3", "가", A3[: len(A3) // 2]), "no layout template"),
        (SheetTemplate("map", "A4", "가", A3), "420 × 297 mm large; A4 is 297 × 210 mm"),
        (SheetTemplate("map", "A3", "가", "<Layout/>"), "0 × 0 mm large"),
        (
            SheetTemplate("map", "A3", "가", A3.replace("420,297,mm", "297,420,mm")),
            "297 × 420 mm large; A3",
        ),
        (SheetTemplate("map", "A3", "가", own("text", "A3")), "no map called “main map”"),
        (SheetTemplate("map", "A3", "가", A3.replace("main map", "map 7")), "no map called"),
    ],
)
def test_what_is_no_sheet_of_a_book_is_refused_in_plain_words(small, template, words):
    with pytest.raises(BadInput, match=words):
        kept_books.keep_template(small, template)
    assert kept_books.templates(small) == []
