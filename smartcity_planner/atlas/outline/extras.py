"""What follows the page of a hub or project: phases side by side, facts, what has changed."""

from __future__ import annotations

from dataclasses import replace

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.facts.phases import PER_SHEET
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.outline.subjects import Subjects
from smartcity_planner.atlas.pages import changes_page, facts_page

#: What a sheet's number has after that of its hub or project.
_SUFFIX = {"phases": "M", "facts": "I", "changes": "C"}


class Extras:
    """The extra pages of one edition's hubs and projects."""

    def __init__(self, edition: Edition, subjects: Subjects) -> None:
        self._edition, self._subjects = edition, subjects
        self._wanted = edition.book.extras

    def of_hub(self, hub: Page) -> list[Page]:
        """Return what follows a hub's page.

        The phases of its projects stand here where the book has no pages of projects.
        """
        pages: list[Page] = []
        if "project" not in self._edition.book.coverages:
            for project in self._subjects.projects_of(hub.key):
                pages += self._phases(project)
        return [*pages, *self._facts(hub), *self._changes(hub)]

    def of_project(self, project: Page) -> list[Page]:
        """Return what follows a project's page."""
        return [*self._phases(project), *self._facts(project), *self._changes(project)]

    def _phases(self, project: Page) -> list[Page]:
        count = self._subjects.mapped_phases(project.key)
        if "phases" not in self._wanted or count < 2:
            return []
        title = self._edition.texts("phases_title", name=project.title)
        page = replace(project, kind="phases", title=title)
        return self._pieces(page, project, -(-count // PER_SHEET))

    def _facts(self, owner: Page) -> list[Page]:
        key = f"{owner.kind}:{owner.key}"
        if "facts" not in self._wanted or not facts_page.has_facts(self._edition, key):
            return []
        title = self._edition.texts("facts_title", name=owner.title)
        page = replace(owner, kind="facts", key=key, title=title)
        return self._pieces(page, owner, facts_page.facts_pieces(self._edition, key))

    def _changes(self, owner: Page) -> list[Page]:
        key = f"{owner.kind}:{owner.key}"
        if "changes" not in self._wanted or not changes_page.has_changes(self._edition, key):
            return []
        title = self._edition.texts("changes_title", name=owner.title)
        return self._pieces(replace(owner, kind="changes", key=key, title=title), owner, 1)

    def _pieces(self, page: Page, owner: Page, count: int) -> list[Page]:
        return pieces(replace(page, sheet=f"{owner.sheet}-{_SUFFIX[page.kind]}"), count)


def pieces(page: Page, count: int) -> list[Page]:
    """Return the sheets that one matter takes, each with its own number."""
    if count <= 1:
        return [page] * count
    return [
        replace(page, piece=n, pieces=count, sheet=f"{page.sheet}{n}") for n in range(1, count + 1)
    ]
