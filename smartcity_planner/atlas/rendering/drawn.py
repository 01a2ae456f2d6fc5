"""Hashes of the rows that maps draw, as fine as the pages need them.

Small tables: the rows under a layer's condition. Parcels: those that a page's frame touches.
Parcels of phases: by phase. Money by parcel: by district. A condition that is not one of the
book's own counts as "all of it".
"""

from __future__ import annotations

import re
import sqlite3
from collections import defaultdict
from functools import cached_property
from hashlib import blake2b
from pathlib import Path

from qgis.core import QgsRectangle

from smartcity_planner.atlas.rendering.canonical import canonical
from smartcity_planner.atlas.rendering.parcels import Parcels
from smartcity_planner.store.plan import PlanStore

_DISTRICT = re.compile(r'"district_code" = \'(\d{5})\'')
_PHASES = re.compile(r'"(phase_id|project_id|hub_id)" = \'((?:[^\']|\'\')*)\'')
_PHASE_COLUMN = {"phase_id": "ph.id", "project_id": "ph.project_id", "hub_id": "pr.hub_id"}
_PHASE_ROWS = """SELECT ph.id, ph.project_id, ph.seq, ph.starts_on, ph.ends_on, ph.name_ko,
ph.name_en, pr.name_ko, pr.name_en, pr.hub_id
FROM phase ph JOIN project pr ON pr.id = ph.project_id ORDER BY ph.id"""


class Drawn:
    """Hashes of one plan's rows; each is made once."""

    def __init__(self, store: PlanStore, known: Path | None = None) -> None:
        self._store = store
        self._small: dict[str, dict[object, bytes]] = {}
        self._key: dict[str, str] = {}
        self._parcels = Parcels(store, known)

    def of(self, table: str, condition: str | None, frame: QgsRectangle | None) -> bytes:
        """Return the hash of what a layer of `table` under `condition` shows in `frame`."""
        if table == "parcel":
            return self._parcels.within(frame) + self._behind(condition)
        if table == "parcel_phase":
            return self._phases_under(condition)
        if table == "parcel_funding":
            return self._money_under(condition)
        rows = self._rows(table)
        made = _new()
        if condition is None:
            made.update(b"".join(rows.values()))
        else:  # names are the schema's own; a layer's condition quotes its values
            query = f'SELECT {self._key[table]} FROM "{table}" WHERE {condition} ORDER BY 1'  # nosec B608
            for (key,) in self._store.query(query):
                made.update(rows[key])
        return made.digest()

    def keep(self) -> None:
        """Keep for the next book what took long to read."""
        self._parcels.keep()

    def _rows(self, table: str) -> dict[object, bytes]:
        """Return the hash of each row of a small table (or view) by its number."""
        if table not in self._small:
            found = self._store.query(f'SELECT * FROM "{table}"')  # nosec B608
            names = found[0].keys() if found else ["fid"]
            self._key[table] = key = "fid" if "fid" in names else "OGC_FID"
            self._small[table] = {
                row[key]: _of_row(tuple(row)) for row in sorted(found, key=lambda row: row[key])
            }
        return self._small[table]

    def _behind(self, condition: str | None) -> bytes:
        """Return the hash of the views that a condition on parcels asks (which lots are left)."""
        made = b""
        for view in ("parcel_phase", "parcel_funding"):
            if condition and f'"{view}"' in condition:
                inner = re.search(rf'FROM "{view}" WHERE (.*)\)$', condition)
                made += self.of(view, inner[1] if inner else None, None)
        return made

    def _money_under(self, condition: str | None) -> bytes:
        found = _DISTRICT.fullmatch(condition or "")
        return _joined([found[1]] if found else sorted(self._money), self._money)

    @cached_property
    def _money(self) -> dict[str, bytes]:
        """By district: each parcel's money, main source and shape."""
        hashes: dict[str, Hash] = defaultdict(_new)
        with self._store.reading() as connection:
            rows = connection.execute(
                "SELECT district_code, pnu || '|' || COALESCE(jibun, '') || '|' "
                "|| central_won || '|' || city_won || '|' || district_won || '|' || other_won "
                "|| '|' || main_source || '|' || has_example || ';', geom FROM parcel_funding "
                "ORDER BY OGC_FID"
            )
            for district, text, geometry in rows:
                _add(hashes[district], text, geometry)
        return {district: made.digest() for district, made in hashes.items()}

    def _phases_under(self, condition: str | None) -> bytes:
        found = _PHASES.fullmatch(condition or "")
        if found is None:
            return _joined(sorted(self._phases), self._phases)
        rows = self._store.query(
            "SELECT ph.id FROM phase ph JOIN project pr ON pr.id = ph.project_id "  # nosec B608
            f"WHERE {_PHASE_COLUMN[found[1]]} = ? ORDER BY ph.id",
            [found[2].replace("''", "'")],
        )
        return _joined([row[0] for row in rows], self._phases)

    @cached_property
    def _phases(self) -> dict[str, bytes]:
        """By phase: its names and dates, its parcels, their shares and shapes."""
        hashes: dict[str, Hash] = {}
        with self._store.reading() as connection:
            for row in connection.execute(_PHASE_ROWS):
                hashes[row[0]] = _new()
                hashes[row[0]].update(canonical(tuple(row)))
            rows: sqlite3.Cursor = connection.execute(
                "SELECT l.phase_id, l.pnu || '|' || l.share || ';', p.geom FROM phase_parcel l "
                "LEFT JOIN parcel p ON p.pnu = l.pnu ORDER BY l.fid"
            )
            for phase, text, geometry in rows:
                if phase in hashes:
                    _add(hashes[phase], text, geometry)
        return {phase: made.digest() for phase, made in hashes.items()}


Hash = blake2b


def _new() -> blake2b:
    return blake2b(digest_size=16)


def _add(made: Hash, text: str, geometry: bytes | None) -> None:
    made.update(text.encode())
    made.update(geometry or b"")


def _of_row(row: tuple[object, ...]) -> bytes:
    made = _new()
    for value in row:
        part = value if isinstance(value, bytes) else repr(value).encode()
        made.update(b"%d:" % len(part))
        made.update(part)
    return made.digest()


def _joined(keys: list[str], hashes: dict[str, bytes]) -> bytes:
    made = _new()
    for key in keys:
        made.update(canonical((key, hashes.get(key, b""))))
    return made.digest()
