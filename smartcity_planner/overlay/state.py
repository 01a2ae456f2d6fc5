"""Whether what the plan says about its parcels' places still fits its parcels and places.

For each layer the plan keeps (`meta`, key "overlay") what its parcels and places looked like
when the overlay was made: their number, the last import, and when a layer was last edited,
which QGIS and GDAL note in the file themselves.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import suppress

from smartcity_planner.domain import codes
from smartcity_planner.store.plan import PlanStore

META_KEY = "overlay"
#: The layers whose places are laid over the parcels.
LAYERS = codes.OVERLAY_LAYER.values


def stale_layers(store: PlanStore) -> list[str]:
    """Return the layers whose overlay is missing or older than their places or the parcels.

    A layer without places, over which none was found before, is not stale. Raises NotAPlan.
    """
    with store.reading() as connection:
        return stale_in(connection)


def is_stale(store: PlanStore) -> bool:
    """Whether the overlay of any layer should be made anew (`refresh.refresh`)."""
    return bool(stale_layers(store))


def stale_in(connection: sqlite3.Connection) -> list[str]:
    """Return the stale layers as this connection sees the plan."""
    noted = kept(connection)
    parcels = fingerprint(connection, "parcel")
    found = []
    for layer in LAYERS:
        now = {"parcel": parcels, "places": fingerprint(connection, layer)}
        nothing = layer not in noted and not (parcels[0] and now["places"][0])
        if not nothing and noted.get(layer) != now:
            found.append(layer)
    return found


def kept(connection: sqlite3.Connection) -> dict[str, dict[str, list[object]]]:
    """Return what was noted for each layer when its overlay was made."""
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (META_KEY,)).fetchone()
    with suppress(ValueError, TypeError):
        noted = json.loads(row[0]) if row else {}
        if isinstance(noted, dict):
            return noted
    return {}


def note(connection: sqlite3.Connection, layers: list[str]) -> None:
    """Note that the overlay of these layers fits what the connection sees."""
    noted = kept(connection)
    parcels = fingerprint(connection, "parcel")
    for layer in layers:
        noted[layer] = {"parcel": parcels, "places": fingerprint(connection, layer)}
    connection.execute(
        "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)",
        (META_KEY, json.dumps(noted, sort_keys=True)),
    )


def fingerprint(connection: sqlite3.Connection, table: str) -> list[object]:
    """Return number of rows, highest row id, last edit and last import of a table."""
    count, highest = connection.execute(
        f"SELECT count(*), max(fid) FROM {table}"  # nosec B608 - names are the schema's own
    ).fetchone()
    edited = connection.execute(
        "SELECT last_change FROM gpkg_contents WHERE table_name = ?", (table,)
    ).fetchone()
    imported = connection.execute(
        "SELECT id FROM import_run WHERE target = ? ORDER BY started_at DESC, fid DESC LIMIT 1",
        (table,),
    ).fetchone()
    return [count, highest, edited[0] if edited else None, imported[0] if imported else None]
