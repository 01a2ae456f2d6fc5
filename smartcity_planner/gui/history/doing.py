"""Work of a page: with progress and cancel, and what went wrong told in the message bar."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from smartcity_planner.domain.errors import Cancelled, PlanError
from smartcity_planner.domain.progress import Progress
from smartcity_planner.gui.busy import working
from smartcity_planner.gui.desk import PlanDesk
from smartcity_planner.i18n import explain

Result = TypeVar("Result")


def do(desk: PlanDesk, label: str, action: Callable[[Progress], Result]) -> Result | None:
    """Do something under `label`; None, and the planner is told, where it was not possible."""
    try:
        with working(label) as progress:
            return action(progress)
    except Cancelled as error:
        desk.say(explain(error))
    except PlanError as error:
        desk.tell(error)
    return None
