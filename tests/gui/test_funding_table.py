"""The funding table on the plan board: typed, pasted, undone, taken apart, by keys and clicks."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from conftest import PHASE, choose, settle
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QLineEdit

from smartcity_planner.domain.units import HUNDRED_MILLION, MILLION, WON
from smartcity_planner.planning.grid import Line
from smartcity_planner.planning.totals import Scope

CITY, TOTAL, TARGET, BALANCE = (
    Line("source", "city"),
    Line("total"),
    Line("target"),
    Line("balance"),
)


@pytest.fixture
def page(dock):
    board = dock.open_board("funding")
    # The window under test; the tests' iface has none of its own.
    dock.parent().addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, board)
    board.show()
    made = board.page("funding")
    made.bar.start.setValue(2022)
    made.bar.parts.setChecked(True)
    settle()
    return made


def index(page, line: Line, what: str | int):
    for number, column in enumerate(page.grid.columns):
        if what in (column.kind, column.year if column.kind == "year" else None):
            return page.model.index(page.grid.lines.index(line), number)
    raise AssertionError(f"no column {what}")


def at(page, line: Line, what: str | int):
    """Click on a cell."""
    here = index(page, line, what)
    rect = page.view.visualRect(here)
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert page.view.currentIndex() == here
    return here


def won(page, line: Line, what: str | int) -> int | None:
    here = index(page, line, what)
    return page.grid.won(*page.model.place(here))


def text(page, line: Line, what: str | int) -> str:
    return index(page, line, what).data()


def tip(page, line: Line, what: str | int) -> str:
    return index(page, line, what).data(Qt.ItemDataRole.ToolTipRole)


def press(page, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the typing goes."""
    editor = page.view.viewport().findChild(QLineEdit)
    QTest.keyClick(editor or page.view, key, modifier)
    settle()


def type_in(page, line: Line, what: str | int, written: str, end=Qt.Key.Key_Return) -> None:
    """Click on a cell, type over it and end with a key."""
    at(page, line, what)
    QTest.keyClick(page.view, written[0])
    editor = page.view.viewport().findChild(QLineEdit)
    assert editor is not None
    QTest.keyClicks(editor, written[1:])
    QTest.keyClick(editor, end)
    settle()


def paste(page, line: Line, what: str | int, block: str) -> None:
    at(page, line, what)
    QApplication.clipboard().setText(block)
    press(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def ledger(path, phase=PHASE) -> dict:
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute(
            "SELECT source, fiscal_year, SUM(amount_won) FROM funding WHERE phase_id = ? "
            "GROUP BY 1, 2",
            [phase],
        )
        return {(source, year): amount for source, year, amount in found}


def rows_of(page) -> list:
    layer = page._desk.plan.layers.funding
    return sorted([f.id(), *map(str, f.attributes()[1:])] for f in layer.getFeatures())


def test_the_table_is_the_phases_ledger(page, plan_path):
    stored = ledger(plan_path)
    assert page.scope == Scope("phase", PHASE)
    for (source, year), amount in stored.items():
        assert won(page, Line("source", source), year) == amount
    assert won(page, TOTAL, "whole") == won(page, TOTAL, "sum") == sum(stored.values())
    assert [page.model.headerData(n, Qt.Orientation.Horizontal, 0) for n in range(9)] == [
        *("Total cost", "Spent before", "2022", "2023", "2024", "2025", "2026", "Later", "Sum")
    ]
    names = [
        page.model.headerData(n, Qt.Orientation.Vertical, Qt.ItemDataRole.DisplayRole)
        for n in range(page.model.rowCount())
    ]
    assert names[:4] == [
        "Central government (example)",
        "Seoul (city) (example)",
        "District",  # the sample has no money of the district in this phase
        "Total (example)",
    ]
    assert "Example money" in tip(page, CITY, 2022)


def test_typing_an_amount_by_keys_and_undoing_it(page, plan_path, dock):
    page._units.choose(MILLION)
    before, rows = ledger(plan_path), rows_of(page)
    type_in(page, CITY, 2023, "1,234.567")
    assert won(page, CITY, 2023) == 1_234_567_000
    # Enter went down, to the district's cell of the year.
    assert page.view.currentIndex() == index(page, Line("source", "district"), 2023)
    assert text(page, CITY, 2023) == "* 1,235"
    assert f"it was {before['city', 2023]:,} won" in tip(page, CITY, 2023)
    assert "* Changed since the last save (1): Seoul (city) 2023" in page.note.text()
    assert won(page, TOTAL, "whole") == won(page, TOTAL, "sum")
    assert ledger(plan_path) == before  # not saved yet
    press(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert rows_of(page) == rows
    assert "*" not in text(page, CITY, 2023) and page.note.text() == ""
    page.bar.redo.click()
    assert won(page, CITY, 2023) == 1_234_567_000
    assert dock.desk.save()
    settle()
    assert ledger(plan_path)["city", 2023] == 1_234_567_000
    assert "*" not in text(page, CITY, 2023)


def test_tab_and_arrows_go_on_and_delete_empties(page):
    type_in(page, CITY, 2023, "7", Qt.Key.Key_Tab)
    assert page.view.currentIndex() == index(page, CITY, 2024)
    type_in(page, CITY, 2024, "8", Qt.Key.Key_Up)
    assert page.view.currentIndex() == index(page, Line("source", "central"), 2024)
    at(page, CITY, 2023)
    press(page, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    press(page, Qt.Key.Key_Delete)
    assert won(page, CITY, 2023) == won(page, CITY, 2024) == 0
    press(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)  # one step for both
    assert won(page, CITY, 2023) == 7_000_000 and won(page, CITY, 2024) == 8_000_000


def test_the_unit_and_an_unchanged_text_leave_the_won(page, dock):
    page._units.choose(WON)
    type_in(page, CITY, 2023, "62500001")
    rows = rows_of(page)
    for unit in (MILLION, HUNDRED_MILLION, WON, HUNDRED_MILLION):
        page.bar.unit.choose(unit.won)
        settle()
    assert text(page, CITY, 2023) == "* 1"
    here = at(page, CITY, 2023)
    press(page, Qt.Key.Key_Return)  # opens the cell
    editor = page.view.viewport().findChild(QLineEdit)
    assert editor.text() == "0.62500001"
    press(page, Qt.Key.Key_Return)
    assert rows_of(page) == rows
    assert page.model.setData(here, here.data())
    assert page.model.setData(here, "1")
    assert rows_of(page) == rows
    assert "stays at 62,500,001 won" in page.note.text()
    type_in(page, CITY, 2023, "1.0")
    assert won(page, CITY, 2023) == 100_000_000


def test_pasting_a_block_is_one_step(page):
    page._units.choose(MILLION)
    rows = rows_of(page)
    paste(page, Line("source", "central"), 2022, '1,000\t\t"2,000.5"\r\n300\t400\t\r\n')
    assert won(page, Line("source", "central"), 2022) == 1_000_000_000
    assert won(page, Line("source", "central"), 2024) == 2_000_500_000
    assert won(page, CITY, 2022) == 300_000_000 and won(page, CITY, 2023) == 400_000_000
    press(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert rows_of(page) == rows


BAD_BLOCKS = (
    ("1\t2\n3\tabc", "Seoul (city) 2023: “abc” is not an amount"),
    ("1\t-2", "Central government 2023: “-2” is negative"),
    ("1\t(2)", "negative"),
    ("0.0000001", "not in whole won"),
    ("1\t99999999999999", "more than a plan can hold"),
    ("1\n2\n3\n9", "Total 2022: “9” cannot be set here"),
    ("\n".join("123456789"), "9 lines"),
    (" \n", "nothing to paste"),
)


def test_a_bad_paste_changes_nothing_and_names_the_cell(page):
    page._units.choose(MILLION)
    rows = rows_of(page)
    for block, words in BAD_BLOCKS:
        paste(page, Line("source", "central"), 2022, block)
        assert words in page.note.text()
        assert rows_of(page) == rows
        assert page._desk.history.undo_label is None


def test_copying_and_pasting_back_changes_nothing(page):
    page.bar.shares.setChecked(True)
    rows = rows_of(page)
    page.view.selectAll()
    press(page, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QApplication.clipboard().text()
    assert len(copied.split("\n")) == page.model.rowCount()
    paste(page, page.grid.lines[0], "whole", copied)
    assert rows_of(page) == rows
    page.bar.copy.click()
    head, first = QApplication.clipboard().text().split("\n")[:2]
    assert head.split("\t")[:3] == ["million won", "Total cost", "Spent before"]
    assert first.startswith("Central government\t")


def test_sums_are_not_typed_into_and_say_why(page):
    rows = rows_of(page)
    at(page, TOTAL, 2022)
    QTest.keyClick(page.view, "5")
    assert page.view.viewport().findChild(QLineEdit) is None
    assert "the sources added up" in page.note.text()
    for kind in ("whole", "after", "sum"):
        assert "lie behind this amount" in tip(page, CITY, kind)
    assert rows_of(page) == rows
    page.bar.start.setValue(2021)
    settle()
    # Only 2020 lies before the window now.
    type_in(page, CITY, "before", "5")
    assert won(page, CITY, "before") == 5_000_000
    page.bar.start.setValue(2020)
    assert won(page, CITY, 2020) == 5_000_000


def test_a_share_splits_the_year_anew(page):
    page.bar.shares.setChecked(True)
    settle()
    total = won(page, TOTAL, 2023)
    share = Line("share", "central")
    assert text(page, share, 2023).endswith(" %")
    type_in(page, share, 2023, "50")
    assert won(page, TOTAL, 2023) == total
    assert abs(2 * won(page, Line("source", "central"), 2023) - total) <= 2
    assert text(page, share, 2023) == "50.0 %"
    type_in(page, share, 2023, "120")
    assert "0 to 100" in page.note.text()
    press(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.grid.changes == {}


def test_other_sources_can_be_shown_and_funded(page):
    loan = Line("source", "loan")
    assert loan not in page.grid.lines
    page.bar.every.setChecked(True)
    type_in(page, loan, 2023, "11")
    page.bar.every.setChecked(False)
    settle()
    assert won(page, loan, 2023) == 11_000_000
    assert Line("source", "fund") not in page.grid.lines


def test_targets_limits_and_balances(page, dock, plan_path):
    page._units.choose(MILLION)
    total = won(page, TOTAL, "whole")
    assert text(page, BALANCE, "whole") == "–"
    type_in(page, TARGET, "whole", str(total // 10**6 + 5))
    assert won(page, BALANCE, "whole") == (total // 10**6 + 5) * 10**6 - total
    assert not page.grid.exceeded(BALANCE, index_column(page, "whole"))
    # A limit of one year, exceeded.
    type_in(page, TARGET, 2023, "1")
    at(page, TARGET, 2023)
    assert page.bar.limit.isEnabled() and not page.bar.limit.isChecked()
    page.bar.limit.trigger()
    settle()
    assert text(page, TARGET, 2023) == "≤ 1"
    assert text(page, BALANCE, 2023).endswith("(exceeded)")
    assert "The limit of 1,000,000 won is exceeded." in tip(page, TOTAL, 2023)
    # Of one source only.
    page.bar.sources["city"].trigger()
    settle()
    type_in(page, Line("target", "city"), 2023, "3")
    assert dock.desk.save()
    settle()
    with closing(sqlite3.connect(plan_path)) as connection:
        found = connection.execute(
            "SELECT source, fiscal_year, amount_won, is_limit FROM funding_target "
            "WHERE scope = 'phase' AND scope_key = ? ORDER BY amount_won",
            [PHASE],
        ).fetchall()
    assert found[:2] == [(None, 2023, 1_000_000, 1), ("city", 2023, 3_000_000, 0)]
    assert found[2][:2] == (None, None)
    # Emptied, it goes; and undo brings it back.
    at(page, TARGET, 2023)
    press(page, Qt.Key.Key_Delete)
    assert won(page, TARGET, 2023) is None
    page.bar.undo.click()
    settle()
    assert text(page, TARGET, 2023) == "≤ 1"


def index_column(page, what):
    return page.model.place(index(page, TOTAL, what))[1]


def test_amounts_and_targets_pasted_together_are_one_step(page):
    page.bar.shares.setChecked(False)
    rows = rows_of(page)
    height = page.grid.lines.index(TARGET) + 1
    block = ["1"] + [""] * (height - 2) + ["50"]
    paste(page, page.grid.lines[0], 2023, "\n".join(block))
    assert won(page, page.grid.lines[0], 2023) == 1_000_000
    assert won(page, TARGET, 2023) == 50_000_000
    press(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert rows_of(page) == rows and won(page, TARGET, 2023) is None


KEYS = {
    "project": "pr.id",
    "hub": "pr.hub_id",
    "district": "substr(f.pnu, 1, 5)",
    "department": "pr.lead_department_id",
    "plan": "'the only one'",
}


def test_every_kind_of_scope_adds_up(page, plan_path):
    with closing(sqlite3.connect(plan_path)) as connection:
        funded = {
            kind: connection.execute(
                f"SELECT {key}, SUM(f.amount_won) FROM funding f JOIN phase ph "
                "ON ph.id = f.phase_id JOIN project pr ON pr.id = ph.project_id "
                f"WHERE {key} IS NOT NULL AND f.amount_won > 0 GROUP BY 1 ORDER BY 2 LIMIT 1"
            ).fetchone()
            for kind, key in KEYS.items()
        }
    for kind, (key, amount) in funded.items():
        page.chooser.kinds.choose(kind)
        settle()
        if kind != "plan":
            assert page.chooser.items.count() > 2
            assert page.chooser.items.choose(key)
            settle()
        assert won(page, TOTAL, "whole") == won(page, TOTAL, "sum") == amount
        # And an amount typed there is what the table then shows.
        line, column = next(
            (ln, c)
            for c in page.grid.columns
            if c.kind == "year"
            for ln in page.grid.lines
            if ln.kind == "source" and page.grid.won(ln, c)
        )
        type_in(page, line, column.year, "123.456")
        assert won(page, line, column.year) == 123_456_000
        assert page.grid.changes.keys() == {(line.source, column.year)}
        page.bar.undo.click()
        settle()
        assert page.grid.changes == {}


def test_new_money_of_many_phases_is_refused_in_words(page):
    page.chooser.kinds.choose("plan")
    page.bar.every.setChecked(True)
    settle()
    rows = rows_of(page)
    type_in(page, Line("source", "loan"), 2023, "5")
    assert "Choose a phase" in page.note.text()
    assert rows_of(page) == rows


def test_a_page_behind_another_one_catches_up(page, dock):
    dock.board.tabs.setCurrentIndex(1)
    settle()
    assert not page.isVisible()
    choose(dock, "magok-smart-energy-2")
    assert page.scope == Scope("phase", PHASE)
    dock.open_board("funding")
    settle()
    assert page.scope == Scope("phase", "magok-smart-energy-2")
    assert won(page, TOTAL, "whole") == dock.desk.money.table.total > 0


def test_the_selected_parcels_are_a_scope(page, dock):
    page.chooser.kinds.choose("parcels")
    settle()
    assert "Select parcels" in page.chooser.items.currentText()
    layer = dock.desk.plan.layers.parcel
    funded = {f["pnu"] for f in dock.desk.plan.layers.funding.getFeatures() if f["pnu"]}
    pnu = sorted(funded)[0]
    layer.selectByExpression(f"pnu = '{pnu}'")
    settle()
    expected = sum(
        f["amount_won"] for f in dock.desk.plan.layers.funding.getFeatures() if f["pnu"] == pnu
    )
    assert won(page, TOTAL, "whole") == expected
    assert not any(line.kind == "target" for line in page.grid.lines)


def test_the_table_follows_the_dock(page, dock):
    choose(dock, "magok-smart-energy-2")
    assert page.scope == Scope("phase", "magok-smart-energy-2")
    page.chooser.kinds.choose("project")
    settle()
    assert page.scope == Scope("project", "magok-smart-energy")


def test_a_total_is_taken_apart_down_to_the_parcel(page, dock):
    page.chooser.kinds.choose("plan")
    settle()
    at(page, TOTAL, "whole")
    tree = page.drill.tree
    for axis in ("project", "phase", "district", "hub", "department", "basis", "parcel"):
        assert page.drill.axes.choose(axis)
        settle()
        assert tree.topLevelItemCount() > 0
        assert f"in all {won(page, TOTAL, 'whole'):,} won" in page.drill.note.text()
    # To a project, and on to a parcel on the map.
    page.drill.axes.choose("project")
    settle()
    first = tree.topLevelItem(0)
    name = first.text(0)
    double_click(tree, first)
    assert page.chooser.kinds.currentData() == "project"
    assert page.chooser.items.currentText() == name
    at(page, TOTAL, "whole")
    page.drill.axes.choose("parcel")
    settle()
    parcel = next(
        tree.topLevelItem(n)
        for n in range(tree.topLevelItemCount())
        if tree.topLevelItem(n).data(0, Qt.ItemDataRole.UserRole)
    )
    double_click(tree, parcel)
    assert dock.desk.selected == [parcel.data(0, Qt.ItemDataRole.UserRole)]


def double_click(tree, item) -> None:
    tree.scrollToItem(item)
    place: QPoint = tree.visualItemRect(item).center()
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settle()


def test_parcels_behind_a_total_include_unsaved_rows(page):
    type_in(page, CITY, 2023, "777")
    at(page, CITY, 2023)
    page.drill.axes.choose("parcel")
    settle()
    assert "in all 777,000,000 won" in page.drill.note.text()


def test_without_a_plan_nothing_breaks(make_dock):
    dock = make_dock()
    page = dock.open_board("funding").page("funding")
    settle()
    assert page.scope is None
    at(page, CITY, "year") if page.grid.lines else None
    QApplication.clipboard().setText("1")
    page.paste()
    assert "No plan is open" in page.note.text()
    assert not page.bar.paste.isEnabled()


def test_a_read_only_plan_is_shown_and_not_typed_into(page, monkeypatch):
    # As on a share without the right to write; the tests' user may write everywhere.
    store = type(page._desk.plan.store)
    monkeypatch.setattr(store, "writable", property(lambda _self: False))
    page.refresh()
    assert "read-only" in page.bar.paste.toolTip() and not page.bar.paste.isEnabled()
    at(page, CITY, 2023)
    QTest.keyClick(page.view, "5")
    assert page.view.viewport().findChild(QLineEdit) is None
    assert "read-only" in page.note.text()
    press(page, Qt.Key.Key_Delete)
    assert page.grid.changes == {}


def test_the_narrow_ledger_opens_the_table(dock):
    dock.ledger_box.open_table.click()
    settle()
    assert not dock.board.isHidden()
    assert dock.board.tabs.currentWidget().page is dock.board.page("funding")
