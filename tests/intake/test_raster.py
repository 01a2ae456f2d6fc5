"""A raster is recognised: where it lies, and which values stand for no data."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr

from smartcity_planner.domain.errors import BadInput, Cancelled
from smartcity_planner.domain.progress import Progress
from smartcity_planner.intake import raster, raster_words
from smartcity_planner.intake.crs import CrsProblem
from smartcity_planner.planning.create import create_plan
from smartcity_planner.store.plan import PlanStore

#: A square of 10 km in the middle of Seoul, EPSG:5186.
CENTRE = (193_000, 557_000, 203_000, 547_000)
HILLS = np.add.outer(np.linspace(10, 300, 100), np.linspace(0, 50, 100))


@pytest.fixture(scope="module")
def store(qgis_app: object, tmp_path_factory: pytest.TempPathFactory) -> PlanStore:
    return create_plan(tmp_path_factory.mktemp("raster") / "plan.gpkg", "래스터", 2026, 2030)


def write(
    path: Path,
    values: np.ndarray = HILLS,
    *,
    corners: Sequence[float] = CENTRE,
    crs: int | None = 5186,
    kind: int = gdal.GDT_Float32,
    declared: float | None = None,
    place: Sequence[float] | None = None,
) -> str:
    """Write a GeoTIFF; `corners` are x_min, y_max, x_max, y_min."""
    rows, columns = values.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, 1, kind)
    left, top, right, bottom = corners
    if place is None:
        place = (left, (right - left) / columns, 0, top, 0, (bottom - top) / rows)
    if any(place):
        dataset.SetGeoTransform(place)
    if crs:
        system = osr.SpatialReference()
        system.ImportFromEPSG(crs)
        dataset.SetProjection(system.ExportToWkt())
    if declared is not None:
        dataset.GetRasterBand(1).SetNoDataValue(declared)
    dataset.GetRasterBand(1).WriteArray(values)
    dataset.FlushCache()
    return str(path)


def moved(code: int) -> tuple[float, float, float, float]:
    """The square's corners in another system."""
    here, there = osr.SpatialReference(), osr.SpatialReference()
    here.ImportFromEPSG(5186)
    there.ImportFromEPSG(code)
    for system in (here, there):
        system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    change = osr.CoordinateTransformation(here, there)
    left, top, _ = change.TransformPoint(CENTRE[0], CENTRE[1])
    right, bottom, _ = change.TransformPoint(CENTRE[2], CENTRE[3])
    return left, top, right, bottom


def with_mark(mark: float, values: np.ndarray = HILLS) -> np.ndarray:
    """A mark in the upper corners, as where a grid of the city ends."""
    marked = values.copy()
    marked[:10, :] = mark
    return marked


def test_the_real_terrain(store: PlanStore, shared_data: Path) -> None:
    """Its unlabelled TM is EPSG:5186, and its −9999, which it does not declare, is no data."""
    found = raster.look(store, str(shared_data / "raster" / "seoul_dem_unlabelled.tif"))
    assert (found.crs.name, found.crs.how, found.crs.declared) == (
        "EPSG:5186", "declared", "Transverse Mercator",
    )  # fmt: skip
    best, *others = sorted(found.crs.candidates, key=lambda one: -one.inside)
    assert best.name == "EPSG:5186"
    assert best.inside / found.crs.sampled > 0.95
    assert all(one.inside == 0 for one in others)
    assert found.declared is None
    (mark,) = found.marks.found
    assert (mark.value, mark.count, mark.corners) == (-9999, 770, 4)
    assert mark.edge_share > 0.5
    assert 0 < found.marks.low < mark.nearest + 1
    assert 700 < found.marks.high < 850
    assert found.missing == [-9999]
    lines = raster_words.evidence(found, "en") + raster_words.warnings(found, "en")
    assert any("770 of 121,660 cells" in line and "4 of 4 corners" in line for line in lines)
    assert any("Transverse Mercator" in line for line in lines)


@pytest.mark.parametrize("code", [5186, 5179, 4326, 3857, 5187])
def test_systems_are_tested(store: PlanStore, tmp_path: Path, code: int) -> None:
    """Right in the file: taken. Not in the file: found, or asked for. Wrong: the right offered."""
    corners = moved(code)
    declared = raster.look(store, write(tmp_path / "a.tif", corners=corners, crs=code))
    assert (declared.crs.name, declared.crs.how) == (f"EPSG:{code}", "declared")
    silent = raster.look(store, write(tmp_path / "b.tif", corners=corners, crs=None))
    assert (silent.crs.name, silent.crs.how) == (f"EPSG:{code}", "found")
    wrong = 5181 if code == 5186 else 5186
    with pytest.raises(CrsProblem, match=f"CRS=EPSG:{code}") as caught:
        raster.look(store, write(tmp_path / "c.tif", corners=corners, crs=wrong))
    assert caught.value.offer == f"EPSG:{code}"
    path = write(tmp_path / "d.tif", corners=corners, crs=wrong)
    assert raster.look(store, path, crs=f"EPSG:{code}").crs.how == "given"


def test_neighbouring_systems_cannot_be_told_apart_by_an_extent(
    store: PlanStore, tmp_path: Path
) -> None:
    """5181 and 5174 lie 300 m apart: undeclared, it asks; declared, it says what it cannot tell."""
    corners = moved(5181)
    with pytest.raises(CrsProblem, match=r"these fit alike.*EPSG:5181"):
        raster.look(store, write(tmp_path / "a.tif", corners=corners, crs=None))
    found = raster.look(store, write(tmp_path / "b.tif", corners=corners, crs=5181))
    assert "EPSG:5174" in found.crs.rivals
    assert any("EPSG:5174" in line for line in raster_words.warnings(found, "en"))


def test_exchanged_axes(store: PlanStore, tmp_path: Path) -> None:
    left, top, right, bottom = CENTRE
    swapped = (bottom, right, top, left)
    with pytest.raises(BadInput, match="only if x and y are exchanged"):
        raster.look(store, write(tmp_path / "a.tif", corners=swapped))


def test_another_city(store: PlanStore, tmp_path: Path) -> None:
    busan = (380_000, 290_000, 390_000, 280_000)
    with pytest.raises(CrsProblem, match="In none of the known coordinate systems"):
        raster.look(store, write(tmp_path / "a.tif", corners=busan))


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ((0, 0, 0, 0, 0, 0), "does not say where it lies"),
        ((193_000, 70, 70, 557_000, 70, -70), "is rotated"),
    ],
)
def test_where_it_lies_is_not_told(
    store: PlanStore, tmp_path: Path, place: Sequence[float], words: str
) -> None:
    with pytest.raises(BadInput, match=words):
        raster.look(store, write(tmp_path / "a.tif", place=place))


def test_what_is_no_raster(store: PlanStore, tmp_path: Path) -> None:
    text = tmp_path / "a.tif"
    text.write_text("표고", encoding="utf-8")
    for path, words in (
        (text, "cannot be read as a raster"),
        (tmp_path / "gone.tif", "There is no file"),
        (tmp_path, "cannot be read as a raster"),
        (store.path, "cannot be read as a raster|holds several rasters"),
    ):
        with pytest.raises(BadInput, match=words):
            raster.look(store, str(path))
    with pytest.raises(BadInput, match="no band 2; it has 1"):
        raster.look(store, write(tmp_path / "b.tif"), band=2)


def test_a_truncated_file(store: PlanStore, tmp_path: Path) -> None:
    path = Path(write(tmp_path / "a.tif"))
    path.write_bytes(path.read_bytes()[:20_000])
    with pytest.raises(BadInput, match=r"damaged|cannot be read"):
        raster.look(store, str(path))


@pytest.mark.parametrize(
    ("mark", "kind"),
    [
        (-9999, gdal.GDT_Float32),
        (-32768, gdal.GDT_Int16),
        (-3.4028234663852886e38, gdal.GDT_Float32),
        (3.4028234663852886e38, gdal.GDT_Float32),
        (65535, gdal.GDT_UInt16),
        (-999, gdal.GDT_Float32),
        (99999, gdal.GDT_Int32),
    ],
)
def test_undeclared_marks(store: PlanStore, tmp_path: Path, mark: float, kind: int) -> None:
    found = raster.look(store, write(tmp_path / "a.tif", with_mark(mark), kind=kind))
    (one,) = found.marks.found
    assert (one.value, one.count, one.corners) == (mark, 1000, 2)
    assert one.share == pytest.approx(0.1)
    # Ten rows of 100, of which the uppermost and both ends lie on the edge of 396 cells.
    assert one.edge_share == pytest.approx((100 + 2 * 9) / 396)
    assert found.marks.low >= 10
    assert found.marks.high <= 350


def test_two_marks_and_one_declared(store: PlanStore, tmp_path: Path) -> None:
    values = with_mark(-9999)
    values[-5:, :] = -32768
    values[50, 50] = -1
    found = raster.look(store, write(tmp_path / "a.tif", values, declared=-1))
    assert found.declared == -1
    assert sorted(found.missing) == [-32768, -9999]


@pytest.mark.parametrize("mark", [0, 255])
def test_what_may_be_a_mark_is_only_told(store: PlanStore, tmp_path: Path, mark: float) -> None:
    """0 may be the sea, 255 may be the brightest: counted, and named with what to do."""
    values = np.clip(with_mark(mark, HILLS / 2 + 60), 0, 255)
    found = raster.look(store, write(tmp_path / "a.tif", values, kind=gdal.GDT_Byte))
    assert found.missing == []
    assert [one.value for one in found.marks.doubtful] == [mark]
    (line,) = raster_words.warnings(found, "en")
    assert line.endswith(f"NODATA={mark}.")


def test_honest_data_has_no_marks(store: PlanStore, tmp_path: Path) -> None:
    """A hill, a plain of one value, whole numbers, one wild peak: nothing is taken away."""
    peak = HILLS.copy()
    peak[50, 50] = 5000
    for number, values in enumerate((HILLS, np.full((50, 50), 7.0), np.round(HILLS), peak)):
        marks = raster.look(store, write(tmp_path / f"{number}.tif", values)).marks
        assert marks.found == ()
        assert marks.doubtful == ()
    assert marks.high == 5000


def test_nothing_but_missing_data(store: PlanStore, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="holds no values"):
        raster.look(store, write(tmp_path / "a.tif", np.full((9, 9), -1.0), declared=-1))
    with pytest.raises(BadInput, match="holds no values"):
        raster.look(store, write(tmp_path / "b.tif", np.full((9, 9), np.nan)))


def test_the_planners_word(store: PlanStore, tmp_path: Path) -> None:
    path = write(tmp_path / "a.tif", with_mark(-9999))
    given = raster.look(store, path, given="-9999")
    assert (given.missing, given.marks.found, given.marks.doubtful) == ([-9999], (), ())
    every = raster.look(store, path, given="none")
    assert every.missing == []
    assert every.marks.low == -9999
    assert [one.value for one in every.marks.doubtful] == [-9999]
    with pytest.raises(BadInput, match="“-9,999 m” is no value"):
        raster.look(store, path, given="-9,999 m")


def test_a_large_raster_is_only_sampled(store: PlanStore, tmp_path: Path) -> None:
    """900 million cells, 3.6 GB: looked at in windows, and the mark at its edge is found."""
    path = tmp_path / "a.tif"
    options = ["SPARSE_OK=TRUE", "TILED=YES", "COMPRESS=DEFLATE"]
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), 30_000, 30_000, 1, gdal.GDT_Float32, options
    )
    left, top, right, bottom = CENTRE
    dataset.SetGeoTransform((left, (right - left) / 30_000, 0, top, 0, (bottom - top) / 30_000))
    system = osr.SpatialReference()
    system.ImportFromEPSG(5186)
    dataset.SetProjection(system.ExportToWkt())
    dataset.GetRasterBand(1).WriteArray(np.full((256, 30_000), -9999, dtype="float32"), 0, 0)
    dataset = None
    found = raster.look(store, str(path))
    assert found.is_sampled
    assert found.marks.cells < 5_000_000
    assert found.missing == [-9999]


def test_an_error_that_is_kept_holds_no_file_open(store: PlanStore, tmp_path: Path) -> None:
    """Else the file could not be deleted on Windows, and QGIS would crash on leaving."""
    cases = [
        {"corners": (380_000, 290_000, 390_000, 280_000)},
        {"corners": (CENTRE[3], CENTRE[2], CENTRE[1], CENTRE[0])},
        {"place": (0, 0, 0, 0, 0, 0)},
        {"values": np.full((9, 9), np.nan)},
    ]
    for number, case in enumerate(cases):
        with pytest.raises(BadInput) as caught:
            raster.look(store, write(tmp_path / f"{number}.tif", **case))
        error, held = caught.value, []
        while error is not None:
            trace = error.__traceback__
            while trace is not None:
                held += trace.tb_frame.f_locals.values()
                trace = trace.tb_next
            error = error.__context__
        assert not [one for one in held if isinstance(one, gdal.Dataset | gdal.Band)]


def test_cancel(store: PlanStore, tmp_path: Path) -> None:
    class Stop(Progress):
        def is_cancelled(self) -> bool:
            return True

    with pytest.raises(Cancelled):
        raster.look(store, write(tmp_path / "a.tif"), progress=Stop())
