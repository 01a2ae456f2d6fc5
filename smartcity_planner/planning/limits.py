"""What a stroke of parcels would make of a phase, and which limits it then exceeds. No windows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from smartcity_planner.planning.totals import PhaseParcels


@dataclass(frozen=True)
class Lot:
    """A parcel under the pointer: its number and its area in m²."""

    pnu: str
    area_m2: float

    @property
    def district(self) -> str:
        """The code of the district that the parcel lies in."""
        return self.pnu[:5]


@dataclass(frozen=True)
class Limits:
    """What a phase may have at most; None where nothing is set."""

    parcels: int | None = None
    area_m2: float | None = None
    won: int | None = None


@dataclass(frozen=True)
class Exceeded:
    """One limit that is exceeded: "parcels", "area" or "money", what it is and what there is."""

    kind: str
    limit: float
    value: float


@dataclass(frozen=True)
class Outlook:
    """A phase as a stroke would leave it. `changed` parcels are attached or detached by it."""

    attach: bool
    changed: int
    count: int
    area_m2: float
    won: int
    removed_won: int
    by_district: dict[str, int] = field(default_factory=dict)
    exceeded: tuple[Exceeded, ...] = ()


def outlook(
    lots: Iterable[Lot],
    attach: bool,
    attached: Mapping[str, object],
    parcels: PhaseParcels,
    won: int,
    limits: Limits,
    removed_won: int = 0,
) -> Outlook:
    """Return what a stroke over `lots` makes of a phase with `parcels` and `won`.

    `removed_won` is what goes with the detached parcels; nothing goes where they are attached.

    `attached` are the numbers of the phase's parcels: those count only where they are detached,
    the others only where they are attached. A parcel met twice counts once.
    """
    met = {lot.pnu: lot for lot in lots if (lot.pnu in attached) is not attach}
    sign = 1 if attach else -1
    area = parcels.area_m2 + sign * sum(lot.area_m2 for lot in met.values())
    by_district: dict[str, int] = {}
    for lot in met.values():
        by_district[lot.district] = by_district.get(lot.district, 0) + sign
    removed = 0 if attach else removed_won
    count = parcels.count + sign * len(met)
    return Outlook(
        attach,
        len(met),
        count,
        max(0.0, area),
        won - removed,
        removed,
        dict(sorted(by_district.items())),
        exceeded(count, area, won - removed, limits),
    )


def exceeded(count: int, area_m2: float, won: int, limits: Limits) -> tuple[Exceeded, ...]:
    """Return which limits are exceeded; what is just reached is not."""
    found = []
    for kind, limit, value in (
        ("parcels", limits.parcels, count),
        ("area", limits.area_m2, area_m2),
        ("money", limits.won, won),
    ):
        if limit is not None and value > limit:
            found.append(Exceeded(kind, limit, value))
    return tuple(found)
