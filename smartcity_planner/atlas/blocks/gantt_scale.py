"""Days on a strip of whole years."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Scale:
    """From the 1st of January of `first` at `left` to the end of `last` at `right` (mm)."""

    left: float
    right: float
    first: int
    last: int

    @property
    def step(self) -> float:
        """The mean width of a year."""
        return (self.right - self.left) / (self.last - self.first + 1)

    def x(self, day: date, end: bool = False) -> float:
        """Return where a day begins, or ends: years are equally wide, days share them."""
        length = (date(day.year + 1, 1, 1) - date(day.year, 1, 1)).days
        passed = (day - date(day.year, 1, 1)).days + (1 if end else 0)
        return self.left + self.step * (day.year - self.first + passed / length)

    def holds(self, day: date) -> bool:
        """Whether a day lies on the strip."""
        return self.first <= day.year <= self.last
