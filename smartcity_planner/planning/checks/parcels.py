"""Do parcels lie in the district that their number names?"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from qgis.core import QgsGeometry, QgsGeometryEngine, QgsPoint, QgsRectangle

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
    """District codes that contradict the number, and parcels clearly outside their district."""
    outside: dict[str, list[str]] = {}
    with plan.store.reading() as connection:
        contradicting = connection.execute(
            "SELECT pnu, district_code FROM parcel WHERE district_code <> substr(pnu, 1, 5) "
            "ORDER BY pnu"
        ).fetchall()
        districts = shapes.of_table(connection, "district", "code")
        for fid, pnu, code in list(_doubtful(connection, plan, districts)):
            [blob] = connection.execute("SELECT geom FROM parcel WHERE fid = ?", (fid,)).fetchone()
            shape = shapes.geometry(blob)
            if not shape.isNull() and shape.distance(districts[code]) > _OUTLINES_OFF:
                outside.setdefault(code, []).append(pnu)
    yield from (_contradicts(plan, pnu, code) for pnu, code in contradicting)
    yield from (_outside(plan, code, pnus) for code, pnus in sorted(outside.items()))


def _doubtful(
    connection: sqlite3.Connection, plan: Plan, districts: dict[str, QgsGeometry]
) -> Iterator[tuple[int, str, str]]:
    """Yield the few parcels whose box has its middle outside their district: fid, PNU, code.

    The boxes come from the spatial index. The middle of most lies in a square that lies whole in
    its district: SQLite passes those over, only the others are held against the outline.
    """
    engines, squares = {}, []
    for code, shape in districts.items():
        engines[code] = QgsGeometry.createGeometryEngine(shape.constGet())
        engines[code].prepareGeometry()
        squares += _squares(code, shape.boundingBox(), engines[code])
    connection.execute(
        "CREATE TEMP TABLE inside (code TEXT, x INTEGER, y INTEGER, PRIMARY KEY (code, x, y)) "
        "WITHOUT ROWID"
    )
    connection.executemany("INSERT INTO inside VALUES (?, ?, ?)", sorted(squares))
    [last] = connection.execute("SELECT COALESCE(MAX(fid), 0) FROM parcel").fetchone()
    for start in range(0, last + 1, _CHUNK):
        for fid, pnu, code, x, y in connection.execute(
            "SELECT p.fid, p.pnu, p.district_code, (r.minx + r.maxx) / 2, (r.miny + r.maxy) / 2 "
            "FROM parcel p JOIN rtree_parcel_geom r ON r.id = p.fid "
            "WHERE p.fid >= ? AND p.fid < ? AND NOT EXISTS (SELECT 1 FROM inside i "
            "WHERE i.code = p.district_code AND i.x = CAST((r.minx + r.maxx) / 2 / ? AS INTEGER) "
            "AND i.y = CAST((r.miny + r.maxy) / 2 / ? AS INTEGER))",
            (start, start + _CHUNK, _SQUARE, _SQUARE),
        ):
            if code in engines and not engines[code].contains(QgsPoint(x, y)):
                yield fid, pnu, code
        plan.progress.go_on(100 * min(start + _CHUNK, last) / (last + 1))


def _squares(code: str, box: QgsRectangle, engine: QgsGeometryEngine) -> list[tuple[str, int, int]]:
    """Return the squares that lie whole in a district: its code and their column and row."""
    columns = range(int(box.xMinimum() // _SQUARE), int(box.xMaximum() // _SQUARE) + 1)
    rows = range(int(box.yMinimum() // _SQUARE), int(box.yMaximum() // _SQUARE) + 1)
    found = []
    for column in columns:
        for row in rows:
            # Kept in a name: the engine looks at what belongs to it.
            square = QgsGeometry.fromRect(
                QgsRectangle(
                    column * _SQUARE, row * _SQUARE, (column + 1) * _SQUARE, (row + 1) * _SQUARE
                )
            )
            if engine.contains(square.constGet()):
                found.append((code, column, row))
    return found


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
