"""The lines of the table of contents: parts, chapters and pages, with the pages they lead to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from smartcity_planner.atlas.outline.page import Page

#: More pages of phases than this are gathered under their project.
MANY_PHASES = 60
#: Pages that belong to the hub or project before them.
_FOLLOWING = ("phases", "facts", "changes")
PART, CHAPTER, PAGE, FOLLOWING = range(4)


@dataclass(frozen=True)
class Listed:
    """One line: how deep it stands, its text, its first and last page, and where it leads."""

    level: int
    text: str
    first: int
    last: int
    page_id: str

    @property
    def numbers(self) -> str:
        """Return the page or range of pages."""
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"


def listed(pages: Sequence[Page]) -> list[Listed]:
    """Return the lines of these pages; parts and chapters lead to their first page.

    The sheets of one matter are one line, and so are a project's phases where there are many.
    """
    gathered = sum(page.kind == "phase" for page in pages) > MANY_PHASES
    lines: list[Listed] = []
    part = chapter = matter = None
    for page in pages:
        if page.part != part:
            part, chapter = page.part, None
            lines.append(Listed(PART, part, page.number, page.number, page.id))
        if page.chapter and page.chapter != chapter:
            chapter = page.chapter
            lines.append(Listed(CHAPTER, chapter, page.number, page.number, page.id))
        by_project = gathered and page.kind == "phase"
        this = (page.kind, page.subtitle if by_project else page.key, page.part)
        if this == matter:
            lines[-1] = replace(lines[-1], last=page.number)
            continue
        matter = this
        level = FOLLOWING if page.kind in _FOLLOWING else PAGE
        text = page.subtitle if by_project else _title(page)
        lines.append(Listed(level, text, page.number, page.number, page.id))
    return lines


def _title(page: Page) -> str:
    """A phase's name ("step 1") says little without its project's."""
    return f"{page.subtitle}: {page.title}" if page.kind == "phase" else page.title
