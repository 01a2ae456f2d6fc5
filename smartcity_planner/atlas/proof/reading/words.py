"""Text made comparable, and pieces that stand side by side put together again.

What is compared is folded on both sides: compatibility forms, the dashes that share one glyph
(an en dash is read back as U+2012), the spaces that a font may give back as tabs, and line ends.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from smartcity_planner.atlas.proof.reading.stream import Piece

_MM = 25.4 / 72
_DASHES = re.compile("[\u2010-\u2015\u2212\u00ad]")
_SPACES = re.compile(r"[\s\u200b\ufeff]+")
_NARROW, _WIDE = "ijlItfr.,:;'|!()[]·", "mwMW%@&"
#: Cells of a table stand close, and are never one.
_FIGURE = re.compile(r"[\d,.<]+|[-‐-―]")
#: Pieces on one line are one run where less than this part of an em lies between them.
_NEAR = 0.35


@dataclass(frozen=True)
class Run:
    """Text on one line, folded. mm from the page's top left; `y` is its base line.

    `lead` counts the spaces before it, by which tables indent.
    """

    x: float
    y: float
    right: float
    size: float  # mm
    text: str
    lead: int = 0


def plain(text: str) -> str:
    """Return the text folded for comparing: no spaces, one dash, composed Hangul."""
    return _SPACES.sub("", _DASHES.sub("-", unicodedata.normalize("NFKC", text)))


def runs(pieces: Sequence[Piece], left: float, top: float) -> tuple[Run, ...]:
    """Return the runs of a page in the order in which they were drawn.

    A script's change splits what was one text ("G", "밸리"): such pieces come together again.
    `left` and `top` are the media box's edges in points.
    """
    found: list[Run] = []
    for piece in pieces:
        size = piece.size * _MM
        x, y = (piece.x - left) * _MM, (top - piece.y) * _MM
        right = (piece.end - left) * _MM + _advance(piece.text) * size
        last = found[-1] if found else None
        near = last and abs(last.y - y) < 0.2 and -size < x - last.right < _NEAR * size
        if last and near and not (_FIGURE.fullmatch(last.text) and _FIGURE.fullmatch(piece.text)):
            text = last.text + plain(piece.text)
            lead = last.lead if last.text else last.lead + _lead(piece.text)
            found[-1] = Run(last.x, last.y, right, last.size, text, lead)
        else:
            found.append(Run(x, y, right, size, plain(piece.text), _lead(piece.text)))
    return tuple(found)


def folded(found: Iterable[Run]) -> str:
    """Return the whole text of a page, line ends left out."""
    return "".join(run.text for run in found)


def shows(text: str, wanted: str) -> bool:
    """Whether folded `text` holds `wanted`, or its beginning with the mark of a cut."""
    whole = plain(wanted)
    if whole in text:
        return True
    for at in re.finditer(re.escape("..."), text):
        begin = text[max(0, at.start() - len(whole)) : at.start()]
        for length in range(len(begin), 3, -1):
            if whole.startswith(begin[-length:]):
                return True
    return False


def _lead(text: str) -> int:
    return len(text) - len(text.lstrip())


def _advance(text: str) -> float:
    """Return about how wide the last letter is, in em."""
    last = text[-1:]
    if not last or last.isspace():
        return 0.25
    if unicodedata.east_asian_width(last) in "WF":
        return 0.92
    return 0.3 if last in _NARROW else 0.85 if last in _WIDE else 0.56
