"""Order, overlap, dependencies and shares in time."""

from __future__ import annotations

import json
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartcity_planner.domain.schedule import (
    Dependency,
    PhaseDates,
    broken_dependencies,
    broken_order,
    cycles,
    out_of_sequence,
    over_shared,
    overlaps,
)

SEQUENCE = ("committee", "union", "impl_approval", "mgmt_disposal", "construction", "completed")


def phase(key: str, seq: int, start: str | None = None, end: str | None = None, project="p"):
    dates = (date.fromisoformat(day) if day else None for day in (start, end))
    return PhaseDates(key, project, seq, *dates)


def test_the_real_zones_have_32_out_of_order(shared_data: Path) -> None:
    zones = json.loads((shared_data / "zones" / "zone_phase_dates.json").read_text("utf-8"))
    broken = [
        key
        for key, zone in zones.items()
        if out_of_sequence(
            {
                step: date.fromisoformat(known["date"])
                for step, known in zone["dates"].items()
                if known
            },
            SEQUENCE,
        )
    ]
    assert (len(zones), len(broken)) == (249, 32)


def test_missing_steps_are_skipped() -> None:
    dates = {"a": date(2024, 1, 1), "b": None, "c": date(2023, 1, 1), "d": date(2023, 1, 1)}
    assert out_of_sequence(dates, "abcd") == [("a", "c")]
    assert out_of_sequence({}, "abcd") == []


@given(st.dictionaries(st.sampled_from("abcdef"), st.dates()))
def test_sequence_is_in_order_exactly_where_sorting_changes_nothing(dates) -> None:
    there = [dates[step] for step in "abcdef" if step in dates]
    assert (out_of_sequence(dates, "abcdef") == []) == (there == sorted(there))


def test_order() -> None:
    first = phase("1", 1, "2024-01-01", "2024-12-31")
    inside = phase("2", 2, "2024-06-01", "2024-09-30")
    before = phase("3", 3, "2023-01-01", "2025-12-31")
    other = phase("x", 9, "2000-01-01", "2000-12-31", project="q")
    found = broken_order([before, inside, other, first])
    assert [(b.phase.id, b.earlier.id, b.begins) for b in found] == [
        ("2", "1", False),
        ("3", "2", True),
    ]
    assert broken_order([first, phase("2", 2, "2024-01-01", "2024-12-31")]) == []
    assert broken_order([first, phase("2", 2)]) == []


def test_overlaps_stay_within_a_project() -> None:
    first = phase("1", 1, "2024-01-01", "2024-12-31")
    second = phase("2", 2, "2024-07-01", "2025-06-30")
    follows = phase("3", 3, "2025-06-30", "2026-01-01")
    other = phase("x", 1, "2024-01-01", "2030-12-31", project="q")
    (found,) = overlaps([first, second, follows, other])
    assert (found.phase.id, found.earlier.id) == ("2", "1")
    assert (found.start, found.end) == (date(2024, 7, 1), date(2024, 12, 31))


@pytest.mark.parametrize(
    ("kind", "lag", "earliest"),
    [
        ("finish_start", 0, "2024-12-31"),
        ("finish_start", 10, "2025-01-10"),
        ("finish_start", -400, None),
        ("start_start", 0, None),
        ("start_start", 200, "2024-07-19"),
        ("finish_finish", 0, None),
        ("finish_finish", 400, "2026-02-04"),
    ],
)
def test_dependencies(kind: str, lag: int, earliest: str | None) -> None:
    first = phase("1", 1, "2024-01-01", "2024-12-31")
    second = phase("2", 2, "2024-07-01", "2025-12-31")
    found = broken_dependencies([first, second], [Dependency("2", "1", kind, lag)])
    assert [b.earliest.isoformat() for b in found] == ([earliest] if earliest else [])
    assert broken_dependencies([second], [Dependency("2", "1", kind, lag)]) == []
    assert broken_dependencies([phase("1", 1), second], [Dependency("2", "1", kind, lag)]) == []


_keys = st.sampled_from("abcdef")
_days = st.dates(date(2020, 1, 1), date(2021, 1, 1))


@given(_days, st.integers(0, 300), _days, st.integers(-90, 400))
def test_moved_to_the_earliest_day_a_dependency_is_kept(day, length, start, lag) -> None:
    first = PhaseDates("1", "p", 1, day, day + timedelta(days=length))
    need = Dependency("2", "1", "finish_start", lag)
    broken = broken_dependencies([first, PhaseDates("2", "p", 2, start, None)], [need])
    if broken:
        moved = PhaseDates("2", "p", 2, broken[0].earliest, None)
        assert broken_dependencies([first, moved], [need]) == []
        a_day_less = PhaseDates("2", "p", 2, broken[0].earliest - timedelta(days=1), None)
        assert broken_dependencies([first, a_day_less], [need])


@settings(deadline=None)
@given(st.lists(st.tuples(_keys, _keys), max_size=14))
def test_circles_are_found_exactly_where_there_are_any(pairs) -> None:
    found = cycles([Dependency(a, b) for a, b in pairs])
    edges = set(pairs)
    for circle in found:
        assert all(step in edges for step in zip(circle, circle[1:] + circle[:1], strict=True))
        assert circle[0] == min(circle)
    # Taking away what waits for nothing, again and again, leaves nothing without a circle.
    left = set(edges)
    while True:
        waiting = {a for a, _ in left}
        kept = {(a, b) for a, b in left if b in waiting}
        if kept == left:
            break
        left = kept
    assert bool(found) == bool(left)


def test_a_long_chain_is_no_circle() -> None:
    chain = [Dependency(f"{n:05}", f"{n + 1:05}") for n in range(2_000)]
    assert cycles(chain) == []
    assert len(cycles([*chain, Dependency("02000", "00000")])[0]) == 2_001


def test_shares() -> None:
    days = [date(2024, 1, 1), date(2024, 7, 1), date(2025, 1, 1)]
    half = [("1", 0.6, days[0], days[1]), ("1", 0.6, days[1], days[2])]
    assert over_shared(half) == []
    always = [*half, ("1", 0.5, None, None)]
    assert over_shared(always) == [("1", days[0], days[2], Decimal("1.1"))]
    tenths = [("1", share, None, None) for share in (0.1, 0.2, 0.7)]
    assert over_shared(tenths) == []
    assert over_shared([*tenths, ("1", 0.01, days[0], None)]) == [
        ("1", days[0], None, Decimal("1.01"))
    ]


_span = st.tuples(st.none() | _days, st.none() | _days).filter(lambda s: None in s or s[0] <= s[1])


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from("12"), st.sampled_from([0.1, 0.3, 0.5, 0.7, 1.0]), _span),
        max_size=6,
    ),
    _days,
)
def test_any_day_is_over_shared_exactly_where_the_shares_exceed_one(held, day) -> None:
    rows = [(pnu, share, *span) for pnu, share, span in held]
    found = over_shared(rows)
    for pnu in "12":
        total = sum(
            Decimal(repr(share))
            for other, share, start, end in rows
            if other == pnu and (start or date.min) <= day < (end or date.max)
        )
        now = [
            span.share
            for span in found
            if span.pnu == pnu and (span.start or date.min) <= day < (span.end or date.max)
        ]
        assert now == ([total] if total > 1 else [])
