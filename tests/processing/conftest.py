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
def sample_plan_once(qgis_app: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    from smartcity_planner.planning.create import create_plan

    path = tmp_path_factory.mktemp("sample") / "plan.gpkg"
    create_plan(path, "예시 계획", 2020, 2030, with_sample=True)
    return path


@pytest.fixture
def sample_plan(sample_plan_once: Path, tmp_path: Path) -> Path:
    """A fresh copy of the sample plan."""
    return Path(shutil.copy(sample_plan_once, tmp_path / "plan.gpkg"))


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
