"""A part of a proved book that is handed out by itself: the pages that changed, after their list.

The whole book was compared with the plan. Here each page must hold the very drawing that it has
there, so what it says needs no second look; what binding made anew is looked at: paper, numbers,
links, bookmarks, and that no page is missing, blank or there twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from smartcity_planner.atlas.binding.changed import Bound
from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.proof import sheets
from smartcity_planner.atlas.proof.findings import Proof
from smartcity_planner.atlas.proof.order import Order, drawing_of
from smartcity_planner.atlas.proof.reading.kept import Kept
from smartcity_planner.atlas.proof.reading.opened import Leaf, opened
from smartcity_planner.atlas.proof.reading.ways import Ways
from smartcity_planner.domain.progress import SILENT, Progress


def prove_handed(
    edition: Edition,
    handed: Bound,
    pdf: Path,
    proof: Proof,
    progress: Progress = SILENT,
) -> None:
    """Look at a PDF of pages that were bound after the sheets that list them.

    What is found is added to `proof`, that of the whole book, under the pages' numbers there; the
    list counts as the whole. Raises Cancelled.
    """
    pages, parts, listed = handed.pages, handed.parts, handed.listed
    with opened(Path(pdf)) as book:
        wanted = listed + len(pages)
        proof.look("pages", 0, book.count == wanted, wanted, book.count, count=wanted)
        found_ways = Ways(book)
        order, count = Order(parts), len(edition.pages)
        leaves: list[Leaf] = []
        for number in range(1, book.count + 1):
            progress.go_on(100 * (number - 1) / book.count)
            place = number - listed - 1
            page = pages[place] if 0 <= place < len(pages) else None
            kept = Kept(Path(parts[place].pdf)) if page is not None else None
            # Findings name the number that is printed on the page.
            leaf = replace(book.leaf(number, kept), number=page.number if page else 0)
            leaves.append(leaf)
            sheets.look_at_paper(edition, leaf, proof)
            sheets.look_at_letters(leaf, proof)
            sheets.look_for_marks(edition, leaf, proof)
            if page is not None and kept is not None:
                titled = sheets.look_at_title(edition, page, leaf, proof)
                sheets.look_at_number(edition, page, leaf, count, parts[place].record, proof)
                order.look(leaf, drawing_of(kept), titled, proof)
            for link in found_ways.links(number):
                good = link.target > 0 or link.uri.startswith(("https://", "http://", "mailto:"))
                proof.look("links", leaf.number, good, "", link.uri or "✗")
            book.let_go()
        sheets.look_for_twins(leaves, proof)
        _look_at_ways(pages, listed, found_ways, book.reader, proof)
    progress.go_on(100)


def _look_at_ways(
    pages: Sequence[Page], listed: int, found: Ways, reader: Any, proof: Proof
) -> None:
    """Bookmarks lead into the file; labels say the numbers of the whole book."""
    for mark in found.bookmarks():
        proof.look("bookmarks", 0, mark.target > 0, mark.title, "✗")
    labels = list(reader.page_labels)[listed:]
    for page, label in zip(pages, labels, strict=False):
        proof.look("numbers", page.number, label == str(page.number), page.number, label)
