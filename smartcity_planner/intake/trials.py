"""One coordinate system tried on a file: where its rows and its outline come to lie."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from osgeo import ogr, osr

from smartcity_planner.intake import systems
from smartcity_planner.intake.systems import Point

#: Systems nearer to each other than this (m) are not told apart: the map would be the same.
SAME_PLACE = 50.0
#: By how much of the sample another system must be better before the declared one is refused.
CLEARLY = 0.05
#: … or, of the rows for which two systems disagree, how one-sided they are (McNemar's test; far
#: beyond chance), and the least number of rows by which they do.
_ONE_SIDED, _LEAST_MORE = 15.0, 8
#: … where nearly all rows fit: a file that reaches beyond the city is one-sided by its nature.
_NEARLY_ALL = 0.9
#: Outlines that are the same lie nearer than this (m) in the middle, and these many of them.
OUTLINE_NEAR, OUTLINE_MOST = 50.0, 0.6
#: A further outline is a worse one where it is more than twice as far and this (m) on top.
_OUTLINE_SLACK = 20.0

Sample = tuple[str, float, float]
"""Key of the area in which a row should lie (legal dong, district, city), and a point as read."""


class Areas(Protocol):
    """What tells how far a shape lies from the area of a key (m)."""

    def distance(self, code: str, shape: ogr.Geometry, /) -> float: ...


@dataclass
class Trial:
    """The places of all samples by one system, and how far they lie from where they should."""

    name: str
    system: osr.SpatialReference
    places: list[Point]
    distances: list[float]
    outline: list[float] = field(default_factory=list)

    @property
    def inside(self) -> int:
        """Number of samples in their own area."""
        return sum(distance == 0 for distance in self.distances)

    @property
    def median(self) -> float:
        """Median distance of the samples from their areas (m)."""
        return median(self.distances)

    @property
    def outline_m(self) -> float | None:
        """Median distance of the outline from the districts' borders (m); None without one."""
        return median(self.outline) if self.outline else None

    @property
    def has_outline(self) -> bool:
        """Whether the outline is that of districts in this system."""
        near = sum(distance <= OUTLINE_NEAR for distance in self.outline)
        return bool(self.outline) and near >= OUTLINE_MOST * len(self.outline)

    @property
    def rank(self) -> tuple[float, int, float]:
        """The smaller, the better it fits."""
        return (self.outline_m or 0.0, -self.inside, self.median)


def attempt(reference: osr.SpatialReference, samples: Sequence[Sample], areas: Areas) -> Trial:
    """Return where `samples` lie by this system."""
    change = systems.transformation(reference)
    places = systems.moved_all(change, [(x, y) for _, x, y in samples])
    trial = Trial(systems.name_of(reference), reference, places, [])
    point = ogr.Geometry(ogr.wkbPoint)
    for (key, _, _), place in zip(samples, places, strict=True):
        if not all(map(math.isfinite, place)):
            trial.distances.append(math.inf)
            continue
        point.SetPoint_2D(0, *place)
        trial.distances.append(areas.distance(key, point))
    return trial


def attempt_extent(
    reference: osr.SpatialReference,
    extent: tuple[float, float, float, float],
    samples: Sequence[Sample],
    city: ogr.Geometry,
) -> Trial:
    """Return how an extent (x_min, y_min, x_max, y_max) and the city's area agree by this system.

    As many of the `samples` (points of the extent) count as inside as is the share of the
    smaller of both areas that lies in the other.
    """
    change = systems.transformation(reference)
    places = systems.moved_all(change, [(x, y) for _, x, y in samples])
    x0, y0, x1, y1 = extent
    corners = systems.moved_all(change, [(x0, y0), (x1, y0), (x1, y1), (x0, y1)])
    share, away = 0.0, math.inf
    if all(math.isfinite(number) for corner in corners for number in corner):
        ring = ogr.Geometry(ogr.wkbLinearRing)
        for corner in [*corners, corners[0]]:
            ring.AddPoint_2D(*corner)
        frame = ogr.Geometry(ogr.wkbPolygon)
        frame.AddGeometry(ring)
        both = frame.Intersection(city) if frame.IsValid() else None
        least = min(frame.GetArea(), city.GetArea())
        share = both.GetArea() / least if both is not None and least > 0 else 0.0
        away = max(1.0, float(frame.Distance(city)))
    inside = round(share * len(samples))
    distances = [0.0] * inside + [away] * (len(samples) - inside)
    return Trial(systems.name_of(reference), reference, places, distances)


def clearly_better(other: Trial, own: Trial) -> bool:
    """Whether `other` fits better beyond doubt, and puts the rows somewhere else."""
    if other is own or apart(other.places, own.places) <= SAME_PLACE:
        return False
    if other.outline_m is not None and own.outline_m is not None:
        return own.outline_m > 2 * other.outline_m + _OUTLINE_SLACK
    more = other.inside - own.inside
    if more > max(CLEARLY * len(own.distances), 1) or (more > 0 and own.inside == 0):
        return True
    differing = sum(
        (a == 0) != (b == 0) for a, b in zip(other.distances, own.distances, strict=True)
    )
    if other.inside < _NEARLY_ALL * len(own.distances):
        return False
    return more >= _LEAST_MORE and more * more > _ONE_SIDED * differing


def rivals(best: Trial, trials: Sequence[Trial]) -> list[Trial]:
    """Return the systems that fit as well as `best` but put the rows elsewhere."""
    return [
        trial
        for trial in trials
        if trial is not best
        and not clearly_better(best, trial)
        and apart(trial.places, best.places) > SAME_PLACE
    ]


def apart(one: Sequence[Point], other: Sequence[Point]) -> float:
    """Return how far two systems put the same rows from each other (median, m)."""
    return median(
        [
            math.dist(a, b) if math.isfinite(a[0]) and math.isfinite(b[0]) else math.inf
            for a, b in zip(one, other, strict=True)
        ]
    )


def median(values: Sequence[float]) -> float:
    """Return the middle value; ValueError cannot be: there is always one."""
    return sorted(values)[len(values) // 2]
