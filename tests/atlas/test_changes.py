"""Changes since the last council meeting: to the won, to the parcel, and as they are printed."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

import pytest
from changed_plan import alter, changed_plan, copy_of

from smartcity_planner.atlas.blocks.changes_table import difference_text
from smartcity_planner.atlas.book import edition_of
from smartcity_planner.atlas.definition import Book
from smartcity_planner.atlas.facts.changes import changes_of
from smartcity_planner.domain.units import MILLION
from smartcity_planner.planning.council import record_council
from smartcity_planner.store.ledger import funding_table

NOW = datetime(2026, 11, 23, tzinfo=UTC)
ALL = ("hub", "project")


@pytest.fixture
def make():
    """Return a maker of editions of the whole city; they are closed whatever happens."""
    made = []

    def new(store, **how):
        made.append(edition_of(store, Book(coverages=ALL, **how).checked(), NOW))
        return made[-1]

    yield new
    for each in made:
        each.close()


@pytest.fixture
def changed(sample, tmp_path):
    """The sample plan after a meeting and after every kind of change to one hub's project."""
    return changed_plan(sample, tmp_path)


def _page(edition, key: str):
    [page] = [p for p in edition.pages if p.kind == "changes" and p.key == key]
    return page


def _money(table, place: int) -> dict[str, int]:
    made: dict[str, int] = {}
    for cell, won in table.cells.items():
        made[str(cell[place])] = made.get(str(cell[place]), 0) + won
    return {key: won for key, won in made.items() if won}


def test_without_a_meeting_or_a_change_there_is_no_sheet(sample, tmp_path, make) -> None:
    from smartcity_planner.atlas.pages.changes_page import has_changes

    store = copy_of(sample, tmp_path)
    edition = make(store)
    assert not any(page.kind == "changes" for page in edition.pages)
    record_council(store, "보고", "", date.today())
    hubs = [row["id"] for row in store.query("SELECT id FROM hub")]
    edition = make(store)
    assert not any(has_changes(edition, f"hub:{hub}") for hub in hubs)
    # There and back again.
    alter(store, ("UPDATE phase SET seq = seq + 100",), ("UPDATE phase SET seq = seq - 100",))
    one_year = "UPDATE funding SET amount_won = amount_won {} 1 WHERE fiscal_year = 2026"
    assert store.query("SELECT 1 FROM funding WHERE fiscal_year = 2026 LIMIT 1")
    alter(store, (one_year.format("+"),))
    alter(store, (one_year.format("-"),))
    edition = make(store)
    assert not any(has_changes(edition, f"hub:{hub}") for hub in hubs)


def test_money_then_and_now_is_the_ledgers_to_the_won(changed, make) -> None:
    edition = make(changed.store)
    for scope, key in (("project", changed.project), ("hub", changed.hub)):
        found = changes_of(edition, f"{scope}:{key}")
        then, now = changed.before[scope], funding_table(changed.store, scope, key)
        assert (found.then_won, found.now_won) == (then.total, now.total)
        assert found.now_won - found.then_won == changed.difference
        for place, amounts in ((0, found.by_source), (1, found.by_year)):
            assert {a.key: a.then for a in amounts if a.then} == _money(then, place)
            assert {a.key: a.now for a in amounts if a.now} == _money(now, place)
            assert sum(a.difference for a in amounts) == changed.difference
        assert [a.key for a in found.by_year] == sorted(a.key for a in found.by_year)
    # The view of the last meeting, which any program can open, says the same.
    [view] = changed.store.query(
        "SELECT SUM(amount_won) AS won FROM funding_at_council WHERE phase_id IN "
        "(SELECT phase_id FROM phase_at_council WHERE project_id = ?)",
        [changed.project],
    )
    assert view["won"] == changed.before["project"].total


def test_phases_and_parcels_that_differ(changed, make) -> None:
    found = changes_of(make(changed.store), f"project:{changed.project}")
    assert found.meeting.held_on == date.today().isoformat()
    assert set(found.attached) == set(changed.attached)
    # One parcel only went from one phase to another: it lies in the project then and now.
    assert set(found.detached) == set(changed.detached)
    assert found.parcels_now == found.parcels_then + 3 - 2
    by_id = {phase.id: phase for phase in found.phases}
    one, two = changed.phases[:2]
    assert set(by_id) == {one, two, "fresh"}
    assert (by_id[one].kind, by_id[one].attached, by_id[one].detached) == ("changed", 0, 3)
    assert (by_id[two].attached, by_id[two].name) == (1, "새 이름")
    assert by_id[two].name_then != "새 이름"
    assert by_id[two].dates[1] == "2031-05-31" != by_id[two].dates_then[1]
    assert by_id["fresh"].kind == "added" and by_id["fresh"].won == 5_000_000_001
    assert by_id["fresh"].won_then == 0 and by_id["fresh"].parcels_then == 0


def test_a_phase_that_is_gone_and_a_project_that_left_its_hub(sample, tmp_path, make) -> None:
    from smartcity_planner.atlas.pages.changes_page import has_changes

    store = copy_of(sample, tmp_path)
    rows = store.query(
        "SELECT pr.id, pr.hub_id, COUNT(DISTINCT ph.id) AS phases FROM project pr "
        "JOIN phase ph ON ph.project_id = pr.id WHERE pr.hub_id IS NOT NULL GROUP BY pr.id "
        "ORDER BY phases DESC, pr.id"
    )
    project, hub = rows[0]["id"], rows[0]["hub_id"]
    other = next(row["id"] for row in store.query("SELECT id FROM hub") if row["id"] != hub)
    was = {name: funding_table(store, "hub", name).total for name in (hub, other)}
    own = funding_table(store, "project", project).total
    [last] = store.query(
        "SELECT id FROM phase WHERE project_id = ? ORDER BY seq DESC LIMIT 1", [project]
    )
    gone = funding_table(store, "phase", last["id"]).total
    record_council(store, "보고", "", date.today())
    alter(
        store,
        ("DELETE FROM funding WHERE phase_id = ?", last["id"]),
        ("DELETE FROM phase_parcel WHERE phase_id = ?", last["id"]),
        ("DELETE FROM phase_target WHERE phase_id = ?", last["id"]),
        ("DELETE FROM indicator_target WHERE phase_id = ?", last["id"]),
        (
            "DELETE FROM phase_dependency WHERE ? IN (phase_id, needs_phase_id)",
            last["id"],
        ),
        ("DELETE FROM legal_dependency WHERE phase_id = ?", last["id"]),
        ("DELETE FROM phase WHERE id = ?", last["id"]),
        ("UPDATE project SET hub_id = ? WHERE id = ?", other, project),
    )
    edition = make(store)
    found = changes_of(edition, f"project:{project}")
    [removed] = [phase for phase in found.phases if phase.kind == "removed"]
    assert (removed.id, removed.won, removed.won_then) == (last["id"], 0, gone)
    assert found.then_won - found.now_won == gone
    assert has_changes(edition, f"hub:{hub}") and has_changes(edition, f"hub:{other}")
    left, joined = (changes_of(edition, f"hub:{name}") for name in (hub, other))
    assert (left.then_won, left.now_won) == (was[hub], was[hub] - own)
    assert (joined.then_won, joined.now_won) == (was[other], was[other] + own - gone)
    assert {phase.kind for phase in left.phases} == {"removed"}
    assert {phase.kind for phase in joined.phases} == {"added"}


@pytest.mark.parametrize(
    ("won", "text"),
    [
        (0, "–"),
        (1_500_000, "+2"),
        (-62_500_000_000, "-62,500"),
        (1, "+<1"),
        (-1, "-<1"),
    ],
)
def test_differences_have_a_sign(won: int, text: str) -> None:
    assert difference_text(won, MILLION) == text


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("paper", ["A3", "A4"])
def test_the_sheet_is_printed(changed, make, tmp_path, read_pdf, language, paper) -> None:
    from smartcity_planner.atlas.rendering.one_page import render_page

    edition = make(changed.store, language=language, paper=paper)
    for scope, key in (("project", changed.project), ("hub", changed.hub)):
        page = _page(edition, f"{scope}:{key}")
        assert page.sheet.endswith("-C") and page.title in edition.texts(
            "changes_title", name=page.title.split(" 지난")[0].split(":")[0]
        )
        target = tmp_path / f"{scope}-{language}-{paper}.pdf"
        record = render_page(edition, page, target)
        total = funding_table(changed.store, scope, key).total
        assert record["sums"] == [total]
        [text] = read_pdf(target).pages
        joined = re.sub(r"\s+", "", text)
        for won in (changed.before[scope].total, total, changed.difference):
            assert f"{won:,}" in joined
        assert f"{changed.difference:+,}" in joined
        for words in (
            edition.texts("changes_then"),
            edition.texts("changes_attached"),
            edition.texts("changes_detached"),
            changed.meeting.name_en if language == "en" else changed.meeting.name_ko,
            edition.texts("changes_added"),
            "2031.05.31",
        ):
            assert re.sub(r"\s+", "", words) in joined
        assert read_pdf(target).sizes == read_pdf(target).sizes[:1]


def test_another_change_is_another_page(changed, make) -> None:
    from smartcity_planner.atlas.rendering.digest import Digests

    def digest(store):
        from smartcity_planner.atlas.pages.registry import KINDS

        edition = make(store)
        page = _page(edition, f"project:{changed.project}")
        return Digests(edition).of(page, KINDS["changes"].facts(edition, page))

    first = digest(changed.store)
    assert digest(changed.store) == first
    alter(changed.store, ("UPDATE phase SET starts_on = '2020-01-02' WHERE id = 'fresh'",))
    assert digest(changed.store) != first


def test_a_book_with_the_sheet_is_proved_against_the_plan(changed, tmp_path, read_pdf) -> None:
    from smartcity_planner.atlas.book import export_book

    book = Book(scope="hub", scope_key=changed.hub, coverages=("project",), extras=("changes",))
    target = tmp_path / "book.pdf"
    result = export_book(changed.store, target, book, now=NOW, workers=1)
    pages = [text for text in read_pdf(target).pages if f"{changed.difference:+,}" in text]
    assert result.checked > 0 and len(pages) == 2  # the hub's and its project's
