"""What was recognised of a raster, in words: system and missing data with their evidence."""

from __future__ import annotations

from collections.abc import Callable

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP
from smartcity_planner.intake.nodata import Mark
from smartcity_planner.intake.raster import RasterLook
from smartcity_planner.intake.texts import speaker

Say = Callable[[str], str]

_HOW = {
    "given": QT_TRANSLATE_NOOP("Intake", "Coordinate system: {name}, as given and tested."),
    "declared": QT_TRANSLATE_NOOP("Intake", "Coordinate system: {name}, as declared and tested."),
    "found": QT_TRANSLATE_NOOP("Intake", "Coordinate system: {name}, found by testing."),
}


def evidence(look: RasterLook, language: str) -> list[str]:
    """Return how the raster was read, one line each on grid, system and missing data."""
    say = speaker(language)
    grid = say(
        QT_TRANSLATE_NOOP(
            "Intake",
            "Raster: {width} × {height} cells of {wide} × {high}, band {band} of {bands}, {kind}.",
        )
    ).format(
        width=f"{look.width:,}",
        height=f"{look.height:,}",
        wide=f"{look.cell[0]:g}",
        high=f"{look.cell[1]:g}",
        band=look.band,
        bands=look.bands,
        kind=look.kind,
    )
    return [grid, _system(look, say), *_missing(look, say)]


def warnings(look: RasterLook, language: str) -> list[str]:
    """Return what the planner should look at before believing the figures."""
    say = speaker(language)
    lines = [
        say(
            QT_TRANSLATE_NOOP(
                "Intake",
                "Not declared as missing: the value {value} stands for no data, and was left out.",
            )
        ).format(value=number(mark.value))
        for mark in look.marks.found
    ]
    lines += [
        say(
            QT_TRANSLATE_NOOP(
                "Intake",
                "Perhaps no data, but counted: the value {value} ({share} of the cells, {corners} "
                "of 4 corners, {edge} of the edge). If it stands for no data, run again with "
                "NODATA={plain}.",
            )
        ).format(
            value=number(mark.value),
            plain=plain(mark.value),
            share=percent(mark.share),
            corners=mark.corners,
            edge=percent(mark.edge_share),
        )
        for mark in look.marks.doubtful
    ]
    if look.crs.rivals:
        text = say(
            QT_TRANSLATE_NOOP(
                "Intake",
                "By its extent alone the raster could as well be in {names}, some hundred metres "
                "away. Compare it with the map.",
            )
        )
        lines.append(text.format(names=", ".join(look.crs.rivals)))
    return lines


def _system(look: RasterLook, say: Say) -> str:
    found = look.crs
    line = say(_HOW[found.how]).format(name=found.name)
    if found.declared:
        text = say(QT_TRANSLATE_NOOP("Intake", "The file calls it “{name}”."))
        line += " " + text.format(name=found.declared)
    chosen = next((one for one in found.candidates if one.name == found.name), None)
    if chosen is not None and found.sampled:
        text = say(QT_TRANSLATE_NOOP("Intake", "The raster and the city agree by {share}."))
        line += " " + text.format(share=percent(chosen.inside / found.sampled))
    return line


def _missing(look: RasterLook, say: Say) -> list[str]:
    lines = []
    if look.declared is not None:
        text = say(QT_TRANSLATE_NOOP("Intake", "Missing data, as the file declares: {value}."))
        lines.append(text.format(value=number(look.declared)))
    if look.given is not None:
        text = say(QT_TRANSLATE_NOOP("Intake", "Missing data, as given: {value}."))
        lines.append(text.format(value=number(look.given)))
    lines += [_proof(mark, look, say) for mark in look.marks.found]
    if not lines:
        lines.append(say(QT_TRANSLATE_NOOP("Intake", "Missing data: none declared or found.")))
    return lines


def _proof(mark: Mark, look: RasterLook, say: Say) -> str:
    return say(
        QT_TRANSLATE_NOOP(
            "Intake",
            "Missing data, found by testing: {value} in {count} of {cells} cells ({share}), in "
            "{corners} of 4 corners and {edge} of the edge; all other values lie from {low} to "
            "{high}.",
        )
    ).format(
        value=number(mark.value),
        count=f"{mark.count:,}",
        cells=f"{look.marks.cells:,}",
        share=percent(mark.share),
        corners=mark.corners,
        edge=percent(mark.edge_share),
        low=number(mark.low),
        high=number(mark.high),
    )


def number(value: float) -> str:
    """Return a value for reading."""
    if value and not 0.01 <= abs(value) < 1e9:
        return f"{value:.6g}"
    return f"{value:,.2f}".rstrip("0").rstrip(".")


def plain(value: float) -> str:
    """Return a value as it can be given as a parameter."""
    return f"{value:.17g}"


def percent(share: float) -> str:
    """Return a share for reading."""
    return f"{100 * share:.1f} %"
