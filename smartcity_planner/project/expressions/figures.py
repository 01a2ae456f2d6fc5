"""Money and phases of one plan, read once per state of its file and held for many features."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from smartcity_planner.overlay import lookup
from smartcity_planner.store.plan import PlanStore

#: How long a plan's file is believed to be unchanged without looking at it, s.
_BELIEVED = 0.5
#: How many choices of source and year are held for parcels: of a city's plan 10 MB each.
_HELD = 24

#: A choice of money: a source or None for all, a fiscal year or None for all.
Choice = tuple[str | None, int | None]
_T = TypeVar("_T")
KINDS = ("phase", "project", "hub", "district")
_OF_PHASES = """SELECT t.phase_id, ph.project_id, pr.hub_id, NULLIF(t.district_code, ''),
       t.source, t.fiscal_year, SUM(t.amount_won)
FROM funding_total t JOIN phase ph ON ph.id = t.phase_id JOIN project pr ON pr.id = ph.project_id
GROUP BY 1, 4, 5, 6"""
_PHASES = """SELECT ph.id, ph.project_id, ph.seq, ph.name_ko, ph.name_en, pr.name_ko, pr.name_en,
       ph.starts_on, ph.ends_on
FROM phase ph JOIN project pr ON pr.id = ph.project_id ORDER BY pr.name_ko, pr.id, ph.seq"""
_NAMED = {
    "phase": "SELECT id, name_ko, name_en FROM phase",
    "project": "SELECT id, name_ko, name_en FROM project",
    "hub": "SELECT id, name_ko, name_en FROM hub",
    "district": "SELECT code, name_ko, name_en FROM district",
}


@dataclass(frozen=True)
class Phase:
    """A phase with what its name and its days are."""

    id: str
    project_id: str
    name: dict[str, str]
    project: dict[str, str]
    starts_on: date | None
    ends_on: date | None

    def runs_on(self, day: date) -> bool:
        """Whether the phase runs on a day; one without any date never does."""
        if self.starts_on is None and self.ends_on is None:
            return False
        return (self.starts_on is None or self.starts_on <= day) and (
            self.ends_on is None or day <= self.ends_on
        )


class Figures:
    """Money and phases of one plan as of one moment; each part is read when it is first asked."""

    def __init__(self, store: PlanStore) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._parcels: OrderedDict[Choice, dict[str, int]] = OrderedDict()
        self._of: dict[str, dict[str, dict[Choice, int]]] | None = None
        self._names: dict[str, dict[str, list[str]]] = {}
        self._phases: list[Phase] | None = None
        self._on_parcel: dict[str, list[int]] | None = None

    def of_parcels(self, choice: Choice) -> dict[str, int]:
        """Return {pnu: won} of all funded parcels for a source and a year."""
        found = self._parcels.get(choice)
        if found is None:
            with self._lock:
                found = self._parcels.get(choice)
                if found is None:
                    found = self._read(lambda connection: _of_parcels(connection, choice))
                    self._parcels[choice] = found
                    if len(self._parcels) > _HELD:
                        self._parcels.popitem(last=False)
        return found

    def won(self, kind: str, key: str, choice: Choice) -> int:
        """Return the won of a phase, project, hub or district."""
        if self._of is None:
            with self._lock:
                if self._of is None:
                    self._of = self._read(_totals)
        return self._of[kind].get(key, {}).get(choice, 0)

    def keys(self, kind: str, called: str) -> list[str]:
        """Return the identifiers of what is called so, by its identifier or one of its names."""
        named = self._names.get(kind)
        if named is None:
            named = self._names[kind] = self._read(lambda connection: _named(connection, kind))
        return named.get(called, [])

    def phases(self) -> list[Phase]:
        """Return all phases, those of a project together and in their order."""
        if self._phases is None:
            self._phases = self._read(lambda connection: list(_all_phases(connection)))
        return self._phases

    def phases_on(self, pnu: str) -> list[Phase]:
        """Return the phases that a parcel is in."""
        phases = self.phases()
        if self._on_parcel is None:
            places = {phase.id: place for place, phase in enumerate(phases)}
            with self._lock:
                if self._on_parcel is None:
                    self._on_parcel = self._read(lambda found: _on_parcel(found, places))
        return [phases[place] for place in self._on_parcel.get(pnu, ())]

    def _read(self, what: Callable[[sqlite3.Connection], _T]) -> _T:
        with self._store.reading() as connection:
            return what(connection)


_kept: dict[Path, tuple[float, lookup.Stamp, Figures]] = {}
_lock = threading.Lock()


def of_plan(path: Path) -> Figures:
    """Return the figures of a plan, anew when its file has changed.

    Can be asked from any thread. Raises NotAPlan, CannotWrite.
    """
    now = time.monotonic()
    kept = _kept.get(path)
    if kept is not None and now - kept[0] < _BELIEVED:
        return kept[2]
    with _lock:
        kept = _kept.get(path)
        seen = lookup.stamp(path)
        figures = kept[2] if kept is not None and kept[1] == seen else Figures(PlanStore(path))
        _kept.clear()  # one plan at a time
        _kept[path] = (now, seen, figures)
    return figures


def forget() -> None:
    """Let go of what was read."""
    with _lock:
        _kept.clear()


def _of_parcels(connection: sqlite3.Connection, choice: Choice) -> dict[str, int]:
    source, year = choice
    # Read from the covering index funding_pnu alone, without sorting.
    sql = "SELECT pnu, SUM(amount_won) FROM funding INDEXED BY funding_pnu WHERE pnu IS NOT NULL"
    values: list[object] = []
    if source is not None:
        sql, values = f"{sql} AND source = ?", [source]
    if year is not None:
        sql, values = f"{sql} AND fiscal_year = ?", [*values, year]
    return dict(connection.execute(f"{sql} GROUP BY pnu", values).fetchall())


def _totals(connection: sqlite3.Connection) -> dict[str, dict[str, dict[Choice, int]]]:
    found: dict[str, dict[str, dict[Choice, int]]] = {
        kind: defaultdict(lambda: defaultdict(int)) for kind in KINDS
    }
    for *keys, source, year, won in connection.execute(_OF_PHASES):
        for kind, key in zip(KINDS, keys, strict=True):
            if key is not None:
                of = found[kind][key]
                for choice in ((source, year), (source, None), (None, year), (None, None)):
                    of[choice] += won
    return {kind: {key: dict(of) for key, of in rows.items()} for kind, rows in found.items()}


def _named(connection: sqlite3.Connection, kind: str) -> dict[str, list[str]]:
    """Return name → identifiers; an identifier stands for itself alone."""
    rows = connection.execute(_NAMED[kind]).fetchall()
    found: dict[str, list[str]] = {}
    for key, ko, en in rows:
        for name in {ko, en} - {None, ""}:
            found.setdefault(name, []).append(key)
    return found | {key: [key] for key, _, _ in rows}


def _all_phases(connection: sqlite3.Connection) -> Iterable[Phase]:
    for row in connection.execute(_PHASES):
        key, project, _, ko, en, project_ko, project_en, starts, ends = row
        yield Phase(
            key,
            project,
            {"ko": ko, "en": en or ko},
            {"ko": project_ko, "en": project_en or project_ko},
            date.fromisoformat(starts) if starts else None,
            date.fromisoformat(ends) if ends else None,
        )


def _on_parcel(connection: sqlite3.Connection, places: dict[str, int]) -> dict[str, list[int]]:
    """Return pnu → the places of its phases among all phases."""
    found: dict[str, list[int]] = {}
    for pnu, phase in connection.execute("SELECT pnu, phase_id FROM phase_parcel"):
        if phase in places:
            found.setdefault(pnu, []).append(places[phase])
    for on in found.values():
        on.sort()
    return found
