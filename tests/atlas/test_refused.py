"""A book that differs from the plan is not handed out, and says where to read why."""

from __future__ import annotations

import os

import pytest

from smartcity_planner.atlas.book import export_book
from smartcity_planner.atlas.definition import Book
from smartcity_planner.domain.errors import PlanError

SHORT = Book(parts=("general", "projects"), coverages=("hub",), extras=())


def test_the_old_book_stays_and_a_report_names_what_differs(
    small, tmp_path, monkeypatch, read_pdf
) -> None:
    shelf = tmp_path / "shelf"
    monkeypatch.setenv("SMARTCITY_BOOK_CACHE", str(shelf))
    target = tmp_path / "book.pdf"
    result = export_book(small, target, SHORT)
    before = target.read_bytes()
    assert not list(tmp_path.glob("*_check.html"))
    # What an earlier export left of two hubs is exchanged behind the book's back.
    drawn = {part: read_pdf(part).pages[0] for part in shelf.rglob("*.pdf")}
    (one,) = [part for part, text in drawn.items() if "H-03" in text]
    (other,) = [part for part, text in drawn.items() if "H-01" in text]
    spare = tmp_path / "spare"
    for suffix in (".pdf", ".json"):
        pair = one.with_suffix(suffix), other.with_suffix(suffix)
        os.replace(pair[0], spare)
        os.replace(pair[1], pair[0])
        os.replace(spare, pair[1])
    with pytest.raises(PlanError) as refused:
        export_book(small, target, SHORT)
    report = tmp_path / "book_check.html"
    assert str(report) in str(refused.value)
    assert "마곡" in report.read_text(encoding="utf-8")
    assert target.read_bytes() == before
    assert result.pages == len(result.ids)
