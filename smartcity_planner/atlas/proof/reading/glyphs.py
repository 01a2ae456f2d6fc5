"""Fonts of a PDF: what their codes mean, and whether they travel with the file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

_RANGES = re.compile(rb"beginbfrange(.*?)endbfrange", re.DOTALL)
_CHARS = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_RANGE = re.compile(
    rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[(.*?)\])", re.DOTALL
)
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_HEX = re.compile(rb"<([0-9A-Fa-f]+)>")
_FILES = ("/FontFile", "/FontFile2", "/FontFile3")
#: What stands for a code that the font's ToUnicode map leaves out.
UNKNOWN = "\ufffd"


@dataclass(frozen=True)
class Font:
    """One font: its name, what each code reads as, and what is wrong with it.

    `wide` codes have two bytes. `digest` names the map and the embedded file, byte by byte.
    """

    name: str
    wide: bool
    meaning: dict[int, str]
    embedded: bool
    searchable: bool
    digest: str

    def read(self, codes: bytes) -> tuple[str, int]:
        """Return the text of a string of codes, and how many of its glyphs are missing ones."""
        if self.wide:
            numbers = [codes[n] << 8 | codes[n + 1] for n in range(0, len(codes) - 1, 2)]
        else:
            numbers = list(codes)
        text = "".join(self.meaning.get(number, UNKNOWN) for number in numbers)
        return text, sum(1 for number in numbers if self.wide and number == 0)


def font_of(found: Any) -> Font:
    """Return the font described by a PDF font dictionary (pypdf)."""
    descendants = found.get("/DescendantFonts")
    inner = descendants.get_object()[0].get_object() if descendants is not None else found
    descriptor = inner.get("/FontDescriptor")
    descriptor = descriptor.get_object() if descriptor is not None else {}
    embedded = found.get("/Subtype") == "/Type3"
    digest = blake2b(str(found.get("/BaseFont")).encode(), digest_size=16)
    for key in _FILES:
        if key in descriptor:
            file = descriptor[key].get_object()
            embedded = bool(file._data)
            digest.update(file._data)
    wide = found.get("/Subtype") == "/Type0"
    stream = found.get("/ToUnicode")
    meaning: dict[int, str] = {}
    if stream is not None:
        stream = stream.get_object()
        digest.update(stream._data)
        meaning = to_unicode(stream.get_data())
    elif not wide:
        meaning = {number: bytes([number]).decode("cp1252", "replace") for number in range(32, 256)}
    name = str(found.get("/BaseFont", "")).lstrip("/")
    return Font(
        name, wide, meaning, embedded, stream is not None and bool(meaning), digest.hexdigest()
    )


def to_unicode(cmap: bytes) -> dict[int, str]:
    """Return what each code of a ToUnicode map reads as."""
    meaning: dict[int, str] = {}
    for part in _RANGES.findall(cmap):
        for first, last, start, listed in _RANGE.findall(part):
            codes = range(int(first, 16), int(last, 16) + 1)
            if start:
                base = _text(start)
                for step, code in enumerate(codes):
                    meaning[code] = base[:-1] + chr(ord(base[-1]) + step) if base else UNKNOWN
            else:
                for code, value in zip(codes, _HEX.findall(listed), strict=False):
                    meaning[code] = _text(value)
    for part in _CHARS.findall(cmap):
        for code, value in _PAIR.findall(part):
            meaning[int(code, 16)] = _text(value)
    return meaning


def _text(digits: bytes) -> str:
    return bytes.fromhex(digits.decode().rjust(len(digits) + len(digits) % 2, "0")).decode(
        "utf-16-be", "replace"
    )
