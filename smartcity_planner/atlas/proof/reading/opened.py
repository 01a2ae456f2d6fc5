"""A bound book opened again: page after page as plain data."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import blake2b
from logging import ERROR, getLogger
from pathlib import Path
from typing import Any

from smartcity_planner.atlas.proof.reading.glyphs import Font, font_of
from smartcity_planner.atlas.proof.reading.kept import Kept
from smartcity_planner.atlas.proof.reading.stream import (
    IDENTITY,
    Matrix,
    Reading,
    State,
    add,
    read_stream,
    times,
)
from smartcity_planner.atlas.proof.reading.words import Run, folded, runs
from smartcity_planner.vendoring import library

_MM = 25.4 / 72
#: Streams of more bytes than this are let go after their page.
_BIG = 4096
_DEEPEST = 12
#: Streams of more bytes than this are what was drawn, not what binding added.
_LARGE = 2048


@dataclass(frozen=True)
class Leaf:
    """One page as it stands in the file. `stream` names its drawing, byte by byte."""

    number: int
    width: float  # mm
    height: float
    stream: str
    runs: tuple[Run, ...]
    text: str
    raw: tuple[str, ...]  # the pieces as they are written
    missing: tuple[str, ...]
    fonts: tuple[Font, ...]
    paints: int
    pictures: int


class Opened:
    """A PDF that is being read. Pages are let go again after they were read."""

    def __init__(self, file: Any) -> None:
        self.reader = library("pypdf").PdfReader(file)
        self.count = len(self.reader.pages)
        self._fonts: dict[Any, Font] = {}

    def streams(self, number: int) -> list[Any]:
        """Return the content streams of a page (from 1)."""
        contents = self.reader.pages[number - 1].get("/Contents")
        if contents is None:
            return []
        found = contents.get_object()
        parts = found if isinstance(found, list) else [found]
        return [part.get_object() for part in parts]

    def drawing(self, number: int) -> tuple[Any, str]:
        """Return the largest stream of a page, forms included, and the digest of all large ones.

        What binding adds (number and date) is small and does not count.
        """
        found = self.streams(number)
        page = self.reader.pages[number - 1]
        for _, form in _raw(_named(page.get("/Resources"), "/XObject")):
            form = form.get_object()
            if form is not None and form.get("/Subtype") == "/Form":
                found.append(form)
        if not found:
            return None, ""
        largest = max(found, key=lambda stream: len(stream._data))
        large = [stream for stream in found if len(stream._data) > _LARGE] or [largest]
        digests = sorted(blake2b(stream._data, digest_size=16).digest() for stream in large)
        return largest, blake2b(b"".join(digests), digest_size=16).hexdigest()

    def leaf(self, number: int, kept: Kept | None = None) -> Leaf:
        """Read a page (from 1). `kept` may know what its drawing says, and learns it."""
        page = self.reader.pages[number - 1]
        drawing, digest = self.drawing(number)
        reader = _PageReader(self, drawing, digest, kept)
        whole, state = Reading(), State()
        for stream in self.streams(number):
            add(whole, reader.read(stream, page.get("/Resources"), state))
        left, bottom, right, top = (float(edge) for edge in page.mediabox)
        unit = float(page.get("/UserUnit", 1)) * _MM
        width, height = abs(right - left) * unit, abs(top - bottom) * unit
        if int(page.get("/Rotate", 0)) % 180:
            width, height = height, width
        found = runs(whole.pieces, min(left, right), max(bottom, top))
        return Leaf(
            number=number,
            width=width,
            height=height,
            stream=digest,
            runs=found,
            text=folded(found),
            raw=tuple(piece.text for piece in whole.pieces),
            missing=tuple(whole.missing),
            fonts=tuple({font.digest: font for font in reader.fonts}.values()),
            paints=whole.paints,
            pictures=whole.pictures,
        )

    def let_go(self) -> None:
        """Forget the drawings that were read, so that memory stays flat over a long book."""
        held = self.reader.resolved_objects
        for key in [key for key, value in held.items() if len(getattr(value, "_data", b"")) > _BIG]:
            del held[key]

    def font(self, reference: Any) -> Font:
        """Return a font; each is read once."""
        key = getattr(reference, "idnum", None)
        if key is None:
            return font_of(reference.get_object())
        if key not in self._fonts:
            self._fonts[key] = font_of(reference.get_object())
        return self._fonts[key]


class _PageReader:
    """Reads the streams of one page, and the forms that they draw."""

    def __init__(self, opened: Opened, drawing: Any, digest: str, kept: Kept | None) -> None:
        self._opened, self._drawing, self._digest, self._kept = opened, drawing, digest, kept
        self._depth = 0
        self.fonts: list[Font] = []

    def read(self, stream: Any, resources: Any, state: State) -> Reading:
        """Return what a stream says; `state` is afterwards as the stream leaves it."""
        fonts = {
            name.lstrip("/"): self._opened.font(found)
            for name, found in _raw(_named(resources, "/Font"))
        }
        self.fonts += fonts.values()
        key = ""
        if self._kept is not None and stream is self._drawing:
            parts = [self._digest, *sorted(f"{name} {font.digest}" for name, font in fonts.items())]
            key = blake2b("\n".join([*parts, str(state.matrix)]).encode()).hexdigest()[:32]
            if found := self._kept.find(key):
                reading, state.matrix = found
                return reading
        forms = _named(resources, "/XObject")
        drawn = 0

        def form(name: str, matrix: Matrix) -> Reading | None:
            nonlocal drawn
            inner = forms.get(f"/{name}")
            inner = inner.get_object() if inner is not None else None
            if inner is None or inner.get("/Subtype") != "/Form" or self._depth > _DEEPEST:
                return None
            drawn += 1
            a, b, c, d, e, f = (float(part) for part in inner.get("/Matrix", IDENTITY))
            self._depth += 1
            try:
                begin = State(times((a, b, c, d, e, f), matrix))
                return self.read(inner, inner.get("/Resources", resources), begin)
            finally:
                self._depth -= 1

        reading = read_stream(stream.get_data(), fonts, form, state)
        if key and self._kept is not None and not drawn:
            self._kept.keep(key, reading, state.matrix)
        return reading


def _named(resources: Any, kind: str) -> Any:
    """Return the resources of one kind by name; {} where there are none."""
    if resources is None:
        return {}
    found = resources.get_object().get(kind)
    return found.get_object() if found is not None and found.get_object() is not None else {}


def _raw(found: Any) -> list[tuple[str, Any]]:
    """Return names and references; a dictionary gives out objects that know no number."""
    return [(name, found.raw_get(name)) for name in found]


@contextmanager
def opened(path: Path) -> Iterator[Opened]:
    """Open a PDF for reading; the file is read as it is needed.

    pypdf's remarks on other programs' syntax are for nobody here: GDAL's layers bring some.
    """
    remarks = getLogger("pypdf")
    before = remarks.level
    remarks.setLevel(ERROR)
    try:
        with Path(path).open("rb") as file:
            yield Opened(file)
    finally:
        remarks.setLevel(before)
