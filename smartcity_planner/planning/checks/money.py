"""Is the money where it belongs: in the years of its phase, within its limits, at its goals?"""

from __future__ import annotations

from collections.abc import Iterator

from smartcity_planner.domain.units import format_won
from smartcity_planner.i18n import translate
from smartcity_planner.planning.checks.context import Phase, Plan
from smartcity_planner.planning.checks.finding import INFO, WARNING, Finding


def outside_years(plan: Plan) -> Iterator[Finding]:
    """Money in years outside its phase, its project, or the plan."""
    meta = plan.store.meta()
    window = int(meta["start_year"]), int(meta["end_year"])
    beyond: dict[str, list[tuple[int, int]]] = {}
    for (phase_id, year), amount in _by_year(plan).items():
        phase = plan.phases[phase_id]
        won = format_won(amount)
        if _outside(year, _year(phase.starts_on), _year(phase.ends_on)):
            text = translate(
                "Planning", "{phase}: {won} won stand in {year}, when the phase does not run."
            ).format(phase=phase.name, won=won, year=year)
            yield _outside_finding("money_outside_phase", WARNING, phase, text)
        elif _outside(year, phase.project.start_year, phase.project.end_year):
            text = translate(
                "Planning", "{phase}: {won} won stand in {year}, when the project does not run."
            ).format(phase=phase.name, won=won, year=year)
            yield _outside_finding("money_outside_project", WARNING, phase, text)
        if _outside(year, *window):
            beyond.setdefault(phase.id, []).append((year, amount))
    for phase_id, parts in beyond.items():  # usual for what was spent before: one note a phase
        phase = plan.phases[phase_id]
        text = translate(
            "Planning",
            "{phase}: {won} won stand in {year}, outside the plan's years {first} to {last}.",
        ).format(
            phase=phase.name,
            won=format_won(sum(won for _, won in parts)),
            year=", ".join(str(year) for year, _ in parts),
            first=window[0],
            last=window[1],
        )
        yield _outside_finding("money_outside_plan", INFO, phase, text)


def _by_year(plan: Plan) -> dict[tuple[str, int], int]:
    """Return (phase, fiscal year) → won, where there are any."""
    sums: dict[tuple[str, int], int] = {}
    for part in plan.money:
        cell = (part.phase_id, part.year)
        sums[cell] = sums.get(cell, 0) + part.won
    return {cell: sums[cell] for cell in sorted(sums) if sums[cell] > 0}


def _year(day: str | None) -> int | None:
    return int(day[:4]) if day else None


def _outside(year: int, first: int | None, last: int | None) -> bool:
    return (first is not None and year < first) or (last is not None and year > last)


def _outside_finding(code: str, severity: str, phase: Phase, text: str) -> Finding:
    why = translate("Planning", "Money is planned for the years in which the work is done.")
    mend = translate("Planning", "Move the money to other years, or correct the years and dates.")
    if code == "money_outside_plan":
        why = translate(
            "Planning", "Money before the plan's years counts as spent before, after them as later."
        )
        mend = translate("Planning", "Nothing, if that is meant; else correct the years.")
    return phase.finding(code, severity, text, why, mend)


def without_money(plan: Plan) -> Iterator[Finding]:
    """Phases with parcels but without money."""
    with_money = {part.phase_id for part in plan.money if part.won > 0}
    for row in plan.store.query(
        "SELECT phase_id, COUNT(*) AS parcels FROM phase_parcel GROUP BY phase_id ORDER BY phase_id"
    ):
        phase = plan.phases.get(row["phase_id"])
        if phase is None or phase.id in with_money:
            continue
        yield phase.finding(
            "no_money",
            INFO,
            translate(
                "Planning", "{phase}: {count} parcels are attached, but no money yet."
            ).format(phase=phase.name, count=f"{row['parcels']:,}"),
            translate("Planning", "A plan states for each phase what it costs and who pays."),
            translate("Planning", "Give the phase its money."),
        )


def not_placed(plan: Plan) -> Iterator[Finding]:
    """Money without a parcel."""
    sums: dict[str, int] = {}
    for part in plan.money:
        if not part.district:
            sums[part.phase_id] = sums.get(part.phase_id, 0) + part.won
    for phase_id, amount in sums.items():
        if amount <= 0:
            continue
        phase = plan.phases[phase_id]
        yield phase.finding(
            "not_placed",
            INFO,
            translate("Planning", "{phase}: {won} won are not placed on parcels.").format(
                phase=phase.name, won=format_won(amount)
            ),
            translate(
                "Planning",
                "Money without parcels counts in the plan's totals, but for no district and in "
                "no district package.",
            ),
            translate(
                "Planning", "Nothing for projects without a place; else spread it over parcels."
            ),
        )
