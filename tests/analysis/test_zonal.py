"""Zonal figures in their own process, against coverage computed by hand."""

from __future__ import annotations

import json
import math
import statistics
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal, ogr, osr

from smartcity_planner.workers import run as workers
from smartcity_planner.workers.errors import WorkerFailed

#: Row 0 is the north; the south-west corner lies at (0, 0), cells are of 1 × 1.
GRID = np.array([[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12], [13, 14, 15, 16]], dtype="float32")


def write(
    path: Path,
    values: np.ndarray,
    *,
    kind: int = gdal.GDT_Float32,
    south_up: bool = False,
    declared: float | None = None,
    scale: tuple[float, float] | None = None,
) -> str:
    rows, columns = values.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, 1, kind)
    # 1e-9: GDAL takes (0, 1, 0, 0, 0, 1) for no place at all.
    dataset.SetGeoTransform((0, 1, 0, 1e-9, 0, 1) if south_up else (0, 1, 0, rows, 0, -1))
    system = osr.SpatialReference()
    system.ImportFromEPSG(5186)
    dataset.SetProjection(system.ExportToWkt())
    band = dataset.GetRasterBand(1)
    if declared is not None:
        band.SetNoDataValue(declared)
    if scale:
        band.SetScale(scale[0])
        band.SetOffset(scale[1])
    band.WriteArray(values[::-1] if south_up else values)
    dataset.FlushCache()
    return str(path)


def box(x0: float, y0: float, x1: float, y1: float) -> str:
    return f"POLYGON (({x0} {y0}, {x1} {y0}, {x1} {y1}, {x0} {y1}, {x0} {y0}))"


def figures(
    python: str, raster: str, places: dict[str, str], nodata: Sequence[float] = (), band: int = 1
) -> dict[str, dict[str, float | None]]:
    shapes = [
        [name, bytes(ogr.CreateGeometryFromWkt(wkt).ExportToWkb()).hex()]
        for name, wkt in places.items()
    ]
    arguments = {"raster": raster, "band": band, "nodata": list(nodata), "places": shapes}
    return dict(workers.run("zonal", arguments, python=python)["figures"])


def by_hand(values: np.ndarray, x0: float, y0: float, x1: float, y1: float) -> dict[str, float]:
    """Coverage of a rectangle, cell by cell, in plain arithmetic."""
    weights: dict[float, float] = {}
    rows, columns = values.shape
    for row in range(rows):
        for column in range(columns):
            low = rows - row - 1
            width = min(x1, column + 1) - max(x0, column)
            height = min(y1, low + 1) - max(y0, low)
            if width > 0 and height > 0:
                weights[float(values[row, column])] = width * height
    count = sum(weights.values())
    total = sum(value * weight for value, weight in weights.items())
    mean = total / count
    spread = sum(weight * (value - mean) ** 2 for value, weight in weights.items()) / count
    return {
        "mean": mean,
        "min": min(weights),
        "max": max(weights),
        "sum": total,
        "count": count,
        "stdev": math.sqrt(spread),
        "nodata_share": 0.0,
    }


def test_a_rectangle_against_hand_computed_coverage(analysis_python: str, tmp_path: Path) -> None:
    raster = write(tmp_path / "grid.tif", GRID)
    sides = (0.5, 0.25, 2.25, 1.75)
    found = figures(analysis_python, raster, {"a": box(*sides)})["a"]
    expected = by_hand(GRID, *sides)
    assert expected["count"] == pytest.approx(1.75 * 1.5)
    assert {name: found[name] for name in expected} == pytest.approx(expected)


def test_a_triangle_cuts_cells_in_half(analysis_python: str, tmp_path: Path) -> None:
    """Corner at the south-west: one whole cell (13) and half of two (9, 14)."""
    raster = write(tmp_path / "grid.tif", GRID)
    found = figures(analysis_python, raster, {"a": "POLYGON ((0 0, 2 0, 0 2, 0 0))"})["a"]
    assert found["count"] == pytest.approx(2)
    assert found["mean"] == pytest.approx((13 + 0.5 * 9 + 0.5 * 14) / 2)
    assert (found["min"], found["max"]) == (9, 14)


def test_whole_cells_give_the_plain_statistics(analysis_python: str, tmp_path: Path) -> None:
    raster = write(tmp_path / "grid.tif", GRID)
    found = figures(analysis_python, raster, {"a": box(0, 0, 3, 1)})["a"]
    values = [13, 14, 15]
    assert found["median"] == statistics.median(values)
    assert found["stdev"] == pytest.approx(statistics.pstdev(values))


def test_centre_points_would_miss_it(analysis_python: str, tmp_path: Path) -> None:
    """A strip between the cells' centres: sampling them finds nothing; the coverage is exact."""
    raster = write(tmp_path / "grid.tif", GRID)
    strip = (0.0, 0.6, 4.0, 1.4)
    centres = [
        value
        for row in range(4)
        for column, value in enumerate(GRID[row])
        if strip[0] < column + 0.5 < strip[2] and strip[1] < 3.5 - row < strip[3]
    ]
    assert centres == []
    found = figures(analysis_python, raster, {"a": box(*strip)})["a"]
    assert found["count"] == pytest.approx(3.2)
    assert found["mean"] == pytest.approx(by_hand(GRID, *strip)["mean"]) == pytest.approx(12.5)


def test_missing_data_declared_and_not(analysis_python: str, tmp_path: Path) -> None:
    """−9999 is only named by the caller, 8 is declared by the file, NaN needs no word."""
    values = GRID.copy()
    values[0, 0], values[0, 1] = -9999, math.nan
    raster = write(tmp_path / "grid.tif", values, declared=8)
    places = {"all": box(0, 0, 4, 4), "corner": box(0, 3, 1, 4)}
    trap = figures(analysis_python, raster, places)
    assert trap["all"]["min"] == -9999
    assert trap["all"]["mean"] < 0
    found = figures(analysis_python, raster, places, nodata=[-9999])
    kept = [value for value in GRID.flat if value not in (1, 2, 8)]
    assert found["all"]["mean"] == pytest.approx(statistics.mean(kept))
    assert found["all"]["nodata_share"] == pytest.approx(3 / 16)
    assert found["corner"] == {
        "mean": None, "min": None, "max": None, "sum": None, "count": 0.0, "stdev": None,
        "median": None, "nodata_share": 1.0,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("mark", "kind", "counts"),
    [
        (-3.4028234663852886e38, gdal.GDT_Float32, 15),
        (-3.4e38, gdal.GDT_Float32, 15),
        (-32768, gdal.GDT_Int16, 15),
        (255, gdal.GDT_Byte, 15),
    ],
)
def test_marks_as_the_band_stores_them(
    analysis_python: str, tmp_path: Path, mark: float, kind: int, counts: int
) -> None:
    values = GRID.astype("float64")
    values[0, 0] = mark
    raster = write(tmp_path / "grid.tif", values, kind=kind)
    # The second cannot be in such a band at all (but for floats, where it is nowhere).
    found = figures(analysis_python, raster, {"a": box(0, 0, 4, 4)}, nodata=[mark, -9999.5])["a"]
    assert found["count"] == pytest.approx(counts)
    assert found["min"] == 2


def test_half_outside_the_raster(analysis_python: str, tmp_path: Path) -> None:
    raster = write(tmp_path / "grid.tif", GRID)
    places = {"half": box(3, 0, 5, 1), "far": box(50, 50, 51, 51)}
    found = figures(analysis_python, raster, places)
    assert found["half"]["count"] == pytest.approx(1)
    assert found["half"]["nodata_share"] == pytest.approx(0.5)
    assert found["far"]["mean"] is None
    assert found["far"]["nodata_share"] == 1.0


def test_a_raster_that_stands_on_its_head(analysis_python: str, tmp_path: Path) -> None:
    sides = (0.5, 0.25, 2.25, 1.75)
    upright = write(tmp_path / "a.tif", GRID)
    upside_down = write(tmp_path / "b.tif", GRID, south_up=True)
    places = {"a": box(*sides)}
    assert figures(analysis_python, upside_down, places)["a"] == pytest.approx(
        figures(analysis_python, upright, places)["a"], abs=1e-6
    )


def test_scaled_values(analysis_python: str, tmp_path: Path) -> None:
    """Decimetres above 100 m, stored as whole numbers; the mark is the stored one."""
    values = GRID.copy()
    values[0, 0] = -32768
    raster = write(tmp_path / "a.tif", values, kind=gdal.GDT_Int16, scale=(0.1, 100))
    found = figures(analysis_python, raster, {"a": box(0, 3, 2, 4)}, nodata=[-32768])["a"]
    assert found["mean"] == pytest.approx(100.2)
    assert found["count"] == pytest.approx(1)


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({"raster": "nowhere.tif"}, "raster_unreadable"),
        ({"band": 2}, "band_missing"),
        ({"places": [["a", "00"]]}, "shape_unusable"),
        ({"places": [["a", "zz"]]}, "shape_unusable"),
    ],
)
def test_errors_are_codes(
    analysis_python: str, tmp_path: Path, options: dict[str, Any], code: str
) -> None:
    arguments = {
        "raster": write(tmp_path / "grid.tif", GRID),
        "band": 1,
        "nodata": [],
        "places": [],
        **options,
    }
    with pytest.raises(WorkerFailed) as caught:
        workers.run("zonal", arguments, python=analysis_python)
    assert caught.value.code == code


def test_a_truncated_raster(analysis_python: str, tmp_path: Path) -> None:
    """Its head can be read, its cells cannot: an error, never figures of half a raster."""
    whole = Path(write(tmp_path / "grid.tif", np.ones((400, 400), dtype="float32")))
    content = whole.read_bytes()
    whole.write_bytes(content[: len(content) // 2])
    with pytest.raises(WorkerFailed) as caught:
        figures(analysis_python, str(whole), {"a": box(0, 0, 400, 400)})
    assert caught.value.code == "raster_unreadable"


def test_centre_points_on_real_terrain(analysis_python: str, shared_data: Path) -> None:
    """What exact coverage is for: a quarter of a cell matters in a place of a few cells."""
    raster = str(shared_data / "raster" / "seoul_dem_unlabelled.tif")
    dataset = gdal.Open(raster)
    values = dataset.ReadAsArray()
    left, _, _, top, _, _ = dataset.GetGeoTransform()
    x, y, side = 198_000, 552_000, 200  # a few blocks near the centre
    places = {str(n): box(x + 300 * n, y, x + 300 * n + side, y + side) for n in range(20)}
    found = figures(analysis_python, raster, places, nodata=[-9999])
    differences = []
    for n in range(20):
        x0 = x + 300 * n
        centres = [
            float(values[row, column])
            for row in range(values.shape[0])
            for column in range(values.shape[1])
            if x0 < left + 90 * (column + 0.5) < x0 + side and y < top - 90 * (row + 0.5) < y + side
        ]
        assert found[str(n)]["count"] == pytest.approx(side * side / 8100, rel=1e-6)
        assert len(centres) in (4, 6, 9)  # by chance of where the place lies; 4.94 is right
        differences.append(abs(statistics.mean(centres) - found[str(n)]["mean"]))
    assert max(differences) > 0.5  # metres
    assert statistics.mean(differences) < 5


@pytest.mark.slow
def test_a_raster_larger_than_the_memory_it_may_take(analysis_python: str, tmp_path: Path) -> None:
    """1.2 GB of cells, read window by window: the process stays below 500 MB."""
    path = tmp_path / "large.tif"
    options = ["SPARSE_OK=TRUE", "TILED=YES", "COMPRESS=DEFLATE"]
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), 17_500, 17_500, 1, gdal.GDT_Float32, options
    )
    dataset.SetGeoTransform((0.5, 1, 0, 17_500.5, 0, -1))
    dataset.GetRasterBand(1).WriteArray(np.full((1, 17_500), 7, dtype="float32"), 0, 0)
    dataset = None
    job = {
        "job": "zonal",
        "arguments": {
            "raster": str(path),
            "band": 1,
            "nodata": [],
            "places": [["a", bytes(ogr.CreateGeometryFromWkt(box(0.5, 0.5, 17_500.5, 17_500.5))
                                   .ExportToWkb()).hex()]],
        },
    }  # fmt: skip
    (tmp_path / "job.json").write_text(json.dumps(job), encoding="utf-8")
    main = Path(sys.modules["smartcity_planner"].__file__).parent / "analysis" / "__main__.py"
    measured = (
        "import resource, subprocess, sys\n"
        "subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)\n"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)"
    )
    command = [analysis_python, "-I", "-B", str(main), "job.json", "result.json"]
    said = subprocess.run(
        [sys.executable, "-c", measured, *command],
        cwd=tmp_path, capture_output=True, text=True, check=True,
    )  # fmt: skip
    answer = json.loads((tmp_path / "result.json").read_text(encoding="utf-8"))
    ((_, found),) = answer["result"]["figures"]
    assert found["sum"] == pytest.approx(7 * 17_500)
    assert found["count"] == pytest.approx(17_500**2)
    assert int(said.stdout) < 500, f"{said.stdout} MB"
