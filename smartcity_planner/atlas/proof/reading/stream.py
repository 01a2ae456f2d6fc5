"""Text out of a page's content stream, with its place, without parsing the drawing.

A map of 30,000 parcels is millions of path operators that say nothing here. So the stream is
searched, not parsed: one regular expression stops at the few operators that matter (text
objects, the matrix and its stack, forms), and everything between them is skipped at the speed
of the search.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import islice
from math import hypot

from smartcity_planner.atlas.proof.reading.glyphs import UNKNOWN, Font

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

#: Only where an operator can begin. Text objects and inline pictures are taken whole. It begins
#: with a set of letters, for which Python's engine looks at the speed of memory.
_STOP = re.compile(
    rb"[qQcDB](?<=\s.)(?:(?<=(q))(?!\S)|(?<=(Q))(?!\S)|(?<=c)(m)(?!\S)"
    rb"|(?<=B)T(?!\S)(.*?)(?<!\S)ET(?!\S)|(?<=D)(o)(?!\S)"
    rb"|(?<=B)I\s.*?\sID\s.*?\sEI(?!\S))",
    re.DOTALL,
)
_TOKEN = re.compile(
    rb"/([^\s/<>\[\]()]+)\s+([\d.+-]+)\s+Tf"
    rb"|((?:[\d.eE+-]+\s+){6})Tm"
    rb"|([\d.eE+-]+)\s+([\d.eE+-]+)\s+T[dD]"
    rb"|<([0-9A-Fa-f\s]*)>\s*Tj"
    rb"|\(((?:[^()\\]|\\.)*)\)\s*Tj"
    rb"|\[(.*?)\]\s*TJ",
    re.DOTALL,
)
_PART = re.compile(rb"<([0-9A-Fa-f\s]*)>|\(((?:[^()\\]|\\.)*)\)", re.DOTALL)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_PLAIN = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
#: Operators that leave ink: filled and stroked paths.
_PAINT = re.compile(rb"(?<=[\d\sh])(?:[fBb]\*?|S|s)(?=\s)")
_NUMBERS_BEFORE = 160
_ENOUGH_PAINT = 100


@dataclass(frozen=True)
class Piece:
    """One run of text: where it begins and where its last glyph begins, in points from below.

    `size` is the height of the letters in points.
    """

    x: float
    y: float
    end: float
    size: float
    text: str


@dataclass
class Reading:
    """What stands in a stream. `paints` counts filled and stroked paths up to a hundred."""

    pieces: list[Piece] = field(default_factory=list)
    paints: int = 0
    pictures: int = 0
    missing: list[str] = field(default_factory=list)  # runs with glyphs that are not there


@dataclass
class State:
    """The matrix in force and those that were put aside; it goes on from stream to stream."""

    matrix: Matrix = IDENTITY
    stack: list[Matrix] = field(default_factory=list)


#: Draws what `Do` names: (name, matrix) → its reading; None for a picture.
Form = Callable[[str, Matrix], "Reading | None"]


def read_stream(data: bytes, fonts: Mapping[str, Font], form: Form, state: State) -> Reading:
    """Return the text of a content stream. `form` reads the forms that it draws."""
    reading = Reading()
    data = b"\n" + data
    for stop in _STOP.finditer(data):
        push, pop, change, text, draw = stop.groups()
        if push:
            state.stack.append(state.matrix)
        elif pop:
            state.matrix = state.stack.pop() if state.stack else IDENTITY
        elif change:
            before = data[max(0, stop.start() - _NUMBERS_BEFORE) : stop.start()]
            state.matrix = times(_six(before), state.matrix)
        elif text is not None:
            _read_text(text, fonts, state.matrix, reading)
        elif draw:
            name = data[max(0, stop.start() - _NUMBERS_BEFORE) : stop.start()].split()[-1]
            inner = form(name.decode("latin-1").lstrip("/"), state.matrix)
            if inner is None:
                reading.pictures += 1
            else:
                add(reading, inner)
    reading.paints += sum(1 for _ in islice(_PAINT.finditer(data), _ENOUGH_PAINT))
    return reading


def add(reading: Reading, more: Reading) -> None:
    """Add what a form or a further stream of the page holds."""
    reading.pieces += more.pieces
    reading.paints += more.paints
    reading.pictures += more.pictures
    reading.missing += more.missing


def _read_text(body: bytes, fonts: Mapping[str, Font], matrix: Matrix, reading: Reading) -> None:
    """Add the lines of one text object."""
    font: Font | None = None
    a, b, c, d, e, f = IDENTITY
    size = 0.0
    at: list[tuple[float, float, str]] = []  # in the text object's own coordinates
    lost = 0

    def close() -> None:
        if at:
            text = "".join(part for _, _, part in at)
            begin = times((a, b, c, d, at[0][0], at[0][1]), matrix)
            end = times((a, b, c, d, at[-1][0], at[-1][1]), matrix)
            high = size * hypot(begin[2], begin[3])
            reading.pieces.append(Piece(begin[4], begin[5], end[4], high, text))
            at.clear()

    for token in _TOKEN.finditer(body):
        name, points, tm, dx, dy, hexed, literal, several = token.groups()
        if name is not None:
            font, size = fonts.get(name.decode("latin-1")), float(points)
        elif tm is not None:
            close()
            a, b, c, d, e, f = _six(tm)
        elif dx is not None:
            right, up = float(dx), float(dy)
            if abs(up) > 1e-6:
                close()
            e += right * a + up * c
            f += right * b + up * d
        else:
            if several is not None:
                codes = b"".join(_codes(*part.groups()) for part in _PART.finditer(several))
            else:
                codes = _codes(hexed, literal)
            text, missing = font.read(codes) if font else (UNKNOWN * len(codes), 0)
            lost += missing
            at.append((e, f, text))
    close()
    if lost and reading.pieces:
        reading.missing.append(reading.pieces[-1].text)


def _codes(hexed: bytes | None, literal: bytes | None) -> bytes:
    if hexed is not None:
        digits = b"".join(hexed.split())
        return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())
    return _ESCAPE.sub(_unescaped, literal or b"")


def _unescaped(found: re.Match[bytes]) -> bytes:
    what = found.group(1)
    return bytes([int(what, 8) & 255]) if what.isdigit() else _PLAIN.get(what, what)


def _six(text: bytes) -> Matrix:
    """Return the last six numbers of `text`."""
    a, b, c, d, e, f = (float(part) for part in text.split()[-6:])
    return (a, b, c, d, e, f)


def times(m: Matrix, n: Matrix) -> Matrix:
    """Return the matrix that applies `m` first, then `n`."""
    return (
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    )
