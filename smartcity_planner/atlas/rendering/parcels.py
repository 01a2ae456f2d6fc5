"""Hashes of the parcels by legal dong, read anew only when one of the parcels changed.

A city has 692,254 of them: hashing every row takes seconds. So the hashes are kept, with the
hash of the database pages that hold the table. SQLite moves no row without writing a page of
its table: where none of those pages changed, and no other belongs to the table, no row did,
whoever edited the file and however. Reading pages as they lie takes a tenth of the time.
"""

from __future__ import annotations

import json
import os
import sqlite3
import struct
import tempfile
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import blake2b, sha1
from pathlib import Path
from typing import Any

from qgis.core import QgsRectangle

from smartcity_planner.store.plan import PlanStore

_ROWS = """SELECT legal_dong_code, pnu || '|' || COALESCE(jibun, '') || '|' ||
COALESCE(land_category, '') || '|' || area_m2 || '|' || COALESCE(price_per_m2, '') || '|' ||
COALESCE(source_id, '') || ';', geom FROM parcel ORDER BY fid"""
#: Pages are read in pieces of this size at most (bytes).
_PIECE = 4 * 1024 * 1024
_VERSION = 1
_BOX = struct.Struct("<4d")


@dataclass
class ParcelHashes:
    """The hash and the extent (x from, x to, y from, y to) of each legal dong's parcels."""

    dongs: dict[str, tuple[str, tuple[float, ...]]] = field(default_factory=dict)

    def of(self, dong: str) -> bytes:
        """Return the hash of one dong's parcels; empty where it has none."""
        found = self.dongs.get(dong)
        return bytes.fromhex(found[0]) if found else b""

    def within(self, frame: QgsRectangle | None) -> bytes:
        """Return the hash of all dongs with parcels that touch `frame`; None: of all."""
        made = blake2b(digest_size=16)
        for dong, (name, box) in sorted(self.dongs.items()):
            if frame is None or _touches(box, frame):
                made.update(f"{dong}{name}".encode())
        return made.digest()


class ParcelReading:
    """Finds the hashes of a plan's parcels. Begins at once, beside whatever else is done.

    `known`: the folder where they are kept (the shelf's by default); where it cannot be written,
    or SQLite cannot tell a table's pages, all parcels are read each time.
    """

    def __init__(self, store: PlanStore, known: Path | None = None) -> None:
        if known is None:
            from smartcity_planner.atlas.rendering.shelf import default_folder

            known = default_folder()
        self._store = store
        self._found = ""
        self._thread: threading.Thread | None = None
        with store.reading() as connection:
            self._place = known / f"parcels-{_name(connection)}.json"
            self._kept = _kept(self._place)
            if self._kept is None or self._kept["root"] != _root(connection):
                return
            size = _page_size(connection)
        if size:
            arguments = (self._kept["pages"], size)
            self._thread = threading.Thread(target=self._look, args=arguments, daemon=True)
            self._thread.start()

    def hashes(self) -> ParcelHashes:
        """Return the hashes, those kept where no parcel changed."""
        if self._thread is not None and self._kept is not None:
            self._thread.join()
            if self._found == self._kept["hash"]:
                dongs = self._kept["dongs"]
                return ParcelHashes({dong: (name, tuple(box)) for dong, name, box in dongs})
        return self._anew()

    def _look(self, pages: list[list[int]], size: int) -> None:
        with suppress(OSError):
            self._found = _hash(self._store.path, pages, size)

    def _anew(self) -> ParcelHashes:
        with self._store.reading() as connection:
            made = _read(connection)
            pages, size = _pages(connection), _page_size(connection)
            root = _root(connection)
        if pages and size:
            found = _hash(self._store.path, pages, size)
            dongs = [[dong, name, list(box)] for dong, (name, box) in made.dongs.items()]
            kept = {"root": root, "pages": pages, "hash": found, "dongs": dongs}
            _keep(self._place, {"version": _VERSION, **kept})
        return made


def _read(connection: sqlite3.Connection) -> ParcelHashes:
    """Read every parcel."""
    hashes: dict[str, Any] = {}
    boxes: dict[str, list[float]] = {}
    for dong, text, geometry in connection.execute(_ROWS):
        made = hashes.get(dong)
        if made is None:
            made = hashes[dong] = blake2b(digest_size=16)
            boxes[dong] = [float("inf"), float("-inf"), float("inf"), float("-inf")]
        made.update(text.encode())
        if geometry is None:
            continue
        made.update(geometry)
        box = boxes[dong]
        # GeoPackage's own header: little-endian, with the envelope in front; else unknown.
        if geometry[3] & 0b1111 == 0b0011:
            west, east, south, north = _BOX.unpack_from(geometry, 8)
        else:
            west, east, south, north = float("-inf"), float("inf"), float("-inf"), float("inf")
        if west < box[0]:
            box[0] = west
        if east > box[1]:
            box[1] = east
        if south < box[2]:
            box[2] = south
        if north > box[3]:
            box[3] = north
    return ParcelHashes(
        {dong: (made.hexdigest(), tuple(boxes[dong])) for dong, made in hashes.items()}
    )


def _touches(box: tuple[float, ...], frame: QgsRectangle) -> bool:
    return (
        box[0] <= frame.xMaximum()
        and box[1] >= frame.xMinimum()
        and box[2] <= frame.yMaximum()
        and box[3] >= frame.yMinimum()
    )


def _name(connection: sqlite3.Connection) -> str:
    """Return a name for the plan; that it is the same one is looked at later."""
    row = connection.execute("SELECT MIN(pnu), MAX(pnu), MAX(fid) FROM parcel").fetchone()
    return blake2b(repr(row).encode(), digest_size=8).hexdigest()


def _root(connection: sqlite3.Connection) -> list[Any]:
    sql = "SELECT rootpage, sql FROM sqlite_master WHERE type = 'table' AND name = 'parcel'"
    row = connection.execute(sql).fetchone()
    return list(row)


def _pages(connection: sqlite3.Connection) -> list[list[int]]:
    """Return the table's pages as runs [first, count]; empty where SQLite cannot tell."""
    runs: list[list[int]] = []
    try:
        for (page,) in connection.execute(
            "SELECT pageno FROM dbstat WHERE name = 'parcel' ORDER BY pageno"
        ):
            if runs and page == runs[-1][0] + runs[-1][1]:
                runs[-1][1] += 1
            else:
                runs.append([page, 1])
    except sqlite3.OperationalError:  # an SQLite without dbstat
        return []
    return runs


def _page_size(connection: sqlite3.Connection) -> int:
    """Return the size of the file's pages; 0 where its newest rows lie in a write-ahead log."""
    (mode,) = connection.execute("PRAGMA journal_mode").fetchone()
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    return 0 if mode == "wal" else int(size)


def _hash(path: Path, pages: list[list[int]], size: int) -> str:
    """Return the hash of these pages of the file. (Nobody writes into it: it is a copy.)"""
    made = sha1(usedforsecurity=False)
    with path.open("rb", buffering=0) as file:
        for piece in _pieces(file, pages, size):
            made.update(piece)
    return made.hexdigest()


def _pieces(file: Any, pages: list[list[int]], size: int) -> Iterator[bytes]:
    for first, count in pages:
        file.seek((first - 1) * size)
        left = count * size
        while left:
            piece = file.read(min(left, _PIECE))
            if not piece:
                return
            left -= len(piece)
            yield piece


def _kept(place: Path) -> dict[str, Any] | None:
    try:
        found = json.loads(place.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    good = isinstance(found, dict) and found.get("version") == _VERSION and found.get("hash")
    return found if good else None


def _keep(place: Path, what: dict[str, Any]) -> None:
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=place.parent)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(what, file)
        os.replace(name, place)
