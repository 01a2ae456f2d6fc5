"""The findings page, by clicking: it runs by itself, filters, goes there, mends."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from qgis.core import Qgis
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QFontMetrics
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

PHASE = "yangjae-gaepo-ai-2"


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def click(button) -> None:
    assert button.isEnabled(), button.toolTip()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()


def click_finding(page, code: str):
    """Click the line of the first finding with this code and return the finding."""
    finding = next(f for f in page.findings if f.code == code)
    assert page.tree.choose(finding)
    item = page.tree.currentItem()
    page.tree.scrollToItem(item)
    settle()
    spot = page.tree.visualItemRect(item).center()
    QTest.mouseClick(page.tree.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    settle()
    return finding


def lines(tree) -> list[str]:
    found = []
    for place in range(tree.topLevelItemCount()):
        group = tree.topLevelItem(place)
        found.append(group.text(0))
        found += [group.child(number).text(0) for number in range(group.childCount())]
    return found


def spoil(path: Path) -> None:
    """Faults that a colleague could make with plain QGIS tools."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE phase SET target = NULL WHERE id = 'magok-smart-energy-1'")
        connection.execute("DELETE FROM phase_target WHERE phase_id = 'magok-smart-energy-1'")
        connection.execute(
            "DELETE FROM phase_parcel WHERE phase_id = ? AND pnu = (SELECT MIN(pnu) FROM funding "
            "WHERE phase_id = ?)",
            (PHASE, PHASE),
        )


@pytest.fixture
def page(make_dock, plan_path, qtbot):
    spoil(plan_path)
    dock = make_dock()
    assert dock.opener.open(plan_path)
    board = dock.open_board("checks")
    window = dock.parentWidget()  # the stand-in of QGIS's interface shows no dock
    window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, board)
    window.resizeDocks([board], [320], Qt.Orientation.Vertical)
    board.show()
    made = board.page("checks")
    qtbot.waitUntil(lambda: made._done is not None and made._task is None, timeout=60_000)
    made.dock = dock
    return made


def test_a_finding_has_two_lines_that_show_its_end_and_its_tooltip_has_all(page):
    tree = page.tree
    page.setParent(None)
    page.setFixedSize(1000, 320)
    page.show()
    tree.expandAll()
    settle()
    one_line = tree.visualItemRect(tree.topLevelItem(0)).height()
    metrics, high = tree.fontMetrics(), 0
    assert tree.columnWidth(0) > 2 * tree.columnWidth(1)
    for place in range(tree.topLevelItemCount()):
        group = tree.topLevelItem(place)
        for item in (group.child(number) for number in range(group.childCount())):
            assert all(item.toolTip(column).startswith(item.text(0)) for column in (0, 1))
            if metrics.horizontalAdvance(item.text(0)) > tree.columnWidth(0):
                high += 1
                assert tree.visualItemRect(item).height() >= 2 * metrics.height(), item.text(0)
    assert high > 5 and one_line < 2 * metrics.height()
    # Wide enough, the same lines need only one.
    page.setFixedWidth(4000)
    settle()
    item = tree.topLevelItem(0).child(0)
    assert tree.visualItemRect(item).height() < 2 * metrics.height()


def test_two_lines_keep_the_beginning_and_the_end(qgis_app):
    from smartcity_planner.gui.checks.two_lines import two_lines

    font, metrics = QApplication.font(), QFontMetrics(QApplication.font())
    text = "마곡 스마트에너지시티 시범사업 › 2단계 확장: 계획보다 1,234,567원이 많습니다 (2026년)."
    whole = metrics.horizontalAdvance(text)
    assert two_lines(text, font, whole) == text
    first, second = two_lines(text, font, whole * 2 // 3).split("\u2028")
    assert f"{first} {second}" == text
    first, second = two_lines(text, font, whole // 4).split("\u2028")
    assert text.startswith(first) and "…" in second and second.endswith("년).")
    assert metrics.horizontalAdvance(second) <= whole // 4
    assert two_lines("가" * 90, font, 200).startswith("가가")


def title(page) -> str:
    tabs = page.dock.board.tabs
    return tabs.tabText(tabs.currentIndex())


def test_it_checks_by_itself_when_it_is_first_shown(page):
    codes = {finding.code for finding in page.findings}
    assert {"money_not_attached", "no_target"} <= codes
    urgent = sum(finding.severity != "info" for finding in page.findings)
    assert title(page) == f"Findings ({urgent})"
    assert "As saved at" in page.run_bar.status.text()
    shown = lines(page.tree)
    assert shown[0].startswith("Errors (") and len(shown) >= len(page.findings)
    assert not page.run_bar.bar.isVisible()


def test_a_click_goes_there_and_says_why(page):
    dock = page.dock
    canvas = dock._iface.mapCanvas()
    before = canvas.extent()
    finding = click_finding(page, "money_not_attached")
    assert finding.phase_id == PHASE == dock.desk.phase_id
    assert dock.phase_box.phases.currentData() == PHASE
    assert dock.phase_box.projects.currentData() == finding.project_id
    assert canvas.extent() != before
    from smartcity_planner.planning.checks import place

    middle = place.extent(dock.desk.plan.store, finding).center()
    assert canvas.extent().contains(middle)
    text = re.sub("<[^>]+>", " ", page.detail.text.text())
    for part in (finding.text, finding.why, finding.mend):
        assert part in text
    assert finding.code not in text


def test_the_code_stands_in_the_tooltip_only(page):
    for place in range(page.tree.topLevelItemCount()):
        group = page.tree.topLevelItem(place)
        for number in range(group.childCount()):
            item = group.child(number)
            code = item.data(0, Qt.ItemDataRole.UserRole).code
            assert code in item.toolTip(0)
            assert code not in item.text(0) + item.text(1)
            assert item.text(1), f"no words for {code}"


def test_filters(page):
    bar = page.filter_bar
    project = next(f for f in page.findings if f.code == "no_target").project_id
    assert bar.project.choose(project)
    settle()
    assert page.tree.topLevelItemCount() >= 1
    own = [f for f in page.findings if f.project_id == project]
    assert sum("(" not in line or line in {f.text for f in own} for line in lines(page.tree)) >= 1
    assert bar.count.text() == f"{len(own)} of {len(page.findings)}"
    assert bar.severity.choose("warning")
    settle()
    warnings = [f for f in own if f.severity == "warning"]
    assert lines(page.tree)[1:] == [f.text for f in warnings]
    bar.project.setCurrentIndex(0)
    bar.severity.setCurrentIndex(0)
    assert bar.kind.choose("Ledger and parcels")
    settle()
    assert all(
        f.code in ("money_not_attached", "no_money", "not_placed", "shares_over_one")
        for f in page.findings
        if f.text in lines(page.tree)
    )


def test_it_checks_again_after_a_save(page, qtbot):
    dock = page.dock
    first = page._done
    count = len([f for f in page.findings if f.code == "no_target"])
    layer = dock.desk.plan.tables["phase"]
    assert layer.startEditing()
    row = next(f for f in layer.getFeatures() if f["id"] == "magok-smart-energy-1")
    layer.changeAttributeValue(row.id(), layer.fields().indexOf("target"), "목표")
    settle()
    qtbot.waitUntil(lambda: "1 unsaved edits" in page.run_bar.status.text(), timeout=60_000)
    assert page._done == first
    assert dock.desk.save(), dock._iface.messageBar().get_messages(Qgis.MessageLevel.Warning)
    qtbot.waitUntil(lambda: page._done != first and page._task is None, timeout=60_000)
    assert len([f for f in page.findings if f.code == "no_target"]) == count - 1
    assert "unsaved" not in page.run_bar.status.text()


def test_it_waits_where_the_planner_wants_it_so(page, qtbot):
    dock = page.dock
    click(page.run_bar.after_save)
    assert not page.run_bar.after_save.isChecked()
    first = page._done
    layer = dock.desk.plan.tables["phase"]
    assert layer.startEditing()
    row = next(f for f in layer.getFeatures() if f["id"] == "magok-smart-energy-1")
    layer.changeAttributeValue(row.id(), layer.fields().indexOf("target"), "목표")
    assert dock.desk.save(), dock._iface.messageBar().get_messages(Qgis.MessageLevel.Warning)
    qtbot.wait(700)
    assert page._done == first and page._task is None
    assert "check anew" in page.run_bar.status.text()
    click(page.run_bar.run_button)
    qtbot.waitUntil(lambda: page._done != first and page._task is None, timeout=60_000)


def test_a_check_can_be_cancelled(page, qtbot, monkeypatch):
    """What it found before stays; the check itself is held up so that there is time to click."""
    import time

    from smartcity_planner.gui.checks import task as task_module

    def slow(store, progress):
        for step in range(1000):
            progress.go_on(step / 10)
            time.sleep(0.01)
        return []

    before = list(page.findings)
    monkeypatch.setattr(task_module, "check_plan", slow)
    click(page.run_bar.run_button)
    assert page.run_bar.cancel_button.isVisible() and not page.run_bar.run_button.isEnabled()
    qtbot.waitUntil(lambda: page.run_bar.bar.value() > 0, timeout=60_000)
    click(page.run_bar.cancel_button)
    qtbot.waitUntil(lambda: page._task is None, timeout=60_000)
    assert "cancelled" in page.run_bar.status.text()
    assert page.findings == before and page.run_bar.run_button.isEnabled()


def test_totals_that_are_off_are_put_right_by_a_click(page, qtbot):
    dock = page.dock
    path = dock.desk.plan.store.path
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE funding_total SET amount_won = amount_won + 1 WHERE fid = 1")
    page.check()
    qtbot.waitUntil(lambda: any(f.code == "totals_off" for f in page.findings), timeout=60_000)
    click_finding(page, "totals_off")
    assert not page.detail.zoom_button.isEnabled()
    click(page.detail.repair_button)
    qtbot.waitUntil(lambda: not any(f.code == "totals_off" for f in page.findings), timeout=60_000)


def test_the_report_is_one_click_away(page, qgis_iface):
    click(page.run_bar.report_button)
    said = "\n".join(qgis_iface.messageBar().get_messages(Qgis.MessageLevel.Success))
    path = Path(re.search(r'href="file://([^"]+)"', said)[1])
    text = path.read_text(encoding="utf-8")
    assert text.count("<tr data-code=") == len(page.findings)
    path.unlink()


def test_without_a_plan_it_says_so(page):
    from qgis.core import QgsProject

    QgsProject.instance().clear()
    settle()
    assert page.findings == [] and page.tree.topLevelItemCount() == 0
    assert "No plan is open" in page.run_bar.status.text()
    assert title(page) == "Findings"


def test_release_stops_a_check(page, monkeypatch, qtbot):
    import time

    from smartcity_planner.gui.checks import task as task_module

    started, stopped = [], []

    def slow(store, progress):
        started.append(True)
        try:
            while True:
                progress.go_on(1)
                time.sleep(0.01)
        finally:
            stopped.append(True)

    monkeypatch.setattr(task_module, "check_plan", slow)
    page.check()
    # A task that is stopped before its thread is free never begins.
    qtbot.waitUntil(lambda: bool(started), timeout=60_000)
    page._stop()
    qtbot.waitUntil(lambda: bool(stopped), timeout=60_000)
    assert page._task is None
