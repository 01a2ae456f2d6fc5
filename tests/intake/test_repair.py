"""Slivers, stray vertices and absurd shapes: what is mended, what is set aside, what is left."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from osgeo import ogr, osr

from smartcity_planner.intake import vertices
from smartcity_planner.intake.repair import SLIVER_AREA, SLIVER_WIDTH, is_sliver, repair
from smartcity_planner.intake.rows import Fault

LOT = "200000 550000,200020 550000,200020 550010,200010 550012,200000 550010,200000 550000"


def polygon(text: str) -> ogr.Geometry:
    return ogr.CreateGeometryFromWkt(f"POLYGON (({text}))")


def mended(shape: ogr.Geometry, **evidence: object) -> tuple[float, list[str]]:
    made = repair(shape, **evidence)
    assert not isinstance(made, Fault), made
    assert made[0].IsValid()
    assert made[0].GetGeometryType() == ogr.wkbMultiPolygon
    return made[0].GetArea(), made[1]


def refused(shape: ogr.Geometry, **evidence: object) -> str:
    made = repair(shape, **evidence)
    assert isinstance(made, Fault), made
    assert made.text.format(**made.values)
    return made.code


def test_a_parcel_loses_its_sliver_parts() -> None:
    shape = ogr.CreateGeometryFromWkt(
        f"MULTIPOLYGON ((({LOT})),((1 1,1.2 1,1.2 1.2,1 1)),((5 5,105 5,105 5.01,5 5.01,5 5)))"
    )
    assert mended(shape) == (pytest.approx(polygon(LOT).GetArea()), ["slivers_dropped"])


@pytest.mark.parametrize(
    "text",
    ["0 0,0.3 0,0.3 0.3,0 0.3,0 0", "0 0,300 0,300 0.015,0 0.015,0 0", "0 0,60 0.02,60 0,0 0"],
)
def test_a_parcel_that_is_only_a_sliver_is_set_aside(text: str) -> None:
    assert refused(polygon(text)) == "sliver"


@pytest.mark.parametrize(
    "text", ["0 0,0.4 0,0.4 0.4,0 0.4,0 0", "0 0,300 0,300 0.05,0 0.05,0 0", LOT]
)
def test_small_and_narrow_land_stays(text: str) -> None:
    assert mended(polygon(text))[1] == []


def test_no_real_parcel_is_a_sliver(shared_data: Path) -> None:
    """The thresholds leave all of 979 real parcels, with room below the smallest of them."""
    dataset = ogr.Open(str(shared_data / "parcels" / "jeungsan_parcels.gpkg"))
    wanted = osr.SpatialReference()
    wanted.ImportFromEPSG(5186)
    wanted.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    areas, widths = [], []
    for feature in dataset.GetLayer(0):
        shape = feature.GetGeometryRef()
        shape.TransformTo(wanted)
        parts = [shape] if shape.GetGeometryName() == "POLYGON" else list(shape)
        assert not any(map(is_sliver, parts))
        areas.append(shape.GetArea())
        widths.append(2 * shape.GetArea() / sum(part.GetGeometryRef(0).Length() for part in parts))
    assert len(areas) == 979
    assert min(areas) > 1.5 * SLIVER_AREA
    assert min(widths) > 3 * SLIVER_WIDTH


def with_stray(x: float, y: float) -> ogr.Geometry:
    """The lot with its corner at (200010, 550012) put at x, y."""
    return polygon(LOT.replace("200010 550012", f"{x} {y}"))


DONG = polygon("199000 549000,201000 549000,201000 551000,199000 551000,199000 549000")
REST = 200.0  # m²: the lot without that corner


@pytest.mark.parametrize(("x", "y"), [(0, 0), (-1e6, 5e5), (math.inf, 0), (math.nan, 550000)])
def test_a_vertex_outside_korea_strayed(x: float, y: float) -> None:
    shape = polygon(LOT)
    shape.GetGeometryRef(0).SetPoint_2D(3, x, y)
    assert mended(shape) == (pytest.approx(REST), ["stray_vertex_dropped"])


def test_the_registered_area_tells_a_stray_vertex() -> None:
    kept = with_stray(200300, 550005)
    assert mended(kept.Clone(), registered=205.0) == (
        pytest.approx(REST),
        ["stray_vertex_dropped"],
    )
    # The register agrees with the long shape: it is a pointed parcel.
    assert "stray_vertex_dropped" not in mended(kept.Clone(), registered=kept.GetArea())[1]
    # Nothing tells: left as it is.
    assert "stray_vertex_dropped" not in mended(kept.Clone())[1]
    assert "stray_vertex_dropped" not in mended(kept.Clone(), registered=9_000.0)[1]


def test_the_dong_tells_a_stray_vertex() -> None:
    assert mended(with_stray(205000, 550005), dong=DONG) == (
        pytest.approx(REST),
        ["stray_vertex_dropped"],
    )


def test_a_stray_vertex_in_a_part_or_at_the_ring_s_end_is_found() -> None:
    text = "200010 650012,200000 550010,200000 550000,200020 550000,200020 550010,200010 650012"
    assert mended(polygon(text), dong=DONG)[0] == pytest.approx(REST)
    shape = ogr.CreateGeometryFromWkt(f"MULTIPOLYGON (((0 0,9 0,9 9,0 0)),(({text})))")
    assert vertices.drop_stray(shape, DONG)
    assert shape.GetArea() == pytest.approx(REST + 40.5)


def test_two_stray_vertices_are_not_guessed_at() -> None:
    text = LOT.replace("200010 550012", "205000 550012,200010 559000")
    assert refused(polygon(text), dong=DONG) == "shape_absurd"


@pytest.mark.parametrize("metres", [0, 150])
def test_a_parcel_reaching_a_little_beyond_its_dong_stays(metres: float) -> None:
    shape = polygon(LOT)
    x0, _, _, _ = shape.GetEnvelope()
    edge = polygon(
        f"{x0 + metres} 549000,201000 549000,201000 551000,{x0 + metres} 551000,"
        f"{x0 + metres} 549000"
    )
    assert mended(shape, dong=edge)[1] == []


def test_a_quadrangle_keeps_its_four_corners_where_one_must_not_go() -> None:
    """A triangle cannot lose a vertex; a square with a far corner can."""
    triangle = "200000 550000,200010 550000,209000 559000,200000 550000"
    assert refused(polygon(triangle), dong=DONG) == "shape_absurd"
    assert "stray_vertex_dropped" not in mended(polygon(triangle))[1]
