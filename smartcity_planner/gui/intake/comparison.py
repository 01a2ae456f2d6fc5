"""The table of coordinate systems compared: what was counted depends on what there was to test."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from smartcity_planner.i18n import translate
from smartcity_planner.intake import evidence

if TYPE_CHECKING:
    from smartcity_planner.intake.look import Look

_BY_OUTLINE = "outline"
_FAR = 10_000.0


def heads(reference: str) -> list[str]:
    """Return the columns' names for evidence by `reference` (see `crs.CrsEvidence`)."""
    inside = {
        "legal_dong": translate("Gui", "In their own dong"),
        "named": translate("Gui", "In the district they name"),
    }.get(reference, translate("Gui", "In the city"))
    return [
        translate("Gui", "Coordinate system"),
        inside,
        translate("Gui", "Share"),
        translate("Gui", "From the borders")
        if reference == _BY_OUTLINE
        else translate("Gui", "Median distance"),
        translate("Gui", "Apart from the chosen one"),
    ]


def rows(look: Look) -> tuple[list[tuple[object, ...]], list[int]]:
    """Return a row per candidate, and the places of the one that was chosen."""
    candidates = look.crs.candidates
    if not candidates:
        return [], []
    found = [list(row) for row in evidence.candidate_rows(look)]
    if look.crs.reference == _BY_OUTLINE:
        for row, one in zip(found, candidates, strict=True):
            row[3] = _metres(one.outline_m)
    marked = [place for place, one in enumerate(candidates) if one.name == look.crs.name]
    return [tuple(row) for row in found], marked


def _metres(value: float | None) -> str:
    if value is None or not math.isfinite(value):
        return "–"
    return f"{value / 1000:,.0f} km" if value >= _FAR else f"{value:,.0f} m"
