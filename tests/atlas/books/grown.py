"""Plans larger than the sample: many projects and phases, each with parcels and money."""

from __future__ import annotations

import random
import shutil


def grown(store, folder, projects: int, phases: int, name: str = "grown"):
    """Return a copy of the plan with more projects, each phase with parcels and money."""
    from smartcity_planner.store.plan import PlanStore, insert_rows

    path = folder / f"{name}.gpkg"
    shutil.copyfile(store.path, path)
    larger = PlanStore.open(path)
    pick = random.Random(7)
    lots = [row["pnu"] for row in larger.query("SELECT pnu FROM parcel ORDER BY pnu")]
    keys = [(f"g{n}", f"g{n}-{m}", m) for n in range(projects) for m in range(1, phases + 1)]
    kept = {phase: pick.sample(lots, 2) for _, phase, _ in keys}
    with larger.transaction() as connection:
        insert_rows(
            connection,
            "project",
            [
                {
                    "id": f"g{n}",
                    "name_ko": f"사업 {n}",
                    "field": "pilot",
                    "kind": "spatial",
                    "status": "planned",
                }
                for n in range(projects)
            ],
        )
        insert_rows(
            connection,
            "phase",
            [
                {"id": phase, "project_id": project, "seq": seq, "name_ko": f"{seq}단계"}
                for project, phase, seq in keys
            ],
        )
        insert_rows(
            connection,
            "phase_parcel",
            [
                {"phase_id": phase, "pnu": pnu, "share": 1.0}
                for phase, own in kept.items()
                for pnu in own
            ],
        )
        insert_rows(
            connection,
            "funding",
            [
                {
                    "id": f"{phase}-{pnu}",
                    "phase_id": phase,
                    "pnu": pnu,
                    "fiscal_year": 2027,
                    "source": "city",
                    "amount_won": pick.randrange(1, 10**9),
                    "basis": "planned",
                }
                for phase, own in kept.items()
                for pnu in own
            ],
        )
    return larger
