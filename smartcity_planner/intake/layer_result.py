"""What an import of hubs, zones or infrastructure did beyond what every import tells."""

from __future__ import annotations

from dataclasses import dataclass, field

from smartcity_planner.intake.result import ImportResult
from smartcity_planner.intake.targets.overlaps import Overlap


@dataclass(frozen=True)
class Replaced:
    """A hub whose boundary was replaced: states of `codes.GEOMETRY_STATUS`, areas in m²."""

    name: str
    status: str
    area: float
    source: str
    new_status: str
    new_area: float
    row: int


@dataclass
class LayerResult(ImportResult):
    """`overlaps` are the pairs of zones that overlap; `stale` what only an earlier file had."""

    replaced: list[Replaced] = field(default_factory=list)
    overlaps: list[Overlap] = field(default_factory=list)
    stale: list[str] = field(default_factory=list)
