"""Plans and the projects built over them."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

# Helpers beside the tests are imported by name, wherever pytest was started.
sys.path.append(str(Path(__file__).resolve().parent))

# Imported inside the fixtures: the root conftest first puts the staged plugin on the path.
if TYPE_CHECKING:
    from qgis.core import QgsProject

    from smartcity_planner.store.plan import PlanStore


@pytest.fixture(scope="session")
def sample(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> PlanStore:
    """The sample plan; not to be written to."""
    from smartcity_planner.store.plan import PlanStore

    return PlanStore(Path(shutil.copy(sample_file, tmp_path_factory.mktemp("sample"))))


@pytest.fixture
def own_sample(sample: PlanStore, tmp_path: Path) -> PlanStore:
    """A copy of the sample plan in a folder of the test's own, with Hangul and a blank."""
    from smartcity_planner.store.plan import PlanStore

    folder = tmp_path / "계획 폴더"
    folder.mkdir()
    return PlanStore(Path(shutil.copy(sample.path, folder / "도시 계획.gpkg")))


@pytest.fixture
def empty(qgis_app: object, tmp_path: Path) -> PlanStore:
    """A plan with no row in any table but meta."""
    from smartcity_planner.store import create
    from smartcity_planner.store.plan import PlanStore

    path = tmp_path / "empty.gpkg"
    create.create_empty(path, "빈 계획", 2025, 2028)
    return PlanStore(path)


@pytest.fixture(scope="session", params=["ko", "en"])
def built(request: pytest.FixtureRequest, sample: PlanStore) -> Iterator[tuple[QgsProject, str]]:
    """The project over the sample plan in each language, with the language."""
    from smartcity_planner.project.build import build_project

    project = build_project(sample, request.param)
    yield project, request.param
    project.clear()


@pytest.fixture(params=["ko", "en"])
def on_screen(
    qgis_new_project: None, request: pytest.FixtureRequest, sample: PlanStore
) -> Iterator[tuple[QgsProject, str]]:
    """As in the window: some of QGIS looks things up only in the project on screen."""
    from qgis.core import QgsProject

    from smartcity_planner.project.build import fill_project

    project = QgsProject.instance()
    fill_project(project, sample, request.param)
    yield project, request.param
    project.clear()
