"""The figures over the bars of a chart by year, against the ledger."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.proof.amounts import Amounts
from smartcity_planner.atlas.proof.findings import Proof
from smartcity_planner.atlas.proof.reading.opened import Leaf
from smartcity_planner.atlas.proof.reading.words import Run, plain
from smartcity_planner.domain.units import UNITS, format_won

_YEAR = re.compile(r"\d{4}")
_FIGURE = re.compile(r"\d[\d,]*|-")
#: A figure stands in the middle over its year, within this part of the step between years.
_OFF = 0.35


class Charts:
    """The charts by year of one edition."""

    def __init__(self, edition: Edition, amounts: Amounts, proof: Proof) -> None:
        self._amounts, self._proof = amounts, proof
        texts, language = edition.texts, edition.book.language
        self._heading = plain(texts("chart"))
        self._units = {plain(texts("unit", unit=unit.label(language))): unit for unit in UNITS}

    def look(self, page: Page, leaf: Leaf) -> None:
        """Check every figure of the page's chart."""
        funding = self._amounts.of_page(page)
        heading = next((run for run in leaf.runs if run.text == self._heading), None)
        if funding is None or heading is None or not funding.total:
            return
        beside = [
            run
            for run in leaf.runs
            if run.text in self._units and abs(run.y - heading.y) < heading.size
        ]
        right = min((run for run in beside if run.x > heading.x), key=lambda r: r.x, default=None)
        years = _years(leaf, heading, right) if right is not None else []
        wanted = [str(year) for year in range(min(funding.years), max(funding.years) + 1)]
        shown = [run.text for run in years]
        if right is None or shown != wanted:
            self._proof.look("cells", leaf.number, False, ", ".join(wanted), ", ".join(shown))
            return
        step = min((b.x - a.x for a, b in pairwise(years)), default=20.0)
        for year in years:
            won = funding.of_year(int(year.text))
            expected = format_won(won, self._units[right.text]) if won else "-"
            over = [
                run
                for run in leaf.runs
                if _FIGURE.fullmatch(run.text)
                and heading.y + heading.size < run.y < year.y - 0.5
                and abs(_middle(run) - _middle(year)) < _OFF * step
            ]
            found = over[-1].text if over else "–"
            good = found == expected
            label = f"{self._heading} · {year.text}: {expected}"
            self._proof.look("cells", leaf.number, good, label, found)


def _years(leaf: Leaf, heading: Run, right: Run) -> list[Run]:
    """Return the years below the bars: the fullest line of years under the heading."""
    lines: dict[float, list[Run]] = defaultdict(list)
    for run in leaf.runs:
        inside = heading.x - 3 <= run.x and run.right <= right.right + 3
        if _YEAR.fullmatch(run.text) and run.y > heading.y and inside:
            lines[round(run.y, 1)].append(run)
    if not lines:
        return []
    fullest = max(lines.values(), key=len)
    return sorted(fullest, key=lambda run: run.x)


def _middle(run: Run) -> float:
    return (run.x + run.right) / 2
