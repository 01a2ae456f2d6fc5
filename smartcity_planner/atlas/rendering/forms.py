"""The forms in which a page is rendered, told by the ending of its file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.outline.page import Page

#: Of a page that is bound into the book; others are pictures.
PDF = "pdf"


def render(edition: Edition, page: Page, target: Path) -> dict[str, Any]:
    """Draw `page` and write it to `target` (.pdf, .png, .svg); return its record.

    Raises PlanError, and OSError where the disk is full.
    """
    from smartcity_planner.atlas.rendering import one_page, picture

    draw = one_page.render_page if target.suffix == f".{PDF}" else picture.render_picture
    return draw(edition, page, target)
