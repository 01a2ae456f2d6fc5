"""A plan that is empty is begun in the dock; what was typed or chosen is not lost on the way."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from conftest import PHASE
from qgis.core import QgsProcessingUtils
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox

from smartcity_planner.gui import places
from smartcity_planner.planning.create import create_plan
from smartcity_planner.store.plan import PlanStore

CONTROL = Qt.KeyboardModifier.ControlModifier


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def click(button) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()


def accept(form) -> None:
    click(form.buttons.button(QDialogButtonBox.StandardButton.Ok))


def stored(store: PlanStore, sql: str) -> list[tuple]:
    return [tuple(row) for row in store.query(sql)]


@pytest.fixture
def empty(make_dock, tmp_path):
    """A dock on a plan without any project."""
    store = create_plan(tmp_path / "new.gpkg", "New plan", 2027, 2029)
    dock = make_dock()
    assert dock.opener.open(store.path)
    settle()
    return SimpleNamespace(dock=dock, box=dock.phase_box, store=store)


def test_an_empty_plan_says_the_next_step_and_takes_it(empty):
    dock, box = empty.dock, empty.box
    assert "adds the first" in box._facts.text() and box._facts.isVisible()
    assert box.add_project.isEnabled() and not box.add_phase.isEnabled()
    assert "project first" in box.add_phase.toolTip()
    click(box.add_project)
    form = box.new_work.dialog
    assert form.isVisible() and (form.first.value(), form.last.value()) == (2027, 2029)
    ok = form.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled() and "name" in ok.toolTip()
    form.name_ko.setText("새 사업")
    assert form.hub.count() == 7  # six, and none
    assert form.hub.choose("magok") and form.scheme.choose("life_cycle")
    accept(form)
    assert box.projects.currentText() == "새 사업" and box.phases.count() == 6
    assert box.add_phase.isEnabled() and dock.desk.unsaved
    assert dock.desk.save()
    [(key, hub, status)] = stored(empty.store, "SELECT id, hub_id, status FROM project")
    assert (hub, status) == ("magok", "proposed")
    assert stored(empty.store, "SELECT COUNT(*) FROM phase WHERE project_id = '" + key + "'") == [
        (6,)
    ]


def test_undo_takes_a_project_out_of_the_choice(empty):
    box = empty.box
    click(box.add_project)
    form = box.new_work.dialog
    form.name_ko.setText("새 사업")
    form.scheme.choose("")
    accept(form)
    assert box.projects.count() == 1 and "no phases yet" in box._facts.text()
    empty.dock.desk.undo()
    settle()
    assert box.projects.count() == 0 and "adds the first" in box._facts.text()


def test_a_phase_and_the_phases_of_a_scheme(empty):
    box = empty.box
    click(box.add_project)
    box.new_work.dialog.name_ko.setText("새 사업")
    box.new_work.dialog.scheme.choose("")
    accept(box.new_work.dialog)
    actions = box.add_phase.menu().actions()
    actions[0].trigger()
    form = box.new_work.dialog
    form.name_ko.setText("사전 조사")
    form.dated.setChecked(True)
    form.first.setDate(QDate(2027, 5, 1))
    form.last.setDate(QDate(2027, 12, 31))
    accept(form)
    assert box.phases.currentText() == "사전 조사" and "2027-05-01" in box._facts.text()
    actions[-1].trigger()
    settle()
    assert box.phases.count() == 7 and box.phases.currentText() == "사전 조사"


def test_ctrl_z_in_the_board_and_on_a_combo_box(dock):
    store = dock.desk.totals
    before = store.parcels(PHASE).count
    board = dock.open_board("schedule")
    for widget in (board.tabs.tabBar(), board.page("schedule"), dock.phase_box.phases):
        pnus = [f["pnu"] for f in dock.desk.plan.layers.parcel.getFeatures()][:400]
        own = {
            f["pnu"]
            for f in dock.desk.plan.layers.phase_parcel.getFeatures()
            if f["phase_id"] == PHASE
        }
        free = [pnu for pnu in pnus if pnu not in own][:2]
        dock.desk.plan.layers.parcel.selectByExpression(
            f"pnu IN ({', '.join(repr(pnu) for pnu in free)})"
        )
        settle()
        dock.desk.attach(1.0)
        settle()
        assert dock.desk.totals.parcels(PHASE).count == before + 2
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_Z, CONTROL)
        settle()
        assert dock.desk.totals.parcels(PHASE).count == before, widget


def test_what_was_typed_waits_while_another_phase_is_looked_at(dock):
    money, phases = dock.money_box, dock.phase_box.phases
    money.total.setText("1,234")
    money.split.set_split({"central": 40, "city": 60})
    here = phases.currentIndex()
    phases.setCurrentIndex(1 - here)
    settle()
    assert money.total.text() == "" and money.split.split() == {}
    phases.setCurrentIndex(here)
    settle()
    assert money.total.text() == "1,234" and money.split.split() == {"central": 40, "city": 60}


def test_a_selection_outlives_what_tools_write(dock, plan_path):
    parcels = dock.desk.plan.layers.parcel
    parcels.selectByExpression('"fid" <= 24')
    assert parcels.selectedFeatureCount() == 24
    PlanStore(plan_path).set_meta(title="Another title")
    dock.desk.look_again()
    settle()
    assert dock.plan_box._title.text() == "Another title"
    assert parcels.selectedFeatureCount() == 24


def test_a_scenario_is_not_made_of_a_plan_with_unsaved_edits(dock, qgis_iface, plan_path):
    page = dock.open_board("scenarios").page("scenarios")
    page.panel.form.begin()
    page.panel.form.name.setText("늦춘 안")
    phase = dock.desk.plan.tables["phase"]
    phase.startEditing()
    feature = next(phase.getFeatures())
    phase.changeAttributeValue(feature.id(), phase.fields().indexOf("target"), "other")
    assert dock.desk.unsaved
    click(page.panel.form.create_button)
    assert not list(plan_path.parent.rglob("*.gpkg"))[1:]
    assert page.panel.form.name.text() == "늦춘 안"


def test_what_the_desk_makes_is_not_thrown_away(dock, plan_path, monkeypatch, tmp_path):
    asked = []
    monkeypatch.setattr(
        dock.dialogs, "show", lambda name, given, done: asked.append((name, given)) or True
    )
    monkeypatch.setattr(places.QStandardPaths, "writableLocation", lambda _place: str(tmp_path))
    dock._new_plan()
    (tmp_path / "Smart city plan.gpkg").touch()
    dock._new_plan()
    for name in ("checkplan", "packagedistricts", "investmenttable"):
        dock._run(name)
    paths = [Path(given.get("OUTPUT") or given["REPORT"]) for _, given in asked]
    assert [path.name for path in paths] == [
        "Smart city plan.gpkg",
        "Smart city plan 2.gpkg",
        "plan check.html",
        "plan packages",
        "plan investment table.xlsx",
    ]
    assert {path.parent for path in paths} == {tmp_path}
    assert all(given["PLAN"] == str(plan_path) for _, given in asked[2:])


def test_a_plan_in_qgis_s_temporary_folder_is_warned_of(make_dock, qgis_iface):
    path = Path(QgsProcessingUtils.tempFolder()) / "somewhere" / "OUTPUT.gpkg"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    create_plan(path, "New plan", 2027, 2029)
    dock = make_dock()
    said = []
    dock.desk.said.connect(lambda text, level: said.append(text))
    dock._plan_created(True, {"OUTPUT": str(path)})
    assert any("temporary folder" in text and str(path) in text for text in said)
