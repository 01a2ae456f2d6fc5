"""The report of zonal figures: what looks doubtful, the figures, and how the raster was read."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from smartcity_planner.domain import codes
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP
from smartcity_planner.intake import page, raster_words
from smartcity_planner.intake.raster import RasterLook
from smartcity_planner.intake.texts import speaker

if TYPE_CHECKING:
    from smartcity_planner.intake.zonal import Figures, ZonalResult
    from smartcity_planner.intake.zonal_places import Place

Say = Callable[[str], str]

#: Rows shown; all of them are in the plan.
_SHOWN = 2_000
_STATISTICS = {
    "mean": QT_TRANSLATE_NOOP("Intake", "Mean"),
    "median": QT_TRANSLATE_NOOP("Intake", "Median"),
    "min": QT_TRANSLATE_NOOP("Intake", "Smallest"),
    "max": QT_TRANSLATE_NOOP("Intake", "Largest"),
    "stdev": QT_TRANSLATE_NOOP("Intake", "Standard deviation"),
    "sum": QT_TRANSLATE_NOOP("Intake", "Sum"),
    "count": QT_TRANSLATE_NOOP("Intake", "Cells"),
    "nodata_share": QT_TRANSLATE_NOOP("Intake", "Without data"),
}


def outcome(result: ZonalResult, language: str) -> list[str]:
    """Return what was computed, and for which places it could not be."""
    say = speaker(language)
    lines = [
        say(QT_TRANSLATE_NOOP("Intake", "{rows} figures of {places} places kept.")).format(
            rows=f"{result.rows:,}", places=f"{len(result.figures):,}"
        )
    ]
    return lines + _left_out(result, language, say)


def render(result: ZonalResult, language: str) -> str:
    """Return the page as text."""
    say = speaker(language)
    look = result.look
    when = f"{datetime.fromisoformat(result.made_at).astimezone():%Y-%m-%d %H:%M}"
    about = say(QT_TRANSLATE_NOOP("Intake", "{file} · computed at {when}")).format(
        file=Path(look.path).name, when=when
    )
    counts = page.counts(
        [
            ("read", say(QT_TRANSLATE_NOOP("Intake", "Places")), len(result.figures)),
            ("quarantined", say(QT_TRANSLATE_NOOP("Intake", "Outside")), len(result.outside)),
        ]
    )
    parts = [counts]
    doubts = [*raster_words.warnings(look, language), *_left_out(result, language, say)]
    if doubts:
        heading = say(QT_TRANSLATE_NOOP("Intake", "Worth a look"))
        parts.append(page.section(heading, *map(page.paragraph, doubts)))
    parts.append(_figures(result, language, say))
    parts.append(_reading(look, language, say))
    title = say(QT_TRANSLATE_NOOP("Intake", "Figures per place: {title}"))
    return page.page(language, title.format(title=result.title), about, parts)


def _left_out(result: ZonalResult, language: str, say: Say) -> list[str]:
    def names(places: list[Place]) -> str:
        shown = ", ".join(_label(place, language, say) for place in places[:10])
        return shown + (" …" if len(places) > 10 else "")

    lines = []
    if result.without_shape:
        text = say(QT_TRANSLATE_NOOP("Intake", "Without an outline in the plan: {names}."))
        lines.append(text.format(names=names(result.without_shape)))
    if result.outside:
        text = say(
            QT_TRANSLATE_NOOP(
                "Intake", "No cell with a value lies in: {names}. They have no figures."
            )
        )
        lines.append(text.format(names=names(result.outside)))
    if any(figures["count"] and figures["median"] is None for _, figures in result.figures):
        lines.append(
            say(
                QT_TRANSLATE_NOOP(
                    "Intake",
                    "Places of more than ten million cells have no median: it would need all "
                    "their values in memory at once.",
                )
            )
        )
    for place, value in result.strange[:10]:
        text = say(
            QT_TRANSLATE_NOOP(
                "Intake",
                "{name} has a value of {value}, far from what was seen in the raster: perhaps a "
                "mark of missing data. If so, run again with NODATA={plain}.",
            )
        )
        name = _label(place, language, say)
        lines.append(
            text.format(
                name=name, value=raster_words.number(value), plain=raster_words.plain(value)
            )
        )
    return lines


def _label(place: Place, language: str, say: Say) -> str:
    if place.parcels and not place.name_ko:
        text = say(QT_TRANSLATE_NOOP("Intake", "{count} parcels together"))
        return text.format(count=f"{place.parcels:,}")
    return place.label(language)


def _figures(result: ZonalResult, language: str, say: Say) -> str:
    with_status = any(place.status for place, _ in result.figures)
    with_id = result.layer == "parcel"
    head = [say(QT_TRANSLATE_NOOP("Intake", "Place"))]
    head += ["PNU"] if with_id else []
    head += [say(QT_TRANSLATE_NOOP("Intake", "Outline"))] if with_status else []
    head += [say(text) for text in _STATISTICS.values()]
    rows = []
    for place, figures in result.figures[:_SHOWN]:
        row = [_label(place, language, say)]
        row += [place.id] if with_id else []
        row += [codes.GEOMETRY_STATUS.label(place.status, language)] if with_status else []
        rows.append(row + [_cell(figures, name) for name in _STATISTICS])
    notes = []
    if result.unit:
        text = say(QT_TRANSLATE_NOOP("Intake", "Unit: {unit}."))
        notes.append(text.format(unit=result.unit))
    notes.append(
        say(
            QT_TRANSLATE_NOOP(
                "Intake",
                "A cell counts by the share of it that lies in the place, so cells need not be "
                "whole numbers. Cells without data are left out of all figures.",
            )
        )
    )
    if len(result.figures) > _SHOWN:
        text = say(QT_TRANSLATE_NOOP("Intake", "The first {count}; the plan has all of them."))
        notes.append(text.format(count=f"{_SHOWN:,}"))
    heading = say(QT_TRANSLATE_NOOP("Intake", "Figures"))
    return page.section(heading, page.paragraph(" ".join(notes)), page.table(head, rows))


def _cell(figures: Figures, name: str) -> page.Number:
    value = figures[name]
    if value is None:
        return page.Number("–")
    if name == "nodata_share":
        return page.Number(raster_words.percent(value))
    return page.Number(f"{value:,.1f}" if name in ("sum", "count") else f"{value:,.2f}")


def _reading(look: RasterLook, language: str, say: Say) -> str:
    parts = [page.paragraph(line) for line in raster_words.evidence(look, language)]
    if look.crs.candidates:
        head = (
            say(QT_TRANSLATE_NOOP("Intake", "Coordinate system")),
            say(QT_TRANSLATE_NOOP("Intake", "Raster and city agree by")),
            say(QT_TRANSLATE_NOOP("Intake", "Apart from the chosen one")),
        )
        rows = [
            (
                one.name,
                page.Number(raster_words.percent(one.inside / look.crs.sampled)),
                page.Number(_metres(one.apart_m)),
            )
            for one in look.crs.candidates
        ]
        names = [one.name for one in look.crs.candidates]
        marked = names.index(look.crs.name) if look.crs.name in names else None
        parts.append(page.table(head, rows, marked=marked))
    return page.section(say(QT_TRANSLATE_NOOP("Intake", "How the file was read")), *parts)


def _metres(value: float) -> str:
    if not math.isfinite(value):
        return "–"
    return f"{value / 1000:,.0f} km" if value >= 10_000 else f"{value:,.0f} m"
