"""Which chapters of maps a book can have."""

from __future__ import annotations

from collections.abc import Sequence

from smartcity_planner.atlas.definition import COVERAGES
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput


def check_coverages(coverages: Sequence[str]) -> tuple[str, ...]:
    """Return the chapters asked for in the order of a book. Raises BadInput."""
    if not coverages:
        raise BadInput(
            QT_TRANSLATE_NOOP("Atlas", "Choose at least one coverage of the atlas: {known}."),
            "Atlas",
            known=", ".join(COVERAGES),
        )
    unknown = [name for name in coverages if name not in COVERAGES]
    if unknown:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Atlas", "“{names}” is no coverage of an atlas. Choose from: {known}."
            ),
            "Atlas",
            names=", ".join(unknown),
            known=", ".join(COVERAGES),
        )
    return tuple(name for name in COVERAGES if name in coverages)
