"""The list of a book's pages: order, numbers, whom the book is for, and the speed of it."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from grown import grown

from smartcity_planner.atlas.book import edition_of
from smartcity_planner.atlas.definition import EXTRAS, PARTS, Book
from smartcity_planner.domain.errors import BadInput
from smartcity_planner.store.ledger import funding_table

NOW = datetime(2026, 11, 23, tzinfo=UTC)
ALL = ("hub", "district", "project", "phase")


_known: dict[tuple[str, str], tuple] = {}


def _pages(store, **how):
    """Return a book's pages; the same book is listed once."""
    key = (str(store.path), repr(sorted(how.items())))
    if key not in _known:
        edition = edition_of(store, Book(**how).checked(), NOW)
        _known[key] = edition.pages
        edition.close()
    return _known[key]


def test_parts_stand_in_the_order_of_a_briefing(sample) -> None:
    pages = _pages(sample)
    kinds = [page.kind for page in pages]
    assert kinds[:3] == ["cover", "contents", "overview"]
    assert kinds.index("goals") < kinds.index("hub") < kinds.index("district")
    order = [kind for kind in dict.fromkeys(kinds) if kind in ("budget", "index", "sources")]
    assert order == ["budget", "index", "sources"]
    assert [page.number for page in pages] == list(range(1, len(pages) + 1))
    parts = list(dict.fromkeys(page.part for page in pages if page.part))
    assert parts == ["Ⅰ 일반현황", "Ⅱ 정책비전·목표", "Ⅲ 주요추진업무", "부록"]


def test_numerals_follow_the_parts_that_are_there(sample) -> None:
    chosen = tuple(part for part in PARTS if part != "goals")
    parts = {page.part for page in _pages(sample, parts=chosen) if page.part}
    assert parts == {"Ⅰ 일반현황", "Ⅱ 주요추진업무", "부록"}
    only = _pages(sample, parts=("general",))
    assert [page.kind for page in only] == ["overview"]


def test_chapters_are_numbered_and_empty_ones_are_not_there(small) -> None:
    pages = _pages(small, coverages=("district", "project"))
    chapters = list(dict.fromkeys(page.chapter for page in pages if page.chapter))
    assert chapters == ["1. 사업"]  # its money lies in no district


@pytest.mark.parametrize("kind", ALL)
def test_each_page_has_the_money_of_the_ledger(sample, kind) -> None:
    pages = [page for page in _pages(sample, coverages=ALL) if page.kind == kind]
    assert pages
    for page in pages:
        assert page.funding == funding_table(sample, kind, page.key), page.id


def test_every_id_and_sheet_number_is_there_once(sample) -> None:
    pages = _pages(sample, coverages=ALL)
    ids = [page.id for page in pages]
    sheets = [page.sheet for page in pages if page.kind != "cover"]
    assert len(set(ids)) == len(ids)
    assert len(set(sheets)) == len(sheets)
    assert all(sheets)


def test_a_sheet_has_one_number_in_all_books(sample) -> None:
    city = {page.id: page.sheet for page in _pages(sample, coverages=ALL)}
    district = _pages(sample, coverages=ALL, scope="district", scope_key="11500")
    shared = [page for page in district if page.kind in ALL]
    assert len(shared) > 4
    for page in shared:
        assert city[page.id] == page.sheet


def test_a_hub_is_followed_by_its_projects_phases_and_a_project_by_its_own(sample) -> None:
    by_hub = [page.id for page in _pages(sample, coverages=("hub",))]
    assert by_hub.index("phases:magok-smart-energy") > by_hub.index("hub:magok")
    assert by_hub.index("phases:magok-smart-energy") < by_hub.index("hub:mapo")
    both = [page.id for page in _pages(sample, coverages=("hub", "project"))]
    assert both.count("phases:magok-smart-energy") == 1
    place = both.index("project:magok-smart-energy")
    assert both[place + 1] == "phases:magok-smart-energy"
    without = _pages(sample, coverages=("hub", "project"), extras=())
    kinds = {page.kind for page in without}
    assert not kinds & {"phases", "facts", "changes"}
    assert set(EXTRAS) == {"phases", "facts", "changes", "elsewhere"}


def test_no_project_is_without_a_sheet_in_a_book_of_hubs(sample) -> None:
    pages = _pages(sample)  # hubs and districts
    shown = {page.key for page in pages if page.kind == "project"}
    outside = sample.query("SELECT id FROM project WHERE hub_id IS NULL")
    assert (
        shown
        == {row["id"] for row in outside}
        == {
            "data-integration",
            "district-programme",
            "new-deal-jegi",
        }
    )
    chapters = list(dict.fromkeys(page.chapter for page in pages if page.chapter))
    assert chapters == ["1. 혁신거점", "2. 혁신거점 밖의 사업", "3. 자치구별 투자"]
    ids = [page.id for page in pages]
    assert ids.index("facts:project:new-deal-jegi") == ids.index("project:new-deal-jegi") + 1
    # Whoever does not want them says so.
    without = _pages(sample, coverages=("hub",), extras=("phases", "facts", "changes"))
    assert not [page for page in without if page.kind == "project"]
    # With a chapter of all projects, they have no other.
    chapters = {page.chapter for page in _pages(sample, coverages=("hub", "project"))}
    assert "2. 혁신거점 밖의 사업" not in chapters
    # A district's book shows only what lies in it.
    mapo = _pages(sample, scope="district", scope_key="11440")
    assert {page.key for page in mapo if page.kind == "project"} == {"district-programme"}


def test_facts_and_changes_follow_the_page_that_they_are_about(sample, tmp_path) -> None:
    import shutil
    from datetime import date

    from smartcity_planner.planning.council import record_council
    from smartcity_planner.store.plan import PlanStore

    path = tmp_path / "met.gpkg"
    shutil.copyfile(sample.path, path)
    store = PlanStore.open(path)
    record_council(store, "제1차 시의회", "First council", date.today())
    with store.transaction() as connection:
        connection.execute(
            "UPDATE funding SET amount_won = amount_won + 1 WHERE phase_id = 'magok-smart-energy-2'"
        )
    pages = _pages(store, coverages=("hub", "project"))
    ids = [page.id for page in pages]
    for owner in ("hub:magok", "project:magok-smart-energy"):
        place = ids.index(owner)
        after = [name.split(":")[0] for name in ids[place + 1 : place + 6] if owner in name]
        assert list(dict.fromkeys(after)) == ["facts", "changes"]
    assert sum(page.kind == "changes" for page in pages) == 2
    sheets = {page.id: page.sheet for page in pages}
    assert next(sheets[key] for key in ids if "facts:hub:magok" in key).startswith("H-03-I")
    assert sheets["changes:project:magok-smart-energy"] == "P-03-C"


def test_a_district_begins_with_its_own_page_and_has_it_once(sample) -> None:
    pages = _pages(sample, coverages=ALL, scope="district", scope_key="11440")
    assert [page.id for page in pages].count("district:11440") == 1
    first = next(page for page in pages if page.part.startswith("Ⅰ"))
    assert first.id == "district:11440"
    assert {page.key for page in pages if page.kind == "district"} == {"11440"}
    money = funding_table(sample, "district", "11440").total
    assert {page.funding.total for page in pages if page.kind in ("cover", "goals", "budget")} == {
        money
    }


def test_a_department_begins_with_an_overview_of_its_projects(sample) -> None:
    pages = _pages(sample, coverages=ALL, scope="department", scope_key="economy")
    overview = next(page for page in pages if page.kind == "overview")
    assert overview.funding == funding_table(sample, "department", "economy")
    own = {
        row["id"]
        for row in sample.query("SELECT id FROM project WHERE lead_department_id = 'economy'")
    }
    assert {page.key for page in pages if page.kind == "project"} <= own


def test_its_overview_counts_only_its_own_money_by_district(sample) -> None:
    from smartcity_planner.atlas.pages.registry import KINDS

    book = Book(scope="department", scope_key="economy").checked()
    edition = edition_of(sample, book, NOW)
    page = next(page for page in edition.pages if page.kind == "overview")
    table = KINDS["overview"].facts(edition, page).table
    figures = [int(row.cells[0].replace(",", "")) for row in table.rows[1:] if row.cells[0] != "–"]
    whole = int(table.rows[0].cells[0].replace(",", ""))
    edition.close()
    assert abs(sum(figures) - whole) <= len(figures)
    assert whole == funding_table(sample, "department", "economy").total // 1_000_000


def test_nobody_of_that_name(sample) -> None:
    with pytest.raises(BadInput, match="99999"):
        _pages(sample, scope="district", scope_key="99999")


def test_a_project_of_forty_phases_takes_seven_sheets(sample, tmp_path) -> None:
    store = grown(sample, tmp_path, projects=1, phases=40)
    pages = _pages(store, coverages=("project",))
    own = [page for page in pages if page.kind == "phases" and page.key == "g0"]
    assert [page.piece for page in own] == [1, 2, 3, 4, 5, 6, 7]
    assert {page.pieces for page in own} == {7}
    assert own[0].id == "phases:g0:1"


def test_five_hundred_phases_are_listed_in_seconds(sample, tmp_path) -> None:
    from smartcity_planner.atlas.rendering.snapshot import snapshot

    _pages(sample, coverages=ALL)  # QGIS reads its fonts and layouts once
    with snapshot(grown(sample, tmp_path, projects=50, phases=10)) as store:
        begun = time.perf_counter()
        pages = _pages(store, coverages=ALL)
        taken = time.perf_counter() - begun
    assert sum(page.kind == "phase" for page in pages) >= 500
    # 2 s on two busy cores; a query per phase and table took 30.
    assert taken < 12


def test_it_asks_the_plan_as_often_for_many_phases_as_for_few(sample, tmp_path, monkeypatch):
    from smartcity_planner.store.plan import PlanStore

    asked: list[str] = []
    query = PlanStore.query

    def counted(self, sql, *rest):
        asked.append(sql)
        return query(self, sql, *rest)

    few = grown(sample, tmp_path, projects=2, phases=2, name="few")
    many = grown(sample, tmp_path, projects=2, phases=40, name="many")
    monkeypatch.setattr(PlanStore, "query", counted)
    counts = []
    for store in (few, many):
        asked.clear()
        _pages(store, coverages=ALL, extras=("phases",))  # neither has been listed before
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_the_definition_alone_decides(sample) -> None:
    book = Book(coverages=("project",), extras=()).checked()
    one = [page.id for page in edition_of(sample, book, NOW).pages]
    two = [page.id for page in edition_of(sample, replace(book, paper="A1"), NOW).pages]
    maps = ("overview", "project")
    assert [name for name in one if name.split(":")[0] in maps] == [
        name for name in two if name.split(":")[0] in maps
    ]
