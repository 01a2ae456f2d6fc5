"""Plain rows: those in which nothing is to be repaired or refused, judged and written by SQL.

A city has 700,000 parcels or more, and nearly all of them are fine. SQL on GDAL's own
connection judges them where they lie (number, lot number, land category, area, price, a valid
polygon) and writes them in one statement per 50,000; the R-tree is packed at the end. What is
not plain in every respect is left to `single`, row by row, with all its repairs and reasons. A
row that both ways could take comes out the same (tests/intake/test_plain.py).
"""

from __future__ import annotations

from collections.abc import Iterator

from smartcity_planner.intake import rows
from smartcity_planner.intake.plain_sql import NOTES, Judge
from smartcity_planner.intake.result import SHOWN, ImportResult
from smartcity_planner.store import ddl
from smartcity_planner.store.bulk import Writer

#: Rows per statement: between two, progress is shown and cancel is heard.
_AT_ONCE = 50_000
REPAIRS = ("category_from_jibun",)
#: What a parcel's columns can mean here.
ROLES = ("pnu", "jibun", "land_category", "area_m2", "price_per_m2")
#: What becomes of a row: `taken.state`.
UNCHANGED, NEW, CHANGED = 0, 1, 2


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
    writer.execute("PRAGMA given.mmap_size = 4294967296")
    done = 0
    for between, number in _pieces(writer, judge):
        # LIMIT keeps SQLite from putting the CASE into both clauses, and so judging twice.
        writer.execute(
            "INSERT OR IGNORE INTO temp.taken SELECT * FROM ("  # nosec B608 - quoted names
            f"SELECT CAST({judge.pnu} AS INTEGER), {judge.row}, CASE {known} WHEN "
            f"{judge.plain_shape} THEN {became} END AS state, {judge.notes}, {judge.area} "
            f"FROM {judge.rows} {join} WHERE {between} AND {judge.plain_values} LIMIT -1) "
            "WHERE state IS NOT NULL"
        )
        if writer.value("SELECT changes()") != number:
            taken = f"SELECT row FROM temp.taken WHERE {between.replace(judge.row, 'row')}"  # nosec B608
            query = (
                f"SELECT {judge.row} * 1 AS n FROM {judge.rows} "  # nosec B608 - quoted names
                f"WHERE {between} AND {judge.row} NOT IN ({taken}) ORDER BY 1"
            )
            others += [int(row) for (row,) in writer.rows(query)]
        done += number
        yield min(done / max(judge.staged.rows, 1), 1.0)


def _pieces(writer: Writer, judge: Judge) -> Iterator[tuple[str, int]]:
    """Yield conditions that cut the given rows into pieces, and how many rows each has.

    Rows are mostly numbered without gaps; then nothing needs to be counted, which would read
    the whole file once more.
    """
    # Each end by itself, which the key answers at once; both together would read every row.
    first, last = (
        writer.value(f"SELECT {end}({judge.row}) * 1 FROM {judge.rows}")  # nosec B608 - own names
        for end in ("min", "max")
    )
    if first is None:
        return
    if last - first + 1 == judge.staged.rows:
        for start in range(int(first), int(last) + 1, _AT_ONCE):
            upto = min(start + _AT_ONCE - 1, int(last))
            yield f"{judge.row} BETWEEN {start} AND {upto}", upto - start + 1
        return
    before = int(first) - 1
    while True:
        query = (
            f"SELECT max(row) * 1, count(*) FROM (SELECT {judge.row} AS row FROM {judge.rows} "  # nosec B608
            f"WHERE {judge.row} > {before} ORDER BY {judge.row} LIMIT {_AT_ONCE})"
        )
        upto, number = next(iter(list(writer.rows(query))))
        if not number:
            return
        yield f"{judge.row} > {before} AND {judge.row} <= {upto}", number
        before = upto


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
