"""Long work of a page or window: one at a time, under the progress box, errors in its notice."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from smartcity_planner.domain.errors import PlanError
from smartcity_planner.domain.progress import Progress
from smartcity_planner.gui.busy import working
from smartcity_planner.gui.notice import Notice
from smartcity_planner.i18n import explain

Result = TypeVar("Result")


class Place(Protocol):
    """Where work is asked for and its errors are told."""

    busy: bool
    notice: Notice

    def tell(self, text: str) -> None:
        """Show a message."""


def labour(place: Place, label: str, action: Callable[[Progress], Result]) -> Result | None:
    """Run `action` under the progress box; what goes wrong is said in `place`, and None returned.

    Also None while other work of the place is under way.
    """
    if place.busy:
        return None
    place.busy = True
    place.notice.close_notice()
    try:
        with working(label) as progress:
            return action(progress)
    except PlanError as error:
        place.tell(explain(error))
        return None
    finally:
        place.busy = False
