"""How values are written in a PDF: our own, and those that pypdf read from another one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import Any


@dataclass(frozen=True)
class Ref:
    """A reference to an object of the file that is being written."""

    number: int


class Name(str):
    """A name like "/Page", with its stroke; plain text is a text string instead."""


def encode(value: Any, number_of: Callable[[Any], int] | None = None) -> bytes:
    """Return `value` as a PDF writes it.

    Keys of dictionaries are names with their stroke. `number_of` gives the new number of an
    object of another PDF that pypdf's reference points to.
    """
    out = BytesIO()
    _write(value, out, number_of)
    return out.getvalue()


def _write(value: Any, out: BytesIO, number_of: Callable[[Any], int] | None) -> None:
    if isinstance(value, Ref):
        out.write(b"%d 0 R" % value.number)
    elif isinstance(value, dict):
        out.write(b"<<")
        for key, item in value.items():
            _name(key, out)
            out.write(b" ")
            _write(item, out, number_of)
        out.write(b">>")
    elif isinstance(value, (list, tuple)):
        out.write(b"[")
        for index, item in enumerate(value):
            out.write(b" " if index else b"")
            _write(item, out, number_of)
        out.write(b"]")
    elif hasattr(value, "idnum"):
        if number_of is None:
            raise TypeError("a reference to another file")
        out.write(b"%d 0 R" % number_of(value))
    elif hasattr(value, "write_to_stream"):  # pypdf's numbers, names, strings
        value.write_to_stream(out)
    else:
        out.write(_plain(value))


def _name(key: str, out: BytesIO) -> None:
    if hasattr(key, "write_to_stream"):
        key.write_to_stream(out)
    else:
        out.write(key.encode("ascii"))


def _plain(value: object) -> bytes:
    if value is None:
        return b"null"
    if isinstance(value, bool):
        return b"true" if value else b"false"
    if isinstance(value, int):
        return b"%d" % value
    if isinstance(value, float):
        return f"{value:.4f}".rstrip("0").rstrip(".").encode("ascii")
    if isinstance(value, bytes):
        return b"<" + value.hex().encode("ascii") + b">"
    if isinstance(value, Name):
        return value.encode("ascii")
    if isinstance(value, str):
        return _text(value)
    raise TypeError(f"{type(value).__name__} has no place in a PDF")


def _text(value: str) -> bytes:
    """Return a text string: as it is where it is ASCII, else in UTF-16."""
    if value.isascii() and value.isprintable():
        escaped = value.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        return b"(" + escaped.encode("ascii") + b")"
    return b"<FEFF" + value.encode("utf-16-be", "replace").hex().upper().encode("ascii") + b">"
