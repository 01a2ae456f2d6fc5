"""What became of a parcel, told by the ground it shares with others. Numbers only, no shapes.

Surveys differ by centimetres, so neighbours always share a little: what counts as shared
ground is stated here once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

#: Ground below this (m²) is a boundary drawn anew, not a piece of land.
_LEAST_M2 = 1.0
#: Nor is a strip narrower (m, on average): surveys may differ by so much.
_LEAST_WIDTH = 0.3
#: A successor takes at least this share of the old parcel …
_OF_OLD = 0.01
#: … or lies at least so far within it: a small new lot cut out of a large old one.
_OF_NEW = 0.5
#: A neighbour that kept its number counts for the kind of change only from this share on:
#: below, the boundary between the two was corrected.
_OF_NEIGHBOUR = 0.1
#: A parcel is gone where other parcels, new or changed, lie on at least this share of it.
COVERED = 0.5


@dataclass(frozen=True)
class Lot:
    """A parcel before or after: its number and the measured area of its shape (m²)."""

    pnu: str
    area: float


@dataclass(frozen=True)
class Link:
    """Ground that an old parcel shares with a parcel of the newer file: m², and mean width in m."""

    new: Lot
    shared: float
    width: float
    is_new: bool


@dataclass(frozen=True)
class Heirs:
    """An old parcel and those of the newer file that lie on its ground.

    `kept` tells that the parcel goes on under its number (it then may be among its own heirs).
    """

    old: Lot
    links: tuple[Link, ...]
    kept: bool

    @property
    def covered(self) -> float:
        """Share of the old parcel that the links cover, 0 to 1."""
        return min(1.0, sum(link.shared for link in self.links) / self.old.area)

    @property
    def shares(self) -> dict[str, float]:
        """Successor → share of the old area, at most one in all, by number."""
        found = {link.new.pnu: link.shared / self.old.area for link in self.links}
        whole = max(1.0, sum(found.values()))
        return {pnu: round(share / whole, 6) for pnu, share in sorted(found.items())}

    @property
    def pieces(self) -> tuple[Link, ...]:
        """New parcels on the ground of one that kept its number: what was split off."""
        return tuple(link for link in self.links if link.is_new)

    def _targets(self) -> set[str]:
        least = _OF_NEIGHBOUR * self.old.area
        return {
            link.new.pnu
            for link in self.links
            if not self.kept or link.is_new or link.new.pnu == self.old.pnu or link.shared >= least
        }


def heirs(old: Lot, links: list[Link], kept: bool) -> Heirs | None:
    """Return an old parcel with the links that are more than noise; None where none is."""
    if old.area <= 0:
        return None
    real = tuple(link for link in links if _is_land(old, link))
    return Heirs(old, real, kept) if real else None


def _is_land(old: Lot, link: Link) -> bool:
    if link.shared < _LEAST_M2:
        return False
    if link.shared >= _OF_NEW * link.new.area:
        return True
    return link.shared >= _OF_OLD * old.area and link.width >= _LEAST_WIDTH


def kinds(all_heirs: Mapping[str, Heirs]) -> dict[str, str]:
    """Return old parcel → renumbered, split, merged or rearranged.

    One became one, one became several, several became one; anything else is a rearrangement.
    """
    targets = {pnu: one._targets() for pnu, one in all_heirs.items()}
    olds: dict[str, set[str]] = {}
    for old, news in targets.items():
        for new in news:
            olds.setdefault(new, set()).add(old)
    found = {}
    for old, news in targets.items():
        origins = {origin for new in news for origin in olds[new]}
        if origins == {old}:
            found[old] = "renumbered" if len(news) == 1 else "split"
        elif len(news) == 1 and all(targets[origin] == news for origin in origins):
            found[old] = "merged"
        else:
            found[old] = "rearranged"
    return found
