"""A PDF written object by object, as its pages come.

Nothing but small numbers stays in memory, so a book of 500 pages takes no more room than its
largest page. Objects that are the same, byte by byte, are written once: pages drawn apart share
what they have in common. Small objects go into compressed object streams (PDF 1.5).
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Mapping
from typing import Any, BinaryIO

from smartcity_planner.atlas.binding.syntax import Name, Ref, encode

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
#: So many objects, or so many bytes, go into one object stream.
_MOST_OBJECTS, _MOST_BYTES = 200, 256 * 1024
#: Streams that are smaller are not worth compressing.
_LEAST_COMPRESSED = 64
_FREE = (0, 0, 65535)


class PdfFile:
    """`file` is open for writing in binary. Raises what its `write` raises."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        # Where each object lies, by number: (1, offset, 0) or (2, object stream, index).
        self._places: dict[int, tuple[int, int, int]] = {}
        self._last = 0
        self._known: dict[bytes, int] = {}
        self._packed: list[tuple[int, bytes]] = []
        self._packed_bytes = 0
        self._offset = 0
        self._write(_HEADER)

    def reserve(self) -> int:
        """Return the number of an object that `put` writes later."""
        self._last += 1
        return self._last

    def put(self, number: int, body: bytes) -> None:
        """Write a small object under its reserved number."""
        self._packed.append((number, body))
        self._packed_bytes += len(body)
        if len(self._packed) >= _MOST_OBJECTS or self._packed_bytes >= _MOST_BYTES:
            self._flush()

    def put_stream(self, number: int, head: bytes, data: bytes) -> None:
        """Write a stream under its reserved number; `head` is its dictionary but /Length."""
        self._places[number] = (1, self._offset, 0)
        start = b"%d 0 obj\n%s/Length %d>>\nstream\n" % (number, head[:-2], len(data))
        self._write(start)
        self._write(data)
        self._write(b"\nendstream\nendobj\n")

    def add(self, body: bytes) -> int:
        """Return the number of a small object; it is written where it is not there yet."""
        key = _digest(b"", body)
        if key not in self._known:
            self._known[key] = self.reserve()
            self.put(self._known[key], body)
        return self._known[key]

    def add_stream(self, head: bytes, data: bytes) -> int:
        """Return the number of a stream; it is written where it is not there yet."""
        key = _digest(head, data)
        if key not in self._known:
            self._known[key] = self.reserve()
            self.put_stream(self._known[key], head, data)
        return self._known[key]

    def add_value(self, value: Any) -> Ref:
        """Return a reference to a small object made of plain values (syntax.encode)."""
        return Ref(self.add(encode(value)))

    def add_data(self, data: bytes, head: Mapping[str, Any] | None = None) -> Ref:
        """Return a reference to a stream of plain data, which is compressed."""
        packed, described = compressed(dict(head or {}), data)
        return Ref(self.add_stream(encode(described), packed))

    def close(self, root: Ref, info: Ref, identity: bytes) -> None:
        """Write what leads to the objects; the file is whole then. `identity`: 16 bytes."""
        self._flush()
        own = self.reserve()
        start = self._offset
        self._places[own] = (1, start, 0)
        places = [self._places.get(number, _FREE) for number in range(own + 1)]
        table = b"".join(
            bytes([kind]) + first.to_bytes(5, "big") + second.to_bytes(2, "big")
            for kind, first, second in places
        )
        packed, head = compressed(
            {
                "/Type": Name("/XRef"),
                "/Size": own + 1,
                "/W": [1, 5, 2],
                "/Root": root,
                "/Info": info,
                "/ID": [identity, identity],
            },
            table,
        )
        self.put_stream(own, encode(head), packed)
        self._write(b"startxref\n%d\n%%%%EOF\n" % start)

    def _flush(self) -> None:
        """Write the small objects that wait as one object stream."""
        if not self._packed:
            return
        number = self.reserve()
        index, bodies = [], b""
        for position, (inner, body) in enumerate(self._packed):
            self._places[inner] = (2, number, position)
            index.append(b"%d %d" % (inner, len(bodies)))
            bodies += body + b"\n"
        first = b" ".join(index) + b"\n"
        head = {"/Type": Name("/ObjStm"), "/N": len(self._packed), "/First": len(first)}
        packed, described = compressed(head, first + bodies)
        self._packed, self._packed_bytes = [], 0
        self.put_stream(number, encode(described), packed)

    def _write(self, data: bytes) -> None:
        self._file.write(data)
        self._offset += len(data)


def compressed(head: dict[str, Any], data: bytes) -> tuple[bytes, dict[str, Any]]:
    """Return data that has no filter yet, compressed where that helps, and its dictionary."""
    if len(data) >= _LEAST_COMPRESSED:
        packed = zlib.compress(data, 6)
        if len(packed) < len(data):
            return packed, {**head, "/Filter": Name("/FlateDecode")}
    return data, head


def _digest(head: bytes, data: bytes) -> bytes:
    made = hashlib.blake2b(b"%d\0" % len(head), digest_size=16)
    made.update(head)
    made.update(data)
    return made.digest()
