"""The schedule of a hub or project: phases with dates, what each should reach, what each needs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.facts.goals import number, quantity
from smartcity_planner.atlas.facts.grounds import Grounds
from smartcity_planner.atlas.facts.money import DASH
from smartcity_planner.atlas.facts.phases import numbered
from smartcity_planner.domain import codes


@dataclass(frozen=True)
class Need:
    """Another phase that must have ended or begun (`kind`: codes.DEPENDENCY_KIND)."""

    phase: str
    kind: str


@dataclass(frozen=True)
class Milestone:
    """When a target is due, and its state (codes.TARGET_STATE)."""

    due_on: str
    state: str


@dataclass(frozen=True)
class Bar:
    """One row of the schedule: a project ("" dates) or a phase with its dates.

    `blocked` says that a law which must come first is not in force when the phase begins;
    `is_example` that its dates are no published ones.
    """

    name: str
    seq: int
    starts_on: str
    ends_on: str
    blocked: bool
    is_project: bool = False
    is_example: bool = False
    phase: str = ""
    milestones: tuple[Milestone, ...] = ()
    needs: tuple[Need, ...] = ()


@dataclass(frozen=True)
class Target:
    """What a phase should reach, by when, and how far it has come."""

    project: str
    phase: str
    name: str
    figure: str
    reached: str
    due_on: str
    state: str
    basis: str


#: Phases that begin before a law on which they wait is in force, without a live exception.
_WAITING = """SELECT DISTINCT ph.id FROM phase ph
JOIN legal_dependency l ON l.project_id = ph.project_id
    AND (l.phase_id IS NULL OR l.phase_id = ph.id)
WHERE l.blocks AND l.state <> 'not_needed' AND ph.starts_on IS NOT NULL
    AND (l.in_force_on IS NULL OR l.in_force_on > ph.starts_on)
    AND NOT (l.state = 'exception_granted'
        AND (l.exception_from IS NULL OR l.exception_from <= ph.starts_on)
        AND (l.exception_to IS NULL OR l.exception_to >= ph.starts_on))"""


def bars_of(edition: Edition, projects: dict[str, str], with_projects: bool) -> tuple[Bar, ...]:
    """Return the rows of the schedule; `with_projects` puts a line over each one's phases."""
    texts, store = edition.texts, edition.store
    waiting = {row["id"] for row in store.query(_WAITING)}
    milestones: dict[str, list[Milestone]] = defaultdict(list)
    for row in store.query(
        "SELECT phase_id, due_on, state FROM phase_target WHERE due_on IS NOT NULL "
        "AND state <> 'dropped' ORDER BY due_on, fid"
    ):
        milestones[row["phase_id"]].append(Milestone(row["due_on"], row["state"]))
    needs: dict[str, list[Need]] = defaultdict(list)
    for row in store.query("SELECT * FROM phase_dependency ORDER BY fid"):
        needs[row["phase_id"]].append(Need(row["needs_phase_id"], row["kind"]))
    phases: dict[str, list[Any]] = defaultdict(list)
    for row in store.query("SELECT * FROM phase ORDER BY seq, fid"):
        phases[row["project_id"]].append(row)
    made: list[Bar] = []
    for project, name in projects.items():
        if with_projects and phases[project]:
            made.append(Bar(name, 0, "", "", False, is_project=True))
        made += [
            Bar(
                numbered(row["seq"], texts.name(row["name_ko"], row["name_en"])),
                row["seq"],
                row["starts_on"] or "",
                row["ends_on"] or "",
                row["id"] in waiting,
                is_example=row["dates_basis"] == "example",
                phase=row["id"],
                milestones=tuple(milestones[row["id"]]),
                needs=tuple(needs[row["id"]]),
            )
            for row in phases[project]
        ]
    return tuple(made)


def targets_of(edition: Edition, projects: dict[str, str], grounds: Grounds) -> tuple[Target, ...]:
    """Return the targets of the projects' phases, in the order of the schedule."""
    texts = edition.texts
    made = []
    for row in edition.store.query(
        "SELECT t.*, ph.project_id, ph.seq, ph.name_ko AS phase_ko, ph.name_en AS phase_en, "
        "ph.starts_on "
        "FROM phase_target t JOIN phase ph ON ph.id = t.phase_id "
        "JOIN project pr ON pr.id = ph.project_id ORDER BY pr.fid, ph.seq, t.due_on, t.fid"
    ):
        if row["project_id"] not in projects:
            continue
        reached = number(row["reached"])
        if row["reached"] is not None and row["reached_on"]:
            reached = f"{reached} ({row['reached_on'][:4]})"
        made.append(
            Target(
                projects[row["project_id"]],
                numbered(row["seq"], texts.name(row["phase_ko"], row["phase_en"])),
                texts.name(row["name_ko"], row["name_en"]),
                quantity(row["quantity"], row["unit"], texts),
                reached,
                row["due_on"] or DASH,
                _state(row, edition),
                grounds.of(row["source_id"], row["basis"]),
            )
        )
    return tuple(made)


def _state(row: Mapping[str, str | None], edition: Edition) -> str:
    """Return a target's state on the day of the book.

    The plan knows open targets alone; that one is under way is not said of those whose day has
    passed, nor of phases that have not begun.
    """
    texts, today = edition.texts, edition.made.date().isoformat()
    if row["state"] == "open":
        if row["due_on"] and row["due_on"] < today:
            return texts("target_overdue")
        if row["starts_on"] and row["starts_on"] > today:
            return texts("target_ahead")
    return codes.TARGET_STATE.label(row["state"] or "", texts.language)
