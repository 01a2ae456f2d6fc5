"""Binding what is broken, or where there is no room: a clear message, and the old book stays."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter


@pytest.fixture(scope="module")
def two(binder, tmp_path_factory):
    """Two pages and their parts."""
    folder = tmp_path_factory.mktemp("two")
    pages = binder.numbered([binder.page("hub", name, f"거점 {name}") for name in ("a", "b")])
    return pages, [binder.part(folder, page, weight=60_000) for page in pages]


def _truncated(pdf: Path) -> None:
    pdf.write_bytes(pdf.read_bytes()[:-500])


def _emptied(pdf: Path) -> None:
    pdf.write_bytes(b"")


def _no_pdf(pdf: Path) -> None:
    pdf.write_bytes(b"something else\n%%EOF\n")


def _damaged(pdf: Path) -> None:
    data = pdf.read_bytes()
    pdf.write_bytes(data.replace(b"/Type /Page\n", b"/Type /Pope\n").replace(b" obj\n", b" obx\n"))


def _doubled(pdf: Path) -> None:
    writer = PdfWriter(clone_from=pdf)
    writer.add_page(writer.pages[0])
    writer.write(pdf)


def _gone(pdf: Path) -> None:
    pdf.unlink()


@pytest.mark.parametrize("spoil", [_truncated, _emptied, _no_pdf, _damaged, _doubled, _gone])
def test_a_broken_drawing_is_named_and_thrown_away(binder, two, tmp_path, spoil) -> None:
    from smartcity_planner.domain.errors import CannotWrite, PlanError

    pages, parts = two
    own = tmp_path / "part.pdf"
    shutil.copy(parts[1].pdf, own)
    spoil(own)
    with pytest.raises(PlanError, match="거점 b") as caught:
        binder.bind(pages, [parts[0], replace(parts[1], file=own)], tmp_path / "book.pdf")
    assert not isinstance(caught.value, CannotWrite)
    assert "again" in str(caught.value)
    assert not own.exists()


def test_a_full_disk_leaves_the_old_book(binder, two, tmp_path) -> None:
    """Nothing can be written to /dev/full; the book that is there stays as it was."""
    from smartcity_planner.domain.errors import CannotWrite
    from smartcity_planner.store import files

    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    pages, parts = two
    target = tmp_path / "book.pdf"
    binder.bind(pages, parts, target)
    before = target.read_bytes()
    with pytest.raises(CannotWrite, match=r"room.*book\.pdf"), files.replacing(target) as part:
        part.symlink_to("/dev/full")
        binder.bind(pages, parts, part)
    assert target.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["book.pdf"]


def test_a_folder_that_is_not_there_is_said(binder, two, tmp_path) -> None:
    from smartcity_planner.domain.errors import CannotWrite

    with pytest.raises(CannotWrite):
        binder.bind(*two, tmp_path / "nowhere" / "book.pdf")


def test_cancel_leaves_the_old_book(binder, two, tmp_path) -> None:
    from smartcity_planner.domain.errors import Cancelled
    from smartcity_planner.domain.progress import Progress
    from smartcity_planner.store import files

    class Impatient(Progress):
        seen = 0.0

        def percent(self, value: float) -> None:
            self.seen = value

        def is_cancelled(self) -> bool:
            return self.seen > 40

    target = tmp_path / "book.pdf"
    target.write_bytes(b"the old one")
    with pytest.raises(Cancelled), files.replacing(target) as part:
        binder.bind(*two, part, Impatient())
    assert target.read_bytes() == b"the old one"


def test_progress_goes_to_the_end(binder, two, tmp_path) -> None:
    from smartcity_planner.domain.progress import Progress

    class Seen(Progress):
        def __init__(self) -> None:
            self.values: list[float] = []

        def percent(self, value: float) -> None:
            self.values.append(value)

    seen = Seen()
    binder.bind(*two, tmp_path / "book.pdf", seen)
    assert seen.values == sorted(seen.values)
    assert (seen.values[0], seen.values[-1]) == (0, 100)


def test_pages_and_parts_must_match(binder, two, tmp_path) -> None:
    pages, parts = two
    with pytest.raises(ValueError):
        binder.bind(pages, parts[:1], tmp_path / "book.pdf")


def test_a_title_of_80_letters_and_strange_signs(binder, two, tmp_path) -> None:
    pages, parts = two
    title = "(가나다라마바사)\\ <&> %\n\t" + "긴 이름 " * 16 + "𠀀"
    binder.bind([replace(pages[0], title=title), pages[1]], parts, tmp_path / "book.pdf")
    assert PdfReader(tmp_path / "book.pdf", strict=True).outline[0]["/Title"] == title
