"""The plans of the atlas figures.

`city_plan`: the sample plan on the whole city's lots and zones. 692,254 lots, 2,970 published
zones; in each of the 25 districts a phase with 400 lots and money of three sources and five years,
so that a book has all 25 district pages; and one phase of 30,000 lots. Made once per schema.

`long_plan`: the sample plan with 120 projects more of four phases each, in two departments whose
books have one page per project and phase: 100 and 500.

Run as a program it makes one: `atlas_plan.py STAGE city FABRIC ZONES TARGET` or
`atlas_plan.py STAGE long TARGET`.
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
#: The lots of the phase on the dense page, and the pages of the two long books.
DENSE, PAGES = 30_000, (100, 500)
#: The lots of a plan: land and hills of Seoul.
PNU = "11" + "[0-9]" * 8 + "[12]" + "[0-9]" * 8


def zones() -> Path:
    """The file of the real zones (it need not be there)."""
    return fabric.shared() / "zones" / "seoul_project_zones.geojson"


def missing() -> str:
    """Why the plan cannot be had; empty where it can."""
    return fabric.missing() or ("" if zones().is_file() else f"there is no {zones()}")


def city_plan() -> Path:
    """Return the plan, made if need be (a minute); never to be changed: copy it."""
    return _kept("atlas_city", "city", fabric.fabric(), zones())


def long_plan() -> Path:
    """Return the plan, made if need be; never to be changed: copy it."""
    return _kept("atlas_long", "long")


def _kept(name: str, *order: object) -> Path:
    version = (STAGE / "smartcity_planner/store/migrations").glob("*.sql")
    target = fabric.PLACE / f"{name}_{len(list(version)) + 1}.gpkg"
    sources = (Path(__file__), STAGE / "smartcity_planner/domain/schema.py")
    if not target.is_file() or target.stat().st_mtime < max(f.stat().st_mtime for f in sources):
        fabric.PLACE.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)
        python(__file__, STAGE, *order, target)
    return target


def _city(source: Path, given: Path, target: Path) -> None:
    from smartcity_planner.planning.create import create_plan
    from smartcity_planner.store import files

    part = target.with_suffix(".part.gpkg")
    part.unlink(missing_ok=True)
    store = create_plan(part, "서울 스마트시티 계획", 2020, 2030, with_sample=True)
    _add_zones(store, given)
    _add_lots(part, source)
    _add_money(store)
    _add_dense(store)
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

    districts = [row["code"] for row in store.query("SELECT code FROM district ORDER BY code")]
    lead = _departments(store)[0]
    with store.transaction() as connection:
        for number, code in enumerate(districts, start=1):
            _add_project(connection, f"bench-{code}", f"스마트 정비 {number}", lead, 1)
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


def _add_dense(store) -> None:
    """One phase with as many lots as a page must bear, in the district that has most."""
    from smartcity_planner.planning.assign import assign_parcels

    [row] = store.query(
        "SELECT substr(pnu, 1, 5) AS code FROM parcel GROUP BY 1 ORDER BY COUNT(*) DESC LIMIT 1"
    )
    found = store.query(
        "SELECT pnu FROM parcel WHERE pnu >= ? AND pnu < ? ORDER BY pnu LIMIT ?",
        [row["code"], f"{row['code']}:", DENSE],
    )
    with store.transaction() as connection:
        _add_project(connection, "bench-dense", "전수 정비", _departments(store)[1], 1)
    assign_parcels(store, "bench-dense-1", [row["pnu"] for row in found])


def _long(target: Path) -> None:
    """Projects of four phases, each with 20 lots and money: a page for each of them."""
    from smartcity_planner.domain.funding import spread_rows
    from smartcity_planner.planning.assign import assign_parcels
    from smartcity_planner.planning.create import create_plan
    from smartcity_planner.store import ledger_write

    part = target.with_suffix(".part.gpkg")
    part.unlink(missing_ok=True)
    store = create_plan(part, "서울 스마트시티 계획", 2020, 2030, with_sample=True)
    short, long = _departments(store)[:2]
    lots = [row["pnu"] for row in store.query("SELECT pnu FROM parcel ORDER BY pnu")]
    names = [f"bench-{number:03}" for number in range(120)]
    with store.transaction() as connection:
        for number, name in enumerate(names):
            lead = short if number < PAGES[0] // 5 else long
            _add_project(connection, name, f"사업 {number + 1}", lead, 4)
    years = dict.fromkeys(YEARS, Decimal(20))
    rows = []
    for number, phase in enumerate(f"{name}-{seq}" for name in names for seq in range(1, 5)):
        at = number * 13 % (len(lots) - 20)
        own = lots[at : at + 20]
        assign_parcels(store, phase, own)
        weights = {pnu: 1 + int(pnu[-6:]) for pnu in own}
        rows += spread_rows(phase, WON // 100 + number, SPLIT, years, weights)
    with store.transaction() as connection:
        ledger_write.write(connection, [(*row, "planned", None, None) for row in rows])
    os.replace(part, target)


def _departments(store) -> list[str]:
    """Departments that lead no project of the sample."""
    sql = (
        "SELECT id FROM department WHERE id NOT IN "
        "(SELECT lead_department_id FROM project WHERE id NOT LIKE 'bench-%') ORDER BY id"
    )
    return [row["id"] for row in store.query(sql)]


def _add_project(connection, name: str, title: str, lead: str, phases: int) -> None:
    from smartcity_planner.store.plan import insert_rows

    project = {
        "id": name,
        "name_ko": title,
        "name_en": name,
        "field": "hub_jobs",
        "kind": "spatial",
        "run_by": "city",
        "status": "planned",
        "start_year": YEARS[0],
        "end_year": YEARS[-1],
        "lead_department_id": lead,
    }
    insert_rows(connection, "project", [project])
    insert_rows(
        connection,
        "phase",
        [
            {
                "id": f"{name}-{seq}",
                "project_id": name,
                "seq": seq,
                "name_ko": f"{seq}단계",
                "name_en": f"Phase {seq}",
                "starts_on": f"{YEARS[0]}-01-01",
                "ends_on": f"{YEARS[-1]}-12-31",
            }
            for seq in range(1, phases + 1)
        ],
    )


if __name__ == "__main__":
    sys.path.insert(0, sys.argv[1])
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    {"city": _city, "long": _long}[sys.argv[2]](*map(Path, sys.argv[3:]))
    os._exit(0)
