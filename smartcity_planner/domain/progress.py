"""Progress and cancel, as long work sees them. The edges adapt QGIS's feedback to this."""

from __future__ import annotations

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, Cancelled


class Progress:
    """Long work reports here and asks whether to go on. This one shows nothing."""

    def percent(self, value: float) -> None:
        """Report how much is done, 0 to 100."""

    def say(self, text: str) -> None:
        """Report one line of text, already in the user's language."""

    def warn(self, text: str) -> None:
        """Report something that the planner should look at."""
        self.say(text)

    def remaining(self, seconds: float) -> None:
        """Report how long the rest will probably take."""

    def is_cancelled(self) -> bool:
        """Whether the planner asked to stop."""
        return False

    def go_on(self, value: float | None = None) -> None:
        """Report `value` per cent if given; raise Cancelled where the planner asked to stop."""
        if self.is_cancelled():
            raise Cancelled(QT_TRANSLATE_NOOP("Domain", "Cancelled. Nothing was changed."))
        if value is not None:
            self.percent(value)


class Part(Progress):
    """A part of longer work: its 0 to 100 are `first` to `last` of the whole."""

    def __init__(self, whole: Progress, first: float, last: float) -> None:
        self._whole, self._first, self._last = whole, first, last

    def percent(self, value: float) -> None:
        """Report the part's progress as the whole's."""
        self._whole.percent(self._first + (self._last - self._first) * value / 100)

    def say(self, text: str) -> None:
        """Pass on."""
        self._whole.say(text)

    def warn(self, text: str) -> None:
        """Pass on."""
        self._whole.warn(text)

    def remaining(self, seconds: float) -> None:
        """Pass on: only the longest part knows."""
        self._whole.remaining(seconds)

    def is_cancelled(self) -> bool:
        """Ask the whole."""
        return self._whole.is_cancelled()


SILENT = Progress()
