"""The reference system is tested, never believed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from smartcity_planner.domain.errors import BadInput
from smartcity_planner.intake.parcels import import_parcels
from smartcity_planner.store.plan import PlanStore

Lots = Callable[..., list]
DONGS = ("11380107", "11170101", "11680103", "11500105")


@pytest.fixture
def spread(lots: Lots) -> list:
    """Lots all over four legal dongs."""
    return [lot for dong in DONGS for lot in lots(60, dong)]


@pytest.mark.parametrize("epsg", [5186, 5181, 5174, 2097, 5179, 4326, 3857])
def test_a_system_that_is_declared_and_right(
    store: PlanStore, tmp_path: Path, spread: list, foreign: SimpleNamespace, epsg: int
) -> None:
    result = import_parcels(store, str(foreign.write_lots(tmp_path / "a.gpkg", spread, epsg)))
    assert result.imported == len(spread)
    assert (result.crs.name, result.crs.how) == (f"EPSG:{epsg}", "declared")
    own = next(one for one in result.crs.candidates if one.name == f"EPSG:{epsg}")
    assert own.inside == result.crs.sampled
    assert own.apart_m == 0


@pytest.mark.parametrize("epsg", [5186, 5181, 5174, 2097, 5179, 4326, 3857])
def test_a_system_that_nobody_names_is_found(
    store: PlanStore, tmp_path: Path, spread: list, foreign: SimpleNamespace, epsg: int
) -> None:
    rows = [[o.pnu, foreign.transformed(o.wkt(), epsg)] for o in spread]
    file = foreign.write_csv(tmp_path / "a.csv", ["pnu", "shape"], rows)
    result = import_parcels(store, str(file))
    assert (result.crs.name, result.crs.how) == (f"EPSG:{epsg}", "found")
    assert result.imported == len(spread)


@pytest.mark.parametrize(
    ("truth", "declared"),
    [(5186, 5174), (5181, 5174), (5174, 5181), (2097, 5174), (5179, 4326), (5186, 5187)],
)
def test_a_system_that_is_declared_and_wrong_is_refused_with_the_right_one(
    store: PlanStore,
    tmp_path: Path,
    spread: list,
    foreign: SimpleNamespace,
    truth: int,
    declared: int,
) -> None:
    before = foreign.dump(store)
    file = foreign.write_lots(tmp_path / "a.gpkg", spread, truth, declared)
    with pytest.raises(BadInput, match=f"CRS=EPSG:{truth}"):
        import_parcels(store, str(file))
    assert foreign.dump(store) == before
    result = import_parcels(store, str(file), crs=f"EPSG:{truth}")
    assert (result.imported, result.crs.how) == (len(spread), "given")


def test_a_system_given_by_the_planner_is_tested_too(
    store: PlanStore, tmp_path: Path, spread: list, foreign: SimpleNamespace
) -> None:
    file = foreign.write_lots(tmp_path / "a.gpkg", spread)
    with pytest.raises(BadInput, match="that you gave"):
        import_parcels(store, str(file), crs="5181")
    with pytest.raises(BadInput, match="not a coordinate system"):
        import_parcels(store, str(file), crs="somewhere")


def test_a_few_lots_amid_a_dong_do_not_tell_old_systems_apart(
    store: PlanStore, tmp_path: Path, lots: Lots, foreign: SimpleNamespace
) -> None:
    # 개포동 is wide: lots in its middle lie in it by 5174 and by 5181, 310 m apart.
    all_lots = lots(200, "11680103")
    x = sorted(o.x for o in all_lots)[100]
    y = sorted(o.y for o in all_lots)[100]
    amid = sorted(all_lots, key=lambda o: (o.x - x) ** 2 + (o.y - y) ** 2)[:6]
    rows = [[o.pnu, foreign.transformed(o.wkt(), 5174)] for o in amid]
    file = foreign.write_csv(tmp_path / "a.csv", ["pnu", "wkt"], rows)
    with pytest.raises(BadInput, match=r"fit alike.*EPSG:51\d\d.*EPSG:51\d\d"):
        import_parcels(store, str(file))
    result = import_parcels(store, str(file), crs="EPSG:5174")
    assert result.imported == 6


def test_coordinates_of_nowhere_are_refused(
    store: PlanStore, tmp_path: Path, spread: list, foreign: SimpleNamespace
) -> None:
    before = foreign.dump(store)
    file = foreign.write_lots(
        tmp_path / "a.gpkg", [foreign.Lot(o.pnu, o.x + 30000, o.y) for o in spread]
    )
    with pytest.raises(BadInput, match="In none of the known coordinate systems"):
        import_parcels(store, str(file))
    assert foreign.dump(store) == before


def test_one_parcel_astray_does_not_disprove_a_declared_system(
    store: PlanStore, tmp_path: Path, lots: Lots, foreign: SimpleNamespace
) -> None:
    rows = lots(8)
    far = lots(4, "11680103")[0]
    rows[3] = foreign.Lot(rows[3].pnu, far.x, far.y)
    result = import_parcels(store, str(foreign.write_lots(tmp_path / "a.gpkg", rows)))
    assert (result.imported, dict(result.reasons)) == (7, {"outside_legal_dong": 1})


def test_the_only_good_numbers_are_found_wherever_they_stand(
    store: PlanStore, tmp_path: Path, spread: list, foreign: SimpleNamespace
) -> None:
    # 20,000 damaged rows, and then the good ones; the declared system is wrong.
    rows = [["damaged", ""]] * 20_000
    rows += [[o.pnu, foreign.transformed(o.wkt(), 5174)] for o in spread]
    file = foreign.write_csv(tmp_path / "a.csv", ["pnu", "wkt"], rows)
    # A shape among the first rows, so that the column is recognised as one.
    file.write_text(file.read_text().replace("damaged,", 'damaged,"POINT (1 1)"', 1))
    with pytest.raises(BadInput, match="CRS=EPSG:5174"):
        import_parcels(store, str(file), crs="EPSG:5181")
    result = import_parcels(store, str(file))
    assert (result.crs.name, result.imported) == ("EPSG:5174", len(spread))
