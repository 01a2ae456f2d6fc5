"""What lies on which parcel: every overlap, kept up to date, in one transaction."""

from __future__ import annotations

import sqlite3

import pytest
from osgeo import ogr

from smartcity_planner.domain.errors import BadInput, Cancelled, CannotWrite
from smartcity_planner.domain.progress import Progress
from smartcity_planner.overlay.refresh import is_stale, refresh
from smartcity_planner.overlay.state import stale_layers


def test_areas_shares_lengths_and_points(ground, box):
    whole, half, out = ground.parcels([box(0, 0, 10, 10), box(15, 0, 10, 10), box(50, 0, 10, 10)])
    ground.place("hub", "h", box(-5, -5, 25, 50))
    ground.place("infrastructure_line", "l", "LINESTRING (-5 5, 20 5)")
    ground.place("infrastructure_point", "p", "POINT (18 3)")
    done = refresh(ground.store)
    assert (done.rows, done.parcels, done.places) == (5, 2, 3)
    found = ground.overlay()
    assert found[whole, "h"] == (pytest.approx(100, abs=1e-6), None, 1.0)
    assert found[half, "h"] == (pytest.approx(50, abs=1e-6), None, pytest.approx(0.5, abs=1e-9))
    assert found[whole, "l"] == (None, pytest.approx(10, abs=1e-6), 0.0)
    assert found[half, "l"] == (None, pytest.approx(5, abs=1e-6), 0.0)
    assert found[half, "p"] == (None, None, 0.0)
    assert not [key for key in found if key[0] == out]


def test_every_one_of_overlapping_zones_is_listed(ground, box):
    pnu = ground.parcel(box(0, 0, 10, 10))
    for number in range(12):
        ground.place("regeneration_zone", f"z{number:02d}", box(-number, 0, 10, 20))
    refresh(ground.store)
    found = ground.overlay()
    assert {place for _, place in found} == {f"z{n:02d}" for n in range(10)}  # 10, 11 only touch
    assert [found[pnu, f"z{n:02d}"][2] for n in range(10)] == pytest.approx(
        [1 - n / 10 for n in range(10)], abs=1e-9
    )


@pytest.mark.parametrize(
    ("parcel", "place", "area"),
    [
        # a hole of the zone, exactly the parcel
        ("B 2 2 2 2", "POLYGON ((0 0,9 0,9 9,0 9,0 0),(2 2,2 4,4 4,4 2,2 2))", 0),
        # the zone within a hole of the parcel
        ("POLYGON ((0 0,9 0,9 9,0 9,0 0),(2 2,2 4,4 4,4 2,2 2))", "B 2.5 2.5 1 1", 0),
        # the zone across the hole
        ("POLYGON ((0 0,9 0,9 9,0 9,0 0),(2 2,2 4,4 4,4 2,2 2))", "B 0 0 3 9", 25),
        # only a side or a corner in common
        ("B 0 0 5 5", "B 5 0 5 5", 0),
        ("B 0 0 5 5", "B 5 5 5 5", 0),
        # the same shape; the zone wholly inside the parcel
        ("B 0 0 5 5", "B 0 0 5 5", 25),
        ("B 0 0 50 50", "B 10 10 5 5", 25),
        # several parts, of which two lie on the parcel
        (
            "B 0 0 10 10",
            "MULTIPOLYGON (((1 1,2 1,2 2,1 2,1 1)),((8 8,20 8,20 9,8 9,8 8)),"
            "((90 90,91 90,91 91,90 90)))",
            3,
        ),
        # the zone crosses itself: made valid first, so two triangles
        ("B 0 0 10 10", "POLYGON ((0 0,10 10,10 0,0 10,0 0))", 50),
        # rings that run the other way round, slanting edges
        ("POLYGON ((0 0,0 10,10 10,10 0,0 0))", "POLYGON ((5 -5,15 5,5 15,-5 5,5 -5))", 100),
    ],
)
def test_shapes_of_all_sorts(ground, box, parcel, place, area):
    def shape(text):
        return box(*map(float, text[2:].split())) if text.startswith("B ") else text

    pnu = ground.parcel(shape(parcel))
    ground.place("regeneration_zone", "z", shape(place))
    refresh(ground.store)
    if area:
        assert ground.overlay()[pnu, "z"][0] == pytest.approx(area, abs=1e-6)
    else:
        assert ground.overlay() == {}


def test_a_very_large_zone_and_a_very_large_parcel(ground, box):
    small = ground.parcel(box(20_000, 20_000, 10, 10))
    river = ground.parcel(box(-30_000, 0, 60_000, 700))
    ground.place("hub", "city", box(-25_000, -25_000, 50_000, 50_000))
    refresh(ground.store)
    found = ground.overlay()
    assert found[small, "city"][2] == 1.0
    assert found[river, "city"][0] == pytest.approx(50_000 * 700, abs=1e-4)


def test_rows_of_another_make_are_read_too(ground, box):
    """Z values and big-endian shapes, as other programs write them."""
    pnu = ground.parcel(box(0, 0, 10, 10))
    ground.place("hub", "h", box(0, 0, 5, 10))
    shape = ogr.CreateGeometryFromWkt(box(200_000, 550_000, 10, 10))
    shape = ogr.ForceToMultiPolygon(shape)
    shape.Set3D(True)
    head = ground.store.query("SELECT geom FROM parcel")[0][0][:8]
    blob = bytes([*head[:3], head[3] & ~0b1110, *head[4:8]])
    blob += bytes(shape.ExportToIsoWkb(ogr.wkbXDR))
    with sqlite3.connect(ground.store.path) as connection:
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'rtree_parcel%'"
        ).fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("UPDATE parcel SET geom = ?", (blob,))
    refresh(ground.store)
    assert ground.overlay()[pnu, "h"] == (pytest.approx(50, abs=1e-6), None, pytest.approx(0.5))


def test_stale_until_refreshed_and_again_after_an_edit(ground, box):
    assert not is_stale(ground.store)  # nothing there
    ground.parcel(box(0, 0, 10, 10))
    assert not is_stale(ground.store)  # no places
    ground.place("hub", "h", box(0, 0, 5, 10))
    assert stale_layers(ground.store) == ["hub"]
    refresh(ground.store)
    assert not is_stale(ground.store)
    ground.parcel(box(20, 0, 10, 10))
    assert "hub" in stale_layers(ground.store)
    refresh(ground.store)
    ground.place("regeneration_zone", "z", box(0, 0, 5, 5))
    assert stale_layers(ground.store) == ["regeneration_zone"]
    refresh(ground.store, layers=["regeneration_zone"])
    assert not is_stale(ground.store)


def test_a_boundary_that_was_edited_in_qgis_is_noticed(ground, box):
    from qgis.core import QgsGeometry, QgsProject

    from smartcity_planner.project import layers

    pnu = ground.parcel(box(0, 0, 10, 10))
    ground.place("hub", "h", box(0, 0, 5, 10))
    refresh(ground.store)
    layer = layers.open_layer(ground.store, "hub", "en")
    QgsProject.instance().addMapLayer(layer)
    try:
        assert layer.startEditing()
        shape = QgsGeometry.fromWkt(box(200_000, 550_000, 10, 10))
        shape.convertToMultiType()
        assert layer.changeGeometry(next(layer.getFeatures()).id(), shape)
        assert layer.commitChanges(), layer.commitErrors()
        assert stale_layers(ground.store) == ["hub"]  # while the layer is still open
        refresh(ground.store)
        assert ground.overlay()[pnu, "h"][2] == 1.0
        assert not is_stale(ground.store)
    finally:
        QgsProject.instance().removeMapLayer(layer)


def test_only_the_rows_of_some_parcels(ground, box):
    first, second = ground.parcels([box(0, 0, 10, 10), box(10, 0, 10, 10)])
    ground.place("hub", "h", box(0, 0, 15, 10))
    refresh(ground.store)
    with ground.store.transaction() as connection:
        connection.execute("UPDATE parcel_overlay SET area_m2 = 1")
    third = ground.parcel(box(0, 20, 10, 10))
    done = refresh(ground.store, pnus=[second, third])
    assert (done.rows, done.parcels) == (1, 1)
    assert ground.overlay()[first, "h"][0] == 1  # untouched
    assert ground.overlay()[second, "h"][0] == pytest.approx(50, abs=1e-6)
    assert not is_stale(ground.store)


def test_rows_of_a_parcel_that_is_gone_go(ground, box):
    first, second = ground.parcels([box(0, 0, 10, 10), box(10, 0, 10, 10)])
    ground.place("hub", "h", box(0, 0, 15, 10))
    refresh(ground.store)
    from smartcity_planner.store import bulk

    with bulk.writing(ground.store) as writer:
        writer.execute(f"DELETE FROM parcel WHERE pnu = '{second}'")
    refresh(ground.store, pnus=[second])
    assert [pnu for pnu, _ in ground.overlay()] == [first]


def test_some_parcels_of_a_changed_layer_means_all(ground, box):
    first, second = ground.parcels([box(0, 0, 10, 10), box(10, 0, 10, 10)])
    ground.place("hub", "h", box(0, 0, 15, 10))
    refresh(ground.store, pnus=[second])  # never made before
    assert {pnu for pnu, _ in ground.overlay()} == {first, second}


def test_cancelled_half_way_nothing_has_changed(ground, box):
    ground.parcels([box(10 * n, 0, 10, 10) for n in range(20)])
    ground.place("hub", "h", box(0, 0, 15, 10))
    refresh(ground.store)
    before = ground.store.path.read_bytes()

    class Impatient(Progress):
        asked = 0

        def is_cancelled(self):
            self.asked += 1
            return self.asked > 3

    progress = Impatient()
    with pytest.raises(Cancelled):
        refresh(ground.store, progress=progress)
    assert progress.asked > 3
    assert ground.store.path.read_bytes() == before


def test_unknown_layers_and_locked_plans_are_told(ground, box):
    with pytest.raises(BadInput, match="district"):
        refresh(ground.store, layers=["district"])
    lock = sqlite3.connect(ground.store.path, isolation_level=None)
    lock.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(CannotWrite):
            refresh(ground.store)
    finally:
        lock.close()


def test_the_views_name_what_lies_there(ground, box):
    pnu = ground.parcel(box(0, 0, 10, 10))
    ground.place("hub", "h", box(0, 0, 5, 10))
    ground.place("regeneration_zone", "a", box(0, 0, 2, 10))
    ground.place("regeneration_zone", "b", box(0, 0, 10, 10))
    ground.place("infrastructure_point", "p", "POINT (1 1)")
    refresh(ground.store)
    rows = ground.store.query("SELECT * FROM parcel_place WHERE pnu = ?", (pnu,))
    assert {(row["name_ko"], row["name_en"], row["percent"]) for row in rows} == {
        ("이름 h", "Name h", 50.0),
        ("이름 a", "이름 a", 20.0),
        ("이름 b", "이름 b", 100.0),
        ("이름 p", "Name p", None),
    }
    (names,) = ground.store.query("SELECT * FROM parcel_place_names")
    assert names["hubs_ko"] == "이름 h (50.0%)"
    assert names["zones"] == "이름 b (100.0%); 이름 a (20.0%)"
    assert names["infrastructure_en"] == "Name p"
