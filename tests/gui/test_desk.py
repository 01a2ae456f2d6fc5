"""The planner's way through the dock, by clicking, on the layers of a real plan."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest
from qgis.core import Qgis, QgsProject
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QEnterEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from smartcity_planner.planning.allocate import Money, allocate
from smartcity_planner.planning.edit_buffers import parcels_of_phase, rows
from smartcity_planner.store.plan import PlanStore

PHASE = "yangjae-gaepo-ai-2"
EMPTY = "data-integration-1"


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def click(button) -> None:
    assert button.isEnabled(), button.toolTip()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()


def messages(iface, level=Qgis.MessageLevel.Warning) -> str:
    return "\n".join(iface.messageBar().get_messages(level))


def choose(dock, phase_id: str) -> None:
    row = dock.phase_box._phases[phase_id]
    dock.phase_box.projects.choose(row["project_id"])
    dock.phase_box.phases.choose(phase_id)
    settle()


def select(dock, pnus) -> None:
    quoted = ", ".join(f"'{pnu}'" for pnu in pnus)
    dock.desk.plan.layers.parcel.selectByExpression(f"pnu IN ({quoted})")
    settle()


def free(dock, count: int) -> list[str]:
    layers = dock.desk.plan.layers
    attached = parcels_of_phase(layers, PHASE)
    return sorted(
        row["pnu"] for row in rows(layers.parcel, ("pnu",)) if row["pnu"] not in attached
    )[:count]


def attached(dock) -> list[str]:
    return sorted(parcels_of_phase(dock.desk.plan.layers, dock.desk.phase_id))


def content(dock) -> list[list[list[object]]]:
    return [
        sorted([f.id(), *map(str, f.attributes()[1:])] for f in layer.getFeatures())
        for layer in dock.desk.plan.layers.edited
    ]


def stored(path: Path, phase_id: str = PHASE) -> dict[tuple[str, int], int]:
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute(
            "SELECT source, fiscal_year, SUM(amount_won) FROM funding WHERE phase_id = ? "
            "GROUP BY source, fiscal_year",
            [phase_id],
        )
        return {(source, year): won for source, year, won in found}


def enter(dock, text: str = "1,000", years=None, split=(40, 42, 18)) -> None:
    """Type a total and its split, as a planner does."""
    box = dock.money_box
    box.total.setFocus()
    box.total.selectAll()
    QTest.keyClicks(box.total, text)
    for source, part in zip(("central", "city", "district"), split, strict=True):
        box.split.spins[source].setValue(part)
    box.years.set_years(years or {2026: Decimal(60), 2027: Decimal(40)})
    settle()


def test_a_dock_without_a_plan_shows_the_next_step(make_dock):
    dock = make_dock()
    assert dock.plan_box.new_button.isVisible()
    assert dock.plan_box.open_button.isVisible()
    assert not dock.money_box.isVisible()
    assert not dock.actions_box.isVisible()


def test_open_choose_and_see(dock):
    assert dock.plan_box._title.text() == "Seoul plan"
    assert "138 parcels" in dock.phase_box._facts.text()
    assert "2022-01-01 – 2024-05-29" in dock.phase_box._facts.text()
    assert dock.phase_box._target.text().startswith("Target: ")
    assert "18,000,000,000 won in 828" in dock.ledger_box._sum.text()


def test_the_dock_finds_a_plan_opened_the_ordinary_way(make_dock, plan_path):
    dock = make_dock()
    assert dock.desk.plan is None
    assert QgsProject.instance().read(str(plan_path.with_suffix(".qgz")))
    settle()
    assert dock.desk.plan.store.path.resolve() == plan_path.resolve()
    assert dock.phase_box.projects.count() > 5
    QgsProject.instance().clear()
    settle()
    assert dock.desk.plan is None
    assert not dock.money_box.isVisible()


def test_a_plan_without_a_project_gets_one_beside_it(make_dock, plan_path):
    plan_path.with_suffix(".qgz").unlink()
    dock = make_dock()
    assert dock.opener.open(plan_path)
    assert plan_path.with_suffix(".qgz").is_file()
    assert dock.desk.plan is not None
    assert not dock.desk.unsaved


def test_another_project_of_that_name_is_left_alone(make_dock, plan_path, qgis_iface):
    beside = plan_path.with_suffix(".qgz")
    foreign = QgsProject()
    foreign.setTitle("somebody else's")
    assert foreign.write(str(beside))
    before = beside.read_bytes()
    dock = make_dock()
    assert dock.opener.open(plan_path)
    assert beside.read_bytes() == before
    assert "left as it is" in messages(qgis_iface, Qgis.MessageLevel.Info)
    assert dock.desk.plan is not None


def test_attach_by_clicking(dock):
    before = attached(dock)
    new = free(dock, 5)
    select(dock, new)
    assert dock.parcel_box._count.text() == "5 parcels selected on the map"
    click(dock.parcel_box.attach_button)
    assert set(attached(dock)) == {*before, *new}
    assert f"{len(before) + 5} parcels" in dock.phase_box._facts.text()
    assert "5 parcels of the phase carry no money." in dock.ledger_box._note.text()


def test_attaching_needs_a_selection(dock):
    select(dock, ["none"])
    for button in (dock.parcel_box.attach_button, dock.parcel_box.detach_button):
        assert not button.isEnabled()
        assert "Select parcels on the map first" in button.toolTip()


def test_share(dock):
    new = free(dock, 1)
    select(dock, new)
    dock.parcel_box.share.setValue(33.3)
    click(dock.parcel_box.attach_button)
    row = parcels_of_phase(dock.desk.plan.layers, PHASE)[new[0]]
    assert row["share"] == 0.333


def test_detaching_parcels_with_money_asks_in_the_dock(dock):
    before = content(dock)
    going = attached(dock)[:3]
    select(dock, going)
    click(dock.parcel_box.detach_button)
    notice = dock.parcel_box.notice
    money = dock.desk.carried()
    assert notice.isVisible()
    assert f"3 of the selected parcels carry {money.won:,} won" in notice.text
    assert content(dock) == before
    click(notice.buttons()[1])
    assert not notice.isVisible()
    assert content(dock) == before

    click(dock.parcel_box.detach_button)
    click(notice.buttons()[0])
    assert not set(going) & set(attached(dock))
    assert dock.desk.money.table.total == 18_000_000_000 - money.won
    click(dock.actions_box.undo_button)
    assert content(dock) == before


def test_another_selection_withdraws_the_question(dock):
    select(dock, attached(dock)[:3])
    click(dock.parcel_box.detach_button)
    select(dock, attached(dock)[:1])
    assert not dock.parcel_box.notice.isVisible()


def test_enter_apply_undo_redo_save(dock, plan_path):
    before = content(dock)
    enter(dock, "62,500")
    assert dock.money_box.total.won == 62_500_000_000
    assert dock.money_box._exact.text() == "= 62,500,000,000 won"
    click(dock.money_box.apply_button)
    model = dock.ledger_box.model
    shown = [
        [model.data(model.index(row, column)) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
    assert shown == [
        ["15,000", "15,750", "6,750", "37,500"],
        ["10,000", "10,500", "4,500", "25,000"],
        ["25,000", "26,250", "11,250", "62,500"],
    ]
    assert "62,500,000,000 won in 828 ledger rows" in dock.ledger_box._sum.text()
    after = content(dock)
    click(dock.actions_box.undo_button)
    assert content(dock) == before
    assert "18,000,000,000 won" in dock.ledger_box._sum.text()
    click(dock.actions_box.redo_button)
    assert content(dock) == after
    click(dock.actions_box.save_button)
    assert stored(plan_path) == {
        ("central", 2026): 15_000_000_000,
        ("city", 2026): 15_750_000_000,
        ("district", 2026): 6_750_000_000,
        ("central", 2027): 10_000_000_000,
        ("city", 2027): 10_500_000_000,
        ("district", 2027): 4_500_000_000,
    }
    assert not dock.actions_box.save_button.isEnabled()
    assert not dock.actions_box.undo_button.isEnabled()


def test_other_years_are_named_and_can_be_kept(dock):
    keep = dock.money_box.keep
    assert not keep.isVisible()
    enter(dock)
    assert keep.isVisible()
    note = dock.money_box._others
    assert note.text() == "Apply removes 18,000,000,000 won of other years (2022, 2023, 2024)."
    keep.setChecked(True)
    assert "stay in the ledger" in note.text()
    click(dock.money_box.apply_button)
    assert dock.desk.money.table.total == 19_000_000_000
    assert "differs by 18,000,000,000 won" in dock.ledger_box._note.text()


def test_units_never_change_the_won(dock):
    enter(dock, "62,500.000001")
    assert dock.money_box.total.won == 62_500_000_001
    shown = {}
    for place in range(dock.money_box.unit.count()):
        dock.money_box.unit.setCurrentIndex(place)
        settle()
        shown[dock.money_box.unit.currentText()] = dock.money_box.total.text()
        assert dock.money_box.total.won == 62_500_000_001
    assert shown == {
        "won": "62,500,000,001",
        "thousand won": "62,500,000.001",
        "million won": "62,500.000001",
        "100 million won": "625.00000001",
    }
    model = dock.ledger_box.model
    last = model.index(model.rowCount() - 1, model.columnCount() - 1)
    assert model.data(last) == "180"
    assert model.data(last, Qt.ItemDataRole.ToolTipRole) == "18,000,000,000 won"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("-5", "negative"),
        ("0.0000005", "whole won"),
        ("many", "not an amount"),
        ("99999999999999", "larger than a plan can hold"),
        ("", "Enter the total"),
    ],
)
def test_amounts_that_cannot_be(dock, text, reason):
    before = content(dock)
    enter(dock, "1")
    dock.money_box.total.selectAll()
    QTest.keyClick(dock.money_box.total, Qt.Key.Key_Delete)
    QTest.keyClicks(dock.money_box.total, text)
    settle()
    assert not dock.money_box.apply_button.isEnabled()
    assert reason in dock.money_box.apply_button.toolTip()
    assert reason in dock.money_box._reason.text()
    assert content(dock) == before


def test_a_split_that_is_not_100(dock):
    enter(dock, split=(40, 42, 17.5))
    assert not dock.money_box.apply_button.isEnabled()
    assert "99.5 %" in dock.money_box.apply_button.toolTip()
    dock.money_box.split.spins["private"].setValue(0.5)
    assert dock.money_box.apply_button.isEnabled()


def test_years_that_cannot_be(dock):
    enter(dock, years={2026: Decimal(60)})
    assert "60 %" in dock.money_box.apply_button.toolTip()
    dock.money_box.years.add_button.click()
    dock.money_box.years._lines[1].year.setValue(2026)
    assert "2026 is given twice" in dock.money_box.apply_button.toolTip()


def test_no_ratio_is_proposed(dock):
    assert dock.money_box.split.split() == {}
    assert dock.money_box.total.won is None
    assert dock.money_box.years.years() == {}


def test_fill_evenly_from_the_phase(dock):
    click(dock.money_box.years.even_button)
    years = dock.money_box.years.years()
    assert years == {2022: Decimal("33.34"), 2023: Decimal("33.33"), 2024: Decimal("33.33")}


def test_fill_from_the_ledger_changes_nothing_when_applied(dock):
    click(dock.money_box.from_ledger)
    assert dock.money_box.total.won == 18_000_000_000
    assert sum(dock.money_box.split.split().values()) == 100
    assert dock.money_box.problem == ""


def test_fill_from_the_ledger_and_apply_keeps_basis_and_evidence(dock):
    before = {(r["basis"], r["evidence_id"]) for r in dock.desk.plan.layers.funding.getFeatures()}
    assert before == {("example", "example"), ("published_total", "press_2019_10_08_new_deal")}
    phase = dock.desk.phase_id
    click(dock.money_box.from_ledger)
    click(dock.money_box.apply_button)
    after = {
        (row["basis"], row["evidence_id"])
        for row in dock.desk.plan.layers.funding.getFeatures()
        if row["phase_id"] == phase
    }
    assert len(after) == 1 and after <= before
    assert dock.desk.money.table.total == 18_000_000_000


def test_figures_of_different_kinds_are_not_poured_into_one_form(dock, qgis_iface):
    funding = dock.desk.plan.layers.funding
    row = next(r for r in funding.getFeatures() if r["phase_id"] == dock.desk.phase_id)
    assert funding.isEditable() or funding.startEditing()
    funding.changeAttributeValue(row.id(), funding.fields().indexOf("basis"), "published")
    dock.desk._rows_changed()
    click(dock.money_box.from_ledger)
    assert dock.money_box.total.won is None
    assert "differ in basis" in messages(qgis_iface)


def test_won_that_percentages_cannot_express_are_named(dock, qgis_iface):
    funding = dock.desk.plan.layers.funding
    row = next(r for r in funding.getFeatures() if r["phase_id"] == dock.desk.phase_id)
    assert funding.isEditable() or funding.startEditing()
    place = funding.fields().indexOf("amount_won")
    funding.changeAttributeValue(row.id(), place, row["amount_won"] + 7)
    dock.desk._rows_changed()
    click(dock.money_box.from_ledger)
    assert "cannot express this ledger exactly" in messages(qgis_iface)


def test_a_plan_whose_file_is_gone_is_told_and_not_edited(dock, qgis_iface):
    dock.desk.plan.store.path.rename(dock.desk.plan.store.path.with_suffix(".moved"))
    choose(dock, EMPTY)
    dock.plan_box.refresh()
    assert "moved or removed" in dock.desk.why_not_editable
    assert not dock.money_box.apply_button.isEnabled()


def test_a_phase_without_parcels_takes_money_without_a_place(dock, qgis_iface):
    choose(dock, EMPTY)
    assert dock.money_box.weight.currentData() == "not_placed"
    before = content(dock)
    enter(dock)
    dock.money_box.weight.choose("area")
    click(dock.money_box.apply_button)
    assert "has no parcels" in messages(qgis_iface)
    assert content(dock) == before
    dock.money_box.weight.choose("not_placed")
    click(dock.money_box.apply_button)
    assert dock.desk.money.table.total == 1_000_000_000
    assert "1,000,000,000 won are not placed" in dock.ledger_box._note.text()


def test_published_money_names_its_evidence(dock):
    assert not dock.money_box.evidence.isVisible()
    dock.money_box.basis.choose("published")
    assert dock.money_box.evidence.isVisible()
    dock.money_box.evidence.setCurrentIndex(1)
    key = dock.money_box.evidence.currentData()
    enter(dock)
    click(dock.money_box.apply_button)
    found = {
        (row["basis"], row["evidence_id"])
        for row in rows(
            dock.desk.plan.layers.funding, ("basis", "evidence_id"), f"phase_id = '{PHASE}'"
        )
    }
    assert found == {("published", key)}


def test_ctrl_z_on_the_dock(dock):
    before = content(dock)
    enter(dock)
    click(dock.money_box.apply_button)
    dock.money_box.apply_button.setFocus()
    QTest.keyClick(dock.money_box.apply_button, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert content(dock) == before


def test_undo_by_qgis_itself_is_seen(dock):
    total = dock.desk.money.table.total
    enter(dock)
    click(dock.money_box.apply_button)
    dock.desk.plan.layers.funding.undoStack().undo()
    settle()
    assert dock.desk.money.table.total == total
    assert not dock.actions_box.undo_button.isEnabled()
    assert dock.actions_box.redo_button.isEnabled()


def test_edits_made_elsewhere_are_shown(dock):
    funding = dock.desk.plan.layers.funding
    funding.startEditing()
    feature = next(funding.getFeatures(f"phase_id = '{PHASE}'"))
    place = funding.fields().indexOf("amount_won")
    funding.changeAttributeValue(feature.id(), place, feature["amount_won"] + 7)
    settle()
    assert "18,000,000,007 won" in dock.ledger_box._sum.text()
    assert dock.actions_box.save_button.isEnabled()


def test_what_a_tool_wrote_is_seen_on_coming_back(dock, plan_path):
    money = Money(5_000, {"city": Decimal(100)}, {2024: Decimal(100)})
    allocate(PlanStore(plan_path), PHASE, money)
    chosen = dock.phase_box.phases.currentData()
    before = dock.desk.money.table.total
    QApplication.sendEvent(dock, QEnterEvent(QPointF(), QPointF(), QPointF()))
    settle()
    assert dock.phase_box.phases.currentData() == chosen
    stored_total = sum(stored(plan_path).values())
    assert dock.desk.money.table.total == stored_total != before
    assert f"{stored_total:,} won" in dock.ledger_box._sum.text()


def test_discard_asks_in_the_dock(dock):
    before = content(dock)
    enter(dock)
    click(dock.money_box.apply_button)
    click(dock.actions_box.discard_button)
    assert content(dock) != before
    click(dock.actions_box.notice.buttons()[0])
    assert content(dock) == before
    assert not dock.desk.unsaved


def test_what_leaves_is_made_from_what_is_saved(dock, monkeypatch):
    opened = []
    monkeypatch.setattr(
        dock.dialogs, "show", lambda name, parameters, finished: opened.append((name, parameters))
    )
    path = dock.desk.plan.store.path
    report = str(path.with_name("plan check.html"))
    plan = {"PLAN": str(path), "REPORT": report}
    click(dock.actions_box.check_button)
    assert opened == [("checkplan", plan)]
    enter(dock)
    click(dock.money_box.apply_button)
    click(dock.actions_box.packages_button)
    assert len(opened) == 1
    assert "Unsaved edits would be missing" in dock.actions_box.notice.text
    click(dock.actions_box.notice.buttons()[0])
    assert not dock.desk.unsaved
    packages = str(path.with_name("plan packages"))
    assert opened[1:] == [("packagedistricts", {"PLAN": str(path), "OUTPUT": packages})]


def test_the_plan_that_was_made_is_opened(dock, tmp_path, plan_path):
    other = tmp_path / "other" / "second.gpkg"
    other.parent.mkdir()
    shutil.copy(plan_path, other)
    PlanStore(other).set_meta(title="Second plan")
    dock._plan_created(True, {"OUTPUT": str(other)})
    assert dock.plan_box._title.text() == "Second plan"
    dock._plan_created(False, {})
    assert dock.plan_box._title.text() == "Second plan"


def test_highlight_follows_the_edits(dock, qtbot):
    def followed() -> bool:
        return dock.highlight._shown == frozenset(attached(dock))

    qtbot.waitUntil(followed, timeout=60_000)
    select(dock, free(dock, 4))
    click(dock.parcel_box.attach_button)
    qtbot.waitUntil(followed, timeout=60_000)
    assert dock.highlight._band.asGeometry().area() > 0
    click(dock.actions_box.undo_button)
    qtbot.waitUntil(followed, timeout=60_000)
    dock.highlight.zoom()
    layer = dock.desk.plan.layers.parcel
    assert dock._iface.mapCanvas().extent().intersects(layer.extent())


@pytest.mark.parametrize("version", ["0", "99"])
def test_plans_of_other_versions(make_dock, plan_path, qgis_iface, version):
    PlanStore(plan_path).set_meta(schema_version=version)
    dock = make_dock()
    before = plan_path.read_bytes()
    assert not dock.opener.open(plan_path)
    assert dock.desk.plan is None
    assert plan_path.read_bytes() == before
    if version == "99":
        assert "version 99" in messages(qgis_iface)
    else:
        item = qgis_iface.messageBar().currentItem()
        assert item is not None


def test_a_foreign_file(make_dock, tmp_path, qgis_iface):
    path = tmp_path / "letter.gpkg"
    path.write_text("no plan")
    dock = make_dock()
    assert not dock.opener.open(path)
    assert "is not a plan of this plugin" in messages(qgis_iface)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_plan_by_its_rights(make_dock, plan_path):
    plan_path.parent.chmod(0o555)
    try:
        _assert_read_only(make_dock(), plan_path)
    finally:
        plan_path.parent.chmod(0o755)


def test_a_read_only_plan(make_dock, plan_path, monkeypatch):
    # Root may write everywhere, so the rights themselves are tested above, as somebody else.
    monkeypatch.setattr(PlanStore, "writable", False)
    _assert_read_only(make_dock(), plan_path)


def _assert_read_only(dock, plan_path) -> None:
    assert dock.opener.open(plan_path)
    choose(dock, PHASE)
    assert dock.plan_box._state.isVisible()
    select(dock, attached(dock)[:2])
    enter(dock)
    for button in (
        dock.parcel_box.attach_button,
        dock.parcel_box.detach_button,
        dock.money_box.apply_button,
    ):
        assert not button.isEnabled()
        assert "read-only" in button.toolTip()
    assert dock.actions_box.book_button.isEnabled()


def test_removing_a_layer_of_the_plan(dock):
    QgsProject.instance().removeMapLayer(dock.desk.plan.tables["funding"].id())
    settle()
    assert dock.desk.plan is None
    assert dock.desk.why_not_editable


def test_removing_another_layer_keeps_the_choice(dock):
    before = content(dock)
    enter(dock)
    click(dock.money_box.apply_button)
    QgsProject.instance().removeMapLayer(dock.desk.plan.tables["hub"].id())
    settle()
    assert dock.desk.phase_id == PHASE
    click(dock.actions_box.undo_button)
    assert content(dock) == before


def test_nothing_needs_horizontal_scrolling(dock):
    enter(dock)
    dock.money_box.split._folding.open()
    settle()
    inner = dock._scroll.widget()
    assert inner.minimumSizeHint().width() <= dock._scroll.viewport().width()
    assert dock.minimumSizeHint().width() <= 380
    assert dock.minimumSizeHint().height() <= 560


def test_long_names_elide_with_a_tooltip(dock):
    project = dock.desk.plan.tables["project"]
    project.startEditing()
    feature = next(project.getFeatures())
    name = "A very long name of a project that no dock on earth could show " * 3
    project.changeAttributeValue(feature.id(), project.fields().indexOf("name_en"), name)
    dock.phase_box.refresh()
    dock.phase_box.projects.choose(feature["id"])
    settle()
    assert dock.phase_box.projects.toolTip() == name
    assert dock.minimumSizeHint().width() <= 380


def test_cancel_in_the_box_of_long_work_changes_nothing(dock, qgis_iface, monkeypatch):
    from qgis.PyQt.QtWidgets import QPushButton

    from smartcity_planner.gui import busy

    def press_cancel(progress, _value):
        progress._box.findChild(QPushButton).click()

    before = content(dock)
    select(dock, free(dock, 4))
    monkeypatch.setattr(busy.BoxProgress, "percent", press_cancel)
    money = dock.money_box
    enter(dock)
    monkeypatch.setattr("smartcity_planner.planning.edit_history._AT_ONCE", 10)
    click(money.apply_button)
    assert "Cancelled. Nothing was changed." in messages(qgis_iface)
    assert content(dock) == before
