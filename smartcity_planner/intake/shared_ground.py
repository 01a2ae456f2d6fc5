"""Which parcels of the newer file lie on the ground of older ones: R-tree first, then GEOS.

Works inside the import's transaction. Only parcels that the file lacks or changed, and the new
or changed parcels that they touch, are looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from osgeo import ogr

from smartcity_planner.domain.progress import Progress
from smartcity_planner.intake.lineage import Heirs, Link, Lot, heirs
from smartcity_planner.store.bulk import Writer

_EVERY = 200
#: Shapes held at a time: neighbours come close after each other.
_KEPT = 20_000
_NEW, _CHANGED = 1, 2
_OVERLAPS = (
    "r.minx <= {0}.maxx AND r.maxx >= {0}.minx AND r.miny <= {0}.maxy AND r.maxy >= {0}.miny"
)
_PAIR = "g.pnu AS old, g.fid + 0 AS old_row, n.pnu AS new, n.fid + 0 AS new_row, t.state AS state"
#: Parcels that show what became of others: new, changed, or on the list of moved ones before.
_SHOWS = "(t.state <> 0 OR t.number IN (SELECT number FROM returned))"
#: Old parcels first: few of them. `gap` holds the parcels that the file lacks.
_FROM_OLD = f"""SELECT {_PAIR} FROM gap g
CROSS JOIN rtree_parcel_geom b ON b.id = g.fid
CROSS JOIN rtree_parcel_geom r ON {_OVERLAPS.format("b")}
CROSS JOIN parcel n ON n.fid = r.id
CROSS JOIN taken t ON t.number = CAST(n.pnu AS INTEGER) AND {_SHOWS}
WHERE g.fid <> n.fid"""  # nosec B608 - own names
#: New ones first: a file with a few parcels of a dong of which the plan has all.
_FROM_NEW = f"""SELECT {_PAIR} FROM taken t
CROSS JOIN parcel n ON n.pnu = CAST(t.number AS TEXT)
CROSS JOIN rtree_parcel_geom b ON b.id = n.fid
CROSS JOIN rtree_parcel_geom r ON {_OVERLAPS.format("b")}
CROSS JOIN parcel p ON p.fid = r.id
CROSS JOIN gap g ON g.pnu = p.pnu
WHERE {_SHOWS} AND g.fid <> n.fid"""  # nosec B608 - own names
#: Parcels whose shape changed, by the box of the shape they had.
_FORMER = """SELECT f.pnu AS old, n.pnu AS new, n.fid + 0 AS new_row, t.state AS state
FROM {table} f
CROSS JOIN parcel p ON p.pnu = f.pnu AND p.geom IS NOT f.geom
CROSS JOIN rtree_parcel_geom r ON r.minx <= ST_MaxX(f.geom) AND r.maxx >= ST_MinX(f.geom)
  AND r.miny <= ST_MaxY(f.geom) AND r.maxy >= ST_MinY(f.geom)
CROSS JOIN parcel n ON n.fid = r.id
CROSS JOIN taken t ON t.number = CAST(n.pnu AS INTEGER) AND t.state {states}"""


class SharedGround:
    """Shapes of parcels by row, each read once, and the ground that two of them share."""

    def __init__(self, writer: Writer, progress: Progress) -> None:
        self._writer = writer
        self._layer = writer.layer("parcel")
        self._progress = progress
        self._shapes: dict[int, tuple[ogr.Geometry, float]] = {}
        self._looked = 0

    def of_gaps(self) -> Iterator[Heirs]:
        """Yield the parcels of `gap` that share ground with new or changed parcels.

        `returned` holds numbers that the file has again: they show as much as new ones.
        """
        gaps = self._writer.value("SELECT COUNT(*) FROM gap")
        fresh = self._writer.value(f"SELECT COUNT(*) FROM taken t WHERE {_SHOWS}")  # nosec B608
        if not gaps or not fresh:
            return
        sql = _FROM_OLD if gaps <= fresh else _FROM_NEW
        pairs: dict[tuple[str, int], list[tuple[str, int, int]]] = {}
        for old, old_fid, new, new_fid, state in self._writer.rows(sql):
            pairs.setdefault((old, old_fid), []).append((new, new_fid, state))
        near_changed = {
            new for near in pairs.values() for new, _, state in near if state == _CHANGED
        }
        formers = self._formers(near_changed)
        for (old, fid), near in sorted(pairs.items()):
            self._go_on()
            shape, area = self.shape(fid)
            found = self._gap_heirs(Lot(old, area), shape, near, formers)
            if found is not None:
                yield found

    def of_changed(self, targets: Iterable[str]) -> Iterator[tuple[Heirs, ogr.Geometry]]:
        """Yield changed parcels that lost ground to new ones, or are among `targets`.

        Each with the shape it had before.
        """
        writer = self._writer
        targets = list(targets)
        new = writer.value("SELECT EXISTS (SELECT 1 FROM taken WHERE state = 1)")
        if not (new or targets) or not writer.value("SELECT EXISTS (SELECT 1 FROM former)"):
            return
        writer.execute("CREATE TEMP TABLE touched (pnu TEXT PRIMARY KEY, geom BLOB)")
        if new:
            near_new = _FORMER.format(table="former", states="= 1")
            writer.execute(
                "INSERT OR IGNORE INTO touched SELECT pnu, geom FROM former "  # nosec B608
                f"WHERE pnu IN (SELECT old FROM ({near_new}))"
            )
        for pnu in targets:
            writer.execute(
                "INSERT OR IGNORE INTO touched SELECT pnu, geom FROM former "  # nosec B608
                f"WHERE pnu = '{pnu}'"
            )
        near: dict[str, list[tuple[str, int, int]]] = {}
        for old, new, fid, state in writer.rows(_FORMER.format(table="touched", states="<> 0")):
            near.setdefault(old, []).append((new, fid, state))
        shapes = list(writer.rows("SELECT pnu, hex(geom) AS shape FROM touched ORDER BY pnu"))
        writer.execute("DROP TABLE temp.touched")
        for pnu, blob in shapes:
            shape = _from_blob(bytes.fromhex(blob))
            if shape is not None and pnu in near:
                self._go_on()
                found = self._kept_heirs(Lot(pnu, shape.GetArea()), shape, near[pnu])
                if found is not None:
                    yield found, shape

    def of_shape(self, pnu: str, shape: ogr.Geometry, without: str) -> Heirs | None:
        """Return all parcels of the plan on the ground of `shape`, but those SQL `without`."""
        left, right, bottom, top = shape.GetEnvelope()
        near = [
            (new, fid, _NEW)
            for new, fid in self._writer.rows(
                "SELECT n.pnu AS new, n.fid + 0 AS number FROM rtree_parcel_geom r "  # nosec B608
                f"CROSS JOIN parcel n ON n.fid = r.id WHERE r.minx <= {right!r} "
                f"AND r.maxx >= {left!r} AND r.miny <= {top!r} AND r.maxy >= {bottom!r} "
                f"AND n.pnu NOT IN ({without})"
            )
        ]
        return self._gap_heirs(Lot(pnu, shape.GetArea()), shape, near, {})

    def shape(self, fid: int) -> tuple[ogr.Geometry, float]:
        """Return the shape of the parcel in row `fid` and its area (m²)."""
        if fid not in self._shapes:
            if len(self._shapes) >= _KEPT:
                self._shapes.clear()
            feature = self._layer.GetFeature(fid)
            found = feature.GetGeometryRef() if feature else None
            shape = found.Clone() if found is not None else ogr.Geometry(ogr.wkbMultiPolygon)
            self._shapes[fid] = shape, shape.GetArea()
        return self._shapes[fid]

    def _gap_heirs(
        self,
        old: Lot,
        shape: ogr.Geometry,
        near: list[tuple[str, int, int]],
        formers: dict[str, ogr.Geometry],
    ) -> Heirs | None:
        """Return the heirs of a parcel that the file lacks.

        Real cadastres have parcels that lie over others. So a changed parcel shows something
        only by the ground that it has gained.
        """
        links = []
        for new, fid, state in sorted(near):
            there, area = self.shape(fid)
            common = shape.Intersection(there)
            if common is None or (state == _CHANGED and new not in formers):
                continue
            if state == _CHANGED:
                common = common.Difference(formers[new])
            if common is not None:
                links.append(_link(Lot(new, area), common, state))
        return heirs(old, links, kept=False)

    def _kept_heirs(
        self, old: Lot, shape: ogr.Geometry, near: list[tuple[str, int, int]]
    ) -> Heirs | None:
        """Return the heirs of a parcel that kept its number: itself, and who has what it lost."""
        now = next((self.shape(fid)[0] for new, fid, _ in near if new == old.pnu), None)
        lost = shape.Difference(now) if now is not None else None
        if lost is None:
            return None
        links = []
        for new, fid, state in sorted(near):
            there, area = self.shape(fid)
            common = (shape if new == old.pnu else lost).Intersection(there)
            if common is not None:
                links.append(_link(Lot(new, area), common, state))
        return heirs(old, links, kept=True)

    def _formers(self, pnus: set[str]) -> dict[str, ogr.Geometry]:
        """Return number → shape before, of those of `pnus` whose shape changed."""
        found = {}
        numbers = sorted(pnus)
        for start in range(0, len(numbers), 500):
            listed = ", ".join(f"'{pnu}'" for pnu in numbers[start : start + 500])
            for pnu, blob in self._writer.rows(
                "SELECT f.pnu, hex(f.geom) AS shape FROM former f "  # nosec B608 - numbers
                "CROSS JOIN parcel p ON p.pnu = f.pnu AND p.geom IS NOT f.geom "
                f"WHERE f.pnu IN ({listed})"
            ):
                found[pnu] = _from_blob(bytes.fromhex(blob))
        return {pnu: shape for pnu, shape in found.items() if shape is not None}

    def _go_on(self) -> None:
        self._looked += 1
        if self._looked % _EVERY == 0:
            self._progress.go_on()


def _link(new: Lot, common: ogr.Geometry, state: int) -> Link:
    area = common.GetArea()
    border = _border(common) if area else 0.0
    return Link(new, area, 2 * area / border if border else 0.0, state == _NEW)


def _border(shape: ogr.Geometry) -> float:
    """Return the length of all rings (m); where polygons only touch, GEOS adds lines to them."""
    if shape.GetDimension() < 2:
        return 0.0
    if ogr.GT_Flatten(shape.GetGeometryType()) == ogr.wkbPolygon:
        return sum(ring.Length() for ring in shape)
    return sum(_border(part) for part in shape)


def _from_blob(blob: bytes) -> ogr.Geometry | None:
    """Return the shape of a GeoPackage blob: a head with a box of 0 to 8 doubles, then WKB."""
    doubles = (0, 4, 6, 6, 8)[(blob[3] >> 1) & 7]
    return ogr.CreateGeometryFromWkb(blob[8 + 8 * doubles :])
