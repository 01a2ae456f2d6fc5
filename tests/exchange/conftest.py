"""Plans to package: the sample plan, and one whose neighbours share borders and money."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(scope="session")
def sample_once(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copy(sample_file, tmp_path_factory.mktemp("packaging")))


@pytest.fixture
def sample(sample_once: Path, tmp_path: Path) -> Any:
    """A fresh copy of the sample plan, alone in a folder."""
    from smartcity_planner.store.plan import PlanStore

    folder = tmp_path / "plan"
    folder.mkdir()
    return PlanStore(Path(shutil.copy(sample_once, folder / "plan.gpkg")))


@pytest.fixture(scope="session")
def packaged_once(sample_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """All packages of the sample plan, made once; tests only read them.

    Three have their project inside: two with parcels of the plan, one without; what a project
    inside is like is the matter of `test_styled`.
    """
    from smartcity_planner.exchange import styled
    from smartcity_planner.exchange.package import package_districts
    from smartcity_planner.store.plan import PlanStore

    folder = tmp_path_factory.mktemp("packages") / "packages"
    store = PlanStore(sample_once)
    with_project = ("11440", "11650", "11110")
    make_ready = styled.make_ready

    def for_some(package: Any, district: str, *rest: Any) -> None:
        if district in with_project:
            make_ready(package, district, *rest)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(styled, "make_ready", for_some)
        return package_districts(store, folder, language="ko")


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
