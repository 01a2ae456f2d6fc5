"""Where a finding is on the map: the box of the row it is about, or of what belongs to it."""

from __future__ import annotations

import sqlite3

from qgis.core import QgsRectangle

from smartcity_planner.planning.checks.finding import Finding
from smartcity_planner.store.plan import PlanStore

#: Tables with a shape of their own, and the column of their key.
_SHAPED = {
    "parcel": "pnu",
    "district": "code",
    "legal_dong": "code",
    "hub": "id",
    "regeneration_zone": "id",
}
_BOX = "MIN(r.minx), MIN(r.miny), MAX(r.maxx), MAX(r.maxy)"


def extent(store: PlanStore, finding: Finding) -> QgsRectangle:
    """Return the box (EPSG:5186, metres) to show for a finding; empty where it has no place.

    A phase is where its parcels are; a project where its phases are, else where its zone or
    hub is. What has no place of its own is where its phase or project is.
    """
    with store.reading() as connection:
        table, key = finding.where_table, finding.where_key
        if table in _SHAPED:
            box = _of_row(connection, table, key)
            if not box.isNull():
                return box
        if table == "moved_parcel":
            box = _of_row(connection, "parcel", key)
            if not box.isNull():
                return box
        phase = key if table == "phase" else finding.phase_id
        if phase:
            box = _of_parcels(connection, "pp.phase_id = ?", phase)
            if not box.isNull():
                return box
        project = key if table == "project" else finding.project_id
        return _of_project(connection, project) if project else QgsRectangle()


def _of_project(connection: sqlite3.Connection, project: str) -> QgsRectangle:
    box = _of_parcels(
        connection, "pp.phase_id IN (SELECT id FROM phase WHERE project_id = ?)", project
    )
    row = connection.execute(
        "SELECT zone_id, hub_id FROM project WHERE id = ?", (project,)
    ).fetchone()
    for table, key in zip(("regeneration_zone", "hub"), row or (None, None), strict=True):
        if box.isNull() and key:
            box = _of_row(connection, table, key)
    return box


def _of_row(connection: sqlite3.Connection, table: str, key: str) -> QgsRectangle:
    return _box(
        connection,
        f"SELECT {_BOX} FROM {table} t JOIN rtree_{table}_geom r ON r.id = t.fid "  # nosec B608
        f"WHERE t.{_SHAPED[table]} = ?",
        key,
    )


def _of_parcels(connection: sqlite3.Connection, which: str, key: str) -> QgsRectangle:
    return _box(
        connection,
        f"SELECT {_BOX} FROM phase_parcel pp JOIN parcel t ON t.pnu = pp.pnu "  # nosec B608
        f"JOIN rtree_parcel_geom r ON r.id = t.fid WHERE {which}",
        key,
    )


def _box(connection: sqlite3.Connection, sql: str, key: str) -> QgsRectangle:
    box = connection.execute(sql, (key,)).fetchone()
    return QgsRectangle(*box) if box and box[0] is not None else QgsRectangle()
