"""What a book covers, against what the plan's own rows say one by one."""

from __future__ import annotations

import pytest

from smartcity_planner.atlas import scope
from smartcity_planner.atlas.definition import Book
from smartcity_planner.atlas.facts.places import Places
from smartcity_planner.atlas.kept_books import standard_books
from smartcity_planner.atlas.texts import Texts
from smartcity_planner.domain.errors import BadInput
from smartcity_planner.store import bulk
from smartcity_planner.store.plan import insert_rows


def found(store, kind: str, key: str = "", language: str = "ko") -> scope.Scope:
    book = Book(scope=kind, scope_key=key, language=language)
    return scope.find(store, book, Places(store), Texts(language))


def one_by_one(store, kind: str, key: str):
    """Projects, phases, districts, won and won without a place, from the rows themselves."""
    projects = {row["id"]: dict(row) for row in store.query("SELECT * FROM project")}
    phases = {row["id"]: row["project_id"] for row in store.query("SELECT * FROM phase")}
    money = [dict(row) for row in store.query("SELECT phase_id, pnu, amount_won FROM funding")]
    lots = [(r["phase_id"], r["pnu"][:5]) for r in store.query("SELECT * FROM phase_parcel")]
    lots += [(row["phase_id"], row["pnu"][:5]) for row in money if row["pnu"]]
    if kind == "district":
        own = {phase for phase, district in lots if district == key}
        money = [row for row in money if (row["pnu"] or "").startswith(key)]
    else:
        column = {"hub": "hub_id", "department": "lead_department_id"}.get(kind)
        own = {i for i, p in phases.items() if column is None or projects[p][column] == key}
        money = [row for row in money if row["phase_id"] in own]
    if kind == "city":
        of_scope = set(projects)
    elif kind == "district":
        of_scope = {phases[phase] for phase in own}
    else:
        of_scope = {i for i, p in projects.items() if p[column] == key}
    districts = {key} if kind == "district" else {d for phase, d in lots if phase in own}
    won = sum(row["amount_won"] for row in money)
    unplaced = sum(row["amount_won"] for row in money if row["pnu"] is None)
    return of_scope, own, districts, won, unplaced


def test_every_book_of_the_plan_covers_what_the_rows_say(sample):
    seen = set()
    for book in standard_books(sample, "ko"):
        there = found(sample, book.scope, book.scope_key)
        projects, phases, districts, won, unplaced = one_by_one(sample, book.scope, book.scope_key)
        assert set(there.projects) == projects, book.id
        assert set(there.phases) == phases, book.id
        if book.scope != "city":
            assert set(there.districts) == districts, book.id
        assert (there.funding.total, there.unplaced_won) == (won, unplaced), book.id
        for keys in (there.hubs, there.districts, there.projects, there.phases):
            assert len(set(keys)) == len(keys)
        seen.add((book.scope, bool(projects), bool(won), bool(unplaced)))
    # The comparison met districts with and without money, and departments with unplaced money.
    assert {
        ("district", True, True, False),
        ("district", False, False, False),
        ("department", True, True, True),
    } <= seen


def test_the_city_is_everything_in_a_books_order(sample):
    city = found(sample, "city")
    assert city.is_city and city.title == "서울특별시" and city.subject is None
    assert list(city.districts) == sorted(city.districts) and len(city.districts) == 25
    assert len(city.hubs) == 6
    order = [r["id"] for r in sample.query("SELECT id FROM project ORDER BY fid")]
    assert list(city.projects) == order
    of = {r["id"]: (r["project_id"], r["seq"]) for r in sample.query("SELECT * FROM phase")}
    places = [(order.index(of[phase][0]), of[phase][1]) for phase in city.phases]
    assert places == sorted(places) and len(places) == len(of)


def test_a_districts_hubs_are_those_of_its_projects_and_those_that_reach_into_it(sample):
    assert found(sample, "district", "11440").hubs == ("mapo", "sangam")
    assert found(sample, "district", "11530").hubs == ("gvalley",)
    assert found(sample, "district", "11110").hubs == ()


def test_title_and_place_are_those_of_the_district_or_hub(sample):
    korean, english = found(sample, "hub", "magok"), found(sample, "hub", "magok", "en")
    assert (korean.title, english.title) == ("마곡", "Magok")
    assert korean.is_reference and korean.subject.area() > 100_000
    district = found(sample, "district", "11680")
    assert district.title == "강남구" and not district.is_reference
    assert district.subject.boundingBox().width() > 1000
    department = found(sample, "department", "economy", "en")
    assert department.title == "Economy Office" and department.subject is None


@pytest.mark.parametrize(
    ("kind", "key", "words"),
    [
        ("district", "11999", "no district “11999”.*11110 \\(종로구\\).*11740"),
        ("hub", "nowhere", "no hub “nowhere”.*magok \\(마곡\\)"),
        ("department", "nobody", "no department “nobody”.*economy \\(경제실\\)"),
    ],
)
def test_an_unknown_key_is_told_what_there_is(sample, kind, key, words):
    with pytest.raises(BadInput, match=words):
        found(sample, kind, key)


def test_departments_without_projects_are_not_offered_but_can_have_a_book(sample):
    leading = {row["id"] for row in sample.query("SELECT lead_department_id AS id FROM project")}
    [other] = sample.query(
        "SELECT id FROM department WHERE id NOT IN (SELECT lead_department_id FROM project "
        "WHERE lead_department_id IS NOT NULL) LIMIT 1"
    )
    assert other["id"] not in leading
    with pytest.raises(BadInput) as caught:
        found(sample, "department", "nobody")
    assert f"{other['id']} (" not in str(caught.value)
    empty = found(sample, "department", other["id"])
    assert empty.projects == empty.phases == empty.districts == () and empty.funding.total == 0


def test_a_hub_without_an_outline_has_a_book_too(small):
    with bulk.writing(small) as writer:
        hub = {"id": "cloud", "name_ko": "구름 거점", "name_en": "Cloud hub"}
        writer.add("hub", {**hub, "list_version": "2026", "geometry_status": "unknown"})
    with small.transaction() as connection:
        connection.execute("UPDATE project SET hub_id = 'cloud'")
    there = found(small, "hub", "cloud", "en")
    assert there.subject is None and there.is_reference
    assert there.title == "Cloud hub"
    assert (there.hubs, there.projects, there.phases) == (("cloud",), ("p",), ("p-1",))
    assert there.funding.total == there.unplaced_won == 1_000_000_007
    assert "cloud" in found(small, "city").hubs


def test_parcels_without_money_are_enough_for_a_districts_book(sample, tmp_path):
    import shutil

    from smartcity_planner.store.plan import PlanStore

    copy = PlanStore(tmp_path / "plan.gpkg")
    shutil.copy(sample.path, copy.path)
    [lot] = copy.query("SELECT pnu FROM parcel WHERE district_code = '11440' ORDER BY pnu LIMIT 1")
    with copy.transaction() as connection:
        project = {"field": "pilot", "kind": "data", "status": "planned", "name_ko": "새 사업"}
        insert_rows(connection, "project", [{"id": "new", **project}])
        phase = {"id": "new-1", "project_id": "new", "seq": 1, "name_ko": "1단계"}
        insert_rows(connection, "phase", [phase])
        insert_rows(
            connection, "phase_parcel", [{"phase_id": "new-1", "pnu": lot["pnu"], "share": 1}]
        )
    before, after = found(sample, "district", "11440"), found(copy, "district", "11440")
    assert after.projects == (*before.projects, "new")
    assert set(after.phases) == {*before.phases, "new-1"}
    assert after.funding == before.funding
    assert "new" not in found(copy, "district", "11680").projects


def test_it_is_looked_up_once_per_edition(sample):
    from datetime import UTC, datetime

    from smartcity_planner.atlas.edition import Edition, Imprint

    imprint = Imprint("", "", "", "", "", "public")
    book = Book(scope="hub", scope_key="magok")
    edition = Edition(sample, book, "Noto Sans CJK KR", datetime.now(UTC), imprint)
    assert scope.scope_of(edition) is scope.scope_of(edition)
    assert scope.scope_of(edition).hubs == ("magok",)
