"""In which coordinate system a file's numbers are: tested, never believed.

5174 and 5181 lie only some 310 m apart, so no range of coordinates can tell them. What can:
each parcel names its legal dong, a facility its district, and in the right system it lies
there; a layer of districts or dongs has the city's own outline. What only lies in the city
tells little, and then the evidence says which systems cannot be told apart.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from osgeo import ogr, osr

from smartcity_planner.domain.errors import BadInput
from smartcity_planner.intake import crs_words, outline, systems, trials
from smartcity_planner.intake.reference import CITY, City, LegalDongs
from smartcity_planner.intake.systems import CANDIDATES, name_of, system, text_of, transformation
from smartcity_planner.intake.trials import SAME_PLACE, Sample, Trial

__all__ = [
    "CANDIDATES",
    "SAME_PLACE",
    "Candidate",
    "CrsEvidence",
    "CrsProblem",
    "Sample",
    "decide",
    "decide_extent",
    "decide_places",
    "name_of",
    "system",
    "text_of",
    "transformation",
]
#: A system in which fewer parcels lie in their own dong is not the right one.
LEAST_SHARE = 0.5
#: … and of rows that name no district, fewer in the city: a file may be of the whole country.
LEAST_IN_CITY = 0.05
_FEW_CORNERS = 40
_GRID = 20  # points along each side of an extent


@dataclass(frozen=True)
class Candidate:
    """How well one system fits: rows in their own area, and how far they lie from it (m)."""

    name: str
    inside: int
    median_m: float
    apart_m: float = 0.0
    """How far the places by this system are from those by the chosen one."""
    outline_m: float | None = None
    """How far the layer's outline is from the districts' borders; None where that says nothing."""


@dataclass(frozen=True)
class CrsEvidence:
    """The system chosen and why.

    `how` is given, declared, found (by the test) or untested. `reference` tells what it was
    tested by: legal_dong (of the parcel numbers), named (districts or dongs that the rows
    name), outline (of districts or dongs), city, or extent (of a raster). `rivals` are systems
    elsewhere that fit as well: they cannot be told apart. `declared` is the file's own name for
    the system, where it is another.
    """

    name: str
    how: str  # "given" | "declared" | "found" | "untested"
    sampled: int
    candidates: tuple[Candidate, ...]
    reference: str = "legal_dong"
    rivals: tuple[str, ...] = ()
    declared: str = ""


class CrsProblem(BadInput):
    """The coordinate system cannot be used; `offer` is the better one (`EPSG:5186`), if any."""

    def __init__(self, template: str, offer: str | None, **values: object) -> None:
        super().__init__(template, "Intake", **values)
        self.offer = offer
        self.evidence: CrsEvidence | None = None
        self.system: osr.SpatialReference | None = None
        """The system that fits best, to show the shapes by."""


@dataclass(frozen=True)
class _Question:
    samples: Sequence[Sample]
    stated: osr.SpatialReference | None
    how: str
    declared: str
    reference: str
    least: float
    words: crs_words.Words


def decide(
    samples: Sequence[Sample],
    dongs: LegalDongs,
    declared: osr.SpatialReference | None,
    given: str | None = None,
) -> tuple[osr.SpatialReference | None, CrsEvidence]:
    """Return the system of parcels' coordinates, with evidence.

    None (untested, undeclared) only where `samples` is empty. Raises CrsProblem (a BadInput)
    where the system that is given or declared puts the parcels clearly elsewhere than another
    one does, where none puts them into the dongs of their numbers, or where nothing is
    declared and several fit alike.
    """
    stated, name, how = _stated(declared, given)
    if not samples:
        return stated, _untested(stated, name)
    question = _Question(samples, stated, how, name, "legal_dong", LEAST_SHARE, crs_words.PARCELS)
    return _judge(question, [trials.attempt(one, samples, dongs) for one in _tried(stated)], dongs)


def decide_places(
    samples: Sequence[Sample],
    city: City,
    declared: osr.SpatialReference | None,
    given: str | None = None,
    *,
    areas: Sequence[ogr.Geometry] = (),
) -> tuple[osr.SpatialReference | None, CrsEvidence]:
    """Return the system of features that have no parcel number, with evidence.

    `samples` and `areas` come from `places.gather(rows, city)`: rows spread over the file, each
    with the area it names (`City.key_of`: legal dong, district, or "" for the city alone), and
    all areas of a small polygon layer as read (else empty), whose common outline is compared
    with the districts' borders. Same results and errors as `decide`; a declared system that
    cannot be told from others is followed, and `evidence.rivals` names those.
    """
    stated, name, how = _stated(declared, given)
    if not samples:
        return stated, _untested(stated, name)
    tried = [trials.attempt(one, samples, city) for one in _tried(stated)]
    reference = _add_outlines(tried, city, areas)
    if reference is None:
        named = sum(key != CITY for key, _, _ in samples)
        reference = "named" if named >= len(samples) / 2 else "city"
    least = {"named": LEAST_SHARE, "city": LEAST_IN_CITY, "outline": 0.0}[reference]
    words = crs_words.OUTLINE if reference == "outline" else crs_words.PLACES
    return _judge(_Question(samples, stated, how, name, reference, least, words), tried, city)


def decide_extent(
    extent: tuple[float, float, float, float],
    city: City,
    declared: osr.SpatialReference | None,
    given: str | None = None,
) -> tuple[osr.SpatialReference | None, CrsEvidence]:
    """Return the system of a raster's `extent` (x_min, y_min, x_max, y_max as read).

    Measured is how much of the smaller of the two, extent and city, lies in the other:
    `Candidate.inside` of `sampled`. Same errors as `decide`. Systems some 100 m apart cannot
    be told by an extent; `evidence.rivals` names them.
    """
    stated, name, how = _stated(declared, given)
    x0, y0, x1, y1 = extent
    steps = [(number + 0.5) / _GRID for number in range(_GRID)]
    samples = [(CITY, x0 + (x1 - x0) * a, y0 + (y1 - y0) * b) for a in steps for b in steps]
    tried = [trials.attempt_extent(one, extent, samples, city.outline) for one in _tried(stated)]
    question = _Question(samples, stated, how, name, "extent", LEAST_IN_CITY, crs_words.EXTENT)
    return _judge(question, tried, None)


def _stated(
    declared: osr.SpatialReference | None, given: str | None
) -> tuple[osr.SpatialReference | None, str, str]:
    """Return the system that is stated, its own name where it is another, and who states it."""
    found = system(given) if given else declared
    if found is None:
        return None, "", "found"
    known = systems.standard(found)
    own = name_of(found)
    return known, "" if own == name_of(known) else own, "given" if given else "declared"


def _untested(stated: osr.SpatialReference | None, declared: str) -> CrsEvidence:
    name = name_of(stated) if stated else ""
    return CrsEvidence(name, "untested", 0, (), declared=declared)


def _tried(stated: osr.SpatialReference | None) -> list[osr.SpatialReference]:
    """Return the systems to try: the stated one first, then it with its datum shift, then all."""
    found = [stated] if stated else []
    shifted = systems.with_shift(stated) if stated else None
    if shifted is not None and not shifted.GetAuthorityCode(None):
        found.append(shifted)
    names = {name_of(one) for one in found}
    return found + [system(str(code)) for code in CANDIDATES if f"EPSG:{code}" not in names]


def _add_outlines(tried: list[Trial], city: City, areas: Sequence[ogr.Geometry]) -> str | None:
    """Measure the outline in every system; return "outline" where it is one of districts."""
    corners = outline.points(areas)
    # A few corners tell most layers of areas (rivers, zones) from one of districts.
    for some in (corners[:: len(corners) // _FEW_CORNERS or 1], corners):
        for trial in tried:
            change = systems.transformation(trial.system)
            trial.outline = city.off_borders(systems.moved_all(change, some))
        if not any(trial.has_outline for trial in tried):
            for trial in tried:
                trial.outline = []
            return None
    return "outline"


def _judge(
    question: _Question, tried: Sequence[Trial], areas: trials.Areas | None
) -> tuple[osr.SpatialReference, CrsEvidence]:
    samples, words = question.samples, question.words
    best = min(tried, key=lambda trial: trial.rank)
    own = tried[0] if question.stated else None
    chosen = own if own and not trials.clearly_better(best, own) else best
    try:
        if best.inside < question.least * len(samples) or not _somewhere(best):
            raise _nowhere(question, best, areas)
        if own and chosen is not own:
            raise _refusal(question, own, best)
        rivals = [trial.name for trial in trials.rivals(chosen, tried)]
        if rivals and not own:
            raise CrsProblem(words.alike, None, names=", ".join([best.name, *rivals]))
    except CrsProblem as problem:
        problem.evidence = _evidence(question, tried, own or best, ())
        problem.system = best.system
        raise
    return chosen.system, _evidence(question, tried, chosen, tuple(rivals))


def _somewhere(trial: Trial) -> bool:
    return any(distance == 0 for distance in trial.distances) or trial.has_outline


def _evidence(
    question: _Question, tried: Sequence[Trial], chosen: Trial, rivals: tuple[str, ...]
) -> CrsEvidence:
    candidates = tuple(
        Candidate(t.name, t.inside, t.median, trials.apart(t.places, chosen.places), t.outline_m)
        for t in tried
    )
    return CrsEvidence(
        chosen.name,
        question.how,
        len(question.samples),
        candidates,
        question.reference,
        rivals,
        question.declared,
    )


def _nowhere(question: _Question, best: Trial, areas: trials.Areas | None) -> CrsProblem:
    """Return what to say where no system fits; perhaps x and y are exchanged."""
    if areas is not None:
        swapped = [(key, y, x) for key, x, y in question.samples]
        for one in _tried(question.stated):
            trial = trials.attempt(one, swapped, areas)
            if trial.inside >= max(LEAST_SHARE, question.least) * len(swapped):
                return CrsProblem(crs_words.SWAPPED, None, crs=trial.name)
    return CrsProblem(question.words.nowhere, None, crs=best.name, share=_percent(best, question))


def _refusal(question: _Question, own: Trial, best: Trial) -> CrsProblem:
    words = question.words
    apart = trials.apart(own.places, best.places)
    if not math.isfinite(apart):
        text = words.no_place
    else:
        text = words.given if question.how == "given" else words.declared
    return CrsProblem(
        text,
        best.name,
        crs=own.name,
        share=_percent(own, question),
        better=best.name,
        better_share=_percent(best, question),
        metres=f"{apart:,.0f}",
        own_outline=_metres(own.outline_m),
        better_outline=_metres(best.outline_m),
    )


def _metres(value: float | None) -> str:
    return "–" if value is None else f"{value:,.0f}"


def _percent(trial: Trial, question: _Question) -> str:
    return f"{100 * trial.inside / len(question.samples):.0f}"
