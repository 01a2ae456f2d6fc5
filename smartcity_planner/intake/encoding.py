"""Which encoding a file's text is in: tested on the bytes, with the evidence kept.

Korean offices send CP949 without saying so, and UTF-8 that says it is CP949. Pure: no OGR.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from dataclasses import dataclass

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput

UTF8, CP949 = "UTF-8", "CP949"
#: Share of the texts that must be readable before an encoding is believed.
_ENOUGH = 0.9
_HANGUL = re.compile("[가-힣]")
#: What Korean software calls its own code page; CP949 reads all of them.
_KOREAN = {"euc_kr", "cp949"}


@dataclass(frozen=True)
class Encoding:
    """The encoding in which a file is read, and why.

    `how` is given (by the planner), declared (by the file and not disproved), tested, or
    format (the format knows only one). `checked` texts had other than ASCII characters;
    `readable` says how many of them each encoding could read.
    """

    name: str
    how: str
    checked: int = 0
    readable: tuple[tuple[str, int], ...] = ()
    declared: str | None = None


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
    return Encoding(best, "tested", *evidence)


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
