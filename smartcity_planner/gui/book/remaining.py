"""Progress of a book with the time it still takes, in the box that the desk shows."""

from __future__ import annotations

import time
from collections.abc import Callable

from smartcity_planner.domain.progress import Progress
from smartcity_planner.gui.book import words
from smartcity_planner.gui.busy import BoxProgress

#: Nothing is said of the time before so much of it has passed and so much is done.
_SECONDS, _PERCENT = 3.0, 3.0


class Remaining(Progress):
    """Hands progress on to the box and writes the time left under its name."""

    def __init__(
        self, box: BoxProgress, label: str, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._box, self._label, self._clock = box, label, clock
        self._began = clock()
        self._doing = ""
        self._left = ""
        self._told = False

    def percent(self, value: float) -> None:
        """Show how much is done and, once it can be told, how long the rest takes."""
        passed = self._clock() - self._began
        if not self._told and passed >= _SECONDS and value >= _PERCENT:
            self._left = words.remaining(passed * (100 - value) / value)
            self._show()
        self._box.percent(value)

    def remaining(self, seconds: float) -> None:
        """Show how long the rest takes, as whoever works knows it best."""
        self._told = True
        self._left = words.remaining(seconds)
        self._show()

    def say(self, text: str) -> None:
        """Show what is being done."""
        self._doing = text
        self._show()

    def is_cancelled(self) -> bool:
        """Whether the planner pressed cancel."""
        return self._box.is_cancelled()

    def _show(self) -> None:
        self._box.label("\n".join(filter(None, (self._label, self._doing, self._left))))
