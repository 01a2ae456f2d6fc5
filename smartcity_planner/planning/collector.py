"""Python's collector of reference cycles, paused while very many rows are made at once."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """Pause the collector: 150,000 new rows hold no cycles, but make it look through all of QGIS.

    Measured: a fifth of the time of a spread. Works as a decorator too.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
