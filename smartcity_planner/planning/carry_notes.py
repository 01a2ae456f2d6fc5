"""What a planner should know after moved parcels were carried over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from smartcity_planner.domain.units import format_won
from smartcity_planner.i18n import translate, ui_language
from smartcity_planner.planning.carry_cases import Cases
from smartcity_planner.planning.carry_spread import Cell, Money
from smartcity_planner.store.bulk import Writer


def notes_of(
    writer: Writer, found: Cases, money: Sequence[Money], mixed: Sequence[Cell]
) -> list[str]:
    """Return the notes in the interface's language; `money` are the rows to be written."""
    notes = []
    language = ui_language()
    names = {
        code: english if language == "en" else korean
        for code, korean, english in writer.rows("SELECT code, name_ko, name_en FROM district")
    }
    for code, won in sorted(by_district(found, money).items()):
        text = (
            translate("Planning", "{district} has {won} won more: money came with the ground.")
            if won > 0
            else translate("Planning", "{district} has {won} won less: money went with the ground.")
        )
        notes.append(text.format(district=names.get(code, code), won=format_won(abs(won))))
    if mixed:
        phase, pnu, year, _ = mixed[0]
        notes.append(
            translate(
                "Planning",
                "{count} amounts add up figures of different basis or source and now have the "
                "weakest basis; the first is {phase}, parcel {pnu}, {year}.",
            ).format(count=f"{len(mixed):,}", phase=phase, pnu=pnu, year=year)
        )
    if found.left:
        notes.append(
            translate(
                "Planning",
                "{count} moved parcels have no successor in the plan and were left, the first is "
                "{first}. Name successors, or keep them as they are.",
            ).format(count=f"{len(found.left):,}", first=found.left[0])
        )
    return notes


def by_district(found: Cases, money: Sequence[Money]) -> dict[str, int]:
    """Return district → won that it has more (or less) afterwards."""
    written = {row.cell for row in money}
    change: Counter[str] = Counter()
    for row in money:
        change[row.pnu[:5]] += row.won
    for row in found.money_there:
        if row.cell in written:
            change[row.pnu[:5]] -= row.won
    for case in found.cases:
        for row in case.money:
            change[row.pnu[:5]] -= row.won
    return {code: won for code, won in change.items() if won}
