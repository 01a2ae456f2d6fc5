"""The plan's money computed anew for the proof: not what the pages were made from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from smartcity_planner.atlas.definition import Book
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.store.ledger import FundingTable, funded_keys, funding_table
from smartcity_planner.store.plan import PlanStore

_ROWS = """SELECT t.phase_id, ph.project_id, pr.hub_id, pr.lead_department_id,
    NULLIF(t.district_code, ''), t.source, t.fiscal_year, SUM(t.amount_won)
FROM funding_total t JOIN phase ph ON ph.id = t.phase_id JOIN project pr ON pr.id = ph.project_id
GROUP BY t.phase_id, t.district_code, t.source, t.fiscal_year"""
_SCOPES = ("hub", "district", "project", "phase", "department")
#: Amounts that a page may cite though they are not in the ledger.
_STATED = (
    ("review", "reviewed_won"),
    ("allocation", "total_won"),
    ("funding_target", "amount_won"),
)
_BOOKS = {"city": "plan"}
#: Kinds of pages about the money of the whole book.
WHOLE_BOOK = ("cover", "overview", "goals", "budget")
_KEYED = ("facts", "changes")


@dataclass(frozen=True)
class Amount:
    """Money of one phase in one district (None: on no parcel) by source and year."""

    phase: str
    project: str
    hub: str | None
    department: str | None
    district: str | None
    source: str
    year: int
    won: int


class Amounts:
    """All money of an edition's plan, by whom it is for."""

    def __init__(self, book: Book, store: PlanStore) -> None:
        self._store, self._book = store, book
        self._tables: dict[tuple[str, str], FundingTable] = {}

    def scope(self, page: Page) -> tuple[str, str] | None:
        """Return whose money a page states: scope and key; None where it states none."""
        if page.kind in WHOLE_BOOK:
            return _BOOKS.get(self._book.scope, self._book.scope), self._book.scope_key
        if page.kind == "phases":
            return "project", page.key
        if page.kind in _KEYED:
            scope, _, key = page.key.partition(":")
            return (scope, key) if scope in _SCOPES else None
        return (page.kind, page.key) if page.kind in _SCOPES else None

    def table(self, scope: str, key: str = "") -> FundingTable:
        """Return the ledger's money of a scope, asked for once."""
        if (scope, key) not in self._tables:
            self._tables[scope, key] = funding_table(self._store, scope, key or None)
        return self._tables[scope, key]

    def of_page(self, page: Page) -> FundingTable | None:
        """Return the ledger's money of a page; None where it states none."""
        scope = self.scope(page)
        return None if scope is None else self.table(*scope)

    @cached_property
    def rows(self) -> list[Amount]:
        """All money, phase by phase."""
        return [Amount(*row) for row in self._store.query(_ROWS)]

    @cached_property
    def _by(self) -> dict[tuple[str, str], list[Amount]]:
        found: dict[tuple[str, str], list[Amount]] = defaultdict(list)
        for row in self.rows:
            for scope in _SCOPES:
                if key := getattr(row, scope):
                    found[scope, key].append(row)
            if row.district is None:
                found["unplaced", ""].append(row)
        return found

    def entries(self, scope: str, key: str = "") -> list[Amount]:
        """Return the money of a scope, row by row."""
        return self.rows if scope == "plan" else self._by.get((scope, key), [])

    @cached_property
    def known(self) -> frozenset[int]:
        """Return every amount that a page may state in whole won: all totals of all scopes, by
        source, by year, by both, and what of each lies on no parcel."""
        found: set[int] = {0}
        scopes = [("plan", ""), ("unplaced", "")]
        scopes += [(name, key) for name in _SCOPES for key in funded_keys(self._store, name)]
        for scope, key in scopes:
            entries = self.entries(scope, key)
            found |= _margins(entries)
            found.add(_sum(row for row in entries if row.district is None))
        return frozenset(found | self._stated())

    def _stated(self) -> set[int]:
        """Amounts in other tables of the plan: what a review looked at, what was handed in."""
        found: set[int] = set()
        for table, column in _STATED:
            names = {row[1] for row in self._store.query(f"PRAGMA table_info({table})")}
            if column in names:
                query = f"SELECT DISTINCT {column} FROM {table}"  # nosec B608 - ours
                found |= {int(row[0]) for row in self._store.query(query) if row[0] is not None}
        return found


def _margins(entries: list[Amount]) -> set[int]:
    found = {_sum(entries)}
    keys: tuple[Callable[[Amount], object], ...] = (
        lambda row: row.source,
        lambda row: row.year,
        lambda row: (row.source, row.year),
    )
    for key in keys:
        sums: dict[object, int] = defaultdict(int)
        for row in entries:
            sums[key(row)] += row.won
        found |= set(sums.values())
    return found


def _sum(entries: Iterable[Amount]) -> int:
    return sum(row.won for row in entries)
