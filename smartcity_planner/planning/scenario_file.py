"""The file of a scenario: where it stands, and what makes a copy of the plan a scenario."""

from __future__ import annotations

import re
import sqlite3
import uuid
from contextlib import closing
from pathlib import Path

from smartcity_planner.store.plan import PlanStore

_UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
#: File systems take names of up to 255 bytes; Hangul has three each.
_LONGEST = 60


def folder_of(store: PlanStore) -> Path:
    """Return the folder beside the plan that holds its scenarios."""
    return store.path.with_name(f"{store.path.stem}.scenarios")


def free_path(store: PlanStore, name: str) -> Path:
    """Return a path for the scenario's file at which there is nothing yet."""
    stem = _UNSAFE.sub("_", name).strip(" .")[:_LONGEST] or "scenario"
    folder, number = folder_of(store), 1
    while True:
        path = folder / (f"{stem}.gpkg" if number == 1 else f"{stem}-{number}.gpkg")
        if not path.exists():
            return path
        number += 1


def title(store: PlanStore, name: str) -> str:
    """Return the title that a scenario's books bear: nobody takes them for the plan's."""
    return f"{store.meta().get('title', '')} – {name}"


def mark_copy(part: Path, store: PlanStore, row_id: str, name: str) -> int:
    """Make the copy a scenario; return the number of the last change it has."""
    meta = {
        "scenario_id": row_id,
        "scenario_of": store.meta().get("plan_id", ""),
        "scenario_name": name,
        "scenario_plan_file": f"../{store.path.name}",
        "plan_id": str(uuid.uuid4()),
        "title": title(store, name),
    }
    with closing(sqlite3.connect(part)) as connection, connection:
        base = int(connection.execute("SELECT COALESCE(MAX(fid), 0) FROM change_log").fetchone()[0])
        connection.execute("DELETE FROM scenario")  # they are the plan's, not each other's
        connection.execute("DELETE FROM change_log WHERE fid > ?", (base,))
        connection.executemany(
            "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)",
            {**meta, "scenario_base": str(base)}.items(),
        )
        if connection.execute(
            "SELECT 1 FROM sqlite_master WHERE name = 'qgis_projects'"
        ).fetchone():
            connection.execute("DELETE FROM qgis_projects")  # its layers are the plan's
    return base
