"""The laws that a hub's or project's phases depend on: the statute's dates, not the brief's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.facts.grounds import Grounds
from smartcity_planner.atlas.facts.money import DASH
from smartcity_planner.atlas.facts.phases import numbered
from smartcity_planner.atlas.texts import Texts
from smartcity_planner.domain import codes


@dataclass(frozen=True)
class Law:
    """One law that must change or hold first; dates are the statute's.

    `needed_by` is when the phase begins (of all phases: the first) and `late` says that the law
    is not in force by then; `claim` is what the brief says, `note` what is not confirmed.
    """

    project: str
    name: str
    concerns: str
    state: str
    promulgated_on: str
    in_force_on: str
    needed_by: str
    claim: str
    basis: str
    note: str
    blocks: bool
    late: bool


_QUERY = """SELECT l.*, ph.seq, ph.name_ko AS phase_ko, ph.name_en AS phase_en,
    COALESCE(ph.starts_on, (SELECT MIN(other.starts_on) FROM phase other
        WHERE l.phase_id IS NULL AND other.project_id = l.project_id)) AS needed_by
FROM legal_dependency l LEFT JOIN phase ph ON ph.id = l.phase_id ORDER BY l.fid"""


def laws_of(edition: Edition, projects: dict[str, str], grounds: Grounds) -> tuple[Law, ...]:
    """Return the laws of the projects (id to name)."""
    texts = edition.texts
    made = []
    for row in edition.store.query(_QUERY):
        if row["project_id"] not in projects:
            continue
        concerns = texts("law_all_phases")
        if row["seq"]:
            concerns = numbered(row["seq"], texts.name(row["phase_ko"], row["phase_en"]))
        name = texts.name(row["law_ko"], row["law_en"])
        made.append(
            Law(
                projects[row["project_id"]],
                f"{name} {row['provision']}" if row["provision"] else name,
                concerns,
                codes.LEGAL_STATE.label(row["state"], texts.language),
                row["promulgated_on"] or DASH,
                row["in_force_on"] or DASH,
                row["needed_by"] or DASH,
                texts.name(row["brief_claim_ko"], row["brief_claim_en"]) or DASH,
                grounds.of(row["source_id"]),
                _note(row, texts),
                bool(row["blocks"]),
                _late(row),
            )
        )
    return tuple(made)


def _note(row: Any, texts: Texts) -> str:
    """Return the exception's route and time, and what the plan notes about the law."""
    parts = []
    if row["exception_from"] or row["exception_to"]:
        first, last = row["exception_from"] or "", row["exception_to"] or ""
        parts.append(texts("law_exception", first=first, last=last))
    parts.append(texts.name(row["exception_route_ko"], row["exception_route_en"]))
    parts.append(texts.name(row["note_ko"], row["note_en"]))
    return " ".join(part for part in parts if part)


def _late(row: Any) -> bool:
    needed = row["needed_by"]
    if not row["blocks"] or not needed or row["state"] == "not_needed":
        return False
    if row["in_force_on"] and row["in_force_on"] <= needed:
        return False
    return not (
        row["state"] == "exception_granted"
        and (row["exception_from"] or "") <= needed
        and (row["exception_to"] or "9999") >= needed
    )
