"""The file of a report: it takes its place before the commit, and goes back where that fails."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from smartcity_planner.store import files


@contextmanager
def taking_place(report: Path | None) -> Iterator[Path | None]:
    """Yield where to write the report, or None; at the end it stands at `report`."""
    if report is None:
        yield None
    else:
        with files.replacing(report) as part:
            yield part


@contextmanager
def taken_back(report: Path | None) -> Iterator[None]:
    """Bring the older report back (or none) where the body fails after writing a new one."""
    older = report.read_bytes() if report is not None and report.is_file() else None
    try:
        yield
    except BaseException:
        with suppress(OSError):
            if report is not None and report.is_file() and report.read_bytes() != older:
                report.unlink()
                if older is not None:
                    report.write_bytes(older)
        raise
