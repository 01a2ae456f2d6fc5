"""Putting words on a map that the book draws itself: no word over another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from smartcity_planner.atlas.sheets.paper import Rect


def inside(spot: Rect, where: Rect) -> bool:
    """Whether `spot` lies within `where`."""
    return (
        spot.x >= where.x
        and spot.y >= where.y
        and spot.right <= where.right
        and spot.bottom <= where.bottom
    )


def overlap(one: Rect, other: Rect) -> bool:
    """Whether two rectangles share area."""
    return (
        one.x < other.right
        and other.x < one.right
        and one.y < other.bottom
        and other.y < one.bottom
    )


def first_free(spots: Iterable[Rect], where: Rect, taken: Sequence[Rect]) -> Rect | None:
    """Return the first of `spots` inside `where` that covers nothing that is taken."""
    return next(
        (s for s in spots if inside(s, where) and not any(overlap(s, other) for other in taken)),
        None,
    )
