"""Why a row is set aside, what was repaired, what is worth a look: codes and their texts.

The codes are stored (`quarantine.reason_code`); the texts are English sources that the
edges translate. Places in braces are filled with the values of the row.
"""

from __future__ import annotations

from collections.abc import Mapping

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP
from smartcity_planner.intake import reasons_places

#: reason code → (heading in a report, text for one row)
REASONS: Mapping[str, tuple[str, str]] = {
    **reasons_places.REASONS,
    "pnu_missing": (
        QT_TRANSLATE_NOOP("Intake", "No parcel number (PNU)"),
        QT_TRANSLATE_NOOP("Intake", "The row has no parcel number (PNU)."),
    ),
    "pnu_malformed": (
        QT_TRANSLATE_NOOP("Intake", "Parcel number (PNU) damaged"),
        QT_TRANSLATE_NOOP(
            "Intake", "“{value}” is not a parcel number: a parcel number (PNU) has 19 digits."
        ),
    ),
    "pnu_not_recoverable": (
        QT_TRANSLATE_NOOP("Intake", "Parcel number (PNU) not recoverable"),
        QT_TRANSLATE_NOOP(
            "Intake",
            "The parcel number “{value}” cannot be rebuilt: place and lot number give {found}, "
            "which contradicts what is left of it or the names beside it. Enter the number.",
        ),
    ),
    "pnu_ambiguous": (
        QT_TRANSLATE_NOOP("Intake", "Parcel number (PNU) ambiguous"),
        QT_TRANSLATE_NOOP(
            "Intake",
            "The parcel number “{value}” cannot be rebuilt for sure: the shape lies on the border "
            "of {found}. Enter the number of the right one.",
        ),
    ),
    "pnu_claimed_twice": (
        QT_TRANSLATE_NOOP("Intake", "Rebuilt parcel number claimed twice"),
        QT_TRANSLATE_NOOP(
            "Intake",
            "The number {value} was rebuilt for this row, but another row or parcel has it with "
            "another shape. Enter the right number.",
        ),
    ),
    "outside_every_dong": (
        QT_TRANSLATE_NOOP("Intake", "Outside every legal dong"),
        QT_TRANSLATE_NOOP(
            "Intake",
            "The parcel number is lost, and the shape lies in none of the plan's legal dongs. "
            "Enter the number.",
        ),
    ),
    "jibun_missing": (
        QT_TRANSLATE_NOOP("Intake", "Neither parcel number nor lot number"),
        QT_TRANSLATE_NOOP(
            "Intake",
            "The parcel number is lost, and “{value}” is no lot number (지번) to rebuild it from. "
            "Enter the number.",
        ),
    ),
    "pnu_other_city": (
        QT_TRANSLATE_NOOP("Intake", "Parcel of another city"),
        QT_TRANSLATE_NOOP(
            "Intake", "Parcel {value} is not in Seoul: its number does not begin with 11."
        ),
    ),
    "pnu_unknown_dong": (
        QT_TRANSLATE_NOOP("Intake", "Unknown legal dong"),
        QT_TRANSLATE_NOOP(
            "Intake", "The plan has no legal dong {dong}, which the number {value} names."
        ),
    ),
    "duplicate_pnu": (
        QT_TRANSLATE_NOOP("Intake", "Parcel number twice in the file"),
        QT_TRANSLATE_NOOP(
            "Intake", "Parcel {value} stands in the file before; the first row was taken."
        ),
    ),
    "negative_area": (
        QT_TRANSLATE_NOOP("Intake", "Negative area"),
        QT_TRANSLATE_NOOP("Intake", "The area {value} is negative."),
    ),
    "no_geometry": (
        QT_TRANSLATE_NOOP("Intake", "No shape"),
        QT_TRANSLATE_NOOP("Intake", "The row has no shape, or one that cannot be read."),
    ),
    "not_polygon": (
        QT_TRANSLATE_NOOP("Intake", "Not an area"),
        QT_TRANSLATE_NOOP("Intake", "The shape is a {value}; a parcel must be an area (polygon)."),
    ),
    "geometry_beyond_repair": (
        QT_TRANSLATE_NOOP("Intake", "Shape beyond repair"),
        QT_TRANSLATE_NOOP(
            "Intake", "The shape cannot be repaired: no area that a parcel could have is left."
        ),
    ),
    "sliver": (
        QT_TRANSLATE_NOOP("Intake", "Only a sliver"),
        QT_TRANSLATE_NOOP(
            "Intake",
            "The shape is only a sliver ({area} m²): smaller than 0.1 m² or narrower than 2 cm. "
            "Leave the row out, or ask for the parcel's real shape.",
        ),
    ),
    "shape_absurd": (
        QT_TRANSLATE_NOOP("Intake", "Shape reaches far beyond its legal dong"),
        QT_TRANSLATE_NOOP(
            "Intake",
            "The shape reaches {metres} m beyond the legal dong of its number: a vertex or more "
            "strayed. Ask the sender for the parcel's shape.",
        ),
    ),
    "duplicate_row": (
        QT_TRANSLATE_NOOP("Intake", "Row repeated in the file"),
        QT_TRANSLATE_NOOP(
            "Intake",
            "The row repeats an earlier one of parcel {value}, shape and values alike: nothing is "
            "lost by leaving it out.",
        ),
    ),
    "outside_legal_dong": (
        QT_TRANSLATE_NOOP("Intake", "Number and place contradict each other"),
        QT_TRANSLATE_NOOP(
            "Intake", "The shape lies {metres} m outside the legal dong {dong} of its number."
        ),
    ),
}
#: Texts of reason codes for their special cases: a planner mends them differently.
SPREADSHEET = QT_TRANSLATE_NOOP(
    "Intake",
    "The parcel number “{value}” was rounded by a spreadsheet; its last digits are lost. "
    "Export the file again with the number as text.",
)
CONTRADICTED = QT_TRANSLATE_NOOP(
    "Intake",
    "The parcel number {value} and the lot number {jibun} contradict each other. Enter the right "
    "number.",
)
ROUNDED = QT_TRANSLATE_NOOP(
    "Intake",
    "The parcel number {value} ends in 0000, but the lot number is {jibun}: it was "
    "probably rounded by a spreadsheet. Export the file again with the number as text.",
)

REPAIRS: Mapping[str, str] = {
    **reasons_places.REPAIRS,
    "geometry_made_valid": QT_TRANSLATE_NOOP("Intake", "Invalid shape made valid"),
    "height_dropped": QT_TRANSLATE_NOOP("Intake", "Heights or measures dropped from the shape"),
    "curves_straightened": QT_TRANSLATE_NOOP("Intake", "Curves turned into straight lines"),
    "parts_dropped": QT_TRANSLATE_NOOP("Intake", "Points and lines dropped from a mixed shape"),
    "slivers_dropped": QT_TRANSLATE_NOOP(
        "Intake", "Slivers (under 0.1 m² or 2 cm wide) dropped from the shape"
    ),
    "stray_vertex_dropped": QT_TRANSLATE_NOOP("Intake", "One vertex far from all others dropped"),
    "pnu_cleaned": QT_TRANSLATE_NOOP("Intake", "Blanks and signs removed from the parcel number"),
    "pnu_recovered": QT_TRANSLATE_NOOP("Intake", "Parcel number rebuilt from place and lot number"),
    "pnu_doubtful": QT_TRANSLATE_NOOP("Intake", "Rebuilt parcel number to be looked at"),
    "category_from_jibun": QT_TRANSLATE_NOOP(
        "Intake", "Land category taken off the lot number (10-1도 → 10-1, 도)"
    ),
    "jibun_cleaned": QT_TRANSLATE_NOOP(
        "Intake", "Place name or blanks removed from the lot number"
    ),
}
NOTES: Mapping[str, str] = {
    **reasons_places.NOTES,
    "price_missing": QT_TRANSLATE_NOOP("Intake", "No official price: left empty"),
    "price_unreadable": QT_TRANSLATE_NOOP(
        "Intake", "Official price is no whole number of won: left empty"
    ),
    "area_differs": QT_TRANSLATE_NOOP(
        "Intake", "Registered area is more than 20 % off the shape: measured area taken"
    ),
    "area_missing": QT_TRANSLATE_NOOP("Intake", "No registered area: measured area taken"),
    "category_unknown": QT_TRANSLATE_NOOP("Intake", "Unknown land category: left empty"),
    "jibun_from_pnu": QT_TRANSLATE_NOOP("Intake", "No lot number: taken from the parcel number"),
    "parcels_overlap": QT_TRANSLATE_NOOP(
        "Intake", "Parcel overlaps another one of the plan by more than 1 m²: left as it is"
    ),
    "jibun_differs": QT_TRANSLATE_NOOP(
        "Intake", "Lot number and parcel number differ: both kept as they are"
    ),
}
#: Why a rebuilt parcel number is doubtful.
DOUBTS: Mapping[str, str] = {
    "near_border": QT_TRANSLATE_NOOP(
        "Intake",
        "the parcel lies {metres} m from {other}, and outlines of dongs are only that exact",
    ),
    "smaller_part": QT_TRANSLATE_NOOP(
        "Intake", "the larger part of the parcel lies in {other} by the outlines of dongs"
    ),
    "outside_all": QT_TRANSLATE_NOOP(
        "Intake", "the parcel lies {metres} m outside the outline of its dong"
    ),
    "forest_category": QT_TRANSLATE_NOOP(
        "Intake", "the land category is 임, but the lot number has no 산: taken for the land ledger"
    ),
}
RECOVERED = QT_TRANSLATE_NOOP("Intake", "“{value}” → {pnu} ({dong}, {share} % of its area)")
