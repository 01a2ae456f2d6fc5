"""Books that tests order in one line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from smartcity_planner.atlas.book import BookResult, edition_of, export_book
from smartcity_planner.atlas.definition import Book
from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.rendering.snapshot import snapshot
from smartcity_planner.store.plan import PlanStore


def export_atlas(
    store: PlanStore,
    target: Path,
    coverages: Sequence[str] = ("hub", "district"),
    paper: str = "A3",
    language: str = "ko",
    *,
    font: str = "",
    **how: Any,
) -> BookResult:
    """Write the city's book with one page for each of `coverages`; see `export_book`."""
    book = Book(coverages=tuple(coverages), paper=paper, language=language, font=font)
    return export_book(store, target, book, **how)


@contextmanager
def opened_edition(store: PlanStore, book: Book) -> Iterator[Edition]:
    """Yield an edition of a plan as it is now; it is closed whatever happens."""
    with snapshot(store) as copy:
        edition = edition_of(copy, book)
        try:
            yield edition
        finally:
            edition.close()
