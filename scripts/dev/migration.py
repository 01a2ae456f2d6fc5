"""Write the newest migration from the declarations: what a plan of the version before lacks.

    python scripts/dev/migration.py

It upgrades the oldest plan that the tests keep to the version before, makes a new plan, and
writes the SQL that turns the one into the other. Statements on rows (`_rows`: filling a new table)
come last. Only for a version that is not released yet: a migration that has landed stays as it is.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from smartcity_planner.domain import schema  # noqa: E402
from smartcity_planner.store import create, migrations  # noqa: E402

OLDEST = ROOT / "tests" / "store" / "version_1.sql"
VERSION = schema.SCHEMA_VERSION
HEAD = f"""-- Version {VERSION}: council books, the sheets that planners drew for them, and the
-- security class of sources.
-- Written by scripts/dev/migration.py.
"""


def _rows() -> list[str]:
    """Return the statements on rows: version 4 begins without books."""
    return []


def _declared(path: Path) -> dict[tuple[str, str], tuple[str, str]]:
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute(
            "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL "
            "AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'rtree_%' ORDER BY rowid"
        ).fetchall()
    return {(kind, name): (table, sql) for kind, name, table, sql in rows}


def _columns(sql: str) -> dict[str, str]:
    """Return column → its definition of a CREATE TABLE statement of ours."""
    lines = [line.strip().rstrip(",") for line in sql.split("\n")[1:-1]]
    return {
        line.split()[0]: line
        for line in lines
        if not line.startswith(("UNIQUE", "CONSTRAINT", "fid", "geom"))
    }


def _names(path: Path, table: str) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        return {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _contents(path: Path, names: list[str]) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        rows = [
            connection.execute(
                "SELECT table_name, data_type, identifier, description, srs_id "
                "FROM gpkg_contents WHERE table_name = ?",
                (name,),
            ).fetchone()
            for name in names
        ]
        shapes = [
            connection.execute(
                "SELECT * FROM gpkg_geometry_columns WHERE table_name = ?", (name,)
            ).fetchone()
            for name in names
        ]
    found = [
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)\n"
        f"  VALUES ({', '.join(_quoted(str(v)) for v in row[:4])}, {row[4]});"
        for row in rows
    ]
    return found + [
        f"INSERT INTO gpkg_geometry_columns VALUES "
        f"({', '.join(_quoted(v) if isinstance(v, str) else str(v) for v in row)});"
        for row in shapes
        if row
    ]


def difference(old: Path, new: Path) -> str:
    """Return the SQL that turns the schema of `old` into that of `new`."""
    before, after = _declared(old), _declared(new)
    parts: list[str] = []
    changed_checks: list[tuple[str, str, str]] = []
    fresh = [
        name for kind, name in after if kind in ("table", "view") and (kind, name) not in before
    ]
    for key, (_, sql) in before.items():
        if key[0] != "table" and after.get(key, ("", ""))[1] != sql:
            parts.append(f"DROP {key[0].upper()} {key[1]};")
    for (kind, name), (_, sql) in after.items():
        if kind != "table":
            continue
        if (kind, name) not in before:
            parts.append(f"{sql};")
            continue
        was, now = _columns(before[kind, name][1]), _columns(sql)
        there = _names(old, name)
        for column, definition in now.items():
            if column not in there:
                parts.append(f"ALTER TABLE {name} ADD COLUMN {definition};")
            # Columns that came later stand on the same line as the last one before them.
            elif not f"{was.get(column, definition)},".startswith(f"{definition},"):
                changed_checks.append((name, was[column], definition))
        tail = [
            line for line in _constraints(sql) if line not in _constraints(before[kind, name][1])
        ]
        if tail:
            last = before[kind, name][1].rstrip().rstrip(")").rstrip().split("\n")[-1].strip()
            changed_checks.append((name, last, ",\n  ".join([last, *tail])))
    for key, (_, sql) in after.items():
        if key[0] != "table" and before.get(key, ("", ""))[1] != sql:
            parts.append(f"{sql};")
    parts += _contents(new, fresh)
    if changed_checks:
        parts.append(
            "-- Rules of columns that were there. SQLite changes a CHECK only by its text; the\n"
            "-- way is its own (“Making Other Kinds Of Table Schema Changes”).\n"
            "PRAGMA writable_schema = ON;"
        )
        for name, was_text, now_text in changed_checks:
            parts.append(
                f"UPDATE sqlite_master SET sql = replace(sql, {_quoted(was_text)},\n"
                f"  {_quoted(now_text)})\nWHERE type = 'table' AND name = '{name}';"
            )
        parts.append("PRAGMA writable_schema = RESET;")
    parts += [f"{statement};" for statement in _rows()]
    return HEAD + "\n" + "\n".join(parts) + "\n"


def _constraints(sql: str) -> list[str]:
    lines = [line.strip().rstrip(",") for line in sql.split("\n")[1:-1]]
    return [line for line in lines if line.startswith("CONSTRAINT")]


def main() -> int:
    target = migrations.FOLDER / f"{VERSION - 1:04}_to_{VERSION:04}.sql"
    with tempfile.TemporaryDirectory() as name:
        oldest, old, new = (Path(name) / f"{part}.gpkg" for part in ("oldest", "old", "new"))
        with closing(sqlite3.connect(oldest)) as connection:
            connection.executescript(OLDEST.read_text(encoding="utf-8"))
        migrations.upgraded_copy(oldest, old, to_version=VERSION - 1)
        create.create_empty(new, "new", 2026, 2030)
        target.write_text(difference(old, new), encoding="utf-8")
    print(f"{target.relative_to(ROOT)}: {target.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
