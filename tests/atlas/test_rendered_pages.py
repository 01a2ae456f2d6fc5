"""Pages look as they looked when a person last looked at them (how they are compared: looks.py).

Font, dpi, language and date are pinned; the plan is the sample.
"""

from __future__ import annotations

from datetime import UTC, datetime

import looks
import numpy as np
import pytest
from changed_plan import alter, changed_plan

from smartcity_planner.atlas.book import edition_of
from smartcity_planner.atlas.definition import Book
from smartcity_planner.atlas.rendering.one_page import render_page
from smartcity_planner.atlas.rendering.snapshot import snapshot
from smartcity_planner.project.fonts import FAMILY

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
BOOKS = {
    "ko-A3": Book(coverages=("hub", "district", "project"), paper="A3", font=FAMILY),
    "en-A4": Book(coverages=("hub", "district"), paper="A4", language="en", font=FAMILY),
}
PAGES = [
    ("ko-A3", "cover"),
    ("ko-A3", "contents"),
    ("ko-A3", "overview"),
    ("ko-A3", "goals"),
    ("ko-A3", "hub"),
    ("ko-A3", "facts"),
    ("ko-A3", "district"),
    ("ko-A3", "phases"),
    ("ko-A3", "budget"),
    ("ko-A3", "index"),
    ("ko-A3", "sources"),
    ("en-A4", "cover"),
    ("en-A4", "hub"),
]


@pytest.fixture(scope="module")
def editions(sample):
    """The two books."""
    with snapshot(sample) as copy:
        made = {name: edition_of(copy, book, NOW) for name, book in BOOKS.items()}
        yield made
        for edition in made.values():
            edition.close()


@pytest.fixture(scope="module")
def since_council(sample, tmp_path_factory):
    """A book of what changed since a meeting whose date is pinned as well."""
    store = changed_plan(sample, tmp_path_factory.mktemp("changed")).store
    alter(store, ("UPDATE council_meeting SET held_on = '2026-11-16'",))
    edition = edition_of(store, Book(coverages=("project",), font=FAMILY), NOW)
    yield edition
    edition.close()


@pytest.fixture(scope="module", autouse=True)
def _standards() -> None:
    if not looks.STANDARDS.is_dir() and not looks.RENEWS:
        pytest.skip(f"there are no standards for QGIS {looks.STANDARDS.name}")


@pytest.mark.parametrize(("book", "kind"), PAGES, ids=lambda part: part)
def test_page_looks_like_its_standard(editions, book, kind, tmp_path) -> None:
    edition = editions[book]
    page = next(page for page in edition.pages if page.kind == kind)
    render_page(edition, page, tmp_path / "page.pdf")
    looks.compare(tmp_path / "page.pdf", f"{book}-{kind}", tmp_path)


def test_page_of_changes_looks_like_its_standard(since_council, tmp_path) -> None:
    [page] = [page for page in since_council.pages if page.kind == "changes"]
    render_page(since_council, page, tmp_path / "page.pdf")
    looks.compare(tmp_path / "page.pdf", "ko-A3-changes", tmp_path)


def _standard(name: str) -> np.ndarray:
    return looks.read(looks.STANDARDS / f"{name}.png")


def _worst(changed: np.ndarray, name: str) -> float:
    return looks.worst_tile(looks.difference(changed, _standard(name)))


def test_the_measure_sees_nothing_where_nothing_changed() -> None:
    same = _standard("ko-A3-hub")
    assert _worst(same, "ko-A3-hub") == 0
    assert _worst(np.roll(same, 1, 0), "ko-A3-hub") == 0  # a line on the next pixel


@pytest.mark.parametrize("name", ["ko-A3-hub", "ko-A3-overview", "ko-A3-budget"])
def test_the_measure_sees_what_matters(name) -> None:
    page = _standard(name)
    assert _worst(np.roll(page, 3, 1), name) > looks.MOST  # all moved by a millimetre
    rows, columns = np.nonzero((255 - page).max(axis=2) > 128)
    seen = 0
    for place in np.linspace(0, len(rows) - 1, 40).astype(int):
        row, column = rows[place] // 10 * 10, columns[place] // 10 * 10
        around = np.s_[max(0, row - 24) : row + 48, max(0, column - 24) : column + 72]
        wiped = page.copy()
        wiped[row : row + 10, column : column + 24] = 255  # a word, a class of the legend
        seen += looks.worst_tile(looks.difference(wiped[around], page[around])) > looks.MOST
    assert seen >= 34  # the others are points of faint lines
    colours = page.copy()
    strong = (page.max(axis=2) - page.min(axis=2)) > 60
    colours[strong] = colours[strong][:, ::-1]  # red for blue
    assert not strong.any() or _worst(colours, name) > looks.MOST
