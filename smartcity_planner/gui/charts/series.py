"""What a chart shows: bars, their parts and colours. Plain data, no Qt and no drawing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from smartcity_planner.domain import codes
from smartcity_planner.domain.units import Unit, format_won
from smartcity_planner.project.palette import SOURCES, phase_colour, source_colour
from smartcity_planner.store.ledger import FundingTable

#: More bars than these would be too thin to read; the rest is gathered in one.
MOST_BARS = 12
#: Money beside the three main sources, drawn as one part.
OTHERS = "others"


@dataclass(frozen=True)
class Bar:
    """One bar: what it stands for, its name and its full name."""

    key: str | None
    label: str
    #: Gathers what has no bar of its own.
    rest: bool = False


@dataclass(frozen=True)
class Part:
    """One part of every bar: its name, its whole won and its colour per bar."""

    label: str
    won: tuple[int, ...]
    colours: tuple[str, ...]
    #: Per bar, what the part is made of, where that is more than one thing.
    made_of: tuple[str, ...] = ()


@dataclass(frozen=True)
class Chart:
    """A chart ready to be drawn. `across`: bars lie, names at the left."""

    title: str
    unit: Unit
    unit_text: str
    bars: tuple[Bar, ...]
    parts: tuple[Part, ...]
    across: bool
    #: The mark of money that is an example; empty where none is.
    mark: str = ""
    remark: str = ""
    #: What the colours mean, where no key says so.
    note: str = ""

    @property
    def total(self) -> int:
        """All won of the chart."""
        return sum(sum(part.won) for part in self.parts)

    def of_bar(self, number: int) -> int:
        """Won of one bar."""
        return sum(part.won[number] for part in self.parts)

    def text(self, won: int) -> str:
        """Return the amount as the chart states it; what rounds to nothing is no zero."""
        shown = format_won(won, self.unit)
        return "<1" if won and shown == "0" else shown


@dataclass(frozen=True)
class Words:
    """The words of a chart in the user's language."""

    language: str
    others: str
    rest: str
    nowhere: str


def year_bars(funding: FundingTable, words: Words) -> tuple[list[Bar], list[Part]]:
    """Return a bar for every year from the first with money to the last, by source."""
    years = list(range(funding.years[0], funding.years[-1] + 1)) if funding.years else []
    tables = [
        {source: won for (source, at), won in funding.cells.items() if at == year} for year in years
    ]
    return [Bar(str(year), str(year)) for year in years], _by_source(tables, words)


def place_bars(
    money: Mapping[str | None, FundingTable], names: Mapping[str, str], words: Words
) -> tuple[list[Bar], list[Part]]:
    """Return a bar for each of the places with most money, the rest, and money without a place."""
    with_place = {key: table for key, table in money.items() if key is not None}
    bars, tables = _largest(with_place, names, words)
    if None in money:
        bars.append(Bar(None, words.nowhere))
        tables.append([money[None]])
    sums = [
        {source: sum(table.of_source(source) for table in some) for source in codes.SOURCE.values}
        for some in tables
    ]
    return bars, _by_source(sums, words)


def phase_bars(
    money: Mapping[str | None, FundingTable],
    names: Mapping[str, str],
    order: Mapping[str, int],
    words: Words,
    label: str,
) -> tuple[list[Bar], list[Part]]:
    """Return a bar per phase in the colours of the map; `order`: its number in its project."""
    phases = {key: table for key, table in money.items() if key is not None}
    bars, tables = _largest(phases, names, words, keep_order=len(phases) <= MOST_BARS)
    won = tuple(sum(table.total for table in some) for some in tables)
    colours = tuple(
        SOURCES["other"] if bar.rest else phase_colour(order.get(bar.key or "", 1)) for bar in bars
    )
    return bars, [Part(label, won, colours)] if bars else []


def _largest(
    money: Mapping[str, FundingTable],
    names: Mapping[str, str],
    words: Words,
    keep_order: bool = False,
) -> tuple[list[Bar], list[list[FundingTable]]]:
    """Return the bars with most money (ties: by name) and, as one, the rest."""
    place = {key: number for number, key in enumerate(names)}
    ordered = sorted(
        money,
        key=(lambda key: place.get(key, len(place)))
        if keep_order
        else (lambda key: (-money[key].total, place.get(key, len(place)))),
    )
    shown = ordered if len(ordered) <= MOST_BARS else ordered[: MOST_BARS - 1]
    bars = [Bar(key, names.get(key, key)) for key in shown]
    tables = [[money[key]] for key in shown]
    left = ordered[len(shown) :]
    if left:
        bars.append(Bar(None, words.rest.format(count=len(left)), rest=True))
        tables.append([money[key] for key in left])
    return bars, tables


def _by_source(tables: Sequence[Mapping[str, int]], words: Words) -> list[Part]:
    """Return the main sources and the others, where they have money."""
    parts = []
    for source in codes.MAIN_SOURCES:
        won = tuple(table.get(source, 0) for table in tables)
        if any(won):
            label = codes.SOURCE.label(source, words.language)
            parts.append(Part(label, won, (source_colour(source),) * len(tables)))
    others = [source for source in codes.SOURCE.values if source not in codes.MAIN_SOURCES]
    won = tuple(sum(table.get(source, 0) for source in others) for table in tables)
    if any(won):
        made_of = tuple(
            "\n".join(
                f"{codes.SOURCE.label(source, words.language)} {table[source]:,}"
                for source in others
                if table.get(source)
            )
            for table in tables
        )
        parts.append(Part(words.others, won, (SOURCES["other"],) * len(tables), made_of))
    return parts
