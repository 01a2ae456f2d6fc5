"""Days and pixels: where a day stands, which lines the axis has, how drags snap."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

#: Pixels per day: a whole plan of 40 years on a narrow board, and a month 90 px wide.
LEAST, MOST = 0.04, 3.0
#: A quarter must be this wide to have a line and a number of its own.
_QUARTER_PX = 26


@dataclass(frozen=True)
class Scale:
    """`first` stands at x = 0."""

    first: date
    last: date
    per_day: float

    @property
    def width(self) -> float:
        """The whole axis, in pixels."""
        return self.x(self.last)

    def x(self, day: date) -> float:
        """Return where a day begins."""
        return (day - self.first).days * self.per_day

    def day(self, x: float) -> date:
        """Return the day at a place; places off the calendar give its first or last day."""
        days = int(x // self.per_day)
        least, most = (date(1900, 1, 1) - self.first).days, (date(2200, 1, 1) - self.first).days
        return self.first + timedelta(days=max(least, min(most, days)))

    def years(self) -> range:
        """Return the years of the axis."""
        return range(self.first.year, self.last.year + 1)

    @property
    def shows_quarters(self) -> bool:
        """Whether quarters are wide enough to be told apart."""
        return self.per_day * 91 >= _QUARTER_PX


def around(first: date, last: date, per_day: float) -> Scale:
    """Return a scale over whole years with a little room at the end."""
    return Scale(date(first.year, 1, 1), date(last.year + 1, 1, 1), per_day)


def add_months(day: date, months: int) -> date:
    """Move a day by months; the last day of a month stays the last day of its month."""
    at = day.year * 12 + day.month - 1 + months
    year, month = at // 12, at % 12 + 1
    length = calendar.monthrange(year, month)[1]
    is_last = day.day == calendar.monthrange(day.year, day.month)[1]
    return date(year, month, length if is_last else min(day.day, length))


def nearest_month(day: date) -> date:
    """Return the first of the month that begins nearest to a day."""
    begin = day.replace(day=1)
    return begin if day.day <= 15 else add_months(begin, 1).replace(day=1)


def months_between(start: date, end: date) -> int:
    """Return how many whole months a drag by so many days is meant to be."""
    return round((end - start).days / 30.44)
