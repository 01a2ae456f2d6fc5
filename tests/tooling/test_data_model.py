"""docs/data-model.md says what the schema says."""

from __future__ import annotations

import importlib
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def data_model(scripts: None) -> ModuleType:
    return importlib.import_module("data_model")


def test_the_page_is_current():
    script = ROOT / "scripts" / "dev" / "data_model.py"
    done = subprocess.run(
        [sys.executable, str(script), "--check"], capture_output=True, text=True, cwd="/"
    )
    assert done.returncode == 0, done.stderr


def test_a_page_that_is_out_of_date_is_told_and_mended(data_model, tmp_path, monkeypatch, capsys):
    page = tmp_path / "docs" / "data-model.md"
    page.parent.mkdir()
    monkeypatch.setattr(data_model, "ROOT", tmp_path)
    monkeypatch.setattr(data_model, "PAGE", page)
    assert data_model.main(["--check"]) == 1
    assert not page.exists()
    assert data_model.main([]) == 0
    assert data_model.main(["--check"]) == 0
    page.write_text(page.read_text(encoding="utf-8").replace("필지", "땅", 1), encoding="utf-8")
    assert data_model.main(["--check"]) == 1
    assert "docs/data-model.md is out of date" in capsys.readouterr().err


def test_every_table_column_code_and_label_is_on_it(data_model):
    from smartcity_planner.domain import schema, views

    page = data_model.page()
    sections = dict(re.findall(r'<a id="([\w-]+)"></a>\n\n(.*?)(?=<a id=|\Z)', page, re.S))
    for item in (*schema.TABLES, *views.VIEWS):
        section = sections[item.name]
        assert item.ko in section and item.en in section
        for field in item.fields:
            (row,) = re.findall(rf"^\| `{field.name}` \|.*$", section, re.M)
            assert field.ko in row and field.en in row
            assert not field.codes or f"#codes-{field.codes.name})" in row
    lists = data_model.code_lists()
    assert len(lists) > 15
    for code_list in lists:
        section = sections[f"codes-{code_list.name}"]
        for code in code_list.codes:
            assert f"| `{code.value}` | {code.ko} | {code.en} |" in section


def test_every_link_on_the_page_leads_somewhere(data_model):
    page = data_model.page()
    anchors = set(re.findall(r'<a id="([\w-]+)">', page))
    assert len(anchors) == page.count("<a id=")
    assert set(re.findall(r"\]\(#([\w-]+)\)", page)) <= anchors
