"""Only what changed since an older book, and a list of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pypdf import PdfReader


@pytest.fixture(scope="module")
def editions(binder, tmp_path_factory):
    """An older book of five pages; then one has gone, one is new, one has changed."""
    folder = tmp_path_factory.mktemp("editions")
    names = {"a": "마곡", "b": "마포", "c": "양재", "d": "홍릉", "e": "상암", "f": "G밸리"}
    made = {
        key: binder.page("hub", key, name, chapter="혁신거점", sheet=f"H-{number:02d}")
        for number, (key, name) in enumerate(names.items(), start=1)
    }
    older = binder.numbered([made[key] for key in "abcde"])
    parts = [binder.part(folder, page) for page in older]
    binder.bind(older, parts, folder / "old.pdf")
    newer = binder.numbered([made[key] for key in "acfde"])
    digests = {page.id: part.digest for page, part in zip(older, parts, strict=True)}
    digests["hub:d"] = "otherwise"
    new_parts = [binder.part(folder, page, digest=digests.get(page.id, "first")) for page in newer]
    return folder / "old.pdf", newer, new_parts


def _changed(binder, editions, target, older=None, **book):
    from smartcity_planner.atlas.binding import changed

    pdf, pages, parts = editions
    edition = binder.edition(**book)
    try:
        found = changed.require_book(older or pdf)
        bound = changed.bind(edition, pages, parts, found, target)
        return list(bound.pages), list(bound.parts)
    finally:
        edition.close()


def test_new_changed_and_gone_are_told_apart(binder, editions) -> None:
    from smartcity_planner.atlas.binding import changed
    from smartcity_planner.atlas.binding.bind import kept_list

    pdf, pages, parts = editions
    found = changed.compare(changed.require_book(pdf), kept_list(binder.edition(), pages, parts))
    assert [(c.kind, c.id, c.old_number, c.new_number) for c in found.changes] == [
        ("new", "hub:f", 0, 3),
        ("changed", "hub:d", 4, 4),
        ("gone", "hub:b", 2, 0),
    ]
    assert found.same == 3
    assert found.moved == ((3, 2),)  # 양재 has another number, and nothing else


def test_the_list_stands_first_and_only_changed_pages_follow(
    binder, editions, tmp_path, read_pdf
) -> None:
    pages, parts = _changed(binder, editions, tmp_path / "changed.pdf")
    assert [page.id for page in pages] == ["hub:f", "hub:d"]
    assert [part.digest for part in parts] == ["first", "otherwise"]
    pdf = read_pdf(tmp_path / "changed.pdf")
    assert len(pdf.pages) == 3
    assert pdf.sizes == ["1190.55 x 841.89 pts (A3)"] * 3
    first = pdf.pages[0]
    assert "바뀐 쪽 목록" in first and "새 쪽 1 · 바뀐 쪽 1 · 빠진 쪽 1 · 그대로인 쪽 3" in first
    lines = first.splitlines()
    assert "추가 H-06 G밸리 hub:f ‒ 3" in lines
    assert "변경 H-04 홍릉 hub:d 4 4" in lines
    assert "삭제 H-02 마포 hub:b 2 ‒" in lines
    assert "3→2" in first  # whose number alone differs
    assert "G밸리" in pdf.pages[1] and "3 / 5" in pdf.pages[1]  # its number in the whole book
    assert "홍릉" in pdf.pages[2] and "4 / 5" in pdf.pages[2]
    assert pdf.info["Title"].endswith("(바뀐 쪽)")


def test_its_labels_bookmarks_and_links(binder, editions, tmp_path) -> None:
    _changed(binder, editions, tmp_path / "changed.pdf")
    reader = PdfReader(tmp_path / "changed.pdf", strict=True)
    assert reader.page_labels == ["변경 1", "3", "4"]
    numbers = {page.indirect_reference.idnum: n for n, page in enumerate(reader.pages)}
    links = [item.get_object() for item in reader.pages[0]["/Annots"]]
    assert [numbers[link["/A"]["/D"][0].idnum] for link in links] == [1, 2]
    titles = [item["/Title"] for item in reader.outline if not isinstance(item, list)]
    assert titles == ["바뀐 쪽 목록", "혁신거점"]


def test_nothing_changed(binder, editions, tmp_path, read_pdf) -> None:
    _, pages, parts = editions
    binder.bind(pages, parts, tmp_path / "same.pdf")
    found, _ = _changed(binder, editions, tmp_path / "changed.pdf", tmp_path / "same.pdf")
    assert found == []
    pdf = read_pdf(tmp_path / "changed.pdf")
    assert len(pdf.pages) == 1 and "이전 책과 다른 쪽이 없습니다." in pdf.pages[0]


def test_changed_pages_are_as_good_to_compare_with_as_the_whole_book(
    binder, editions, tmp_path
) -> None:
    from smartcity_planner.atlas.binding.bind import read_pages

    _changed(binder, editions, tmp_path / "changed.pdf")
    assert set(read_pages(tmp_path / "changed.pdf")) == {"hub:f", "hub:d"}
    found, _ = _changed(binder, editions, tmp_path / "next.pdf", tmp_path / "changed.pdf")
    assert found == []


def test_a_long_list_goes_on_on_the_next_sheet(binder, editions, tmp_path, read_pdf) -> None:
    old, _, parts = editions
    many = binder.numbered(
        [binder.page("phase", f"{n}", f"단계 {n} " + "긴 이름 " * (n % 9)) for n in range(150)]
    )
    drawn = [replace(parts[0], digest=str(n)) for n in range(150)]
    _changed(binder, (old, many, drawn), tmp_path / "changed.pdf", paper="A4")
    pdf = read_pdf(tmp_path / "changed.pdf")
    sheets = len(pdf.pages) - 150
    assert sheets > 2
    listed = "".join(pdf.pages[:sheets])
    assert all(f"phase:{n} " in listed for n in range(150))
    assert all("구분" in text for text in pdf.pages[:sheets])  # the header is repeated
    assert f"(2/{sheets})" in pdf.pages[1]


def test_an_english_list(binder, editions, tmp_path, read_pdf) -> None:
    _changed(binder, editions, tmp_path / "changed.pdf", language="en")
    first = read_pdf(tmp_path / "changed.pdf").pages[0]
    assert "List of changed pages" in first and "Gone H-02" in first
    assert "추가" not in first


def test_a_foreign_pdf_is_refused(editions, tmp_path) -> None:
    from smartcity_planner.atlas.binding import changed
    from smartcity_planner.domain.errors import BadInput

    _, _, parts = editions
    (tmp_path / "note.txt").write_text("hello")
    for foreign in (parts[0].pdf, tmp_path / "note.txt"):
        with pytest.raises(BadInput, match="no council book"):
            changed.require_book(foreign)
    for nothing in (tmp_path / "nothing.pdf", tmp_path):
        with pytest.raises(BadInput, match="cannot be opened"):
            changed.require_book(nothing)


def test_a_book_of_another_plan_is_refused(binder, editions, tmp_path) -> None:
    from smartcity_planner.atlas.binding import changed
    from smartcity_planner.domain.errors import BadInput

    pdf, pages, parts = editions
    other = replace(changed.require_book(pdf), plan_id="another")
    with pytest.raises(BadInput, match="another plan"):
        changed.bind(binder.edition(), pages, parts, other, tmp_path / "changed.pdf")
    assert not (tmp_path / "changed.pdf").exists()
