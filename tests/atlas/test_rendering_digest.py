"""Digests change exactly when a page would look different."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from osgeo import ogr
from qgis.core import QgsGeometry

from smartcity_planner.atlas.book import edition_of
from smartcity_planner.atlas.definition import Book
from smartcity_planner.atlas.pages.registry import KINDS
from smartcity_planner.atlas.rendering import digest as digests
from smartcity_planner.atlas.rendering.canonical import canonical
from smartcity_planner.atlas.rendering.digest import Digests
from smartcity_planner.atlas.rendering.snapshot import snapshot
from smartcity_planner.store import vector
from smartcity_planner.store.plan import PlanStore

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
BOOK = Book(coverages=("hub", "district", "project"), extras=("phases",))
Named = dict[str, str]


@pytest.fixture
def plan(sample, tmp_path) -> PlanStore:
    """A plan of this test's own."""
    return PlanStore(shutil.copy(sample.path, tmp_path / "plan.gpkg"))


@pytest.fixture
def named(tmp_path) -> Callable[..., Named]:
    """Return page id → digest of a plan as it is now; parcels' hashes are kept between calls."""

    def of(plan: PlanStore, book: Book = BOOK, now: datetime = NOW) -> Named:
        with snapshot(plan) as copy:
            edition = edition_of(copy, book, now)
            try:
                made = Digests(edition, tmp_path / "known")
                found = {
                    page.id: made.of(page, KINDS[page.kind].facts(edition, page))
                    for page in edition.pages
                    if page.kind in KINDS
                }
                made.keep()
                return found
            finally:
                edition.close()

    return of


def _differ(before: Named, after: Named) -> set[str]:
    assert before.keys() == after.keys()
    return {name for name in before if before[name] != after[name]}


def _districts(names: set[str]) -> set[str]:
    return {name.removeprefix("district:") for name in names if name.startswith("district:")}


def test_an_unchanged_plan_has_the_same_digests_on_another_day(plan, named) -> None:
    before = named(plan)
    assert len(set(before.values())) == len(before) > 20
    assert named(plan) == before
    tomorrow = named(plan, now=NOW + timedelta(days=1))
    assert _differ(before, tomorrow) <= {"cover"}  # only the cover prints the date itself


def test_money_of_one_district_changes_its_page_and_no_other_districts(plan, named) -> None:
    before = named(plan)
    row = plan.query(
        "SELECT f.id, substr(pnu, 1, 5) AS district, p.project_id FROM funding f "
        "JOIN phase p ON p.id = f.phase_id WHERE pnu IS NOT NULL ORDER BY f.fid LIMIT 1"
    )[0]
    with plan.transaction() as connection:
        connection.execute(
            "UPDATE funding SET amount_won = amount_won + 1 WHERE id = ?", [row["id"]]
        )
    changed = _differ(before, named(plan))
    assert _districts(changed) == {row["district"]}
    projects = {name for name in changed if name.startswith("project:")}
    assert projects == {f"project:{row['project_id']}"}
    assert "overview" in changed


def test_the_main_source_of_a_parcel_counts_where_all_sums_stay(plan, named) -> None:
    """Two parcels of one phase, district and year swap their money: only the map differs."""
    before = named(plan)
    rows = plan.query(
        "SELECT a.id AS a, b.id AS b, a.amount_won AS won_a, b.amount_won AS won_b, "
        "substr(a.pnu, 1, 5) AS district "
        "FROM funding a JOIN funding b ON b.phase_id = a.phase_id AND b.source = a.source "
        "AND b.fiscal_year = a.fiscal_year AND substr(b.pnu, 1, 5) = substr(a.pnu, 1, 5) "
        "AND b.pnu > a.pnu AND b.amount_won <> a.amount_won AND b.basis = a.basis "
        "ORDER BY a.fid LIMIT 1"
    )[0]
    with plan.transaction() as connection:
        for key, won in (("a", "won_b"), ("b", "won_a")):
            connection.execute(
                "UPDATE funding SET amount_won = ? WHERE id = ?", [rows[won], rows[key]]
            )
    assert _differ(before, named(plan)) == {f"district:{rows['district']}"}


def test_a_parcel_that_leaves_a_phase_changes_the_pages_of_its_project(plan, named) -> None:
    before = named(plan)
    row = plan.query(
        "SELECT pp.phase_id, pp.pnu, ph.project_id, pr.hub_id FROM phase_parcel pp "
        "JOIN phase ph ON ph.id = pp.phase_id JOIN project pr ON pr.id = ph.project_id "
        "WHERE pr.hub_id IS NOT NULL AND pp.pnu NOT IN (SELECT pnu FROM funding WHERE pnu "
        "IS NOT NULL AND phase_id = pp.phase_id) ORDER BY pp.fid LIMIT 1"
    ) or plan.query(
        "SELECT pp.phase_id, pp.pnu, ph.project_id, pr.hub_id FROM phase_parcel pp "
        "JOIN phase ph ON ph.id = pp.phase_id JOIN project pr ON pr.id = ph.project_id "
        "WHERE pr.hub_id IS NOT NULL ORDER BY pp.fid LIMIT 1"
    )
    (phase, pnu, project, hub) = row[0]
    with plan.transaction() as connection:
        connection.execute(
            "UPDATE phase_parcel SET share = 0.5 WHERE phase_id = ? AND pnu = ?", [phase, pnu]
        )
    changed = _differ(before, named(plan))
    assert {f"project:{project}", f"hub:{hub}"} <= changed
    others = {name for name in changed if name.startswith("project:")} - {f"project:{project}"}
    assert not others and not _districts(changed)


def _move(plan: PlanStore, pnu: str, metres: float) -> None:
    with vector.opened(plan.path, update=True) as dataset:
        layer = dataset.GetLayerByName("parcel")
        layer.SetAttributeFilter(f"pnu = '{pnu}'")
        feature = layer.GetNextFeature()
        shape = QgsGeometry()
        shape.fromWkb(bytes(feature.GetGeometryRef().ExportToWkb()))
        shape.translate(metres, 0)
        feature.SetGeometry(ogr.CreateGeometryFromWkb(bytes(shape.asWkb())))
        assert layer.SetFeature(feature) == 0


def test_a_moved_parcel_changes_the_pages_that_frame_it_and_no_others(plan, named) -> None:
    before = named(plan)
    rows = plan.query(
        "SELECT pnu, district_code FROM parcel WHERE pnu IN (SELECT pnu FROM funding)"
        " ORDER BY pnu LIMIT 1"
    )
    pnu, district = rows[0]
    _move(plan, pnu, 0.25)
    changed = _differ(before, named(plan))
    assert district in _districts(changed)
    assert "overview" not in changed and "contents" not in changed
    everywhere = {name for name in before if name.startswith("district:")}
    assert len(_districts(changed)) < len(everywhere)  # those far away do not frame it
    _move(plan, pnu, -0.25)
    assert district not in _districts(_differ(before, named(plan)))


def test_another_program_changes_a_parcels_lot_number(plan, named) -> None:
    """No log, no date of change tells: only the table's own pages do."""
    before = named(plan)
    with closing(sqlite3.connect(plan.path)) as connection, connection:
        triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'parcel'"
        for (name,) in connection.execute(triggers).fetchall():  # they ask for OGR's functions
            connection.execute(f'DROP TRIGGER "{name}"')
        connection.execute("UPDATE parcel SET jibun = '999-9' WHERE fid = 1")
    (district,) = plan.query("SELECT district_code FROM parcel WHERE fid = 1")[0]
    changed = _districts(_differ(before, named(plan)))
    assert district in changed or f"district:{district}" not in before
    assert changed


@pytest.mark.parametrize(
    ("change", "pages"),
    [({"dpi": 200}, None), ({"rastering": "always"}, None), ({"name_ko": "이름"}, {"cover"})],
)
def test_the_definition_counts_as_far_as_pages_show_it(plan, named, change, pages) -> None:
    before = named(plan)
    differ = _differ(before, named(plan, replace(BOOK, **change)))
    assert differ == (set(before) if pages is None else pages)


def test_code_template_and_number(plan, named, monkeypatch) -> None:
    before = named(plan)
    with monkeypatch.context() as patch:
        patch.setattr(digests, "code_digest", lambda: b"another program")
        assert _differ(before, named(plan)) == set(before)
    own = digests.template
    with monkeypatch.context() as patch:
        patch.setattr(
            digests, "template", lambda s, b, k: own(s, b, k) + ("" if k != "map" else " ")
        )
        differ = _differ(before, named(plan))
        assert differ == {name for name in before if KINDS[name.split(":")[0]].template == "map"}
    with snapshot(plan) as copy:
        edition = edition_of(copy, BOOK, NOW)
        page = next(page for page in edition.pages if page.kind == "hub")
        made = Digests(edition)
        facts = KINDS["hub"].facts(edition, page)
        assert made.of(page, facts) == made.of(replace(page, number=99), facts) == before[page.id]
        assert made.of(replace(page, title="x"), facts) != before[page.id]
        edition.close()


@dataclass(frozen=True)
class _Facts:
    words: tuple[str, ...]
    money: dict[tuple[str, int], int]


def test_facts_are_plain_data_in_any_order() -> None:
    one = _Facts(("a", "b"), {("city", 2026): 1, ("central", 2027): 2})
    two = _Facts(("a", "b"), {("central", 2027): 2, ("city", 2026): 1})
    assert canonical(one) == canonical(two)
    assert canonical(("ab", "c")) != canonical(("a", "bc"))
    assert canonical((1, "1")) != canonical(("1", 1))
    assert canonical([["a"], "b"]) != canonical([["a", "b"]])
    assert canonical(frozenset("abc")) == canonical(frozenset("cab"))
    assert canonical(Path("x")) == canonical(Path("x"))
    with pytest.raises(TypeError):
        canonical(object())
