"""`quiet` under GDAL's exceptions, which Processing and other plugins switch on in QGIS."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations
from types import ModuleType

import pytest
from osgeo import gdal, ogr, osr

from smartcity_planner.store.vector import quiet

MODULES = (gdal, ogr, osr)


@pytest.fixture(params=list(permutations(MODULES)), ids=lambda order: order[-1].__name__)
def switched_on(request: pytest.FixtureRequest) -> Iterator[tuple[ModuleType, ...]]:
    """Exceptions are on in all modules, in each order: GDAL keeps them on one stack."""
    with quiet():
        order = request.param
        for module in order:
            module.UseExceptions()
        yield order
        for module in reversed(order):
            module.DontUseExceptions()


def test_exceptions_are_off_inside_and_on_again_after(
    switched_on: tuple[ModuleType, ...],
) -> None:
    with quiet():
        assert not any(module.GetUseExceptions() for module in MODULES)
        with quiet():
            assert gdal.OpenEx("/no/such/file.gpkg") is None
    assert all(module.GetUseExceptions() for module in MODULES)
