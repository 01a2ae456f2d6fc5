"""From a file to the plan, by clicking through the wizard, on real files."""

from __future__ import annotations

from pathlib import Path

import pytest
from intake_steps import (
    Canceller,
    click,
    digest,
    go,
    imported,
    name_file,
    open_wizard,
    press_notice,
    rows_of,
    settle,
    to_check,
    to_look,
)
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QMimeData, QPoint, Qt, QUrl
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtWidgets import QWizard


@pytest.fixture
def jeungsan(shared_data) -> Path:
    return shared_data / "parcels" / "jeungsan_parcels.gpkg"


@pytest.fixture
def yongsan(shared_data) -> Path:
    return shared_data / "parcels" / "yongsan_road_parcels_damaged.csv"


@pytest.fixture
def kostat(shared_data) -> Path:
    return shared_data / "boundaries" / "seoulmaps_kostat2013_dong.shp"


def test_from_the_file_to_the_map(dock, plan_path, jeungsan):
    parcels = dock.desk.plan.layers.parcel
    before = parcels.featureCount()
    wizard = to_look(dock, jeungsan)
    look = wizard.look_page
    assert "979" in look.facts.text()
    assert look.samples.rowCount() >= 20
    assert look.samples.text(0, 0).startswith("11380")
    assert look.map.shown > 100
    assert look.candidates.rowCount() >= 5
    go(wizard, "Next")
    fields = wizard.fields_page
    assert fields.combos["pnu"].currentData() == "pnu"
    assert fields.combos["price_per_m2"].currentData() == "jiga"
    assert fields.combos["area_m2"].currentData() == ""
    go(wizard, "Next")
    check = wizard.check_page
    assert check.figures.texts()["read"] == "979"
    assert check.findings.rowCount() > 0
    assert parcels.featureCount() == before, "the rehearsal must write nothing"
    go(wizard, "Commit")
    assert wizard.currentPage() is wizard.done_page
    result = wizard.job.done
    assert result.read == 979 == result.imported + result.quarantined
    (count,) = rows_of(plan_path, "SELECT COUNT(*) FROM parcel")[0]
    assert parcels.featureCount() == count == before + result.new
    ((read, report),) = rows_of(plan_path, "SELECT rows_read, report FROM import_run")
    assert read == 979
    assert "979" in report
    assert "979" in wizard.done_page.report.toPlainText()
    go(wizard, "Finish")
    assert not wizard.isVisible()


def test_looking_and_rehearsing_leave_the_plan_as_it_is_to_the_byte(dock, plan_path, jeungsan):
    before = digest(plan_path)
    wizard = to_check(dock, jeungsan)
    assert wizard.job.checked.imported > 900
    go(wizard, "Cancel")
    assert not wizard.isVisible()
    assert digest(plan_path) == before


def test_a_cancelled_import_leaves_the_plan_as_it_is_to_the_byte(
    dock, plan_path, jeungsan, monkeypatch
):
    from smartcity_planner.gui import busy

    wizard = to_check(dock, jeungsan)
    before = digest(plan_path)
    monkeypatch.setattr(busy, "_PATIENCE_MS", 0)
    with Canceller() as cancel:
        go(wizard, "Commit")
    assert cancel.pressed == 1
    assert wizard.currentPage() is wizard.check_page
    assert "ancelled" in wizard.check_page.notice.text
    assert digest(plan_path) == before
    monkeypatch.undo()
    go(wizard, "Commit")
    assert wizard.currentPage() is wizard.done_page


def test_a_cancelled_rehearsal_says_so_and_offers_no_import(dock, jeungsan, monkeypatch):
    from smartcity_planner.gui import busy

    wizard = to_look(dock, jeungsan)
    go(wizard, "Next")
    monkeypatch.setattr(busy, "_PATIENCE_MS", 0)
    with Canceller() as cancel:
        go(wizard, "Next")
    assert cancel.pressed == 1
    assert "ancelled" in wizard.check_page.notice.text
    assert not wizard.button(QWizard.WizardButton.CommitButton).isEnabled()
    go(wizard, "Back")
    monkeypatch.undo()
    go(wizard, "Next")
    assert wizard.button(QWizard.WizardButton.CommitButton).isEnabled()


def test_a_disproved_crs_stops_and_one_button_takes_the_better_one(dock, kostat):
    wizard = to_look(dock, kostat, "infrastructure_area", "other")
    page = wizard.look_page
    assert wizard.job.look.problem is not None
    offer = wizard.job.look.offer
    assert offer and offer in page.notice.text
    assert not wizard.button(QWizard.WizardButton.NextButton).isEnabled()
    press_notice(page.notice)
    assert wizard.job.crs == offer
    assert page.crs.currentData() == offer
    assert page.notice.text == ""
    assert page.map.shown > 100
    assert wizard.button(QWizard.WizardButton.NextButton).isEnabled()


def test_another_encoding_is_looked_at_and_refused_in_words(dock, jeungsan, shared_data):
    stops = shared_data / "infrastructure" / "bus_stops_cp949.csv"
    wizard = to_look(dock, stops, "infrastructure_point", "transit")
    page = wizard.look_page
    assert "CP949" in page.encoding_evidence.text()
    assert page.encoding.choose("UTF-8")
    page.encoding.activated.emit(page.encoding.currentIndex())
    settle()
    assert "CP949" in page.notice.text
    assert page.encoding.choose(None)
    page.encoding.activated.emit(page.encoding.currentIndex())
    settle()
    assert page.notice.text == ""


def test_one_layer_of_a_folder_is_chosen(dock, shared_data):
    folder = shared_data / "infrastructure" / "flood_traces"
    wizard = to_look(dock, folder, "infrastructure_area", "water")
    page = wizard.look_page
    assert page.notice.text
    assert page.layer.isVisible() and page.layer.count() > 3
    assert not wizard.button(QWizard.WizardButton.NextButton).isEnabled()
    place = next(n for n in range(page.layer.count()) if "2025" in page.layer.itemText(n))
    page.layer.setCurrentIndex(place)
    page.layer.activated.emit(place)
    settle()
    assert page.samples.rowCount() > 0
    assert page.layer.currentIndex() == place
    assert "2025" in wizard.job.input


def test_rows_to_look_at_stand_on_the_map(dock, yongsan):
    wizard = to_check(dock, yongsan)
    page = wizard.check_page
    result = wizard.job.checked
    assert result.quarantined > 0
    assert page.rows.rowCount() == len(result.places) == page.map.shown
    codes = [page._codes[row] for row in range(page.findings.rowCount())]
    first = next(code for code in codes if any(one.code == code for one in result.places))
    page.finding_view.selectRow(codes.index(first))
    settle()
    wanted = [one for one in result.places if one.code == first]
    assert page.rows.rowCount() == len(wanted) == page.map.shown
    page.row_view.selectRow(0)
    settle()
    centre = page.map.extent().center()
    assert abs(centre.x() - wanted[0].x) < 1 and abs(centre.y() - wanted[0].y) < 1
    assert page.map.extent().width() < 1_000


def test_a_field_map_is_kept_and_taken_again(dock, plan_path, jeungsan):
    wizard = to_look(dock, jeungsan)
    go(wizard, "Next")
    page = wizard.fields_page
    assert not page.save_button.isEnabled()
    assert page.combos["price_per_m2"].choose("")
    page.combos["price_per_m2"].activated.emit(0)
    page.name.setText("은평구 지적")  # QTest types Latin letters only
    click(page.save_button)
    ((title, target),) = rows_of(plan_path, "SELECT title, target FROM field_map")
    assert (title, target) == ("은평구 지적", "parcel")
    go(wizard, "Cancel")
    wizard = to_look(dock, jeungsan)
    go(wizard, "Next")
    page = wizard.fields_page
    assert page.combos["price_per_m2"].currentData() == "jiga"
    place = page.saved.findText("은평구 지적")
    page.saved.setCurrentIndex(place)
    page.saved.activated.emit(place)
    assert page.combos["price_per_m2"].currentData() == ""
    go(wizard, "Next")
    assert "price_per_m2" not in wizard.job.checked.columns


def test_a_column_has_one_meaning(dock, jeungsan):
    wizard = to_look(dock, jeungsan)
    go(wizard, "Next")
    page = wizard.fields_page
    assert page.combos["area_m2"].choose("jiga")
    page.combos["area_m2"].activated.emit(0)
    assert page.combos["price_per_m2"].currentData() == ""


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02" * 50, b"a,b\n1,2\n"])
def test_a_file_that_is_none_is_told_in_the_page(dock, tmp_path, content):
    bad = tmp_path / "bad.csv"
    bad.write_bytes(content)
    wizard = to_look(dock, bad)
    assert wizard.look_page.notice.text
    assert wizard.currentPage() is wizard.look_page


def test_a_path_without_a_file_is_told_on_the_first_page(dock, tmp_path):
    wizard = open_wizard(dock)
    assert not wizard.button(QWizard.WizardButton.NextButton).isEnabled()
    name_file(wizard, tmp_path / "none.shp")
    go(wizard, "Next")
    assert wizard.currentPage() is wizard.file_page
    assert "none.shp" in wizard.file_page.notice.text


def test_infrastructure_needs_its_kind(dock, jeungsan):
    wizard = open_wizard(dock)
    name_file(wizard, jeungsan, "infrastructure_area")
    assert not wizard.button(QWizard.WizardButton.NextButton).isEnabled()
    assert wizard.file_page.kind.choose("other")
    assert wizard.button(QWizard.WizardButton.NextButton).isEnabled()


def test_a_file_dropped_on_the_dock_or_the_wizard(dock, jeungsan, kostat):
    drop(dock, jeungsan)
    wizard = dock.intake.wizard
    assert wizard.isVisible()
    assert wizard.file_page.path.text() == str(jeungsan)
    drop(wizard, kostat)
    assert wizard.file_page.path.text() == str(kostat)


def drop(widget, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(5, 5), action, data, button, none)
    widget.dragEnterEvent(entering)
    assert entering.isAccepted()
    widget.dropEvent(QDropEvent(QPoint(5, 5), action, data, button, none))
    settle()


def make_an_edit(dock) -> None:
    parcel = dock.desk.plan.layers.parcel
    parcel.selectByIds([next(parcel.getFeatures()).id()])
    dock.parcel_box.share.setValue(47)
    click(dock.parcel_box.attach_button)
    assert dock.desk.unsaved


def test_unsaved_edits_are_saved_first(dock, jeungsan):
    make_an_edit(dock)
    click(dock.actions_box.import_button)
    assert dock.intake.wizard is None
    press_notice(dock.actions_box.notice)
    assert not dock.desk.unsaved
    assert dock.intake.wizard.isVisible()


def test_edits_made_meanwhile_keep_the_import_waiting(dock, plan_path, jeungsan):
    wizard = to_check(dock, jeungsan)
    make_an_edit(dock)
    go(wizard, "Commit")
    assert wizard.currentPage() is wizard.check_page
    assert rows_of(plan_path, "SELECT COUNT(*) FROM import_run") == [(0,)]
    press_notice(wizard.check_page.notice)
    go(wizard, "Commit")
    assert wizard.currentPage() is wizard.done_page
    assert rows_of(plan_path, "SELECT COUNT(*) FROM import_run") == [(1,)]


def test_the_windows_go_with_the_dock_and_with_the_plan(dock, jeungsan):
    from qgis.PyQt import sip

    wizard = to_look(dock, jeungsan)
    dock.intake.open_history()
    history = dock.intake.history
    layers = len(QgsProject.instance().mapLayers())
    QgsProject.instance().clear()
    settle()
    assert layers > 10
    assert sip.isdeleted(wizard) and sip.isdeleted(history)
    assert dock.intake.wizard is None and dock.intake.history is None


def test_the_preview_adds_no_layer_to_the_project(dock, jeungsan):
    before = set(QgsProject.instance().mapLayers())
    wizard = imported(dock, jeungsan)
    assert set(QgsProject.instance().mapLayers()) == before
    go(wizard, "Finish")
