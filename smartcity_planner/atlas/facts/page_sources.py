"""The sources behind the pages of text, for their title blocks and for the list of sources."""

from __future__ import annotations

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.facts import sources
from smartcity_planner.atlas.outline.kept import kept

#: What a page of text is made from: queries for ids of sources.
_BEHIND = {
    "budget": (
        "SELECT DISTINCT evidence_id FROM funding_total WHERE evidence_id <> ''",
        "SELECT DISTINCT source_id FROM project",
    ),
    "goals": (
        "SELECT DISTINCT source_id FROM plan_goal",
        "SELECT DISTINCT source_id FROM indicator",
        "SELECT DISTINCT source_id FROM indicator_actual",
        "SELECT DISTINCT evidence_id FROM funding_total WHERE evidence_id <> ''",
    ),
    "index": (
        "SELECT DISTINCT source_id FROM district",
        "SELECT DISTINCT source_id FROM hub",
    ),
}


def cited_sources(edition: Edition, kind: str) -> sources.Citations:
    """Return citations and licences of what a kind of page ("budget", …) is made from."""
    return kept(edition, f"{kind} sources", lambda: _read(edition, kind))


def _read(edition: Edition, kind: str) -> sources.Citations:
    found: list[str] = []
    for query in _BEHIND[kind]:
        found += [row[0] for row in edition.store.query(query) if row[0]]
    return sources.citations(edition, found)
