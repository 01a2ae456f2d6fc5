"""The key below several maps names what they draw, and the proof finds out where it does not."""

from __future__ import annotations

import pytest
from short import opened_edition

from smartcity_planner.atlas.definition import Book
from smartcity_planner.atlas.pages import phases_page
from smartcity_planner.atlas.proof.findings import Proof
from smartcity_planner.atlas.proof.marks import look_at_legend
from smartcity_planner.atlas.proof.reading.opened import opened
from smartcity_planner.atlas.rendering.one_page import render_page


@pytest.fixture(scope="module", params=["ko", "en"])
def edition(request, sample):
    """A book with a phases sheet."""
    book = Book(paper="A4", language=request.param, coverages=("project",))
    with opened_edition(sample, book) as made:
        yield made


@pytest.fixture
def proved(edition, tmp_path):
    """Return a function that draws the phases sheet: its record, what the proof says of it."""

    def draw() -> tuple[dict, Proof]:
        page = next(page for page in edition.pages if page.kind == "phases")
        record = render_page(edition, page, tmp_path / "page.pdf")
        proof = Proof()
        with opened(tmp_path / "page.pdf") as book:
            look_at_legend(book.leaf(1), record, proof)
        return record, proof

    return draw


def test_it_names_what_is_drawn(edition, proved) -> None:
    record, proof = proved()
    own, others = edition.texts("phase_own"), edition.texts("phase_others")
    assert record["legend"] == [own, others] == record["drawn_words"]
    assert proof.findings == [] and proof.checked["legend"] == 2


def test_a_look_without_its_words_is_found(edition, proved, monkeypatch) -> None:
    whole = phases_page._key
    monkeypatch.setattr(phases_page, "_key", lambda facts, texts: whole(facts, texts)[:1])
    record, proof = proved()
    assert len(record["legend"]) == 1 and len(record["drawn_words"]) == 2
    assert [finding.check for finding in proof.findings] == ["legend"]


def test_words_for_what_is_not_drawn_are_found(edition, proved, monkeypatch) -> None:
    own = phases_page._parcels

    def without_others(edition, condition, look):
        return own(edition, "1 = 0" if look is phases_page._OTHERS else condition, look)

    monkeypatch.setattr(phases_page, "_parcels", without_others)
    record, proof = proved()
    assert len(record["legend"]) == 2 and len(record["drawn_words"]) == 1
    assert [finding.check for finding in proof.findings] == ["legend"]
