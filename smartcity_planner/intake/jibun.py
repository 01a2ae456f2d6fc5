"""Lot numbers (지번) as offices write them: `산10-1`, `후암동 10-1도`, `704-1 도`. Pure."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace

from smartcity_planner.domain.codes import LAND_CATEGORY

_LETTERS = "".join(LAND_CATEGORY.values)
_PATTERN = re.compile(
    r"(?P<place>(?:(?:\S{2,}시|\S+[도구군읍면동리로가])\s+)*?)"  # city, district, dong before it
    r"(?P<forest>산)?\s*"
    r"(?P<main>\d{1,4})(?:\s*-\s*(?P<sub>\d{1,4}))?"
    r"\s*(?:번지)?\s*"
    rf"(?P<category>[{_LETTERS}])?"
)


@dataclass(frozen=True)
class LotNumber:
    """A lot number in its parts, with a land category that was stuck to it."""

    forest: bool
    main: int
    sub: int
    category: str | None
    clean: bool
    """Whether the text already was the bare number."""
    place: str = ""
    """City, district and dong as they stood before it."""

    @property
    def text(self) -> str:
        """The number as written on paper: `산10-1`, `203`."""
        return ("산" if self.forest else "") + str(self.main) + (f"-{self.sub}" if self.sub else "")


def parse(text: object) -> LotNumber | None:
    """Return the lot number that `text` holds, or None where it holds none."""
    if not isinstance(text, str):
        return None
    bare = unicodedata.normalize("NFKC", text).strip()
    match = _PATTERN.fullmatch(bare)
    if match is None:
        return None
    number = LotNumber(
        bool(match["forest"]),
        int(match["main"]),
        int(match["sub"] or 0),
        match["category"],
        True,
        match["place"].strip(),
    )
    return number if number.text == text else replace(number, clean=False)
