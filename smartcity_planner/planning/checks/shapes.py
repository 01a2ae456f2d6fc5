"""Shapes of the plan read without OGR, so that a check can run beside QGIS's own work."""

from __future__ import annotations

import sqlite3

from qgis.core import QgsGeometry

#: Bytes of the envelope by its code in the flags of a GeoPackage geometry (OGC 12-128, 2.1.3).
_ENVELOPE = (0, 32, 48, 48, 64)
_HEADER = 8


def geometry(blob: bytes | None) -> QgsGeometry:
    """Return a GeoPackage geometry; an empty one where there is none or it cannot be read."""
    shape = QgsGeometry()
    if blob and len(blob) > _HEADER and blob[:2] == b"GP":
        kind = (blob[3] >> 1) & 7
        if kind < len(_ENVELOPE):
            shape.fromWkb(blob[_HEADER + _ENVELOPE[kind] :])
    return shape


def of_table(connection: sqlite3.Connection, table: str, key: str) -> dict[str, QgsGeometry]:
    """Return key → shape of a small table; rows without a shape are left out."""
    rows = connection.execute(f"SELECT {key}, geom FROM {table}")  # nosec B608 - own names
    shapes = ((row[0], geometry(row[1])) for row in rows)
    return {name: shape for name, shape in shapes if not shape.isNull()}
