"""Rendered pages, kept on disk under the digest of all that they show.

A part is `<digest>.pdf` (.png, .svg: a picture of a page) with `<digest>.json` beside it. The
record is written last and the file is moved into place whole, so a part without a record is none,
and two QGIS at once at worst write the same part twice.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QStandardPaths

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, PlanError
from smartcity_planner.store import files

#: The environment variable with another folder than the user's own.
CACHE = "SMARTCITY_BOOK_CACHE"
#: A shelf keeps at most so much, what was used last (bytes); nothing for longer (days).
MOST_BYTES = 2 * 1024**3
MOST_DAYS = 90
#: Workrooms of sessions that crashed go after a day (s).
_FORGOTTEN = 24 * 3600
_WORK = "work-"
_PDF = ".pdf"


@dataclass(frozen=True)
class Part:
    """One rendered page: its file, and what it noted while it was drawn."""

    digest: str
    file: Path
    record: dict[str, Any]

    @property
    def pdf(self) -> Path:
        """The file of a page that is bound: a PDF of one page."""
        return self.file


class Shelf:
    """The parts in `folder` (default: the user's cache). Where it cannot be written, a temporary
    folder takes its place, which goes with this object: then nothing is kept for next time.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._temporary: tempfile.TemporaryDirectory[str] | None = None
        self.folder = Path(folder) if folder is not None else default_folder()
        try:
            self._work = self._workroom()
        except OSError:
            self._temporary = tempfile.TemporaryDirectory(prefix="smartcity-shelf-")
            self.folder = Path(self._temporary.name)
            self._work = self._workroom()

    @property
    def lasting(self) -> bool:
        """Whether what is put here is there next time."""
        return self._temporary is None

    @property
    def work(self) -> Path:
        """A folder on the shelf's disk where pages are made before they are put up."""
        return self._work

    def find(self, digest: str) -> Part | None:
        """Return the part with this digest, or None; it counts as used now."""
        note = self._note(digest)
        try:
            record = json.loads(note.read_text(encoding="utf-8"))
            file = _file_of(note, record)
            size = file.stat().st_size
        except (OSError, ValueError, AttributeError):
            return None
        if record.get("bytes") != size:
            return None
        with suppress(OSError):
            os.utime(note)
        return Part(digest, file, record)

    def require(self, digest: str) -> Part:
        """Return the part with this digest. Raises PlanError where somebody took it away."""
        part = self.find(digest)
        if part is None:
            raise PlanError(
                QT_TRANSLATE_NOOP(
                    "Atlas",
                    "A page that was drawn is gone from {folder}: that folder was emptied "
                    "meanwhile. Make the book again; only what is gone is drawn anew.",
                ),
                "Atlas",
                folder=self.folder,
            )
        return part

    def put(self, digest: str, file: Path, record: Mapping[str, Any]) -> Part:
        """Move a rendered page up here. Raises CannotWrite (no room)."""
        note = self._note(digest)
        target = note.with_suffix(file.suffix)
        kept = {**record, "bytes": file.stat().st_size, "suffix": file.suffix}
        try:
            os.replace(file, target)
            part = self._work / note.name
            part.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
            os.replace(part, note)
        except OSError as error:
            if (found := self.find(digest)) is not None:
                return found  # Windows: another QGIS has just put it there and reads it
            raise files.cannot_write(target, error) from error
        # As it is read back: lists for tuples, text for keys.
        return Part(digest, target, json.loads(json.dumps(kept)))

    def prune(self, most_bytes: int = MOST_BYTES, most_days: float = MOST_DAYS) -> None:
        """Take away what was not used for longest, until the rest is small and young enough;
        pictures, which are large and seldom asked for, before the pages of books."""
        now, total = time.time(), 0
        for _, used, note, file in sorted(self._parts(), reverse=True):
            with suppress(OSError):
                total += file.stat().st_size
            if total > most_bytes or now - used > most_days * 86_400:
                for path in (note, file):  # the record first: without it there is no part
                    with suppress(OSError):
                        path.unlink()
        for place in self.folder.glob(f"{_WORK}*"):
            with suppress(OSError):
                if place != self._work and now - place.stat().st_mtime > _FORGOTTEN:
                    shutil.rmtree(place, ignore_errors=True)

    def close(self) -> None:
        """Remove the workroom; parts stay, but for those of a temporary shelf."""
        shutil.rmtree(self._work, ignore_errors=True)
        if self._temporary is not None:
            self._temporary.cleanup()

    def __enter__(self) -> Shelf:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def __del__(self) -> None:
        with suppress(Exception):
            shutil.rmtree(self._work, ignore_errors=True)

    def _workroom(self) -> Path:
        self.folder.mkdir(parents=True, exist_ok=True)
        return Path(tempfile.mkdtemp(prefix=_WORK, dir=self.folder))

    def _note(self, digest: str) -> Path:
        return self.folder / f"{digest}.json"

    def _parts(self) -> list[tuple[bool, float, Path, Path]]:
        """Return (whether it is a page of a book, when it was used, record, file) of each part."""
        found = []
        for note in self.folder.glob("*.json"):
            with suppress(OSError):
                files = [note.with_suffix(suffix) for suffix in (_PDF, ".png", ".svg")]
                file = next((file for file in files if file.exists()), files[0])
                found.append((file.suffix == _PDF, note.stat().st_mtime, note, file))
        return found


def _file_of(note: Path, record: Mapping[str, Any]) -> Path:
    """Return the file that a record tells of; earlier versions knew PDFs alone."""
    return note.with_suffix(str(record.get("suffix", _PDF)))


def default_folder() -> Path:
    """Return the user's folder for what can be made anew; `SMARTCITY_BOOK_CACHE` names another."""
    if os.environ.get(CACHE):
        return Path(os.environ[CACHE])
    place = QStandardPaths.StandardLocation.GenericCacheLocation
    base = QStandardPaths.writableLocation(place) or tempfile.gettempdir()
    return Path(base) / "smartcity_planner" / "book"
