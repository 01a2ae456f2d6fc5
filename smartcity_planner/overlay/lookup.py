"""Reading what lies on parcels: quickly, parcel by parcel, and summed up for many parcels."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from smartcity_planner.store.plan import PlanStore

#: How long a plan's file is believed to be unchanged without looking at it, s.
_BELIEVED = 0.5
_NAMES = """SELECT 'hub', id, name_ko, COALESCE(NULLIF(name_en, ''), name_ko) FROM hub
UNION ALL SELECT 'regeneration_zone', id, name_ko, name_ko FROM regeneration_zone
UNION ALL SELECT 'infrastructure_point', id, name_ko, COALESCE(NULLIF(name_en, ''), name_ko)
  FROM infrastructure_point
UNION ALL SELECT 'infrastructure_line', id, name_ko, COALESCE(NULLIF(name_en, ''), name_ko)
  FROM infrastructure_line
UNION ALL SELECT 'infrastructure_area', id, name_ko, COALESCE(NULLIF(name_en, ''), name_ko)
  FROM infrastructure_area"""


@dataclass(frozen=True)
class Place:
    """A hub, a zone or a piece of infrastructure."""

    layer: str
    id: str
    name_ko: str
    name_en: str

    def name(self, language: str) -> str:
        """Return the name in "ko" or "en"."""
        return self.name_ko if language == "ko" else self.name_en


#: A place and the share of the parcel that lies in it (0 … 1; 0 for points and lines).
On = tuple[Place, float]


class Lookup:
    """What lies on each parcel of one plan, as of one moment."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        places = _places(connection)
        self._of: dict[str, list[On]] = {}
        for pnu, layer, place, share in connection.execute(
            "SELECT pnu, layer, place_id, share FROM parcel_overlay "
            "ORDER BY pnu, share DESC, place_id"
        ):
            self._of.setdefault(pnu, []).append((_named(places, layer, place), share))

    def on(self, pnu: str, layer: str | None = None) -> list[On]:
        """Return what lies on a parcel, the largest share first (of equal ones by identifier)."""
        found = self._of.get(pnu, [])
        return found if layer is None else [on for on in found if on[0].layer == layer]


@dataclass(frozen=True)
class Total:
    """A place and what of it lies on some parcels.

    `share` is that of the parcels' area, 0 … 1; `area_m2` None for points and lines, `length_m`
    None for all but lines.
    """

    place: Place
    parcels: int
    area_m2: float | None
    length_m: float | None
    share: float


def totals(store: PlanStore, pnus: Collection[str]) -> list[Total]:
    """Return every place on any of these parcels: hubs, then zones, then infrastructure, each
    with the largest area first. Places that overlap are all listed, so shares may exceed 1
    together. Raises NotAPlan.
    """
    with store.reading() as connection:
        connection.execute("CREATE TEMP TABLE chosen (pnu TEXT PRIMARY KEY)")
        connection.executemany("INSERT OR IGNORE INTO chosen VALUES (?)", ((p,) for p in pnus))
        (ground,) = connection.execute(
            "SELECT SUM(p.area_m2) FROM temp.chosen c CROSS JOIN parcel p ON p.pnu = c.pnu"
        ).fetchone()
        rows = connection.execute(
            "SELECT o.layer, o.place_id, count(*), SUM(o.area_m2), SUM(o.length_m) "
            "FROM temp.chosen c CROSS JOIN parcel_overlay o ON o.pnu = c.pnu "
            "GROUP BY o.layer, o.place_id"
        ).fetchall()
        places = _places(connection) if rows else {}
    found = [
        Total(
            _named(places, layer, place),
            parcels,
            area,
            length,
            min(1.0, area / ground) if area and ground else 0.0,
        )
        for layer, place, parcels, area, length in rows
    ]
    order = list(_ORDER)
    found.sort(key=lambda t: (order.index(t.place.layer), -(t.area_m2 or 0.0), t.place.id))
    return found


_ORDER = (
    "hub",
    "regeneration_zone",
    "infrastructure_area",
    "infrastructure_line",
    "infrastructure_point",
)

Stamp = tuple[tuple[int, int] | None, ...]
_kept: dict[Path, tuple[float, Stamp, Lookup]] = {}
_lock = threading.Lock()


def of_plan(path: Path) -> Lookup:
    """Return the lookup of a plan; read once and again when its file has changed.

    Can be asked from any thread. Raises NotAPlan, CannotWrite.
    """
    kept = _kept.get(path)
    now = time.monotonic()
    if kept is not None and now - kept[0] < _BELIEVED:
        return kept[2]
    with _lock:
        kept = _kept.get(path)
        seen = stamp(path)
        if kept is not None and kept[1] == seen:
            lookup = kept[2]
        else:
            with PlanStore(path).reading() as connection:
                lookup = Lookup(connection)
        _kept.clear()  # one plan at a time: a city's overlay takes some 100 MB
        _kept[path] = (now, seen, lookup)
    return lookup


def forget() -> None:
    """Let go of what was read."""
    with _lock:
        _kept.clear()


def stamp(path: Path) -> Stamp:
    """Return time and size of the plan's file and of what was written but not merged yet."""
    found: list[tuple[int, int] | None] = []
    for file in (path, path.with_name(f"{path.name}-wal")):
        try:
            state = file.stat()
            found.append((state.st_mtime_ns, state.st_size))
        except OSError:
            found.append(None)
    return tuple(found)


def _places(connection: sqlite3.Connection) -> dict[tuple[str, str], Place]:
    return {(row[0], row[1]): Place(*row) for row in connection.execute(_NAMES)}


def _named(places: dict[tuple[str, str], Place], layer: str, key: str) -> Place:
    """Return a place; one that is gone since keeps its identifier for a name."""
    found = places.get((layer, key))
    if found is None:
        found = places[layer, key] = Place(layer, key, key, key)
    return found
