"""Rules of order between phases, on dates alone. Dates are ISO 8601 text, or None.

A phase that begins on the day on which another ends follows it: they do not overlap.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from typing import NamedTuple, Protocol

from smartcity_planner.planning.checks.context import day


class Dated(Protocol):
    """A phase: its key and dates."""

    @property
    def id(self) -> str: ...
    @property
    def starts_on(self) -> str | None: ...
    @property
    def ends_on(self) -> str | None: ...


class Needs(NamedTuple):
    """A phase that depends on another; `lag` in days."""

    phase: str
    needs: str
    kind: str
    lag: int


def out_of_order(phases: Sequence[Dated]) -> Iterator[tuple[int, int, bool]]:
    """Yield the places of a phase and of the earlier one that it begins (True) or ends before.

    `phases` are those of one project in their order; phases without dates are passed over.
    """
    begun: int | None = None
    ended: int | None = None
    for place, phase in enumerate(phases):
        start, end = phase.starts_on, phase.ends_on
        if begun is not None and start and start < (phases[begun].starts_on or ""):
            yield place, begun, True
        elif ended is not None and end and end < (phases[ended].ends_on or ""):
            yield place, ended, False
        if start and (begun is None or start > (phases[begun].starts_on or "")):
            begun = place
        if end and (ended is None or end > (phases[ended].ends_on or "")):
            ended = place


def overlaps(phases: Sequence[Dated]) -> Iterator[tuple[int, list[int]]]:
    """Yield the place of a phase and of the earlier ones that still run when it begins."""
    for place, phase in enumerate(phases):
        start = phase.starts_on
        running = [
            earlier
            for earlier in range(place)
            if start
            and (phases[earlier].starts_on or "9999") <= start < (phases[earlier].ends_on or "")
        ]
        if running:
            yield place, running


def broken(needs: Iterable[Needs], phases: Mapping[str, Dated]) -> Iterator[tuple[Needs, str]]:
    """Yield dependencies that the dates break, with the first day that would keep them."""
    for need in needs:
        after, before = phases.get(need.phase), phases.get(need.needs)
        if after is None or before is None:
            continue
        bound = day(before.starts_on if need.kind == "start_start" else before.ends_on)
        own = day(after.ends_on if need.kind == "finish_finish" else after.starts_on)
        if bound is not None and own is not None and own < bound + timedelta(days=need.lag):
            yield need, (bound + timedelta(days=need.lag)).isoformat()


def cycles(needs: Iterable[Needs]) -> list[list[str]]:
    """Return the circles in which phases wait for each other, each once, the smallest key first."""
    edges: dict[str, list[str]] = {}
    for need in needs:
        edges.setdefault(need.phase, []).append(need.needs)
    found: list[list[str]] = []
    done: set[str] = set()
    for start in sorted(edges):
        _walk(start, edges, done, found)
    return found


def _walk(
    start: str, edges: Mapping[str, list[str]], done: set[str], found: list[list[str]]
) -> None:
    """Go through all that `start` depends on (no recursion: a chain may be long)."""
    path: list[str] = []
    on_path: set[str] = set()
    todo: list[tuple[str, bool]] = [(start, False)]
    while todo:
        phase, leave = todo.pop()
        if leave:
            path.pop()
            on_path.discard(phase)
            done.add(phase)
        elif phase in on_path:
            circle = path[path.index(phase) :]
            first = circle.index(min(circle))
            found.append(circle[first:] + circle[:first])
        elif phase not in done:
            path.append(phase)
            on_path.add(phase)
            todo.append((phase, True))
            todo.extend((other, False) for other in sorted(edges.get(phase, ()), reverse=True))
