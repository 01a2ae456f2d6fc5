"""A finished book is proved; each way of breaking it on purpose is found, and on the right page."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from proof_book import Part, Rendered, rendered, with_plan


@pytest.fixture
def small_book(qgis_app) -> Rendered:
    """Five pages: overview, two hubs, a district, the phases of a project."""
    return rendered("ko")


def _prove(book: Rendered, pdf: Any) -> Any:
    from smartcity_planner.atlas.proof.prove import prove

    return prove(book.edition, book.pages, book.parts, pdf)


def _found(proof: Any) -> set[tuple[str, int]]:
    return {(finding.check, finding.page) for finding in proof.findings}


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_book_as_it_was_made_is_found_good(qgis_app, tmp_path, language: str) -> None:
    book = rendered(language)
    proof = _prove(book, book.bound(tmp_path / "book.pdf"))
    assert proof.findings == []
    assert proof.ok and proof.pages == 5
    assert proof.checked["pages"] == proof.checked["size"] == proof.checked["blank"] == 5
    assert proof.checked["sums"] >= 5 and proof.checked["cells"] > 100
    assert proof.checked["legend"] > 30 and proof.checked["glyphs"] > 5000
    assert proof.checked["links"] >= 2 and proof.checked["bookmarks"] >= 6


def test_a_missing_page_is_found(small_book, tmp_path) -> None:
    found = _found(_prove(small_book, small_book.bound(tmp_path / "b.pdf", [0, 1, 2, 3])))
    assert ("pages", 0) in found
    assert ("bookmarks", 5) in found


def test_swapped_pages_are_found(small_book, tmp_path) -> None:
    found = _found(_prove(small_book, small_book.bound(tmp_path / "b.pdf", [0, 2, 1, 3, 4])))
    assert {("order", 2), ("order", 3), ("titles", 2), ("titles", 3)} <= found
    assert {("sums", 2), ("sums", 3)} <= found
    assert not {page for _, page in found} & {4, 5}


def test_a_page_that_stands_twice_is_found(small_book, tmp_path) -> None:
    found = _found(_prove(small_book, small_book.bound(tmp_path / "b.pdf", [0, 1, 2, 2, 4])))
    assert {("twice", 4), ("order", 4), ("titles", 4)} <= found
    assert ("twice", 3) not in found


def test_the_same_text_drawn_anew_is_found_too(small_book, tmp_path) -> None:
    def redraw(writer: Any) -> None:
        from pypdf.generic import StreamObject

        own = writer.pages[3]["/Contents"][1].get_object()
        new = StreamObject()
        new._data = own.get_data() + b"\n1 0 0 RG\n"
        writer.pages[3]["/Contents"][1] = writer._add_object(new)

    pdf = small_book.bound(tmp_path / "b.pdf", [0, 1, 2, 2, 4], redraw)
    assert ("twice", 4) in _found(_prove(small_book, pdf))


def test_a_blank_page_is_found(small_book, tmp_path) -> None:
    def blank(writer: Any) -> None:
        del writer.pages[2]["/Contents"][1]

    found = _found(_prove(small_book, small_book.bound(tmp_path / "b.pdf", change=blank)))
    assert {("blank", 3), ("titles", 3), ("sums", 3), ("cells", 3), ("security", 3)} <= found
    assert ("blank", 2) not in found


def test_another_paper_size_is_found(small_book, tmp_path) -> None:
    def shrink(writer: Any) -> None:
        writer.pages[1].mediabox.upper_right = (1190.6 - 3, 841.9)

    found = _found(_prove(small_book, small_book.bound(tmp_path / "b.pdf", change=shrink)))
    assert found == {("size", 2)}


def _fonts(writer: Any, page: int) -> list[Any]:
    resources = writer.pages[page]["/Resources"].get_object()
    return [font.get_object() for font in resources["/Font"].get_object().values()]


def test_a_font_that_is_not_in_the_file_is_found(small_book, tmp_path) -> None:
    def strip(writer: Any) -> None:
        for font in _fonts(writer, 3):
            descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
            del descriptor["/FontFile2"]

    assert ("fonts", 4) in _found(
        _prove(small_book, small_book.bound(tmp_path / "b.pdf", change=strip))
    )


def test_text_that_cannot_be_searched_is_found(small_book, tmp_path) -> None:
    def strip(writer: Any) -> None:
        for font in _fonts(writer, 3):
            del font["/ToUnicode"]

    found = _found(_prove(small_book, small_book.bound(tmp_path / "b.pdf", change=strip)))
    assert {("fonts", 4), ("glyphs", 4), ("titles", 4), ("sums", 4)} <= found


def _rewrite(writer: Any, page: int, change: Callable[[bytes], bytes]) -> None:
    from pypdf.generic import StreamObject

    contents = writer.pages[page]["/Contents"]
    new = StreamObject()
    before = contents[1].get_object().get_data()
    new._data = change(before)
    assert new._data != before
    contents[1] = writer._add_object(new)


def test_a_glyph_that_is_not_there_is_found(small_book, tmp_path) -> None:
    def lose(writer: Any) -> None:
        def change(data: bytes) -> bytes:
            start = data.index(b"Tj", data.index(b"BT"))
            begin = data.rindex(b"<", 0, start)
            return data[:begin] + b"<0000> " + data[start:]

        _rewrite(writer, 1, change)

    assert ("glyphs", 2) in _found(
        _prove(small_book, small_book.bound(tmp_path / "b.pdf", change=lose))
    )


@pytest.mark.parametrize("broken", ["FFFD", "25A1", "E001"])
def test_a_letter_that_reads_as_a_box_is_found(small_book, tmp_path, broken: str) -> None:
    def spoil(writer: Any) -> None:
        for font in _fonts(writer, 1):
            cmap = font["/ToUnicode"].get_object()
            # 계, in every table
            cmap.set_data(cmap.get_data().replace(b"<ACC4>", b"<" + broken.encode() + b">"))

    assert ("glyphs", 2) in _found(
        _prove(small_book, small_book.bound(tmp_path / "b.pdf", change=spoil))
    )


def test_a_figure_that_reads_otherwise_is_found(small_book, tmp_path) -> None:
    """3 and 6 change places in one page's text: sums and cells are no longer the ledger's."""

    def spoil(writer: Any) -> None:
        for font in _fonts(writer, 2):
            cmap = font["/ToUnicode"].get_object()
            data = cmap.get_data().replace(b"<0033>", b"<00@@>").replace(b"<0036>", b"<0033>")
            cmap.set_data(data.replace(b"<00@@>", b"<0036>"))

    found = _found(_prove(small_book, small_book.bound(tmp_path / "b.pdf", change=spoil)))
    assert ("cells", 3) in found
    assert not {check for check, page in found if page != 3}


def test_money_that_is_not_the_ledgers_is_found_in_sums_and_cells(small_book, tmp_path) -> None:
    row = small_book.edition.store.query(
        "SELECT f.id, pr.id AS project FROM funding f JOIN phase ph ON ph.id = f.phase_id "
        "JOIN project pr ON pr.id = ph.project_id WHERE pr.hub_id = 'hongneung' AND pnu IS NOT NULL"
    )[0]
    other = with_plan(
        small_book,
        tmp_path,
        f"UPDATE funding SET amount_won = amount_won + 3000000 WHERE id = '{row['id']}'",
    )
    proof = _prove(other, small_book.bound(tmp_path / "b.pdf"))
    found = _found(proof)
    assert {("sums", 1), ("cells", 1), ("sums", 2), ("cells", 2)} <= found
    assert {check for check, _ in found} == {"sums", "cells"}
    assert ("sums", 3) not in found  # another hub's money is as it was
    wrong = next(f for f in proof.findings if f.check == "sums" and f.page == 2)
    table = other.pages[1].funding.total
    assert f"{table + 3_000_000:,}" in wrong.expected and f"{table:,}" in wrong.found


def test_one_won_is_enough_for_the_exact_sum(small_book, tmp_path) -> None:
    other = with_plan(
        small_book,
        tmp_path,
        "UPDATE funding SET amount_won = amount_won + 1 WHERE id = (SELECT f.id FROM funding f "
        "JOIN phase ph ON ph.id = f.phase_id JOIN project pr ON pr.id = ph.project_id "
        "WHERE pr.hub_id = 'magok' LIMIT 1)",
    )
    found = _found(_prove(other, small_book.bound(tmp_path / "b.pdf")))
    assert {("sums", 1), ("sums", 3)} <= found
    assert ("sums", 2) not in found


def _with_record(book: Rendered, place: int, **values: Any) -> Rendered:
    parts = list(book.parts)
    parts[place] = replace(parts[place], record={**parts[place].record, **values})
    return replace(book, parts=tuple(parts))


def test_a_class_that_is_drawn_but_not_in_the_legend_is_found(small_book, tmp_path) -> None:
    drawn = [*small_book.parts[1].record["drawn_words"], "철도역"]
    broken = _with_record(small_book, 1, drawn_words=drawn)
    assert _found(_prove(broken, small_book.bound(tmp_path / "b.pdf"))) == {("legend", 2)}


def test_a_legend_with_a_class_that_is_not_drawn_is_found(small_book, tmp_path) -> None:
    drawn = small_book.parts[1].record["drawn_words"][1:]
    broken = _with_record(small_book, 1, drawn_words=drawn)
    assert _found(_prove(broken, small_book.bound(tmp_path / "b.pdf"))) == {("legend", 2)}


def test_a_word_of_the_legend_that_is_not_on_the_page_is_found(small_book, tmp_path) -> None:
    words = ["철도역", *small_book.parts[1].record["legend"]]
    broken = _with_record(small_book, 1, legend=words, drawn_words=words)
    assert _found(_prove(broken, small_book.bound(tmp_path / "b.pdf"))) == {("legend", 2)}


def test_a_dead_link_is_found(small_book, tmp_path) -> None:
    from pypdf.generic import NullObject

    def cut(writer: Any) -> None:
        link = writer.pages[0]["/Annots"].get_object()[-1].get_object()
        link["/Dest"][0] = NullObject()

    found = _found(_prove(small_book, small_book.bound(tmp_path / "b.pdf", change=cut)))
    assert found == {("links", 1)}


def test_a_link_to_another_page_is_found(small_book, tmp_path) -> None:
    def turn(writer: Any) -> None:
        link = writer.pages[0]["/Annots"].get_object()[-1].get_object()
        link["/Dest"][0] = writer.pages[3].indirect_reference

    found = _found(_prove(small_book, small_book.bound(tmp_path / "b.pdf", change=turn)))
    assert found == {("links", 1)}


def test_a_link_that_was_left_out_is_found(small_book, tmp_path) -> None:
    def drop(writer: Any) -> None:
        writer.pages[0]["/Annots"].get_object().pop()

    found = _found(_prove(small_book, small_book.bound(tmp_path / "b.pdf", change=drop)))
    assert found == {("links", 1)}


def test_a_bookmark_to_the_wrong_page_is_found(small_book, tmp_path) -> None:
    def turn(writer: Any) -> None:
        root = writer.root_object["/Outlines"].get_object()
        mark = root["/First"].get_object()["/First"].get_object()["/Next"].get_object()
        mark["/A"]["/D"][0] = writer.pages[4].indirect_reference

    found = _found(_prove(small_book, small_book.bound(tmp_path / "b.pdf", change=turn)))
    assert found == {("bookmarks", 5), ("bookmarks", 2)}


def test_printed_numbers_that_are_not_the_places_are_found(small_book, tmp_path) -> None:
    pdf = small_book.bound(tmp_path / "b.pdf", numbers=lambda n, count: f"{n + 1} / {count}")
    assert _found(_prove(small_book, pdf)) == {("numbers", n) for n in range(1, 6)}


def test_labels_that_are_not_the_places_are_found(small_book, tmp_path) -> None:
    from pypdf.constants import PageLabelStyle

    def label(writer: Any) -> None:
        writer.set_page_label(0, 4, style=PageLabelStyle.DECIMAL, start=2)

    found = _found(_prove(small_book, small_book.bound(tmp_path / "b.pdf", change=label)))
    assert found == {("numbers", n) for n in range(1, 6)}


def test_missing_metadata_and_another_language_are_found(small_book, tmp_path) -> None:
    def strip(writer: Any) -> None:
        del writer.root_object["/Lang"]
        writer.add_metadata({"/Author": ""})

    proof = _prove(small_book, small_book.bound(tmp_path / "b.pdf", change=strip))
    assert _found(proof) == {("metadata", 0)}
    assert {finding.expected for finding in proof.findings} == {"Author", "Lang ko"}


def test_a_digest_that_is_not_the_parts_is_found(small_book, tmp_path) -> None:
    parts = list(small_book.parts)
    parts[3] = Part("f" * 40, parts[3].pdf, parts[3].record)
    broken = replace(small_book, parts=tuple(parts))
    assert _found(_prove(broken, small_book.bound(tmp_path / "b.pdf"))) == {("digests", 4)}


def test_a_page_list_that_is_not_there_is_found(small_book, tmp_path) -> None:
    def strip(writer: Any) -> None:
        del writer.root_object["/Names"]

    found = _found(_prove(small_book, small_book.bound(tmp_path / "b.pdf", change=strip)))
    assert found == {("digests", n) for n in range(1, 6)}


def test_another_security_class_is_found_on_every_page(small_book, tmp_path) -> None:
    edition = small_book.edition
    stricter = replace(edition, imprint=replace(edition.imprint, security="restricted"))
    broken = replace(small_book, edition=stricter)
    found = _found(_prove(broken, small_book.bound(tmp_path / "b.pdf")))
    assert found == {("security", n) for n in range(1, 6)}


def test_example_marks_follow_the_ledger(small_book, tmp_path) -> None:
    other = with_plan(
        small_book, tmp_path, "UPDATE funding SET basis = 'planned' WHERE basis != 'planned'"
    )
    found = _found(_prove(other, small_book.bound(tmp_path / "b.pdf")))
    assert found == {("example", n) for n in range(1, 6)}


def test_a_second_proof_reads_only_what_is_new(small_book, tmp_path, monkeypatch) -> None:
    from smartcity_planner.atlas.proof.reading import opened

    pdf = small_book.bound(tmp_path / "b.pdf")
    first = _prove(small_book, pdf)
    sizes: list[int] = []
    read = opened.read_stream

    def counted(data: bytes, *rest: Any) -> Any:
        sizes.append(len(data))
        return read(data, *rest)

    monkeypatch.setattr(opened, "read_stream", counted)
    second = _prove(small_book, pdf)
    assert second.findings == first.findings and second.checked == first.checked
    assert sizes and max(sizes) < 20_000  # stamps only; a page's drawing has hundreds of kB
    sizes.clear()
    note = small_book.parts[2].pdf.with_suffix(".text.json")
    note.write_text(json.dumps({"version": 0}))
    assert _prove(small_book, pdf).checked == first.checked
    assert sum(size > 20_000 for size in sizes) == 1


def test_what_was_kept_is_not_used_for_another_drawing(small_book, tmp_path) -> None:
    """The part's file changes under its name: its text is read anew."""
    _prove(small_book, small_book.bound(tmp_path / "b.pdf"))
    parts = list(small_book.parts)
    parts[1] = replace(parts[1], pdf=parts[2].pdf)
    broken = replace(small_book, parts=tuple(parts))
    found = _found(_prove(small_book, broken.bound(tmp_path / "c.pdf")))
    assert {("order", 2), ("titles", 2), ("twice", 3)} <= found


def test_hangul_in_parts_is_composed_before_it_is_drawn(small_book) -> None:
    import unicodedata

    decomposed = unicodedata.normalize("NFD", "마곡 시범")
    assert small_book.edition.texts.name(decomposed, None) == "마곡 시범"


def test_hangul_in_parts_is_found(small_book, tmp_path) -> None:
    """One letter's glyph reads as the consonant and vowel that it is made of."""

    def split(writer: Any) -> None:
        for font in _fonts(writer, 1):
            cmap = font["/ToUnicode"].get_object()
            # 계 becomes ㄱ and ㅖ, conjoining; a list holds one meaning of any length per code.
            cmap.set_data(cmap.get_data().replace(b"<ACC4>", b"<11001168>"))

    found = _found(_prove(small_book, small_book.bound(tmp_path / "b.pdf", change=split)))
    assert found == {("glyphs", 2)}
