"""The outline of a book: all its pages in the order of a council briefing, numbered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.outline.extras import Extras, pieces
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.outline.subjects import Subjects
from smartcity_planner.atlas.pages import budget, contents, goals, sheet_index, sources_page
from smartcity_planner.atlas.scope import Scope, scope_of

_NUMERALS = "ⅠⅡⅢ"
#: The parts that are numbered; the rest is the annex.
_NUMBERED = ("general", "goals", "projects")


def outline(edition: Edition) -> tuple[Page, ...]:
    """Return all pages of the book, in order and numbered from 1.

    The edition's definition says which parts, chapters and extras it has, and whom it is for.
    Raises BadInput where the plan has nobody of that name, or where a template lacks its place.
    """
    return Outline(edition).pages()


class Outline:
    """Puts together the parts of one edition."""

    def __init__(self, edition: Edition) -> None:
        self._edition, self._texts = edition, edition.texts
        self._scope: Scope = scope_of(edition)
        self._subjects = Subjects(edition, self._scope)
        self._extras = Extras(edition, self._subjects)
        self._seen: set[tuple[str, str]] = set()

    def pages(self) -> tuple[Page, ...]:
        """Return the pages of all parts."""
        parts = self._edition.book.parts
        body: list[Page] = []
        for name in (name for name in _NUMBERED if name in parts):
            numeral = _NUMERALS[[part for part in _NUMBERED if part in parts].index(name)]
            title = f"{numeral} {self._texts('part_' + name)}"
            made = getattr(self, f"_{name}")()
            body += [replace(page, part=title) for page in made]
        annex = self._texts("part_annex")
        if "budget" in parts:
            body += [replace(page, part=annex) for page in self._money("budget", "B")]
        if "index" in parts:
            body += [replace(page, part=annex) for page in self._index(body)]
        if "sources" in parts:
            count = sources_page.pieces(self._edition)
            body += [replace(page, part=annex) for page in self._text("sources", "Q", count)]
        front: list[Page] = []
        if "cover" in parts:
            title = self._edition.imprint.plan_title
            front.append(Page("cover", "", title, funding=self._scope.funding))
        if "contents" in parts:
            front += self._text("contents", "T", contents.pieces(self._edition, body))
        return tuple(
            replace(page, number=number) for number, page in enumerate([*front, *body], start=1)
        )

    def _general(self) -> list[Page]:
        """The overview: of the city, of a department's projects; or the district or hub itself."""
        scope = self._scope
        if scope.kind == "district":
            made = self._subjects.districts()
        elif scope.kind == "hub":
            made = [page for hub in self._subjects.hubs() for page in self._with_extras(hub)]
        else:
            title = self._texts("overview") if scope.is_city else scope.title
            made = [
                Page(
                    "overview",
                    scope.key,
                    title,
                    funding=scope.funding,
                    unplaced_won=scope.unplaced_won,
                    sheet="S-01",
                )
            ]
        return self._new(made)

    def _goals(self) -> list[Page]:
        return self._money("goals", "G")

    def _projects(self) -> list[Page]:
        """The chapters of maps, each hub and project followed by its extras."""
        made: list[Page] = []
        number = 0
        for name, subjects in self._chapters():
            chapter = self._new([p for page in subjects for p in self._with_extras(page)])
            if chapter:
                number += 1
                title = f"{number}. {self._texts('chapter_' + name)}"
                made += [replace(page, chapter=title) for page in chapter]
        return made

    def _chapters(self) -> Iterator[tuple[str, list[Page]]]:
        """Return the chapters by name, with the pages that lead them."""
        coverages, extras = self._edition.book.coverages, self._edition.book.extras
        for coverage in coverages:
            yield coverage, getattr(self._subjects, f"{coverage}s")()
            if coverage == "hub" and "elsewhere" in extras and "project" not in coverages:
                yield "elsewhere", self._subjects.projects_elsewhere()

    def _with_extras(self, page: Page) -> list[Page]:
        if page.kind == "hub":
            return [page, *self._extras.of_hub(page)]
        if page.kind == "project":
            return [page, *self._extras.of_project(page)]
        return [page]

    def _new(self, made: list[Page]) -> list[Page]:
        """Return the pages that the book does not have yet: none stands in it twice."""
        new = [page for page in made if (page.kind, page.key) not in self._seen]
        self._seen |= {(page.kind, page.key) for page in new}
        return new

    def _index(self, body: list[Page]) -> list[Page]:
        return self._text("index", "X", sheet_index.pieces(self._edition, body))

    def _money(self, kind: str, letter: str) -> list[Page]:
        """Pages of text that state the money of the whole book."""
        count = {"goals": goals, "budget": budget}[kind].pieces(self._edition)
        made = self._text(kind, letter, count)
        return [replace(page, funding=self._scope.funding) for page in made]

    def _text(self, kind: str, letter: str, count: int) -> list[Page]:
        made = pieces(Page(kind, "", self._texts(f"{kind}_title"), sheet=f"{letter}-"), count)
        return [replace(page, sheet=f"{letter}-{page.piece:02d}") for page in made]
