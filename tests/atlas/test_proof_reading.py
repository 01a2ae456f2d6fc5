"""Text out of a content stream: with its place, without the drawing, however it was written."""

from __future__ import annotations

import time

import pytest

from smartcity_planner.atlas.proof.reading.glyphs import UNKNOWN, Font, to_unicode
from smartcity_planner.atlas.proof.reading.stream import Piece, Reading, State, read_stream
from smartcity_planner.atlas.proof.reading.words import folded, plain, runs, shows

_CMAP = b"""1 begincodespacerange <0000> <FFFF> endcodespacerange
3 beginbfrange
<0000> <0000> <0000>
<0001> <0003> [<C11C> <C6B8> <0009>]
<0010> <0019> <0030>
endbfrange
1 beginbfchar
<0020> <D558B098>
endbfchar"""


def _font(wide: bool = True) -> Font:
    meaning = to_unicode(_CMAP) if wide else {n: chr(n) for n in range(32, 127)}
    return Font("F", wide, meaning, True, True, "")


def _read(data: bytes, wide: bool = True, form=lambda name, matrix: None) -> Reading:
    return read_stream(data, {"F1": _font(wide)}, form, State())


def test_to_unicode_knows_ranges_lists_and_single_codes() -> None:
    meaning = to_unicode(_CMAP)
    assert meaning[1] == "서" and meaning[2] == "울" and meaning[0x14] == "4"
    assert meaning[0x20] == "하나"
    assert 0x30 not in meaning


def test_text_as_qt_writes_it_stands_where_the_matrix_puts_it() -> None:
    data = (
        b"0.24 0 0 -0.24 0 842 cm q\n1 0 0 1 100 200 cm\nq\nBT\n/F1 10 Tf 1 0 0 -1 0 0 Tm\n"
        b"0 0 Td <0001> Tj\n20 0 Td <0002> Tj\nET\nQ\nQ\n"
    )
    (piece,) = _read(data).pieces
    assert piece.text == "서울"
    assert (piece.x, piece.y) == (pytest.approx(24), pytest.approx(842 - 48))
    assert piece.end == pytest.approx(24 + 4.8) and piece.size == pytest.approx(2.4)


def test_strings_of_other_programs_are_read_too() -> None:
    data = rb"BT /F1 12 Tf 1 0 0 1 50 700 Tm [(A\(b\)) -250 (c\101)] TJ ET"
    (piece,) = _read(data, wide=False).pieces
    assert piece.text == "A(b)cA" and (piece.x, piece.y) == (50, 700)


def test_a_new_line_is_a_new_piece() -> None:
    data = b"BT /F1 12 Tf 0 0 Td <0001> Tj 0 -14 Td <0002> Tj ET"
    assert [piece.text for piece in _read(data).pieces] == ["서", "울"]


def test_glyph_0_and_codes_without_a_meaning_are_told() -> None:
    reading = _read(b"BT /F1 12 Tf 0 0 Td <00000001> Tj ET BT /F1 9 Tf 0 0 Td <0099> Tj ET")
    assert len(reading.missing) == 1
    assert reading.pieces[1].text == UNKNOWN


def test_letters_of_operators_inside_strings_and_names_are_no_operators() -> None:
    data = (
        b"q 2 0 0 2 0 0 cm /q gs /cm gs BT /F1 10 Tf 5 5 Td (q Q 1 0 0 1 9 9 cm BT Do) Tj ET Q\n"
        b"BT /F1 10 Tf 5 5 Td (end) Tj ET"
    )
    first, last = _read(data, wide=False).pieces
    assert first.x == 10 and last.x == 5
    assert first.text == "q Q 1 0 0 1 9 9 cm BT Do"


def test_inline_pictures_are_skipped() -> None:
    data = b"q BI /W 2 /H 2 /BPC 8 /CS /G ID q Q q\xff EI Q BT /F1 10 Tf 1 1 Td (x) Tj ET"
    (piece,) = _read(data, wide=False).pieces
    assert piece.text == "x"


def test_forms_are_read_in_their_place_and_pictures_counted() -> None:
    def form(name, matrix):
        return Reading([Piece(matrix[4], matrix[5], 0, 1, name)]) if name == "Fm" else None

    reading = _read(b"q 1 0 0 1 30 40 cm /Fm Do Q /Im Do", form=form)
    assert [(p.x, p.y, p.text) for p in reading.pieces] == [(30, 40, "Fm")]
    assert reading.pictures == 1


def test_a_drawing_of_a_million_lines_is_read_at_once() -> None:
    """30,000 parcels are some 20 MB of path operators; parsing them takes minutes."""
    parcel = b"q\n/CSp cs 0.5 0.5 0.5 scn\n" + b"1234.56789 2345.67890 l\n" * 30 + b"h\nf*\nQ\n"
    data = parcel * 30_000 + b"BT /F1 10 Tf 1 1 Td <0001> Tj ET"
    assert len(data) > 20_000_000
    begin = time.process_time()
    reading = _read(data)
    assert time.process_time() - begin < 2.0
    assert [piece.text for piece in reading.pieces] == ["서"]
    assert reading.paints >= 60


def test_texts_are_compared_without_dashes_spaces_and_forms_that_fonts_mix_up() -> None:
    assert plain("2026\u20122030") == plain("2026–2030") == "2026-2030"
    assert plain("서울\t 특별시\u00a0") == "서울특별시"
    assert plain("\u1112\u1161\u11ab") == "한"
    assert plain("\u2f08") == plain("人")  # a radical that shares its glyph with a letter


def test_a_cut_title_is_found_by_its_beginning() -> None:
    text = plain("Ⅲ 홍릉 도시경제기반형 도시재…공개")
    assert shows(text, "홍릉 도시경제기반형 도시재생활성화사업")
    assert not shows(text, "마곡 도시경제기반형 도시재생")
    assert not shows(plain("가나…"), "가나다라마바사")  # two letters say nothing
    assert shows(text, "공개")


def test_pieces_of_two_scripts_are_one_run_cells_of_a_table_are_not() -> None:
    pieces = [
        Piece(100, 500, 100, 10, "G"),
        Piece(105.6, 500, 115, 10, "밸리"),
        Piece(200, 500, 217, 10, "1,234"),
        Piece(223, 500, 240, 10, "5,678"),
        Piece(100, 480, 110, 10, "\t\t다음"),
    ]
    found = runs(pieces, 0, 842)
    assert [run.text for run in found] == ["G밸리", "1,234", "5,678", "다음"]
    assert found[-1].lead == 2
    assert found[0].y == pytest.approx((842 - 500) * 25.4 / 72)
    assert folded(found) == "G밸리1,2345,678다음"
