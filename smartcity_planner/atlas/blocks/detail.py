"""A small map of the page's densest parcels, beside the legend where there is room."""

from __future__ import annotations

from qgis.core import QgsLayoutItemMap

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.maps import main as maps
from smartcity_planner.atlas.maps import scene
from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.atlas.sheets.paper import BODY, Rect
from smartcity_planner.atlas.sheets.sheet import Sheet

#: Greatest height and least side, mm on A3.
_HIGH, _LEAST = 62.0, 38.0


def detail(
    sheet: Sheet, where: Rect, drawn: scene.Scene, main: QgsLayoutItemMap, edition: Edition
) -> None:
    """Add the map into `where` if it would show more than the main map."""
    paper = sheet.paper
    where = Rect(where.x, where.y, where.w, min(where.h, paper.mm(_HIGH)))
    if not drawn.clusters or min(where.w, where.h) < paper.mm(_LEAST):
        return
    densest = drawn.clusters[0]
    high = fonts.line_mm(paper.size(BODY)) + paper.mm(0.8)
    box = Rect(where.x, where.y + high, where.w, where.h - high)
    layers = scene.detail_layers(drawn)
    styles = scene.without_names(edition, layers)
    scale = maps.detail_map(sheet, box, layers, densest.extent, main, styles)
    if scale is not None:
        note = sheet.texts("detail_where", dong=_dong(edition, densest.dong), scale=f"{scale:,}")
        sheet.heading(where, sheet.texts("detail"), note)


def _dong(edition: Edition, code: str) -> str:
    rows = edition.store.query("SELECT name_ko FROM legal_dong WHERE code = ?", [code])
    return rows[0]["name_ko"] if rows else ""
