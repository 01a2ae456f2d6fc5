"""The laws of the house that the import checker cannot see (docs/architecture.md)."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "smartcity_planner"
FILES = sorted(PACKAGE.rglob("*.py"))


def _trees() -> Iterator[tuple[str, ast.Module]]:
    for file in FILES:
        yield file.relative_to(PACKAGE).as_posix(), ast.parse(file.read_text(encoding="utf-8"))


def _calls(method: str) -> list[str]:
    """Places where a method of this name is called without arguments."""
    return [
        f"{name}:{node.lineno}"
        for name, tree in _trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == method
        and not node.args
    ]


def test_imports_run_downwards() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    result = subprocess.run(
        [linter, "--no-cache"], cwd=PACKAGE.parent, capture_output=True, text=True
    )
    assert result.returncode == 0, result.stdout[-3000:]


def test_iface_is_known_to_the_plugin_and_the_gui_alone() -> None:
    allowed = ("plugin.py", "__init__.py", "gui/")
    users = {
        name
        for name, tree in _trees()
        for node in ast.walk(tree)
        if (isinstance(node, ast.Name) and node.id == "iface")
        or (isinstance(node, ast.alias) and node.name in ("iface", "qgis.utils.iface"))
        or (isinstance(node, ast.Attribute) and node.attr == "iface")
    }
    assert [name for name in sorted(users) if not name.startswith(allowed)] == []


def test_qt_comes_through_qgis() -> None:
    direct = [
        f"{name}:{node.lineno}"
        for name, tree in _trees()
        for node in ast.walk(tree)
        if {"PyQt5", "PyQt6"} & set(_imported(node))
    ]
    assert direct == []


def test_nobody_cuts_other_peoples_listeners() -> None:
    assert _calls("disconnect") == []


def test_no_exec_of_qt5() -> None:
    assert _calls("exec_") == []


def _imported(node: ast.AST) -> list[str]:
    """Top-level names of the packages that an import statement names."""
    if isinstance(node, ast.Import):
        return [alias.name.split(".")[0] for alias in node.names]
    if isinstance(node, ast.ImportFrom) and not node.level:
        return [(node.module or "").split(".")[0]]
    return []


@pytest.mark.parametrize("library", ["pandas", "geopandas", "rasterio", "osmnx", "shapely"])
def test_heavy_libraries_stay_out_of_qgis(library: str) -> None:
    users = [
        name
        for name, tree in _trees()
        if not name.startswith("analysis/")
        for node in ast.walk(tree)
        if library in _imported(node)
    ]
    assert users == []


def test_the_entry_class_stays_small() -> None:
    assert len((PACKAGE / "plugin.py").read_text(encoding="utf-8").splitlines()) <= 200
