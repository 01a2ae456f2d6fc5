"""The book checks itself: the finished file is opened again and compared with the plan.

Nothing is taken from what the pages were made from: text, fonts, links and places come out of
the PDF, money comes from the ledger, computed anew. Only what a page says that it drew
(`Part.record`) is known from the making, and that is compared with the page too.
"""

from __future__ import annotations

import re
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.pages.registry import KINDS
from smartcity_planner.atlas.proof import about, marks, sheets, ways
from smartcity_planner.atlas.proof.amounts import Amounts
from smartcity_planner.atlas.proof.cells import Cells
from smartcity_planner.atlas.proof.charts import Charts
from smartcity_planner.atlas.proof.council import Council
from smartcity_planner.atlas.proof.findings import Proof
from smartcity_planner.atlas.proof.meaning import Meaning
from smartcity_planner.atlas.proof.order import Order, drawing_of
from smartcity_planner.atlas.proof.reading.kept import Kept
from smartcity_planner.atlas.proof.reading.opened import Leaf, Opened, opened
from smartcity_planner.atlas.proof.reading.ways import Ways
from smartcity_planner.atlas.proof.report import require as require
from smartcity_planner.atlas.proof.report import write_report as write_report
from smartcity_planner.atlas.proof.steady import steady
from smartcity_planner.atlas.proof.sums import STATING, Sums
from smartcity_planner.atlas.sheets.templates import template
from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.store.plan import PlanStore

_MONEY_BLOCK = re.compile(r'id="blocks:[^"]*\bmoney\b')


def prove(
    edition: Edition,
    pages: Sequence[Page],
    parts: Sequence[Any],
    pdf: Path,
    progress: Progress = SILENT,
) -> Proof:
    """Compare the bound book `pdf` with the plan; `parts` (shelf parts) go with `pages`.

    Reads each page once; what was read of a part is kept beside it, so that pages which stand
    unchanged in the next book are not read again. Raises Cancelled.
    """
    began = time.monotonic()
    proof = Proof()
    with opened(Path(pdf)) as book, steady(edition.store) as store:
        proof.pages = book.count
        _Prover(edition, store, pages, parts, book, proof).run(progress)
    order = {finding: number for number, finding in enumerate(proof.findings)}
    proof.findings.sort(key=lambda finding: (finding.page, order[finding]))
    proof.seconds = time.monotonic() - began
    return proof


class _Prover:
    """Goes through one book."""

    def __init__(
        self,
        edition: Edition,
        store: PlanStore,
        pages: Sequence[Page],
        parts: Sequence[Any],
        book: Opened,
        proof: Proof,
    ) -> None:
        self._edition, self._pages, self._parts = edition, pages, parts
        self._book, self._proof = book, proof
        self._amounts = Amounts(edition.book, store)
        self._sums = Sums(edition, self._amounts, proof)
        meaning = Meaning(edition, store, self._amounts)
        self._cells = Cells(meaning, proof)
        self._council = Council(edition, store, self._amounts, meaning, proof)
        self._charts = Charts(edition, self._amounts, proof)
        self._stating: dict[str, bool] = {}

    def run(self, progress: Progress) -> None:
        """Look at everything."""
        proof, book, pages = self._proof, self._book, self._pages
        good = book.count == len(pages)
        proof.look("pages", 0, good, len(pages), book.count, count=len(pages))
        found_ways = Ways(book)
        order = Order(self._parts)
        leaves: list[Leaf] = []
        for number in range(1, book.count + 1):
            progress.go_on(100 * (number - 1) / book.count)
            part = self._parts[number - 1] if number <= len(self._parts) else None
            kept = Kept(Path(part.pdf)) if part is not None else None
            own = drawing_of(kept) if kept is not None else ""
            leaf = book.leaf(number, kept)
            leaves.append(leaf)
            if number <= len(pages):
                record = part.record if part is not None else {}
                page = pages[number - 1]
                links = found_ways.links(number)
                titled = self._page(page, leaf, record)
                order.look(leaf, own, titled, proof)
                ways.look_at_links(page, pages, leaf, links, record, proof)
            book.let_go()
        sheets.look_for_twins(leaves, proof)
        if "/PageLabels" in book.reader.trailer["/Root"]:
            ways.look_at_labels(list(book.reader.page_labels), proof)
        ways.look_at_bookmarks(pages, found_ways.bookmarks(), proof)
        about.look_at_metadata(self._edition, book, proof)
        about.look_at_digests(pages, self._parts, book, proof)
        progress.go_on(100)

    def _page(self, page: Page, leaf: Leaf, record: dict[str, Any]) -> bool:
        """Look at one page by itself; return whether it is titled as it must be."""
        edition, proof = self._edition, self._proof
        sheets.look_at_paper(edition, leaf, proof)
        sheets.look_at_number(edition, page, leaf, self._book.count, record, proof)
        sheets.look_at_letters(leaf, proof)
        sheets.look_for_marks(edition, leaf, proof)
        titled = sheets.look_at_title(edition, page, leaf, proof)
        marks.look_at_security(edition, leaf, proof)
        marks.look_for_example(edition, page, leaf, self._amounts, proof)
        marks.look_at_legend(leaf, record, proof)
        wanted = page.kind in STATING and self._states_money(page.kind)
        self._sums.look(page, leaf, wanted)
        compared = self._cells.look(page, leaf)
        self._charts.look(page, leaf)
        self._council.look(page, leaf)
        funding = self._amounts.of_page(page)
        if wanted and not compared and funding is not None and funding.total:
            proof.look("cells", leaf.number, False, edition.texts("funding"), "–")
        return titled

    def _states_money(self, kind: str) -> bool:
        """Whether the sheets of this kind have a table of money, in the template that is used."""
        if kind not in self._stating:
            made = KINDS.get(kind)
            name = made.template if made is not None else ""
            if name == "map":
                content = template(self._edition.store, self._edition.book, name)
                self._stating[kind] = _MONEY_BLOCK.search(content) is not None
            else:
                self._stating[kind] = False
        return self._stating[kind]
