"""Saving as one transaction: killed at any moment, met by a second person, with shapes."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest
from qgis.core import QgsGeometry, QgsProject, QgsVectorLayer

from smartcity_planner.domain.errors import CannotWrite
from smartcity_planner.planning import edit, edit_save
from smartcity_planner.planning.allocate import Money, allocate
from smartcity_planner.planning.edit_buffers import PlanLayers
from smartcity_planner.planning.edit_history import EditHistory
from smartcity_planner.store import history, person
from smartcity_planner.store.plan import PlanStore

TABLES = ("project", "phase", "parcel", "phase_parcel", "funding", "hub")
PHASE = "hongneung-regeneration-1"
OTHER = "hongneung-regeneration-2"
MONEY = Money(10**11 + 7, {"city": Decimal(60), "central": Decimal(40)}, {2031: Decimal(100)})


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory, sample_file: Path) -> Path:
    return Path(shutil.copy(sample_file, tmp_path_factory.mktemp("save")))


@pytest.fixture
def store(template: Path, tmp_path: Path) -> PlanStore:
    return PlanStore(Path(shutil.copy(template, tmp_path / "plan.gpkg")))


@pytest.fixture
def tables(store: PlanStore, qgis_new_project) -> dict[str, QgsVectorLayer]:
    project = QgsProject.instance()
    found = {}
    for name in TABLES:
        uri = f"{store.path}|layername={name}|option:NOLOCK=NO"
        found[name] = QgsVectorLayer(uri, name, "ogr")
        assert project.addMapLayer(found[name])
    yield found
    edit_save.discard(project, found.values())
    project.clear()


def layers_of(tables: dict[str, QgsVectorLayer]) -> PlanLayers:
    return PlanLayers(*(tables[name] for name in ("phase", "parcel", "phase_parcel", "funding")))


def content(path: Path) -> list[tuple]:
    """Everything that the edits below touch, and what the file derives from it."""
    with closing(sqlite3.connect(path)) as connection:
        return [
            tuple(connection.execute(query).fetchall())
            for query in (
                "SELECT phase_id, pnu, share FROM phase_parcel ORDER BY 1, 2",
                "SELECT id, amount_won FROM funding ORDER BY 1",
                "SELECT phase_id, source, SUM(amount_won), SUM(row_count) FROM funding_total "
                "GROUP BY 1, 2 ORDER BY 1, 2",
                "SELECT COUNT(*) FROM change_log",
                "SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY 1",
            )
        ]


SAVING = """
import sys
sys.path.insert(0, sys.argv[1])
from decimal import Decimal
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
app = QgsApplication([], False)
app.initQgis()
from smartcity_planner.planning import edit, edit_save
from smartcity_planner.planning.allocate import Money
from smartcity_planner.planning.edit_buffers import PlanLayers
from smartcity_planner.planning.edit_history import EditHistory
from smartcity_planner.store.plan import PlanStore
path, phase = sys.argv[2:4]
tables = {}
for name in ("phase", "parcel", "phase_parcel", "funding"):
    uri = f"{path}|layername={name}|option:NOLOCK=NO"
    tables[name] = QgsVectorLayer(uri, name, "ogr")
    QgsProject.instance().addMapLayer(tables[name])
layers = PlanLayers(*tables.values())
steps = EditHistory()
pnus = sorted(row["pnu"] for row in tables["parcel"].getFeatures())
edit.attach(steps, layers, phase, pnus, 0.5)
money = Money(10**12 + 7, {"city": Decimal(60), "central": Decimal(40)},
              {2030: Decimal(50), 2031: Decimal(50)})
edit.allocate(steps, layers, phase, money)
print("saving", flush=True)
edit_save.save(QgsProject.instance(), PlanStore.open(path), tables)
print("saved", flush=True)
import os
os._exit(0)
"""


def saving(path: Path) -> subprocess.Popen:
    root = Path(sys.modules["smartcity_planner"].__file__).parents[1]
    return subprocess.Popen(
        [sys.executable, "-c", SAVING, str(root), str(path), PHASE],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )


def test_killed_at_any_moment_the_plan_is_the_old_or_the_new_one(template: Path, tmp_path: Path):
    old = content(template)
    whole = Path(shutil.copy(template, tmp_path / "whole.gpkg"))
    process = saving(whole)
    assert process.stdout.readline() == "saving\n"
    began = time.monotonic()
    assert process.stdout.readline() == "saved\n"
    took = time.monotonic() - began
    process.communicate(timeout=30)
    new = content(whole)
    assert new != old and len(new[1]) > len(old[1]) + 5_000
    seen = set()
    chance = random.Random(7)
    for number in range(8):
        path = Path(shutil.copy(template, tmp_path / f"{number}.gpkg"))
        process = saving(path)
        assert process.stdout.readline() == "saving\n"
        # Most of the moments lie within the save; the last ones just around its end.
        time.sleep(took * (chance.random() if number < 6 else 0.9 + 0.1 * number / 7))
        process.send_signal(signal.SIGKILL)
        process.communicate(timeout=30)
        PlanStore.open(path).meta()  # opens, and lets SQLite undo what was half written
        found = content(path)
        assert found in (old, new), f"half a save after a kill ({number})"
        seen.add("new" if found == new else "old")
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert "old" in seen


def test_all_layers_are_saved_and_signed_as_one_step(store, tables):
    person.give("김서울")
    try:
        steps, layers = EditHistory(), layers_of(tables)
        free = sorted(
            {row["pnu"] for row in tables["parcel"].getFeatures()}
            - {row["pnu"] for row in tables["phase_parcel"].getFeatures()}
        )[:20]
        edit.attach(steps, layers, PHASE, free)
        edit.allocate(steps, layers, PHASE, MONEY)
        assert edit_save.save(QgsProject.instance(), store, tables) == 2
    finally:
        person.give("")
    assert {tuple(row) for row in store.query("SELECT DISTINCT who, step FROM change_log")} == {
        ("김서울", "save")
    }
    assert not edit_save.modified(tables.values())
    shown = sum(
        row["amount_won"]
        for row in tables["funding"].getFeatures()
        if row["phase_id"] == PHASE and row["fiscal_year"] == 2031
    )
    assert shown == MONEY.total_won


def test_the_second_person_is_told_where_both_edited_the_same(store, tables):
    since = history.last(store)
    steps, layers = EditHistory(), layers_of(tables)
    carrying = next(r["pnu"] for r in tables["funding"].getFeatures() if r["phase_id"] == PHASE)
    edit.detach(steps, layers, PHASE, [carrying], with_money=True)
    person.give("이도시")
    try:
        allocate(store, PHASE, MONEY)
    finally:
        person.give("")
    before = content(store.path)
    with pytest.raises(CannotWrite) as told:
        edit_save.save(QgsProject.instance(), store, tables, since=since)
    assert told.value.values["who"] == "이도시"
    assert content(store.path) == before
    assert edit_save.modified(tables.values())


def test_what_others_did_elsewhere_is_no_conflict(store, tables):
    since = history.last(store)
    steps, layers = EditHistory(), layers_of(tables)
    carrying = next(r["pnu"] for r in tables["funding"].getFeatures() if r["phase_id"] == PHASE)
    edit.detach(steps, layers, PHASE, [carrying], with_money=True)
    allocate(store, OTHER, MONEY)
    with store.transaction() as connection:
        connection.execute(
            "UPDATE project SET name_en = 'other' WHERE id = 'hongneung-regeneration'"
        )
    assert edit_save.save(QgsProject.instance(), store, tables, since=since) == 2
    assert not store.query(
        "SELECT 1 FROM funding WHERE phase_id = ? AND pnu = ?", [PHASE, carrying]
    )
    won = store.query("SELECT SUM(amount_won) FROM funding WHERE phase_id = ?", [OTHER])[0][0]
    assert won >= MONEY.total_won


def test_the_same_row_of_a_form_changed_by_both_is_a_conflict(store, tables):
    since = history.last(store)
    project = tables["project"]
    project.startEditing()
    row = next(r for r in project.getFeatures() if r["id"] == "hongneung-regeneration")
    project.changeAttributeValue(row.id(), project.fields().indexOf("name_en"), "ours")
    with closing(sqlite3.connect(store.path)) as connection, connection:
        connection.execute("UPDATE project SET name_en = 'theirs' WHERE fid = ?", (row.id(),))
    with pytest.raises(CannotWrite) as told:
        edit_save.save(QgsProject.instance(), store, tables, since=since)
    assert told.value.values["who"] == "Another program"
    assert store.query("SELECT name_en FROM project WHERE fid = ?", [row.id()])[0][0] == "theirs"


def test_shapes_are_saved_with_their_index(store, tables):
    hub = tables["hub"]
    hub.startEditing()
    row = next(hub.getFeatures())
    box = QgsGeometry.fromWkt(
        "Polygon ((190000 550000, 190100 550000, 190100 550100, 190000 550000))"
    )
    assert hub.changeGeometry(row.id(), box)
    assert edit_save.save(QgsProject.instance(), store, tables) == 1
    with closing(sqlite3.connect(store.path)) as connection:
        index = connection.execute(
            "SELECT minx, maxx, miny, maxy FROM rtree_hub_geom WHERE id = ?", (row.id(),)
        ).fetchone()
    assert index == (190000.0, 190100.0, 550000.0, 550100.0)
    fresh = QgsVectorLayer(f"{store.path}|layername=hub", "hub", "ogr")
    again = fresh.getFeature(row.id())
    assert again.geometry().isMultipart() and again.geometry().area() == pytest.approx(5000)
    assert hub.getFeature(row.id()).geometry().equals(again.geometry())
