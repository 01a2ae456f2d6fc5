"""One child process through QGIS's own API: heard while it runs, ended on cancel.

Traps of QgsBlockingProcess (measured on 3.40): it aborts QGIS unless both handlers are set; it
does not keep the handlers alive, so whoever calls it must; the main thread waits in it without
looking up. Hence it runs in a thread of its own here, and whoever asked polls.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue

from qgis.core import QgsBlockingProcess, QgsFeedback
from qgis.PyQt.QtCore import QProcess

#: How often the asker is served: progress shown, cancel looked for (s).
_BEAT = 0.05
#: No sensible line is longer; garbage must not fill the memory (bytes).
_LONGEST_LINE = 64 * 1024
#: How much of what the process says beside its progress is kept (pieces, the last ones).
_KEPT = 400


@dataclass
class Ended:
    """How the process ended. `code` is a signal's number where it crashed."""

    code: int = -1
    crashed: bool = False
    started: bool = True
    said: deque[bytes] = field(default_factory=lambda: deque(maxlen=_KEPT))

    @property
    def text(self) -> str:
        """What the process said beside its progress: its end, if it was much."""
        return b"".join(self.said).decode("utf-8", errors="replace")


def run(
    program: str,
    arguments: Sequence[str],
    hear: Callable[[bytes], None],
    is_cancelled: Callable[[], bool],
) -> Ended:
    """Run `program` and return how it ended. `hear` gets each line of its output.

    `hear` and `is_cancelled` are called in the caller's thread. When `is_cancelled` says so, or
    one of them raises, the process is ended before this returns or raises.
    """
    lines: SimpleQueue[bytes] = SimpleQueue()
    ended = Ended()
    feedback = QgsFeedback()
    thread = threading.Thread(
        target=_work, args=(program, list(arguments), lines, ended, feedback), daemon=True
    )
    thread.start()
    try:
        while thread.is_alive():
            thread.join(_BEAT)
            _pass_on(lines, hear)
            if is_cancelled():
                break
        else:
            _pass_on(lines, hear)
    finally:
        while thread.is_alive():
            # Again and again: the first call may have come before anybody listened to it.
            feedback.cancel()
            feedback.canceled.emit()
            thread.join(_BEAT)
    return ended


def _work(
    program: str,
    arguments: list[str],
    lines: SimpleQueue[bytes],
    ended: Ended,
    feedback: QgsFeedback,
) -> None:
    pending = bytearray()

    # An exception in a handler would end QGIS; these two cannot raise.
    def on_output(data: object) -> None:
        pending.extend(bytes(data))
        *whole, rest = bytes(pending).split(b"\n")
        pending[:] = rest if len(rest) <= _LONGEST_LINE else b""
        for line in whole:
            if line.strip():
                lines.put(line)

    def on_error(data: object) -> None:
        ended.said.append(bytes(data))

    process = QgsBlockingProcess(program, arguments)
    process.setStdOutHandler(on_output)
    process.setStdErrHandler(on_error)
    ended.code = process.run(feedback)
    ended.crashed = process.exitStatus() == QProcess.ExitStatus.CrashExit
    ended.started = process.processError() != QProcess.ProcessError.FailedToStart
    if pending.strip():
        lines.put(bytes(pending))


def _pass_on(lines: SimpleQueue[bytes], hear: Callable[[bytes], None]) -> None:
    while True:
        try:
            line = lines.get_nowait()
        except Empty:
            return
        hear(line)
