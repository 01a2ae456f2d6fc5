"""Numbers of a page's PDF are shortened, and nothing else of it changes."""

from __future__ import annotations

import re
import subprocess
import zlib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity_planner.atlas.book import edition_of
from smartcity_planner.atlas.definition import Book
from smartcity_planner.atlas.rendering import digits, one_page
from smartcity_planner.atlas.rendering.snapshot import snapshot

BOOK = Book(paper="A4", parts=("general", "projects"), coverages=("hub",), extras=())


@pytest.fixture(scope="module")
def both(sample, tmp_path_factory) -> tuple[Path, Path]:
    """One page as Qt wrote it, and with shorter numbers."""
    folder = tmp_path_factory.mktemp("digits")
    long, short = folder / "long.pdf", folder / "short.pdf"
    own = digits.shorten
    with pytest.MonkeyPatch.context() as patch, snapshot(sample) as copy:
        patch.setattr(
            digits, "shorten", lambda pdf: long.write_bytes(pdf.read_bytes()) and own(pdf)
        )
        edition = edition_of(copy, BOOK)
        page = next(page for page in edition.pages if page.kind == "hub")
        one_page.render_page(edition, page, short)
        edition.close()
    return long, short


def _content(pdf: Path) -> bytes:
    data = pdf.read_bytes()
    found = re.search(rb"/Length \d+ 0 R\n/Filter /FlateDecode\n>>\nstream\n", data)
    return zlib.decompressobj().decompress(data[found.end() :])


def _run(*command: object) -> str:
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    assert done.returncode == 0 and not done.stderr, done.stderr
    return done.stdout


def test_the_file_is_smaller_and_says_the_same(both) -> None:
    long, short = both
    assert short.stat().st_size < 0.85 * long.stat().st_size
    assert _run("pdftotext", "-layout", short, "-") == _run("pdftotext", "-layout", long, "-")
    assert _run("pdffonts", short) == _run("pdffonts", long)


def test_every_number_is_within_a_hundredth_and_small_ones_are_the_same(both) -> None:
    number = re.compile(rb"-?\d+(?:\.\d+)?")
    before, after = (number.findall(_content(pdf)) for pdf in both)
    assert len(before) == len(after) > 10_000
    for old, new in zip(before, after, strict=True):
        assert abs(float(old) - float(new)) < 0.01
        assert abs(float(old)) >= 10 or old == new
    assert sum(old != new for old, new in zip(before, after, strict=True)) > len(before) / 4


def test_it_looks_the_same(both, tmp_path) -> None:
    """No grey is farther away than in the next pixel: lines are drawn on whole ones."""
    before, after = (_grey(pdf, tmp_path) for pdf in both)
    for one, other in ((before, after), (after, before)):
        shifts = [np.roll(other, (x, y), (0, 1)) for x in (-1, 0, 1) for y in (-1, 0, 1)]
        low, high = np.min(shifts, axis=0) - 24, np.max(shifts, axis=0) + 24
        assert np.mean((one < low) | (one > high)) < 1e-4
    moved = np.roll(after, 3, 1)  # the measure sees what matters
    assert np.mean(np.abs(before - moved) > 48) > 1e-2


def _grey(pdf: Path, folder: Path) -> np.ndarray:
    """Return a page as greys (rows, columns), at 100 dpi."""
    _run("pdftoppm", "-r", 100, "-gray", "-singlefile", pdf, folder / pdf.stem)
    head = re.match(
        rb"P5\s+(\d+)\s+(\d+)\s+255\s", data := (folder / f"{pdf.stem}.pgm").read_bytes()
    )
    width, height = int(head[1]), int(head[2])
    return np.frombuffer(data[head.end() :], np.uint8).reshape(height, width).astype(int)


def test_other_files_stay_as_they_are(both, tmp_path) -> None:
    data = both[0].read_bytes()
    for foreign in (
        b"",
        b"%PDF-1.4\nno pages",
        data[: len(data) // 2],
        data.replace(b"/Contents ", b"/contents "),
        data.replace(b"/Filter /FlateDecode", b"/Filter/FlateDecode "),
        data.replace(b"startxref", b"beginxref"),
    ):
        assert digits.shortened(foreign) is foreign
    once = digits.shortened(data)
    file = tmp_path / "twice.pdf"
    file.write_bytes(once)
    digits.shorten(file)
    assert _content(file) == _content(both[1])


@given(st.floats(-99_999, 99_999, allow_nan=False).map(lambda value: f"{value:.6f}"))
def test_a_number_loses_only_idle_digits(text: str) -> None:
    made = digits._IDLE.sub(b"", text.encode())
    assert abs(float(made) - float(text)) < 0.01
    assert text.encode().startswith(made)
    if abs(float(text)) < 10:
        assert made == text.encode()
