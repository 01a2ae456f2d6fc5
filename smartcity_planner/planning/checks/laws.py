"""Laws that must be in force before a phase begins, and the exceptions that stand in for them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from smartcity_planner.domain import codes
from smartcity_planner.i18n import translate
from smartcity_planner.planning.checks.context import Phase, Plan
from smartcity_planner.planning.checks.finding import ERROR, WARNING, Finding

_EXCEPTION = ("exception_granted", "expired")


@dataclass(frozen=True)
class _Law:
    """A legal dependency; dates are ISO 8601 text."""

    name: str
    state: str
    blocks: bool
    in_force_on: str | None
    exception_from: str | None
    exception_to: str | None
    route: str
    source: str

    @property
    def why(self) -> str:
        day = self.in_force_on or translate("Planning", "no date yet")
        if not self.source:
            return translate("Planning", "{law}: in force on {day}.").format(law=self.name, day=day)
        return translate("Planning", "{law}: in force on {day} ({source}).").format(
            law=self.name, day=day, source=self.source
        )

    @property
    def excepted(self) -> bool:
        """Whether an exception was granted, live or not."""
        return self.state in _EXCEPTION and bool(self.exception_from or self.exception_to)

    def except_on(self, day: str) -> bool:
        """Whether an exception is live on a day."""
        return self.excepted and (self.exception_from or "") <= day <= (
            self.exception_to or "9999-12-31"
        )

    def in_force(self, day: str) -> bool:
        """Whether the law is in force on a day."""
        if self.in_force_on is not None:
            return self.in_force_on <= day
        return self.state == "in_force"


def before_law(plan: Plan) -> Iterator[Finding]:
    """Phases that begin before their law is in force, without an exception that is live."""
    for row in plan.store.query(
        "SELECT l.*, s.title, s.title_en FROM legal_dependency l "
        "LEFT JOIN source s ON s.id = l.source_id WHERE l.state <> 'not_needed' ORDER BY l.fid"
    ):
        project = plan.projects.get(row["project_id"])
        if project is None or project.status == "stopped":
            continue
        law = _law(plan, row)
        phases = plan.phases_of(project)
        if row["phase_id"]:
            phases = [phase for phase in phases if phase.id == row["phase_id"]]
        for phase in phases:
            found = _judged(plan, law, phase)
            if found is not None:
                yield found


def _law(plan: Plan, row: sqlite3.Row) -> _Law:
    name = plan.name_of(row, "law")
    if row["provision"]:
        name = f"{name} {row['provision']}"
    english = plan.language == "en"
    return _Law(
        name,
        row["state"],
        bool(row["blocks"]),
        row["in_force_on"],
        row["exception_from"],
        row["exception_to"],
        (row["exception_route_en"] if english else None) or row["exception_route_ko"] or "",
        (row["title_en"] if english else None) or row["title"] or "",
    )


def _judged(plan: Plan, law: _Law, phase: Phase) -> Finding | None:
    start, end = phase.starts_on, phase.ends_on
    today = plan.on.isoformat()
    if law.state == "blocked" and (end is None or end >= today):
        return _blocked(law, phase)
    if start is None or law.in_force(start):
        return None
    if not law.except_on(start):
        return _too_early(plan, law, phase)
    over = law.exception_to
    if over is None or law.in_force(over) or (end is not None and end <= over):
        return None
    return _expires(law, phase, over, today)


def _blocked(law: _Law, phase: Phase) -> Finding:
    return phase.finding(
        "law_blocks",
        ERROR if law.blocks else WARNING,
        translate("Planning", "{phase} cannot go on: {law} stands against it.").format(
            phase=phase.name, law=law.name
        ),
        law.why,
        _route(law, translate("Planning", "Change the phase, or wait until the law is changed.")),
    )


def _too_early(plan: Plan, law: _Law, phase: Phase) -> Finding:
    if law.in_force_on is not None:
        text = translate(
            "Planning", "{phase} begins on {day}, before {law} is in force ({in_force})."
        )
    else:
        text = translate(
            "Planning", "{phase} begins on {day}, but {law} is not in force yet (state: {state})."
        )
    if law.excepted:
        text += " " + translate("Planning", "The exception holds from {first} to {last} only.")
    return phase.finding(
        "before_law",
        WARNING,
        text.format(
            phase=phase.name,
            day=phase.starts_on,
            law=law.name,
            in_force=law.in_force_on,
            state=plan.label(codes.LEGAL_STATE, law.state),
            first=law.exception_from or "…",
            last=law.exception_to or "…",
        ),
        law.why,
        _route(
            law,
            translate("Planning", "Let the phase begin later, or have an exception granted."),
        ),
    )


def _expires(law: _Law, phase: Phase, over: str, today: str) -> Finding:
    text = (
        translate(
            "Planning",
            "{phase}: the exception from {law} expired on {day}, and the law is not in force yet.",
        )
        if over < today
        else translate(
            "Planning",
            "{phase}: the exception from {law} ends on {day}, before the phase ends or the law "
            "is in force.",
        )
    )
    return phase.finding(
        "exception_expires",
        WARNING,
        text.format(phase=phase.name, law=law.name, day=over),
        law.why,
        _route(
            law, translate("Planning", "Have the exception extended, or end the phase by then.")
        ),
    )


def _route(law: _Law, mend: str) -> str:
    if not law.route:
        return mend
    return translate("Planning", "{mend} Exception route: {route}.").format(
        mend=mend, route=law.route.rstrip(".")
    )
