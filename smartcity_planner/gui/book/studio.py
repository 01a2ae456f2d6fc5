"""The painter process as the window sees it: shown a book, asked for pages, heard, ended."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from qgis.PyQt.QtCore import QObject, QProcess, QProcessEnvironment, pyqtSignal

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.rendering import handover, interpreter

_PAINTER = Path(__file__).with_name("painter.py")
#: So often a painter that died is replaced for one book.
_TRIES = 3


class Studio(QObject):
    """One painter, started when it is first asked for a page."""

    #: What it answered: place, dots per inch, and the file or the error told.
    answered = pyqtSignal(int, int, dict)
    #: It died over a page, or there is none.
    lost = pyqtSignal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._room: tempfile.TemporaryDirectory[str] | None = None
        self._process: QProcess | None = None
        self._number = 0
        self._shown = 0
        self._deaths = 0
        self._words = ""

    def show_book(self, edition: Edition) -> None:
        """Take another book; pages of the last one are answered no more. Raises OSError."""
        if self._room is None:
            self._room = tempfile.TemporaryDirectory(prefix="smartcity-pictures-")
        self._number += 1
        self._deaths = 0
        handover.write(edition, self._file)

    def ask(self, place: int, dpi: int) -> bool:
        """Ask for a page of the book; return whether there is anybody to ask."""
        if self._process is None and not self._start():
            return False
        if self._shown != self._number:
            self._tell({"edition": str(self._file), "number": self._number})
            self._shown = self._number
        self._tell({"page": place, "dpi": dpi})
        return True

    def close(self) -> None:
        """End the painter and wait until it is gone."""
        process, self._process = self._process, None
        if process is not None:
            process.finished.disconnect(self._ended)
            process.readyReadStandardOutput.disconnect(self._read)
            process.closeWriteChannel()
            process.kill()
            process.waitForFinished(3000)
            process.deleteLater()
        if self._room is not None:
            self._room.cleanup()
            self._room = None

    @property
    def _file(self) -> Path:
        if self._room is None:
            raise RuntimeError("the studio is closed")
        return Path(self._room.name) / f"book{self._number}"

    def _start(self) -> bool:
        """Start a painter with the first Python that may know this QGIS."""
        pythons = interpreter.candidates()
        if self._deaths >= _TRIES or not pythons:
            return False
        surroundings = QProcessEnvironment()
        for name, value in interpreter.environment(self._file.parent).items():
            surroundings.insert(name, value)
        process = QProcess(self)
        process.setProcessEnvironment(surroundings)
        process.finished.connect(self._ended)
        process.readyReadStandardOutput.connect(self._read)
        python = pythons[self._deaths % len(pythons)]
        process.start(str(python), ["-X", "utf8", str(_PAINTER), str(self._folder)])
        self._process, self._shown = process, 0
        return True

    def _tell(self, what: dict[str, object]) -> None:
        if self._process is not None:
            self._process.write(json.dumps(what).encode("utf-8") + b"\n")

    def _read(self) -> None:
        process = self._process
        while process is not None and process is self._process and process.canReadLine():
            try:
                told = json.loads(bytes(process.readLine()))
                if told["number"] == self._number:
                    self.answered.emit(int(told["page"]), int(told["dpi"]), told)
            except (ValueError, KeyError, TypeError):
                continue

    def _ended(self, *_: object) -> None:
        process, self._process = self._process, None
        self._deaths += 1
        words = ""
        if process is not None:
            words = bytes(process.readAllStandardError()).decode("utf-8", "replace").strip()
            process.deleteLater()
        self.lost.emit(words.splitlines()[-1] if words else "")
