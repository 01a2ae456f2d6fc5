"""The windows beside the wizard: imports and reports, rows set aside, moved parcels."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from intake_steps import click, go, imported, press_notice, rows_of, settle
from qgis.core import QgsProject
from qgis.gui import QgsRubberBand
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

HEADER = "PNU,JIBUN,WKT\n"


def square(x: float, y: float, side: float = 8.0) -> str:
    x1, y1 = x + side, y + side
    return f'"POLYGON (({x} {y},{x1} {y},{x1} {y1},{x} {y1},{x} {y}))"'


@pytest.fixture
def damaged(tmp_path, plan_path) -> Path:
    """Twenty good lots beside real ones, one with a wrong number, one without a shape."""
    ((dong, x, y),) = rows_of(
        plan_path,
        "SELECT p.legal_dong_code, (r.minx + r.maxx) / 2, (r.miny + r.maxy) / 2 FROM parcel p "
        "JOIN rtree_parcel_geom r ON r.id = p.fid ORDER BY p.pnu LIMIT 1",
    )
    lines = [f"{dong}001{9000 + n}0000,{9000 + n},{square(x + n, y)}" for n in range(20)]
    lines.append(f"{dong}00190,9100,{square(x, y)}")
    lines.append(f"{dong}00192000000,9200,")
    file = tmp_path / "lots.csv"
    file.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
    return file


def bands(canvas) -> int:
    return sum(isinstance(item, QgsRubberBand) for item in canvas.scene().items())


def type_value(panel, header: str, value: str) -> None:
    """Type into the table of values, as a planner does."""
    names = [panel.values.text(row, 0) for row in range(panel.values.rowCount())]
    index = panel.values.index(names.index(header), 1)
    panel.view.setCurrentIndex(index)
    panel.view.edit(index)
    editor = QApplication.focusWidget()
    editor.selectAll()
    QTest.keyClicks(editor, value)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    settle()


def test_without_imports_the_windows_say_so(dock):
    dock.intake.open_history()
    assert "Nothing was imported" in dock.intake.history.empty.text()
    dock.intake.open_set_aside()
    assert "No row is waiting" in dock.intake.set_aside.count.text()
    assert not dock.intake.set_aside.retry_button.isEnabled()
    dock.intake.open_moved()
    assert "No parcel is waiting" in dock.intake.moved.about.text()
    assert not dock.intake.moved.carry_button.isEnabled()


def test_the_reports_are_kept_with_the_plan(dock, damaged):
    wizard = imported(dock, damaged)
    go(wizard, "Finish")
    dock.intake.open_history()
    window = dock.intake.history
    assert window.rows.rowCount() == 1
    assert window.rows.text(0, 2) == "lots.csv"
    assert window.rows.text(0, 3) == "22"
    assert "lots.csv" in window.report.toPlainText()
    click(window.aside_button)
    assert dock.intake.set_aside.isVisible()


def test_a_row_is_mended_and_taken(dock, plan_path, damaged):
    wizard = imported(dock, damaged)
    assert wizard.job.done.quarantined == 2
    click(wizard.done_page.set_aside_button)
    window = dock.intake.set_aside
    assert window.rows.rowCount() == 2
    wrong = next(n for n, entry in enumerate(window._listed) if entry.row == 21)
    window.view.selectRow(wrong)
    settle()
    number = window.panel.values.text(0, 1)
    right = f"{number[:10]}191000000"
    type_value(window.panel, "PNU", right)
    assert window.rows.text(wrong, 4) == "yes"
    before = dock.desk.plan.layers.parcel.featureCount()
    click(window.retry_button)
    assert window.notice.text.startswith("1 rows were taken")
    assert window.rows.rowCount() == 1
    assert dock.desk.plan.layers.parcel.featureCount() == before + 1
    assert rows_of(plan_path, "SELECT jibun FROM parcel WHERE pnu = ?", right) == [("9100",)]
    click(window.retry_all_button)
    assert "could not be taken" in window.notice.text
    window.view.selectRow(0)
    click(window.dismiss_button)
    press_notice(window.notice)
    assert window.rows.rowCount() == 0
    assert rows_of(plan_path, "SELECT COUNT(*) FROM quarantine WHERE state = 'dismissed'") == [(1,)]


def test_the_row_is_shown_on_the_map_of_qgis(dock, damaged, qgis_iface):
    imported(dock, damaged)
    dock.intake.open_set_aside()
    window = dock.intake.set_aside
    wrong = next(n for n, entry in enumerate(window._listed) if entry.wkt)
    canvas = qgis_iface.mapCanvas()
    before = bands(canvas)
    window.view.selectRow(wrong)
    settle()
    click(window.panel.map_button)
    assert bands(canvas) == before + 1
    assert canvas.extent().width() < 5_000
    window.close()
    settle()
    assert bands(canvas) == before


def test_rows_are_filtered_by_reason(dock, damaged):
    imported(dock, damaged)
    dock.intake.open_set_aside()
    window = dock.intake.set_aside
    assert window.reason.choose("no_geometry")
    window.reason.activated.emit(window.reason.currentIndex())
    assert [entry.row for entry in window._listed] == [22]
    assert not window.panel.map_button.isEnabled()


@pytest.fixture
def moved(plan_path) -> tuple[str, list[str]]:
    """A parcel with money that a newer cadastre has divided over two others."""
    with closing(sqlite3.connect(plan_path)) as plan, plan:
        (pnu,) = plan.execute(
            "SELECT pnu FROM funding WHERE pnu IS NOT NULL GROUP BY pnu "
            "ORDER BY SUM(amount_won) DESC, pnu LIMIT 1"
        ).fetchone()
        heirs = [
            row[0]
            for row in plan.execute(
                "SELECT pnu FROM parcel WHERE pnu <> ?1 AND district_code = substr(?1, 1, 5) "
                "ORDER BY pnu LIMIT 2",
                [pnu],
            )
        ]
        assert len(heirs) == 2
        plan.execute(
            "INSERT INTO import_run (id, started_at, target, input, rows_read, rows_imported, "
            "rows_repaired, rows_quarantined) "
            "VALUES ('r', '2026-01-01T00:00:00+00:00', 'parcel', 'new.shp', 1, 1, 0, 0)"
        )
        plan.execute(
            "INSERT INTO moved_parcel (pnu, run_id, kind, state) VALUES (?, 'r', 'split', 'open')",
            [pnu],
        )
        plan.executemany(
            "INSERT INTO parcel_successor (pnu, successor_pnu, share) VALUES (?, ?, ?)",
            [(pnu, heirs[0], 0.7), (pnu, heirs[1], 0.3)],
        )
    return pnu, heirs


def money(path: Path) -> dict[str, int]:
    return dict(rows_of(path, "SELECT pnu, SUM(amount_won) FROM funding GROUP BY pnu"))


def test_money_is_carried_over_as_the_preview_says(dock, plan_path, moved):
    pnu, heirs = moved
    before = money(plan_path)
    dock.intake.open_moved()
    window = dock.intake.moved
    assert window.rows.text(0, 0) == pnu
    assert window.rows.text(0, 4) == f"{before[pnu]:,}"
    shown = {window.panel.rows.text(n, 0): window.panel.rows.text(n, 2) for n in range(2)}
    click(window.carry_button)
    press_notice(window.notice)
    after = money(plan_path)
    assert "carried over" in window.notice.text
    assert window.rows.rowCount() == 0
    assert {heir: f"{after[heir] - before.get(heir, 0):,}" for heir in heirs} == shown
    assert sum(after.values()) == sum(before.values())
    assert pnu not in after


def test_a_moved_parcel_can_be_kept(dock, plan_path, moved):
    before = money(plan_path)
    dock.intake.open_moved()
    window = dock.intake.moved
    click(window.keep_button)
    press_notice(window.notice)
    assert window.rows.rowCount() == 0
    assert money(plan_path) == before
    assert rows_of(plan_path, "SELECT state FROM moved_parcel") == [("kept",)]


def test_the_menu_counts_what_waits(dock, damaged, moved):
    button = dock.actions_box.import_button
    button.refresh()
    assert "(0)" in button.set_aside_action.text()
    assert "(1)" in button.moved_action.text()
    imported(dock, damaged)
    button.menu().aboutToShow.emit()
    assert "(2)" in button.set_aside_action.text()
    button.set_aside_action.trigger()
    assert dock.intake.set_aside.isVisible()


def test_the_catalogue_opens_on_this_plan(dock, plan_path, monkeypatch):
    asked = []
    monkeypatch.setattr(
        dock.dialogs, "show", lambda name, given, _finished: asked.append((name, given)) or True
    )
    dock.actions_box.import_button.catalogue_action.trigger()
    assert asked == [("fetchinfrastructure", {"PLAN": str(plan_path)})]


def test_nothing_stays_when_the_dock_is_released(make_dock, plan_path, damaged, qgis_iface):
    def windows() -> set[str]:
        return {
            widget.objectName()
            for widget in QApplication.topLevelWidgets()
            if widget.objectName()
            in (
                "smartcity_import_wizard",
                "smartcity_import_history",
                "smartcity_set_aside",
                "smartcity_moved_parcels",
            )
        }

    before = bands(qgis_iface.mapCanvas())
    dock = make_dock()
    assert dock.opener.open(plan_path)
    wizard = imported(dock, damaged)
    dock.intake.open_history()
    dock.intake.open_set_aside()
    dock.intake.open_moved()
    window = dock.intake.set_aside
    with_shape = next(n for n, entry in enumerate(window._listed) if entry.wkt)
    window.view.selectRow(with_shape)
    settle()
    click(window.panel.map_button)
    assert len(windows()) == 4
    layers = set(QgsProject.instance().mapLayers())
    dock.release()
    dock.release = lambda: None  # once is enough
    settle()
    assert sip.isdeleted(wizard)
    assert windows() == set()
    assert bands(qgis_iface.mapCanvas()) == before
    assert set(QgsProject.instance().mapLayers()) == layers
