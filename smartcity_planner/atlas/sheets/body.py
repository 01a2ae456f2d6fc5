"""How much room templates give, known before any page is drawn: tables are cut by it."""

from __future__ import annotations

from qgis.core import QgsProject

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.sheets.paper import Rect, grid
from smartcity_planner.atlas.sheets.sheet import MAIN_MAP, Sheet, rect_of
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
        found = edition.keep["text body"] = body_of(blank(edition, "text"))
    return found


def map_size(edition: Edition) -> tuple[float, float]:
    """Return width and height in mm of the main map in the book's template."""
    size = edition.keep.get("map size")
    if not isinstance(size, tuple):
        sheet = blank(edition, "map")
        item = sheet.maps.get(MAIN_MAP)
        # Without a main map it is the map pages that say what to do.
        where = grid(edition.paper).map if item is None else rect_of(item)
        size = edition.keep["map size"] = (where.w, where.h)
    return size


def columns_of(edition: Edition, kind: str) -> list[tuple[Rect, tuple[str, ...]]]:
    """Return the columns of the book's template for a kind of sheet, and their blocks' names."""
    known = edition.keep.setdefault("columns", {})
    if kind not in known:
        known[kind] = blank(edition, kind).columns
    return known[kind]


def blank(edition: Edition, kind: str) -> Sheet:
    """Return an empty sheet, only to be measured."""
    project = edition.keep.get("blank project")
    if not isinstance(project, QgsProject):  # it takes a third of a second to make one
        project = edition.keep["blank project"] = QgsProject()
    content = template(edition.store, edition.book, kind)
    return Sheet(project, edition.paper, edition.texts, edition.family, content)
