"""The plan of the atlas figures: the sample plan on the whole city's lots and zones.

692,254 lots, 2,970 published zones, and in each of the 25 districts a phase with 400 lots and money
of three sources and five years, so that a book has all 25 district pages. Made once per schema.

Run as a program it makes the plan: `atlas_plan.py STAGE FABRIC ZONES TARGET`.
"""

from __future__ import annotations

import os
import sys
from decimal import Decimal
from pathlib import Path

import fabric
from process import STAGE, python

YEARS = range(2026, 2031)
SPLIT = {"central": Decimal(40), "city": Decimal(42), "district": Decimal(18)}
PARCELS, WON = 400, 90_000_000_000
#: The lots of a plan: land and hills of Seoul.
PNU = "11" + "[0-9]" * 8 + "[12]" + "[0-9]" * 8


def zones() -> Path:
    """The file of the real zones (it need not be there)."""
    return fabric.shared() / "zones" / "seoul_project_zones.geojson"


def missing() -> str:
    """Why the plan cannot be had; empty where it can."""
    return fabric.missing() or ("" if zones().is_file() else f"there is no {zones()}")


def atlas_plan() -> Path:
    """Return the plan, made if need be (some minutes); never to be changed: copy it."""
    source = fabric.fabric()
    version = (STAGE / "smartcity_planner/store/migrations").glob("*.sql")
    target = fabric.PLACE / f"atlas_{len(list(version)) + 1}.gpkg"
    if not target.is_file() or target.stat().st_mtime < Path(__file__).stat().st_mtime:
        target.unlink(missing_ok=True)
        python(__file__, STAGE, source, zones(), target)
    return target


def _make(source: Path, given: Path, target: Path) -> None:
    from smartcity_planner.planning.create import create_plan
    from smartcity_planner.store import files

    part = target.with_suffix(".part.gpkg")
    part.unlink(missing_ok=True)
    store = create_plan(part, "서울 스마트시티 계획", 2020, 2030, with_sample=True)
    _add_zones(store, given)
    _add_lots(part, source)
    _add_money(store)
    files.compact(part)
    os.replace(part, target)


def _add_zones(store, given: Path) -> None:
    from osgeo import gdal, ogr, osr

    from smartcity_planner.store import bulk

    gdal.PushErrorHandler("CPLQuietErrorHandler")
    plane = osr.SpatialReference()
    plane.ImportFromEPSG(5186)
    source = gdal.OpenEx(str(given))
    layer = source.GetLayer(0)
    lonlat = layer.GetSpatialRef().Clone()
    for system in (lonlat, plane):
        system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    change = osr.CoordinateTransformation(lonlat, plane)
    with bulk.writing(store) as writer:
        for number, feature in enumerate(layer):
            shape = feature.GetGeometryRef().Clone()
            shape.Transform(change)
            shape = ogr.ForceToMultiPolygon(shape.MakeValid())
            row = {
                "id": f"zone-{number:04d}",
                "name_ko": feature.GetField("nm") or "?",
                "zone_type": "unspecified",
                "status": "designated",
                "geometry_status": "published",
            }
            writer.add("regeneration_zone", row, bytes(shape.ExportToIsoWkb()))


def _add_lots(plan: Path, source: Path) -> None:
    from smartcity_planner.store import bulk, vector

    with vector.opened(plan, update=True) as dataset:
        for sql in (
            f"ATTACH DATABASE '{source}' AS given",
            "BEGIN",
            "SELECT DisableSpatialIndex('parcel', 'geom')",
            "INSERT INTO parcel (pnu, area_m2, district_code, legal_dong_code, geom) "
            "SELECT pnu, round(ST_Area(geom), 2), substr(pnu, 1, 5), substr(pnu, 1, 8), geom "
            f"FROM given.fabric WHERE pnu GLOB '{PNU}' AND pnu NOT IN (SELECT pnu FROM parcel)",
            "SELECT CreateSpatialIndex('parcel', 'geom')",
            "COMMIT",
        ):
            bulk.execute(dataset, sql)


def _add_money(store) -> None:
    from smartcity_planner.domain.funding import spread_rows
    from smartcity_planner.planning.assign import assign_parcels
    from smartcity_planner.store import ledger_write
    from smartcity_planner.store.plan import insert_rows

    districts = [row["code"] for row in store.query("SELECT code FROM district ORDER BY code")]
    departments = [row["id"] for row in store.query("SELECT id FROM department ORDER BY id")]
    with store.transaction() as connection:
        for number, code in enumerate(districts, start=1):
            project = {
                "id": f"bench-{code}",
                "name_ko": f"스마트 정비 {number}",
                "name_en": f"Smart upgrade {number}",
                "field": "hub_jobs",
                "kind": "spatial",
                "run_by": "city",
                "status": "planned",
                "start_year": YEARS[0],
                "end_year": YEARS[-1],
                "lead_department_id": departments[0],
            }
            phase = {
                "id": f"bench-{code}-1",
                "project_id": f"bench-{code}",
                "seq": 1,
                "name_ko": "1단계",
                "name_en": "Phase 1",
                "starts_on": f"{YEARS[0]}-01-01",
                "ends_on": f"{YEARS[-1]}-12-31",
            }
            insert_rows(connection, "project", [project])
            insert_rows(connection, "phase", [phase])
    years = dict.fromkeys(YEARS, Decimal(20))
    for code in districts:
        found = store.query(
            "SELECT pnu FROM parcel WHERE pnu >= ? AND pnu < ? ORDER BY pnu LIMIT ?",
            [code, f"{code}:", PARCELS],
        )
        own = [row["pnu"] for row in found]
        phase_id = f"bench-{code}-1"
        assign_parcels(store, phase_id, own)
        rows = spread_rows(phase_id, WON + 7, SPLIT, years, {pnu: 1 + int(pnu[-6:]) for pnu in own})
        with store.transaction() as connection:
            ledger_write.write(connection, [(*row, "planned", None, None) for row in rows])


if __name__ == "__main__":
    sys.path.insert(0, sys.argv[1])
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    _make(*map(Path, sys.argv[2:]))
    os._exit(0)
