"""Do parcels lie in the district that their number names?"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from qgis.core import QgsGeometry, QgsPoint, QgsRectangle

from smartcity_planner.i18n import translate
from smartcity_planner.planning.checks import shapes
from smartcity_planner.planning.checks.context import Plan
from smartcity_planner.planning.checks.finding import ERROR, WARNING, Finding

#: Outlines of districts that a plan holds are for orientation: those that ship are off by some
#: 20 m, here and there more. The import of parcels grants the same distance (m).
_OUTLINES_OFF = 50.0
#: Side of the squares in which districts are looked up (m).
_SQUARE = 250.0
_CHUNK = 50_000


def in_their_district(plan: Plan) -> Iterator[Finding]:
    """District codes that contradict the number, and parcels clearly outside their district.

    One pass over all parcels: their boxes come from the spatial index. The middle of most lies
    in a square that lies whole in its district; only the others are held against its outline.
    """
    contradicting: list[tuple[str, str]] = []
    outside: dict[str, list[str]] = {}
    with plan.store.reading() as connection:
        districts = shapes.of_table(connection, "district", "code")
        inside = _squares(districts)
        engines = {}
        for code, shape in districts.items():
            engines[code] = QgsGeometry.createGeometryEngine(shape.constGet())
            engines[code].prepareGeometry()
        doubtful: list[tuple[int, str, str]] = []
        for rows in _boxes(connection, plan):
            for fid, pnu, code, x, y in rows:
                if pnu[:5] != code:
                    contradicting.append((pnu, code))
                if (code, x // _SQUARE, y // _SQUARE) in inside or code not in engines:
                    continue
                if not engines[code].contains(QgsPoint(x, y)):
                    doubtful.append((fid, pnu, code))
        for fid, pnu, code in doubtful:
            [blob] = connection.execute("SELECT geom FROM parcel WHERE fid = ?", (fid,)).fetchone()
            shape = shapes.geometry(blob)
            if not shape.isNull() and shape.distance(districts[code]) > _OUTLINES_OFF:
                outside.setdefault(code, []).append(pnu)
    yield from (_contradicts(plan, pnu, code) for pnu, code in sorted(contradicting))
    yield from (_outside(plan, code, pnus) for code, pnus in sorted(outside.items()))


def _boxes(connection: sqlite3.Connection, plan: Plan) -> Iterator[list[tuple]]:
    """Yield fid, PNU, district code and the middle of the box of all parcels with a shape."""
    [count] = connection.execute("SELECT COUNT(*) FROM parcel").fetchone()
    cursor = connection.execute(
        "SELECT p.fid, p.pnu, p.district_code, (r.minx + r.maxx) / 2, (r.miny + r.maxy) / 2 "
        "FROM rtree_parcel_geom r CROSS JOIN parcel p ON p.fid = r.id"
    )
    done = 0
    while rows := cursor.fetchmany(_CHUNK):
        yield rows
        done += len(rows)
        plan.progress.go_on(100 * done / count)


def _squares(districts: dict[str, QgsGeometry]) -> set[tuple[str, float, float]]:
    """Return the squares that lie whole in a district: its code and their column and row."""
    found = set()
    for code, shape in districts.items():
        engine = QgsGeometry.createGeometryEngine(shape.constGet())
        engine.prepareGeometry()
        box = shape.boundingBox()
        for column in range(int(box.xMinimum() // _SQUARE), int(box.xMaximum() // _SQUARE) + 1):
            for row in range(int(box.yMinimum() // _SQUARE), int(box.yMaximum() // _SQUARE) + 1):
                if engine.contains(_square(column, row).constGet()):
                    found.add((code, float(column), float(row)))
    return found


def _square(column: int, row: int) -> QgsGeometry:
    left, bottom = column * _SQUARE, row * _SQUARE
    return QgsGeometry.fromRect(QgsRectangle(left, bottom, left + _SQUARE, bottom + _SQUARE))


def _contradicts(plan: Plan, pnu: str, code: str) -> Finding:
    return Finding(
        "district_not_of_pnu",
        ERROR,
        translate(
            "Planning", "Parcel {pnu} is listed in district {district}, its number says {own}."
        ).format(pnu=pnu, district=plan.district(code), own=plan.district(pnu[:5])),
        "parcel",
        pnu,
        translate("Planning", "District money is carried by the parcel's own district."),
        translate("Planning", "Correct the district code of the parcel."),
    )


def _outside(plan: Plan, code: str, pnus: list[str]) -> Finding:
    return Finding(
        "parcel_outside_district",
        WARNING,
        translate(
            "Planning",
            "{count} parcels with numbers of {district} lie more than {metres} m outside it; "
            "the first is {first}.",
        ).format(
            count=f"{len(pnus):,}",
            district=plan.district(code),
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
