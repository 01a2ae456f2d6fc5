"""A book of 500 pages: bound in seconds, in memory that does not grow with it."""

from __future__ import annotations

import gc
import time
from dataclasses import replace

import psutil
import pytest
from pypdf import PdfReader

PAGES = 500
MB = 1024 * 1024


@pytest.fixture(scope="module")
def drawn(binder, tmp_path_factory):
    """Twelve drawings of 1.5 MB that have nothing in common."""
    folder = tmp_path_factory.mktemp("long")
    pages = binder.numbered([binder.page("hub", f"{n}", f"쪽 {n}") for n in range(12)])
    return [binder.part(folder, page, weight=1_500_000) for page in pages]


def _book(binder, drawn, count: int, target):
    """Bind so many pages; return the seconds it took and the memory it needed on top (bytes)."""
    from smartcity_planner.domain.progress import Progress

    pages = binder.numbered(
        [
            binder.page("phase", f"{n}", f"단계 {n}", part="Ⅲ 주요사업", chapter=f"{n // 20}. 장")
            for n in range(count)
        ]
    )
    parts = [replace(drawn[n % len(drawn)], digest=f"{n:064x}") for n in range(count)]
    process = psutil.Process()

    class Watched(Progress):
        most = 0

        def percent(self, value: float) -> None:
            self.most = max(self.most, process.memory_info().rss)

    gc.collect()
    before, watched, began = process.memory_info().rss, Watched(), time.perf_counter()
    binder.bind(pages, parts, target, watched)
    return time.perf_counter() - began, watched.most - before


def test_500_pages_take_seconds_and_no_more_memory_than_50(binder, drawn, tmp_path) -> None:
    _book(binder, drawn, 12, tmp_path / "warm.pdf")
    short, _ = _book(binder, drawn, 50, tmp_path / "short.pdf")
    long, memory = _book(binder, drawn, PAGES, tmp_path / "long.pdf")
    print(f"50 pages {short:.2f} s, {PAGES} pages {long:.2f} s, {memory / MB:.0f} MB more")
    assert long < 30
    assert long < max(short, 0.2) * (PAGES / 50) * 2.5  # ten times the pages, not their square
    # 500 drawings are 750 MB; a page is 1.5 MB, read and packed.
    assert memory < 60 * MB


def test_500_pages_are_a_whole_book(binder, drawn, tmp_path, read_pdf) -> None:
    from smartcity_planner.atlas.binding.bind import read_pages

    target = tmp_path / "long.pdf"
    _book(binder, drawn, PAGES, target)
    pdf = read_pdf(target)
    assert len(pdf.sizes) == PAGES
    assert len(read_pages(target)) == PAGES
    for number in (1, 250, PAGES):
        assert f"{number} / {PAGES}" in pdf.pages[number - 1]
    reader = PdfReader(target)
    (part, chapters) = reader.outline
    assert part["/Title"] == "Ⅲ 주요사업"
    assert sum(isinstance(item, list) for item in chapters) == PAGES // 20
    # All numbers share one font, however many they are.
    assert target.stat().st_size < sum(p.pdf.stat().st_size for p in drawn) + PAGES * 2500
