"""One worker process as the press sees it: given pages, heard, ended."""

from __future__ import annotations

import json
import subprocess  # nosec B404 - QGIS's own Python with the plugin's own program
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from typing import Any

#: How much of what a worker printed beside its answers is told when it dies (bytes).
_LAST_WORDS = 2000


class Hand:
    """A worker. What it says is put into `heard` as (hand, answer); None at its end.

    `page` is the number of the job that it does now, None while it has none; `ready` says
    whether it ever got so far.
    """

    def __init__(
        self,
        command: Sequence[str],
        environment: dict[str, str],
        log: Path,
        heard: SimpleQueue[tuple[Hand, dict[str, Any] | None]],
    ) -> None:
        self.page: int | None = None
        self.ready = False
        self.memory = 0
        self.begun = time.monotonic()
        self._log = log
        with log.open("wb") as errors:
            self._process = subprocess.Popen(  # nosec B603 - this QGIS's Python, our own file
                list(command),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                env=environment,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        threading.Thread(target=self._listen, args=(heard,), daemon=True).start()

    @property
    def pid(self) -> int:
        """The process's id."""
        return self._process.pid

    def give(self, job: int, about: dict[str, Any]) -> None:
        """Let it do a job (see worker.py); where it is dead already, `heard` tells."""
        self.page = job
        with suppress(OSError, ValueError):
            asked = json.dumps({"job": job, **about}).encode("utf-8") + b"\n"
            if self._process.stdin is not None:
                self._process.stdin.write(asked)
                self._process.stdin.flush()

    def retire(self) -> None:
        """Let it end by itself; it has no page."""
        with suppress(OSError, ValueError):
            if self._process.stdin is not None:
                self._process.stdin.close()

    def end(self) -> None:
        """End it now, whatever it does, and wait until it is gone."""
        self.retire()
        with suppress(OSError):
            self._process.kill()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(10)

    def last_words(self) -> str:
        """Return the end of what it printed beside its answers."""
        try:
            return self._log.read_bytes()[-_LAST_WORDS:].decode("utf-8", errors="replace").strip()
        except OSError:
            return ""

    def _listen(self, heard: SimpleQueue[tuple[Hand, dict[str, Any] | None]]) -> None:
        with suppress(OSError, ValueError):
            for line in self._process.stdout or ():
                try:
                    heard.put((self, json.loads(line)))
                except (ValueError, RecursionError):
                    continue
        with suppress(OSError, ValueError):
            self._process.wait()
            self._process.stdout.close()
        heard.put((self, None))
