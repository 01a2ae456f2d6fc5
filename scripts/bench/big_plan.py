"""The whole city's plan as a load test: 692,254 parcels, 100,000 of them in phases, 1.5 million
ledger rows (five years × three sources). Made once per schema and kept.

Run as a program it makes the plan: `big_plan.py STAGE FABRIC TARGET`.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import fabric
from process import STAGE, python

YEARS = range(2026, 2031)
SPLIT = {"central": Decimal(40), "city": Decimal(42), "district": Decimal(18)}
#: The phase of 10,000 parcels, and one that has none yet.
LARGE, EMPTY = "large", "empty"
#: 90 phases of 1,000 parcels beside the large one.
PROJECTS, PHASES, PARCELS = 30, 90, 1_000
WON = 1_000_000_000_000


def big_plan() -> Path:
    """Return the plan, made if need be (about a minute); never to be changed: copy it."""
    source = fabric.fabric()
    version = (STAGE / "smartcity_planner/store/migrations").glob("*.sql")
    target = fabric.PLACE / f"big_{len(list(version)) + 1}.gpkg"
    made = STAGE / "smartcity_planner/store/kept.py"
    if not target.is_file() or target.stat().st_mtime < made.stat().st_mtime:
        target.unlink(missing_ok=True)
        python(__file__, STAGE, source, target)
    return target


def _make(source: Path, target: Path) -> None:
    from smartcity_planner.domain.funding import spread_rows
    from smartcity_planner.intake.parcels import import_parcels
    from smartcity_planner.planning.assign import assign_parcels
    from smartcity_planner.planning.create import create_plan
    from smartcity_planner.store import history, ledger_write
    from smartcity_planner.store.plan import insert_rows

    part = target.with_suffix(".part.gpkg")
    part.unlink(missing_ok=True)
    store = create_plan(part, "City", 2026, 2030)
    import_parcels(store, str(source), report=part.with_suffix(".html"))
    part.with_suffix(".html").unlink()
    departments = [row["id"] for row in store.query("SELECT id FROM department ORDER BY id")]
    hubs = [row["id"] for row in store.query("SELECT id FROM hub ORDER BY id")]
    names = {LARGE: 0, EMPTY: 0, **{f"phase-{n:02}": n % PROJECTS for n in range(PHASES)}}
    with store.transaction() as connection:
        insert_rows(
            connection,
            "project",
            (
                {
                    "id": f"project-{n:02}",
                    "name_ko": f"사업 {n + 1}",
                    "name_en": f"Project {n + 1}",
                    "field": "hub_jobs",
                    "kind": "spatial",
                    "run_by": "city",
                    "status": "planned",
                    "start_year": 2026,
                    "end_year": 2030,
                    "lead_department_id": departments[n % len(departments)],
                    "hub_id": hubs[n % len(hubs)],
                }
                for n in range(PROJECTS)
            ),
        )
        insert_rows(
            connection,
            "phase",
            (
                {
                    "id": name,
                    "project_id": f"project-{project:02}",
                    "seq": number + 1,
                    "name_ko": f"{number + 1}단계",
                    "name_en": f"Phase {number + 1}",
                    "starts_on": "2026-01-01",
                    "ends_on": "2030-12-31",
                }
                for number, (name, project) in enumerate(names.items())
            ),
        )
    # Every sixth parcel: all over the city, as projects are.
    chosen = [
        row["pnu"]
        for row in store.query("SELECT pnu FROM parcel WHERE fid % 6 = 0 ORDER BY pnu LIMIT 100000")
    ]
    place = 0
    for name in (name for name in names if name != EMPTY):
        count = 10_000 if name == LARGE else PARCELS
        own = chosen[place : place + count]
        place += count
        assign_parcels(store, name, own)
        years = dict.fromkeys(YEARS, Decimal(20))
        rows = spread_rows(name, WON + 7, SPLIT, years, {pnu: 1 + int(pnu[-6:]) for pnu in own})
        with store.transaction() as connection:
            ledger_write.write(connection, [(*row, "planned", None, None) for row in rows])
    history.begin(store)
    with closing(sqlite3.connect(part, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("VACUUM")  # a third of the file was the log
    os.replace(part, target)


if __name__ == "__main__":
    sys.path.insert(0, sys.argv[1])
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    _make(Path(sys.argv[2]), Path(sys.argv[3]))
    os._exit(0)
