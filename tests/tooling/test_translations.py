"""make translations: every text is found, and Korean is complete."""

from __future__ import annotations

import json
from pathlib import Path
from types import ModuleType

import pytest

CODE = """
def show(count: int) -> str:
    match count:
        case 0:
            return translate("Room", "Nothing " "here")
    "text".translate({97: "b"})
    raise PlanError(
        QT_TRANSLATE_NOOP("Domain", "{count} rows < & >"), count=count
    )
"""


@pytest.fixture
def found(translations: ModuleType):
    collected = translations.Collected()
    translations.collect_python(CODE, "a.py", collected)
    return collected


def test_both_markers_are_found(found) -> None:
    assert set(found.messages) == {("Room", "Nothing here"), ("Domain", "{count} rows < & >")}
    assert found.errors == []


def test_what_is_no_literal_is_an_error(translations: ModuleType) -> None:
    collected = translations.Collected()
    code = (
        'translate("Room", f"{x}")\ntranslate(a, "b")\nQt.translate("Room", x)\nqt.translate(a, b)'
    )
    translations.collect_python(code, "a.py", collected)
    assert [error.split(":")[1] for error in collected.errors] == ["1", "2", "3"]


def test_forms_are_read(translations: ModuleType) -> None:
    collected = translations.Collected()
    form = (
        '<ui version="4.0"><class>Dock</class><widget><property><string>Phase</string>'
        '</property><property><string notr="true">p.x</string></property></widget></ui>'
    )
    translations.collect_form(form, "dock.ui", collected)
    assert set(collected.messages) == {("Dock", "Phase")}


def test_sheet_survives_writing_and_reading(translations: ModuleType, tmp_path: Path) -> None:
    sheet = tmp_path / "ko.ts"
    texts = {("Room", "a < b"): "가 & 나", ("Room", "open"): ""}
    translations.write_sheet(sheet, texts)
    assert translations.read_sheet(sheet) == texts


def test_shortcomings(translations: ModuleType, found) -> None:
    good = {("Room", "Nothing here"): "없음", ("Domain", "{count} rows < & >"): "{count}행"}
    assert translations.shortcomings(found, good) == []
    wrong = translations.shortcomings(found, {**good, ("Domain", "{count} rows < & >"): "{n}행"})
    assert len(wrong) == 1 and "other {names}" in wrong[0]
    assert "unused" in translations.shortcomings(found, {**good, ("Room", "old"): "옛"})[0]
    assert "no translation" in translations.shortcomings(found, {})[0]


def test_update_keeps_merges_and_drops(
    translations: ModuleType, small_repository: Path, tmp_path: Path
) -> None:
    (small_repository / "smartcity_planner" / "room" / "verbs.py").write_text(
        'translate("Room", "Hello")\ntranslate("Room", "Bye")\n'
    )
    sheet = small_repository / "i18n" / "smartcity_planner_ko.ts"
    extra = tmp_path / "extra.json"
    extra.write_text(json.dumps({"Room": {"Bye": "잘 가요", "Gone": "없어진 말"}}))
    wrong = translations.update([extra], small_repository, sheet)
    assert wrong == ["Room: unused translation of: Gone"]
    assert translations.read_sheet(sheet) == {("Room", "Hello"): "안녕", ("Room", "Bye"): "잘 가요"}


def test_korean_is_complete(translations: ModuleType) -> None:
    wrong = translations.shortcomings(
        translations.collect(), translations.read_sheet(translations.SHEET)
    )
    assert wrong == []
