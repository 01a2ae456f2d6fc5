"""One row's attributes: recognised values become a draft of a parcel, or a reason against it.

Pure: no OGR. Values come as OGR gives them (text, whole number, float, None).
"""

from __future__ import annotations

import math
import re
import textwrap
from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from smartcity_planner.domain import codes
from smartcity_planner.domain import pnu as pnu_rules
from smartcity_planner.domain.pnu import Pnu
from smartcity_planner.intake import jibun, reasons

#: A registered area is believed where it is within this share of the measured one.
AREA_TOLERANCE = 0.2
LARGEST_PRICE = 10**12  # won per m²; far above any land, far below what SQLite holds
_SHOWN = 60  # of a value, in a reason
_SCIENTIFIC = re.compile(r"\d(\.\d*)?e\+?\d+", re.IGNORECASE)
_FULL_NAME = re.compile(r"(?P<letter>.) \((?P<name>.+)\)")


def _categories() -> dict[str, str]:
    """Letters, full names and the cadastre's numbers (01 전 … 28 잡) of land categories."""
    found: dict[str, str] = {}
    for number, code in enumerate(codes.LAND_CATEGORY.codes, start=1):
        name = _FULL_NAME.fullmatch(code.ko)
        for text in (code.value, f"{number:02d}", str(number), name["name"] if name else ""):
            found[text] = code.value
    found.pop("", None)
    return found


CATEGORIES = _categories()


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a row cannot be taken: a code of REASONS, its text, and values for the text."""

    code: str
    text: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(slots=True)
class Draft:
    """A parcel's attributes as far as they follow from the row's values."""

    pnu: Pnu
    jibun: str
    land_category: str | None = None
    registered_area: float | None = None
    price: int | None = None
    repairs: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def fault(code: str, **values: object) -> Fault:
    """Return the fault `code` with its usual text."""
    return Fault(code, reasons.REASONS[code][1], values)


def draft(values: Mapping[str, object], dongs: Container[str]) -> Draft | Fault:
    """Return what `values` (role → value, only roles that the file has) say of a parcel.

    `dongs` holds the eight-digit codes of the plan's legal dongs.
    """
    number = _pnu(values.get("pnu"), dongs)
    if isinstance(number, Fault):
        return number
    row = Draft(number, number.jibun)
    if number.text != values["pnu"] and isinstance(values["pnu"], str):
        row.repairs.append("pnu_cleaned")
    stuck = None
    if "jibun" in values:
        found = _jibun(row, values["jibun"])
        if isinstance(found, Fault):
            return found
        stuck = found
    _category(row, values, stuck)
    if "price_per_m2" in values:
        _price(row, values["price_per_m2"])
    if "area_m2" in values:
        area = number_in(values["area_m2"])
        if area is not None and area < 0:
            return fault("negative_area", value=values["area_m2"])
        row.registered_area = None if area is None else float(area)
    return row


def chosen_area(row: Draft, measured: float, has_register: bool) -> float:
    """Return the area to store in m²: the registered one where it agrees with the shape."""
    registered = row.registered_area
    if registered and abs(registered - measured) <= AREA_TOLERANCE * measured:
        return registered
    if has_register:
        row.notes.append("area_differs" if registered else "area_missing")
    return round(measured, 2)


def number_in(value: object) -> Decimal | None:
    """Return the number that a value holds (`1,985.6`, `1985.6 ㎡`), or None."""
    if isinstance(value, str):
        value = re.sub(r"[,\s]|㎡|m2|m²|원$", "", value)
    if value is None or isinstance(value, bool):
        return None
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _pnu(value: object, dongs: Container[str]) -> Pnu | Fault:
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return fault("pnu_missing")
    if isinstance(value, float):
        return Fault("pnu_malformed", reasons.SPREADSHEET, {"value": f"{value:G}"})
    text = str(value).strip()
    if not text:
        return fault("pnu_missing")
    parsed = pnu_rules.parse(text)
    if parsed is None:
        if _SCIENTIFIC.fullmatch(text):
            return Fault("pnu_malformed", reasons.SPREADSHEET, {"value": text})
        return fault("pnu_malformed", value=textwrap.shorten(text, _SHOWN, placeholder="…"))
    if not parsed.in_seoul:
        return fault("pnu_other_city", value=parsed.text)
    if parsed.legal_dong_code not in dongs:
        return fault("pnu_unknown_dong", value=parsed.text, dong=parsed.legal_dong_code)
    return parsed


def _jibun(row: Draft, value: object) -> str | Fault | None:
    """Set the lot number; return a land category stuck to it, or what speaks against the row."""
    text = "" if value is None else str(value).strip()
    if not text:
        row.notes.append("jibun_from_pnu")
        return None
    lot = jibun.parse(text)
    if lot is None:  # a block lot or the like: the office's word, kept
        row.jibun = text
        row.notes.append("jibun_differs")
        return None
    own = row.pnu.jibun
    if lot.text != own:
        if row.pnu.text.endswith("0000"):
            text = _against_zeros(lot, own)
            if text is not None:
                return Fault("pnu_malformed", text, {"value": row.pnu.text, "jibun": lot.text})
        row.notes.append("jibun_differs")
    row.jibun = lot.text
    if lot.category is None and lot.text != value:
        row.repairs.append("jibun_cleaned")
    return lot.category


def _against_zeros(lot: jibun.LotNumber, own: str) -> str | None:
    """Return what speaks against a number ending in 0000 (its lot number is `own`), or None.

    Such a number may be right. But where its main number is another one than the row's, it was
    made up (real ones were, from the name of the dong: `한강로2가 420-3` had …00020000).
    """
    bare = own.removeprefix("산")
    if str(lot.main) != bare:
        return reasons.CONTRADICTED
    return reasons.ROUNDED if lot.sub and lot.forest == (bare != own) else None


def _category(row: Draft, values: Mapping[str, object], stuck: str | None) -> None:
    value = values.get("land_category")
    text = "" if value is None else str(value).strip()
    row.land_category = CATEGORIES.get(text) or stuck
    if text and text not in CATEGORIES:
        row.notes.append("category_unknown")
    if stuck is not None:
        row.repairs.append("category_from_jibun")


def _price(row: Draft, value: object) -> None:
    if value is None or not str(value).strip():
        row.notes.append("price_missing")
        return
    number = number_in(value)
    if number is None or number != number.to_integral_value() or not 0 <= number < LARGEST_PRICE:
        row.notes.append("price_unreadable")
        return
    row.price = int(number)
