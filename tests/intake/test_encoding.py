from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity_planner.domain.errors import BadInput
from smartcity_planner.intake import encoding

HANGUL = st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=2, max_size=20)


@given(st.lists(HANGUL, min_size=3, max_size=30), st.sampled_from(["UTF-8", "CP949"]))
def test_korean_text_is_recognised(texts: list[str], name: str) -> None:
    found = encoding.decide([text.encode(name) for text in texts])
    assert (found.name, found.how, found.checked) == (name, "tested", len(texts))


@given(st.lists(st.binary(max_size=30), max_size=20))
def test_any_bytes_give_an_answer(texts: list[bytes]) -> None:
    assert encoding.canonical(encoding.decide(texts).name)


def test_letters_that_are_both_are_read_as_hangul() -> None:
    # 천, 철 and 창 in CP949 are ö, ö and â in UTF-8: valid bytes in both.
    texts = ["천".encode("cp949"), "철".encode("cp949"), "창".encode("cp949")]
    assert all(encoding.can_read(text, "UTF-8") for text in texts)
    assert encoding.decide(texts).name == "CP949"


def test_a_character_cut_in_half_by_a_narrow_column_does_not_disprove() -> None:
    texts = [("필지고유번호" * 3).encode("cp949")[:-1]] * 5
    assert encoding.decide(texts).name == "CP949"


def test_what_the_file_declares_is_followed_where_it_fits() -> None:
    assert encoding.decide(["증산동".encode("cp949")], declared="EUC-KR").how == "declared"


def test_what_the_file_declares_is_not_believed_where_it_does_not_fit() -> None:
    found = encoding.decide(["증산동".encode("cp949")] * 4, declared="UTF-8")
    assert (found.name, found.how, found.declared) == ("CP949", "tested", "UTF-8")


@pytest.mark.parametrize("name", ["cp949", "EUC-KR", "949", "uhc", "ms949"])
def test_names_of_the_korean_code_page(name: str) -> None:
    assert encoding.canonical(name) == "CP949"


def test_a_given_encoding_that_cannot_read_the_text_is_refused_with_a_better_one() -> None:
    with pytest.raises(BadInput, match="CP949 reads 4"):
        encoding.decide(["증산동".encode("cp949")] * 4, given="utf-8")


def test_neither_utf8_nor_cp949_asks_a_detection_library() -> None:
    pytest.importorskip("chardet", minversion="5")
    texts = ["서울특별시 강남구 역삼동 도서관과 주민센터".encode("johab")] * 30
    found = encoding.decide(texts)
    assert (found.name, found.how) == ("JOHAB", "detected")
    assert found.detector.startswith("chardet 5")
    assert dict(found.readable)["JOHAB"] == 30 > dict(found.readable)["CP949"]


def test_without_a_detection_library_there_is_no_second_opinion(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def none(name: str) -> None:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(encoding, "import_module", none)
    texts = ["서울특별시 강남구 역삼동 도서관과 주민센터".encode("johab")] * 30
    assert encoding.decide(texts).how == "tested"


@pytest.mark.parametrize(("coding", "name"), [("utf-16-le", "UTF-16LE"), ("utf-16-be", "UTF-16BE")])
def test_utf16_without_its_mark(coding: str, name: str) -> None:
    assert encoding.utf16_without_mark("이름,경도,위도\n가,126.97,37.56\n".encode(coding)) == name


@given(st.one_of(HANGUL.map(str.encode), HANGUL.map(lambda text: text.encode("cp949"))))
def test_other_text_is_not_taken_for_utf16(text: bytes) -> None:
    assert encoding.utf16_without_mark(text + b",1,2\n") is None


def test_an_unknown_encoding_is_refused() -> None:
    with pytest.raises(BadInput, match="klingon"):
        encoding.decide([], given="klingon")
