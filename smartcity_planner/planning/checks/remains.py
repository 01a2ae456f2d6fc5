"""What points to nothing: parcels that the cadastre lost, rows whose phase or parcel is gone."""

from __future__ import annotations

from collections.abc import Iterator

from smartcity_planner.domain.units import format_won
from smartcity_planner.i18n import translate
from smartcity_planner.planning.checks.context import Plan
from smartcity_planner.planning.checks.finding import ERROR, WARNING, Finding


def moved(plan: Plan) -> Iterator[Finding]:
    """Moved parcels that wait for the planner: one finding for all of one update."""
    for row in plan.store.query(
        "SELECT m.run_id, COUNT(*) AS count, MIN(m.pnu) AS first, COALESCE(SUM((SELECT "
        "SUM(f.amount_won) FROM funding f WHERE f.pnu = m.pnu)), 0) AS won FROM moved_parcel m "
        "WHERE m.state = 'open' GROUP BY m.run_id ORDER BY MIN(m.fid)"
    ):
        yield Finding(
            "moved_parcels_open",
            WARNING,
            translate(
                "Planning",
                "{count} parcels with phases or money were split, merged or renumbered in a newer "
                "cadastre and wait to be carried over; they hold {won} won. The first is {first}.",
            ).format(count=f"{row['count']:,}", won=format_won(row["won"]), first=row["first"]),
            "moved_parcel",
            row["first"],
            translate(
                "Planning", "Phases and money belong on the parcels that the cadastre has now."
            ),
            translate(
                "Planning", "Carry the moved parcels over to their successors, or keep them."
            ),
        )


def orphans(plan: Plan) -> Iterator[Finding]:
    """Phases and money on parcels that the plan does not have: one finding per phase and table.

    The database refuses them; another program can force them in.
    """
    for table, won in (("phase_parcel", "0"), ("funding", "SUM(o.amount_won)")):
        if not _any_gone(plan, table):
            continue
        for row in plan.store.query(
            f"SELECT o.phase_id, COUNT(DISTINCT o.pnu) AS count, MIN(o.pnu) AS first, {won} AS won "  # nosec B608
            f"FROM {table} o WHERE o.pnu IS NOT NULL AND NOT EXISTS "
            "(SELECT 1 FROM parcel p WHERE p.pnu = o.pnu) GROUP BY o.phase_id ORDER BY o.phase_id"
        ):
            phase = plan.phases.get(row["phase_id"])
            if phase is None:
                continue  # see `of_no_phase`
            text = (
                translate(
                    "Planning",
                    "{phase} has {won} won on {count} parcels that are gone, the first is {first}.",
                )
                if table == "funding"
                else translate(
                    "Planning", "{phase} has {count} parcels that are gone, the first is {first}."
                )
            )
            yield phase.finding(
                "parcel_gone",
                ERROR,
                text.format(
                    phase=phase.name,
                    count=f"{row['count']:,}",
                    first=row["first"],
                    won=format_won(row["won"]),
                ),
                translate("Planning", "Phases and money belong on the parcels that the plan has."),
                translate(
                    "Planning",
                    "Import the parcels again, or detach them and give their money to others.",
                ),
            )


def _any_gone(plan: Plan, table: str) -> bool:
    """Whether rows name a parcel that is gone; read from the indexes alone."""
    return bool(
        plan.store.query(
            f"SELECT 1 FROM (SELECT DISTINCT pnu FROM {table} WHERE pnu IS NOT NULL) o "  # nosec B608
            "WHERE NOT EXISTS (SELECT 1 FROM parcel p WHERE p.pnu = o.pnu) LIMIT 1"
        )
    )


def of_no_phase(plan: Plan) -> Iterator[Finding]:
    """Rows whose phase is gone, and phases whose project is: no total of a project has them."""
    there = {*plan.phases, *plan.stray_phases}
    for table, won in (("phase_parcel", "0"), ("funding", "SUM(amount_won)")):
        known = plan.store.query(f"SELECT DISTINCT phase_id FROM {table} ORDER BY 1")  # nosec B608
        for phase_id in (row["phase_id"] for row in known if row["phase_id"] not in there):
            [row] = plan.store.query(
                f"SELECT COUNT(*) AS count, {won} AS won FROM {table} WHERE phase_id = ?",  # nosec B608
                [phase_id],
            )
            text = (
                translate(
                    "Planning",
                    "{count} ledger rows with {won} won belong to a phase that is gone.",
                )
                if table == "funding"
                else translate("Planning", "{count} parcels belong to a phase that is gone.")
            )
            yield _stray(
                text.format(count=f"{row['count']:,}", won=format_won(row["won"])), table, phase_id
            )
    for phase_id in plan.stray_phases:
        text = translate("Planning", "A phase belongs to a project that is gone.")
        yield _stray(text, "phase", phase_id)


def _stray(text: str, table: str, key: str) -> Finding:
    return Finding(
        "belongs_to_nothing",
        ERROR,
        text,
        table,
        key,
        translate(
            "Planning", "Such rows count in the plan's totals, but in no project and no phase."
        ),
        translate(
            "Planning", "Enter the lost row again, or delete these rows in the attribute table."
        ),
    )
