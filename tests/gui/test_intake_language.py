"""Every text of the intake's windows is in the language of the interface, both ways."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from intake_steps import click, go, press_notice, rows_of, settle, to_look
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QTabBar,
    QTableView,
    QTabWidget,
    QTextBrowser,
    QWidget,
    QWizardPage,
)

from smartcity_planner import paths
from smartcity_planner.store.plan import PlanStore

HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")
LATIN = re.compile("[A-Za-z]{2,}")
#: Names and abbreviations that stay as they are in Korean; headers and names of the files.
KEPT = {
    *("PNU", "QGIS", "CSV", "GPKG", "ZIP", "SHP", "GeoPackage", "GeoJSON", "WKT", "EPSG", "GRS"),
    *("UTF", "CP", "UTM", "WGS", "ESRI", "Shapefile", "HTML", "AI", "ICT", "VR", "AR", "CCTV"),
    *("PDF", "IoT", "SH", "LH", "DMC", "km", "CRS", "csv"),
}


def texts_of(widget: QWidget) -> Iterator[str]:
    yield widget.toolTip()
    yield widget.windowTitle()
    yield widget.accessibleName()
    if isinstance(widget, (QLabel, QAbstractButton, QLineEdit)):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    if isinstance(widget, QWizardPage):
        yield from (widget.title(), widget.subTitle())
    if isinstance(widget, QTabWidget):
        yield from (widget.tabText(place) for place in range(widget.count()))
    if isinstance(widget, QTextBrowser):
        yield from widget.toPlainText().splitlines()
    if isinstance(widget, QTableView):
        model = widget.model()
        for column in range(model.columnCount()):
            yield str(model.headerData(column, Qt.Orientation.Horizontal, 0) or "")
            for row in range(min(50, model.rowCount())):
                yield str(model.data(model.index(row, column), Qt.ItemDataRole.DisplayRole))


def texts(window: QWidget) -> set[str]:
    found = set(filter(None, texts_of(window)))
    for widget in window.findChildren(QWidget):
        if isinstance(widget.parent(), QTabBar):
            continue  # its arrows are Qt's, in Qt's own translation
        found.update(filter(None, texts_of(widget)))
    return found


def walk(dock, shared_data: Path, plan_path: Path) -> set[str]:
    """Go through the wizard and all windows and collect what they show."""
    found = texts(dock.actions_box)
    source = shared_data / "parcels" / "jeungsan_parcels.gpkg"
    wizard = to_look(dock, source)
    for target in range(wizard.file_page.target.count()):
        wizard.file_page.target.setCurrentIndex(target)
        found |= texts(wizard.file_page)
    wizard.file_page.target.setCurrentIndex(0)
    assert wizard.look_page.crs.choose("EPSG:5181")
    wizard.look_page.crs.activated.emit(wizard.look_page.crs.currentIndex())
    settle()
    found |= texts(wizard)
    press_notice(wizard.look_page.notice)
    found |= texts(wizard)
    for step in ("Next", "Next", "Commit"):
        go(wizard, step)
        found |= texts(wizard)
    assert wizard.currentPage() is wizard.done_page
    go(wizard, "Finish")
    for action in dock.actions_box.import_button.menu().actions():
        found.update(filter(None, (action.text(), action.toolTip())))
    dock.intake.open_history()
    found |= texts(dock.intake.history)
    dock.intake.open_moved()
    found |= texts(dock.intake.moved)
    dock.intake.open_set_aside()
    found |= texts(dock.intake.set_aside)
    return found


def with_rows_set_aside(plan_path: Path) -> None:
    """A run that set two rows aside and left a parcel moved, as an earlier session would."""
    store = PlanStore(plan_path)
    ((pnu, heir),) = rows_of(plan_path, "SELECT MIN(pnu), MAX(pnu) FROM parcel")
    with store.transaction() as plan:
        plan.execute(
            "INSERT INTO import_run (id, started_at, target, input, rows_read, rows_imported, "
            "rows_repaired, rows_quarantined) "
            "VALUES ('r', '2026-01-01T00:00:00+00:00', 'parcel', '1.csv', 2, 0, 0, 2)"
        )
        for row in (1, 2):
            plan.execute(
                "INSERT INTO quarantine (id, run_id, target, reason_code, reason, raw) "
                "VALUES (?, 'r', 'parcel', 'no_geometry', '1', ?)",
                [f"r:{row}", f'{{"row": {row}, "values": {{"1": "2"}}, "wkt": null, "crs": null}}'],
            )
        plan.execute(
            "INSERT INTO moved_parcel (pnu, run_id, kind, state) VALUES (?, 'r', 'split', 'open')",
            [pnu],
        )
        plan.execute("INSERT INTO parcel_successor VALUES (NULL, ?, ?, 1.0)", [pnu, heir])


def answers(dock) -> set[str]:
    """What the windows ask and say."""
    found = set()
    window = dock.intake.set_aside
    window.view.selectRow(0)
    settle()
    click(window.retry_button)
    found |= texts(window)
    click(window.dismiss_button)
    found |= texts(window)
    press_notice(window.notice)
    found |= texts(window)
    window = dock.intake.moved
    click(window.keep_button)
    found |= texts(window)
    click(window.carry_button)
    found |= texts(window)
    press_notice(window.notice)
    return found | texts(window)


def test_no_korean_in_the_english_windows(en, dock, shared_data, plan_path):
    with_rows_set_aside(plan_path)
    found = walk(dock, shared_data, plan_path) | answers(dock)
    # Lot numbers and land categories are Korean in every language; so is the file's data.
    data = re.compile(r"^[\d ,.\-·]*[가-힣]{1,4}[\d ,.\-·가-힣]*$")
    example = re.compile(r"\(10-1도 → 10-1, 도\)")
    assert len(found) > 200
    wrong = {text for text in found if HANGUL.search(example.sub("", text))}
    assert sorted(text for text in wrong if not data.match(text)) == []


def test_no_english_in_the_korean_windows(ko, dock, shared_data, plan_path):
    if not (paths.translations() / "smartcity_planner_ko.qm").is_file():
        pytest.skip("the Korean translation is not compiled (make stage, with lrelease)")
    with_rows_set_aside(plan_path)
    found = walk(dock, shared_data, plan_path) | answers(dock)
    assert len(found) > 200
    source = shared_data / "parcels" / "jeungsan_parcels.gpkg"
    wrong = []
    for text in found:
        bare = text.replace(str(source), "").replace(source.name, "")
        for header in ("eunpyeong_jeungsan_parcels_jiga", "pnu", "jibun", "jiga", "bjd"):
            bare = bare.replace(header, "")
        if set(LATIN.findall(bare)) - KEPT:
            wrong.append(text)
    assert sorted(wrong) == []
