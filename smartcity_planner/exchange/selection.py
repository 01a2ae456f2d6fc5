"""Which rows of a plan go into the package of one district, as SQL conditions per table.

Inside: the district's own parcels with their phases and money; the projects concerned with all
their phases (an office that adds a phase must see which numbers are taken); the places that
reach into the district; and what these rows point to. Never another district's parcels or
money, and no money without a place: that stays with the city.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from smartcity_planner.store import ddl

#: Tables of places that go into every package whose district they reach into.
PLACES = (
    "hub",
    "regeneration_zone",
    "infrastructure_point",
    "infrastructure_line",
    "infrastructure_area",
)
_INFRASTRUCTURE = PLACES[2:]
#: A department comes after its successor, which it points to.
_SUCCESSORS_FIRST = """1 ORDER BY (
WITH RECURSIVE chain (id, steps) AS (
  SELECT department.successor_id, 1
  UNION ALL
  SELECT next.successor_id, steps + 1 FROM chain
  JOIN copied_from.department next ON next.id = chain.id WHERE steps < 1000
) SELECT MAX(steps) FROM chain WHERE id IS NOT NULL)"""
_HERE = "(SELECT pnu FROM main.parcel)"
_CONCERNED = f"""(SELECT project_id FROM copied_from.phase WHERE id IN (
  SELECT phase_id FROM copied_from.phase_parcel WHERE pnu IN {_HERE}
  UNION SELECT phase_id FROM copied_from.funding WHERE pnu IN {_HERE}))"""  # nosec B608

_HUBS = "hub_id IN (SELECT id FROM main.hub)"


def conditions(code: str, places: Mapping[str, Iterable[int]]) -> dict[str, str]:
    """Return {table: SQL condition} for `store.bulk.copy_rows`, parents before children.

    `code` is the district's code; `places` gives the fid of every row of PLACES that reaches
    into the district. The conditions name the plan `copied_from` and the package `main`.
    """
    by_fid = {name: f"fid IN ({', '.join(map(str, places.get(name, ())))})" for name in PLACES}
    hubs_of_infrastructure = " UNION ".join(
        f"SELECT hub_id FROM copied_from.{name} WHERE {by_fid[name]}"  # nosec B608
        for name in _INFRASTRUCTURE
    )
    return {
        "source": "1",
        "rule": "1",
        "department": _SUCCESSORS_FIRST,
        "district": "1",
        "legal_dong": f"district_code = {ddl.quoted(code)}",
        "parcel": f"district_code = {ddl.quoted(code)}",
        "hub": f"{by_fid['hub']} OR id IN (SELECT hub_id FROM copied_from.project "  # nosec B608
        f"WHERE id IN {_CONCERNED}) OR id IN ({hubs_of_infrastructure})",
        "regeneration_zone": f"{by_fid['regeneration_zone']} OR id IN "  # nosec B608
        f"(SELECT zone_id FROM copied_from.project WHERE id IN {_CONCERNED})",
        **{name: by_fid[name] for name in _INFRASTRUCTURE},
        "infrastructure_point": f"{by_fid['infrastructure_point']} OR id IN "  # nosec B608
        f"(SELECT infrastructure_id FROM copied_from.support_centre WHERE {_HUBS})",
        "plan_goal": "1",
        "project": f"id IN {_CONCERNED}",
        "project_department": "project_id IN (SELECT id FROM main.project)",
        "phase": "project_id IN (SELECT id FROM main.project)",
        "phase_parcel": f"pnu IN {_HERE}",
        "funding": f"pnu IN {_HERE}",
        **_around(code),
    }


def _around(code: str) -> dict[str, str]:
    """Return the conditions of what surrounds the projects, hubs and districts of a package."""
    of_project = "project_id IN (SELECT id FROM main.project)"
    of_phase = "phase_id IN (SELECT id FROM main.phase)"
    of_indicator = "indicator_id IN (SELECT id FROM main.indicator)"
    return {
        "phase_target": of_phase,
        "phase_dependency": f"{of_phase} AND needs_phase_id IN (SELECT id FROM main.phase)",  # nosec B608
        "legal_dependency": of_project,
        "indicator": of_project,
        "indicator_target": f"{of_indicator} AND {of_phase}",
        "indicator_actual": of_indicator,
        "support_centre": _HUBS,
        "support_centre_function": "centre_id IN (SELECT id FROM main.support_centre)",
        "support_gap": _HUBS,
        "programme": "1",
        "programme_district": f"district_code = {ddl.quoted(code)} AND "
        f"(project_id IS NULL OR {of_project})",
        "technology_review": of_project,
        "review": of_project,
        "funding_target": f"scope = 'district' AND scope_key = {ddl.quoted(code)}",
        "allocation": of_phase,
    }
