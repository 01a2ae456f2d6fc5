"""In which reference system a file's coordinates are: tested, never believed.

5174 and 5181 lie only some 310 m apart, so no range of coordinates can tell them. What can:
each parcel names its legal dong, and in the right system it lies there.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from osgeo import gdal, ogr, osr

from smartcity_planner.domain import schema
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.intake.reference import LegalDongs
from smartcity_planner.store import vector

#: Systems in which Korean offices deliver, the likeliest first.
CANDIDATES = (5186, 5181, 5174, 2097, 5179, 4326, 3857)
#: Systems nearer to each other than this (m) are not told apart: the map would be the same.
SAME_PLACE = 50.0
#: A system in which fewer parcels lie in their own dong is not the right one.
LEAST_SHARE = 0.5
#: By how much of the sample another system must be better before the declared one is refused.
CLEARLY = 0.05

Sample = tuple[str, float, float]
"""Legal dong of the parcel's number, and a point in the parcel as read (x, y)."""


@dataclass(frozen=True)
class Candidate:
    """How well one system fits: parcels in their own dong, and how far they lie from it (m)."""

    name: str
    inside: int
    median_m: float
    apart_m: float = 0.0
    """How far the places by this system are from those by the chosen one."""


@dataclass(frozen=True)
class CrsEvidence:
    """The system chosen and why: given, declared, found by the test, or untested."""

    name: str
    how: str  # "given" | "declared" | "found" | "untested"
    sampled: int
    candidates: tuple[Candidate, ...]


@dataclass
class _Trial:
    name: str
    system: osr.SpatialReference
    places: list[tuple[float, float]]
    distances: list[float]

    @property
    def inside(self) -> int:
        return sum(distance == 0 for distance in self.distances)

    @property
    def rank(self) -> tuple[int, float]:
        return (-self.inside, _median(self.distances))


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
    """Return the code of a system (`EPSG:5186`), or its name where it has none."""
    code = reference.GetAuthorityCode(None)
    if code:
        return f"{reference.GetAuthorityName(None)}:{code}"
    return str(reference.GetName() or "?")


def decide(
    samples: Sequence[Sample],
    dongs: LegalDongs,
    declared: osr.SpatialReference | None,
    given: str | None = None,
) -> tuple[osr.SpatialReference | None, CrsEvidence]:
    """Return the system of the coordinates, with evidence.

    None (untested, undeclared) only where `samples` is empty. Raises BadInput where the
    system that is given or declared puts the parcels clearly elsewhere than another one does,
    where none puts them into the dongs of their numbers, or where nothing is declared and
    several fit alike.
    """
    stated = system(given) if given else declared
    how = "given" if given else "declared"
    if not samples:
        name = name_of(stated) if stated else ""
        return stated, CrsEvidence(name, "untested", 0, ())
    trials = _trials(samples, dongs, stated)
    best = min(trials, key=lambda trial: trial.rank)
    own = trials[0] if stated else None
    chosen = own if own and not _clearly_better(best, own) else best
    if best.inside < LEAST_SHARE * len(samples):
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake",
                "In none of the known coordinate systems do the parcels lie in the legal dong of "
                "their number; best is {crs} with {share} %. Check the file, or give its "
                "coordinate system (CRS).",
            ),
            "Intake",
            crs=best.name,
            share=_percent(best.inside, samples),
        )
    if own and chosen is not own:
        raise _refusal(own, best, samples, how)
    if not own:
        _require_single(best, trials)
    evidence = tuple(
        Candidate(t.name, t.inside, _median(t.distances), _apart(t.places, chosen.places))
        for t in trials
    )
    return chosen.system, CrsEvidence(chosen.name, how if own else "found", len(samples), evidence)


def _trials(
    samples: Sequence[Sample], dongs: LegalDongs, stated: osr.SpatialReference | None
) -> list[_Trial]:
    systems = [stated] if stated else []
    names = {name_of(stated)} if stated else set()
    systems += [system(str(code)) for code in CANDIDATES if f"EPSG:{code}" not in names]
    return [_try(reference, samples, dongs) for reference in systems]


def _try(reference: osr.SpatialReference, samples: Iterable[Sample], dongs: LegalDongs) -> _Trial:
    trial = _Trial(name_of(reference), reference, [], [])
    change = transformation(reference)
    point = ogr.Geometry(ogr.wkbPoint)
    for dong, x, y in samples:
        place = _moved(change, x, y)
        trial.places.append(place)
        if not all(map(math.isfinite, place)):
            trial.distances.append(math.inf)
            continue
        point.SetPoint_2D(0, *place)
        trial.distances.append(dongs.distance(dong, point))
    return trial


def transformation(reference: osr.SpatialReference) -> osr.CoordinateTransformation | None:
    """Return what turns coordinates of `reference` into the plan's; None where nothing must."""
    reference = reference.Clone()
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    plan = system(str(schema.EPSG))
    if reference.IsSame(plan):
        return None
    with vector.quiet():
        return osr.CoordinateTransformation(reference, plan)


def _moved(change: osr.CoordinateTransformation | None, x: float, y: float) -> tuple[float, float]:
    if change is None:
        return x, y
    with vector.quiet():
        moved = change.TransformPoint(x, y)
        if gdal.GetLastErrorType() >= gdal.CE_Failure:
            return math.inf, math.inf
    return moved[0], moved[1]


def _clearly_better(other: _Trial, own: _Trial) -> bool:
    if other is own or _apart(other.places, own.places) <= SAME_PLACE:
        return False
    more = other.inside - own.inside
    return more > max(CLEARLY * len(own.distances), 1) or (more > 0 and own.inside == 0)


def _require_single(best: _Trial, trials: Sequence[_Trial]) -> None:
    """Refuse to guess: undeclared systems that fit alike would put the parcels elsewhere."""
    rivals = [
        trial.name
        for trial in trials
        if trial is not best
        and not _clearly_better(best, trial)
        and _apart(trial.places, best.places) > SAME_PLACE
    ]
    if rivals:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake",
                "The file names no coordinate system, and these fit alike: {names}. Find out "
                "which it is and import again with it (CRS).",
            ),
            "Intake",
            names=", ".join([best.name, *rivals]),
        )


def _refusal(own: _Trial, best: _Trial, samples: Sequence[Sample], how: str) -> BadInput:
    apart = _apart(own.places, best.places)
    if not math.isfinite(apart):
        text = QT_TRANSLATE_NOOP(
            "Intake",
            "In the coordinate system {crs} the coordinates of the parcels are no place on Earth; "
            "in {better} {better_share} % of them lie in the legal dong of their number. Import "
            "again with CRS={better}.",
        )
    elif how == "given":
        text = QT_TRANSLATE_NOOP(
            "Intake",
            "In the coordinate system {crs} that you gave, {share} % of the parcels lie in the "
            "legal dong of their number; in {better} it is {better_share} %, {metres} m away. "
            "Import again with CRS={better}.",
        )
    else:
        text = QT_TRANSLATE_NOOP(
            "Intake",
            "The file says that its coordinates are in {crs}, but then {share} % of the parcels "
            "lie in the legal dong of their number; in {better} it is {better_share} %, "
            "{metres} m away. If that is right, import again with CRS={better}.",
        )
    return BadInput(
        text,
        "Intake",
        crs=own.name,
        share=_percent(own.inside, samples),
        better=best.name,
        better_share=_percent(best.inside, samples),
        metres=f"{apart:,.0f}",
    )


def _apart(one: Sequence[tuple[float, float]], other: Sequence[tuple[float, float]]) -> float:
    return _median(
        [
            math.dist(a, b) if math.isfinite(a[0]) and math.isfinite(b[0]) else math.inf
            for a, b in zip(one, other, strict=True)
        ]
    )


def _median(values: Sequence[float]) -> float:
    return sorted(values)[len(values) // 2]


def _percent(part: int, samples: Sequence[Sample]) -> str:
    return f"{100 * part / len(samples):.0f}"
