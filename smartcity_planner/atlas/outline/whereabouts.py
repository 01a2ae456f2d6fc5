"""Where projects and phases lie: read from the plan once, however many there are."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from sqlite3 import Row

from qgis.core import QgsGeometry

from smartcity_planner.atlas.facts.places import Places
from smartcity_planner.atlas.texts import Texts
from smartcity_planner.store.plan import PlanStore


@dataclass(frozen=True)
class Whereabouts:
    """Where a project lies, and the name of that place ("" for its parcels' dongs)."""

    subject: QgsGeometry | None
    is_reference: bool
    name: str


class Finder:
    """Finds the subject of projects' and phases' pages.

    A parcel's first eight digits are its legal dong, so no parcel needs to be read.
    """

    def __init__(self, store: PlanStore, places: Places, texts: Texts) -> None:
        self._places, self._texts = places, texts
        self._inside: dict[tuple[str, str], frozenset[str]] = {}
        self._unions: dict[frozenset[str], QgsGeometry | None] = {}
        self.dongs_of_phase: dict[str, frozenset[str]] = {}
        found: dict[str, set[str]] = defaultdict(set)
        for row in store.query("SELECT DISTINCT phase_id, substr(pnu, 1, 8) FROM phase_parcel"):
            found[row[0]].add(row[1])
        self.dongs_of_phase = {phase: frozenset(dongs) for phase, dongs in found.items()}

    def place(self, project: Row, dongs: frozenset[str]) -> Whereabouts:
        """Return the subject of a page: the project's hub, else its zone, if it holds the
        parcels; else the legal dongs of its parcels; else nothing."""
        texts = self._texts
        for table, key, status, name in (
            (
                "hub",
                project["hub_id"],
                project["hub_status"],
                texts.name(project["hub_ko"], project["hub_en"]),
            ),
            (
                "regeneration_zone",
                project["zone_id"],
                project["zone_status"],
                texts.name(project["zone_ko"], None),
            ),
        ):
            subject = self._places.of(table, key)
            if subject is not None and dongs <= self._dongs_inside(table, key, subject):
                return Whereabouts(subject, status != "official", name)
        united = self._union(dongs)
        if united is not None:
            return Whereabouts(united, False, "")
        return Whereabouts(None, False, texts("unlocated"))

    def _dongs_inside(self, table: str, key: str, subject: QgsGeometry) -> frozenset[str]:
        if (table, key) not in self._inside:
            self._inside[table, key] = frozenset(self._places.inside("legal_dong", subject))
        return self._inside[table, key]

    def _union(self, dongs: frozenset[str]) -> QgsGeometry | None:
        if dongs not in self._unions:
            known = self._places.all("legal_dong")
            parts = [known[code] for code in sorted(dongs) if code in known]
            self._unions[dongs] = QgsGeometry.unaryUnion(parts) if parts else None
        return self._unions[dongs]
