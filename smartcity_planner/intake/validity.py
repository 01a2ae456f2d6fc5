"""Which shapes of a staged table are invalid: asked beside the judging of all else.

GEOS takes longer over this than SQL over everything else, and GDAL lets go of the interpreter
meanwhile; so it has a connection and a thread of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from threading import Event

from smartcity_planner.intake.staging import Staged, name
from smartcity_planner.store import vector

_AT_ONCE = 50_000


@contextmanager
def beside(staged: Staged) -> Iterator[Future[list[int]]]:
    """Yield the rows with an invalid shape as a future; the search ends with the block."""
    stop = Event()
    with ThreadPoolExecutor(1) as thread:
        try:
            yield thread.submit(_invalid, staged, stop)
        finally:
            stop.set()


def _invalid(staged: Staged, stop: Event) -> list[int]:
    fid, geom, table = name(staged.fid), name(staged.geom), name(staged.table)
    found: list[int] = []
    with vector.opened(staged.path) as dataset:

        def ask(condition: str) -> list[int]:
            query = f"SELECT {fid} * 1 AS n FROM {table} WHERE {condition}"  # nosec B608 - quoted
            result = dataset.ExecuteSQL(query)
            if result is None:
                return []
            try:
                return [feature.GetFieldAsInteger64(0) for feature in result]
            finally:
                dataset.ReleaseResultSet(result)

        ends = [ask(f"{fid} = (SELECT {end}({fid}) FROM {table})") for end in ("min", "max")]  # nosec B608
        if not all(ends):
            return []
        for start in range(ends[0][0], ends[1][0] + 1, _AT_ONCE):
            if stop.is_set():
                break
            upto = start + _AT_ONCE - 1
            found += ask(f"{fid} BETWEEN {start} AND {upto} AND NOT ST_IsValid({geom})")
    return found
