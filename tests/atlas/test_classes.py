"""The classes of a map are those that QGIS's own hit test finds."""

from __future__ import annotations

import pytest
from qgis.core import QgsLayoutItemMap, QgsMapHitTest, QgsVectorLayer
from qgis.PyQt.QtCore import QSize
from short import opened_edition

from smartcity_planner.atlas.definition import Book
from smartcity_planner.atlas.maps import classes
from smartcity_planner.atlas.rendering import one_page

BOOK = Book(paper="A4", coverages=("hub", "district", "project"), extras=())


@pytest.fixture(scope="module")
def edition(sample):
    """A book whose maps have different scales and layers."""
    with opened_edition(sample, BOOK) as made:
        yield made


def _by_qgis(item: QgsLayoutItemMap, layers: list) -> dict[str, set[str]]:
    dots = 300 / 25.4
    size = item.sizeWithUnits().toQSizeF() * dots
    settings = item.mapSettings(item.extent(), size, 300, False)
    settings.setOutputSize(QSize(int(size.width()), int(size.height())))
    settings.setLayers(layers)
    test = QgsMapHitTest(settings)
    test.run()
    return {name: set(keys) for name, keys in test.results().items() if keys}


@pytest.mark.parametrize("kind", ["overview", "hub", "district", "project"])
def test_they_are_those_of_qgis(edition, kind) -> None:
    page = next(page for page in edition.pages if page.kind == kind)
    compared = []

    def compare(sheet, _record) -> None:
        [item] = [item for name, item in sheet.maps.items() if name == "main map"]
        layers = [
            layer for layer in edition.keep["scene"].layers if isinstance(layer, QgsVectorLayer)
        ]
        found = {name: keys for name, keys in classes.on_map(item, layers).items() if keys}
        assert found == _by_qgis(item, layers)
        compared.append(sum(map(len, found.values())))

        item.setExtent(item.extent().scaled(0.2))  # fewer classes in a smaller frame
        found = {name: keys for name, keys in classes.on_map(item, layers).items() if keys}
        assert found == _by_qgis(item, layers)

    one_page.draw_page(edition, page, compare)
    assert compared and compared[0] >= 3
