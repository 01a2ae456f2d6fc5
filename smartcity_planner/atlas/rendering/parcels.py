"""Hashes of the parcels in a frame, read anew only when one of the parcels changed.

A city has 692,254 of them, and a frame tens of thousands: hashing their rows takes a while. So
the hashes are kept, with the hash of the database pages that hold the table. SQLite moves no row
without writing a page of its table: where none of those pages changed, and no other belongs to
the table, no row did, whoever edited the file and however. Reading pages as they lie takes a
tenth of the time.
"""

from __future__ import annotations

import json
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property
from hashlib import blake2b, sha1
from pathlib import Path
from typing import Any

from qgis.core import QgsRectangle

from smartcity_planner.store.plan import PlanStore

_ROWS = """SELECT p.pnu || '|' || COALESCE(p.jibun, '') || '|' ||
COALESCE(p.land_category, '') || '|' || p.area_m2 || '|' || COALESCE(p.price_per_m2, '') || '|' ||
COALESCE(p.source_id, '') || ';', p.geom FROM parcel p"""
_ALL = f"{_ROWS} ORDER BY p.fid"
_IN_FRAME = f"""{_ROWS} JOIN rtree_parcel_geom r ON r.id = p.fid
WHERE r.minx <= ? AND r.maxx >= ? AND r.miny <= ? AND r.maxy >= ? ORDER BY p.fid"""
#: Pages are read in pieces of this size at most (bytes).
_PIECE = 4 * 1024 * 1024
_VERSION = 2


class Parcels:
    """The parcels of a plan that nobody edits.

    `known`: the folder where hashes are kept (the shelf's by default); where it cannot be written,
    or SQLite cannot tell a table's pages, frames are read each time.
    """

    def __init__(self, store: PlanStore, known: Path | None = None) -> None:
        if known is None:
            from smartcity_planner.atlas.rendering.shelf import default_folder

            known = default_folder()
        self._store, self._known = store, known
        self._new = False

    def within(self, frame: QgsRectangle | None) -> bytes:
        """Return the hash of all parcels that touch `frame`; None: of all."""
        key = frame.toString(2) if frame is not None else ""
        if key not in self._frames:
            self._frames[key] = self._read(frame).hex()
            self._new = True
        return bytes.fromhex(self._frames[key])

    def keep(self) -> None:
        """Write down for the next book what was read for this one."""
        if not self._new:
            return
        with self._store.reading() as connection:
            pages, size, root = _pages(connection), _page_size(connection), _root(connection)
        if not pages or not size:
            return
        found = _hash(self._store.path, pages, size)
        about = {"version": _VERSION, "root": root, "pages": pages, "hash": found}
        _keep(self._place, {**about, "frames": self._frames})
        self._new = False

    def _read(self, frame: QgsRectangle | None) -> bytes:
        made = blake2b(digest_size=16)
        sql, box = _ALL, []
        if frame is not None:
            sql = _IN_FRAME
            box = [frame.xMaximum(), frame.xMinimum(), frame.yMaximum(), frame.yMinimum()]
        with self._store.reading() as connection:
            for text, geometry in connection.execute(sql, box):
                made.update(text.encode())
                made.update(geometry or b"")
        return made.digest()

    @cached_property
    def _frames(self) -> dict[str, str]:
        """Hashes by frame: those kept where no parcel changed since."""
        kept = _kept(self._place)
        if kept is not None:
            with self._store.reading() as connection:
                root, size = _root(connection), _page_size(connection)
            with suppress(OSError):
                if (
                    size
                    and kept["root"] == root
                    and _hash(self._store.path, kept["pages"], size) == kept["hash"]
                ):
                    return dict(kept["frames"])
        return {}

    @cached_property
    def _place(self) -> Path:
        with self._store.reading() as connection:
            return self._known / f"parcels-{_name(connection)}.json"


def _name(connection: sqlite3.Connection) -> str:
    """Return a name for the plan; that it is the same one is looked at later."""
    # Asked apart, each is one look into an index; asked together, all rows are read.
    row = connection.execute(
        "SELECT (SELECT MIN(pnu) FROM parcel), (SELECT MAX(pnu) FROM parcel), "
        "(SELECT MAX(fid) FROM parcel)"
    ).fetchone()
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
