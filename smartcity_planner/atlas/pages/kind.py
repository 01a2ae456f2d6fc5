"""A kind of page: which template its sheet has, which facts it says, how they are drawn."""

from __future__ import annotations

from typing import Any, Protocol

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.sheets.sheet import Sheet


class PageKind(Protocol):
    """Facts are plain data (dataclasses, tuples, dicts, text, int): equal facts, equal page."""

    #: The kind of sheet it is drawn on (`definition.TEMPLATES`).
    template: str

    def facts(self, edition: Edition, page: Page) -> Any:
        """Return all that the page says, read from the edition's plan."""

    def layers(self, edition: Edition, page: Page) -> dict[str, str | None]:
        """Return the tables that its maps draw and the condition on each (None: all rows)."""

    def draw(self, edition: Edition, page: Page, facts: Any, sheet: Sheet) -> None:
        """Draw the page on a sheet made from its template."""
