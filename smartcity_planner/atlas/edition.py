"""One edition of a book: a definition, and the plan as it is at one moment."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from qgis.core import QgsProject

from smartcity_planner.atlas.definition import Book
from smartcity_planner.atlas.facts.places import Places
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.sheets.paper import PAPERS, Paper
from smartcity_planner.atlas.texts import Texts
from smartcity_planner.store.plan import PlanStore


@dataclass(frozen=True)
class Imprint:
    """What is the same on every sheet of a book."""

    plan_title: str
    authority: str
    author: str
    date: str
    boundaries_as_of: str
    security: str  # public, restricted, closed: the strictest of the layers


@dataclass
class Edition:
    """What all pages of one book share. `store` is a copy that nobody edits meanwhile.

    `pages` is the outline, in order, once it is known; `project` holds the styled layers of
    the maps and is made when the first map is drawn.
    """

    store: PlanStore
    book: Book
    family: str
    made: datetime
    imprint: Imprint
    pages: tuple[Page, ...] = ()
    keep: dict[str, object] = field(default_factory=dict)

    @cached_property
    def texts(self) -> Texts:
        """The book's words in its language."""
        return Texts(self.book.language)

    @cached_property
    def paper(self) -> Paper:
        """The book's paper."""
        return PAPERS[self.book.paper]

    @cached_property
    def places(self) -> Places:
        """Geometries of the plan."""
        return Places(self.store)

    @cached_property
    def project(self) -> QgsProject:
        """A project of the book's own; the planner's stays as it is."""
        from smartcity_planner.atlas.maps.project import book_project

        return book_project(self.store, self.book.language, self.paper)

    def close(self) -> None:
        """Let go of project and layers, whatever may still hold this object.

        An error's traceback can outlive QGIS itself (Processing keeps it); a project that is
        destroyed after QGIS crashes the process.
        """
        self.keep.clear()
        self.__dict__.pop("project", None)
