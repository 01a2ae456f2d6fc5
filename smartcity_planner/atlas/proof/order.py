"""Each page holds the drawing that was made for it, byte by byte, and not another's."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from smartcity_planner.atlas.proof.findings import Proof
from smartcity_planner.atlas.proof.reading.kept import Kept
from smartcity_planner.atlas.proof.reading.opened import Leaf, opened


class Order:
    """Knows which drawing each part holds; the others are looked at only where one is wrong."""

    def __init__(self, parts: Sequence[Any]) -> None:
        self._parts = parts
        self._all: dict[str, int] | None = None

    def look(self, leaf: Leaf, own: str, titled: bool, proof: Proof) -> None:
        """A page must not hold the drawing of another part; `own` is that of its own.

        Where binding wrote a drawing anew its bytes are nobody's; then the title decides.
        """
        if not own or not leaf.stream:
            return
        other = 0 if leaf.stream == own else self._number(leaf.stream)
        good = leaf.stream == own or (not other and titled)
        proof.look("order", leaf.number, good, leaf.number, other or "–")

    def _number(self, stream: str) -> int:
        if self._all is None:
            self._all = {}
            for number, part in enumerate(self._parts, start=1):
                self._all.setdefault(drawing_of(Kept(Path(part.pdf))), number)
        return self._all.get(stream, 0)


def drawing_of(kept: Kept) -> str:
    """Return the digest of a part's drawing, as it was kept or from its file; "" without one."""
    if not kept.drawing:
        try:
            with opened(kept.part) as book:
                _, kept.drawing = book.drawing(1)
        except (OSError, ValueError, IndexError):
            return ""
    return kept.drawing
