"""Each sheet by itself: its paper, its number, its letters, its title, and that it is not empty."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.proof.findings import Proof
from smartcity_planner.atlas.proof.reading.opened import Leaf
from smartcity_planner.atlas.proof.reading.words import Run, plain, shows
from smartcity_planner.atlas.texts_proof import PAIRS

_TOLERANCE = 0.5  # mm
#: What no page of the book may read as: boxes, replacement and private characters.
_BROKEN = re.compile("[\u25a1\ufffd\ufffe\uffff\ue000-\uf8ff\U000f0000-\U0010fffd\x00]")
_JAMO = re.compile("[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]")
#: A sheet with fewer letters and fewer marks than this is empty. The title block is not counted.
_FEW_LETTERS, _FEW_MARKS = 12, 60
_HEAD, _FOOT = 0.1, 0.87  # of the sheet's height


def look_at_paper(edition: Edition, leaf: Leaf, proof: Proof) -> None:
    """The size is the paper's, exactly."""
    paper = edition.paper
    good = (
        abs(leaf.width - paper.width) <= _TOLERANCE
        and abs(leaf.height - paper.height) <= _TOLERANCE
    )
    expected = f"{paper.name} {paper.width:g} × {paper.height:g} mm"
    proof.look("size", leaf.number, good, expected, f"{leaf.width:.1f} × {leaf.height:.1f} mm")


def look_at_number(
    edition: Edition, page: Page, leaf: Leaf, count: int, record: Mapping[str, Any], proof: Proof
) -> None:
    """The number that is printed is the place in the book; so is the date."""
    expected = f"{leaf.number} / {count}"
    proof.look("numbers", leaf.number, page.number == leaf.number, leaf.number, page.number)
    if box := record.get("number_box"):
        found = inside(leaf.runs, box)
        good = found == plain(expected)
        proof.look("numbers", leaf.number, good, expected, found or "–")
    if box := record.get("date_box"):
        found = inside(leaf.runs, box)
        good = found == plain(edition.imprint.date)
        proof.look("numbers", leaf.number, good, edition.imprint.date, found or "–")


def look_at_letters(leaf: Leaf, proof: Proof) -> None:
    """Fonts travel with the file and can be searched; no glyph is missing, no Hangul in parts."""
    for font in leaf.fonts:
        proof.look("fonts", leaf.number, font.embedded, f"{font.name} ✓", f"{font.name} ✗")
        proof.look(
            "fonts", leaf.number, font.searchable, f"{font.name} ToUnicode", f"{font.name} –"
        )
    proof.checked["glyphs"] += sum(map(len, leaf.raw))
    for text in dict.fromkeys(leaf.missing):
        proof.say("glyphs", leaf.number, "", f"{_readable(text)} (.notdef)")
    for text in dict.fromkeys(leaf.raw):
        found = _BROKEN.search(text)
        if found and text not in leaf.missing:
            proof.say("glyphs", leaf.number, "", f"{_readable(text)} (U+{ord(found[0]):04X})")
        elif not found and _JAMO.search(text) and unicodedata.normalize("NFC", text) != text:
            composed = unicodedata.normalize("NFC", text)
            proof.say("glyphs", leaf.number, _readable(composed), f"{_readable(text)} (NFD)")


def look_at_title(edition: Edition, page: Page, leaf: Leaf, proof: Proof) -> bool:
    """The page's title, the number of its sheet and its part are on it."""
    title = edition.imprint.plan_title if page.kind == "cover" else page.title
    good = proof.look("titles", leaf.number, shows(leaf.text, title), title, beginning(leaf))
    if good and page.sheet:
        texts = {run.text for run in leaf.runs}
        good = plain(page.sheet) in texts or plain(page.sheet) in leaf.text
        proof.look("titles", leaf.number, good, page.sheet, beginning(leaf))
    return good


def look_for_marks(edition: Edition, leaf: Leaf, proof: Proof) -> None:
    """The sheet is not blank: its body has letters or a drawing."""
    letters = sum(len(run.text) for run in leaf.runs if _HEAD < run.y / max(leaf.height, 1) < _FOOT)
    good = letters >= _FEW_LETTERS or leaf.paints >= _FEW_MARKS or leaf.pictures > 0
    found = PAIRS["proof_blank"][edition.texts.language != "ko"]
    found = found.format(letters=letters, marks=leaf.paints)
    proof.look("blank", leaf.number, good, "", found)


def look_for_twins(leaves: Sequence[Leaf], proof: Proof) -> None:
    """No sheet stands twice: neither the same drawing nor the same text."""
    seen: dict[str, int] = {}
    for leaf in leaves:
        text = "".join(run.text for run in leaf.runs if not re.fullmatch(r"\d+/\d+", run.text))
        names = [leaf.stream] if leaf.stream else []
        names += [text] if len(text) > _FEW_LETTERS else []
        twin = next((seen[name] for name in names if name in seen), 0)
        proof.look("twice", leaf.number, not twin, "", twin)
        for name in names:
            seen.setdefault(name, leaf.number)


def inside(runs: Sequence[Run], box: Sequence[float]) -> str:
    """Return the text in a box: [x, y, w, h] in mm."""
    x, y, w, h = (float(part) for part in box[:4])
    found = [
        run
        for run in runs
        if x - 1 <= run.x <= x + w and y - 0.3 * run.size <= run.y <= y + h + 0.3 * run.size
    ]
    return "".join(run.text for run in sorted(found, key=lambda run: (round(run.y), run.x)))


def beginning(leaf: Leaf) -> str:
    """Return the largest text of a page: what it says that it is."""
    largest = max(leaf.runs, key=lambda run: run.size, default=None)
    return largest.text[:60] if largest else "–"


def _readable(text: str) -> str:
    return " ".join(_BROKEN.sub("□", text).split())[:60]
