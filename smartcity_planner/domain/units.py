"""Showing won in 원, 천원, 백만원 or 억원. What is stored never changes with the unit.

Rounded figures need not add up; whoever shows them also states the exact sum in won.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Unit:
    """A unit of display: how many won it stands for and how it is named."""

    won: int
    ko: str
    en: str

    def label(self, language: str) -> str:
        """Return the unit's name in `language`."""
        return self.ko if language == "ko" else self.en


WON = Unit(1, "원", "won")
THOUSAND = Unit(1_000, "천원", "thousand won")
MILLION = Unit(1_000_000, "백만원", "million won")
HUNDRED_MILLION = Unit(100_000_000, "억원", "100 million won")
UNITS = (WON, THOUSAND, MILLION, HUNDRED_MILLION)


def format_won(amount_won: int, unit: Unit = WON, decimals: int = 0) -> str:
    """Return the amount in `unit` with thousands separators, rounded half up.

    Exact integer arithmetic; `format_won(62_500_000_000, MILLION)` is `62,500`.
    """
    scale = 10**decimals
    sign = "-" if amount_won < 0 else ""
    scaled = (abs(amount_won) * scale * 2 + unit.won) // (2 * unit.won)
    whole, fraction = divmod(scaled, scale)
    text = f"{sign}{whole:,}"
    return f"{text}.{fraction:0{decimals}d}" if decimals else text


def is_exact(amount_won: int, unit: Unit) -> bool:
    """Whether the amount is a whole number of `unit`, so that showing it rounds nothing."""
    return amount_won % unit.won == 0
