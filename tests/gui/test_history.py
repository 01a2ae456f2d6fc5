"""The pages “Scenarios” and “History”, by clicking."""

from __future__ import annotations

import csv
import os
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from conftest import choose, settle
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtWidgets import QFileDialog

from smartcity_planner.gui.history.difference_layer import MARK
from smartcity_planner.planning import council
from smartcity_planner.planning import scenario as scenarios
from smartcity_planner.store.plan import PlanStore

pytestmark = pytest.mark.gui
LEFT = Qt.MouseButton.LeftButton


def page_of(dock, name: str):
    page = dock.open_board(name).page(name)
    settle()
    return page


@pytest.fixture
def page(dock, qtbot):
    return page_of(dock, "scenarios")


def click(qtbot, button) -> None:
    assert button.isEnabled(), button.toolTip()
    qtbot.mouseClick(button, LEFT)
    settle()


def answer(qtbot, notice, words: str) -> None:
    [button] = [b for b in notice.buttons() if b.text() == words]
    click(qtbot, button)


def make(qtbot, page, name: str = "늦은 착공") -> None:
    click(qtbot, page.panel.new_button)
    page.panel.form.name.setText(name)  # QTest types no Hangul
    click(qtbot, page.panel.form.create_button)


def names(page) -> list[str]:
    rows = page.panel.rows
    return [rows.text(row, 0) for row in range(rows.rowCount())]


def spoil(path: Path) -> tuple[str, int]:
    """Change money and a parcel's phase in a plan; return the parcel and the new won."""
    with closing(sqlite3.connect(path)) as connection, connection:
        fid, pnu = connection.execute(
            "SELECT fid, pnu FROM funding WHERE pnu IS NOT NULL ORDER BY fid LIMIT 1"
        ).fetchone()
        connection.execute("UPDATE funding SET amount_won = 1234567890 WHERE fid = ?", [fid])
    return pnu, 1_234_567_890


def said(qgis_iface) -> str:
    return " ".join(
        str(text) for texts in qgis_iface.messageBar().messages.values() for text in texts
    )


def test_a_scenario_is_made_compared_marked_and_adopted(page, dock, qtbot, plan_path, qgis_iface):
    assert names(page) == ["The plan itself"]
    assert "Select one scenario" in page.panel.adopt_button.toolTip()
    make(qtbot, page)
    assert names(page) == ["The plan itself", "늦은 착공"]
    [scenario] = scenarios.listed(PlanStore.open(plan_path))
    pnu, won = spoil(scenario.path)
    click(qtbot, page.panel.compare_button)
    view = page.comparison
    assert [p.pnu for p in view.comparison.parcels] == [pnu]
    assert "1 parcels differ" in view.note.text()
    for place in range(view.axis.count()):
        view.axis.setCurrentIndex(place)
        settle()
        if view.axis.currentData() != "phases":
            assert view.rows.rowCount() >= 1, view.axis.currentText()
    click(qtbot, view.map_button)
    project = QgsProject.instance()
    [layer] = [lay for lay in project.mapLayers().values() if lay.customProperty(MARK)]
    [feature] = layer.getFeatures()
    assert feature["kind"] == "money" and not feature.geometry().isEmpty()
    assert [c.label() for c in layer.renderer().categories()] == ["Other money"]
    click(qtbot, view.map_button)
    assert not any(lay.customProperty(MARK) for lay in project.mapLayers().values())
    assert not any(g.customProperty(MARK) for g in project.layerTreeRoot().findGroups())
    click(qtbot, page.panel.adopt_button)
    assert "replaces the plan's phases" in page.notice.text
    assert "was changed since" not in page.notice.text
    answer(qtbot, page.notice, "Adopt")
    store = PlanStore.open(plan_path)
    assert store.query("SELECT 1 FROM funding WHERE amount_won = ?", [won])
    assert page.panel.rows.text(1, 1) == "Adopted"
    assert "is adopted: 0 rows new, 1 changed, 0 removed" in said(qgis_iface)


def test_a_plan_that_moved_on_is_told_before_and_can_be_kept(page, qtbot, plan_path):
    make(qtbot, page)
    with closing(sqlite3.connect(plan_path)) as connection, connection:
        connection.execute("UPDATE phase SET target = 'other' WHERE fid = 1")
    click(qtbot, page.panel.adopt_button)
    assert "will be undone: Another program (unsigned): Phases, 1 rows." in page.notice.text
    answer(qtbot, page.notice, "Cancel")
    store = PlanStore.open(plan_path)
    assert store.query("SELECT 1 FROM phase WHERE target = 'other'")
    click(qtbot, page.panel.adopt_button)
    answer(qtbot, page.notice, "Keep the plan as a scenario, then adopt")
    assert not store.query("SELECT 1 FROM phase WHERE target = 'other'")
    [kept] = [s for s in scenarios.listed(store) if s.name.startswith("Plan before adopting")]
    assert PlanStore.open(kept.path).query("SELECT 1 FROM phase WHERE target = 'other'")


def test_an_open_scenario_says_so_and_leads_back(page, dock, qtbot, plan_path):
    make(qtbot, page)
    click(qtbot, page.panel.open_button)
    assert dock.desk.plan.store.path.parent.name == "plan.scenarios"
    assert dock.plan_box._scenario.isVisibleTo(dock)
    assert dock.plan_box._scenario.text() == "Scenario: 늦은 착공"
    assert dock.board.windowTitle() == "Plan board – Scenario: 늦은 착공"
    assert page.panel.rows.text(1, 1) == "Open, open now"
    page.panel.view.selectRow(1)
    settle()
    assert page.panel.open_button.toolTip() == "It is open already."
    page.panel.view.selectRow(0)
    settle()
    click(qtbot, page.panel.open_button)
    assert dock.desk.plan.store.path == plan_path
    assert not dock.plan_box._scenario.isVisibleTo(dock)
    assert dock.board.windowTitle() == "Plan board"


def test_files_that_are_gone_or_wrong_are_said(page, dock, qtbot, plan_path, qgis_iface):
    make(qtbot, page)
    [scenario] = scenarios.listed(PlanStore.open(plan_path))
    scenario.path.write_bytes(b"something else")
    click(qtbot, page.panel.compare_button)
    assert page.comparison.comparison is None
    assert "is not a plan" in said(qgis_iface)
    scenario.path.unlink()
    page.refresh()
    page.panel.view.selectRow(1)
    settle()
    assert "file missing" in page.panel.rows.text(1, 1)
    for button in (page.panel.open_button, page.panel.compare_button, page.panel.adopt_button):
        assert not button.isEnabled() and "not where the plan expects" in button.toolTip()
    click(qtbot, page.panel.drop_button)
    answer(qtbot, page.notice, "Drop, keep the file")
    assert scenarios.listed(PlanStore.open(plan_path))[0].state == "dropped"


def test_unsaved_edits_and_read_only_plans_are_reasons(page, dock, qtbot, plan_path, monkeypatch):
    make(qtbot, page)
    layer = dock.desk.plan.tables["phase"]
    layer.startEditing()
    row = next(layer.getFeatures())
    layer.changeAttributeValue(row.id(), layer.fields().indexOf("target"), "x")
    settle()
    assert "Save or discard" in page.panel.new_button.toolTip()
    assert not page.panel.adopt_button.isEnabled()
    dock.desk.discard()
    settle()
    assert page.panel.new_button.isEnabled() and page.panel.adopt_button.isEnabled()
    plan_path.chmod(0o444)
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)
    page.refresh()
    assert page.panel.new_button.toolTip() == "The plan is read-only."


def test_the_log_shows_filters_and_exports(dock, qtbot, plan_path, tmp_path, monkeypatch):
    page = page_of(dock, "history")
    log = page.log
    assert log.rows.rowCount() == 0 and "Nothing was changed yet" in log.note.text()
    layer = dock.desk.plan.tables["phase"]
    layer.startEditing()
    row = next(layer.getFeatures())
    layer.changeAttributeValue(row.id(), layer.fields().indexOf("target"), "새 목표")
    settle()
    assert log.rows.rowCount() == 0
    assert dock.desk.save()
    settle()
    with closing(sqlite3.connect(plan_path)) as connection, connection:
        connection.execute("UPDATE funding SET amount_won = amount_won + 5 WHERE fid = 1")
    log.refresh()
    assert log.rows.rowCount() == 2
    assert log.rows.text(0, 1) == "Another program (unsigned)"
    assert log.details.text(0, 1) == "Amount (won)"
    assert log.table.choose("phase")
    settle()
    assert log.rows.rowCount() == 1 and log.rows.text(0, 3) == "Phases"
    assert [log.details.text(0, c) for c in (1, 3)] == ["Target", "새 목표"]
    target = tmp_path / "log"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    click(qtbot, log.export_button)
    lines = list(csv.reader((tmp_path / "log.csv").read_text("utf-8-sig").splitlines()))
    assert len(lines) == 2 and lines[1][-1] == "새 목표"
    assert log.project.count() > 2
    log.project.setCurrentIndex(log.project.count() - 1)
    settle()
    assert log.rows.rowCount() in (0, 1)


def show_alone(widget, width: int, height: int = 320):
    """Show a page in a window of its own, as wide as the board has room for."""
    widget.setParent(None)
    widget.setFixedSize(width, height)
    widget.show()
    settle()


def test_the_log_can_be_read_in_a_small_window(dock, qtbot, plan_path):
    with closing(sqlite3.connect(plan_path)) as connection, connection:
        connection.execute("UPDATE funding SET amount_won = amount_won + 5")
        connection.execute("UPDATE phase SET target = 'other'")
    log = page_of(dock, "history").log
    log.refresh()
    for width in (1340, 1000, 820):
        show_alone(log, width)
        across = Qt.Orientation.Horizontal if width > 900 else Qt.Orientation.Vertical
        assert log.split.orientation() == across, width
        last = log.rows.columnCount() - 1
        assert log.view.columnWidth(last) >= log.view.sizeHintForColumn(last), width
        assert log.view.columnWidth(1) >= 110, width
        assert log.detail_view.columnWidth(0) >= 110, width
        assert min(log.split.sizes()) > 60, width


def test_a_council_meeting_is_recorded_and_held_against_now(dock, qtbot, plan_path):
    page = page_of(dock, "history")
    view = page.council
    page.tabs.setCurrentWidget(view)
    assert "name first" in view.record_button.toolTip()
    view.name.setText("제330회 임시회")
    view.day.setDate(QDate.currentDate())
    click(qtbot, view.record_button)
    [meeting] = council.meetings(PlanStore.open(plan_path))
    assert (meeting.name_ko, meeting.held_on) == ("제330회 임시회", date.today())
    assert view.comparison.comparison.different_cells == 0
    spoil(plan_path)
    dock.desk.look_again()
    settle()
    view.view.selectRow(0)
    settle()
    assert view.comparison.comparison.different_cells == 1
    assert view.comparison.rows.rowCount() == 2
    click(qtbot, view.moment_button)
    assert view.comparison.comparison is not None


def test_without_a_plan_the_pages_say_what_to_do(make_dock, qtbot):
    dock = make_dock()
    page, history = page_of(dock, "scenarios"), page_of(dock, "history")
    assert "Create a plan or open one" in page.panel.lead.text()
    assert not page.panel.new_button.isEnabled()
    assert not history.log.export_button.isEnabled()
    assert not history.council.record_button.isEnabled()
    assert choose
