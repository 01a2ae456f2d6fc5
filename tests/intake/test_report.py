from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace

import pytest

from smartcity_planner.domain.errors import CannotWrite
from smartcity_planner.intake import reasons
from smartcity_planner.intake.parcels import import_parcels
from smartcity_planner.intake.report import render, write_report
from smartcity_planner.store.plan import PlanStore

Lots = Callable[..., list]


class Text(HTMLParser):
    """Collects the text of a page, and what it would load from elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.open: list[str] = []
        self.loads: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.loads += [str(v) for k, v in attributes if k in ("src", "href")]
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def text_of(page: str) -> str:
    parser = Text()
    parser.feed(page)
    parser.close()
    assert parser.open == []
    assert parser.loads == []
    return re.sub(r"\s+", " ", " ".join(parser.text))


@pytest.fixture
def result(store: PlanStore, tmp_path: Path, lots: Lots, foreign: SimpleNamespace) -> object:
    good = [[o.pnu, f"{o.jibun}대", "1,000", o.wkt()] for o in lots(30)]
    evil = [[f"<script>alert({n})</script>", "<b>", "x", good[0][3]] for n in range(25)]
    header = ["PNU", "지번", "공시지가", "<i>모양</i>"]
    file = foreign.write_csv(tmp_path / "A & <B>.csv", header, good + evil, "cp949")
    return import_parcels(store, str(file), report=tmp_path / "report.html")


def test_the_report_accounts_for_every_row(result: object, tmp_path: Path) -> None:
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    text = text_of(page)
    assert "Read 55 Imported 30 Of these updated 0 Of these repaired 30 Set aside 25" in text
    assert "Neither parcel number nor lot number 25" in text
    assert "Land category taken off the lot number (10-1도 → 10-1, 도) 30" in text
    assert "CP949, found by testing" in text
    assert "EPSG:5186, found by testing. 30 of 30 sampled parcels lie in the legal dong" in text
    assert "EPSG:5181" in text
    assert "Official price (won/m²) 공시지가" in text


def test_only_the_first_rows_set_aside_are_shown(result: object) -> None:
    page = render(result, "en")
    assert page.count("alert(") == 20  # in the row as read
    assert "alert(19)" in page
    assert "alert(20)" not in page


def test_what_the_file_says_cannot_become_markup(result: object) -> None:
    page = render(result, "en")
    assert "<script" not in page
    assert "<i>" not in page
    assert "A &amp; &lt;B&gt;.csv" in page


def test_the_report_appears_whole_or_not_at_all(result: object, tmp_path: Path) -> None:
    target = tmp_path / "out" / "r.html"
    write_report(result, target, "en")
    assert [path.name for path in target.parent.iterdir()] == ["r.html"]
    assert target.read_text(encoding="utf-8") == render(result, "en")
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    with pytest.raises(CannotWrite):
        write_report(result, tmp_path / "file" / "r.html", "en")


def test_every_reason_reads_well_when_filled_in() -> None:
    values = defaultdict(lambda: "V")
    texts = [text for pair in reasons.REASONS.values() for text in pair]
    texts += [reasons.SPREADSHEET, reasons.ROUNDED, reasons.CONTRADICTED, reasons.RECOVERED]
    for text in [*texts, *reasons.REPAIRS.values(), *reasons.NOTES.values()]:
        assert "{" not in text.format_map(values)
    for text in reasons.DOUBTS.values():
        assert "{" not in text.format_map(values)


def test_the_report_in_korean(result: object, plugin_folder: Path) -> None:
    if not (plugin_folder / "i18n" / "smartcity_planner_ko.qm").is_file():
        pytest.skip("the translations are not compiled")
    text = text_of(render(result, "ko"))
    assert "읽음 55 가져옴 30" in text
    assert "공시지가(원/㎡)" in text
    shown = text.split("}")[-1]  # after the style
    known = {"alert", "script", "POLYGON", "EPSG", "pytest", "report"}
    words = set(re.findall(r"[A-Za-z]{4,}", re.sub(r"/\S+", "", shown)))
    assert words <= known, words - known
