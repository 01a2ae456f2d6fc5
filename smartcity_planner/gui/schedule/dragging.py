"""What a drag makes of a phase's dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from smartcity_planner.gui.schedule.scale import add_months, months_between, nearest_month

MOVE, START, END, NEW = "move", "start", "end", "new"


@dataclass(frozen=True)
class Drag:
    """A drag under way: which part of which phase, and its dates before."""

    phase_id: str
    part: str
    #: The day under the pointer when the button went down.
    begun: date
    start: date | None
    end: date | None

    def dates(self, at: date, months: bool) -> tuple[date | None, date | None]:
        """Return first and last day with the pointer at a day; whole months, or days.

        An edge dragged past the other stops there: a phase is at least a day (a month) long.
        """
        a_day = timedelta(days=1)
        if self.part == NEW:
            first, last = sorted((self.begun, at))
            if not months:
                return first, last
            return first.replace(day=1), add_months(last.replace(day=1), 1) - a_day
        if self.part == MOVE:
            if months:
                by = months_between(self.begun, at)
                return _moved(self.start, by), _moved(self.end, by)
            delta = at - self.begun
            return (
                self.start + delta if self.start else None,
                self.end + delta if self.end else None,
            )
        if self.part == START:
            start = (self.start or at) + (at - self.begun)
            start = nearest_month(start) if months else start
            if self.end and start > self.end:
                start = self.end.replace(day=1) if months else self.end
            return start, self.end
        end = (self.end or at) + (at - self.begun)
        end = nearest_month(end + a_day) - a_day if months else end
        if self.start and end < self.start:
            begin = self.start.replace(day=1)
            end = add_months(begin, 1).replace(day=1) - a_day if months else self.start
        return self.start, end


def _moved(day: date | None, months: int) -> date | None:
    return add_months(day, months) if day else None
