"""What all targets share: a row's draft, its lasting identifier, and how values are read."""

from __future__ import annotations

import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from osgeo import ogr

from smartcity_planner.domain.codes import CodeList
from smartcity_planner.intake import columns
from smartcity_planner.intake.rows import Fault, number_in

#: Headers whose numbers count rows: they mean something only within their own layer.
_COUNTERS = frozenset(
    ("id", "fid", "objectid", "no", "연번", "번호", "순번", "code", "코드", "고유번호")
)
_DATE = re.compile(
    r"(\d{4})(?:\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})|(\d\d)(\d\d))\s*[일.]?"
    r"(?:[ T]00:00(?::00)?(?:\+00)?)?"
)
_MONTH = re.compile(r"(\d{4})\s*(?:[-./년]\s*(\d{1,2})\s*[월.]?|(\d\d))")


@dataclass(slots=True)
class Draft:
    """A row as the plan would hold it.

    `given` is what the file tells, written to a new and to an existing row; `first` only to a
    new one, so that what a planner wrote since stays.
    """

    id: str
    label: str
    given: dict[str, object]
    first: dict[str, object] = field(default_factory=dict)
    repairs: dict[str, str] = field(default_factory=dict)
    """Repair code → detail in words ("" where the code says it all)."""
    notes: list[str] = field(default_factory=list)


class Target(Protocol):
    """Makes rows of one table out of a file's values."""

    #: "point", "line" or "area"
    geometry: str

    def draft(
        self, values: Mapping[str, object], shape: ogr.Geometry, own: str, derived: str
    ) -> Draft | Fault:
        """Return the row: `own` is its identifier by the file (or ""), `derived` by content.

        `shape` is made fit already, in EPSG:5186.
        """


class Keys:
    """Identifiers by which a re-import finds its rows again.

    A number of the file stands under its header (`LINK_ID:910814`), or a counter under its
    layer; so numbers of different files do not meet. An identifier that the plan has as it is
    (a file made from the plan) stays as it is.
    """

    def __init__(self, known: Mapping[str, object], header: str, layer: str) -> None:
        self._known = known
        bare = columns.bare(header)
        self._prefix = f"{layer}:{header}" if bare in _COUNTERS else header

    def of(self, value: object) -> str:
        """Return the identifier for the number of a row; "" where it has none."""
        text = text_in(value)
        if not text or text.strip("0") == "":
            return ""
        return text if text in self._known else f"{self._prefix}:{text}"


def derived_id(digest: bytes) -> str:
    """Return the identifier of a row whose table and content have this digest (16 bytes)."""
    return str(uuid.UUID(bytes=digest, version=5))


def text_in(value: object) -> str:
    """Return a value as text without blanks around it; a whole float as a whole number."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).strip()


def filled(**values: object) -> dict[str, object]:
    """Return the values that are there: a file without a value does not empty the plan's."""
    return {name: value for name, value in values.items() if value not in (None, "")}


def number(value: object) -> float | None:
    """Return a positive number, or None."""
    found = number_in(value)
    return float(found) if found is not None and found > 0 else None


def day_in(value: object) -> tuple[str | None, str | None]:
    """Return a date (`2017-02-16`) if the value is one, and a note's code if it is none.

    A month is no date; no day is invented.
    """
    text = text_in(value)
    if not text:
        return None, None
    found = _DATE.fullmatch(text)
    if found:
        try:
            parts = [int(part) for part in found.groups() if part]
            return date(*parts).isoformat(), None
        except ValueError:
            return None, "date_unreadable"
    return None, "month_only" if _MONTH.fullmatch(text) else "date_unreadable"


class Labels:
    """Values of a code list by their code, Korean and English labels, blanks and case aside."""

    def __init__(self, codes: CodeList, more: Mapping[str, str] | None = None) -> None:
        self._found = {columns.bare(words): value for words, value in (more or {}).items()}
        for code in codes.codes:
            for words in (code.value, code.ko, code.en):
                self._found[columns.bare(words)] = code.value

    def of(self, words: object) -> str | None:
        """Return the code that these words are, or None."""
        return self._found.get(columns.bare(text_in(words)))
