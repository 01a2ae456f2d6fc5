"""The books that are kept with a plan, and those that every plan has without keeping them."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import replace
from sqlite3 import Row

from smartcity_planner.atlas import scope
from smartcity_planner.atlas.definition import Book
from smartcity_planner.atlas.kept_templates import (
    SheetTemplate,
    keep_template,
    remove_template,
    templates,
)
from smartcity_planner.atlas.texts import Texts
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.store.plan import PlanStore, insert_rows

__all__ = [
    "SheetTemplate",
    "book",
    "books",
    "keep",
    "keep_template",
    "read",
    "remove",
    "remove_template",
    "standard_book",
    "standard_books",
    "templates",
]

#: The step in the log of changes.
STEP = "book"
#: The chapters of the books that every plan has, by whom they are for.
_CHAPTERS = {
    "city": ("hub", "district"),
    "district": ("hub", "district", "project"),
    "hub": ("hub", "project", "phase"),
    "department": ("project", "phase"),
}


def books(store: PlanStore) -> list[Book]:
    """Return the books kept with the plan, the oldest first.

    Raises BadInput, naming the book, where one cannot be read (`read` gives the others).
    """
    found, broken = read(store)
    if broken:
        raise broken[0]
    return found


def read(store: PlanStore) -> tuple[list[Book], list[BadInput]]:
    """Return the kept books that can be read, and why the others cannot.

    An error's `values` hold the `id` of its book, so that it can be removed.
    """
    found, broken = [], []
    for row in store.query("SELECT * FROM book ORDER BY fid"):
        try:
            found.append(_book(row))
        except BadInput as error:
            broken.append(error)
    return found, broken


def book(store: PlanStore, key: str, language: str = "ko") -> Book:
    """Return a book by its id: one kept with the plan, else one that every plan has.

    `language` (ko, en) is that of the latter. Raises BadInput where there is no such book,
    naming those that there are, or where it is broken.
    """
    for row in store.query("SELECT * FROM book WHERE id = ?", [key]):
        return _book(row)
    standard = {one.id: one for one in standard_books(store, language)}
    if key in standard:
        return standard[key]
    kept = [f"{row['id']} ({row['name_ko']})" for row in store.query("SELECT * FROM book")]
    raise BadInput(
        QT_TRANSLATE_NOOP("Atlas", "The plan has no book “{key}”. It has: {known}."),
        "Atlas",
        key=key,
        known=", ".join([*kept, *standard]),
    )


def keep(store: PlanStore, book: Book) -> Book:
    """Write a book into the plan, in place of the one with its id; return it as it is kept.

    One without an id gets one. Raises BadInput for a definition that cannot be, a book without
    a Korean name, one of a district, hub or department or with a template that the plan does
    not have; CannotWrite.
    """
    book = replace(book, name_ko=book.name_ko.strip(), name_en=book.name_en.strip()).checked()
    if not book.name_ko:
        raise BadInput(
            QT_TRANSLATE_NOOP("Atlas", "The book has no Korean name. Give it one."), "Atlas"
        )
    if book.scope != "city":
        scope.require(store, book.scope, book.scope_key)
    _require_templates(store, book)
    book = replace(book, id=book.id or str(uuid.uuid4()))
    values = {"name_ko": book.name_ko, "name_en": book.name_en or None}
    values["definition"] = book.to_json()
    with store.transaction(STEP) as connection:
        known = connection.execute("SELECT 1 FROM book WHERE id = ?", [book.id]).fetchone()
        if known:
            connection.execute(
                "UPDATE book SET name_ko = ?, name_en = ?, definition = ? WHERE id = ?",
                [*values.values(), book.id],
            )
        else:
            insert_rows(connection, "book", [{"id": book.id, **values}])
    return book


def remove(store: PlanStore, key: str) -> None:
    """Take a kept book out of the plan, also a broken one; the log keeps what it was."""
    with store.transaction(STEP) as connection:
        connection.execute("DELETE FROM book WHERE id = ?", [key])


def standard_books(store: PlanStore, language: str) -> list[Book]:
    """Return the books that every plan has: city, districts, hubs, departments with projects.

    They are made from the plan's rows and not kept; their ids are "city", "district:11680",
    "hub:magok", "department:…". `language` (ko, en) is the books' own.
    """
    made = [_standard("city", "", {}, language)]
    for kind, sql in (
        ("district", "SELECT * FROM district ORDER BY code"),
        ("hub", "SELECT * FROM hub ORDER BY fid"),
        (
            "department",
            "SELECT * FROM department "
            "WHERE id IN (SELECT lead_department_id FROM project) ORDER BY fid",
        ),
    ):
        made += [
            _standard(kind, row[scope.KEYS[kind]], dict(row), language) for row in store.query(sql)
        ]
    return made


def standard_book(store: PlanStore, kind: str, key: str, language: str) -> Book:
    """Return the book that every plan has of the city, or of a district, hub or department.

    Raises BadInput where the plan does not know it.
    """
    if kind == "city" or not key:  # without a key: `Book.checked` says what is missing
        return replace(_standard("city", "", {}, language), scope=kind, scope_key=key).checked()
    return _standard(kind, key, scope.require(store, kind, key), language)


def _standard(kind: str, key: str, row: Mapping[str, str | None], language: str) -> Book:
    names = [
        texts("book_of", name=texts.name(row["name_ko"], row["name_en"]))
        if key
        else texts("book_city")
        for texts in (Texts("ko"), Texts("en"))
    ]
    return Book(
        id=f"{kind}:{key}" if key else kind,
        name_ko=names[0],
        name_en=names[1],
        scope=kind,
        scope_key=key,
        language=language,
        coverages=_CHAPTERS[kind],
    ).checked()


def _book(row: Row) -> Book:
    """Return the book of a row; its columns name it, whatever its definition says."""
    names = {"id": row["id"], "name_ko": row["name_ko"], "name_en": row["name_en"] or ""}
    try:
        return replace(Book.from_json(row["definition"]), **names)
    except BadInput as error:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Atlas",
                "The book “{name}” ({id}) cannot be read: {reason} Remove it, or define it anew.",
            ),
            "Atlas",
            id=row["id"],
            name=row["name_ko"],
            reason=error,
        ) from error


def _require_templates(store: PlanStore, book: Book) -> None:
    rows = store.query("SELECT id, kind, paper FROM sheet_template")
    there = {(row["id"], row["kind"], row["paper"]) for row in rows}
    for kind, key in book.templates.items():
        if key and (key, kind, book.paper) not in there:
            raise BadInput(
                QT_TRANSLATE_NOOP(
                    "Atlas",
                    "The plan keeps no template “{key}” for such a sheet ({kind}, {paper}). Choose "
                    "another one in the templates gallery.",
                ),
                "Atlas",
                key=key,
                kind=kind,
                paper=book.paper,
            )
