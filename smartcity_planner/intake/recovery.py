"""A parcel whose number was destroyed gets it back from its place and its lot number.

The legal dong follows from where the shape lies, ledger and numbers from the lot number (지번).
The plan's outlines of dongs are generalised by up to some 29 m, so place alone decides only
away from borders. Near one, what is left of the number and names beside it may decide; a
parcel that the border cuts is not decided without them. Never a guess: what contradicts or
stays open is a fault, and what was decided by a fine margin is listed with its doubts.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from osgeo import ogr

from smartcity_planner.domain.pnu import Pnu
from smartcity_planner.intake import jibun, reasons, remains
from smartcity_planner.intake.jibun import LotNumber
from smartcity_planner.intake.reference import LegalDongs
from smartcity_planner.intake.rows import Fault, fault

#: Outlines of legal dongs are off by up to this (m).
OUTLINE = 30.0
#: A parcel of which less than this share lies in one dong is cut by a border.
WHOLE = 0.99
_SHOWN = 40  # of a value, in a reason
_FOREST = "임"


@dataclass(frozen=True)
class Recovered:
    """A rebuilt parcel number. `doubts` are keys of `reasons.DOUBTS`; none: it is sure."""

    pnu: Pnu
    doubts: tuple[str, ...] = ()
    values: Mapping[str, object] = field(default_factory=dict)
    """What the texts of the doubts and of `reasons.RECOVERED` name."""


@dataclass(frozen=True)
class _Place:
    """A dong that the shape may belong to: share of the shape in it, distance (m) if none."""

    code: str
    share: float
    metres: float


@dataclass
class _Named:
    """Codes of districts and dongs that the row names; `lots`: those before its lot number."""

    districts: set[str] = field(default_factory=set)
    dongs: set[str] = field(default_factory=set)
    lots: set[str] = field(default_factory=set)

    def allows(self, code: str) -> bool:
        return (not self.dongs or code in self.dongs) and (
            not self.districts or code[:5] in self.districts
        )


def recover(
    values: Mapping[str, object], shape: ogr.Geometry, dongs: LegalDongs
) -> Recovered | Fault:
    """Return the number of a parcel whose own was destroyed, or why it cannot be rebuilt.

    `values` is role → value as for `rows.draft`; `shape` is the parcel in EPSG:5186, best after
    `repair.repair`. It is not changed.
    """
    shown = textwrap.shorten(str(values.get("pnu") or ""), _SHOWN, placeholder="…")
    text = values.get("jibun")
    lot = jibun.parse(text.strip() if isinstance(text, str) else _whole(text))
    if lot is None or lot.main == 0:
        word = textwrap.shorten(str(text if text is not None else ""), _SHOWN, placeholder="…")
        return fault("jibun_missing", value=word)
    places = _places(shape, dongs)
    if not places:
        return fault("outside_every_dong")
    left, named = remains.test_of(values.get("pnu")), _named(values, lot, dongs)
    fitting = [
        place
        for place in places
        if named.allows(place.code) and (left is None or left(_number(place.code, lot)))
    ]
    if not fitting:
        found = f"{_name(places[0].code, dongs)} {lot.text}"
        return fault("pnu_not_recoverable", value=shown, found=found)
    best, told = fitting[0], fitting[0].code in named.lots
    if len(fitting) > 1 and not told and best.share < WHOLE:
        found = ", ".join(_with_share(place, dongs) for place in fitting)
        return fault("pnu_ambiguous", value=shown, found=found)
    doubts, context = _doubts(best, fitting, places, told, dongs)
    if _is_forest(values, lot) and not lot.forest:
        doubts.append("forest_category")
    pnu = Pnu(_number(best.code, lot))
    return Recovered(
        pnu,
        tuple(doubts),
        {
            "value": shown,
            "pnu": pnu.text,
            "dong": _name(best.code, dongs),
            "share": f"{best.share * 100:.0f}",
            **context,
        },
    )


def detail(recovered: Recovered, say: Callable[[str], str] = str) -> str:
    """Return in words where the number comes from, for `import_repair` (`pnu_recovered`)."""
    return say(reasons.RECOVERED).format(**recovered.values)


def doubt(recovered: Recovered, say: Callable[[str], str] = str) -> str:
    """Return in words why the number is doubtful, for `import_repair` (`pnu_doubtful`)."""
    texts = [say(reasons.DOUBTS[code]).format(**recovered.values) for code in recovered.doubts]
    return "; ".join([recovered.pnu.text, *texts])


def _whole(value: object) -> str:
    """Return a lot number that the file holds as a number (`203`), as text."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def _places(shape: ogr.Geometry, dongs: LegalDongs) -> list[_Place]:
    """Return the dongs that the shape may belong to, the likeliest first."""
    codes = dongs.near(shape, OUTLINE)
    whole = shape.GetArea()
    if whole and not shape.IsValid():
        shape = shape.MakeValid() or shape
        whole = shape.GetArea()
    found = []
    for code in codes:
        metres = dongs.distance(code, shape)
        if metres > OUTLINE:
            continue
        share = 0.0
        if metres == 0:
            common = dongs.shapes[code].Intersection(shape) if whole else None
            share = common.GetArea() / whole if common is not None else 1.0
        found.append(_Place(code, min(share, 1.0), metres))
    return sorted(found, key=lambda place: (-place.share, place.metres, place.code))


def _named(values: Mapping[str, object], lot: LotNumber, dongs: LegalDongs) -> _Named:
    named = _Named()
    for role in ("district", "dong", "address"):
        text = str(values.get(role) or "")
        for code in dongs.named_in(text):
            (named.districts if len(code) == 5 else named.dongs).add(code)
    for code in dongs.named_in(lot.place):
        (named.districts if len(code) == 5 else named.dongs).add(code)
        if len(code) == 8:
            named.lots.add(code)
    return named


def _doubts(
    best: _Place, fitting: list[_Place], places: list[_Place], told: bool, dongs: LegalDongs
) -> tuple[list[str], dict[str, object]]:
    doubts: list[str] = []
    context: dict[str, object] = {}
    rivals = [place for place in fitting if place.code != best.code]
    if rivals and not told:
        doubts.append("near_border")
        context = {"metres": f"{rivals[0].metres:.0f}", "other": _name(rivals[0].code, dongs)}
    if places[0].code != best.code and places[0].share > best.share:
        doubts = ["smaller_part"]
        context = {"other": _name(places[0].code, dongs)}
    elif best.share == 0:
        doubts = ["outside_all"]
        context = {"metres": f"{best.metres:.0f}"}
    return doubts, context


def _is_forest(values: Mapping[str, object], lot: LotNumber) -> bool:
    category = str(values.get("land_category") or "").strip() or lot.category
    return category in (_FOREST, "임야")


def _number(code: str, lot: LotNumber) -> str:
    return f"{code}00{2 if lot.forest else 1}{lot.main:04d}{lot.sub:04d}"


def _name(code: str, dongs: LegalDongs) -> str:
    return dongs.names.get(code) or code


def _with_share(place: _Place, dongs: LegalDongs) -> str:
    return f"{_name(place.code, dongs)} ({place.share * 100:.0f} %)"
