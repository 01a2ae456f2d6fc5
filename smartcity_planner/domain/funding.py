"""From a total and a split to ledger rows: phase × parcel × fiscal year × source.

The total is split over sources and over years by largest remainder; a table with exactly
these margins is filled; each of its cells is spread over the parcels. So the total, every
source, every year and every source-year are exact to the won, whatever the parcels weigh.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from smartcity_planner.domain import codes, schema
from smartcity_planner.domain.apportion import apportion, apportion_table
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput

#: The namespace of ledger ids: two offices that fund the same cell make the same row.
LEDGER_NAMESPACE = uuid.UUID("6d1f6c5e-9a55-5c0e-8f0c-1f4b5a2f6e11")
#: Percentages may have up to six decimals: weights are kept in millionths of a percent.
_PERCENT_UNIT = 10**6


@dataclass(frozen=True)
class FundingRow:
    """One cell of the ledger, in whole won. `pnu` is None for money without a place."""

    phase_id: str
    pnu: str | None
    fiscal_year: int
    source: str
    amount_won: int

    @property
    def id(self) -> str:
        """The row's name-based id, derived from its cell."""
        return ledger_id(self.phase_id, self.pnu, self.fiscal_year, self.source)


def ledger_id(phase_id: str, pnu: str | None, fiscal_year: int, source: str) -> str:
    """Return the id of the cell: a UUID made from phase, parcel, year and source."""
    return str(uuid.uuid5(LEDGER_NAMESPACE, f"{phase_id}|{pnu or ''}|{fiscal_year}|{source}"))


def whole_won(value: object) -> int:
    """Return `value` as whole won. Raises BadInput for negative, fractional or no numbers."""
    try:
        number = Decimal(str(value).replace(",", "").strip())
    except InvalidOperation:
        raise BadInput(
            QT_TRANSLATE_NOOP("Domain", "“{value}” is not an amount of money."), value=value
        ) from None
    if not number.is_finite() or number != number.to_integral_value():
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Domain", "The amount {value} is not in whole won. Enter a whole number of won."
            ),
            value=value,
        )
    if number < 0:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Domain", "The amount {value} is negative. Enter zero or a positive amount."
            ),
            value=value,
        )
    if number > schema.LARGEST_WON:
        raise BadInput(
            QT_TRANSLATE_NOOP("Domain", "The amount {value} is larger than a plan can hold."),
            value=value,
        )
    return int(number)


def parse_percentages(text: str) -> dict[str, Decimal]:
    """Parse `a=40,b=60` into {name: percent}. Raises BadInput; checks the sum of 100."""
    parts: dict[str, Decimal] = {}
    for piece in filter(None, (part.strip() for part in text.split(","))):
        name, separator, number = (part.strip() for part in piece.partition("="))
        try:
            percent = Decimal(number.rstrip("%"))
        except InvalidOperation:
            percent = Decimal(-1)
        if not separator or not name or not percent.is_finite() or not 0 <= percent <= 100:
            raise BadInput(
                QT_TRANSLATE_NOOP(
                    "Domain",
                    "“{piece}” cannot be read. Write parts as name=percent, e.g. {example}.",
                ),
                piece=piece,
                example="central=40,city=42,district=18",
            )
        if name in parts:
            raise BadInput(
                QT_TRANSLATE_NOOP("Domain", "“{name}” is given twice. Give each part once."),
                name=name,
            )
        parts[name] = percent
    check_hundred(parts)
    return parts


def check_hundred(parts: Mapping[str, Decimal] | Mapping[int, Decimal]) -> None:
    """Raise BadInput where the percentages do not add up to exactly 100."""
    total = sum(parts.values(), Decimal(0))
    if total != 100:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Domain",
                "The split adds up to {total} %, not 100 %. Change the parts until it does.",
            ),
            total=f"{total.normalize():f}",
        )


def parse_split(text: str) -> dict[str, Decimal]:
    """Parse a split over funding sources, e.g. `central=40,city=42,district=18`."""
    parts = parse_percentages(text)
    for name in parts:
        if name not in codes.SOURCE.values:
            raise BadInput(
                QT_TRANSLATE_NOOP(
                    "Domain", "“{name}” is not a funding source. The sources are: {sources}."
                ),
                name=name,
                sources=", ".join(codes.SOURCE.values),
            )
    return parts


def parse_years(text: str) -> dict[int, Decimal]:
    """Parse a spread over fiscal years, e.g. `2026=40,2027=60`."""
    years: dict[int, Decimal] = {}
    for name, percent in parse_percentages(text).items():
        if not (name.isascii() and name.isdigit()) or not (
            schema.FIRST_YEAR <= int(name) <= schema.LAST_YEAR
        ):
            raise BadInput(
                QT_TRANSLATE_NOOP(
                    "Domain", "“{name}” is not a fiscal year between {first} and {last}."
                ),
                name=name,
                first=schema.FIRST_YEAR,
                last=schema.LAST_YEAR,
            )
        years[int(name)] = percent
    return years


def spread(
    phase_id: str,
    total_won: int,
    split: Mapping[str, Decimal],
    years: Mapping[int, Decimal],
    weights: Mapping[str, int],
) -> list[FundingRow]:
    """Spread `total_won` over sources, years and parcels; rows in ascending order of cell.

    `split` and `years` are percentages that add up to 100; `weights` gives each PNU a
    non-negative integer (area in cm², price in won, or 1). Without parcels the rows have
    no place (`pnu` None). Cells of zero won are left out.
    """
    check_hundred(split)
    check_hundred(years)
    source_won = apportion(total_won, {name: _integer(part) for name, part in split.items()})
    year_won = apportion(total_won, {year: _integer(part) for year, part in years.items()})
    rows: list[FundingRow] = []
    for (year, source), amount in sorted(apportion_table(year_won, source_won).items()):
        placed: Mapping[str, int] = apportion(amount, weights) if weights else {"": amount}
        rows.extend(
            FundingRow(phase_id, pnu or None, year, source, won)
            for pnu, won in placed.items()
            if won
        )
    return rows


def _integer(percent: Decimal) -> int:
    """Return a percentage as an integer weight; finer than a millionth of a percent fails."""
    scaled = percent * _PERCENT_UNIT
    if scaled != scaled.to_integral_value():
        raise BadInput(
            QT_TRANSLATE_NOOP("Domain", "{percent} % has more than six decimals."), percent=percent
        )
    return int(scaled)
