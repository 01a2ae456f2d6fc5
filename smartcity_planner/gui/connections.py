"""Signals that are kept, so that each can be cut again, and no one else's with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


class Connections:
    """A list of signal–slot pairs; `close` cuts exactly these."""

    def __init__(self) -> None:
        self._kept: list[tuple[Any, Callable[..., object]]] = []

    def add(self, signal: Any, slot: Callable[..., object]) -> None:
        """Connect and remember."""
        signal.connect(slot)
        self._kept.append((signal, slot))

    def close(self) -> None:
        """Cut all that was added. The senders must still be there: Python cannot know that
        QGIS has deleted an object of its own, and touching it then ends the program."""
        while self._kept:
            signal, slot = self._kept.pop()
            signal.disconnect(slot)
