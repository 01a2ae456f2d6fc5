"""Tables stay readable where there is little room: figures whole, names long enough to be told."""

from __future__ import annotations

import pytest

from smartcity_planner.gui.intake import tables

NAME = "2단계 착공 연기안(예산 20 % 감액, 2030년까지)"
ROWS = [
    ["중앙정부 지원금(국비)", "24,880,000", "37,319,000", "-12,439,000"],
    ["시비", "1", "2", "1"],
]


@pytest.fixture
def view(qtbot):
    model = tables.Rows(["재원", "계획", NAME, "차이"], right=(1, 2, 3))
    view = tables.table(model, "comparison", None)
    qtbot.addWidget(view)
    view.resize(430, 200)
    view.show()
    model.fill(ROWS)
    tables.fit(view, stretch=0, most=220)
    return view


def _cut(view, column: int) -> bool:
    """Whether a cell of the column has less room than its text needs."""
    return view.columnWidth(column) < view.sizeHintForColumn(column)


def test_figures_are_whole_and_names_can_be_read(view):
    assert not any(_cut(view, column) for column in (1, 2, 3))
    assert view.columnWidth(0) >= 110
    assert view.columnWidth(2) < 140  # its long heading is shortened
    assert view.model().headerData(2, tables.Qt.Orientation.Horizontal, 3) == NAME  # the tooltip


def test_one_column_takes_what_is_left(view, qtbot):
    view.resize(900, 200)
    qtbot.waitUntil(lambda: view.viewport().width() > 800)
    whole = sum(view.columnWidth(column) for column in range(4))
    assert whole == view.viewport().width()
    view.resize(300, 200)
    qtbot.waitUntil(lambda: view.viewport().width() < 310)
    assert view.columnWidth(0) == 110 and not _cut(view, 3)
    tables.fit(view, stretch=None)
    before = view.columnWidth(0)
    view.resize(900, 200)
    qtbot.waitUntil(lambda: view.viewport().width() > 800)
    assert view.columnWidth(0) == before
