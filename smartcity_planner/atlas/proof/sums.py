"""The exact sums of a page against the ledger, and every other figure in whole won on it."""

from __future__ import annotations

import re

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.proof.amounts import Amounts
from smartcity_planner.atlas.proof.findings import Proof
from smartcity_planner.atlas.proof.reading.opened import Leaf
from smartcity_planner.atlas.proof.reading.words import plain

_WON = re.compile(r"(?<![\d,.])(\d[\d,]*)(?:원|won)")
#: Pages that state the sum of their money below a table.
STATING = ("overview", "hub", "district", "project", "phase", "phases")
#: Pages that also tell what was, and by how much it changed: no sum of today's ledger.
_OF_OLD = ("changes",)
#: Pages that quote figures of others: an indicator in won is no money of the plan.
_QUOTING = ("facts", "goals", "sources")


class Sums:
    """The sums of one edition's pages."""

    def __init__(self, edition: Edition, amounts: Amounts, proof: Proof) -> None:
        self._amounts, self._proof = amounts, proof
        sum_line = plain(edition.texts("sum", won="@"))
        self._sum = re.compile(re.escape(sum_line).replace("@", r"(\d[\d,]*)"))
        self._line = sum_line

    def look(self, page: Page, leaf: Leaf, wanted: bool) -> None:
        """Check the figures of one page; `wanted` says that its sum must be there."""
        if page.kind in _OF_OLD:
            return
        funding = self._amounts.of_page(page)
        stated = [m for run in leaf.runs for m in self._sum.findall(run.text)]
        for text in stated:
            expected = "–" if funding is None else self._text(funding.total)
            good = funding is not None and _number(text) == funding.total
            self._proof.look("sums", leaf.number, good, expected, self._line.replace("@", text))
        if wanted and funding is not None and funding.total and not stated:
            self._proof.look("sums", leaf.number, False, self._text(funding.total), "–")
        if page.kind in _QUOTING:
            return
        for run in leaf.runs:
            for text in _WON.findall(self._sum.sub("", run.text)):
                good = _number(text) in self._amounts.known
                self._proof.look("sums", leaf.number, good, "–", run.text)

    def _text(self, amount: int) -> str:
        return self._line.replace("@", f"{amount:,}")


def _number(text: str) -> int:
    return int(text.replace(",", "") or 0)
