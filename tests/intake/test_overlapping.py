"""Parcels that overlap others are noted, each with what it overlaps; nothing is changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from osgeo import ogr, osr

from smartcity_planner.intake import overlapping
from smartcity_planner.intake.parcels import import_parcels
from smartcity_planner.intake.repair import repair
from smartcity_planner.intake.targets import overlaps
from smartcity_planner.store.plan import PlanStore

Lots = Callable[..., list]


def listed(store: PlanStore) -> dict[str, str]:
    rows = store.query(
        "SELECT key, detail FROM import_repair WHERE code = ? ORDER BY row", [overlapping.NOTE]
    )
    return {row["key"]: row["detail"] for row in rows}


def write(foreign: SimpleNamespace, path: Path, rows: list, half: float) -> str:
    return str(foreign.write_lots(path, rows, shapes=[lot.wkt(half) for lot in rows]))


@pytest.mark.parametrize("plain_from", [0, 10**9])
def test_a_parcel_on_anothers_ground_is_noted(
    store: PlanStore,
    tmp_path: Path,
    lots: Lots,
    foreign: SimpleNamespace,
    monkeypatch: pytest.MonkeyPatch,
    plain_from: int,
) -> None:
    """Whether SQL takes the rows or they come one by one."""
    monkeypatch.setattr("smartcity_planner.intake.parcels.PLAIN_FROM", plain_from)
    rows = lots(6)
    first = rows[0]
    rows[5] = foreign.Lot(rows[5].pnu, first.x + 8, first.y, rows[5].jibun)  # 2 m of 10 shared
    rows[4] = foreign.Lot(rows[4].pnu, first.x, first.y + 10, rows[4].jibun)  # an edge shared
    result = import_parcels(store, write(foreign, tmp_path / "a.gpkg", rows, 5))
    assert (result.imported, result.notes[overlapping.NOTE]) == (6, 2)
    assert listed(store) == {
        first.pnu: f"{rows[5].pnu}: 20.0 m² (20.0%)",
        rows[5].pnu: f"{first.pnu}: 20.0 m² (20.0%)",
    }
    assert "overlaps another one" in result_page(store, result.run_id)


def test_parcels_of_an_earlier_import_count_too(
    store: PlanStore, tmp_path: Path, lots: Lots, foreign: SimpleNamespace
) -> None:
    rows = lots(6)
    import_parcels(store, write(foreign, tmp_path / "a.gpkg", rows[:5], 5))
    assert listed(store) == {}
    late = foreign.Lot(rows[5].pnu, rows[2].x, rows[2].y + 4, rows[5].jibun)
    result = import_parcels(store, write(foreign, tmp_path / "b.gpkg", [*rows[:5], late], 5))
    assert result.notes[overlapping.NOTE] == 1
    assert listed(store) == {late.pnu: f"{rows[2].pnu}: 60.0 m² (60.0%)"}


def test_a_large_import_is_not_looked_at(
    store: PlanStore,
    tmp_path: Path,
    lots: Lots,
    foreign: SimpleNamespace,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(overlapping, "MOST", 5)
    rows = lots(6)
    result = import_parcels(store, write(foreign, tmp_path / "a.gpkg", rows, 500))
    assert (result.imported, result.notes[overlapping.NOTE]) == (6, 0)


def result_page(store: PlanStore, run: str) -> str:
    return store.query("SELECT report FROM import_run WHERE id = ?", [run])[0]["report"]


@pytest.mark.real_data
def test_the_overlapping_parcels_of_yongsan(store: PlanStore, shared_data: Path) -> None:
    """Six pairs of 3,262 real parcels overlap; five of them with one that a border cuts."""
    file = shared_data / "parcels" / "yongsan_road_parcels_damaged.csv"
    result = import_parcels(store, str(file), crs="EPSG:4326")
    found = listed(store)
    assert result.notes[overlapping.NOTE] == len(found)
    pairs = {
        frozenset((key, other.split(":")[0]))
        for key, detail in found.items()
        for other in detail.split(" · ")
    }
    # The same by another way: a sweep over the shapes of the file, and the rows that were taken.
    taken = {
        row["row"]: row["key"]
        for row in store.query("SELECT row, key FROM import_repair WHERE code = 'pnu_recovered'")
    }
    every = overlaps.pairs(list(shapes_of(file)), lambda: None)
    assert len(every) == 6
    assert pairs == {
        frozenset((taken[pair.row], taken[pair.other_row]))
        for pair in every
        if pair.row in taken and pair.other_row in taken
    }
    assert pairs


def shapes_of(file: Path) -> Iterator[overlaps.Row]:
    dataset = ogr.Open(str(file))
    wgs, wanted = osr.SpatialReference(), osr.SpatialReference()
    for system, code in ((wgs, 4326), (wanted, 5186)):
        system.ImportFromEPSG(code)
        system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    change = osr.CoordinateTransformation(wgs, wanted)
    for number, feature in enumerate(dataset.GetLayer(0), start=1):
        shape = ogr.CreateGeometryFromWkt(feature.GetField("부지_WKT"))
        shape.Transform(change)
        yield number, feature.GetField("JIBUN"), repair(shape)[0]
