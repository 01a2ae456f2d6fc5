"""Why a hub, zone or facility is set aside, repaired or worth a look. Part of `reasons.py`."""

from __future__ import annotations

from collections.abc import Mapping

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP

REASONS: Mapping[str, tuple[str, str]] = {
    "wrong_geometry": (
        QT_TRANSLATE_NOOP("Intake", "Another kind of shape"),
        QT_TRANSLATE_NOOP("Intake", "The shape is a {value}, which cannot stand here."),
    ),
    "position_zero": (
        QT_TRANSLATE_NOOP("Intake", "Coordinates are zero"),
        QT_TRANSLATE_NOOP(
            "Intake", "The coordinates are {x}, {y}: a zero means that nobody entered them."
        ),
    ),
    "no_place": (
        QT_TRANSLATE_NOOP("Intake", "No place on Earth"),
        QT_TRANSLATE_NOOP(
            "Intake",
            "The coordinates {x}, {y} are no place on Earth in the coordinate system {crs}; "
            "perhaps this row is in another one.",
        ),
    ),
    "outside_city": (
        QT_TRANSLATE_NOOP("Intake", "Outside the city"),
        QT_TRANSLATE_NOOP("Intake", "It lies {metres} m outside the city."),
    ),
    "duplicate_feature": (
        QT_TRANSLATE_NOOP("Intake", "The same row twice in the file"),
        QT_TRANSLATE_NOOP(
            "Intake", "Row {row} has the same shape and the same values; that one was taken."
        ),
    ),
    "hub_unknown": (
        QT_TRANSLATE_NOOP("Intake", "No such hub, but a hub lies there"),
        QT_TRANSLATE_NOOP(
            "Intake",
            "The plan has no hub “{value}”, but {share} % of the shape lies in “{hub}”. Use the "
            "hub's name or identifier, or leave the name out of the field map to go by the place.",
        ),
    ),
    "hub_nowhere": (
        QT_TRANSLATE_NOOP("Intake", "Overlaps no hub"),
        QT_TRANSLATE_NOOP(
            "Intake",
            "The row names no hub, and its shape overlaps none. Give it a name to add a new hub.",
        ),
    ),
    "place_taken": (
        QT_TRANSLATE_NOOP("Intake", "In the plan already"),
        QT_TRANSLATE_NOOP(
            "Intake",
            "The plan has “{value}” from the same file or a newer one already; a row that was set "
            "aside does not replace it. Change the row's identifier or name, or leave it out.",
        ),
    ),
    "hub_twice": (
        QT_TRANSLATE_NOOP("Intake", "Second boundary of one hub"),
        QT_TRANSLATE_NOOP(
            "Intake",
            "Row {row} overlaps “{hub}” more and was taken as its boundary. Name the hub in the "
            "file where it has several parts.",
        ),
    ),
}
#: What a target takes, where a row has another kind of shape.
WRONG_GEOMETRY: Mapping[str, str] = {
    "point": QT_TRANSLATE_NOOP("Intake", "The shape is a {value}; a single point is wanted."),
    "line": QT_TRANSLATE_NOOP("Intake", "The shape is a {value}; a line is wanted."),
    "area": QT_TRANSLATE_NOOP("Intake", "The shape is a {value}; an area (polygon) is wanted."),
}
REPAIRS: Mapping[str, str] = {
    "hub_replaced": QT_TRANSLATE_NOOP("Intake", "Boundary of a hub replaced"),
    "hub_former_shape": QT_TRANSLATE_NOOP("Intake", "Former boundary of a hub, kept (WKT)"),
    "hub_parts_joined": QT_TRANSLATE_NOOP("Intake", "Several rows joined to the area of one hub"),
    "single_part": QT_TRANSLATE_NOOP("Intake", "Multi-point of one point made a point"),
}
NOTES: Mapping[str, str] = {
    "name_missing": QT_TRANSLATE_NOOP(
        "Intake", "No name: called by its kind, with the number in the file if there is one"
    ),
    "name_from_address": QT_TRANSLATE_NOOP("Intake", "No name: called by its address"),
    "kind_unknown": QT_TRANSLATE_NOOP(
        "Intake", "Kind is none of the plan's: taken as other, the published words kept"
    ),
    "kind_missing": QT_TRANSLATE_NOOP("Intake", "No kind given: taken as other"),
    "id_repeated": QT_TRANSLATE_NOOP(
        "Intake", "Its number stands in the file before: kept apart under a number of its own"
    ),
    "same_shape": QT_TRANSLATE_NOOP(
        "Intake", "Same shape as another row with other values: both kept"
    ),
    "overlapping": QT_TRANSLATE_NOOP("Intake", "Overlaps other zones of the file"),
    "type_uncertain": QT_TRANSLATE_NOOP(
        "Intake", "Type is none of the plan's: kept as published, not assigned"
    ),
    "month_only": QT_TRANSLATE_NOOP(
        "Intake", "Date without a day: kept in the remarks as published, no day invented"
    ),
    "date_unreadable": QT_TRANSLATE_NOOP("Intake", "Date cannot be read: kept in the remarks"),
    "district_is_city": QT_TRANSLATE_NOOP(
        "Intake", "The city stands where a district should: district not tested"
    ),
    "outside_district": QT_TRANSLATE_NOOP(
        "Intake", "Lies more than 50 m outside the district that it names: kept where it lies"
    ),
    "hub_by_overlap": QT_TRANSLATE_NOOP(
        "Intake", "No name in the file: matched to the hub that it overlaps most"
    ),
    "hub_by_part": QT_TRANSLATE_NOOP("Intake", "Matched to a hub by a part of its name"),
    "hub_added": QT_TRANSLATE_NOOP("Intake", "New hub added"),
}
