"""What was read out of a page's drawing, kept beside its part: the next book need not read again.

It is found again by the bytes of the drawing and of its fonts, so it is only ever used for a
page that stands byte by byte in the new book.
"""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from smartcity_planner.atlas.proof.reading.stream import Matrix, Piece, Reading

#: Another reader reads differently: what older ones kept is not used.
_VERSION = 1
SUFFIX = ".text.json"


class Kept:
    """The reading of one part of the shelf, in a file of the part's name. It may be missing.

    `drawing` is the digest of the part's drawing; "" while it is not known.
    """

    def __init__(self, part: Path) -> None:
        self.part = part
        self._file = part.with_suffix(SUFFIX)
        self._found = self._read()
        self.drawing = str(self._found.get("drawing", ""))

    def find(self, key: str) -> tuple[Reading, Matrix] | None:
        """Return the reading and the matrix after it; None where another drawing was read."""
        found = self._found
        if found.get("key") != key:
            return None
        try:
            pieces = [Piece(*piece) for piece in found["pieces"]]
            a, b, c, d, e, f = found["matrix"]
            reading = Reading(pieces, found["paints"], found["pictures"], list(found["missing"]))
        except (ValueError, KeyError, TypeError):
            return None
        return reading, (a, b, c, d, e, f)

    def keep(self, key: str, reading: Reading, matrix: Matrix) -> None:
        """Keep a reading. A shelf that cannot be written to only costs time."""
        found = {
            "version": _VERSION,
            "of": self._of(),
            "drawing": self.drawing,
            "key": key,
            "matrix": matrix,
            "paints": reading.paints,
            "pictures": reading.pictures,
            "missing": reading.missing,
            "pieces": [
                [round(p.x, 3), round(p.y, 3), round(p.end, 3), round(p.size, 3), p.text]
                for p in reading.pieces
            ],
        }
        with suppress(OSError):
            part = self._file.with_suffix(".part")
            part.write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")
            part.replace(self._file)

    def _read(self) -> dict[str, Any]:
        try:
            found = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        good = isinstance(found, dict) and found.get("version") == _VERSION
        return found if good and found.get("of") == self._of() else {}

    def _of(self) -> list[int]:
        """Say which file of this name was read: a part can be made anew."""
        try:
            about = self.part.stat()
        except OSError:
            return []
        return [about.st_size, about.st_mtime_ns]
