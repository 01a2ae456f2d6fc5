"""All overlaps of the plan's parcels with the places of its layers."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator

import numpy as np

from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.overlay.measure import measure
from smartcity_planner.overlay.parcels import Batch, Boxes, Grid, read, read_boxes
from smartcity_planner.overlay.places import AREAS, LINES, Places
from smartcity_planner.overlay.sift import Pairs, sift

#: pnu, layer, place id, shared area (m²), shared length (m), share of the parcel's area.
Row = tuple[str, str, str, float | None, float | None, float]
#: Less is the rounding of coordinates: parcels and zones that only touch do not overlap. m², m.
LEAST = 1e-6
#: A share so near to one is one.
_WHOLE = 1 - 1e-9


def overlaps(
    connection: sqlite3.Connection,
    layers: list[Places],
    pnus: Collection[str] | None = None,
    progress: Progress = SILENT,
) -> Iterator[list[Row]]:
    """Yield the overlaps of the parcels (of `pnus` only, where given) with places, a batch of
    parcels at a time, in the order of the parcels. Every overlap is a row of its own, however
    many places lie over each other.

    Points have neither area nor length, lines have a length; their share is 0. A point or line
    exactly on the border of two parcels counts to one of them.
    """
    boxes = read_boxes(connection)
    if pnus is not None:
        boxes = boxes.only(np.isin(boxes.fid, _fids(connection, pnus)))
    grid = Grid(boxes)
    found: list[tuple[Places, Pairs]] = []
    for number, places in enumerate(layers):
        found.append((places, sift(places, boxes, grid, progress)))
        progress.go_on(5 + 25 * (number + 1) / len(layers))
    parcels = [pairs.parcel for _, pairs in found]
    wanted = np.unique(np.concatenate(parcels)) if parcels else np.zeros(0, np.int64)
    done = 0
    for batch in read(connection, boxes, wanted):
        done += len(batch.parcel)
        progress.go_on(30 + 60 * done / len(wanted))
        rows: list[Row] = []
        for places, pairs in found:
            rows += _rows(places, pairs.of_parcels(batch.parcel), batch, boxes)
        if len(found) > 1:
            rows.sort()  # in the order of the table's key; no two rows have the same
        yield rows


def _fids(connection: sqlite3.Connection, pnus: Collection[str]) -> np.ndarray:
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS overlay_pnu (pnu TEXT PRIMARY KEY)")
    connection.execute("DELETE FROM temp.overlay_pnu")
    connection.executemany(
        "INSERT OR IGNORE INTO temp.overlay_pnu VALUES (?)", ((pnu,) for pnu in pnus)
    )
    rows = connection.execute(
        "SELECT p.fid FROM temp.overlay_pnu w CROSS JOIN parcel p ON p.pnu = w.pnu"
    )
    return np.array([fid for (fid,) in rows], np.int64)


def _rows(places: Places, pairs: Pairs, batch: Batch, boxes: Boxes) -> list[Row]:
    if not len(pairs):
        return []
    row = np.searchsorted(batch.parcel, pairs.parcel)
    there = (row < len(batch.parcel)) & (
        batch.parcel[np.minimum(row, len(batch.parcel) - 1)] == pairs.parcel
    )
    pairs, row = pairs.only(there), row[there]
    value = np.zeros(len(pairs))
    edge = np.flatnonzero(~pairs.inside)
    value[edge] = measure(places, pairs.only(edge), row[edge], batch.edges, boxes)
    area = batch.edges.area[row]
    if places.kind is AREAS:
        share = np.divide(value, area, out=np.zeros(len(pairs)), where=area > 0)
        whole = pairs.inside | (share > _WHOLE)
        value, share = np.where(whole, area, value), np.where(whole, 1.0, share)
    else:
        share = np.zeros(len(pairs))
    kept = np.flatnonzero(value > LEAST)
    if places.kind is AREAS:
        areas, lengths = value[kept].tolist(), [None] * len(kept)
    elif places.kind is LINES:
        areas, lengths = [None] * len(kept), value[kept].tolist()
    else:
        areas = lengths = [None] * len(kept)
    pnu, ids = batch.pnu, places.ids
    keys = [pnu[number] for number in row[kept].tolist()]
    names = [ids[number] for number in pairs.place[kept].tolist()]
    layer = [places.layer] * len(kept)
    return list(zip(keys, layer, names, areas, lengths, share[kept].tolist(), strict=True))
