"""make demo: results appear whole, and a demo plan that someone edited is not lost."""

from __future__ import annotations

import importlib.util
import json
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


def _made(demo: ModuleType, content: str) -> Path:
    folder = demo.BUILD / "demo.part"
    folder.mkdir(parents=True)
    (folder / "plan.gpkg").write_text(content)
    stamp = {"made_from": "x", "plan": demo.digest(folder / "plan.gpkg")}
    (folder / demo.STAMP).write_text(json.dumps(stamp))
    return folder


def test_an_untouched_demo_is_replaced(demo: ModuleType) -> None:
    demo.put_in_place(_made(demo, "first"))
    demo.put_in_place(_made(demo, "second"))
    assert (demo.DEMO / "plan.gpkg").read_text() == "second"
    assert [path.name for path in demo.BUILD.iterdir()] == ["demo"]


def test_an_edited_demo_is_kept(demo: ModuleType) -> None:
    demo.put_in_place(_made(demo, "first"))
    (demo.DEMO / "plan.gpkg").write_text("first, edited by hand")
    demo.put_in_place(_made(demo, "second"))
    assert (demo.DEMO / "plan.gpkg").read_text() == "second"
    kept = [path for path in demo.BUILD.iterdir() if path.name.startswith("demo.edited-")]
    assert [(path / "plan.gpkg").read_text() for path in kept] == ["first, edited by hand"]


def test_parcels_that_do_not_exist_are_named(repository: Path, tmp_path: Path) -> None:
    missing = tmp_path / "no-such.gpkg"
    command = [sys.executable, str(repository / "scripts" / "demo.py"), "--parcels", str(missing)]
    result = subprocess.run(command, capture_output=True, text=True)
    assert result.returncode == 2
    assert str(missing) in result.stderr


def test_numbers_that_do_not_agree_stop_the_demo(demo: ModuleType) -> None:
    with pytest.raises(demo.DemoError, match="won allocated: 1, but 2"):
        demo.expect("won allocated", 1, 2)
