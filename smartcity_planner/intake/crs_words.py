"""What to say where a coordinate system does not fit: parcels, places, outlines, rasters."""

from __future__ import annotations

from dataclasses import dataclass

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Words:
    """Templates: no system fits, the stated one is worse than another, several fit alike."""

    nowhere: str
    no_place: str
    given: str
    declared: str
    alike: str


_ALIKE = QT_TRANSLATE_NOOP(
    "Intake",
    "The file names no coordinate system, and these fit alike: {names}. Find out which it is and "
    "import again with it (CRS).",
)
SWAPPED = QT_TRANSLATE_NOOP(
    "Intake",
    "The coordinates stand the wrong way round: x holds what belongs into y ({crs} fits then). "
    "Choose the columns of x and y, or of longitude and latitude, the other way round.",
)
PARCELS = Words(
    QT_TRANSLATE_NOOP(
        "Intake",
        "In none of the known coordinate systems do the parcels lie in the legal dong of their "
        "number; best is {crs} with {share} %. Check the file, or give its coordinate system "
        "(CRS).",
    ),
    QT_TRANSLATE_NOOP(
        "Intake",
        "In the coordinate system {crs} the coordinates of the parcels are no place on Earth; in "
        "{better} {better_share} % of them lie in the legal dong of their number. Import again "
        "with CRS={better}.",
    ),
    QT_TRANSLATE_NOOP(
        "Intake",
        "In the coordinate system {crs} that you gave, {share} % of the parcels lie in the legal "
        "dong of their number; in {better} it is {better_share} %, {metres} m away. Import again "
        "with CRS={better}.",
    ),
    QT_TRANSLATE_NOOP(
        "Intake",
        "The file says that its coordinates are in {crs}, but then {share} % of the parcels lie "
        "in the legal dong of their number; in {better} it is {better_share} %, {metres} m away. "
        "If that is right, import again with CRS={better}.",
    ),
    _ALIKE,
)
PLACES = Words(
    QT_TRANSLATE_NOOP(
        "Intake",
        "In none of the known coordinate systems do the rows lie in the district, legal dong or "
        "city that they belong to; best is {crs} with {share} %. Check the file, or give its "
        "coordinate system (CRS).",
    ),
    QT_TRANSLATE_NOOP(
        "Intake",
        "In the coordinate system {crs} the coordinates are no place on Earth; in {better} "
        "{better_share} % of the rows lie in the district, legal dong or city that they belong "
        "to. Import again with CRS={better}.",
    ),
    QT_TRANSLATE_NOOP(
        "Intake",
        "In the coordinate system {crs} that you gave, {share} % of the rows lie in the district, "
        "legal dong or city that they belong to; in {better} it is {better_share} %, {metres} m "
        "away. Import again with CRS={better}.",
    ),
    QT_TRANSLATE_NOOP(
        "Intake",
        "The file says that its coordinates are in {crs}, but then {share} % of the rows lie in "
        "the district, legal dong or city that they belong to; in {better} it is {better_share} "
        "%, {metres} m away. If that is right, import again with CRS={better}.",
    ),
    _ALIKE,
)
OUTLINE = Words(
    PLACES.nowhere,
    QT_TRANSLATE_NOOP(
        "Intake",
        "In the coordinate system {crs} the coordinates are no place on Earth; in {better} the "
        "layer's outline lies {better_outline} m from the borders of the districts. Import again "
        "with CRS={better}.",
    ),
    QT_TRANSLATE_NOOP(
        "Intake",
        "In the coordinate system {crs} that you gave, the layer's outline lies {own_outline} m "
        "from the borders of the districts; in {better} it is {better_outline} m, and the rows "
        "lie {metres} m away. Import again with CRS={better}.",
    ),
    QT_TRANSLATE_NOOP(
        "Intake",
        "The file says that its coordinates are in {crs}, but then its outline lies {own_outline} "
        "m from the borders of the districts; in {better} it is {better_outline} m, and the rows "
        "lie {metres} m away. If that is right, import again with CRS={better}.",
    ),
    _ALIKE,
)
EXTENT = Words(
    QT_TRANSLATE_NOOP(
        "Intake",
        "In none of the known coordinate systems does the raster lie in the city. Check the file, "
        "or give its coordinate system (CRS).",
    ),
    QT_TRANSLATE_NOOP(
        "Intake",
        "In the coordinate system {crs} the coordinates of the raster are no place on Earth; in "
        "{better} {better_share} % of its extent and the city's agree. Try again with "
        "CRS={better}.",
    ),
    QT_TRANSLATE_NOOP(
        "Intake",
        "In the coordinate system {crs} that you gave, {share} % of the raster's extent and the "
        "city's agree; in {better} it is {better_share} %, {metres} m away. Try again with "
        "CRS={better}.",
    ),
    QT_TRANSLATE_NOOP(
        "Intake",
        "The raster says that its coordinates are in {crs}, but then {share} % of its extent and "
        "the city's agree; in {better} it is {better_share} %, {metres} m away. If that is right, "
        "try again with CRS={better}.",
    ),
    QT_TRANSLATE_NOOP(
        "Intake",
        "The raster names no coordinate system, and these fit alike: {names}. Find out which it "
        "is and try again with it (CRS).",
    ),
)
