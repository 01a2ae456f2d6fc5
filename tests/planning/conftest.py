"""The small plan of `small.py`; it is loaded late, when the staged plugin is on the path."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def small(tmp_path: Path, qgis_app: Any) -> Any:
    """An empty small plan: two districts and one source (see `Small`)."""
    file = Path(__file__).with_name("small.py")
    spec = importlib.util.spec_from_file_location("tests_planning_small", file)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.Small(tmp_path / "small.gpkg")
