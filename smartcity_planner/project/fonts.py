"""The one font family of the map, and whether this system has it."""

from __future__ import annotations

from qgis.core import QgsFontUtils

#: Regular and bold hold Hangul, Hanja and Latin; SIL Open Font License.
FAMILY = "Noto Sans CJK KR"
#: Nothing on a printed map is smaller (points).
SMALLEST = 7.0


def is_installed(family: str = FAMILY) -> bool:
    """Whether the system has the family. Without it Qt takes another without a word."""
    return bool(QgsFontUtils.fontFamilyOnSystem(family))
