"""Where a hub or project stands: who answers for it, its schedule, indicators, laws, reviews,
support centre and gap."""

from __future__ import annotations

from dataclasses import dataclass, replace

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.facts.centre import Centre, Gap, centres_of, gaps_of
from smartcity_planner.atlas.facts.goals import Indicator, indicators_of
from smartcity_planner.atlas.facts.grounds import Grounds
from smartcity_planner.atlas.facts.laws import Law, laws_of
from smartcity_planner.atlas.facts.organisation import Organised, organised
from smartcity_planner.atlas.facts.reviews import Programme, Review, programmes_of, reviews_of
from smartcity_planner.atlas.facts.schedule import Bar, Target, bars_of, targets_of


@dataclass(frozen=True)
class Status:
    """All of it, with the sources behind it (citations and licences).

    `several` says that there is more than one project, so that each row has to say whose it is.
    """

    several: bool
    organised: tuple[Organised, ...]
    bars: tuple[Bar, ...]
    targets: tuple[Target, ...]
    indicators: tuple[Indicator, ...]
    laws: tuple[Law, ...]
    reviews: tuple[Review, ...]
    programmes: tuple[Programme, ...]
    centres: tuple[Centre, ...]
    gaps: tuple[Gap, ...]
    sources: tuple[str, ...]
    licences: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to say; who answers for a project fills no sheet alone."""
        of_projects = self.bars, self.targets, self.indicators, self.laws, self.reviews
        return not any((*of_projects, self.programmes, self.centres, self.gaps))


def status_of(edition: Edition, key: str) -> Status:
    """Return the status of "hub:ID" or "project:ID", read once per edition."""
    known = edition.keep.setdefault("status", {})
    if key not in known:
        known[key] = _read(edition, key)
    return known[key]


def _read(edition: Edition, key: str) -> Status:
    kind, _, ident = key.partition(":")
    texts, store = edition.texts, edition.store
    column = "hub_id" if kind == "hub" else "id"
    rows = store.query(
        f"SELECT id, name_ko, name_en, hub_id, source_id FROM project WHERE {column} = ? "  # nosec B608
        "ORDER BY fid",
        [ident],
    )
    names = {row["id"]: texts.name(row["name_ko"], row["name_en"]) for row in rows}
    hub = ident if kind == "hub" else next((row["hub_id"] for row in rows), None)
    grounds = Grounds(edition)
    for row in rows:
        grounds.note(row["source_id"])
    goals = {
        row["id"]: texts.name(row["name_ko"], row["name_en"])
        for row in store.query("SELECT id, name_ko, name_en FROM plan_goal ORDER BY seq")
    }
    indicators = tuple(
        replace(each, basis=grounds.of(each.source_id, each.basis_code))
        for each in indicators_of(edition, names, list(names), goals)
    )
    laws = laws_of(edition, names, grounds)
    targets = targets_of(edition, names, grounds)
    reviews = reviews_of(edition, names, grounds)
    programmes = programmes_of(edition, names, grounds)
    centres = centres_of(edition, hub, grounds) if hub else ()
    gaps = gaps_of(edition, hub, grounds) if hub else ()
    return Status(
        len(names) > 1,
        organised(edition, names),
        bars_of(edition, names, kind == "hub"),
        targets,
        indicators,
        laws,
        reviews,
        programmes,
        centres,
        gaps,
        grounds.citations,
        grounds.licences,
    )
