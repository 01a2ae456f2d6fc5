"""All kinds of pages by name."""

from __future__ import annotations

from smartcity_planner.atlas.pages.budget import BudgetPage
from smartcity_planner.atlas.pages.changes_page import ChangesPage
from smartcity_planner.atlas.pages.contents import ContentsPage
from smartcity_planner.atlas.pages.cover import CoverPage
from smartcity_planner.atlas.pages.facts_page import FactsPage
from smartcity_planner.atlas.pages.goals import GoalsPage
from smartcity_planner.atlas.pages.kind import PageKind
from smartcity_planner.atlas.pages.map_page import MapPage
from smartcity_planner.atlas.pages.phases_page import PhasesPage
from smartcity_planner.atlas.pages.sheet_index import IndexPage
from smartcity_planner.atlas.pages.sources_page import SourcesPage

KINDS: dict[str, PageKind] = {
    **dict.fromkeys(("overview", "hub", "district", "project", "phase"), MapPage()),
    "phases": PhasesPage(),
    "facts": FactsPage(),
    "changes": ChangesPage(),
    "cover": CoverPage(),
    "contents": ContentsPage(),
    "goals": GoalsPage(),
    "budget": BudgetPage(),
    "index": IndexPage(),
    "sources": SourcesPage(),
}
