"""The provider, registered as in QGIS, and a sample plan to run algorithms on."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(scope="session")
def provider(qgis_app: Any) -> Iterator[Any]:
    """The plugin's provider in the Processing registry."""
    from qgis.core import QgsApplication

    from smartcity_planner.processing.provider import SmartCityProvider

    registry = QgsApplication.processingRegistry()
    ours = SmartCityProvider()
    assert registry.addProvider(ours)
    yield ours
    registry.removeProvider(ours)


@pytest.fixture(scope="session")
def sample_plan_once(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copy(sample_file, tmp_path_factory.mktemp("sample")))


@pytest.fixture
def sample_plan(sample_file: Path, tmp_path: Path) -> Path:
    """A fresh copy of the sample plan."""
    return Path(shutil.copy(sample_file, tmp_path / "plan.gpkg"))


@pytest.fixture
def run(provider: Any) -> Any:
    """Run `smartcity:<name>` and return its outputs; raises QgsProcessingException."""
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback

    def call(name: str, **parameters: Any) -> dict[str, Any]:
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"smartcity:{name}")
        assert algorithm is not None, name
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
        valid, why = algorithm.checkParameterValues(parameters, context)
        assert valid, why
        results, _ = algorithm.run(parameters, context, feedback, {}, False)
        return results

    return call
