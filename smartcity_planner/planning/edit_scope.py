"""Which ledger rows and phases a scope means, read from the layers with unsaved edits."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from qgis.core import QgsExpression

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.planning.edit_buffers import (
    PlanLayers,
    equals,
    one_of,
    rows,
)
from smartcity_planner.planning.edit_ledger import MoneyRow, Wanted, money_rows
from smartcity_planner.planning.totals import Scope

#: Kinds of scopes that hold whole phases, and the column of the project that decides.
_PROJECT_COLUMN = {"project": "id", "hub": "hub_id", "department": "lead_department_id"}
_EVERY = "TRUE"


def rows_of(layers: PlanLayers, scope: Scope, cells: Collection[tuple[str, int]]) -> list[MoneyRow]:
    """Return the ledger rows of a scope in these (source, fiscal year)."""
    whole = scope.kind in ("plan", "unplaced", "parcels", "district")
    wanted = Wanted(
        None if whole else frozenset(phases_of(layers, scope)),
        frozenset(year for _, year in cells),
        frozenset(source for source, _ in cells),
        scope.pnus if scope.kind == "parcels" else None,
        scope.key if scope.kind == "district" else None,
        scope.kind == "unplaced",
    )
    found = money_rows(layers.funding, wanted)
    return [row for row in found if (row.source, row.year) in cells]


def phases_of(layers: PlanLayers, scope: Scope) -> list[str]:
    """Return the phases that money of a scope could belong to, ascending."""
    if scope.kind == "phase":
        return [str(scope.key)]
    if scope.kind in ("plan", "unplaced"):
        return _ids(layers, _EVERY)
    if scope.kind in _PROJECT_COLUMN:
        return _ids(layers, _of_projects(layers, scope))
    attached = rows(layers.phase_parcel, ("phase_id", "pnu"), _parcels_where(scope))
    wanted = scope.pnus if scope.kind == "parcels" else None
    return sorted({str(r["phase_id"]) for r in attached if wanted is None or r["pnu"] in wanted})


def lies_in(scope: Scope, pnus: Iterable[str]) -> list[str]:
    """Return those of the parcels of a phase that a scope means."""
    if scope.kind == "parcels":
        return [pnu for pnu in pnus if pnu in scope.pnus]
    if scope.kind == "district":
        return [pnu for pnu in pnus if pnu[:5] == scope.key]
    return list(pnus)


def _parcels_where(scope: Scope) -> str:
    if scope.kind == "parcels":
        return one_of("pnu", sorted(scope.pnus)) if len(scope.pnus) <= 1000 else _EVERY
    # A parcel's number begins with its district's.
    return f'"pnu" LIKE {QgsExpression.quotedValue(f"{scope.key}%")}'


def _of_projects(layers: PlanLayers, scope: Scope) -> str:
    if scope.kind == "project":
        return equals("project_id", scope.key)
    if layers.project is None:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Planning",
                "The table of projects is not in the QGIS project. Open the plan again with "
                "“Open plan”.",
            ),
            "Planning",
        )
    where = equals(_PROJECT_COLUMN[scope.kind], scope.key)
    return one_of("project_id", sorted(str(r["id"]) for r in rows(layers.project, ("id",), where)))


def _ids(layers: PlanLayers, where: str) -> list[str]:
    return sorted(str(row["id"]) for row in rows(layers.phase, ("id",), where))
