"""Writing what was carried over, in the transaction in which it was read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from smartcity_planner.domain.funding import ledger_id
from smartcity_planner.domain.progress import Progress
from smartcity_planner.planning.carry_cases import Cases
from smartcity_planner.planning.carry_spread import Case, Money
from smartcity_planner.store import vector
from smartcity_planner.store.bulk import Writer
from smartcity_planner.store.ddl import quoted

_CHUNK = 200


def write(
    writer: Writer,
    found: Cases,
    money: Sequence[Money],
    phases: Mapping[tuple[str, str], float],
    progress: Progress,
) -> None:
    """Move the rows, let the parcels go that are gone, and note what each of them had."""
    old = [quoted(case.pnu) for case in found.cases]
    for some in _chunks(old):
        writer.execute(f"DELETE FROM funding WHERE pnu IN ({some})")  # nosec B608 - quoted
        writer.execute(f"DELETE FROM phase_parcel WHERE pnu IN ({some})")  # nosec B608 - quoted
    progress.go_on(65)
    _write_money(writer, money)
    progress.go_on(75)
    _write_phases(writer, phases)
    progress.go_on(85)
    for number, case in enumerate(found.cases):
        _close(writer, case, found.details[case.pnu], case.pnu in found.going_on)
        if number % _CHUNK == 0:
            progress.go_on()


def _write_money(writer: Writer, money: Sequence[Money]) -> None:
    """Set the ledger cells: those that are there keep their rows, the others come."""
    writer.execute("DROP TABLE IF EXISTS temp.carried_money")
    writer.execute(
        "CREATE TEMP TABLE carried_money (id, phase_id, pnu, fiscal_year, source, amount_won, "
        "basis, evidence_id)"
    )
    for some in _chunks(_ledger_rows(money)):
        writer.execute(f"INSERT INTO temp.carried_money VALUES {some}")  # nosec B608 - quoted
    cell = (
        "f.phase_id = c.phase_id AND COALESCE(f.pnu, '') = COALESCE(c.pnu, '') "
        "AND f.fiscal_year = c.fiscal_year AND f.source = c.source"
    )
    writer.execute(
        "UPDATE funding AS f SET amount_won = c.amount_won, basis = c.basis, "  # nosec B608
        f"evidence_id = c.evidence_id FROM temp.carried_money c WHERE {cell}"
    )
    writer.execute(
        "INSERT INTO funding (id, phase_id, pnu, fiscal_year, source, amount_won, basis, "  # nosec B608
        "evidence_id) SELECT c.* FROM temp.carried_money c "
        f"WHERE NOT EXISTS (SELECT 1 FROM funding f WHERE {cell})"
    )


def _write_phases(writer: Writer, phases: Mapping[tuple[str, str], float]) -> None:
    """Attach the successors: those that are attached get the new share, the others come."""
    writer.execute("DROP TABLE IF EXISTS temp.carried_phase")
    writer.execute("CREATE TEMP TABLE carried_phase (phase_id, pnu, share)")
    shares = (
        f"({quoted(phase)}, {quoted(pnu)}, {share!r})" for (phase, pnu), share in phases.items()
    )
    for some in _chunks(shares):
        writer.execute(f"INSERT INTO temp.carried_phase VALUES {some}")  # nosec B608 - quoted
    same = "p.phase_id = c.phase_id AND p.pnu = c.pnu"
    writer.execute(
        "UPDATE phase_parcel AS p SET share = c.share FROM temp.carried_phase c "  # nosec B608
        f"WHERE {same}"
    )
    writer.execute(
        "INSERT INTO phase_parcel (phase_id, pnu, share) SELECT c.* "  # nosec B608
        f"FROM temp.carried_phase c WHERE NOT EXISTS (SELECT 1 FROM phase_parcel p WHERE {same})"
    )


def _ledger_rows(money: Iterable[Money]) -> Iterator[str]:
    for row in money:
        key = ledger_id(row.phase_id, row.pnu, row.fiscal_year, row.source)
        evidence = "NULL" if row.evidence_id is None else quoted(row.evidence_id)
        yield (
            f"({quoted(key)}, {quoted(row.phase_id)}, {quoted(row.pnu)}, {row.fiscal_year}, "
            f"{quoted(row.source)}, {row.won}, {quoted(row.basis)}, {evidence})"
        )


def _close(writer: Writer, case: Case, detail: dict[str, Any], goes_on: bool) -> None:
    """Mark a parcel as carried; if it is gone, its row moves from the plan into the detail."""
    kept: dict[str, Any] = {}
    if not goes_on:
        layer = writer.layer("parcel")
        where = f"SELECT fid + 0 AS number FROM parcel WHERE pnu = {quoted(case.pnu)}"  # nosec B608
        feature = layer.GetFeature(writer.value(where))
        kept = {**feature.items(), "shape": feature.GetGeometryRef().ExportToIsoWkt()}
        vector.check(layer.DeleteFeature(feature.GetFID()))
    carried = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "weights": {heir: case.weights[heir] for heir in case.heirs},
        "phases": dict(case.phases),
        "money": [
            [row.phase_id, row.fiscal_year, row.source, row.won, row.basis, row.evidence_id]
            for row in case.money
        ],
    }
    text = json.dumps({**kept, **detail, "carried": carried}, ensure_ascii=False)
    writer.execute(
        f"UPDATE moved_parcel SET state = 'carried', detail = {quoted(text)} "  # nosec B608
        f"WHERE pnu = {quoted(case.pnu)}"
    )


def _chunks(values: Iterable[str]) -> Iterator[str]:
    some: list[str] = []
    for value in values:
        some.append(value)
        if len(some) == _CHUNK:
            yield ", ".join(some)
            some = []
    if some:
        yield ", ".join(some)
