"""The sample plan: the brief's projects on clearly synthetic lots.

Money that is not published is marked as an example in the ledger itself (`basis`), so every
page and package that shows it can say so. Source of the content: `layers/sample_plan.json`.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.planning.allocate import Money, allocate
from smartcity_planner.planning.assign import assign_parcels
from smartcity_planner.store import base_data
from smartcity_planner.store.plan import PlanStore, insert_rows

_PROJECT_EXTRAS = {"phases", "partner_department_ids"}
_PHASE_EXTRAS = {"lots", "money", "target_ko"}


def load(store: PlanStore, progress: Progress = SILENT) -> None:
    """Add the sample lots, projects, phases and money to a fresh plan."""
    base_data.load_sample_parcels(store.path)
    content = base_data.read_json("sample_plan.json")
    store.set_meta(sample="1")
    with store.transaction() as connection:
        for project in content["projects"]:
            insert_rows(connection, "project", [_without(project, _PROJECT_EXTRAS)])
            insert_rows(connection, "project_department", _departments(project))
            insert_rows(connection, "phase", map(_phase_row, project["phases"]))
    phases = [phase for project in content["projects"] for phase in project["phases"]]
    for number, phase in enumerate(phases):
        progress.go_on(50 + 45 * number / len(phases))
        pnus = [pnu for block in _blocks(phase) for pnu in _lots(store, block)]
        if pnus:
            assign_parcels(store, phase["id"], pnus)
        for block in phase.get("money", []):
            allocate(store, phase["id"], _money(block), placed=bool(pnus))
    with store.transaction() as connection:
        for table, rows in content["around"].items():
            insert_rows(connection, table, rows)


def _without(row: dict[str, Any], names: set[str]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in names}


def _departments(project: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the lead, then the partners; since when each takes part is not published."""
    roles = [(project["lead_department_id"], "lead")]
    roles += [(name, "partner") for name in project.get("partner_department_ids", [])]
    return [
        {"project_id": project["id"], "department_id": department, "role": role}
        for department, role in roles
    ]


def _phase_row(phase: dict[str, Any]) -> dict[str, Any]:
    return {**_without(phase, _PHASE_EXTRAS), "target": phase["target_ko"]}


def _blocks(phase: dict[str, Any]) -> list[dict[str, Any]]:
    lots = phase.get("lots") or []
    return lots if isinstance(lots, list) else [lots]


def _lots(store: PlanStore, block: dict[str, Any]) -> list[str]:
    """Return the lots of one legal dong that a phase takes: a slice of them in PNU order."""
    rows = store.query(
        "SELECT pnu FROM parcel WHERE legal_dong_code = ? ORDER BY pnu", [block["legal_dong"]]
    )
    first = round(len(rows) * Decimal(str(block.get("from", 0))))
    last = round(len(rows) * Decimal(str(block.get("to", 1))))
    return [row["pnu"] for row in rows[first:last]]


def _money(block: dict[str, Any]) -> Money:
    return Money(
        total_won=block["total_won"],
        split={name: Decimal(str(part)) for name, part in block["split"].items()},
        years={int(year): Decimal(str(part)) for year, part in block["years"].items()},
        weight=block.get("weight", "area"),
        basis=block["basis"],
        evidence_id=block.get("evidence_id"),
    )
