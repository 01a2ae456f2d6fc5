"""Why moved parcels cannot be carried over as asked, in the planner's words."""

from __future__ import annotations

from collections.abc import Sequence

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput


def not_waiting(pnu: str) -> BadInput:
    """The parcel is not on the list."""
    return BadInput(
        QT_TRANSLATE_NOOP(
            "Planning",
            "Parcel {pnu} is not among the moved parcels that wait to be carried over.",
        ),
        "Planning",
        pnu=pnu,
    )


def no_heir(pnu: str, absent: Sequence[str]) -> BadInput:
    """It has no successor, or `absent` ones."""
    if absent:
        return BadInput(
            QT_TRANSLATE_NOOP(
                "Planning",
                "Parcel {pnu} cannot be carried over: {absent} is not in the plan. Choose "
                "successors that are, or import them first.",
            ),
            "Planning",
            pnu=pnu,
            absent=", ".join(absent),
        )
    return BadInput(
        QT_TRANSLATE_NOOP(
            "Planning",
            "Parcel {pnu} has no successor. Name one, or keep the parcel as it is.",
        ),
        "Planning",
        pnu=pnu,
    )


def gone_itself(pnu: str, heir: str) -> BadInput:
    """The successor is a parcel that is gone."""
    if heir == pnu:
        return BadInput(
            QT_TRANSLATE_NOOP(
                "Planning",
                "Parcel {pnu} is gone and cannot be its own successor. Name another parcel, or "
                "keep this one as it is.",
            ),
            "Planning",
            pnu=pnu,
        )
    return BadInput(
        QT_TRANSLATE_NOOP(
            "Planning",
            "{heir} cannot be the successor of {pnu}: it is gone itself. Name another parcel.",
        ),
        "Planning",
        pnu=pnu,
        heir=heir,
    )
