"""The report of a proof, and the refusal of a book that is not right."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from html.parser import HTMLParser
from types import SimpleNamespace
from typing import Any

import pytest

from smartcity_planner.domain.errors import PlanError

WHEN = datetime(2026, 11, 23, 4, 5, tzinfo=UTC)
HANGUL = re.compile("[가-힣]+")


def _edition(language: str = "ko", title: str = "Plan <A> & B") -> Any:
    from smartcity_planner.atlas.sheets.paper import PAPERS
    from smartcity_planner.atlas.texts import Texts

    return SimpleNamespace(
        texts=Texts(language), imprint=SimpleNamespace(plan_title=title), paper=PAPERS["A3"]
    )


def _proof(bad: bool) -> Any:
    from smartcity_planner.atlas.proof.findings import CHECKS, Proof

    proof = Proof(pages=57, seconds=1.23)
    for check in CHECKS:
        proof.look(check, 1, True, "", "", count=57)
    if bad:
        proof.look("sums", 12, False, "합계 1,234원", "합계 1,235원")
        proof.look("metadata", 0, False, "Lang ko", "<script>")
        proof.look("blank", 3, False, "", "0 · 2")
        proof.look("links", 4, False, "hub:magok → 5", "–")
    return proof


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("bad", [False, True])
def test_the_report_is_one_page_in_the_books_language(tmp_path, language: str, bad: bool) -> None:
    from smartcity_planner.atlas.proof.findings import CHECKS
    from smartcity_planner.atlas.proof.prove import write_report

    target = tmp_path / "report.html"
    write_report(_proof(bad), _edition(language), target, WHEN)
    page = target.read_text(encoding="utf-8")
    HTMLParser().feed(page)
    assert f'<html lang="{language}">' in page
    assert "Plan &lt;A&gt; &amp; B" in page and "<script>" not in page
    assert "2026-11-23 04:05" in page and "57" in page
    assert page.count("✓") == len(CHECKS) - (4 if bad else 0)
    assert ("1,235원" in page) == bad and ("&lt;script&gt;" in page) == bad
    assert not re.search(r"\bproof_\w+|{\w+}", page)
    if language == "en":
        assert set(HANGUL.findall(re.sub("<style>.*?</style>", "", page, flags=re.S))) <= (
            {"합계", "원"} if bad else set()
        )


def test_each_check_has_words_in_both_languages() -> None:
    from smartcity_planner.atlas.proof.findings import CHECKS
    from smartcity_planner.atlas.texts_proof import PAIRS

    for check in CHECKS:
        for key in (f"proof_is_{check}", f"proof_if_{check}"):
            korean, english = PAIRS[key]
            assert HANGUL.search(korean) and not HANGUL.search(english), key


def test_a_good_proof_lets_the_book_pass() -> None:
    from smartcity_planner.atlas.proof.prove import require

    require(_proof(False), _edition())


def test_a_bad_one_names_the_first_findings_and_the_report(tmp_path) -> None:
    from smartcity_planner.atlas.proof.prove import require

    report = tmp_path / "report.html"
    with pytest.raises(PlanError) as refused:
        require(_proof(True), _edition("en"), report)
    text = str(refused.value)
    assert "4 places" in text and str(report) in text
    assert "Page 12, Sums in won: 합계 1,234원 ≠ 합계 1,235원" in text
    assert "hub:magok" not in text  # the first three only; the rest is in the report


def test_the_refusal_speaks_korean_in_a_korean_interface(ko) -> None:
    from smartcity_planner.atlas.proof.prove import require
    from smartcity_planner.i18n import explain

    with pytest.raises(PlanError) as refused:
        require(_proof(True), _edition())
    assert "쪽 12, 원 단위 금액" in explain(refused.value)
