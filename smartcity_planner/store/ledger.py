"""Totals from the ledger: what atlas pages, tables, packages and the dock all show.

Every total is computed from the same rows (`funding`), added up by the triggers of
`funding_total`.
"""

from __future__ import annotations

from dataclasses import dataclass

from smartcity_planner.domain import codes
from smartcity_planner.store.plan import PlanStore

#: What a total can be asked for, and the condition on a row `t` of the ledger's totals that
#: selects it (joined: `pr` project).
_SCOPES = {
    "plan": "1",
    "project": "pr.id = :key",
    "phase": "t.phase_id = :key",
    "hub": "pr.hub_id = :key",
    "district": "t.district_code = :key",
    "department": "pr.lead_department_id = :key",
    "unplaced": "t.district_code = ''",
}
_KEYS = {
    "hub": "pr.hub_id",
    "district": "NULLIF(t.district_code, '')",
    "project": "pr.id",
    "department": "pr.lead_department_id",
}
_FROM = """FROM funding_total t
JOIN phase ph ON ph.id = t.phase_id
JOIN project pr ON pr.id = ph.project_id"""


@dataclass(frozen=True)
class FundingTable:
    """Money of one scope by source and fiscal year, in whole won.

    `cells` maps (source, fiscal year) to won; `bases` are the kinds of figures in it.
    """

    cells: dict[tuple[str, int], int]
    bases: frozenset[str]

    @property
    def sources(self) -> list[str]:
        """Sources with money, in the order of the code list."""
        used = {source for source, _ in self.cells}
        return [source for source in codes.SOURCE.values if source in used]

    @property
    def years(self) -> list[int]:
        """Fiscal years with money, ascending."""
        return sorted({year for _, year in self.cells})

    @property
    def total(self) -> int:
        """All won."""
        return sum(self.cells.values())

    def of_source(self, source: str) -> int:
        """Won of one source over all years."""
        return sum(won for (name, _), won in self.cells.items() if name == source)

    def of_year(self, year: int) -> int:
        """Won of one year over all sources."""
        return sum(won for (_, y), won in self.cells.items() if y == year)

    @property
    def has_example(self) -> bool:
        """Whether any figure is an example, or a published total with an example spread."""
        return bool(self.bases & {"example", "published_total"})


def funding_table(store: PlanStore, scope: str, key: str | None = None) -> FundingTable:
    """Return the money of a scope: plan, project, phase, hub, district, department, unplaced.

    All but plan and unplaced need its key. KeyError for another scope.
    """
    condition = _SCOPES[scope]
    rows = store.query(
        f"SELECT t.source, t.fiscal_year, t.basis, SUM(t.amount_won) AS won {_FROM} "  # nosec B608
        f"WHERE {condition} GROUP BY t.source, t.fiscal_year, t.basis",
        {"key": key} if ":key" in condition else (),
    )
    cells: dict[tuple[str, int], int] = {}
    for row in rows:
        cell = (row["source"], row["fiscal_year"])
        cells[cell] = cells.get(cell, 0) + row["won"]
    return FundingTable(cells, frozenset(row["basis"] for row in rows))


def funded_keys(store: PlanStore, scope: str) -> list[str]:
    """Return the keys of all hubs, districts, projects, departments or phases with money."""
    column = _KEYS.get(scope, "t.phase_id")
    rows = store.query(
        f"SELECT DISTINCT {column} AS key {_FROM} WHERE {column} IS NOT NULL "  # nosec B608
        "ORDER BY key"
    )
    return [row["key"] for row in rows]
