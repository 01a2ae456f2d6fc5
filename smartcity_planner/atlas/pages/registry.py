"""All kinds of pages by name."""

from __future__ import annotations

from smartcity_planner.atlas.pages.kind import PageKind
from smartcity_planner.atlas.pages.map_page import MapPage
from smartcity_planner.atlas.pages.phases_page import PhasesPage

KINDS: dict[str, PageKind] = {
    **dict.fromkeys(("overview", "hub", "district", "project", "phase"), MapPage()),
    "phases": PhasesPage(),
}
