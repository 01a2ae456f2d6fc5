"""The SQL expressions by which plain rows are judged and written: see `plain`.

Each says in SQL what `rows.draft`, `rows.chosen_area` and `repair.repair` say row by row; where
they could differ, a row is not plain.
"""

from __future__ import annotations

from dataclasses import dataclass

from smartcity_planner.domain import codes, schema
from smartcity_planner.intake import repair, rows, vertices
from smartcity_planner.intake.staging import Staged, name
from smartcity_planner.store import ddl

#: Bits of `taken.notes`: repairs and notes as `rows.draft` names them.
NOTES = {
    "jibun_from_pnu": 1,
    "category_from_jibun": 2,
    "area_differs": 4,
    "area_missing": 8,
    "price_missing": 16,
}
_PNU = "11[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][12][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]"
_NUMBERS = "'real', 'integer'"
_LETTERS = ", ".join(map(ddl.quoted, codes.LAND_CATEGORY.values))
#: A GeoPackage geometry begins: "GP", version 0, flags (little endian, box of two dimensions),
#: the number of the system; then the box (32 bytes), then WKB.
_HEAD = "x'47500003'"
_SYSTEM = schema.EPSG.to_bytes(4, "little").hex()
_MULTIPOLYGON, _POLYGON = "x'0106000000'", "x'0103000000'"
_ONE_PART = "x'010600000001000000'"


@dataclass(frozen=True)
class Judge:
    """The SQL expressions over one staged table, `g`; `c` is the plan's parcel, if there."""

    staged: Staged
    headers: dict[str, str]
    """Role → column, of those that the file has."""

    def _column(self, role: str) -> str:
        return f"g.{name(self.headers[role])}"

    @property
    def pnu(self) -> str:
        return f"CAST({self._column('pnu')} AS TEXT)"

    @property
    def own_jibun(self) -> str:
        """The lot number that the parcel number holds."""
        return (
            f"(CASE substr({self.pnu}, 11, 1) WHEN '2' THEN '산' ELSE '' END "
            f"|| CAST(substr({self.pnu}, 12, 4) AS INTEGER) "
            f"|| CASE substr({self.pnu}, 16, 4) WHEN '0000' THEN '' "
            f"ELSE '-' || CAST(substr({self.pnu}, 16, 4) AS INTEGER) END)"
        )

    @property
    def _bare_jibun(self) -> str:
        return f"replace({self._text('jibun')}, ' ', '')"

    @property
    def _stuck(self) -> str:
        """The land category stuck to the lot number, or NULL."""
        if "jibun" not in self.headers:
            return "NULL"
        return f"nullif(substr({self._bare_jibun}, length({self.own_jibun}) + 1), '')"

    @property
    def _plain_jibun(self) -> str:
        if "jibun" not in self.headers:
            return "1"
        text = self._text("jibun")
        return (
            f"typeof({self._column('jibun')}) IN ('text', 'null') AND "
            f"({text} = '' OR {self._column('jibun')} = {self.own_jibun} OR "
            f"(substr({self._bare_jibun}, 1, length({self.own_jibun})) = {self.own_jibun} "
            f"AND {self._stuck} IN ({_LETTERS})))"
        )

    def _text(self, role: str) -> str:
        return f"trim(coalesce({self._column(role)}, ''))"

    @property
    def category(self) -> str:
        if "land_category" not in self.headers:
            return self._stuck
        return f"coalesce({self._known_category}, {self._stuck})"

    @property
    def _known_category(self) -> str:
        """The letter of the land category, NULL for an unknown one; most are letters already."""
        column = self._column("land_category")
        return (
            f"CASE WHEN {column} IN ({_LETTERS}) THEN {column} ELSE "  # nosec B608 - a quoted column
            f"(SELECT letter FROM temp.category "
            f"WHERE word = CAST({self._text('land_category')} AS TEXT)) END"
        )

    @property
    def measured(self) -> str:
        return f"ST_Area(g.{name(self.staged.geom)})"

    def _number(self, role: str) -> str:
        """The number in a column, NULL where it is empty; see `_plain_number`."""
        column = self._column(role)
        return f"CASE WHEN {column} <> '' THEN CAST({column} AS NUMERIC) END"

    def _plain_number(self, role: str) -> str:
        column = self._column(role)
        return (
            f"({column} IS NULL OR typeof({column}) IN ({_NUMBERS}) OR {column} = '' OR "
            f"({column} NOT GLOB '*[^0-9.]*' AND {column} GLOB '[0-9]*' "
            f"AND {column} NOT GLOB '*.*.*'))"
        )

    @property
    def _agrees(self) -> str:
        number = self._number("area_m2")
        return (
            f"({number} > 0 AND abs({number} - {self.measured}) "
            f"<= {rows.AREA_TOLERANCE} * {self.measured})"
        )

    @property
    def area(self) -> str:
        """The area to store in m², as `rows.chosen_area`."""
        if "area_m2" not in self.headers:
            return f"round({self.measured}, 2)"
        return (
            f"CASE WHEN {self._agrees} THEN CAST({self._number('area_m2')} AS REAL) "
            f"ELSE round({self.measured}, 2) END"
        )

    @property
    def price(self) -> str:
        if "price_per_m2" not in self.headers:
            return "NULL"
        return f"CAST({self._number('price_per_m2')} AS INTEGER)"

    @property
    def plain_values(self) -> str:
        """Whether nothing in the row's values needs a second look."""
        found = [
            f"{self.pnu} GLOB '{_PNU}'",
            f"substr({self.pnu}, 1, 8) IN (SELECT code FROM main.legal_dong)",  # nosec B608
            self._plain_jibun,
        ]
        if "land_category" in self.headers:
            found.append(
                f"(({self._known_category}) NOTNULL OR {self._text('land_category')} = '')"
            )
        if "area_m2" in self.headers:
            found += [
                self._plain_number("area_m2"),
                f"coalesce({self._number('area_m2')}, 0) >= 0",
            ]
        if "price_per_m2" in self.headers:
            price = self._number("price_per_m2")
            found += [
                self._plain_number("price_per_m2"),
                f"({price} IS NULL OR ({price} = round({price}) "
                f"AND {price} BETWEEN 0 AND {rows.LARGEST_PRICE - 1}))",
            ]
        return " AND ".join(found)

    @property
    def diagonal(self) -> str:
        """A little more than the diagonal of the shape's box (m): width and height together."""
        geom = f"g.{name(self.staged.geom)}"
        return f"(ST_MaxX({geom}) - ST_MinX({geom}) + ST_MaxY({geom}) - ST_MinY({geom}))"

    @property
    def may_reach_far(self) -> str:
        """Whether the shape is large enough, and lean enough for its box, to hold a stray vertex.

        If one vertex lies a > 3 d from the box (diagonal d) of all others, the shape's area is at
        most that of the box and of the triangle between: d²/2 + d (a + d)/2 < 0.28 a². And what
        reaches far beyond a dong's box has to be long itself.
        """
        geom = f"g.{name(self.staged.geom)}"
        width, height = (f"(ST_Max{axis}({geom}) - ST_Min{axis}({geom}))" for axis in "XY")
        square = f"({width} * {width} + {height} * {height})"
        return (
            f"({square} > {vertices.FAR**2} AND ({self.measured} < 0.28 * {square} "
            f"OR {square} > {vertices.ABSURD**2}))"
        )

    @property
    def plain_shape(self) -> str:
        """Whether the shape is one flat polygon of a sane size and place, and no sliver.

        Whether it is valid too is found beside (`validity`), since that takes the longest.

        No outline is longer than its number of vertices times the diagonal; a vertex takes
        sixteen bytes. So a shape that passes cannot be a sliver (`repair.is_sliver`).
        """
        geom = f"g.{name(self.staged.geom)}"
        longest = f"({self.diagonal} * length({geom}) / 16)"
        box = (
            f"ST_MinX({geom}) > 0 AND ST_MaxX({geom}) < 1e6 "
            f"AND ST_MinY({geom}) > 0 AND ST_MaxY({geom}) < 1e6"
        )
        return (
            f"substr({geom}, 1, 4) = {_HEAD} AND (substr({geom}, 41, 5) = {_POLYGON} OR "
            f"(substr({geom}, 41, 9) = {_ONE_PART} AND substr({geom}, 50, 5) = {_POLYGON})) "
            f"AND {box} AND {self.measured} BETWEEN {repair.SLIVER_AREA} AND 1e9 "
            f"AND 2 * {self.measured} >= {repair.SLIVER_WIDTH} * {longest}"
        )

    @property
    def blob(self) -> str:
        """The shape as the plan stores it: a multipolygon in the plan's system."""
        geom = f"g.{name(self.staged.geom)}"
        head = f"x'47500003{_SYSTEM}'"
        return (
            f"CASE WHEN substr({geom}, 41, 5) = {_MULTIPOLYGON} THEN "
            f"CASE WHEN substr({geom}, 5, 4) = x'{_SYSTEM}' THEN {geom} "
            f"ELSE CAST({head} || substr({geom}, 9) AS BLOB) END ELSE "
            f"CAST({head} || substr({geom}, 9, 32) || {_ONE_PART} "
            f"|| substr({geom}, 41) AS BLOB) END"
        )

    @property
    def first_vertex(self) -> str:
        """The first vertex of the shape: sixteen bytes, x and y, little endian."""
        geom = f"g.{name(self.staged.geom)}"
        return f"substr({geom}, CASE substr({geom}, 41, 5) WHEN {_POLYGON} THEN 54 ELSE 63 END, 16)"

    @property
    def notes(self) -> str:
        """What is to be said of the row, as bits of NOTES."""
        found = []
        if "jibun" in self.headers:
            found += [
                f"({self._text('jibun')} = '') * {NOTES['jibun_from_pnu']}",
                f"({self._text('jibun')} <> '' AND {self._stuck} IS NOT NULL) "
                f"* {NOTES['category_from_jibun']}",
            ]
        if "area_m2" in self.headers:
            empty = f"coalesce({self._number('area_m2')}, 0) = 0"
            found.append(
                f"CASE WHEN {self._agrees} THEN 0 WHEN {empty} THEN {NOTES['area_missing']} "
                f"ELSE {NOTES['area_differs']} END"
            )
        if "price_per_m2" in self.headers:
            found.append(f"({self._number('price_per_m2')} IS NULL) * {NOTES['price_missing']}")
        return " + ".join(found) or "0"

    def values(self, source_id: str, has_former: bool, area: str) -> dict[str, str]:
        """Return the plan's column → expression; a column that the file lacks keeps its value.

        `area` is the expression of the area, which may be known already.
        """
        given = set(self.headers) | ({"land_category"} if "jibun" in self.headers else set())
        found = {
            "pnu": self.pnu,
            "jibun": self.own_jibun,
            "land_category": self.category,
            "area_m2": area,
            "price_per_m2": self.price,
            "district_code": f"substr({self.pnu}, 1, 5)",
            "legal_dong_code": f"substr({self.pnu}, 1, 8)",
            "source_id": ddl.quoted(source_id),
            "geom": self.blob,
        }
        if has_former:
            for column in ("jibun", "land_category", "price_per_m2"):
                if column not in given:
                    found[column] = (
                        f"CASE WHEN c.fid IS NULL THEN {found[column]} ELSE c.{column} END"
                    )
        return found

    @property
    def rows(self) -> str:
        """The FROM clause over the given rows."""
        return f"given.{name(self.staged.table)} g"

    @property
    def row(self) -> str:
        return f"g.{name(self.staged.fid)}"
