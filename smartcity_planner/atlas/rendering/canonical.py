"""Plain data as bytes: equal data, equal bytes, in every session."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from pathlib import PurePath

from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle


def canonical(value: object) -> bytes:
    """Return the bytes of facts: dataclasses, lists, mappings, sets, text, numbers, geometries.

    The order in mappings and sets does not matter. TypeError for anything else: its text could
    differ from session to session, and the page would be drawn each time.
    """
    return b"".join(_parts(value))


def _parts(value: object) -> Iterator[bytes]:
    if isinstance(value, Enum):
        yield from _tagged(b"e", f"{type(value).__name__}.{value.name}".encode())
    elif value is None or isinstance(value, (bool, int, float)):
        yield from _tagged(b"n", repr(value).encode())
    elif isinstance(value, str):
        yield from _tagged(b"t", value.encode())
    elif isinstance(value, (bytes, bytearray)):
        yield from _tagged(b"b", bytes(value))
    elif isinstance(value, QgsGeometry):
        yield from _tagged(b"g", b"" if value.isNull() else bytes(value.asWkb()))
    elif isinstance(value, QgsRectangle):
        sides = (value.xMinimum(), value.yMinimum(), value.xMaximum(), value.yMaximum())
        yield from _parts(("rectangle", *sides))
    elif isinstance(value, QgsPointXY):
        yield from _parts(("point", value.x(), value.y()))
    elif isinstance(value, (date, PurePath)):
        yield from _tagged(b"d", str(value).encode())
    elif is_dataclass(value) and not isinstance(value, type):
        yield b"(" + type(value).__name__.encode()
        for item in fields(value):
            yield from _tagged(b".", item.name.encode())
            yield from _parts(getattr(value, item.name))
        yield b")"
    elif isinstance(value, Mapping):
        pairs = sorted((canonical(key), canonical(one)) for key, one in value.items())
        yield from _several(b"{", [part for pair in pairs for part in pair])
    elif isinstance(value, (set, frozenset)):
        yield from _several(b"<", sorted(canonical(one) for one in value))
    elif isinstance(value, (list, tuple)):
        yield from _several(b"[", [canonical(one) for one in value])
    else:
        raise TypeError(f"{type(value).__name__} is no plain data: a page's facts must be")


def _tagged(tag: bytes, content: bytes) -> Iterator[bytes]:
    """Say how long it is: no two values run into each other."""
    yield b"%s%d:" % (tag, len(content))
    yield content


def _several(tag: bytes, parts: list[bytes]) -> Iterator[bytes]:
    yield b"%s%d:" % (tag, len(parts))
    for part in parts:
        yield from _tagged(b"", part)
