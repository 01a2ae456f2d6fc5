"""One measured figure and what it stands against."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """`value` in `unit`, measured against `baseline` (the same unit), which is `against`."""

    name: str
    value: float
    unit: str
    baseline: float
    against: str

    @property
    def ratio(self) -> float:
        """Ours through theirs, or measured through budget: below 1 is good for times."""
        return self.value / self.baseline

    def line(self) -> str:
        return f"{self.name} {self.value:.1f} {self.unit} ({self.against})"

    def record(self) -> dict[str, float | str]:
        return {
            "value": round(self.value, 3),
            "unit": self.unit,
            "baseline": round(self.baseline, 3),
            "ratio": round(self.ratio, 4),
        }
