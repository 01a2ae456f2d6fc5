"""The pages about hubs, districts, projects and phases, each with its place and its money."""

from __future__ import annotations

from collections import defaultdict
from sqlite3 import Row

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.facts.ledger import ledger
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.outline.whereabouts import Finder
from smartcity_planner.atlas.scope import Scope

_PROJECTS = """SELECT pr.id, pr.name_ko, pr.name_en, pr.hub_id, pr.zone_id,
    h.name_ko AS hub_ko, h.name_en AS hub_en, h.geometry_status AS hub_status,
    z.name_ko AS zone_ko, z.geometry_status AS zone_status
FROM project pr LEFT JOIN hub h ON h.id = pr.hub_id
LEFT JOIN regeneration_zone z ON z.id = pr.zone_id ORDER BY pr.fid"""


class Subjects:
    """Makes the map pages of one edition; reads each table of the plan once.

    Sheet numbers follow from the rows' order in the plan, whatever the book shows of them: the
    same page has the same number in the city's book and in a district's, and a new page
    renumbers no other.
    """

    def __init__(self, edition: Edition, scope: Scope) -> None:
        self._edition, self._scope = edition, scope
        self._in_scope = {*scope.projects}, {*scope.phases}  # asked for once per row
        self._texts, self._places = edition.texts, edition.places
        self._ledger = ledger(edition)
        store = edition.store
        self._hubs = store.query("SELECT * FROM hub ORDER BY fid")
        self._districts = store.query("SELECT code, name_ko, name_en FROM district ORDER BY code")
        self._projects = store.query(_PROJECTS)
        self._finder = Finder(store, edition.places, edition.texts)
        self._phases: dict[str, list[Row]] = defaultdict(list)
        for row in store.query(
            "SELECT id, project_id, seq, name_ko, name_en FROM phase ORDER BY project_id, seq, fid"
        ):
            self._phases[row["project_id"]].append(row)

    def hubs(self) -> list[Page]:
        """Return the pages of the book's hubs, also of those without money."""
        return [
            self._hub(row, number)
            for number, row in enumerate(self._hubs, start=1)
            if row["id"] in self._scope.hubs
        ]

    def districts(self) -> list[Page]:
        """Return the pages of the book's districts that have money."""
        funded = self._ledger.funded("district")
        unplaced = self._ledger.unplaced_won("plan")
        return [
            Page(
                "district",
                row["code"],
                self._texts.name(row["name_ko"], row["name_en"]),
                subject=self._places.of("district", row["code"]),
                funding=self._ledger.money("district", row["code"]),
                unplaced_won=unplaced,
                sheet=f"D-{number:02d}",
            )
            for number, row in enumerate(self._districts, start=1)
            if row["code"] in self._scope.districts
            and (row["code"] in funded or row["code"] == self._scope.key)
        ]

    def projects(self) -> list[Page]:
        """Return the pages of the book's projects that have money or parcels."""
        return [
            self._project(row, number)
            for number, row in enumerate(self._projects, start=1)
            if row["id"] in self._in_scope[0] and self._has_page(row["id"])
        ]

    def phases(self) -> list[Page]:
        """Return the pages of the book's phases that have money or parcels."""
        funded = self._ledger.funded("phase")
        pages = []
        for number, project in enumerate(self._projects, start=1):
            for row in self._phases[project["id"]]:
                if row["id"] not in self._in_scope[1]:
                    continue
                if row["id"] in funded or row["id"] in self._finder.dongs_of_phase:
                    pages.append(self._phase(project, row, number))
        return pages

    def projects_of(self, hub: str) -> list[Page]:
        """Return the pages that the book's projects of a hub have, or would have."""
        own = {row["id"] for row in self._projects if row["hub_id"] == hub}
        return [page for page in self.projects() if page.key in own]

    def projects_elsewhere(self) -> list[Page]:
        """Return the pages of the book's projects that are in none of its hubs."""
        own = {row["id"] for row in self._projects if row["hub_id"] not in self._scope.hubs}
        return [page for page in self.projects() if page.key in own]

    def mapped_phases(self, project: str) -> int:
        """Return how many phases of a project have parcels."""
        return sum(row["id"] in self._finder.dongs_of_phase for row in self._phases[project])

    def _has_page(self, project: str) -> bool:
        return project in self._ledger.funded("project") or self.mapped_phases(project) > 0

    def _hub(self, row: Row, number: int) -> Page:
        return Page(
            "hub",
            row["id"],
            self._texts.name(row["name_ko"], row["name_en"]),
            subject=self._places.of("hub", row["id"]),
            is_reference=row["geometry_status"] != "official",
            funding=self._ledger.money("hub", row["id"]),
            unplaced_won=self._ledger.unplaced_won("hub", row["id"]),
            subtitle=self._texts.name(row["industry_ko"], row["industry_en"]),
            sheet=f"H-{number:02d}",
        )

    def _project(self, row: Row, number: int) -> Page:
        dongs = frozenset().union(
            *(self._finder.dongs_of_phase.get(phase["id"], ()) for phase in self._phases[row["id"]])
        )
        where = self._finder.place(row, dongs)
        return Page(
            "project",
            row["id"],
            self._texts.name(row["name_ko"], row["name_en"]),
            subject=where.subject,
            is_reference=where.is_reference,
            funding=self._ledger.money("project", row["id"]),
            unplaced_won=self._ledger.unplaced_won("project", row["id"]),
            subtitle=where.name,
            sheet=f"P-{number:02d}",
        )

    def _phase(self, project: Row, row: Row, number: int) -> Page:
        where = self._finder.place(project, self._finder.dongs_of_phase.get(row["id"], frozenset()))
        return Page(
            "phase",
            row["id"],
            self._texts.name(row["name_ko"], row["name_en"]),
            subject=where.subject,
            is_reference=where.is_reference,
            funding=self._ledger.money("phase", row["id"]),
            unplaced_won=self._ledger.unplaced_won("phase", row["id"]),
            subtitle=self._texts.name(project["name_ko"], project["name_en"]),
            sheet=f"F-{number:02d}-{row['seq']}",
        )
