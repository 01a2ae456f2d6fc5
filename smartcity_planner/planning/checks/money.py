"""Is the money where it belongs: on attached parcels, in the years of its phase, in its cell?"""

from __future__ import annotations

from collections.abc import Iterator

from smartcity_planner.domain.funding import ledger_id
from smartcity_planner.domain.units import format_won
from smartcity_planner.i18n import translate
from smartcity_planner.planning.checks.finding import ERROR, INFO, WARNING, Finding, Phase, Plan


def not_attached(plan: Plan) -> Iterator[Finding]:
    """Money on a parcel that does not belong to the phase."""
    for row in plan.store.query(
        "SELECT f.phase_id, COUNT(DISTINCT f.pnu) AS parcels, MIN(f.pnu) AS first, "
        "SUM(f.amount_won) AS won FROM funding f WHERE f.pnu IS NOT NULL AND NOT EXISTS "
        "(SELECT 1 FROM phase_parcel pp WHERE pp.phase_id = f.phase_id AND pp.pnu = f.pnu) "
        "GROUP BY f.phase_id ORDER BY f.phase_id"
    ):
        yield Finding(
            "money_not_attached",
            ERROR,
            translate(
                "Planning",
                "{phase}: {won} won stand on {count} parcels that are not attached to the phase; "
                "the first is {first}.",
            ).format(
                phase=plan.phases[row["phase_id"]].name,
                won=format_won(row["won"]),
                count=f"{row['parcels']:,}",
                first=row["first"],
            ),
            "phase",
            row["phase_id"],
            translate("Planning", "A phase spends its money on its own parcels."),
            translate("Planning", "Attach these parcels to the phase, or spread its money anew."),
        )


def wrong_ids(plan: Plan) -> Iterator[Finding]:
    """Ledger rows whose id is not that of their cell."""
    wrong: dict[str, int] = {}
    with plan.store.reading() as connection:
        for row_id, phase_id, pnu, year, source in connection.execute(
            "SELECT id, phase_id, pnu, fiscal_year, source FROM funding ORDER BY phase_id"
        ):
            if row_id != ledger_id(phase_id, pnu, year, source):
                wrong[phase_id] = wrong.get(phase_id, 0) + 1
    for phase_id, count in wrong.items():
        yield Finding(
            "ledger_id",
            ERROR,
            translate(
                "Planning",
                "{phase}: {count} ledger rows have an identifier that is not that of their phase, "
                "parcel, year and source.",
            ).format(phase=plan.phases[phase_id].name, count=f"{count:,}"),
            "phase",
            phase_id,
            translate(
                "Planning",
                "The identifier is made from the cell, so that rows of several offices merge.",
            ),
            translate(
                "Planning", "Spread the money of these years anew; the rows then get their own id."
            ),
        )


def outside_years(plan: Plan) -> Iterator[Finding]:
    """Money in years outside its phase, its project, or the plan."""
    meta = plan.store.meta()
    window = int(meta["start_year"]), int(meta["end_year"])
    beyond: dict[str, list[tuple[int, int]]] = {}
    for row in plan.store.query(
        "SELECT phase_id, fiscal_year, SUM(amount_won) AS won FROM funding "
        "GROUP BY phase_id, fiscal_year HAVING SUM(amount_won) > 0 ORDER BY phase_id, fiscal_year"
    ):
        phase, year = plan.phases[row["phase_id"]], row["fiscal_year"]
        won = format_won(row["won"])
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
            beyond.setdefault(phase.id, []).append((year, row["won"]))
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
    return Finding(code, severity, text, "phase", phase.id, why, mend)


def without_money(plan: Plan) -> Iterator[Finding]:
    """Phases with parcels but without money."""
    for row in plan.store.query(
        "SELECT phase_id, COUNT(*) AS parcels FROM phase_parcel WHERE phase_id NOT IN "
        "(SELECT phase_id FROM funding WHERE amount_won > 0) GROUP BY phase_id ORDER BY phase_id"
    ):
        yield Finding(
            "no_money",
            INFO,
            translate(
                "Planning", "{phase}: {count} parcels are attached, but no money yet."
            ).format(phase=plan.phases[row["phase_id"]].name, count=f"{row['parcels']:,}"),
            "phase",
            row["phase_id"],
            translate("Planning", "A plan states for each phase what it costs and who pays."),
            translate("Planning", "Give the phase its money."),
        )


def not_placed(plan: Plan) -> Iterator[Finding]:
    """Money without a parcel."""
    for row in plan.store.query(
        "SELECT phase_id, SUM(amount_won) AS won FROM funding WHERE pnu IS NULL "
        "GROUP BY phase_id HAVING SUM(amount_won) > 0 ORDER BY phase_id"
    ):
        yield Finding(
            "not_placed",
            INFO,
            translate("Planning", "{phase}: {won} won are not placed on parcels.").format(
                phase=plan.phases[row["phase_id"]].name, won=format_won(row["won"])
            ),
            "phase",
            row["phase_id"],
            translate(
                "Planning",
                "Money without parcels counts in the plan's totals, but for no district and in "
                "no district package.",
            ),
            translate(
                "Planning", "Nothing for projects without a place; else spread it over parcels."
            ),
        )


def district_money(plan: Plan) -> Iterator[Finding]:
    """District money on projects that Seoul runs alone."""
    for row in plan.store.query(
        "SELECT ph.project_id, SUM(f.amount_won) AS won FROM funding f "
        "JOIN phase ph ON ph.id = f.phase_id JOIN project pr ON pr.id = ph.project_id "
        "WHERE f.source = 'district' AND pr.run_by = 'city' "
        "GROUP BY ph.project_id HAVING SUM(f.amount_won) > 0 ORDER BY ph.project_id"
    ):
        yield Finding(
            "district_money_on_city_project",
            INFO,
            translate(
                "Planning", "{project}: Seoul runs it, and {won} won are district money."
            ).format(project=plan.projects[row["project_id"]].name, won=format_won(row["won"])),
            "project",
            row["project_id"],
            translate("Planning", "Districts usually pay for what they run or share in."),
            translate(
                "Planning", "Confirm the share with the districts, or correct who runs the project."
            ),
        )
