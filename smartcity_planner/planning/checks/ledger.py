"""One pass over the whole ledger: ids, attached parcels, and the totals held against the rows.

Millions of rows are read here, and only here; every other check asks the totals or an index.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter

from smartcity_planner.domain.cells import LEDGER_NAMESPACE
from smartcity_planner.domain.units import format_won
from smartcity_planner.i18n import translate
from smartcity_planner.planning.checks.context import Plan
from smartcity_planner.planning.checks.finding import ERROR, REPAIR_TOTALS, Finding

#: Rows between two looks at progress and cancel.
_CHUNK = 50_000
#: district, fiscal year, source, basis, evidence: what a total is kept by, within a phase
_Key = tuple[str, int, str, str, str]
#: The variant bits of a UUID: the digit with its upper two bits set to 10.
_VARIANT = {digit: "89ab"[int(digit, 16) & 3] for digit in "0123456789abcdef"}


@dataclass
class _OfPhase:
    """What a pass over a phase's rows finds."""

    attached: set[str]
    #: What each id's name begins with.
    begin: bytes
    wrong_ids: int = 0
    #: Won on each parcel that is not attached.
    stray: dict[str, int] = field(default_factory=dict)
    totals: dict[_Key, list[int]] = field(default_factory=dict)


def whole_ledger(plan: Plan) -> Iterator[Finding]:
    """Ids that are not their cell's, money on parcels of others, totals that are not the sum."""
    with plan.store.reading() as connection:
        found = _pass(connection, plan)
        kept = _kept_totals(connection)
    off = 0
    for phase_id, of in sorted(found.items()):
        off += _off(of.totals, kept.pop(phase_id, {}))
        yield from _wrong_ids(plan, phase_id, of.wrong_ids)
        yield from _not_attached(plan, phase_id, of.stray)
    off += sum(len(totals) for totals in kept.values())
    if off:
        yield _totals_off(off)


def _pass(connection: sqlite3.Connection, plan: Plan) -> dict[str, _OfPhase]:
    """Read all rows as they lie in the file, where those of a phase mostly stand together: by an
    index it took twice as long (1.5 million rows: 2.9 s against 1.5 s)."""
    found: dict[str, _OfPhase] = {}
    [count] = connection.execute("SELECT COUNT(*) FROM funding").fetchone()
    cursor = connection.execute(
        "SELECT phase_id, id, COALESCE(pnu, ''), fiscal_year, source, basis, "
        "COALESCE(evidence_id, ''), amount_won FROM funding NOT INDEXED"
    )
    done = 0
    while rows := cursor.fetchmany(_CHUNK):
        for phase_id, some in groupby(rows, itemgetter(0)):
            if phase_id not in found:
                found[phase_id] = _OfPhase(
                    _attached(connection, phase_id),
                    LEDGER_NAMESPACE.bytes + f"{phase_id}|".encode(),
                )
            _look(found[phase_id], some)
        done += len(rows)
        plan.progress.go_on(100 * done / count)
    return found


def _attached(connection: sqlite3.Connection, phase_id: str) -> set[str]:
    rows = connection.execute("SELECT pnu FROM phase_parcel WHERE phase_id = ?", (phase_id,))
    return {"", *(pnu for (pnu,) in rows)}


def _look(found: _OfPhase, rows: Iterator[tuple]) -> None:
    """Take rows of a phase in. The ids are made as `ledger_id` makes them, without its objects."""
    sha1, variant = hashlib.sha1, _VARIANT
    begin, totals, attached = found.begin, found.totals, found.attached
    for _, row_id, pnu, year, source, basis, evidence, won in rows:
        name = f"{pnu}|{year}|{source}".encode()
        h = sha1(begin + name, usedforsecurity=False).hexdigest()
        if row_id != f"{h[:8]}-{h[8:12]}-5{h[13:16]}-{variant[h[16]]}{h[17:20]}-{h[20:32]}":
            found.wrong_ids += 1
        key = (pnu[:5], year, source, basis, evidence)
        if key in totals:
            total = totals[key]
            total[0] += won
            total[1] += 1
        else:
            totals[key] = [won, 1]
        if pnu not in attached:
            found.stray[pnu] = found.stray.get(pnu, 0) + won


def _kept_totals(connection: sqlite3.Connection) -> dict[str, dict[_Key, list[int]]]:
    kept: dict[str, dict[_Key, list[int]]] = {}
    for phase, *key, won, rows in connection.execute(
        "SELECT phase_id, district_code, fiscal_year, source, basis, evidence_id, amount_won, "
        "row_count FROM funding_total"
    ):
        kept.setdefault(phase, {})[tuple(key)] = [won, rows]  # type: ignore[index]
    return kept


def _off(found: dict[_Key, list[int]], kept: dict[_Key, list[int]]) -> int:
    """Return how many totals differ from the sum of their rows."""
    return sum(found.get(key) != kept.get(key) for key in found.keys() | kept.keys())


def _totals_off(count: int) -> Finding:
    return Finding(
        "totals_off",
        ERROR,
        translate(
            "Planning", "{count} totals of the plan are not the sum of their ledger rows."
        ).format(count=f"{count:,}"),
        "funding",
        "",
        translate(
            "Planning",
            "Every total shown is kept up by the plan's file itself; another program has "
            "switched that off.",
        ),
        translate("Planning", "Have the totals added up anew from the ledger."),
        repair=REPAIR_TOTALS,
    )


def _wrong_ids(plan: Plan, phase_id: str, count: int) -> Iterator[Finding]:
    phase = plan.phases.get(phase_id)
    if phase is None or not count:
        return
    yield phase.finding(
        "ledger_id",
        ERROR,
        translate(
            "Planning",
            "{phase}: {count} ledger rows have an identifier that is not that of their phase, "
            "parcel, year and source.",
        ).format(phase=phase.name, count=f"{count:,}"),
        translate(
            "Planning",
            "The identifier is made from the cell, so that rows of several offices merge.",
        ),
        translate(
            "Planning", "Spread the money of these years anew; the rows then get their own id."
        ),
    )


def _not_attached(plan: Plan, phase_id: str, stray: dict[str, int]) -> Iterator[Finding]:
    phase = plan.phases.get(phase_id)
    if phase is None or not stray:
        return
    yield phase.finding(
        "money_not_attached",
        ERROR,
        translate(
            "Planning",
            "{phase}: {won} won stand on {count} parcels that are not attached to the phase; "
            "the first is {first}.",
        ).format(
            phase=phase.name,
            won=format_won(sum(stray.values())),
            count=f"{len(stray):,}",
            first=min(stray),
        ),
        translate("Planning", "A phase spends its money on its own parcels."),
        translate("Planning", "Attach these parcels to the phase, or spread its money anew."),
    )
