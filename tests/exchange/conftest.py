"""Plans to package: the sample plan, and one whose neighbours share borders and money."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(scope="session")
def sample_once(qgis_app: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    from smartcity_planner.planning.create import create_plan

    path = tmp_path_factory.mktemp("packaging") / "plan.gpkg"
    create_plan(path, "예시 계획", 2020, 2030, with_sample=True)
    return path


@pytest.fixture
def sample(sample_once: Path, tmp_path: Path) -> Any:
    """A fresh copy of the sample plan, alone in a folder."""
    from smartcity_planner.store.plan import PlanStore

    folder = tmp_path / "plan"
    folder.mkdir()
    return PlanStore(Path(shutil.copy(sample_once, folder / "plan.gpkg")))


@pytest.fixture(scope="session")
def packaged_once(sample_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """All packages of the sample plan, made once; tests only read them."""
    from smartcity_planner.exchange.package import package_districts
    from smartcity_planner.store.plan import PlanStore

    folder = tmp_path_factory.mktemp("packages") / "packages"
    return package_districts(PlanStore(sample_once), folder, language="ko")


@pytest.fixture
def unstyled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the QGIS project out, where a test is about rows and folders."""
    from smartcity_planner.exchange import styled

    monkeypatch.setattr(styled, "make_ready", lambda *_args, **_kwargs: None)


@pytest.fixture
def cancelling() -> Callable[[int], Any]:
    """Make a progress that is cancelled at the given question."""
    from smartcity_planner.domain.progress import Progress

    class Impatient(Progress):
        def __init__(self, questions: int) -> None:
            self.left = questions

        def is_cancelled(self) -> bool:
            self.left -= 1
            return self.left < 0

    return Impatient
