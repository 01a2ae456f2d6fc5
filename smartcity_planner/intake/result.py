"""What an import did: the counts, the evidence, and samples for the report."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from smartcity_planner.intake.columns import Column
from smartcity_planner.intake.crs import CrsEvidence
from smartcity_planner.intake.encoding import Encoding
from smartcity_planner.intake.rows import Fault

#: Rows shown in a report per list.
SHOWN = 20
#: Rows whose place is kept for the map.
MOST_PLACES = 5_000


@dataclass(frozen=True)
class SetAside:
    """One row that was set aside, as shown in the report. `row` counts from 1."""

    row: int
    fault: Fault
    raw: str


@dataclass(frozen=True)
class Place:
    """Where a row lies that was set aside or is doubtful: EPSG:5186, its code, row and reason."""

    x: float
    y: float
    code: str
    row: int
    text: str


@dataclass
class ImportResult:
    """Every row read is imported or quarantined: `read == imported + quarantined`.

    `imported == new + changed + unchanged`; `repaired` of them needed a repair. `gone` counts
    what the plan has no more (or waits in the list of moved parcels) after an update. With
    `dry_run` nothing was written, and these are what an import would give. `reasons` sums up to
    `quarantined`; one row may count in several `repairs` and `notes`, whose first examples
    (parcel numbers) are in `examples`.
    """

    run_id: str
    started_at: str
    input: str
    layer: str
    driver: str
    encoding: Encoding
    crs: CrsEvidence
    columns: dict[str, Column]
    all_columns: tuple[str, ...]
    target: str = "parcel"
    dry_run: bool = False
    read: int = 0
    imported: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    gone: int = 0
    repaired: int = 0
    quarantined: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    repairs: Counter[str] = field(default_factory=Counter)
    notes: Counter[str] = field(default_factory=Counter)
    examples: dict[str, list[str]] = field(default_factory=dict)
    set_aside: list[SetAside] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    changes: dict[str, int] = field(default_factory=dict)
    """Kind of change of parcels (codes.PARCEL_CHANGE and "moved") → how many."""

    @property
    def updated(self) -> int:
        """How many of the imported rows were in the plan before."""
        return self.changed + self.unchanged

    def example(self, code: str, pnu: str) -> None:
        """Keep a parcel number as an example of a repair or note, if there is room."""
        known = self.examples.setdefault(code, [])
        if len(known) < SHOWN:
            known.append(pnu)
