"""Lay the plan's places over its parcels anew and keep what was found, in one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection
from dataclasses import dataclass
from operator import itemgetter

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.overlay import lookup, state
from smartcity_planner.overlay.state import is_stale
from smartcity_planner.store.plan import PlanStore

__all__ = ["Refreshed", "is_stale", "refresh"]

_INSERT = (
    "INSERT INTO parcel_overlay (pnu, layer, place_id, area_m2, length_m, share) "
    "VALUES (?, ?, ?, ?, ?, ?)"
)
_PARCEL, _PLACE = itemgetter(0), itemgetter(1, 2)
#: SQLite's own 2 MB would have pages written and read again over and over.
_CACHE_KB = 200_000


@dataclass(frozen=True)
class Refreshed:
    """Overlaps that were written, and of how many parcels and places they are."""

    rows: int
    parcels: int
    places: int


def refresh(
    store: PlanStore,
    layers: Collection[str] | None = None,
    pnus: Collection[str] | None = None,
    progress: Progress = SILENT,
) -> Refreshed:
    """Compute which places each parcel lies in, with shared area or length and share.

    `layers` names the layers whose places are laid over the parcels (default: all five). `pnus`
    are the parcels that were added, changed or removed: of a layer whose places are as they
    were, only their rows are made anew; any other layer is done in full.

    Raises BadInput for an unknown layer, CannotWrite, NotAPlan, Cancelled; then the plan is as
    it was before.
    """
    wanted = _known(layers)
    with store.transaction() as connection:
        # numpy comes along here, which QGIS's start does not wait for.
        from smartcity_planner.overlay import overlaps, places

        connection.execute(f"PRAGMA cache_size = -{_CACHE_KB}")
        in_part: list[str] = []
        in_full = wanted
        if pnus is not None:
            noted = state.kept(connection)
            in_part = [
                layer
                for layer in wanted
                if noted.get(layer, {}).get("places") == state.fingerprint(connection, layer)
            ]
            in_full = [layer for layer in wanted if layer not in in_part]
        rows = parcels = 0
        found: set[tuple[str, str]] = set()
        for chosen, only in ((in_full, None), (in_part, pnus)):
            if not chosen:
                continue
            _remove(connection, chosen, only)
            read = [places.read(connection, layer) for layer in chosen]
            progress.go_on(5)
            for batch in overlaps.overlaps(connection, read, only, progress):
                connection.executemany(_INSERT, batch)
                rows += len(batch)
                parcels += len(set(map(_PARCEL, batch)))  # no parcel is in two batches
                found.update(map(_PLACE, batch))
        state.note(connection, wanted)
        progress.go_on(100)
    lookup.forget()
    return Refreshed(rows, parcels, len(found))


def _known(layers: Collection[str] | None) -> list[str]:
    unknown = sorted(set(layers or ()) - set(state.LAYERS))
    if unknown:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Overlay",
                "{names} cannot be laid over the parcels. Choose from: {known}.",
            ),
            "Overlay",
            names=", ".join(unknown),
            known=", ".join(state.LAYERS),
        )
    return [layer for layer in state.LAYERS if layers is None or layer in layers]


def _remove(
    connection: sqlite3.Connection, layers: list[str], pnus: Collection[str] | None
) -> None:
    if pnus is None and len(layers) == len(state.LAYERS):
        connection.execute("DELETE FROM parcel_overlay")
        return
    names = ", ".join("?" * len(layers))
    if pnus is None:
        sql = f"DELETE FROM parcel_overlay WHERE layer IN ({names})"  # nosec B608 - only marks
        connection.execute(sql, layers)
        return
    sql = f"DELETE FROM parcel_overlay WHERE pnu = ? AND layer IN ({names})"  # nosec B608
    connection.executemany(sql, ((pnu, *layers) for pnu in pnus))
