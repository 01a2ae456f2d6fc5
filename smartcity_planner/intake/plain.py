"""Plain rows: those in which nothing is to be repaired or refused, judged and written by SQL.

A city has 700,000 parcels or more, and nearly all of them are fine. SQL on GDAL's own
connection judges them where they lie (number, lot number, land category, area, price, a valid
polygon) and writes them in one statement per 50,000; the R-tree is packed at the end. What is
not plain in every respect is left to `single`, row by row, with all its repairs and reasons. A
row that both ways could take comes out the same (tests/intake/test_plain.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from smartcity_planner.domain import codes, schema
from smartcity_planner.intake import repair, rows
from smartcity_planner.intake.result import SHOWN, ImportResult
from smartcity_planner.intake.staging import Staged, name
from smartcity_planner.store import ddl
from smartcity_planner.store.bulk import Writer

#: Rows per statement: between two, progress is shown and cancel is heard.
_AT_ONCE = 50_000
#: Bits of `taken.notes`: repairs and notes as `rows.draft` names them.
NOTES = {
    "jibun_from_pnu": 1,
    "category_from_jibun": 2,
    "area_differs": 4,
    "area_missing": 8,
    "price_missing": 16,
}
REPAIRS = ("category_from_jibun",)
#: What a parcel's columns can mean here.
ROLES = ("pnu", "jibun", "land_category", "area_m2", "price_per_m2")
#: What becomes of a row: `taken.state`.
UNCHANGED, NEW, CHANGED = 0, 1, 2
_PNU = "11[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][12][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]"
_NUMBERS = "'real', 'integer'"
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
        letters = ", ".join(map(ddl.quoted, codes.LAND_CATEGORY.values))
        return (
            f"typeof({self._column('jibun')}) IN ('text', 'null') AND "
            f"({text} = '' OR {self._column('jibun')} = {self.own_jibun} OR "
            f"(substr({self._bare_jibun}, 1, length({self.own_jibun})) = {self.own_jibun} "
            f"AND {self._stuck} IN ({letters})))"
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
        return (
            "(SELECT letter FROM temp.category "  # nosec B608 - a quoted column
            f"WHERE word = CAST({self._text('land_category')} AS TEXT))"
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
            found.append(f"({self._text('land_category')} = '' OR {self._known_category} NOTNULL)")
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
    def plain_shape(self) -> str:
        """Whether the shape is one flat valid polygon of a sane size and place, and no sliver.

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
            f"AND 2 * {self.measured} >= {repair.SLIVER_WIDTH} * {longest} "
            f"AND ST_IsValid({geom})"
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


def prepare(writer: Writer) -> None:
    """Make the temporary tables that judging fills."""
    for statement in (
        "PRAGMA temp_store = MEMORY",
        "PRAGMA cache_size = -131072",
        "CREATE TEMP TABLE category (word TEXT PRIMARY KEY, letter TEXT) WITHOUT ROWID",
        "CREATE TEMP TABLE taken (number INTEGER PRIMARY KEY, row INTEGER, state INTEGER, "
        "notes INTEGER, area REAL)",
        "CREATE TEMP TABLE former (pnu TEXT PRIMARY KEY, geom BLOB)",
    ):
        writer.execute(statement)
    words = ", ".join(
        f"({ddl.quoted(word)}, {ddl.quoted(letter)})" for word, letter in rows.CATEGORIES.items()
    )
    writer.execute(f"INSERT INTO temp.category VALUES {words}")  # nosec B608 - own words


def judge(writer: Writer, judge: Judge, has_former: bool, others: list[int]) -> Iterator[float]:
    """Fill `taken` with the plain rows and `others` with the rest; yields the share done."""
    same = " AND ".join(
        f"c.{column} IS {expression}"
        for column, expression in judge.values("", has_former, judge.area).items()
        if column not in ("pnu", "source_id", "district_code", "legal_dong_code")
    )
    known = f"WHEN c.fid IS NOT NULL AND {same} THEN {UNCHANGED}" if has_former else ""
    became = f"CASE WHEN c.fid IS NULL THEN {NEW} ELSE {CHANGED} END" if has_former else str(NEW)
    join = f"LEFT JOIN main.parcel c ON c.pnu = {judge.pnu}" if has_former else ""
    before, done = None, 0
    while True:
        after = "" if before is None else f"WHERE {judge.row} > {before}"
        upto, number = next(
            iter(
                list(
                    writer.rows(
                        f"SELECT max(row) * 1, count(*) FROM (SELECT {judge.row} AS row "  # nosec B608
                        f"FROM {judge.rows} {after} ORDER BY {judge.row} LIMIT {_AT_ONCE})"
                    )
                )
            )
        )
        if not number:
            return
        between = f"{judge.row} <= {upto}" + (
            "" if before is None else f" AND {judge.row} > {before}"
        )
        # LIMIT keeps SQLite from putting the CASE into both clauses, and so judging twice.
        writer.execute(
            "INSERT OR IGNORE INTO temp.taken SELECT * FROM ("  # nosec B608 - quoted names
            f"SELECT CAST({judge.pnu} AS INTEGER), {judge.row}, CASE {known} WHEN "
            f"{judge.plain_shape} THEN {became} END AS state, {judge.notes}, {judge.area} "
            f"FROM {judge.rows} {join} WHERE {between} AND {judge.plain_values} LIMIT -1) "
            "WHERE state IS NOT NULL"
        )
        if writer.value("SELECT changes()") != number:
            others += [
                int(row)
                for (row,) in writer.rows(
                    f"SELECT {judge.row} * 1 AS n FROM {judge.rows} "  # nosec B608 - quoted names
                    f"WHERE {between} AND {judge.row} NOT IN (SELECT row FROM temp.taken) "
                    "ORDER BY 1"
                )
            ]
        before, done = upto, done + number
        yield min(done / max(judge.staged.rows, 1), 1.0)


def write(writer: Writer, judge: Judge, source_id: str, has_former: bool) -> Iterator[float]:
    """Write the rows of `taken` that are new or changed; yields the share done."""
    values = judge.values(source_id, has_former, "t.area")
    join = f"LEFT JOIN main.parcel c ON c.pnu = {judge.pnu}" if has_former else ""
    given = f"temp.taken t JOIN {judge.rows} ON {judge.row} = t.row {join}"
    if has_former:
        writer.execute(
            f"INSERT INTO temp.former SELECT c.pnu, c.geom FROM {given} "  # nosec B608
            f"WHERE t.state = {CHANGED} AND c.geom IS NOT {judge.blob}"
        )
    insert = (
        f"INSERT INTO main.parcel ({', '.join(values)}) "  # nosec B608 - own names
        f"SELECT {', '.join(values.values())} FROM {given} WHERE t.state = {NEW} AND "
    )
    # Not as an upsert: its conflict rule would overrule that of the index's own triggers.
    changes = ", ".join(f"{column} = n.{column}" for column in values if column != "pnu")
    named = ", ".join(f"{expression} AS {column}" for column, expression in values.items())
    update = (
        f"UPDATE main.parcel SET {changes} FROM (SELECT {named} FROM {given} "  # nosec B608
        f"WHERE t.state = {CHANGED} AND {{rows}}) n WHERE parcel.pnu = n.pnu"
    )
    before, done = -1, 0
    total = writer.value(f"SELECT count(*) FROM temp.taken WHERE state <> {UNCHANGED}")  # nosec B608
    while True:
        upto = writer.value(
            "SELECT max(number) FROM (SELECT number FROM temp.taken "  # nosec B608 - numbers
            f"WHERE number > {before} AND state <> {UNCHANGED} ORDER BY number LIMIT {_AT_ONCE})"
        )
        if upto is None:
            return
        rows_at_once = f"t.number > {before} AND t.number <= {upto}"
        writer.execute(f"{insert}{rows_at_once} ORDER BY t.number")
        if has_former:
            writer.execute(update.format(rows=rows_at_once))
        before, done = upto, done + _AT_ONCE
        yield min(done / max(total, 1), 1.0)


def count(writer: Writer, result: ImportResult) -> int:
    """Add the plain rows to the result; return how many of them are to be written."""
    to_write = 0
    for state, notes, number in list(
        writer.rows("SELECT state * 1, notes * 1, count(*) FROM temp.taken GROUP BY state, notes")
    ):
        result.read += number
        result.imported += number
        result.new += number * (state == NEW)
        result.changed += number * (state == CHANGED)
        result.unchanged += number * (state == UNCHANGED)
        result.repaired += number * any(notes & NOTES[code] for code in REPAIRS)
        to_write += number * (state != UNCHANGED)
        for code, bit in NOTES.items():
            if notes & bit:
                (result.repairs if code in REPAIRS else result.notes)[code] += number
    for code, bit in NOTES.items():
        if result.repairs[code] or result.notes[code]:
            for (pnu,) in list(
                writer.rows(
                    "SELECT CAST(number AS TEXT) AS pnu FROM temp.taken "  # nosec B608 - numbers
                    f"WHERE notes & {bit} LIMIT {SHOWN}"
                )
            ):
                result.example(code, pnu)
    return to_write


def taken_rows(writer: Writer) -> set[int]:
    """Return the rows that are plain."""
    return {int(row) for (row,) in writer.rows("SELECT row * 1 AS n FROM temp.taken")}


def list_repairs(writer: Writer, run_id: str) -> None:
    """List the repairs of plain rows in the plan, one row each."""
    for code in REPAIRS:
        writer.execute(
            "INSERT INTO import_repair (run_id, row, code, key) "  # nosec B608 - own words
            f"SELECT {ddl.quoted(run_id)}, row, '{code}', CAST(number AS TEXT) "
            f"FROM temp.taken WHERE notes & {NOTES[code]}"
        )
