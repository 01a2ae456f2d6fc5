"""Official boundaries of hubs: they replace the reference, say so, and lose nothing else."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from osgeo import ogr

from smartcity_planner.intake.features import import_layer
from smartcity_planner.store.plan import PlanStore


@pytest.fixture
def shapes(store: PlanStore) -> dict[str, ogr.Geometry]:
    """Hub → its reference extent."""
    found = {}
    dataset = ogr.Open(str(store.path))
    for feature in dataset.GetLayerByName("hub"):
        found[feature.GetField("id")] = feature.GetGeometryRef().Clone()
    return found


@pytest.fixture
def inner(shapes):
    """A disc in a hub's reference extent, as WKT."""

    def make(hub: str, radius: float = 100.0, dx: float = 0.0) -> str:
        point = shapes[hub].PointOnSurface()
        return (
            ogr.CreateGeometryFromWkt(f"POINT ({point.GetX() + dx} {point.GetY()})")
            .Buffer(radius)
            .ExportToWkt()
        )

    return make


@pytest.fixture
def write(tmp_path: Path):
    def call(header: list[str], rows: list[list[str]], name: str = "경계.csv") -> str:
        path = tmp_path / name
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([header, *rows])
        return str(path)

    return call


def put(store: PlanStore, source: str, **more):
    return import_layer(store, "hub", source, crs="EPSG:5186", **more)


def hubs(store: PlanStore, columns: str = "*") -> dict[str, tuple]:
    return {row["id"]: tuple(row) for row in store.query(f"SELECT id AS id, {columns} FROM hub")}


KEPT = "name_ko, name_en, industry_ko, industry, list_version, legal_dong_codes, note_ko"


@pytest.mark.parametrize(
    ("header", "value", "hub"),
    [
        ("id", "magok", "magok"),
        ("거점명", "마곡", "magok"),
        ("거점명", "상암DMC", "sangam"),
        ("거점명", " 양재 · 개포 ", "yangjae"),
        ("name", "sangam dmc", "sangam"),
        ("name", "G-Valley", "gvalley"),
        ("거점명", "홍릉", "hongneung"),
    ],
)
def test_a_hub_is_known_by_id_or_name(store, inner, write, header, value, hub):
    before = hubs(store, KEPT)
    result = put(store, write([header, "wkt"], [[value, inner(hub)]]))
    assert (result.imported, result.changed, result.new) == (1, 1, 0)
    assert hubs(store, KEPT) == before  # nothing but boundary, status and source
    status = hubs(store, "geometry_status, source_id")
    assert status[hub][1:] == ("official", f"import:{result.run_id}")
    assert {row[1] for key, row in status.items() if key != hub} == {"legal_dong_reference"}
    assert ("hub_by_part" in result.notes) == (value == "홍릉")


def test_what_stood_before_is_told_and_kept(store, inner, write, shapes):
    old = shapes["magok"]
    result = put(store, write(["name", "wkt"], [["마곡", inner("magok")]]))
    [told] = result.replaced
    assert (told.name, told.status, told.new_status) == (
        "마곡",
        "legal_dong_reference",
        "official",
    )
    assert told.area == pytest.approx(old.GetArea())
    assert told.new_area == pytest.approx(31_403, rel=0.01) and told.source
    lines = {
        row["code"]: row
        for row in store.query("SELECT code, key, detail FROM import_repair WHERE key = 'magok'")
    }
    assert set(lines) == {"hub_replaced", "hub_former_shape"}
    for words in ("Reference extent", "Notified boundary", f"{old.GetArea():,.0f} m²", told.source):
        assert words in lines["hub_replaced"]["detail"]
    former = ogr.CreateGeometryFromWkt(lines["hub_former_shape"]["detail"])
    assert former.Equals(old)
    [(page,)] = [tuple(row) for row in store.query("SELECT report FROM import_run")]
    assert "Boundaries replaced" in page and f"{old.GetArea():,.0f} m²" in page
    dataset = ogr.Open(str(store.path))
    layer = dataset.GetLayerByName("hub")
    layer.SetAttributeFilter("id = 'magok'")
    feature = layer.GetNextFeature()
    assert feature.GetGeometryRef().GetArea() == pytest.approx(told.new_area)


def test_a_boundary_that_is_not_notified_is_not_called_so(store, inner, write):
    source = write(["name", "wkt"], [["마곡", inner("magok")]])
    put(store, source, official=False)
    assert hubs(store, "geometry_status")["magok"][1] == "published"
    assert put(store, source).changed == 1  # the same shape, now notified
    assert hubs(store, "geometry_status")["magok"][1] == "official"
    assert put(store, source).unchanged == 1


def test_without_id_and_name_the_place_decides_and_it_is_said(store, inner, write):
    source = write(["메모", "wkt"], [["", inner("sangam", 50)], ["", inner("sangam", 300)]])
    result = put(store, source)
    assert (result.imported, result.quarantined) == (1, 1)
    assert result.notes == {"hub_by_overlap": 1}
    assert dict(result.reasons) == {"hub_twice": 1}
    assert result.replaced[0].new_area == pytest.approx(282_600, rel=0.01)  # the larger
    assert [place.code for place in result.places] == ["hub_twice", "hub_by_overlap"]
    [(code, row)] = [tuple(one) for one in store.query("SELECT reason_code, raw FROM quarantine")]
    assert code == "hub_twice" and '"row": 1' in row


def test_several_rows_of_one_name_are_the_parts_of_one_hub(store, inner, write):
    rows = [["G밸리", inner("gvalley", 50)], ["G밸리", inner("gvalley", 50, dx=300)]]
    result = put(store, write(["name", "wkt"], rows))
    assert (result.read, result.imported, result.changed) == (2, 2, 2)
    assert result.replaced[0].new_area == pytest.approx(2 * 7_851, rel=0.01)
    assert result.repairs["hub_parts_joined"] == 1


def test_a_new_hub_is_added_and_an_unknown_name_on_a_known_hub_is_not(store, inner, write):
    rows = [
        ["창동·상계", "POLYGON ((204000 561000,204400 561000,204400 561400,204000 561000))"],
        ["디지털미디어", inner("sangam")],
    ]
    result = put(store, write(["name", "wkt"], rows))
    assert (result.new, result.quarantined, result.notes["hub_added"]) == (1, 1, 1)
    new = hubs(store, "name_ko, name_en, list_version, geometry_status")["창동상계"]
    assert new[1:] == ("창동·상계", "창동·상계", "added", "official")
    [set_aside] = result.set_aside
    assert set_aside.fault.code == "hub_unknown"
    assert set_aside.fault.values == {"value": "디지털미디어", "hub": "상암 DMC", "share": "100"}
    assert hubs(store, "geometry_status")["sangam"][1] == "legal_dong_reference"
    again = put(store, write(["name", "wkt"], rows[:1], "다시.csv"))
    assert (again.new, again.unchanged) == (0, 1)


def test_a_shape_on_no_hub_without_a_name_is_set_aside(store, write):
    shape = "POLYGON ((204000 561000,204400 561000,204400 561400,204000 561000))"
    result = put(store, write(["메모", "wkt"], [["", shape]]))
    assert dict(result.reasons) == {"hub_nowhere": 1} and len(hubs(store, "id")) == 6
