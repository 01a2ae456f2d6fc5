"""A text file: its encoding, and whether it is a table that a reader can take."""

from __future__ import annotations

import codecs
import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.intake import encoding
from smartcity_planner.intake.encoding import Encoding

SUFFIXES = (".csv", ".tsv", ".txt")
_WHOLE = 4 << 20  # a text file up to this size is looked at as a whole (bytes)
_BLOCK = 1 << 16
_BLOCKS = 40
_HEAD = 1 << 16
#: More columns than this no table of an office has; a GeoPackage could not hold them either.
MOST_COLUMNS = 2_000
_SIGNS = ",;\t|"
#: Signs that OGR knows as separators of columns.
_KNOWN_SIGNS = ",;\t"
_LOOKED_AT = 30  # rows
_LARGEST_CELL = 1 << 27
_BOMS = (
    (codecs.BOM_UTF8, "UTF-8"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


def encoding_of(path: Path, given: str | None) -> Encoding:
    """Return the encoding of a text file; BadInput where it is no table anyone can read."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    declared = next((name for mark, name in _BOMS if head.startswith(mark)), None)
    unmarked = None if declared else encoding.utf16_without_mark(head)
    if not given and (declared == "UTF-16" or unmarked):
        how = "declared" if declared else "tested"
        found = Encoding(declared or str(unmarked), how, declared=declared)
    else:
        found = encoding.decide(_lines(path), given, declared)
    _require_few_columns(path)
    return found


def _require_few_columns(path: Path) -> None:
    """Raise BadInput for a table with columns beyond reason, before a reader drowns in them."""
    with path.open("rb") as file:
        first = file.readline(8 << 20)
    count = 1 + max(first.count(sign) for sign in (b",", b";", b"\t"))
    if count > MOST_COLUMNS:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake",
                "{path} has {count} columns, most of them surely empty. Delete the empty columns "
                "at its right, and save it again.",
            ),
            "Intake",
            path=path,
            count=f"{count:,}",
        )


def _lines(path: Path) -> Iterator[bytes]:
    """Yield lines of a text file: all of a small one, those of some blocks of a large one."""
    size = path.stat().st_size
    with path.open("rb") as file:
        if size <= _WHOLE:
            yield from file
            return
        for number in range(_BLOCKS):
            file.seek(size // _BLOCKS * number)
            if number:
                file.readline()  # the rest of a line begun before
            yield from file.readlines(_BLOCK)


@dataclass(frozen=True)
class Shape:
    """How a text table is laid out: the sign between its columns, and the lines before them."""

    sign: str
    skipped: int

    @property
    def is_plain(self) -> bool:
        """Whether OGR reads it as it stands."""
        return not self.skipped and self.sign in _KNOWN_SIGNS


def shape_of(path: Path, name: str) -> Shape:
    """Return how a text file in this encoding is laid out; a comma where nothing tells.

    Lines with one cell or none above the headers (a title, a date) count as skipped.
    """
    with path.open(encoding=name, errors="replace", newline="") as file:
        head = file.read(_HEAD)
    lines = head.splitlines()[:_LOOKED_AT]
    best, agreeing = Shape(",", 0), 0
    for sign in _SIGNS:
        try:
            rows = list(csv.reader(lines, delimiter=sign))
        except csv.Error:
            continue
        widths = Counter(len(row) for row in rows if len(row) > 1)
        if not widths:
            continue
        count = max(widths.values())
        if count > agreeing:
            filled = (n for n, row in enumerate(rows) if sum(map(bool, row)) > 1)
            best, agreeing = Shape(sign, next(filled, 0)), count
    return best


def write_plain(path: Path, name: str, shape: Shape, target: Path) -> Path:
    """Write the table without the lines above it, in UTF-8, its columns parted by commas."""
    before = csv.field_size_limit(_LARGEST_CELL)
    try:
        with (
            path.open(encoding=name, errors="replace", newline="") as foreign,
            target.open("w", encoding="utf-8", newline="") as ours,
        ):
            for _ in range(shape.skipped):
                foreign.readline()
            rows = csv.reader((line.replace("\0", "") for line in foreign), delimiter=shape.sign)
            csv.writer(ours).writerows(rows)
    except csv.Error as error:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake",
                "{path} cannot be read as a table ({reason}). Save it again as CSV.",
            ),
            "Intake",
            path=path,
            reason=str(error),
        ) from error
    finally:
        csv.field_size_limit(before)
    return target
