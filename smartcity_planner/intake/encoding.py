"""Which encoding a file's text is in: tested on the bytes, with the evidence kept.

Korean offices send CP949 without saying so, and UTF-8 that says it is CP949. Pure: no OGR.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib import import_module

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput

UTF8, CP949 = "UTF-8", "CP949"
#: Share of the texts that must be readable before an encoding is believed.
_ENOUGH = 0.9
_SURE = 0.8  # confidence below which a detection library is guessing
_SAMPLE = 1 << 16  # bytes that a detection library is shown
_HANGUL = re.compile("[가-힣]")
#: What Korean software calls its own code page; CP949 reads all of them.
_KOREAN = {"euc_kr", "cp949"}


@dataclass(frozen=True)
class Encoding:
    """The encoding in which a file is read, and why.

    `how` is given (by the planner), declared (by the file and not disproved), tested, detected
    (neither UTF-8 nor CP949; `detector` names the library that was asked), or format (the
    format knows only one). `checked` texts had other than ASCII characters;
    `readable` says how many of them each encoding could read.
    """

    name: str
    how: str
    checked: int = 0
    readable: tuple[tuple[str, int], ...] = ()
    declared: str | None = None
    detector: str | None = None


def canonical(name: str) -> str | None:
    """Return the name that both Python and OGR understand, or None for an unknown one."""
    try:
        found = codecs.lookup(f"cp{name}" if name.strip().isdigit() else name.strip()).name
    except LookupError:
        return None
    if found in _KOREAN:
        return CP949
    return UTF8 if found in ("utf-8", "utf-8-sig") else found.upper()


def can_read(text: bytes, name: str) -> bool:
    """Whether `text` is text in this encoding; a character cut in half at its end is allowed."""
    try:
        codecs.getincrementaldecoder(name)("strict").decode(text, final=False)
    except (UnicodeDecodeError, LookupError):
        return False
    return True


def decide(
    texts: Iterable[bytes], given: str | None = None, declared: str | None = None
) -> Encoding:
    """Return the encoding of `texts` (values or lines of a file, of which ASCII ones say nothing).

    The planner's choice `given` is followed unless it cannot read the texts; what the file
    declares is followed if it reads them as well as the best candidate. Raises BadInput for an
    unknown encoding, or one that does not fit.
    """
    other = [text for text in texts if not text.isascii()]
    candidates = [UTF8, CP949]
    wanted = canonical(given) if given else None
    if given and wanted is None:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake",
                "“{encoding}” is not an encoding. Give CP949 or UTF-8, or leave the choice to "
                "the import.",
            ),
            "Intake",
            encoding=given,
        )
    said = canonical(declared) if declared else None
    for name in (wanted, said):
        if name and name not in candidates:
            candidates.append(name)
    readable = {name: sum(can_read(text, name) for text in other) for name in candidates}
    best = _best(readable, other)
    evidence = (len(other), tuple(readable.items()), declared)
    if wanted:
        if other and readable[wanted] < _ENOUGH * len(other) and readable[wanted] < readable[best]:
            raise BadInput(
                QT_TRANSLATE_NOOP(
                    "Intake",
                    "The text is not in {encoding}: it can read {count} of {all} texts, {better} "
                    "reads {more}. Import again with the encoding {better}.",
                ),
                "Intake",
                encoding=wanted,
                count=readable[wanted],
                all=len(other),
                better=best,
                more=readable[best],
            )
        return Encoding(wanted, "given", *evidence)
    if said and (not other or readable[said] >= readable[best]):
        return Encoding(said, "declared", *evidence)
    if readable[best] < _ENOUGH * len(other):
        detected = _second_opinion(other, readable[best])
        if detected is not None:
            name, detector, count = detected
            counted = (*readable.items(), (name, count))
            return Encoding(name, "detected", len(other), counted, declared, detector)
    return Encoding(best, "tested", *evidence)


def utf16_without_mark(head: bytes) -> str | None:
    """Return UTF-16LE or -BE where the beginning of a file can be nothing else.

    Every second byte of its Latin letters, commas and line ends is zero, which no other
    encoding of text has.
    """
    if len(head) < 8 or b"\0" not in head:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    name = "UTF-16LE" if odd > even else "UTF-16BE"
    few, many = min(even, odd), max(even, odd)
    is_text = many >= 0.1 * len(head) / 2 and few <= many / 4  # 가 is AC 00
    return name if is_text and can_read(head, name) else None


def _second_opinion(texts: Sequence[bytes], least: int) -> tuple[str, str, int] | None:
    """Return encoding, detector, and texts read, if a detection library knows a better one.

    QGIS's Python brings chardet or charset_normalizer with its requests; where neither is
    there, there is no second opinion.
    """
    sample = b"\n".join(texts)[:_SAMPLE]
    for module in ("chardet", "charset_normalizer"):
        name, version = _ask(module, sample)
        if name in (None, "ASCII", UTF8, CP949):
            continue
        count = sum(can_read(text, name) for text in texts)
        if count > least and count >= _ENOUGH * len(texts):
            return name, f"{module} {version}".strip(), count
    return None


def _ask(module: str, sample: bytes) -> tuple[str | None, str]:
    """Return what a detection library is sure of, and its version."""
    try:
        library = import_module(module)
        answer = library.detect(sample)
        said, confidence = answer.get("encoding"), float(answer.get("confidence") or 0)
    except Exception:  # a broken or strange library of somebody else's says nothing
        return None, ""
    name = canonical(said) if said and confidence >= _SURE else None
    return name, str(getattr(library, "__version__", ""))


def _best(readable: dict[str, int], texts: list[bytes]) -> str:
    """UTF-8 where it reads all (chance hardly makes UTF-8), else the one that reads more.

    Short texts can be both (천 in CP949 is ö in UTF-8): then the one that gives Hangul.
    """
    if readable[UTF8] != readable[CP949]:
        return max((UTF8, CP949), key=lambda name: readable[name])
    hangul = {name: _hangul(texts, name) for name in (UTF8, CP949)}
    return CP949 if hangul[CP949] and not hangul[UTF8] else UTF8


def _hangul(texts: list[bytes], name: str) -> int:
    return sum(bool(_HANGUL.search(text.decode(name, "ignore"))) for text in texts)
