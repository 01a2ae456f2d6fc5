"""Keep Python ready in the threads that draw maps.

QGIS calls a function of Python's anew for every feature. In a thread that Python does not know –
those that draw a map are such – each call makes a state of the interpreter and throws it away:
20 µs, as much as the answer itself. A state that is taken once more than it is given back stays
with its thread.
"""

from __future__ import annotations

import ctypes
import threading

#: How many threads are kept so. A state has 20 KB and outlives its thread, and QGIS ends idle
#: threads after half a minute: there must be an end, 4 MB. Threads after it are served as before.
_KEPT_AT_MOST = 200

_own = threading.local()
_kept = 0


def keep_ready() -> None:
    """Let the thread that calls keep its state. To be called as often as one likes."""
    global _kept
    if hasattr(_own, "seen"):
        return
    _own.seen = True
    if threading.get_ident() != threading.main_thread().ident and _kept < _KEPT_AT_MOST:
        _kept += 1  # held by the interpreter's lock; one more or less would not matter
        ctypes.pythonapi.PyGILState_Ensure()


def kept() -> int:
    """Return how many threads were kept ready."""
    return _kept
