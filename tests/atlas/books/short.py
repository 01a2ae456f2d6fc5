"""Books that tests order in one line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from smartcity_planner.atlas.book import BookResult, export_book
from smartcity_planner.atlas.definition import Book
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
