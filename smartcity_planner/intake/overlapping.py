"""Parcels that overlap others: real cadastres have some, and a planner should know which.

Only noted, nothing is changed: which of two shapes is right is the office's to say. Looked at
are the parcels that an import brought or changed, against all parcels of the plan.
"""

from __future__ import annotations

from collections import defaultdict

from osgeo import ogr

from smartcity_planner.domain.progress import Progress
from smartcity_planner.intake.result import ImportResult
from smartcity_planner.intake.targets.overlaps import LEAST
from smartcity_planner.store.bulk import Writer

NOTE = "parcels_overlap"
#: An import of more parcels than this is not looked at: each has some six neighbours, and
#: measuring them all would take longer than the import.
MOST = 5_000
#: Nor one whose boxes overlap in more pairs than this: then shapes lie in heaps, which is
#: another fault than a border drawn twice.
MOST_PAIRS = 60_000
_EVERY = 200
#: Shapes held at a time; neighbours come close after each other.
_KEPT = 5_000
_CANDIDATES = """SELECT t.row * 1 AS row, a.fid * 1 AS one, b.id * 1 AS other
FROM temp.taken t
CROSS JOIN parcel a ON a.pnu = CAST(t.number AS TEXT)
CROSS JOIN rtree_parcel_geom r ON r.id = a.fid
CROSS JOIN rtree_parcel_geom b ON b.minx < r.maxx AND b.maxx > r.minx
  AND b.miny < r.maxy AND b.maxy > r.miny
WHERE t.state <> 0 AND b.id <> a.fid"""


def note(writer: Writer, result: ImportResult, progress: Progress) -> None:
    """Note the parcels of this import (`temp.taken`) that overlap others by more than 1 m².

    Each is counted once in `result.notes` and listed in `import_repair` with what it overlaps.
    Works inside the import's transaction, when rows and spatial index are written.
    """
    count = writer.value("SELECT count(*) FROM temp.taken WHERE state <> 0") or 0
    if not 0 < count <= MOST:
        return
    candidates = list(writer.rows(f"{_CANDIDATES} LIMIT {MOST_PAIRS + 1}"))
    if len(candidates) > MOST_PAIRS:
        return
    found: dict[int, list[tuple[int, float, float]]] = defaultdict(list)
    rows: dict[int, int] = {}
    shapes = _Shapes(writer)
    measured: dict[tuple[int, int], float] = {}
    for number, (row, one, other) in enumerate(candidates):
        if number % _EVERY == 0:
            progress.go_on()
        pair = (min(one, other), max(one, other))
        if pair not in measured:
            measured[pair] = shapes.common(*pair)
        if measured[pair] > LEAST:
            smaller = min(shapes.of(one).GetArea(), shapes.of(other).GetArea())
            rows[one] = int(row)
            found[one].append((other, measured[pair], measured[pair] / smaller))
    numbers = _numbers(writer, {*found, *(other for some in found.values() for other, *_ in some)})
    for one in sorted(found, key=rows.__getitem__):
        result.notes[NOTE] += 1
        result.example(NOTE, numbers[one])
        others = [
            f"{numbers[other]}: {area:,.1f} m² ({share:.1%})"
            for other, area, share in sorted(found[one], key=lambda pair: -pair[1])
        ]
        line = {"run_id": result.run_id, "row": rows[one], "code": NOTE, "key": numbers[one]}
        writer.add("import_repair", {**line, "detail": " · ".join(others)})


class _Shapes:
    """Shapes of parcels by their row id, each read once while it is near."""

    def __init__(self, writer: Writer) -> None:
        self._layer = writer.layer("parcel")
        self._kept: dict[int, ogr.Geometry] = {}

    def of(self, fid: int) -> ogr.Geometry:
        """Return the shape of a parcel."""
        if fid not in self._kept:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            feature = self._layer.GetFeature(fid)  # must outlive its geometry
            self._kept[fid] = feature.GetGeometryRef().Clone()
        return self._kept[fid]

    def common(self, one: int, other: int) -> float:
        """Return the ground that two parcels share, in m²."""
        shared = self.of(one).Intersection(self.of(other))
        return 0.0 if shared is None else float(shared.GetArea())


def _numbers(writer: Writer, fids: set[int]) -> dict[int, str]:
    """Return row id → parcel number."""
    wanted, found = sorted(fids), {}
    for start in range(0, len(wanted), 500):
        listed = ", ".join(map(str, wanted[start : start + 500]))
        found |= {
            int(fid): str(pnu)
            for fid, pnu in writer.rows(
                f"SELECT fid * 1 AS number, pnu FROM parcel WHERE fid IN ({listed})"  # nosec B608
            )
        }
    return found
