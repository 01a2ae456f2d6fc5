"""A plan store that is there: open it, read it, write it in one transaction."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from smartcity_planner.domain import schema
from smartcity_planner.domain.errors import (
    QT_TRANSLATE_NOOP,
    CannotWrite,
    NewerPlan,
    NotAPlan,
    OlderPlan,
)
from smartcity_planner.store import files, refusal, signing

_BUSY_SECONDS = 5.0
#: SQLite's file header: the byte that names the write mode, and its value for a log.
_WRITE_MODE, _WAL = 18, 2


@dataclass(frozen=True)
class PlanStore:
    """An existing plan of the current schema. Each use opens a connection of its own, unless
    several are to be done `at_once`."""

    path: Path
    #: The connections that threads keep meanwhile, by thread; None until one is needed.
    _kept: dict[int, sqlite3.Connection | None] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @classmethod
    def open(cls, plan: str | Path) -> PlanStore:
        """Return the plan at `plan` after looking whether it is one.

        Raises NotAPlan, NewerPlan or OlderPlan; nothing is changed in the file, and an
        older plan is not upgraded (see `store.migrations.upgraded_copy`).
        """
        store = cls(_path_of(plan))
        version = schema_version(store.path)
        if version > schema.SCHEMA_VERSION:
            raise NewerPlan(
                QT_TRANSLATE_NOOP(
                    "Store",
                    "{path} is a plan of version {version}; this plugin reads up to version "
                    "{known}. Update the plugin to open it.",
                ),
                "Store",
                path=store.path,
                version=version,
                known=schema.SCHEMA_VERSION,
            )
        if version < schema.SCHEMA_VERSION:
            raise OlderPlan(
                QT_TRANSLATE_NOOP(
                    "Store",
                    "{path} is a plan of version {version}; the current version is {known}. "
                    "Make a copy and upgrade the copy.",
                ),
                "Store",
                path=store.path,
                version=version,
                known=schema.SCHEMA_VERSION,
            )
        return store

    @property
    def writable(self) -> bool:
        """Whether the file and its folder can be written (SQLite needs both)."""
        return os.access(self.path, os.W_OK) and os.access(self.path.parent, os.W_OK)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Yield a read-only connection.

        Raises NotAPlan where the file is gone or damaged, CannotWrite where it is locked.
        """
        try:
            with self._connection() as connection:
                yield connection
        except sqlite3.DatabaseError as error:
            if not self.path.is_file():
                raise _no_file(self.path) from error
            if _locked(error):
                raise files.cannot_write(self.path, error) from error
            if type(error) is sqlite3.DatabaseError:  # "file is not a database", "malformed"
                raise NotAPlan(
                    QT_TRANSLATE_NOOP(
                        "Store",
                        "{path} is damaged and cannot be read. Open a backup of the plan.",
                    ),
                    "Store",
                    path=self.path,
                ) from error
            raise

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Let what this thread reads inside share one connection.

        Opening one takes longer than most questions: SQLite reads all rules of the plan anew.
        Nobody is kept from writing meanwhile, and what is written is seen. Not for anything
        that waits for the planner: the file may be replaced meanwhile.
        """
        thread = threading.get_ident()
        if thread in self._kept:
            yield
            return
        self._kept[thread] = None
        try:
            yield
        finally:
            kept = self._kept.pop(thread)
            if kept is not None:
                kept.close()

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        thread = threading.get_ident()
        if thread not in self._kept:
            with closing(connect_read_only(self.path)) as connection:
                yield connection
            return
        kept = self._kept[thread]
        if kept is None:
            kept = self._kept[thread] = connect_read_only(self.path)
        kept.row_factory = None
        yield kept

    @contextmanager
    def transaction(self, step: str = "") -> Iterator[sqlite3.Connection]:
        """Yield a connection in one transaction: committed at the end, or undone on any error.

        What it changes is signed in the log of changes with the user's name and `step`, a word
        for what was done (`domain.codes.LOG_STEP`).

        Only for tables without geometry: those with one have spatial-index triggers that need
        OGR (see `store.bulk`). Raises CannotWrite where the plan is read-only, locked by
        another program or the disk is full, BadInput where a rule of the plan forbids a row.
        """
        self.require_writable()
        connection = sqlite3.connect(self.path, timeout=_BUSY_SECONDS, isolation_level=None)
        try:
            connection.execute("BEGIN IMMEDIATE")
            mark = signing.mark(connection)
            yield connection
            signing.sign(connection, mark, step)
            connection.execute("COMMIT")
        except sqlite3.IntegrityError as error:
            _rollback(connection)
            raise refusal.rule_broken(error) from error
        except sqlite3.Error as error:
            _rollback(connection)
            raise files.cannot_write(self.path, error) from error
        except BaseException:
            _rollback(connection)
            raise
        finally:
            connection.close()

    def settle(self) -> None:
        """Bring the file back to one piece, without a write-ahead log, if nobody else has it open.

        QGIS leaves a GeoPackage in write-ahead mode when a project over it is not closed in
        time; such a file cannot be read from a read-only share. Does nothing where it is in use.
        """
        with suppress(OSError, sqlite3.Error):
            with self.path.open("rb") as file:
                header = file.read(_WRITE_MODE + 1)
            if header[_WRITE_MODE] != _WAL or not self.writable:
                return
            with closing(sqlite3.connect(self.path, timeout=0.1)) as connection:
                connection.execute("PRAGMA journal_mode = DELETE")

    def require_writable(self) -> None:
        """Raise CannotWrite where plan or folder is read-only, NotAPlan where the plan is gone."""
        if not self.path.is_file():
            raise _no_file(self.path)
        if not self.writable:
            raise CannotWrite(
                QT_TRANSLATE_NOOP(
                    "Store",
                    "{path} is read-only. Copy the plan to a folder you may write to.",
                ),
                "Store",
                path=self.path,
            )

    def meta(self) -> dict[str, str]:
        """Return the plan's own data: title, years, schema version, …"""
        with self.reading() as connection:
            return dict(connection.execute("SELECT key, value FROM meta"))

    def set_meta(self, **values: str) -> None:
        """Write rows of the meta table."""
        with self.transaction() as connection:
            connection.executemany(
                "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", values.items()
            )

    def query(
        self, sql: str, parameters: Iterable[object] | Mapping[str, object] = ()
    ) -> list[sqlite3.Row]:
        """Return the rows of a SELECT; columns can be had by name."""
        with self.reading() as connection:
            connection.row_factory = sqlite3.Row
            values = parameters if isinstance(parameters, Mapping) else tuple(parameters)
            return connection.execute(sql, values).fetchall()


def _path_of(plan: str | Path) -> Path:
    text = str(plan)
    if text.lower().startswith(("postgresql:", "postgres:", "service=", "dbname=")):
        raise NotAPlan(
            QT_TRANSLATE_NOOP(
                "Store",
                "Plans on a PostgreSQL server cannot be opened by this version. "
                "Choose a plan file (.gpkg).",
            ),
            "Store",
        )
    return Path(text)


def connect_read_only(path: Path) -> sqlite3.Connection:
    """Open an SQLite file without being able to change it, on read-only shares too."""
    uri = path.resolve().as_uri()
    connection = sqlite3.connect(f"{uri}?mode=ro", uri=True, timeout=_BUSY_SECONDS)
    try:
        connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    except sqlite3.OperationalError as error:
        connection.close()
        if _locked(error):  # somebody is in the middle of writing: what is there is half of it
            raise
        if _interrupted(path):
            return _recovered(path)
        # A write-ahead log cannot be set up in a read-only folder; without one nobody writes.
        connection = sqlite3.connect(f"{uri}?immutable=1", uri=True)
    except BaseException:  # what is no database must not stay open: Windows could not delete it
        connection.close()
        raise
    return connection


def _interrupted(path: Path) -> bool:
    """Whether a program died while writing: the file alone is then not the whole plan."""
    sides = (Path(f"{path}{suffix}") for suffix in ("-journal", "-wal"))
    return any(side.exists() and side.stat().st_size for side in sides)


def _recovered(path: Path) -> sqlite3.Connection:
    """Let SQLite finish or undo an interrupted write, which a read-only connection may not do."""
    try:
        with closing(sqlite3.connect(path, timeout=_BUSY_SECONDS)) as connection:
            connection.execute("SELECT 1 FROM sqlite_master").fetchone()
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
        connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    except sqlite3.OperationalError as error:
        raise CannotWrite(
            QT_TRANSLATE_NOOP(
                "Store",
                "The last change of {path} was interrupted and cannot be put right in a "
                "read-only folder. Copy the plan with the files beside it that begin with its "
                "name to a folder you may write to, and open it there.",
            ),
            "Store",
            path=path,
        ) from error
    return connection


def schema_version(path: Path) -> int:
    """Return the schema version of the plan at `path`; raises NotAPlan where it is none.

    Raises CannotWrite where another program has it locked.
    """
    if not path.is_file():
        raise _no_file(path)
    try:
        with closing(connect_read_only(path)) as connection:
            meta = dict(connection.execute("SELECT key, value FROM meta"))
    except sqlite3.Error as error:
        if _locked(error):
            raise files.cannot_write(path, error) from error
        meta = {}
    version = str(meta.get("schema_version", ""))
    if meta.get("application") != schema.APPLICATION or not version.isdecimal():
        raise NotAPlan(
            QT_TRANSLATE_NOOP(
                "Store",
                "{path} is not a plan of this plugin. Choose a plan file, or create a new plan.",
            ),
            "Store",
            path=path,
        )
    return int(version)


def insert_rows(
    connection: sqlite3.Connection, table: str, rows: Iterable[Mapping[str, object]]
) -> int:
    """Insert `rows` (column → value) into a table without geometry; return their number.

    KeyError where a row has a column that the table lacks: a misspelt column is a defect.
    """
    known = set(schema.table(table).columns)
    count = 0
    for row in rows:
        unknown = set(row) - known
        if unknown:
            raise KeyError(f"{table}: {', '.join(sorted(unknown))}")
        names = ", ".join(row)
        places = ", ".join("?" * len(row))
        connection.execute(
            f"INSERT INTO {table} ({names}) VALUES ({places})",  # nosec B608 - names are checked
            tuple(row.values()),
        )
        count += 1
    return count


def _locked(error: sqlite3.Error) -> bool:
    return "locked" in str(error).lower()


def _no_file(path: Path) -> NotAPlan:
    return NotAPlan(
        QT_TRANSLATE_NOOP("Store", "There is no file {path}. Choose an existing plan."),
        "Store",
        path=path,
    )


def _rollback(connection: sqlite3.Connection) -> None:
    if connection.in_transaction:
        connection.execute("ROLLBACK")
