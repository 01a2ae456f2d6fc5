"""Who holds which won: opened from the funding table, amounts fixed and freed by clicking."""

from __future__ import annotations

import pytest
from conftest import PHASE, settle
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLineEdit

from smartcity_planner.gui.leftover import FIXED, PARCEL, SHARE, WHY, WON
from smartcity_planner.planning import edit
from smartcity_planner.planning.grid import Line
from smartcity_planner.planning.totals import Scope


@pytest.fixture
def page(dock):
    board = dock.open_board("funding")
    dock.parent().addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, board)
    board.show()
    made = board.page("funding")
    made.bar.start.setValue(2022)
    made.chooser.choose(Scope("phase", PHASE))
    settle()
    return made


@pytest.fixture
def window(dock, page):
    """The window over the city's money of one year."""
    page.view.setCurrentIndex(page.model.index(page.grid.lines.index(Line("total")), 2))
    settle()
    assert not page.drill.holders.isEnabled()
    assert "one source in one year" in page.drill.holders.toolTip()
    (source, year), *_ = sorted(
        cell for cell, won in dock.desk.totals.table(Scope("phase", PHASE)).cells.items() if won
    )
    places = [c.year if c.kind == "year" else None for c in page.grid.columns]
    here = page.model.index(page.grid.lines.index(Line("source", source)), places.index(year))
    page.view.setCurrentIndex(here)
    settle()
    QTest.mouseClick(page.drill.holders, Qt.MouseButton.LeftButton)
    settle()
    made = page.drill._window
    assert made.isVisible()
    made.cell = (source, year)
    yield made
    made.close()


def shown(window, column: int) -> list[object]:
    model = window.model
    return [model.index(row, column).data() for row in range(model.rowCount())]


def total(dock, window) -> int:
    return dock.desk.totals.table(Scope("phase", PHASE)).cells[window.cell]


def type_amount(window, row: int, text: str) -> None:
    here = window.model.index(row, WON)
    window.view.scrollTo(here)
    spot = window.view.visualRect(here).center()
    QTest.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    QTest.mouseDClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    editor = window.view.viewport().findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    settle()


def tick(window, row: int) -> None:
    here = window.model.index(row, FIXED)
    window.view.scrollTo(here)
    option = window.view.visualRect(here)
    spot = option.center()
    spot.setX(option.left() + 10)
    QTest.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    settle()


def test_every_won_has_a_holder_and_a_reason(dock, window):
    amounts = [int(text.replace(",", "")) for text in shown(window, WON)]
    assert sum(amounts) == total(dock, window)
    assert window.model.rows and all(row.share for row in window.model.rows)
    left = [text for text in shown(window, WHY) if text.startswith("One leftover won")]
    assert f"{len(left)} of them left over" in window.how.text()
    assert sum(row.extra for row in window.model.rows) == len(left)
    assert not any(name.isdigit() for name in shown(window, PARCEL))  # names, no raw numbers
    assert shown(window, SHARE)


def test_a_typed_amount_is_fixed_and_the_others_share_the_rest(dock, window):
    before, amounts = total(dock, window), shown(window, WON)
    type_amount(window, 1, "7")
    assert shown(window, WON)[1] == "7"
    assert window.model.rows[1].fixed
    assert "Fixed by hand" in shown(window, WHY)[1]
    assert total(dock, window) == before
    assert all(row.share for row in window.model.rows if not row.fixed)  # still explained
    assert dock.desk.unsaved
    dock.desk.undo()
    settle()
    assert shown(window, WON) == amounts
    assert not window.model.rows[1].fixed


def test_the_tick_fixes_and_frees(dock, window):
    amounts = shown(window, WON)
    tick(window, 0)
    assert window.model.rows[0].fixed and shown(window, WON) == amounts
    tick(window, 0)
    assert not window.model.rows[0].fixed and shown(window, WON) == amounts


@pytest.mark.parametrize(
    ("text", "message"),
    [("-5", "negative"), ("1.5", "whole won"), ("many", "not an amount"), ("9" * 14, "fixed")],
)
def test_an_amount_that_cannot_be_changes_nothing(dock, window, text, message):
    amounts = shown(window, WON)
    type_amount(window, 0, text)
    assert shown(window, WON) == amounts
    assert message in window.note.text() and window.note.isVisible()
    assert not dock.desk.unsaved


def test_it_closes_with_the_plan_and_hears_nothing_more(dock, window):
    window.close()
    rows = window.model.rows
    edit.hold(
        dock.desk.history,
        dock.desk.plan.layers,
        PHASE,
        *window.cell,
        rows[0].pnu,
        1,
    )
    dock.desk.content_changed.emit()
    settle()
    assert window.model.rows is rows
