"""Rows judged by SQL come out as those judged one by one: same parcels, reasons, repairs, notes.

The same file goes into two plans: once all rows one by one, once as many as possible by SQL.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from osgeo import gdal, ogr

from smartcity_planner.domain.codes import LAND_CATEGORY
from smartcity_planner.domain.errors import Cancelled, PlanError
from smartcity_planner.domain.progress import Progress
from smartcity_planner.i18n import explain
from smartcity_planner.intake import parcels, plain
from smartcity_planner.intake.parcels import import_parcels
from smartcity_planner.store.plan import PlanStore

Lots = Callable[..., list]
HEADER = ["PNU", "JIBUN", "지목", "면적", "공시지가", "wkt"]
COUNT = 24

jibuns = st.sampled_from(
    [
        "{own}",
        "{own}대",
        "{own} 도",
        "",
        "산{own}",
        "7-7",
        "블록 3",
        " {own}",
        "{own}\t",
        "{own}번지",
    ]
)
categories = st.one_of(
    st.sampled_from([*LAND_CATEGORY.values, "", "대지", "01", "도로", "?", " 전 ", "8", "도\t"])
)
areas = st.sampled_from(["", "16", "16.1", "15", "99", "-3", "1,600", "16 ㎡", "0", "a", "1.6e1"])
prices = st.sampled_from(["", "5000", "5000.0", "12.5", "-1", "1,000", "9" * 14, "0", "원"])
numbers = st.sampled_from(["{pnu}"] * 12 + ["", "1.1E+18", "{pnu} ", "26110{pnu5}", "11999{pnu5}"])
shapes = st.sampled_from(
    ["{square}"] * 8
    + ["", "far", "bow", "hole", "two", "needle", "stray", "z", "line", "dot", "sliver", "wide"]
)


def shape_of(kind: str, lot: SimpleNamespace) -> str | None:
    x, y = lot.x, lot.y
    texts = {
        "{square}": lot.wkt(),
        "": None,
        "far": lot.__class__(lot.pnu, x + 9000, y).wkt(),
        "bow": f"POLYGON (({x} {y},{x + 4} {y + 4},{x + 4} {y},{x} {y + 4},{x} {y}))",
        "hole": f"POLYGON (({x} {y},{x + 4} {y},{x + 4} {y + 4},{x} {y + 4},{x} {y}),"
        f"({x + 1} {y + 1},{x + 2} {y + 1},{x + 2} {y + 2},{x + 1} {y + 1}))",
        "two": f"MULTIPOLYGON ((({x} {y},{x + 1} {y},{x + 1} {y + 1},{x} {y})),"
        f"(({x + 5} {y},{x + 6} {y},{x + 6} {y + 1},{x + 5} {y})))",
        "needle": f"POLYGON (({x} {y},{x + 40} {y},{x + 40} {y + 0.015},{x} {y}))",
        "stray": f"POLYGON (({x} {y},{x + 4} {y},{x + 900} {y + 900},{x + 4} {y + 4},{x} {y + 4},"
        f"{x} {y}))",
        "z": f"POLYGON Z (({x} {y} 3,{x + 4} {y} 3,{x + 4} {y + 4} 3,{x} {y} 3))",
        "line": f"LINESTRING ({x} {y},{x + 4} {y})",
        "dot": f"POINT ({x} {y})",
        "sliver": f"POLYGON (({x} {y},{x + 0.2} {y},{x + 0.2} {y + 0.2},{x} {y}))",
        "wide": f"POLYGON (({x} {y},{x + 90} {y},{x + 90} {y + 3},{x} {y + 3},{x} {y}))",
    }
    return texts[kind]


def write_gpkg(path: Path, rows: list[list[str | None]]) -> Path:
    """A GeoPackage in EPSG:5186 with text columns: SQL reads it where it is."""
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path), ["VERSION=1.2"])
    reference = ogr.osr.SpatialReference()
    reference.ImportFromEPSG(5186)
    layer = dataset.CreateLayer("lots", reference, ogr.wkbUnknown)
    for name in HEADER[:-1]:
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for row in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        for place, value in enumerate(row[:-1]):
            feature.SetField(place, value)
        if row[-1]:
            feature.SetGeometry(ogr.CreateGeometryFromWkt(row[-1]))
        layer.CreateFeature(feature)
    feature = layer = dataset = None
    return path


def outcome(store: PlanStore, file: Path, at_once: bool, monkeypatch: pytest.MonkeyPatch):
    """What an import leaves, without what differs from run to run."""
    monkeypatch.setattr(parcels, "PLAIN_FROM", 1 if at_once else 10**9)
    monkeypatch.setattr(parcels, "LARGE_FILE", 1 if at_once else 10**9)
    result = import_parcels(store, str(file))
    columns = "pnu, jibun, land_category, area_m2, price_per_m2, district_code, legal_dong_code"
    found = {
        row["pnu"]: tuple(row)
        for row in store.query(f"SELECT {columns} FROM parcel WHERE source_id IS NOT NULL")
    }
    dataset = gdal.OpenEx(str(store.path))
    shapes = {
        feature.GetField("pnu"): bytes(feature.GetGeometryRef().ExportToIsoWkb())
        for feature in dataset.GetLayerByName("parcel")
    }
    return {
        "counts": (result.read, result.imported, result.repaired, result.quarantined),
        "states": (result.new, result.changed, result.unchanged),
        "codes": (dict(result.reasons), dict(result.repairs), dict(result.notes)),
        "parcels": found,
        "shapes": shapes,
        "aside": sorted(
            tuple(row)
            for row in store.query(
                "SELECT substr(id, instr(id, ':') + 1), reason_code, reason FROM quarantine"
            )
        ),
        "listed": sorted(
            tuple(row) for row in store.query("SELECT row, code, key FROM import_repair")
        ),
        "rtree": store.query("SELECT count(*) FROM rtree_parcel_geom")[0][0],
    }


# Without shrinking: one example takes four imports, and the assertion names what differs.
@settings(
    max_examples=6,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
@given(data=st.data())
@pytest.mark.parametrize("kind", ["gpkg", "csv"])
def test_both_ways_come_out_the_same(
    kind: str,
    data: st.DataObject,
    empty_plan: Path,
    tmp_path_factory: pytest.TempPathFactory,
    lots: Lots,
    foreign: SimpleNamespace,
) -> None:
    folder = tmp_path_factory.mktemp("plain")
    rows = []
    for lot in lots(COUNT):
        fill = {"own": lot.jibun, "pnu": lot.pnu, "pnu5": lot.pnu[5:]}
        rows.append(
            [
                data.draw(numbers).format(**fill),
                data.draw(jibuns).format(**fill),
                data.draw(categories),
                data.draw(areas),
                data.draw(prices),
                shape_of(data.draw(shapes), lot),
            ]
        )
    rows += [list(row) for row in rows[: data.draw(st.integers(0, 2))]]  # numbers given twice
    # So many good rows that the test of the coordinate system has something to go by.
    rows += [[o.pnu, o.jibun, "대", "", "", o.wkt()] for o in lots(80)[COUNT:]]
    newer = [[*row[:4], "7000", row[5]] if n % 3 else list(row) for n, row in enumerate(rows)]
    for row, lot in zip(newer[-20:], lots(80)[-20:], strict=True):
        row[5] = lot.wkt(2.5)

    def write(name: str, table: list) -> Path:
        if kind == "csv":
            return foreign.write_csv(folder / f"{name}.csv", HEADER, table, "cp949")
        return write_gpkg(folder / f"{name}.gpkg", table)

    file, update = write("a", rows), write("b", newer)
    with pytest.MonkeyPatch.context() as patch:
        both = []
        for at_once in (False, True):
            plan = folder / f"plan{at_once}.gpkg"
            shutil.copy(empty_plan, plan)
            store = PlanStore(plan)
            first = outcome(store, file, at_once, patch)
            again = outcome(store, file, at_once, patch)
            both.append((first, again, outcome(store, update, at_once, patch)))
    for one, other in zip(*both, strict=True):
        for what, expected in one.items():
            assert other[what] == expected, what
    first, again, updated = both[1]
    assert updated["states"][1] >= 20
    assert first["counts"][0] == len(rows)
    assert again["states"] == (0, 0, first["counts"][1])


def test_sql_takes_what_is_plain(
    store: PlanStore,
    tmp_path: Path,
    lots: Lots,
    foreign: SimpleNamespace,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Not a row of an ordinary file goes the slow way."""
    from smartcity_planner.intake.single import Rows

    rows = lots(60)
    monkeypatch.setattr(parcels, "PLAIN_FROM", 1)
    monkeypatch.setattr(Rows, "take", lambda *_: pytest.fail("a plain row was taken singly"))
    file = foreign.write_lots(tmp_path / "a.gpkg", rows)
    assert import_parcels(store, str(file)).new == 60
    moved = foreign.write_lots(tmp_path / "b.shp", rows, epsg=5181, encoding="CP949")
    again = import_parcels(store, str(moved))
    assert again.imported == 60  # by way of a copy in the plan's system
    monkeypatch.setattr(parcels, "LARGE_FILE", 1)
    table = [[o.pnu, f"{o.jibun}대", "1985", o.wkt()] for o in rows]
    text = foreign.write_csv(tmp_path / "c.csv", ["PNU", "지번", "공시지가", "WKT"], table, "cp949")
    third = import_parcels(store, str(text))
    assert (third.changed, third.repairs["category_from_jibun"]) == (60, 60)


def test_a_trial_writes_nothing_and_counts_the_same(
    store: PlanStore,
    tmp_path: Path,
    lots: Lots,
    foreign: SimpleNamespace,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows = lots(50)
    table = [[o.pnu, f"{o.jibun}대", o.wkt()] for o in rows]
    table += [["1.1E+18", "", rows[0].wkt()], [rows[1].pnu, rows[1].jibun, rows[1].wkt()]]
    file = foreign.write_csv(tmp_path / "a.csv", ["PNU", "지번", "wkt"], table)
    for least in (1, 10**9):
        monkeypatch.setattr(parcels, "LARGE_FILE", least)
        before = foreign.dump(store)
        trial = import_parcels(store, str(file), dry_run=True)
        assert foreign.dump(store) == before
        assert (trial.read, trial.imported, trial.quarantined) == (52, 50, 2)
        assert trial.dry_run and trial.new == 50
        assert trial.repairs["category_from_jibun"] == 50
        assert len(trial.places) == 2
    real = import_parcels(store, str(file))
    assert (real.new, dict(real.reasons)) == (trial.new, dict(trial.reasons))


def test_ten_thousand_rows_are_indexed_at_the_end(
    store: PlanStore, tmp_path: Path, lots: Lots, foreign: SimpleNamespace
) -> None:
    """The packed index finds what a plain scan finds, and SQLite's own check is content."""
    rows = [
        foreign.Lot(foreign.pnu("11380107", 1 + n // 9000, n % 9000 + 1), o.x, o.y)
        for n, o in enumerate(lots(plain._AT_ONCE // 8))
    ]
    result = import_parcels(store, str(foreign.write_lots(tmp_path / "a.gpkg", rows)))
    assert result.imported == len(rows) > parcels.INDEX_AT_END
    assert store.query("SELECT rtreecheck('rtree_parcel_geom')")[0][0] == "ok"
    dataset = gdal.OpenEx(str(store.path))
    layer = dataset.GetLayerByName("parcel")
    middle = rows[len(rows) // 2]
    box = (middle.x - 150, middle.y - 150, middle.x + 150, middle.y + 150)
    layer.SetSpatialFilterRect(*box)
    found = {feature.GetField("pnu") for feature in layer}
    near = {
        o.pnu for o in rows if box[0] - 2 <= o.x <= box[2] + 2 and box[1] - 2 <= o.y <= box[3] + 2
    }
    assert found == near and found
    assert layer.GetExtent()[0] == pytest.approx(min(o.x for o in rows) - 2)


class Watching(Progress):
    """Does something at the n-th question: cancels, or removes the file."""

    def __init__(self, asked: int, act: Callable[[], None] | None = None) -> None:
        self.left = asked
        self.act = act

    def is_cancelled(self) -> bool:
        self.left -= 1
        if self.left == 0 and self.act:
            self.act()
        return self.left <= 0 and self.act is None


@pytest.mark.parametrize("epsg", [5186, 5181])
def test_a_cancel_at_any_moment_leaves_the_plan_as_it_was(
    epsg: int,
    store: PlanStore,
    tmp_path: Path,
    lots: Lots,
    foreign: SimpleNamespace,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Also while SQL is at work, of a file as it is and of one that is copied first."""
    monkeypatch.setattr(parcels, "PLAIN_FROM", 1)
    monkeypatch.setattr(parcels, "INDEX_AT_END", 10)
    monkeypatch.setattr(plain, "_AT_ONCE", 20)
    file = foreign.write_lots(tmp_path / "a.gpkg", lots(90), epsg=epsg)
    before = foreign.dump(store)
    moments = 0
    for asked in range(1, 200):
        try:
            result = import_parcels(store, str(file), progress=Watching(asked))
            break
        except Cancelled:
            moments += 1
            assert foreign.dump(store) == before
    assert moments > 10
    assert result.new == 90


@pytest.mark.parametrize("suffix", ["gpkg", "shp"])
@pytest.mark.parametrize("asked", [1, 3, 5])
def test_a_file_that_disappears_comes_in_whole_or_not_at_all(
    suffix: str,
    asked: int,
    store: PlanStore,
    tmp_path: Path,
    lots: Lots,
    foreign: SimpleNamespace,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(parcels, "PLAIN_FROM", 1)
    folder = tmp_path / "share"
    folder.mkdir()
    file = foreign.write_lots(folder / f"a.{suffix}", lots(60))
    before = foreign.dump(store)
    try:
        result = import_parcels(
            store, str(file), progress=Watching(asked, lambda: shutil.rmtree(folder))
        )
    except PlanError as error:
        assert str(file) in explain(error) or file.name in explain(error)
        assert foreign.dump(store) == before
    else:
        assert (result.read, result.new) == (60, 60)
    assert not folder.exists()
