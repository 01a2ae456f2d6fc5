"""Lists of different lengths, side by side in flat arrays."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

#: Rows of work in memory at a time: the arrays of one step stay below some 100 MB.
AT_ONCE = 1_000_000


def expand(starts: np.ndarray, counts: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return (owner, index): for each i the numbers starts[i] … starts[i] + counts[i] - 1."""
    owner = np.repeat(np.arange(len(counts)), counts)
    ends = np.cumsum(counts)
    total = int(ends[-1]) if len(ends) else 0
    index = np.arange(total) + np.repeat(starts - (ends - counts), counts)
    return owner, index


def chunks(weights: np.ndarray, most: int = AT_ONCE) -> Iterator[slice]:
    """Cut a list into slices whose weights add up to `most` at the utmost (but for single ones)."""
    ends = np.cumsum(weights)
    begin, done = 0, 0
    while begin < len(weights):
        stop = max(begin + 1, int(np.searchsorted(ends, done + most, side="right")))
        yield slice(begin, stop)
        done = int(ends[stop - 1])
        begin = stop
