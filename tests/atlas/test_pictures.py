"""Pages as PNG and SVG: names that every system takes, whole files, maps within their frames."""

from __future__ import annotations

import json
import shutil
import subprocess
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

from smartcity_planner.atlas.rendering.pictures import write_pictures

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def edition(sample):
    """A small A4 book of 마곡."""
    from smartcity_planner.atlas.book import edition_of
    from smartcity_planner.atlas.definition import Book

    book = Book(
        scope="hub",
        scope_key="magok",
        paper="A4",
        dpi=96,
        parts=("projects", "sources"),
        coverages=("hub",),
        extras=(),
    )
    made = edition_of(sample, book.checked())
    yield made
    made.close()


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    """A shelf of this module's own."""
    from smartcity_planner.atlas.rendering.shelf import Shelf

    with Shelf(tmp_path_factory.mktemp("shelf")) as made:
        yield made


def _named(pages):
    """The pages, each under a name for its digest."""
    return [(page, f"digest of {page.id}") for page in pages]


@pytest.fixture(scope="module")
def written(edition, shelf, tmp_path_factory):
    """All pages in both formats: (pages, files)."""

    target = tmp_path_factory.mktemp("pictures") / "도면집.pdf"
    return edition.pages, write_pictures(
        edition, _named(edition.pages), target, ["svg", "png"], shelf, workers=2
    )


def _hub(edition):
    return next(page for page in edition.pages if page.id == "hub:magok")


def test_one_file_per_page_and_format(written) -> None:
    pages, files = written
    assert len(files) == 2 * len(pages)
    assert {file.parent.name for file in files} == {"도면집_pages"}
    hub = next(page for page in pages if page.id == "hub:magok")
    assert f"{hub.number:03d}_{hub.sheet}_마곡.png" in {file.name for file in files}
    assert all(file.stat().st_size > 2000 for file in files)


def test_png_has_the_papers_size_and_shows_the_page(written) -> None:
    from qgis.PyQt.QtGui import QImage

    _, files = written
    for file in files:
        if file.suffix == ".png":
            image = QImage(str(file))
            assert (image.width(), image.height()) == pytest.approx(
                (297 / 25.4 * 96, 210 / 25.4 * 96), abs=1
            )
            colours = {image.pixel(x, y) for x in range(0, 1100, 7) for y in range(0, 790, 7)}
            assert len(colours) > 10


def test_svg_keeps_korean_text_and_the_stamps(written) -> None:
    pages, files = written
    svgs = [file for file in files if file.suffix == ".svg"]
    for page, file in zip(pages, svgs, strict=True):
        texts = ["".join(text.itertext()) for text in ET.parse(file).iter(f"{SVG}text")]
        assert page.title in " ".join(texts)
        assert f"{page.number} / {len(pages)}" in texts


def test_maps_in_svg_end_at_their_frames(edition, written) -> None:
    """Qt writes no clipping: what lies beyond the edge would lie over the table beside it."""
    _, files = written
    hub = _hub(edition)
    (file,) = [f for f in files if f.suffix == ".svg" and f.name.startswith(f"{hub.number:03d}_")]
    root = ET.parse(file).getroot()
    clips = {clip.get("id"): clip[0] for clip in root.iter(f"{SVG}clipPath")}
    groups = [group for group in root if group.tag == f"{SVG}g"]
    label = "{http://www.inkscape.org/namespaces/inkscape}label"
    clipped = [group for group in groups if group.get("clip-path")]
    names = {group.get(label).split(":")[0] for group in clipped if group.get(label)}
    assert {"main map", "locator"} <= names
    assert len({group.get("id") for group in groups}) == len(groups)
    beside = [g for g in groups if g.get(label) in ("legend", "funding table", "main map: Frame")]
    assert beside and not any(group.get("clip-path") for group in beside)
    wide = float(root.get("viewBox").split()[2])
    for clip in clips.values():
        assert 0 < float(clip.get("x")) < float(clip.get("x")) + float(clip.get("width")) < wide


@pytest.mark.skipif(not shutil.which("rsvg-convert"), reason="rsvg-convert is not installed")
def test_png_and_svg_look_alike(written, tmp_path) -> None:
    """Also to another program than the one that wrote it."""
    from qgis.PyQt.QtGui import QImage

    _, files = written
    for png in (file for file in files if file.suffix == ".png"):
        drawn = tmp_path / "drawn.png"
        subprocess.run(
            ["rsvg-convert", "-w", "280", "-b", "white", str(png.with_suffix(".svg")), "-o", drawn],
            check=True,
        )
        one, other = QImage(str(drawn)), QImage(str(png)).scaled(280, QImage(str(drawn)).height())
        far = sum(
            abs((one.pixel(x, y) & 255) - (other.pixel(x, y) & 255)) > 110
            for x in range(280)
            for y in range(one.height())
        )
        assert far < 0.03 * 280 * one.height()


def test_names_are_safe_on_every_system(edition) -> None:
    from smartcity_planner.atlas.rendering.pictures import file_name

    page = replace(_hub(edition), number=12, sheet="H-03", title='a/b\\c:*?"<>|\n d. ' + "긴" * 90)
    name = file_name(page)
    assert name.startswith("012_H-03_a_b_c_ d. 긴")
    assert not set(name) & set('<>:"/\\|?*\n') and not name.endswith((".", " "))
    assert len(f"{name}.png".encode()) < 255
    assert file_name(replace(page, title="끝. ")) == "012_H-03_끝"
    assert file_name(replace(page, title="예산", pieces=3, piece=2)) == "012_H-03_예산 2"


def test_a_page_that_moved_leaves_no_old_picture(edition, shelf, tmp_path) -> None:

    target = tmp_path / "book.pdf"
    hub = _hub(edition)
    (old,) = write_pictures(edition, _named([hub]), target, ["png"], shelf)
    own = old.with_name("메모.png")
    own.write_bytes(b"the planner's own")
    (new,) = write_pictures(edition, _named([replace(hub, number=77)]), target, ["png"], shelf)
    assert new.name.startswith("077_") and new.exists()
    assert not old.exists() and own.exists()
    assert json.loads(new.with_name("pages.json").read_text("utf-8")) == {new.name: hub.id}


def _content(file):
    """What is in a picture; Qt writes the attributes of SVG in any order."""
    return file.read_bytes() if file.suffix == ".png" else ET.canonicalize(from_file=file)


def test_workers_and_this_process_draw_the_same(edition, written, shelf, tmp_path) -> None:
    from smartcity_planner.atlas.rendering.shelf import Shelf

    pages, there = written
    with Shelf(tmp_path / "shelf") as own:
        here = write_pictures(
            edition, _named(pages), tmp_path / "book.pdf", ["svg", "png"], own, workers=0
        )
    assert [file.name for file in here] == [file.name for file in there]
    for one, other in zip(here, there, strict=True):
        assert _content(one) == _content(other), one.name


def test_what_was_drawn_is_not_drawn_again(edition, written, shelf, tmp_path, monkeypatch) -> None:
    """Not even for another folder; but where the number on the page is another."""
    from smartcity_planner.atlas.rendering import picture

    pages, _ = written
    drawn = []
    own = picture.render_picture
    monkeypatch.setattr(
        picture,
        "render_picture",
        lambda edition, page, target: drawn.append(page.id) or own(edition, page, target),
    )
    again = write_pictures(edition, _named(pages), tmp_path / "book.pdf", ["png"], shelf)
    assert len(again) == len(pages) and not drawn
    hub = replace(_hub(edition), number=88)
    (moved,) = write_pictures(edition, _named([hub]), tmp_path / "book.pdf", ["png"], shelf)
    assert drawn == [hub.id] and moved.name.startswith("088_")


def test_cancel_leaves_what_was_there_and_the_rest_resumes(edition, tmp_path) -> None:
    from smartcity_planner.atlas.rendering.shelf import Shelf
    from smartcity_planner.domain.errors import Cancelled
    from smartcity_planner.domain.progress import Progress

    class Once(Progress):
        seen = 0.0

        def percent(self, value: float) -> None:
            self.seen = value

        def is_cancelled(self) -> bool:
            return self.seen > 0

    target = tmp_path / "book.pdf"
    pages = _named(edition.pages)
    assert len(pages) > 2
    with Shelf(tmp_path / "shelf") as own:
        old = write_pictures(edition, pages[:1], target, ["png"], own)[0].read_bytes()
        with pytest.raises(Cancelled):
            write_pictures(edition, pages, target, ["png"], own, Once(), workers=0)
        left = {file.name: file for file in (tmp_path / "book_pages").iterdir()}
        listed = json.loads(left.pop("pages.json").read_text("utf-8"))
        assert set(listed) == set(left) and [file.read_bytes() for file in left.values()] == [old]
        kept = len(list(own.folder.glob("*.png")))
        assert 0 < kept < len(pages)
        stamps = {file: file.stat().st_mtime_ns for file in own.folder.glob("*.png")}
        assert len(write_pictures(edition, pages, target, ["png"], own)) == len(pages)
        assert all(file.stat().st_mtime_ns == stamp for file, stamp in stamps.items())


@pytest.fixture
def full_disk():
    """A limit on the size of files stands in for the disk: QGIS says nothing, we look."""
    import resource
    import signal

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    yield lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, before[1]))
    resource.setrlimit(resource.RLIMIT_FSIZE, before)
    signal.signal(signal.SIGXFSZ, handler)


@pytest.mark.parametrize("suffix", ["png", "svg"])
@pytest.mark.parametrize("drawn", [False, True])
def test_a_full_disk_is_said(edition, tmp_path, full_disk, suffix, drawn) -> None:
    """While a page is drawn, or while the picture is put into its place."""
    from smartcity_planner.atlas.rendering.shelf import Shelf
    from smartcity_planner.domain.errors import CannotWrite

    hub, target = _named([_hub(edition)]), tmp_path / "book.pdf"
    with Shelf(tmp_path / "shelf") as own:
        if drawn:
            write_pictures(edition, hub, tmp_path / "other" / "book.pdf", [suffix], own)
        full_disk()
        with pytest.raises(CannotWrite, match=f"마곡.{suffix}" if drawn else rf"shelf.*{suffix}"):
            write_pictures(edition, hub, target, [suffix], own)
    assert not (tmp_path / "book_pages").exists()


def test_an_unknown_format_is_refused(edition, shelf, tmp_path) -> None:
    from smartcity_planner.domain.errors import BadInput

    with pytest.raises(BadInput, match=r"tiff.*png, svg"):
        write_pictures(
            edition, _named(edition.pages), tmp_path / "book.pdf", ["png", "tiff"], shelf
        )
    assert not (tmp_path / "book_pages").exists()
