"""The job `osm` in its own process, against a small local server."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from osgeo import ogr

from smartcity_planner.workers.run import WorkerFailed, run
from tests.intake import overpass


def square(x: float, y: float, half: float) -> str:
    """An area in EPSG:5186 as the job takes it."""
    ring = [(x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half)]
    words = ", ".join(f"{a} {b}" for a, b in [*ring, ring[0]])
    return bytes(ogr.CreateGeometryFromWkt(f"POLYGON (({words}))").ExportToWkb()).hex()


def asked(folder: Path, server: overpass.Server, **more: Any) -> dict[str, Any]:
    return {
        "areas": [["상암", square(190_200, 553_200, 600)]],
        "tags": {"highway": ["bus_stop"]},
        "geometry": "point",
        "output": str(folder / "osm.gpkg"),
        "endpoint": server.url,
        "cache": str(folder / "cache"),
        "timeout": 5,
        "agent": "test",
        "keep_days": 30,
        **more,
    }


def test_places_in_two_areas_come_once(analysis_python: str, tmp_path: Path) -> None:
    areas = [
        ["one", square(190_200, 553_200, 600)],
        ["other", square(190_300, 553_200, 600)],
    ]
    with overpass.serving() as server:
        result = run("osm", asked(tmp_path, server, areas=areas), python=analysis_python)
    assert result == {"rows": 2, "left_out": 0, "as_of": "2026-11-20", "repaired_cache": 0}
    dataset = ogr.Open(str(tmp_path / "osm.gpkg"))
    layer = dataset.GetLayer(0)
    assert layer.GetSpatialRef().GetAuthorityCode(None) == "5186"
    found = {row["osm"]: row.GetGeometryRef().GetPoint_2D() for row in layer}
    assert set(found) == {"node/1", "node/2"}


def test_what_has_another_geometry_is_counted(analysis_python: str, tmp_path: Path) -> None:
    tags = {"amenity": ["parking"], "highway": ["cycleway", "bus_stop"]}
    with overpass.serving() as server:
        job = asked(tmp_path, server, tags=tags, geometry="line")
        result = run("osm", job, python=analysis_python)
    assert (result["rows"], result["left_out"]) == (1, 3)  # two stops and a car park


def test_an_area_stands_for_a_point_by_a_point_inside(analysis_python: str, tmp_path: Path) -> None:
    with overpass.serving() as server:
        job = asked(tmp_path, server, tags={"amenity": ["parking"]})
        assert run("osm", job, python=analysis_python)["rows"] == 1
    dataset = ogr.Open(str(tmp_path / "osm.gpkg"))  # kept: its layer dies with it
    (row,) = list(dataset.GetLayer(0))
    x, y, *_ = row.GetGeometryRef().GetPoint()
    assert abs(x - 190_217) < 60 and abs(y - 553_243) < 60
    assert row["name"] == "공영주차장" and row["subkind"] == "parking"


def test_nothing_there_writes_no_file(analysis_python: str, tmp_path: Path) -> None:
    with overpass.serving() as server:
        result = run("osm", asked(tmp_path, server, tags={"a": ["b"]}), python=analysis_python)
    assert result["rows"] == 0 and not (tmp_path / "osm.gpkg").exists()


def test_a_large_area_is_refused_before_anything_is_sent(
    analysis_python: str, tmp_path: Path
) -> None:
    with overpass.serving() as server:
        job = asked(tmp_path, server, areas=[["서울", square(200_000, 550_000, 10_000)]])
        with pytest.raises(WorkerFailed) as caught:
            run("osm", job, python=analysis_python)
        assert server.queries == []
    assert caught.value.code == "area_too_large"
    assert caught.value.details == {"name": "서울", "km2": 400.0, "most": 60.0}


def test_the_request_is_small_and_names_us(analysis_python: str, tmp_path: Path) -> None:
    with overpass.serving() as server:
        run("osm", asked(tmp_path, server), python=analysis_python)
        (query,) = server.queries
        assert server.agents == {"test"}
    assert "[timeout:5]" in query and "bus_stop" in query and len(query) < 2_000
