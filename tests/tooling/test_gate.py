"""make gate: each thing the plugin repository refuses is found in a zip that has it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

METADATA = Path(__file__).resolve().parents[2] / "metadata.txt"


@pytest.fixture
def folder(tmp_path: Path, repository: Path) -> Path:
    """A small plugin folder that passes."""
    place = tmp_path / "smartcity_planner"
    (place / "resources" / "icons").mkdir(parents=True)
    (place / "resources" / "icons" / "plugin.svg").write_text("<svg/>")
    (place / "__init__.py").write_text("def classFactory(iface):\n    return iface\n")
    shutil.copy(METADATA, place)
    shutil.copy(repository / "LICENSE", place)
    return place


def _findings(gate: ModuleType, folder: Path) -> dict[str, list[str]]:
    # Zipped without the filter of `package`, so that the gate itself is what is tested.
    archive = shutil.make_archive(str(folder.parent / "built"), "zip", folder.parent, folder.name)
    return gate.check(Path(archive))


def test_a_sound_plugin_passes(gate: ModuleType, folder: Path) -> None:
    assert not any(_findings(gate, folder).values())


def _add(name: str, content: bytes) -> Callable[[Path], None]:
    def spoil(folder: Path) -> None:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)

    return spoil


def _remove(name: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).unlink()


# Put together here, so that this file holds neither a secret nor a finding itself.
SECRET = ("aws_key = '" + "AKIA" + "IOSFODNN7" + "EXAMPLQ'\n").encode()
SHELL = b"import subprocess\nsubprocess.call('ls ' + input(), shell=True)\n"
# What bandit takes for a password in XlsxWriter's parser, and a style of pypdf.
WORD = b'def read(token):\n    if token == "blanks":\n        return 1\n'


ASSERTION = b"def read(size):\n    assert size\n    return size\n"


def test_what_is_known_of_libraries_is_no_finding(gate: ModuleType, folder: Path) -> None:
    _add("vendor/xlsxwriter/parser.py", WORD)(folder)
    _add("vendor/pypdf/reader.py", ASSERTION)(folder)
    assert not any(_findings(gate, folder).values())


@pytest.mark.parametrize(
    ("spoil", "check", "words"),
    [
        (_remove("LICENSE"), "zip", "LICENSE is missing"),
        (_remove("__init__.py"), "zip", "__init__.py is missing"),
        (_add("__pycache__/a.txt", b""), "zip", "leftover"),
        (_add(".hidden", b""), "zip", "hidden"),
        (_add("tool", b"\x7fELF\x02"), "zip", "program"),
        (_add("library.so", b""), "zip", "program"),
        (_add("__init__.py", b"x = 1\n"), "code", "classFactory"),
        (_add("LICENSE", b"All rights reserved"), "code", "LICENSE does not say"),
        (_add("run.py", SHELL), "bandit", "B602"),
        (_add("vendor/run.py", SHELL), "bandit", "B602"),
        (_add("vendor/pypdf/run.py", SHELL), "bandit", "B602"),
        (_add("vendor/xlsxwriter/reader.py", ASSERTION), "bandit", "B101"),
        (_add("own.py", WORD), "bandit", "B105"),
        (_add("broken.py", b"def :\n"), "bandit", "could not read"),
        (_add("keys.py", SECRET), "detect-secrets", "AWS"),
        (_remove("resources/icons/plugin.svg"), "metadata", "icon"),
    ],
)
def test_what_is_refused(
    gate: ModuleType, folder: Path, spoil: Callable[[Path], None], check: str, words: str
) -> None:
    spoil(folder)
    assert any(words in finding for finding in _findings(gate, folder)[check])


def test_size_is_limited(gate: ModuleType, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "LARGEST", 1000)
    assert any("MiB" in finding for finding in _findings(gate, folder)["zip"])


def test_the_real_metadata_is_complete(metadata: ModuleType, folder: Path) -> None:
    assert metadata.problems(METADATA.read_text(encoding="utf-8"), folder) == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("author=Seoul plan desk\n", "", "author is missing"),
        ("qgisMinimumVersion=3.40", "qgisMinimumVersion=3.22", "qgisMinimumVersion"),
        ("Data coverage:", "Coverage:", "data coverage"),
        ("External dependencies:", "Needs:", "external dependencies"),
        ("name=Smart City Planner", "name=스마트도시", "English"),
        ("version=0.4.0\n", "version=first\n", "1.2.3"),
        ("homepage=https://", "homepage=http://", "homepage"),
        ("hasProcessingProvider=yes", "hasProcessingProvider=no", "hasProcessingProvider"),
        ("tags=seoul", "tags=Seoul", "tags"),
        ("[general]", "[other]", "cannot be read"),
    ],
)
def test_each_metadata_mistake_is_named(
    metadata: ModuleType, folder: Path, old: str, new: str, words: str
) -> None:
    text = METADATA.read_text(encoding="utf-8")
    assert old in text
    found = metadata.problems(text.replace(old, new, 1), folder)
    assert any(words in problem for problem in found), found
