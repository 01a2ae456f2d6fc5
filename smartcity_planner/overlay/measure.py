"""Shared areas and lengths of many pairs at once, by integrating over their edges.

A polygon is the sum of the ground below its edges, each with its sign; so the area that two
polygons share is the sum, over all pairs of their edges, of the ground below both. That needs
no new shape, no object per pair, and has no degenerate case: edges that coincide, touch or cross
in a corner are nothing special. Rounding is that of the coordinates, which are taken from a
corner of the parcel's box.
"""

from __future__ import annotations

import numpy as np

from smartcity_planner.overlay import ragged
from smartcity_planner.overlay.parcels import Boxes
from smartcity_planner.overlay.places import AREAS, LINES, Places
from smartcity_planner.overlay.shapes import Edges
from smartcity_planner.overlay.sift import Pairs


def measure(
    places: Places, pairs: Pairs, row: np.ndarray, parcels: Edges, boxes: Boxes
) -> np.ndarray:
    """Return per pair the shared area (m²) or length (m), or for points 1 (inside) or 0.

    `row` is the parcel of each pair as a number into `parcels`.
    """
    result = np.zeros(len(pairs))
    work = pairs.count * parcels.count[row]
    for part in ragged.chunks(work, ragged.AT_ONCE * 2):
        result[part] = _measure(places, pairs.only(part), row[part], parcels, boxes)
    return result


def _measure(
    places: Places, pairs: Pairs, row: np.ndarray, parcels: Edges, boxes: Boxes
) -> np.ndarray:
    # 1. The place's edges that lie beside or above the box. The ground below one that lies
    #    under the box cancels out over the parcel's edges.
    pair, f = ragged.expand(pairs.first, pairs.count)
    low = boxes.y1[pairs.parcel][pair]
    e = places.edges
    keep = (e.x2[f] >= boxes.x1[pairs.parcel][pair]) & (e.x1[f] <= boxes.x2[pairs.parcel][pair])
    keep &= np.maximum(e.y1[f], e.y2[f]) >= low
    pair, f = pair[keep], f[keep]
    # 2. Each of them with each edge of the parcel, as far as they share a stretch of x.
    owner, g = ragged.expand(parcels.start[row][pair], parcels.count[row][pair])
    left = np.maximum(parcels.x1[g], e.x1[f][owner])
    right = np.minimum(parcels.x2[g], e.x2[f][owner])
    share = right > left if places.kind is AREAS else right >= left
    share &= parcels.x2[g] > parcels.x1[g]  # nothing lies below an upright edge
    owner, g = owner[share], g[share]
    f, pair = f[owner], pair[owner]
    # 3. From the corner of the box.
    x0, y0 = boxes.x1[pairs.parcel][pair], boxes.y1[pairs.parcel][pair]
    place = (e.x1[f] - x0, e.y1[f] - y0, e.x2[f] - x0, e.y2[f] - y0)
    parcel = (parcels.x1[g] - x0, parcels.y1[g] - y0, parcels.x2[g] - x0, parcels.y2[g] - y0)
    if places.kind is AREAS:
        value = e.sign[f] * parcels.sign[g] * _common_ground(place, parcel)
    elif places.kind is LINES:
        value = parcels.sign[g] * _length_below(place, parcel)
    else:
        value = parcels.sign[g] * _is_below(place, parcel)
    return np.maximum(np.bincount(pair, value, len(pairs)), 0.0)


_Four = tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]


def _at(edge: _Four, x: np.ndarray) -> np.ndarray:
    """Return the edges' heights at x; exact at both ends."""
    x1, y1, x2, y2 = edge
    width = x2 - x1
    slope = (y2 - y1) / np.where(width > 0, width, 1.0)
    return np.where(x - x1 <= x2 - x, y1 + (x - x1) * slope, y2 - (x2 - x) * slope)


def _common_ground(a: _Four, b: _Four) -> np.ndarray:
    """Return the area below both edges over the stretch of x that they share."""
    left, right = np.maximum(a[0], b[0]), np.minimum(a[2], b[2])
    width = right - left
    b_left, b_right = _at(b, left), _at(b, right)
    d1, d2 = _at(a, left) - b_left, _at(a, right) - b_right
    low, high = np.minimum(d1, d2), np.maximum(d1, d2)
    # Where a runs below b, the ground between them is not common: none, all or a triangle.
    crossing = (low < 0) & (high > 0)
    triangle = low * low / np.where(crossing, high - low, 1.0)
    missing = np.where(crossing, -triangle, np.where(high <= 0, d1 + d2, 0.0))
    return (b_left + b_right + missing) / 2 * width


def _length_below(line: _Four, b: _Four) -> np.ndarray:
    """Return the length of each piece of line that lies below the edge, within the edge's x."""
    x1, y1, x2, y2 = line
    dx, dy = x2 - x1, y2 - y1
    upright = dx == 0
    within = (b[0] <= x1) & (x1 < b[2])
    with np.errstate(divide="ignore", invalid="ignore"):
        begin = np.clip((b[0] - x1) / dx, 0.0, 1.0)
        end = np.clip((b[2] - x1) / dx, 0.0, 1.0)
    begin = np.where(upright, 0.0, begin)
    end = np.where(upright, np.where(within, 1.0, 0.0), end)
    d1 = _at(b, x1 + begin * dx) - (y1 + begin * dy)
    d2 = _at(b, x1 + end * dx) - (y1 + end * dy)
    part = np.maximum(d1, d2) / np.where(d1 == d2, 1.0, np.abs(d1 - d2))
    part = np.where((d1 > 0) & (d2 > 0), 1.0, np.where((d1 > 0) | (d2 > 0), part, 0.0))
    return np.hypot(dx, dy) * (end - begin) * part


def _is_below(point: _Four, b: _Four) -> np.ndarray:
    """Return 1 where the point lies below the edge, else 0."""
    x, y = point[0], point[1]
    within = (b[0] <= x) & (x < b[2])
    return (within & (_at(b, x) > y)).astype(float)
