"""Areas and lengths by integration, held against GEOS: random shapes, and real zones."""

from __future__ import annotations

import json
import math
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from osgeo import gdal, ogr, osr

from smartcity_planner.domain.model import Geometry
from smartcity_planner.domain.progress import SILENT
from smartcity_planner.overlay import measure, parcels, places, shapes, sift

EAST, NORTH = 200_000.0, 550_000.0


@st.composite
def stars(draw) -> ogr.Geometry:
    """A polygon round a point, mostly not convex, sometimes with a hole; coordinates in mm."""
    x = draw(st.integers(-40, 40)) + EAST
    y = draw(st.integers(-40, 40)) + NORTH
    number = draw(st.integers(3, 9))
    radii = draw(st.lists(st.integers(1, 60), min_size=number, max_size=number))
    turn = draw(st.sampled_from([0.0, 0.3, math.pi / 4]))

    def ring(scale: float) -> str:
        points = []
        for corner, radius in enumerate(radii):
            angle = turn + 2 * math.pi * corner / number
            px = x + scale * radius * math.cos(angle)
            py = y + scale * radius * math.sin(angle)
            points.append(f"{px:.3f} {py:.3f}")
        return f"({', '.join([*points, points[0]])})"

    rings = [ring(1.0), ring(0.4)] if draw(st.booleans()) else [ring(1.0)]
    return ogr.CreateGeometryFromWkt(f"POLYGON ({', '.join(rings)})")


@st.composite
def paths(draw) -> ogr.Geometry:
    """A line of whole metres: often upright, level, or along a grid."""
    points = draw(
        st.lists(st.tuples(st.integers(-60, 60), st.integers(-60, 60)), min_size=2, max_size=6)
    )
    text = ", ".join(f"{x + EAST} {y + NORTH}" for x, y in points)
    return ogr.CreateGeometryFromWkt(f"LINESTRING ({text})")


def measured(kind: Geometry, given_places: list[ogr.Geometry], ground: list[ogr.Geometry]):
    """Return {(place, parcel): area or length}, by the way that `refresh` goes."""
    import numpy as np

    blobs = [bytes(shape.ExportToIsoWkb(ogr.wkbNDR)) for shape in ground]
    boxes = np.array([shape.GetEnvelope() for shape in ground])
    every = parcels.Boxes(np.arange(len(ground)), *(boxes[:, column] for column in range(4)))
    edges = shapes.polygons(blobs)
    laid = places.build(
        "layer",
        kind,
        [str(n) for n in range(len(given_places))],
        [bytes(shape.ExportToIsoWkb(ogr.wkbNDR)) for shape in given_places],
    )
    pairs = sift.sift(laid, every, parcels.Grid(every), SILENT)
    values = measure.measure(laid, pairs, pairs.parcel, edges, every)
    found = {}
    for number in range(len(pairs)):
        place, parcel = int(laid.ids[pairs.place[number]]), int(pairs.parcel[number])
        if pairs.inside[number]:
            assert values[number] == pytest.approx(edges.area[parcel], abs=1e-6)
        found[place, parcel] = float(values[number])
    return found


@settings(max_examples=150)
@given(st.lists(stars(), min_size=1, max_size=3), st.lists(stars(), min_size=1, max_size=4))
def test_areas_are_those_of_geos(zones, ground):
    ground = [shape for shape in ground if shape.IsValid() and shape.GetArea() > 0]
    if not ground:
        return
    found = measured(Geometry.MULTIPOLYGON, zones, ground)
    for z, zone in enumerate(zones):
        valid = zone if zone.IsValid() else zone.MakeValid()
        for p, parcel in enumerate(ground):
            common = valid.Intersection(parcel).GetArea()
            assert found.get((z, p), 0.0) == pytest.approx(common, abs=1e-6)


@settings(max_examples=150)
@given(st.lists(paths(), min_size=1, max_size=3), st.lists(stars(), min_size=1, max_size=4))
def test_lengths_are_those_of_qgis(lines, ground):
    from qgis.core import QgsGeometry

    ground = [shape for shape in ground if shape.IsValid() and shape.GetArea() > 0]
    if not ground:
        return
    found = measured(Geometry.MULTILINESTRING, lines, ground)
    for number, line in enumerate(lines):
        # Piece by piece: GEOS counts a stretch that is walked twice once.
        for p, parcel in enumerate(ground):
            polygon = QgsGeometry.fromWkt(parcel.ExportToWkt())
            border = QgsGeometry.fromWkt(parcel.Boundary().ExportToWkt())
            wanted, doubtful = 0.0, 0.0
            for a in range(line.GetPointCount() - 1):
                ends = [f"{line.GetX(n)} {line.GetY(n)}" for n in (a, a + 1)]
                piece = QgsGeometry.fromWkt(f"LINESTRING ({', '.join(ends)})")
                if piece.length():
                    wanted += max(0.0, piece.intersection(polygon).length())
                    doubtful += max(0.0, piece.intersection(border).length())
            # What runs along the border counts to one of the two sides.
            assert wanted - doubtful - 1e-6 <= found.get((number, p), 0.0) <= wanted + 1e-6


def test_what_runs_along_a_border_counts_to_one_of_the_neighbours():
    lots = [
        ogr.CreateGeometryFromWkt(
            f"POLYGON (({x} {y}, {x + 10} {y}, {x + 10} {y + 10}, {x} {y + 10}, {x} {y}))"
        )
        for x in (0, 10)
        for y in (0, 10)
    ]
    lines = [
        ogr.CreateGeometryFromWkt(f"LINESTRING ({ends})")
        for ends in ("0 10, 20 10", "10 0, 10 20", "0 0, 20 20")
    ]
    found = measured(Geometry.MULTILINESTRING, lines, lots)
    for number, length in enumerate((20, 20, 20 * math.sqrt(2))):
        assert sum(found.get((number, p), 0.0) for p in range(4)) == pytest.approx(length)
    points = [ogr.CreateGeometryFromWkt(f"POINT ({xy})") for xy in ("10 10", "10 3", "4 10")]
    inside = measured(Geometry.POINT, points, lots)
    assert [sum(inside.get((n, p), 0.0) for p in range(4)) for n in range(3)] == [1, 1, 1]


SCRIPT = """
import json, sys
import numpy as np, shapely
given = json.load(open(sys.argv[1]))
zones = shapely.from_wkb([bytes.fromhex(z) for z in given["zones"]])
lots = shapely.from_wkb([bytes.fromhex(p) for p in given["lots"]])
tree = shapely.STRtree(lots)
z, p = tree.query(zones, predicate="intersects")
area = shapely.area(shapely.intersection(zones[z], lots[p]))
json.dump([[int(a), int(b), float(c)] for a, b, c in zip(z, p, area)], open(sys.argv[2], "w"))
"""


def test_real_zones_over_real_parcels_as_shapely_has_them(shared_data, repository, tmp_path):
    """All 2,970 zones, of which 3,296 pairs overlap, and the 979 parcels of Jeungsan: every
    overlap is there, and its area is that of shapely in the analysis environment."""
    python = repository / ".venv" / "analysis" / "bin" / "python"
    if not python.is_file():
        pytest.skip("there is no analysis environment (make setup)")
    zones = in_plane(shared_data / "zones" / "seoul_project_zones.geojson")
    # Zones of all Seoul laid over the same parcels: moved there, so that most of them meet some.
    lots = in_plane(shared_data / "parcels" / "jeungsan_parcels.gpkg")
    middle = lots[0].Centroid()
    moved = [to(zone, middle) for zone in zones[::10]]
    every = zones + moved
    job, answer = tmp_path / "job.json", tmp_path / "answer.json"
    job.write_text(
        json.dumps(
            {
                "zones": [bytes(s.ExportToIsoWkb()).hex() for s in every],
                "lots": [bytes(s.ExportToIsoWkb()).hex() for s in lots],
            }
        )
    )
    subprocess.run([python, "-c", SCRIPT, job, answer], check=True, timeout=120)
    theirs = {(z, p): area for z, p, area in json.loads(answer.read_text()) if area > 1e-6}
    ours = {
        key: area
        for key, area in measured(Geometry.MULTIPOLYGON, every, lots).items()
        if area > 1e-6
    }
    assert len(theirs) > 2_000
    assert max(sum(1 for key in theirs if key[1] == p) for p in range(len(lots))) > 5
    assert ours.keys() == theirs.keys()
    assert max(abs(ours[key] - theirs[key]) for key in theirs) < 1e-6


def in_plane(path) -> list[ogr.Geometry]:
    """Return the valid shapes of a file in EPSG:5186."""
    target = osr.SpatialReference()
    target.ImportFromEPSG(5186)
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    layer = dataset.GetLayer(0)
    source = layer.GetSpatialRef().Clone()
    for system in (source, target):
        system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    change = osr.CoordinateTransformation(source, target)
    found = []
    for feature in layer:
        shape = feature.GetGeometryRef().Clone()
        shape.Transform(change)
        blob = shapes.plain(bytes(shape.ExportToIsoWkb()), 3)
        if blob:
            found.append(ogr.CreateGeometryFromWkb(blob))
    return found


def to(shape: ogr.Geometry, middle: ogr.Geometry) -> ogr.Geometry:
    centre = shape.Centroid()
    dx, dy = middle.GetX() - centre.GetX(), middle.GetY() - centre.GetY()
    moved = shape.Clone()
    shift(moved, dx, dy)
    return moved


def shift(shape: ogr.Geometry, dx: float, dy: float) -> None:
    for number in range(shape.GetGeometryCount()):
        shift(shape.GetGeometryRef(number), dx, dy)
    if not shape.GetGeometryCount():
        for number in range(shape.GetPointCount()):
            shape.SetPoint_2D(number, shape.GetX(number) + dx, shape.GetY(number) + dy)
