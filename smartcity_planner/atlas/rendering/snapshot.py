"""A copy of the plan as it is at one moment, in a folder of its own, gone afterwards.

The planner goes on editing meanwhile: nobody is kept from saving for longer than the copying
takes, and the book is of one moment. The copy belongs to the book alone, so what its pages ask
for again and again is written down in it: `parcel_funding` becomes a table, because adding up
a large ledger for each page took seconds.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess  # nosec B404 - the system's own cp
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from unicodedata import normalize

from smartcity_planner.domain import schema, views
from smartcity_planner.domain.model import FieldType
from smartcity_planner.store import files
from smartcity_planner.store.plan import PlanStore, connect_read_only

_VIEW = views.PARCEL_FUNDING
#: Tables with words for people; the others are large, and hold codes and figures.
_WORDED = (
    "meta", "source", "district", "legal_dong", "hub", "regeneration_zone",
    "infrastructure_point", "infrastructure_line", "infrastructure_area", "department", "rule",
    "project", "phase", "phase_target", "legal_dependency", "plan_goal", "indicator",
    "support_centre", "support_gap", "programme", "technology_review", "review",
    "council_meeting",
)  # fmt: skip


class PlanCopy(PlanStore):
    """A plan that nobody writes into. It keeps one connection open, for this thread: opening
    one took longer than most of a page's questions.
    """

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Yield the read-only connection; see `PlanStore.reading`."""
        held: sqlite3.Connection | None = self.__dict__.get("held")
        if held is None:
            with super().reading():  # what is wrong with the file is said there
                held = connect_read_only(self.path)
            object.__setattr__(self, "held", held)
        held.row_factory = None
        yield held

    def close(self) -> None:
        """Let go of the file."""
        held = self.__dict__.pop("held", None)
        if held is not None:
            held.close()


@contextmanager
def snapshot(store: PlanStore) -> Iterator[PlanCopy]:
    """Yield a copy of `store` that nobody edits; it is removed at the end.

    Raises CannotWrite where there is no room for it or the plan stays locked, NotAPlan where
    the plan is gone or damaged.
    """
    folder = Path(tempfile.gettempdir())
    try:
        folder = Path(tempfile.mkdtemp(prefix="smartcity-book-"))
        copy = folder / "plan.gpkg"
        with store.reading() as source:
            _copy(source, store.path, copy)
        _write_down(copy)
    except (OSError, sqlite3.Error) as error:
        shutil.rmtree(folder, ignore_errors=True)
        raise files.cannot_write(copy, error) from error
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    opened = PlanCopy(copy)
    try:
        yield opened
    finally:
        opened.close()
        shutil.rmtree(folder, ignore_errors=True)


def _copy(source: sqlite3.Connection, path: Path, target: Path) -> None:
    """Copy the plan while a reader keeps writers out.

    A program of the system's copies ten times as fast as SQLite page by page (and at no cost on
    file systems that share blocks). Not this process itself: on Unix, closing a file lets go
    of all locks that the process holds on it, those of QGIS's open layers among them.
    """
    source.execute("BEGIN")
    # Reading is what takes the lock, or fixes the moment in a write-ahead log.
    source.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()
    (mode,) = source.execute("PRAGMA journal_mode").fetchone()
    if mode != "wal" and _copied_by_system(path, target):
        source.execute("ROLLBACK")
        return
    with closing(sqlite3.connect(target, isolation_level=None)) as copy:
        copy.execute("PRAGMA synchronous = OFF")
        source.backup(copy)
    source.execute("ROLLBACK")


def _copied_by_system(path: Path, target: Path) -> bool:
    if os.name == "nt":
        with suppress(OSError):
            shutil.copyfile(path, target)
            return True
    program = shutil.which("cp", path=os.defpath)
    if program is not None:
        done = subprocess.run(  # nosec B603 - a fixed program, two paths
            [program, "--", str(path.resolve()), str(target)], capture_output=True, check=False
        )
        if done.returncode == 0 and target.stat().st_size == path.stat().st_size:
            return True
    # SQLite tries again, and says what is wrong.
    target.unlink(missing_ok=True)
    return False


def _write_down(path: Path) -> None:
    """Turn the view of parcels and their money into a table of the same name and columns."""
    names = [field.name for field in _VIEW.fields]
    columns = ", ".join(f"{field.name} {field.type.value}" for field in _VIEW.fields)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA cache_size = -200000")
        connection.execute("BEGIN")
        connection.execute(
            f"CREATE TABLE book_rows (OGC_FID INTEGER PRIMARY KEY, {columns}, geom BLOB)"
        )
        listed = ", ".join(["OGC_FID", *names, "geom"])
        connection.execute(
            f"INSERT INTO book_rows ({listed}) SELECT {listed} FROM {_VIEW.name}"  # nosec B608
        )
        connection.execute(f"DROP VIEW {_VIEW.name}")
        connection.execute(f"ALTER TABLE book_rows RENAME TO {_VIEW.name}")
        connection.execute(f"CREATE INDEX book_district ON {_VIEW.name} (district_code)")
        connection.execute(f"CREATE INDEX book_pnu ON {_VIEW.name} (pnu)")
        connection.execute("COMMIT")
        # Nobody writes here, and every opening of a layer would read the triggers and the list of
        # tables again: without them it takes a third of the time.
        connection.execute("DELETE FROM gpkg_contents WHERE data_type = 'attributes'")
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("DELETE FROM sqlite_master WHERE type = 'trigger'")
        connection.execute("PRAGMA writable_schema = RESET")
        _compose(connection)
        connection.execute("PRAGMA journal_mode = DELETE")


def _compose(connection: sqlite3.Connection) -> None:
    """Write Hangul in whole letters: names that come from a Mac hold each letter in parts, which
    few fonts put together and no search finds."""

    def whole(text: str | None) -> str | None:
        return normalize("NFC", text) if isinstance(text, str) else text

    connection.create_function("whole", 1, whole, deterministic=True)
    connection.execute("BEGIN")
    for name in _WORDED:
        table = schema.table(name)
        for field in table.fields:
            if field.type is not FieldType.TEXT or field.codes or field.references:
                continue
            if field.name not in table.key:
                order = f"UPDATE {name} SET {field.name} = whole({field.name})"  # nosec B608
                connection.execute(f"{order} WHERE {field.name} <> whole({field.name})")
    connection.execute("COMMIT")
