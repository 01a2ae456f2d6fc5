"""Why the import read the file as it did: encoding, coordinate system, columns, in words."""

from __future__ import annotations

import math
from collections.abc import Sequence

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, PlanError
from smartcity_planner.intake import layer_report
from smartcity_planner.intake.crs import Candidate
from smartcity_planner.intake.result import ImportResult
from smartcity_planner.intake.texts import speaker

_ENCODING = {
    "given": QT_TRANSLATE_NOOP("Intake", "Encoding: {name}, as given."),
    "declared": QT_TRANSLATE_NOOP("Intake", "Encoding: {name}, as the file says."),
    "tested": QT_TRANSLATE_NOOP("Intake", "Encoding: {name}, found by testing."),
    "detected": QT_TRANSLATE_NOOP(
        "Intake", "Encoding: {name}, neither UTF-8 nor CP949; found with {detector}."
    ),
    "format": QT_TRANSLATE_NOOP("Intake", "Encoding: {name}; the file format knows no other."),
}
_CRS = {
    "given": QT_TRANSLATE_NOOP("Intake", "Coordinate system: {name}, as given and tested."),
    "declared": QT_TRANSLATE_NOOP("Intake", "Coordinate system: {name}, as declared and tested."),
    "found": QT_TRANSLATE_NOOP("Intake", "Coordinate system: {name}, found by testing."),
    "untested": QT_TRANSLATE_NOOP(
        "Intake",
        "Coordinate system: {name}, not tested, since no row tells where in the city it lies.",
    ),
}
_AGREE = {
    "legal_dong": QT_TRANSLATE_NOOP(
        "Intake", "{inside} of {sampled} sampled parcels lie in the legal dong of their number."
    ),
    "named": QT_TRANSLATE_NOOP(
        "Intake",
        "{inside} of {sampled} sampled places lie in the district or legal dong that their row "
        "names.",
    ),
    "city": QT_TRANSLATE_NOOP("Intake", "{inside} of {sampled} sampled places lie in the city."),
    "outline": QT_TRANSLATE_NOOP(
        "Intake",
        "Its outline lies {metres} m from the borders of the districts (median); {inside} of "
        "{sampled} areas lie where they belong.",
    ),
    "extent": QT_TRANSLATE_NOOP("Intake", "{share} % of its extent and the city's agree."),
}
_GEOMETRY = {
    "wkt": QT_TRANSLATE_NOOP("Intake", "Shape (WKT)"),
    "lon": QT_TRANSLATE_NOOP("Intake", "Longitude or x"),
    "lat": QT_TRANSLATE_NOOP("Intake", "Latitude or y"),
}


def lines(result: ImportResult, language: str, notes: Sequence[PlanError] = ()) -> list[str]:
    """Return one line each on encoding, coordinate system and columns, and the `notes`.

    The notes are what had to be done so that the file could be opened (`Input.notes`).
    """
    columns = ", ".join(f"{label} ← {header}" for label, header in roles(result, language))
    say = speaker(language)
    text = say(QT_TRANSLATE_NOOP("Intake", "Columns: {columns}."))
    return [
        *(say(note.template).format(**note.values) for note in notes),
        encoding_line(result, language),
        crs_line(result, language),
        text.format(columns=columns),
    ]


def encoding_line(result: ImportResult, language: str) -> str:
    """Return which encoding was taken, why, and how many texts prove it."""
    say = speaker(language)
    found = result.encoding
    line = say(_ENCODING[found.how]).format(name=found.name, detector=found.detector or "–")
    if found.checked:
        proof = ", ".join(f"{name} {count:,}" for name, count in found.readable)
        text = say(
            QT_TRANSLATE_NOOP(
                "Intake", "Of {count} texts with other than Latin letters, readable as: {proof}."
            )
        )
        line += " " + text.format(count=f"{found.checked:,}", proof=proof)
    if found.declared and found.how in ("tested", "detected"):
        text = say(QT_TRANSLATE_NOOP("Intake", "The file says {declared}, which does not fit."))
        line += " " + text.format(declared=found.declared)
    return line


def crs_line(result: ImportResult, language: str) -> str:
    """Return which coordinate system was taken, why, and how many parcels prove it."""
    say = speaker(language)
    found = result.crs
    line = say(_CRS[found.how]).format(name=found.name or "–")
    chosen = next((one for one in found.candidates if one.name == found.name), None)
    if chosen is not None:
        line += " " + say(_AGREE[found.reference]).format(
            inside=chosen.inside,
            sampled=found.sampled,
            share=f"{100 * chosen.inside / found.sampled:.0f}",
            metres=f"{chosen.outline_m or 0:,.0f}",
        )
    if found.declared:
        text = say(QT_TRANSLATE_NOOP("Intake", "The file calls it “{declared}”."))
        line += " " + text.format(declared=found.declared)
    if found.rivals:
        text = say(
            QT_TRANSLATE_NOOP("Intake", "By its places it cannot be told apart from {names}.")
        )
        line += " " + text.format(names=", ".join(found.rivals))
    return line


def candidate_rows(result: ImportResult) -> list[tuple[object, ...]]:
    """Return name, parcels in their dong, share, median distance, shift per candidate."""
    return [_candidate_row(one, result.crs.sampled) for one in result.crs.candidates]


def _candidate_row(one: Candidate, sampled: int) -> tuple[object, ...]:
    return (
        one.name,
        one.inside,
        f"{100 * one.inside / sampled:.1f} %",
        _metres(one.median_m),
        _metres(one.apart_m),
    )


def _metres(value: float) -> str:
    if not math.isfinite(value):
        return "–"
    return f"{value / 1000:,.0f} km" if value >= 10_000 else f"{value:,.0f} m"


def roles(result: ImportResult, language: str) -> list[tuple[str, str]]:
    """Return label and header of each column that was recognised."""
    say = speaker(language)
    return [
        (
            say(_GEOMETRY[role])
            if role in _GEOMETRY
            else layer_report.label(result.target, role, language, say),
            column.header,
        )
        for role, column in result.columns.items()
    ]
