"""Parcels of foreign files, brought in: what is taken, repaired, updated, recognised."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from osgeo import gdal, ogr

from smartcity_planner.domain.errors import BadInput
from smartcity_planner.intake.parcels import import_parcels
from smartcity_planner.store.plan import PlanStore

Lots = Callable[..., list]


def parcels(store: PlanStore) -> dict[str, dict[str, object]]:
    return {row["pnu"]: dict(row) for row in store.query("SELECT * FROM parcel")}


def quarantine(store: PlanStore) -> list[dict[str, object]]:
    rows = store.query("SELECT * FROM quarantine ORDER BY CAST(substr(id, 38) AS INTEGER)")
    return [dict(row) for row in rows]


def stored_shapes(store: PlanStore) -> dict[str, ogr.Geometry]:
    dataset = ogr.Open(str(store.path))
    layer = dataset.GetLayerByName("parcel")
    return {row.GetField("pnu"): row.GetGeometryRef().Clone() for row in layer}


def assert_accounted(store: PlanStore, result: object) -> None:
    """Read = imported + set aside, in the result, in the rows, and in the record of the run."""
    assert result.read == result.imported + result.quarantined
    assert result.repaired <= result.imported
    assert sum(result.reasons.values()) == result.quarantined
    kept = store.query("SELECT count(*) FROM quarantine WHERE run_id = ?", [result.run_id])
    assert kept[0][0] == result.quarantined
    run = store.query("SELECT * FROM import_run WHERE id = ?", [result.run_id])[0]
    assert (run["rows_read"], run["rows_imported"], run["rows_repaired"]) == (
        result.read,
        result.imported,
        result.repaired,
    )
    assert run["rows_quarantined"] == result.quarantined
    assert run["input"] == Path(result.input).name  # a plan travels: no folders of this machine


def test_parcels_of_a_geopackage(
    store: PlanStore, tmp_path: Path, lots: Lots, foreign: SimpleNamespace
) -> None:
    wanted = lots(40)
    result = import_parcels(store, str(foreign.write_lots(tmp_path / "a.gpkg", wanted)))
    assert (result.read, result.imported, result.repaired, result.quarantined) == (40, 40, 0, 0)
    assert_accounted(store, result)
    found = parcels(store)
    assert set(found) == {lot.pnu for lot in wanted}
    one = found[wanted[0].pnu]
    assert (one["jibun"], one["district_code"], one["legal_dong_code"]) == (
        "1-1",
        "11380",
        "11380107",
    )
    assert one["area_m2"] == pytest.approx(16.0)
    assert one["source_id"] == f"import:{result.run_id}"
    shape = stored_shapes(store)[wanted[0].pnu]
    assert shape.GetGeometryType() == ogr.wkbMultiPolygon
    assert shape.Centroid().GetX() == pytest.approx(wanted[0].x)
    source = store.query("SELECT * FROM source WHERE id = ?", [one["source_id"]])[0]
    assert (source["title"], source["publisher"], source["as_of"]) == ("a.gpkg", None, None)
    assert (source["confidence"], source["licence"]) == ("BG", "미확인 / unknown")


@pytest.mark.parametrize("at_end", [0, 1000])
def test_the_spatial_index_knows_the_imported_parcels(
    store: PlanStore,
    tmp_path: Path,
    lots: Lots,
    foreign: SimpleNamespace,
    monkeypatch: pytest.MonkeyPatch,
    at_end: int,
) -> None:
    monkeypatch.setattr("smartcity_planner.intake.parcels.INDEX_AT_END", at_end)
    wanted = lots(30)
    import_parcels(store, str(foreign.write_lots(tmp_path / "a.gpkg", wanted)))
    dataset = ogr.Open(str(store.path))
    layer = dataset.GetLayerByName("parcel")
    lot = wanted[7]
    layer.SetSpatialFilterRect(lot.x - 1, lot.y - 1, lot.x + 1, lot.y + 1)
    assert [feature.GetField("pnu") for feature in layer] == [lot.pnu]
    assert layer.GetFeatureCount() == 1
    x0, _, y0, _ = layer.GetExtent(force=0)
    assert x0 == pytest.approx(min(o.x for o in wanted) - 2)
    assert y0 == pytest.approx(min(o.y for o in wanted) - 2)


@pytest.mark.parametrize("encoding", ["CP949", "UTF-8"])
def test_a_shapefile_that_does_not_name_its_encoding(
    store: PlanStore, tmp_path: Path, lots: Lots, foreign: SimpleNamespace, encoding: str
) -> None:
    wanted = [foreign.Lot(o.pnu, o.x, o.y, f"증산동 {o.jibun}대") for o in lots(30)]
    file = foreign.write_lots(
        tmp_path / "연속지적도.shp", wanted, encoding=encoding, header=("PNU", "지번")
    )
    file.with_suffix(".cpg").unlink()
    result = import_parcels(store, str(file))
    assert (result.encoding.name, result.encoding.how) == (encoding, "tested")
    assert (result.imported, result.repaired) == (30, 30)
    assert result.columns["jibun"].header == "지번"
    assert {row["land_category"] for row in parcels(store).values()} == {"대"}
    assert parcels(store)[wanted[4].pnu]["jibun"] == "5-1"


def test_a_cpg_that_lies_is_found_out(
    store: PlanStore, tmp_path: Path, lots: Lots, foreign: SimpleNamespace
) -> None:
    wanted = [foreign.Lot(o.pnu, o.x, o.y, f"{o.jibun}대") for o in lots(20)]
    file = foreign.write_lots(tmp_path / "a.shp", wanted, encoding="CP949")
    file.with_suffix(".cpg").write_text("UTF-8")
    result = import_parcels(store, str(file))
    assert (result.encoding.name, result.encoding.declared) == ("CP949", "UTF-8")
    assert {row["land_category"] for row in parcels(store).values()} == {"대"}


@pytest.mark.parametrize("encoding", ["cp949", "utf-8", "utf-8-sig", "utf-16"])
def test_a_csv_with_wkt_and_korean_headers(
    store: PlanStore, tmp_path: Path, lots: Lots, foreign: SimpleNamespace, encoding: str
) -> None:
    wanted = lots(25)
    rows = [
        [o.pnu, o.jibun, "도로", "16.1", "1,047,000", foreign.transformed(o.wkt(), 4326)]
        for o in wanted
    ]
    header = ["필지고유번호", "지번", "지목", "면적", "공시지가", "부지_도형"]
    file = foreign.write_csv(tmp_path / "필지.csv", header, rows, encoding)
    result = import_parcels(store, str(file))
    assert (result.imported, result.quarantined) == (25, 0)
    assert (result.crs.name, result.crs.how) == ("EPSG:4326", "found")
    one = parcels(store)[wanted[3].pnu]
    assert (one["land_category"], one["area_m2"], one["price_per_m2"]) == ("도", 16.1, 1047000)


@pytest.mark.parametrize("kind", [ogr.OFTInteger64, ogr.OFTString])
def test_numbers_stored_as_whole_numbers_are_read_exactly(
    store: PlanStore, tmp_path: Path, lots: Lots, foreign: SimpleNamespace, kind: int
) -> None:
    wanted = [foreign.Lot(int(o.pnu), o.x, o.y) for o in lots(12)]
    rows = (
        wanted if kind == ogr.OFTInteger64 else [foreign.Lot(str(o.pnu), o.x, o.y) for o in wanted]
    )
    file = foreign.write_lots(tmp_path / "a.gpkg", rows, pnu_type=kind)
    import_parcels(store, str(file))
    assert set(parcels(store)) == {str(o.pnu) for o in wanted}


def test_every_fault_has_its_reason_and_the_row_is_kept_as_read(
    store: PlanStore, tmp_path: Path, lots: Lots, foreign: SimpleNamespace
) -> None:
    good = lots(30)
    far = lots(5, "11680103")[0]  # 개포동
    lot = foreign.Lot
    cases = [
        ("pnu_missing", lot(None, good[0].x, good[0].y), "as is"),
        ("pnu_malformed", lot("1.1170E+18", good[0].x, good[0].y), "as is"),
        ("pnu_malformed", lot("12345", good[0].x, good[0].y), "as is"),
        ("pnu_other_city", lot("2611010100100010000", 0, 0), "as is"),
        ("pnu_unknown_dong", lot("1138019900100010000", good[0].x, good[0].y), "as is"),
        ("duplicate_row", good[0], "as is"),
        ("duplicate_pnu", lot(good[0].pnu, good[1].x, good[1].y), "as is"),
        ("no_geometry", lot(foreign.pnu("11380107", 900), 0, 0), None),
        ("no_geometry", lot(foreign.pnu("11380107", 901), 0, 0), "POLYGON EMPTY"),
        ("not_polygon", lot(foreign.pnu("11380107", 902), 0, 0), "LINESTRING (0 0,1 1)"),
        (
            "geometry_beyond_repair",
            lot(foreign.pnu("11380107", 903), 0, 0),
            "POLYGON ((0 0,1 1,2 2,0 0))",
        ),
        ("outside_legal_dong", lot(foreign.pnu("11380107", 904), far.x, far.y), "as is"),
    ]
    rows = [*good, *(row for _, row, _ in cases)]
    shapes = [o.wkt() for o in good]
    shapes += [row.wkt() if wkt == "as is" else wkt for _, row, wkt in cases]
    result = import_parcels(
        store, str(foreign.write_lots(tmp_path / "a.gpkg", rows, shapes=shapes))
    )
    assert (result.read, result.imported, result.quarantined) == (42, 30, 12)
    assert_accounted(store, result)
    kept = quarantine(store)
    assert [row["reason_code"] for row in kept] == [code for code, _, _ in cases]
    for row, (_, given, _), wkt, number in zip(
        kept, cases, shapes[30:], range(31, 43), strict=True
    ):
        raw = json.loads(row["raw"])
        assert (raw["row"], raw["values"]["PNU"]) == (number, given.pnu)
        assert (raw["wkt"] is None) == (wkt is None)
        if wkt is not None:
            read, given_shape = map(ogr.CreateGeometryFromWkt, (raw["wkt"], wkt))
            assert read.GetGeometryType() == given_shape.GetGeometryType()
            assert read.GetEnvelope() == pytest.approx(given_shape.GetEnvelope(), abs=1e-6)
        assert raw["crs"] == "EPSG:5186"
        assert row["target"] == "parcel"
    assert "1.1170E+18" in kept[1]["reason"]
    assert "spreadsheet" in kept[1]["reason"]


def test_a_number_whose_first_row_was_set_aside_is_still_taken(
    store: PlanStore, tmp_path: Path, lots: Lots, foreign: SimpleNamespace
) -> None:
    rows = lots(10)
    rows = [rows[0], *rows]
    shapes = [None, *(o.wkt() for o in rows[1:])]
    result = import_parcels(
        store, str(foreign.write_lots(tmp_path / "a.gpkg", rows, shapes=shapes))
    )
    assert (result.imported, dict(result.reasons)) == (10, {"no_geometry": 1})


def test_shapes_are_repaired_and_counted(
    store: PlanStore, tmp_path: Path, lots: Lots, foreign: SimpleNamespace
) -> None:
    rows = lots(6)
    x, y = rows[0].x, rows[0].y
    bow = f"POLYGON (({x} {y},{x + 4} {y + 4},{x + 4} {y},{x} {y + 4},{x} {y}))"
    x, y = rows[1].x, rows[1].y
    tall = f"POLYGON Z (({x} {y} 5,{x + 4} {y} 5,{x + 4} {y + 4} 5,{x} {y} 5))"
    x, y = rows[2].x, rows[2].y
    mixed = (
        f"GEOMETRYCOLLECTION (POINT ({x} {y}),POLYGON (({x} {y},{x + 4} {y},{x} {y + 4},{x} {y})))"
    )
    x, y = rows[3].x, rows[3].y
    curved = f"CURVEPOLYGON (CIRCULARSTRING ({x} {y},{x + 2} {y},{x} {y}))"
    shapes = [bow, tall, mixed, curved, rows[4].wkt(), rows[5].wkt()]
    result = import_parcels(
        store, str(foreign.write_lots(tmp_path / "a.gpkg", rows, shapes=shapes))
    )
    assert (result.imported, result.repaired) == (6, 4)
    assert dict(result.repairs) == {
        "geometry_made_valid": 1,
        "height_dropped": 1,
        "parts_dropped": 1,
        "curves_straightened": 1,
    }
    stored = stored_shapes(store)
    assert all(shape.IsValid() for shape in stored.values())
    assert {shape.GetGeometryType() for shape in stored.values()} == {ogr.wkbMultiPolygon}
    assert stored[rows[0].pnu].GetArea() == pytest.approx(8.0)
    assert stored[rows[3].pnu].GetArea() == pytest.approx(3.14159, rel=1e-2)
    assert result.examples["geometry_made_valid"] == [rows[0].pnu]


def test_parcels_that_are_there_are_updated_and_keep_phase_and_money(
    store: PlanStore, tmp_path: Path, lots: Lots, foreign: SimpleNamespace
) -> None:
    rows = lots(10)
    header = ["pnu", "jibun", "지목", "공시지가", "wkt"]
    table = [[o.pnu, o.jibun, "대", 5000, o.wkt()] for o in rows]
    import_parcels(store, str(foreign.write_csv(tmp_path / "a.csv", header, table)))
    pnu = rows[0].pnu
    with store.transaction() as connection:
        connection.execute(
            "INSERT INTO project (id, name_ko, field, kind, status) "
            "VALUES ('p', '사업', 'pilot', 'spatial', 'planned')"
        )
        connection.execute(
            "INSERT INTO phase (id, project_id, seq, name_ko) VALUES ('p-1', 'p', 1, '1단계')"
        )
        connection.execute(
            "INSERT INTO phase_parcel (phase_id, pnu, share) VALUES ('p-1', ?, 0.5)", (pnu,)
        )
        connection.execute(
            "INSERT INTO funding (id, phase_id, pnu, fiscal_year, source, amount_won, basis) "
            "VALUES ('f', 'p-1', ?, 2026, 'city', 700, 'planned')",
            (pnu,),
        )
    money = [tuple(row) for row in store.query("SELECT * FROM funding")]
    attached = [tuple(row) for row in store.query("SELECT * FROM phase_parcel")]
    before = parcels(store)
    # A newer file without prices and land categories; its lots are larger; one is new and lies
    # where another, without phase or money, was: that one is gone, and listed.
    newer = [*rows[:3], foreign.Lot(foreign.pnu("11380107", 77), rows[5].x, rows[5].y)]
    file = foreign.write_lots(tmp_path / "b.gpkg", newer, shapes=[o.wkt(3) for o in newer])
    result = import_parcels(store, str(file))
    assert (result.imported, result.updated) == (4, 3)
    assert result.gone == 1
    after = parcels(store)
    assert len(after) == 10 and rows[5].pnu not in after
    listed = store.query("SELECT kind FROM parcel_change WHERE pnu = ?", [rows[5].pnu])
    assert [row["kind"] for row in listed] == ["renumbered"]
    assert after[pnu]["fid"] == before[pnu]["fid"]
    assert after[pnu]["area_m2"] == pytest.approx(36.0)
    assert after[pnu]["price_per_m2"] == 5000
    assert after[rows[9].pnu] == before[rows[9].pnu]
    assert stored_shapes(store)[pnu].GetArea() == pytest.approx(36.0)
    assert [tuple(row) for row in store.query("SELECT * FROM funding")] == money
    assert [tuple(row) for row in store.query("SELECT * FROM phase_parcel")] == attached


def test_one_layer_of_several_is_chosen_by_name(
    store: PlanStore, tmp_path: Path, lots: Lots, foreign: SimpleNamespace
) -> None:
    file = foreign.write_lots(tmp_path / "a.gpkg", lots(10))
    other = foreign.write_lots(tmp_path / "b.gpkg", lots(4))
    gdal.VectorTranslate(str(file), str(other), accessMode="append", layerName="second")
    with pytest.raises(BadInput, match=r"several layers.*lots, second"):
        import_parcels(store, str(file))
    with pytest.raises(BadInput, match=r"no layer third.*lots, second"):
        import_parcels(store, f"{file}|layername=third")
    result = import_parcels(store, f"{file}|layername=second")
    assert (result.layer, result.imported) == ("second", 4)


@pytest.mark.real_data
def test_the_real_parcels_of_jeungsan(store: PlanStore, shared_data: Path) -> None:
    result = import_parcels(store, str(shared_data / "parcels" / "jeungsan_parcels.gpkg"))
    assert (result.read, result.imported, result.quarantined) == (979, 979, 0)
    assert_accounted(store, result)
    assert (result.crs.name, result.crs.how) == ("EPSG:4326", "declared")
    # Every lot number carries its land category; one shape is invalid; one price is missing.
    assert dict(result.repairs) == {"category_from_jibun": 979, "geometry_made_valid": 1}
    # Some lots lie in others that lost their holes: 274-1 wholly in the road 360-1.
    assert dict(result.notes) == {"price_missing": 1, "parcels_overlap": 76}
    inside = store.query(
        "SELECT detail FROM import_repair "
        "WHERE code = 'parcels_overlap' AND key = '1141011900102740001'"
    )
    assert [row["detail"] for row in inside] == ["1141011900103600001: 485.7 m² (100.0%)"]
    assert result.examples["price_missing"] == ["1138010700107040001"]
    found = parcels(store)
    assert len(found) == 979
    assert found["1138010700106030013"]["jibun"] == "603-13"
    assert found["1138010700106030013"]["land_category"] == "대"
    assert found["1138010700106030013"]["price_per_m2"] == 7487000
    assert found["1138010700107040001"]["price_per_m2"] is None
    assert all(shape.IsValid() for shape in stored_shapes(store).values())


@pytest.mark.real_data
def test_the_damaged_numbers_of_yongsan(store: PlanStore, shared_data: Path) -> None:
    # No number is left whole: the city tells the system, and the places tell the numbers.
    file = shared_data / "parcels" / "yongsan_road_parcels_damaged.csv"
    result = import_parcels(store, str(file))
    assert (result.crs.name, result.crs.how, result.crs.reference) == ("EPSG:4326", "found", "city")
    assert result.read == 3262
    assert result.imported == result.repairs["pnu_recovered"] > 3000
    assert_accounted(store, result)
    with file.open(encoding="utf-8-sig", newline="") as read:
        given = list(csv.DictReader(read))
    kept = quarantine(store)
    assert kept
    for row in kept:
        raw = json.loads(row["raw"])
        assert raw["wkt"].startswith(("POLYGON", "MULTIPOLYGON"))
        assert raw["values"] == {k: v or None for k, v in given[raw["row"] - 1].items()}


@pytest.mark.real_data
def test_numbers_that_contradict_their_lot_are_not_taken(
    store: PlanStore, shared_data: Path
) -> None:
    file = shared_data / "parcels" / "yongsan_road_parcels_partial_truth.csv"
    result = import_parcels(store, str(file))
    assert result.read == 6567
    assert_accounted(store, result)
    damaged = store.query("SELECT count(*) FROM quarantine WHERE reason LIKE '%1.11701E+18%'")
    assert damaged[0][0] == 1145
    rounded = store.query("SELECT count(*) FROM quarantine WHERE reason LIKE '%ends in 0000%'")
    assert rounded[0][0] == 35
    # Made up from the name of the dong: 한강로2가 420-3 has …00020000.
    made_up = store.query("SELECT count(*) FROM quarantine WHERE reason LIKE '%contradict each%'")
    assert made_up[0][0] == 627
    assert result.reasons["not_polygon"] == 6567 - 1145 - 35 - 627  # the file has points only
