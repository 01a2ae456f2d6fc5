"""Pages of text: what they say is the plan's, and tables of any length fit their sheets."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from grown import grown

from smartcity_planner.atlas.blocks import text_cells
from smartcity_planner.atlas.blocks.text_cells import Column, Line
from smartcity_planner.atlas.book import edition_of
from smartcity_planner.atlas.definition import Book
from smartcity_planner.atlas.sheets.body import text_body
from smartcity_planner.atlas.sheets.paper import PAPERS
from smartcity_planner.domain.errors import BadInput
from smartcity_planner.project.fonts import FAMILY
from smartcity_planner.store.ledger import funding_table
from smartcity_planner.store.plan import PlanStore, insert_rows

NOW = datetime(2026, 11, 23, tzinfo=UTC)
ALL = ("hub", "district", "project", "phase")
TEXT = ("cover", "contents", "goals", "budget", "index", "sources")


def _kinds():
    from smartcity_planner.atlas.pages.registry import KINDS

    return KINDS


def _facts(edition, kind: str) -> list:
    return [_kinds()[kind].facts(edition, page) for page in edition.pages if page.kind == kind]


@pytest.fixture(scope="module")
def edition(sample):
    """The Korean A3 edition of everything in the sample plan."""
    made = edition_of(sample, Book(coverages=ALL).checked(), NOW)
    yield made
    made.close()


@pytest.fixture(scope="module")
def long(sample, tmp_path_factory):
    """The A4 edition of a plan with many phases, with money that no unit shows exactly."""
    store = grown(sample, tmp_path_factory.mktemp("long"), projects=9, phases=12)
    with store.transaction() as connection:
        connection.execute("UPDATE project SET name_ko = ? WHERE id = 'g1'", ["긴 이름 " * 20])
        connection.execute("UPDATE project SET name_ko = ? WHERE id = 'g2'", ["가" * 80])
    made = edition_of(store, Book(coverages=ALL, paper="A4").checked(), NOW)
    yield made
    made.close()


@pytest.fixture
def make():
    """Return a maker of editions; they are closed whatever happens."""
    made = []

    def new(store, **how):
        made.append(edition_of(store, Book(**how).checked(), NOW))
        return made[-1]

    yield new
    for each in made:
        each.close()


# --- tables ------------------------------------------------------------------------------------


def test_a_long_name_is_wrapped_and_then_cut() -> None:
    for name in ("긴 이름 " * 20, "가" * 80, "word " * 40):
        text = text_cells.wrapped(name, 7.5, 40.0, 2, False, FAMILY)
        rows = text.split("\n")
        assert len(rows) == 2
        assert rows[1].endswith("…")
        assert all(text_cells.wide(row, 7.5, False, FAMILY) <= 40.0 for row in rows)
    assert text_cells.wrapped("short", 7.5, 40.0, 2, False, FAMILY) == "short"
    whole = text_cells.wrapped("하나 둘 셋 넷 다섯", 7.5, 14.0, 9, False, FAMILY)
    assert whole.replace("\n", " ") == "하나 둘 셋 넷 다섯"


def test_no_word_breaks_while_another_column_has_room() -> None:
    columns = [Column("Lead", share=2, most=3), Column("Partners", share=6, most=3)]
    cells = ("Climate and Environment Headquarters", "Economy, Housing, Transport, Culture, Water")
    layout = text_cells.measured(columns, [Line(cells)], PAPERS["A3"], FAMILY, 60.0)
    assert sum(layout.widths) == pytest.approx(60.0, abs=0.1)
    words = " ".join(layout.set(Line(cells)).cells[0].split("\n"))
    assert words == cells[0]
    # A name over all columns asks no column to be as wide as itself.
    group = Line(("A name that is far longer than any cell below it", ""), "group", span=2)
    with_group = text_cells.measured(columns, [group, Line(cells)], PAPERS["A3"], FAMILY, 60.0)
    assert with_group.widths == layout.widths


def test_columns_fill_the_width_and_hold_their_figures() -> None:
    columns = (Column("이름", share=1, most=2), Column("금액", "right"))
    lines = [Line(("가" * 200, "123,456,789,012"), "total")]
    layout = text_cells.measured(columns, lines, PAPERS["A3"], FAMILY, 100.0)
    assert sum(layout.widths) == pytest.approx(100.0, abs=0.1)
    figure = text_cells.wide("123,456,789,012", layout.points, True, FAMILY)
    assert layout.widths[1] >= figure + 2 * layout.pad
    assert layout.set(lines[0]).cells[1] == "123,456,789,012"


def test_no_page_ends_with_a_heading() -> None:
    columns = (Column("이름", share=1),)
    lines = [
        Line((str(n),), "part" if n % 5 == 0 else "plain", keeps=n % 5 == 0) for n in range(50)
    ]
    layout = text_cells.measured(columns, lines, PAPERS["A3"], FAMILY, 100.0)
    room = 6.2 * (layout.height(lines[1]) + layout.grid)
    ranges = text_cells.cut_into_pages(layout, lines, room, room)
    assert [start for start, _ in ranges[1:]] == [end for _, end in ranges[:-1]]
    assert (ranges[0][0], ranges[-1][1]) == (0, 50)
    for start, end in ranges:
        assert 0 < end - start <= 6
        assert not lines[end - 1].keeps


# --- budget ------------------------------------------------------------------------------------


def _won(line: Line) -> int:
    text = line.cells[-1]
    return 0 if text == "–" else int(text.replace(",", ""))


def test_what_is_carried_adds_up_page_by_page(long) -> None:
    pages = _facts(long, "budget")
    texts = long.texts
    assert len(pages) > 3
    so_far = 0
    for number, facts in enumerate(pages):
        labels = [line.cells[0] for line in facts.lines]
        phases = [line for line in facts.lines if line.style == "plain"]
        if number:
            assert labels[0] == texts("budget_in")
            assert _won(facts.lines[0]) == so_far
        else:
            assert labels[0] == texts("budget_all")
        so_far += sum(_won(line) for line in phases)
        if facts is not pages[-1]:
            assert labels[-1] == texts("budget_out")
            assert _won(facts.lines[-1]) == so_far
    whole = funding_table(long.store, "plan").total
    assert so_far == whole
    assert _won(pages[-1].lines[-1]) == whole == _won(pages[0].lines[0])
    assert pages[-1].exact == f"합계 {whole:,}원"
    assert [facts.exact for facts in pages[:-1]] == [""] * (len(pages) - 1)


def test_every_page_of_the_budget_fits_its_sheet(long) -> None:
    body = text_body(long)
    for facts in _facts(long, "budget"):
        layout = facts.layout
        high = layout.height(layout.head()) + sum(layout.height(line) for line in facts.lines)
        assert high + (len(facts.lines) + 2) * layout.grid < body.h
        assert sum(layout.widths) <= body.w + 0.1
        for line in facts.lines:
            assert max(cell.count("\n") for cell in line.cells) <= 1


def test_a_project_that_goes_on_is_named_again(long) -> None:
    named = []
    for facts in _facts(long, "budget")[1:]:
        second = facts.lines[1]
        if second.style == "group" and "계속" in second.cells[0]:
            named.append(second.cells[0])
        else:
            assert second.style in ("part", "group")
    assert named


def test_the_rows_are_the_ledgers(edition) -> None:
    from smartcity_planner.atlas.facts.budget import budget

    found = budget(edition)
    assert [row.level for row in found.rows[:3]] == [0, 1, 2]
    for row in found.rows:
        if row.level:
            table = funding_table(edition.store, "project" if row.level == 1 else "phase", row.key)
            years = found.columns.years
            assert row.won[0] == table.total
            by_year = [sum(table.of_year(y) for y in table.years if c.holds(y)) for c in years]
            by_source = [
                sum(table.of_source(s) for s in group) for _, group in found.columns.sources
            ]
            assert list(row.won[1:]) == by_year + by_source
            assert row.has_example == table.has_example
    for row in found.rows:
        assert sum(row.won[1 : 1 + len(found.columns.years)]) == row.won[0]
        assert sum(row.won[1 + len(found.columns.years) :]) == row.won[0]


def test_a_districts_budget_counts_its_own_money(sample, make) -> None:
    from smartcity_planner.atlas.facts.budget import budget

    own = make(sample, scope="district", scope_key="11650")
    assert budget(own).total[0] == funding_table(sample, "district", "11650").total
    assert {row.key for row in budget(own).rows if row.level == 1} == {"yangjae-gaepo-ai"}


def test_a_plan_without_money_has_a_budget_that_says_so(small, make) -> None:
    with small.transaction() as connection:
        connection.execute("DELETE FROM funding")
    own = make(small)
    (facts,) = _facts(own, "budget")
    assert "–" in facts.exact
    assert all(cell == "–" for line in facts.lines for cell in line.cells[1:])


# --- contents, index ---------------------------------------------------------------------------


def test_each_line_of_the_contents_has_its_pages_number(edition) -> None:
    known = {page.id: page for page in edition.pages}
    lines = [line for facts in _facts(edition, "contents") for own in facts.columns for line in own]
    assert [line.text for line in lines if line.level == 0] == [
        "Ⅰ 일반현황",
        "Ⅱ 정책비전·목표",
        "Ⅲ 주요추진업무",
        "부록",
    ]
    for line in lines:
        assert known[line.page_id].number == line.first <= line.last
    reached = {n for line in lines for n in range(line.first, line.last + 1)}
    listed = {page.number for page in edition.pages if page.kind not in ("cover", "contents")}
    assert reached == listed


def test_many_phases_are_gathered_under_their_project(long) -> None:
    from smartcity_planner.atlas.outline.listed import listed

    body = [page for page in long.pages if page.chapter.endswith("단계")]
    assert len(body) > 60
    lines = [line for line in listed(body) if line.level == 2]
    assert len(lines) < len(body) / 2
    assert sum(line.last - line.first + 1 for line in lines) == len(body)


def test_no_column_of_the_contents_is_too_long_or_ends_with_a_heading(long, edition) -> None:
    from smartcity_planner.atlas.pages.contents import _height

    for one in (long, edition):
        for facts in _facts(one, "contents"):
            assert len(facts.columns) <= 2
            for lines in facts.columns:
                assert sum(_height(one.paper, line) for line in lines) <= text_body(one).h
                assert lines[-1].level > 1


def test_the_index_lists_every_sheet_with_a_map_once(long, edition) -> None:
    for one in (edition, long):
        pages = [page for page in one.pages if page.kind in (*ALL, "overview", "phases")]
        lines = [line for f in _facts(one, "index") for _, own in f.columns for line in own]
        assert [line.cells[0] for line in lines] == [page.sheet for page in pages]
        assert [line.cells[-1] for line in lines] == [str(page.number) for page in pages]
        assert [line.page_id for line in lines] == [page.id for page in pages]


def test_frames_are_those_of_the_maps(edition) -> None:
    from smartcity_planner.atlas.facts.index import frames
    from smartcity_planner.atlas.maps import frame
    from smartcity_planner.atlas.sheets.body import map_size

    found = {name: each for each in frames(edition, edition.pages) for name in each.pages}
    framed = [page for page in edition.pages if page.kind in ALL and page.subject is not None]
    assert set(found) == {page.number for page in framed}
    for page in framed:
        box, (wide, high) = page.subject.boundingBox(), map_size(edition)
        west, south, east, north = found[page.number].box
        scale = frame.fitting_scale(box, wide, high)
        assert (east - west) / wide * 1000 == pytest.approx(scale, rel=1e-3)
        assert west < box.xMinimum() and box.xMaximum() < east
        assert south < box.yMinimum() and box.yMaximum() < north


def test_pages_of_a_frame_are_written_as_ranges(edition) -> None:
    from smartcity_planner.atlas.facts.index import Frame

    box = (0, 0, 1, 1)
    assert Frame("hub", box, (3, 5, 6, 7), "x").label(edition.texts) == "3, 5–7"
    many = Frame("phase", box, (3, 5, 7, 9, 11, 13, 15), "x")
    assert many.label(edition.texts) == "3 외 6"


# --- goals, sources, cover ---------------------------------------------------------------------


def test_goals_have_the_money_of_their_projects(edition) -> None:
    from smartcity_planner.atlas.facts.goals import goals

    found = goals(edition)
    assert len([goal for goal in found.goals if goal.id]) == 7
    assert not found.twice
    assert sum(goal.won for goal in found.goals) == found.total.won
    assert found.total.won == funding_table(edition.store, "plan").total
    (mobility,) = (goal for goal in found.goals if goal.id == "mobility")
    own = [
        row["project_id"]
        for row in edition.store.query(
            "SELECT DISTINCT project_id FROM indicator WHERE goal_id = 'mobility'"
        )
    ]
    assert mobility.projects == len(own)
    assert mobility.won == sum(funding_table(edition.store, "project", key).total for key in own)
    energy = next(i for i in found.indicators if i.project_id == "magok-smart-energy")
    assert (energy.unit, energy.baseline, energy.targets) == ("%", "–", "1단계 30")


def test_a_project_of_two_goals_is_counted_under_both_and_the_page_says_so(small, make) -> None:
    with small.transaction() as connection:
        insert_rows(
            connection,
            "indicator",
            [
                {
                    "id": goal,
                    "project_id": "p",
                    "name_ko": "지표",
                    "direction": "up",
                    "goal_id": goal,
                    "basis": "planned",
                }
                for goal in ("mobility", "centres")
            ],
        )
    own = make(small)
    (facts,) = _facts(own, "goals")
    assert own.texts("goals_twice") in facts.notes
    assert sorted(facts.sums)[-3:] == [1_000_000_007] * 3


def test_every_source_that_is_used_is_listed_once_with_its_licence(edition) -> None:
    from smartcity_planner.atlas.facts.data_dates import data_dates

    found = data_dates(edition)
    titles = [source.title for source in found.sources]
    for table, column in (
        ("hub", "source_id"),
        ("parcel", "source_id"),
        ("funding", "evidence_id"),
    ):
        for row in edition.store.query(
            f"SELECT DISTINCT s.title FROM source s JOIN {table} t ON t.{column} = s.id"
        ):
            assert titles.count(row["title"]) == 1
    assert [source.number for source in found.sources] == list(range(1, len(titles) + 1))
    districts = next(data for data in found.data if data.name == "자치구")
    assert (districts.rows, districts.dates) == (25, "2023-09-15")
    (ledger,) = (data for data in found.data if data.name == "재원 원장")
    assert ledger.rows == edition.store.query("SELECT COUNT(*) AS n FROM funding")[0]["n"]
    numbers = [line.cells[0] for facts in _facts(edition, "sources") for line in facts.sources]
    assert numbers == [str(n) for n in range(1, len(titles) + 1)]


def test_the_cover_says_whose_book_it_is(sample, edition, make) -> None:
    (city,) = _facts(edition, "cover")
    assert city.subtitle == ""
    assert city.exact == f"합계 {funding_table(sample, 'plan').total:,}원"
    assert city.has_example
    own = make(sample, scope="hub", scope_key="magok")
    (hub,) = _facts(own, "cover")
    assert hub.subtitle == "마곡 혁신거점편"
    assert hub.exact == f"합계 {funding_table(sample, 'hub', 'magok').total:,}원"


def test_the_cover_says_what_of_the_sum_lies_in_the_plan_s_years(sample, make, tmp_path) -> None:
    path = tmp_path / "plan.gpkg"
    shutil.copyfile(sample.path, path)
    store = PlanStore.open(path)
    (whole,) = _facts(make(store), "cover")
    assert [name for name, _ in whole.lines] == ["계획기간", "사업"]  # all of it
    with store.transaction() as connection:
        connection.execute("UPDATE meta SET value = '2026' WHERE key = 'start_year'")
        connection.execute("UPDATE meta SET value = '2027' WHERE key = 'end_year'")
    (city,) = _facts(make(store), "cover")
    said = dict(city.lines)
    parts = [
        sum(row["amount_won"] for row in store.query(f"SELECT * FROM funding WHERE {where}"))
        for where in ("fiscal_year < 2026", "fiscal_year IN (2026, 2027)", "fiscal_year > 2027")
    ]
    assert sum(parts) == funding_table(sample, "plan").total and all(parts)
    for name, won, years in zip(
        ("기투자", "계획기간 투자", "향후"), parts, ("~2025", "2026~2027", "2028~"), strict=True
    ):
        assert said[name] == f"{won // 10**6:,}백만원 ({years})"


# --- drawn -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("paper", "language"), [("A3", "ko"), ("A4", "ko"), ("A4", "en"), ("A1", "en")]
)
def test_drawn_pages_keep_to_the_sheet_and_can_be_read(
    sample, make, tmp_path, paper: str, language: str
) -> None:
    from smartcity_planner.atlas.rendering.one_page import render_page

    own = make(sample, coverages=("hub", "project"), paper=paper, language=language)
    wide, high = PAPERS[paper].width, PAPERS[paper].height
    for page in own.pages:
        if page.kind not in TEXT:
            continue
        target = tmp_path / f"{page.number}.pdf"
        record = render_page(own, page, target)
        assert record["size"] == pytest.approx([wide, high], abs=0.1)
        words = _words(target)
        for left, top, right, bottom, _ in words:
            assert 0 <= left < right <= wide and 0 <= top < bottom <= high
        text = " ".join(word for *_, word in words)
        assert page.title.replace(" ", "") in text.replace(" ", ""), page.id
        assert not re.search(r"[□\ufffd{}]|\bNone\b|\bnan\b", text)
        if page.kind == "contents":
            assert len(record["links"]) > 10
        for x, y, w, h, name in record.get("links", ()):
            assert name in {each.id for each in own.pages}
            assert min(x, y) >= 0 and x + w <= wide + 0.1 and y + h <= high
        assert _smallest(target) >= 6.99


def test_a_long_title_stands_whole_on_the_cover_above_all_else(sample, make, tmp_path) -> None:
    from smartcity_planner.atlas.rendering.one_page import render_page

    name = "스마트도시와 도시재생을 함께 추진하는 서울특별시 종합계획 및 자치구 협력사업 " * 2
    own = make(sample, paper="A4", scope="hub", scope_key="magok")
    own.imprint = replace(own.imprint, plan_title=name.strip())
    render_page(own, own.pages[0], tmp_path / "cover.pdf")
    words = _words(tmp_path / "cover.pdf")
    text = "".join(word for *_, word in words)
    assert name.replace(" ", "") in text
    date = next(word for word in words if word[4] == "2026-11-23")
    notes = next(word for word in words if word[4] == "읽는")
    assert date[3] < notes[1]
    title = max(word[3] for word in words if word[4] in ("협력사업", "자치구"))
    assert title < next(word for word in words if word[4] == "혁신거점편")[3]


def test_figures_on_the_drawn_budget_are_those_of_its_facts(long, tmp_path) -> None:
    from smartcity_planner.atlas.rendering.one_page import render_page

    page = [page for page in long.pages if page.kind == "budget"][1]
    facts = _kinds()["budget"].facts(long, page)
    render_page(long, page, tmp_path / "page.pdf")
    drawn = [word for *_, word in _words(tmp_path / "page.pdf")]
    for line in facts.lines:
        if line.cells[-1] not in ("–", ""):
            assert line.cells[-1] in drawn, line.cells
    assert "총사업비(원)" in drawn  # the header stands on every page


def test_a_template_without_a_body_says_what_to_do(sample, make) -> None:
    from smartcity_planner.atlas.sheets.body import body_of
    from smartcity_planner.atlas.sheets.sheet import Sheet
    from smartcity_planner.atlas.sheets.templates import own

    made = make(sample, parts=("general",))
    content = own("text", "A3").replace("slot: body", "a rectangle of mine")
    sheet = Sheet(made.project, made.paper, made.texts, made.family, content)
    with pytest.raises(BadInput, match="slot: body"):
        body_of(sheet)
    del sheet


def test_equal_plans_say_the_same_and_another_page_number_changes_only_lists(sample, make) -> None:
    one, two = make(sample), make(sample)
    two.pages = tuple(replace(page, number=page.number + 1) for page in two.pages)
    for kind in TEXT:
        same = [repr(facts) for facts in _facts(one, kind)] == [
            repr(facts) for facts in _facts(two, kind)
        ]
        assert same == (kind not in ("contents", "index")), kind


def _words(pdf) -> list[tuple[float, float, float, float, str]]:
    """Return each word with its box in mm."""
    done = subprocess.run(
        ["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True, text=True
    )
    mm = 25.4 / 72
    return [
        (*(float(n) * mm for n in found[:4]), found[4])
        for found in re.findall(
            r'xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>',
            done.stdout,
        )
    ]


def _smallest(pdf) -> float:
    """Return the smallest size of text in points: as the file says it, scaled as it is drawn."""
    from smartcity_planner.atlas.proof.reading.opened import Opened

    with pdf.open("rb") as file:
        return min(run.size for run in Opened(file).leaf(1).runs) / (25.4 / 72)
