"""The sheet of changes: money when the council last saw the plan, money now, and the difference.

What was then comes from the plan's own view of the ledger at that meeting, not from the sums that
the sheet was made from.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cached_property

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.proof.amounts import Amount, Amounts
from smartcity_planner.atlas.proof.cells import shown
from smartcity_planner.atlas.proof.findings import Proof
from smartcity_planner.atlas.proof.grids import grids
from smartcity_planner.atlas.proof.meaning import Meaning
from smartcity_planner.atlas.proof.reading.opened import Leaf
from smartcity_planner.atlas.proof.reading.words import plain
from smartcity_planner.domain import as_of, codes, schema
from smartcity_planner.domain.units import Unit
from smartcity_planner.store.plan import PlanStore

_THEN = """SELECT f.phase_id, ph.project_id, f.source, f.fiscal_year, SUM(f.amount_won)
FROM funding_at_council f JOIN phase_at_council ph ON ph.phase_id = f.phase_id
GROUP BY f.phase_id, f.source, f.fiscal_year"""
_MARK = "(SELECT log_seq FROM council_meeting ORDER BY held_on DESC, fid DESC LIMIT 1)"
_YEAR = re.compile(r"\d{4}")


class Council:
    """The sheets of changes of one edition."""

    def __init__(
        self, edition: Edition, store: PlanStore, amounts: Amounts, meaning: Meaning, proof: Proof
    ) -> None:
        self._store, self._amounts, self._meaning = store, amounts, meaning
        self._proof, self._texts = proof, edition.texts
        language = edition.book.language
        self._sources = {plain(codes.SOURCE.label(c, language)): c for c in codes.SOURCE.values}

    def look(self, page: Page, leaf: Leaf) -> None:
        """Check the table and the exact sums of one sheet; nothing on another kind."""
        scope = self._amounts.scope(page)
        if page.kind != "changes" or scope is None:
            return
        then, now = self._then(*scope), self._amounts.entries(*scope)
        columns: dict[str, Callable[[Iterable[Amount], Iterable[Amount], Unit], str]] = {
            self._word("then"): lambda a, b, unit: shown(_sum(a), unit),
            self._word("now"): lambda a, b, unit: shown(_sum(b), unit),
            self._word("difference"): lambda a, b, unit: _signed(_sum(b) - _sum(a), unit),
        }
        compared = 0
        for grid in grids(leaf.runs, {self._word("corner")}, self._meaning.units):
            unit = self._meaning.units.get(grid.unit)
            if unit is None:
                self._proof.look("cells", leaf.number, False, "–", grid.corner)
                continue
            for row in grid.rows:
                holds = self._holds(row.label)
                if holds is None:
                    continue
                old, new = [e for e in then if holds(e)], [e for e in now if holds(e)]
                for place, text in row.cells.items():
                    label = grid.columns[place].label
                    if label in columns:
                        expected = columns[label](old, new, unit)
                        where = f"{row.label} · {label}: {expected}"
                        self._proof.look("cells", leaf.number, text == expected, where, text)
                        compared += 1
        self._proof.look("cells", leaf.number, compared > 0, self._word("corner"), "–", count=0)
        self._sums(leaf, _sum(then), _sum(now))

    def _sums(self, leaf: Leaf, then: int, now: int) -> None:
        texts = {run.text for run in leaf.runs}
        difference = f"{now - then:+,}" if now != then else "0"
        for name, won in (("then", f"{then:,}"), ("now", f"{now:,}"), ("difference", difference)):
            line = self._texts(f"changes_sum_{name}", won=won)
            begin = plain(self._texts(f"changes_sum_{name}", won="@")).partition("@")[0]
            found = next((t for t in texts if t.startswith(begin) and t[len(begin) :][:1]), "–")
            found = next((t for t in texts if t == plain(line)), found)
            self._proof.look("sums", leaf.number, found == plain(line), line, found)

    def _holds(self, label: str) -> Callable[[Amount], bool] | None:
        """Return which money a row counts; None where its words are not known."""
        if self._meaning.is_total(label):
            return lambda entry: True
        if source := self._sources.get(label):
            return lambda entry: entry.source == source
        if _YEAR.fullmatch(label):
            return lambda entry: entry.year == int(label)
        return None

    def _word(self, name: str) -> str:
        return plain(self._texts(f"changes_{name}"))

    def _then(self, scope: str, key: str) -> list[Amount]:
        return [entry for entry in self._all_then if getattr(entry, scope) == key]

    @cached_property
    def _all_then(self) -> list[Amount]:
        """All money as the council saw it; hubs are those that projects had then."""
        query = as_of.rows_at(schema.table("project"), ("id", "hub_id"), _MARK)
        hubs = {row[0]: row[1] for row in self._store.query(query)}
        return [
            Amount(phase, project, hubs.get(project), None, None, source, year, won)
            for phase, project, source, year, won in self._store.query(_THEN)
        ]


def _sum(entries: Iterable[Amount]) -> int:
    return sum(entry.won for entry in entries)


def _signed(won: int, unit: Unit) -> str:
    if not won:
        return "-"
    return f"{'+' if won > 0 else '-'}{shown(abs(won), unit)}"
