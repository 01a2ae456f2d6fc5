"""The parcel number (PNU): 19 digits, always text.

district 5 + legal dong 5 + ledger 1 (1 land, 2 forest) + main number 4 + sub number 4.
Source: cadastral survey rules, as given in the project's domain file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

PATTERN = re.compile(r"^\d{10}[12]\d{8}$")
SEOUL = "11"
FOREST = "2"


@dataclass(frozen=True)
class Pnu:
    """A well-formed parcel number and its parts."""

    text: str

    @property
    def district_code(self) -> str:
        """Five digits, e.g. 11380 for Eunpyeong."""
        return self.text[:5]

    @property
    def legal_dong_code(self) -> str:
        """Eight digits: the legal dong without the two zeros of its village part."""
        return self.text[:8]

    @property
    def in_seoul(self) -> bool:
        """Whether the parcel lies in Seoul by its number."""
        return self.text.startswith(SEOUL)

    @property
    def jibun(self) -> str:
        """The lot number as written on paper: `산10-1`, `203`."""
        main, sub = int(self.text[11:15]), int(self.text[15:19])
        prefix = "산" if self.text[10] == FOREST else ""
        return f"{prefix}{main}" + (f"-{sub}" if sub else "")


def parse(text: object) -> Pnu | None:
    """Return the PNU that `text` holds, or None where it is not one.

    Blanks and hyphens around and inside are dropped; a number that a spreadsheet rounded
    (`1.117E+18`, or a float) is never accepted, since its last digits are lost.
    """
    if not isinstance(text, str):
        return None
    bare = re.sub(r"[\s\-]", "", text)
    return Pnu(bare) if PATTERN.fullmatch(bare) else None
