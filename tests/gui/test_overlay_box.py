"""What lies on the selected parcels, in the dock."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QApplication

from smartcity_planner.overlay import state
from smartcity_planner.overlay.refresh import refresh
from smartcity_planner.store import bulk


def shown(box) -> dict[str, list[tuple[str, str, str]]]:
    found = {}
    for number in range(box.tree.topLevelItemCount()):
        group = box.tree.topLevelItem(number)
        rows = [group.child(row) for row in range(group.childCount())]
        found[group.text(0)] = [tuple(row.text(column) for column in range(3)) for row in rows]
    return found


@pytest.fixture
def box(dock):
    QApplication.processEvents()
    assert dock.overlay_box.isVisible()
    return dock.overlay_box


def select(dock, count: int) -> list[str]:
    """Select the parcels on which most lies."""
    rows = dock.desk.plan.store.query(
        "SELECT p.fid, p.pnu FROM parcel p JOIN parcel_overlay o ON o.pnu = p.pnu "
        "GROUP BY p.pnu ORDER BY count(*) DESC, p.pnu LIMIT ?",
        (count,),
    )
    dock.desk.plan.tables["parcel"].selectByIds([row["fid"] for row in rows])
    QApplication.processEvents()
    return [row["pnu"] for row in rows]


def test_nothing_selected_says_what_to_do(box):
    assert "Select parcels" in box.summary.toolTip() + box.summary.text()
    assert not box.tree.isVisible()
    assert box.notice.text == ""  # a new plan is up to date


def test_every_place_on_the_selected_parcels_with_its_share(dock, box):
    store = dock.desk.plan.store
    with bulk.writing(store) as writer:  # two more zones over the same ground
        for key in ("one", "two"):
            writer.execute(
                "INSERT INTO regeneration_zone (id, name_ko, zone_type, status, geometry_status, "
                f"geom) SELECT '{key}', '{key}', 'unspecified', 'designated', 'synthetic', geom "
                "FROM hub ORDER BY fid LIMIT 1"
            )
    refresh(store)
    ((fid, pnu),) = store.query(
        "SELECT p.fid, p.pnu FROM parcel p JOIN parcel_overlay o ON o.pnu = p.pnu "
        "WHERE o.place_id = 'one' AND o.share = 1 ORDER BY p.pnu LIMIT 1"
    ) or [(None, None)]
    if fid is None:
        pytest.skip("no lot of the sample lies in the first hub")
    dock.desk.plan.tables["parcel"].selectByIds([fid])
    QApplication.processEvents()
    found = shown(box)
    expected = store.query("SELECT count(*) FROM parcel_overlay WHERE pnu = ?", (pnu,))[0][0]
    assert sum(len(rows) for rows in found.values()) == expected
    zones = {row[0]: row[2] for row in found["Regeneration zone"]}
    assert zones["one"] == zones["two"] == "100.0 %"
    assert box.tree.isVisible()


def test_out_of_date_is_told_and_mended(dock, box):
    store = dock.desk.plan.store
    with store.transaction() as connection:
        connection.execute("DELETE FROM parcel_overlay")
        connection.execute("DELETE FROM meta WHERE key = ?", (state.META_KEY,))
    dock.desk.look_again()
    QApplication.processEvents()
    assert "have changed" in box.notice.text
    (button,) = box.notice.buttons()
    button.click()
    QApplication.processEvents()
    assert not state.is_stale(store)
    assert box.notice.text == ""
    assert store.query("SELECT count(*) FROM parcel_overlay")[0][0] > 0
    select(dock, 3)
    assert "Innovation hub" in shown(box)


def test_folded_in_it_does_not_look(dock, box, monkeypatch):
    dock._sections[1].setCollapsed(True)
    monkeypatch.setattr(
        "smartcity_planner.gui.overlay_box.lookup.totals",
        lambda *_: pytest.fail("looked although nobody sees it"),
    )
    select(dock, 5)
