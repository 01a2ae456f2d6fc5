"""Who answers for a project: the department in the lead, those that work with it, who runs it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from sqlite3 import Row

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.facts.money import DASH
from smartcity_planner.atlas.texts import Texts
from smartcity_planner.domain import codes


@dataclass(frozen=True)
class Organised:
    """One project. Departments that ended before the day of the book say when, and who followed."""

    project: str
    lead: str
    partners: str
    run_by: str
    status: str


#: Whoever is named twice for a project (as its lead, and in the list) is named once.
_TAKING_PART = """SELECT pd.project_id, pd.role, pd.valid_from, pd.valid_to, d.id
FROM project_department pd JOIN department d ON d.id = pd.department_id
JOIN project pr ON pr.id = pd.project_id
WHERE d.id IS NOT pr.lead_department_id ORDER BY pd.fid"""


def organised(edition: Edition, projects: dict[str, str]) -> tuple[Organised, ...]:
    """Return who answers for each of the projects (id to name), in their order."""
    texts, store = edition.texts, edition.store
    today = edition.made.date().isoformat()
    rows = {row["id"]: row for row in store.query("SELECT * FROM department")}
    names = {ident: _name(row, rows, today, texts) for ident, row in rows.items()}
    others: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in store.query(_TAKING_PART):
        name = names[row["id"]] + _period(row, today)
        if row["role"] == "operator":
            name = f"{name} ({codes.DEPARTMENT_ROLE.label('operator', texts.language)})"
        others[row["project_id"]].append((row["role"], name))
    made = []
    for row in store.query("SELECT * FROM project ORDER BY fid"):
        if row["id"] not in projects:
            continue
        found = others[row["id"]]
        leads = [names[row["lead_department_id"]]] if row["lead_department_id"] in names else []
        leads += [name for role, name in found if role == "lead"]
        made.append(
            Organised(
                projects[row["id"]],
                ", ".join(leads) or DASH,
                ", ".join(name for role, name in found if role != "lead") or DASH,
                codes.RUN_BY.label(row["run_by"], texts.language) if row["run_by"] else DASH,
                codes.PROJECT_STATUS.label(row["status"], texts.language),
            )
        )
    return tuple(made)


def _name(row: Row, rows: dict[str, Row], today: str, texts: Texts) -> str:
    """Return a department's name; of one that has ended, also its last day and its successor."""
    name = texts.name(row["name_ko"], row["name_en"])
    if not row["valid_to"] or row["valid_to"] >= today:
        return name
    after = rows.get(row["successor_id"] or "")
    if after is None:
        return f"{name} (~{row['valid_to']})"
    successor = texts.name(after["name_ko"], after["name_en"])
    return f"{name} (~{row['valid_to']} → {successor})"


def _period(row: Row, today: str) -> str:
    """Return from or until when a department takes part, where that is not now."""
    if row["valid_from"] and row["valid_from"] > today:
        return f" ({row['valid_from']}~)"
    if row["valid_to"] and row["valid_to"] < today:
        return f" (~{row['valid_to']})"
    return ""
