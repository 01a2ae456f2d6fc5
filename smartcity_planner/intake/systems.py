"""Coordinate systems as offices name them: codes, WKT, vendors' own words for a known one.

PROJ's national grids are not needed: the Bessel systems carry their seven parameters.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from osgeo import osr

from smartcity_planner.domain import schema
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.store import vector

#: Systems in which Korean offices deliver, the likeliest first; the last two (east belt, west
#: belt) are not the city's, but files of neighbours come in them.
CANDIDATES = (5186, 5181, 5174, 2097, 5179, 4326, 3857, 5187, 5185)
#: Two systems that put the same numbers nearer to each other than this (m) are the same.
_SAME = 0.01
#: Published parameters of the Bessel datum differ by some metres; a system is the same up to these.
_SAME_SHIFTED = 5.0
_BESSEL = 6377397.155
#: From the Korean 1985 datum to WGS 84 (national seven parameters, coordinate frame signs).
_SHIFT = (-115.80, 474.99, 674.11, 1.16, -2.31, -1.63, 6.43)
_PROBES = ((180_000, 536_000), (198_000, 552_000), (216_000, 567_000))  # EPSG:5186

Point = tuple[float, float]


def system(text: str) -> osr.SpatialReference:
    """Return the system that a planner named (`EPSG:5186`, `5186`, WKT); BadInput for others."""
    found = osr.SpatialReference()
    wanted = f"EPSG:{text.strip()}" if text.strip().isdigit() else text.strip()
    with vector.quiet():
        code = found.SetFromUserInput(wanted)
    if code:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake",
                "“{crs}” is not a coordinate system. Give its code, such as EPSG:5186.",
            ),
            "Intake",
            crs=text,
        )
    found.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return found


def text_of(reference: osr.SpatialReference | None) -> str:
    """Return what `system` reads back: the code of a system, else its WKT, else nothing."""
    if reference is None:
        return ""
    has_code = reference.GetAuthorityCode(None)
    return name_of(reference) if has_code else str(reference.ExportToWkt())


def name_of(reference: osr.SpatialReference) -> str:
    """Return the code of a system (`EPSG:5186`), or its name where it has none.

    One that has no name either is called by its PROJ text, which `system` reads.
    """
    code = reference.GetAuthorityCode(None)
    if code:
        return f"{reference.GetAuthorityName(None)}:{code}"
    name = str(reference.GetName() or "unknown")
    return str(reference.ExportToProj4() or "?") if name == "unknown" else name


def transformation(reference: osr.SpatialReference) -> osr.CoordinateTransformation | None:
    """Return what turns coordinates of `reference` into the plan's; None where nothing must."""
    reference = reference.Clone()
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    plan = system(str(schema.EPSG))
    if reference.IsSame(plan):
        return None
    with vector.quiet():
        return osr.CoordinateTransformation(reference, plan)


def moved(change: osr.CoordinateTransformation | None, x: float, y: float) -> Point:
    """Return the place by this transformation; infinite where it is no place on Earth."""
    return moved_all(change, [(x, y)])[0]


def moved_all(change: osr.CoordinateTransformation | None, points: Sequence[Point]) -> list[Point]:
    """Return the places by this transformation; infinite where they are no place on Earth."""
    if change is None or not points:
        return list(points)
    with vector.quiet():
        places = change.TransformPoints(list(points))
    return [(x, y) if math.isfinite(x + y) else (math.inf, math.inf) for x, y, *_ in places]


def standard(reference: osr.SpatialReference, within: float = _SAME) -> osr.SpatialReference:
    """Return the known system that `reference` is by another name, else `reference` itself.

    A vendor's `KGD2002_Unified_Coordinate_System`, or a TM without any name, is EPSG:5179 or
    EPSG:5186 where it puts the same numbers at the same places in the city (`within` metres: 1 cm).
    One that has a code of EPSG's keeps it; ESRI's 102080 is EPSG:5179.
    """
    reference = reference.Clone()
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    if reference.GetAuthorityCode(None) and reference.GetAuthorityName(None) == "EPSG":
        return reference
    change = transformation(reference)
    for code in CANDIDATES:
        known = system(str(code))
        if bool(known.IsGeographic()) == bool(reference.IsGeographic()) and _same(
            change, known, within
        ):
            return known
    return reference


def with_shift(reference: osr.SpatialReference) -> osr.SpatialReference | None:
    """Return a Bessel system that names no datum shift, with the Korean one; None for others."""
    if abs(reference.GetSemiMajor() - _BESSEL) > 1 or reference.GetAuthorityCode(None):
        return None
    with vector.quiet():
        text = reference.ExportToProj4()
        if not text or "+towgs84" in text:
            return None
        shift = ",".join(map(str, _SHIFT))
        return standard(system(f"{text} +towgs84={shift} +type=crs"), _SAME_SHIFTED)


def _same(
    change: osr.CoordinateTransformation | None, known: osr.SpatialReference, within: float
) -> bool:
    with vector.quiet():
        back = osr.CoordinateTransformation(system(str(schema.EPSG)), known)
    for place in _PROBES:
        numbers = moved(back, *place)
        there = moved(change, *numbers)
        if not all(map(math.isfinite, there)) or math.dist(there, place) > within:
            return False
    return True
