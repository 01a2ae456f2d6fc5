"""How much room a page of text has, known before any page is drawn: tables are cut by it."""

from __future__ import annotations

from qgis.core import QgsProject

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.sheets.paper import Rect
from smartcity_planner.atlas.sheets.sheet import Sheet
from smartcity_planner.atlas.sheets.templates import template
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput


def body_of(sheet: Sheet) -> Rect:
    """Return the slot "body" of a sheet. Raises BadInput where the template has none."""
    body = sheet.slot("body")
    if body is None:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Atlas",
                "The layout template of this sheet has no rectangle called “{name}”. Open it in "
                "the layout designer, add a rectangle and enter this name as its item ID, or use "
                "the plugin's own template.",
            ),
            "Atlas",
            name="slot: body",
        )
    return body


def text_body(edition: Edition) -> Rect:
    """Return where a page of text stands, looked up once per edition. Raises BadInput."""
    found = edition.keep.get("text body")
    if not isinstance(found, Rect):
        content = template(edition.store, edition.book, "text")
        project = QgsProject()
        sheet = Sheet(project, edition.paper, edition.texts, edition.family, content)
        found = edition.keep["text body"] = body_of(sheet)
        del sheet, project
    return found
