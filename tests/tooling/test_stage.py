"""make stage and make package: what ships, whole or not at all, the same bytes each time."""

from __future__ import annotations

import hashlib
import os
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

SHIPPED = {
    "LICENSE",
    "__init__.py",
    "i18n/smartcity_planner_ko.qm",
    "layers/base.txt",
    "metadata.txt",
    "resources/icon.svg",
    "room/__init__.py",
}


def _files(folder: Path) -> set[str]:
    """All files but those of libraries from elsewhere."""
    names = (file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())
    return {name for name in names if not name.startswith("vendor/")}


def test_libraries_ship_with_their_licence(stage: ModuleType, small_repository: Path) -> None:
    vendor = stage.stage(small_repository) / "vendor"
    found = {file.relative_to(vendor).as_posix() for file in vendor.rglob("*") if file.is_file()}
    assert {"xlsxwriter/__init__.py", "xlsxwriter/workbook.py"} <= found
    assert {"pypdf/__init__.py", "pypdf/generic/__init__.py", "pypdf/LICENSE"} <= found
    assert "BSD 2-Clause" in (vendor / "xlsxwriter" / "LICENSE.txt").read_text()
    assert all(name.endswith(".py") or "LICENSE" in name for name in found)


def test_a_library_that_is_not_installed_stops_the_stage(
    stage: ModuleType, small_repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stage, "VENDORED", ("no-such-library",))
    with pytest.raises(stage.StageError, match="make setup"):
        stage.stage(small_repository)


def test_ships_what_users_need_and_nothing_else(stage: ModuleType, small_repository: Path) -> None:
    folder = stage.stage(small_repository)
    assert folder == small_repository / "build" / "stage" / "smartcity_planner"
    assert _files(folder) == SHIPPED


def test_unchanged_sources_are_not_copied_again(stage: ModuleType, small_repository: Path) -> None:
    folder = stage.stage(small_repository)
    inode = folder.stat().st_ino
    assert stage.stage(small_repository).stat().st_ino == inode
    (small_repository / "layers" / "base.txt").write_text("other data")
    assert stage.stage(small_repository).stat().st_ino != inode
    assert (folder / "layers" / "base.txt").read_text() == "other data"


def test_removed_sources_disappear(stage: ModuleType, small_repository: Path) -> None:
    stage.stage(small_repository)
    (small_repository / "layers" / "base.txt").unlink()
    assert _files(stage.stage(small_repository)) == SHIPPED - {"layers/base.txt"}


def test_a_changed_translation_is_compiled(stage: ModuleType, small_repository: Path) -> None:
    compiled = stage.stage(small_repository) / "i18n" / "smartcity_planner_ko.qm"
    before = compiled.read_bytes()
    sheet = small_repository / "i18n" / "smartcity_planner_ko.ts"
    sheet.write_text(sheet.read_text(encoding="utf-8").replace("안녕", "안녕하세요"), "utf-8")
    stage.stage(small_repository)
    assert compiled.read_bytes() != before


def test_failure_leaves_the_folder_as_it_was(stage: ModuleType, small_repository: Path) -> None:
    folder = stage.stage(small_repository)
    before = _files(folder)
    (small_repository / "LICENSE").unlink()
    (small_repository / "layers" / "new.txt").write_text("new")
    with pytest.raises(stage.StageError, match="LICENSE"):
        stage.stage(small_repository)
    assert _files(folder) == before
    assert [p.name for p in folder.parent.iterdir() if p.name.startswith(".new-")] == []


def test_broken_translations_are_named(stage: ModuleType, small_repository: Path) -> None:
    (small_repository / "i18n" / "smartcity_planner_ko.ts").write_text("<TS")
    with pytest.raises(stage.StageError, match=r"smartcity_planner_ko\.ts"):
        stage.stage(small_repository)


def test_same_sources_give_the_same_zip(package: ModuleType, small_repository: Path) -> None:
    made = package.package(small_repository)
    assert made.name == "smartcity_planner-1.2.3.zip"
    first = hashlib.sha256(made.read_bytes()).hexdigest()
    for file in small_repository.rglob("*.py"):
        os.utime(file, (1_700_000_000, 1_700_000_000))
    assert hashlib.sha256(package.package(small_repository).read_bytes()).hexdigest() == first


def test_what_python_leaves_in_the_stage_is_not_packed(
    package: ModuleType, stage: ModuleType, small_repository: Path
) -> None:
    cache = stage.stage(small_repository) / "__pycache__"
    cache.mkdir()
    (cache / "__init__.cpython-311.pyc").write_bytes(b"cache")
    with zipfile.ZipFile(package.package(small_repository)) as archive:
        names = {name.removeprefix("smartcity_planner/") for name in archive.namelist()}
    assert {name for name in names if not name.startswith("vendor/")} == SHIPPED
    assert not [name for name in names if "__pycache__" in name]


def test_the_real_plugin_folder_is_complete(plugin_folder: Path) -> None:
    assert {"metadata.txt", "LICENSE", "__init__.py"} <= _files(plugin_folder)
    assert not [name for name in _files(plugin_folder) if name.endswith((".ts", ".in"))]
