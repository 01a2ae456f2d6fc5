"""Words of the proof: the report in the book's language, one sentence per check."""

from __future__ import annotations

PAIRS: dict[str, tuple[str, str]] = {
    "proof_title": ("도면집 자체 점검", "The book's own check"),
    "proof_about": (
        "{plan} · {pages}쪽 · {paper} · {when} 점검 · {seconds}초",
        "{plan} · {pages} pages · {paper} · checked at {when} · {seconds} s",
    ),
    "proof_how": (
        "완성된 PDF를 다시 열어 글자·글꼴·링크·금액을 읽어 내고, 계획의 재원 원장을 새로 "
        "집계한 값과 비교했습니다.",
        "The finished PDF was opened again; text, fonts, links and money were read out of it and "
        "compared with the plan, whose ledger was added up anew.",
    ),
    "proof_good": (
        "이상이 없습니다. 이 도면집은 그대로 배부할 수 있습니다.",
        "Nothing was found. This book can be handed out as it is.",
    ),
    "proof_bad": (
        "{n}건이 계획과 다릅니다. 이 도면집은 저장하지 않았고, 이전 파일은 그대로 있습니다.",
        "{n} things differ from the plan. This book was not kept; an earlier file stays as it was.",
    ),
    "proof_pages": ("쪽", "Pages"),
    "proof_found": ("발견", "Findings"),
    "proof_looked": ("점검 항목", "Things looked at"),
    "proof_findings": ("계획과 다른 점", "What differs from the plan"),
    "proof_more": ("그 밖에 {n}건", "and {n} more"),
    "proof_checks": ("점검한 내용", "What was checked"),
    "proof_check": ("점검", "Check"),
    "proof_says": ("확인한 것", "What must hold"),
    "proof_count": ("개수", "Count"),
    "proof_page": ("쪽", "Page"),
    "proof_whole": ("전체", "Book"),
    "proof_expected": ("있어야 할 것", "Must be there"),
    "proof_stands": ("실제로 있는 것", "Is there"),
    # the checks: name and what must hold
    "proof_is_pages": ("쪽 수", "Number of pages"),
    "proof_if_pages": (
        "차례의 모든 쪽이 있습니다.",
        "Every page of the outline is there.",
    ),
    "proof_is_order": ("쪽 순서", "Order of pages"),
    "proof_if_order": (
        "각 쪽에 그 쪽으로 만든 도면이 들어 있습니다.",
        "Each page holds the drawing that was made for it.",
    ),
    "proof_is_size": ("용지 크기", "Paper size"),
    "proof_if_size": ("±0.5 mm 안에서 정확합니다.", "Exact within ±0.5 mm."),
    "proof_is_numbers": ("쪽 번호와 날짜", "Page numbers and date"),
    "proof_if_numbers": (
        "인쇄된 쪽 번호가 실제 자리와 같고, 작성일이 맞습니다.",
        "Printed numbers are the pages' places in the book, and the date is right.",
    ),
    "proof_is_blank": ("빈 쪽", "Blank pages"),
    "proof_blank": ("글자 {letters}자, 도형 {marks}개", "{letters} letters, {marks} marks"),
    "proof_if_blank": ("비어 있는 쪽이 없습니다.", "No page is empty."),
    "proof_is_twice": ("중복", "Pages twice"),
    "proof_if_twice": (
        "같은 그림이나 같은 글이 두 번 나오지 않습니다(‘실제’는 먼저 나온 쪽).",
        "No drawing and no text stands twice (“is there” names the earlier page).",
    ),
    "proof_is_fonts": ("글꼴", "Fonts"),
    "proof_if_fonts": (
        "모든 글꼴이 파일에 들어 있고 검색할 수 있습니다(ToUnicode).",
        "All fonts are in the file and can be searched (ToUnicode).",
    ),
    "proof_is_glyphs": ("글자", "Letters"),
    "proof_if_glyphs": (
        "빠진 글자(□)나 읽을 수 없는 글자가 없고, 한글은 완성형입니다.",
        "No glyph is missing (□) or unreadable, and Hangul is composed.",
    ),
    "proof_is_titles": ("제목", "Titles"),
    "proof_if_titles": (
        "쪽의 제목과 도엽번호가 글자로 읽힙니다.",
        "Each page's title and sheet number can be read as text.",
    ),
    "proof_is_sums": ("원 단위 금액", "Sums in won"),
    "proof_if_sums": (
        "적힌 금액이 원 단위까지 재원 원장과 같습니다.",
        "Every amount equals the ledger to the won.",
    ),
    "proof_is_cells": ("표의 칸", "Cells of tables"),
    "proof_if_cells": (
        "표의 칸마다 단위에 맞춰 원장과 같고, 반올림 범위에서 합계와 맞습니다.",
        "Each cell equals the ledger in its unit, and columns add up within rounding.",
    ),
    "proof_is_carried": ("이월 금액", "Amounts carried"),
    "proof_if_carried": (
        "넘긴 금액과 넘겨받은 금액이 같고, 그 쪽까지의 합과 같습니다.",
        "What is carried out comes in on the next page, and is the sum so far.",
    ),
    "proof_is_legend": ("범례", "Legends"),
    "proof_if_legend": (
        "범례가 그 쪽에 그려진 것과 꼭 같습니다.",
        "Each legend names exactly the classes that its page draws.",
    ),
    "proof_is_security": ("공개등급", "Security class"),
    "proof_if_security": ("모든 쪽에 있습니다.", "It stands on every page."),
    "proof_is_example": ("예시 표시", "Mark of examples"),
    "proof_if_example": (
        "예시 금액이 있는 쪽에만 ‘예시’ 표시가 있습니다.",
        "Pages with example money are marked, others are not.",
    ),
    "proof_is_links": ("링크", "Links"),
    "proof_if_links": (
        "모든 링크가 말한 쪽으로 이어집니다.",
        "Every link leads to the page that it names.",
    ),
    "proof_is_bookmarks": ("책갈피", "Bookmarks"),
    "proof_if_bookmarks": (
        "모든 책갈피가 이름과 같은 쪽으로 이어집니다.",
        "Every bookmark leads to the page that it names.",
    ),
    "proof_is_metadata": ("문서 정보", "Document properties"),
    "proof_if_metadata": (
        "제목·작성자·주제·날짜·언어가 있습니다.",
        "Title, author, subject, date and language are there.",
    ),
    "proof_is_digests": ("쪽 목록", "List of pages"),
    "proof_if_digests": (
        "붙임 pages.json이 쪽마다 자료의 지문을 담고 있습니다.",
        "The attached pages.json has every page with the digest of its data.",
    ),
}
