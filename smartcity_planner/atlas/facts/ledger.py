"""The plan's money, read once per book: a book of 500 phases asks for as many totals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.store.ledger import FundingTable
from smartcity_planner.store.plan import PlanStore

_ROWS = """SELECT t.phase_id AS phase, ph.project_id AS project, pr.hub_id AS hub,
    pr.lead_department_id AS department, NULLIF(t.district_code, '') AS district,
    t.source, t.fiscal_year AS year, t.basis, SUM(t.amount_won) AS won
FROM funding_total t JOIN phase ph ON ph.id = t.phase_id JOIN project pr ON pr.id = ph.project_id
GROUP BY t.phase_id, t.district_code, t.source, t.fiscal_year, t.basis"""
#: What a total can be asked for, by the column that names it.
_SCOPES = ("phase", "project", "hub", "department", "district")


@dataclass(frozen=True)
class Entry:
    """Money of one phase in one district (None: on no parcel) by source, year and basis."""

    phase: str
    project: str
    hub: str | None
    department: str | None
    district: str | None
    source: str
    year: int
    basis: str
    won: int


class Ledger:
    """Totals of every scope, the same as `store.ledger.funding_table` gives one by one."""

    def __init__(self, store: PlanStore) -> None:
        self._entries = [Entry(*row) for row in store.query(_ROWS)]
        self._by: dict[str, dict[str, list[Entry]]] = {name: defaultdict(list) for name in _SCOPES}
        for entry in self._entries:
            for name in _SCOPES:
                if key := getattr(entry, name):
                    self._by[name][key].append(entry)

    def entries(self, scope: str, key: str = "") -> list[Entry]:
        """Return the entries of a scope: plan, or one of phase, project, hub, department,
        district with its key."""
        return self._entries if scope == "plan" else self._by[scope].get(key, [])

    def money(self, scope: str, key: str = "") -> FundingTable:
        """Return the money of a scope."""
        return funding(iter(self.entries(scope, key)))

    def unplaced_won(self, scope: str, key: str = "") -> int:
        """Return the part of a scope's money that lies on no parcel."""
        return sum(entry.won for entry in self.entries(scope, key) if entry.district is None)

    def funded(self, scope: str) -> set[str]:
        """Return the keys of a scope that have money."""
        return set(self._by[scope])


def funding(entries: Iterator[Entry]) -> FundingTable:
    """Return the sum of entries by source and year."""
    cells: dict[tuple[str, int], int] = {}
    bases = set()
    for entry in entries:
        cell = (entry.source, entry.year)
        cells[cell] = cells.get(cell, 0) + entry.won
        bases.add(entry.basis)
    return FundingTable(cells, frozenset(bases))


def ledger(edition: Edition) -> Ledger:
    """Return the edition's ledger, read when it is first asked for."""
    found = edition.keep.get("ledger")
    if not isinstance(found, Ledger):
        found = edition.keep["ledger"] = Ledger(edition.store)
    return found


def scope_entries(edition: Edition) -> list[Entry]:
    """Return the money that a book is about: all of it, or its district's, hub's, department's."""
    book = edition.book
    return ledger(edition).entries("plan" if book.scope == "city" else book.scope, book.scope_key)
