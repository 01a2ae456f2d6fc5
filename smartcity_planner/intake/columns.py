"""What the columns of a foreign table mean: by their headers, else by their values. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from smartcity_planner.domain import pnu

#: Headers without blanks, signs and case, the surest first. Korean as in the cadastre and in
#: public data files; English as in V-World's and the ministry's services.
HEADERS: Mapping[str, tuple[str, ...]] = {
    role: tuple(words.split())
    for role, words in {
        "pnu": "pnu 필지고유번호 토지고유번호 고유번호 pnu코드 pnucode pnucd pnuno 필지코드 "
        "토지코드 parcelnumber parcelno",
        "jibun": "jibun 지번 jibunno lotnumber lotno 지번주소 본번부번 lot",
        "land_category": "지목 jimok landcategory 지목명 지목코드 지목구분 lndcgrcodenm lndcgr "
        "lndcgrcode jimoknm jimokcd jimokcode landusecode",
        "area_m2": "면적 aream2 area 토지면적 대장면적 공부면적 필지면적 면적m2 lndpclar "
        "aream2register registeredarea areasqm parea",
        "price_per_m2": "공시지가 개별공시지가 jiga priceperm2 pblntfpclnd 단위면적당가격 "
        "공시지가원m2 개별공시지가원m2 landprice officialprice price",
        "lon": "경도 lon lng longitude x x좌표 좌표x xcoord xcrd pointx",
        "lat": "위도 lat latitude y y좌표 좌표y ycoord ycrd pointy",
        "wkt": "wkt",
    }.items()
}
ATTRIBUTES = ("pnu", "jibun", "land_category", "area_m2", "price_per_m2")
_SIGNS = re.compile(r"[\W_]+")
_WKT = re.compile(
    r"\s*(SRID=\d+;)?\s*(MULTI)?(POLYGON|POINT|CURVEPOLYGON|SURFACE|GEOMETRYCOLLECTION)"
    r"\s*(Z|M|ZM)?\s*(\(|EMPTY)",
    re.IGNORECASE,
)
#: The least share of a column's values that must be of a kind to recognise it without a header.
_MOSTLY = 0.5
_DBF_NAME_BYTES = 10


@dataclass(frozen=True)
class Column:
    """One recognised column: its place, its header, and whether header or values told."""

    index: int
    header: str
    by: str  # "header" | "values"


def bare(header: str) -> str:
    """Return a header without blanks, signs, case and byte-order mark."""
    return _SIGNS.sub("", unicodedata.normalize("NFKC", header).casefold().replace("\ufeff", ""))


def recognise(
    headers: Sequence[str], samples: Sequence[Sequence[object]] = ()
) -> dict[str, Column]:
    """Return role → column for the roles of HEADERS that the table has.

    `samples` are rows of values in the order of `headers`. A column has one role at most, a
    role one column. A geometry in words (WKT) is known by its values only.
    """
    names = [bare(header) for header in headers]
    found: dict[str, Column] = {}
    taken: set[int] = set()

    def take(role: str, index: int, by: str) -> None:
        found[role] = Column(index, headers[index], by)
        taken.add(index)

    for role, known in HEADERS.items():
        if role == "wkt":
            continue
        free = [index for index in range(len(names)) if index not in taken]
        index = _by_header(names, free, known)
        if index is not None:
            take(role, index, "header")
    for role, is_kind in (("wkt", _is_wkt), ("pnu", _is_pnu)):
        if role in found:
            continue
        for index in range(len(names)):
            if index not in taken and _mostly([row[index] for row in samples], is_kind):
                take(role, index, "values")
                break
    if ("lon" in found) != ("lat" in found):
        found.pop("lon", None)
        found.pop("lat", None)
    return found


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
