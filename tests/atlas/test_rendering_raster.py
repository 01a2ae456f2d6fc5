"""Which layers become pictures, and that nothing else does."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from short import opened_edition

from smartcity_planner.atlas.definition import Book
from smartcity_planner.atlas.rendering import one_page, raster_rule

BOOK = Book(paper="A4", parts=("projects",), coverages=("hub",), extras=())


def _run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.fixture(scope="module")
def edition(sample):
    with opened_edition(sample, BOOK) as made:
        yield made


@pytest.fixture
def drawn(edition, monkeypatch, tmp_path):
    """Draw the hub's page with the most parcels; return its record and file."""

    def draw(rastering: str, many: int = raster_rule.MANY):
        monkeypatch.setattr(raster_rule, "MANY", many)
        monkeypatch.setattr(edition, "book", replace(BOOK, rastering=rastering))
        page = next(page for page in edition.pages if page.key == "gvalley")
        target = tmp_path / f"{rastering}-{many}.pdf"
        return one_page.render_page(edition, page, target), target

    return draw


def _pictures(pdf: Path) -> list[list[str]]:
    """Return a row of `pdfimages -list` per picture, without their masks."""
    rows = [row.split() for row in _run("pdfimages", "-list", str(pdf)).splitlines()[2:]]
    return [row for row in rows if row[2] == "image"]


def _text(pdf: Path) -> str:
    return _run("pdftotext", "-layout", str(pdf), "-")


def test_few_parcels_stay_lines(drawn) -> None:
    record, pdf = drawn("rule")
    assert record["rastered"] == [] and 100 < record["features"]["parcel_phase"] < 4000
    assert _pictures(pdf) == []


def test_many_parcels_become_a_picture_and_words_stay_words(drawn) -> None:
    _, lines = drawn("never")
    record, pdf = drawn("rule", many=50)
    assert record["rastered"] == ["parcel_phase"] and record["dpi"] == 300
    pictures = _pictures(pdf)
    assert 1 <= len(pictures) <= 2  # the main map's, and the detail map's
    assert all(row[12] == "300" for row in pictures)
    assert sorted(_text(pdf).split()) == sorted(_text(lines).split())
    assert "NotoSansCJKkr" in _run("pdffonts", str(pdf))


def test_the_next_page_is_drawn_with_lines_again(drawn) -> None:
    drawn("always")
    record, pdf = drawn("never")
    assert record["rastered"] == [] and _pictures(pdf) == []


def test_the_planner_decides_where_the_book_says_so(drawn) -> None:
    record, pdf = drawn("always")
    assert "parcel_phase" in record["rastered"] and _pictures(pdf)
    record, pdf = drawn("never", many=50)
    assert record["rastered"] == [] and _pictures(pdf) == []


@pytest.mark.parametrize(
    ("size", "wanted", "dpi"),
    [((264, 219), 300, 300), ((264, 219), 600, 300), ((264, 219), 96, 150), ((560, 465), 300, 243)],
)
def test_resolution(size: tuple[float, float], wanted: int, dpi: int) -> None:
    found = raster_rule.dpi_of(*size, wanted)
    assert found == dpi
    if found > raster_rule.LEAST_DPI:
        assert size[0] * size[1] * (found / 25.4) ** 2 <= raster_rule.MOST_PIXELS
