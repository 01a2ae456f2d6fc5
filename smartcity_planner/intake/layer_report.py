"""The parts of a report that only imports of hubs, zones and infrastructure have."""

from __future__ import annotations

from collections.abc import Callable

from smartcity_planner.domain import codes, schema
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP
from smartcity_planner.intake import page
from smartcity_planner.intake.layer_result import LayerResult
from smartcity_planner.intake.result import ImportResult

#: Pairs of overlapping zones shown; the plan keeps a line per zone in its repairs.
SHOWN_PAIRS = 200
_SHOWN_STALE = 50
_TITLES = {
    "parcel": QT_TRANSLATE_NOOP("Intake", "Import of parcels"),
    "hub": QT_TRANSLATE_NOOP("Intake", "Import of hubs"),
    "regeneration_zone": QT_TRANSLATE_NOOP("Intake", "Import of regeneration zones"),
    "infrastructure_point": QT_TRANSLATE_NOOP("Intake", "Import of infrastructure (points)"),
    "infrastructure_line": QT_TRANSLATE_NOOP("Intake", "Import of infrastructure (lines)"),
    "infrastructure_area": QT_TRANSLATE_NOOP("Intake", "Import of infrastructure (areas)"),
}
#: Role → the plan's column of another name.
_COLUMNS = {"name": "name_ko", "type": "type_published"}
_PLACES = {
    "district": QT_TRANSLATE_NOOP("Intake", "District"),
    "dong": QT_TRANSLATE_NOOP("Intake", "Legal dong"),
    "address": QT_TRANSLATE_NOOP("Intake", "Address"),
    "industry": QT_TRANSLATE_NOOP("Intake", "Industry"),
}


def title(result: ImportResult, say: Callable[[str], str]) -> str:
    """Return the heading of the report."""
    return say(_TITLES[result.target])


def label(target: str, role: str, language: str, say: Callable[[str], str]) -> str:
    """Return what a planner calls the role of a column, as in the plan's own table."""
    table = schema.table(target)
    column = _COLUMNS.get(role, role)
    if column in table.columns:
        return table.field(column).label(language)
    return say(_PLACES[role]) if role in _PLACES else role


def sections(result: ImportResult, language: str, say: Callable[[str], str]) -> list[str]:
    """Return boundaries replaced, overlaps, and what the file has no more."""
    if not isinstance(result, LayerResult):
        return []
    return [
        *_replaced(result, language, say),
        *_overlaps(result, say),
        *_stale(result, say),
    ]


def _replaced(result: LayerResult, language: str, say: Callable[[str], str]) -> list[str]:
    if not result.replaced:
        return []
    head = (
        say(QT_TRANSLATE_NOOP("Intake", "Hub")),
        say(QT_TRANSLATE_NOOP("Intake", "Before")),
        say(QT_TRANSLATE_NOOP("Intake", "Area before")),
        say(QT_TRANSLATE_NOOP("Intake", "Source before")),
        say(QT_TRANSLATE_NOOP("Intake", "Now")),
        say(QT_TRANSLATE_NOOP("Intake", "Area now")),
    )
    status = codes.GEOMETRY_STATUS
    rows = [
        (
            one.name,
            status.label(one.status, language),
            f"{one.area:,.0f} m²",
            one.source or "–",
            status.label(one.new_status, language),
            f"{one.new_area:,.0f} m²",
        )
        for one in result.replaced
    ]
    note = say(
        QT_TRANSLATE_NOOP(
            "Intake",
            "The former shapes are kept in the plan's table of repairs. Names, industries and "
            "projects of the hubs stay as they were.",
        )
    )
    heading = say(QT_TRANSLATE_NOOP("Intake", "Boundaries replaced"))
    return [page.section(heading, page.table(head, rows), page.paragraph(note))]


def _overlaps(result: LayerResult, say: Callable[[str], str]) -> list[str]:
    if not result.overlaps:
        return []
    head = (
        say(QT_TRANSLATE_NOOP("Intake", "Row")),
        say(QT_TRANSLATE_NOOP("Intake", "Zone")),
        say(QT_TRANSLATE_NOOP("Intake", "Row")),
        say(QT_TRANSLATE_NOOP("Intake", "Zone")),
        say(QT_TRANSLATE_NOOP("Intake", "Shared area")),
        say(QT_TRANSLATE_NOOP("Intake", "Share of the smaller one")),
    )
    rows = [
        (
            pair.row,
            pair.label,
            pair.other_row,
            pair.other_label,
            f"{pair.area:,.0f} m²",
            f"{100 * pair.share:.1f} %",
        )
        for pair in result.overlaps[:SHOWN_PAIRS]
    ]
    note = say(
        QT_TRANSLATE_NOOP(
            "Intake",
            "{count} pairs of zones overlap. All zones were kept; none was cut or preferred. The "
            "first {shown}:",
        )
    ).format(count=f"{len(result.overlaps):,}", shown=len(rows))
    heading = say(QT_TRANSLATE_NOOP("Intake", "Zones that overlap"))
    return [page.section(heading, page.paragraph(note), page.table(head, rows))]


def _stale(result: LayerResult, say: Callable[[str], str]) -> list[str]:
    if not result.stale:
        return []
    note = say(
        QT_TRANSLATE_NOOP(
            "Intake",
            "{count} rows of the plan came from an earlier file of this name and are not in this "
            "one. They were kept: {names}",
        )
    ).format(
        count=f"{len(result.stale):,}",
        names=", ".join(result.stale[:_SHOWN_STALE])
        + (" …" if len(result.stale) > _SHOWN_STALE else ""),
    )
    heading = say(QT_TRANSLATE_NOOP("Intake", "No more in the file"))
    return [page.section(heading, page.paragraph(note))]
