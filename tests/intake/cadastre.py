"""A newer cadastre laid over a plan, as the import lays it: for tests of the succession.

Parcels are real ones (Jeungsan-dong); what an office does to them (split, merge, renumber) is
done with OGR.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from osgeo import gdal, ogr, osr

if TYPE_CHECKING:
    from smartcity_planner.store.plan import PlanStore

Shapes = dict[str, ogr.Geometry]


def real_parcels(shared_data: Path) -> Shapes:
    """Number → shape in EPSG:5186, of the real parcels that are one valid polygon."""
    wgs, korea = osr.SpatialReference(), osr.SpatialReference()
    wgs.ImportFromEPSG(4326)
    korea.ImportFromEPSG(5186)
    for system in (wgs, korea):
        system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    change = osr.CoordinateTransformation(wgs, korea)
    dataset = gdal.OpenEx(str(shared_data / "parcels" / "jeungsan_parcels.gpkg"))
    found: Shapes = {}
    for feature in dataset.GetLayer(0):
        shape = feature.GetGeometryRef().Clone()
        shape.Transform(change)
        if shape.IsValid():
            found.setdefault(feature["pnu"], ogr.ForceToMultiPolygon(shape))
    return found


def halves(shape: ogr.Geometry, part: float = 0.5) -> tuple[ogr.Geometry, ogr.Geometry]:
    """Cut a shape by a north-south line at `part` of its width."""
    left, right, bottom, top = shape.GetEnvelope()
    line = left + part * (right - left)
    wkt = "POLYGON (({0} {2},{1} {2},{1} {3},{0} {3},{0} {2}))"
    box = ogr.CreateGeometryFromWkt(wkt.format(left - 1, line, bottom - 1, top + 1))
    first, second = shape.Intersection(box), shape.Difference(box)
    return ogr.ForceToMultiPolygon(first), ogr.ForceToMultiPolygon(second)


def union(*shapes: ogr.Geometry) -> ogr.Geometry:
    """Return the shapes as one."""
    whole = shapes[0]
    for shape in shapes[1:]:
        whole = whole.Union(shape)
    return ogr.ForceToMultiPolygon(whole)


def neighbours(shapes: Shapes, least: float = 60.0) -> list[tuple[str, str]]:
    """Pairs of parcels that share a border of some metres; each parcel in one pair at most."""
    found: list[tuple[str, str]] = []
    used: set[str] = set()
    numbers = sorted(pnu for pnu in shapes if shapes[pnu].GetArea() > least)
    for place, one in enumerate(numbers):
        for other in numbers[place + 1 : place + 12]:
            if one in used or other in used:
                continue
            common = shapes[one].Buffer(0.05).Intersection(shapes[other].Buffer(0.05))
            if common.GetArea() > 0.5 and union(shapes[one], shapes[other]).IsValid():
                found.append((one, other))
                used |= {one, other}
    return found


def lay(
    store: PlanStore,
    run_id: str,
    shapes: Mapping[str, ogr.Geometry],
    progress: object = None,
    prices: Mapping[str, int] | None = None,
):
    """Write a file's parcels as the import does and record the succession; return its counts."""
    from smartcity_planner.domain.progress import SILENT
    from smartcity_planner.intake import succession
    from smartcity_planner.store import bulk

    with bulk.writing(store) as writer:
        layer = writer.layer("parcel")
        before = writer.fids("parcel", "pnu")
        writer.execute("CREATE TEMP TABLE taken (number INTEGER PRIMARY KEY, row INT, state INT)")
        writer.execute("CREATE TEMP TABLE former (pnu TEXT PRIMARY KEY, geom BLOB)")
        for row, (pnu, shape) in enumerate(shapes.items()):
            state = 1
            price = (prices or {}).get(pnu, 1_000_000)
            feature = ogr.Feature(layer.GetLayerDefn())
            if pnu in before:
                feature = layer.GetFeature(before[pnu])
                same = feature.GetGeometryRef().Equals(shape)
                state = 0 if same and feature["price_per_m2"] == price else 2
                if not same:
                    writer.execute(
                        f"INSERT INTO former SELECT pnu, geom FROM parcel WHERE pnu = '{pnu}'"
                    )
            values = {
                "pnu": pnu,
                "jibun": f"{int(pnu[11:15])}-{int(pnu[15:])}",
                "area_m2": round(shape.GetArea(), 2),
                "price_per_m2": price,
                "district_code": pnu[:5],
                "legal_dong_code": pnu[:8],
            }
            for name, value in values.items():
                feature.SetField(name, value)
            feature.SetGeometry(shape)
            if state == 1:
                assert layer.CreateFeature(feature) == 0
            elif state == 2:
                assert layer.SetFeature(feature) == 0
            writer.execute(f"INSERT INTO taken VALUES ({int(pnu)}, {row}, {state})")
        return succession.record(writer, run_id, progress or SILENT)


def use(store: PlanStore, *pnus: str, phase: str = "ph", won: int = 1_000_003) -> None:
    """Attach parcels to a phase, and give each money of two years and sources."""
    from smartcity_planner.domain.funding import ledger_id

    with store.transaction() as connection:
        connection.execute(
            "INSERT INTO project (id, name_ko, field, kind, status) "
            "SELECT 'p', '사업', 'transport', 'testbed', 'planned' "
            "WHERE NOT EXISTS (SELECT 1 FROM project WHERE id = 'p')"
        )
        connection.execute(
            "INSERT INTO phase (id, project_id, seq, name_ko) "
            "SELECT ?1, 'p', (SELECT COUNT(*) + 1 FROM phase), '단계' "
            "WHERE NOT EXISTS (SELECT 1 FROM phase WHERE id = ?1)",
            [phase],
        )
        for pnu in pnus:
            connection.execute(
                "INSERT INTO phase_parcel (phase_id, pnu, share) VALUES (?, ?, 1)", [phase, pnu]
            )
            for year, source in ((2026, "city"), (2027, "district")):
                connection.execute(
                    "INSERT INTO funding (id, phase_id, pnu, fiscal_year, source, amount_won, "
                    "basis) VALUES (?, ?, ?, ?, ?, ?, 'planned')",
                    [ledger_id(phase, pnu, year, source), phase, pnu, year, source, won],
                )


def rows(store: PlanStore, sql: str, *values: object) -> list[tuple]:
    with closing(sqlite3.connect(store.path)) as connection:
        return connection.execute(sql, values).fetchall()


def read(store: PlanStore) -> Shapes:
    """Return the plan's parcels: number → shape."""
    dataset = gdal.OpenEx(str(store.path))
    return {
        feature["pnu"]: feature.GetGeometryRef().Clone()
        for feature in dataset.GetLayerByName("parcel")
    }


def write(path: Path, shapes: Mapping[str, ogr.Geometry]) -> Path:
    """Write a file as an office sends it, in EPSG:5186."""
    system = osr.SpatialReference()
    system.ImportFromEPSG(5186)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer("cadastre", system, ogr.wkbMultiPolygon)
    layer.CreateField(ogr.FieldDefn("PNU", ogr.OFTString))
    for pnu, shape in shapes.items():
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField(0, pnu)
        feature.SetGeometry(shape)
        layer.CreateFeature(feature)
    feature = layer = dataset = None
    return path
