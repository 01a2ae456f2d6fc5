"""The location map: where in the city the page's subject lies."""

from __future__ import annotations

from qgis.core import QgsGeometry

from smartcity_planner.atlas.blocks.block import Block
from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.maps import main as maps
from smartcity_planner.atlas.maps import scene
from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.atlas.sheets.paper import BODY, Rect
from smartcity_planner.atlas.sheets.sheet import Sheet

#: Height of the map, mm on A3.
_HIGH = 56.0


class Locator(Block):
    """The city with `subject` marked."""

    name = "locator"

    def __init__(self, subject: QgsGeometry | None, edition: Edition) -> None:
        self._subject, self._edition = subject, edition

    def least(self, sheet: Sheet, width: float) -> float:
        """Return heading and map."""
        return fonts.line_mm(sheet.paper.size(BODY)) + sheet.paper.mm(0.8 + _HIGH)

    def draw(self, sheet: Sheet, where: Rect) -> float:
        """Add the map; its layers stay alive with the page."""
        body = sheet.heading(where, sheet.texts("locator"), sheet.texts("seoul"))
        box = Rect(body.x, body.y, body.w, sheet.paper.mm(_HIGH))
        layers = scene.locator_layers(self._edition.places, self._subject)
        self._edition.keep.setdefault("layers", []).extend(layers)
        maps.locator(sheet, box, layers, self._edition.places.city().boundingBox())
        return box.bottom - where.y
