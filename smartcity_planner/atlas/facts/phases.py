"""A project's phases side by side: when, on how many parcels, for how much."""

from __future__ import annotations

import re
from dataclasses import dataclass

from smartcity_planner.atlas.texts import Texts
from smartcity_planner.store.plan import PlanStore

#: Maps on one sheet; more phases go on the next.
PER_SHEET = 6


@dataclass(frozen=True)
class PhaseFacts:
    """One phase. `won` is all its money, `placed_won` what of it lies on parcels."""

    id: str
    seq: int
    name: str
    starts_on: str
    ends_on: str
    parcels: int
    won: int
    has_example: bool


def phases_of(store: PlanStore, project: str, texts: Texts) -> tuple[PhaseFacts, ...]:
    """Return the phases of a project in their order."""
    money = {
        row["id"]: (row["won"], row["example"])
        for row in store.query(
            "SELECT t.phase_id AS id, SUM(t.amount_won) AS won, "
            "MAX(t.basis IN ('example', 'published_total')) AS example "
            "FROM funding_total t JOIN phase ph ON ph.id = t.phase_id "
            "WHERE ph.project_id = ? GROUP BY t.phase_id",
            [project],
        )
    }
    rows = store.query(
        "SELECT ph.id, ph.seq, ph.name_ko, ph.name_en, ph.starts_on, ph.ends_on, "
        "(SELECT COUNT(*) FROM phase_parcel pp WHERE pp.phase_id = ph.id) AS parcels "
        "FROM phase ph WHERE ph.project_id = ? ORDER BY ph.seq, ph.id",
        [project],
    )
    return tuple(
        PhaseFacts(
            row["id"],
            row["seq"],
            texts.name(row["name_ko"], row["name_en"]),
            row["starts_on"] or "",
            row["ends_on"] or "",
            row["parcels"],
            money.get(row["id"], (0, 0))[0],
            bool(money.get(row["id"], (0, 0))[1]),
        )
        for row in rows
    )


def numbered(seq: int, name: str) -> str:
    """Return "2. Pilot"; a name that tells its number itself ("2단계 …", "Stage 2: …") as it is."""
    tells = re.match(rf"(?:제|stage |phase |step )?\s*{seq}(?!\d)", name, re.IGNORECASE)
    return name if tells else f"{seq}. {name}"


def mapped(phases: tuple[PhaseFacts, ...]) -> tuple[PhaseFacts, ...]:
    """Return the phases that can be mapped: those with parcels."""
    return tuple(phase for phase in phases if phase.parcels)


def pieces(store: PlanStore, project: str, texts: Texts) -> int:
    """Return how many sheets the phases take; 0 where fewer than two have parcels."""
    count = len(mapped(phases_of(store, project, texts)))
    return -(-count // PER_SHEET) if count > 1 else 0
