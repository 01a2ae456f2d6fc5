"""What several sheets of one matter share: a table is measured once, not once per sheet."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from smartcity_planner.atlas.edition import Edition

T = TypeVar("T")


def kept(edition: Edition, name: str, make: Callable[[], T]) -> T:
    """Return what `make` made for these pages of the edition; made anew when they change."""
    found = edition.keep.get(name)
    if not isinstance(found, tuple) or found[0] is not edition.pages:
        found = edition.keep[name] = (edition.pages, make())
    made: T = found[1]
    return made
