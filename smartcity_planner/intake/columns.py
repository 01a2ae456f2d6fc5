"""What the columns of a foreign table mean: by their headers, else by their values. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from smartcity_planner.domain import codes, pnu
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.intake import headers as words

#: Headers of parcels, by role.
HEADERS = words.PARCEL
#: Target → the roles that its columns may have, in the order in which they are shown.
ROLES: Mapping[str, tuple[str, ...]] = {
    target: tuple(known) for target, known in words.WORDS.items()
}
ATTRIBUTES = ("pnu", "jibun", "land_category", "area_m2", "price_per_m2")
_SIGNS = re.compile(r"[\W_]+")
_WKT = re.compile(
    r"\s*(SRID=\d+;)?\s*(MULTI)?(POLYGON|POINT|LINESTRING|CURVEPOLYGON|SURFACE|CURVE|"
    r"CIRCULARSTRING|COMPOUNDCURVE|GEOMETRYCOLLECTION)\s*(Z|M|ZM)?\s*(\(|EMPTY)",
    re.IGNORECASE,
)
_DISTRICT = re.compile(r"[가-힣]{1,4}구")
_DATE = re.compile(r"(19|20)\d\d\s?[-./년]\s?\d{1,2}(\s?[-./월]\s?(\d{1,2}\s?일?\.?)?)?")
#: The least share of a column's values that must be of a kind to recognise it without a header.
_MOSTLY = 0.5
_DBF_NAME_BYTES = 10
_LISTED = 30  # headers shown in a message


@dataclass(frozen=True)
class Column:
    """One recognised column: its place, its header, and whether header or values told."""

    index: int
    header: str
    by: str  # "header" | "values" | "given"


def bare(header: str) -> str:
    """Return a header without blanks, signs, case and byte-order mark."""
    return _SIGNS.sub("", unicodedata.normalize("NFKC", header).casefold().replace("\ufeff", ""))


def recognise(
    headers: Sequence[str],
    samples: Sequence[Sequence[object]] = (),
    target: str = "parcel",
    field_map: Mapping[str, str] | None = None,
) -> dict[str, Column]:
    """Return role → column for the roles of `ROLES[target]` that the table has.

    `samples` are rows of values in the order of `headers`. `field_map` is the planner's word:
    role → header, or "" to leave the role out (as does `=value`, which is no column). A column
    has one role at most, a role one column. A geometry in words (WKT) is known by its values
    only. Raises BadInput where the field map names a column that is not there.
    """
    table = _Table(headers, samples)
    known = words.WORDS[target]
    left_out = table.give(field_map or {})
    wanted = [role for role in known if role not in left_out]
    for role in wanted:
        table.by_header(role, known[role])
    for role in wanted:
        table.by_ending(role)
    for role, is_kind in _BY_VALUES:
        if role in wanted:
            table.by_values(role, is_kind)
    if not {"lon", "lat", "wkt"} & (set(table.found) | left_out):
        table.by_values("lon", _is_lon)
        table.by_values("lat", _is_lat)
    if ("lon" in table.found) != ("lat" in table.found):
        table.found.pop("lon", None)
        table.found.pop("lat", None)
    return table.found


class _Table:
    """Headers and sample rows, and which role each column was found to have."""

    def __init__(self, headers: Sequence[str], samples: Sequence[Sequence[object]]) -> None:
        self.headers = headers
        self.names = [bare(header) for header in headers]
        self.samples = samples
        self.found: dict[str, Column] = {}
        self._taken: set[int] = set()

    def give(self, field_map: Mapping[str, str]) -> set[str]:
        """Follow the planner; return the roles that are left out."""
        left_out = {role for role, header in field_map.items() if not header or header[0] == "="}
        for role, header in field_map.items():
            if role in left_out:
                continue
            name = bare(header)
            if header in self.headers:
                self._take(role, list(self.headers).index(header), "given")
            elif name in self.names:
                self._take(role, self.names.index(name), "given")
            else:
                raise BadInput(
                    QT_TRANSLATE_NOOP(
                        "Intake",
                        "The field map names the column “{header}”, which the file does not "
                        "have. Its columns are: {columns}.",
                    ),
                    "Intake",
                    header=header,
                    columns=", ".join(self.headers[:_LISTED])
                    + (" …" if len(self.headers) > _LISTED else ""),
                )
        return left_out

    def by_header(self, role: str, known: Sequence[str]) -> None:
        """Take the first column that one of these words heads."""
        if role in self.found or role == "wkt":
            return
        index = _by_header(self.names, self._free(role), known)
        if index is not None:
            self._take(role, index, "header")

    def by_ending(self, role: str) -> None:
        """Take the first column whose header ends as those of the role do."""
        if role in self.found or role not in words.ENDINGS:
            return
        for index in self._free(role):
            name = self.names[index]
            if name.endswith(words.ENDINGS[role]) and name not in words.OTHERS:
                self._take(role, index, "header")
                return

    def by_values(self, role: str, is_kind: Callable[[object], bool]) -> None:
        """Take the first column whose values are mostly of a kind."""
        if role in self.found:
            return
        for index in self._free(role):
            if _mostly(self._values(index), is_kind):
                self._take(role, index, "values")
                return

    def _take(self, role: str, index: int, by: str) -> None:
        self.found[role] = Column(index, self.headers[index], by)
        self._taken.add(index)

    def _free(self, role: str) -> list[int]:
        """Return the columns that no role has and whose values do not speak against this one."""
        speaks_against = _AGAINST.get(role, lambda _values: False)
        return [
            index
            for index in range(len(self.names))
            if index not in self._taken and not speaks_against(self._values(index))
        ]

    def _values(self, index: int) -> list[object]:
        return [row[index] for row in self.samples if row[index] not in (None, "")]


def _by_header(names: Sequence[str], free: Sequence[int], known: Sequence[str]) -> int | None:
    for word in known:
        for index in free:
            if names[index] == word:
                return index
    for word in known:  # a .dbf cuts headers after ten bytes
        for index in free:
            if _is_cut(names[index], word):
                return index
    return None


def _is_cut(name: str, word: str) -> bool:
    if len(name) < 3 or not word.startswith(name) or name == word:
        return False
    following = word[: len(name) + 1]
    return any(
        len(name.encode(encoding)) <= _DBF_NAME_BYTES < len(following.encode(encoding, "replace"))
        for encoding in ("cp949", "utf-8")
        if _fits(word, encoding)
    )


def _fits(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _mostly(values: Sequence[object], is_kind: Callable[[object], bool]) -> bool:
    filled = [value for value in values if value not in (None, "")]
    return bool(filled) and sum(map(is_kind, filled)) > _MOSTLY * len(filled)


def _is_wkt(value: object) -> bool:
    return isinstance(value, str) and _WKT.match(value) is not None


def _is_pnu(value: object) -> bool:
    return pnu.parse(str(value) if isinstance(value, int) else value) is not None


def _is_district(value: object) -> bool:
    return isinstance(value, str) and _DISTRICT.fullmatch(value.strip()) is not None


def _is_date(value: object) -> bool:
    return isinstance(value, str) and _DATE.fullmatch(value.strip()) is not None


def _is_lon(value: object) -> bool:
    return _is_between(value, 124, 132)


def _is_lat(value: object) -> bool:
    return _is_between(value, 33, 39)


def _is_between(value: object, low: float, high: float) -> bool:
    """Whether it is a number with decimals (a count or a year is none) in this range."""
    try:
        number = float(str(value))
    except ValueError:
        return False
    return low < number < high and not number.is_integer()


def _repeats(values: Sequence[object]) -> bool:
    """Whether these cannot identify rows."""
    return len(set(map(str, values))) < len(values)


def _is_no_kind(values: Sequence[object]) -> bool:
    """Whether these are others than the plan's kinds of infrastructure."""
    return bool(values) and not _mostly(values, lambda value: str(value).strip() in _KINDS)


_KINDS = {text for code in codes.INFRASTRUCTURE.codes for text in (code.value, code.ko, code.en)}
_BY_VALUES: tuple[tuple[str, Callable[[object], bool]], ...] = (
    ("wkt", _is_wkt),
    ("pnu", _is_pnu),
    ("district", _is_district),
    ("designated_on", _is_date),
    ("opened_on", _is_date),
)
_AGAINST: Mapping[str, Callable[[Sequence[object]], bool]] = {
    "id": _repeats,
    "kind": _is_no_kind,
}
