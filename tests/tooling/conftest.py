"""The scripts of scripts/dev as modules."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts" / "dev"
MINIMAL_METADATA = "[general]\nname=Probe\nversion=1.2.3\n"


@pytest.fixture(scope="session")
def scripts() -> Iterator[None]:
    """scripts/dev is on the path, as it is for a script that is started there."""
    sys.path.insert(0, str(SCRIPTS))
    yield
    sys.path.remove(str(SCRIPTS))


def _module(name: str) -> ModuleType:
    return importlib.import_module(name)


@pytest.fixture(scope="session")
def stage(scripts: None) -> ModuleType:
    return _module("stage")


@pytest.fixture(scope="session")
def package(scripts: None) -> ModuleType:
    return _module("package")


@pytest.fixture(scope="session")
def metadata(scripts: None) -> ModuleType:
    return _module("metadata")


@pytest.fixture(scope="session")
def gate(scripts: None) -> ModuleType:
    return _module("gate")


@pytest.fixture(scope="session")
def translations(scripts: None) -> ModuleType:
    return _module("translations")


@pytest.fixture
def small_repository(tmp_path: Path) -> Path:
    """A repository with the least that can be staged, and things that must not ship."""
    root = tmp_path / "repository"
    files = {
        "metadata.txt": MINIMAL_METADATA,
        "LICENSE": "a licence",
        "smartcity_planner/__init__.py": "def classFactory(iface): ...\n",
        "smartcity_planner/room/__init__.py": "",
        "smartcity_planner/__pycache__/__init__.cpython-311.pyc": "cache",
        "smartcity_planner/room/.notes": "hidden",
        "layers/base.txt": "data",
        "layers/base.gpkg-wal": "left over",
        "resources/icon.svg": "<svg/>",
        "i18n/smartcity_planner_ko.ts": (
            '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" '
            'language="ko_KR"><context><name>Room</name><message><source>Hello</source>'
            "<translation>안녕</translation></message></context></TS>"
        ),
        "tests/test_room.py": "",
    }
    for name, text in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return root
