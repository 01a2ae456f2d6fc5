"""One page of a book, before anything is drawn: what it is about and where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsGeometry

from smartcity_planner.store.ledger import FundingTable

#: No money at all: pages that are not about money.
NO_MONEY = FundingTable({}, frozenset())


@dataclass(frozen=True)
class Page:
    """One page. `id` names it in this and every later edition ("hub:magok", "budget:2").

    `kind` says how it is made (`pages.registry`), `key` which row of the plan it is about.
    `part` (Ⅰ, Ⅱ, Ⅲ, …) and `chapter` are its headings in contents and bookmarks; `piece` counts
    the sheets of one matter from 1, of `pieces`. `subject` is what stays unveiled on its map;
    None frames the whole city. `funding` is the page's money; `unplaced_won` the part of it
    (hub, project, phase, plan) that lies on no parcel, for a district that of the whole plan,
    which it does not hold. `number` counts from 1 over the whole book.
    """

    kind: str
    key: str
    title: str
    part: str = ""
    chapter: str = ""
    subject: QgsGeometry | None = None
    is_reference: bool = False
    funding: FundingTable = NO_MONEY
    unplaced_won: int = 0
    subtitle: str = ""
    sheet: str = ""
    number: int = 0
    piece: int = 1
    pieces: int = 1

    @property
    def id(self) -> str:
        """The page's name, the same from edition to edition."""
        name = f"{self.kind}:{self.key}" if self.key else self.kind
        return name if self.pieces == 1 else f"{name}:{self.piece}"
