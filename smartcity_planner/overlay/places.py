"""The places of one layer (hubs, zones, infrastructure), ready to be laid over the parcels."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from smartcity_planner.domain import schema
from smartcity_planner.domain.model import Geometry
from smartcity_planner.overlay import ragged, shapes

POINTS, LINES, AREAS = Geometry.POINT, Geometry.MULTILINESTRING, Geometry.MULTIPOLYGON

#: Longer edges are cut (in x, m), so that a narrow parcel meets few of them.
_EDGE = 25.0
_MOST_PIECES = 4000
#: Distance between two places on the axis on which the edges of all are sorted, m. Wider than
#: any plan; what lies outside (broken coordinates) is moved to its rim, which finds too much.
_ROOM = 2_000_000.0
_SLACK = 0.01


@dataclass(frozen=True)
class Places:
    """Places with geometry. Edges are cut and sorted by place and then from left to right."""

    layer: str
    kind: Geometry
    ids: list[str]
    x1: np.ndarray
    x2: np.ndarray
    y1: np.ndarray
    y2: np.ndarray
    edges: shapes.Edges
    #: The left ends of the edges on the common axis, and the furthest right end so far.
    left: np.ndarray
    reach: np.ndarray
    origin: float

    def __len__(self) -> int:
        return len(self.ids)

    def edges_between(
        self, place: np.ndarray, x1: np.ndarray, x2: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray]:
        """Return first and number of the edges of each place that can lie between x1 and x2."""
        first = np.searchsorted(self.reach, self._axis(place, x1) - _SLACK, side="left")
        stop = np.searchsorted(self.left, self._axis(place, x2) + _SLACK, side="right")
        begin = self.edges.start[place]
        end = begin + self.edges.count[place]
        first = np.clip(first, begin, end)
        return first, np.maximum(np.clip(stop, begin, end) - first, 0)

    def _axis(self, place: np.ndarray, x: np.ndarray) -> np.ndarray:
        return place * _ROOM + np.clip(x - self.origin, 0.0, _ROOM / 2)


def read(connection: sqlite3.Connection, layer: str) -> Places:
    """Return the places of a layer of the plan that have a geometry."""
    rows = connection.execute(
        f"SELECT id, geom FROM {layer} WHERE geom IS NOT NULL ORDER BY id"  # nosec B608
    ).fetchall()
    kind = schema.table(layer).geometry
    if kind is None:
        raise KeyError(f"{layer} has no geometry")
    return build(layer, kind, [row[0] for row in rows], [bytes(row[1]) for row in rows])


def build(layer: str, kind: Geometry, ids: list[str], blobs: Sequence[bytes]) -> Places:
    """Return places from their shapes (GeoPackage blobs or WKB, EPSG:5186)."""
    if kind is POINTS:
        edges = _as_edges(*shapes.points(blobs))
    elif kind is LINES:
        edges = _cut(shapes.lines(blobs))
    else:
        edges = _cut(shapes.polygons([shapes.plain(blob, 3) for blob in blobs]))
    there = np.flatnonzero(edges.count)
    owner = np.repeat(np.arange(len(there)), edges.count[there])
    _, index = ragged.expand(edges.start[there], edges.count[there])
    origin = float(edges.x1.min()) - 1.0 if len(index) else 0.0
    left = owner * _ROOM + np.clip(edges.x1[index] - origin, 0.0, _ROOM / 2)
    order = np.argsort(left, kind="stable")
    index, owner, left = index[order], owner[order], left[order]
    right = owner * _ROOM + np.clip(edges.x2[index] - origin, 0.0, _ROOM / 2)
    count = edges.count[there]
    start = np.cumsum(count) - count
    x1, y1, x2, y2 = (a[index] for a in (edges.x1, edges.y1, edges.x2, edges.y2))
    sorted_edges = shapes.Edges(start, count, x1, y1, x2, y2, edges.sign[index], edges.area[there])
    return Places(
        layer,
        kind,
        [ids[number] for number in there],
        _of_each(np.minimum, x1, start),
        _of_each(np.maximum, x2, start),
        _of_each(np.minimum, np.minimum(y1, y2), start),
        _of_each(np.maximum, np.maximum(y1, y2), start),
        sorted_edges,
        left,
        np.maximum.accumulate(right) if len(right) else right,
        origin,
    )


def _of_each(function: np.ufunc, values: np.ndarray, start: np.ndarray) -> np.ndarray:
    return function.reduceat(values, start) if len(start) else values


def _as_edges(x: np.ndarray, y: np.ndarray) -> shapes.Edges:
    """Take each point as an edge without length."""
    count = np.isfinite(x).astype(np.int64)
    there = count > 0
    x, y = x[there], y[there]
    nothing = np.zeros(len(count))
    return shapes.Edges(np.cumsum(count) - count, count, x, y, x, y, np.ones(len(x)), nothing)


def _cut(edges: shapes.Edges) -> shapes.Edges:
    """Cut edges that are long from left to right into pieces."""
    width = edges.x2 - edges.x1
    pieces = np.clip(np.ceil(width / _EDGE), 1, _MOST_PIECES).astype(np.int64)
    edge, piece = ragged.expand(np.zeros(len(pieces), np.int64), pieces)
    begin, end = piece / pieces[edge], (piece + 1) / pieces[edge]
    last = piece + 1 == pieces[edge]
    dx, dy = width[edge], (edges.y2 - edges.y1)[edge]
    owner = np.repeat(np.arange(len(edges.count)), edges.count)
    count = np.bincount(owner, pieces, len(edges.count)).astype(np.int64)
    return shapes.Edges(
        np.cumsum(count) - count,
        count,
        edges.x1[edge] + begin * dx,
        edges.y1[edge] + begin * dy,
        # The end of the last piece is the edge's own, to the last digit.
        np.where(last, edges.x2[edge], edges.x1[edge] + end * dx),
        np.where(last, edges.y2[edge], edges.y1[edge] + end * dy),
        edges.sign[edge],
        edges.area,
    )
