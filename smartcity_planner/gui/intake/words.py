"""What targets, roles, shapes and codes are called in the intake's windows."""

from __future__ import annotations

from functools import lru_cache

from smartcity_planner.domain import codes, schema
from smartcity_planner.i18n import translate, ui_language
from smartcity_planner.intake import reasons
from smartcity_planner.intake.texts import speaker

#: What a file can be brought in as, the commonest first.
TARGETS = (
    "parcel",
    "hub",
    "regeneration_zone",
    "infrastructure_point",
    "infrastructure_line",
    "infrastructure_area",
)


def needs_kind(target: str) -> bool:
    """Whether the planner must say which kind of infrastructure the file holds."""
    return target.startswith("infrastructure_")


def target_label(target: str) -> str:
    """Return the target's name; a target of another version stays as it is."""
    if target not in TARGETS:
        return target
    return schema.table(target).label(ui_language())


def role_label(role: str, target: str) -> str:
    """Return what a column means, as the plan's forms call it."""
    own = {
        "wkt": translate("Gui", "Shape (WKT)"),
        "lon": translate("Gui", "Longitude or x"),
        "lat": translate("Gui", "Latitude or y"),
        "name": translate("Gui", "Name"),
        "name_en": translate("Gui", "Name in English"),
        "type": translate("Gui", "Type"),
        "district": translate("Gui", "District"),
        "dong": translate("Gui", "Legal dong"),
        "address": translate("Gui", "Address"),
    }
    if role in own:
        return own[role]
    try:
        return schema.table(target).field(role).label(ui_language())
    except KeyError:
        return role


def how_label(how: str) -> str:
    """Return by what a column was recognised."""
    return {
        "header": translate("Gui", "by its header"),
        "values": translate("Gui", "by its values"),
        "given": translate("Gui", "chosen by you"),
    }.get(how, "")


def geometry_label(geometry: str) -> str:
    """Return what kind of shapes a file has."""
    return {
        "polygon": translate("Gui", "Areas"),
        "line": translate("Gui", "Lines"),
        "point": translate("Gui", "Points"),
        "wkt": translate("Gui", "Shapes in words (WKT)"),
        "lonlat": translate("Gui", "Coordinates in two columns"),
        "mixed": translate("Gui", "Mixed shapes"),
        "none": translate("Gui", "No shapes"),
    }.get(geometry, geometry)


def crs_label(code: str) -> str:
    """Return what offices call a coordinate system; empty for one that has no such name."""
    return {
        "EPSG:5186": translate("Gui", "GRS80 central belt (600,000)"),
        "EPSG:5181": translate("Gui", "GRS80 central belt (500,000)"),
        "EPSG:5174": translate("Gui", "Bessel central belt, corrected"),
        "EPSG:2097": translate("Gui", "Bessel central belt"),
        "EPSG:5179": translate("Gui", "unified system (UTM-K)"),
        "EPSG:4326": translate("Gui", "longitude and latitude (WGS 84)"),
        "EPSG:3857": translate("Gui", "web map tiles"),
    }.get(code, "")


def code_label(code: str) -> str:
    """Return what a reason, repair or note is called."""
    return _code_label(code, ui_language())


@lru_cache(maxsize=512)  # a list asks for the same few thousands of times
def _code_label(code: str, language: str) -> str:
    say = speaker(language)
    if code in reasons.REASONS:
        return say(reasons.REASONS[code][0])
    for known in (reasons.REPAIRS, reasons.NOTES):
        if code in known:
            return say(known[code])
    return code


def change_label(kind: str) -> str:
    """Return what happened to a parcel in a newer cadastre."""
    return codes.PARCEL_CHANGE.label(kind, ui_language())


def count(number: int | None) -> str:
    """Return a number with thousands separators; a dash where there is none."""
    return "–" if number is None else f"{number:,}"
