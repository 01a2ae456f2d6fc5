"""Crosses stand where the graticule's lines meet, below the names; a planner's own grid stays."""

from __future__ import annotations

import pytest
from qgis.core import QgsLayoutItemMap, QgsLayoutItemMapGrid
from short import opened_edition

from smartcity_planner.atlas.definition import Book
from smartcity_planner.atlas.maps import graticule
from smartcity_planner.atlas.rendering.one_page import draw_page


@pytest.fixture(scope="module")
def edition(sample):
    with opened_edition(sample, Book(coverages=("hub",), extras=())) as made:
        yield made


def _drawn(edition, look):
    """What `look` says of the sheet of a hub and its main map, before they are gone."""
    [page] = [page for page in edition.pages if page.key == "magok"]
    seen = []

    def export(sheet, _record):
        [item] = [
            item
            for item in sheet.layout.items()
            if isinstance(item, QgsLayoutItemMap) and item.id() == "main map"
        ]
        seen.append(look(sheet, item))

    draw_page(edition, page, export)
    return seen[0]


def test_crosses_stand_on_whole_coordinates_above_all_other_layers(edition) -> None:
    def look(sheet, item):
        crosses = item.layers()[0]
        [feature] = crosses.getFeatures()
        arms = [part.boundingBox() for part in feature.geometry().asGeometryCollection()]
        return crosses.name(), arms, item.extent(), item.scale(), item.grids().grid(0).intervalX()

    name, arms, extent, scale, step = _drawn(edition, look)
    assert name == ""  # the legend has no word for it
    centres = {(box.center().x(), box.center().y()) for box in arms}
    assert len(arms) == 2 * len(centres) > 20
    for x, y in centres:
        assert (x % step, y % step) == (0, 0)
        assert extent.xMinimum() <= x <= extent.xMaximum()
    assert {round(box.width() + box.height()) for box in arms} == {round(3 * scale / 1000)}
    columns = {x for x, _ in centres}
    assert max(columns) + step > extent.xMaximum() and min(columns) - step < extent.xMinimum()


def test_a_planner_s_own_grid_has_no_crosses_of_ours(edition) -> None:
    def look(sheet, item):
        item.grids().asList()[0].setName("own")
        own = graticule.crosses(sheet, item)
        item.grids().addGrid(QgsLayoutItemMapGrid("EPSG:5186", item))
        return own, graticule.crosses(sheet, item)

    assert _drawn(edition, look) == (None, None)
