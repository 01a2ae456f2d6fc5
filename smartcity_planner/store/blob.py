"""Shapes as a GeoPackage keeps them, and the functions its spatial-index triggers call.

Python's SQLite lacks these functions, which GDAL brings to its own connections. With them, tables
with geometry can be written in one transaction with all others.
"""

from __future__ import annotations

import sqlite3
import struct

from osgeo import ogr

from smartcity_planner.domain import schema

_MAGIC = b"GP"
#: Bytes of the envelope by its code in the header's flags.
_ENVELOPE = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}
_EMPTY = 0b10000


def encode(wkb: bytes) -> bytes:
    """Return a shape given as WKB in EPSG:5186 as a GeoPackage blob with its envelope."""
    geometry = ogr.CreateGeometryFromWkb(wkb)
    if geometry is None:
        raise ValueError("not a geometry")
    if geometry.IsEmpty():
        return _MAGIC + struct.pack("<BBi", 0, 1 | _EMPTY, schema.EPSG) + wkb
    header = struct.pack("<BBi4d", 0, 0b011, schema.EPSG, *geometry.GetEnvelope())
    return _MAGIC + header + wkb


def bounds(blob: bytes | None) -> tuple[float, float, float, float] | None:
    """Return min x, max x, min y, max y of a blob; None for no shape or an empty one."""
    if not blob or blob[:2] != _MAGIC or blob[3] & _EMPTY:
        return None
    flags = blob[3]
    order = "<" if flags & 1 else ">"
    size = _ENVELOPE.get((flags >> 1) & 0b111, 0)
    if size:
        return struct.unpack_from(f"{order}4d", blob, 8)
    geometry = ogr.CreateGeometryFromWkb(bytes(blob[8:]))
    return None if geometry is None or geometry.IsEmpty() else geometry.GetEnvelope()


def add_functions(connection: sqlite3.Connection) -> None:
    """Give a connection the functions that the triggers of spatial indexes ask for."""
    for place, name in enumerate(("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY")):
        connection.create_function(name, 1, _side(place), deterministic=True)
    connection.create_function("ST_IsEmpty", 1, _is_empty, deterministic=True)


def _side(place: int) -> object:
    def side(blob: bytes | None) -> float | None:
        found = bounds(blob)
        return found[place] if found else None

    return side


def _is_empty(blob: bytes | None) -> int | None:
    return None if blob is None else int(bounds(blob) is None)
