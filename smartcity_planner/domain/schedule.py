"""Rules on the dates of phases: order, overlap, dependencies, shares at one time. Pure.

A phase holds from its first day to its last. One that begins on the day on which another ends
follows it: the two do not overlap. What is not dated breaks no rule of order, and is there
always where shares of parcels are added up.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby, pairwise
from typing import NamedTuple, TypeVar

Step = TypeVar("Step", bound=Hashable)

FINISH_START, START_START, FINISH_FINISH = "finish_start", "start_start", "finish_finish"


@dataclass(frozen=True)
class PhaseDates:
    """A phase in time; `seq` is its place among the phases of its project."""

    id: str
    project_id: str
    seq: int
    starts_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True)
class Dependency:
    """`phase_id` waits for `needs_phase_id`, `lag_days` longer than the kind asks for."""

    phase_id: str
    needs_phase_id: str
    kind: str = FINISH_START
    lag_days: int = 0


class BrokenOrder(NamedTuple):
    """A phase that begins (`begins`), or else ends, before an earlier one of its project does."""

    phase: PhaseDates
    earlier: PhaseDates
    begins: bool


class Overlap(NamedTuple):
    """Two phases of one project that run at one time, from a day until (not with) another."""

    phase: PhaseDates
    earlier: PhaseDates
    start: date
    end: date


class BrokenDependency(NamedTuple):
    """A dependency that the dates do not keep; `earliest` is the first day that would."""

    dependency: Dependency
    phase: PhaseDates
    needs: PhaseDates
    earliest: date


class OverShared(NamedTuple):
    """A parcel shared out to more than one, from a day until (not with) another; None: open."""

    pnu: str
    start: date | None
    end: date | None
    share: Decimal


def broken_order(phases: Iterable[PhaseDates]) -> list[BrokenOrder]:
    """Return the phases that begin or end before an earlier phase of their project.

    Phases may overlap, and may begin or end on one day; what is broken is a later number that
    begins, or ends, first. Each phase is reported once, against the latest of the earlier ones.
    """
    found = []
    for own in _projects(phases):
        begun: tuple[date, PhaseDates] | None = None
        ended: tuple[date, PhaseDates] | None = None
        for phase in own:
            start, end = phase.starts_on, phase.ends_on
            if begun and start and start < begun[0]:
                found.append(BrokenOrder(phase, begun[1], True))
            elif ended and end and end < ended[0]:
                found.append(BrokenOrder(phase, ended[1], False))
            if start and (begun is None or start > begun[0]):
                begun = start, phase
            if end and (ended is None or end > ended[0]):
                ended = end, phase
    return found


def overlaps(phases: Iterable[PhaseDates]) -> list[Overlap]:
    """Return the pairs of phases of one project that run at one time; both need both dates."""
    found = []
    for own in _projects(phases):
        for place, phase in enumerate(own):
            for earlier in own[:place]:
                if None in (phase.starts_on, phase.ends_on, earlier.starts_on, earlier.ends_on):
                    continue
                start = max(phase.starts_on or date.min, earlier.starts_on or date.min)
                end = min(phase.ends_on or date.max, earlier.ends_on or date.max)
                if start < end:
                    found.append(Overlap(phase, earlier, start, end))
    return found


def broken_dependencies(
    phases: Iterable[PhaseDates], dependencies: Iterable[Dependency]
) -> list[BrokenDependency]:
    """Return the dependencies that the dates do not keep.

    Dependencies of, or on, phases that are not given or not dated are passed over.
    """
    known = {phase.id: phase for phase in phases}
    found = []
    for need in dependencies:
        phase, other = known.get(need.phase_id), known.get(need.needs_phase_id)
        if phase is None or other is None:
            continue
        bound = other.starts_on if need.kind == START_START else other.ends_on
        own = phase.ends_on if need.kind == FINISH_FINISH else phase.starts_on
        if bound is None or own is None:
            continue
        earliest = bound + timedelta(days=need.lag_days)
        if own < earliest:
            found.append(BrokenDependency(need, phase, other, earliest))
    return found


def cycles(dependencies: Iterable[Dependency]) -> list[list[str]]:
    """Return circles of phases that wait for each other, the smallest id first.

    The list is empty exactly where no phase waits for itself by any way; every phase that
    closes a circle in it is named in one.
    """
    edges: dict[str, set[str]] = {}
    for need in dependencies:
        edges.setdefault(need.phase_id, set()).add(need.needs_phase_id)
    found: list[list[str]] = []
    done: set[str] = set()
    for start in sorted(edges):
        # No recursion: a chain may be long.
        path: list[str] = []
        todo: list[tuple[str, bool]] = [(start, False)]
        while todo:
            phase, leave = todo.pop()
            if leave:
                done.add(path.pop())
            elif phase in path:
                circle = path[path.index(phase) :]
                first = circle.index(min(circle))
                found.append(circle[first:] + circle[:first])
            elif phase not in done:
                path.append(phase)
                todo.append((phase, True))
                todo += ((other, False) for other in sorted(edges.get(phase, ()), reverse=True))
    return found


def out_of_sequence(
    dates: Mapping[Step, date | None], sequence: Sequence[Step]
) -> list[tuple[Step, Step]]:
    """Return the neighbours in `sequence` whose dates run backwards; missing steps are skipped.

    Steps on one day are in order.
    """
    there = [(day, step) for step in sequence if (day := dates.get(step)) is not None]
    return [(a, b) for (first, a), (then, b) in pairwise(there) if first > then]


def over_shared(
    rows: Iterable[tuple[str, float | Decimal, date | None, date | None]],
) -> list[OverShared]:
    """Return when which parcels are shared out to more than one.

    `rows` are (pnu, share, starts_on, ends_on). A phase without a first day holds from the
    beginning, one without a last day for ever. Neighbouring spans of one sum are one.
    """
    by_parcel: dict[str, list[tuple[Decimal, date, date]]] = {}
    for pnu, share, start, end in rows:
        # As it was typed: 0.1 + 0.2 + 0.7 is one, which it is not in binary fractions.
        exact = share if isinstance(share, Decimal) else Decimal(repr(share))
        by_parcel.setdefault(pnu, []).append((exact, start or date.min, end or date.max))
    found: list[OverShared] = []
    for pnu in sorted(by_parcel):
        held = by_parcel[pnu]
        if sum(share for share, _, _ in held) > 1:
            found += _too_much(pnu, held)
    return found


def _too_much(pnu: str, held: Sequence[tuple[Decimal, date, date]]) -> Iterator[OverShared]:
    changes: dict[date, Decimal] = {}
    for share, start, end in held:
        if start < end:
            changes[start] = changes.get(start, Decimal(0)) + share
            changes[end] = changes.get(end, Decimal(0)) - share
    total, begun = Decimal(0), date.min
    for day in sorted(changes):
        if not changes[day]:
            continue
        if total > 1:
            yield OverShared(pnu, _open(begun), _open(day), total)
        total += changes[day]
        begun = day


def _open(day: date) -> date | None:
    return None if day in (date.min, date.max) else day


def _projects(phases: Iterable[PhaseDates]) -> Iterator[list[PhaseDates]]:
    """Yield the phases of each project in their order."""
    ordered = sorted(phases, key=lambda phase: (phase.project_id, phase.seq, phase.id))
    for _, own in groupby(ordered, key=lambda phase: phase.project_id):
        yield list(own)
