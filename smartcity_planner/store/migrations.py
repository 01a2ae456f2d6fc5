"""From an older schema to the current one, by numbered SQL files, only when asked.

`migrations/0002_to_0003.sql` takes a plan of version 2 to 3. Each file runs in one
transaction on a copy; the planner's own file is never changed.
"""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

from smartcity_planner.domain import schema
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput, NotAPlan
from smartcity_planner.store import files
from smartcity_planner.store.plan import PlanStore, connect_read_only, schema_version

FOLDER = Path(__file__).with_name("migrations")
_NAME = re.compile(r"(\d{4})_to_(\d{4})\.sql")


def available(folder: Path = FOLDER) -> dict[int, Path]:
    """Return the migrations in `folder` by the version they start from."""
    found = {}
    for path in sorted(folder.glob("*.sql")):
        match = _NAME.fullmatch(path.name)
        if match and int(match[2]) == int(match[1]) + 1:
            found[int(match[1])] = path
    return found


def upgraded_copy(
    source: Path,
    target: Path,
    folder: Path = FOLDER,
    to_version: int = schema.SCHEMA_VERSION,
) -> PlanStore:
    """Copy the plan at `source` to `target` and bring the copy to `to_version`.

    Raises BadInput where the target is the plan itself, NotAPlan where a step is missing or the
    plan is newer, CannotWrite where the target cannot be written; then no target is left behind.
    """
    if Path(source).resolve() == Path(target).resolve():
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Store",
                "{path} is the plan itself, which stays as it is. Give the upgraded copy a name "
                "of its own.",
            ),
            "Store",
            path=source,
        )
    version = schema_version(source)
    steps = available(folder)
    missing = [step for step in range(version, to_version) if step not in steps]
    if missing or version > to_version:
        raise NotAPlan(
            QT_TRANSLATE_NOOP(
                "Store", "{path} is of version {version}, which this plugin cannot upgrade."
            ),
            "Store",
            path=source,
            version=version,
        )
    with files.replacing(target) as part:
        copy_database(source, part)
        for step in range(version, to_version):
            _run(part, steps[step].read_text(encoding="utf-8"), step + 1)
    return PlanStore(target)


def copy_database(source: Path, target: Path) -> None:
    """Copy an SQLite file as of one moment, also while another program has it open."""
    with closing(connect_read_only(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)
        new.execute("PRAGMA journal_mode = DELETE")


def _run(path: Path, script: str, version: int) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        try:
            connection.executescript(f"BEGIN;\n{script}\n")
            connection.execute(
                "UPDATE meta SET value = ? WHERE key = 'schema_version'", (str(version),)
            )
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
