"""First by boxes alone: which parcels lie wholly inside a place, and which meet its edge.

A box that no edge of the place touches lies wholly inside or wholly outside, and so does the
parcel in it. Only parcels whose box is touched need their shapes compared (`measure`): of the
740,000 pairs of a city's parcels and zones with common boxes that is about a third.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from smartcity_planner.domain.progress import Progress
from smartcity_planner.overlay import ragged
from smartcity_planner.overlay.parcels import Boxes, Grid
from smartcity_planner.overlay.places import AREAS, Places

#: Boxes are taken this much larger when it is asked whether an edge touches them, m.
_MARGIN = 0.001


@dataclass(frozen=True)
class Pairs:
    """Pairs of a place and a parcel, sorted by parcel. `first`, `count`: the place's edges that
    can matter to the parcel; `inside`: the parcel is known to lie wholly inside the place."""

    place: np.ndarray
    parcel: np.ndarray
    first: np.ndarray
    count: np.ndarray
    inside: np.ndarray

    def __len__(self) -> int:
        return len(self.place)

    def only(self, chosen: np.ndarray | slice) -> Pairs:
        """Return the pairs that `chosen` names."""
        names = ("place", "parcel", "first", "count", "inside")
        return Pairs(*(getattr(self, name)[chosen] for name in names))

    def of_parcels(self, parcels: np.ndarray) -> Pairs:
        """Return the pairs of parcels from the first to the last of the ascending `parcels`."""
        begin = np.searchsorted(self.parcel, parcels[0], side="left")
        end = np.searchsorted(self.parcel, parcels[-1], side="right")
        return self.only(slice(int(begin), int(end)))


def sift(places: Places, boxes: Boxes, grid: Grid, progress: Progress) -> Pairs:
    """Return the pairs of `places` and parcels that overlap or may overlap."""
    found = []
    for given, parcel in grid.meeting(places.x1, places.x2, places.y1, places.y2):
        progress.go_on()
        first, count = places.edges_between(given, boxes.x1[parcel], boxes.x2[parcel])
        for part in ragged.chunks(count):
            found.append(_sift(places, boxes, given[part], parcel[part], first[part], count[part]))
    if not found:
        none = np.zeros(0, np.int64)
        return Pairs(none, none, none, none, none.astype(bool))
    names = ("place", "parcel", "first", "count", "inside")
    columns = [np.concatenate([getattr(pairs, name) for pairs in found]) for name in names]
    order = np.lexsort((columns[0], columns[1]))
    return Pairs(*(column[order] for column in columns))


def _sift(
    places: Places,
    boxes: Boxes,
    place: np.ndarray,
    parcel: np.ndarray,
    first: np.ndarray,
    count: np.ndarray,
) -> Pairs:
    pair, edge = ragged.expand(first, count)
    e = places.edges
    x1, y1, x2, y2 = e.x1[edge], e.y1[edge], e.x2[edge], e.y2[edge]
    middle_x = (boxes.x1[parcel] + boxes.x2[parcel]) / 2
    middle_y = (boxes.y1[parcel] + boxes.y2[parcel]) / 2
    half_x = (boxes.x2[parcel] - boxes.x1[parcel]) / 2 + _MARGIN
    half_y = (boxes.y2[parcel] - boxes.y1[parcel]) / 2 + _MARGIN
    cx, cy, hx, hy = (a[pair] for a in (middle_x, middle_y, half_x, half_y))
    dx, dy = x2 - x1, y2 - y1
    side = dx * (cy - y1) - dy * (cx - x1)  # > 0: the middle lies above the edge
    touching = (x2 >= cx - hx) & (x1 <= cx + hx)
    touching &= (np.maximum(y1, y2) >= cy - hy) & (np.minimum(y1, y2) <= cy + hy)
    touching &= np.abs(side) <= dx * hy + np.abs(dy) * hx
    touched = np.bincount(pair, touching, len(place)) > 0
    if places.kind is not AREAS:
        inside = np.zeros(len(place), bool)
    else:
        above = (x1 <= cx) & (cx < x2) & (side < 0)
        inside = (np.bincount(pair, e.sign[edge] * above, len(place)) > 0.5) & ~touched
    keep = touched | inside
    return Pairs(place[keep], parcel[keep], first[keep], count[keep], inside[keep])
