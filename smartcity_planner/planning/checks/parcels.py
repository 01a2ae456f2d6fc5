"""Do parcels lie in their district, and are they spent only once at a time?"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from osgeo import ogr

from smartcity_planner.domain.units import format_won
from smartcity_planner.i18n import translate
from smartcity_planner.planning.checks.finding import ERROR, WARNING, Finding, Plan
from smartcity_planner.store import vector

#: Outlines of districts that a plan holds are for orientation: those that ship are off by some
#: 20 m, here and there more. The import of parcels grants the same distance (m).
_OUTLINES_OFF = 50.0


def wrong_code(plan: Plan) -> Iterator[Finding]:
    """District codes that contradict the parcel number, where another program forced them in."""
    for row in plan.store.query(
        "SELECT pnu, district_code FROM parcel WHERE district_code <> substr(pnu, 1, 5) "
        "ORDER BY pnu"
    ):
        yield Finding(
            "district_not_of_pnu",
            ERROR,
            translate(
                "Planning", "Parcel {pnu} is listed in district {district}, its number says {own}."
            ).format(pnu=row["pnu"], district=row["district_code"], own=row["pnu"][:5]),
            "parcel",
            row["pnu"],
            translate("Planning", "District money is carried by the parcel's own district."),
            translate("Planning", "Correct the district code of the parcel."),
        )


def wrong_place(plan: Plan) -> Iterator[Finding]:
    """Parcels that lie clearly outside the district of their number, one finding per district."""
    outside: dict[str, list[str]] = {}
    with vector.opened(plan.store.path) as dataset:
        shapes = _districts(dataset)
        parcels = dataset.GetLayerByName("parcel")
        for fid, pnu, code in _doubtful(plan, shapes):
            parcel = parcels.GetFeature(fid)
            shape = parcel.GetGeometryRef()
            if shape is not None and shape.Distance(shapes[code]) > _OUTLINES_OFF:
                outside.setdefault(code, []).append(pnu)
    names = {
        row["code"]: plan.name_of(row)
        for row in plan.store.query("SELECT code, name_ko, name_en FROM district")
    }
    for code, pnus in sorted(outside.items()):
        yield Finding(
            "parcel_outside_district",
            WARNING,
            translate(
                "Planning",
                "{count} parcels with numbers of {district} lie more than {metres} m outside it; "
                "the first is {first}.",
            ).format(
                count=f"{len(pnus):,}",
                district=names[code],
                metres=f"{_OUTLINES_OFF:.0f}",
                first=min(pnus),
            ),
            "parcel",
            min(pnus),
            translate("Planning", "The first five digits of a parcel number name its district."),
            translate(
                "Planning",
                "Look at the parcels on the map; import them anew with the right coordinate "
                "reference system if they are shifted.",
            ),
        )


def _districts(dataset: ogr.DataSource) -> dict[str, ogr.Geometry]:
    return {
        feature["code"]: feature.GetGeometryRef().Clone()
        for feature in dataset.GetLayerByName("district")
    }


def _doubtful(plan: Plan, shapes: dict[str, ogr.Geometry]) -> Iterator[tuple[int, str, str]]:
    """Yield the few parcels whose box has its middle outside their district: fid, PNU, code.

    The boxes come from the spatial index, so that the shapes of a whole city are not read.
    """
    prepared = {code: shape.CreatePreparedGeometry() for code, shape in shapes.items()}
    middle = ogr.Geometry(ogr.wkbPoint)
    with plan.store.reading() as connection:
        for fid, pnu, code, x, y in connection.execute(
            "SELECT p.fid, p.pnu, p.district_code, (r.minx + r.maxx) / 2, (r.miny + r.maxy) / 2 "
            "FROM parcel p JOIN rtree_parcel_geom r ON r.id = p.fid"
        ):
            middle.SetPoint_2D(0, x, y)
            if code in prepared and not prepared[code].Contains(middle):
                yield fid, pnu, code


def over_shared(plan: Plan) -> Iterator[Finding]:
    """Parcels whose shares in phases of the same time add up to more than one.

    Phases without both dates are left out: when they run is not known. A phase that ends on
    the day another begins does not overlap it. One finding per set of phases.
    """
    found: dict[tuple[str, ...], list[str]] = {}
    rows = plan.store.query(
        "SELECT pp.pnu, pp.phase_id, pp.share, ph.starts_on, ph.ends_on FROM phase_parcel pp "
        "JOIN phase ph ON ph.id = pp.phase_id "
        "WHERE ph.starts_on < ph.ends_on AND pp.pnu IN "
        "(SELECT pnu FROM phase_parcel GROUP BY pnu HAVING COUNT(*) > 1 AND SUM(share) > 1) "
        "ORDER BY pp.pnu, pp.phase_id"
    )
    for pnu, group in groupby(rows, key=lambda row: row["pnu"]):
        phases = _too_much_at_once(list(group))
        if phases:
            found.setdefault(phases, []).append(pnu)
    for phases, pnus in sorted(found.items()):
        yield Finding(
            "shares_over_one",
            ERROR,
            translate(
                "Planning",
                "{count} parcels are shared out to more than 100 % at the same time, the first "
                "is {first}: {phases}.",
            ).format(
                count=f"{len(pnus):,}",
                first=pnus[0],
                phases=", ".join(plan.phases[phase].name for phase in phases),
            ),
            "parcel",
            pnus[0],
            translate("Planning", "A parcel can be in several phases at a time, in parts."),
            translate(
                "Planning", "Lower the shares, detach the parcels, or correct the phases' dates."
            ),
        )


def _too_much_at_once(rows: list[sqlite3.Row]) -> tuple[str, ...]:
    """Return the phases that run when the shares first exceed one, or none."""
    for start in sorted({row["starts_on"] for row in rows}):
        running = [row for row in rows if row["starts_on"] <= start < row["ends_on"]]
        if sum(Decimal(repr(row["share"])) for row in running) > 1:
            return tuple(row["phase_id"] for row in running)
    return ()


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
        for row in plan.store.query(
            f"SELECT o.phase_id, COUNT(DISTINCT o.pnu) AS count, MIN(o.pnu) AS first, {won} AS won "  # nosec B608
            f"FROM {table} o WHERE o.pnu IS NOT NULL AND NOT EXISTS "
            "(SELECT 1 FROM parcel p WHERE p.pnu = o.pnu) GROUP BY o.phase_id ORDER BY o.phase_id"
        ):
            phase = plan.phases.get(row["phase_id"])
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
            yield Finding(
                "parcel_gone",
                ERROR,
                text.format(
                    phase=phase.name if phase else row["phase_id"],
                    count=f"{row['count']:,}",
                    first=row["first"],
                    won=format_won(row["won"]),
                ),
                "phase",
                row["phase_id"],
                translate("Planning", "Phases and money belong on the parcels that the plan has."),
                translate(
                    "Planning",
                    "Import the parcels again, or detach them and give their money to others.",
                ),
            )
