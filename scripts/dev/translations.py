"""Collect the plugin's texts, merge translations, and check that Korean is complete.

    python scripts/dev/translations.py                  update i18n/smartcity_planner_ko.ts
    python scripts/dev/translations.py a.json b.json    the same, with these translations
    python scripts/dev/translations.py --check          fail if a translation lacks or is unused

Collected are `translate("Room", "text")` and `QT_TRANSLATE_NOOP("Room", "text")` in the
package's Python files, and the strings of resources/**/*.ui. Both arguments must be literals.
The files are read as Python reads them, not by Qt's pylupdate: it skips silently what it
cannot parse, and a text that is skipped stays English in the Korean window.

JSON files hold `{"Room": {"English source": "translation"}}`.
"""

from __future__ import annotations

import argparse
import ast
import json
import os
import string
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[2]
SHEET = ROOT / "i18n" / "smartcity_planner_ko.ts"
MARKERS = ("translate", "QT_TRANSLATE_NOOP")
# Defines translate(); what it passes on is no literal by nature.
EXEMPT = "i18n.py"

Message = tuple[str, str]
"""Context (the room) and English source."""


@dataclass
class Collected:
    """The messages found, each with the files that use it, and what could not be collected."""

    messages: dict[Message, set[str]] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)

    def add(self, context: str, text: str, file: str) -> None:
        self.messages.setdefault((context, text), set()).add(file)


def collect(root: Path = ROOT) -> Collected:
    """Read all messages of the package and its forms below `root`."""
    found = Collected()
    package = root / "smartcity_planner"
    for file in sorted(package.rglob("*.py")):
        if file != package / EXEMPT:
            name = file.relative_to(root).as_posix()
            collect_python(file.read_text(encoding="utf-8"), name, found)
    for file in sorted((root / "resources").rglob("*.ui")):
        collect_form(file.read_text(encoding="utf-8"), file.relative_to(root).as_posix(), found)
    return found


def collect_python(code: str, file: str, found: Collected) -> None:
    for call in _marked_calls(ast.parse(code, file)):
        literals = [_literal(argument) for argument in call.args[:2]]
        if len(literals) == 2 and literals[0] and literals[1]:
            found.add(literals[0], literals[1], file)
        else:
            found.errors.append(f"{file}:{call.lineno}: context and text must be literal strings")


def _marked_calls(tree: ast.Module) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        target = node.func
        by_name = isinstance(target, ast.Name) and target.id in MARKERS
        # A method of this name counts where it is given a literal: str.translate(table) is
        # none of ours, and a translator that looks variables up marks no text.
        by_method = isinstance(target, ast.Attribute) and target.attr in MARKERS
        literal = any(_literal(argument) is not None for argument in node.args[:2])
        if by_name or (by_method and literal and len(node.args) > 1):
            yield node


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def collect_form(xml: str, file: str, found: Collected) -> None:
    form = ElementTree.fromstring(xml)
    context = form.findtext("class") or Path(file).stem
    for element in form.iter("string"):
        if element.text and element.text.strip() and element.get("notr") != "true":
            found.add(context, element.text, file)


def read_sheet(file: Path) -> dict[Message, str]:
    """The translations that a .ts file holds (unfinished ones are empty)."""
    if not file.is_file():
        return {}
    translations = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            target = message.find("translation")
            unfinished = target is None or target.get("type") is not None
            text = "" if target is None or unfinished else target.text or ""
            translations[name, message.findtext("source") or ""] = text
    return translations


def write_sheet(file: Path, translations: dict[Message, str]) -> None:
    """Write a .ts file, sorted, so that a change of one text is a change of one line."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append('<TS version="2.1" language="ko_KR" sourcelanguage="en">')
    for context in sorted({context for context, _ in translations}):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for name, source in sorted(translations):
            if name != context:
                continue
            text = translations[name, source]
            lines += ["    <message>", f"        <source>{escape(source)}</source>"]
            mark = "" if text else ' type="unfinished"'
            lines += [f"        <translation{mark}>{escape(text)}</translation>", "    </message>"]
        lines.append("</context>")
    lines.append("</TS>")
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f".{file.name}.part")
    beside.write_text("\n".join(lines) + "\n", encoding="utf-8")
    os.replace(beside, file)


def placeholders(text: str) -> set[str] | None:
    """The names in braces, or None where the braces do not match."""
    try:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    except ValueError:
        return None


def shortcomings(found: Collected, translations: dict[Message, str]) -> list[str]:
    """What keeps Korean from being complete and exact."""
    wrong = list(found.errors)
    for message in sorted(found.messages):
        context, source = message
        text = translations.get(message, "")
        if not text:
            wrong.append(f"{context}: no translation of: {source}")
        elif placeholders(text) != placeholders(source):
            wrong.append(f"{context}: other {{names}} in the translation of: {source}")
    unused = sorted(set(translations) - set(found.messages))
    wrong += [f"{context}: unused translation of: {source}" for context, source in unused]
    return wrong


def merge(translations: dict[Message, str], file: Path) -> None:
    for context, texts in json.loads(file.read_text(encoding="utf-8")).items():
        for source, text in texts.items():
            translations[context, source] = text


def update(files: list[Path], root: Path = ROOT, sheet: Path = SHEET) -> list[str]:
    """Bring the sheet up to date and return what is still missing or no longer used."""
    found = collect(root)
    translations = read_sheet(sheet)
    for file in files:
        merge(translations, file)
    wrong = shortcomings(found, translations)
    write_sheet(sheet, {message: translations.get(message, "") for message in found.messages})
    return wrong


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--check", action="store_true", help="change nothing; fail if incomplete")
    parser.add_argument("files", nargs="*", type=Path, help="JSON files with translations")
    options = parser.parse_args()
    if options.check:
        wrong = shortcomings(collect(), read_sheet(SHEET))
    else:
        wrong = update(options.files)
    for line in wrong:
        print(f"translations: {line}")
    total = len(read_sheet(SHEET))
    print(f"translations: {total} texts, {len(wrong)} to look at")
    return 1 if wrong and options.check else 0


if __name__ == "__main__":
    sys.exit(main())
