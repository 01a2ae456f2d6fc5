"""make demo: results appear whole, and a demo plan that someone edited is not lost."""

from __future__ import annotations

import contextlib
import importlib.util
import json
import sqlite3
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def demo(repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """scripts/demo.py as a module that works below `tmp_path`."""
    spec = importlib.util.spec_from_file_location("demo", repository / "scripts" / "demo.py")
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "demo", module)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "BUILD", tmp_path / "build")
    monkeypatch.setattr(module, "DEMO", tmp_path / "build" / "demo")
    return module


def _write(plan: Path, won: int) -> None:
    """The least of a plan: one table that a planner edits."""
    with contextlib.closing(sqlite3.connect(plan)) as connection, connection:
        connection.execute("CREATE TABLE IF NOT EXISTS gpkg_contents (table_name)")
        connection.execute("INSERT INTO gpkg_contents VALUES ('funding')")
        connection.execute("CREATE TABLE IF NOT EXISTS funding (amount_won)")
        connection.execute("INSERT INTO funding VALUES (?)", [won])


def _won(plan: Path) -> list[int]:
    with contextlib.closing(sqlite3.connect(plan)) as connection:
        return [won for (won,) in connection.execute("SELECT amount_won FROM funding")]


def _made(demo: ModuleType, won: int) -> Path:
    folder = demo.BUILD / "demo.part"
    folder.mkdir(parents=True)
    _write(folder / "plan.gpkg", won)
    stamp = {"made_from": "x", "plan": demo.digest(folder / "plan.gpkg")}
    (folder / demo.STAMP).write_text(json.dumps(stamp))
    return folder


def test_an_untouched_demo_is_replaced(demo: ModuleType) -> None:
    demo.put_in_place(_made(demo, 1))
    # QGIS does this by only opening a plan.
    with contextlib.closing(sqlite3.connect(demo.DEMO / "plan.gpkg")) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    demo.put_in_place(_made(demo, 2))
    assert _won(demo.DEMO / "plan.gpkg") == [2]
    assert [path.name for path in demo.BUILD.iterdir()] == ["demo"]


def test_an_edited_demo_is_kept(demo: ModuleType) -> None:
    demo.put_in_place(_made(demo, 1))
    _write(demo.DEMO / "plan.gpkg", 10)
    demo.put_in_place(_made(demo, 2))
    assert _won(demo.DEMO / "plan.gpkg") == [2]
    kept = [path for path in demo.BUILD.iterdir() if path.name.startswith("demo.edited-")]
    assert [_won(path / "plan.gpkg") for path in kept] == [[1, 10]]


def test_parcels_that_do_not_exist_are_named(repository: Path, tmp_path: Path) -> None:
    missing = tmp_path / "no-such.gpkg"
    command = [sys.executable, str(repository / "scripts" / "demo.py"), "--parcels", str(missing)]
    result = subprocess.run(command, capture_output=True, text=True)
    assert result.returncode == 2
    assert str(missing) in result.stderr


def test_numbers_that_do_not_agree_stop_the_demo(demo: ModuleType) -> None:
    with pytest.raises(demo.DemoError, match="won allocated: 1, but 2"):
        demo.expect("won allocated", 1, 2)
