"""What has changed in a hub or project since the plan was last put before the council.

All from the log of changes (`since_council`), read once for all hubs and projects of an edition.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.facts.ledger import ledger
from smartcity_planner.atlas.facts.since_council import (
    Cell,
    Meeting,
    Phase,
    Since,
    since_council,
)
from smartcity_planner.domain import codes

#: What counts as a kind of figure that must be marked.
_EXAMPLES = {"example", "published_total"}


@dataclass(frozen=True)
class Amount:
    """Won of a source (its code) or year then and now."""

    key: str
    then: int
    now: int

    @property
    def difference(self) -> int:
        """Won more (less: negative) than then."""
        return self.now - self.then


@dataclass(frozen=True)
class PhaseChange:
    """A phase that differs. `kind`: added, removed, changed.

    What is equal then and now is no change; dates are "" where there are none, `project` its name;
    `spread_differs` where money moved between sources or years.
    """

    id: str
    kind: str
    project: str
    project_then: str
    seq: int
    seq_then: int
    name: str
    name_then: str
    dates: tuple[str, str]
    dates_then: tuple[str, str]
    parcels: int
    attached: int
    detached: int
    won: int
    won_then: int
    spread_differs: bool

    @property
    def parcels_then(self) -> int:
        """How many parcels it had."""
        return self.parcels - self.attached + self.detached


@dataclass(frozen=True)
class Changes:
    """All of it; parcels by their number (PNU), those that lie in the scope then or now only."""

    meeting: Meeting
    by_source: tuple[Amount, ...]
    by_year: tuple[Amount, ...]
    then_won: int
    now_won: int
    phases: tuple[PhaseChange, ...]
    parcels_then: int
    parcels_now: int
    attached: tuple[str, ...]
    detached: tuple[str, ...]
    had_example: bool


def any_change(edition: Edition, key: str) -> bool:
    """Whether "hub:ID" or "project:ID" differs from what the council saw; False without one."""
    since = since_council(edition)
    if since is None:
        return False
    then, now = since.of(*key.split(":", 1))
    return then != now or any(since.differs(phase) for phase in now)


def changes_of(edition: Edition, key: str) -> Changes:
    """Return the changes of "hub:ID" or "project:ID". LookupError without a council meeting."""
    since = since_council(edition)
    if since is None:
        raise LookupError(key)
    then, now = since.of(*key.split(":", 1))
    parcels = _now_parcels(edition, then | now)
    held = {phase: _then_parcels(since, phase, parcels.get(phase, set())) for phase in then}
    was = set().union(*held.values())
    there = set().union(*(parcels.get(phase, ()) for phase in now))
    money_now = {phase: _phase_money(edition, phase) for phase in then | now}
    money_then = {phase: _minus(money_now[phase], since.money.get(phase)) for phase in then | now}
    cells_then, cells_now = (
        _summed(money[phase] for phase in phases)
        for money, phases in ((money_then, then), (money_now, now))
    )
    order = sorted(now, key=lambda p: _place(since.phases[1][p]))
    order += sorted(then - now, key=lambda p: _place(since.phases[0][p]))
    changed = [
        _change(edition, since, phase, then, now, parcels.get(phase, set()), money_then, money_now)
        for phase in order
        if (phase in then) != (phase in now) or since.differs(phase)
    ]
    return Changes(
        since.meeting,
        _by(cells_then, cells_now, 0),
        _by(cells_then, cells_now, 1),
        sum(cells_then.values()),
        sum(cells_now.values()),
        tuple(changed),
        len(was),
        len(there),
        tuple(sorted(there - was)),
        tuple(sorted(was - there)),
        any(basis in _EXAMPLES for (_, _, basis), won in cells_then.items() if won),
    )


def _change(
    edition: Edition,
    since: Since,
    phase: str,
    then: set[str],
    now: set[str],
    parcels: set[str],
    money_then: dict[str, dict[Cell, int]],
    money_now: dict[str, dict[Cell, int]],
) -> PhaseChange:
    """Hold one phase then against now; one that came or went is compared with nothing."""
    old = since.phases[0][phase] if phase in then else None
    new = since.phases[1][phase] if phase in now else None
    attached, detached = since.parcels.get(phase, (set(), set()))
    before = (parcels - attached) | detached if old else set()
    after = parcels if new else set()
    first, last = old or new, new or old
    assert first is not None and last is not None  # nosec B101 - it is in one of both
    name = edition.texts.name

    def project(which: int, of: Phase) -> str:
        _, ko, en = since.projects[which].get(of.project, (None, of.project, None))
        return name(ko, en)

    return PhaseChange(
        phase,
        "changed" if old and new else "added" if new else "removed",
        project(1 if new else 0, last),
        project(0 if old else 1, first),
        last.seq,
        first.seq,
        last.name,
        first.name,
        last.dates,
        first.dates,
        len(after),
        len(after - before),
        len(before - after),
        sum(money_now[phase].values()) if new else 0,
        sum(money_then[phase].values()) if old else 0,
        since.money_differs(phase),
    )


def _place(phase: Phase) -> tuple[str, int, str]:
    return phase.project, phase.seq, phase.id


def _by(then: dict[Cell, int], now: dict[Cell, int], place: int) -> tuple[Amount, ...]:
    """Return the sums by source (place 0) or year (1), in the order of the code list or of time."""
    sums: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for number, cells in enumerate((then, now)):
        for cell, won in cells.items():
            sums[str(cell[place])][number] += won
    order = codes.SOURCE.values if place == 0 else sorted(sums)
    return tuple(Amount(key, *sums[key]) for key in order if any(sums.get(key, ())))


def _phase_money(edition: Edition, phase: str) -> dict[Cell, int]:
    cells: dict[Cell, int] = defaultdict(int)
    for entry in ledger(edition).entries("phase", phase):
        cells[entry.source, entry.year, entry.basis] += entry.won
    return cells


def _minus(cells: dict[Cell, int], less: dict[Cell, int] | None) -> dict[Cell, int]:
    made = dict(cells)
    for cell, won in (less or {}).items():
        made[cell] = made.get(cell, 0) - won
    return {cell: won for cell, won in made.items() if won}


def _summed(many: Iterable[dict[Cell, int]]) -> dict[Cell, int]:
    made: dict[Cell, int] = defaultdict(int)
    for cells in many:
        for cell, won in cells.items():
            made[cell] += won
    return made


def _then_parcels(since: Since, phase: str, parcels: set[str]) -> set[str]:
    attached, detached = since.parcels.get(phase, (set(), set()))
    return (parcels - attached) | detached


def _now_parcels(edition: Edition, phases: set[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    with edition.store.reading() as connection:
        for phase in phases:
            rows = connection.execute("SELECT pnu FROM phase_parcel WHERE phase_id = ?", [phase])
            found[phase] = {pnu for (pnu,) in rows}
    return found
