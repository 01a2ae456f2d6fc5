"""A bound book, read back with poppler and pypdf: pages, stamps, links, bookmarks, data."""

from __future__ import annotations

import json
import subprocess
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

POINTS = 72 / 25.4


@pytest.fixture(scope="module")
def bound(binder, tmp_path_factory, read_pdf):
    """A book of seven pages in two parts, the first of which links to others."""
    folder = tmp_path_factory.mktemp("bound")
    pages = [
        binder.page("cover", "", "예시 계획"),
        binder.page("hub", "magok", "마곡", part="Ⅲ 주요사업", chapter="1. 혁신거점"),
        binder.page("hub", "mapo", "마포", part="Ⅲ 주요사업", chapter="1. 혁신거점"),
        binder.page("district", "11500", "강서구", part="Ⅲ 주요사업", chapter="2. 자치구"),
        binder.page("budget", "", "예산", part="부록", pieces=2, piece=1),
        binder.page("budget", "", "예산", part="부록", pieces=2, piece=2),
        binder.page("sources", "", "부록 출처", part="부록"),
    ]
    links = [[20, 40, 60, 8, "hub:mapo"], [20, 50, 60, 8, "sources"], [20, 60, 60, 8, "hub:gone"]]
    pages = binder.numbered(pages)
    parts = [
        binder.part(folder, page, links=links if page.kind == "cover" else []) for page in pages
    ]
    target = folder / "book.pdf"
    binder.bind(pages, parts, target)
    return pages, parts, read_pdf(target)


def test_pages_stand_in_their_order_on_paper_of_the_exact_size(bound) -> None:
    pages, _, pdf = bound
    assert len(pdf.pages) == len(pages)
    for page, text in zip(pages, pdf.pages, strict=True):
        assert page.title in text
    assert pdf.sizes == ["1190.55 x 841.89 pts (A3)"] * len(pages)


@pytest.mark.parametrize(
    ("paper", "size"),
    [("A4", "841.89 x 595.276 pts (A4)"), ("A1", "2383.94 x 1683.78 pts (A1)")],
)
def test_other_papers_are_exact_too(binder, tmp_path, read_pdf, paper, size) -> None:
    pages = binder.numbered([binder.page("hub", "a", "마곡")])
    binder.bind(
        pages, [binder.part(tmp_path, pages[0], paper=paper)], tmp_path / "b.pdf", paper=paper
    )
    assert read_pdf(tmp_path / "b.pdf").sizes == [size]


def test_a_users_own_paper_stays_as_it_is(binder, tmp_path, read_pdf) -> None:
    pages = binder.numbered([binder.page("hub", "a", "마곡")])
    part = binder.part(tmp_path, pages[0], paper="A4")
    binder.bind(pages, [replace(part, record={})], tmp_path / "b.pdf", paper="A3")
    assert read_pdf(tmp_path / "b.pdf").sizes == ["842 x 595 pts (A4)"]


def test_numbers_and_dates_are_text_in_their_boxes(bound) -> None:
    pages, parts, pdf = bound
    for page, part, words in zip(pages, parts, _words(pdf.path), strict=True):
        for name, expected in (
            ("number", f"{page.number}/{len(pages)}"),
            ("date", "2026-11-22"),
        ):
            x, y, wide, high = (value * POINTS for value in part.record[f"{name}_box"])
            inside = [
                word
                for word in words
                if x - 2 <= float(word.get("xMin")) <= x + wide
                and y - 3 <= float(word.get("yMin")) <= y + high
            ]
            assert "".join(word.text for word in inside) == expected
            assert float(inside[0].get("xMin")) == pytest.approx(x, abs=1.0)
            middle = (float(inside[0].get("yMin")) + float(inside[0].get("yMax"))) / 2
            assert middle == pytest.approx(y + high / 2, abs=1.5)


def test_a_stamp_stands_where_a_label_of_the_layout_would(binder, tmp_path) -> None:
    """The same words, once drawn by the layout and once stamped, stand at one place."""
    pages = binder.numbered([binder.page("hub", "a", "마곡")])
    stamped = binder.part(tmp_path, pages[0])
    drawn = binder.part(tmp_path, pages[0], as_label="1 / 1")
    drawn = replace(drawn, record={k: v for k, v in drawn.record.items() if "number" not in k})
    words = []
    for name, part in (("stamped", stamped), ("drawn", drawn)):
        binder.bind(pages, [part], tmp_path / f"{name}.pdf")
        words.append(
            {
                (word.text, side): float(word.get(side))
                for word in _words(tmp_path / f"{name}.pdf")[0]
                for side in ("xMin", "xMax", "yMin", "yMax")
                if word.text == "/"
            }
        )
    assert len(words[0]) == 4
    assert words[0] == pytest.approx(words[1], abs=0.1)


def _words(pdf: Path) -> list[list[ET.Element]]:
    """Return the words of each page, with their places in points."""
    boxes = subprocess.run(
        ["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True, text=True
    ).stdout
    spaces = "{http://www.w3.org/1999/xhtml}"
    pages = ET.fromstring(boxes).iter(f"{spaces}page")
    return [list(page.iter(f"{spaces}word")) for page in pages]


def test_what_a_page_draws_is_not_touched(binder, tmp_path) -> None:
    pages = binder.numbered([binder.page("hub", "a", "마곡")])
    part = replace(binder.part(tmp_path, pages[0]), record={})
    binder.bind(pages, [part], tmp_path / "b.pdf")
    assert binder.difference(binder.picture(part.pdf), binder.picture(tmp_path / "b.pdf")) == 0


def test_fonts_are_embedded_subset_and_searchable(bound) -> None:
    _, _, pdf = bound
    assert pdf.fonts
    for font in pdf.fonts:
        assert (font["emb"], font["sub"], font["uni"]) == ("yes", "yes", "yes"), font
        tag, name = font["name"].split("+")
        assert len(tag) == 6 and tag.isupper()
        assert name in ("NotoSansCJKkr-Regular", "NotoSansCJKkr-Bold")


def test_bookmarks_are_nested(bound) -> None:
    _, _, pdf = bound
    reader = PdfReader(pdf.path)

    def tree(items):
        return [
            tree(item)
            if isinstance(item, list)
            else (item["/Title"], reader.get_destination_page_number(item))
            for item in items
        ]

    assert tree(reader.outline) == [
        ("예시 계획", 0),
        ("Ⅲ 주요사업", 1),
        [
            ("1. 혁신거점", 1),
            [("마곡", 1), ("마포", 2)],
            ("2. 자치구", 3),
            [("강서구", 3)],
        ],
        ("부록", 4),
        [("예산 (1/2)", 4), ("예산 (2/2)", 5), ("부록 출처", 6)],
    ]
    # Parts are open and show their chapters, whose pages are folded away.
    node = reader.trailer["/Root"]["/Outlines"]["/First"]["/Next"]
    assert (node["/Title"], node["/Count"], node["/First"]["/Count"]) == ("Ⅲ 주요사업", 2, -2)
    assert reader.trailer["/Root"]["/PageMode"] == "/UseOutlines"


def test_page_labels_are_the_books_numbers(bound) -> None:
    _, _, pdf = bound
    assert PdfReader(pdf.path).page_labels == ["1", "2", "3", "4", "5", "6", "7"]


def test_links_lead_to_their_pages(bound) -> None:
    _, _, pdf = bound
    reader = PdfReader(pdf.path)
    numbers = {page.indirect_reference.idnum: n for n, page in enumerate(reader.pages, start=1)}
    links = [item.get_object() for item in reader.pages[0]["/Annots"]]
    assert [numbers[link["/A"]["/D"][0].idnum] for link in links] == [3, 7]  # one is of no book
    top = float(reader.pages[0].mediabox.top)
    expected = [20 * POINTS, top - 48 * POINTS, 80 * POINTS, top - 40 * POINTS]
    assert [float(v) for v in links[0]["/Rect"]] == pytest.approx(expected, abs=0.01)
    assert links[0]["/Contents"] == "마포"
    assert "/Annots" not in reader.pages[1]


def test_the_book_says_what_it_is(bound) -> None:
    _, _, pdf = bound
    assert pdf.info["Title"] == "서울특별시 도면집 – 예시 계획"
    assert pdf.info["Author"] == "도시계획과"
    assert pdf.info["Subject"] == "스마트도시·도시재생 기본계획 도면집"
    assert "혁신거점" in pdf.info["Keywords"] and "자치구" in pdf.info["Keywords"]
    assert pdf.info["CreationDate"].startswith("Sun Nov 22 09:30:00 2026")
    root = PdfReader(pdf.path).trailer["/Root"]
    assert root["/Lang"] == "ko-KR"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712 - a PDF's own
    xmp = ET.fromstring(root["/Metadata"].get_data().decode("utf-8"))
    assert "서울특별시 도면집 – 예시 계획" in "".join(xmp.itertext())
    assert "ko-KR" in "".join(xmp.itertext())


def test_the_book_carries_the_list_of_its_pages(bound) -> None:
    from smartcity_planner.atlas.binding.bind import read_pages

    pages, parts, pdf = bound
    assert read_pages(pdf.path) == {
        page.id: part.digest for page, part in zip(pages, parts, strict=True)
    }
    (data,) = PdfReader(pdf.path).attachments["pages.json"]
    found = json.loads(data)
    assert found["plan_id"] and found["made"] == "2026-11-22T09:30:00+00:00"
    assert [row["title"] for row in found["list"]] == [page.title for page in pages]
    listed = subprocess.run(
        ["pdfdetach", "-list", str(pdf.path)], check=True, capture_output=True, text=True
    )
    assert "1: pages.json" in listed.stdout


def test_other_files_have_no_pages(tmp_path, bound) -> None:
    from smartcity_planner.atlas.binding.bind import read_pages

    _, parts, _ = bound
    assert read_pages(parts[0].pdf) == {}
    (tmp_path / "text.pdf").write_text("%PDF-1.4\nnot really")
    (tmp_path / "image.pdf").write_bytes(b"\x89PNG")
    assert read_pages(tmp_path / "text.pdf") == {}
    assert read_pages(tmp_path / "image.pdf") == {}


def test_poppler_finds_no_fault(bound) -> None:
    _, _, pdf = bound
    for command in (["pdftotext", str(pdf.path), "-"], ["pdfinfo", "-dests", str(pdf.path)]):
        said = subprocess.run(command, check=True, capture_output=True, text=True)
        assert said.stderr == ""
    PdfReader(pdf.path, strict=True).pages[0].extract_text()


def test_the_same_book_is_the_same_file(binder, bound, tmp_path) -> None:
    pages, parts, pdf = bound
    binder.bind(pages, parts, tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == pdf.path.read_bytes()


def test_english_book(binder, tmp_path, read_pdf) -> None:
    pages = binder.numbered([binder.page("hub", "a", "Magok (A) \\ B")])
    binder.bind(pages, [binder.part(tmp_path, pages[0])], tmp_path / "b.pdf", language="en")
    pdf = read_pdf(tmp_path / "b.pdf")
    assert PdfReader(pdf.path).trailer["/Root"]["/Lang"] == "en"
    assert PdfReader(pdf.path).outline[0]["/Title"] == "Magok (A) \\ B"
    assert pdf.info["Subject"].startswith("Atlas of")


def test_what_pages_share_is_written_once(binder, tmp_path) -> None:
    """Thirty pages of one drawing take hardly more than one; thirty others take more."""
    pages = binder.numbered([binder.page("hub", f"{n}", f"쪽 {n}") for n in range(30)])
    one = binder.part(tmp_path, pages[0], weight=40_000)
    same = [replace(one, digest=str(n)) for n in range(30)]
    binder.bind(pages, same, tmp_path / "same.pdf")
    other = [binder.part(tmp_path, page, weight=40_000) for page in pages]
    binder.bind(pages, other, tmp_path / "other.pdf")
    single = one.pdf.stat().st_size
    assert (tmp_path / "same.pdf").stat().st_size < single + 30 * 1500
    assert (tmp_path / "other.pdf").stat().st_size > 25 * 40_000


def test_files_are_let_go(binder, bound) -> None:
    """On Windows a page's file that is still open could not be thrown away."""
    import psutil

    held = {Path(file.path).suffix for file in psutil.Process().open_files()}
    assert ".pdf" not in held
