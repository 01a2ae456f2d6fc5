"""From the open plan to the grid of a scope: money, what was saved, targets, examples."""

from __future__ import annotations

from collections.abc import Collection

from qgis.core import QgsVectorLayer

from smartcity_planner.gui.desk import PlanDesk
from smartcity_planner.planning.grid import Cell, Grid
from smartcity_planner.planning.targets import KINDS, targets_of
from smartcity_planner.planning.totals import Scope

_EXAMPLES = ("example", "published_total")


def plan_years(desk: PlanDesk) -> tuple[int, int] | None:
    """Return the first and last year of the open plan."""
    meta = desk.meta()
    first, last = meta.get("start_year"), meta.get("end_year")
    return (int(first), int(last)) if first and last else None


def target_layer(desk: PlanDesk) -> QgsVectorLayer | None:
    """Return the table of targets, where the QGIS project has it."""
    return desk.plan.tables.get("funding_target") if desk.plan is not None else None


def read_grid(
    desk: PlanDesk,
    scope: Scope | None,
    start: int,
    every_source: bool,
    shares: bool,
    asked: Collection[str],
) -> tuple[Grid, dict[Cell, int]]:
    """Return the grid of a scope, and the won of its cells that are only an example."""
    years = plan_years(desk) or (start, start)
    totals = desk.totals
    if totals is None or scope is None:
        return Grid({}, {}, start, years, None, every_source, shares), {}
    examples: dict[Cell, int] = {}
    for basis, table in totals.by(scope, "basis").items():
        if basis in _EXAMPLES:
            for cell, won in table.cells.items():
                examples[cell] = examples.get(cell, 0) + won
    layer, targets = target_layer(desk), None
    if scope.kind in KINDS and layer is not None:
        targets = targets_of(layer, scope)
    cells, saved = totals.table(scope).cells, totals.saved(scope).cells
    return Grid(cells, saved, start, years, targets, every_source, shares, tuple(asked)), examples
