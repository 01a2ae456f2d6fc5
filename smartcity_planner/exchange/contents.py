"""What a package holds: row counts, won, and a fingerprint of its rows.

The fingerprint of the *rows* stays the same when a package was only looked at: QGIS changes
the bytes of a GeoPackage merely by opening it.
"""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from smartcity_planner.domain import codes, schema
from smartcity_planner.domain.model import Table
from smartcity_planner.store.plan import connect_read_only

_CHUNK = 1 << 20


@dataclass(frozen=True)
class Won:
    """Money of some ledger rows in whole won: {source: {fiscal year: won}}."""

    cells: dict[str, dict[int, int]]

    @property
    def total(self) -> int:
        """All won."""
        return sum(sum(years.values()) for years in self.cells.values())

    def as_json(self) -> dict[str, object]:
        """Return the totals as the manifest states them; sources in the order of the list."""
        sources = [source for source in codes.SOURCE.values if source in self.cells]
        years = sorted({year for cells in self.cells.values() for year in cells})
        return {
            "total_won": self.total,
            "by_source": {source: sum(self.cells[source].values()) for source in sources},
            "by_year": {
                str(year): sum(cells.get(year, 0) for cells in self.cells.values())
                for year in years
            },
            "by_source_and_year": {
                source: {str(year): won for year, won in sorted(self.cells[source].items())}
                for source in sources
            },
        }


def won(path: Path, condition: str = "1", parameters: tuple[object, ...] = ()) -> Won:
    """Return the money of the ledger rows `f` (parcel `pc`, or NULL) that `condition` selects."""
    cells: dict[str, dict[int, int]] = {}
    with closing(connect_read_only(path)) as connection:
        for source, year, amount in connection.execute(
            "SELECT f.source, f.fiscal_year, SUM(f.amount_won) FROM funding f "  # nosec B608
            f"LEFT JOIN parcel pc ON pc.pnu = f.pnu WHERE {condition} "
            "GROUP BY f.source, f.fiscal_year",
            parameters,
        ):
            cells.setdefault(source, {})[year] = amount
    return Won(cells)


def example_won(path: Path) -> int:
    """Return how many won are examples, or published totals whose spread is an example."""
    with closing(connect_read_only(path)) as connection:
        query = (
            "SELECT COALESCE(SUM(amount_won), 0) FROM funding "
            "WHERE basis IN ('example', 'published_total')"
        )
        return int(connection.execute(query).fetchone()[0])


def row_counts(path: Path) -> dict[str, int]:
    """Return {table: number of rows} for all tables of the plan but `meta`."""
    with closing(connect_read_only(path)) as connection:
        return {
            table.name: connection.execute(f"SELECT COUNT(*) FROM {table.name}").fetchone()[0]  # nosec B608
            for table in _tables()
        }


def rows_sha256(path: Path) -> str:
    """Return the SHA-256 of all rows in the order of their keys; sqlite3.Error if unreadable."""
    digest = hashlib.sha256()
    with closing(connect_read_only(path)) as connection:
        for table in _tables():
            columns = ", ".join([*table.columns, *(["geom"] if table.geometry else [])])
            digest.update(table.name.encode())
            for row in connection.execute(
                f"SELECT {columns} FROM {table.name} ORDER BY {', '.join(table.key)}"  # nosec B608
            ):
                digest.update(repr(row).encode())
    return digest.hexdigest()


def file_sha256(path: Path) -> str:
    """Return the SHA-256 of the file's bytes."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def finish(path: Path) -> None:
    """Leave one plain file: no write-ahead log beside it, no free pages inside."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("VACUUM")


def _tables() -> list[Table]:
    return [t for t in schema.TABLES if t is not schema.META and not t.derived]
