"""Many shapes as flat arrays of edges, read from GeoPackage blobs without one object per shape.

An edge runs from left to right (x1 <= x2). In a polygon it has a sign: +1 where the ground lies
below it, -1 where it lies above. So a place (x, y) is inside where the signs of the edges above
it add up to 1, which also holds for holes and for polygons of several parts; areas and lengths
follow by integrating that sum (`measure`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from osgeo import ogr

from smartcity_planner.overlay import ragged

_POINT, _LINE, _POLYGON = 1, 2, 3
_MULTI = 3  # 4, 5, 6 are the multi types of 1, 2, 3
_GEOPACKAGE = b"GP"
#: Bytes of the box that a GeoPackage header may hold, by its indicator.
_BOX_BYTES = (0, 32, 48, 48, 64)


@dataclass(frozen=True)
class Edges:
    """The edges of shape i are numbers start[i] … start[i] + count[i] - 1. Metres."""

    start: np.ndarray
    count: np.ndarray
    x1: np.ndarray
    y1: np.ndarray
    x2: np.ndarray
    y2: np.ndarray
    sign: np.ndarray
    #: Area of each shape by its edges, m² (0 for lines).
    area: np.ndarray


def wkb_of(blob: bytes) -> bytes:
    """Return the WKB inside a GeoPackage blob (or the WKB itself where it is plain WKB)."""
    if blob[:2] != _GEOPACKAGE:
        return blob
    return blob[8 + _BOX_BYTES[(blob[3] >> 1) & 7] :]


def geometry_of(blob: bytes) -> ogr.Geometry | None:
    """Return the shape of a blob as OGR's object, flat and without curves."""
    shape = ogr.CreateGeometryFromWkb(wkb_of(blob))
    if shape is None:
        return None
    if shape.HasCurveGeometry():
        shape = shape.GetLinearGeometry()
    shape.FlattenTo2D()
    return shape


def plain(blob: bytes, kind: int) -> bytes:
    """Return WKB of one type, two dimensions, little endian; empty where there is no such part.

    `kind` is the single type wanted: 2 lines, 3 polygons. What is not valid is made valid.
    """
    shape = geometry_of(blob)
    if shape is None:
        return b""
    if kind == _POLYGON and not shape.IsValid():
        shape = shape.MakeValid()
    parts = ogr.Geometry(ogr.wkbMultiPolygon if kind == _POLYGON else ogr.wkbMultiLineString)
    if shape is not None:
        _gather(shape, kind, parts)
    return bytes(parts.ExportToIsoWkb(ogr.wkbNDR)) if parts.GetGeometryCount() else b""


def _gather(shape: ogr.Geometry, kind: int, parts: ogr.Geometry) -> None:
    if ogr.GT_Flatten(shape.GetGeometryType()) == kind:
        if not shape.IsEmpty():
            parts.AddGeometry(shape)
        return
    if ogr.GT_IsSubClassOf(shape.GetGeometryType(), ogr.wkbGeometryCollection):
        for place in range(shape.GetGeometryCount()):
            _gather(shape.GetGeometryRef(place), kind, parts)


class Blobs:
    """Blobs end to end in one buffer, with a reading position in each."""

    def __init__(self, blobs: Sequence[bytes]) -> None:
        self.size = np.fromiter(map(len, blobs), np.int64, len(blobs))
        self.begin = np.cumsum(self.size) - self.size
        # Room behind the last one, so that a header can be looked for at any position.
        self.bytes = np.frombuffer(b"".join(blobs) + bytes(96), np.uint8)

    def shape(self) -> np.ndarray:
        """Return where the WKB of each blob begins, behind the header of a GeoPackage."""
        packed = self.bytes[self.begin] == _GEOPACKAGE[0]  # WKB begins with 0 or 1
        boxes = np.array([*_BOX_BYTES, 0, 0, 0])[(self.bytes[self.begin + 3] >> 1) & 7]
        return self.begin + np.where(packed, 8 + boxes, 0)

    def integer(self, position: np.ndarray) -> np.ndarray:
        """Return the four-byte little-endian integers at these positions."""
        four = self.bytes[position[:, None] + np.arange(4)]
        return np.ascontiguousarray(four).view("<u4").ravel().astype(np.int64)

    def coordinates(self, position: np.ndarray, points: np.ndarray) -> tuple[np.ndarray, ...]:
        """Return x and y of lists of points, one list after the other."""
        ends = np.cumsum(points)
        xy = np.empty((int(ends[-1]) if len(ends) else 0, 2))
        for shift in range(8):  # numpy reads eight-byte numbers at whole multiples of eight
            chosen = np.flatnonzero(position % 8 == shift)
            if not len(chosen):
                continue
            numbers = self.bytes[shift : shift + (len(self.bytes) - shift) // 8 * 8].view("<f8")
            count = points[chosen]
            _, source = ragged.expand((position[chosen] - shift) // 8, count * 2)
            _, target = ragged.expand((ends - points)[chosen] * 2, count * 2)
            xy.reshape(-1)[target] = numbers[source]
        return xy[:, 0], xy[:, 1]


def polygons(blobs: Sequence[bytes]) -> Edges:
    """Return the edges of (multi)polygons."""
    return _edges(*_lists(_readable(blobs, _POLYGON), rings=True), len(blobs), closed=True)


def lines(blobs: Sequence[bytes]) -> Edges:
    """Return the edges of (multi)lines; their sign says nothing."""
    return _edges(*_lists(_readable(blobs, _LINE), rings=False), len(blobs), closed=False)


def points(blobs: Sequence[bytes]) -> tuple[np.ndarray, np.ndarray]:
    """Return x and y of points; NaN where a row has none."""
    found = [_point(blob) for blob in blobs]
    xy = np.array(found, float).reshape(-1, 2)
    return xy[:, 0], xy[:, 1]


def _point(blob: bytes) -> tuple[float, float]:
    shape = geometry_of(blob) if blob else None
    if shape is None or shape.IsEmpty() or not shape.GetPointCount():
        return (np.nan, np.nan)
    return (shape.GetX(), shape.GetY())


def _readable(blobs: Sequence[bytes], kind: int) -> Blobs:
    """Return the blobs in one buffer; those of an unusual make are turned into the usual one."""
    data = Blobs(blobs)
    at = data.shape()
    usual = (data.bytes[at] == 1) & np.isin(data.integer(at + 1), (kind, kind + _MULTI))
    unusual = np.flatnonzero(~usual & (data.size > 0)).tolist()
    if not unusual:
        return data
    mended = list(blobs)
    for number in unusual:
        mended[number] = plain(mended[number], kind)
    return Blobs(mended)


def _lists(data: Blobs, rings: bool) -> tuple[np.ndarray, ...]:
    """Return owner, x, y, points and whether it is an outer ring, of all lists of points.

    All blobs are read in step: the first list of each, then the second of those that have one.
    """
    live = np.flatnonzero(data.size)
    at = data.shape()[live]
    multi = data.integer(at + 1) > _MULTI
    parts = np.where(multi, data.integer(at + 5), 1)
    at = at + np.where(multi, 9, 0)
    found: list[tuple[np.ndarray, ...]] = []
    while len(live):
        keep = parts > 0
        live, at, parts = live[keep], at[keep], parts[keep]
        count = data.integer(at + 5) if len(live) else parts
        at = at + (9 if rings else 5)
        left = count.copy() if rings else np.ones_like(parts)
        outer = np.ones(len(live), bool)
        which = np.flatnonzero(left > 0)
        while len(which):
            number = data.integer(at[which])
            found.append((live[which], at[which] + 4, number, outer[which].copy()))
            at[which] += 4 + 16 * number
            outer[which] = False
            left[which] -= 1
            which = which[left[which] > 0]
        parts = parts - 1
    if not found:
        nothing = np.zeros(0, np.int64)
        return nothing, nothing.astype(float), nothing.astype(float), nothing, nothing.astype(bool)
    owner, position, number, outer = (np.concatenate(column) for column in zip(*found, strict=True))
    order = np.argsort(owner, kind="stable")
    owner, position, number, outer = (a[order] for a in (owner, position, number, outer))
    x, y = data.coordinates(position, number)
    return owner, x, y, number, outer


def _edges(
    owner: np.ndarray,
    x: np.ndarray,
    y: np.ndarray,
    number: np.ndarray,
    outer: np.ndarray,
    shapes: int,
    closed: bool,
) -> Edges:
    ends = np.cumsum(number)
    begins = ends - number
    each = np.maximum(number - 1, 0)
    ring, a = ragged.expand(begins, each)
    ax, ay, bx, by = x[a], y[a], x[a + 1], y[a + 1]
    sign = np.where(bx < ax, 1.0, -1.0)
    area = np.zeros(shapes)
    if closed:
        # Shoelace about a point of the ring itself: small numbers lose no digits.
        ox, oy = x[begins[ring]], y[begins[ring]]
        twice = (ax - ox) * (by - oy) - (bx - ox) * (ay - oy)
        rings = np.bincount(ring, twice, len(number)) / 2
        wrong_way = (rings > 0) != outer
        sign = np.where(wrong_way[ring], -sign, sign)
        area = np.bincount(owner, np.where(outer, 1.0, -1.0) * np.abs(rings), shapes)
    back = bx < ax
    count = np.bincount(owner, each, shapes).astype(np.int64)
    return Edges(
        np.cumsum(count) - count,
        count,
        np.where(back, bx, ax),
        np.where(back, by, ay),
        np.where(back, ax, bx),
        np.where(back, ay, by),
        sign,
        area,
    )
