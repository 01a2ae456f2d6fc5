"""The support centres of a hub, and what the brief says is missing there."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.facts.grounds import Grounds
from smartcity_planner.atlas.facts.money import DASH
from smartcity_planner.domain import codes


@dataclass(frozen=True)
class Centre:
    """One support centre; `note` says what about it is not confirmed."""

    name: str
    state: str
    opened_on: str
    floor_area: str
    functions: str
    basis: str
    note: str


@dataclass(frozen=True)
class Gap:
    """What is documented about a hub's support: "yes", "no" or "unknown" for each."""

    year: int
    has_department: str
    has_local_body: str
    source: str


def centres_of(edition: Edition, hub: str, grounds: Grounds) -> tuple[Centre, ...]:
    """Return the centres of a hub."""
    texts, store = edition.texts, edition.store
    functions: dict[str, list[str]] = defaultdict(list)
    for row in store.query("SELECT * FROM support_centre_function ORDER BY fid"):
        label = codes.CENTRE_FUNCTION.label(row["function"], texts.language)
        if row["basis"] != "published":
            basis = codes.DATES_BASIS.label(row["basis"], texts.language)
            label = f"{label} ({basis})"
        functions[row["centre_id"]].append(label)
    made = []
    for row in store.query("SELECT * FROM support_centre WHERE hub_id = ? ORDER BY fid", [hub]):
        area = row["floor_area_m2"]
        made.append(
            Centre(
                texts.name(row["name_ko"], row["name_en"]),
                codes.CENTRE_STATE.label(row["state"], texts.language),
                row["opened_on"] or DASH,
                f"{area:,.0f}㎡" if area else DASH,
                ", ".join(functions[row["id"]]),
                grounds.of(row["source_id"]),
                texts.name(row["note_ko"], row["note_en"]),
            )
        )
    return tuple(made)


def gaps_of(edition: Edition, hub: str, grounds: Grounds) -> tuple[Gap, ...]:
    """Return what is documented about a hub's support, the latest first."""
    rows = edition.store.query(
        "SELECT * FROM support_gap WHERE hub_id = ? ORDER BY as_of_year DESC, fid", [hub]
    )
    return tuple(
        Gap(
            row["as_of_year"],
            _answer(row["has_department"]),
            _answer(row["has_local_body"]),
            grounds.cited(row["source_id"]),
        )
        for row in rows
    )


def _answer(value: int | None) -> str:
    return "unknown" if value is None else "yes" if value else "no"
