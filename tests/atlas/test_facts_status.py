"""Facts of hubs and projects: what they say is the plan's, and nothing unsure looks sure."""

from __future__ import annotations

import re
import subprocess
from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity_planner.atlas.book import edition_of
from smartcity_planner.atlas.definition import Book
from smartcity_planner.atlas.facts.goals import quantity, unit_name
from smartcity_planner.atlas.texts import Texts
from smartcity_planner.domain import codes
from smartcity_planner.store.plan import insert_rows

NOW = datetime(2026, 11, 23, tzinfo=UTC)
#: Millimetres in a point.
_MM = 25.4 / 72


@pytest.fixture
def make():
    """Return a maker of editions; they are closed whatever happens."""
    made = []

    def new(store, **how):
        how.setdefault("coverages", ("hub", "project"))
        made.append(edition_of(store, Book(**how).checked(), NOW))
        return made[-1]

    yield new
    for each in made:
        each.close()


@pytest.fixture(scope="module")
def edition(sample):
    """The Korean A3 edition of the sample plan."""
    made = edition_of(sample, Book(coverages=("hub", "project")).checked(), NOW)
    yield made
    made.close()


def _crowded(store):
    """Give the project "p" of 마곡 forty phases with targets, and the hub many centres."""
    kinds = codes.DEPENDENCY_KIND.values
    with store.transaction() as connection:
        insert_rows(
            connection,
            "phase",
            [
                {
                    "id": f"p-{n}",
                    "project_id": "p",
                    "seq": n,
                    "name_ko": f"단계{n:02d} " + "긴이름 " * (n % 9),
                    "starts_on": f"{2026 + n % 5}-0{1 + n % 9}-01",
                    "ends_on": f"{2027 + n % 5}-0{1 + n % 9}-15",
                    "dates_basis": "example" if n == 7 else "planned",
                }
                for n in range(2, 41)
            ],
        )
        insert_rows(
            connection,
            "phase_target",
            [
                {
                    "id": f"t{n}",
                    "phase_id": f"p-{n}",
                    "name_ko": f"목표{n:02d}",
                    "quantity": 1234567.5 * n,
                    "unit": "명",
                    "due_on": f"{2027 + n % 5}-0{1 + n % 9}-10",
                    "state": ("open", "reached", "missed")[n % 3],
                    "basis": "planned",
                }
                for n in range(2, 41)
            ],
        )
        insert_rows(
            connection,
            "phase_dependency",
            [
                {"phase_id": f"p-{n}", "needs_phase_id": f"p-{n - 1}", "kind": kinds[n % 3]}
                for n in range(3, 41)
            ],
        )
        insert_rows(
            connection,
            "support_centre",
            [
                {
                    "id": f"c{n}",
                    "hub_id": "magok",
                    "name_ko": f"센터{n:02d}",
                    "state": "planned",
                    "note_ko": f"확인되지 않은 것 {n}. " * 12,
                }
                for n in range(30)
            ],
        )
    return store


# --- facts --------------------------------------------------------------------------------------


def test_the_statutes_dates_stand_beside_the_briefs_claim(edition) -> None:
    from smartcity_planner.atlas.facts.status import status_of

    laws = {law.name: law for law in status_of(edition, "project:sangam-autonomous").laws}
    law = laws["자율주행자동차법"]
    assert (law.promulgated_on, law.in_force_on) == ("2019-04-30", "2020-05-01")
    assert law.claim == "2020년 4월로 서술"
    assert law.basis == "법령·공식"
    assert "예시" in law.note
    (row,) = edition.store.query("SELECT starts_on FROM phase WHERE id = 'sangam-autonomous-2'")
    assert law.needed_by == row["starts_on"]
    assert not law.late


def test_what_is_not_confirmed_about_a_centre_is_said(edition) -> None:
    from smartcity_planner.atlas.facts.status import status_of

    status = status_of(edition, "hub:magok")
    (centre,) = status.centres
    assert (centre.opened_on, centre.floor_area, centre.basis) == ("–", "–", "언론 보도")
    assert "확인되지 않" in centre.note
    (gap,) = status.gaps
    assert (gap.year, gap.has_department, gap.has_local_body) == (2020, "yes", "no")
    assert "정책 브리프" in gap.source and "언론 보도" in gap.source
    assert any("정책 브리프" in source for source in status.sources)


def test_published_figures_without_a_sure_source_are_unconfirmed(small, make) -> None:
    from smartcity_planner.atlas.facts.status import status_of

    with small.transaction() as connection:
        insert_rows(
            connection,
            "source",
            [
                {"id": f"s{level}", "title": f"출처 {level}", "confidence": level}
                for level in codes.CONFIDENCE.values
            ],
        )
        insert_rows(
            connection,
            "indicator",
            [
                {
                    "id": f"i{source}",
                    "project_id": "p",
                    "name_ko": f"지표 {source}",
                    "direction": "up",
                    "basis": basis,
                    "source_id": source,
                }
                for source, basis in (
                    ("sH", "published"),
                    ("sM", "published"),
                    ("sBG", "published"),
                    (None, "published"),
                    ("sS", "example"),
                )
            ],
        )
    found = status_of(make(small), "project:p")
    assert [each.basis for each in found.indicators] == [
        "공표 (법령·공식)",
        "공표 (언론 보도)",
        "공표 (미확인)",
        "공표 (미확인)",
        "예시",
    ]
    assert {"출처 H", "출처 M (언론 보도)", "출처 BG (미확인)"} <= set(found.sources)


@pytest.mark.parametrize(
    ("how", "late"),
    [
        ({"state": "identified"}, True),
        ({"state": "in_force", "in_force_on": "2026-01-01"}, False),
        ({"state": "promulgated", "in_force_on": "2026-03-02"}, True),
        ({"state": "exception_granted", "exception_to": "2027-01-01"}, False),
        ({"state": "exception_granted", "exception_to": "2026-02-01"}, True),
        ({"state": "not_needed"}, False),
        ({"state": "identified", "blocks": 0}, False),
    ],
)
def test_a_phase_waits_for_a_law_that_is_not_in_force(small, make, how, late: bool) -> None:
    from smartcity_planner.atlas.facts.status import status_of

    law = {"id": "l", "project_id": "p", "phase_id": "p-1", "law_ko": "법", "blocks": 1, **how}
    with small.transaction() as connection:
        connection.execute("UPDATE phase SET starts_on = '2026-03-01' WHERE id = 'p-1'")
        insert_rows(connection, "legal_dependency", [law])
    status = status_of(make(small), "project:p")
    assert [each.late for each in status.laws] == [late]
    assert [bar.blocked for bar in status.bars] == [late]


def test_a_target_s_state_is_that_of_the_book_s_day(small, make) -> None:
    """The plan knows open ones alone: neither late nor not begun is “under way”."""
    from smartcity_planner.atlas.facts.status import status_of

    today = NOW.date().isoformat()
    wanted = {
        "late": ("2020-01-01", "open", "기한 경과"),
        "today": (today, "open", "진행 중"),
        "undated": (None, "open", "진행 중"),
        "reached": ("2020-01-01", "reached", "달성"),
    }
    with small.transaction() as connection:
        connection.execute("DELETE FROM phase_target")
        connection.execute("UPDATE phase SET starts_on = '2019-01-01' WHERE id = 'p-1'")
        insert_rows(
            connection,
            "phase_target",
            [
                {
                    "id": key,
                    "phase_id": "p-1",
                    "name_ko": key,
                    "due_on": due,
                    "state": state,
                    "basis": "planned",
                }
                for key, (due, state, _) in wanted.items()
            ],
        )
    found = {each.name: each.state for each in status_of(make(small), "project:p").targets}
    assert found == {key: state for key, (_, _, state) in wanted.items()}
    with small.transaction() as connection:
        connection.execute("UPDATE phase SET starts_on = '2099-01-01' WHERE id = 'p-1'")
    found = {each.name: each.state for each in status_of(make(small), "project:p").targets}
    assert (found["undated"], found["late"]) == ("착수 전", "기한 경과")


def test_nothing_to_say_makes_no_sheet(small, make) -> None:
    from smartcity_planner.atlas.pages.facts_page import facts_pieces, has_facts

    made = make(small)
    assert not has_facts(made, "project:nobody")
    assert facts_pieces(made, "project:nobody") == 0
    assert facts_pieces(made, "project:p") == 1


# --- blocks -------------------------------------------------------------------------------------


@given(st.dictionaries(st.sampled_from(codes.SOURCE.values), st.integers(0, 10**15), min_size=1))
def test_shares_add_up_to_a_whole(amounts: dict[str, int]) -> None:
    from smartcity_planner.atlas.blocks.source_chart import shares

    found = shares(amounts)
    total = sum(amounts.values())
    assert sum(found.values()) == (1000 if total else 0)
    for source, won in amounts.items():
        assert abs(found[source] * total - won * 1000) <= total


def test_days_stand_where_they_belong() -> None:
    from smartcity_planner.atlas.blocks.gantt_scale import Scale

    scale = Scale(100.0, 180.0, 2023, 2026)
    assert scale.step == 20
    assert scale.x(date(2023, 1, 1)) == 100
    assert scale.x(date(2026, 12, 31), end=True) == pytest.approx(180)
    assert scale.x(date(2024, 12, 31), end=True) == pytest.approx(scale.x(date(2025, 1, 1)))
    assert scale.x(date(2024, 2, 29), end=True) == pytest.approx(scale.x(date(2024, 3, 1)))
    assert not scale.holds(date(2027, 1, 1))


def test_arrows_that_lead_back_in_time_are_red(edition) -> None:
    from qgis.core import QgsLayoutItemPolyline, QgsProject

    from smartcity_planner.atlas.blocks.gantt import Gantt
    from smartcity_planner.atlas.facts.schedule import Bar, Need
    from smartcity_planner.atlas.sheets.canvas import WARN
    from smartcity_planner.atlas.sheets.paper import PAPERS, Rect
    from smartcity_planner.atlas.sheets.sheet import Sheet
    from smartcity_planner.atlas.sheets.templates import own

    def arrows(starts_on: str, kind: str) -> list[bool]:
        bars = (
            Bar("1", 1, "2026-01-01", "2026-12-31", False, phase="a"),
            Bar("2", 2, starts_on, "2028-06-30", False, phase="b", needs=(Need("a", kind),)),
        )
        project = QgsProject()
        sheet = Sheet(project, PAPERS["A3"], edition.texts, edition.family, own("facts", "A3"))
        Gantt(bars, (2026, 2028), date(2024, 1, 1)).draw(sheet, Rect(12, 30, 240, 100))
        lines = [each for each in sheet.layout.items() if isinstance(each, QgsLayoutItemPolyline)]
        return sorted(line.symbol().color().name() == WARN for line in lines)

    # One of the lines is the key's.
    assert arrows("2027-01-01", "finish_start") == [False, False]
    assert arrows("2026-06-01", "finish_start") == [False, True]
    assert arrows("2026-06-01", "start_start") == [False, False]


# --- sheets -------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["hub:magok", "project:p"])
@pytest.mark.parametrize("paper", ["A3", "A4"])
def test_rows_are_cut_and_none_is_lost(small, make, paper: str, key: str) -> None:
    from smartcity_planner.atlas.pages.facts_stream import stream_of

    stream = stream_of(make(_crowded(small), paper=paper), key)
    assert len(stream.sheets) > 2
    rows: dict[str, list[tuple[int, int]]] = {}
    for sheet in stream.sheets:
        for section in (section for column in sheet for section in column):
            rows.setdefault(section.name, []).append((section.start, section.end))
    for parts in rows.values():
        assert parts[0][0] == 0
        assert all(before[1] == after[0] for before, after in pairwise(parts))
    status = stream.status
    assert rows["gantt"][-1][1] == len(status.bars)
    assert rows["targets"][-1][1] == len(status.targets) == 39
    assert rows["centre"][-1][1] == len(status.centres) == 31
    assert rows["money"] == rows["source chart"] == [(0, 1)]


def test_the_schedule_is_tighter_where_that_saves_a_sheet_and_only_there(sample, make) -> None:
    from smartcity_planner.atlas.pages.facts_stream import stream_of

    edition = make(sample, paper="A3")
    full, roomy = stream_of(edition, "hub:magok"), stream_of(edition, "hub:gvalley")
    assert (len(full.sheets), full.tight) == (1, 0.65)
    assert (len(roomy.sheets), roomy.tight) == (1, 1.0)
    full.tight = 1.0
    assert len(full._cut()) == 2  # the second for the last laws alone


@pytest.mark.parametrize(("paper", "language"), [("A3", "ko"), ("A4", "ko"), ("A1", "en")])
def test_drawn_sheets_hold_every_row(small, make, tmp_path, paper: str, language: str) -> None:
    from smartcity_planner.atlas.proof.reading.opened import Opened
    from smartcity_planner.atlas.rendering.one_page import render_page

    made = make(_crowded(small), paper=paper, language=language)
    text = ""
    pages = [page for page in made.pages if page.id.startswith("facts:hub:magok")]
    assert [page.piece for page in pages] == list(range(1, len(pages) + 1))
    for page in pages:
        target = tmp_path / f"{page.piece}.pdf"
        record = render_page(made, page, target)
        wide, high = record["size"]
        with target.open("rb") as file:
            assert min(run.size for run in Opened(file).leaf(1).runs) / _MM >= 6.99
        found = _words(target)
        for left, top, right, bottom, _ in found:
            assert 0 <= left < right <= wide and 0 <= top < bottom <= high
        text += " ".join(word for *_, word in found)
    for n in range(2, 41):
        assert f"단계{n:02d}" in text and f"목표{n:02d}" in text
    assert all(f"센터{n:02d}" in text for n in range(30))
    assert "1,000,000,007" in text
    assert not re.search(r"[□\ufffd{}]|\bNone\b|\bnan\b", text)


def test_the_same_plan_makes_the_same_facts(sample, make) -> None:
    from smartcity_planner.atlas.pages.registry import KINDS

    one, two = make(sample), make(sample)
    pages = [page for page in one.pages if page.kind == "facts"]
    assert pages
    for page in pages:
        assert KINDS["facts"].facts(one, page) == KINDS["facts"].facts(two, page)


def test_a_template_decides_what_stands_where(small, make) -> None:
    from smartcity_planner.atlas.kept_templates import SheetTemplate, keep_template
    from smartcity_planner.atlas.pages.facts_stream import stream_of
    from smartcity_planner.atlas.sheets.templates import own

    content = own("facts", "A3")
    left = re.search(r"blocks: gantt[^\"]*", content).group()
    right = re.search(r"blocks: money[^\"]*", content).group()
    content = content.replace(left, "blocks: centre").replace(right, "blocks: gantt, year chart")
    kept = keep_template(small, SheetTemplate("facts", "A3", "내 서식", content))
    made = make(small, templates={"facts": kept.id})
    (sheet,) = stream_of(made, "hub:magok").sheets
    names = [[section.name for section in column] for column in sheet]
    assert sorted(names) == [["centre"], ["gantt", "year chart"]]


def _words(pdf) -> list[tuple[float, float, float, float, str]]:
    """Return each word with its box in mm."""
    done = subprocess.run(
        ["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True, text=True
    )
    return [
        (*(float(n) * _MM for n in found[:4]), found[4])
        for found in re.findall(
            r'xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>',
            done.stdout,
        )
    ]


@pytest.mark.parametrize(
    ("value", "unit", "korean", "english"),
    [
        (1, "건", "1 건", "1 case"),
        (2, "건", "2 건", "2 cases"),
        (0, "건", "0 건", "0 cases"),
        (1.5, "건", "1.5 건", "1.5 cases"),
        (1, "명", "1 명", "1 person"),
        (1200, "명", "1,200 명", "1,200 people"),
        (120, "개", "120 개", "120"),
        (60, "동", "60 동", "60 buildings"),
        (30, "%", "30 %", "30 %"),
        (7, None, "7", "7"),
        (None, "건", "–", "–"),
    ],
)
def test_a_figure_and_its_unit_read_right_in_both_languages(value, unit, korean, english) -> None:
    """What 개 counts is said by the name that the figure stands under."""
    assert quantity(value, unit, Texts("ko")) == korean
    assert quantity(value, unit, Texts("en")) == english


def test_a_column_of_units_names_them_in_both_languages() -> None:
    units = ("건", "명", "개", "%", "㎢", "", None)
    assert [unit_name(unit, Texts("ko")) for unit in units] == [
        "건",
        "명",
        "개",
        "%",
        "㎢",
        "–",
        "–",
    ]
    assert [unit_name(unit, Texts("en")) for unit in units] == [
        "cases",
        "people",
        "–",
        "%",
        "㎢",
        "–",
        "–",
    ]
