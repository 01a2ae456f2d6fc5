"""What a .dbf says about itself: its texts as bytes, and whether it is whole. Pure: no OGR."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

_FIRST_ROWS = 2_000
_FURTHER_ROWS = 2_000


@dataclass(frozen=True)
class Dbf:
    """A .dbf: rows that its header promises, rows that are there, and samples of its text."""

    promised: int
    present: int
    texts: list[bytes]


def read(path: Path) -> Dbf | None:
    """Return what can be known without decoding, or None where the header is no .dbf header."""
    size = path.stat().st_size
    with path.open("rb") as file:
        head = file.read(32)
        if len(head) < 32:
            return None
        promised, header_size, row_size = struct.unpack_from("<IHH", head, 4)
        if header_size < 33 or row_size < 1 or header_size > size:
            return None
        columns = _text_columns(file.read(header_size - 32))
        present = min(promised, (size - header_size) // row_size)
        texts = [name for name, _, _ in columns]
        step = max(1, (present - _FIRST_ROWS) // _FURTHER_ROWS)
        for row in [*range(min(present, _FIRST_ROWS)), *range(_FIRST_ROWS, present, step)]:
            file.seek(header_size + row * row_size)
            content = file.read(row_size)
            texts += [content[start : start + width] for _, start, width in columns]
    return Dbf(promised, present, [bare for text in texts if (bare := text.strip(b" \0"))])


def _text_columns(header: bytes) -> list[tuple[bytes, int, int]]:
    """Return name, start within a row and width of the character columns."""
    found, start = [], 1  # a row begins with its deletion mark
    for place in range(0, len(header) - 31, 32):
        if header[place] == 0x0D:
            break
        name = header[place : place + 11].split(b"\0")[0]
        kind, width = header[place + 11 : place + 12], header[place + 16]
        if kind == b"C":
            width += header[place + 17] << 8  # wide character columns use the decimals' byte
            found.append((name, start, width))
        start += width
    return found
