"""From a total and a split to ledger rows: phase × parcel × fiscal year × source.

The total is split over sources and over years by largest remainder; a table with exactly
these margins is filled; each of its cells is spread over the parcels. So the total, every
source, every year and every source-year are exact to the won, whatever the parcels weigh.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from smartcity_planner.domain import codes, schema
from smartcity_planner.domain.apportion import Weighing, apportion
from smartcity_planner.domain.cells import LEDGER_NAMESPACE as LEDGER_NAMESPACE
from smartcity_planner.domain.cells import FundingRow as FundingRow
from smartcity_planner.domain.cells import LedgerIds, LedgerRow
from smartcity_planner.domain.cells import ledger_id as ledger_id
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.domain.margins import table_around

#: (parcel or None, fiscal year, source)
Cell = tuple[str | None, int, str]

#: Percentages may have up to six decimals: weights are kept in millionths of a percent.
_PERCENT_UNIT = 10**6


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
    fixed: Mapping[Cell, int] | None = None,
) -> list[FundingRow]:
    """Spread money as `spread_rows` does; the rows as records."""
    rows = spread_rows(phase_id, total_won, split, years, weights, fixed)
    return [FundingRow(*row[1:]) for row in rows]


def spread_rows(
    phase_id: str,
    total_won: int,
    split: Mapping[str, Decimal],
    years: Mapping[int, Decimal],
    weights: Mapping[str, int],
    fixed: Mapping[Cell, int] | None = None,
) -> list[LedgerRow]:
    """Spread `total_won` over sources, years and parcels; rows in ascending order of cell.

    `split` and `years` are percentages that add up to 100; `weights` gives each PNU a
    non-negative integer (area in cm², price in won, or 1). Without parcels the rows have
    no place (`pnu` None). The cells of `fixed` keep their won, and all others are spread
    around them so that every margin stays exact; BadInput where that cannot be. Cells of zero
    won are left out, unless they are fixed.
    """
    table = spread_table(total_won, split, years, weights, fixed)
    held = _by_table_cell(fixed or {})
    everywhere = Weighing(weights or {"": 1})
    ids = LedgerIds(phase_id, everywhere.keys)
    pnus = [pnu or None for pnu in everywhere.keys]
    rows: list[LedgerRow] = []
    for (year, source), amount in sorted({**dict.fromkeys(held, 0), **table}.items()):
        here = held.get((year, source))
        if here:
            free = {pnu: weight for pnu, weight in _holders(weights).items() if pnu not in here}
            won_of = {**here, **apportion(amount - sum(here.values()), free)}
            rows.extend(
                (ledger_id(phase_id, pnu, year, source), phase_id, pnu or None, year, source, won)
                for pnu, won in sorted(won_of.items())
                if won or pnu in here
            )
        elif amount:
            parts = everywhere.parts(amount)
            rows.extend(
                (row_id, phase_id, pnu, year, source, won)
                for row_id, pnu, won in zip(ids.of(year, source), pnus, parts, strict=True)
                if won
            )
    return rows


def spread_table(
    total_won: int,
    split: Mapping[str, Decimal],
    years: Mapping[int, Decimal],
    weights: Mapping[str, int],
    fixed: Mapping[Cell, int] | None = None,
) -> dict[tuple[int, str], int]:
    """Return {(fiscal year, source): won} as `spread_rows` spreads it over the parcels."""
    check_hundred(split)
    check_hundred(years)
    source_won = apportion(total_won, {name: _integer(part) for name, part in split.items()})
    year_won = apportion(total_won, {year: _integer(part) for year, part in years.items()})
    held = _by_table_cell(fixed or {})
    sums = {cell: sum(here.values()) for cell, here in held.items()}
    for cell, won in list(sums.items()):
        # A fixed zero claims nothing, also in a year or source that has no money.
        if not won and (cell[0] not in year_won or cell[1] not in source_won):
            del sums[cell]
    _check_room(source_won, year_won, sums)
    closed = {cell for cell in sums if not _holders(weights).keys() - held[cell].keys()}
    table, missing = table_around(year_won, source_won, sums, closed)
    if missing:
        year, source = min(closed)
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Domain",
                "{won} won find no place beside the fixed amounts: for {source} in {year} all is "
                "fixed by hand. Free an amount there, or change the total.",
            ),
            won=f"{missing:,}",
            source=codes.SOURCE.code(source),
            year=year,
        )
    return table


def _check_room(
    source_won: Mapping[str, int],
    year_won: Mapping[int, int],
    fixed: Mapping[tuple[int, str], int],
) -> None:
    """Raise BadInput where a source or a year has more fixed money than money."""
    for source in sorted({source for _, source in fixed}):
        held = sum(won for (_, name), won in fixed.items() if name == source)
        if held > source_won.get(source, 0):
            raise BadInput(
                QT_TRANSLATE_NOOP(
                    "Domain",
                    "{fixed} won of “{source}” are fixed by hand, but of this total only {won} "
                    "won are for it. Free some of the fixed amounts, or raise the total or the "
                    "share of “{source}”.",
                ),
                fixed=f"{held:,}",
                source=codes.SOURCE.code(source),
                won=f"{source_won.get(source, 0):,}",
            )
    for year in sorted({year for year, _ in fixed}):
        held = sum(won for (number, _), won in fixed.items() if number == year)
        if held > year_won.get(year, 0):
            raise BadInput(
                QT_TRANSLATE_NOOP(
                    "Domain",
                    "{fixed} won of {year} are fixed by hand, but of this total only {won} won "
                    "are for that year. Free some of the fixed amounts, or raise the total or "
                    "the share of {year}.",
                ),
                fixed=f"{held:,}",
                year=year,
                won=f"{year_won.get(year, 0):,}",
            )


def _holders(weights: Mapping[str, int]) -> Mapping[str, int]:
    """Return who can hold money: the parcels, or, without any, the one without a place."""
    return weights or {"": 1}


def _by_table_cell(fixed: Mapping[Cell, int]) -> dict[tuple[int, str], dict[str, int]]:
    """Return {(fiscal year, source): {PNU or "": won}}; BadInput for a negative amount."""
    found: dict[tuple[int, str], dict[str, int]] = {}
    for (pnu, year, source), won in fixed.items():
        found.setdefault((year, source), {})[pnu or ""] = whole_won(won)
    return found


def _integer(percent: Decimal) -> int:
    """Return a percentage as an integer weight; finer than a millionth of a percent fails."""
    scaled = percent * _PERCENT_UNIT
    if scaled != scaled.to_integral_value():
        raise BadInput(
            QT_TRANSLATE_NOOP("Domain", "{percent} % has more than six decimals."), percent=percent
        )
    return int(scaled)
