"""What every plan of Seoul starts with: boundaries, hubs, zones, sources, rules, departments.

Also the goals of the 2040 Seoul Plan, the support centres and the gaps named.
Seoul is data: everything here comes from the files in `layers/`.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from smartcity_planner import paths
from smartcity_planner.store import bulk
from smartcity_planner.store.plan import insert_rows

BOUNDARIES = "seoul.gpkg"
SAMPLE_PARCELS = "sample_parcels.gpkg"
_SPATIAL = (
    "district",
    "legal_dong",
    "hub",
    "regeneration_zone",
    "infrastructure_point",
    "infrastructure_line",
    "infrastructure_area",
)

#: Tables of what surrounds projects → file. No centre's functions are documented: none ship.
_AROUND = {
    "plan_goal": "plan_goals.json",
    "support_centre": "support_centres.json",
    "support_gap": "support_gaps.json",
}


def read_json(name: str) -> Any:
    """Return the content of a JSON file in `layers/`."""
    return json.loads((paths.layers() / name).read_text(encoding="utf-8"))


def load(plan: Path) -> None:
    """Fill the empty plan at `plan` with the base data that ship with the plugin."""
    with closing(sqlite3.connect(plan)) as connection, connection:
        insert_rows(connection, "source", read_json("sources.json"))
        insert_rows(connection, "department", _successors_first(read_json("departments.json")))
        insert_rows(connection, "rule", read_json("rules.json"))
    boundaries = paths.layers() / BOUNDARIES
    present = _tables(boundaries)
    bulk.copy_rows(boundaries, plan, {name: "1" for name in _SPATIAL if name in present})
    with closing(sqlite3.connect(plan)) as connection, connection:
        for table, name in _AROUND.items():  # centres stand at places, so the places come first
            insert_rows(connection, table, read_json(name))


def load_sample_parcels(plan: Path) -> int:
    """Add the synthetic sample lots; return their number."""
    return bulk.copy_rows(paths.layers() / SAMPLE_PARCELS, plan, {"parcel": "1"})["parcel"]


def _tables(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        return {name for (name,) in connection.execute("SELECT table_name FROM gpkg_contents")}


def _successors_first(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Order departments so that a successor stands before those that point to it."""
    by_id = {row["id"]: row for row in rows}
    ordered: dict[str, dict[str, Any]] = {}

    def place(row: dict[str, Any]) -> None:
        successor = by_id.get(row.get("successor_id") or "")
        if successor is not None and successor["id"] not in ordered:
            place(successor)
        ordered[row["id"]] = row

    for row in rows:
        if row["id"] not in ordered:
            place(row)
    return list(ordered.values())
